"""Which contacts of the base the rows of a file may be: exact keys, asked in bulk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.own_keys import OWN_VALUE_IS

_MOST_KEYS = 5_000


class Candidate(NamedTuple):
    """A contact found by a key, with what decides whether it is the one.

    `former_name`: the key was that of a record merged into the contact, which had this name.
    """

    key: str
    contact_id: int
    kind: str
    sort_name: str
    reference: str
    postal_code: str
    locality_key: str
    organization_key: str
    siret: str
    former_name: str | None = None


_COLUMNS = (
    "c.id, c.kind, c.sort_name, c.reference, c.postal_code, c.locality_key, c.organization_key,"
    " c.siret"
)
_BY_KEY: dict[str, str] = {
    "uid": f"SELECT c.uid, {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " ON c.uid = j.value WHERE c.deleted_at IS NULL",
    "reference": f"SELECT c.reference, {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " ON c.reference = j.value WHERE c.deleted_at IS NULL",
    "siret": f"SELECT c.siret, {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " ON c.siret = j.value AND c.siret <> '' WHERE c.deleted_at IS NULL",
    "email": f"SELECT e.folded, {_COLUMNS} FROM json_each(?) j CROSS JOIN email e"
    " ON e.folded = j.value CROSS JOIN contact c ON c.id = e.contact_id"
    " WHERE c.deleted_at IS NULL",
    "phone": f"SELECT p.digits, {_COLUMNS} FROM json_each(?) j CROSS JOIN phone p"
    " ON p.digits = j.value CROSS JOIN contact c ON c.id = p.contact_id"
    " WHERE c.deleted_at IS NULL",
    "own": " UNION ALL ".join(
        f"SELECT j.value, {_COLUMNS} FROM json_each(?1) j CROSS JOIN custom_value v"
        f" ON {one.format(key='j.value')} CROSS JOIN contact c ON c.id = v.contact_id"
        " WHERE c.deleted_at IS NULL"
        for one in OWN_VALUE_IS
    ),
    "id": f"SELECT CAST(c.id AS TEXT), {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " ON c.id = CAST(j.value AS INTEGER) WHERE c.deleted_at IS NULL",
    "name": f"SELECT c.sort_name, {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " INDEXED BY contact_by_sort_name ON c.sort_name = j.value WHERE c.deleted_at IS NULL",
}
_BY_FORMER_KEY: dict[str, str] = {
    kind: f"SELECT DISTINCT f.value, {_COLUMNS}, f.name FROM json_each(?) j"
    f" CROSS JOIN former_key f ON f.kind = '{kind}' AND f.value = j.value"
    f" CROSS JOIN contact c ON c.id = f.contact_id AND c.{kind} <> f.value"
    " WHERE c.deleted_at IS NULL AND EXISTS (SELECT 1 FROM former_key)"
    for kind in ("uid", "reference", "siret")
}
_BY_FORMER_KEY["name"] = (
    f"SELECT DISTINCT f.name, {_COLUMNS}, f.name FROM former_key f"
    " CROSS JOIN contact c ON c.id = f.contact_id AND c.sort_name <> f.name"
    " WHERE f.name IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NULL"
)
_BY: Final = (_BY_KEY, _BY_FORMER_KEY)


def find_candidates(
    connection: DriverConnection, key_kind: str, values: Sequence[str]
) -> Iterator[Candidate]:
    """The live contacts that have one of `values` as their uid, reference, siret, email, phone
    (digits), own field (`own_keys.own_key`), id (as text) or name (folded, as sorted); by id for
    each value.

    Those that had a uid, reference, siret or name until a merge come behind them."""
    statements = [f"{of[key_kind]} ORDER BY 1, 2" for of in _BY if key_kind in of]
    for start in range(0, len(values), _MOST_KEYS):
        listed = json.dumps(values[start : start + _MOST_KEYS], ensure_ascii=False)
        for sql in statements:
            for row in connection.execute(sql, (listed,)).fetchall():
                yield Candidate(*row)


def taken_uids(connection: DriverConnection, uids: Sequence[str]) -> set[str]:
    """Those of `uids` a contact has already, be it in the trash or merged."""
    listed = json.dumps(uids, ensure_ascii=False)
    rows = connection.execute(
        "SELECT uid FROM contact WHERE uid IN (SELECT value FROM json_each(?1)) UNION ALL"
        " SELECT value FROM former_key WHERE kind = 'uid'"
        " AND value IN (SELECT value FROM json_each(?1))",
        (listed,),
    ).fetchall()
    return {row[0] for row in rows}


def read_names(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    """The shown names of live contacts by id."""
    rows = connection.execute(
        "SELECT id, formatted_name FROM contact WHERE deleted_at IS NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(set(ids))),),
    ).fetchall()
    return dict(rows)


def has_contacts(connection: DriverConnection) -> bool:
    """Whether the base holds any contact that is not in the trash."""
    row = connection.execute("SELECT 1 FROM contact WHERE deleted_at IS NULL LIMIT 1").fetchone()
    return row is not None


def newest_change(connection: DriverConnection, *, before: int = 1 << 62) -> int:
    """The id of the last change (before another one), to see whether the base moved."""
    row = connection.execute(
        "SELECT coalesce(max(id), 0) FROM change WHERE id < ?", (before,)
    ).fetchone()
    return int(row[0])


class StoredState(NamedTuple):
    """What the base holds of one contact, for the comparison with a row.

    `scalars` by column; rows as (id, columns…), see `STATE_COLUMNS`; own values (field: (id,
    text, number)), groups by id.
    """

    scalars: dict[str, object]
    addresses: list[tuple[Any, ...]]
    phones: list[tuple[Any, ...]]
    emails: list[tuple[Any, ...]]
    web_pages: list[tuple[Any, ...]]
    consents: list[tuple[Any, ...]]
    employments: list[tuple[Any, ...]]
    own_values: dict[int, tuple[int, object, object]]
    groups: set[int]


STATE_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "address": (
        "kind", "complement", "building", "street", "place", "postal_code", "locality", "region",
        "country", "state", "dead_reason", "verified_on",
    ),
    "phone": ("kind", "digits", "number", "state", "verified_on"),
    "email": ("kind", "folded", "address", "state", "verified_on"),
    "web_page": ("kind", "url", "state"),
    "consent": ("decision", "channel", "given_on", "words", "means", "withdrawn_on"),
    "employment": (
        "key", "function", "level", "department", "from_date", "until_date", "name"
    ),
}  # fmt: skip
"""The columns of the rows of a state behind their id; key and name are the employer's."""
STATE_LISTS: Final = {
    "address": "addresses", "phone": "phones", "email": "emails", "web_page": "web_pages",
    "consent": "consents", "employment": "employments",
}  # fmt: skip
"""The list of a state that holds the rows of a table."""

