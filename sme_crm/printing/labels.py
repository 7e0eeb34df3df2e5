"""Labels on sheets: each one's lines in its own box, sheet after sheet into one PDF.

Text is never cut: what fits in no allowed size is left out and told. Boxes come from the sheet
and the printer's calibration; nothing but the labels' own text is printed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from pathlib import Path
from typing import Final

from sme_crm.domain.label_content import LabelRules
from sme_crm.domain.label_sheet import UNCALIBRATED, Calibration, LabelSheet, places
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.print_check import LEFT_OUT, PrintWarning
from sme_crm.domain.postal_address import address_block, recipient_name
from sme_crm.domain.response_code import ResponseCode
from sme_crm.printing.kept_lines import LineSetter
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.barcodes import DATAMATRIX_QUIET, QR_QUIET, datamatrix_modules, qr_modules
from sme_crm.printing.pdf.page import Page, PlacedSymbol, PlacedText
from sme_crm.printing.piece_run import (
    RunFindings,
    RunTitle,
    composed,
    pages_pdf,
    write_pages,
)
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM, LaidParagraph, Typesetter

_logger = logging.getLogger(__name__)

ADDRESS_SIZES: Final = (10.0, 9.0, 8.0)
NAME_SIZES: Final = (16.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_SMALL: Final = 7.0  # type size of heading, detail and the code in letters
_SMALL_LINE: Final = 8.6
_INSET: Final = 2.0  # mm that stay free inside the edge of a label
_TEXT_INSET: Final = 5.0  # mm before the text where there is room
_UNPRINTABLE: Final = 5.0  # mm at the edge of the paper that desktop printers leave blank
_SYMBOL_SIDES: Final = {"qr": 15.0, "datamatrix": 10.0}  # mm
_LEAST_SYMBOL: Final = 8.0


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """A run of labels: on which sheet, what on each, from which free label, how often each.

    `mailing` is the number in the codes of the labels; `day` the date of the PDF.
    """

    sheet: LabelSheet
    day: date
    rules: LabelRules = LabelRules()
    first: int = 1
    copies: int = 1
    calibration: Calibration = UNCALIBRATED
    mailing: int = 0
    title: str = ""
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class LabelRunResult:
    """What a run printed; `next_free` is the first unused label of the last sheet, 0 if none."""

    labels: int
    sheets: int
    next_free: int
    warnings: tuple[PrintWarning, ...] = ()
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Box:
    """Where text may stand on a label, in mm from the label's top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(slots=True, eq=False)
class ComposedLabel:
    """Texts and symbol of one label, in points from its top left corner."""

    texts: list[tuple[LaidParagraph, float, float]] = field(default_factory=list)
    symbol: PlacedSymbol | None = None

    def put(self, page: Page, x: float, y: float) -> None:
        """Put the label on a page with its corner at (x, y)."""
        for paragraph, left, baseline in self.texts:
            page.texts.append(PlacedText(paragraph, x + left, y + baseline))
        if self.symbol is not None:
            mark = self.symbol
            page.symbols.append(PlacedSymbol(mark.modules, x + mark.x, y + mark.y, mark.size))


