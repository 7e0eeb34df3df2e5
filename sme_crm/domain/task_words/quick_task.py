"""What a line of words says of a task, and where it says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.task import NORMAL

Topic = Literal[
    "kind", "person", "date", "time", "priority", "recurrence", "responsible", "reminder"
]
KEPT_TOPICS: Final = frozenset({"kind", "person"})
"""What is understood and yet belongs to the subject."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A piece of the line, `text[start:end]`, and what it was understood as."""

    topic: Topic
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuickTask:
    """The task of a line. Fields are as in `domain.task.TaskDraft`.

    `subject` is the line without what went into other fields; "" when nothing is left.
    `person_words` name whom it is about ("Dupont"; a phone number too), `responsible_words` who
    does it ("@Marie"): both are to be looked up. `spans` are in order and do not overlap.
    """

    subject: str
    kind: str = "other"
    person_words: str = ""
    due_date: str | None = None
    due_time: str = ""
    priority: int = NORMAL
    recurrence: str = ""
    responsible_words: str = ""
    reminder_minutes: int | None = None
    spans: tuple[Understood, ...] = ()
