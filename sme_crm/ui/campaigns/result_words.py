"""What the figures of a campaign are called, before it and after it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.figure_names import (
    CENTS,
    MONEY,
    RESULT_FIGURES,
    SHARES,
    VERDICTS,
    known_figure,
)
from sme_crm.printing.charts.figures import figure_text, per_cent
from sme_crm.ui.labels import count_text, language_code

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics

_HUNDREDTH: Final = Decimal("0.01")


def figure_name(key: str) -> str:
    """The name of a figure."""
    return QCoreApplication.translate("CampaignFigures", dict(RESULT_FIGURES)[key])


def verdict_name(key: str) -> str:
    """A verdict in words."""
    return QCoreApplication.translate("CampaignFigures", VERDICTS[key])


def economics_text(economics: Economics, key: str, currency: str) -> str:
    """A figure as it is read; "–" where there is none."""
    value = known_figure(economics, key)
    language = language_code()
    if value is None:
        return "–"
    if key in MONEY or key in CENTS:
        return figure_text(float(value), "money", language, currency)
    if key in SHARES:
        return per_cent(float(value), language, 1)
    if key == "return_ratio":
        return figure_text(float(round(Decimal(value), 2)), "count", language)
    if isinstance(value, Decimal):
        return figure_text(float(value.quantize(_HUNDREDTH)), "count", language)
    return count_text(value)
