"""The field catalogue runs through the program: table, import, export, letter, criteria, words.

A contact with every field filled goes out as a table and comes back, in both languages.
`tests/domain/test_fields.py` holds catalogue, dataclass and table against each other,
`tests/ui/test_form_catalogue.py` the forms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sme_crm.domain.contact import (
    Address,
    ContactDraft,
    ContactSheet,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.field import Field
from sme_crm.domain.fields import FIELDS, fields_of, stored_fields
from sme_crm.domain.letters.merge_fields import merge_fields, recipient_values
from sme_crm.domain.translation import catalogue, translated
from sme_crm.services.exporting.columns import catalogue_columns
from sme_crm.services.importing.own_export import own_export_targets
from sme_crm.services.importing.targets import is_known_key, offered_targets, parse_target
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace

LANGUAGES = ("en", "fr")

PERSON = ContactDraft(
    values={
        "kind": "individual", "civility": "mrs", "given_name": "Élise", "family_name": "Durand",
        "birth_name": "Morel", "reference": "C0042", "status": "client", "source": "Salon",
        "language": "en", "profession": "Notaire", "housing": "owner", "children": 2,
        "birth_date": "1980-05-04", "wants_news": True, "notes": "Première ligne\nDeuxième",
        "verified_on": "2026-01-02", "ended": "deceased",
    },
    addresses=[
        Address("home", "Escalier C", "Résidence Les Pins", "3 rue Haute", "BP 12", "01000",
                "Bourg-en-Bresse"),
        Address("billing", street="Königstraße 12", postal_code="70173", locality="Stuttgart",
                region="Bade-Wurtemberg", country="DE"),
    ],
    phones=[Phone("06 12 34 56 78", "mobile"), Phone("02 40 11 22 33", "work"),
            Phone("02 40 11 22 34", "fax")],
    emails=[Email("elise@durand.example", "home"), Email("e.durand@nova.example", "work")],
    web_pages=[WebPage("https://durand.example")],
    employments=[Employment("Café Nova", "Gérante", "decision_maker", "Direction", "2020-01-01",
                            "2031-12-31")],
    custom={"Bois": "Chêne"},
)  # fmt: skip
COMPANY = ContactDraft(
    values={
        "kind": "organization", "organization_name": "Atelier Rivière", "legal_form": "SARL",
        "siret": "73282932000074", "siren": "732829320", "vat_number": "FR44732829320",
        "naf": "43.32A", "sector": "Bâtiment", "headcount": 12, "status": "supplier",
        "ended": "closed", "reference": "F7",
    },
)  # fmt: skip
# What a contact has by being a row of this file, not of the other.
_OF_THE_FILE = {
    "id", "uid", "version", "created_at", "updated_at", "created_change", "last_change",
    "organization_id", "responsible_id", "lot_id", "household_id", "deleted_at", "photo",
    "last_exchange", "touches",
}  # fmt: skip
_ROWS = ("addresses", "phones", "emails", "web_pages", "employments")
# Stored fields a flat table has no column for, and why.
_WITHOUT_COLUMN = {
    "photo": "a picture", "lot_id": "of this base", "household_id": "of this base",
    "deleted_at": "the trash is not exported", "phone.e164": "follows from the number",
    "employment.main": "the first one is",
}  # fmt: skip


def _needs(language: str) -> None:
    if language != "en" and not catalogue(language):
        pytest.skip("the catalogues are not compiled: packaging/translations.py compile")


def _without_ids(row: Any) -> object:
    names = {field.name for field in dataclasses.fields(row)}
    blank = dict.fromkeys(names & {"id", "organization_id", "person_id"}, 0)
    return dataclasses.replace(row, **blank)


def _values(sheet: ContactSheet) -> dict[str, object]:
    contact = {
        field.name: getattr(sheet.contact, field.name)
        for field in dataclasses.fields(sheet.contact)
        if field.name not in _OF_THE_FILE
    }
    rows = {name: [_without_ids(row) for row in getattr(sheet, name)] for name in _ROWS}
    return {**contact, **rows, "custom": list(sheet.custom.values())}


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    """A second, empty data file."""
    workspace = fresh_workspace(tmp_path / "other.crm")
    yield workspace
    workspace.close()


def test_the_contacts_of_these_tests_fill_every_field() -> None:
    filled = set(PERSON.values) | set(COMPANY.values)
    left = {field.key for field in fields_of("contact")} - filled - _OF_THE_FILE
    assert left == set()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_out_comes_back(
    workspace: Workspace, other: Workspace, tmp_path: Path, language: str, ending: str
) -> None:
    _needs(language)
    old = [workspace.contacts.create(draft)[0] for draft in (PERSON, COMPANY)]
    out = tmp_path / f"contacts.{ending}"
    workspace.exports.export(out, old, translate=partial(translated, language))
    run = other.imports.open([out])
    assert run.stage().rejected == 0
    run.write()
    run.close()
    by_name = {row.formatted_name: row.id for row in other.contact_lists.first_page().rows}
    for contact_id in old:
        before = workspace.contacts.sheet(contact_id)
        after = other.contacts.sheet(by_name[before.contact.formatted_name])
        assert _values(after) == _values(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bringing_an_export_back_into_the_same_file_changes_nothing(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    _needs(language)
    ids = [workspace.contacts.create(draft)[0] for draft in (PERSON, COMPANY)]
    out = tmp_path / "contacts.csv"
    workspace.exports.export(out, ids, translate=partial(translated, language))
    run = workspace.imports.open([out])
    report = run.stage()
    run.close()
    assert (report.identical, report.created, report.updated) == (2, 0, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stored_field_has_its_column(language: str) -> None:
    _needs(language)
    columns = catalogue_columns(partial(translated, language))
    entities = {column.field.entity for column in columns if column.field is not None}
    exported = {column.field.key for column in columns if column.field is not None}
    stored = {field.key for field in stored_fields() if field.entity in entities}
    assert {field.entity for field in stored_fields()} == entities
    assert stored - exported == set(_WITHOUT_COLUMN)
    headings = [column.heading for column in columns]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_import_knows_every_column_of_an_export(language: str) -> None:
    _needs(language)
    columns = catalogue_columns(partial(translated, language))
    targets = own_export_targets([column.heading for column in columns])
    assert targets is not None
    for column, target in zip(columns, targets, strict=True):
        assert parse_target(target).key == column.key


def test_a_table_of_somebody_else_is_not_taken_for_ours() -> None:
    assert own_export_targets(["Nom", "Prénom", "E-mail", "Ville", "Téléphone"]) is None


def test_what_can_be_imported_is_known_and_offered() -> None:
    importable = {field.key for field in stored_fields() if field.importable}
    assert all(is_known_key(key) for key in importable)
    offered = {parse_target(text).key for _, texts in offered_targets() for text in texts}
    # An employer is brought in as the company of a person.
    assert importable - offered == {"employment.organization"}
    for field in stored_fields():
        if not field.importable:
            assert not is_known_key(field.key), field.key
            assert field.key not in offered


def test_letters_take_fields_that_may_be_printed() -> None:
    by_key = {field.key: field for field in FIELDS}
    offered = {field.key.removeprefix("contact.") for field in merge_fields()}
    known = {key for key in offered if key in by_key}
    told = {"country", "household", "touches"}  # said in a letter, printed in no list
    assert {key for key in known if not by_key[key].printable} == told
    # For the eyes of the house only.
    inside = {
        "wants_news", "ended", "verified_on", "notes", "customer_value", "expected_value",
        "open_opportunity_amount",
    }  # fmt: skip
    printable = {
        field.key for field in FIELDS if field.printable and field.entity in ("contact", "address")
    }
    assert printable - known == inside


def test_every_merge_field_of_a_recipient_has_its_value(workspace: Workspace) -> None:
    contact_id, _ = workspace.contacts.create(PERSON)
    sheet = workspace.contacts.sheet(contact_id)
    values = recipient_values(sheet.contact, sheet.addresses[0])
    for field in merge_fields():
        looked_up = field.key in ("contact.responsible_id", "contact.household")
        looked_up |= field.section == "purchases"
        if field.key.startswith(("contact.", "address.")) and not looked_up:
            assert field.key in values, field.key


def _described(field: Field) -> list[tuple[str, str]]:
    texts = [("Fields", field.label)]
    return texts + [("Vocabulary", label) for label in field.choices.values()]


def test_every_label_and_choice_is_french_in_french() -> None:
    _needs("fr")
    known = catalogue("fr")
    for field in FIELDS:
        for context, text in _described(field):
            assert text in known[context], (field.key, text)


def test_an_ended_employment_leaves_the_file_sound(other: Workspace, tmp_path: Path) -> None:
    """People without an address are found at their company's, those who left are not."""
    path = tmp_path / "people.csv"
    path.write_text(
        "Prénom;Nom;Société;Adresse;CP;Ville;En poste depuis;employment.until_date\n"
        ";;Café Nova;2 quai de la Fosse;44000;Nantes;;\n"
        "Anne;Morel;Café Nova;;;;2020-01-01;\n"
        "Luc;Petit;Café Nova;;;;2019-01-01;2024-05-31\n",
        encoding="utf-8",
    )
    run = other.imports.open([path])
    run.set_target(0, 7, "employment.until_date")
    run.stage()
    run.write()
    run.close()
    assert other.checks.run().sound
    rows = {row.formatted_name: row for row in other.contact_lists.first_page().rows}
    assert rows["Anne Morel"].organization == "Café Nova"
    assert rows["Luc Petit"].organization == ""
