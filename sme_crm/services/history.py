"""What happened with a contact: notes, calls, letters, and the changes of the record itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.vocabulary import CHANGE_KIND, DIRECTIONS, HISTORY_KINDS, MERGE_KIND
from sme_crm.services.activity_series.stopping import stop_for
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.unit_of_work import UnitOfWork, utc_now


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column as it was and as it became; `op` I added, U changed, D removed."""

    entity: str
    op: str
    column: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened; a change of the record has kind "change" and `change_name`.

    `at` is a UTC instant; `id` is the history row, or the change for kind "change".
    """

    id: int
    kind: str
    at: str
    who: str
    direction: str = "internal"
    channel: str = ""
    outcome: str = ""
    subject: str = ""
    text: str = ""
    link_kind: str = ""
    link_id: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    change_name: str = ""
    fields: tuple[FieldChange, ...] = ()


class History:
    """Reads the timeline of a contact and writes notes and calls into it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def add(
        self,
        contact_ids: Sequence[int],
        kind: str,
        *,
        subject: str = "",
        text: str = "",
        direction: str = "internal",
        channel: str = "",
        outcome: str = "",
        at: str | None = None,
        origin: str = "",
    ) -> int:
        """Record that something happened with each contact, as one change; returns its id.

        What comes in is an answer: it stops the series that stop on one.
        """
        if kind not in HISTORY_KINDS:
            raise InvalidInput("unknown_kind", kind=kind)
        if direction not in DIRECTIONS:
            raise InvalidInput("unknown_direction", direction=direction)
        name = f"history.{kind}"
        with UnitOfWork(self._database, name, origin=origin, staff_id=self.staff_id) as work:
            work.describe(count=len(contact_ids))
            for contact_id in contact_ids:
                work.insert(
                    "history",
                    {
                        "contact_id": contact_id,
                        "kind": kind,
                        "at": at or utc_now(),
                        "staff_id": self.staff_id,
                        "direction": direction,
                        "channel": channel or _CHANNEL_OF_KIND.get(kind, ""),
                        "outcome": clean_text(outcome),
                        "subject": clean_text(subject),
                        "text": clean_text(text, multi_line=True),
                    },
                )
            if direction == "in":
                stop_for(work, contact_ids, "answer")
        return work.change_id

    def edit(self, entry_id: int, *, subject: str, text: str, outcome: str = "") -> int:
        """Rewrite the words of an entry; returns the change id (0 when nothing differed).

        Raises InvalidInput merge_entry: what is kept of a merged contact stays as it is.
        """
        with UnitOfWork(self._database, "history.edit", staff_id=self.staff_id) as work:
            _refuse_merge_entry(work.connection, entry_id)
            work.update(
                "history",
                entry_id,
                {
                    "subject": clean_text(subject),
                    "text": clean_text(text, multi_line=True),
                    "outcome": clean_text(outcome),
                },
            )
        return work.change_id if work.changes else 0

    def remove(self, entry_id: int) -> int:
        """Delete an entry (can be undone); returns the change id.

        Raises InvalidInput merge_entry.
        """
        with UnitOfWork(self._database, "history.delete", staff_id=self.staff_id) as work:
            _refuse_merge_entry(work.connection, entry_id)
            work.delete("history", entry_id)
        return work.change_id

    def timeline(
        self,
        contact_id: int,
        *,
        kinds: Iterable[str] | None = None,
        before: tuple[str, int] | None = None,
        limit: int = 100,
    ) -> list[TimelineEntry]:
        """Newest first; `kinds` filters ("change" for changes of the record).

        `before`: (instant, id) of the last entry shown, to read on.
        """
        wanted = set(kinds) if kinds is not None else set(_ALL_KINDS)
        entries: list[TimelineEntry] = []
        with self._database.snapshot() as connection:
            if wanted - {CHANGE_KIND}:
                entries += _read_entries(connection, contact_id, wanted, before, limit)
            if CHANGE_KIND in wanted:
                entries += _read_changes(connection, contact_id, before, limit)
        entries.sort(key=lambda entry: (entry.at, entry.id), reverse=True)
        return entries[:limit]

    def count(self, contact_id: int) -> int:
        """How many entries the timeline has, without the changes of the record."""
        row = (
            self._database.reader()
            .execute("SELECT count(*) FROM history WHERE contact_id = ?", (contact_id,))
            .fetchone()
        )
        return int(row[0])


