"""The staging file of an import: rows read, cleaned and matched, before anything is written.

It is a database of its own beside the data file, thrown away in the end. Staged contacts are
numbered from 0 (`n`); their rows refer to that number. `store.bulk_import` writes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sme_crm.domain.derived import name_key
from sme_crm.domain.folding import fold
from sme_crm.store import driver
from sme_crm.store.database import Database
from sme_crm.store.staging_files import staging_path

CHUNK: Final = 2_000
"""Rows read, cleaned and matched at a time."""

CHILD_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "address": (
        "position", "kind", "complement", "building", "street", "place", "postal_code",
        "locality", "region", "country", "state",
    ),
    "phone": ("position", "kind", "number", "e164", "digits", "state"),
    "email": ("position", "kind", "address", "folded", "state"),
    "web_page": ("position", "kind", "url", "state"),
    "consent": ("decision", "channel", "given_on", "words", "means", "withdrawn_on"),
}  # fmt: skip
"""Tables whose rows are staged as they will be written, behind the number of their contact."""

DETAIL_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "address": ("dead_reason", "verified_on"),
    "phone": ("verified_on",),
    "email": ("verified_on",),
}
"""Further columns few files tell; a chunk that does has them behind those of CHILD_COLUMNS."""

EMPLOYMENT_COLUMNS: Final = (
    "function", "level", "department", "from_date", "until_date", "main"
)  # fmt: skip
COMPANY_COLUMNS: Final = (
    "legal_form", "siren", "siret", "vat_number", "naf", "sector", "headcount"
)  # fmt: skip


@dataclass(slots=True)
class StagedChunk:
    """What one chunk adds, every row a tuple in the order of the staging table's columns.

    `contacts`: (n, file, line, name_key, words, employer, *contact columns). `children`:
    (n - offset, *CHILD_COLUMNS) by table, with DETAIL_COLUMNS for the tables in `detailed`.
    `employments`: (n, employer, *EMPLOYMENT_COLUMNS),
    `plain_employments`: (n, employer, function).
    `own_values`: (n, field, text_value, number_value). `members`: (n, group). `keys`: (hash, n).
    `outcomes`: rows that are not plain new contacts, and warnings (kind "warning").
    """

    contacts: list[tuple[object, ...]] = field(default_factory=list)
    offset: int = 0
    children: dict[str, Sequence[tuple[object, ...]]] = field(default_factory=dict)
    detailed: set[str] = field(default_factory=set)
    employments: list[tuple[object, ...]] = field(default_factory=list)
    plain_employments: list[tuple[int, int, str]] = field(default_factory=list)
    own_values: list[tuple[object, ...]] = field(default_factory=list)
    members: list[tuple[object, ...]] = field(default_factory=list)
    keys: list[tuple[int, int]] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


class Outcome(NamedTuple):
    """What becomes of a row.

    `kind`: "new", "updated", "completed", "identical", "repeated", "skipped", "rejected" or
    "warning". `contact` is of the base; `possible` 1 when it is only perhaps the same. `reasons`
    are words parted by blanks. `detail` depends on the kind (JSON or a reason). `twin` is the
    staged contact of another row that it is or may be.
    """

    source: int
    line: int
    kind: str
    contact: int | None = None
    detail: str | None = None
    possible: int = 0
    rule: str = ""
    score: float = 0.0
    reasons: str = ""
    name: str = ""
    second_line: str = ""
    twin: int | None = None


def staged_words(
    name: str, organization: str, town: str, emails: Iterable[str], birth_name: str = ""
) -> str:
    """The search words of a staged contact: the first three folded already, in this order.

    They are the words of `derived.search_words` in another order and perhaps twice, which the
    index, being without positions, does not tell apart.
    """
    words = " ".join((name, organization, town, *map(fold, emails)))
    return f"{words} {fold(birth_name)}" if birth_name else words


def staged_columns(table: str) -> tuple[str, ...]:
    """Every column of a staging table that is written to the table of that name."""
    if table == "employment":
        return EMPLOYMENT_COLUMNS
    return (*CHILD_COLUMNS[table], *DETAIL_COLUMNS.get(table, ()))


LEADING_COLUMNS: Final = ("n", "file", "line", "name_key", "words", "employer")


class Staging:
    """One staging file, used by one thread at a time.

    `columns`: contact columns it stages; `detailed`: tables of which it has DETAIL_COLUMNS.
    """

    def __init__(self, database: Database, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        self.detailed: set[str] = set()
        self.path = staging_path(database.path, beside=not database.read_only)
        self._connection = driver.connect_scratch(self.path)
        try:
            for statement in self._schema():
                self._connection.execute(statement)
        except BaseException:
            self.close()
            raise
        self._insert_contact = _insertion("contact", (*LEADING_COLUMNS, *self.columns))
        self._connection.execute("BEGIN")

    def _schema(self) -> Iterable[str]:
        names = ", ".join(f'"{name}"' for name in self.columns)
        yield (
            "CREATE TABLE contact(n INTEGER PRIMARY KEY, file INTEGER, line INTEGER,"
            f" name_key INTEGER, words TEXT, employer INTEGER, {names})"
        )
        for table, columns in CHILD_COLUMNS.items():
            more = [f"{name} DEFAULT ''" if name == "dead_reason" else name
                    for name in DETAIL_COLUMNS.get(table, ())]  # fmt: skip
            names = ", ".join((*columns, *more))
            yield f"CREATE TABLE {table}(id INTEGER PRIMARY KEY, contact, {names})"
        yield (
            "CREATE TABLE employment(id INTEGER PRIMARY KEY, contact, employer,"
            " function DEFAULT '', level DEFAULT '', department DEFAULT '', from_date, until_date,"
            " main DEFAULT 1)"
        )
        yield (
            "CREATE TABLE own_value(id INTEGER PRIMARY KEY, contact, field, text_value,"
            " number_value)"
        )
        yield "CREATE TABLE own_field(field INTEGER PRIMARY KEY, id)"
        yield "CREATE TABLE member(id INTEGER PRIMARY KEY, contact, grp, UNIQUE(contact, grp))"
        yield "CREATE TABLE grp(grp INTEGER PRIMARY KEY, key TEXT UNIQUE, name TEXT, id)"
        yield (
            "CREATE TABLE employer(employer INTEGER PRIMARY KEY, key TEXT, name TEXT,"
            " name_key INTEGER,"
            f" id INTEGER, n INTEGER, {', '.join(COMPANY_COLUMNS)})"
        )
        yield "CREATE TABLE employer_alias(key TEXT PRIMARY KEY, employer INTEGER) WITHOUT ROWID"
        yield (
            "CREATE TABLE employer_spelling(id INTEGER PRIMARY KEY, name TEXT, employer INTEGER,"
            " form TEXT, UNIQUE(name, employer))"
        )
        yield "CREATE TABLE row_key(hash INTEGER PRIMARY KEY, n INTEGER)"
        yield (
            "CREATE TABLE outcome(id INTEGER PRIMARY KEY, source INTEGER, line INTEGER,"
            " kind TEXT, contact INTEGER, detail TEXT, possible INTEGER, rule TEXT, score REAL,"
            " reasons TEXT, name TEXT, second_line TEXT, twin INTEGER)"
        )
        yield "CREATE TABLE plan(contact INTEGER PRIMARY KEY, operations TEXT)"
        yield "CREATE TABLE repeat(id INTEGER PRIMARY KEY, n, source, line, row TEXT, told TEXT)"
        yield "CREATE TABLE content(sha256 TEXT PRIMARY KEY, bytes BLOB) WITHOUT ROWID"

    # -- filling -------------------------------------------------------------------------------

    def add(self, chunk: StagedChunk) -> None:
        """Add the rows of one chunk."""
        connection = self._connection
        connection.executemany(self._insert_contact, chunk.contacts)
        for table, rows in chunk.children.items():
            detailed = table in chunk.detailed
            columns = staged_columns(table) if detailed else CHILD_COLUMNS[table]
            statement = _insertion(table, ("contact", *columns))
            connection.executemany(statement.replace("?", f"{chunk.offset} + ?", 1), rows)
        self.detailed |= chunk.detailed
        connection.executemany(_PLAIN_EMPLOYMENT, chunk.plain_employments)
        connection.executemany(
            _insertion("employment", ("contact", "employer", *EMPLOYMENT_COLUMNS)),
            chunk.employments,
        )
        connection.executemany(
            "INSERT INTO own_value(contact, field, text_value, number_value) VALUES (?, ?, ?, ?)",
            chunk.own_values,
        )
        connection.executemany(
            "INSERT OR IGNORE INTO member(contact, grp) VALUES (?, ?)", chunk.members
        )
        connection.executemany(
            "INSERT OR IGNORE INTO row_key(hash, n) VALUES (?, ?)", sorted(chunk.keys)
        )
        connection.executemany(_insertion("outcome", Outcome._fields), chunk.outcomes)

    def complete(self) -> None:
        """End the filling: from here on other connections see it all."""
        self._connection.execute("COMMIT")

    def keep_content(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a photo until they are written."""
        self._connection.execute(
            "INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)", (sha256, content)
        )

    def keep_repeats(self, rows: Sequence[tuple[int, int, int, str, str]]) -> None:
        """Keep rows that are an earlier one again: (its number, source, line, row as JSON, what
        is known of the outcome as JSON or "")."""
        self._connection.executemany(
            "INSERT INTO repeat(n, source, line, row, told) VALUES (?, ?, ?, ?, ?)", rows
        )

    def save_plans(self, plans: Mapping[int, list[list[object]]]) -> None:
        """Keep the operations each contact of the base is updated by, in place of earlier ones."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO plan(contact, operations) VALUES (?, ?)",
            [(contact, json.dumps(plan)) for contact, plan in plans.items() if plan],
        )

    # -- companies and groups ------------------------------------------------------------------

    def add_employers(self, rows: Sequence[tuple[int, str, int | None, str]]) -> None:
        """Note companies: (number, name, id in the base or None, folded name)."""
        self._connection.executemany(
            "INSERT INTO employer(employer, name, id, key, name_key) VALUES (?, ?, ?, ?, ?)",
            [(*row, name_key(row[3])) for row in rows],
        )

    def add_employer_aliases(self, rows: Sequence[tuple[str, int]]) -> None:
        """Note other spellings: (folded name, number)."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO employer_alias(key, employer) VALUES (?, ?)", rows
        )

    def add_employer_spellings(self, rows: Iterable[tuple[str, int, str]]) -> None:
        """Note companies called otherwise than their company key: (key, number, form told)."""
        self._connection.executemany(
            "INSERT INTO employer_spelling(name, employer, form) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET form = excluded.form",
            rows,
        )

    def find_employer_spellings(
        self, names: Sequence[str]
    ) -> list[tuple[str, str, int, str, int | None, str]]:
        """(key, form told, number, name, id, folded name) of those of some company keys."""
        return self._connection.execute(
            "SELECT s.name, s.form, e.employer, e.name, e.id, e.key FROM json_each(?) j"
            " CROSS JOIN employer_spelling s ON s.name = j.value"
            " JOIN employer e ON e.employer = s.employer ORDER BY s.id",
            (json.dumps(names),),
        ).fetchall()

    def find_employers(self, keys: Sequence[str]) -> dict[str, tuple[int, str, int | None, str]]:
        """(number, name, id, folded name) of the companies noted before, by name or alias."""
        self._connection.execute("CREATE INDEX IF NOT EXISTS employer_by_key ON employer(key)")
        rows = self._connection.execute(
            "SELECT a.key, e.employer, e.name, e.id, e.key FROM employer_alias a"
            " JOIN employer e ON e.employer = a.employer"
            " WHERE a.key IN (SELECT value FROM json_each(?1)) UNION ALL"
            " SELECT key, employer, name, id, key FROM employer"
            " WHERE key IN (SELECT value FROM json_each(?1)) ORDER BY 2 DESC",
            (json.dumps(keys),),
        ).fetchall()
        return {row[0]: row[1:] for row in rows}

    def find_numbered_employers(
        self, numbers: Sequence[str]
    ) -> dict[str, tuple[int, str, int | None, str]]:
        """(number, name, id, folded name) of companies noted with a SIRET or SIREN."""
        found: dict[str, tuple[int, str, int | None, str]] = {}
        for column in ("siren", "siret"):
            self._connection.execute(
                f"CREATE INDEX IF NOT EXISTS employer_by_{column} ON employer({column})"
            )
            rows = self._connection.execute(
                f"SELECT {column}, employer, name, id, key FROM employer"
                f" WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY employer DESC",
                (json.dumps(numbers),),
            ).fetchall()
            found |= {row[0]: row[1:] for row in rows}
        return found

    def fill_employers(self, values: Sequence[tuple[str, object, int | None]]) -> None:
        """Write (column, value, number) of companies where they have none yet."""
        by_column: dict[str, list[tuple[object, int | None]]] = {}
        for column, value, number in values:
            by_column.setdefault(column, []).append((value, number))
        for column in COMPANY_COLUMNS:
            self._connection.executemany(
                f"UPDATE employer SET {column} = coalesce({column}, ?) WHERE employer = ?",
                by_column.get(column, ()),
            )

    def add_group(self, number: int, key: str, name: str, group_id: int | None) -> None:
        """Note a group rows belong to."""
        self._connection.execute(
            "INSERT INTO grp(grp, key, name, id) VALUES (?, ?, ?, ?)",
            (number, key, name, group_id),
        )

    # -- asking --------------------------------------------------------------------------------

    def contacts_of_keys(self, hashes: Sequence[int]) -> dict[int, int]:
        """The staged contact of each hash met before."""
        rows = self._connection.execute(
            "SELECT hash, n FROM row_key WHERE hash IN (SELECT value FROM json_each(?))",
            (json.dumps(hashes),),
        ).fetchall()
        return dict(rows)

    def plans_of(self, contacts: Sequence[int]) -> dict[int, list[list[object]]]:
        """The operations kept so far for contacts of the base."""
        rows = self._connection.execute(
            "SELECT contact, operations FROM plan WHERE contact IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(contacts),),
        ).fetchall()
        return {row[0]: json.loads(row[1]) for row in rows}

    def plans_after(self, contact: int, limit: int) -> list[tuple[int, list[list[object]]]]:
        """(contact, operations) of the next contacts of the base to update."""
        rows = self._connection.execute(
            "SELECT contact, operations FROM plan WHERE contact > ? ORDER BY contact LIMIT ?",
            (contact, limit),
        ).fetchall()
        return [(row[0], json.loads(row[1])) for row in rows]

    def count(self, table: str) -> int:
        """How many rows `table` holds."""
        row = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(row[0])

    def counts_by_source(self) -> dict[int, dict[str, int]]:
        """How many rows of each file had each outcome, plain new contacts left out."""
        rows = self._connection.execute(
            "SELECT source, kind, count(*) FROM outcome GROUP BY source, kind"
        ).fetchall()
        counts: dict[int, dict[str, int]] = {}
        for source, kind, count in rows:
            counts.setdefault(source, {})[kind] = count
        return counts

    def created_by_source(self) -> dict[int, int]:
        """How many new contacts are rows of each file."""
        rows = self._connection.execute(
            "SELECT file, count(*) FROM contact WHERE line > 0 GROUP BY file"
        )
        return dict(rows.fetchall())

    def outcomes(
        self, kind: str, limit: int = 200, after: int = 0
    ) -> list[tuple[int, int, int, int | None, str | None]]:
        """(id, source, line, contact, detail) of rows with an outcome, in order, after an id."""
        return self._connection.execute(
            "SELECT id, source, line, contact, detail FROM outcome WHERE kind = ? AND id > ?"
            " ORDER BY id LIMIT ?",
            (kind, after, limit),
        ).fetchall()

    def new_contacts(self, columns: Sequence[str], limit: int, after: int = -1) -> list[
        tuple[object, ...]
    ]:  # fmt: skip
        """(n, line, *columns) of staged new contacts after a number; a column may be missing."""
        names = ", ".join(f'"{name}"' if name in self.columns else "''" for name in columns)
        return self._connection.execute(
            f"SELECT n, line, {names} FROM contact WHERE n > ? AND line > 0 ORDER BY n LIMIT ?",
            (after, limit),
        ).fetchall()

    @property
    def connection(self) -> driver.DriverConnection:
        """The connection to the staging file, for the modules of `store` that fill it."""
        return self._connection

    def close(self) -> None:
        """Close and delete the staging file; safe to call twice."""
        with suppress(driver.DatabaseError):
            self._connection.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


_PLAIN_EMPLOYMENT: Final = "INSERT INTO employment(contact, employer, function) VALUES (?, ?, ?)"


def _insertion(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table}({names}) VALUES ({', '.join('?' * len(columns))})"
