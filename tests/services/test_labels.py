"""Labels and envelopes of contacts: who gets one, in which order, sheets of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.envelope_format import ENVELOPES
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound
from sme_crm.domain.label_content import LabelRules
from sme_crm.domain.label_sheet import SHEETS, LabelSheet
from sme_crm.printing.envelopes import EnvelopeOptions
from sme_crm.printing.labels import LabelOptions
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace
from tests.printing.printed_page import plain, read_pages

DAY = date(2026, 11, 22)
OPTIONS = LabelOptions(SHEETS[1], DAY)
OWN = LabelSheet("Mes étiquettes", 60, 40, 3, 7, 10, 8, 62, 40)
COMPANY = {
    "company.name": "Atelier Durand", "company.street": "12 rue des Tanneurs",
    "company.postal_code": "67000", "company.locality": "Strasbourg",
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    made.settings.set_many(COMPANY)
    yield made
    made.close()


def add(workspace: Workspace, name: str, code: str = "44000", **values: str) -> int:
    address = Address(kind="home", street="7 rue Crébillon", postal_code=code, locality="Nantes")
    draft = ContactDraft({"family_name": name, **values}, addresses=[address] if code else [])
    return workspace.contacts.create(draft)[0]


def test_labels_go_out_in_postal_order_one_per_household(
    workspace: Workspace, tmp_path: Path
) -> None:
    north = add(workspace, "Nord", "59000")
    west = add(workspace, "Ouest")
    double = add(workspace, "Ouest", given_name="Zoé")
    nowhere = add(workspace, "Sans", "")
    objects = workspace.contacts.create(
        ContactDraft(
            {"family_name": "Non"},
            addresses=[Address(street="1 rue A", postal_code="75001", locality="Paris")],
            consents=[Consent("objection", "post", given_on="2026-05-04")],
        )
    )[0]
    wide = add(workspace, "W" * 70)
    workspace.households.create([west, double])
    path = tmp_path / "labels.pdf"
    everybody = [north, west, double, nowhere, objects, wide]
    check = workspace.labels.check(everybody, OPTIONS)
    assert workspace.labels.write(path, everybody, OPTIONS) == check
    assert check.ready == (west, north)
    assert (check.pieces, check.sheets, check.next_free) == (2, 1, 3)
    assert check.by_reason() == {
        "household": (double,), "no_address": (nowhere,), "objection": (objects,),
        "does_not_fit": (wide,),
    }  # fmt: skip
    text = plain(read_pages(path.read_bytes())[0].text)
    assert text.index("44000") < text.index("59000")
    assert "NORD 7 RUE CREBILLON 59000 NANTES" in text
    first = workspace.labels.first_sheet(check.ready, OPTIONS)
    assert plain(read_pages(first)[0].text) == text


def test_warnings_are_told_by_kind(workspace: Workspace) -> None:
    long = add(workspace, "Iiiiiiiiiiiiiiiiiiii", given_name="Iiiiiiiiiiiiiiiiiiiiii")
    check = workspace.labels.check([long], LabelOptions(SHEETS[5], DAY))
    assert (check.ready, check.by_kind()) == ((long,), {"line_too_long": (long,)})


def test_name_labels_are_for_those_without_address_too(workspace: Workspace) -> None:
    nowhere = add(workspace, "Sans", "")
    dead = add(workspace, "Morte", ended="deceased")
    rules = replace(OPTIONS, rules=LabelRules(text="name"))
    check = workspace.labels.check([nowhere, dead], rules)
    assert check.ready == (nowhere,)
    assert check.by_reason() == {"deceased": (dead,)}


def codes_on(path: Path) -> list[str]:
    """What the symbols on the first page say."""
    document = pdfium.PdfDocument(path.read_bytes())
    image = document[0].render(scale=300 / 72).to_pil()
    document.close()
    return [one.text for one in zxingcpp.read_barcodes(image)]


def test_a_code_on_a_label_leads_to_contact_and_run(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, "Nord", "59000"), add(workspace, "Ouest")]
    labels, codes = workspace.labels, workspace.letters.codes
    coded = replace(OPTIONS, sheet=SHEETS[4], rules=LabelRules(symbol="qr"), title="Catalogue")
    number = codes.next_number()
    assert labels.check(ids, coded).number == number
    first = tmp_path / "first.pdf"
    printed = labels.write(first, ids, coded)
    assert (printed.number, codes.next_number()) == (number, number + 1)
    second = tmp_path / "second.pdf"
    labels.write(second, ids, coded)
    found = [codes.find(text) for text in codes_on(first)]
    assert {(one.contact_id, one.mailing, one.template) for one in found if one} == {
        (contact_id, number, f"Catalogue {SHEETS[4].name}") for contact_id in ids
    }
    again = [codes.find(text) for text in codes_on(second)]
    assert {one.mailing for one in again if one} == {number + 1}
    entry = workspace.history.timeline(ids[0], kinds=["letter"])[-1]
    assert (entry.direction, entry.channel, entry.subject) == ("out", "post", found[0].template)
    with pytest.raises(NotFound, match="letter"):
        workspace.letters.page_of(entry.id)
    workspace.merging.merge_contacts(ids[0], ids[1:])
    assert {one.contact_id for one in map(codes.find, codes_on(first)) if one} == {ids[0]}


def test_a_run_of_labels_taken_back_leaves_its_number_unused(
    workspace: Workspace, tmp_path: Path
) -> None:
    one = add(workspace, "Seule")
    path = tmp_path / "labels.pdf"
    coded = replace(OPTIONS, sheet=SHEETS[4], rules=LabelRules(text="name", symbol="datamatrix"))
    check = workspace.labels.write(path, [one], coded)
    entry = workspace.history.timeline(one, kinds=["other"])[0]
    assert (entry.direction, entry.subject) == ("internal", SHEETS[4].name)
    workspace.undo.undo(check.change_id)
    assert workspace.history.timeline(one, kinds=["other"]) == []
    assert [workspace.letters.codes.find(text) for text in codes_on(path)] == [None]
    assert workspace.letters.codes.next_number() == check.number + 1
    plainly = workspace.labels.write(path, [one], OPTIONS)
    assert (plainly.number, plainly.change_id) == (0, 0)
    assert workspace.letters.codes.next_number() == check.number + 1


def test_own_fields_stand_above_and_below(workspace: Workspace, tmp_path: Path) -> None:
    since = workspace.custom_fields.define("Client depuis", "date")
    seat = workspace.custom_fields.define("Table")
    one, other = add(workspace, "Un"), add(workspace, "Deux", "59000")
    for field_id, value in ((since, "2019-03-01"), (seat, "12 <b>")):
        version = workspace.contacts.sheet(one).contact.version
        workspace.contacts.set_custom(one, field_id, value, version)
    rules = LabelRules(heading="Gala", above=f"own.{seat}", below=f"own.{since}")
    path = tmp_path / "labels.pdf"
    workspace.labels.write(path, [one, other], replace(OPTIONS, rules=rules))
    text = plain(read_pages(path.read_bytes())[0].text)
    assert "Gala 12 <b> UN 7 RUE CREBILLON 44000 NANTES 1er mars 2019 Gala DEUX" in text
    assert text.endswith("59000 NANTES")
    below = replace(OPTIONS, rules=LabelRules(below="contact.phone"))
    shown = read_pages(workspace.labels.first_sheet([one], below))
    assert plain(shown[0].text) == "UN 7 RUE CREBILLON 44000 NANTES"


def test_own_sheets_are_kept_found_changed_and_taken_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    labels = workspace.labels
    assert labels.list_sheets() == list(SHEETS)
    kept = labels.save_sheet(OWN)
    assert labels.list_sheets()[0] == kept == replace(OWN, id=kept.id)
    assert labels.find_sheet("mes etiquettes") == kept
    with pytest.raises(InvalidInput, match="sheet_exists"):
        labels.save_sheet(replace(OWN, name="MES ÉTIQUETTES"))
    with pytest.raises(InvalidInput, match="sheet_exists"):
        labels.save_sheet(replace(OWN, name="L7160"))
    with pytest.raises(InvalidInput, match="label_paper"):
        labels.save_sheet(replace(OWN, rows=12))
    wider = labels.save_sheet(replace(kept, width=61.5))
    workspace.close()
    again = open_workspace(tmp_path / "base.crm")
    try:
        assert again.labels.find_sheet(str(kept.id)) == wider
        again.labels.delete_sheet(kept.id)
        with pytest.raises(NotFound):
            again.labels.find_sheet(OWN.name)
        again.undo.undo(again.undo.next_undo().id)
        assert again.labels.find_sheet(OWN.name) == wider
    finally:
        again.close()


def test_labels_with_the_own_address(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "own.pdf"
    check = workspace.labels.write_own(path, 25, OPTIONS)
    assert (check.pieces, check.sheets, check.next_free) == (25, 2, 5)
    pages = read_pages(path.read_bytes())
    own = "Atelier Durand 12 rue des Tanneurs 67000 STRASBOURG"
    assert [plain(page.text).count(own) for page in pages] == [21, 4]
    shown = read_pages(workspace.labels.first_own_sheet(25, OPTIONS))
    assert [plain(page.text) for page in shown] == [plain(pages[0].text)]
    workspace.settings.set_many(dict.fromkeys(COMPANY, ""))
    with pytest.raises(InvalidInput, match="sender_missing"):
        workspace.labels.write_own(path, 3, OPTIONS)
    workspace.settings.set_many({**COMPANY, "company.name": "W" * 90})
    with pytest.raises(InvalidInput, match="sender_does_not_fit"):
        workspace.labels.write_own(path, 3, OPTIONS)


def test_envelopes_with_the_sender(workspace: Workspace, tmp_path: Path) -> None:
    north, west = add(workspace, "Nord", "59000"), add(workspace, "Ouest")
    nowhere = add(workspace, "Sans", "")
    options = workspace.envelopes.with_sender(EnvelopeOptions(ENVELOPES[0], DAY))
    path = tmp_path / "envelopes.pdf"
    check = workspace.envelopes.write(path, [north, west, nowhere], options)
    assert check == workspace.envelopes.check([north, west, nowhere], options)
    assert (check.ready, check.pieces) == ((west, north), 2)
    assert check.by_reason() == {"no_address": (nowhere,)}
    pages = [plain(page.text) for page in read_pages(path.read_bytes())]
    assert len(pages) == 2
    assert all("Atelier Durand 12 rue des Tanneurs 67000 STRASBOURG" in page for page in pages)
    assert "OUEST" in pages[0]
    shown = read_pages(workspace.envelopes.page(north, options))
    assert plain(shown[0].text) == pages[1]
    assert workspace.envelopes.page(9999, options) == b""


def test_a_cancelled_run_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    people = [add(workspace, f"Roy{n}") for n in range(3)]
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        workspace.labels.write(tmp_path / "labels.pdf", people, OPTIONS, progress)
    options = EnvelopeOptions(ENVELOPES[0], DAY)
    with pytest.raises(Cancelled):
        workspace.envelopes.write(tmp_path / "envelopes.pdf", people, options, progress)
    assert [path.name for path in tmp_path.glob("*.pdf")] == []
