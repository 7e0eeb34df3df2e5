"""One contact with every row it owns."""

from __future__ import annotations

from typing import Any

from sme_crm.domain.contact import (
    Address,
    Consent,
    Contact,
    ContactSheet,
    Document,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.store.driver import DriverConnection

_CONTACT_COLUMNS = tuple(Contact.__dataclass_fields__)
_NAMES = ", ".join(f'"{name}"' for name in _CONTACT_COLUMNS)
_EMPLOYMENTS = (
    "SELECT o.formatted_name, e.function, e.level, e.department, e.from_date, e.until_date,"
    " e.main, e.organization_id, e.person_id, p.formatted_name, e.id FROM employment e"
    " JOIN contact o ON o.id = e.organization_id JOIN contact p ON p.id = e.person_id"
)


def read_contact(connection: DriverConnection, contact_id: int) -> Contact | None:
    """The scalar fields of one contact, trash included."""
    row = connection.execute(f"SELECT {_NAMES} FROM contact WHERE id = ?", (contact_id,)).fetchone()
    if row is None:
        return None
    values = dict(zip(_CONTACT_COLUMNS, row, strict=True))
    if values["wants_news"] is not None:
        values["wants_news"] = bool(values["wants_news"])
    return Contact(**values)


_PHONES = (
    "SELECT number, kind, e164, state, verified_on, id FROM phone"
    " WHERE contact_id = :id ORDER BY position, id"
)
_EMAILS = (
    "SELECT address, kind, state, verified_on, id FROM email"
    " WHERE contact_id = :id ORDER BY position, id"
)
_WEB_PAGES = (
    "SELECT url, kind, state, id FROM web_page WHERE contact_id = :id ORDER BY position, id"
)
_EMPLOYERS = (
    f"{_EMPLOYMENTS} WHERE e.person_id = :id AND o.deleted_at IS NULL"
    " ORDER BY e.until_date IS NOT NULL, e.main DESC, e.from_date DESC, e.id DESC"
)
_PEOPLE = (
    f"{_EMPLOYMENTS} WHERE e.organization_id = :id AND p.deleted_at IS NULL"
    " ORDER BY e.until_date IS NOT NULL, p.sort_name, e.id LIMIT 500"
)
_RELATIONS = (
    "SELECT r.kind, o.id, o.formatted_name, 0, r.note, r.id FROM relation r"
    " JOIN contact o ON o.id = r.other_id WHERE r.contact_id = :id AND o.deleted_at IS NULL"
    " UNION ALL SELECT r.kind, o.id, o.formatted_name, 1, r.note, r.id FROM relation r"
    " JOIN contact o ON o.id = r.contact_id WHERE r.other_id = :id AND o.deleted_at IS NULL"
    " ORDER BY 1, 6"
)
_DOCUMENTS = (
    "SELECT name, media_type, size, sha256, added_at, id FROM document"
    " WHERE contact_id = :id ORDER BY added_at DESC, id DESC"
)
_CONSENTS = (
    "SELECT k.decision, k.channel, k.given_on, k.words, k.means, k.withdrawn_on, k.id,"
    " coalesce(s.name, '') FROM consent k LEFT JOIN staff s ON s.id = k.staff_id"
    " WHERE k.contact_id = :id ORDER BY k.given_on DESC, k.id DESC"
)
_GROUPS = (
    "SELECT g.id, g.name FROM group_member m JOIN contact_group g ON g.id = m.group_id"
    " WHERE m.contact_id = :id ORDER BY g.name"
)
_CUSTOM = (
    "SELECT field_id, coalesce(text_value, number_value) FROM custom_value WHERE contact_id = :id"
)


def read_sheet(connection: DriverConnection, contact_id: int) -> ContactSheet | None:
    """Everything a sheet shows but its timeline; call it inside one snapshot."""
    contact = read_contact(connection, contact_id)
    if contact is None:
        return None

    def rows(sql: str) -> list[Any]:
        return connection.execute(sql, {"id": contact_id}).fetchall()

    return ContactSheet(
        contact=contact,
        addresses=read_addresses(connection, contact_id),
        phones=tuple(Phone(*row) for row in rows(_PHONES)),
        emails=tuple(Email(*row) for row in rows(_EMAILS)),
        web_pages=tuple(WebPage(*row) for row in rows(_WEB_PAGES)),
        employments=_employments(rows(_EMPLOYERS)),
        people=_employments(rows(_PEOPLE)),
        relations=tuple(
            Relation(kind, other_id, other, bool(inverse), note, row_id)
            for kind, other_id, other, inverse, note, row_id in rows(_RELATIONS)
        ),
        documents=tuple(Document(*row) for row in rows(_DOCUMENTS)),
        consents=tuple(Consent(*row) for row in rows(_CONSENTS)),
        groups=tuple((group_id, name) for group_id, name in rows(_GROUPS)),
        custom=dict(rows(_CUSTOM)),
    )


def read_addresses(connection: DriverConnection, contact_id: int) -> tuple[Address, ...]:
    """The addresses of one contact, the main one first."""
    rows = connection.execute(
        "SELECT kind, complement, building, street, place, postal_code, locality, region, country,"
        " state, dead_reason, verified_on, id FROM address"
        " WHERE contact_id = ? ORDER BY position, id",
        (contact_id,),
    ).fetchall()
    return tuple(Address(*row) for row in rows)


def _employments(rows: list[Any]) -> tuple[Employment, ...]:
    return tuple(
        Employment(
            organization=row[0],
            function=row[1],
            level=row[2],
            department=row[3],
            from_date=row[4],
            until_date=row[5],
            main=bool(row[6]),
            organization_id=row[7],
            person_id=row[8],
            person=row[9],
            id=row[10],
        )
        for row in rows
    )
