"""Reports of what was sold in a period: by month, product, source, segment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.segments.rfm import SEGMENTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Series
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
from sme_crm.store.purchases import year_before
from sme_crm.store.queries import reports as queries
from sme_crm.store.queries.reports import PeriodSum

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.segments.segments import Segments
    from sme_crm.store.driver import DriverConnection

_BARS = 12
CUSTOMERS = QT_TRANSLATE_NOOP("Reports", "Customers")
ORDERS = QT_TRANSLATE_NOOP("Reports", "Orders")
TURNOVER = QT_TRANSLATE_NOOP("Reports", "Turnover")
MARGIN = QT_TRANSLATE_NOOP("Reports", "Margin")
RATE = QT_TRANSLATE_NOOP("Reports", "Margin rate")
SHARE = QT_TRANSLATE_NOOP("Reports", "Share")
TOTAL = QT_TRANSLATE_NOOP("Reports", "Total")
NONE_SOLD = QT_TRANSLATE_NOOP("Reports", "Nothing was sold in this period.")


def sales_by_month(
    reader: DriverConnection, words: ReportWords, first: date, last: date
) -> tuple[Section, ...]:
    """Every month of the period against the same days a year before."""
    now = _by_month(reader, first, last)
    before = _by_month(reader, year_before(first), year_before(last))
    total, earlier = _sum(now.values()), _sum(before.values())
    months = list(now)
    old = list(before.values())
    chart = CategoryChart(
        title=words.say(QT_TRANSLATE_NOOP("Reports", "Turnover by month")),
        labels=tuple(words.month(month) for month in months),
        series=(
            Series(words.say(TURNOVER), tuple(part.amount for part in now.values())),
            Series(
                words.say(QT_TRANSLATE_NOOP("Reports", "A year before")),
                tuple(old[at].amount if at < len(old) else None for at in range(len(months))),
                soft=True,
            ),
            Series(words.say(MARGIN), tuple(part.margin for part in now.values()), 1, "line"),
        ),
        unit="money",
        currency=words.currency,
        label_title=words.say(QT_TRANSLATE_NOOP("Reports", "Month")),
    )
    rows = tuple(
        (
            words.month(month),
            part.orders,
            part.amount,
            part.margin,
            _rate(part),
            old[at].amount if at < len(old) else None,
        )
        for at, (month, part) in enumerate(now.items())
    )
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Month")), share=1.6),
            TableColumn(words.say(ORDERS), "count"),
            TableColumn(words.say(TURNOVER), "money", 1.4),
            TableColumn(words.say(MARGIN), "money", 1.4),
            TableColumn(words.say(RATE), "share"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "A year before")), "money", 1.4),
        ),
        rows,
        (words.say(TOTAL), total.orders, total.amount, total.margin, _rate(total), earlier.amount),
    )
    return (Section("", (_summary(words, total, earlier), ChartPart(chart), table)),)


def sales_by_product(
    reader: DriverConnection, words: ReportWords, first: date, last: date
) -> tuple[Section, ...]:
    """What was sold of each product, and of each family; lines without a product together."""
    products = queries.read_products(reader)
    sold = sorted(
        queries.read_product_sums(reader, first, last).values(), key=lambda one: -one.amount
    )
    if not sold:
        return _nothing(words)
    unnamed = ("", words.say(QT_TRANSLATE_NOOP("Reports", "Without a product")), "")
    families: dict[str, PeriodSum] = {}
    rows: list[tuple[Value, ...]] = []
    bars: list[tuple[str, int]] = []
    for one in sold:
        reference, name, family = (
            products.get(one.product_id, unnamed) if one.product_id else unnamed
        )
        bars.append((name, one.amount))
        part = PeriodSum(one.orders, one.amount, one.margin)
        families[family] = families.get(family, PeriodSum()).plus(part)
        rows.append((reference, name, one.quantity / 1000, one.amount, one.margin, _rate(part)))
    total = _sum(PeriodSum(one.orders, one.amount, one.margin) for one in sold)
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Reference")), share=1.0),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Product")), share=2.4),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Quantity")), "count", 0.9),
            TableColumn(words.say(TURNOVER), "money", 1.3),
            TableColumn(words.say(MARGIN), "money", 1.3),
            TableColumn(words.say(RATE), "share", 0.9),
        ),
        tuple(rows),
        (words.say(TOTAL), "", None, total.amount, total.margin, _rate(total)),
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Turnover by product"))
    chart = _bars(words, title, bars)
    sections = [Section("", (chart, table))]
    if len(families) > 1:
        nameless = words.say(QT_TRANSLATE_NOOP("Reports", "Without a family"))
        parts = {family or nameless: part for family, part in families.items()}
        heading = words.say(QT_TRANSLATE_NOOP("Reports", "Family"))
        family_table = _table(words, heading, parts, {})
        sections.append(
            Section(words.say(QT_TRANSLATE_NOOP("Reports", "By family")), (family_table,))
        )
    return tuple(sections)


def sales_by_source(
    reader: DriverConnection, words: ReportWords, first: date, last: date
) -> tuple[Section, ...]:
    """What the customers of each source bought."""
    sums = queries.read_customer_sums(reader, first, last)
    sources = queries.read_sources(reader, [one for one in sums if one is not None])
    nameless = words.say(QT_TRANSLATE_NOOP("Reports", "No source told"))
    names = {one: sources.get(one, "") or nameless for one in sums if one is not None}
    heading = words.say(QT_TRANSLATE_NOOP("Reports", "Source"))
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Turnover by source"))
    return _by_name(words, title, heading, sums, names, nameless)


def sales_by_segment(
    reader: DriverConnection, words: ReportWords, first: date, last: date, segments: Segments
) -> tuple[Section, ...]:
    """What the customers of each RFM segment bought, by the segments of the last day."""
    sums = queries.read_customer_sums(reader, first, last)
    found = segments.movement.segments_on(last)
    titles = dict(SEGMENTS)
    nameless = words.say(QT_TRANSLATE_NOOP("Reports", "Without a segment"))
    names = {
        one: words.of("Segments", titles[found[one]]) if one in found else nameless
        for one in sums
        if one is not None
    }
    heading = words.say(QT_TRANSLATE_NOOP("Reports", "Segment"))
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Turnover by segment"))
    return _by_name(words, title, heading, sums, names, nameless)


def _by_name(
    words: ReportWords,
    title: str,
    heading: str,
    sums: Mapping[int | None, PeriodSum],
    names: Mapping[int, str],
    nameless: str,
) -> tuple[Section, ...]:
    if not sums:
        return _nothing(words)
    parts: dict[str, PeriodSum] = {}
    customers: dict[str, int] = {}
    for one, part in sums.items():
        name = nameless if one is None else names[one]
        parts[name] = parts.get(name, PeriodSum()).plus(part)
        customers[name] = customers.get(name, 0) + 1
    ordered = dict(sorted(parts.items(), key=lambda found: (-found[1].amount, found[0])))
    chart = _bars(words, title, [(name, part.amount) for name, part in ordered.items()])
    return (Section("", (chart, _table(words, heading, ordered, customers))),)


def _table(
    words: ReportWords, heading: str, parts: Mapping[str, PeriodSum], customers: Mapping[str, int]
) -> TablePart:
    total = _sum(parts.values())
    counted = bool(customers)
    columns = [
        TableColumn(heading, share=2.2),
        *([TableColumn(words.say(CUSTOMERS), "count")] if counted else []),
        TableColumn(words.say(ORDERS), "count"),
        TableColumn(words.say(TURNOVER), "money", 1.4),
        TableColumn(words.say(SHARE), "share", 0.8),
        TableColumn(words.say(MARGIN), "money", 1.4),
        TableColumn(words.say(RATE), "share", 0.9),
    ]

    def row(name: str, part: PeriodSum, count: int) -> tuple[Value, ...]:
        share = part.amount / total.amount if total.amount else None
        start: tuple[Value, ...] = (name, count) if counted else (name,)
        return (*start, part.orders, part.amount, share, part.margin, _rate(part))

    return TablePart(
        tuple(columns),
        tuple(row(name, part, customers.get(name, 0)) for name, part in parts.items()),
        row(words.say(TOTAL), total, sum(customers.values())),
    )


def _bars(words: ReportWords, title: str, sums: Sequence[tuple[str, int]]) -> ChartPart:
    shown = sums[:_BARS]
    chart = CategoryChart(
        title=title,
        labels=tuple(name for name, _ in shown),
        series=(Series(words.say(TURNOVER), tuple(amount for _, amount in shown)),),
        unit="money",
        currency=words.currency,
        horizontal=True,
    )
    return ChartPart(chart, 40.0 + 16.0 * len(shown))


def _summary(words: ReportWords, total: PeriodSum, earlier: PeriodSum) -> Part:
    moved = total.amount / earlier.amount - 1 if earlier.amount > 0 else None
    detail = ""
    if moved is not None:
        sign = "+" if moved >= 0 else "−"
        detail = words.say(
            QT_TRANSLATE_NOOP("Reports", "{change} against a year before"),
            change=sign + words.share(abs(moved)),
        )
    return FigureRow(
        (
            Figure(words.say(TURNOVER), words.rounded(total.amount), detail),
            Figure(words.say(MARGIN), words.rounded(total.margin), words.share(_rate(total))),
            Figure(words.say(ORDERS), words.count(total.orders)),
            Figure(
                words.say(QT_TRANSLATE_NOOP("Reports", "Mean order")),
                words.rounded(round(total.amount / total.orders)) if total.orders else "–",
            ),
        )
    )


def _nothing(words: ReportWords) -> tuple[Section, ...]:
    return (Section("", (Words(words.say(NONE_SOLD)),)),)


def _by_month(reader: DriverConnection, first: date, last: date) -> dict[date, PeriodSum]:
    found: dict[date, PeriodSum] = {}
    for begin, end in queries.months_of(first, last):
        sums = queries.read_customer_sums(reader, begin, end)
        found[begin] = _sum(sums.values())
    return found


def _sum(parts: Iterable[PeriodSum]) -> PeriodSum:
    whole = PeriodSum()
    for part in parts:
        whole = whole.plus(part)
    return whole


def _rate(part: PeriodSum) -> float | None:
    return part.margin / part.amount if part.amount else None
