"""What was made, edited and edited back by undo goes as well when its making is taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.sales.opportunity import OpportunityDraft
from sme_crm.domain.sales.order import OrderDraft
from sme_crm.domain.sales.quote import QuoteDraft, QuoteLine
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace
from tests.passing_seconds import let_seconds_pass
from tests.services.sales.selling import FITTING, WINDOWS, a_company


class Subject(NamedTuple):
    """How one of a kind is made and edited twice, and the table it stands in."""

    table: str
    make: Callable[[Workspace, int], int]
    edit: Callable[[Workspace, int, int], object]
    edit_again: Callable[[Workspace, int, int], object]


SUBJECTS = {
    "quote": Subject(
        "quote",
        lambda w, who: w.quotes.create(QuoteDraft(who))[0],
        lambda w, one, who: w.quotes.save(one, {}, lines=(WINDOWS, FITTING)),
        lambda w, one, who: w.quotes.save(one, {"subject": "Roof"}),
    ),
    "quote of nobody": Subject(
        "quote",
        lambda w, who: w.quotes.create(QuoteDraft())[0],
        lambda w, one, who: w.quotes.save(one, {}, lines=(QuoteLine("Words", kind="text"),)),
        lambda w, one, who: w.quotes.save(one, {"contact_id": who}),
    ),
    "opportunity": Subject(
        "opportunity",
        lambda w, who: w.opportunities.create(OpportunityDraft("Roof", contact_ids=(who,)))[0],
        lambda w, one, who: w.opportunities.save(one, {"amount": 500_00}),
        lambda w, one, who: w.opportunities.save(one, {}, contact_ids=()),
    ),
    "order": Subject(
        "customer_order",
        lambda w, who: w.orders.create(OrderDraft(who, "2026-03-01", amount=100_00)),
        lambda w, one, who: w.orders.save(one, OrderDraft(who, "2026-03-02", amount=90_00)),
        lambda w, one, who: w.orders.save(
            one, OrderDraft(who, "2026-03-02", amount=90_00, notes="By phone")
        ),
    ),
    "product": Subject(
        "product",
        lambda w, who: w.products.create("Window"),
        lambda w, one, who: w.products.save(one, {"price": 10_00}),
        lambda w, one, who: w.products.save(one, {"family": "Oak"}),
    ),
    "campaign": Subject(
        "campaign",
        lambda w, who: w.campaigns.create("Spring"),
        lambda w, one, who: w.campaigns.save(one, {"description": "Windows"}),
        lambda w, one, who: w.campaigns.save(one, {"name": "Autumn"}),
    ),
    "action": Subject(
        "plan_action",
        lambda w, who: w.plan.create_action(
            2026, {"name": "Fair", "first": date(2026, 3, 1), "last": date(2026, 3, 4)}
        )[0],
        lambda w, one, who: w.plan.save_action(one, {"budget": 500_00}),
        lambda w, one, who: w.plan.save_action(one, {"last": date(2026, 3, 5)}),
    ),
    "appointment": Subject(
        "appointment",
        lambda w, who: w.agenda.create(
            AppointmentDraft("Visit", "2026-03-01T09:00", "2026-03-01T10:00", contact_ids=(who,))
        )[0],
        lambda w, one, who: w.agenda.edit(one, {"subject": "Call"}),
        lambda w, one, who: w.agenda.edit(one, {"contact_ids": ()}),
    ),
    "task": Subject(
        "task",
        lambda w, who: w.tasks.create(TaskDraft("Call", contact_ids=(who,)))[0],
        lambda w, one, who: w.tasks.edit(one, {"subject": "Visit"}),
        lambda w, one, who: w.tasks.edit(one, {}, contact_ids=()),
    ),
}


@pytest.fixture(autouse=True)
def passing_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is edited at another second has another stamp."""
    let_seconds_pass(monkeypatch)


def _rows(workspace: Workspace, table: str) -> list[tuple[object, ...]]:
    return workspace.database.reader().execute(f"SELECT * FROM {table}").fetchall()


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS.keys())
def test_all_goes_in_turn_and_comes_again(workspace: Workspace, subject: Subject) -> None:
    company = a_company(workspace)
    one = subject.make(workspace, company)
    subject.edit(workspace, one, company)
    subject.edit_again(workspace, one, company)
    made, first, second = reversed([each.id for each in workspace.undo.list_changes(limit=3)])
    full = len(_rows(workspace, subject.table))
    for change in (second, first, made):
        result = workspace.undo.undo(change)
        assert not result.conflicts and not result.other_conflicts
    assert full == 1
    assert _rows(workspace, subject.table) == []
    for change in (made, first, second):
        workspace.undo.redo(change)
    assert len(_rows(workspace, subject.table)) == 1


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS.keys())
def test_all_goes_out_of_turn_too(workspace: Workspace, subject: Subject) -> None:
    company = a_company(workspace)
    one = subject.make(workspace, company)
    subject.edit(workspace, one, company)
    subject.edit_again(workspace, one, company)
    made, first, second = reversed([each.id for each in workspace.undo.list_changes(limit=3)])
    workspace.undo.undo(first)
    workspace.undo.undo(second)
    workspace.undo.undo(made)
    assert _rows(workspace, subject.table) == []


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=SUBJECTS.keys())
def test_what_was_touched_since_stays(workspace: Workspace, subject: Subject) -> None:
    company = a_company(workspace)
    one = subject.make(workspace, company)
    made = workspace.undo.list_changes(limit=1)[0].id
    subject.edit_again(workspace, one, company)
    workspace.undo.undo(made)
    assert len(_rows(workspace, subject.table)) == 1
