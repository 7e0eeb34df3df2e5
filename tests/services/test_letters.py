"""Mailings as a user makes them: who is left out, in which order, the trace, the page again."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import ORGANIZATION, Address, Consent, ContactDraft, Employment
from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound, OutputError
from sme_crm.domain.folding import clean_text
from sme_crm.domain.letters.template import (
    AddressWindow,
    Conditional,
    FieldRun,
    Letterhead,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Salutation,
    Signature,
    TextRun,
    Valediction,
)
from sme_crm.services.letters.recipients import MailingChoice
from sme_crm.services.letters.templates import sample_templates
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.domain.hostile_text import naughty_strings
from tests.fresh_file import fresh_workspace
from tests.printing.printed_page import plain, read_pages
from tests.printing.test_letters import picture
from tests.store.small_disk import small_disk

DAY = date(2026, 11, 21)
LETTER = LetterTemplate(
    "Essai",
    "fr",
    (
        Letterhead(),
        AddressWindow(),
        PlaceDate(),
        Salutation(),
        Paragraph((TextRun("Bonjour de "), FieldRun("address.locality"), TextRun("."))),
        Conditional(
            Test("status", Operator.ONE_OF, ("client",)),
            (Paragraph((TextRun("Cher client."),)),),
            (Paragraph((TextRun("Cher prospect."),)),),
        ),
        Valediction(),
        Signature(),
    ),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    made.settings.set_many({"company.name": "Atelier Durand", "company.locality": "Strasbourg"})
    yield made
    made.close()


def home(postal_code: str = "44000", locality: str = "Nantes", **values: str) -> Address:
    plain = {"kind": "home", "street": "7 rue Crébillon", **values}
    return Address(postal_code=postal_code, locality=locality, **plain)


def add(workspace: Workspace, name: str, *addresses: Address, **values: object) -> int:
    draft = ContactDraft(
        values={"civility": "mrs", "given_name": "Anne", "family_name": name, **values},
        addresses=list(addresses),
    )
    return workspace.contacts.create(draft)[0]


def letters_of(workspace: Workspace, contact_id: int) -> list[int]:
    return [entry.id for entry in workspace.history.timeline(contact_id, kinds=["letter"])]


ONLY_ASKED_FOR = {
    "consent_withdrawn", "consent_missing", "retention_over", "no_email", "no_phone", "no_mobile",
    "no_fax", "no_news", "running_campaign", "pressure", "duplicate",
}  # fmt: skip
"""Reasons of other channels and of campaigns."""

# -- who gets one ------------------------------------------------------------------------------


def test_every_reason_for_no_letter(workspace: Workspace) -> None:
    fine = add(workspace, "Fine", home())
    objection = Consent("objection", "post", given_on="2026-05-04", words="Plus de courrier !")
    objects = workspace.contacts.create(
        ContactDraft({"family_name": "Non"}, addresses=[home()], consents=[objection])
    )[0]
    wide = "128 avenue du Général Chevalier de la Tour d’Auvergne et de Montmorency"
    cases = {
        "trash": add(workspace, "Jetée", home()),
        "deceased": add(workspace, "Morte", home(), ended="deceased"),
        "closed": add(
            workspace, "", home(), kind=ORGANIZATION, organization_name="Fini", ended="closed"
        ),
        "objection": objects,
        "no_address": add(workspace, "Sans"),
        "dead_address": add(workspace, "Partie", home(state="dead", dead_reason="unknown")),
        "does_not_fit": add(workspace, "Longue", home(street=wide)),
        "household": add(workspace, "Fine", home(), given_name="Zoé"),
        "lot_used_up": add(workspace, "Louée", home()),
        "lot_licence_over": add(workspace, "Achetée", home()),
        "set_apart": add(workspace, "Loin", home()),
        "by_hand": add(workspace, "Ôtée", home()),
        "not_of_this_kind": 9999,
    }
    assert set(cases) == set(REASONS) - ONLY_ASKED_FOR
    workspace.households.create([fine, cases["household"]])
    lots = workspace.lots
    rented = lots.create("Loué", mode="rented")
    lots.log_use(rented, date(2026, 1, 5), "Portes ouvertes")
    bought = lots.create("Acheté", mode="bought", licence_end="2026-01-31")
    workspace.contacts.update_many([cases["lot_used_up"]], {"lot_id": rented})
    workspace.contacts.update_many([cases["lot_licence_over"]], {"lot_id": bought})
    workspace.contacts.throw_away([cases["trash"]])
    choice = MailingChoice(
        by_hand=frozenset({cases["by_hand"]}), apart=frozenset({cases["set_apart"]})
    )
    check = workspace.letters.check(LETTER, [fine, *cases.values()], day=DAY, choice=choice)
    assert check.ready == (fine,)
    assert {who: why[0].reason for who, why in check.excluded.items()} == {
        who: reason for reason, who in cases.items()
    }
    told = check.excluded[objects][0]
    assert (told.on, told.words, told.channel) == ("2026-05-04", "Plus de courrier !", "post")
    assert (check.letters, check.pages) == (1, 1)
    # Who is left out is not to be looked at besides.
    assert not {one.recipient_id for one in check.warnings} & set(cases.values())


def test_all_reasons_of_one_contact_are_told(workspace: Workspace) -> None:
    one = add(workspace, "Plusieurs", home(state="dead"), ended="deceased")
    workspace.contacts.throw_away([one])
    refusals = workspace.letters.check(LETTER, [one]).excluded[one]
    assert [refusal.reason for refusal in refusals] == ["trash", "deceased", "dead_address"]


def test_post_offices_get_them_sorted(workspace: Workspace) -> None:
    places = {
        "abroad": home("70173", "Stuttgart", country="DE"),
        "cedex": home("44981", "Sainte-Luce CEDEX"),
        "lyon": home("69002", "Lyon", country="FR"),
        "nantes_b": home("44000", "Nantes", street="9 rue Zola"),
        "nantes_a": home("44000", "Nantes", street="1 rue Arago"),
        "ain": home("01000", "Bourg-en-Bresse"),
    }
    ids = {name: add(workspace, name, address) for name, address in places.items()}
    check = workspace.letters.check(LETTER, [*ids.values(), ids["ain"]])
    names = {contact_id: name for name, contact_id in ids.items()}
    assert [names[one] for one in check.ready] == [
        "ain", "nantes_a", "nantes_b", "lyon", "cedex", "abroad",
    ]  # fmt: skip


def test_somebody_without_an_address_is_written_to_at_work(
    workspace: Workspace, tmp_path: Path
) -> None:
    employer = add(
        workspace, "", home("69002", "Lyon"), kind=ORGANIZATION, organization_name="Garage Œuvrard"
    )
    draft = ContactDraft(
        {"civility": "mr", "given_name": "Luc", "family_name": "Petit"},
        employments=[Employment(organization_id=employer, main=True)],
    )
    one = workspace.contacts.create(draft)[0]
    run = workspace.letters.write(tmp_path / "out.pdf", LETTER, [one])
    text = plain(read_pages(run.path.read_bytes())[0].text)
    assert "Garage Œuvrard M. Luc PETIT" in text
    assert "69002 LYON" in text


def test_the_worst_cases_are_named(workspace: Workspace) -> None:
    short = add(workspace, "Court", home())
    long = add(workspace, "Long", home(building="Résidence Les Jardins du Palais Royal"))
    nobody = add(workspace, "Qui", home(), civility="")
    check = workspace.letters.check(LETTER, [short, long, nobody])
    assert check.longest_address == long
    assert check.by_kind() == {"unknown_civility": (nobody,)}


# -- the trace ---------------------------------------------------------------------------------


def test_each_letter_is_noted_and_one_undo_takes_all_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    ids = [add(workspace, name, home()) for name in ("Un", "Deux", "Trois")]
    out = add(workspace, "Sans")
    saved = workspace.letters.templates.save(LETTER)
    path = tmp_path / "out.pdf"
    run = workspace.letters.write(path, LETTER, [*ids, out], template_id=saved.id, day=DAY)
    assert (run.letters, run.pages, run.path) == (3, 3, path)
    assert len(read_pages(path.read_bytes())) == 3
    entry = workspace.history.timeline(ids[0], kinds=["letter"])[0]
    assert (entry.direction, entry.channel, entry.subject) == ("out", "post", "Essai")
    assert entry.link_kind == "letter_run"
    pages = {workspace.history.timeline(one, kinds=["letter"])[0].details["page"] for one in ids}
    assert pages == {1, 2, 3}
    assert not letters_of(workspace, out)
    assert workspace.contacts.sheet(ids[0]).contact.last_exchange
    workspace.undo.undo(run.change_id)
    assert not any(letters_of(workspace, one) for one in ids)
    assert workspace.contacts.sheet(ids[0]).contact.last_exchange is None
    assert path.exists()


def test_nobody_to_write_to_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    run = workspace.letters.write(tmp_path / "out.pdf", LETTER, [add(workspace, "Sans")])
    assert (run.letters, run.change_id) == (0, 0)
    assert not run.path.exists()


def test_a_cancelled_mailing_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    ids = [add(workspace, f"Nom{n}", home()) for n in range(5)]
    path = tmp_path / "out.pdf"
    path.write_bytes(b"older")
    progress = Progress(lambda done, _total, _what: progress.cancel() if done == 2 else None)
    with pytest.raises(Cancelled):
        workspace.letters.write(path, LETTER, ids, progress=progress)
    assert path.read_bytes() == b"older"
    assert [found.name for found in tmp_path.iterdir() if "pdf" in found.name] == ["out.pdf"]
    assert not any(letters_of(workspace, one) for one in ids)


def test_a_full_disk_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Seule", home())
    with small_disk(tmp_path / "disk", 1) as disk:
        disk.fill()
        with pytest.raises(OutputError) as met:
            workspace.letters.write(disk.folder / "out.pdf", LETTER, [one])
        assert met.value.code == "disk_full"
        assert [found.name for found in disk.folder.iterdir()] == ["ballast"]
    assert not letters_of(workspace, one)


def test_a_missing_folder_is_told(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Seule", home())
    with pytest.raises(OutputError) as met:
        workspace.letters.write(tmp_path / "gone" / "out.pdf", LETTER, [one])
    assert met.value.code == "unwritable"
    assert not letters_of(workspace, one)


# -- the very page again -----------------------------------------------------------------------


def words(pdf: bytes) -> list[str]:
    return [plain(page.text) for page in read_pages(pdf)]


def test_the_page_is_made_again_whatever_changed_since(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.letters.set_logo(picture("PNG", "RGB"))
    one = add(workspace, "Lefèvre", home(), status="client")
    other = add(workspace, "Zola", home("69002", "Lyon"))
    path = tmp_path / "out.pdf"
    saved = workspace.letters.templates.save(LETTER)
    workspace.letters.write(path, LETTER, [one, other], template_id=saved.id, day=DAY)
    printed = words(path.read_bytes())
    assert "Cher client." in printed[0]
    assert "Cher prospect." in printed[1]
    # Everything the page came from is changed or gone.
    sheet = workspace.contacts.sheet(one)
    workspace.contacts.save(
        one,
        {"family_name": "Autre", "civility": "mr", "status": "former_client"},
        sheet.contact.version,
    )
    sheet = workspace.contacts.sheet(one)
    workspace.contacts.remove_row(one, sheet.addresses[0], sheet.contact.version)
    workspace.settings.set_many({"company.name": "Nouveau nom", "company.locality": "Metz"})
    workspace.letters.set_logo(None)
    workspace.letters.templates.delete(saved.id)
    again = [workspace.letters.page_of(letters_of(workspace, who)[0]) for who in (one, other)]
    assert [words(pdf)[0] for pdf in again] == printed
    objects = [read_pages(pdf)[0].objects for pdf in (path.read_bytes(), again[0])]
    assert len(objects[0]) == len(objects[1])  # the logo is there again


def test_there_is_no_page_of_a_note(workspace: Workspace) -> None:
    one = add(workspace, "Seule", home())
    workspace.history.add([one], "note", text="rien")
    note = workspace.history.timeline(one, kinds=["note"])[0]
    for history_id in (note.id, 999):
        with pytest.raises(NotFound):
            workspace.letters.page_of(history_id)


def test_own_fields_are_worded_and_kept(workspace: Workspace, tmp_path: Path) -> None:
    ids = {
        kind: workspace.custom_fields.define(kind, kind)
        for kind in ("amount", "yes_no", "choices", "date")
    }
    one = add(workspace, "Seule", home())
    values = {
        "amount": 1234500,
        "yes_no": True,
        "choices": ["chêne", "hêtre"],
        "date": "2027-01-31",
    }
    for kind, value in values.items():
        sheet = workspace.contacts.sheet(one)
        workspace.contacts.set_custom(one, ids[kind], value, sheet.contact.version)
    runs = [
        FieldRun(f"own.{field_id}", "long_date" if kind == "date" else "")
        for kind, field_id in ids.items()
    ]
    parts = [part for run in runs for part in (run, TextRun(" / "))]
    template = LetterTemplate("Essai", "fr", (AddressWindow(), Paragraph(tuple(parts))))
    path = tmp_path / "out.pdf"
    workspace.letters.write(path, template, [one])
    said = "12 345 € / oui / chêne, hêtre / 31 janvier 2027"
    assert said in words(path.read_bytes())[0]
    assert words(workspace.letters.page_of(letters_of(workspace, one)[0])) == words(
        path.read_bytes()
    )


# -- preview -----------------------------------------------------------------------------------


def test_the_preview_shows_the_printed_page(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Lefèvre", home())
    run = workspace.letters.write(tmp_path / "out.pdf", LETTER, [one])
    letter = workspace.letters.preview(LETTER).letter(one)
    assert letter is not None
    assert words(letter.pdf) == words(run.path.read_bytes())
    assert letter.name == "Anne Lefèvre"
    assert not letter.refusals


def test_the_preview_says_why_there_is_no_letter(workspace: Workspace) -> None:
    preview = workspace.letters.preview(LETTER)
    dead = preview.letter(add(workspace, "Partie", home(state="dead")))
    assert dead is not None
    assert [one.reason for one in dead.refusals] == ["dead_address"]
    assert dead.pdf == b""
    objects = workspace.contacts.create(
        ContactDraft(
            {"family_name": "Non"},
            addresses=[home()],
            consents=[Consent("objection", "all", given_on="2026-01-01")],
        )
    )[0]
    letter = preview.letter(objects)
    assert letter is not None
    assert [one.reason for one in letter.refusals] == ["objection"]
    assert letter.pdf
    assert [one.kind for one in letter.warnings] == ["unknown_civility"]
    assert preview.letter(9999) is None


# -- templates ---------------------------------------------------------------------------------


def test_templates_are_kept_versioned_and_found(workspace: Workspace) -> None:
    templates = workspace.letters.templates
    assert {entry.language for entry in templates.list_templates()} == {"fr", "en"}
    first = templates.save(LETTER)
    assert templates.free_name("essai") == "essai (2)"
    again = templates.save(LETTER, first.id)
    assert (again.id, again.change_id) == (first.id, 0)
    changed = LetterTemplate("Essai", "fr", LETTER.blocks[:3])
    visit = templates.save(changed, first.id).change_id
    same = templates.save(LetterTemplate("Essai", "fr", LETTER.blocks[:2]), first.id, visit=visit)
    assert same.change_id == visit
    assert templates.find("ESSAI").template.blocks == LETTER.blocks[:2]
    revision = (
        workspace.database.reader().execute("SELECT revision FROM letter_template").fetchone()[0]
    )
    assert revision == 3
    workspace.undo.undo(visit)
    assert templates.find(str(first.id)).template == LETTER
    with pytest.raises(InvalidInput):
        templates.save(LetterTemplate(" "))
    with pytest.raises(NotFound):
        templates.save(LETTER, 99)
    with pytest.raises(NotFound):
        templates.find("nulle part")


def test_deleting_a_template_keeps_its_letters_and_is_undone(
    workspace: Workspace, tmp_path: Path
) -> None:
    saved = workspace.letters.templates.save(LETTER)
    one = add(workspace, "Seule", home())
    workspace.letters.write(tmp_path / "out.pdf", LETTER, [one], template_id=saved.id)
    change = workspace.letters.templates.delete(saved.id)
    assert workspace.letters.page_of(letters_of(workspace, one)[0])
    workspace.undo.undo(change)
    row = workspace.database.reader().execute("SELECT template_id FROM letter_run").fetchone()
    assert row[0] == saved.id
    assert workspace.letters.templates.find("Essai").id == saved.id


# -- bad input ---------------------------------------------------------------------------------


def test_naughty_texts_are_printed_or_listed(workspace: Workspace, tmp_path: Path) -> None:
    template = LetterTemplate(
        "Essai", "fr", (AddressWindow(), Paragraph((FieldRun("contact.profession"),), "left"))
    )
    texts = {}
    for text in naughty_strings():
        kept = clean_text(text.encode("utf-8", "replace").decode())
        if 0 < len(kept) <= 60:
            texts[add(workspace, "Nom", home(), profession=kept)] = kept
    path = tmp_path / "out.pdf"
    run = workspace.letters.write(path, template, list(texts), day=DAY)
    assert run.letters == len(texts)
    listed = {one.recipient_id for one in run.check.warnings if one.kind == "missing_glyph"}
    assert listed
    rows = (
        workspace.database.reader()
        .execute("SELECT contact_id, details FROM history WHERE kind = 'letter'")
        .fetchall()
    )
    page_of = {row[0]: json.loads(row[1])["page"] for row in rows}
    pages = read_pages(path.read_bytes())
    wrong = []
    for contact_id, text in texts.items():
        read = _letters(pages[page_of[contact_id] - 1].text)
        told = _letters(text) in read
        if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
            # Readers turn mixed directions back as they see fit: every letter is there.
            told = not Counter(_letters(text)) - Counter(read)
        if contact_id not in listed and not told:
            wrong.append((text, read))
    assert not wrong, wrong[:3]


def _letters(text: str) -> str:
    """What can be compared: a reader of PDFs takes ligatures and marks apart as it likes."""
    apart = unicodedata.normalize("NFKD", plain(text))
    return "".join(c for c in apart if c.isprintable() and unicodedata.category(c)[0] not in "MZ")


def test_a_read_only_file_still_previews(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Seule", home())
    beside = open_workspace(workspace.path, read_only=True)
    try:
        letter = beside.letters.preview(LETTER).letter(one)
        assert letter is not None and letter.pdf
    finally:
        beside.close()


def pictured(pdf: bytes, number: int = 0) -> bytes:
    """One page of a PDF, drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        return bytes(document[number].render(scale=1).to_pil().tobytes())


