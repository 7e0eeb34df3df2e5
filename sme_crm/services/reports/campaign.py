"""The report of a campaign: what it was to reach, what came of it, and whether it paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.domain.campaigns.figure_names import VERDICTS
from sme_crm.domain.campaigns.statistics import compare
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
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
from sme_crm.services.campaigns.analysis import CampaignAnalysis, PartResult
from sme_crm.services.campaigns.campaigns import Campaigns
from sme_crm.services.campaigns.curves import answer_curves
from sme_crm.services.reports.campaign_charts import break_even_chart, curve_chart, funnel_chart
from sme_crm.services.reports.campaign_economics import economics_table, lifetime_table
from sme_crm.services.reports.sales import MARGIN, ORDERS, SHARE, TOTAL
from sme_crm.store.queries.campaign_answers import count_kinds, read_return_counts
from sme_crm.store.queries.lots import read_lots
from sme_crm.store.queries.reports import BaseRhythm, read_base_rhythm

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.reports.words import ReportWords
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

_CONTACTS = QT_TRANSLATE_NOOP("Reports", "Contacts")
_ANSWERS = QT_TRANSLATE_NOOP("Reports", "Answers")
_SURE = QT_TRANSLATE_NOOP("Reports", "Surely between")
_SALES = QT_TRANSLATE_NOOP("Reports", "Sales")
_COST = QT_TRANSLATE_NOOP("Reports", "Cost")
_RESULT = QT_TRANSLATE_NOOP("Reports", "Result")
_PER_CENT = 10_000
_SURE_ENOUGH = 0.05


@dataclass(frozen=True, slots=True)
class _Read:
    """What the report tells of."""

    result: CampaignResult
    today: date
    rhythm: BaseRhythm
    churn: Decimal
    kinds: Mapping[str, int]
    returned_of_lot: Mapping[int | None, int]
    lots: Mapping[int, tuple[str, float | None]]


def campaign_report(
    database: Database, settings: Settings, words: ReportWords, today: date, campaign_id: int
) -> tuple[str, tuple[Section, ...]]:
    """The name of a campaign and its report; raises NotFound campaign."""
    campaign = Campaigns(database, settings).get(campaign_id)
    result = CampaignAnalysis(database).result(campaign)
    with database.snapshot() as reader:
        returned: dict[int | None, int] = {}
        for (_, lot), count in read_return_counts(reader, campaign_id).items():
            returned[lot] = returned.get(lot, 0) + count
        lots = {one.id: (one.name, one.guaranteed_rate) for one in read_lots(reader)}
        read = _Read(
            result,
            today,
            read_base_rhythm(reader, today),
            Decimal(int(settings.get("sales.churn_rate"))) / _PER_CENT,
            count_kinds(reader, campaign_id),
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
        _cells(words, read),
        _parts(words, read),
        _attribution(words, read),
        _lifetime(words, read),
        _lessons(words, read),
    )
    return campaign.name, tuple(section for section in sections if section.parts)


def _head(words: ReportWords, read: _Read) -> list[Part]:
    result = read.result
    found = result.economics
    if not result.whole.contacts:
        text = QT_TRANSLATE_NOOP("Reports", "Nothing was sent yet: what follows is expected.")
        return [Words(words.say(text), lead=True)]
    text = (
        QT_TRANSLATE_NOOP(
            "Reports",
            "The campaign paid: {contacts} contacts and {cost} of cost brought {sales} sales and"
            " {margin} of margin, a result of {result}.",
        )
        if found.result >= 0
        else QT_TRANSLATE_NOOP(
            "Reports",
            "The campaign did not pay: {contacts} contacts and {cost} of cost brought {sales}"
            " sales and {margin} of margin, a result of {result}.",
        )
    )
    said = words.say(
        text,
        contacts=words.count(found.contacts),
        cost=words.money(found.cost),
        sales=words.count(found.sales),
        margin=words.money(found.margin),
        result=words.money(found.result),
    )
    ratio, net = found.return_ratio, found.net_roi
    figures = (
        (_RESULT, words.rounded(found.result), QT_TRANSLATE_NOOP("Reports", "margin − cost")),
        (
            QT_TRANSLATE_NOOP("Reports", "Return ratio"),
            "–" if ratio is None else words.count_of(float(round(ratio, 2))),
            QT_TRANSLATE_NOOP("Reports", "margin / cost"),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Net ROI"),
            words.share(None if net is None else float(net), 0),
            QT_TRANSLATE_NOOP("Reports", "(margin − cost) / cost"),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Answer rate"),
            words.share(None if found.answer_rate is None else float(found.answer_rate)),
            QT_TRANSLATE_NOOP("Reports", "answers / contacts"),
        ),
    )
    return [
        Words(said, lead=True),
        FigureRow(tuple(Figure(words.say(a), b, words.say(c)) for a, b, c in figures)),
    ]


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
    parts: list[Part] = [ChartPart(funnel_chart(words, result, read.kinds.get("quote", 0)), 130)]
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
    return Section(title, (ChartPart(curve_chart(words, title, curves), 170),))


def _economics(words: ReportWords, read: _Read) -> Section:
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "Amounts are net of VAT. Break-even is where the margin equals the cost, never the"
        " revenue. The discount counts as a cost of what was expected; measured amounts are after"
        " it: it is never counted twice.",
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Economics"))
    return Section(title, (economics_table(words, read.result), Words(words.say(note), note=True)))


def _break_even(words: ReportWords, read: _Read) -> Section:
    found = read.result.economics if read.result.whole.contacts else read.result.expected
    needed = found.break_even_sales
    if needed is None or not found.cost:
        return Section("", ())
    text = (
        QT_TRANSLATE_NOOP("Reports", "{needed} sales pay the cost; {sales} were made.")
        if read.result.whole.contacts
        else QT_TRANSLATE_NOOP("Reports", "{needed} sales pay the cost; {sales} are expected.")
    )
    said = words.say(
        text, needed=words.count_of(float(round(needed, 2))), sales=words.count(found.sales)
    )
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Break-even"))
    return Section(title, (Words(said), ChartPart(break_even_chart(words, title, found), 180)))


def _assumptions(words: ReportWords, read: _Read) -> Section:
    result, campaign = read.result, read.result.campaign
    if not result.whole.contacts:
        return Section("", ())
    found = result.economics
    rate = float(found.answer_rate or 0)
    said = words.say(
        QT_TRANSLATE_NOOP(
            "Reports", "Your messages answer at {real}; {assumed} was assumed before them."
        ),
        real=words.share(rate),
        assumed=words.share(campaign.answer_rate / _PER_CENT),
    )
    revenue = found.revenue
    rows: tuple[tuple[str, str, str], ...] = (
        (QT_TRANSLATE_NOOP("Reports", "Answer rate"),
         words.share(campaign.answer_rate / _PER_CENT), words.share(rate)),
        (QT_TRANSLATE_NOOP("Reports", "Rate of sales"),
         words.share(campaign.sale_rate / _PER_CENT),
         words.share(found.sales / found.contacts)),
        (QT_TRANSLATE_NOOP("Reports", "Price (mean order)"), words.money(campaign.price),
         words.money(found.price) if found.sales else "–"),
        (QT_TRANSLATE_NOOP("Reports", "Margin rate"),
         words.share(campaign.margin_rate / _PER_CENT),
         words.share(found.margin / revenue if revenue > 0 else None)),
        (QT_TRANSLATE_NOOP("Reports", "Cost"), words.money(result.expected.cost),
         words.money(found.cost)),
    )  # fmt: skip
    columns = (
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Assumption")), None, 2.4),
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Assumed")), "count"),
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Measured")), "count"),
    )
    table = TablePart(columns, tuple((words.say(name), a, b) for name, a, b in rows))
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Assumptions beside measured values"))
    return Section(title, (Words(said), table))


def _cells(words: ReportWords, read: _Read) -> Section:
    result = read.result
    cells = [cell for cell in result.campaign.cells if cell.id in result.by_cell]
    if not cells:
        return Section("", ())
    columns = (
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Test cell")), None, 1.5),
        TableColumn(words.say(_CONTACTS), "count", 1.05),
        TableColumn(words.say(_ANSWERS), "count", 1.05),
        TableColumn(words.say(_SURE), "count", 1.5),
        TableColumn(words.say(_SALES), "count", 0.8),
        TableColumn(words.say(_SURE), "count", 1.5),
        TableColumn(words.say(_RESULT), "money", 1.2),
        TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Verdict")), None, 1.3),
    )
    rows: list[tuple[Value, ...]] = []
    for cell in cells:
        part = result.by_cell[cell.id]
        verdict = result.verdicts.get(cell.id)
        said = words.of("CampaignFigures", VERDICTS[verdict]) if verdict else ""
        rows.append(
            (cell.name, part.contacts, part.answers, _between(words, part.answer_interval),
             part.sales, _between(words, part.sale_interval), part.result, said)
        )  # fmt: skip
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "Rates lie in these intervals with 95% certainty (Wilson). Verdict: the interval of sales"
        " against the break-even rate of the cell; wholly above it: roll out; wholly below: stop.",
    )
    parts: list[Part] = [TablePart(columns, tuple(rows)), *_versus(words, read)]
    parts.append(Words(words.say(note), note=True))
    return Section(words.say(QT_TRANSLATE_NOOP("Reports", "Test cells")), tuple(parts))


def _versus(words: ReportWords, read: _Read) -> list[Part]:
    """The best two cells by answers, and whether their difference is more than chance."""
    names = {cell.id: cell.name for cell in read.result.campaign.cells}
    ranked = sorted(
        (part.answers / part.contacts, key)
        for key, part in read.result.by_cell.items()
        if part.contacts
    )
    if len(ranked) < 2:
        return []
    second, best = (read.result.by_cell[key] for _, key in ranked[-2:])
    found = compare((second.answers, second.contacts), (best.answers, best.contacts))
    if found.too_few:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "“{best}” answers more than “{second}”; there are too few to be sure.",
        )
    elif found.p_value < _SURE_ENOUGH:
        text = QT_TRANSLATE_NOOP(
            "Reports", "“{best}” answers more than “{second}”, and surely so (p = {p})."
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports", "“{best}” answers more than “{second}”, but it may be chance (p = {p})."
        )
    values = {"best": names[ranked[-1][1]], "second": names[ranked[-2][1]]}
    return [Words(words.say(text, p=words.count_of(round(found.p_value, 3)), **values))]


def _parts(words: ReportWords, read: _Read) -> Section:
    result = read.result
    waves = {wave.id: wave.name for wave in result.campaign.waves}
    channels = {one.key: words.of("Channels", one.name) for one in CHANNELS}
    lots = {key: name for key, (name, _) in read.lots.items()}
    groups: Sequence[tuple[str, Mapping[Any, PartResult], Mapping[Any, str]]] = (
        (QT_TRANSLATE_NOOP("Reports", "By wave"), result.by_wave, waves),
        (QT_TRANSLATE_NOOP("Reports", "By channel"), result.by_channel, channels),
        (QT_TRANSLATE_NOOP("Reports", "By address file"), result.by_lot, lots),
    )
    parts: list[Part] = []
    for heading, found, names in groups:
        if found:
            parts.append(_part_table(words, words.say(heading), found, names))
    for lot, part in result.by_lot.items():
        parts.append(_returned_words(words, read, lot, part))
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Waves, channels, address files"))
    return Section(title, tuple(parts))


def _part_table(
    words: ReportWords, heading: str, found: Mapping[Any, PartResult], names: Mapping[Any, str]
) -> TablePart:
    columns = (
        TableColumn(heading, None, 2.0), TableColumn(words.say(_CONTACTS), "count"),
        TableColumn(words.say(_ANSWERS), "count", 1.1), TableColumn(words.say(_SURE), "count", 1.5),
        TableColumn(words.say(_SALES), "count", 0.9), TableColumn(words.say(MARGIN), "money", 1.2),
        TableColumn(words.say(_COST), "money", 1.2), TableColumn(words.say(_RESULT), "money", 1.2),
    )  # fmt: skip
    rows = tuple(
        (
            str(names.get(key) or key), part.contacts, part.answers,
            _between(words, part.answer_interval), part.sales, part.margin, part.cost, part.result,
        )
        for key, part in found.items()
    )  # fmt: skip
    return TablePart(columns, rows)


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
            "Address file “{name}”: {count} returned ({rate}), more than the {limit} its supplier"
            " guarantees: ask for a refund.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Address file “{name}”: {count} returned ({rate}), within the {limit} its supplier"
            " guarantees.",
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
    return Section(title, (table, *_increment(words, read)))


def _increment(words: ReportWords, read: _Read) -> list[Part]:
    found = read.result.increment
    if found is None:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "There was no control group: what would have been bought anyway is not known.",
        )
        return [Words(words.say(text), note=True)]
    sure = found.comparison.p_value < _SURE_ENOUGH and not found.comparison.too_few
    text = (
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the {control} of the control group {buyers} bought in the same days. Against them"
            " the campaign added {sales} buyers and {margin} of margin; this is more than chance"
            " (p = {p}).",
        )
        if sure
        else QT_TRANSLATE_NOOP(
            "Reports",
            "Of the {control} of the control group {buyers} bought in the same days. Against them"
            " the campaign added {sales} buyers and {margin} of margin; it may be chance"
            " (p = {p}).",
        )
    )
    said = words.say(
        text,
        control=words.count(found.control.customers),
        buyers=words.count(found.control.orders_by),
        sales=words.count_of(float(round(found.sales, 1))),
        margin=words.money(round(found.margin)),
        p=words.count_of(round(found.comparison.p_value, 3)),
    )
    return [Words(said)]


def _lifetime(words: ReportWords, read: _Read) -> Section:
    if not read.result.whole.contacts:
        return Section("", ())
    table = lifetime_table(words, read.result, read.rhythm, read.churn)
    if table is None:
        return Section("", ())
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


def _between(words: ReportWords, interval: Any) -> str:
    text = QT_TRANSLATE_NOOP("Reports", "{low} to {high}")
    return words.say(text, low=words.share(interval.low), high=words.share(interval.high))