_ROWS: dict[str, str] = {
    **{
        STATE_LISTS[table]: f"SELECT contact_id, id, {', '.join(STATE_COLUMNS[table])} FROM {table}"
        " WHERE contact_id IN ({ids}) ORDER BY contact_id, position, id"
        for table in ("address", "phone", "email", "web_page")
    },
    "consents": f"SELECT contact_id, id, {', '.join(STATE_COLUMNS['consent'])} FROM consent"
    " WHERE contact_id IN ({ids})",
    "employments": "SELECT e.person_id, e.id, o.sort_name, e.function, e.level, e.department,"
    " e.from_date, e.until_date, o.formatted_name"
    " FROM employment e JOIN contact o ON o.id = e.organization_id"
    " WHERE e.person_id IN ({ids}) ORDER BY e.until_date IS NOT NULL, e.main DESC, e.id",
    "own_values": "SELECT contact_id, field_id, id, text_value, number_value FROM custom_value"
    " WHERE contact_id IN ({ids})",
    "groups": "SELECT contact_id, group_id FROM group_member WHERE contact_id IN ({ids})",
}


def empty_state(scalars: dict[str, object]) -> StoredState:
    """The state of a contact without any row."""
    return StoredState(scalars, [], [], [], [], [], [], {}, set())


def copy_state(state: StoredState) -> StoredState:
    """The state to try something on."""
    return StoredState._make(part.copy() for part in state)


def read_states(
    connection: DriverConnection, ids: Sequence[int], columns: Sequence[str]
) -> dict[int, StoredState]:
    """The state of each live contact of `ids`; `columns` are those of `contact` to compare."""
    states: dict[int, StoredState] = {}
    names = ", ".join(f'"{name}"' for name in columns)
    for start in range(0, len(ids), 1_000):
        chunk = ids[start : start + 1_000]
        listed = ",".join(map(str, chunk))
        for row in connection.execute(
            f"SELECT id, {names} FROM contact WHERE id IN ({listed}) AND deleted_at IS NULL"
        ).fetchall():
            scalars = dict(zip(columns, row[1:], strict=True))
            states[row[0]] = empty_state(scalars)
        for name, sql in _ROWS.items():
            for row in connection.execute(sql.format(ids=listed)).fetchall():
                state = states.get(row[0])
                if state is None:
                    continue
                if name == "own_values":
                    state.own_values[row[1]] = row[2:]
                elif name == "groups":
                    state.groups.add(row[1])
                else:
                    getattr(state, name).append(row[1:])
    return states


def read_static_groups(connection: DriverConnection) -> list[tuple[int, str]]:
    """(id, name) of the static groups."""
    rows = connection.execute(
        "SELECT id, name FROM contact_group WHERE kind = 'static' ORDER BY id"
    ).fetchall()
    return [(row[0], row[1]) for row in rows]
