"""Every naughty string in every text field: typed, found, edited, imported, printed, exported."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sme_crm.cli.words import Words
from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone, WebPage
from sme_crm.domain.fields import fields_of
from sme_crm.domain.folding import clean_text
from sme_crm.domain.vocabulary import CIVILITIES
from sme_crm.store.unit_of_work import UnitOfWork
from tests.domain.hostile_text import naughty_strings
from tests.driver.player import Player

_TEXTS = (
    "given_name", "family_name", "birth_name", "profession", "source", "legal_form", "sector",
    "reference",
)  # fmt: skip
_ADDRESS = ("complement", "building", "street", "place", "postal_code", "locality", "region")
# The strings of 30 000 letters are for one field each: a screen of them is tried elsewhere.
_LONGEST = 1_000


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    return [text for text in naughty_strings() if len(text) <= _LONGEST]


def _draft(text: str) -> ContactDraft:
    """A contact with the string in every text field."""
    company = clean_text(text) or "Sans nom"
    return ContactDraft(
        values={**dict.fromkeys(_TEXTS, text), "notes": text, "civility": "mr"},
        addresses=[Address("home", **dict.fromkeys(_ADDRESS, text))],
        phones=[Phone(text)],
        emails=[Email(text)],
        web_pages=[WebPage(text)],
        employments=[Employment(company, text, department=text)],
        custom={"Champ": text},
    )


def _enter_all(player: Player, naughty: list[str]) -> list[int]:
    contacts = player.workspace.contacts
    with UnitOfWork(player.workspace.database, "contact.create") as work:
        return [contacts.insert_draft(work, _draft(text)) for text in naughty]


def test_typed_found_and_shown(player: Player, naughty: list[str]) -> None:
    assert set(_TEXTS) <= {field.key for field in fields_of("contact")}
    assert "mr" in CIVILITIES
    ids = _enter_all(player, naughty)
    for contact_id, text in zip(ids, naughty, strict=True):
        sheet = player.workspace.contacts.sheet(contact_id)
        one_line = clean_text(text)
        assert sheet.contact.family_name == one_line
        assert sheet.contact.notes == clean_text(text, multi_line=True)
        if any(map(str.strip, (one_line,))):
            assert sheet.addresses[0].street == one_line
        player.find(text)
        player.workspace.undo.list_changes(text=text, limit=5)
    assert player.file_is_sound()


def test_edited_and_taken_back(player: Player, naughty: list[str]) -> None:
    player.enter(ContactDraft(values={"family_name": "Témoin"}))
    before = player.state()
    contact = player.sheet("Témoin").contact
    version = contact.version
    visit: int | None = None
    for text in naughty[::3]:
        values = {"notes": text, "profession": text}
        saved = player.workspace.contacts.save(contact.id, values, version, visit=visit)
        version, visit = saved.version, saved.change_id or visit
    player.undo()
    assert player.differs_from(before) == []


def test_as_names_of_groups_fields_lots_and_staff(player: Player, naughty: list[str]) -> None:
    names = [text for text in naughty if clean_text(text)][::10]
    for text in names:
        player.workspace.groups.create_from([], text)
        player.workspace.staff.add(text)
    listed = {group.name for group in player.workspace.groups.list_groups()}
    assert listed == {clean_text(text) for text in names}


def test_exported_brought_back_and_printed(
    player: Player, naughty: list[str], tmp_path: Path
) -> None:
    naughty = naughty[::2]
    ids = _enter_all(player, naughty)
    exports = player.workspace.exports
    for ending in ("csv", "xlsx", "vcf", "json"):
        path = tmp_path / f"naughty.{ending}"
        exports.export(path, ids, translate=Words("en"))
    with (tmp_path / "naughty.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "\t"))]
    for ending in ("csv", "xlsx", "vcf"):
        other = Player(tmp_path / f"from-{ending}.crm")
        report = other.bring_in(tmp_path / f"naughty.{ending}").report
        assert report.read == report.created + report.updated + report.identical + report.rejected
        assert report.created > len(naughty) // 2
        assert other.file_is_sound()
        other.undo()
        assert other.count() == 0
        other.leave()
    player.write_letterhead()
    player.workspace.groups.create_from(ids, "Tous")
    run = player.print_letters(tmp_path / "naughty.pdf", "Tous")
    assert run.letters + len(run.check.excluded) == len(ids)
    assert run.letters > len(ids) // 4
