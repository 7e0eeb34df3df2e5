"""Staged contacts compared with each other: read as columns, and some taken out of the staging."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.store.queries.own_keys import own_text
from sme_crm.store.staging import CHILD_COLUMNS, DETAIL_COLUMNS, Staging

_SCALARS: Final = (
    "kind", "civility", "given_name", "family_name", "birth_name", "organization", "birth_date",
    "siret", "reference",
)  # fmt: skip
_OWNED: Final = (*CHILD_COLUMNS, "employment", "own_value", "member")


class StagedPlace(NamedTuple):
    """A staged contact: its number, where its row stands, and what a list shows of it."""

    n: int
    source: int
    line: int
    name: str
    second_line: str


class StagedDoubles:
    """The contacts of a staging before anything but rows is staged; on its thread.

    They are numbered from 0 without a gap, in the order of the files.
    """

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._connection = staging.connection

    def records(self, own_labels: Mapping[int, str]) -> Records:
        """All of them as the search for duplicates takes them, by number.

        `own_labels`: the own fields that may number contacts, by their number in the run.
        """
        names = ", ".join(self._column(name) for name in _SCALARS)
        rows = self._connection.execute(f"SELECT n, {names} FROM contact ORDER BY n").fetchall()
        if not rows:
            return Records(ids=[])
        ids, *columns = map(list, zip(*rows, strict=True))
        told: dict[str, list[Any]] = dict(zip(_SCALARS, columns, strict=True))
        size = len(ids)
        return Records(
            ids=ids,
            company=[kind == "organization" for kind in told.pop("kind")],
            **told,
            phones=self._owned("phone", "digits", size),
            emails=self._owned("email", "folded", size),
            addresses=self._addresses(size),
            identifiers=self._own_values(own_labels, size),
        )

    def _column(self, name: str) -> str:
        return f"coalesce({name}, '')" if name in self._staging.columns else "''"

    def _owned(self, table: str, column: str, size: int) -> list[tuple[str, ...]]:
        owned: list[tuple[str, ...]] = [()] * size
        for n, value in self._connection.execute(
            f"SELECT contact, {column} FROM {table} WHERE {column} <> '' ORDER BY id"
        ).fetchall():
            owned[n] += (value,)
        return owned

    def _addresses(self, size: int) -> list[tuple[Place, ...]]:
        owned: list[tuple[Place, ...]] = [()] * size
        for n, *place in self._connection.execute(
            "SELECT contact, complement, trim(street || ' ' || place), postal_code, locality,"
            " country FROM address ORDER BY id"
        ).fetchall():
            owned[n] += (Place(*place),)
        return owned

    def _own_values(self, labels: Mapping[int, str], size: int) -> dict[str, list[str]]:
        columns = {label: [""] * size for label in labels.values()}
        for n, own, text, number in self._connection.execute(
            "SELECT contact, field, text_value, number_value FROM own_value"
        ).fetchall():
            if own in labels:
                columns[labels[own]][n] = own_text(text, number)
        return columns

    # -- single ones ---------------------------------------------------------------------------

    def places(self, numbers: Collection[int]) -> dict[int, StagedPlace]:
        """Where the rows of some contacts stand."""
        rows = self._connection.execute(
            "SELECT n, file, line, formatted_name, CASE WHEN kind = 'organization'"
            " OR organization = '' THEN locality ELSE organization END FROM contact"
            " WHERE n IN (SELECT value FROM json_each(?))",
            (_listed(numbers),),
        ).fetchall()
        return {row[0]: StagedPlace._make(row) for row in rows}

    def numbers_at(self, rows: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
        """The first contact of each of some rows, by file and line."""
        found = self._connection.execute(
            "SELECT c.file, c.line, min(c.n) FROM json_each(?) j JOIN contact c"
            " ON c.file = json_extract(j.value, '$[0]') AND c.line = json_extract(j.value, '$[1]')"
            " GROUP BY 1, 2",
            (json.dumps(list(rows)),),
        ).fetchall()
        return {(file, line): n for file, line, n in found}

    def told(self) -> dict[tuple[int, int], tuple[str, int]]:
        """(rule, whether it may be one of the base) of new rows that have an outcome."""
        rows = self._connection.execute(
            "SELECT source, line, rule, possible FROM outcome WHERE kind = 'new'"
        ).fetchall()
        return {(source, line): (rule, possible) for source, line, rule, possible in rows}

    def forget_outcomes(self, rows: Iterable[tuple[int, int]]) -> None:
        """Drop the outcomes of new rows that get another one."""
        self._connection.executemany(
            "DELETE FROM outcome WHERE kind = 'new' AND source = ? AND line = ?", list(rows)
        )

    def rows_of(self, numbers: Collection[int]) -> dict[int, dict[str, Any]]:
        """What is staged of some contacts, as `importing.updates.RowData` takes it."""
        listed = (_listed(numbers),)
        among = "IN (SELECT value FROM json_each(?))"
        names = ", ".join(f'"{name}"' for name in self._staging.columns)
        found: dict[int, dict[str, Any]] = {}
        for n, *values in self._connection.execute(
            f"SELECT n, {names} FROM contact WHERE n {among}", listed
        ).fetchall():
            scalars = zip(self._staging.columns, values, strict=True)
            found[n] = {
                "scalars": {key: value for key, value in scalars if value not in (None, "")}
            }
        for table, name in _LISTS.items():
            columns = [column for column in CHILD_COLUMNS[table] if column != "position"]
            more = DETAIL_COLUMNS.get(table, ())
            for n, *cells in self._connection.execute(
                f"SELECT contact, {', '.join((*columns, *more))} FROM {table}"
                f" WHERE contact {among} ORDER BY id",
                listed,
            ).fetchall():
                row = cells[: len(columns)]
                details = dict(zip(more, cells[len(columns) :], strict=True))
                if kept := {key: value for key, value in details.items() if value}:
                    row.append(kept)
                found[n].setdefault(name, []).append(row)
        for name, sql in _OTHERS.items():
            for n, *cells in self._connection.execute(sql.format(among=among), listed).fetchall():
                row = cells[0] if name == "groups" else cells
                found[n].setdefault(name, []).append(row)
        return found

    # -- taking out ----------------------------------------------------------------------------

    def employers_of(self, numbers: Collection[int]) -> set[int]:
        """The companies some contacts work for, by number."""
        rows = self._connection.execute(
            "SELECT DISTINCT employer FROM employment WHERE contact IN"
            " (SELECT value FROM json_each(?))",
            (_listed(numbers),),
        ).fetchall()
        return {row[0] for row in rows}

    def used_groups(self) -> set[int]:
        """The groups staged contacts belong to."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT grp FROM member")}

    def take_out(self, into: Mapping[int, int | None]) -> Shift:
        """Take contacts out, their repeats going over to the contact given; numbers behind them
        move up. Returns the numbers contacts have afterwards."""
        connection = self._connection
        gone = sorted(into)
        connection.executemany(
            "UPDATE repeat SET n = ? WHERE n = ?",
            [(target, n) for n, target in into.items() if target is not None],
        )
        # A row left out takes those that say the same along.
        left_out = [n for n, target in into.items() if target is None]
        connection.execute(
            "INSERT INTO outcome(source, line, kind, possible, rule, score, reasons, name,"
            " second_line) SELECT r.source, r.line, 'skipped', 0, '', 0.0, '', c.formatted_name, ''"
            " FROM repeat r JOIN contact c ON c.n = r.n"
            " WHERE r.n IN (SELECT value FROM json_each(?))",
            (_listed(left_out),),
        )
        connection.execute(
            "DELETE FROM repeat WHERE n IN (SELECT value FROM json_each(?))", (_listed(left_out),)
        )
        self._delete("contact", "n", gone)
        for table in _OWNED:
            rows = connection.execute(
                f"SELECT id FROM {table} WHERE contact IN (SELECT value FROM json_each(?))"
                " ORDER BY id",
                (_listed(gone),),
            ).fetchall()
            self._delete(table, "id", [row[0] for row in rows])
            self._move_up(table, "contact", gone)
        self._move_up("repeat", "n", gone)
        return Shift(gone)

    def _delete(self, table: str, key: str, gone: Sequence[int]) -> None:
        """Delete rows; what is written has its ids in one range, so those behind move up."""
        self._connection.execute(
            f"DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))",
            (_listed(gone),),
        )
        self._move_up(table, key, gone)

    def _move_up(self, table: str, column: str, gone: Sequence[int]) -> None:
        """Close the gaps that numbers gone leave in a column."""
        if not gone:
            return
        connection = self._connection
        connection.execute("CREATE TEMP TABLE gone(number INTEGER PRIMARY KEY, before INTEGER)")
        connection.executemany(
            "INSERT INTO gone VALUES (?, ?)", [(one, place) for place, one in enumerate(gone, 1)]
        )
        # In the order of the numbers: each place is free by the time it is taken.
        connection.execute(
            f"UPDATE {table} SET {column} = {column} - (SELECT before FROM temp.gone"
            f" WHERE number <= {table}.{column} ORDER BY number DESC LIMIT 1) WHERE {column} > ?",
            (gone[0],),
        )
        connection.execute("DROP TABLE temp.gone")


class Shift:
    """The numbers of staged contacts once some were taken out."""

    def __init__(self, gone: Sequence[int]) -> None:
        self._gone = gone

    def number(self, n: int) -> int:
        """The number of one that is still there."""
        return n - bisect_left(self._gone, n)


_LISTS: Final = {
    "address": "addresses", "phone": "phones", "email": "emails", "web_page": "web_pages",
    "consent": "consents",
}  # fmt: skip
_OTHERS: Final = {
    "employments": "SELECT s.contact, e.employer, e.key, e.name, s.function, s.level,"
    " s.department, s.from_date, s.until_date FROM employment s"
    " JOIN employer e ON e.employer = s.employer WHERE s.contact {among}"
    " ORDER BY s.main DESC, s.id",
    "own_values": "SELECT contact, field, text_value, number_value FROM own_value"
    " WHERE contact {among} ORDER BY id",
    "groups": "SELECT contact, grp FROM member WHERE contact {among} ORDER BY id",
}


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(sorted(numbers))
