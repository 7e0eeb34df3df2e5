"""What a sheet shows of one contact, read at once in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sme_crm.domain.contact import Contact, ContactSheet
from sme_crm.domain.dates import read_date
from sme_crm.domain.record_values import doubt_about
from sme_crm.domain.vocabulary import HISTORY_KINDS

if TYPE_CHECKING:
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.services.duplicates.households import Household
    from sme_crm.services.history import TimelineEntry
    from sme_crm.services.staff import StaffMember
    from sme_crm.services.workspace import Workspace

_RECENT = 3
_DATED_ROWS = {
    "employment": ("from_date", "until_date"),
    "consent": ("given_on", "withdrawn_on"),
}

Doubts = Mapping[tuple[str, int], str]
"""Why a value is doubtful (source text of "ValueRules"), by field key and id of its row (0)."""


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One contact as the sheet shows it."""

    sheet: ContactSheet
    own_fields: tuple[CustomField, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    doubts: Doubts = field(default_factory=dict)
    history_count: int = 0
    recent: tuple[TimelineEntry, ...] = ()
    photo: bytes | None = None
    household: Household | None = None


def read_record(workspace: Workspace, contact_id: int) -> SheetRecord:
    """Everything a sheet shows but its timeline; raises NotFound."""
    sheet = workspace.contacts.sheet(contact_id)
    photo = sheet.contact.photo
    return SheetRecord(
        sheet=sheet,
        own_fields=tuple(workspace.custom_fields.list_fields(counted=False)),
        staff=tuple(workspace.staff.list_members()),
        doubts=doubts_of(sheet),
        history_count=workspace.history.count(contact_id),
        recent=tuple(workspace.history.timeline(contact_id, kinds=HISTORY_KINDS, limit=_RECENT)),
        photo=workspace.contacts.photo(photo) if photo else None,
        household=(
            workspace.households.household_of(contact_id) if sheet.contact.household_id else None
        ),
    )


def read_blank_record(workspace: Workspace) -> SheetRecord:
    """What an empty sheet needs to know."""
    return SheetRecord(
        sheet=ContactSheet(Contact()),
        own_fields=tuple(workspace.custom_fields.list_fields(counted=False)),
        staff=tuple(workspace.staff.list_members()),
    )


def doubts_of(sheet: ContactSheet) -> dict[tuple[str, int], str]:
    """What is doubtful on a sheet; loads the phone library only when a number is doubtful."""
    doubts: dict[tuple[str, int], str] = {}
    contact = sheet.contact
    for key in ("siren", "siret", "vat_number", "naf"):
        reason = doubt_about(key, getattr(contact, key))
        if reason:
            doubts[key, 0] = reason
    for key in ("birth_date", "verified_on"):
        _note_date(doubts, key, 0, getattr(contact, key))
    for phone in sheet.phones:
        if phone.state == "doubtful":
            from sme_crm.domain.phone import read_phone

            doubts["phone.number", phone.id] = read_phone(phone.number).reason
    for email in sheet.emails:
        if email.state == "doubtful":
            from sme_crm.domain.email_address import read_email

            doubts["email.address", email.id] = read_email(email.address).reason
    for address in sheet.addresses:
        if address.state == "doubtful":
            from sme_crm.domain.postal_code import read_postal_code

            read = read_postal_code(address.postal_code, address.country or "FR")
            doubts["address.postal_code", address.id] = read.reason
    for entity, rows in (("employment", sheet.employments), ("consent", sheet.consents)):
        for row in rows:
            for attribute in _DATED_ROWS[entity]:
                _note_date(doubts, f"{entity}.{attribute}", row.id, getattr(row, attribute))
    return doubts


def _note_date(
    doubts: dict[tuple[str, int], str], key: str, row_id: int, value: str | None
) -> None:
    if value:
        reason = read_date(value).reason
        if reason:
            doubts[key, row_id] = reason
