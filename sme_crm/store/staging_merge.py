"""Ends a staging: rows that repeat earlier ones are merged in, named companies get contacts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from sme_crm.domain.derived import Derived, DerivedInput, derive, name_key
from sme_crm.store.queries.import_matching import (
    STATE_COLUMNS,
    STATE_LISTS,
    StoredState,
    empty_state,
)
from sme_crm.store.staging import (
    CHILD_COLUMNS,
    Outcome,
    Staging,
    staged_columns,
    staged_words,
)

_BATCH = 2_000
_STATE_ROWS = {
    **{
        STATE_LISTS[table]: f"SELECT contact, id, {', '.join(STATE_COLUMNS[table])} FROM {table}"
        for table in ("address", "phone", "email", "web_page", "consent")
    },
    "employments": "SELECT s.contact, s.id, e.key, s.function, s.level, s.department, s.from_date,"
    " s.until_date, e.name FROM employment s JOIN employer e ON e.employer = s.employer",
}


class Keys(Protocol):
    """How a state names own fields and groups (`importing.plan_state`)."""

    def own_key(self, own: int) -> int: ...
    def group_key(self, group: int) -> int: ...


class RepeatMerge:
    """The rows of a file that are an earlier row again, and how they are merged into it."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._connection = staging.connection

    def batches(self) -> Iterator[list[tuple[int, Outcome, dict[str, Any]]]]:
        """(staged contact, what is known of the outcome, row) of the repeats, in the order of the
        files."""
        after = (-1, 0, 0)
        if self._staging.count("repeat"):
            self._index_rows()
            self._connection.execute(
                "CREATE INDEX IF NOT EXISTS repeat_by_place ON repeat(source, line, id)"
            )
        while True:
            rows = self._connection.execute(
                "SELECT source, line, id, n, row, told FROM repeat"
                " WHERE (source, line, id) > (?, ?, ?) ORDER BY source, line, id LIMIT ?",
                (*after, _BATCH),
            ).fetchall()
            if not rows:
                return
            after = rows[-1][:3]
            yield [
                (
                    n,
                    Outcome(*json.loads(told)) if told else Outcome(source, line, "repeated"),
                    json.loads(row),
                )
                for source, line, _, n, row, told in rows
            ]

    def _index_rows(self) -> None:
        """Let the rows of single contacts be found."""
        for table in (*CHILD_COLUMNS, "employment", "own_value"):
            self._connection.execute(
                f"CREATE INDEX IF NOT EXISTS {table}_of_contact ON {table}(contact)"
            )

    def states_of_new(self, numbers: Sequence[int], keys: Keys) -> dict[int, StoredState]:
        """What is staged of some contacts once the staging is complete, columns that follow too."""
        if not numbers:
            return {}
        self._index_rows()
        return self.states(numbers, keys)

    def states(self, numbers: Sequence[int], keys: Keys) -> dict[int, StoredState]:
        """What is staged of some contacts, in the shape of those of the base."""
        listed = (json.dumps(sorted(set(numbers))),)
        among = "IN (SELECT value FROM json_each(?))"
        columns = self._staging.columns
        names = ", ".join(f'"{name}"' for name in columns)
        states: dict[int, StoredState] = {}
        for row in self._connection.execute(
            f"SELECT n, {names} FROM contact WHERE n {among}", listed
        ).fetchall():
            scalars = dict(zip(columns, row[1:], strict=True))
            states[row[0]] = empty_state(scalars)
        for name, sql in _STATE_ROWS.items():
            rows = self._connection.execute(f"{sql} WHERE contact {among} ORDER BY 2", listed)
            for row in rows.fetchall():
                getattr(states[row[0]], name).append(row[1:])
        for n, own, row_id, text, number in self._connection.execute(
            "SELECT contact, field, id, text_value, number_value FROM own_value"
            f" WHERE contact {among}",
            listed,
        ).fetchall():
            states[n].own_values[keys.own_key(own)] = (row_id, text, number)
        for n, group in self._connection.execute(
            f"SELECT contact, grp FROM member WHERE contact {among}", listed
        ).fetchall():
            states[n].groups.add(keys.group_key(group))
        return states

    def apply(self, n: int, operations: list[list[Any]]) -> None:
        """Do the operations of an update (`importing.plan_state`) on a staged contact."""
        connection = self._connection
        made: dict[tuple[str, int], int] = {}
        for operation in operations:
            match operation:
                case ["contact", columns]:
                    self._update("contact", "n", n, columns)
                case ["insert", table, columns, new_id]:
                    names = [name for name in staged_columns(table) if name in columns]
                    made[table, new_id] = self._insert(
                        table, ["contact", *names], [n, *map(columns.get, names)]
                    )
                case ["update", table, row_id, columns]:
                    known = staged_columns(table)
                    self._update(
                        table,
                        "id",
                        made.get((table, row_id), row_id),
                        {key: value for key, value in columns.items() if key in known},
                    )
                case ["employ", employer, columns, new_id, *_]:
                    names = list(columns)
                    made["employment", new_id] = self._insert(
                        "employment",
                        ["contact", "employer", *names],
                        [n, employer, *columns.values()],
                    )
                    if columns["main"] and columns["until_date"] is None:
                        self._update("contact", "n", n, {"employer": employer})
                case ["own", own, text, number]:
                    self._set_own_value(n, own, text, number)
                case ["group", group]:
                    connection.execute(
                        "INSERT OR IGNORE INTO member(contact, grp) VALUES (?, ?)", (n, group)
                    )

    def _set_own_value(self, n: int, own: int, text: str | None, number: float | None) -> None:
        values = {"text_value": text, "number_value": number}
        row = self._connection.execute(
            "SELECT id FROM own_value WHERE contact = ? AND field = ?", (n, own)
        ).fetchone()
        if row is not None:
            self._update("own_value", "id", row[0], values)
        else:
            self._insert("own_value", ["contact", "field", *values], [n, own, *values.values()])

    def _update(self, table: str, key: str, row_id: int, columns: Mapping[str, Any]) -> None:
        if columns:
            assigned = ", ".join(f'"{name}" = ?' for name in columns)
            self._connection.execute(
                f"UPDATE {table} SET {assigned} WHERE {key} = ?", (*columns.values(), row_id)
            )

    def _insert(self, table: str, names: Sequence[str], values: Sequence[Any]) -> int:
        listed = ", ".join(f'"{name}"' for name in names)
        cursor = self._connection.execute(
            f"INSERT INTO {table}({listed}) VALUES ({', '.join('?' * len(names))})", values
        )
        return cursor.lastrowid

    def derive_again(self, numbers: Iterable[int]) -> None:
        """Bring the derived columns of staged contacts up to date."""
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _BATCH):
            for n, source in self._derived_inputs(wanted[start : start + _BATCH]).items():
                derived = derive(source)
                values = {
                    name: getattr(derived, name)
                    for name in Derived.__dataclass_fields__
                    if name in self._staging.columns
                }
                words = staged_words(
                    derived.sort_name, derived.organization_key, derived.locality_key,
                    source.emails, source.birth_name,
                )  # fmt: skip
                values |= {"words": words, "name_key": name_key(derived.sort_name)}
                self._update("contact", "n", n, values)

    def _derived_inputs(self, numbers: Sequence[int]) -> dict[int, DerivedInput]:
        """What the derived columns of some contacts follow from, read table by table."""
        listed = (json.dumps(numbers),)
        among = "IN (SELECT value FROM json_each(?))"

        def read(columns: str, source: str, order: str) -> dict[int, list[tuple[Any, ...]]]:
            found: dict[int, list[tuple[Any, ...]]] = {}
            sql = f"SELECT contact, {columns} FROM {source} WHERE contact {among} ORDER BY {order}"
            for n, *row in self._connection.execute(sql, listed).fetchall():
                found.setdefault(n, []).append(tuple(row))
            return found

        addresses = read("postal_code, locality, country", "address", "position, id")
        emails = read("address", "email", "position, id")
        phones = read("number", "phone", "kind = 'fax', position, id")
        employers = read(
            "0, e.name, s.function",
            "employment s JOIN employer e ON e.employer = s.employer AND s.until_date IS NULL",
            "s.main DESC, s.id DESC",
        )
        birth = "birth_name" if "birth_name" in self._staging.columns else "''"
        inputs = {}
        for n, kind, given, family, birth_name, company in self._connection.execute(
            f"SELECT n, kind, given_name, family_name, {birth}, organization_name"
            f" FROM contact WHERE n {among}",
            listed,
        ).fetchall():
            mailboxes = [row[0] for row in emails.get(n, ())]
            inputs[n] = DerivedInput(
                kind=kind,
                given_name=given,
                family_name=family,
                birth_name=birth_name or "",
                organization_name=company,
                address=addresses[n][0] if n in addresses else None,
                emails=mailboxes,
                email=mailboxes[0] if mailboxes else "",
                phone=phones[n][0][0] if n in phones else "",
                employer=employers[n][0] if n in employers else None,
                last_exchange=None,
                touches=0,
            )
        return inputs
