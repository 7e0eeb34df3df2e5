"""The field catalogue: every stored and derived field of a contact, found by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from sme_crm.domain.derived_fields import DERIVED_FIELDS
from sme_crm.domain.field import AppliesTo, Field, FieldKind
from sme_crm.domain.sales.purchase_fields import PURCHASE_FIELDS
from sme_crm.domain.stored_fields import CONTACT_FIELDS, OWNED_FIELDS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

__all__ = ["FIELDS", "SECTIONS", "AppliesTo", "Field", "FieldKind", "fields_of", "find_field",
           "own_field", "own_field_id", "stored_fields"]  # fmt: skip

OWN_PREFIX: Final = "own."

FIELDS: Final[tuple[Field, ...]] = (
    *CONTACT_FIELDS,
    *OWNED_FIELDS,
    *DERIVED_FIELDS,
    *PURCHASE_FIELDS,
)
"""All fields the program itself knows, in the order of the sheet; own fields come on top."""

SECTIONS: Final[dict[str, str]] = {
    "identity": QT_TRANSLATE_NOOP("Fields", "Identity"),
    "main": QT_TRANSLATE_NOOP("Fields", "Company, address, phone"),
    "person": QT_TRANSLATE_NOOP("Fields", "Person"),
    "company": QT_TRANSLATE_NOOP("Fields", "Company details"),
    "follow_up": QT_TRANSLATE_NOOP("Fields", "Follow-up"),
    "groups": QT_TRANSLATE_NOOP("Fields", "Groups"),
    "history": QT_TRANSLATE_NOOP("Fields", "History"),
    "purchases": QT_TRANSLATE_NOOP("Fields", "Purchases"),
    "addresses": QT_TRANSLATE_NOOP("Fields", "Addresses"),
    "phones": QT_TRANSLATE_NOOP("Fields", "Phones"),
    "emails": QT_TRANSLATE_NOOP("Fields", "E-mails"),
    "web_pages": QT_TRANSLATE_NOOP("Fields", "Web pages"),
    "employments": QT_TRANSLATE_NOOP("Fields", "Employers"),
    "consents": QT_TRANSLATE_NOOP("Fields", "Consents and objections"),
    "own": QT_TRANSLATE_NOOP("Fields", "Own fields"),
    "completeness": QT_TRANSLATE_NOOP("Fields", "What is filled in"),
    "record": QT_TRANSLATE_NOOP("Fields", "Record"),
}
"""Sections by key, with their titles, in the order pickers show them."""

_OWN_KINDS: Final[dict[str, FieldKind]] = {
    "text": FieldKind.TEXT,
    "number": FieldKind.DECIMAL,
    "amount": FieldKind.AMOUNT,
    "date": FieldKind.DATE,
    "yes_no": FieldKind.YES_NO,
    "choice": FieldKind.CHOICE,
    "choices": FieldKind.CHOICES,
}


@cache
def _by_key() -> Mapping[str, Field]:
    return {field.key: field for field in FIELDS}


def find_field(key: str) -> Field | None:
    """The field of the catalogue with this key; None for own fields and unknown keys."""
    return _by_key().get(key)


def fields_of(entity: str) -> tuple[Field, ...]:
    """The stored fields of an entity ("contact", "address", "phone"…), in order."""
    return tuple(field for field in FIELDS if field.entity == entity and field.stored)


def stored_fields() -> tuple[Field, ...]:
    """Every stored field of every entity, in order."""
    return tuple(field for field in FIELDS if field.stored)


def own_field(
    field_id: int, label: str, kind: str, applies_to: AppliesTo, choices: Iterable[str] = ()
) -> Field:
    """The descriptor of a field the user defined; `kind` is one of CUSTOM_FIELD_KINDS."""
    return Field(
        key=f"{OWN_PREFIX}{field_id}",
        label=label,
        kind=_OWN_KINDS[kind],
        section="own",
        entity="own",
        applies_to=applies_to,
        choices={choice: choice for choice in choices},
        many=kind == "choices",
    )


def own_field_id(key: str) -> int | None:
    """The id of the own field a key names ("own.12" → 12); None for other keys."""
    number = key.removeprefix(OWN_PREFIX)
    return int(number) if key.startswith(OWN_PREFIX) and number.isdecimal() else None
