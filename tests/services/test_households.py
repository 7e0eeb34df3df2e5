"""Households and what people decided about pairs: made, changed, dissolved, kept by merges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.letters.template import AddressWindow, LetterTemplate, Salutation
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import plain, read_pages
from tests.services.data_dump import differences, dump

LETTER = LetterTemplate("Essai", "fr", (AddressWindow(), Salutation()))


def add(
    workspace: Workspace, given: str, family: str, *, home: bool = True, **values: object
) -> int:
    address = Address(kind="home", street="7 rue Haute", postal_code="44000", locality="Nantes")
    draft = ContactDraft(
        {"given_name": given, "family_name": family, **values}, [address] if home else []
    )
    return workspace.contacts.create(draft)[0]


def couple(workspace: Workspace) -> tuple[int, int]:
    return (
        add(workspace, "Anne", "Dupont", civility="mrs"),
        add(workspace, "Luc", "Dupont", civility="mr"),
    )


def test_a_household_is_made_with_a_name_and_taken_back(workspace: Workspace) -> None:
    anne, luc = couple(workspace)
    before = dump(workspace.database)
    household_id, change_id = workspace.households.create([anne, luc])
    household = workspace.households.find(household_id)
    assert (household.mailing_name, household.one_letter) == ("M. et Mme DUPONT", True)
    assert household.members == ((anne, "Anne Dupont"), (luc, "Luc Dupont"))
    assert workspace.households.household_of(luc) == household
    assert workspace.households.list_households() == [household]
    assert workspace.decisions.pairs() == [(anne, luc)]
    after = dump(workspace.database)
    result = workspace.undo.undo(change_id)
    assert not result.conflicts and not result.other_conflicts
    assert differences(before, dump(workspace.database)) == []
    workspace.undo.redo(change_id)
    assert differences(after, dump(workspace.database)) == []


def test_a_household_is_changed_and_dissolved(workspace: Workspace) -> None:
    anne, luc = couple(workspace)
    zoe = add(workspace, "Zoé", "Dupont")
    households = workspace.households
    household_id, _ = households.create([anne, luc])
    assert households.edit(household_id, mailing_name="M. et Mme DUPONT") == 0
    households.edit(household_id, mailing_name="Famille DUPONT", one_letter=False, add=[zoe])
    household = households.find(household_id)
    assert (household.mailing_name, household.one_letter) == ("Famille DUPONT", False)
    assert [one for one, _ in household.members] == [anne, luc, zoe]
    before = dump(workspace.database)
    change_id = households.dissolve(household_id)
    assert households.household_of(anne) is None
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []
    # One alone is no household.
    households.edit(household_id, remove=[anne, luc])
    with pytest.raises(NotFound):
        households.find(household_id)


def test_joining_another_household_leaves_the_first(workspace: Workspace) -> None:
    anne, luc = couple(workspace)
    first, _ = workspace.households.create([anne, luc])
    second, _ = workspace.households.create([luc, add(workspace, "Zoé", "Petit")])
    assert workspace.households.household_of(anne) is None
    assert [each.id for each in workspace.households.list_households()] == [second]


def test_who_makes_no_household(workspace: Workspace) -> None:
    anne, luc = couple(workspace)
    company = add(workspace, "", "", kind="organization", organization_name="Nova")
    workspace.contacts.throw_away([luc])
    for ids, code in (([anne], "household_alone"), ([anne, company], "household_people"),
                      ([anne, luc], "household_people")):  # fmt: skip
        with pytest.raises(InvalidInput) as met:
            workspace.households.create(ids)
        assert met.value.code == code


def test_a_household_gets_one_letter_when_so_chosen(workspace: Workspace, tmp_path: Path) -> None:
    workspace.settings.set_many({"company.name": "Atelier", "company.locality": "Nantes"})
    anne, luc = couple(workspace)
    zoe = add(workspace, "Zoé", "Petit", civility="mrs")
    household_id, _ = workspace.households.create([anne, luc])
    run = workspace.letters.write(
        tmp_path / "one.pdf", LETTER, [anne, luc, zoe], day=date(2026, 11, 21)
    )
    assert (run.letters, run.check.ready) == (2, (anne, zoe))
    assert [refusal.reason for refusal in run.check.excluded[luc]] == ["household"]
    pages = [plain(page.text) for page in read_pages(tmp_path / "one.pdf")]
    assert "M. et Mme DUPONT" in pages[0] and "Anne" not in pages[0]
    assert "Madame, Monsieur," in pages[0]
    assert "Mme Zoé PETIT" in pages[1]
    workspace.households.edit(household_id, one_letter=False)
    check = workspace.letters.check(LETTER, [anne, luc, zoe])
    assert check.letters == 3
    workspace.households.edit(household_id, one_letter=True)
    workspace.contacts.throw_away([luc])
    workspace.letters.write(tmp_path / "two.pdf", LETTER, [anne], day=date(2026, 11, 21))
    (page,) = (plain(page.text) for page in read_pages(tmp_path / "two.pdf"))
    assert "Mme Anne DUPONT" in page


def test_not_a_duplicate_is_remembered_and_forgotten(workspace: Workspace) -> None:
    anne, luc = couple(workspace)
    zoe = add(workspace, "Zoé", "Petit")
    before = dump(workspace.database)
    change_id = workspace.decisions.remember([zoe, anne, luc])
    assert workspace.decisions.pairs() == [(anne, luc), (anne, zoe), (luc, zoe)]
    assert workspace.decisions.remember([luc, anne]) == 0
    workspace.decisions.remember([luc, anne], "colleague")
    (row,) = (pair for _, pair in workspace.decisions.listing() if pair.reason == "colleague")
    assert (row.left_id, row.right_id, row.left, row.right) == (
        anne, luc, "Anne Dupont", "Luc Dupont",
    )  # fmt: skip
    assert len(workspace.decisions.listing(contact_id=zoe)) == 2
    first = workspace.decisions.listing(limit=1)[0][0]
    assert len(workspace.decisions.listing(before=first)) == 2
    workspace.decisions.forget([anne, luc])
    assert workspace.decisions.pairs() == [(anne, zoe), (luc, zoe)]
    workspace.undo.undo()
    workspace.undo.undo()
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []
    with pytest.raises(InvalidInput):
        workspace.decisions.remember([anne, luc], "because")
    with pytest.raises(InvalidInput):
        workspace.decisions.remember([anne, anne])


def test_decisions_outlive_merges(workspace: Workspace) -> None:
    ids = [add(workspace, "Anne", name) for name in ("A", "B", "C", "D")]
    workspace.decisions.remember([ids[0], ids[3]])
    workspace.decisions.remember([ids[1], ids[3]], "household")
    workspace.decisions.remember([ids[1], ids[2]])
    before = dump(workspace.database)
    assert workspace.merging.preview([ids[1], ids[2]]).warnings == ("kept_apart",)
    change_id = workspace.merging.merge_contacts(ids[0], [ids[1], ids[2]])
    # One decision of two that say the same stays, one between merged records goes.
    assert workspace.decisions.pairs() == [(ids[0], ids[3])]
    workspace.undo.undo(change_id)
    assert differences(before, dump(workspace.database)) == []
    change_id = workspace.merging.merge_contacts(ids[3], [ids[2]])
    assert workspace.decisions.pairs() == [
        (ids[0], ids[3]), (ids[1], ids[3]),
    ]  # fmt: skip
    workspace.merging.unmerge(change_id)
    assert workspace.decisions.pairs() == [(ids[0], ids[3]), (ids[1], ids[2]), (ids[1], ids[3])]
    assert workspace.checks.run().sound


def test_groups_become_households_with_one_letter_as_one_change(workspace: Workspace) -> None:
    made = workspace.households
    ids = [
        workspace.contacts.create(ContactDraft({"given_name": given, "family_name": family}))[0]
        for family in ("Gros", "Haut", "Idrac")
        for given in ("Luc", "Léa", "Zoé")
    ]
    joined, _ = made.create(ids[3:5], one_letter=False)
    single = ContactDraft({"family_name": "X"})
    pairs = [(one, workspace.contacts.create(single)[0]) for one in ids[6:8]]
    both = [made.create(pair)[0] for pair in pairs]
    count, change = made.gather_all((ids[:3], ids[3:6], ids[6:]))
    assert count == 2
    first = made.household_of(ids[0])
    assert first is not None
    assert (len(first.members), first.one_letter) == (3, True)
    assert (len(made.find(joined).members), made.find(joined).one_letter) == (3, True)
    # People of two households stay where they are.
    assert [len(made.find(one).members) for one in both] == [2, 2]
    each = made.write_to_each(ids[:6])
    assert not made.find(joined).one_letter
    workspace.undo.undo(each)
    assert made.find(joined).one_letter
    workspace.undo.undo(change)
    assert made.household_of(ids[0]) is None
    assert not made.find(joined).one_letter
