"""What a data file holds of contacts: their rows, what concerns nobody else, recorded images.

The findings stand in temporary tables of the connection: temp.erase_contact (the contacts with
the records merged into them) and temp.erase_row (table and id of each row that tells of them).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from sme_crm.store.contact_references import CONTACT_REFERENCES, reference_columns
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.merged import Whereabouts

ERASED: Final = "E"
"""The kind of a recorded row whose images were erased with a person: only its ids are left."""
OWNED: Final = tuple(dict.fromkeys(entry.table for entry in CONTACT_REFERENCES))
KEPT: Final = frozenset(entry.table for entry in CONTACT_REFERENCES if entry.erasure == "unlink")
"""Tables of the business, of which no row goes with a contact."""
_WORDED: Final = (
    "given_name", "family_name", "birth_name", "organization_name", "reference", "profession",
    "siren", "siret", "vat_number", "source", "notes",
)  # fmt: skip
_SHORTEST: Final = 3
_THEIRS: Final = "(SELECT id FROM temp.erase_contact)"
# Rows of no contact that tell of those they are linked to: (table, its links, column, which).
_PARENTS: Final = (
    ("task", "task_contact", "task_id", ""),
    ("appointment", "appointment_contact", "appointment_id", ""),
    ("letter_run", "history", "link_id", "link_kind = 'letter_run'"),
)


@contextmanager
def traces_of(connection: DriverConnection, ids: Iterable[int]) -> Iterator[list[int]]:
    """The temporary tables with what is there of contacts; yields those of `ids` that exist."""
    rows = connection.execute(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(set(ids))),),
    ).fetchall()
    there = [row[0] for row in rows]
    _drop(connection)
    connection.execute("CREATE TEMP TABLE erase_contact(id INTEGER PRIMARY KEY)")
    connection.execute(
        "CREATE TEMP TABLE erase_row(table_name TEXT, row_id INTEGER,"
        " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    connection.executemany(
        "INSERT OR IGNORE INTO temp.erase_contact VALUES (?)",
        [(one,) for one in (*there, *_merged_into(connection, there))],
    )
    _list_present(connection)
    try:
        yield there
    finally:
        _drop(connection)


def _drop(connection: DriverConnection) -> None:
    for name in ("erase_contact", "erase_row"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{name}")


def _merged_into(connection: DriverConnection, ids: Iterable[int]) -> list[int]:
    """The records that are part of these contacts: the same people under other numbers."""
    where, wanted = Whereabouts(connection), set(ids)
    return [one for one in where.merged_records() if where.holder(one) in wanted]


def rows_of(connection: DriverConnection, table: str) -> list[int]:
    """The rows of `table` that were found."""
    rows = connection.execute(
        "SELECT row_id FROM temp.erase_row WHERE table_name = ? ORDER BY row_id", (table,)
    ).fetchall()
    return [row[0] for row in rows]


def _note(connection: DriverConnection, table: str, select: str) -> None:
    connection.execute(
        f"INSERT OR IGNORE INTO temp.erase_row SELECT '{table}', row_id FROM"
        f" (SELECT NULL AS row_id WHERE 0 UNION ALL {select}) WHERE row_id IS NOT NULL"
    )


# -- rows that are there ---------------------------------------------------------------------------


def _list_present(connection: DriverConnection) -> None:
    _note(connection, "contact", "SELECT id FROM temp.erase_contact")
    for table in OWNED:
        for column in reference_columns(table):
            _note(connection, table, f'SELECT id FROM "{table}" WHERE "{column}" IN {_THEIRS}')
    for parent, links, column, which in _PARENTS:
        of_kind = f" AND l.{which}" if which else ""
        _note(
            connection,
            parent,
            f'SELECT l."{column}" FROM "{links}" l JOIN "{parent}" p ON p.id = l."{column}"'
            f" WHERE l.contact_id IN {_THEIRS}{of_kind}{_undivided(parent)}"
            f' AND NOT EXISTS (SELECT 1 FROM "{links}" o WHERE o."{column}" = l."{column}"'
            f" AND o.contact_id NOT IN {_THEIRS}{of_kind.replace(' l.', ' o.')})",
        )
    _note(
        connection,
        "appointment",
        f"SELECT id FROM appointment WHERE parent_id IN ({_found('appointment')})",
    )
    _note(
        connection,
        "task_document",
        f"SELECT id FROM task_document WHERE task_id IN ({_found('task')})",
    )
    _note(connection, "household", f"SELECT household_id FROM contact WHERE id IN {_THEIRS}")


def _undivided(parent: str) -> str:
    """Of a repeated appointment the whole goes or nothing: a part with others keeps it."""
    if parent != "appointment":
        return ""
    return (
        " AND p.parent_id IS NULL AND NOT EXISTS (SELECT 1 FROM appointment c"
        " JOIN appointment_contact o ON o.appointment_id = c.id"
        f" WHERE c.parent_id = p.id AND o.contact_id NOT IN {_THEIRS})"
    )


def _found(table: str) -> str:
    return f"SELECT row_id FROM temp.erase_row WHERE table_name = '{table}'"


# -- rows that are recorded only -------------------------------------------------------------------


def list_recorded(connection: DriverConnection) -> None:
    """Add the rows that were theirs, or told of them alone, and are gone by now."""
    columns = sorted({entry.column for entry in CONTACT_REFERENCES})
    named = " OR ".join(f"{image} ->> '$.{name}' IN {_THEIRS}" for name in columns
                        for image in ("before", "after"))  # fmt: skip
    tables = ", ".join(f"'{table}'" for table in OWNED)
    connection.execute(
        "INSERT OR IGNORE INTO temp.erase_row SELECT table_name, row_id FROM change_row"
        f" WHERE op IN ('I', 'U', 'D') AND table_name IN ({tables})"
        f" AND (contact_id IN {_THEIRS} OR {named})"
    )
    for table in OWNED:
        theirs = " OR ".join(f't."{name}" IN {_THEIRS}' for name in reference_columns(table))
        connection.execute(
            f"DELETE FROM temp.erase_row WHERE table_name = '{table}' AND row_id IN"
            f' (SELECT t.id FROM "{table}" t WHERE t.id IN ({_found(table)}) AND NOT ({theirs}))'
        )
    for parent, links, column, which in _PARENTS:
        _list_gone_parents(connection, parent, links, column, which)
    for table, column, parent in (
        ("appointment", "parent_id", "appointment"),
        ("task_document", "task_id", "task"),
    ):
        _note(
            connection,
            table,
            f"SELECT row_id FROM change_row WHERE table_name = '{table}' AND op <> 'B'"
            f" AND coalesce(before, after) ->> '$.{column}' IN ({_found(parent)})",
        )
    for image in ("before", "after"):
        _note(
            connection,
            "household",
            f"SELECT {image} ->> '$.household_id' AS row_id FROM change_row"
            f" WHERE table_name = 'contact' AND row_id IN {_THEIRS} AND op <> 'B'",
        )


def _list_gone_parents(
    connection: DriverConnection, parent: str, links: str, column: str, which: str
) -> None:
    image = "coalesce(before, after)"
    of_kind = ""
    if which:
        name, _, value = which.partition(" = ")
        of_kind = f" AND {image} ->> '$.{name}' = {value}"
    linked = (
        f"SELECT {image} ->> '$.{column}' FROM change_row"
        f" WHERE table_name = '{links}' AND op IN ('I', 'D'){of_kind} AND contact_id"
    )
    _note(
        connection,
        parent,
        f"SELECT * FROM ({linked} IN {_THEIRS} EXCEPT {linked} NOT IN {_THEIRS}"
        f' EXCEPT SELECT id FROM "{parent}")',
    )


def merged_apart(connection: DriverConnection) -> list[tuple[int, int]]:
    """(change, contact that stays) of merges with these people that were taken apart again.

    What such a change recorded of the other contact holds values of theirs.
    """
    theirs = {row[0] for row in connection.execute("SELECT id FROM temp.erase_contact").fetchall()}
    found: set[tuple[int, int]] = set()
    merges = connection.execute(
        "SELECT id, details FROM change WHERE name = 'contact.merge'"
    ).fetchall()
    for change_id, details in merges:
        for survivor, *losers in json.loads(details).get("clusters", ()):
            if survivor not in theirs and not theirs.isdisjoint(losers):
                found.update((one, survivor) for one in _about(connection, change_id))
    return sorted(found)


def held_meanwhile(connection: DriverConnection) -> list[tuple[int, int, int]]:
    """(first change, last change, contact) of contacts that these people were part of once.

    What was recorded of such a contact from the merge on until it was taken apart may hold values
    of theirs.
    """
    theirs = {row[0] for row in connection.execute("SELECT id FROM temp.erase_contact").fetchall()}
    merges = [
        (change_id, json.loads(details).get("clusters", ()))
        for change_id, details in connection.execute(
            "SELECT id, details FROM change WHERE name = 'contact.merge' ORDER BY id"
        ).fetchall()
    ]
    found: set[tuple[int, int, int]] = set()
    for first, survivor in merged_apart(connection):
        chain = _about(connection, first)
        if first != min(chain):
            continue
        holders = {survivor}
        for change_id, clusters in merges:
            if first < change_id <= max(chain):
                holders.update(one for one, *rest in clusters if not holders.isdisjoint(rest))
        found.update((first, max(chain), holder) for holder in holders - theirs)
    return sorted(found)


def words_of(connection: DriverConnection) -> list[str]:
    """What stands in the sheets of these people, as it stands in a recorded image."""
    names = ", ".join(_WORDED)
    rows = connection.execute(
        f"SELECT {names} FROM contact WHERE id IN (SELECT id FROM temp.erase_contact)"
    ).fetchall()
    words = {str(value) for row in rows for value in row if len(str(value or "")) >= _SHORTEST}
    return sorted(json.dumps(word, ensure_ascii=False)[1:-1] for word in words)


def _about(connection: DriverConnection, merge: int) -> list[int]:
    """A merge, what took it apart, and what undid or redid any of these."""
    rows = connection.execute(
        "WITH RECURSIVE about(id) AS (SELECT ?1 UNION SELECT c.id FROM change c JOIN about a"
        " ON c.undoes = a.id OR (c.name = 'contact.unmerge' AND c.details ->> '$.of' = a.id))"
        " SELECT id FROM about",
        (merge,),
    ).fetchall()
    return [row[0] for row in rows]


# -- for undo --------------------------------------------------------------------------------------


def erased_of(connection: DriverConnection, change_id: int) -> set[int]:
    """The contacts that a change touched and that were erased for good since."""
    rows = connection.execute(
        "SELECT r.contact_id FROM change_row r WHERE r.change_id = ?1 AND r.op = ?2"
        " AND r.contact_id NOT IN (SELECT id FROM contact)"
        " UNION SELECT e.row_id FROM change_row b JOIN change c ON c.name = 'contact.erase'"
        " JOIN change_row e ON e.change_id = c.id AND e.op = ?2"
        " AND e.row_id BETWEEN b.row_id AND b.last_id"
        " WHERE b.change_id = ?1 AND b.op = 'B' AND b.table_name = 'contact'",
        (change_id, ERASED),
    ).fetchall()
    return {row[0] for row in rows}
