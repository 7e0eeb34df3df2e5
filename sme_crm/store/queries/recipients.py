"""Whom letters go to: contacts with the address each is written to at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sme_crm.domain.contact import Address, Contact
from sme_crm.store.driver import DriverConnection

CONTACT_COLUMNS = tuple(Contact.__dataclass_fields__)
_ADDRESS_COLUMNS = (
    "kind, complement, building, street, place, postal_code, locality, region, country, state,"
    " dead_reason, verified_on, id"
)
# What the order of a mailing, its widest lines and its families are made of.
ORDER_COLUMNS = (
    "id", "kind", "civility", "given_name", "family_name", "organization_name", "language",
    "household_id", "formatted_name", "organization", "organization_id",
)  # fmt: skip
ADDRESS_COLUMNS = (*ORDER_COLUMNS, "legal_form", "function")
"""What the lines of an address are made of."""
AT_MOST = 1_000


def read_recipients(
    connection: DriverConnection, ids: Sequence[int], columns: Sequence[str] = CONTACT_COLUMNS
) -> list[tuple[Contact, Address | None, str | None]]:
    """(contact, address, employer written at) in the order of `ids` (≤ 1 000).

    The first address that is not dead counts, a person's own before his employer's; the third
    value is the employer's name when it is his address. Contacts that are gone are left out.
    `columns` are those read of a contact (`ORDER_COLUMNS` at least), the others stay empty.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    rows = connection.execute(
        f"SELECT {names} FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    contacts = {row["id"]: row for row in (_named(row, columns) for row in rows)}
    employers = {row["organization_id"] for row in contacts.values() if row["organization_id"]}
    addresses = _addresses(connection, {*contacts, *employers})
    chosen: list[tuple[Contact, Address | None, str | None]] = []
    for contact_id in ids:
        values = contacts.get(contact_id)
        if values is None:
            continue
        contact = Contact(**values)
        own = _first_alive(addresses.get(contact.id, ()))
        if own is not None or contact.organization_id is None:
            chosen.append((contact, own, None))
        else:
            at_work = _first_alive(addresses.get(contact.organization_id, ()))
            chosen.append((contact, at_work, contact.organization if at_work else None))
    return chosen


# Households that want one letter and have several members left.
_ONE_LETTER = (
    "h.one_letter = 1 AND (SELECT count(*) FROM contact m WHERE m.household_id = h.id"
    " AND m.deleted_at IS NULL) > 1"
)


def read_household_members(
    connection: DriverConnection, ids: Sequence[int]
) -> list[tuple[int, int, str]]:
    """(contact, household, its mailing name) of those of `ids` whose household gets one letter.

    Within a household those with an address of their own come first.
    """
    found: list[tuple[int, int, str, int]] = []
    for start in range(0, len(ids), AT_MOST):
        found += connection.execute(
            "SELECT c.id, h.id, h.mailing_name, EXISTS (SELECT 1 FROM address a"
            "  WHERE a.contact_id = c.id AND a.state <> 'dead' AND a.locality <> '')"
            " FROM contact c JOIN household h ON h.id = c.household_id"
            f" WHERE c.id IN (SELECT value FROM json_each(?)) AND {_ONE_LETTER}",
            (json.dumps(list(ids[start : start + AT_MOST])),),
        ).fetchall()
    found.sort(key=lambda row: (row[1], -row[3], row[0]))
    return [row[:3] for row in found]


def read_mailing_names(
    connection: DriverConnection, household_ids: Iterable[int]
) -> dict[int, str]:
    """{household: mailing name} of those of the households that get one letter."""
    rows = connection.execute(
        "SELECT h.id, h.mailing_name FROM household h WHERE h.id IN"
        f" (SELECT value FROM json_each(?)) AND h.mailing_name <> '' AND {_ONE_LETTER}",
        (json.dumps(sorted(household_ids)),),
    ).fetchall()
    return {row[0]: row[1] for row in rows}


def read_own_values(
    connection: DriverConnection, ids: Sequence[int], field_ids: Sequence[int]
) -> dict[int, dict[int, tuple[str, str | float]]]:
    """{contact: {own field: (its kind, the value)}} for `ids` (≤ 1 000) and those fields."""
    found: dict[int, dict[int, tuple[str, str | float]]] = {}
    if not field_ids:
        return found
    rows = connection.execute(
        "SELECT v.contact_id, v.field_id, f.kind, coalesce(v.text_value, v.number_value)"
        " FROM custom_value v JOIN custom_field f ON f.id = v.field_id"
        " WHERE v.contact_id IN (SELECT value FROM json_each(?1))"
        " AND v.field_id IN (SELECT value FROM json_each(?2))",
        (json.dumps(list(ids)), json.dumps(list(field_ids))),
    ).fetchall()
    for contact_id, field_id, kind, value in rows:
        found.setdefault(contact_id, {})[field_id] = (kind, value)
    return found


def _named(row: Sequence[Any], columns: Sequence[str]) -> dict[str, Any]:
    values = dict(zip(columns, row, strict=True))
    if values.get("wants_news") is not None:
        values["wants_news"] = bool(values["wants_news"])
    return values


def _addresses(connection: DriverConnection, owners: Iterable[int]) -> dict[int, list[Address]]:
    found: dict[int, list[Address]] = {}
    rows = connection.execute(
        f"SELECT contact_id, {_ADDRESS_COLUMNS} FROM address"
        " WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, position, id",
        (json.dumps(sorted(owners)),),
    ).fetchall()
    for row in rows:
        found.setdefault(row[0], []).append(Address(*row[1:]))
    return found


def _first_alive(addresses: Iterable[Address]) -> Address | None:
    return next((one for one in addresses if one.state != "dead" and one.locality), None)
