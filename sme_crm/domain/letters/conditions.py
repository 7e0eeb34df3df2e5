"""The conditions of a template: criteria as groups have them, numbered in reading order.

Whether a recipient meets them is asked of the data file for many at once
(`services.letters.conditions`); filling a letter takes the numbers of those that are met.
"""

from __future__ import annotations

from collections.abc import Iterator

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.letters.template import Block, Conditional, LetterTemplate, every_block


def conditions_of(template: LetterTemplate) -> tuple[Criteria, ...]:
    """Every condition of the template; the place in the tuple is its number, from 0."""
    return tuple(block.condition for block in conditional_blocks(template.blocks))


def conditional_blocks(blocks: tuple[Block, ...]) -> Iterator[Conditional]:
    """The conditional blocks in reading order: one before those inside it, met before unmet."""
    return (block for block in every_block(blocks) if isinstance(block, Conditional))
