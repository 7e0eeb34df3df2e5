"""The journal as a user sees it: what was changed, taking it back, doing it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sme_crm.domain.changes import UndoResult
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.services.undo_reports import MOST_RECORDED, UndoReports
from sme_crm.store.database import Database
from sme_crm.store.erasing import CHANGE as ERASING
from sme_crm.store.undo import undo
from sme_crm.store.unit_of_work import UnitOfWork

_COLUMNS = (
    "c.id, c.name, c.details, c.at, coalesce(s.name, ''), c.origin, c.undoes, c.undone_by,"
    ' c.contacts, c."rows",'
    f" c.name = '{ERASING}' OR EXISTS"
    f" (SELECT 1 FROM change u WHERE u.id = c.undone_by AND u.name = '{ERASING}')"
)
_FROM = "FROM change c LEFT JOIN staff s ON s.id = c.staff_id"


@dataclass(frozen=True, slots=True)
class Change:
    """One recorded change; `contacts` and `rows` count what it touched, `at` is UTC.

    `final`: it erased contacts for good, or told of none but such: nothing is left to take back or
    to do again. `subject_id`, `subject` name the contact when it touched only one.
    """

    id: int
    name: str
    details: Mapping[str, object]
    at: str
    who: str
    origin: str
    undoes: int | None
    undone_by: int | None
    contacts: int
    rows: int
    final: bool = False
    subject_id: int | None = None
    subject: str = ""

    @property
    def can_be_undone(self) -> bool:
        """Whether its effect is there to take back."""
        return self.undone_by is None and not self.final


class Undo:
    """Lists changes, takes any of them back, redoes what was taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.reports = UndoReports(database)
        self.staff_id: int | None = None

    def list_changes(
        self, before_id: int | None = None, limit: int = 200, text: str = "", contact_id: int = 0
    ) -> list[Change]:
        """Newest first; `text` is sought in the names of the contacts touched and in details."""
        where = ["1"]
        values: list[int | str] = []
        if before_id is not None:
            where.append("c.id < ?")
            values.append(before_id)
        if contact_id:
            where.append(
                "(c.id IN (SELECT change_id FROM change_contact WHERE contact_id = ?)"
                " OR c.id = (SELECT created_change FROM contact WHERE id = ?))"
            )
            values += [contact_id, contact_id]
        text = clean_text(text)
        if text:
            pattern = f"%{_escape(text)}%"
            where.append(
                "(c.name LIKE ? ESCAPE '!' OR c.details LIKE ? ESCAPE '!' OR EXISTS (SELECT 1"
                " FROM change_contact k JOIN contact p ON p.id = k.contact_id"
                " WHERE k.change_id = c.id AND p.formatted_name LIKE ? ESCAPE '!')"
                " OR EXISTS (SELECT 1 FROM change_row r JOIN contact p ON p.id = r.row_id"
                " WHERE r.change_id = c.id AND r.table_name = 'contact'"
                " AND p.formatted_name LIKE ? ESCAPE '!'))"
            )
            values += [pattern] * 4
        with self._database.snapshot() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} {_FROM} WHERE {' AND '.join(where)} ORDER BY c.id DESC LIMIT ?",
                (*values, limit),
            ).fetchall()
            return [self._with_subject(row) for row in rows]

    def _with_subject(self, row: tuple[Any, ...]) -> Change:
        change = Change(row[0], row[1], json.loads(str(row[2])), *row[3:])
        change = replace(change, final=bool(change.final))
        if change.contacts != 1:
            return change
        found = (
            self._database.reader()
            .execute(
                "SELECT p.id, p.formatted_name FROM contact p WHERE p.id = coalesce("
                " (SELECT contact_id FROM change_contact WHERE change_id = ?1 LIMIT 1),"
                " (SELECT contact_id FROM change_row WHERE change_id = ?1"
                "  AND contact_id IS NOT NULL LIMIT 1))",
                (change.id,),
            )
            .fetchone()
        )
        if found is None:
            return change
        return replace(change, subject_id=found[0], subject=found[1])

    def find_change(self, change_id: int) -> Change:
        """One change; raises NotFound."""
        found = self.list_changes(before_id=change_id + 1, limit=1)
        if not found or found[0].id != change_id:
            raise NotFound("change", id=change_id)
        return found[0]

    def next_undo(self) -> Change | None:
        """The newest change whose effect stands: what Ctrl+Z takes back."""
        return self._newest(f"c.undoes IS NULL AND c.undone_by IS NULL AND c.name <> '{ERASING}'")

    def next_redo(self) -> Change | None:
        """The newest change that was taken back and can be done again."""
        newest = self._newest(
            "c.undone_by IS NULL AND c.undoes IN"
            " (SELECT t.id FROM change t WHERE t.undone_by = c.id AND t.undoes IS NULL)"
        )
        return None if newest is None or newest.undoes is None else self.find_change(newest.undoes)

    def _newest(self, condition: str) -> Change | None:
        row = (
            self._database.reader()
            .execute(f"SELECT c.id {_FROM} WHERE {condition} ORDER BY c.id DESC LIMIT 1")
            .fetchone()
        )
        return None if row is None else self.find_change(row[0])

    def undo(self, change_id: int | None = None, *, origin: str = "") -> UndoResult:
        """Take a change back (the newest that stands by default).

        Raises NotFound nothing_to_undo or change, InvalidInput already_undone, erased_for_good.
        """
        if change_id is None:
            newest = self.next_undo()
            if newest is None:
                raise NotFound("nothing_to_undo")
            change_id = newest.id
        change = self.find_change(change_id)
        if change.final:
            raise InvalidInput("erased_for_good", id=change_id)
        if change.undone_by is not None:
            raise InvalidInput("already_undone", id=change_id)
        name = "undo" if change.undoes is None else "redo"
        with UnitOfWork(
            self._database,
            name,
            # An import counts its rows, not the companies they name: the undo says the same.
            {"of": change.name, "of_count": change.details.get("count", change.contacts)},
            origin=origin,
            staff_id=self.staff_id,
            undoes=change_id,
        ) as work:
            result = undo(work, change_id)
            work.describe(kept=len(result.kept), conflicts=len(result.conflicts))
            if result.erased:
                work.describe(erased=len(result.erased))
            # By id, for the report that can be read weeks later.
            for name, ids in (("kept_ids", result.kept), ("conflicts_ids", result.conflicts)):
                if ids:
                    work.describe(**{name: list(ids[:MOST_RECORDED])})
        if work.changes is None:
            return replace(result, change_id=0, taken_back=(), other_rows=0)
        return result

    def redo(self, change_id: int | None = None, *, origin: str = "") -> UndoResult:
        """Do a change again that was taken back (the newest such by default)."""
        if change_id is None:
            newest = self.next_redo()
            if newest is None:
                raise NotFound("nothing_to_redo")
            change_id = newest.id
        change = self.find_change(change_id)
        if change.undone_by is None:
            raise InvalidInput("not_undone", id=change_id)
        return self.undo(change.undone_by, origin=origin)


def _escape(text: str) -> str:
    for sign in "!%_":
        text = text.replace(sign, f"!{sign}")
    return text
