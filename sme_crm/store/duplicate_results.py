"""The last search for duplicates in the data file: its figures and pairs, read and replaced."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection

_PAIRS_AT_ONCE: Final = 5_000

FoundPair = tuple[int, int, float, int]
"""(smaller contact id, larger, probability 0–1, bits of reasons)."""


@dataclass(frozen=True, slots=True)
class StoredRun:
    """What is kept of a search: when (UTC), of how many contacts, how many pairs were compared.

    `thresholds` and `statistics` are JSON; `change_id` is the last change the search knew.
    """

    at: str
    contacts: int
    candidates: int
    thresholds: str = "{}"
    statistics: str = ""
    id: int = 0
    change_id: int = 0


_DECISIONS: Final = (
    "contact.merge", "contact.unmerge", "distinct.add", "distinct.remove",
    "household.create", "household.edit", "household.dissolve",
)  # fmt: skip


def replace_run(
    database: Database,
    run: StoredRun,
    pairs: Iterable[FoundPair],
    households: Iterable[tuple[int, int, float]] = (),
) -> int:
    """Put a search in the place of the one before, in one transaction; returns its id."""
    connection = database.begin_write()
    try:
        connection.execute("DELETE FROM duplicate_run")
        connection.execute("DELETE FROM duplicate_pair")
        connection.execute("DELETE FROM household_pair")
        (run_id,) = connection.execute(
            "INSERT INTO duplicate_run(at, change_id, contacts, candidates, thresholds, statistics)"
            " VALUES (?, (SELECT coalesce(max(id), 0) FROM change), ?, ?, ?, ?) RETURNING id",
            (run.at, run.contacts, run.candidates, run.thresholds, run.statistics),
        ).fetchone()
        # In the order of the key: the table is written from one end to the other.
        connection.executemany("INSERT INTO duplicate_pair VALUES (?, ?, ?, ?)", sorted(pairs))
        connection.executemany("INSERT INTO household_pair VALUES (?, ?, ?)", sorted(households))
    except BaseException as error:
        database.rollback_write(error)
        raise
    database.commit_write()
    return int(run_id)


def read_run(connection: DriverConnection) -> StoredRun | None:
    """The last search, if there was one."""
    row = connection.execute(
        "SELECT at, contacts, candidates, thresholds, statistics, id, change_id FROM duplicate_run"
        " ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else StoredRun(*row)


def read_pairs(connection: DriverConnection, least: float) -> list[FoundPair]:
    """The stored pairs of at least this probability between contacts that are still there."""
    pairs: list[FoundPair] = []
    last = (0, 0)
    while True:
        rows = connection.execute(
            "SELECT p.left_id, p.right_id, p.probability, p.reasons FROM duplicate_pair p"
            " JOIN contact l ON l.id = p.left_id AND l.deleted_at IS NULL"
            " JOIN contact r ON r.id = p.right_id AND r.deleted_at IS NULL"
            " WHERE (p.left_id, p.right_id) > (?, ?) AND p.probability >= ?"
            " ORDER BY p.left_id, p.right_id LIMIT ?",
            (*last, least, _PAIRS_AT_ONCE),
        ).fetchall()
        if not rows:
            return pairs
        pairs.extend(rows)
        last = rows[-1][:2]


def count_changed_since(connection: DriverConnection, change_id: int) -> int:
    """How many contacts were made or changed since: what a search of then does not know.

    Merges and other decisions on what it found do not count, nor does taking them back.
    """
    names = json.dumps(_DECISIONS)
    row = connection.execute(
        "SELECT count(DISTINCT k.contact_id) FROM change_contact k JOIN change c"
        " ON c.id = k.change_id LEFT JOIN change u ON u.id = c.undoes WHERE k.change_id > ?1"
        " AND coalesce(u.name, c.name) NOT IN (SELECT value FROM json_each(?2))",
        (change_id, names),
    ).fetchone()
    return int(row[0])


def read_apart(
    connection: DriverConnection, ids: Iterable[int] | None = None
) -> list[tuple[int, int]]:
    """Pairs of contacts that were said not to be one, the smaller id first; of `ids` or all."""
    chosen = ""
    values: tuple[str, ...] = ()
    if ids is not None:
        chosen = (
            " WHERE left_id IN (SELECT value FROM json_each(?1))"
            " OR right_id IN (SELECT value FROM json_each(?1))"
        )
        values = (json.dumps(sorted(set(ids))),)
    rows = connection.execute(
        f"SELECT min(left_id, right_id), max(left_id, right_id) FROM distinct_pair{chosen}", values
    ).fetchall()
    return [(left, right) for left, right in rows]
