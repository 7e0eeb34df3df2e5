"""Making and editing contacts: rows, employers, trash, conflicts, visits, bulk edits."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sme_crm.domain.changes import Changes
from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    ContactSheet,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.services.workspace import Workspace

FULL = ContactDraft(
    values={
        "civility": "mrs",
        "given_name": "Émilie",
        "family_name": "Dupont",
        "birth_date": "1980-02-03",
        "children": 2,
        "wants_news": True,
        "notes": "Première ligne\nseconde",
        "reference": "C-7",
    },
    addresses=[
        Address(kind="home", street="2 rue Haute", postal_code="44000", locality="Nantes"),
        Address(street="1 quai Bas", postal_code="69002", locality="Lyon"),
    ],
    phones=[Phone("0612345678", "mobile"), Phone("poste 12")],
    emails=[Email("Emilie.Dupont@Nova.Example"), Email("pas une adresse")],
    web_pages=[WebPage("www.nova.example")],
    employments=[Employment(organization="Nova Conseil", function="Gérante", level="head")],
    consents=[Consent("objection", "post", "2025-01-02", "« Non merci. »", "téléphone")],
    groups=["Salon"],
    custom={"Essence": "chêne"},
)


def add(workspace: Workspace, **values: object) -> int:
    return workspace.contacts.create(ContactDraft(values=values))[0]


def version(workspace: Workspace, contact_id: int) -> int:
    return workspace.contacts.sheet(contact_id).contact.version


def save(workspace: Workspace, contact_id: int, values: Mapping[str, object]) -> ContactSheet:
    workspace.contacts.save(contact_id, values, version(workspace, contact_id))
    return workspace.contacts.sheet(contact_id)


def test_a_full_draft_comes_back_as_a_sheet(workspace: Workspace) -> None:
    contact_id, change_id = workspace.contacts.create(FULL)
    sheet = workspace.contacts.sheet(contact_id)
    contact = sheet.contact
    assert contact.formatted_name == "Émilie Dupont"
    assert (contact.children, contact.wants_news) == (2, True)
    assert contact.notes == "Première ligne\nseconde"
    assert (contact.organization, contact.function) == ("Nova Conseil", "Gérante")
    assert [address.locality for address in sheet.addresses] == ["Nantes", "Lyon"]
    assert (contact.postal_code, contact.department) == ("44000", "44")
    assert [phone.number for phone in sheet.phones] == ["06 12 34 56 78", "poste 12"]
    assert [phone.state for phone in sheet.phones] == ["good", "doubtful"]
    assert [email.state for email in sheet.emails] == ["good", "doubtful"]
    assert sheet.web_pages[0].url == "https://www.nova.example"
    assert sheet.consents[0].words == "« Non merci. »"
    assert [name for _, name in sheet.groups] == ["Salon"]
    assert list(sheet.custom.values()) == ["chêne"]
    change = workspace.undo.find_change(change_id)
    assert (change.name, change.contacts) == ("contact.create", 2)


def test_an_employer_is_found_again_by_its_name(workspace: Workspace) -> None:
    first, _ = workspace.contacts.create(FULL)
    draft = ContactDraft(
        values={"family_name": "Petit"}, employments=[Employment(organization="NOVA conseil")]
    )
    second, _ = workspace.contacts.create(draft)
    sheets = [workspace.contacts.sheet(one) for one in (first, second)]
    company = sheets[0].contact.organization_id
    assert company is not None and company == sheets[1].contact.organization_id
    people = workspace.contacts.sheet(company).people
    assert [person.person for person in people] == ["Émilie Dupont", "Petit"]


def test_two_employers_of_one_draft_with_one_name(workspace: Workspace) -> None:
    jobs = [Employment("Nova", "Gérante"), Employment("Nova", "Associée", until_date="2020-01-01")]
    workspace.contacts.create(ContactDraft(values={"family_name": "P"}, employments=jobs))
    assert workspace.contact_lists.count(ContactFilter(kind="organization")) == 1


def test_a_save_writes_only_what_differs(workspace: Workspace) -> None:
    contact_id = add(workspace, family_name="Dupont", profession="menuisier")
    saved = workspace.contacts.save(
        contact_id, {"family_name": "Dupont", "profession": "menuisier"}, 1
    )
    assert (saved.change_id, saved.version) == (0, 1)
    heard: list[Changes] = []
    workspace.subscribe(heard.append)
    saved = workspace.contacts.save(
        contact_id, {"family_name": "Dupond", "profession": "menuisier"}, 1, origin="sheet"
    )
    assert saved.version == 2
    assert heard[0].updated["contact"] == {contact_id}
    assert (heard[0].origin, heard[0].change_id) == ("sheet", saved.change_id)
    fields = workspace.history.timeline(contact_id)[0].fields
    assert [(f.column, f.before, f.after) for f in fields] == [("family_name", "Dupont", "Dupond")]


def test_a_conflict_is_told_and_nothing_written(workspace: Workspace) -> None:
    contact_id = add(workspace, family_name="Dupont")
    workspace.contacts.save(contact_id, {"family_name": "Première"}, 1)
    with pytest.raises(ConflictError) as met:
        workspace.contacts.save(contact_id, {"family_name": "Seconde"}, 1)
    assert met.value.params == {"contact_id": contact_id, "version": 2}
    with pytest.raises(ConflictError):
        workspace.contacts.save_row(contact_id, Phone("06 12 34 56 78"), 1)
    sheet = workspace.contacts.sheet(contact_id)
    assert sheet.contact.family_name == "Première" and sheet.phones == ()


def test_what_is_not_there(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.contacts.sheet(99)
    with pytest.raises(NotFound):
        workspace.contacts.save(99, {"family_name": "x"}, 1)
    contact_id = add(workspace, family_name="x")
    with pytest.raises(InvalidInput) as met:
        workspace.contacts.save(contact_id, {"no_such_field": "x"}, 1)
    assert met.value.code == "unknown_field"


@pytest.mark.parametrize("value", ["douze", "1.5", "9" * 30, "1" * 5000])
def test_a_number_that_is_none(workspace: Workspace, value: str) -> None:
    contact_id = add(workspace, family_name="x")
    with pytest.raises(InvalidInput) as met:
        workspace.contacts.save(contact_id, {"children": value}, 1)
    assert met.value.code == "not_a_number"


def test_rows_are_added_rewritten_ordered_and_removed(workspace: Workspace) -> None:
    contacts, contact_id = workspace.contacts, add(workspace, family_name="Dupont")
    rows = (
        Phone("06 12 34 56 78"), Email("a@b.example"), WebPage("b.example"),
        Address(locality="Nantes"), Employment("Nova"), Consent("consent", "email", "2025-01-01"),
    )  # fmt: skip
    for row in rows:
        contacts.save_row(contact_id, row, version(workspace, contact_id))
    second = contacts.save_row(contact_id, Phone("02 40 11 22 33"), version(workspace, contact_id))
    sheet = contacts.sheet(contact_id)
    assert [phone.id for phone in sheet.phones][1] == second.row_id
    contacts.make_main(contact_id, sheet.phones[1], sheet.contact.version)
    sheet = contacts.sheet(contact_id)
    assert sheet.contact.phone == "02 40 11 22 33"
    again = Phone("06 99 88 77 66", id=sheet.phones[0].id)
    contacts.save_row(contact_id, again, sheet.contact.version)
    assert contacts.sheet(contact_id).contact.phone == "06 99 88 77 66"
    for row in (sheet.phones[0], sheet.emails[0], sheet.addresses[0], sheet.employments[0]):
        contacts.remove_row(contact_id, row, version(workspace, contact_id))
    contact = contacts.sheet(contact_id).contact
    assert (contact.phone, contact.email) == ("06 12 34 56 78", "")
    assert (contact.locality, contact.organization) == ("", "")
    assert workspace.checks.run().sound


def test_a_dead_address_gives_way(workspace: Workspace) -> None:
    draft = ContactDraft(
        values={"family_name": "x"},
        addresses=[
            Address(locality="Nantes", state="dead", dead_reason="unknown"),
            Address(locality="Rennes"),
        ],
    )
    contact_id, _ = workspace.contacts.create(draft)
    assert workspace.contacts.sheet(contact_id).contact.locality == "Rennes"


def test_the_main_employer(workspace: Workspace) -> None:
    contacts = workspace.contacts
    draft = ContactDraft(
        values={"family_name": "x"}, employments=[Employment("Nova"), Employment("Rivière")]
    )
    contact_id, _ = contacts.create(draft)
    sheet = contacts.sheet(contact_id)
    nova = next(job for job in sheet.employments if job.organization == "Nova")
    contacts.make_main(contact_id, nova, sheet.contact.version)
    assert contacts.sheet(contact_id).contact.organization == "Nova"
    assert nova.organization_id
    workspace.contacts.throw_away([nova.organization_id])
    assert contacts.sheet(contact_id).contact.organization == "Rivière"


def test_a_relation_is_seen_from_both_sides(workspace: Workspace) -> None:
    one, other = add(workspace, family_name="Un"), add(workspace, family_name="Deux")
    workspace.contacts.save_row(one, Relation("sponsor", other), 1)
    assert workspace.contacts.sheet(one).relations[0].inverse is False
    seen = workspace.contacts.sheet(other).relations[0]
    assert (seen.other_id, seen.other, seen.inverse) == (one, "Un", True)


def test_one_visit_is_one_change(workspace: Workspace) -> None:
    contact_id = add(workspace, family_name="Dupont")
    first = workspace.contacts.save(contact_id, {"profession": "menuisier"}, 1)
    second = workspace.contacts.save(
        contact_id, {"sector": "bois"}, first.version, visit=first.change_id
    )
    third = workspace.contacts.save_row(
        contact_id, Phone("06 12 34 56 78"), second.version, visit=first.change_id
    )
    assert first.change_id == second.change_id == third.change_id
    workspace.undo.undo()
    sheet = workspace.contacts.sheet(contact_id)
    assert (sheet.contact.profession, sheet.contact.sector, sheet.phones) == ("", "", ())


def test_trash_and_back(workspace: Workspace) -> None:
    ids = [add(workspace, family_name=f"Nom{number}") for number in range(3)]
    change_id = workspace.contacts.throw_away(ids[:2])
    assert workspace.undo.find_change(change_id).contacts == 2
    assert list(workspace.contact_lists.ids()) == ids[2:]
    assert workspace.contact_lists.count(ContactFilter(trash=True)) == 2
    assert workspace.search.type_ahead("nom0") == []
    # What is in the trash already stays as it was thrown away.
    assert workspace.contacts.throw_away(ids[:2]) == 0
    workspace.contacts.restore(ids[:1])
    assert [row.id for row in workspace.search.type_ahead("nom0")] == ids[:1]
    assert workspace.checks.run().sound


def test_a_bulk_edit_is_one_change(workspace: Workspace) -> None:
    ids = [add(workspace, family_name=f"Nom{number}") for number in range(12)]
    change_id = workspace.contacts.update_many(ids, {"status": "client", "sector": "bois"})
    change = workspace.undo.find_change(change_id)
    assert (change.contacts, change.details["count"]) == (12, 12)
    assert workspace.contacts.update_many(ids, {"status": "client"}) == 0
    assert workspace.contacts.update_many([], {"status": "client"}) == 0
    workspace.undo.undo(change_id)
    assert workspace.contacts.sheet(ids[0]).contact.status == "prospect"


def test_photos_are_kept_once(workspace: Workspace) -> None:
    picture = b"\x89PNG" + bytes(500)
    ids = [add(workspace, family_name=f"Nom{number}") for number in range(2)]
    for contact_id in ids:
        workspace.contacts.set_photo(contact_id, picture, 1)
    key = workspace.contacts.sheet(ids[0]).contact.photo
    assert key and workspace.contacts.photo(key) == picture
    stored = workspace.database.reader().execute("SELECT count(*) FROM content").fetchone()
    assert stored == (1,)
    workspace.contacts.set_photo(ids[0], None, 2)
    assert workspace.contacts.sheet(ids[0]).contact.photo is None
    with pytest.raises(InvalidInput):
        workspace.contacts.set_photo(ids[1], bytes(6_000_000), 2)


def test_a_siret_fills_the_siren(workspace: Workspace) -> None:
    contact_id = add(workspace, kind="organization", organization_name="Nova")
    contact = save(workspace, contact_id, {"siret": "732 829 320 00074"}).contact
    assert (contact.siret, contact.siren) == ("73282932000074", "732829320")
    contact = save(workspace, contact_id, {"siret": "12 doubtful"}).contact
    assert contact.siret == "12 doubtful"


def test_a_read_only_file_refuses_commands(workspace: Workspace) -> None:
    from sme_crm.bootstrap import open_workspace
    from sme_crm.domain.errors import DataFileError

    contact_id = add(workspace, family_name="Dupont")
    looking = open_workspace(workspace.path, read_only=True)
    assert looking.read_only
    with pytest.raises(DataFileError) as met:
        looking.contacts.save(contact_id, {"family_name": "x"}, 1)
    assert met.value.code == "read_only"
    looking.close()
