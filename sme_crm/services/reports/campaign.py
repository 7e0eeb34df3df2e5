"""The report of a campaign: what it was to reach, what came of it, and whether it paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.campaigns.return_rate import FAULTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import (
    ChartPart,
    FigureRow,
    Part,
    Quantity,
    Section,
    TableColumn,
    TablePart,
    Value,
    Words,
)
from sme_crm.services.campaigns.analysis import CampaignAnalysis
from sme_crm.services.campaigns.curves import answer_curves
from sme_crm.services.reports.campaign_certainty import increment_sentence
from sme_crm.services.reports.campaign_charts import break_even_chart, curve_chart, funnel_chart
from sme_crm.services.reports.campaign_economics import economics_table, lifetime_table
from sme_crm.services.reports.campaign_parts import cells_section, parts_section
from sme_crm.services.reports.campaign_sentences import (
    assumption_sentence,
    head_figures,
    paid_sentence,
    rule_sentence,
    unknown_sentences,
)
from sme_crm.services.reports.sales import MARGIN, ORDERS, SHARE, TOTAL
from sme_crm.store.queries.campaign_answers import count_kinds, read_return_counts
from sme_crm.store.queries.lots import read_lots

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.comparison import CampaignComparison
    from sme_crm.services.campaigns.lifetime import Lifetime
    from sme_crm.services.campaigns.part_result import PartResult
    from sme_crm.store.database import Database

_CONTACTS = QT_TRANSLATE_NOOP("Reports", "Contacts")
_ANSWERS = QT_TRANSLATE_NOOP("Reports", "Answers")
_SALES = QT_TRANSLATE_NOOP("Reports", "Sales")
_PER_CENT = 10_000
_SURE_ENOUGH = 0.05


@dataclass(frozen=True, slots=True)
class _Read:
    """What the report tells of."""

    result: CampaignResult
    today: date
    lifetime: Lifetime | None
    kinds: Mapping[str, int]
    returned_of_lot: Mapping[int | None, int]
    lots: Mapping[int, tuple[str, float | None]]


def campaign_report(
    database: Database,
    comparison: CampaignComparison,
    words: ReportWords,
    today: date,
    campaign: Campaign,
) -> tuple[Section, ...]:
    """The report of a campaign."""
    result = comparison.result(campaign)
    lifetime = CampaignAnalysis(database).lifetime(result, today)
    with database.snapshot() as reader:
        lots = {one.id: (one.name, one.guaranteed_rate) for one in read_lots(reader)}
        returned: dict[int | None, int] = {}
        for (reason, lot), count in read_return_counts(reader, campaign.id).items():
            # A supplier answers for the faults of his addresses only.
            promised = lot is not None and lots[lot][1] is not None
            if reason in FAULTS or not promised:
                returned[lot] = returned.get(lot, 0) + count
        read = _Read(
            result,
            today,
            lifetime,
            count_kinds(reader, campaign.id),
            returned,
            lots if result.by_lot else {},
        )
    sections = (
        Section("", tuple(_head(words, read))),
        _brief(words, read),
        _funnel(words, read),
        _curve(words, read),
        _economics(words, read),
        _break_even(words, read),
        _assumptions(words, read),
        cells_section(words, read.result),
        _parts(words, read),
        _attribution(words, read),
        _lifetime(words, read),
        _lessons(words, read),
    )
    return tuple(section for section in sections if section.parts)


def _head(words: ReportWords, read: _Read) -> list[Part]:
    result = read.result
    said = paid_sentence(words, result)
    if not result.is_measured:
        return [Words(said, lead=True)]
    return [Words(said, lead=True), FigureRow(head_figures(words, result))]


def _brief(words: ReportWords, read: _Read) -> Section:
    campaign = read.result.campaign
    day = words.day
    dates = " – ".join(
        day(date.fromisoformat(one)) for one in (campaign.start_day, campaign.end_day) if one
    )
    told = (
        (QT_TRANSLATE_NOOP("Reports", "What it is"), campaign.description),
        (QT_TRANSLATE_NOOP("Reports", "Objective"), campaign.objective),
        (QT_TRANSLATE_NOOP("Reports", "Offer"), campaign.offer),
        (QT_TRANSLATE_NOOP("Reports", "What the customer gains"), campaign.benefits),
        (QT_TRANSLATE_NOOP("Reports", "When"), dates),
    )
    rows = tuple((words.say(name), text) for name, text in told if text)
    columns = (TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "The brief"))),
               TableColumn("", share=3.6))  # fmt: skip
    return Section("", (TablePart(columns, rows),) if rows else ())


def _funnel(words: ReportWords, read: _Read) -> Section:
    result = read.result
    if not result.whole.contacts:
        return Section("", ())
    rows = [
        (words.of("Answers", name), read.kinds[kind])
        for kind, name in ANSWER_KINDS.items()
        if kind in read.kinds
    ]
    parts: list[Part] = [ChartPart(funnel_chart(words, result, read.kinds.get("quote", 0)), 104)]
    if rows:
        every = sum(count for _, count in rows)
        parts.append(
            TablePart(
                (
                    TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Kind of answer")), None, 3),
                    TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "How many")), "count"),
                    TableColumn(words.say(SHARE), "share"),
                ),
                tuple((name, count, count / every) for name, count in rows),
                (words.say(TOTAL), every, 1.0),
            )
        )
    return Section(words.say(QT_TRANSLATE_NOOP("Reports", "From messages to sales")), tuple(parts))


def _curve(words: ReportWords, read: _Read) -> Section:
    curves = answer_curves(read.result, read.today)
    if curves is None:
        return Section("", ())
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Answers, expected and real"))
    return Section(title, (ChartPart(curve_chart(words, title, curves), 104),))


def _economics(words: ReportWords, read: _Read) -> Section:
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "Amounts are net of VAT. Break-even is where the margin equals the cost, never the"
        " revenue. The discount counts as a cost of what was expected; measured amounts are after"
        " it: it is never counted twice.",
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Economics"))
    unknown = (Words(said, note=True) for said in unknown_sentences(words, read.result))
    table = economics_table(words, read.result)
    return Section(title, (table, *unknown, Words(words.say(note), note=True)))


def _break_even(words: ReportWords, read: _Read) -> Section:
    found = read.result.economics if read.result.whole.contacts else read.result.expected
    needed = found.break_even_sales
    if needed is None or not found.cost:
        return Section("", ())
    text = (
        QT_TRANSLATE_NOOP("Reports", "Sales that pay the cost: {needed}. Sales made: {sales}.")
        if read.result.whole.contacts
        else QT_TRANSLATE_NOOP(
            "Reports", "Sales that pay the cost: {needed}. Sales expected: {sales}."
        )
    )
    said = words.say(
        text, needed=words.count_of(float(round(needed, 2))), sales=words.count(found.sales)
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Break-even"))
    return Section(title, (Words(said), ChartPart(break_even_chart(words, title, found), 140)))


def _assumptions(words: ReportWords, read: _Read) -> Section:
    result, campaign = read.result, read.result.campaign
    if not result.is_measured:
        return Section("", ())
    found = result.economics
    rows: tuple[tuple[str, Value, Value], ...] = (
        (QT_TRANSLATE_NOOP("Reports", "Answer rate"),
         _assumed(campaign.answer_rate), _share(found.answer_rate)),
        (QT_TRANSLATE_NOOP("Reports", "Rate of sales"),
         _assumed(campaign.sale_rate), _share(found.sale_rate)),
        (QT_TRANSLATE_NOOP("Reports", "Price (mean order)"),
         _money(campaign.price), _money(found.price if found.sales else 0)),
        (QT_TRANSLATE_NOOP("Reports", "Margin rate"),
         _assumed(campaign.margin_rate), _share(found.margin_share)),
        (QT_TRANSLATE_NOOP("Reports", "Cost"),
         _money(result.expected.cost), _money(found.cost)),
    )  # fmt: skip
    columns = (
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Assumption")), None, 2.4),
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Assumed")), "count"),
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Measured")), "count"),
    )
    table = TablePart(columns, tuple((words.say(name), a, b) for name, a, b in rows))
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Assumptions beside measured values"))
    return Section(title, (Words(assumption_sentence(words, result)), table))


def _assumed(rate: int) -> Value:
    """A rate of the brief; "–" where none was told."""
    return Quantity(rate / _PER_CENT, "share") if rate else "–"


def _share(value: Decimal | None) -> Value:
    return "–" if value is None else Quantity(float(value), "share")


def _money(cents: int) -> Value:
    """An amount; "–" where there is none."""
    return Quantity(cents, "money") if cents else "–"


def _parts(words: ReportWords, read: _Read) -> Section:
    """The parts, and how much mail each address file brought back."""
    names = {key: name for key, (name, _) in read.lots.items()}
    section = parts_section(words, read.result, names)
    returned = tuple(
        _returned_words(words, read, lot, part) for lot, part in read.result.by_lot.items()
    )
    return Section(section.title, (*section.parts, *returned))


def _returned_words(words: ReportWords, read: _Read, lot: int, part: PartResult) -> Words:
    name, guaranteed = read.lots.get(lot, (str(lot), None))
    count = read.returned_of_lot.get(lot, 0)
    rate = count / part.pieces if part.pieces else 0.0
    values = {
        "name": name,
        "count": words.count(count),
        "rate": words.share(rate),
        "limit": words.share(guaranteed),
    }
    if guaranteed is None:
        text = QT_TRANSLATE_NOOP("Reports", "Address file “{name}”: {count} returned ({rate}).")
    elif rate > guaranteed:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Address file “{name}”: {count} returned for faults of the address ({rate}), more than"
            " the {limit} its supplier guarantees: ask for a refund.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Address file “{name}”: {count} returned for faults of the address ({rate}), within"
            " the {limit} its supplier guarantees.",
        )
    return Words(words.say(text, **values))


def _attribution(words: ReportWords, read: _Read) -> Section:
    whole, result = read.result.whole, read.result
    if not whole.contacts:
        return Section("", ())
    columns = (
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "How orders were matched")), None, 3.0),
        TableColumn(words.say(ORDERS), "count"),
        TableColumn(words.say(MARGIN), "money", 1.3),
    )
    window = words.say(
        QT_TRANSLATE_NOOP("Reports", "Without a code, within {days} days of the last sending"),
        days=words.count(result.campaign.window_days),
    )
    table = TablePart(
        columns,
        (
            (words.say(QT_TRANSLATE_NOOP("Reports", "By answer code")), whole.coded_sales,
             whole.coded_margin),
            (window, whole.window_sales, whole.window_margin),
        ),
        (words.say(TOTAL), whole.sales, whole.margin),
    )  # fmt: skip
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Where the orders come from"))
    said = (
        Words(increment_sentence(words, result), note=result.increment is None),
        Words(rule_sentence(words, result), note=True),
    )
    return Section(title, (table, *said))


def _lifetime(words: ReportWords, read: _Read) -> Section:
    if not read.result.is_measured or read.lifetime is None:
        return Section("", ())
    table = lifetime_table(words, read.lifetime)
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "A new customer is worth the margin of a lifetime, not of the first order. Margin and"
        " rhythm are those of all customers; the churn is a setting.",
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "First orders and lifetime"))
    return Section(title, (table, Words(words.say(note), note=True)))


def _lessons(words: ReportWords, read: _Read) -> Section:
    lines = [line.strip() for line in read.result.campaign.lessons.splitlines() if line.strip()]
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Lessons"))
    return Section(title, tuple(Words(f"• {line}") for line in lines))
