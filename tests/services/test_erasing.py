"""Erasing contacts for good: nothing of them is left in the file, others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    Email,
    Employment,
    Phone,
    Relation,
)
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound
from sme_crm.domain.letters.template import (
    AddressWindow,
    FieldRun,
    LetterTemplate,
    Paragraph,
    TextRun,
)
from sme_crm.domain.task import TaskDraft
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from sme_crm.store import driver
from tests.fresh_file import fresh_workspace

DAY = date(2026, 11, 21)
LETTER = LetterTemplate(
    "Vœux",
    "fr",
    (
        AddressWindow(),
        Paragraph((TextRun("Chère "), FieldRun("contact.family_name"), TextRun(", bonne année."))),
    ),
)
# Parts of the data of the person erased, none of which anybody else has.
MARKS = (
    "Quetzalard", "quetzal", "Zyxomme", "zyxom", "Vaskapu", "vaskapu", "0698765432", "698765432",
    "brumeuse", "Kaldera", "kaldera", "xylophone", "wombat", "Yggdrasil",
)  # fmt: skip
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    made.settings.set_many(
        {
            "company.name": "Atelier Durand",
            "company.locality": "Nantes",
            "company.postal_code": "44000",
        }
    )
    yield made
    made.close()


def add(workspace: Workspace, family_name: str, **values: object) -> int:
    draft = ContactDraft(values={"family_name": family_name, **values})
    return workspace.contacts.create(draft)[0]


def add_person(workspace: Workspace) -> int:
    draft = ContactDraft(
        values={"civility": "mrs", "given_name": "Zyxomme", "family_name": "Quetzalard",
                "notes": "aime le xylophone", "reference": "wombat-1"},
        addresses=[Address("home", street="3 rue brumeuse", postal_code="44000",
                           locality="Nantes")],
        phones=[Phone("0698765432", "mobile")],
        emails=[Email("zyxomme@kaldera.example")],
        employments=[Employment(organization="Nova Conseil", function="Gérante")],
        consents=[Consent("objection", "phone", "2025-01-02", "jamais, dit Zyxomme")],
        custom={"Animal": "wombat"},
        groups=["Salon"],
    )  # fmt: skip
    return workspace.contacts.create(draft)[0]


def version(workspace: Workspace, contact_id: int) -> int:
    return workspace.contacts.sheet(contact_id).contact.version


def live(workspace: Workspace, contact_id: int, tmp_path: Path, other: int) -> None:
    """Let a person leave traces everywhere: in rows, pages, documents and the journal."""
    contacts = workspace.contacts
    contacts.save(contact_id, {"birth_name": "Vaskapu"}, version(workspace, contact_id))
    contacts.save(contact_id, {"birth_name": ""}, version(workspace, contact_id))
    contacts.save_row(
        contact_id, Relation(other_id=other, kind="friend", note="wombat"),
        version(workspace, contact_id),
    )  # fmt: skip
    contacts.set_photo(contact_id, PIXEL + b"Kaldera", version(workspace, contact_id))
    paper = tmp_path / "Kaldera.txt"
    paper.write_text("Yggdrasil, dossier de Quetzalard", encoding="utf-8")
    change = workspace.documents.add(contact_id, [paper])
    workspace.undo.undo(change)
    workspace.documents.add(contact_id, [paper])
    workspace.history.add([contact_id], "call", subject="xylophone", text="Quetzalard rappelle")
    workspace.letters.write(tmp_path / "out.pdf", LETTER, [contact_id, other], day=DAY)
    workspace.tasks.create(TaskDraft("Voir Quetzalard", contact_ids=(contact_id,)))
    gone = workspace.tasks.create(TaskDraft("Relire Vaskapu", contact_ids=(contact_id,)))[0]
    workspace.tasks.delete([gone])
    workspace.agenda.create(
        AppointmentDraft("Chez Quetzalard", "2026-12-01T10:00", location="3 rue brumeuse",
                         contact_ids=(contact_id,))
    )  # fmt: skip


def bytes_of(workspace: Workspace) -> bytes:
    return workspace.database.path.read_bytes()


def marks_in(content: bytes) -> list[str]:
    text = content.lower()
    return [mark for mark in MARKS if mark.lower().encode() in text]


def test_not_a_byte_of_an_erased_person_is_left(workspace: Workspace, tmp_path: Path) -> None:
    others = [add(workspace, f"Martin{nth:03}", given_name="Anne") for nth in range(150)]
    home = Address("home", street="1 rue Basse", postal_code="44000", locality="Nantes")
    workspace.contacts.save_row(others[3], home, version(workspace, others[3]))
    person = add_person(workspace)
    others += [add(workspace, f"Zola{nth:03}") for nth in range(50)]
    live(workspace, person, tmp_path, others[3])
    assert set(marks_in(bytes_of(workspace))) >= {"Quetzalard", "brumeuse", "Yggdrasil"}
    erased = workspace.erasing.erase([person])
    assert (erased.contacts, erased.swept) == (1, True)
    assert marks_in(bytes_of(workspace)) == []
    assert workspace.checks.run().sound
    assert workspace.contact_lists.count(ContactFilter()) == 201
    with pytest.raises(NotFound):
        workspace.contacts.sheet(person)
    connection = workspace.database.reader()
    left = {"letter_page": 1, "letter_run": 1, "content": 1, "history": 1}
    for table in (*left, "task", "appointment", "document", "phone", "reminder"):
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert count == left.get(table, 0), table


def test_what_will_go_is_told_before(workspace: Workspace, tmp_path: Path) -> None:
    other, person = add(workspace, "Martin"), add_person(workspace)
    live(workspace, person, tmp_path, other)
    workspace.tasks.create(TaskDraft("À deux", contact_ids=(other, person)))
    told = workspace.erasing.preview([person, 4711])
    assert (told.ids, told.name, told.merged) == ((person,), "Zyxomme Quetzalard", 0)
    assert (told.entries, told.letters, told.documents) == (2, 1, 1)
    assert (told.tasks, told.appointments, told.shared, told.kept) == (1, 1, 1, 0)
    assert told.values == 8
    assert told.changes >= 8
    with pytest.raises(NotFound):
        workspace.erasing.preview([4711])
    with pytest.raises(NotFound):
        workspace.erasing.erase([4711])


def test_what_concerns_others_too_stays_without_the_person(workspace: Workspace) -> None:
    other, person = add(workspace, "Martin"), add_person(workspace)
    task = workspace.tasks.create(TaskDraft("À deux", contact_ids=(person, other)))[0]
    meal = workspace.agenda.create(
        AppointmentDraft("Repas", "2026-12-01T12:00", contact_ids=(person, other))
    )[0]
    workspace.erasing.erase([person])
    assert [one for one, _ in workspace.tasks.task(task).contacts] == [other]
    assert [one for one, _ in workspace.agenda.get(meal).contacts] == [other]


def test_people_of_an_erased_company_stay(workspace: Workspace) -> None:
    person = add_person(workspace)
    company = workspace.contacts.sheet(person).contact.organization_id
    assert company is not None
    workspace.erasing.erase([company])
    contact = workspace.contacts.sheet(person).contact
    assert (contact.organization, contact.organization_id) == ("", None)
    assert b"Nova Conseil" not in bytes_of(workspace)
    assert workspace.checks.run().sound


def test_an_undo_tells_of_the_erased_and_takes_the_others_back(workspace: Workspace) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Brun", "Quetzalard")]
    edit = workspace.contacts.update_many(ids, {"profession": "menuisière"})
    trash = workspace.contacts.throw_away(ids)
    workspace.erasing.erase([ids[2]])
    result = workspace.undo.undo(trash)
    assert (result.taken_back, result.erased) == (tuple(ids[:2]), (ids[2],))
    assert (result.kept, result.conflicts) == ((), ())
    report = workspace.undo.reports.report(result.change_id)
    assert (report.counts["taken_back"], report.erased) == (2, 1)
    listed = workspace.undo.reports.contacts(result.change_id, "taken_back")
    assert [one.name for one in listed] == ["Alba", "Brun"]
    result = workspace.undo.undo(edit)
    assert (result.taken_back, result.erased) == (tuple(ids[:2]), (ids[2],))
    assert workspace.contacts.sheet(ids[0]).contact.profession == ""


def test_a_report_made_before_the_erasing_tells_of_it(workspace: Workspace) -> None:
    ids = [add(workspace, name) for name in ("Alba", "Quetzalard")]
    edit = workspace.contacts.update_many(ids, {"profession": "menuisière"})
    undone = workspace.undo.undo(edit)
    workspace.erasing.erase([ids[1]])
    report = workspace.undo.reports.report(undone.change_id)
    assert (report.counts["taken_back"], report.erased) == (1, 1)
    listed = workspace.undo.reports.contacts(undone.change_id, "taken_back")
    assert [one.name for one in listed] == ["Alba"]


def test_neither_the_erasing_nor_what_it_emptied_can_be_undone(workspace: Workspace) -> None:
    first = workspace.contacts.create(ContactDraft(values={"family_name": "Alba"}))[1]
    person, made = workspace.contacts.create(ContactDraft(values={"family_name": "Quetzalard"}))
    change_id = workspace.erasing.erase([person]).change_id
    for change in (change_id, made):
        assert workspace.undo.find_change(change).final
        assert not workspace.undo.find_change(change).can_be_undone
        with pytest.raises(InvalidInput, match="erased_for_good"):
            workspace.undo.undo(change)
        with pytest.raises(InvalidInput, match="erased_for_good|not_undone"):
            workspace.undo.redo(change)
    newest = workspace.undo.next_undo()
    assert newest is not None
    assert newest.id == first
    assert workspace.undo.next_redo() is None


def test_what_was_undone_before_is_not_offered_again(workspace: Workspace) -> None:
    person, made = workspace.contacts.create(ContactDraft(values={"family_name": "Quetzalard"}))
    workspace.undo.undo(made)
    workspace.undo.redo(made)
    edit = workspace.contacts.update_many([person], {"profession": "luthière"})
    workspace.undo.undo(edit)
    workspace.erasing.erase([person])
    assert workspace.undo.next_redo() is None
    newest = workspace.undo.next_undo()
    assert newest is not None
    assert newest.name == "settings.edit"
    assert marks_in(bytes_of(workspace)) == []


def test_an_import_is_taken_back_without_the_erased(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("Nom;Ville\nAlba;Nantes\nQuetzalard;Nantes\nBrun;Lyon\n", encoding="utf-8")
    run = workspace.imports.open([path])
    run.stage()
    done = run.write()
    person = next(
        one for one in done.created if workspace.contacts.sheet(one).contact.family_name[0] == "Q"
    )
    workspace.erasing.erase([person])
    result = workspace.undo.undo(done.change_id)
    assert (len(result.taken_back), result.erased) == (2, (person,))
    assert workspace.contact_lists.count(ContactFilter()) == 0


def test_records_merged_into_a_person_go_with_it(workspace: Workspace) -> None:
    person = add_person(workspace)
    double = add(workspace, "Vaskapu", given_name="Zyxomme", notes="Yggdrasil")
    company = workspace.contacts.sheet(person).contact.organization_id
    assert company is not None
    merge = workspace.merging.merge_contacts(person, [double])
    assert workspace.erasing.preview([person]).merged == 1
    workspace.erasing.erase([person])
    assert marks_in(bytes_of(workspace)) == []
    with pytest.raises(InvalidInput, match="erased_for_good"):
        workspace.undo.undo(merge)
    with pytest.raises(NotFound):
        workspace.merging.unmerge(merge)


def test_a_merge_of_many_is_undone_without_the_erased(workspace: Workspace) -> None:
    pairs = [(add(workspace, name), add(workspace, name)) for name in ("Alba", "Quetzalard")]
    merge = workspace.merging.merge_clusters(pairs)
    survivor = next(one for one in pairs[1] if one in _there(workspace))
    workspace.erasing.erase([survivor])
    result = workspace.undo.undo(merge.change_id)
    assert result.erased
    assert set(result.erased) <= set(pairs[1])
    assert _there(workspace) == set(pairs[0])
    assert workspace.checks.run().sound


def test_a_record_taken_apart_leaves_nothing_with_the_other(workspace: Workspace) -> None:
    other = add(workspace, "Martin")
    person = add_person(workspace)
    merge = workspace.merging.merge_contacts(other, [person])
    workspace.merging.unmerge(merge)
    workspace.erasing.erase([person])
    assert marks_in(bytes_of(workspace)) == []
    assert workspace.contacts.sheet(other).contact.family_name == "Martin"
    assert workspace.checks.run().sound


def _there(workspace: Workspace) -> set[int]:
    rows = workspace.database.reader().execute("SELECT id FROM contact").fetchall()
    return {row[0] for row in rows}


def test_households_go_on_without_the_person(workspace: Workspace) -> None:
    husband = add(workspace, "Martin", given_name="Paul", civility="mr")
    son = add(workspace, "Martin", given_name="Luc", civility="mr")
    person = add(workspace, "Quetzalard", civility="mrs")
    three = workspace.households.create([husband, son, person], one_letter=True)[0]
    workspace.erasing.erase([person])
    household = workspace.households.find(three)
    assert [one for one, _ in household.members] == [husband, son]
    assert household.mailing_name == "MM. MARTIN"
    workspace.erasing.erase([son])
    with pytest.raises(NotFound):
        workspace.households.find(three)
    assert workspace.contacts.sheet(husband).contact.household_id is None
    assert marks_in(bytes_of(workspace)) == []


def test_contacts_of_the_trash_go_together(workspace: Workspace) -> None:
    kept = add(workspace, "Martin")
    ids = [add(workspace, f"Quetzalard{nth}") for nth in range(30)]
    workspace.contacts.throw_away(ids)
    erased = workspace.erasing.erase(ids)
    assert erased.contacts == 30
    assert workspace.undo.find_change(erased.change_id).details["count"] == 30
    assert workspace.contact_lists.count(ContactFilter(trash=True)) == 0
    assert _there(workspace) == {kept}
    assert marks_in(bytes_of(workspace)) == []


def test_cancelled_it_leaves_everything(workspace: Workspace) -> None:
    person = add_person(workspace)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        workspace.erasing.erase([person], progress)
    assert workspace.contacts.sheet(person).contact.family_name == "Quetzalard"
    assert workspace.undo.next_undo() is not None


def test_photos_and_documents_that_others_have_stay(workspace: Workspace, tmp_path: Path) -> None:
    other, person = add(workspace, "Martin"), add_person(workspace)
    paper = tmp_path / "tarif.txt"
    paper.write_text("Tarif", encoding="utf-8")
    for one in (other, person):
        workspace.documents.add(one, [paper])
        workspace.contacts.set_photo(one, PIXEL, version(workspace, one))
    workspace.erasing.erase([person])
    sheet = workspace.contacts.sheet(other)
    assert sheet.contact.photo is not None
    assert workspace.contacts.photo(sheet.contact.photo) == PIXEL
    saved = workspace.documents.save_copy(sheet.documents[0].id, tmp_path)
    assert saved.read_text(encoding="utf-8") == "Tarif"


def test_erasing_stands_where_the_file_cannot_be_written_anew(workspace: Workspace) -> None:
    person, other = add_person(workspace), add(workspace, "Martin")
    workspace.database.writer().execute("PRAGMA busy_timeout=50")
    reader = driver.connect(workspace.database.path, read_only=True)
    held = False

    def hold(*_told: object) -> None:
        """Another program begins to read as soon as the erasing is committed."""
        nonlocal held
        if not held:
            held = True
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM contact").fetchone()

    workspace.subscribe(hold)
    erased = workspace.erasing.erase([person])
    assert (erased.contacts, erased.swept) == (1, False)
    assert _there(workspace) == {other, other - 1}
    reader.close()
    assert workspace.erasing.sweep()
    assert workspace.checks.run().sound


def test_what_a_killed_import_left_goes_too(workspace: Workspace) -> None:
    person = add_person(workspace)
    left = workspace.database.path.with_name(".base.crm.import-1-1")
    left.write_bytes(b"Quetzalard")
    workspace.erasing.erase([person])
    assert not left.exists()


def test_copies_that_stay_are_told(workspace: Workspace) -> None:
    assert workspace.erasing.left_copies().backups == 0
    workspace.backups.back_up()
    aside = workspace.database.path.with_name("base.before-restore-20260101-000000.crm")
    aside.write_bytes(b"")
    told = workspace.erasing.left_copies()
    assert (told.backups, told.aside) == (1, (aside,))
    assert told.oldest == told.newest
    assert told.oldest is not None


def test_business_records_stay_without_the_person(workspace: Workspace) -> None:
    from sme_crm.store.unit_of_work import UnitOfWork

    person = add_person(workspace)
    named = {"customer_id": person, "recipient": "MME QUETZALARD", "number": "D1"}
    with UnitOfWork(workspace.database, "order.create") as work:
        order = work.insert(
            "customer_order", {"customer_id": person, "day": "2026-05-02", "amount": 12_000}
        )
        made = work.insert("quote", {**named, "state": "accepted"})
        lost = work.insert("quote", {**named, "state": "refused", "number": "D2"})
    assert workspace.erasing.preview([person]).kept == 3
    workspace.erasing.erase([person])
    reader = workspace.database.reader()
    assert reader.execute(
        "SELECT customer_id, amount FROM customer_order WHERE id = ?", (order,)
    ).fetchone() == (None, 12_000)
    found = reader.execute("SELECT id, customer_id, recipient FROM quote ORDER BY id").fetchall()
    assert found == [(made, None, "MME QUETZALARD"), (lost, None, "")]
    assert reader.execute("SELECT count(*) FROM purchase").fetchone() == (0,)
    assert workspace.checks.run().sound
