"""What the figures of a campaign are called, before it and after it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.figures import figure_text, per_cent
from sme_crm.ui.labels import count_text, language_code

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics
    from sme_crm.domain.campaigns.statistics import Interval

FIGURES: Final[tuple[tuple[str, str], ...]] = (
    ("contacts", QT_TRANSLATE_NOOP("CampaignFigures", "Contacts")),
    ("cost", QT_TRANSLATE_NOOP("CampaignFigures", "Cost")),
    ("unit_contact_cost", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of a contact")),
    ("answers", QT_TRANSLATE_NOOP("CampaignFigures", "Answers")),
    ("answer_rate", QT_TRANSLATE_NOOP("CampaignFigures", "Answer rate")),
    ("cost_per_answer", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of an answer")),
    ("sales", QT_TRANSLATE_NOOP("CampaignFigures", "Sales")),
    ("cost_per_sale", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of a sale")),
    ("margin", QT_TRANSLATE_NOOP("CampaignFigures", "Margin")),
    ("result", QT_TRANSLATE_NOOP("CampaignFigures", "Result (margin − cost)")),
    ("return_ratio", QT_TRANSLATE_NOOP("CampaignFigures", "Return ratio (margin / cost)")),
    ("net_roi", QT_TRANSLATE_NOOP("CampaignFigures", "Net ROI ((margin − cost) / cost)")),
    ("revenue", QT_TRANSLATE_NOOP("CampaignFigures", "Revenue")),
    ("break_even_sales", QT_TRANSLATE_NOOP("CampaignFigures", "Break-even sales")),
    ("break_even_rate", QT_TRANSLATE_NOOP("CampaignFigures", "Break-even rate")),
)
"""Every figure in its usual order: the margin before the revenue."""
VERDICTS: Final[dict[str, str]] = {
    "roll_out": QT_TRANSLATE_NOOP("CampaignFigures", "Roll out"),
    "go_on": QT_TRANSLATE_NOOP("CampaignFigures", "Go on testing"),
    "stop": QT_TRANSLATE_NOOP("CampaignFigures", "Stop"),
    "too_few": QT_TRANSLATE_NOOP("CampaignFigures", "Too few to say"),
}
_MONEY: Final = frozenset({"cost", "margin", "result", "revenue"})
_CENTS: Final = frozenset({"unit_contact_cost", "cost_per_answer", "cost_per_sale"})
_SHARES: Final = frozenset({"answer_rate", "break_even_rate", "net_roi"})
_HUNDREDTH: Final = Decimal("0.01")


def figure_name(key: str) -> str:
    """The name of a figure."""
    return QCoreApplication.translate("CampaignFigures", dict(FIGURES)[key])


def verdict_name(key: str) -> str:
    """A verdict in words."""
    return QCoreApplication.translate("CampaignFigures", VERDICTS[key])


def economics_text(economics: Economics, key: str, currency: str) -> str:
    """A figure as it is read; "–" where there is none."""
    value = getattr(economics, key)
    language = language_code()
    if value is None:
        return "–"
    if key in _MONEY or key in _CENTS:
        return figure_text(float(value), "money", language, currency)
    if key in _SHARES:
        return per_cent(float(value), language, 1)
    if key == "return_ratio":
        return figure_text(float(round(value, 2)), "count", language)
    if isinstance(value, Decimal):
        return figure_text(float(value.quantize(_HUNDREDTH)), "count", language)
    return count_text(value)


def interval_text(interval: Interval) -> str:
    """ "1.2% to 3.4%"."""
    language = language_code()
    return QCoreApplication.translate("CampaignFigures", "{low} to {high}").format(
        low=per_cent(interval.low, language, 1), high=per_cent(interval.high, language, 1)
    )
