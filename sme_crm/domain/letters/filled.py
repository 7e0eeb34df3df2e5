"""A letter with its values in: pure text, styles and order, no position on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from sme_crm.domain.letters.template import PLAIN, Align, Coupon, Image, RunStyle, Table

Role = Literal[
    "letterhead", "address", "place_date", "subject", "salutation", "paragraph", "item",
    "valediction", "signature", "postscript", "spacer", "page_break", "table", "image", "coupon",
]  # fmt: skip


class FilledRun(NamedTuple):
    """A piece of text in one style; `is_data` tells the recipient's words from the writer's."""

    text: str
    style: RunStyle = PLAIN
    is_data: bool = False


class FilledBlock(NamedTuple):
    """One block ready for layout; `height` in mm for a spacer, `marker` before a list item.

    A table has its filled `cells`, row by row, a coupon the recipient's `code`; `shape` is the
    template's own block of a table, an image, a coupon: how it looks.
    """

    role: Role
    runs: tuple[FilledRun, ...] = ()
    align: Align = "left"
    height: float = 0.0
    marker: str = ""
    cells: tuple[tuple[tuple[FilledRun, ...], ...], ...] = ()
    code: str = ""
    shape: Table | Image | Coupon | None = None

    @property
    def text(self) -> str:
        """The text of the block without its styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """The blocks of one letter and the keys of the fields that were empty and had no fallback."""

    blocks: tuple[FilledBlock, ...]
    empty_fields: tuple[str, ...] = ()
