"""Which contacts of the base the rows of a file may be: exact keys, asked in bulk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sme_crm.store.driver import DriverConnection

_MOST_KEYS = 5_000


class Candidate(NamedTuple):
    """A contact found by a key, with what decides whether it is the one."""

    key: str
    contact_id: int
    kind: str
    sort_name: str
    reference: str
    postal_code: str
    locality_key: str
    organization_key: str


_COLUMNS = (
    "c.id, c.kind, c.sort_name, c.reference, c.postal_code, c.locality_key, c.organization_key"
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
    "name": f"SELECT c.sort_name, {_COLUMNS} FROM json_each(?) j CROSS JOIN contact c"
    " INDEXED BY contact_by_sort_name ON c.sort_name = j.value WHERE c.deleted_at IS NULL",
}


def find_candidates(
    connection: DriverConnection, key_kind: str, values: Sequence[str]
) -> Iterator[Candidate]:
    """The live contacts that have one of `values` as their uid, reference, siret, email, phone
    (digits) or name (folded, as sorted); in the order of their ids for each value."""
    sql = f"{_BY_KEY[key_kind]} ORDER BY 1, 2"
    for start in range(0, len(values), _MOST_KEYS):
        listed = json.dumps(values[start : start + _MOST_KEYS], ensure_ascii=False)
        for row in connection.execute(sql, (listed,)).fetchall():
            yield Candidate._make(row)


def find_organizations(
    connection: DriverConnection, keys: Sequence[str]
) -> dict[str, tuple[int, str]]:
    """(id, name) of the live organization for each folded name that has one."""
    found: dict[str, tuple[int, str]] = {}
    for start in range(0, len(keys), _MOST_KEYS):
        listed = json.dumps(keys[start : start + _MOST_KEYS], ensure_ascii=False)
        rows = connection.execute(
            "SELECT c.sort_name, c.id, c.organization_name FROM json_each(?) j CROSS JOIN contact c"
            " INDEXED BY contact_by_sort_name ON c.sort_name = j.value"
            " WHERE c.deleted_at IS NULL AND c.kind = 'organization' ORDER BY c.id",
            (listed,),
        ).fetchall()
        for key, contact_id, name in rows:
            found.setdefault(key, (contact_id, name))
    return found


def taken_uids(connection: DriverConnection, uids: Sequence[str]) -> set[str]:
    """Those of `uids` a contact has already, be it in the trash."""
    listed = json.dumps(uids, ensure_ascii=False)
    rows = connection.execute(
        "SELECT uid FROM contact WHERE uid IN (SELECT value FROM json_each(?))", (listed,)
    ).fetchall()
    return {row[0] for row in rows}


def read_names(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    """The shown names of contacts by id."""
    rows = connection.execute(
        "SELECT id, formatted_name FROM contact WHERE id IN (SELECT value FROM json_each(?))",
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

    `scalars` by column; rows as (id, columns…): addresses (id, kind, complement, building,
    street, place, postal_code, locality, region, country), phones (id, digits, number), emails
    (id, folded), web_pages (id, url), employments (id, organization key, function, level,
    department), own values (field: (id, text, number)), groups by folded… names as stored.
    """

    scalars: dict[str, object]
    addresses: list[tuple[object, ...]]
    phones: list[tuple[object, ...]]
    emails: list[tuple[object, ...]]
    web_pages: list[tuple[object, ...]]
    employments: list[tuple[object, ...]]
    own_values: dict[int, tuple[int, object, object]]
    groups: set[int]


_ROWS: dict[str, str] = {
    "addresses": "SELECT contact_id, id, kind, complement, building, street, place, postal_code,"
    " locality, region, country FROM address WHERE contact_id IN ({ids})"
    " ORDER BY contact_id, position, id",
    "phones": "SELECT contact_id, id, digits, number FROM phone WHERE contact_id IN ({ids})",
    "emails": "SELECT contact_id, id, folded FROM email WHERE contact_id IN ({ids})",
    "web_pages": "SELECT contact_id, id, url FROM web_page WHERE contact_id IN ({ids})",
    "employments": "SELECT e.person_id, e.id, o.sort_name, e.function, e.level, e.department"
    " FROM employment e JOIN contact o ON o.id = e.organization_id"
    " WHERE e.person_id IN ({ids}) ORDER BY e.until_date IS NOT NULL, e.main DESC, e.id",
    "own_values": "SELECT contact_id, field_id, id, text_value, number_value FROM custom_value"
    " WHERE contact_id IN ({ids})",
    "groups": "SELECT contact_id, group_id FROM group_member WHERE contact_id IN ({ids})",
}


def read_states(
    connection: DriverConnection, ids: Sequence[int], columns: Sequence[str]
) -> dict[int, StoredState]:
    """The state of each contact of `ids`; `columns` are those of `contact` to compare."""
    states: dict[int, StoredState] = {}
    names = ", ".join(f'"{name}"' for name in columns)
    for start in range(0, len(ids), 1_000):
        chunk = ids[start : start + 1_000]
        listed = ",".join(map(str, chunk))
        for row in connection.execute(
            f"SELECT id, {names} FROM contact WHERE id IN ({listed})"
        ).fetchall():
            scalars = dict(zip(columns, row[1:], strict=True))
            states[row[0]] = StoredState(scalars, [], [], [], [], [], {}, set())
        for name, sql in _ROWS.items():
            for row in connection.execute(sql.format(ids=listed)).fetchall():
                _take(states[row[0]], name, row[1:])
    return states


def _take(state: StoredState, name: str, row: tuple[object, ...]) -> None:
    if name == "own_values":
        field, value_id, text, number = row
        state.own_values[int(str(field))] = (int(str(value_id)), text, number)
    elif name == "groups":
        state.groups.add(int(str(row[0])))
    else:
        getattr(state, name).append(row)


def read_static_groups(connection: DriverConnection) -> list[tuple[int, str]]:
    """(id, name) of the static groups."""
    rows = connection.execute(
        "SELECT id, name FROM contact_group WHERE kind = 'static' ORDER BY id"
    ).fetchall()
    return [(row[0], row[1]) for row in rows]
