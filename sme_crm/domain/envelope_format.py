"""Envelopes without a window: their sizes, and what may stand where on the front.

Millimetres from the top left corner. The post wants 74 × 40 mm free at the top right for the
franking and 140 × 20 mm at the bottom right for its indexing bars.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.zone import Zone

FRANKING: Final = (74.0, 40.0)
INDEXING: Final = (140.0, 20.0)
_ADDRESS: Final = (95.0, 45.0)  # where the window of 100 × 45 would be, 5 mm inside its left
_FROM_EDGE: Final = 20.0
_MARGIN: Final = 10.0
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class EnvelopeFormat:
    """An envelope, its flap at the top; `width` is the longer side."""

    name: str
    width: float
    height: float

    @property
    def size_text(self) -> str:
        """ "220 × 110", in millimetres."""
        return f"{self.width:g} × {self.height:g}"

    @property
    def franking(self) -> Zone:
        """Where the stamp goes: stays blank."""
        return Zone(self.width - FRANKING[0], 0, self.width, FRANKING[1])

    @property
    def indexing(self) -> Zone:
        """Where the post prints its bars: stays blank."""
        return Zone(self.width - INDEXING[0], self.height - INDEXING[1], self.width, self.height)

    @property
    def address(self) -> Zone:
        """Where the recipient's address stands, as in a window."""
        right, bottom = self.width - _FROM_EDGE, self.height - _FROM_EDGE
        return Zone(right - _ADDRESS[0], bottom - _ADDRESS[1], right, bottom)

    @property
    def sender(self) -> Zone:
        """Where logo and sender stand: left of the franking, above the address."""
        return Zone(_MARGIN, _MARGIN, self.franking.left - _GAP, self.address.top - _GAP)


ENVELOPES: Final = (
    EnvelopeFormat("DL", 220, 110),
    EnvelopeFormat("C6/5", 229, 114),
    EnvelopeFormat("C6", 162, 114),
    EnvelopeFormat("C5", 229, 162),
    EnvelopeFormat("C4", 324, 229),
)
USUAL_ENVELOPE: Final = "DL"


def find_envelope(name: str) -> EnvelopeFormat | None:
    """The envelope of a name, case, blanks and the stroke of C6/5 aside."""
    wanted = _bare(name)
    return next((one for one in ENVELOPES if _bare(one.name) == wanted), None)


def _bare(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
