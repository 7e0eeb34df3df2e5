"""Calls: whose number it is, and what is written down of a call, as one change."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sme_crm.domain.call import (
    CALL_RESULTS,
    LEAST_DIGITS,
    REFUSES,
    WRONG_NUMBER,
    Caller,
    CallNote,
    CallPartner,
    SavedCall,
)
from sme_crm.domain.contact import Consent
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task import TaskDraft
from sme_crm.services.activity_series.stopping import settle_members, stop_for
from sme_crm.services.owned_rows import owned_columns
from sme_crm.services.tasks.closing import LINK_KIND, ClosedTasks, Closing, close_tasks, read_open
from sme_crm.services.tasks.task_rows import insert_tasks, set_contacts
from sme_crm.store.queries.calls import read_callers
from sme_crm.store.queries.contact_sheet import read_sheet
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database

_PHONE: Final = "phone"
_COVERING: Final = (_PHONE, "all")


class Calls:
    """Finds callers and writes calls into the history."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def find(self, text: str, limit: int = 20) -> list[Caller]:
        """Contacts whose number begins or ends as typed, in any format, from four digits on."""
        if sum(map(str.isdigit, text)) < LEAST_DIGITS:
            return []
        with self._database.snapshot() as connection:
            return read_callers(connection, text, limit)

    def partner(self, contact_id: int) -> CallPartner:
        """Whom a call is with; raises NotFound contact."""
        with self._database.snapshot() as connection:
            sheet = read_sheet(connection, contact_id)
        if sheet is None:
            raise NotFound("contact", id=contact_id)
        contact = sheet.contact
        refuses = any(
            consent.decision == "objection"
            and consent.channel in _COVERING
            and consent.withdrawn_on is None
            for consent in sheet.consents
        )
        phones = tuple(one for one in sheet.phones if one.kind != "fax")
        return CallPartner(
            contact_id, contact.formatted_name, contact.organization, contact.function, phones,
            refuses, contact.last_exchange,
        )  # fmt: skip

    def list_of(self, task_id: int) -> tuple[tuple[int, str], ...]:
        """(id, name) of the contacts that an open task is still to be done for, the first leads."""
        with self._database.snapshot() as connection:
            rows = connection.execute(
                "SELECT c.id, c.formatted_name FROM task t JOIN task_contact k ON k.task_id = t.id"
                " JOIN contact c ON c.id = k.contact_id AND c.deleted_at IS NULL"
                " WHERE t.id = ? AND t.closed_at IS NULL ORDER BY k.position, k.id",
                (task_id,),
            ).fetchall()
        return tuple((row[0], row[1]) for row in rows)

    def save(self, call: CallNote, *, origin: str = "") -> SavedCall:
        """Write a call down: history, next step, the task it settles, all as one change.

        A task with other contacts stays open for them, unless the call is for the whole of it; a
        repeated one keeps this contact too.

        Raises InvalidInput unknown_kind for a result that is none, NotFound contact, and what
        making the next step raises.
        """
        if call.result not in CALL_RESULTS:
            raise InvalidInput("unknown_kind", kind=call.result)
        with UnitOfWork(
            self._database, "call.note", {"count": 1}, origin=origin, staff_id=self.staff_id
        ) as work:
            self._refuse_missing(work, call.contact_id)
            details: dict[str, object] = {"result": call.result}
            if call.seconds is not None:
                details |= {"seconds": call.seconds, "minutes": -(-call.seconds // 60)}
            if call.despite:
                details["despite"] = list(call.despite)
            self._write_history(work, call, details)
            closed, left = self._settle_task(work, call)
            self._heed_result(work, call)
            if call.direction == "in":
                stop_for(work, [call.contact_id], "answer")
            next_id = self._plan(work, call)
        return SavedCall(work.change_id, next_id, closed.repeated_ids, left)

    def note_missed(
        self, subject: str, outcome: str, contact_id: int | None = None, *, origin: str = ""
    ) -> tuple[int, int]:
        """Note a call nobody took: a call to return today; returns (task id, change id).

        `subject` is that of the task. A known caller gets `outcome` into the history.
        """
        with UnitOfWork(
            self._database, "call.missed", {"count": 1}, origin=origin, staff_id=self.staff_id
        ) as work:
            ids: tuple[int, ...] = ()
            if contact_id is not None:
                self._refuse_missing(work, contact_id)
                ids = (contact_id,)
            due = present_day().isoformat()
            (task_id,) = insert_tasks(
                work, [TaskDraft(subject, kind="call", due_date=due, contact_ids=ids)]
            )
            if contact_id is not None:
                missed = CallNote(contact_id, "no_answer", outcome, "in", task_id=task_id)
                self._write_history(work, missed, {"result": "missed"})
        return task_id, work.change_id

    def _refuse_missing(self, work: UnitOfWork, contact_id: int) -> None:
        row = work.connection.execute(
            "SELECT 1 FROM contact WHERE id = ? AND deleted_at IS NULL", (contact_id,)
        ).fetchone()
        if row is None:
            raise NotFound("contact", id=contact_id)

    def _write_history(self, work: UnitOfWork, call: CallNote, details: dict[str, object]) -> None:
        work.insert(
            "history",
            {
                "contact_id": call.contact_id,
                "kind": "call",
                "at": work.now,
                "staff_id": self.staff_id,
                "direction": call.direction,
                "channel": _PHONE,
                "outcome": clean_text(call.outcome),
                "subject": clean_text(call.subject),
                "text": clean_text(call.note, multi_line=True),
                "link_kind": "" if call.task_id is None else LINK_KIND,
                "link_id": call.task_id,
                "details": json.dumps(details),
            },
        )

    def _settle_task(self, work: UnitOfWork, call: CallNote) -> tuple[ClosedTasks, int]:
        """Close the task, or take the contact off it; with how many it is still open for."""
        if call.task_id is None:
            return ClosedTasks(work.change_id), 0
        others = [one for one, _ in self.list_of(call.task_id) if one != call.contact_id]
        tasks = read_open(work.connection, [call.task_id])
        if tasks and others and not call.whole_task:
            if not tasks[0].draft.recurrence:
                set_contacts(work, call.task_id, others)
            work.update("task", call.task_id, {"updated_at": work.now})
            return ClosedTasks(work.change_id), len(others)
        closing = Closing(clean_text(call.outcome))
        closed = close_tasks(
            work, tasks, closing, {}, present_day(), self.staff_id, told_already=True
        )
        settle_members(work, [call.task_id])
        return closed, 0

    def _heed_result(self, work: UnitOfWork, call: CallNote) -> None:
        if call.result == WRONG_NUMBER and call.phone_id is not None:
            row = work.connection.execute(
                "SELECT 1 FROM phone WHERE id = ? AND contact_id = ? AND state = 'good'",
                (call.phone_id, call.contact_id),
            ).fetchone()
            if row is not None:
                work.update("phone", call.phone_id, {"state": "doubtful"})
        if call.result == REFUSES and call.objects:
            words = call.note or call.outcome
            objection = Consent("objection", _PHONE, present_day().isoformat(), words, _PHONE)
            columns = owned_columns(work, call.contact_id, objection, self.staff_id)
            work.insert("consent", columns)

    def _plan(self, work: UnitOfWork, call: CallNote) -> int | None:
        if call.next_step is None:
            return None
        step = replace(call.next_step, contact_ids=call.next_step.contact_ids or (call.contact_id,))
        return insert_tasks(work, [step])[0]
