"""Commands on tasks; each is one named change that can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task import Task, TaskDraft
from sme_crm.services.activity_series.stopping import settle_members
from sme_crm.services.tasks.closing import (
    ClosedTasks,
    Closing,
    close_tasks,
    left_out,
    read_open,
)
from sme_crm.services.tasks.postponing import PostponeTo, postponed_day
from sme_crm.services.tasks.task_rows import checked_values, insert_tasks, set_contacts
from sme_crm.store.task_words import entered_at_once
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database

_COLUMNS = (
    "t.id, t.uid, t.subject, t.kind, t.notes, t.due_date, t.due_time, t.planned_date, t.priority,"
    " t.status, t.responsible_id, coalesce(s.name, ''), t.recurrence, t.recurrence_from,"
    " t.reminder_minutes, t.outcome, t.closed_at, t.template_id, t.member_id, t.step, t.link_kind,"
    " t.link_id, (SELECT count(*) FROM task_document WHERE task_id = t.id), t.created_at,"
    " t.updated_at, t.extra"
)


class Tasks:
    """Makes, edits, postpones, closes and deletes tasks."""

    def __init__(self, database: Database, working_day: Callable[[date], date]) -> None:
        """`working_day` gives the first working day from a day on."""
        self._database = database
        self._working_day = working_day
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def task(self, task_id: int) -> Task:
        """A task with its contacts; raises NotFound task."""
        with self._database.snapshot() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS} FROM task t LEFT JOIN staff s ON s.id = t.responsible_id"
                " WHERE t.id = ?",
                (task_id,),
            ).fetchone()
            if row is None:
                raise NotFound("task", name=task_id)
            contacts = connection.execute(
                "SELECT c.id, c.formatted_name FROM task_contact k JOIN contact c"
                " ON c.id = k.contact_id WHERE k.task_id = ? ORDER BY k.position, k.id",
                (task_id,),
            ).fetchall()
        return Task(
            id=row[0], uid=row[1], subject=row[2], kind=row[3], notes=row[4], due_date=row[5],
            due_time=row[6], planned_date=row[7], priority=row[8], status=row[9],
            responsible_id=row[10], responsible=row[11],
            contacts=tuple((one[0], one[1]) for one in contacts),
            recurrence=row[12], recurrence_from=row[13], reminder_minutes=row[14], outcome=row[15],
            closed_at=row[16], template_id=row[17], member_id=row[18], step=row[19],
            link_kind=row[20], link_id=row[21], documents=row[22], created_at=row[23],
            updated_at=row[24], extra=json.loads(row[25] or "{}"),
        )  # fmt: skip

    def postponed_day(self, to: PostponeTo) -> date:
        """The day that "tomorrow" or "next_week" means today."""
        return postponed_day(to, present_day(), self._working_day)

    # -- making and editing --------------------------------------------------------------------

    def create(self, draft: TaskDraft, *, origin: str = "") -> tuple[int, int]:
        """Make a task; returns its id and that of the change.

        Raises InvalidInput subject_missing, unknown_kind, task_value, recurrence_rule.
        """
        ids, change_id = self.create_many([draft], origin=origin)
        return ids[0], change_id

    def create_many(
        self, drafts: Sequence[TaskDraft], *, origin: str = ""
    ) -> tuple[list[int], int]:
        """Make several tasks as one change; returns their ids and that of the change."""
        with (
            self._work("task.create", len(drafts), origin) as work,
            entered_at_once(work.connection, len(drafts)),
        ):
            ids = insert_tasks(work, drafts)
        return ids, work.change_id

    def edit(
        self,
        task_id: int,
        values: Mapping[str, object],
        *,
        contact_ids: Sequence[int] | None = None,
        origin: str = "",
    ) -> int:
        """Write some values of a task and, unless None, its contacts; returns the change id.

        0 when nothing differed. Raises as `create`, and NotFound task.
        """
        checked = checked_values(values)
        with self._work("task.edit", 1, origin) as work:
            _refuse_missing(work, [task_id])
            if "due_date" in checked:
                checked |= _planned(work, task_id, checked["due_date"])
            changed = bool(checked) and work.update("task", task_id, checked)
            if contact_ids is not None:
                before = work.seq
                set_contacts(work, task_id, contact_ids)
                changed = changed or work.seq != before
            if changed:
                work.update("task", task_id, {"updated_at": work.now})
        return work.change_id if work.changes else 0

    def edit_many(
        self, ids: Sequence[int], values: Mapping[str, object], *, origin: str = ""
    ) -> int:
        """Write the same values to several tasks as one change; returns its id (0: no change)."""
        checked = checked_values(values)
        with self._work("task.bulk_edit", len(ids), origin) as work:
            if "due_date" in checked:
                keep_first_days(work, ids)
            work.update_many("task", ids, checked)
        return work.change_id if work.changes else 0

    def postpone(self, ids: Sequence[int], to: PostponeTo, *, origin: str = "") -> int:
        """Put open tasks off; the day first meant is kept. Returns the change id (0: none)."""
        day = self.postponed_day(to).isoformat()
        with self._work("task.postpone", len(ids), origin) as work:
            still_open = [task.id for task in read_open(work.connection, ids)]
            work.describe(count=len(still_open))
            keep_first_days(work, still_open)
            work.update_many("task", still_open, {"due_date": day})
        return work.change_id if work.changes else 0

    def delete(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Delete tasks with what hangs on them (can be undone); returns the change id."""
        with self._work("task.delete", len(ids), origin) as work:
            for start in range(0, len(ids), 5_000):
                listed = ",".join(str(int(one)) for one in ids[start : start + 5_000])
                work.delete_where("task_document", f"task_id IN ({listed})")
                work.delete_where("task_contact", f"task_id IN ({listed})")
                work.delete_where("task", f"id IN ({listed})")
        return work.change_id if work.changes else 0

    # -- closing -------------------------------------------------------------------------------

    def complete(
        self, ids: Sequence[int], closing: Closing = Closing(), *, origin: str = ""
    ) -> ClosedTasks:
        """Close open tasks as done, as one change with all that follows (see `closing`)."""
        if closing.minutes is not None and closing.minutes < 0:
            raise InvalidInput("task_value", value=closing.minutes)
        closing = replace(
            closing,
            outcome=clean_text(closing.outcome),
            note=clean_text(closing.note, multi_line=True),
        )
        with self._work("task.complete", len(ids), origin) as work:
            tasks = read_open(work.connection, ids)
            work.describe(count=len(tasks))
            channels = _channels(work)
            closed = close_tasks(work, tasks, closing, channels, present_day(), self.staff_id)
            settle_members(work, [task.id for task in tasks])
        return closed if work.changes else ClosedTasks(0)

    def drop(
        self,
        ids: Sequence[int],
        reason: str = "",
        *,
        end_repetition: bool = False,
        origin: str = "",
    ) -> ClosedTasks:
        """Close open tasks as not to be done any more.

        A repeated one is left out this time and comes again at its next day, unless its
        repetition ends as well.
        """
        today = present_day()
        with self._work("task.drop", len(ids), origin) as work:
            tasks = read_open(work.connection, ids)
            still_open = [task.id for task in tasks]
            work.describe(count=len(tasks))
            values = {
                "status": "dropped",
                "closed_at": work.now,
                "outcome": clean_text(reason),
                "updated_at": work.now,
            }
            work.update_many("task", still_open, values)
            again = [] if end_repetition else [left_out(task, today) for task in tasks]
            repeated = insert_tasks(work, [one for one in again if one is not None])
            settle_members(work, still_open)
        return ClosedTasks(work.change_id if work.changes else 0, repeated_ids=tuple(repeated))

    def reopen(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Let closed tasks be open again; what their closing brought about stays."""
        with self._work("task.reopen", len(ids), origin) as work:
            listed = json.dumps(list(ids))
            rows = work.connection.execute(
                "SELECT id FROM task WHERE closed_at IS NOT NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (listed,),
            ).fetchall()
            values = {"status": "open", "closed_at": None, "updated_at": work.now}
            work.update_many("task", [row[0] for row in rows], values)
            settle_members(work, ids)
        return work.change_id if work.changes else 0

    def _work(self, name: str, count: int, origin: str) -> UnitOfWork:
        return UnitOfWork(
            self._database, name, {"count": count}, origin=origin, staff_id=self.staff_id
        )


def _refuse_missing(work: UnitOfWork, ids: Sequence[int]) -> None:
    for task_id in ids:
        row = work.connection.execute("SELECT 1 FROM task WHERE id = ?", (task_id,)).fetchone()
        if row is None:
            raise NotFound("task", name=task_id)


def _planned(work: UnitOfWork, task_id: int, due: Any) -> dict[str, object]:
    """The day first meant after an edit: another plan, unless the task is late already."""
    row = work.connection.execute(
        "SELECT due_date, planned_date FROM task WHERE id = ?", (task_id,)
    ).fetchone()
    old, planned = row
    late = old is not None and (old < present_day().isoformat() or (planned or old) < old)
    if due is not None and late and (planned or old) < due:
        return {"planned_date": planned or old}
    return {"planned_date": due}


def keep_first_days(work: UnitOfWork, ids: Sequence[int]) -> None:
    """Tasks without a day first meant get the one they have, within a change."""
    rows = work.connection.execute(
        "SELECT due_date, id FROM task WHERE planned_date IS NULL AND due_date IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    by_day: dict[str, list[int]] = {}
    for day, task_id in rows:
        by_day.setdefault(day, []).append(task_id)
    for day, chosen in by_day.items():
        work.update_many("task", chosen, {"planned_date": day})


def _channels(work: UnitOfWork) -> dict[str, str]:
    rows = work.connection.execute("SELECT id, channel FROM activity_kind").fetchall()
    return {f"own.{row[0]}": row[1] for row in rows}
