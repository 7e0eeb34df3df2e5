"""Campaigns as documents: made, edited, duplicated, deleted, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave, missing, planned_economics
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.services.workspace import Workspace


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    return workspace.campaigns.create("Spring", "loyalty")


def test_a_campaign_is_made_and_found(workspace: Workspace, campaign: int) -> None:
    there = workspace.campaigns.get(campaign)
    assert (there.name, there.kind, there.state, there.currency) == (
        "Spring", "loyalty", "idea", "EUR",
    )  # fmt: skip
    assert there.margin_rate == workspace.settings.get("sales.margin_rate")
    assert workspace.campaigns.find("spring").id == campaign
    assert workspace.campaigns.find(str(campaign)).id == campaign
    assert [row.name for row in workspace.campaigns.list_campaigns()] == ["Spring"]
    with pytest.raises(NotFound):
        workspace.campaigns.find("Autumn")


def test_fields_are_checked(workspace: Workspace, campaign: int) -> None:
    for values, code in (
        ({"name": " "}, "name_missing"),
        ({"kind": "war"}, "campaign_value"),
        ({"state": "over"}, "campaign_value"),
        ({"price": -1}, "campaign_value"),
        ({"id": 4}, "campaign_value"),
    ):
        with pytest.raises(InvalidInput) as refused:
            workspace.campaigns.save(campaign, values)
        assert refused.value.code == code
    there = workspace.campaigns.get(campaign)
    assert workspace.campaigns.save(campaign, {"offer": "Two for one"}, version=there.updated_at)
    assert workspace.campaigns.save(campaign, {"offer": "Two for one"}) == 0
    with pytest.raises(ConflictError):
        workspace.campaigns.save(campaign, {"offer": "x"}, version="2000-01-01T00:00:00Z")


def test_waves_take_the_cost_of_their_channel(workspace: Workspace, campaign: int) -> None:
    wave = workspace.campaigns.put_part(campaign, Wave(channel="phone", name="Calls"))
    (found,) = workspace.campaigns.get(campaign).waves
    assert (found.id, found.unit_cost, found.position) == (wave, 100, 1)
    assert "2010" in found.cost_source
    workspace.campaigns.put_part(campaign, replace(found, unit_cost=150))
    assert workspace.campaigns.get(campaign).waves[0].unit_cost == 150
    with pytest.raises(InvalidInput):
        workspace.campaigns.put_part(campaign, Wave(channel="pigeon"))


def test_cells_share_the_whole_at_most(workspace: Workspace, campaign: int) -> None:
    workspace.campaigns.put_part(campaign, Cell(name="A", share=6_000))
    with pytest.raises(InvalidInput) as refused:
        workspace.campaigns.put_part(campaign, Cell(name="B", share=5_000))
    assert refused.value.code == "campaign_shares"
    workspace.campaigns.put_part(campaign, Cell(name="Control", share=4_000, is_control=True))
    assert [cell.is_control for cell in workspace.campaigns.get(campaign).cells] == [False, True]


def test_cells_that_come_and_go_share_evenly_in_one_change(
    workspace: Workspace, campaign: int
) -> None:
    def shares() -> list[tuple[str, int]]:
        return [(cell.name, cell.share) for cell in workspace.campaigns.get(campaign).cells]

    campaigns = workspace.campaigns
    for name in "ABC":
        last = campaigns.add_cell(campaign, Cell(name=name))
    assert shares() == [("A", 3_334), ("B", 3_333), ("C", 3_333)]
    workspace.undo.undo(last)
    assert shares() == [("A", 5_000), ("B", 5_000)]
    campaigns.add_cell(campaign, Cell(name="Control", is_control=True))
    first, _, control = campaigns.get(campaign).cells
    assert shares() == [("A", 4_500), ("B", 4_500), ("Control", 1_000)]
    campaigns.share_cell(campaign, first.id, 6_000)
    assert shares() == [("A", 6_000), ("B", 3_000), ("Control", 1_000)]
    with pytest.raises(InvalidInput) as refused:
        campaigns.share_cell(campaign, control.id, 2_000)
    assert refused.value.code == "campaign_shares"
    campaigns.share_cell(campaign, first.id, 4_500)
    assert campaigns.share_cell(campaign, first.id, 4_500) == 0
    assert shares() == [("A", 4_500), ("B", 3_000), ("Control", 1_000)]
    gone = campaigns.remove_part(campaign, first)
    assert shares() == [("B", 3_000), ("Control", 1_000)]
    workspace.undo.undo(gone)
    assert shares() == [("A", 4_500), ("B", 3_000), ("Control", 1_000)]


def test_what_it_costs_and_may_bring(workspace: Workspace, campaign: int) -> None:
    """The worked example of the guides: 10 000 letters at 1.50 €, 200 sales of 100 €, 50 %."""
    workspace.campaigns.save(
        campaign, {"price": 10_000, "margin_rate": 5_000, "answer_rate": 250, "sale_rate": 200}
    )
    workspace.campaigns.put_part(campaign, Wave(channel="letter", unit_cost=120))
    workspace.campaigns.put_part(campaign, Cost(kind="creation", unit_price=300_000))
    found = planned_economics(workspace.campaigns.get(campaign), 10_000)
    assert (found.cost, found.answers, found.sales) == (1_500_000, 250, 200)
    assert (found.revenue, found.margin, found.result) == (2_000_000, 1_000_000, -500_000)
    assert found.break_even_sales == 300


def test_a_discount_is_a_cost_once(workspace: Workspace, campaign: int) -> None:
    workspace.campaigns.save(
        campaign,
        {"price": 10_000, "margin_rate": 5_000, "sale_rate": 200, "discount_rate": 3_000},
    )
    found = planned_economics(workspace.campaigns.get(campaign), 10_000)
    assert found.cost == 600_000
    assert found.margin == 1_000_000


def test_what_is_missing_is_told_until_it_is_there(workspace: Workspace, campaign: int) -> None:
    lacks = missing(workspace.campaigns.get(campaign))
    assert lacks[0] == "objective"
    assert "target" in lacks
    group = workspace.groups.create("Loyal")
    workspace.campaigns.save(
        campaign,
        {
            "objective": "40 orders", "offer": "a gift", "benefits": "saves time",
            "start_day": "2026-12-01", "price": 100, "margin_rate": 100, "sale_rate": 100,
            "answer_ways": "phone",
        },
    )  # fmt: skip
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    workspace.campaigns.put_part(campaign, Wave(channel="phone"))
    assert missing(workspace.campaigns.get(campaign)) == []


def test_a_copy_is_a_new_idea(workspace: Workspace, campaign: int) -> None:
    wave = workspace.campaigns.put_part(campaign, Wave(channel="letter", day="2026-03-01"))
    workspace.campaigns.put_part(campaign, Cost(kind="print", wave_id=wave, actual=500))
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000))
    workspace.campaigns.save(campaign, {"state": "closed", "lessons": "Call earlier"})
    copy = workspace.campaigns.get(workspace.campaigns.duplicate(campaign, "Spring again"))
    assert (copy.state, copy.lessons, copy.waves[0].day) == ("idea", "", "")
    assert copy.costs[0].wave_id == copy.waves[0].id != wave
    assert copy.costs[0].actual is None
    assert copy.cells[0].share == 5_000


def test_deleting_is_undone_whole(workspace: Workspace, campaign: int) -> None:
    wave = workspace.campaigns.put_part(campaign, Wave(channel="letter"))
    workspace.campaigns.put_part(campaign, Cost(kind="print", wave_id=wave))
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000))
    before = workspace.campaigns.get(campaign)
    change = workspace.campaigns.delete(campaign)
    with pytest.raises(NotFound):
        workspace.campaigns.get(campaign)
    workspace.undo.undo(change)
    assert workspace.campaigns.get(campaign) == before


def test_a_wave_that_went_out_stays(workspace: Workspace, campaign: int) -> None:
    workspace.campaigns.put_part(campaign, Wave(channel="letter", state="sent"))
    (wave,) = workspace.campaigns.get(campaign).waves
    with pytest.raises(InvalidInput) as refused:
        workspace.campaigns.remove_part(campaign, wave)
    assert refused.value.code == "campaign_sent"
