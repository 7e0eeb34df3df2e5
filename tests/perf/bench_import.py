"""Measures the import of 100 000 rows of 20 columns against the least that does the same work."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sme_crm.domain.derived import ID_BITS, name_key, search_words
from sme_crm.services.contacts import Contacts
from sme_crm.services.custom_fields import CustomFields
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.services.importing import Imports
from sme_crm.services.undo import Undo
from sme_crm.store import driver
from sme_crm.store.database import Database
from sme_crm.store.schema import create_schema
from tests.perf.figure import Figure
from tests.shared_data import shared_folder

ROWS = 100_000
_FUNCTIONS = ("Directeur", "Gérante", "Acheteur", "Comptable", "Assistante", "", "", "")
_ADDED = ("pays", "fonction", "site_web", "date_naissance", "statut", "notes", "fax")


def run(folder: Path) -> list[Figure]:
    """The figures of importing and of undoing it, in CPU seconds; made in `folder`."""
    source = make_contacts(folder, ROWS)
    floors, bares, imports_, undos, repeats = [], [], [], [], []
    # Others use the machine too: the least of two interleaved measurements of each.
    for _ in range(2):
        floors.append(_timed(lambda: write_floor(folder, source)))
        with opened_base(folder / "bench.crm") as (database, imports):
            imports_.append(_timed(partial(bring_in, imports, source)))
            rows = stored_rows(database)
            bares.append(_timed(partial(insert_bare, folder, rows)))
            rows.clear()
            repeats.append(_timed(partial(bring_in, imports, source)))
            undos.append(_timed(partial(_take_back, database)))
    floor, bare, importing, again, undoing = map(min, (floors, bares, imports_, repeats, undos))
    return [
        _ratio("CSV 100 000 × 20 into an empty base", importing, floor, 4.0),
        _ratio("the same, per bare insert of its rows into the same tables", importing, bare, 2.2),
        _ratio("the same file a second time", again, floor, None),
        Figure("undo of that import, per import", undoing / importing, "×", 1.0,
               f"{undoing:.1f} s of CPU against {importing:.1f} s"),
    ]  # fmt: skip


def _ratio(name: str, value: float, floor: float, goal: float | None) -> Figure:
    note = f"{value:.1f} s of CPU against a floor of {floor:.1f} s"
    return Figure(name, value / floor, "× floor", goal, note)


def make_contacts(folder: Path, rows: int) -> Path:
    """A CSV of French contacts with 20 columns; made once."""
    padded = folder / f"contacts-{rows}.csv"
    if padded.exists():
        return padded
    shared = shared_folder()
    if shared is None:
        raise FileNotFoundError("the generator of French contacts is not on this machine")
    generator = shared.parent / "tools" / "french_contacts" / "gen_french.py"
    bare = folder / f"bare-{rows}.csv"
    subprocess.run(
        [sys.executable, str(generator), "--n", str(rows), "--seed", "1", "--out", str(bare)],
        check=True,
    )
    with (
        bare.open(newline="", encoding="utf-8") as stream,
        padded.open("w", newline="", encoding="utf-8") as out,
    ):
        reader, writer = csv.reader(stream), csv.writer(out)
        writer.writerow([*next(reader), *_ADDED])
        chance = random.Random(5)
        for row in reader:
            writer.writerow([*row, *_padding(row, chance)])
    bare.unlink()
    return padded


def _padding(row: list[str], chance: random.Random) -> list[str]:
    company, email = row[6], row[7]
    born = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1940, 2004)}"
    return [
        "France" if chance.random() < 0.5 else "",
        chance.choice(_FUNCTIONS) if company else "",
        f"www.{email.partition('@')[2]}" if email and company else "",
        born if chance.random() < 0.3 else "",
        chance.choice(("client", "prospect", "Prospect", "")),
        f"Vu au salon {chance.randint(2015, 2025)}, à rappeler" if chance.random() < 0.2 else "",
        "",
    ]


def write_floor(folder: Path, source: Path) -> None:
    """The floor: rows as they are into one flat table, their words into a prefix index.

    The index finds words without their accents, as ours does.
    """
    path = folder / "floor.db"
    path.unlink(missing_ok=True)
    connection = driver.connect(path, create=True)
    with source.open(newline="", encoding="utf-8") as stream:
        reader = csv.reader(stream)
        width = len(next(reader))
        rows = list(reader)
    columns = ", ".join(f"c{number} TEXT" for number in range(width))
    connection.execute(f"CREATE TABLE flat(id INTEGER PRIMARY KEY, {columns})")
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1,"
        " detail=none, prefix='1 2 3 4 5', tokenize='unicode61 remove_diacritics 2')"
    )
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO flat VALUES (NULL, {', '.join('?' * width)})", rows)
    connection.executemany(
        "INSERT INTO words(rowid, text) VALUES (?, ?)",
        (
            (number, " ".join((row[4], row[5], row[6], row[7], row[12])))
            for number, row in enumerate(rows, 1)
        ),
    )
    connection.execute("COMMIT")
    connection.close()


Rows = dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]]
_TABLES = (
    "lot", "contact_group", "custom_field", "change", "change_row", "contact", "address", "phone",
    "email", "web_page", "employment", "custom_value", "group_member", "consent",
)  # fmt: skip


def stored_rows(database: Database) -> Rows:
    """Every row an import left in the tables of the product, and the words of its search index."""
    connection = database.reader()
    rows: Rows = {}
    for table in _TABLES:
        cursor = connection.execute(f"SELECT * FROM {table}")
        columns = tuple(column[0] for column in cursor.description)
        rows[table] = (columns, cursor.fetchall())
    emails: dict[int, list[str]] = {}
    for contact_id, address in connection.execute(
        "SELECT contact_id, address FROM email ORDER BY contact_id, position"
    ).fetchall():
        emails.setdefault(contact_id, []).append(address)
    named = connection.execute(
        "SELECT id, sort_name, formatted_name, birth_name, organization, locality FROM contact"
    ).fetchall()
    words: list[tuple[object, ...]] = [
        (name_key(key) << ID_BITS | one, search_words(name, birth, company, town,
                                                      emails.get(one, ())))
        for one, key, name, birth, company, town in named
    ]  # fmt: skip
    rows["contact_search"] = (("rowid", "words"), sorted(words))
    return rows


def insert_bare(folder: Path, rows: Rows) -> None:
    """The second floor: those rows, ready made, into an empty file of the product's own schema."""
    path = folder / "bare.db"
    path.unlink(missing_ok=True)
    connection = driver.connect(path, create=True)
    create_schema(connection)
    connection.execute("BEGIN IMMEDIATE")
    for table, (columns, values) in rows.items():
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table}({names}) VALUES ({marks})", values)
    connection.execute("COMMIT")
    connection.close()


@contextmanager
def opened_base(path: Path) -> Iterator[tuple[Database, Imports]]:
    """A fresh data file with its imports."""
    for left in path.parent.glob(f"*{path.name}*"):
        left.unlink()
    database = Database.create(path)
    try:
        fields = CustomFields(database)
        yield database, Imports(database, Contacts(database, fields), fields, Weighing(database))
    finally:
        database.close()


def bring_in(imports: Imports, source: Path) -> int:
    """The whole import, from the file to the committed change; returns its id."""
    run_object = imports.open([source])
    try:
        run_object.stage()
        return run_object.write().change_id
    finally:
        run_object.close()


def _take_back(database: Database) -> None:
    newest = database.reader().execute("SELECT max(id) FROM change").fetchone()[0]
    Undo(database).undo(newest)


def _timed(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        place = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(made)
        for figure in run(place):
            print(figure)
