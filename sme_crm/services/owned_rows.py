"""The rows a contact owns, as columns to write inside an open unit of work."""

from __future__ import annotations

import hashlib

from sme_crm.domain.contact import (
    Address,
    Consent,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.record_values import (
    address_columns,
    email_columns,
    phone_columns,
    web_page_columns,
)
from sme_crm.store.unit_of_work import UnitOfWork

OwnedRow = Address | Phone | Email | WebPage | Employment | Relation | Consent
TABLES: dict[type, str] = {
    Address: "address",
    Phone: "phone",
    Email: "email",
    WebPage: "web_page",
    Employment: "employment",
    Relation: "relation",
    Consent: "consent",
}
ORDERED = frozenset({"address", "phone", "email", "web_page"})
"""Tables whose rows have a place; the first one is the main one."""


def owned_columns(
    work: UnitOfWork, contact_id: int, row: OwnedRow, staff_id: int | None
) -> dict[str, object]:
    """The columns to write for one owned row of `contact_id`."""
    match row:
        case Address():
            return {"contact_id": contact_id, **address_columns(row)}
        case Phone():
            return {"contact_id": contact_id, **phone_columns(row)}
        case Email():
            return {"contact_id": contact_id, **email_columns(row)}
        case WebPage():
            return {"contact_id": contact_id, **web_page_columns(row)}
        case Employment():
            return _employment_columns(work, contact_id, row)
        case Relation():
            ends = (row.other_id, contact_id) if row.inverse else (contact_id, row.other_id)
            return {
                "contact_id": ends[0],
                "other_id": ends[1],
                "kind": row.kind,
                "note": clean_text(row.note),
            }
        case Consent():
            return {
                "contact_id": contact_id,
                "decision": row.decision,
                "channel": row.channel,
                "given_on": row.given_on or work.now[:10],
                "words": clean_text(row.words, multi_line=True),
                "means": clean_text(row.means),
                "staff_id": staff_id,
                "withdrawn_on": row.withdrawn_on,
            }


def _employment_columns(work: UnitOfWork, contact_id: int, row: Employment) -> dict[str, object]:
    organization_id = row.organization_id
    if not organization_id:
        if not clean_text(row.organization):
            raise InvalidInput("organization_missing")
        organization_id = find_or_make_organization(work, row.organization)
    return {
        "person_id": row.person_id or contact_id,
        "organization_id": organization_id,
        "function": clean_text(row.function),
        "level": row.level,
        "department": clean_text(row.department),
        "from_date": row.from_date or None,
        "until_date": row.until_date or None,
        "main": int(row.main),
    }


def find_or_make_organization(work: UnitOfWork, name: str) -> int:
    """The organization called `name` (case and accents aside), made when there is none."""
    name = clean_text(name)
    key = fold(name)
    row = work.connection.execute(
        "SELECT id FROM contact WHERE deleted_at IS NULL AND sort_name = ?"
        " AND kind = 'organization' ORDER BY id LIMIT 1",
        (key,),
    ).fetchone()
    if row is not None and key:
        return int(row[0])
    # One made earlier in this unit of work has no derived name yet.
    row = work.connection.execute(
        "SELECT id FROM contact WHERE created_change = ? AND kind = 'organization'"
        " AND organization_name = ?",
        (work.change_id, name),
    ).fetchone()
    if row is not None:
        return int(row[0])
    return work.insert("contact", {"kind": "organization", "organization_name": name})


def store_content(work: UnitOfWork, content: bytes) -> str:
    """Keep the bytes of a photo or document, each content once; returns its key."""
    key = hashlib.sha256(content).hexdigest()
    work.connection.execute(
        "INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)", (key, content)
    )
    return key
