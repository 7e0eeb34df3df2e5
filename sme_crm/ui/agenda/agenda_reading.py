"""What a view of the agenda shows, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.task_filter import TaskFilter, TaskRow
from sme_crm.ui.agenda.period import View, bounds

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Category, Occurrence
    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.services.workspace import Workspace

_MOST_TASKS: Final = 2000


@dataclass(frozen=True, slots=True)
class AgendaReading:
    """What one reading of the agenda brings."""

    view: View
    day: date
    days: Sequence[date]
    occurrences: Sequence[Occurrence]
    tasks: Sequence[TaskRow]
    categories: Sequence[Category]
    calendar: WorkingCalendar
    zone: str


def read_agenda(workspace: Workspace, view: View, day: date, days: list[date]) -> AgendaReading:
    """Read what a view shows; in a worker."""
    first, until = bounds(days)
    agenda = workspace.agenda
    due = TaskFilter(due_from=first.isoformat(), due_until=(until - timedelta(days=1)).isoformat())
    tasks = workspace.task_lists.rows(list(workspace.task_lists.ids(due))[:_MOST_TASKS])
    return AgendaReading(
        view, day, days, agenda.occurrences(first, until), tasks, agenda.categories(),
        workspace.working_days.calendar(), agenda.time_zone(),
    )  # fmt: skip
