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
_OF_EARNING: Final = frozenset({"margin", "result", "return_ratio", "net_roi"})
"""Figures that are not expected while the brief lacks the price or the margin rate."""
_OF_SALES: Final = _OF_EARNING | {
    "sales", "sale_rate", "cost_per_sale", "buyers", "cost_per_customer", "revenue",
}  # fmt: skip
"""Figures that are not expected while no sale is."""
_OF_ANSWERS: Final = frozenset({"answers", "answer_rate", "cost_per_answer"})
"""Figures that are not expected while no answer is."""
_OF_CONTACTS: Final = (
    _OF_SALES | _OF_ANSWERS | {"unit_contact_cost", "break_even_sales", "break_even_rate"}
)
"""Figures that are not expected while nobody is to be reached."""
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
    "nobody": QT_TRANSLATE_NOOP(
        "CampaignFigures",
        "Nothing was sent and nobody is in the target that may be contacted: there is no result"
        " yet.",
    ),
    "none_expected": QT_TRANSLATE_NOOP(
        "CampaignFigures",
        "Nothing was sent, and the brief expects no sale of so many contacts: there is no result"
        " yet.",
    ),
    "no_price": QT_TRANSLATE_NOOP(
        "CampaignFigures",
        "Nothing was sent, and the price or the margin rate is missing in the brief: there is no"
        " result yet.",
    ),
}
"""Why figures are not known."""
VERDICTS: Final[dict[str, str]] = {
    "roll_out": QT_TRANSLATE_NOOP("CampaignFigures", "Roll out"),
    "go_on": QT_TRANSLATE_NOOP("CampaignFigures", "Go on testing"),
    "stop": QT_TRANSLATE_NOOP("CampaignFigures", "Stop"),
    "too_few": QT_TRANSLATE_NOOP("CampaignFigures", "Too few to say"),
}
RANGE: Final = QT_TRANSLATE_NOOP("CampaignFigures", "{low} to {high}")
LIKELY_RANGE: Final = QT_TRANSLATE_NOOP("CampaignFigures", "Likely range")
"""Where a rate lies 95 times out of 100."""
ANSWER_RANGE: Final = QT_TRANSLATE_NOOP("CampaignFigures", "Answer rate, likely range")
SALE_RANGE: Final = QT_TRANSLATE_NOOP("CampaignFigures", "Rate of sales, likely range")
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
    """A figure, None where it is not known: without any cost nothing that leans on it is.

    Nor is what is expected of nobody, or by rates that were not told: a loss of the whole cost
    would be neither measured nor foreseen.
    """
    if key in NEEDS_COST and not economics.cost:
        return None
    if economics.is_expected and key in _not_expected(economics):
        return None
    value: Decimal | int | None = getattr(economics, key)
    return value


def _not_expected(economics: Economics) -> frozenset[str]:
    """The figures that cannot be expected of a campaign as it stands."""
    if not economics.contacts:
        return _OF_CONTACTS
    unknown: frozenset[str] = frozenset()
    if not economics.answers:
        unknown |= _OF_ANSWERS
    if not economics.sales:
        unknown |= _OF_SALES
    elif not (economics.price and economics.margin_rate):
        unknown |= _OF_EARNING
    return unknown


def unknown_reasons(economics: Economics) -> list[str]:
    """The keys of `UNKNOWN` that hold; of what is expected, the first that makes it unknown."""
    if economics.is_expected:
        reasons = (
            ("nobody", not economics.contacts),
            ("none_expected", not economics.sales),
            ("no_price", not (economics.price and economics.margin_rate)),
            ("no_cost", not economics.cost),
        )
        return [key for key, lacking in reasons if lacking][:1]
    lacks = (
        ("no_cost", not economics.cost),
        ("no_answers", not economics.answers),
        ("no_sales", not economics.sales),
        ("no_earning", bool(economics.cost) and economics.break_even_sales is None),
    )
    return [key for key, lacking in lacks if lacking]