def test_a_letter_is_printed_again_as_it_was_whatever_changed_since(
    workspace: Workspace, tmp_path: Path
) -> None:
    ids = [
        workspace.contacts.create(
            ContactDraft(
                {"family_name": name, "civility": "mrs"},
                addresses=[Address(street="1 rue Haute", postal_code="67000", locality="Metz")],
            )
        )[0]
        for name in ("Roux", "Blanc")
    ]
    letters = workspace.letters
    template = sample_templates()[0].template
    run = letters.write(tmp_path / "a.pdf", template, ids)
    written = (tmp_path / "a.pdf").read_bytes()
    entries = {one: workspace.history.timeline(one, kinds=["letter"])[0].id for one in ids}
    sheet = workspace.contacts.sheet(ids[0])
    workspace.contacts.save(ids[0], {"family_name": "Autre"}, sheet.contact.version)
    workspace.settings.set_many({"company.name": "Une autre maison"})
    drawn = {pictured(letters.page_of(entry)) for entry in entries.values()}
    assert drawn == {pictured(written, 0), pictured(written, 1)}
    workspace.undo.undo(run.change_id)
    assert not workspace.history.timeline(ids[0], kinds=["letter"])
    workspace.undo.redo()
    again = workspace.history.timeline(ids[0], kinds=["letter"])[0]
    assert pictured(letters.page_of(again.id)) in drawn
