"""The test page of a printer: four marks to measure by ruler, and how far apart they should be.

The lengths are drawn where they are to be measured, each with its letter.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sme_crm.domain.label_sheet import (
    CROSS_HEIGHT,
    CROSS_LEFT,
    CROSS_TOP,
    CROSS_WIDTH,
    UNCALIBRATED,
    Calibration,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.page_press import PagePress
from sme_crm.printing.pdf.page import Page, PlacedText, Rule
from sme_crm.printing.piece_run import RunTitle, pages_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_CONTEXT: Final = "CalibrationPage"
_TITLE: Final = QT_TRANSLATE_NOOP("CalibrationPage", "Test page of the printer")
_STEPS: Final = (
    QT_TRANSLATE_NOOP("CalibrationPage", "Print this page in its full size (100 %, not fitted)."),
    QT_TRANSLATE_NOOP("CalibrationPage", "Measure in millimetres, to half a millimetre:"),
    QT_TRANSLATE_NOOP(
        "CalibrationPage", "A: from the left edge of the paper to the upper left mark ({a} mm)"
    ),
    QT_TRANSLATE_NOOP(
        "CalibrationPage", "B: from the upper edge of the paper to the upper left mark ({b} mm)"
    ),
    QT_TRANSLATE_NOOP(
        "CalibrationPage", "C: from the upper left mark to the upper right one ({c} mm)"
    ),
    QT_TRANSLATE_NOOP(
        "CalibrationPage", "D: from the upper left mark to the lower left one ({d} mm)"
    ),
    QT_TRANSLATE_NOOP("CalibrationPage", "Type the four lengths where this page came from."),
)
_ARM: Final = 6.0  # mm of a mark to each side
_LINE: Final = 0.5  # points
_REACH: Final = 5.0  # mm from the edge of the paper, where printers begin
_TEXT_LEFT: Final = 35 * MM
_TEXT_WIDTH: Final = 145 * MM
_LETTER: Final = 12.0  # points


def calibration_pdf(language: str, day: date, calibration: Calibration = UNCALIBRATED) -> bytes:
    """The test page; with a calibration its marks must come out exactly where they should."""
    press = PagePress(language, 90 * MM)
    left, top = CROSS_LEFT, CROSS_TOP
    for x in (left, left + CROSS_WIDTH):
        for y in (top, top + CROSS_HEIGHT):
            _put_mark(press.page, *calibration.place(x, y))
    _put_lengths(press, calibration)
    title = press.translate(_CONTEXT, _TITLE)
    press.put(title, _TEXT_LEFT, _TEXT_WIDTH, size=16, leading=26, bold=True)
    lengths = {"a": left, "b": top, "c": CROSS_WIDTH, "d": CROSS_HEIGHT}
    texts = {name: f"{length:g}" for name, length in lengths.items()}
    for step in _STEPS:
        text = press.translate(_CONTEXT, step).format(**texts)
        press.put(text, _TEXT_LEFT, _TEXT_WIDTH, size=11, leading=20)
    return pages_pdf([press.page], press.fonts, RunTitle(title, day, language=language))


def _put_mark(page: Page, x: float, y: float) -> None:
    page.rules.append(Rule((x - _ARM) * MM, y * MM, 2 * _ARM * MM, _LINE))
    page.rules.append(Rule(x * MM, (y - _ARM) * MM, 2 * _ARM * MM, _LINE, vertical=True))


def _put_lengths(press: PagePress, calibration: Calibration) -> None:
    """The four lengths as dashed lines between their ends, the letter of each beside it."""
    left, top = CROSS_LEFT, CROSS_TOP
    right, bottom = left + CROSS_WIDTH, top + CROSS_HEIGHT
    across = {"A": (_REACH, left - _ARM), "C": (left + _ARM, right - _ARM)}
    for letter, (start, end) in across.items():
        _put_length(press, calibration, letter, (start, top), end - start, vertical=False)
    down = {"B": (_REACH, top - _ARM), "D": (top + _ARM, bottom - _ARM)}
    for letter, (start, end) in down.items():
        _put_length(press, calibration, letter, (left, start), end - start, vertical=True)


def _put_length(
    press: PagePress,
    calibration: Calibration,
    letter: str,
    start: tuple[float, float],
    length: float,
    *,
    vertical: bool,
) -> None:
    x, y = calibration.place(*start)
    line = Rule(x * MM, y * MM, length * MM, _LINE, 0.5, vertical=vertical, is_dashed=True)
    press.page.rules.append(line)
    middle = length / 2
    x, y = (x + 2, y + middle + 1.5) if vertical else (x + middle - 1.5, y - 2)
    laid = press.lay(letter, 10 * MM, size=_LETTER, leading=_LETTER, bold=True)
    press.page.texts.append(PlacedText(laid, x * MM, y * MM))
