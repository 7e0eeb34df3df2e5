"""One page about an offered address file, or two side by side: what it brings, what it costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date
from sme_crm.domain.letter_filling import FilledRun
from sme_crm.domain.letter_template import Align
from sme_crm.domain.lot import LOT_KINDS, LOT_MODES, LOT_STATES
from sme_crm.domain.lot_offer import CheckedLot, break_even_answers, unit_price
from sme_crm.domain.lot_quality import WEIGHTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.formats.output_file import output_file
from sme_crm.printing.fonts import FontSet
from sme_crm.printing.layout import MM, LaidParagraph, Typesetter
from sme_crm.printing.page import Page, PlacedText, Rule
from sme_crm.printing.pdf_output import write_pdf

_LEFT: Final = 20 * MM
_RIGHT: Final = 190 * MM
_LABEL: Final = 70 * MM
_TOP: Final = 20 * MM
_BOTTOM: Final = 280 * MM
_SIZE: Final = 9.5
_LEADING: Final = 12.5
_NOTHING: Final = "–"
Words = Callable[[str], str]
Figure = Callable[[CheckedLot], str]


def write_comparison(
    path: Path,
    columns: Sequence[CheckedLot],
    language: str,
    *,
    company: str,
    day: date,
    margin_cents: int | None = None,
) -> None:
    """Write the page as PDF; one or two `columns`. Raises OutputError.

    `margin_cents` is the margin a new customer brings, for the break-even hint; None leaves it
    out.
    """
    press = _Press(language, columns)
    press.head(company, day)
    for heading, rows in _sections(press.words, language, margin_cents):
        press.section(heading, rows)
    press.foot()
    with output_file(path) as stream:
        write_pdf(
            stream,
            [press.page],
            press.fonts,
            title=press.title,
            author=company,
            language=language,
            created=day,
        )


class _Press:
    """Sets the page from top to bottom."""

    def __init__(self, language: str, columns: Sequence[CheckedLot]) -> None:
        self.fonts = FontSet("noto-sans")
        self.page = Page()
        self._setter = Typesetter(self.fonts, language)
        self._language = language
        self._columns = columns
        self._y = _TOP
        self._width = (_RIGHT - _LEFT - _LABEL) / max(1, len(columns))
        self.title = self.words(
            QT_TRANSLATE_NOOP("LotComparison", "Two address files side by side")
            if len(columns) > 1
            else QT_TRANSLATE_NOOP("LotComparison", "An address file before buying")
        )

    def words(self, text: str) -> str:
        """A text of this page in its language."""
        return translated(self._language, "LotComparison", text)

    def head(self, company: str, day: date) -> None:
        """Title, then whose page it is and of which day."""
        self._put(self.title, _LEFT, _RIGHT - _LEFT, size=16, leading=21, bold=True)
        dated = format_date(day, self._language, "long")
        self._put(" · ".join(filter(None, (company, dated))), _LEFT, _RIGHT - _LEFT, gray=0.35)
        self._y += 3 * MM
        self._row("", [column.lot.name for column in self._columns], size=11, bold=True)

    def section(self, heading: str, rows: Sequence[tuple[str, Figure]]) -> None:
        """A heading and its figures, one line each; lines no column can fill are left out."""
        lines = [(label, [figure(each) for each in self._columns]) for label, figure in rows]
        lines = [line for line in lines if any(text != _NOTHING for text in line[1])]
        if not lines:
            return
        self._y += 2.5 * MM
        self._put(heading, _LEFT, _RIGHT - _LEFT, size=10.5, leading=15, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y - 1, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += 1 * MM
        for label, texts in lines:
            self._row(label, texts)

    def foot(self) -> None:
        """How the score is made, and what is not known before a campaign."""
        weights = [str(WEIGHTS[name]) for name in WEIGHTS]
        score = self.words(
            QT_TRANSLATE_NOOP(
                "LotComparison",
                "Quality: our own yardstick, 0 to 100. Completeness counts {0}, free of doubles"
                " {1}, free of malformed values {2}, freshness {3} (a share of {4} % of the"
                " addresses goes stale each year, a rule of thumb kept in the settings).",
            )
        )
        rate = self._columns[0].quality.ageing_rate if self._columns else 0.0
        yearly = format_number(rate * 100, self._language)
        later = self.words(
            QT_TRANSLATE_NOOP(
                "LotComparison",
                "Yield and returned mail are known after a campaign and are not part of this page.",
            )
        )
        notes = (score.format(*weights, yearly), later)
        laid = [self._lay(text, _RIGHT - _LEFT, size=8, leading=10.5) for text in notes]
        self._y = max(self._y + 4 * MM, _BOTTOM - sum(each.height for each in laid) - 2 * MM)
        self.page.rules.append(Rule(_LEFT, self._y - 2 * MM, _RIGHT - _LEFT, 0.4, 0.6))
        for paragraph in laid:
            self._place(paragraph, _LEFT, 8, gray=0.35)

    def _row(
        self, label: str, texts: Sequence[str], *, size: float = _SIZE, bold: bool = False
    ) -> None:
        start = self._y
        self._put(label, _LEFT, _LABEL - 3 * MM, gray=0.3)
        lowest = self._y
        for number, text in enumerate(texts):
            self._y = start
            left = _LEFT + _LABEL + number * self._width
            self._put(text, left, self._width - 3 * MM, size=size, bold=bold)
            lowest = max(lowest, self._y)
        self._y = lowest

    def _put(
        self,
        text: str,
        x: float,
        width: float,
        *,
        size: float = _SIZE,
        leading: float = _LEADING,
        bold: bool = False,
        gray: float = 0.0,
        align: Align = "left",
    ) -> None:
        paragraph = self._lay(text, width, size=size, leading=leading, bold=bold, align=align)
        self._place(paragraph, x, size, gray=gray)

    def _lay(
        self,
        text: str,
        width: float,
        *,
        size: float,
        leading: float,
        bold: bool = False,
        align: Align = "left",
    ) -> LaidParagraph:
        runs = (FilledRun(text, is_data=True),)
        return self._setter.lay_out(runs, width, size=size, leading=leading, bold=bold, align=align)

    def _place(self, paragraph: LaidParagraph, x: float, size: float, *, gray: float) -> None:
        self.page.texts.append(PlacedText(paragraph, x, self._y + size, gray=gray))
        self._y += paragraph.height


def _sections(
    words: Words, language: str, margin_cents: int | None
) -> list[tuple[str, list[tuple[str, Figure]]]]:
    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "The file")),
            _file_rows(words, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "What it costs")),
            _cost_rows(words, language, margin_cents),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "What is here already")),
            _overlap_rows(words, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Quality")),
            _quality_rows(words, language),
        ),
    ]


def _file_rows(words: Words, language: str) -> list[tuple[str, Figure]]:
    def choice(known: dict[str, str], key: str) -> str:
        return translated(language, "Lots", known[key]) if key in known else _NOTHING

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Supplier")),
            lambda column: column.lot.supplier or _NOTHING,
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Kind")),
            lambda column: choice(LOT_KINDS, column.lot.kind),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Way of getting it")),
            lambda column: choice(LOT_MODES, column.lot.mode),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "State")),
            lambda column: choice(LOT_STATES, column.lot.state),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Addresses announced")),
            lambda column: _count(column.lot.addresses, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Uses allowed")),
            lambda column: _count(column.lot.uses_allowed, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Licence until")),
            lambda column: _day(column.lot.licence_end, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Returned mail guaranteed at most")),
            lambda column: _share(column.lot.guaranteed_rate, language, 1),
        ),
    ]


def _cost_rows(words: Words, language: str, margin_cents: int | None) -> list[tuple[str, Figure]]:
    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price")),
            lambda column: _money(column.lot.price_cents, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price per address")),
            lambda column: _unit(column.figures.per_address, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Net new addresses")),
            lambda column: _count(column.figures.net_new, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Price per net new address")),
            lambda column: _unit(column.figures.per_net_new, column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "New customers that pay for it")),
            lambda column: _count(
                break_even_answers(column.lot.price_cents, margin_cents), language
            ),
        ),
    ]


def _overlap_rows(words: Words, language: str) -> list[tuple[str, Figure]]:
    def of_report(name: str) -> Figure:
        return lambda column: _count(
            getattr(column.report, name) if column.report else None, language
        )

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "File checked")),
            lambda column: column.report.file if column.report else _NOTHING,
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Rows read")), of_report("read")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Already in the base")),
            lambda column: _with_share(column, language),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Recognised by")),
            lambda column: _rules(column, language),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Clients among them")), of_report("clients")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "They objected to mail")),
            of_report("objected"),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Their address is dead")),
            of_report("dead"),
        ),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Doubles inside the file")),
            of_report("doubles"),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Rows rejected")), of_report("rejected")),
    ]


def _quality_rows(words: Words, language: str) -> list[tuple[str, Figure]]:
    def part(name: str) -> Figure:
        return lambda column: _share(getattr(column.quality, name), language)

    def filled(name: str) -> Figure:
        def text(column: CheckedLot) -> str:
            figures = column.quality.figures
            if not figures.addresses:
                return _NOTHING
            return _share(getattr(figures, name) / figures.addresses, language)

        return text

    return [
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Score out of 100")),
            lambda column: _count(column.quality.score, language),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Completeness")), part("completeness")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With a whole address")), filled("postal")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With a phone")), filled("phones")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "With an e-mail")), filled("emails")),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Free of doubles")), part("doubles")),
        (
            words(QT_TRANSLATE_NOOP("LotComparison", "Free of malformed values")),
            part("malformed"),
        ),
        (words(QT_TRANSLATE_NOOP("LotComparison", "Freshness")), part("freshness")),
    ]


def _count(value: int | None, language: str) -> str:
    return _NOTHING if value is None else format_number(value, language)


def _share(value: float | None, language: str, decimals: int = 0) -> str:
    if value is None:
        return _NOTHING
    space = "\N{NARROW NO-BREAK SPACE}" if language == "fr" else ""
    return f"{format_number(value * 100, language, decimals)}{space}%"


def _money(cents: int | None, column: CheckedLot, language: str) -> str:
    return _NOTHING if cents is None else format_amount(cents, language, column.lot.currency)


def _unit(cents: float | None, column: CheckedLot, language: str) -> str:
    return _NOTHING if cents is None else unit_price(cents, language, column.lot.currency)


def _day(iso: str | None, language: str) -> str:
    return format_date(date.fromisoformat(iso), language, "long") if iso else _NOTHING


def _with_share(column: CheckedLot, language: str) -> str:
    if column.report is None:
        return _NOTHING
    here = _count(column.report.here, language)
    rate = column.report.overlap_rate
    return here if rate is None else f"{here} ({_share(rate, language)})"


def _rules(column: CheckedLot, language: str) -> str:
    if column.report is None or not column.report.rules:
        return _NOTHING
    return ", ".join(
        f"{rule_word(rule, language)} {_count(count, language)}"
        for rule, count in column.report.rules.items()
        if count
    )


_RULES: Final[dict[str, str]] = {
    "uid": QT_TRANSLATE_NOOP("LotRules", "identifier"),
    "reference": QT_TRANSLATE_NOOP("LotRules", "reference"),
    "email": QT_TRANSLATE_NOOP("LotRules", "e-mail"),
    "siret": QT_TRANSLATE_NOOP("LotRules", "SIRET"),
    "phone": QT_TRANSLATE_NOOP("LotRules", "phone"),
    "name_place": QT_TRANSLATE_NOOP("LotRules", "name and place"),
}


def rule_word(rule: str, language: str) -> str:
    """The short word of a rule by which a row met its contact."""
    return translated(language, "LotRules", _RULES.get(rule, rule))