class LabelPress:
    """Composes labels of one kind; pure of any file. One per thread."""

    def __init__(self, options: LabelOptions) -> None:
        self.options = options
        self.fonts = FontSet()
        self._setter = LineSetter(Typesetter(self.fonts, "fr"))
        self._box = _inner_box(options.sheet)

    def compose(self, recipient: Recipient) -> tuple[ComposedLabel | None, list[PrintWarning]]:
        """The label of a recipient, None when it must be left out, and what to look at."""
        rules = self.options.rules
        if rules.text == "name":
            lines, warnings = _name_lines(recipient), []
        else:
            block = address_block(
                recipient.contact,
                recipient.address,
                organization=recipient.organization,
                person=recipient.person,
                department=recipient.department,
                options=rules.address,
            )
            lines = block.lines
            warnings = [PrintWarning(w.kind, recipient.id, w.line) for w in block.warnings]
        if any(warning.kind in LEFT_OUT for warning in warnings):
            return None, warnings
        label = self._compose(lines, self._detail(recipient), recipient.id)
        if label is None:
            widest = max(lines, key=len, default="")
            warnings.append(PrintWarning("does_not_fit", recipient.id, widest))
            return None, warnings
        if self.fonts.lacking:
            missing = "".join(dict.fromkeys("".join(p.missing() for p, _, _ in label.texts)))
            if missing:
                warnings.append(PrintWarning("missing_glyph", recipient.id, missing))
        return label, warnings

    def compose_lines(self, lines: Sequence[str]) -> ComposedLabel | None:
        """A label that says just these lines, None when they do not fit."""
        return self._compose(tuple(lines), "", 0)

    def _detail(self, recipient: Recipient) -> str:
        key = self.options.rules.detail
        if not key:
            return ""
        values = recipient.values
        if values is None:
            values = recipient_values(
                recipient.contact, recipient.address, employer=recipient.organization
            )
        return " ".join(values.get(key, "").split())

    def _compose(
        self, lines: Sequence[str], detail: str, recipient_id: int
    ) -> ComposedLabel | None:
        rules, box = self.options.rules, self._box
        label = ComposedLabel()
        right = box.right
        small = [rules.heading] if rules.heading else []
        below = [detail] if detail else []
        if rules.symbol and recipient_id:
            code = ResponseCode(self.options.mailing, recipient_id)
            if rules.symbol == "text":
                below.append(str(code))
            else:
                label.symbol = _symbol(rules.symbol, code, box)
                if label.symbol is None:
                    return None
                quiet = QR_QUIET * label.symbol.size / len(label.symbol.modules)
                right = (label.symbol.x - quiet) / MM
        width, room = (right - box.left) * MM, box.height * MM
        room -= (len(small) + len(below)) * _SMALL_LINE
        sizes = ADDRESS_SIZES if rules.text == "address" else NAME_SIZES
        kept = self._setter.fit(lines, width, room, sizes)
        if kept is None:
            return None
        laid = kept.paragraph
        height = laid.height + (len(small) + len(below)) * _SMALL_LINE
        # The text starts a little inside where that costs nothing.
        left = box.left * MM + min(width - kept.width, (_TEXT_INSET - _INSET) * MM)
        y = box.top * MM + max(0.0, (box.height * MM - height) / 2)
        if small and not self._put_note(label, small, left, y, width):
            return None
        y += len(small) * _SMALL_LINE
        label.texts.append((laid, left, y + laid.ascent))
        if below and not self._put_note(label, below, left, y + laid.height, width):
            return None
        return label

    def _put_note(
        self, label: ComposedLabel, lines: list[str], left: float, y: float, width: float
    ) -> bool:
        """Small lines at a height; False when they are wider than the room of the text."""
        kept = self._setter.fit(lines, width, len(lines) * _SMALL_LINE, (_SMALL,))
        if kept is None:
            return False
        # A note may be wider than the address beside whose start it stands.
        end = self._box.left * MM + width
        over = max(0.0, left + kept.width - end)
        label.texts.append((kept.paragraph, left - over, y + kept.paragraph.ascent))
        return True


def _inner_box(sheet: LabelSheet) -> _Box:
    """Where the text of every label may stand: inside the edges, and where printers print."""
    right_gap = sheet.paper_width - (sheet.left + (sheet.columns - 1) * sheet.pitch_x + sheet.width)
    bottom_gap = sheet.paper_height - (sheet.top + (sheet.rows - 1) * sheet.pitch_y + sheet.height)
    return _Box(
        max(_INSET, _UNPRINTABLE - sheet.left),
        max(_INSET, _UNPRINTABLE - sheet.top),
        sheet.width - max(_INSET, _UNPRINTABLE - right_gap),
        sheet.height - max(_INSET, _UNPRINTABLE - bottom_gap),
    )


def _symbol(kind: str, code: ResponseCode, box: _Box) -> PlacedSymbol | None:
    """The symbol at the right of a label, its quiet zone inside the box; None without room."""
    modules = qr_modules(code.symbols) if kind == "qr" else datamatrix_modules(code.symbols)
    side = min(_SYMBOL_SIDES[kind], box.height, box.width / 3)
    if side < _LEAST_SYMBOL:
        return None
    # The label around it is blank: half of the quiet zone lies outside the box.
    quiet = QR_QUIET / 2 if kind == "qr" else DATAMATRIX_QUIET
    module = side / (len(modules) + 2 * quiet)
    size = module * len(modules)
    x = box.right - side + module * quiet
    y = box.top + (box.height - size) / 2
    return PlacedSymbol(modules, x * MM, y * MM, size * MM)


