"""Usual results of tasks by their kind, and the step that each of them calls for.

A quote that nobody asks after is mostly lost: what was sent out proposes to be followed up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT: Final = "TaskWords"


@dataclass(frozen=True, slots=True)
class UsualOutcome:
    """A result in words, and the next step it proposes: its kind, subject, working days from now.

    Without `next_kind` nothing follows; with an empty `next_subject` the task is done again.
    """

    text: str
    next_kind: str = ""
    next_subject: str = ""
    next_days: int = 0


_CALL_BACK = QT_TRANSLATE_NOOP("TaskWords", "Call back")
_ASK_AFTER_QUOTE = QT_TRANSLATE_NOOP("TaskWords", "Ask about the quote")
_DONE = UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "It is done"))

USUAL_OUTCOMES: Final[dict[str, tuple[UsualOutcome, ...]]] = {
    "call": (
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Reached")),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Left a message"), "call", "", 2),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Not reached"), "call", "", 1),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Wants to be called back"), "call", "", 1),
        UsualOutcome(
            QT_TRANSLATE_NOOP("TaskWords", "Wants a quote"),
            "quote",
            QT_TRANSLATE_NOOP("TaskWords", "Send a quote"),
            2,
        ),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Not interested")),
    ),
    "letter": (
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Sent")),
        UsualOutcome(
            QT_TRANSLATE_NOOP("TaskWords", "Sent, to be followed up"), "call", _CALL_BACK, 7
        ),
    ),
    "email": (
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Sent")),
        UsualOutcome(
            QT_TRANSLATE_NOOP("TaskWords", "Sent, to be followed up"), "call", _CALL_BACK, 3
        ),
    ),
    "visit": (
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Met")),
        UsualOutcome(
            QT_TRANSLATE_NOOP("TaskWords", "Wants a quote"),
            "quote",
            QT_TRANSLATE_NOOP("TaskWords", "Send a quote"),
            2,
        ),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Nobody there"), "visit", "", 5),
    ),
    "quote": (
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Quote sent"), "call", _ASK_AFTER_QUOTE, 5),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Accepted")),
        UsualOutcome(QT_TRANSLATE_NOOP("TaskWords", "Refused")),
    ),
    "other": (_DONE,),
}
"""By kind, the most frequent first; own kinds have those of "other"."""


def usual_outcomes(kind: str) -> tuple[UsualOutcome, ...]:
    """The usual results of a kind of task."""
    return USUAL_OUTCOMES.get(kind, USUAL_OUTCOMES["other"])
