"""What letters merge from other rows than the recipient's own, for up to 1 000 at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sme_crm.domain.contact import Contact
from sme_crm.domain.dates import present_day
from sme_crm.store.driver import DriverConnection

Found = dict[int, dict[str, str]]
"""{contact: {merge key: value as it is kept}}"""


def read_staff_names(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """The names of those who are responsible for the contacts."""
    del keys
    names = dict(connection.execute("SELECT id, name FROM staff").fetchall())
    return {
        contact.id: {"contact.responsible_id": names[contact.responsible_id]}
        for contact in contacts
        if contact.responsible_id in names
    }


def read_households(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """The mailing names of the households of the contacts."""
    del keys
    wanted = {contact.household_id for contact in contacts if contact.household_id}
    names = dict(
        connection.execute(
            "SELECT id, mailing_name FROM household WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(wanted)),),
        ).fetchall()
    )
    return {
        contact.id: {"contact.household": names[contact.household_id]}
        for contact in contacts
        if contact.household_id in names
    }


def read_purchases(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """What follows from what the contacts bought (`contact.<field>`)."""
    from sme_crm.store.queries.purchase_fields import load_purchase_context, read_values

    names = [key.removeprefix("contact.") for key in keys]
    context = load_purchase_context(connection, present_day())
    rows = read_values(connection, [contact.id for contact in contacts], names, context)
    return {
        contact_id: {
            f"contact.{name}": str(value)
            for name, value in zip(names, values, strict=True)
            if value is not None
        }
        for contact_id, values in rows.items()
    }


def read_employers(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """Fields of the employers' own sheets (`employer.<field>`); a company is its own."""
    columns = sorted(
        key.removeprefix("employer.")
        for key in keys
        if key.removeprefix("employer.") in Contact.__dataclass_fields__
    )
    if not columns:
        return {}
    owners = {contact.id: _works_at(contact) for contact in contacts}
    listed = ", ".join(f'"{column}"' for column in columns)
    rows = connection.execute(
        f"SELECT id, {listed} FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        " AND kind = 'organization' AND deleted_at IS NULL",
        (json.dumps(sorted(owner for owner in owners.values() if owner)),),
    ).fetchall()
    of_owner = {
        row[0]: {
            f"employer.{column}": "" if value is None else str(value)
            for column, value in zip(columns, row[1:], strict=True)
        }
        for row in rows
    }
    return {each: of_owner[owner] for each, owner in owners.items() if owner in of_owner}


def _works_at(contact: Contact) -> int:
    return contact.id if contact.kind == "organization" else contact.organization_id or 0


def read_related_names(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """The names of those the contacts are linked to (`relation.<kind>`), several with commas."""
    kinds = sorted(key.removeprefix("relation.") for key in keys)
    rows = connection.execute(
        "SELECT r.contact_id, r.kind, o.formatted_name FROM relation r"
        " JOIN contact o ON o.id = r.other_id AND o.deleted_at IS NULL"
        " WHERE r.contact_id IN (SELECT value FROM json_each(?1))"
        " AND r.kind IN (SELECT value FROM json_each(?2)) ORDER BY r.rowid",
        (json.dumps([contact.id for contact in contacts]), json.dumps(kinds)),
    ).fetchall()
    found: Found = {}
    for contact_id, kind, name in rows:
        values = found.setdefault(contact_id, {})
        key = f"relation.{kind}"
        values[key] = f"{values[key]}, {name}" if key in values else name
    return found


def read_campaign(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str], *, wave_id: int
) -> Found:
    """What a wave of a campaign tells each contact (`campaign.name|argument|offer`).

    The argument and the offer of the cell he was drawn into come first, then those of the wave,
    then the offer of the brief. Nothing for letters that are of no wave.
    """
    del keys
    row = connection.execute(
        "SELECT p.id, p.name, w.argument, w.offer, p.offer FROM campaign_wave w"
        " JOIN campaign p ON p.id = w.campaign_id WHERE w.id = ?",
        (wave_id,),
    ).fetchone()
    if row is None:
        return {}
    campaign_id, name, argument, offer, usual = row
    drawn: dict[int, tuple[str, str]] = {}
    for contact_id, of_cell, offer_of_cell in connection.execute(
        "SELECT r.contact_id, c.argument, c.offer FROM campaign_recipient r"
        " JOIN campaign_cell c ON c.id = r.cell_id WHERE r.campaign_id = ?1"
        " AND r.contact_id IN (SELECT value FROM json_each(?2))"
        " ORDER BY r.id",
        (campaign_id, json.dumps([contact.id for contact in contacts])),
    ):
        drawn.setdefault(contact_id, (of_cell, offer_of_cell))
    found: Found = {}
    for contact in contacts:
        own_argument, own_offer = drawn.get(contact.id, ("", ""))
        found[contact.id] = {
            "campaign.name": name,
            "campaign.argument": own_argument or argument,
            "campaign.offer": own_offer or offer or usual,
        }
    return found


def read_own(
    connection: DriverConnection, contacts: Sequence[Contact], keys: Iterable[str]
) -> Found:
    """The user's own fields (`own.<id>`): texts as typed, amounts in cents, yes and no as 1, 0."""
    fields = sorted(int(key.removeprefix("own.")) for key in keys)
    rows: Sequence[tuple[int, int, str | None, float | None]] = connection.execute(
        "SELECT contact_id, field_id, text_value, number_value FROM custom_value"
        " WHERE contact_id IN (SELECT value FROM json_each(?1))"
        " AND field_id IN (SELECT value FROM json_each(?2))",
        (json.dumps([contact.id for contact in contacts]), json.dumps(fields)),
    ).fetchall()
    found: Found = {}
    for contact_id, field_id, text, number in rows:
        value = text if text is not None else _written(number)
        found.setdefault(contact_id, {})[f"own.{field_id}"] = value
    return found


def _written(number: float | None) -> str:
    if number is None:
        return ""
    return str(int(number)) if number == int(number) else repr(number)


def combine(parts: Iterable[Mapping[int, Mapping[str, str]]]) -> Found:
    """What several readers found, as one."""
    found: Found = {}
    for part in parts:
        for contact_id, values in part.items():
            found.setdefault(contact_id, {}).update(values)
    return found
