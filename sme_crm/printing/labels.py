"""Labels on sheets: each one's lines in its own box, sheet after sheet into one PDF.

Text is never cut: what fits in no allowed size is left out and told. Boxes come from the sheet
and the printer's calibration; nothing but the labels' own text is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import Final, NamedTuple

from sme_crm.domain.field import Field
from sme_crm.domain.label_content import LabelRules
from sme_crm.domain.label_sheet import INSET, UNCALIBRATED, Calibration, LabelSheet, places
from sme_crm.domain.letters.field_formats import format_value
from sme_crm.domain.letters.merge_fields import find_merge_field, recipient_values
from sme_crm.domain.postal_address import recipient_name
from sme_crm.domain.response_code import ResponseCode
from sme_crm.domain.zone import Zone
from sme_crm.printing.kept_lines import LineSetter
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.barcodes import DATAMATRIX_QUIET, QR_QUIET, datamatrix_modules, qr_modules
from sme_crm.printing.pdf.page import Page, PlacedLines, PlacedSymbol
from sme_crm.printing.piece_run import AddressedLines, RunTally, RunTitle, address_lines
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM

ADDRESS_SIZES: Final = (10.0, 9.0, 8.0)
NAME_SIZES: Final = (16.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_SMALL: Final = (7.0,)  # type size of the lines above and below and of the code in letters
_SMALL_LINE: Final = 8.6
_INWARD: Final = (5.0 - INSET) * MM  # before the text, where there is room
_WIDE: Final = 50.0 * MM
_SYMBOL_SIDES: Final = {"qr": 15.0, "datamatrix": 10.0}  # mm
_LEAST_SYMBOL: Final = 8.0


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """A run of labels: on which sheet, what on each, from which free label, how often each.

    `mailing` is the number in the codes of the labels; `day` the date of the PDF. `own_fields`
    are the user's own by key, for their values are written by what they are.
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
    own_fields: Mapping[str, Field] = field(default_factory=dict)


class ComposedLabel(NamedTuple):
    """Lines and symbol of one label, in points from its top left corner."""

    lines: tuple[PlacedLines, ...]
    symbol: PlacedSymbol | None = None


_Around = tuple[list[str], list[str], PlacedSymbol | None, float]
"""Lines above and below the text, the symbol, and where the text must end (0: at the edge)."""
_NOTHING: Final[_Around] = ([], [], None, 0.0)


