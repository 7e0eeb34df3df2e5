"""The pages letters are printed on: where the address, the letterhead and the text stand.

A4 follows the French window envelopes (DL and C6/5): the address stays inside x 110–190 and
y 50–79 mm, nothing else stands inside x 90–209 and y 34–94 mm; folds at 99 and 198 mm. A5 goes
into C6 without a window, folded once at 105 mm. Measures are points from the top left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.letters.template import PageFormat
from sme_crm.printing.pdf.page import A4, A5
from sme_crm.printing.typesetting.lines import MM


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """Where things stand on a page; the address box begins at `right`, as wide as `right_width`."""

    size: tuple[float, float]
    left: float
    width: float
    right: float
    right_width: float
    letterhead_top: float
    letterhead_width: float
    letterhead_end: float
    logo: tuple[float, float]
    """The most a logo takes, width and height."""
    box_top: float
    box_usual_top: float
    """Where addresses of few lines begin: what a smaller window shows too."""
    box_bottom: float
    body_top: float
    body_bottom: float
    next_top: float
    """Where the text of further pages begins."""
    heading: float
    """The baseline of the heads of further pages."""
    legal: float
    """The baseline of the legal line."""
    folds: tuple[float, ...]


_A4: Final = PageGeometry(
    size=A4,
    left=20 * MM,
    width=170 * MM,
    right=111 * MM,
    right_width=79 * MM,
    letterhead_top=14 * MM,
    letterhead_width=68 * MM,
    letterhead_end=95 * MM,
    logo=(60 * MM, 22 * MM),
    box_top=50 * MM,
    box_usual_top=55 * MM,
    box_bottom=79 * MM,
    body_top=97 * MM,
    body_bottom=276 * MM,
    next_top=27 * MM,
    heading=17 * MM,
    legal=285 * MM,
    folds=(99 * MM, 198 * MM),
)
_A5: Final = PageGeometry(
    size=A5,
    left=14 * MM,
    width=120 * MM,
    right=60 * MM,
    right_width=76 * MM,
    letterhead_top=11 * MM,
    letterhead_width=44 * MM,
    letterhead_end=66 * MM,
    logo=(44 * MM, 16 * MM),
    box_top=38 * MM,
    box_usual_top=40 * MM,
    box_bottom=67 * MM,
    body_top=72 * MM,
    body_bottom=193 * MM,
    next_top=21 * MM,
    heading=13 * MM,
    legal=200 * MM,
    folds=(105 * MM,),
)


def geometry_of(page: PageFormat) -> PageGeometry:
    """The geometry of a page format; two up, that of each half."""
    return _A4 if page == "a4" else _A5
