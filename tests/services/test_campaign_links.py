"""What a campaign names can be deleted: the campaign goes on without it, undo brings it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pytest

from sme_crm.domain.campaigns.campaign import Cell, Cost, Wave
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.sales.order import OrderDraft
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    return workspace.campaigns.create("Spring")


def _person(workspace: Workspace) -> int:
    return workspace.contacts.create(ContactDraft({"family_name": "Durand"}))[0]


def _rows(workspace: Workspace, table: str) -> list[tuple[object, ...]]:
    return workspace.database.reader().execute(f"SELECT * FROM {table} ORDER BY id").fetchall()


class Held(NamedTuple):
    """What some tables held before an act, after it, and when it was undone."""

    before: Rows
    after: Rows
    undone: Rows


def _act_and_undo(workspace: Workspace, tables: tuple[str, ...], act: Callable[[], int]) -> Held:
    before = {table: _rows(workspace, table) for table in tables}
    change = act()
    after = {table: _rows(workspace, table) for table in tables}
    workspace.undo.undo(change)
    return Held(before, after, {table: _rows(workspace, table) for table in tables})


def _dangling(workspace: Workspace) -> list[tuple[object, ...]]:
    """Rows that name what is not there."""
    return workspace.database.reader().execute("PRAGMA foreign_key_check").fetchall()


def test_a_group_leaves_the_target(workspace: Workspace, campaign: int) -> None:
    loyal, late = workspace.groups.create("Loyal"), workspace.groups.create("Late payers")
    workspace.campaigns.set_groups(campaign, [(loyal, "in"), (late, "out")])
    change = workspace.groups.delete(late)
    assert workspace.campaigns.get(campaign).groups == ((loyal, "in"),)
    workspace.undo.undo(change)
    assert set(workspace.campaigns.get(campaign).groups) == {(loyal, "in"), (late, "out")}


def test_a_template_leaves_waves_and_cells(workspace: Workspace, campaign: int) -> None:
    template = workspace.letters.templates.save(LetterTemplate("Offer", "fr", ())).id
    workspace.campaigns.put_part(campaign, Wave(template_id=template))
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000, template_id=template))

    def delete() -> int:
        change = workspace.letters.templates.delete(template)
        there = workspace.campaigns.get(campaign)
        assert (there.waves[0].template_id, there.cells[0].template_id) == (None, None)
        return change

    tables = ("letter_template", "campaign_wave", "campaign_cell")
    held = _act_and_undo(workspace, tables, delete)
    assert all(held.after[table] != held.before[table] for table in tables)
    assert held.undone == held.before
    assert not _dangling(workspace)


def test_a_lot_leaves_recipients_and_returned_mail(workspace: Workspace, campaign: int) -> None:
    person, lot = _person(workspace), workspace.lots.create("Fair of Lyon")
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        named = {"campaign_id": campaign, "contact_id": person, "lot_id": lot}
        work.insert("campaign_recipient", named)
        work.insert("returned_mail", {**named, "day": "2026-05-04", "reason": "unknown"})
    tables = ("lot", "campaign_recipient", "returned_mail")
    held = _act_and_undo(workspace, tables, lambda: workspace.lots.delete(lot))
    assert all(held.after[table] != held.before[table] for table in tables)
    assert held.undone == held.before
    assert not _dangling(workspace)


def test_an_order_leaves_its_answer(workspace: Workspace, campaign: int) -> None:
    person = _person(workspace)
    order = workspace.orders.create(OrderDraft(person, "2026-05-04", "A1", 10_000))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        answer = {"campaign_id": campaign, "contact_id": person, "order_id": order}
        work.insert("campaign_answer", {**answer, "day": "2026-05-04", "kind": "order"})
    tables = ("customer_order", "campaign_answer")
    held = _act_and_undo(workspace, tables, lambda: workspace.orders.delete([order]))
    assert all(held.after[table] != held.before[table] for table in tables)
    assert held.undone == held.before
    assert not _dangling(workspace)


def test_a_wave_and_a_cell_leave_what_they_reached(workspace: Workspace, campaign: int) -> None:
    person = _person(workspace)
    wave = workspace.campaigns.put_part(campaign, Wave(channel="phone"))
    cell = workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000))
    workspace.campaigns.put_part(campaign, Cost(kind="time", wave_id=wave))
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        named = {"campaign_id": campaign, "contact_id": person, "wave_id": wave}
        work.insert("campaign_recipient", {**named, "cell_id": cell})
        work.insert("campaign_answer", {**named, "day": "2026-05-04"})
        work.insert("returned_mail", {**named, "day": "2026-05-04", "reason": "unknown"})
    there = workspace.campaigns.get(campaign)
    for part, tables in (
        (
            there.waves[0],
            ("campaign_wave", "campaign_cost", "campaign_recipient", "campaign_answer"),
        ),
        (there.cells[0], ("campaign_cell", "campaign_recipient")),
    ):
        held = _act_and_undo(
            workspace, tables, partial(workspace.campaigns.remove_part, campaign, part)
        )
        assert all(held.after[table] != held.before[table] for table in tables)
        assert held.undone == held.before
        assert not _dangling(workspace)


def test_staff_that_goes_stays_named(workspace: Workspace, campaign: int) -> None:
    """Nobody is deleted from the staff: who left is not offered any more."""
    member = workspace.staff.add("Ada")
    workspace.campaigns.save(campaign, {"responsible_id": member})
    workspace.staff.change(member, name="Ada", email="", active=False)
    assert workspace.campaigns.get(campaign).responsible_id == member