_ALL_KINDS = frozenset({*HISTORY_KINDS, CHANGE_KIND, MERGE_KIND})
_CHANNEL_OF_KIND = {
    "call": "phone",
    "letter": "post",
    "email": "email",
    "fax": "fax",
    "sms": "sms",
}


def _refuse_merge_entry(connection: DriverConnection, entry_id: int) -> None:
    row = connection.execute("SELECT kind FROM history WHERE id = ?", (entry_id,)).fetchone()
    if row is not None and row[0] == MERGE_KIND:
        raise InvalidInput("merge_entry")


def _read_entries(
    connection: DriverConnection,
    contact_id: int,
    kinds: set[str],
    before: tuple[str, int] | None,
    limit: int,
) -> list[TimelineEntry]:
    beyond, values = _beyond("h.at", "h.id", before)
    rows = connection.execute(
        "SELECT h.id, h.kind, h.at, coalesce(s.name, ''), h.direction, h.channel, h.outcome,"
        " h.subject, h.text, h.link_kind, h.link_id, h.details FROM history h"
        " LEFT JOIN staff s ON s.id = h.staff_id WHERE h.contact_id = ?"
        f" AND h.kind IN (SELECT value FROM json_each(?)){beyond}"
        " ORDER BY h.at DESC, h.id DESC LIMIT ?",
        (contact_id, json.dumps(sorted(kinds)), *values, limit),
    ).fetchall()
    return [
        TimelineEntry(
            id=row[0],
            kind=row[1],
            at=row[2],
            who=row[3],
            direction=row[4],
            channel=row[5],
            outcome=row[6],
            subject=row[7],
            text=row[8],
            link_kind=row[9],
            link_id=row[10],
            details=json.loads(row[11]),
        )
        for row in rows
    ]


def _read_changes(
    connection: DriverConnection, contact_id: int, before: tuple[str, int] | None, limit: int
) -> list[TimelineEntry]:
    beyond, values = _beyond("c.at", "c.id", before)
    rows = connection.execute(
        "SELECT c.id, c.at, coalesce(s.name, ''), c.name, c.details FROM change c"
        " LEFT JOIN staff s ON s.id = c.staff_id WHERE (c.id IN"
        " (SELECT change_id FROM change_contact WHERE contact_id = ?1) OR c.id ="
        f" (SELECT created_change FROM contact WHERE id = ?1)){beyond}"
        " AND c.name NOT IN (SELECT value FROM json_each(?))"
        f" AND NOT (c.name = 'contact.merge' AND {_HAS_MERGE_ENTRY})"
        " ORDER BY c.at DESC, c.id DESC LIMIT ?",
        (contact_id, *values, json.dumps(_TOLD_BY_THEIR_ENTRY), limit),
    ).fetchall()
    return [
        TimelineEntry(
            id=row[0],
            kind=CHANGE_KIND,
            at=row[1],
            who=row[2],
            change_name=row[3],
            details=json.loads(row[4]),
            fields=_field_changes(connection, row[0], contact_id),
        )
        for row in rows
    ]


def _beyond(
    instant: str, key: str, before: tuple[str, int] | None
) -> tuple[str, tuple[object, ...]]:
    return ("", ()) if before is None else (f" AND ({instant}, {key}) < (?, ?)", before)


# Changes that do nothing but write an entry, which stands in the timeline itself.
_TOLD_BY_THEIR_ENTRY = (
    *(f"history.{kind}" for kind in HISTORY_KINDS),
    "letter.print",
    "label.print",
)
_HAS_MERGE_ENTRY = (
    "EXISTS (SELECT 1 FROM history h WHERE h.contact_id = ?1 AND h.kind = 'merge'"
    " AND h.link_id = c.id)"
)
# A change of many rows is told by its name alone.
_MAX_ROWS_TOLD = 200


def _field_changes(
    connection: DriverConnection, change_id: int, contact_id: int
) -> tuple[FieldChange, ...]:
    rows = connection.execute(
        "SELECT table_name, op, before, after FROM change_row"
        " WHERE change_id = ? AND contact_id = ? AND op IN ('I', 'U', 'D') LIMIT ?",
        (change_id, contact_id, _MAX_ROWS_TOLD),
    ).fetchall()
    told: list[FieldChange] = []
    for table, op, before, after in rows:
        old: dict[str, object] = json.loads(before) if before else {}
        new: dict[str, object] = json.loads(after) if after else {}
        if op == "U":
            told += [FieldChange(table, op, key, old.get(key), new[key]) for key in new]
        elif table != "contact":
            told.append(FieldChange(table, op, "", old or None, new or None))
    return tuple(told)