class LabelPress:
    """Composes labels of one kind and fills sheets with them; pure of any file. One per thread."""

    def __init__(self, options: LabelOptions) -> None:
        self.options = options
        self.fonts = FontSet()
        title = options.title or options.sheet.name
        self.title = RunTitle(title, options.day, language=options.language)
        self._setter = LineSetter(self.fonts)
        zone, rules = options.sheet.text_zone, options.rules
        self._room = Zone(zone.left * MM, zone.top * MM, zone.right * MM, zone.bottom * MM)
        self._sizes = ADDRESS_SIZES if rules.text == "address" else NAME_SIZES
        self._is_noted = bool(rules.heading or rules.keys or rules.symbol)

    def lines_of(self, recipient: Recipient) -> AddressedLines:
        """The address, or who it is, and what to look at."""
        rules = self.options.rules
        if rules.text == "name":
            return _name_lines(recipient), []
        return address_lines(recipient, rules.address)

    def compose(
        self, recipient: Recipient, lines: Sequence[str]
    ) -> tuple[ComposedLabel, str] | None:
        """The label of a recipient and what no font had, None when it does not fit."""
        return self._compose(lines, recipient)

    def repeated(self, lines: Sequence[str], count: int) -> Iterator[ComposedLabel]:
        """`count` labels that say just these lines, none when they do not fit."""
        made = self._compose(lines)
        return repeat(made[0], count) if made is not None else iter(())

    def sheets(self, pieces: Iterable[ComposedLabel], tally: RunTally) -> Iterator[Page]:
        """The sheets of a run, filled from the first free label on, each label in its copies."""
        options, sheet = self.options, self.options.sheet
        size = (sheet.paper_width * MM, sheet.paper_height * MM)
        corners = _corners(sheet, options.calibration)
        copied = pieces
        if options.copies > 1:
            copied = (label for label in pieces for _ in range(options.copies))
        page: Page | None = None
        for label, number in zip(copied, places(sheet, options.first), strict=False):
            if page is None:
                page = Page(size=size)
                tally.sheets += 1
            _put(page, label, *corners[number - 1])
            tally.pieces += 1
            if number == sheet.count:
                tally.next_free = 0
                yield page
                page = None
            else:
                tally.next_free = number + 1
        if page is not None:
            yield page

    def _value(self, recipient: Recipient, key: str) -> list[str]:
        """What a field says of a recipient as one line, no line when it is empty."""
        known = find_merge_field(key, self.options.own_fields) if key else None
        if known is None:
            return []
        values = recipient.values
        if values is None:
            values = recipient_values(
                recipient.contact,
                recipient.address,
                employer=recipient.organization,
                keys=self.options.rules.keys,
            )
        language = self.options.language
        text = format_value(values.get(key, ""), "", known.kind, language, known.choices)
        line = " ".join(text.split())
        return [line] if line else []

    def _compose(
        self, lines: Sequence[str], recipient: Recipient | None = None
    ) -> tuple[ComposedLabel, str] | None:
        around = self._around(recipient) if self._is_noted else _NOTHING
        if around is None:
            return None
        above, below, symbol, end = around
        room = self._room
        height = room.bottom - room.top
        end = end or room.right
        width = end - room.left
        notes = (len(above) + len(below)) * _SMALL_LINE
        text = self._setter.fit(lines, width, height - notes, self._sizes)
        if text is None:
            return None
        # The text starts a little inside where that costs nothing; on narrow labels, of which
        # every other one could not, all start at the same place.
        inward = _INWARD if width >= _WIDE else 0.0
        left = min(end - text.width, room.left + inward)
        y = room.top + max(0.0, (height - notes - text.height) / 2)
        if not notes:
            line = PlacedLines(text.operators, left, y + text.ascent)
            return ComposedLabel((line,), symbol), text.missing
        parts = [text]
        for at, words in ((0, above), (2, below)):
            if words:
                note = self._setter.fit(words, width, len(words) * _SMALL_LINE, _SMALL)
                if note is None:
                    return None
                parts.insert(at, note)
        placed: list[PlacedLines] = []
        for part in parts:
            # A note may be wider than the address beside whose start it stands.
            x = min(left, end - part.width)
            placed.append(PlacedLines(part.operators, x, y + part.ascent))
            y += part.height
        missing = "".join(dict.fromkeys("".join([part.missing for part in parts])))
        return ComposedLabel(tuple(placed), symbol), missing

    def _around(self, recipient: Recipient | None) -> _Around | None:
        """What stands beside the text, None when there is no room for the symbol."""
        rules = self.options.rules
        above = [rules.heading] if rules.heading else []
        if recipient is None:
            return above, [], None, 0.0
        above += self._value(recipient, rules.above)
        below = self._value(recipient, rules.below)
        if not rules.symbol:
            return above, below, None, 0.0
        code = ResponseCode(self.options.mailing, recipient.id)
        if rules.symbol == "text":
            return above, [*below, str(code)], None, 0.0
        symbol = _symbol(rules.symbol, code, self.options.sheet.text_zone)
        if symbol is None:
            return None
        return above, below, symbol, symbol.x - QR_QUIET * symbol.size / len(symbol.modules)


def _put(page: Page, label: ComposedLabel, x: float, y: float) -> None:
    """Put a label on a page with its corner at (x, y)."""
    for operators, left, top, gray in label.lines:
        page.lines.append(PlacedLines(operators, x + left, y + top, gray))
    mark = label.symbol
    if mark is not None:
        page.symbols.append(PlacedSymbol(mark.modules, x + mark.x, y + mark.y, mark.size))


def _symbol(kind: str, code: ResponseCode, zone: Zone) -> PlacedSymbol | None:
    """The symbol at the right of a label, its quiet zone inside the zone; None without room."""
    modules = qr_modules(code.symbols) if kind == "qr" else datamatrix_modules(code.symbols)
    side = min(_SYMBOL_SIDES[kind], zone.height, zone.width / 3)
    if side < _LEAST_SYMBOL:
        return None
    # The label around it is blank: half of the quiet zone lies outside.
    quiet = QR_QUIET / 2 if kind == "qr" else DATAMATRIX_QUIET
    module = side / (len(modules) + 2 * quiet)
    size = module * len(modules)
    x = zone.right - side + module * quiet
    y = zone.top + (zone.height - size) / 2
    return PlacedSymbol(modules, x * MM, y * MM, size * MM)


def _name_lines(recipient: Recipient) -> tuple[str, ...]:
    """Who it is and the company, each on one line; once where they are the same."""
    contact = recipient.contact
    name = recipient_name(contact) or contact.formatted_name
    texts = (name, recipient.organization or contact.organization)
    lines = dict.fromkeys(" ".join(text.split()) for text in texts)
    return tuple(line for line in lines if line)


def _corners(sheet: LabelSheet, calibration: Calibration) -> list[tuple[float, float]]:
    """The corner of each label in points of the PDF."""
    placed = (calibration.place(*sheet.position(n)) for n in range(1, sheet.count + 1))
    return [(x * MM, y * MM) for x, y in placed]
