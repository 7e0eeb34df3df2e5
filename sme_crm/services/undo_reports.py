"""What taking a change back did, contact by contact: taken back, kept, in conflict.

The report can be read at once or weeks later: it is made from the journal and from the ids that
the undo recorded of contacts it left as they were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.derived import format_name
from sme_crm.domain.errors import NotFound
from sme_crm.store.database import Database
from sme_crm.store.queries.traces import erased_of

TAKEN_BACK: Final = "taken_back"
KEPT: Final = "kept"
CONFLICTS: Final = "conflicts"
MOST_RECORDED: Final = 2_000
"""Contacts kept or in conflict that an undo records by id; their number is always exact."""
_NAME_PARTS: Final = ("kind", "given_name", "family_name", "organization_name")


@dataclass(frozen=True, slots=True)
class UndoneContact:
    """One contact of a report; `id` is None when it is gone (the undo took it away again).

    `last_change` and `changed_at` tell what changed a kept contact since, "" otherwise.
    """

    id: int | None
    name: str
    second_line: str = ""
    last_change: str = ""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class UndoReport:
    """How many contacts an undo took back, kept, left in conflict; `of` is what was undone.

    `erased` counts those that were erased for good, before the undo or since: they are in no list.
    """

    change_id: int
    of: str
    at: str
    counts: Mapping[str, int]
    erased: int = 0


class UndoReports:
    """Reads the reports of undos."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def report(self, change_id: int) -> UndoReport:
        """The report of an undo, by the id of the undo; raises NotFound change."""
        details, at = self._details(change_id)
        erased = self._erased(change_id)
        counts = {TAKEN_BACK: self._count_taken_back(change_id, details, erased)}
        for which in (KEPT, CONFLICTS):
            gone = erased.intersection(_ids(details, which))
            counts[which] = _number(details.get(which)) - len(gone)
        return UndoReport(change_id, str(details.get("of", "")), at, counts, len(erased))

    def contacts(self, change_id: int, which: str, limit: int = 500) -> list[UndoneContact]:
        """The first contacts of one of the three lists; raises NotFound change."""
        details, _ = self._details(change_id)
        if which == TAKEN_BACK:
            left = self._left_alone(details, self._erased(change_id))
            return self._taken_back(change_id, left, limit)
        return self._as_they_are(_ids(details, which)[:limit])

    def ids(self, change_id: int, which: str) -> tuple[int, ...]:
        """The contacts of a list that are there, at most MOST_RECORDED of those left alone."""
        details, _ = self._details(change_id)
        if which != TAKEN_BACK:
            return tuple(_ids(details, which))
        left = set(self._left_alone(details, set()))
        rows = self._database.reader().execute(
            f"SELECT id FROM contact WHERE id IN ({_TOUCHED}) AND deleted_at IS NULL ORDER BY id",
            (change_id,),
        )
        return tuple(row[0] for row in rows.fetchall() if row[0] not in left)

    # -- reading -------------------------------------------------------------------------------

    def _details(self, change_id: int) -> tuple[dict[str, object], str]:
        row = (
            self._database.reader()
            .execute("SELECT details, at FROM change WHERE id = ?", (change_id,))
            .fetchone()
        )
        if row is None:
            raise NotFound("change", id=change_id)
        return json.loads(row[0]), row[1]

    def _erased(self, change_id: int) -> set[int]:
        """The contacts of an undo, or of what it undid, that were erased for good."""
        connection = self._database.reader()
        (undoes,) = connection.execute(
            "SELECT undoes FROM change WHERE id = ?", (change_id,)
        ).fetchone()
        of_target = erased_of(connection, undoes) if undoes is not None else set()
        return erased_of(connection, change_id) | of_target

    def _left_alone(self, details: Mapping[str, object], erased: set[int]) -> list[int]:
        return [*_ids(details, KEPT), *_ids(details, CONFLICTS), *erased]

    def _count_taken_back(
        self, change_id: int, details: Mapping[str, object], erased: set[int]
    ) -> int:
        row = (
            self._database.reader()
            .execute(
                f"SELECT count(*) FROM (SELECT DISTINCT * FROM ({_TOUCHED})) WHERE contact_id"
                " NOT IN (SELECT value FROM json_each(?2))",
                (change_id, json.dumps(self._left_alone(details, erased))),
            )
            .fetchone()
        )
        return int(row[0])

    def _taken_back(self, change_id: int, left: list[int], limit: int) -> list[UndoneContact]:
        rows = self._database.reader().execute(
            "SELECT t.contact_id, c.id, c.formatted_name, c.organization, c.locality,"
            " (SELECT r.before FROM change_row r WHERE r.change_id = ?1 AND r.table_name ="
            " 'contact' AND r.op = 'D' AND r.row_id = t.contact_id LIMIT 1)"
            f" FROM (SELECT DISTINCT * FROM ({_TOUCHED})) t LEFT JOIN contact c"
            " ON c.id = t.contact_id WHERE t.contact_id NOT IN (SELECT value FROM json_each(?2))"
            " ORDER BY t.contact_id LIMIT ?3",
            (change_id, json.dumps(left), limit),
        )
        found = []
        for _, present, name, organization, locality, image in rows.fetchall():
            if present is not None:
                second = organization if organization != name else locality
                found.append(UndoneContact(present, name, second))
            else:
                before = json.loads(image or "{}")
                parts = [str(before.get(part) or "") for part in _NAME_PARTS]
                found.append(
                    UndoneContact(
                        None, format_name(parts[0], parts[1], parts[2], parts[3]), parts[3]
                    )
                )
        return found

    def _as_they_are(self, ids: list[int]) -> list[UndoneContact]:
        rows = self._database.reader().execute(
            "SELECT c.id, c.formatted_name, CASE WHEN c.organization = c.formatted_name"
            " THEN c.locality ELSE c.organization END, coalesce(g.name, ''), coalesce(g.at, '')"
            " FROM json_each(?) j JOIN contact c ON c.id = j.value"
            " LEFT JOIN change g ON g.id = c.last_change ORDER BY j.key",
            (json.dumps(ids),),
        )
        return [UndoneContact(*row) for row in rows.fetchall()]


_TOUCHED: Final = (
    "SELECT contact_id FROM change_contact WHERE change_id = ?1"
    " UNION SELECT contact_id FROM change_row WHERE change_id = ?1 AND contact_id IS NOT NULL"
    " UNION SELECT row_id FROM change_row WHERE change_id = ?1 AND table_name = 'contact'"
    " AND op <> 'B'"
)


def _ids(details: Mapping[str, object], which: str) -> list[int]:
    """The contacts that an undo recorded by id as left alone."""
    ids = details.get(f"{which}_ids")
    return ids if isinstance(ids, list) else []


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
