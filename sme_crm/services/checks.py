"""Proves a data file: integrity, derived columns, sums, search index; says what differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from sme_crm.domain.derived import derive, search_rowid
from sme_crm.store import derived, purchases
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.tables import DERIVED_COLUMNS

_CHUNK = 400
_WORDS_COMPARED = 2_000


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; ids are contacts. `sound` when every list is empty.

    `purchases`: customers whose sums differ from their orders.
    """

    contacts: int
    integrity: tuple[str, ...] = ()
    derived: tuple[int, ...] = ()
    unindexed: tuple[int, ...] = ()
    stray_entries: int = 0
    wrong_words: tuple[str, ...] = ()
    broken_references: int = 0
    purchases: tuple[int, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing differs."""
        return not (
            self.integrity
            or self.derived
            or self.unindexed
            or self.stray_entries
            or self.wrong_words
            or self.broken_references
            or self.purchases
        )


class Checks:
    """Checks the open data file, and mends what can be computed again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        """Compare everything that follows with what is stored; changes nothing."""
        with self._database.fresh_reader() as connection:
            integrity = [
                row[0] for row in connection.execute("PRAGMA integrity_check(20)").fetchall()
            ]
            broken = len(connection.execute("PRAGMA foreign_key_check").fetchall())
            total = connection.execute("SELECT count(*) FROM contact").fetchone()[0]
            wrong, expected = _compare_derived(connection, total, progress)
            indexed = {
                row[0] for row in connection.execute("SELECT rowid FROM contact_search").fetchall()
            }
            missing = [row_id for row_id in expected if row_id not in indexed]
            words = _compare_words(connection, expected)
            bought = purchases.wrong_customers(connection)
        return CheckReport(
            contacts=total,
            integrity=tuple(line for line in integrity if line != "ok"),
            derived=tuple(wrong),
            unindexed=tuple(sorted(row_id & 0xFFFFFF for row_id in missing)),
            stray_entries=len(indexed - expected.keys()),
            wrong_words=tuple(words),
            broken_references=broken,
            purchases=tuple(bought),
        )

    def mend(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Recompute every derived column and sum, write the search index anew, all or nothing."""
        connection = self._database.begin_write()
        try:
            connection.execute("DELETE FROM contact_search")
            ids = [row[0] for row in connection.execute("SELECT id FROM contact").fetchall()]
            for start in range(0, len(ids), _CHUNK):
                derived.refresh(connection, ids[start : start + _CHUNK])
                if progress is not None:
                    progress(start, len(ids))
            purchases.mend(connection)
        except BaseException as error:
            self._database.rollback_write(error)
            raise
        self._database.commit_write()


def _compare_derived(
    connection: DriverConnection, total: int, progress: Callable[[int, int], None] | None
) -> tuple[list[int], dict[int, str]]:
    """Contacts whose derived columns differ, and the index entries there should be."""
    wrong: list[int] = []
    expected: dict[int, str] = {}
    names = ", ".join(DERIVED_COLUMNS)
    last, done = 0, 0
    while True:
        rows = connection.execute(
            f"SELECT id, {names} FROM contact WHERE id > ? ORDER BY id LIMIT {_CHUNK}", (last,)
        ).fetchall()
        if not rows:
            return wrong, expected
        stored = {row[0]: tuple(row[1:]) for row in rows}
        for contact_id, trashed, source in derived.read_inputs(connection, list(stored)):
            result = derive(source)
            if derived.column_values(result) != stored[contact_id]:
                wrong.append(contact_id)
            if not trashed:
                expected[search_rowid(result.sort_name, contact_id)] = result.words
        last, done = rows[-1][0], done + len(rows)
        if progress is not None:
            progress(done, total)


def _compare_words(connection: DriverConnection, expected: dict[int, str]) -> list[str]:
    """Words whose postings differ from a plain reading; a sample when there are many.

    SQLite's own check of the index does not see a wrong posting.
    """
    postings: dict[str, set[int]] = {}
    for row_id, text in expected.items():
        for word in set(text.split()):
            postings.setdefault(word, set()).add(row_id)
    step = max(1, len(postings) // _WORDS_COMPARED)
    wrong = []
    for word in sorted(postings)[::step]:
        found = connection.execute(
            "SELECT rowid FROM contact_search WHERE contact_search MATCH ?",
            (json.dumps(word, ensure_ascii=False),),
        ).fetchall()
        if {row[0] for row in found} != postings[word]:
            wrong.append(word)
    return wrong
