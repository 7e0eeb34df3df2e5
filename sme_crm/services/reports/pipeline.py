"""Reports of what may be sold: quotes of a period, open opportunities with their forecast."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.sales.forecast import Expected, forecast
from sme_crm.domain.sales.money import share_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.printing.reports.report import (
    ChartPart,
    Figure,
    FigureRow,
    Section,
    TableColumn,
    TablePart,
    Words,
)
from sme_crm.services.reports.sales import TOTAL
from sme_crm.store.queries import reports as queries

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.store.driver import DriverConnection

_STATES: Final = {
    "sent": QT_TRANSLATE_NOOP("Reports", "Waiting"),
    "accepted": QT_TRANSLATE_NOOP("Reports", "Accepted"),
    "refused": QT_TRANSLATE_NOOP("Reports", "Refused"),
    "expired": QT_TRANSLATE_NOOP("Reports", "Expired"),
}
_CUSTOMER = QT_TRANSLATE_NOOP("Reports", "Customer")
_AMOUNT = QT_TRANSLATE_NOOP("Reports", "Amount")


def quotes_report(
    reader: DriverConnection, words: ReportWords, first: date, last: date, today: date
) -> tuple[Section, ...]:
    """The quotes of a period with what became of them."""
    quotes = queries.read_quotes(reader, first, last)
    if not quotes:
        empty = QT_TRANSLATE_NOOP("Reports", "No quote was sent in this period.")
        return (Section("", (Words(words.say(empty)),)),)
    states = [_state(one.state, one.valid_until, today) for one in quotes]
    counts = {state: states.count(state) for state in _STATES}
    amounts = {
        state: sum(one.net for one, found in zip(quotes, states, strict=True) if found == state)
        for state in _STATES
    }
    decided = counts["accepted"] + counts["refused"]
    figures = FigureRow(
        (
            Figure(
                words.say(QT_TRANSLATE_NOOP("Reports", "Quotes")),
                words.count(len(quotes)),
                words.rounded(sum(one.net for one in quotes)),
            ),
            *(
                Figure(
                    words.say(_STATES[state]), words.count(counts[state]),
                    words.rounded(amounts[state]),
                )
                for state in ("accepted", "sent")
            ),
            Figure(
                words.say(QT_TRANSLATE_NOOP("Reports", "Accepted of those decided")),
                words.share(counts["accepted"] / decided if decided else None, 0),
            ),
        )
    )  # fmt: skip
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Number")), share=1.2),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Date"))),
            TableColumn(words.say(_CUSTOMER), share=2.6),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "State")), share=1.1),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Valid until")), share=1.1),
            TableColumn(words.say(_AMOUNT), "money", 1.3),
        ),
        tuple(
            (
                one.number, _day(one.day), one.customer, words.say(_STATES[state]),
                _day(one.valid_until), one.net,
            )
            for one, state in zip(quotes, states, strict=True)
        ),
        (words.say(TOTAL), None, "", "", None, sum(one.net for one in quotes)),
    )  # fmt: skip
    return (Section("", (figures, table)),)


def pipeline_report(
    reader: DriverConnection, words: ReportWords, today: date
) -> tuple[Section, ...]:
    """The open opportunities by stage, and the forecast of the next months."""
    found = queries.read_opportunities(reader)
    if not found:
        empty = QT_TRANSLATE_NOOP("Reports", "No opportunity is open.")
        return (Section("", (Words(words.say(empty)),)),)
    weighted = [share_of(one.amount, one.probability) for one in found]
    months = forecast(
        [Expected(one.amount, one.probability, one.expected_day or None) for one in found], today
    )
    labels: list[str] = []
    for month in months:
        if month.first is None:
            labels.append(words.say(QT_TRANSLATE_NOOP("Reports", "Undated")))
        elif month.late:
            labels.append(words.say(QT_TRANSLATE_NOOP("Reports", "Overdue")))
        elif month.later:
            labels.append(words.say(QT_TRANSLATE_NOOP("Reports", "Later")))
        else:
            labels.append(words.month(month.first))
    amount = words.say(_AMOUNT)
    weighted_name = words.say(QT_TRANSLATE_NOOP("Reports", "Weighted"))
    chart = CategoryChart(
        title=words.say(QT_TRANSLATE_NOOP("Reports", "Forecast by month")),
        labels=tuple(labels),
        series=(
            Series(amount, tuple(month.amount for month in months), 2, soft=True),
            Series(weighted_name, tuple(month.weighted for month in months), 2),
        ),
        unit="money",
        currency=words.currency,
        label_title=words.say(QT_TRANSLATE_NOOP("Reports", "Month")),
    )
    table = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Opportunity")), share=2.2),
            TableColumn(words.say(_CUSTOMER), share=2.0),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Stage")), share=1.2),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Expected")), share=1.1),
            TableColumn(amount, "money", 1.3),
            TableColumn(weighted_name, "money", 1.3),
        ),
        tuple(
            (one.name, one.customer, one.stage, _day(one.expected_day), one.amount, part)
            for one, part in zip(found, weighted, strict=True)
        ),
        (words.say(TOTAL), "", "", None, sum(one.amount for one in found), sum(weighted)),
    )
    return (Section("", (ChartPart(chart), table)),)


def _state(state: str, valid_until: str, today: date) -> str:
    """A sent quote past its validity has expired."""
    if state == "sent" and valid_until and valid_until < today.isoformat():
        return "expired"
    return state


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
