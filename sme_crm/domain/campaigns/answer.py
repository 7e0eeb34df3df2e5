"""What comes back of a campaign: answers, and mail that could not be delivered."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

ANSWER_KINDS: Final[dict[str, str]] = {
    "interest": QT_TRANSLATE_NOOP("Answers", "Asks for more"),
    "appointment": QT_TRANSLATE_NOOP("Answers", "Appointment"),
    "quote": QT_TRANSLATE_NOOP("Answers", "Asks for a quote"),
    "order": QT_TRANSLATE_NOOP("Answers", "Order"),
    "other": QT_TRANSLATE_NOOP("Answers", "Other answer"),
    "refusal": QT_TRANSLATE_NOOP("Answers", "Not interested"),
    "objection": QT_TRANSLATE_NOOP("Answers", "Wants no more mail"),
}
"""Kinds of answers with their names."""
COUNTED: Final = ("interest", "appointment", "quote", "order", "other")
"""The kinds that count as answers of a campaign: the others say no."""
