"""What is wrong or worth a look before a mailing is printed, one value per finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PrintWarningKind = Literal[
    "no_address",
    "line_too_long",
    "too_many_lines",
    "does_not_fit",
    "empty_field",
    "unknown_civility",
    "abroad",
    "second_page",
    "missing_glyph",
]

# A recipient with one of these is left out of the run and listed, never printed cut or blank.
LEFT_OUT: frozenset[PrintWarningKind] = frozenset({"no_address", "does_not_fit"})


@dataclass(frozen=True, slots=True)
class PrintWarning:
    """One finding for one recipient (`recipient_id` is the contact's id).

    `detail` is what to look at: the long line, the key of the empty field, the missing characters.
    """

    kind: PrintWarningKind
    recipient_id: int
    detail: str = ""

    @property
    def left_out(self) -> bool:
        """True when no letter is printed for this recipient."""
        return self.kind in LEFT_OUT
