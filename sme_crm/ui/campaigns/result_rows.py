"""The figures of a campaign and of its parts as rows: a figure each, a column for each part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.figure_names import ANSWER_RANGE, RESULT_FIGURES, SALE_RANGE
from sme_crm.services.reports.campaign_certainty import likely_range
from sme_crm.ui.campaigns.result_words import (
    economics_text,
    figure_name,
    verdict_name,
)
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, figure
from sme_crm.ui.lists.roles import Cell

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics
    from sme_crm.services.campaigns.part_result import PartResult

translate = QCoreApplication.translate
TONES: Final = {"roll_out": "success", "go_on": "info", "stop": "danger", "too_few": "neutral"}
UNKNOWN: Final = "–"


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """What a column tells: figures, and what was counted beside them; None: nothing was sent."""

    economics: Economics | None
    part: PartResult | None = None
    muted: bool = False


_Beside = tuple[str, Callable[[], str], Callable[[ResultColumn], str]]
"""Key, name, text of what was counted beside a figure."""


def result_rows(columns: Sequence[ResultColumn], currency: str) -> list[FigureRow]:
    """Every figure of the columns, the margin first, the revenue after it."""
    rows: list[FigureRow] = []
    for key, _ in RESULT_FIGURES:
        rows.append(_row(figure_name(key), key, columns, _figure_text(key, currency)))
        if key in _BESIDE:
            rows += [_row(name(), own, columns, text) for own, name, text in _BESIDE[key]]
    chips = tuple(map(_verdict, columns))
    name = translate("CampaignResults", "Verdict on the rate of sales")
    return [*rows, FigureRow((Cell(name), *chips), "verdict")]


def _row(
    name: str, key: str, columns: Sequence[ResultColumn], text: Callable[[ResultColumn], str]
) -> FigureRow:
    cells = (figure(text(column), muted=column.muted) for column in columns)
    return FigureRow((Cell(name), *cells), key)


def _figure_text(key: str, currency: str) -> Callable[[ResultColumn], str]:
    return lambda column: (
        economics_text(column.economics, key, currency) if column.economics else UNKNOWN
    )


def _of_part(text: Callable[[PartResult], str]) -> Callable[[ResultColumn], str]:
    return lambda column: text(column.part) if column.part and column.part.contacts else UNKNOWN


_BESIDE: Final[dict[str, tuple[_Beside, ...]]] = {
    "answer_rate": (
        ("answer_interval",
         lambda: translate("CampaignFigures", ANSWER_RANGE),
         _of_part(lambda part: likely_range(part.answer_interval, language_code()))),
    ),
    "sales": (
        ("coded_sales", lambda: translate("CampaignResults", "of them by code"),
         _of_part(lambda part: count_text(part.coded_sales))),
        ("window_sales", lambda: translate("CampaignResults", "of them by window"),
         _of_part(lambda part: count_text(part.window_sales))),
    ),
    "sale_rate": (
        ("sale_interval", lambda: translate("CampaignFigures", SALE_RANGE),
         _of_part(lambda part: likely_range(part.sale_interval, language_code()))),
    ),
    "buyers": (
        ("new_buyers", lambda: translate("CampaignResults", "of them new customers"),
         _of_part(lambda part: count_text(part.new_buyers))),
    ),
}  # fmt: skip
"""What was counted beside a figure, told below it."""


def _verdict(column: ResultColumn) -> Cell:
    verdict = column.part.verdict if column.part else None
    if verdict is None:
        return figure(UNKNOWN, muted=True)
    return Cell(verdict_name(verdict), chip_tone=TONES[verdict], right_aligned=True)
