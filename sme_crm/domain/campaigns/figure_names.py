"""What the figures of a campaign are called, on screen, on paper and at the command line."""

from __future__ import annotations

from typing import Final

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
VERDICTS: Final[dict[str, str]] = {
    "roll_out": QT_TRANSLATE_NOOP("CampaignFigures", "Roll out"),
    "go_on": QT_TRANSLATE_NOOP("CampaignFigures", "Go on testing"),
    "stop": QT_TRANSLATE_NOOP("CampaignFigures", "Stop"),
    "too_few": QT_TRANSLATE_NOOP("CampaignFigures", "Too few to say"),
}
MONEY: Final = frozenset({"cost", "margin", "result", "revenue"})
"""Whole cents."""
CENTS: Final = frozenset({"unit_contact_cost", "cost_per_answer", "cost_per_sale"})
"""Cents with fractions."""
SHARES: Final = frozenset({"answer_rate", "break_even_rate", "net_roi"})
"""Fractions."""
