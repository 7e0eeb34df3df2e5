"""A template as it is printed: French spaces, quotes and apostrophes put right, once."""

from __future__ import annotations

from dataclasses import replace

from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    LetterTemplate,
    Runs,
    TextRun,
    map_runs,
)
from sme_crm.domain.typography import french_typography


def with_typography(template: LetterTemplate) -> LetterTemplate:
    """The template with French spaces, quotes and apostrophes; other languages unchanged."""
    if not template.language.lower().startswith("fr"):
        return template
    return replace(template, blocks=tuple(_typeset_block(block) for block in template.blocks))


def _typeset_block(block: Block) -> Block:
    if isinstance(block, Conditional):
        return replace(
            block,
            blocks=tuple(_typeset_block(inner) for inner in block.blocks),
            otherwise=tuple(_typeset_block(inner) for inner in block.otherwise),
        )
    return map_runs(block, _typeset_runs)


def _typeset_runs(runs: Runs) -> Runs:
    typeset = []
    after_text = False
    for run in runs:
        if isinstance(run, TextRun):
            run = replace(run, text=french_typography(run.text, after_text=after_text))
            after_text = bool(run.text) and not run.text[-1].isspace()
        else:
            run = replace(run, fallback=french_typography(run.fallback))
            after_text = True
        typeset.append(run)
    return tuple(typeset)
