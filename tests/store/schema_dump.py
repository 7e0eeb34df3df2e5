"""The schema of a data file as text; run as a module, it writes the one on record anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection


def schema_dump(connection: DriverConnection) -> str:
    """Every CREATE statement by name, blanks made alike, without the tables of search indexes."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return "".join(" ".join(row[0].split()) + "\n" for row in rows)


def main() -> None:
    """Write `schema.txt` beside this module."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database.create(Path(folder) / "fresh.crm")
        text = schema_dump(database.reader())
        database.close()
    (Path(__file__).parent / "schema.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
