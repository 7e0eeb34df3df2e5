"""The values a letter can merge for one recipient, by key of the field catalogue."""

from __future__ import annotations

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.postal_address import country_name
from sme_crm.domain.salutation import address_form, envelope_civility, reader

# What a letter can say of a contact; the other fields are for the eyes of the house only.
CONTACT_KEYS: tuple[str, ...] = (
    "given_name", "family_name", "birth_name", "organization_name", "formatted_name", "reference",
    "profession", "birth_date", "sector", "legal_form", "siren", "siret", "vat_number", "naf",
    "status", "source", "language", "locality", "postal_code", "department", "email", "phone",
    "last_exchange", "function", "organization", "kind", "housing",
)  # fmt: skip
ADDRESS_KEYS: tuple[str, ...] = (
    "complement", "building", "street", "place", "postal_code", "locality", "region",
)  # fmt: skip


def recipient_values(
    contact: Contact,
    address: Address | None = None,
    *,
    employer: str | None = None,
    function: str | None = None,
    custom: dict[str, str] | None = None,
) -> dict[str, str]:
    """Every merge field of one recipient as text: `contact.*`, `address.*`, `employer.*`, `own.*`.

    Dates stay ISO, the field's format words them. `custom` are own fields by their key, already
    text. `today` and `sender.*` belong to the run, not to the recipient.
    """
    values: dict[str, str] = {}
    for key in CONTACT_KEYS:
        value = getattr(contact, key)
        values[f"contact.{key}"] = "" if value is None else value
    for number in ("children", "headcount"):
        count = getattr(contact, number)
        values[f"contact.{number}"] = "" if count is None else str(count)
    form = address_form(contact)
    values["contact.civility"] = envelope_civility(form, contact.language)
    values["recipient.reader"] = reader(form)
    if address is not None:
        for key in ADDRESS_KEYS:
            values[f"address.{key}"] = getattr(address, key)
        values["address.country"] = country_name(address.country) if address.country else ""
    own_name = contact.organization_name if contact.kind == ORGANIZATION else contact.organization
    values["employer.name"] = own_name if employer is None else employer
    values["employer.function"] = contact.function if function is None else function
    for key, text in (custom or {}).items():
        values[f"own.{key}"] = text
    return values
