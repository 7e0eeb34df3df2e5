"""Merging contacts: everything moves, nothing is lost, the merge can be undone and redone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound
from sme_crm.services.history import TimelineEntry
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump


def add(workspace: Workspace, draft: ContactDraft | None = None, **values: object) -> int:
    draft = draft or ContactDraft()
    draft.values.update(values)
    return workspace.contacts.create(draft)[0]


def version(workspace: Workspace, contact_id: int) -> int:
    return workspace.contacts.sheet(contact_id).contact.version


def entry(workspace: Workspace, contact_id: int) -> TimelineEntry:
    (found,) = workspace.history.timeline(contact_id, kinds=["merge"])
    return found


def make_pair(workspace: Workspace) -> tuple[int, int]:
    """Two records of one person, who overlap in part, with everything a contact can have."""
    one = add(
        workspace,
        ContactDraft(
            phones=[Phone("06 12 34 56 78")],
            emails=[Email("elise@nova.example")],
            addresses=[Address(street="2 rue Haute", postal_code="44000", locality="Nantes")],
            employments=[Employment("Nova")],
            groups=["Salon"],
            custom={"Bois": "chêne"},
            consents=[Consent("consent", "email", "2024-01-01")],
        ),
        given_name="Elise",
        family_name="Moreau",
        notes="Rappeler",
    )
    other = add(
        workspace,
        ContactDraft(
            phones=[Phone("0612345678", "home"), Phone("02 40 11 22 33")],
            emails=[Email("ELISE@nova.example"), Email("e.moreau@x.example")],
            addresses=[Address(street="2, rue Haute", postal_code="44000", locality="NANTES",
                               kind="home")],
            web_pages=[WebPage("www.nova.example")],
            employments=[Employment("Nova", "Gérante"), Employment("Étoile", main=False)],
            groups=["Salon", "Vœux"],
            custom={"Bois": "hêtre", "Taille": "9"},
            consents=[Consent("objection", "post", "2025-01-01", "Plus de courrier")],
            photo=b"\x89PNG",
        ),
        given_name="Élise",
        family_name="MOREAU",
        notes="Parle anglais",
        reference="C-12",
    )  # fmt: skip
    workspace.contacts.save_row(one, Relation("family", other), version(workspace, one))
    workspace.history.add([other], "call", text="Devis", at="2026-03-04T10:00:00Z")
    return one, other


def test_everything_of_the_loser_moves(workspace: Workspace) -> None:
    one, other = make_pair(workspace)
    workspace.merging.merge_contacts(one, [other])
    sheet = workspace.contacts.sheet(one)
    assert (sheet.contact.given_name, sheet.contact.reference) == ("Élise", "C-12")
    assert sheet.contact.notes == "Rappeler\n\nParle anglais"
    assert sheet.contact.photo is not None
    assert sheet.contact.last_exchange == "2026-03-04T10:00:00Z"
    assert [phone.number for phone in sheet.phones] == ["06 12 34 56 78", "02 40 11 22 33"]
    assert [email.address for email in sheet.emails] == ["elise@nova.example", "e.moreau@x.example"]
    assert len(sheet.addresses) == len(sheet.web_pages) == 1
    assert {each.organization: (each.function, each.main) for each in sheet.employments} == {
        "Nova": ("Gérante", True), "Étoile": ("", False),
    }  # fmt: skip
    assert [name for _, name in sheet.groups] == ["Salon", "Vœux"]
    assert sorted(str(value) for value in sheet.custom.values()) == ["9", "chêne"]
    assert sheet.relations == ()
    assert {each.decision for each in sheet.consents} == {"consent", "objection"}
    assert workspace.eligibility.refusals([one])[one][0].reason == "objection"
    with pytest.raises(NotFound):
        workspace.contacts.sheet(other)
    assert workspace.checks.run().sound


def test_what_the_survivor_does_not_show_is_in_its_history(workspace: Workspace) -> None:
    one, other = make_pair(workspace)
    change_id = workspace.merging.merge_contacts(one, [other])
    kept = entry(workspace, one)
    assert (kept.subject, kept.link_kind, kept.link_id) == ("Élise MOREAU", "change", change_id)
    own = {each.label: f"own.{each.id}" for each in workspace.custom_fields.list_fields()}
    assert kept.details["values"] == {"family_name": "MOREAU", own["Bois"]: "hêtre"}
    assert kept.details["replaced"] == {"given_name": "Elise"}
    moved = kept.details["rows"]
    assert isinstance(moved, list)
    rows = {row["table"]: row.get("values", {}) for row in moved}
    assert rows["email"] == {"address": "ELISE@nova.example"}
    assert rows["address"] == {"kind": "home", "street": "2, rue Haute", "locality": "NANTES"}
    assert "relation" in rows and "employment" in rows
    # The change is told by its entry, not twice.
    assert "contact.merge" not in [each.change_name for each in workspace.history.timeline(one)]
    with pytest.raises(InvalidInput) as met:
        workspace.history.remove(kept.id)
    assert met.value.code == "merge_entry"
    with pytest.raises(InvalidInput):
        workspace.history.edit(kept.id, subject="x", text="")


def test_undo_and_redo_of_a_merge_are_exact(workspace: Workspace) -> None:
    one, other = make_pair(workspace)
    before = dump(workspace.database)
    change_id = workspace.merging.merge_contacts(one, [other])
    after = dump(workspace.database)
    back = workspace.undo.undo(change_id)
    assert {one, other} <= set(back.taken_back) and not back.kept and not back.conflicts
    assert differences(before, dump(workspace.database)) == []
    workspace.undo.redo(change_id)
    assert differences(after, dump(workspace.database)) == []
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []
    assert workspace.checks.run().sound


def test_the_survivor_and_values_chosen(workspace: Workspace) -> None:
    one, other = make_pair(workspace)
    own = {each.label: f"own.{each.id}" for each in workspace.custom_fields.list_fields()}
    choices = {"family_name": other, own["Bois"]: other, "notes": one, "phone": other}
    preview = workspace.merging.preview([one, other], survivor_id=one, choices=choices)
    assert preview.plan.fields["family_name"].value == "MOREAU"
    assert preview.warnings == ("objection",)
    workspace.merging.merge_contacts(one, [other], choices)
    sheet = workspace.contacts.sheet(one)
    assert (sheet.contact.family_name, sheet.contact.notes) == ("MOREAU", "Rappeler")
    assert "hêtre" in sheet.custom.values()
    assert [phone.number for phone in sheet.phones] == ["02 40 11 22 33", "06 12 34 56 78"]
    details = entry(workspace, one).details
    values = details["values"]
    assert isinstance(values, dict) and values["notes"] == "Parle anglais"
    assert details["replaced"] == {
        "given_name": "Elise", "family_name": "Moreau", own["Bois"]: "chêne",
    }  # fmt: skip


def test_companies_are_merged_with_their_people(workspace: Workspace) -> None:
    nova = add(workspace, kind="organization", organization_name="Nova")
    nova2 = add(workspace, kind="organization", organization_name="NOVA SARL", siret="1")
    anne = add(workspace, ContactDraft(employments=[Employment("Nova", "Juge")]), given_name="Anne")
    luc = add(workspace, ContactDraft(employments=[Employment("NOVA SARL")]), given_name="Luc")
    twice = ContactDraft(employments=[Employment("NOVA SARL", "Chef"), Employment("Nova")])
    zoe = add(workspace, twice, given_name="Zoé")
    workspace.contacts.save_row(nova, Relation("subsidiary", nova2), version(workspace, nova))
    before = dump(workspace.database)
    change_id = workspace.merging.merge_contacts(nova, [nova2])
    sheet = workspace.contacts.sheet(nova)
    assert sorted(each.person_id for each in sheet.people) == [anne, luc, zoe]
    assert sheet.relations == () and sheet.contact.siret == "1"
    assert workspace.contacts.sheet(luc).contact.organization == "NOVA SARL"
    (employment,) = workspace.contacts.sheet(zoe).employments
    assert employment.function == "Chef"
    assert workspace.checks.run().sound
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []


def test_many_at_once(workspace: Workspace) -> None:
    ids = [add(workspace, ContactDraft(phones=[Phone(f"02 40 00 00 0{n}")]), given_name="Anne",
               sector="" if n else "Bois") for n in range(4)]  # fmt: skip
    before = dump(workspace.database)
    change_id = workspace.merging.merge_contacts(ids[1], [ids[0], ids[2], ids[3]])
    sheet = workspace.contacts.sheet(ids[1])
    assert [phone.number[-1] for phone in sheet.phones] == ["1", "0", "2", "3"]
    assert sheet.contact.sector == "Bois"
    assert len(workspace.history.timeline(ids[1], kinds=["merge"])) == 3
    assert workspace.undo.find_change(change_id).details["count"] == 3
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []


def test_address_files_stay_known(workspace: Workspace, tmp_path: Path) -> None:
    lots = [workspace.lots.create(name) for name in ("Salon", "Foire")]
    ids = [add(workspace, given_name="Anne") for _ in range(3)]
    workspace.contacts.update_many(ids[:1], {"lot_id": lots[0]})
    workspace.contacts.update_many(ids[1:], {"lot_id": lots[1]})
    workspace.merging.merge_contacts(ids[2], ids[:2])
    assert workspace.contacts.sheet(ids[2]).contact.lot_id == lots[0]
    assert [lot.contacts for lot in workspace.lots.list_lots()] == [1, 1]


def test_what_cannot_be_merged_is_refused(workspace: Workspace) -> None:
    person, other = add(workspace, given_name="Anne"), add(workspace, given_name="Luc")
    company = add(workspace, kind="organization", organization_name="Nova")
    workspace.contacts.throw_away([other])
    merging = workspace.merging
    for act, code in (
        (lambda: merging.merge_contacts(person, [person]), "merge_alone"),
        (lambda: merging.merge_contacts(person, [company]), "merge_kinds"),
        (lambda: merging.merge_contacts(person, [other]), "merge_trash"),
        (lambda: merging.preview([person, 99]), "contact"),
        (lambda: merging.merge_contacts(person, [99], {"phone": 5}), "contact"),
    ):
        with pytest.raises((InvalidInput, NotFound)) as met:
            act()
        assert met.value.code == code
    assert workspace.undo.list_changes(limit=1)[0].name == "contact.trash"


def test_warnings_before_a_merge(workspace: Workspace) -> None:
    one = add(workspace, kind="organization", organization_name="Nova", siret="73282932000074")
    two = add(workspace, kind="organization", organization_name="Nova", siret="73282932000082")
    assert workspace.merging.preview([one, two]).warnings == ("other_siret",)


def test_thousands_of_clusters_are_one_change(workspace: Workspace) -> None:
    clusters = []
    for number in range(60):
        clusters.append(
            [add(workspace, ContactDraft(emails=[Email(f"a{number}@x.fr"), Email(f"{n}@x.fr")]),
                 given_name="Anne", profession="Juge" if n else "") for n in range(2)]
        )  # fmt: skip
    company = add(workspace, kind="organization", organization_name="Nova")
    before = dump(workspace.database)
    steps: list[int] = []
    progress = Progress(lambda done, total, what: steps.append(done))
    done = workspace.merging.merge_clusters(
        [*clusters, (clusters[0][0], clusters[1][0]), (clusters[2][1], company), (company,)],
        progress=progress,
    )
    assert (done.clusters, done.merged) == (60, 60)
    assert [code for _, code in done.left_out] == ["merge_twice", "merge_twice", "merge_alone"]
    assert steps
    assert workspace.contacts.sheet(clusters[5][1]).contact.profession == "Juge"
    assert len(workspace.contacts.sheet(clusters[5][1]).emails) == 3
    assert workspace.checks.run().sound
    workspace.undo.undo(done.change_id)
    assert differences(before, dump(workspace.database)) == []


def test_a_cancelled_merge_leaves_nothing(workspace: Workspace) -> None:
    ids = [add(workspace, given_name="Anne") for _ in range(2)]
    before = dump(workspace.database)
    progress = Progress(lambda done, total, what: progress.cancel())
    with pytest.raises(Cancelled):
        workspace.merging.merge_clusters([ids], progress=progress)
    assert differences(before, dump(workspace.database)) == []


def test_undoing_an_import_leaves_rows_that_were_merged_away(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A row that came with an import in bulk belongs to the contact it was merged into."""
    anne = add(workspace, given_name="Anne", family_name="Durand")
    file = tmp_path / "liste.csv"
    file.write_text("Nom;Prénom;Téléphone\nDurant;Anne;02 40 11 22 33\n", encoding="utf-8")
    run = workspace.imports.open((file,))
    change_id = run.write().change_id
    run.close()
    (other,) = {row.id for row in workspace.contact_lists.first_page().rows} - {anne}
    workspace.merging.merge_contacts(anne, [other])
    result = workspace.undo.undo(change_id)
    assert result.conflicts == (anne,)
    assert [phone.number for phone in workspace.contacts.sheet(anne).phones] == ["02 40 11 22 33"]
    assert workspace.checks.run().sound
