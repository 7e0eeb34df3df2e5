"""Likely households: proposed after a search, made at once or one by one, refused for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Employment, Phone
from sme_crm.domain.errors import Cancelled
from sme_crm.services.duplicates.household_proposals import HouseholdProposal
from sme_crm.services.duplicates.households import HouseholdPlan
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import differences, dump


def add(workspace: Workspace, given: str, family: str, street: str, **values: object) -> int:
    address = Address(kind="home", street=street, postal_code="44000", locality="Nantes")
    draft = ContactDraft({"given_name": given, "family_name": family, **values}, [address])
    return workspace.contacts.create(draft)[0]


@dataclass
class Town:
    workspace: Workspace
    dupont: tuple[int, int]
    petit: tuple[int, int]

    def proposals(self) -> list[HouseholdProposal]:
        workspace = self.workspace
        cases = workspace.duplicate_review.open_pairs().cases()
        return workspace.household_proposals.listing(case.ids for case in cases)

    def search(self) -> list[HouseholdProposal]:
        self.workspace.duplicates.keep(self.workspace.duplicates.search())
        return self.proposals()


def members(found: Sequence[HouseholdProposal]) -> set[tuple[int, ...]]:
    return {proposal.ids for proposal in found}


@pytest.fixture
def town(workspace: Workspace) -> Town:
    """Two couples and forty people who live alone."""
    dupont = (
        add(workspace, "Anne", "Dupont", "7 rue Haute", civility="mrs"),
        add(workspace, "Luc", "Dupont", "7, rue Haute", civility="mr"),
    )
    petit = (
        add(workspace, "Zoé", "Petit", "3 rue Basse"),
        add(workspace, "Marc", "Petit", "3 rue Basse"),
    )
    for number in range(40):
        add(workspace, f"Prénom{number}", f"Autre{number}", f"{number} chemin Vert")
    return Town(workspace, dupont, petit)


def test_couples_are_proposed_until_they_are_households(town: Town) -> None:
    found = town.search()
    assert members(found) == {town.dupont, town.petit}
    (dupont,) = (each for each in found if each.ids == town.dupont)
    assert dupont.plan == HouseholdPlan(town.dupont, "M. et Mme DUPONT")
    assert dupont.members == ((town.dupont[0], "Anne Dupont"), (town.dupont[1], "Luc Dupont"))
    assert dupont.address == "7 rue Haute, 44000 Nantes"
    assert dupont.probability >= 0.8
    _, change_id = town.workspace.households.create(dupont.ids)
    assert members(town.proposals()) == {town.petit}
    town.workspace.undo.undo(change_id)
    assert members(town.proposals()) == {town.dupont, town.petit}


def test_a_refused_household_is_not_proposed_by_a_new_search(town: Town) -> None:
    town.search()
    change_id = town.workspace.decisions.remember(town.petit, "not_household")
    assert members(town.proposals()) == {town.dupont}
    assert members(town.search()) == {town.dupont}
    town.workspace.undo.undo(change_id)
    assert members(town.proposals()) == {town.dupont, town.petit}
    # "No duplicate" says nothing of where they live, "colleagues" does.
    town.workspace.decisions.remember(town.petit)
    assert members(town.proposals()) == {town.dupont, town.petit}
    town.workspace.decisions.remember(town.petit, "colleague")
    assert members(town.proposals()) == {town.dupont}


def test_a_dissolved_household_is_not_proposed_again(town: Town) -> None:
    town.search()
    household_id, _ = town.workspace.households.create(town.dupont)
    town.workspace.households.dissolve(household_id)
    assert members(town.search()) == {town.petit}


def test_all_are_made_as_one_change(town: Town) -> None:
    plans = [proposal.plan for proposal in town.search()]
    before = dump(town.workspace.database)
    made, change_id = town.workspace.households.create_all(plans)
    assert (made, town.proposals()) == (2, [])
    names = [each.mailing_name for each in town.workspace.households.list_households()]
    assert names == ["Famille PETIT", "M. et Mme DUPONT"]
    (change,) = town.workspace.undo.list_changes(limit=1)
    assert (change.id, change.name, change.details["count"]) == (change_id, "household.create", 2)
    # Nothing is left to do a second time.
    assert town.workspace.households.create_all(plans) == (0, 0)
    town.workspace.undo.undo(change_id)
    assert differences(before, dump(town.workspace.database)) == []


def test_cancelling_makes_none(town: Town) -> None:
    plans = [proposal.plan for proposal in town.search()]
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        town.workspace.households.create_all(plans, progress)
    assert town.workspace.households.list_households() == []


def test_who_is_gone_leaves_the_proposal(town: Town) -> None:
    plans = [proposal.plan for proposal in town.search()]
    town.workspace.contacts.throw_away([town.petit[1]])
    assert members(town.proposals()) == {town.dupont}
    assert town.workspace.households.create_all(plans)[0] == 1


def test_a_child_may_join_the_household_that_is_there(town: Town) -> None:
    household_id, _ = town.workspace.households.create(town.dupont, one_letter=False)
    child = add(town.workspace, "Lou", "Dupont", "7 rue Haute")
    (proposal,) = (each for each in town.search() if child in each.ids)
    assert proposal.plan == HouseholdPlan((child,), "Famille DUPONT", False, household_id)
    assert proposal.ids == (*town.dupont, child)
    assert proposal.joined == town.dupont
    town.workspace.households.create_all([proposal.plan])
    household = town.workspace.households.find(household_id)
    assert (household.mailing_name, len(household.members)) == ("Famille DUPONT", 3)
    assert not household.one_letter
    assert child not in {one for each in town.proposals() for one in each.ids}


def test_a_name_chosen_by_hand_is_kept_when_somebody_joins(town: Town) -> None:
    town.workspace.households.create(town.dupont, "Chez Luc et Anne")
    child = add(town.workspace, "Lou", "Dupont", "7 rue Haute")
    (proposal,) = (each for each in town.search() if child in each.ids)
    assert proposal.plan.mailing_name == "Chez Luc et Anne"


def test_an_address_of_employers_is_no_home(town: Town) -> None:
    office = Address(street="2 quai Neuf", postal_code="44000", locality="Nantes")
    at_work = []
    for name, given in (("Nova", "Agnès"), ("Altéa", "Aurélie")):
        firm = ContactDraft({"kind": "organization", "organization_name": name}, [office])
        firm_id = town.workspace.contacts.create(firm)[0]
        draft = ContactDraft(
            {"given_name": given, "family_name": "Kerbrat"},
            employments=[Employment(organization_id=firm_id)],
        )
        at_work.append(town.workspace.contacts.create(draft)[0])
    assert not members(town.search()) & {tuple(at_work)}
    found = town.workspace.duplicates.search().household_links()
    assert any(link[:2] == tuple(at_work) for link in found)


def test_somebody_there_twice_is_proposed_once(town: Town) -> None:
    address = Address(kind="home", street="7 rue Haute", postal_code="44000", locality="Nantes")
    phone = [Phone("06 45 78 12 36")]
    twice = [
        town.workspace.contacts.create(
            ContactDraft({"given_name": given, "family_name": "Dupont"}, [address], phones=phone)
        )[0]
        for given in ("Béatrice", "Beatrice")
    ]
    (proposal,) = (each for each in town.search() if set(each.ids) & set(twice))
    assert len(set(proposal.ids) & set(twice)) == 1
    assert set(town.dupont) < set(proposal.ids)
