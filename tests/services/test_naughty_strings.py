"""Every string of the Big List of Naughty Strings in every text field: kept, found, exported."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import fields_of, find_field
from sme_crm.domain.folding import clean_text, fold
from sme_crm.formats.source import open_source
from sme_crm.formats.table_output import unguarded_text
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace
from tests.shared_data import shared_data

MORE = ["\0", "a\0b", "\ud800", "x\ud83d", "\x1b[31m", "\u202egnal", "\ufeffbom", "a" * 30_000]
TEXTS = [
    field.key
    for field in fields_of("contact")
    if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT) and not field.derived
]
# Brought to their usual form, as far as they have one.
NUMBERS = {"siren", "siret", "vat_number", "naf"}


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    found = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    return [*found, *MORE]


@pytest.fixture(scope="module")
def filled(
    naughty: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workspace, dict[int, str]]]:
    """One contact for each string, which stands in all its fields and rows."""
    workspace = fresh_workspace(tmp_path_factory.mktemp("naughty") / "naughty.crm")
    people: dict[int, str] = {}
    drafts: list[ContactDraft] = []
    for text in naughty:
        draft = ContactDraft(
            values=dict.fromkeys(TEXTS, text),
            addresses=[Address(complement=text, building=text, street=text, place=text,
                               postal_code=text, locality=text, region=text)],
            phones=[Phone(text)],
            emails=[Email(text)],
            web_pages=[WebPage(text)],
            consents=[Consent("objection", "post", "2025-01-02", text, text)],
            custom={"Essai": text},
        )  # fmt: skip
        if fold(text):
            draft.employments.append(Employment(organization=text, function=text, department=text))
        drafts.append(draft)
    # As `create` does, but all in one change: each commit waits for the disk.
    with UnitOfWork(workspace.database, "contact.create") as work:
        for draft, text in zip(drafts, naughty, strict=True):
            people[workspace.contacts.insert_draft(work, draft)] = text
    for contact_id, text in people.items():
        workspace.history.add([contact_id], "note", subject=text, text=text, outcome=text)
    yield workspace, people
    workspace.close()


def test_nothing_is_lost(filled: tuple[Workspace, dict[int, str]]) -> None:
    workspace, people = filled
    assert {"family_name", "notes", "legal_form"} <= set(TEXTS)
    for contact_id, text in people.items():
        kept, lines = clean_text(text), clean_text(text, multi_line=True)
        sheet = workspace.contacts.sheet(contact_id)
        for key in [key for key in TEXTS if key not in NUMBERS]:
            assert getattr(sheet.contact, key) == (lines if key == "notes" else kept), key
        address = sheet.addresses[0]
        assert (address.street, address.complement, address.locality) == (kept,) * 3
        assert sheet.emails[0].address or not kept
        assert sheet.phones[0].number or not kept
        assert sheet.consents[0].words == lines
        assert sheet.custom == ({1: lines} if lines else {})
        note = workspace.history.timeline(contact_id, kinds=["note"])[0]
        assert (note.subject, note.text, note.outcome) == (kept, lines, kept)


def test_everything_derived_is_true(filled: tuple[Workspace, dict[int, str]]) -> None:
    report = filled[0].checks.run()
    assert report.sound, report


def test_each_is_searched(filled: tuple[Workspace, dict[int, str]]) -> None:
    workspace, people = filled
    for contact_id, text in people.items():
        found = workspace.search.type_ahead(text, limit=2_000)
        words = fold(text)
        if words and len(words) < 200:
            assert contact_id in {row.id for row in found}, text
        listed = workspace.contact_lists.first_page(ContactFilter(text=text))
        assert listed.count >= 0
        assert workspace.contact_lists.count(ContactFilter(text=text, trash=True)) == 0
        workspace.undo.list_changes(text=text, limit=5)
        workspace.matching.candidates(ContactDraft(values={"family_name": text}))


def printable(text: str) -> str:
    """Without what a workbook or a card cannot carry."""
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return text.strip()


@pytest.mark.parametrize("name", ["csv", "xlsx", "vcf", "json"])
def test_each_is_exported_and_read_back(
    filled: tuple[Workspace, dict[int, str]], tmp_path: Path, name: str
) -> None:
    workspace, people = filled
    path = tmp_path / f"naughty.{name}"
    workspace.exports.export(path, list(people), translate=lambda context, text: text)
    stored = [workspace.contacts.sheet(contact_id).contact for contact_id in people]
    wanted = [(contact.family_name, contact.notes) for contact in stored]
    found: list[tuple[str, str]] = []
    if name == "json":
        records = json.loads(path.read_text(encoding="utf-8"))
        found = [(record["family_name"], record["notes"]) for record in records]
        assert found == wanted
        return
    source = open_source(path)
    read = unguarded_text if name == "csv" else str
    if name == "vcf":
        values = [card.draft.values for card in source.cards()]
        found = [(str(v.get("family_name", "")), str(v.get("notes", ""))) for v in values]
    else:
        labels = [find_field(key) for key in ("family_name", "notes")]
        places = [source.header.index(field.label) for field in labels if field is not None]
        for row in source.rows():
            family, notes = (read(row.cells[place]) for place in places)
            found.append((family, notes))
    assert len(found) == len(wanted)
    for (family, notes), (family_kept, notes_kept) in zip(found, wanted, strict=True):
        assert printable(family) == printable(family_kept)
        assert printable(notes) == printable(notes_kept)


def test_group_and_staff_names(workspace: Workspace, naughty: list[str]) -> None:
    for text in (*naughty[::6], *MORE):
        if clean_text(text):
            group_id = workspace.groups.create(text)
            assert workspace.groups.find(group_id).name == clean_text(text)
            workspace.staff.add(text, text)
        workspace.settings.set("company.name", text)
        assert workspace.settings.text("company.name") == clean_text(text, multi_line=True)
    assert workspace.checks.run().sound
