"""A task typed in one line of words, with the people that its words name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import fold
from sme_crm.domain.task import TaskDraft

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.domain.task_words import QuickTask
    from sme_crm.services.search import Search
    from sme_crm.services.staff import Staff, StaffMember

MOST_PEOPLE: Final = 8
_SHORTEST_NAME: Final = 3


@dataclass(frozen=True, slots=True)
class QuickReading:
    """What a line says: the task, who may be meant (the likeliest first), who answers for it.

    `contact` is the one meant when that is clear, else None.
    """

    quick: QuickTask
    people: tuple[ContactRow, ...] = ()
    contact: ContactRow | None = None
    responsible: StaffMember | None = None

    def draft(self, contact_ids: tuple[int, ...] | None = None) -> TaskDraft:
        """The task, about the given contacts or else the one that is meant.

        Raises InvalidInput subject_missing.
        """
        quick = self.quick
        if not quick.subject:
            raise InvalidInput("subject_missing")
        if contact_ids is None:
            contact_ids = (self.contact.id,) if self.contact is not None else ()
        return TaskDraft(
            subject=quick.subject,
            kind=quick.kind,
            due_date=quick.due_date,
            due_time=quick.due_time,
            priority=quick.priority,
            responsible_id=self.responsible.id if self.responsible is not None else None,
            contact_ids=contact_ids,
            recurrence=quick.recurrence,
            reminder_minutes=quick.reminder_minutes,
        )


class QuickTasks:
    """Reads lines of words."""

    def __init__(self, search: Search, staff: Staff) -> None:
        self._search = search
        self._staff = staff

    def read(self, text: str, today: date, now: time) -> QuickReading:
        """What a line says on a day at a time; may run in a worker."""
        from sme_crm.domain.task_words import read_quick_task

        quick = read_quick_task(text, today, now, self._is_name)
        people: list[ContactRow] = []
        meant: ContactRow | None = None
        if quick.person_words:
            people = self._search.type_ahead(quick.person_words, MOST_PEOPLE)
            exact = [row for row in people if _means(row, quick.person_words)]
            people.sort(key=lambda row: row not in exact)
            if len(exact) == 1 or len(people) == 1:
                meant = people[0]
        return QuickReading(quick, tuple(people), meant, self._member(quick.responsible_words))

    def _is_name(self, words: str) -> bool:
        if len(fold(words)) < _SHORTEST_NAME:
            return False
        return any(_means(row, words) for row in self._search.type_ahead(words, MOST_PEOPLE))

    def _member(self, words: str) -> StaffMember | None:
        wanted = fold(words)
        if not wanted:
            return None
        members = [member for member in self._staff.list_members() if member.active]
        for exact in (True, False):
            for member in members:
                name = fold(member.name)
                parts = name.split()
                if wanted == name or wanted in parts:
                    return member
                if not exact and any(part.startswith(wanted) for part in (name, *parts)):
                    return member
        return None


def _means(row: ContactRow, words: str) -> bool:
    """Whether words are the name of a contact: all of it, a family name, a firm's first words."""
    wanted, name = fold(words), fold(row.formatted_name)
    if wanted == name:
        return True
    if row.kind == "organization":
        return name.startswith(f"{wanted} ")
    return name.endswith(f" {wanted}")
