"""Sheets of labels: where each label is on the paper, and how a printer's own offset shifts it.

All lengths are millimetres from the top left corner of the paper. The built-in sheets are those
of L71xx and other common products as gLabels and the makers give them; sources differ by up to
1.3 mm, hence the calibration per printer and sheets of the user's own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import cycle
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.zone import Zone

PAPER_WIDTH: Final = 210.0
PAPER_HEIGHT: Final = 297.0
MOST_LABELS: Final = 500
"""More labels than this on one sheet are a slip of the typist."""
CROSS_LEFT: Final = 20.0
CROSS_TOP: Final = 20.0
CROSS_WIDTH: Final = 170.0
CROSS_HEIGHT: Final = 250.0
"""Where the marks of the test page stand: at (20, 20), and 170 and 250 mm further."""
INSET: Final = 2.0
"""What stays free inside the edge of every label."""
_UNPRINTABLE: Final = 5.0  # at the edge of the paper, which desktop printers leave blank
_SMALLEST: Final = 5.0
_SLACK: Final = 0.5  # what measures rounded to a tenth may add up to


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels of one size in columns and rows on a sheet; `pitch` from one left or top to the next.

    `id` is 0 for a sheet that comes with the program.
    """

    name: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float
    paper_width: float = PAPER_WIDTH
    paper_height: float = PAPER_HEIGHT
    id: int = 0

    @property
    def count(self) -> int:
        """How many labels are on a sheet."""
        return self.columns * self.rows

    @property
    def size_text(self) -> str:
        """ "63.5 × 38.1", the size of a label in millimetres."""
        return f"{self.width:g} × {self.height:g}"

    @property
    def text_zone(self) -> Zone:
        """Where the text of every label may stand, from the label's own top left corner.

        Inside its edges, and on the whole sheet where printers print.
        """
        right = self.paper_width - (self.left + (self.columns - 1) * self.pitch_x + self.width)
        bottom = self.paper_height - (self.top + (self.rows - 1) * self.pitch_y + self.height)
        return Zone(
            max(INSET, _UNPRINTABLE - self.left),
            max(INSET, _UNPRINTABLE - self.top),
            self.width - max(INSET, _UNPRINTABLE - right),
            self.height - max(INSET, _UNPRINTABLE - bottom),
        )

    def position(self, number: int) -> tuple[float, float]:
        """The top left corner of label `number`; labels count from 1, row by row."""
        row, column = divmod(number - 1, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y

    def number_at(self, x: float, y: float) -> int:
        """The number of the label at a point of the paper, 0 when there is none."""
        column, over_x = divmod(x - self.left, self.pitch_x)
        row, over_y = divmod(y - self.top, self.pitch_y)
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        if not inside or over_x > self.width or over_y > self.height:
            return 0
        return int(row) * self.columns + int(column) + 1


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a printer does to a page, undone: millimetres to add, and a scale (1.0 = as it is)."""

    offset_x: float = 0.0
    offset_y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point has to be put in the PDF to come out at (x, y) on the paper."""
        return x * self.scale_x + self.offset_x, y * self.scale_y + self.offset_y


UNCALIBRATED: Final = Calibration()


def calibrate(across: float, down: float, left: float, top: float) -> Calibration:
    """The calibration for a printed test page, from what a ruler says of it in millimetres.

    `across` and `down` are the distances measured between the marks that should be CROSS_WIDTH
    and CROSS_HEIGHT apart; `left` and `top` those of the first mark from the edges of the paper,
    which should be CROSS_LEFT and CROSS_TOP. Raises InvalidInput("calibration") when a length is
    so far off that something else was measured.
    """
    measured_x, measured_y = across / CROSS_WIDTH, down / CROSS_HEIGHT
    near = 0.9 <= measured_x <= 1.1 and 0.9 <= measured_y <= 1.1
    if not near or abs(left - CROSS_LEFT) > 15 or abs(top - CROSS_TOP) > 15:
        raise InvalidInput("calibration")
    scale_x, scale_y = 1 / measured_x, 1 / measured_y
    # The printer puts what stands at x to shift + x * measured: solve for the first mark.
    shift_x, shift_y = left - CROSS_LEFT * measured_x, top - CROSS_TOP * measured_y
    return Calibration(
        round(-shift_x * scale_x, 3) + 0.0,
        round(-shift_y * scale_y, 3) + 0.0,
        round(scale_x, 5),
        round(scale_y, 5),
    )


def _sheet(
    name: str, size: tuple[float, float], grid: tuple[int, int],
    corner: tuple[float, float], pitch: tuple[float, float],
) -> LabelSheet:  # fmt: skip
    return LabelSheet(name, *size, *grid, *corner, *pitch)


SHEETS: Final = (
    _sheet("L7159", (63.5, 33.9), (3, 8), (7.2, 12.9), (66.0, 33.9)),
    _sheet("L7160", (63.5, 38.1), (3, 7), (7.2, 15.1), (66.0, 38.1)),
    _sheet("L7161", (63.5, 46.6), (3, 6), (7.2, 8.7), (66.0, 46.6)),
    _sheet("L7162", (99.1, 33.9), (2, 8), (4.65, 12.9), (101.6, 33.9)),
    _sheet("L7163", (99.1, 38.1), (2, 7), (4.65, 15.15), (101.6, 38.1)),
    _sheet("L7165", (99.1, 67.7), (2, 4), (4.65, 13.1), (101.6, 67.7)),
    _sheet("L7169", (99.1, 139.0), (2, 2), (4.65, 9.5), (101.6, 139.0)),
    _sheet("L7651", (38.1, 21.2), (5, 13), (4.7, 10.7), (40.6, 21.2)),
    _sheet("L7654", (45.7, 25.4), (4, 10), (9.75, 21.5), (48.3, 25.4)),
    _sheet("3652", (70.0, 42.3), (3, 7), (0.0, 0.45), (70.0, 42.3)),
    _sheet("3664", (70.0, 33.8), (3, 8), (0.0, 13.3), (70.0, 33.8)),
)
"""The sheets of the trade; where the makers give no margin the labels are centred on the paper."""
USUAL_SHEET: Final = "L7160"


def find_sheet(name: str, sheets: Sequence[LabelSheet] = SHEETS) -> LabelSheet | None:
    """The sheet of a name, blanks, hyphens and case aside; "avery L7160" means L7160 too."""
    wanted = _bare(name)
    for sheet in sheets:
        if _bare(sheet.name) == wanted or (sheet.id and str(sheet.id) == name.strip()):
            return sheet
    return None


def _bare(name: str) -> str:
    return fold(name).replace(" ", "").replace("-", "").removeprefix("avery")


def checked_sheet(sheet: LabelSheet) -> LabelSheet:
    """A sheet that can be printed, its name cleaned; raises InvalidInput.

    Codes: name_missing; label_size, label_count, label_margin, label_pitch (which measure is
    wrong), label_paper (the labels do not fit on the paper).
    """
    name = clean_text(sheet.name)
    if not name:
        raise InvalidInput("name_missing")
    if not all(map(math.isfinite, measures(sheet).values())):
        raise InvalidInput("label_size")
    if sheet.width < _SMALLEST or sheet.height < _SMALLEST:
        raise InvalidInput("label_size")
    if sheet.columns < 1 or sheet.rows < 1 or sheet.count > MOST_LABELS:
        raise InvalidInput("label_count")
    if sheet.left < 0 or sheet.top < 0:
        raise InvalidInput("label_margin")
    # A single column or row has no next one: any pitch will do that is not smaller.
    if sheet.pitch_x < sheet.width - 0.001 or sheet.pitch_y < sheet.height - 0.001:
        raise InvalidInput("label_pitch")
    right = sheet.left + (sheet.columns - 1) * sheet.pitch_x + sheet.width
    bottom = sheet.top + (sheet.rows - 1) * sheet.pitch_y + sheet.height
    if right > sheet.paper_width + _SLACK or bottom > sheet.paper_height + _SLACK:
        raise InvalidInput("label_paper")
    return replace(sheet, name=name)


def measures(sheet: LabelSheet) -> dict[str, float | int]:
    """The measures of a sheet by name, as the data file keeps them."""
    names = (field.name for field in fields(sheet) if field.name not in ("id", "name"))
    return {name: getattr(sheet, name) for name in names}


def places(sheet: LabelSheet, first: int) -> Iterator[int]:
    """The numbers of the labels used one after the other, sheet after sheet, without end.

    `first` is the first free label of the first sheet.
    """
    yield from range(first, sheet.count + 1)
    yield from cycle(range(1, sheet.count + 1))
