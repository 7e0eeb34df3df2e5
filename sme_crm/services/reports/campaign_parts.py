"""The parts of a campaign in its report: test cells, waves, channels, segments, address files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.figure_names import (
    LIKELY_RANGE,
    RESULT_FIGURES,
    VERDICTS,
    known_figure,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import Unit
from sme_crm.printing.reports.report import Part, Section, TableColumn, TablePart, Value, Words
from sme_crm.services.campaigns.dimensions import DIMENSIONS
from sme_crm.services.campaigns.part_names import DIMENSION_NAMES, part_names
from sme_crm.services.reports.campaign_certainty import cell_sentences, likely_range

if TYPE_CHECKING:
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.dimensions import Dimension
    from sme_crm.services.campaigns.part_result import PartResult

_CODED: Final = QT_TRANSLATE_NOOP("Reports", "By code")
_WINDOW: Final = QT_TRANSLATE_NOOP("Reports", "By window")
_VERDICT: Final = QT_TRANSLATE_NOOP("Reports", "Verdict")
_NAMES: Final = dict(RESULT_FIGURES)
_Column = tuple[str, Unit | None, float, str]
"""Key, unit, share of the width, formula of a workbook."""


_NO_COST: Final = '{cost}=0,{cost}="–"'


def _ratio(top: str, bottom: str) -> str:
    """A ratio, "–" as on paper where there is nothing to divide by or no cost is known."""
    lacks = f"{{{bottom}}}=0"
    if "cost" in f"{top} {bottom}":
        lacks = f"OR({lacks},{_NO_COST})"
    return f'IF({lacks},"–",{top}/{{{bottom}}})'


_MONEY: Final[tuple[_Column, ...]] = (
    ("result", "money", 1.2, f'IF(OR({_NO_COST}),"–",{{margin}}-{{cost}})'),
    ("margin", "money", 1.2, ""),
    ("cost", "money", 1.2, ""), ("return_ratio", "count", 0.9, _ratio("{margin}", "cost")),
    ("net_roi", "share", 0.9, _ratio("({margin}-{cost})", "cost")), ("revenue", "money", 1.2, ""),
)  # fmt: skip
_PEOPLE: Final[tuple[_Column, ...]] = (
    ("contacts", "count", 0.85, ""), ("answers", "count", 0.85, ""),
    ("answer_rate", "share", 0.85, _ratio("{answers}", "contacts")),
    ("answer_interval", None, 1.4, ""),
    ("unit_contact_cost", "money", 1.0, _ratio("{cost}", "contacts")),
    ("cost_per_answer", "money", 1.0, _ratio("{cost}", "answers")),
    ("buyers", "count", 0.85, ""),
    ("cost_per_customer", "money", 1.0, _ratio("{cost}", "buyers")),
)  # fmt: skip
_SALES: Final[tuple[_Column, ...]] = (
    ("sales", "count", 0.75, "{coded_sales}+{window_sales}"), ("coded_sales", "count", 0.75, ""),
    ("window_sales", "count", 0.85, ""),
    ("sale_rate", "share", 0.85, _ratio("{sales}", "contacts")), ("sale_interval", None, 1.4, ""),
    ("break_even_sales", "count", 1.0, ""),
    ("break_even_rate", "share", 1.0,
     'IF(OR({contacts}=0,{break_even_sales}="–"),"–",{break_even_sales}/{contacts})'),
    ("verdict", None, 2.1, ""),
)  # fmt: skip
_OWN_NAMES: Final = {
    "coded_sales": _CODED,
    "window_sales": _WINDOW, "verdict": _VERDICT,
}  # fmt: skip
_RANGES: Final = ("answer_interval", "sale_interval")
_DECIMALS: Final = {"return_ratio": 2, "break_even_sales": 2}


def cells_section(words: ReportWords, result: CampaignResult) -> Section:
    """The cells of the test, whether they differ, and what each of them says."""
    if not result.by_cell:
        return Section("", ())
    parts: list[Part] = [Words(said) for said in cell_sentences(words, result)]
    parts.append(_table(words, result, "cell", {}))
    note = QT_TRANSLATE_NOOP(
        "Reports",
        "The likely range holds the true rate 95 times out of 100 (Wilson). Verdict: the range of"
        " the rate of sales beside the break-even rate. All above it: roll out; all below: stop.",
    )
    parts.append(Words(words.say(note), note=True))
    return Section(words.of("CampaignParts", DIMENSION_NAMES["cell"]), tuple(parts))


def parts_section(words: ReportWords, result: CampaignResult, lots: Mapping[int, str]) -> Section:
    """Every other way to part the campaign that has more than one part."""
    parts: list[Part] = []
    for dimension in DIMENSIONS:
        if dimension != "cell" and _tells(result, dimension):
            parts.append(_table(words, result, dimension, lots))
    if parts:
        note = QT_TRANSLATE_NOOP(
            "Reports",
            "Costs are shared out by the pieces sent. By wave and channel a person counts in each"
            " that reached him; by combination, segment and weight once. Segment and weight are"
            " those at the sending.",
        )
        parts.append(Words(words.say(note), note=True))
    title = QT_TRANSLATE_NOOP("Reports", "Parts of the campaign")
    return Section(words.say(title), tuple(parts))


def _tells(result: CampaignResult, dimension: Dimension) -> bool:
    """Whether a dimension says what the whole, and those before it, do not."""
    parts = result.parts(dimension)
    if dimension == "channel" and len(parts) == len(result.by_wave):
        return False
    return len(parts) > 1 or any(part.contacts < result.whole.contacts for part in parts.values())


def _table(
    words: ReportWords, result: CampaignResult, dimension: Dimension, lots: Mapping[int, str]
) -> TablePart:
    columns = (*_MONEY, *_PEOPLE, *_SALES)
    names = part_names(result, dimension, lots, words.of)
    heading = words.of("CampaignParts", DIMENSION_NAMES[dimension])
    told = tuple(
        TableColumn(_heading(words, key), unit or "count", share, key, formula,
                    _DECIMALS.get(key, 0))
        for key, unit, share, formula in columns
    )  # fmt: skip
    rows = tuple(
        (name, *(_value(words, result.parts(dimension)[key], column) for column, *_ in columns))
        for key, name in names.items()
    )
    return TablePart(
        (TableColumn(heading, None, 1.6), *told),
        rows,
        breaks=(1 + len(_MONEY), 1 + len(_MONEY) + len(_PEOPLE)),
    )


def _heading(words: ReportWords, key: str) -> str:
    if key in _OWN_NAMES:
        return words.say(_OWN_NAMES[key])
    if key in _RANGES:
        return words.of("CampaignFigures", LIKELY_RANGE)
    return words.of("CampaignFigures", _NAMES[key]).partition(" (")[0]


def _value(words: ReportWords, part: PartResult, key: str) -> Value:
    """A cell; "–" where it is not known."""
    if key == "verdict":
        return words.of("CampaignFigures", VERDICTS[part.verdict]) if part.verdict else "–"
    if key in _RANGES:
        return likely_range(getattr(part, key), words.language) if part.contacts else "–"
    if key in ("coded_sales", "window_sales"):
        count: int = getattr(part, key)
        return count
    value = known_figure(part.economics, key)
    if value is None:
        return "–"
    return round(float(value), _DECIMALS.get(key, 4))