def _name_lines(recipient: Recipient) -> tuple[str, ...]:
    """Who it is and the company, each on one line."""
    contact = recipient.contact
    name = recipient_name(contact) or contact.formatted_name
    lines = (
        " ".join(text.split()) for text in (name, recipient.organization or contact.organization)
    )
    return tuple(line for line in lines if line)


# Runs


def write_labels(
    path: Path,
    recipients: Iterable[Recipient],
    options: LabelOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> LabelRunResult:
    """Write the labels of a run into one PDF, in the order of the recipients.

    The file appears only when it is whole; without a label to print none is written.
    Raises Cancelled, OutputError (disk_full, unwritable).
    """
    press, found, tally = LabelPress(options), RunFindings(), _Tally()
    labels = composed(press, recipients, found, progress, cancelled)
    write_pages(path, _pages(options, labels, tally), press.fonts, _title(options))
    _logger.info("labels written: %d, sheets: %d", tally.labels, tally.sheets)
    return _result(options, found, tally)


def check_labels(
    recipients: Iterable[Recipient],
    options: LabelOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> LabelRunResult:
    """What `write_labels` would print and find, without writing anything."""
    found, tally = RunFindings(), _Tally()
    labels = composed(LabelPress(options), recipients, found, progress, cancelled)
    for _ in _pages(options, labels, tally):
        pass
    return _result(options, found, tally)


def sheet_pdf(recipients: Iterable[Recipient], options: LabelOptions) -> bytes:
    """The first sheet of a run as a PDF, for the preview; empty when nothing is printed.

    Reads no more recipients than the sheet holds.
    """
    press = LabelPress(options)
    page = next(_pages(options, composed(press, recipients, RunFindings()), _Tally()), None)
    return b"" if page is None else pages_pdf([page], press.fonts, _title(options))


def write_line_labels(
    path: Path, lines: Sequence[str], count: int, options: LabelOptions
) -> LabelRunResult:
    """Write `count` labels that all say the same lines; no file when they do not fit."""
    press, tally = LabelPress(options), _Tally()
    pages = _pages(options, _repeated(press, lines, count), tally)
    write_pages(path, pages, press.fonts, _title(options))
    return _result(options, RunFindings(), tally)


def line_sheet_pdf(lines: Sequence[str], count: int, options: LabelOptions) -> bytes:
    """The first sheet of labels that all say the same, empty when the lines do not fit."""
    press = LabelPress(options)
    page = next(_pages(options, _repeated(press, lines, count), _Tally()), None)
    return b"" if page is None else pages_pdf([page], press.fonts, _title(options))


def _repeated(press: LabelPress, lines: Sequence[str], count: int) -> Iterator[ComposedLabel]:
    label = press.compose_lines(lines)
    return repeat(label, count) if label is not None else iter(())


def _title(options: LabelOptions) -> RunTitle:
    title = options.title or options.sheet.name
    return RunTitle(title, options.day, language=options.language)


@dataclass(slots=True)
class _Tally:
    """Labels placed so far, sheets begun, the number of the last label."""

    labels: int = 0
    sheets: int = 0
    last: int = 0


def _result(options: LabelOptions, found: RunFindings, tally: _Tally) -> LabelRunResult:
    free = tally.last + 1 if 0 < tally.last < options.sheet.count else 0
    return LabelRunResult(
        tally.labels, tally.sheets, free, tuple(found.warnings), tuple(found.left_out)
    )


def _pages(options: LabelOptions, labels: Iterable[ComposedLabel], tally: _Tally) -> Iterator[Page]:
    """The sheets of a run, filled from the first free label on, each label in its copies."""
    sheet = options.sheet
    size = (sheet.paper_width * MM, sheet.paper_height * MM)
    corners = _corners(sheet, options.calibration)
    copied = (label for label in labels for _ in range(options.copies))
    page: Page | None = None
    for label, number in zip(copied, places(sheet, options.first), strict=False):
        if page is None:
            page = Page(size=size)
            tally.sheets += 1
        label.put(page, *corners[number - 1])
        tally.labels += 1
        tally.last = number
        if number == sheet.count:
            yield page
            page = None
    if page is not None:
        yield page


def _corners(sheet: LabelSheet, calibration: Calibration) -> list[tuple[float, float]]:
    """The corner of each label in points of the PDF."""
    placed = (calibration.place(*sheet.position(n)) for n in range(1, sheet.count + 1))
    return [(x * MM, y * MM) for x, y in placed]
