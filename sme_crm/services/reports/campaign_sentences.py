"""What the results of a campaign say in words, on paper and on screen alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.figure_names import UNKNOWN, unknown_reasons
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import Figure, Quantity

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.answer_rates import AdvisedRate
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult

_ADVISED_OF_CHANNEL: Final = QT_TRANSLATE_NOOP(
    "Reports", "{channel}: {real} answer, the guide said {guide} (source: {source})."
)
_ASSUMED_OF_CHANNEL: Final = QT_TRANSLATE_NOOP(
    "Reports", "{channel}: {real} answer; this program assumed {guide}, without a source."
)
_OWN_OF_CHANNEL: Final = QT_TRANSLATE_NOOP(
    "Reports", "{channel}: {real} answer; your own figure was {guide}."
)
_PER_CENT: Final = 10_000


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
        advised = result.advised.get(key)
        if advised is not None and advised.rate and part.contacts and part.answers:
            said.append(
                words.say(
                    _said_before(advised),
                    channel=words.of("Channels", find_channel(key).name),
                    real=words.share(part.answers / part.contacts),
                    guide=words.share(advised.rate / _PER_CENT),
                    source=words.of("Channels", advised.source) if advised.source else "",
                )
            )
    return " ".join(said)


def _said_before(advised: AdvisedRate) -> str:
    """Who said before how many answer by a channel."""
    if advised.is_assumed:
        return _ASSUMED_OF_CHANNEL
    return _ADVISED_OF_CHANNEL if advised.source else _OWN_OF_CHANNEL


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


def unknown_sentences(words: ReportWords, result: CampaignResult) -> list[str]:
    """Why figures of the whole are not known."""
    keys = unknown_reasons(result.economics if result.is_measured else result.expected)
    return [words.of("CampaignFigures", UNKNOWN[key]) for key in keys]
