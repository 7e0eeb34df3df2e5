"""The parts of a campaign, held against people counted one by one."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from sme_crm.domain.campaigns.campaign import Campaign, Cell, Cost, Wave
from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.rfm import SEGMENTS, cells_of
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries import campaign_sendings
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_chance_orders, add_customers, add_order

PHONED = SENT + timedelta(days=10)


def _phone(workspace: Workspace, campaign: int, contacts: list[int], unit_cost: int) -> int:
    """A wave by phone after the letter."""
    wave = workspace.campaigns.put_part(
        campaign, Wave(name="Call", channel="phone", unit_cost=unit_cost)
    )
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        sent = {"state": "sent", "sent_day": PHONED.isoformat()}
        work.update("campaign_wave", wave, sent)
        campaign_sendings.insert_recipients(
            work, campaign, wave, {None: contacts}, "phone", PHONED.isoformat()
        )
    return wave


def _get(workspace: Workspace, campaign: int) -> Campaign:
    return workspace.campaigns.get(campaign)


def test_each_person_is_in_one_combination(workspace: Workspace) -> None:
    people = add_customers(workspace, 12)
    late = add_customers(workspace, 3)
    campaign = sent_campaign(workspace, people, unit_cost=100)
    _phone(workspace, campaign, [*people[:4], *late], 300)
    for person in (people[0], people[5], late[0]):
        workspace.returns.note_answer(campaign, Answer(person, "interest", PHONED))
    add_order(workspace, people[1], PHONED + timedelta(days=1), 10_000)
    add_order(workspace, people[6], PHONED, 2_000)
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    told = {
        key: (part.contacts, part.pieces, part.answers, part.sales, part.revenue, part.cost)
        for key, part in found.by_combination.items()
    }
    assert told == {
        ("letter",): (8, 8, 1, 1, 2_000, 800),
        ("letter", "phone"): (4, 8, 1, 1, 10_000, 1_600),
        ("phone",): (3, 3, 1, 0, 0, 900),
    }
    assert sum(part.cost for part in found.by_combination.values()) == found.whole.cost
    # By channel a person counts in each that reached him, and the last message has the order.
    assert {key: (part.contacts, part.sales) for key, part in found.by_channel.items()} == {
        "letter": (12, 1), "phone": (7, 1),
    }  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_combinations_add_up_on_random_campaigns(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    people = add_customers(workspace, 60)
    letters = chance.sample(people, 40)
    calls = chance.sample(people, 25)
    campaign = sent_campaign(workspace, letters, unit_cost=chance.randrange(1, 400))
    _phone(workspace, campaign, calls, chance.randrange(1, 400))
    workspace.campaigns.put_part(
        campaign, Cost(kind="creation", unit_price=chance.randrange(1, 9_999))
    )
    answered = chance.sample(people, 15)
    for person in answered:
        workspace.returns.note_answer(campaign, Answer(person, "quote", PHONED))
    bought: Counter[int] = Counter()
    for person in chance.choices(people, k=30):
        add_order(workspace, person, PHONED + timedelta(days=chance.randrange(20)), 1_000)
        bought[person] += 1
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    expected = {
        ("letter",): set(letters) - set(calls),
        ("phone",): set(calls) - set(letters),
        ("letter", "phone"): set(letters) & set(calls),
    }
    assert set(found.by_combination) == set(expected)
    for key, members in expected.items():
        part = found.by_combination[key]
        assert part.contacts == len(members)
        assert part.answers == len(members & set(answered))
        assert part.sales == sum(bought[one] for one in members)
        assert part.buyers == sum(bought[one] > 0 for one in members)
    for parts in (found.by_combination, found.by_channel, found.by_wave, found.by_segment):
        assert sum(part.cost for part in parts.values()) == found.whole.cost
        assert sum(part.pieces for part in parts.values()) == found.whole.pieces
    assert sum(part.sales for part in found.by_segment.values()) == found.whole.sales


def test_the_segment_is_that_of_the_sending(workspace: Workspace) -> None:
    """What a customer becomes afterwards moves him into no other part."""
    customers = add_customers(workspace, 40)
    add_chance_orders(workspace, customers[:30], 200, 5, [])
    before = {
        one: found
        for one, found in zip(customers, _standings(workspace, customers), strict=True)
        if found is not None
    }
    campaign = sent_campaign(workspace, [], unit_cost=100)
    _phone(workspace, campaign, customers, 100)
    for _ in range(5):
        add_order(workspace, customers[-1], PHONED + timedelta(days=2), 900_000)
    assert _standings(workspace, customers[-1:]) != [None]
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    segments = Counter(segment for segment, _ in before.values())
    weights = Counter(weight for _, weight in before.values())
    segments["prospect"] = weights["prospect"] = len(customers) - len(before)
    assert {key: part.contacts for key, part in found.by_segment.items()} == segments
    assert {key: part.contacts for key, part in found.by_weight.items()} == weights
    assert found.by_segment["prospect"].sales == 5
    assert found.by_segment["prospect"].new_buyers == 1


def _standings(workspace: Workspace, customers: list[int]) -> list[tuple[str, str] | None]:
    """Segment and class as the screens of segments tell them."""
    segments = workspace.segments
    classes = segments.abc.classes()
    named = {
        one: key
        for key, _ in SEGMENTS
        for one in segments.rfm.customers(present_day(), cells_of(key))
    }
    return [(named[one], classes[one]) if one in classes else None for one in customers]


def test_a_person_stays_in_the_segment_of_his_first_message(workspace: Workspace) -> None:
    (buyer, other) = add_customers(workspace, 2)
    campaign = sent_campaign(workspace, [], unit_cost=100)
    _phone(workspace, campaign, [buyer, other], 100)
    add_order(workspace, buyer, PHONED + timedelta(days=1), 5_000)
    later = workspace.campaigns.put_part(campaign, Wave(name="Again", channel="letter"))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        day = (PHONED + timedelta(days=9)).isoformat()
        work.update("campaign_wave", later, {"state": "sent", "sent_day": day})
        campaign_sendings.insert_recipients(work, campaign, later, {None: [buyer]}, "letter", day)
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    assert {key: part.contacts for key, part in found.by_segment.items()} == {"prospect": 2}


def test_copies_that_go_to_nobody_by_name_are_a_part(workspace: Workspace) -> None:
    people = add_customers(workspace, 10)
    campaign = sent_campaign(workspace, people, unit_cost=100)
    leaflet = workspace.campaigns.put_part(
        campaign, Wave(name="Leaflet", channel="leaflet", unit_cost=10, pieces=90)
    )
    planned = workspace.campaign_analysis.result(_get(workspace, campaign))
    assert (planned.whole.contacts, planned.whole.cost) == (10, 1_000)
    assert leaflet not in planned.by_wave
    workspace.campaigns.put_part(campaign, Cost(kind="creation", unit_price=1_000))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        work.update("campaign_wave", leaflet, {"state": "sent", "sent_day": SENT.isoformat()})
        for _ in range(3):
            work.insert(
                "campaign_answer",
                {"campaign_id": campaign, "wave_id": leaflet, "day": SENT.isoformat(),
                 "kind": "interest", "created_at": work.now},
            )  # fmt: skip
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    part = found.by_wave[leaflet]
    assert (part.contacts, part.answers, part.cost) == (90, 3, 90 * 10 + 900)
    assert found.by_channel["leaflet"].contacts == 90
    assert found.whole.contacts == 100
    assert sum(one.cost for one in found.by_wave.values()) == found.whole.cost


def test_costs_of_parts_make_up_their_sum(workspace: Workspace) -> None:
    people = add_customers(workspace, 7)
    campaign = sent_campaign(workspace, people, unit_cost=0)
    cells = [workspace.campaigns.put_part(campaign, Cell(name=n, share=2_000)) for n in "ABC"]
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        rows = work.connection.execute("SELECT id FROM campaign_recipient ORDER BY id").fetchall()
        for place, (row,) in zip(count(), rows, strict=False):
            work.update("campaign_recipient", row, {"cell_id": cells[place % 3]})
    workspace.campaigns.put_part(campaign, Cost(kind="creation", unit_price=1_000))
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    assert [found.by_cell[cell].cost for cell in cells] == [728, 486, 486]


def test_few_contacts_or_costs_give_no_nonsense(workspace: Workspace) -> None:
    people = add_customers(workspace, 2)
    campaign = sent_campaign(workspace, people, unit_cost=0)
    wave = replace(_get(workspace, campaign).waves[0], unit_cost=0)
    workspace.campaigns.put_part(campaign, wave)
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    assert found.whole.cost == 0
    assert found.by_channel["letter"].verdict is None
    assert found.whole.verdict is None
    workspace.campaigns.put_part(campaign, Cost(kind="creation", unit_price=60))
    add_order(workspace, people[0], date(2026, 3, 9), 100)
    found = workspace.campaign_analysis.result(_get(workspace, campaign))
    assert found.whole.verdict == "too_few"
