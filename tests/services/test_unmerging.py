"""Taking a merge apart later: records come back with what was theirs, edits stay on their rows."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import (
    Address,
    ContactDraft,
    Email,
    Employment,
    Phone,
    Relation,
)
from sme_crm.domain.errors import NotFound
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump
from tests.services.merges import open_merges


def add(workspace: Workspace, draft: ContactDraft | None = None, **values: object) -> int:
    draft = draft or ContactDraft()
    draft.values.update(values)
    return workspace.contacts.create(draft)[0]


def numbers(workspace: Workspace, contact_id: int) -> list[str]:
    return [phone.number for phone in workspace.contacts.sheet(contact_id).phones]


def save(workspace: Workspace, contact_id: int, **values: object) -> None:
    version = workspace.contacts.sheet(contact_id).contact.version
    workspace.contacts.save(contact_id, values, version)


def two(workspace: Workspace) -> tuple[int, int]:
    one = add(
        workspace,
        ContactDraft(
            phones=[Phone("02 40 00 00 01")], groups=["Salon"], employments=[Employment("Nova")]
        ),
        given_name="Anne",
        notes="un",
    )
    other = add(
        workspace,
        ContactDraft(
            phones=[Phone("02 40 00 00 01"), Phone("02 40 00 00 02")],
            emails=[Email("anne@x.example")],
            groups=["Salon", "Vœux"],
            employments=[Employment("Nova", "Juge")],
            custom={"Bois": "chêne"},
        ),
        given_name="Anne",
        profession="Juge",
        notes="deux",
    )
    return one, other


def test_right_after_the_merge_everything_is_as_before(workspace: Workspace) -> None:
    one, other = two(workspace)
    before = dump(workspace.database)
    change_id = workspace.merging.merge_contacts(one, [other])
    assert open_merges(workspace, one) == [(change_id, other, "Anne")]
    done = workspace.merging.unmerge(change_id, [other])
    assert (done.restored, done.stayed) == ((other,), ())
    assert {one, other} <= set(done.result.taken_back)
    assert not done.result.kept and not done.result.conflicts
    lines = differences(before, dump(workspace.database))
    assert all("last_change" in line for line in lines), lines
    assert open_merges(workspace, one) == []
    assert workspace.checks.run().sound
    with pytest.raises(NotFound):
        workspace.merging.unmerge(change_id, [other])


def test_taking_apart_can_be_undone_and_redone(workspace: Workspace) -> None:
    one, other = two(workspace)
    change_id = workspace.merging.merge_contacts(one, [other])
    merged = dump(workspace.database)
    undone = workspace.merging.unmerge(change_id).result.change_id
    apart = dump(workspace.database)
    workspace.undo.undo(undone)
    assert differences(merged, dump(workspace.database)) == []
    workspace.undo.redo(undone)
    assert differences(apart, dump(workspace.database)) == []
    assert workspace.checks.run().sound


def test_edits_stay_on_their_rows_and_new_rows_with_the_survivor(workspace: Workspace) -> None:
    one, other = two(workspace)
    change_id = workspace.merging.merge_contacts(one, [other])
    sheet = workspace.contacts.sheet(one)
    moved = next(phone for phone in sheet.phones if phone.number.endswith("2"))
    edited = Phone("02 40 99 99 99", moved.kind, id=moved.id)
    workspace.contacts.save_row(one, edited, sheet.contact.version)
    workspace.contacts.save_row(
        one, Email("neuf@x.example"), workspace.contacts.sheet(one).contact.version
    )
    save(workspace, one, notes="un\n\nplus\n\ndeux", sector="Bois", profession="Avocate")
    done = workspace.merging.unmerge(change_id, [other])
    assert numbers(workspace, other) == ["02 40 00 00 01", "02 40 99 99 99"]
    assert numbers(workspace, one) == ["02 40 00 00 01"]
    left, right = workspace.contacts.sheet(one), workspace.contacts.sheet(other)
    assert (left.contact.notes, right.contact.notes) == ("un\n\nplus", "deux")
    # What was typed over stays as it was typed, and the contact is told to be in conflict.
    assert (left.contact.profession, left.contact.sector) == ("Avocate", "Bois")
    assert right.contact.profession == "Juge"
    assert done.result.conflicts == (one,)
    assert [(row.table, row.contact_id) for row in done.stayed] == [("email", one)]
    assert done.result.kept == (one,)
    assert [email.address for email in left.emails] == ["neuf@x.example"]
    assert workspace.checks.run().sound


def test_what_was_typed_over_since_stays_told(workspace: Workspace) -> None:
    """The survivor's own value gave way to the record's, then was typed over: it is not lost."""
    one, other = add(workspace, sector="Bois"), add(workspace, sector="Métal")
    change_id = workspace.merging.merge_contacts(one, [other], {"sector": other})
    save(workspace, one, sector="Verre")
    assert workspace.merging.unmerge(change_id).result.conflicts == (one,)
    assert workspace.contacts.sheet(one).contact.sector == "Verre"
    assert workspace.contacts.sheet(other).contact.sector == "Métal"
    (entry,) = workspace.history.timeline(one, kinds=["merge"])
    assert entry.details == {"loser": other, "replaced": {"sector": "Bois"}, "apart": True}
    assert open_merges(workspace, one) == []


def test_the_survivor_was_merged_itself_meanwhile(workspace: Workspace) -> None:
    """The record comes back from where things lie now, rows dropped since come back too."""
    one, other = two(workspace)
    third = add(
        workspace,
        ContactDraft(phones=[Phone("02 40 00 00 02")], groups=["Vœux"]),
        given_name="Anne",
        sector="Bois",
    )
    first = workspace.merging.merge_contacts(one, [other])
    second = workspace.merging.merge_contacts(third, [one])
    assert numbers(workspace, third) == ["02 40 00 00 02", "02 40 00 00 01"]
    done = workspace.merging.unmerge(first, [other])
    assert not done.result.conflicts
    sheet = workspace.contacts.sheet(other)
    assert sorted(numbers(workspace, other)) == ["02 40 00 00 01", "02 40 00 00 02"]
    assert [name for _, name in sheet.groups] == ["Salon", "Vœux"]
    assert (sheet.contact.profession, sheet.contact.notes) == ("Juge", "deux")
    assert list(sheet.custom.values()) == ["chêne"]
    assert numbers(workspace, third) == ["02 40 00 00 02", "02 40 00 00 01"]
    assert [each.record_id for each in open_merges(workspace, third)] == [one]
    # Then the other merge: the first survivor comes back with its own.
    workspace.merging.unmerge(second, [one])
    assert numbers(workspace, one) == ["02 40 00 00 01"]
    assert numbers(workspace, third) == ["02 40 00 00 02"]
    assert workspace.contacts.sheet(one).contact.given_name == "Anne"
    assert workspace.checks.run().sound


def test_undo_of_a_merge_whose_survivor_was_merged_meanwhile(workspace: Workspace) -> None:
    one, other = two(workspace)
    third = add(workspace, ContactDraft(phones=[Phone("02 40 00 00 02")]), given_name="Anne")
    first = workspace.merging.merge_contacts(one, [other])
    workspace.merging.merge_contacts(third, [one])
    workspace.undo.undo(first)
    assert sorted(numbers(workspace, other)) == ["02 40 00 00 01", "02 40 00 00 02"]
    assert workspace.contacts.sheet(other).contact.profession == "Juge"
    assert numbers(workspace, third) == ["02 40 00 00 02", "02 40 00 00 01"]
    assert workspace.checks.run().sound


def test_one_record_of_several_comes_back_alone(workspace: Workspace) -> None:
    """Two losers had the same phone, which only one of them brought: the other keeps it."""
    keep = add(workspace, given_name="Anne")
    first = add(
        workspace,
        ContactDraft(phones=[Phone("02 40 00 00 07")], groups=["Salon"], custom={"Bois": "x"}),
        given_name="Anne",
        sector="Bois",
        profession="Juge",
    )
    second = add(
        workspace,
        ContactDraft(phones=[Phone("02 40 00 00 07")], groups=["Salon"], custom={"Bois": "y"}),
        given_name="Anne",
        sector="Bois",
        source="Foire",
    )
    workspace.contacts.save_row(first, Relation("family", second), 1)
    before = dump(workspace.database)
    change_id = workspace.merging.merge_contacts(keep, [first, second])
    workspace.merging.unmerge(change_id, [first])
    kept, back = workspace.contacts.sheet(keep), workspace.contacts.sheet(first)
    assert (kept.contact.sector, kept.contact.profession) == ("Bois", "")
    assert kept.contact.source == "Foire"
    assert numbers(workspace, keep) == numbers(workspace, first) == ["02 40 00 00 07"]
    assert kept.groups == back.groups
    assert (list(kept.custom.values()), list(back.custom.values())) == (["y"], ["x"])
    assert [relation.other_id for relation in back.relations] == [keep]
    assert workspace.checks.run().sound
    workspace.merging.unmerge(change_id, [second])
    lines = differences(before, dump(workspace.database))
    assert all("last_change" in line for line in lines), lines


def test_one_of_thousands_comes_back(workspace: Workspace) -> None:
    pairs = [two(workspace) for _ in range(3)]
    done = workspace.merging.merge_clusters(pairs)
    survivor = workspace.history.timeline(pairs[1][1], kinds=["merge"])
    (loser,) = (entry.details["loser"] for entry in survivor)
    workspace.merging.unmerge(done.change_id, [loser])
    alive = {row.id for row in workspace.contact_lists.first_page().rows}
    assert set(pairs[1]) <= alive
    assert len(alive & set(pairs[0])) == len(alive & set(pairs[2])) == 1
    back = workspace.undo.undo(done.change_id)
    assert not back.conflicts
    alive = {row.id for row in workspace.contact_lists.first_page().rows}
    assert {one for pair in pairs for one in pair} <= alive
    assert workspace.checks.run().sound


def test_companies_come_apart_with_their_people(workspace: Workspace) -> None:
    nova = add(workspace, kind="organization", organization_name="Nova")
    other = add(
        workspace,
        ContactDraft(addresses=[Address(street="2 rue Haute", locality="Nantes")]),
        kind="organization",
        organization_name="Nova Bois",
    )
    anne = add(workspace, ContactDraft(employments=[Employment("Nova Bois", "Chef")]),
               given_name="Anne")  # fmt: skip
    zoe = add(workspace, ContactDraft(employments=[Employment("Nova"), Employment("Nova Bois")]),
              given_name="Zoé")  # fmt: skip
    change_id = workspace.merging.merge_contacts(nova, [other])
    assert workspace.contacts.sheet(anne).contact.locality == "Nantes"
    workspace.merging.unmerge(change_id)
    assert [each.person_id for each in workspace.contacts.sheet(nova).people] == [zoe]
    assert sorted(each.person_id for each in workspace.contacts.sheet(other).people) == [anne, zoe]
    assert workspace.contacts.sheet(anne).contact.organization == "Nova Bois"
    assert workspace.checks.run().sound


def test_a_household_dissolved_since_does_not_hold_a_record_back(workspace: Workspace) -> None:
    one, other = two(workspace)
    household, _ = workspace.households.create([other, add(workspace, given_name="Luc")])
    change_id = workspace.merging.merge_contacts(one, [other])
    workspace.households.dissolve(household)
    done = workspace.merging.unmerge(change_id)
    assert workspace.contacts.sheet(other).contact.household_id is None
    assert other in done.result.conflicts
    assert workspace.checks.run().sound
