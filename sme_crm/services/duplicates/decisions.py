"""What people decided about pairs: they are not one contact, and why; remembered for good."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

DISTINCT_REASONS: Final[dict[str, str]] = {
    "not_duplicate": QT_TRANSLATE_NOOP("DistinctReasons", "Not a duplicate"),
    "household": QT_TRANSLATE_NOOP("DistinctReasons", "Members of one household"),
    "colleague": QT_TRANSLATE_NOOP("DistinctReasons", "Colleagues"),
    "not_household": QT_TRANSLATE_NOOP("DistinctReasons", "Different people, not one household"),
}
"""Why two contacts are not one, by key."""


@dataclass(frozen=True, slots=True)
class DistinctPair:
    """Two contacts said not to be one, the smaller id first; `at` is UTC."""

    left_id: int
    right_id: int
    reason: str
    at: str
    left: str = ""
    right: str = ""


class Decisions:
    """Remembers and forgets that contacts are not duplicates of each other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def remember(
        self,
        ids: Sequence[int],
        reason: str = "not_duplicate",
        *,
        settled: Sequence[int] = (),
        origin: str = "",
    ) -> int:
        """Note that no two of `ids` are one contact, as one change; returns its id (0: no need).

        A pair noted before gets the new reason; pairs of two of `settled` stay as they are. Raises
        InvalidInput merge_alone, unknown_kind.
        """
        if reason not in DISTINCT_REASONS:
            raise InvalidInput("unknown_kind", kind=reason)
        if len(set(ids)) < 2:
            raise InvalidInput("merge_alone")
        with UnitOfWork(
            self._database, "distinct.add", origin=origin, staff_id=self.staff_id
        ) as work:
            write_pairs(work, ids, reason, self.staff_id, settled)
            work.describe(count=len(set(ids)))
        return work.change_id if work.changes else 0

    def forget(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Let contacts be proposed as duplicates of each other again; returns the change id."""
        with UnitOfWork(
            self._database, "distinct.remove", origin=origin, staff_id=self.staff_id
        ) as work:
            found = read_pairs(work, ids)
            work.delete_many("distinct_pair", [row_id for row_id, _ in found.values()])
            work.describe(count=len(set(ids)))
        return work.change_id if work.changes else 0

    def pairs(self) -> list[tuple[int, int]]:
        """Every pair of contacts that are not one, the smaller id first."""
        rows = self._database.reader().execute(
            "SELECT min(left_id, right_id), max(left_id, right_id) FROM distinct_pair"
        )
        return sorted((row[0], row[1]) for row in rows.fetchall())

    def listing(
        self, *, contact_id: int = 0, before: int = 0, limit: int = 200
    ) -> list[tuple[int, DistinctPair]]:
        """(row id, pair with names), newest first; `before`: the last row id shown, to read on."""
        where, values = ["1"], []
        if contact_id:
            where.append("(d.left_id = ? OR d.right_id = ?)")
            values += [contact_id, contact_id]
        if before:
            where.append("d.id < ?")
            values.append(before)
        rows = self._database.reader().execute(
            "SELECT d.id, l.id, r.id, d.reason, d.at, l.formatted_name, r.formatted_name"
            " FROM distinct_pair d JOIN contact l ON l.id = min(d.left_id, d.right_id)"
            " JOIN contact r ON r.id = max(d.left_id, d.right_id)"
            f" WHERE {' AND '.join(where)} ORDER BY d.id DESC LIMIT ?",
            (*values, limit),
        )
        return [(row[0], DistinctPair(*row[1:])) for row in rows.fetchall()]


def read_pairs(work: UnitOfWork, ids: Iterable[int]) -> dict[tuple[int, int], tuple[int, str]]:
    """{(smaller id, larger id): (row id, reason)} of the decisions between two of `ids`."""
    listed = json.dumps(sorted(set(ids)))
    rows = work.connection.execute(
        "SELECT min(left_id, right_id), max(left_id, right_id), id, reason FROM distinct_pair"
        " WHERE left_id IN (SELECT value FROM json_each(?1))"
        " AND right_id IN (SELECT value FROM json_each(?1))",
        (listed,),
    ).fetchall()
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}


def write_pairs(
    work: UnitOfWork,
    ids: Iterable[int],
    reason: str,
    staff_id: int | None,
    settled: Collection[int] = (),
) -> None:
    """Note inside an open unit of work that no two of `ids`, but two of `settled`, are one."""
    there = read_pairs(work, ids)
    for left_id, right_id in combinations(sorted(set(ids)), 2):
        if left_id in settled and right_id in settled:
            continue
        row_id, before = there.get((left_id, right_id), (0, ""))
        if row_id and before != reason:
            work.update("distinct_pair", row_id, {"reason": reason})
        elif not row_id:
            work.insert(
                "distinct_pair",
                {
                    "left_id": left_id,
                    "right_id": right_id,
                    "reason": reason,
                    "at": work.now,
                    "staff_id": staff_id,
                },
            )
