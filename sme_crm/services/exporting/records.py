"""One contact in the JSON form the command line documents."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from typing import BinaryIO

from sme_crm.domain.contact import ContactSheet


def export_record(
    sheet: ContactSheet, own_labels: Mapping[int, str], amounts: Container[int] = ()
) -> dict[str, object]:
    """The record of a contact; `own_labels` are the labels of own fields by id, `amounts` those
    that hold money: kept in cents, told in the currency's unit."""
    contact = sheet.contact
    custom = {
        own_labels.get(key, str(key)): (
            value / 100 if key in amounts and isinstance(value, float) else value
        )
        for key, value in sheet.custom.items()
    }
    return {
        "id": contact.id,
        "reference": contact.reference,
        "kind": contact.kind,
        "formatted_name": contact.formatted_name,
        "family_name": contact.family_name,
        "given_name": contact.given_name,
        "organization": contact.organization,
        "title": contact.function or contact.profession,
        "birthday": contact.birth_date,
        "emails": [email.address for email in sheet.emails],
        "phones": [phone.number for phone in sheet.phones],
        "addresses": [
            {
                "street": address.street,
                "postal_code": address.postal_code,
                "locality": address.locality,
                "country": address.country or "FR",
            }
            for address in sheet.addresses
        ],
        "notes": contact.notes,
        "custom": custom,
    }


def write_records(
    stream: BinaryIO,
    pages: Iterable[list[ContactSheet]],
    own_labels: Mapping[int, str],
    amounts: Container[int] = (),
) -> None:
    """Write pages of contacts as one JSON list."""
    mark = b"[\n"
    for sheets in pages:
        for sheet in sheets:
            found = export_record(sheet, own_labels, amounts)
            record = json.dumps(found, ensure_ascii=False, indent=1)
            stream.write(mark + record.encode("utf-8", "replace"))
            mark = b",\n"
    stream.write(b"[]" if mark.startswith(b"[") else b"\n]\n")
