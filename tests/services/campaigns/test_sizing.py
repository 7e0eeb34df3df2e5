"""Sizes read from the groups, kept wishes, costs estimated from the tariff of the business."""

from __future__ import annotations

import pytest

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.campaigns.sizing import Reach, Wishes
from sme_crm.domain.contact import Address, Consent, ContactDraft, Phone
from sme_crm.domain.errors import ConflictError
from sme_crm.services.owned_rows import OwnedRow
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    return workspace.campaigns.create("Spring")


def add(workspace: Workspace, contact: int, row: OwnedRow) -> None:
    workspace.contacts.save_row(contact, row, workspace.contacts.sheet(contact).contact.version)


def test_the_size_goes_by_those_who_may_be_contacted(workspace: Workspace, campaign: int) -> None:
    """Not by everybody in the groups: by those of them whom a channel may reach."""
    people = [
        workspace.contacts.create(ContactDraft({"family_name": f"No {number}"}))[0]
        for number in range(6)
    ]
    first, second, late = (workspace.groups.create(name) for name in ("A", "B", "Late"))
    workspace.groups.add_members(first, people[:4])
    workspace.groups.add_members(second, people[2:])
    workspace.groups.add_members(late, people[:1])
    assert workspace.campaign_sizes.read(campaign).contacts == 0
    workspace.campaigns.set_groups(campaign, [(first, "in"), (second, "in"), (late, "out")])
    sizes = workspace.campaign_sizes
    assert sizes.read(campaign).reach == Reach(5, 0, {"letter": 0})
    for one in people[1:4]:
        add(workspace, one, Address(street="1 rue Haute", locality="Lyon"))
    assert sizes.read(campaign).reach == Reach(5, 3, {"letter": 3})
    add(workspace, people[1], Consent("objection", "post", "2026-11-02", "« Non »"))
    workspace.campaigns.put_part(campaign, Wave(channel="letter", unit_cost=100))
    workspace.campaigns.put_part(campaign, Wave(channel="phone", unit_cost=200))
    for one in people[3:5]:
        add(workspace, one, Phone("06 12 34 56 78"))
        add(workspace, one, Consent("consent", "phone", "2026-11-02", "« Oui »"))
    found = sizes.read(campaign)
    assert found.reach == Reach(5, 3, {"letter": 2, "phone": 2})
    assert found.contacts == 3
    assert [(line.kind, line.quantity, line.cents) for line in found.lines] == [
        ("wave.letter", 2_000, 200),
        ("wave.phone", 2_000, 400),
    ]
    assert found.economics.cost == 600
    (compared,) = workspace.campaign_comparison.compare([campaign])
    assert (compared.economics.contacts, compared.economics.cost) == (3, 600)


def test_a_count_that_is_kept_is_never_an_old_one(workspace: Workspace, campaign: int) -> None:
    """What is written of the campaign itself leaves the count; all else may change it."""
    sizes, group = workspace.campaign_sizes, workspace.groups.create("A")
    one, other = (
        workspace.contacts.create(
            ContactDraft(
                {"family_name": name}, addresses=[Address(street="1 rue Haute", locality="Lyon")]
            )
        )[0]
        for name in ("Petit", "Grand")
    )
    workspace.groups.add_members(group, [one, other])
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    first = sizes.read(campaign).reach
    workspace.campaigns.save(campaign, {"price": 5_000})
    assert sizes.read(campaign).reach is first
    assert first.contacts == 2
    workspace.targets.override(campaign, [one], "out")
    assert sizes.read(campaign).reach.contacts == 1
    version = workspace.contacts.sheet(other).contact.version
    workspace.contacts.save(other, {"ended": "deceased"}, version)
    assert sizes.read(campaign).reach.contacts == 0
    assert sizes.read(workspace.campaigns.create("Other")).reach == Reach(0, 0, {"letter": 0})


def test_wishes_are_kept_with_a_version(workspace: Workspace, campaign: int) -> None:
    sizes, version = workspace.campaign_sizes, workspace.campaigns.get(campaign).updated_at
    change = sizes.keep(campaign, Wishes(contacts=500), version=version)
    assert sizes.read(campaign).contacts == 500
    with pytest.raises(ConflictError):
        sizes.keep(campaign, Wishes(contacts=600), version="2000-01-01")
    assert sizes.keep(campaign, Wishes(contacts=500)) == 0
    workspace.undo.undo(change)
    assert sizes.read(campaign).wishes == Wishes()


def test_a_letter_is_priced_by_the_tariff_once(workspace: Workspace, campaign: int) -> None:
    workspace.campaigns.put_part(campaign, Wave(name="Letter", channel="letter"))
    workspace.campaigns.put_part(campaign, Wave(name="Calls", channel="phone"))
    sizes = workspace.campaign_sizes
    before = workspace.campaigns.get(campaign)
    change = sizes.apply_estimate(campaign, 2_000)
    there = workspace.campaigns.get(campaign)
    assert [wave.unit_cost for wave in there.waves] == [0, 100]
    costs = {cost.kind: cost for cost in there.costs}
    assert costs["postage"].planned == 2_000 * 152
    assert (costs["postage"].source, costs["postage"].source_day) == (
        "La Poste, 2026",
        "2026-01-01",
    )
    assert (costs["print"].planned, costs["paper"].planned) == (2_000 * 2, round(2_000 * 5.2))
    sizes.apply_estimate(campaign, 1_000)
    there = workspace.campaigns.get(campaign)
    assert len(there.costs) == 3
    assert {cost.kind: cost.planned for cost in there.costs}["postage"] == 152_000
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    workspace.undo.undo(change)
    assert workspace.campaigns.get(campaign).costs == before.costs == ()


def test_without_a_letter_nothing_is_estimated(workspace: Workspace, campaign: int) -> None:
    workspace.campaigns.put_part(campaign, Wave(channel="phone"))
    assert workspace.campaign_sizes.apply_estimate(campaign, 100) == 0


def test_what_went_out_without_a_group_counts_whom_it_reached(
    workspace: Workspace, campaign: int
) -> None:
    person, _ = workspace.contacts.create(ContactDraft({"family_name": "Durand"}))
    other, _ = workspace.contacts.create(ContactDraft({"family_name": "Martin"}))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        for contact, day in ((person, "2026-05-04"), (other, "")):
            row = {"campaign_id": campaign, "contact_id": contact, "sent_day": day}
            work.insert("campaign_recipient", row)
    assert workspace.campaign_sizes.read(campaign).reach == Reach(0, 1, sent=True)
