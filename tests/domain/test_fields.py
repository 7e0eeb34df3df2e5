"""The field catalogue is whole: one descriptor per column and attribute, none without one."""

from __future__ import annotations

import dataclasses

import pytest

from sme_crm.domain import contact as record
from sme_crm.domain.fields import FIELDS, SECTIONS, FieldKind, fields_of, own_field, own_field_id
from sme_crm.store import tables

# Columns and attributes of the machinery, not of the user.
_BOOKKEEPING = {"id", "uid", "version", "created_change", "last_change"}
_KEYS = {"sort_name", "organization_key", "locality_key", "organization_id"}
_OWNED = {
    "address": (record.Address, {"contact_id", "position"}),
    "phone": (record.Phone, {"contact_id", "position", "digits"}),
    "email": (record.Email, {"contact_id", "position", "folded"}),
    "web_page": (record.WebPage, {"contact_id", "position"}),
    "employment": (record.Employment, {"person_id", "organization_id"}),
    "consent": (record.Consent, {"contact_id", "staff_id"}),
}


def _stored(entity: str) -> set[str]:
    return {field.attribute for field in fields_of(entity)}


def _derived_columns() -> set[str]:
    return {field.key for field in FIELDS if field.derived and field.key in tables.contact.c}


def test_keys_are_unique() -> None:
    keys = [field.key for field in FIELDS]
    assert len(keys) == len(set(keys))


def test_every_column_of_contact_has_one_field() -> None:
    columns = {column.name for column in tables.contact.columns}
    assert _stored("contact") | _derived_columns() == columns - _BOOKKEEPING - _KEYS


def test_every_attribute_of_contact_has_one_field() -> None:
    attributes = {field.name for field in dataclasses.fields(record.Contact)}
    assert _stored("contact") | _derived_columns() == attributes - _BOOKKEEPING - _KEYS


def test_stored_fields_are_the_journalled_columns() -> None:
    journalled = {field.key for field in fields_of("contact") if field.journalled}
    kept = {*_BOOKKEEPING, "created_at", "updated_at", *tables.DERIVED_COLUMNS}
    assert journalled == set(tables.contact.columns.keys()) - kept


@pytest.mark.parametrize("entity", _OWNED)
def test_owned_rows_have_one_field_per_column_and_attribute(entity: str) -> None:
    shape, machinery = _OWNED[entity]
    columns = {column.name for column in tables.metadata.tables[entity].columns}
    attributes = {field.name for field in dataclasses.fields(shape)}
    # The employer is a contact: its name stands in the organization's own row.
    looked_up = {"organization"} if entity == "employment" else set()
    assert _stored(entity) == columns - machinery - {"id", "uid"} | looked_up
    # Who noted a consent stands in the row of the staff, a person in that of the organization.
    assert _stored(entity) == attributes - machinery - {"id", "person", "noted_by"}


def test_derived_fields_are_never_written() -> None:
    for field in FIELDS:
        if field.derived:
            assert not (field.importable or field.mergeable or field.journalled), field.key
        else:
            assert field.journalled, field.key


def test_lists_show_only_what_a_row_holds() -> None:
    row = {field.name for field in dataclasses.fields(record.ContactRow)}
    assert {field.key for field in FIELDS if field.listable} == row - {"id", "photo", "trap"}


def test_only_indexed_columns_sort() -> None:
    indexed = {str(index.name).removeprefix("contact_by_") for index in tables.contact.indexes}
    column = {"formatted_name": "sort_name", "organization": "organization_key"}
    column["locality"] = "locality_key"
    for field in FIELDS:
        if field.sortable:
            assert field.listable
            assert column.get(field.key, field.key) in indexed


def test_every_section_is_known_and_used() -> None:
    assert {field.section for field in FIELDS} | {"own"} == set(SECTIONS)


def test_choices_have_choices() -> None:
    for field in FIELDS:
        if field.kind is FieldKind.CHOICE:
            assert field.choices, field.key


def test_own_fields_are_named_by_their_id() -> None:
    field = own_field(12, "Loyalty card", "choice", "individual", ["gold", "silver"])
    assert field.key == "own.12"
    assert own_field_id(field.key) == 12
    assert own_field_id("status") is None
    assert own_field_id("own.x") is None
    assert list(field.choices) == ["gold", "silver"]
    assert field.applies_to_kind("individual")
    assert not field.applies_to_kind("organization")
