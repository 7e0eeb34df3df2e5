"""How sure the results of a campaign are, in plain words: on screen, on paper, in workbooks alike.

A range holds the true figure 95 times out of 100; a chance says how often chance alone would
differ as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.figure_names import RANGE
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.charts.figures import per_cent

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.statistics import Comparison, Interval
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.part_result import PartResult

_SURE_ENOUGH: Final = 0.05
_VERDICTS: Final = {
    "roll_out": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: roll out. Its rate of sales likely lies between {low} and {high}, all of it"
        " above its break-even rate of {needed}.",
    ),
    "go_on": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: go on testing. Its rate of sales likely lies between {low} and {high}; its"
        " break-even rate of {needed} is in between.",
    ),
    "stop": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: stop. Its rate of sales likely lies between {low} and {high}, all of it below"
        " its break-even rate of {needed}.",
    ),
    "too_few": QT_TRANSLATE_NOOP(
        "Reports",
        "“{name}”: too few sales to decide. Its rate of sales may be anywhere from {low} to"
        " {high}; it breaks even at {needed}.",
    ),
}


def likely_range(interval: Interval, language: str) -> str:
    """ "1.2% to 3.4%", on one line."""
    text = translated(language, "CampaignFigures", RANGE).format(
        low=per_cent(interval.low, language, 1), high=per_cent(interval.high, language, 1)
    )
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def increment_sentence(words: ReportWords, result: CampaignResult) -> str:
    """What the campaign added against its control group, then how sure that is."""
    found = result.increment
    if found is None:
        return words.say(
            QT_TRANSLATE_NOOP(
                "Reports",
                "There was no control group: what would have been bought anyway is not known.",
            )
        )
    if found.sales >= 0:
        gain = QT_TRANSLATE_NOOP(
            "Reports",
            "In the control group {buyers} of {control} bought in the same days. Measured against"
            " them, the campaign brought {sales} more buyers, and the margin differs by {margin}.",
        )
    else:
        gain = QT_TRANSLATE_NOOP(
            "Reports",
            "In the control group {buyers} of {control} bought in the same days. Measured against"
            " them, the campaign brought {sales} fewer buyers, and the margin differs by"
            " {margin}.",
        )
    comparison = found.comparison
    if comparison.too_few:
        sure = QT_TRANSLATE_NOOP(
            "Reports",
            "So few bought that this proves nothing: the true difference may be anywhere from {low}"
            " to {high} buyers.",
        )
    elif comparison.p_value < _SURE_ENOUGH:
        sure = QT_TRANSLATE_NOOP(
            "Reports",
            "This is more than chance, which alone would do as much {often}: the true difference"
            " likely lies between {low} and {high} buyers.",
        )
    else:
        sure = QT_TRANSLATE_NOOP(
            "Reports",
            "This may be chance, which alone would do as much {often}: the true difference may be"
            " anywhere from {low} to {high} buyers.",
        )
    margin = round(found.margin)
    values = {
        "control": words.count(found.control.customers),
        "buyers": words.count(found.control.orders_by),
        "sales": words.count_of(abs(float(round(found.sales, 1)))),
        "low": _signed(words, round(found.low, 1)),
        "high": _signed(words, round(found.high, 1)),
        "margin": f"+{words.money(margin)}" if margin > 0 else words.money(margin),
        "often": _how_often(words, comparison),
    }
    return f"{words.say(gain, **values)} {words.say(sure, **values)}"


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
                "“{best}” answers more than “{second}” so far, but too few answered to decide.",
            )
        elif found.p_value < _SURE_ENOUGH:
            text = QT_TRANSLATE_NOOP(
                "Reports",
                "“{best}” answers more than “{second}”, and this is more than chance, which alone"
                " would do as much {often}.",
            )
        else:
            text = QT_TRANSLATE_NOOP(
                "Reports",
                "“{best}” answers more than “{second}”, but this may be chance, which alone would"
                " do as much {often}.",
            )
        values = {"best": names.get(test.best, ""), "second": names.get(test.second, "")}
        said.append(words.say(text, often=_how_often(words, found), **values))
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


def _signed(words: ReportWords, number: float) -> str:
    """A difference with its sign: "+9.1", "−12.8", "0"."""
    return f"+{words.count_of(number)}" if number > 0 else words.count_of(number)


def _how_often(words: ReportWords, comparison: Comparison) -> str:
    """How often chance alone would differ as much."""
    hundredths = round(comparison.p_value * 100)
    if comparison.p_value < 0.001:
        return words.say(QT_TRANSLATE_NOOP("Reports", "less than once in 1,000 times"))
    if hundredths < 1:
        return words.say(QT_TRANSLATE_NOOP("Reports", "less than once in 100 times"))
    if hundredths == 1:
        return words.say(QT_TRANSLATE_NOOP("Reports", "about once in 100 times"))
    text = QT_TRANSLATE_NOOP("Reports", "about {count} times in 100")
    return words.say(text, count=words.count(hundredths))
