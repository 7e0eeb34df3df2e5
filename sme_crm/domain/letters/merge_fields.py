"""The values a letter can merge for one recipient, by key of the field catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.fields import FIELDS, Field
from sme_crm.domain.postal_address import country_name
from sme_crm.domain.salutation import address_form, envelope_civility, reader
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

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


# In a letter there is one address: the one it is sent to.
_ADDRESS_LABELS: Final[dict[str, str]] = {
    "address.postal_code": QT_TRANSLATE_NOOP("MergeFields", "Postal code of the address"),
    "address.locality": QT_TRANSLATE_NOOP("MergeFields", "Town of the address"),
    "address.country": QT_TRANSLATE_NOOP("MergeFields", "Country of the address"),
}

_EXTRA_FIELDS: Final[dict[str, str]] = {
    "recipient.reader": QT_TRANSLATE_NOOP("MergeFields", "Madam or Sir, as in the salutation"),
    "employer.name": QT_TRANSLATE_NOOP("MergeFields", "Employer"),
    "employer.function": QT_TRANSLATE_NOOP("MergeFields", "Function at the employer"),
    "today": QT_TRANSLATE_NOOP("MergeFields", "Date of the letter"),
    "sender.name": QT_TRANSLATE_NOOP("MergeFields", "My company"),
    "sender.town": QT_TRANSLATE_NOOP("MergeFields", "My town"),
    "sender.phone": QT_TRANSLATE_NOOP("MergeFields", "My phone"),
    "sender.email": QT_TRANSLATE_NOOP("MergeFields", "My e-mail"),
    "sender.web": QT_TRANSLATE_NOOP("MergeFields", "My web page"),
    "sender.signatory": QT_TRANSLATE_NOOP("MergeFields", "Who signs"),
    "sender.signatory_function": QT_TRANSLATE_NOOP("MergeFields", "Function of who signs"),
}


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field a letter can take; `label` is translated in `context`."""

    key: str
    label: str
    context: str
    section: str


def merge_fields(own_fields: Iterable[Field] = ()) -> tuple[MergeField, ...]:
    """The fields to offer for a letter, in the order of the catalogue; own fields last but one.

    `section` is a key of `fields.SECTIONS`, "letter" for those that belong to the letter itself.
    """
    offered = []
    known = set(CONTACT_KEYS) | {"children", "headcount", "civility"}
    for field in FIELDS:
        if field.key in known:
            key = f"contact.{field.key}"
        elif field.entity == "address" and field.attribute in (*ADDRESS_KEYS, "country"):
            key = field.key
        else:
            continue
        if field.printable and key in _ADDRESS_LABELS:
            offered.append(MergeField(key, _ADDRESS_LABELS[key], "MergeFields", field.section))
        elif field.printable:
            offered.append(MergeField(key, field.label, "Fields", field.section))
    offered += [MergeField(field.key, field.label, "", "own") for field in own_fields]
    extra = [MergeField(key, text, "MergeFields", "letter") for key, text in _EXTRA_FIELDS.items()]
    return (*offered, *extra)


def recipient_values(
    contact: Contact,
    address: Address | None = None,
    *,
    employer: str | None = None,
    function: str | None = None,
    custom: dict[str, str] | None = None,
) -> dict[str, str]:
    """Every merge field of one recipient as text: `contact.*`, `address.*`, `employer.*`, `own.*`.

    Dates stay ISO, the field's format words them. `custom` are own fields by their id as text.
    `today` and `sender.*` belong to the run, not to the recipient.
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
    values["contact.organization"] = values["employer.name"]
    values["employer.function"] = contact.function if function is None else function
    for key, text in (custom or {}).items():
        values[f"own.{key}"] = text
    return values
