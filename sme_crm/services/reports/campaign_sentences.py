"""What the results of a campaign say in words, on paper and on screen alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.figure_names import UNKNOWN, unknown_reasons
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import Figure, Quantity

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.statistics import Interval
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.part_result import PartResult

_PER_CENT: Final = 10_000
_SURE_ENOUGH: Final = 0.05
_LEAST_CHANCE: Final = 0.001
_VERDICTS: Final = {
    "roll_out": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: roll out. Its rate of sales lies between {low} and {high}, surely above its"
        " break-even rate of {needed}.",
    ),
    "go_on": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: go on testing. Its rate of sales lies between {low} and {high}; its break-even"
        " rate of {needed} lies within.",
    ),
    "stop": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: stop. Its rate of sales lies between {low} and {high}, surely below its"
        " break-even rate of {needed}.",
    ),
    "too_few": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: too few sales to say. Its rate of sales lies between {low} and {high}; its"
        " break-even rate is {needed}.",
    ),
}


def paid_sentence(words: ReportWords, result: CampaignResult) -> str:
    """Whether it paid, with the figures that say so."""
    found = result.economics
    if not result.is_measured:
        text = (
            QT_TRANSLATE_NOOP("Reports", "Nothing was sent yet: what follows is expected.")
            if result.expected.contacts
            else QT_TRANSLATE_NOOP("Reports", "Nothing was sent yet: there is no result.")
        )
    elif not found.cost:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "No cost was entered, so whether the campaign paid is not known: {contacts}"
            " brought {sales} and {margin} of margin.",
        )
    elif found.result >= 0:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "The campaign paid: {contacts} and {cost} of cost brought {sales} and"
            " {margin} of margin, a result of {result}.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "The campaign did not pay: {contacts} and {cost} of cost brought {sales}"
            " and {margin} of margin, a result of {result}.",
        )
    return words.say(
        text,
        contacts=_contacts(words, found.contacts),
        cost=words.money(found.cost),
        sales=_sales(words, found.sales),
        margin=words.money(found.margin),
        result=words.money(found.result),
    )


def _contacts(words: ReportWords, count: int) -> str:
    """So many contacts, in the right number."""
    if count == 1:
        return words.say(QT_TRANSLATE_NOOP("Reports", "1 contact"))
    return words.say(QT_TRANSLATE_NOOP("Reports", "{count} contacts"), count=words.count(count))


def _sales(words: ReportWords, count: int) -> str:
    """So many sales, in the right number."""
    if not count:
        return words.say(QT_TRANSLATE_NOOP("Reports", "no sales"))
    if count == 1:
        return words.say(QT_TRANSLATE_NOOP("Reports", "1 sale"))
    return words.say(QT_TRANSLATE_NOOP("Reports", "{count} sales"), count=words.count(count))


def head_figures(words: ReportWords, result: CampaignResult) -> tuple[Figure, ...]:
    """The figures that say most, with their formulas."""
    found = result.economics
    ratio, net, rate = found.return_ratio, found.net_roi, found.answer_rate
    figures = (
        (
            QT_TRANSLATE_NOOP("Reports", "Result"),
            words.rounded(found.result) if found.cost else "–",
            QT_TRANSLATE_NOOP("Reports", "margin − cost"),
            Quantity(found.result, "money") if found.cost else None,
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Return ratio"),
            "–" if ratio is None else words.count_of(float(round(ratio, 2))),
            QT_TRANSLATE_NOOP("Reports", "margin / cost"),
            None if ratio is None else Quantity(float(round(ratio, 2)), "count"),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Net ROI"),
            words.share(None if net is None else float(net), 0),
            QT_TRANSLATE_NOOP("Reports", "(margin − cost) / cost"),
            None if net is None else Quantity(float(net), "share"),
        ),
        (
            QT_TRANSLATE_NOOP("Reports", "Answer rate"),
            words.share(None if rate is None else float(rate)),
            QT_TRANSLATE_NOOP("Reports", "answers / contacts"),
            None if rate is None else Quantity(float(rate), "share"),
        ),
    )
    return tuple(
        Figure(words.say(name), text, words.say(how), quantity)
        for name, text, how, quantity in figures
    )


def assumption_sentence(words: ReportWords, result: CampaignResult) -> str:
    """The rate of answers measured beside the one assumed, and beside what the guides say."""
    assumed = result.campaign.answer_rate / _PER_CENT
    rate = result.economics.answer_rate
    if not result.is_measured or rate is None:
        return ""
    if not result.whole.answers:
        text = QT_TRANSLATE_NOOP("Reports", "No answer came yet; {assumed} was assumed.")
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports", "Your messages answer at {real}; {assumed} was assumed before them."
        )
    if not assumed:
        text = QT_TRANSLATE_NOOP(
            "Reports", "Your messages answer at {real}; no rate was assumed before them."
        )
    said = [words.say(text, real=words.share(float(rate)), assumed=words.share(assumed))]
    for key, part in result.by_channel.items():
        guide = find_channel(key).answer_rate
        if guide and part.contacts and part.answers:
            channel = words.of("Channels", find_channel(key).name)
            said.append(
                words.say(
                    QT_TRANSLATE_NOOP(
                        "Reports",
                        "{channel}: {real} answer, the guides of direct marketing say {guide}.",
                    ),
                    channel=channel,
                    real=words.share(part.answers / part.contacts),
                    guide=words.share(guide / _PER_CENT),
                )
            )
    return " ".join(said)


def rule_sentence(words: ReportWords, result: CampaignResult) -> str:
    """How orders are matched to the campaign."""
    return words.say(
        QT_TRANSLATE_NOOP(
            "Reports",
            "An order that bears a code of the campaign counts whenever it comes. An order without"
            " a code counts within {days} days of the last message its customer got, for the"
            " campaign that sent it (last touch). No order counts twice.",
        ),
        days=words.count(result.campaign.window_days),
    )


def apart_sentence(words: ReportWords, result: CampaignResult) -> str:
    """Orders by code and by window apart, first orders, returned mail."""
    whole = result.whole
    return words.say(
        QT_TRANSLATE_NOOP(
            "Reports",
            "By code: {coded} orders, {coded_margin} of margin. Without a code, by window:"
            " {window} orders, {window_margin} of margin. First orders of new customers among"
            " them: {first}. Returned mail: {returned}.",
        ),
        coded=words.count(whole.coded_sales),
        coded_margin=words.money(whole.coded_margin),
        window=words.count(whole.window_sales),
        window_margin=words.money(whole.window_margin),
        first=words.count(whole.first_sales),
        returned=words.count(result.returned),
    )


def increment_sentence(words: ReportWords, result: CampaignResult) -> str:
    """What the campaign added against its control group, with how sure that is."""
    found = result.increment
    if found is None:
        return words.say(
            QT_TRANSLATE_NOOP(
                "Reports",
                "There was no control group: what would have been bought anyway is not known.",
            )
        )
    comparison = found.comparison
    if comparison.too_few:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Of the {control} of the control group {buyers} bought in the same days. Against them"
            " the campaign added {sales} buyers (surely between {low} and {high}) and {margin} of"
            " margin; there are too few to be sure.",
        )
    elif comparison.p_value < _SURE_ENOUGH:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Of the {control} of the control group {buyers} bought in the same days. Against them"
            " the campaign added {sales} buyers (surely between {low} and {high}) and {margin} of"
            " margin; this is more than chance ({p}).",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Reports",
            "Of the {control} of the control group {buyers} bought in the same days. Against them"
            " the campaign added {sales} buyers (surely between {low} and {high}) and {margin} of"
            " margin; it may be chance ({p}).",
        )
    return words.say(
        text,
        control=words.count(found.control.customers),
        buyers=words.count(found.control.orders_by),
        sales=words.count_of(float(round(found.sales, 1))),
        low=words.count_of(round(found.low, 1)),
        high=words.count_of(round(found.high, 1)),
        margin=words.money(round(found.margin)),
        p=_chance(words, comparison.p_value),
    )


def cell_sentences(words: ReportWords, result: CampaignResult) -> list[str]:
    """The best two cells compared, then what the rate of sales of each cell says."""
    names = {cell.id: cell.name for cell in result.campaign.cells}
    said = []
    test = result.cell_test
    if test is not None:
        found = test.comparison
        if found.difference <= 0:
            text = QT_TRANSLATE_NOOP("Reports", "“{best}” and “{second}” answer alike.")
        elif found.too_few:
            text = QT_TRANSLATE_NOOP(
                "Reports",
                "“{best}” answers more than “{second}”; there are too few to be sure.",
            )
        elif found.p_value < _SURE_ENOUGH:
            text = QT_TRANSLATE_NOOP(
                "Reports", "“{best}” answers more than “{second}”, and surely so ({p})."
            )
        else:
            text = QT_TRANSLATE_NOOP(
                "Reports", "“{best}” answers more than “{second}”, but it may be chance ({p})."
            )
        values = {"best": names.get(test.best, ""), "second": names.get(test.second, "")}
        said.append(words.say(text, p=_chance(words, found.p_value), **values))
    for key, name in names.items():
        if key in result.by_cell:
            said += _verdict(words, name, result.by_cell[key])
    return said


def _verdict(words: ReportWords, name: str, part: PartResult) -> list[str]:
    verdict, interval = part.verdict, part.sale_interval
    if verdict is None:
        return []
    needed = part.economics.break_even_rate
    return [
        words.say(
            _VERDICTS[verdict],
            name=name,
            low=words.share(interval.low),
            high=words.share(interval.high),
            needed=words.share(None if needed is None else float(needed)),
        )
    ]


def _chance(words: ReportWords, p_value: float) -> str:
    """How often chance alone would differ as much."""
    if p_value < _LEAST_CHANCE:
        return f"p < {words.count_of(_LEAST_CHANCE)}"
    return f"p = {words.count_of(round(p_value, 3))}"


def unknown_sentences(words: ReportWords, result: CampaignResult) -> list[str]:
    """Why figures of the whole are not known."""
    keys = unknown_reasons(result.economics if result.is_measured else result.expected)
    return [words.of("CampaignFigures", UNKNOWN[key]) for key in keys]


def between(words: ReportWords, interval: Interval) -> str:
    """ "1.2% to 3.4%"."""
    text = QT_TRANSLATE_NOOP("Reports", "{low} to {high}")
    return words.say(text, low=words.share(interval.low), high=words.share(interval.high))
