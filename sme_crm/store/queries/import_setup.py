"""What an import looks up before it begins: own fields, staff, lots, remembered mappings."""

from __future__ import annotations

from sme_crm.domain.folding import fold
from sme_crm.store.driver import DriverConnection


def read_own_fields(connection: DriverConnection) -> list[tuple[int, str, str]]:
    """(id, label, kind) of the own fields."""
    rows = connection.execute("SELECT id, label, kind FROM custom_field ORDER BY id DESC")
    return [(row[0], row[1], row[2]) for row in rows.fetchall()]


def read_staff(connection: DriverConnection) -> list[tuple[int, str]]:
    """(id, name) of the members of staff."""
    rows = connection.execute("SELECT id, name FROM staff ORDER BY active, id").fetchall()
    return [(row[0], row[1]) for row in rows]


def find_lot(connection: DriverConnection, name: str) -> int | None:
    """The lot of a name, case and accents aside; None when there is none."""
    wanted = fold(name)
    rows = connection.execute("SELECT id, name FROM lot ORDER BY id").fetchall()
    return next((int(row[0]) for row in rows if fold(row[1]) == wanted), None)


def read_mappings(
    connection: DriverConnection,
) -> list[tuple[int, str, str, str, str, str, str]]:
    """(id, name, shape, mapping as JSON, last use, supplier, options as JSON), last used first."""
    return connection.execute(
        "SELECT id, name, shape, mapping, used_at, supplier, options FROM import_mapping"
        " ORDER BY used_at DESC, id DESC"
    ).fetchall()
