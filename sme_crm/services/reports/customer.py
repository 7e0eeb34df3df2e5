"""The report of one customer: figures, purchases by year, open quotes, orders, history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from sme_crm.domain.dates import local_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.opportunity import OpportunityFilter
from sme_crm.domain.sales.quote import QUOTE_STATES, QuoteFilter
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import DIRECTIONS, HISTORY_KINDS
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.printing.charts.figures import figure_text
from sme_crm.printing.reports.report import (
    ChartPart,
    Figure,
    FigureRow,
    Part,
    Section,
    TableColumn,
    TablePart,
    Value,
    Words,
)
from sme_crm.services.history import History
from sme_crm.services.reports.sales import MARGIN, ORDERS, TOTAL, TURNOVER
from sme_crm.store.queries import opportunities, purchases, quotes
from sme_crm.store.queries.segments import read_years

if TYPE_CHECKING:
    from sme_crm.domain.sales.customer import ContactPurchases, CustomerPurchases, ProductBought
    from sme_crm.domain.sales.opportunity import OpportunityRow
    from sme_crm.domain.sales.order import OrderRow
    from sme_crm.domain.sales.quote import QuoteRow
    from sme_crm.domain.segments.purchase_figures import PurchaseFigures
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.history import TimelineEntry
    from sme_crm.store.database import Database

_ORDERS: Final = 500
_ENTRIES: Final = 100
_AMOUNT = QT_TRANSLATE_NOOP("Reports", "Amount")
_DATE = QT_TRANSLATE_NOOP("Reports", "Date")
_NUMBER = QT_TRANSLATE_NOOP("Reports", "Number")
_WHAT = QT_TRANSLATE_NOOP("Reports", "What")


def customer_report(
    database: Database, words: ReportWords, today: date, contact_id: int
) -> tuple[Section, ...]:
    """Everything sold, quoted and said to a contact; raises NotFound contact."""
    with database.snapshot() as connection:
        found = purchases.read_purchases(connection, contact_id, today)
        if found is None:
            raise NotFound("contact", id=contact_id)
        shown = found.shown
        years = list(read_years(connection, [shown.customer_id]))
        orders, count = purchases.newest_orders(connection, shown.customer_id, _ORDERS)
        quoted = quotes.read_rows(connection, QuoteFilter(contact_id=contact_id), today)
        possible = opportunities.read_rows(connection, OpportunityFilter(contact_id=contact_id))
    entries = History(database).timeline(contact_id, kinds=HISTORY_KINDS, limit=_ENTRIES)
    sections = (
        Section("", tuple(_head(words, found, shown, years))),
        _quotes(words, quoted),
        _opportunities(words, possible),
        _orders(words, orders, count, shown.figures),
        _products(words, shown.products),
        _history(words, entries),
    )
    return tuple(section for section in sections if section.parts)


def _listed(
    words: ReportWords,
    title: str,
    columns: Sequence[TableColumn],
    rows: Sequence[tuple[Value, ...]],
    total: tuple[Value, ...] | None = None,
) -> Section:
    """A table under its heading; without rows there is nothing to show."""
    table = TablePart(tuple(columns), tuple(rows), total)
    return Section(words.say(title), (table,) if rows else ())


def _column(words: ReportWords, heading: str, share: float = 1.0) -> TableColumn:
    return TableColumn(words.say(heading), share=share)


def _money(words: ReportWords, heading: str) -> TableColumn:
    return TableColumn(words.say(heading), "money", 1.3)


def _cents(words: ReportWords, cents: int, currency: str) -> Value:
    """Amounts of another currency stay words: they are not to be added up."""
    same = currency == words.currency
    return cents if same else figure_text(cents, "money", words.language, currency)


def _quotes(words: ReportWords, found: Sequence[QuoteRow]) -> Section:
    columns = (
        _column(words, _NUMBER, 1.2), _column(words, _DATE),
        _column(words, QT_TRANSLATE_NOOP("Reports", "About"), 2.6),
        _column(words, QT_TRANSLATE_NOOP("Reports", "State"), 1.1),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Valid until"), 1.1),
        _money(words, _AMOUNT),
    )  # fmt: skip
    rows = [
        (
            row.number, _day(row.day), row.subject, words.of("Quotes", QUOTE_STATES[row.state]),
            _day(row.valid_until), _cents(words, row.net, row.currency),
        )
        for row in found
    ]  # fmt: skip
    return _listed(words, QT_TRANSLATE_NOOP("Reports", "Quotes"), columns, rows)


def _opportunities(words: ReportWords, found: Sequence[OpportunityRow]) -> Section:
    columns = (
        _column(words, QT_TRANSLATE_NOOP("Reports", "Opportunity"), 2.6),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Stage"), 1.2),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Expected"), 1.1),
        _money(words, _AMOUNT),
    )
    rows = [
        (
            row.name, row.stage, _day(row.closed_day or row.expected_day),
            _cents(words, row.amount, row.currency),
        )
        for row in found
    ]  # fmt: skip
    return _listed(words, QT_TRANSLATE_NOOP("Reports", "Opportunities"), columns, rows)


def _orders(
    words: ReportWords, found: Sequence[OrderRow], count: int, figures: PurchaseFigures
) -> Section:
    columns = (
        _column(words, _DATE), _column(words, _NUMBER, 1.2), _column(words, _WHAT, 2.6),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Ordered by"), 1.6),
        _money(words, _AMOUNT), _money(words, MARGIN),
    )  # fmt: skip
    rows = [
        (
            _day(row.day), row.number, _what(row.first_line, row.line_count),
            row.contact if row.contact_id != row.customer_id else "",
            _cents(words, row.amount, row.currency), _cents(words, row.margin, row.currency),
        )
        for row in found
    ]  # fmt: skip
    if count <= len(found):
        total = (words.say(TOTAL), "", "", "", figures.amount, figures.margin)
        return _listed(words, ORDERS, columns, rows, total)
    section = _listed(words, ORDERS, columns, rows)
    text = words.say(
        QT_TRANSLATE_NOOP("Reports", "The last {shown} of {count} orders."),
        shown=words.count(len(found)),
        count=words.count(count),
    )
    return Section(section.title, (*section.parts, Words(text, note=True)))


def _products(words: ReportWords, found: Sequence[ProductBought]) -> Section:
    columns = (
        _column(words, QT_TRANSLATE_NOOP("Reports", "Product"), 3.0),
        TableColumn(words.say(ORDERS), "count"),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Last order"), 1.2),
        _money(words, _AMOUNT),
    )
    rows = [(one.name, one.orders, _day(one.last_day), one.amount) for one in found]
    return _listed(words, QT_TRANSLATE_NOOP("Reports", "Products bought"), columns, rows)


def _history(words: ReportWords, found: Sequence[TimelineEntry]) -> Section:
    columns = (
        _column(words, _DATE),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Kind"), 1.4),
        _column(words, _WHAT, 4.4),
        _column(words, QT_TRANSLATE_NOOP("Reports", "Who"), 1.2),
    )
    rows = [
        (
            local_day(datetime.fromisoformat(one.at)), _kind(words, one.kind, one.direction),
            " – ".join(filter(None, (one.subject, _line(one.text), one.outcome))), one.who,
        )
        for one in found
    ]  # fmt: skip
    return _listed(words, QT_TRANSLATE_NOOP("Reports", "History"), columns, rows)


def _head(
    words: ReportWords,
    found: ContactPurchases,
    shown: CustomerPurchases,
    years: Sequence[tuple[int, int, int, int]],
) -> list[Part]:
    """The figures, and what was bought year by year."""
    if shown.is_empty:
        return [Words(words.say(QT_TRANSLATE_NOOP("Reports", "Nothing was bought yet.")))]
    parts: list[Part] = []
    if shown.customer_id != found.contact_id:
        whose = QT_TRANSLATE_NOOP("Reports", "The figures are those of {name}.")
        parts.append(Words(words.say(whose, name=shown.name), note=True))
    parts.extend(_figures(words, found, shown))
    if len(years) > 1:
        ordered = sorted((year, amount, margin) for _, year, amount, margin in years)
        chart = CategoryChart(
            title=words.say(QT_TRANSLATE_NOOP("Reports", "Purchases by year")),
            labels=tuple(str(year) for year, _, _ in ordered),
            series=(
                Series(words.say(TURNOVER), tuple(amount for _, amount, _ in ordered)),
                Series(words.say(MARGIN), tuple(margin for _, _, margin in ordered), 1),
            ),
            unit="money",
            currency=words.currency,
            label_title=words.say(QT_TRANSLATE_NOOP("Reports", "Year")),
        )
        parts.append(ChartPart(chart, 130))
    return parts


def _figures(
    words: ReportWords, found: ContactPurchases, shown: CustomerPurchases
) -> tuple[FigureRow, FigureRow]:
    figures, mean = shown.figures, shown.figures.mean_interval
    since, last = figures.days_since(found.today), figures.last_day
    ago = QT_TRANSLATE_NOOP("Reports", "{days} days ago")
    rhythm = QT_TRANSLATE_NOOP("Reports", "{days} days")
    worth = (
        (QT_TRANSLATE_NOOP("Reports", "Purchases in all"), words.rounded(figures.amount)),
        (
            QT_TRANSLATE_NOOP("Reports", "Value to date (margin)"),
            words.rounded(figures.value_to_date),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Expected value"),
            "–" if shown.expected is None else words.rounded(shown.expected),
        ),
        (QT_TRANSLATE_NOOP("Reports", "Last 12 months"), words.rounded(figures.year_amount)),
    )
    pace = (
        (ORDERS, words.count(figures.orders), ""),
        (
            QT_TRANSLATE_NOOP("Reports", "Last order"),
            "–" if last is None else words.short_day(last),
            "" if since is None else words.say(ago, days=words.count(since)),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Usual interval"),
            "–" if mean is None else words.say(rhythm, days=words.count(round(mean))),
            "",
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Open quotes"),
            words.rounded(shown.open_quote_total),
            "",
        ),
    )
    return (
        FigureRow(tuple(Figure(words.say(name), text) for name, text in worth)),
        FigureRow(tuple(Figure(words.say(name), text, detail) for name, text, detail in pace)),
    )


def _kind(words: ReportWords, kind: str, direction: str) -> str:
    name = words.of("Vocabulary", HISTORY_KINDS[kind])
    if direction == "internal":
        return name
    return f"{name} ({words.of('Vocabulary', DIRECTIONS[direction]).lower()})"


def _what(first_line: str, count: int) -> str:
    return f"{first_line} +{count - 1}" if first_line and count > 1 else first_line


def _line(text: str) -> str:
    """The text in one line, no longer than a table cell should be."""
    whole = " ".join(text.split())
    return whole if len(whole) <= 240 else whole[:239].rstrip() + "…"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
