"""The people rows name, in the staging file: who is meant is asked when all rows are known."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sme_crm.store.driver import DriverConnection
from sme_crm.store.staging import Staging

Node = tuple[str, int]
"""A contact: ("n", number of a staged one) or ("id", id in the base)."""


class StagedRelation(NamedTuple):
    """A person named by a row: the contact of the row and what it says."""

    owner: Node
    source: int
    line: int
    person: Sequence[str]


def keep_relations(staging: Staging, rows: Sequence[tuple[int, int, str]]) -> None:
    """Keep (source, line, the person as JSON)."""
    staging.connection.execute(
        "CREATE TABLE IF NOT EXISTS related(id INTEGER PRIMARY KEY, source, line, person TEXT)"
    )
    staging.connection.executemany(
        "INSERT INTO related(source, line, person) VALUES (?, ?, ?)", rows
    )


class StagedRelations:
    """What was kept, with the contacts the rows became."""

    def __init__(self, staging: Staging) -> None:
        self._connection = staging.connection
        self._columns = staging.columns

    def exist(self) -> bool:
        """Whether any row names anybody."""
        return _has_table(self._connection, "related")

    def owned(self) -> list[StagedRelation]:
        """Everything rows say that came in, in the order of the files."""
        connection = self._connection
        connection.execute("CREATE INDEX IF NOT EXISTS related_of_row ON related(source, line)")
        rows = connection.execute(
            "SELECT r.id, 'n', c.n, r.source, r.line, r.person FROM contact c"
            " JOIN related r ON r.source = c.file AND r.line = c.line WHERE c.line > 0 UNION ALL"
            " SELECT r.id, 'n', p.n, r.source, r.line, r.person FROM repeat p"
            " JOIN related r ON r.source = p.source AND r.line = p.line UNION ALL"
            " SELECT r.id, 'id', o.contact, r.source, r.line, r.person FROM outcome o"
            " JOIN related r ON r.source = o.source AND r.line = o.line"
            " WHERE o.kind IN ('updated', 'identical') AND o.contact IS NOT NULL ORDER BY 1, 2, 3"
        ).fetchall()
        return [
            StagedRelation((of, number), source, line, json.loads(person))
            for _, of, number, source, line, person in rows
        ]

    def people(self) -> Iterator[tuple[int, str, str]]:
        """(number, UID, name) of every new contact."""
        uid = "uid" if "uid" in self._columns else "''"
        yield from self._connection.execute(
            f"SELECT n, {uid}, CASE kind WHEN 'organization' THEN organization_name"
            " ELSE given_name || ' ' || family_name END FROM contact ORDER BY n"
        )

    def met(self) -> set[int]:
        """The contacts of the base that rows are."""
        rows = self._connection.execute(
            "SELECT DISTINCT contact FROM outcome"
            " WHERE kind IN ('updated', 'identical') AND contact IS NOT NULL"
        )
        return {row[0] for row in rows.fetchall()}

    def add_notes(self, lines: Sequence[tuple[int, str]]) -> None:
        """Put lines to the notes of new contacts that do not hold them: (number, line)."""
        self._connection.executemany(
            "UPDATE contact SET notes = CASE coalesce(notes, '') WHEN '' THEN ?2"
            " ELSE notes || char(10) || ?2 END WHERE n = ?1 AND instr(coalesce(notes, ''), ?2) = 0",
            lines,
        )

    def tell_changes(self, source: int, line: int, changes: Sequence[Sequence[str]]) -> None:
        """A row that seemed to bring nothing changes its contact after all."""
        row = self._connection.execute(
            "SELECT detail FROM outcome WHERE source = ? AND line = ?"
            " AND kind IN ('updated', 'identical')",
            (source, line),
        ).fetchone()
        told = [*(json.loads(row[0]) if row is not None and row[0] else ()), *changes]
        self._connection.execute(
            "UPDATE outcome SET kind = 'updated', detail = ? WHERE source = ? AND line = ?"
            " AND kind IN ('updated', 'identical')",
            (json.dumps(told), source, line),
        )

    def save_links(self, links: Sequence[tuple[Node, Node, str, str]]) -> None:
        """Keep the relations to write: (contact, other, kind, note)."""
        self._connection.execute(
            "CREATE TABLE link(id INTEGER PRIMARY KEY, n, contact, other_n, other, kind, note)"
        )
        self._connection.executemany(
            "INSERT INTO link(n, contact, other_n, other, kind, note) VALUES (?, ?, ?, ?, ?, ?)",
            [(*_columns(one), *_columns(other), kind, note) for one, other, kind, note in links],
        )


def _columns(node: Node) -> tuple[int | None, int | None]:
    return (node[1], None) if node[0] == "n" else (None, node[1])


def _has_table(connection: DriverConnection, table: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    )
    return found.fetchone() is not None


def count_links(staging: Staging) -> int:
    """How many relations the import has to write."""
    return staging.count("link") if _has_table(staging.connection, "link") else 0


def read_links(connection: DriverConnection, first: int) -> list[tuple[int, int, str, str]]:
    """(contact, other, kind, note) of the relations of the attached staging; `first` is the id
    of its contact 0."""
    return connection.execute(
        "SELECT coalesce(contact, ?1 + n), coalesce(other, ?1 + other_n), kind, note"
        " FROM stage.link ORDER BY id",
        (first,),
    ).fetchall()


def stored_relations(
    connection: DriverConnection, contacts: Sequence[int]
) -> set[tuple[int, int, str]]:
    """(contact, other, kind) of the relations some contacts of the base have."""
    listed = json.dumps(list(contacts))
    rows = connection.execute(
        "SELECT contact_id, other_id, kind FROM relation"
        " WHERE contact_id IN (SELECT value FROM json_each(?1)) UNION"
        " SELECT contact_id, other_id, kind FROM relation"
        " WHERE other_id IN (SELECT value FROM json_each(?1))",
        (listed,),
    ).fetchall()
    return {(one, other, kind) for one, other, kind in rows}
