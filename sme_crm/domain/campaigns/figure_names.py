"""What the figures of a campaign are called, on screen, on paper and at the command line."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from sme_crm.domain.campaigns.economics import Economics
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

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
"""Every figure (an attribute of `Economics`) in its usual order: the margin before the revenue."""
RESULT_FIGURES: Final[tuple[tuple[str, str], ...]] = (
    ("result", QT_TRANSLATE_NOOP("CampaignFigures", "Result (margin − cost)")),
    ("margin", QT_TRANSLATE_NOOP("CampaignFigures", "Margin")),
    ("cost", QT_TRANSLATE_NOOP("CampaignFigures", "Cost")),
    ("return_ratio", QT_TRANSLATE_NOOP("CampaignFigures", "Return ratio (margin / cost)")),
    ("net_roi", QT_TRANSLATE_NOOP("CampaignFigures", "Net ROI ((margin − cost) / cost)")),
    ("revenue", QT_TRANSLATE_NOOP("CampaignFigures", "Revenue")),
    ("contacts", QT_TRANSLATE_NOOP("CampaignFigures", "Contacts")),
    ("unit_contact_cost", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of a contact")),
    ("answers", QT_TRANSLATE_NOOP("CampaignFigures", "Answers")),
    ("answer_rate", QT_TRANSLATE_NOOP("CampaignFigures", "Answer rate")),
    ("cost_per_answer", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of an answer")),
    ("sales", QT_TRANSLATE_NOOP("CampaignFigures", "Sales")),
    ("sale_rate", QT_TRANSLATE_NOOP("CampaignFigures", "Rate of sales")),
    ("cost_per_sale", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of a sale")),
    ("buyers", QT_TRANSLATE_NOOP("CampaignFigures", "Customers who bought")),
    ("cost_per_customer", QT_TRANSLATE_NOOP("CampaignFigures", "Cost of a customer")),
    ("mean_price", QT_TRANSLATE_NOOP("CampaignFigures", "Price (mean order)")),
    ("margin_share", QT_TRANSLATE_NOOP("CampaignFigures", "Margin rate")),
    ("break_even_sales", QT_TRANSLATE_NOOP("CampaignFigures", "Break-even sales")),
    ("break_even_rate", QT_TRANSLATE_NOOP("CampaignFigures", "Break-even rate")),
)
"""The figures of results: the margin first, the revenue after it."""
NEEDS_COST: Final = frozenset({
    "result", "cost", "return_ratio", "net_roi", "unit_contact_cost", "cost_per_answer",
    "cost_per_sale", "cost_per_customer", "break_even_sales", "break_even_rate",
})  # fmt: skip
"""Figures that are not known while no cost is."""
UNKNOWN: Final[dict[str, str]] = {
    "no_cost": QT_TRANSLATE_NOOP(
        "CampaignFigures", "No cost was entered: result, ratios and break-even are not known."
    ),
    "no_answers": QT_TRANSLATE_NOOP(
        "CampaignFigures", "No answer came yet: what an answer costs is not known."
    ),
    "no_sales": QT_TRANSLATE_NOOP(
        "CampaignFigures",
        "No sale yet: what a sale costs is not known, and the break-even is that of the price and"
        " margin rate assumed.",
    ),
    "no_earning": QT_TRANSLATE_NOOP(
        "CampaignFigures",
        "The price or the margin rate is missing in the brief: the break-even is not known.",
    ),
}
"""Why figures are not known."""
VERDICTS: Final[dict[str, str]] = {
    "roll_out": QT_TRANSLATE_NOOP("CampaignFigures", "Roll out"),
    "go_on": QT_TRANSLATE_NOOP("CampaignFigures", "Go on testing"),
    "stop": QT_TRANSLATE_NOOP("CampaignFigures", "Stop"),
    "too_few": QT_TRANSLATE_NOOP("CampaignFigures", "Too few to say"),
}
MONEY: Final = frozenset({"cost", "margin", "result", "revenue"})
"""Whole cents."""
CENTS: Final = frozenset({
    "unit_contact_cost", "cost_per_answer", "cost_per_sale", "cost_per_customer", "mean_price",
})  # fmt: skip
"""Cents with fractions."""
SHARES: Final = frozenset(
    {"answer_rate", "sale_rate", "margin_share", "break_even_rate", "net_roi"}
)
"""Fractions."""


def known_figure(economics: Economics, key: str) -> Decimal | int | None:
    """A figure, None where it is not known: without any cost nothing that leans on it is."""
    if key in NEEDS_COST and not economics.cost:
        return None
    value: Decimal | int | None = getattr(economics, key)
    return value


def unknown_reasons(economics: Economics) -> list[str]:
    """The keys of `UNKNOWN` that hold for what was measured."""
    lacks = (
        ("no_cost", not economics.cost),
        ("no_answers", not economics.answers),
        ("no_sales", not economics.sales),
        ("no_earning", bool(economics.cost) and economics.break_even_sales is None),
    )
    return [key for key, lacking in lacks if lacking]
