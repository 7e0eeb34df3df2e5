"""Quotes in a real file: numbers, drafts, sending, answers, versions, what follows of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import ConflictError, InvalidInput
from sme_crm.domain.sales.opportunity import OpportunityLine
from sme_crm.domain.sales.quote import QuoteDraft, QuoteFilter
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.services.workspace import Workspace
from tests.services.sales.selling import (
    FITTING,
    WINDOWS,
    a_company,
    a_quote,
    an_employee,
    an_opportunity,
)

DAY = date(2026, 11, 23)


def open_tasks(workspace: Workspace) -> list[str | None]:
    page = workspace.task_lists.first_page(TaskFilter())
    return [row.due_date for row in page.rows]


def test_a_draft_gets_the_next_number_and_what_the_settings_say(workspace: Workspace) -> None:
    nova = a_company(workspace)
    workspace.settings.set_many({"quote.valid_days": 60, "quote.closing": "30 days net"})
    with pretend_day(DAY):
        first, second = a_quote(workspace, nova), a_quote(workspace, nova)
        workspace.settings.set("quote.number", "DEV-{year}{month}-{00}")
        third = a_quote(workspace, nova)
    quotes = [workspace.quotes.get(one) for one in (first, second, third)]
    assert [quote.number for quote in quotes] == ["D2026-0001", "D2026-0002", "DEV-202611-01"]
    quote = quotes[0]
    assert (quote.day, quote.valid_until, quote.closing) == (
        "2026-11-23", "2027-01-22", "30 days net",
    )  # fmt: skip
    assert quote.recipient == ("Nova Conseil", "12 RUE DES HALLES", "69002 LYON")
    assert (quote.net, quote.vat, quote.gross) == (176_700, 29_340 + 3_000, 209_040)
    assert quote.margin is None


def test_of_an_opportunity_it_takes_customer_subject_and_lines(workspace: Workspace) -> None:
    nova, anne = a_company(workspace), an_employee(workspace)
    line = OpportunityLine("Window", quantity=2_000, unit_price=10_000)
    one = an_opportunity(workspace, contact_ids=(anne,), lines=(line,))
    quote_id, _ = workspace.quotes.create(QuoteDraft(opportunity_id=one))
    quote = workspace.quotes.get(quote_id)
    assert (quote.customer_id, quote.contact_id, quote.subject) == (nova, anne, "Roof")
    assert (quote.lines[0].description, quote.net) == ("Window", 20_000)
    assert workspace.opportunities.get(one).quotes == ((quote_id, quote.number, "draft"),)


def test_edits_reckon_anew_and_conflicts_are_told(workspace: Workspace) -> None:
    quote_id = a_quote(workspace, a_company(workspace))
    read = workspace.quotes.get(quote_id)
    workspace.quotes.save(
        quote_id, {"discount_rate": 1_000}, read.version, lines=[replace(WINDOWS, vat_rate=550)]
    )
    quote = workspace.quotes.get(quote_id)
    assert (quote.net, quote.vat, quote.margin) == (132_030, 7_262, 42_030)
    with pytest.raises(ConflictError):
        workspace.quotes.save(quote_id, {"subject": "Late"}, read.version)
    with pytest.raises(InvalidInput, match="quote_value"):
        workspace.quotes.save(quote_id, {"discount_rate": 10_001})
    with pytest.raises(InvalidInput, match="quote_value"):
        workspace.quotes.save(quote_id, {}, lines=[replace(WINDOWS, discount_rate=-1)])
    other = a_quote(workspace, None)
    with pytest.raises(InvalidInput, match="quote_number"):
        workspace.quotes.save(other, {"number": quote.number})


def test_sending_freezes_keeps_the_pdf_and_plans_the_chase(workspace: Workspace) -> None:
    nova = a_company(workspace)
    with pretend_day(DAY):
        quote_id = a_quote(workspace, nova)
        before = workspace.quotes.pdf(quote_id)
        change = workspace.quotes.send(quote_id)
    assert workspace.quotes.pdf(quote_id) == before
    workspace.settings.set("company.name", "Another name")
    assert workspace.quotes.pdf(quote_id) == before
    quote = workspace.quotes.get(quote_id)
    assert (quote.state, quote.sent_day, quote.is_kept) == ("sent", "2026-11-23", True)
    # Seven days on is a Monday, fifteen a Tuesday.
    assert open_tasks(workspace) == ["2026-11-30", "2026-12-08"]
    told = [one for one in workspace.history.timeline(nova) if one.kind == "sale"]
    assert [(one.subject, one.direction) for one in told] == [("D2026-0001", "out")]
    with pytest.raises(InvalidInput, match="quote_frozen"):
        workspace.quotes.save(quote_id, {"subject": "Other"})
    workspace.quotes.save(quote_id, {"notes": "Rang at noon"})
    with pytest.raises(InvalidInput, match="quote_state"):
        workspace.quotes.send(quote_id)
    workspace.undo.undo(change)
    assert workspace.quotes.get(quote_id).state == "draft"
    assert open_tasks(workspace) == []


def test_an_empty_one_is_not_sent(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput, match="quote_empty"):
        workspace.quotes.send(a_quote(workspace, None))
    with pytest.raises(InvalidInput, match="quote_empty"):
        workspace.quotes.send(a_quote(workspace, a_company(workspace), lines=()))


def test_accepting_makes_the_order_wins_and_ends_the_chase_in_one_change(
    workspace: Workspace,
) -> None:
    nova, anne = a_company(workspace), an_employee(workspace)
    one = an_opportunity(workspace, contact_ids=(anne,), amount=1)
    with pretend_day(DAY):
        quote_id = a_quote(workspace, anne, opportunity_id=one, discount_rate=500)
        workspace.quotes.send(quote_id)
        answered = workspace.quotes.accept(quote_id)
    quote = workspace.quotes.get(quote_id)
    order = workspace.orders.get(answered.order_id)
    assert (quote.state, quote.decided_day) == ("accepted", "2026-11-23")
    assert (order.amount, order.customer_id, order.quote_id) == (quote.net, nova, quote_id)
    assert workspace.opportunities.get(one).stage.kind == "won"
    assert open_tasks(workspace) == []
    workspace.undo.undo(answered.change_id)
    assert workspace.quotes.get(quote_id).state == "sent"
    assert workspace.quotes.get(quote_id).orders == ()
    assert workspace.opportunities.get(one).stage.kind == "open"
    assert open_tasks(workspace) == ["2026-11-30", "2026-12-08"]


def test_refusing_says_why_and_may_lose_the_opportunity(workspace: Workspace) -> None:
    nova = a_company(workspace)
    one = an_opportunity(workspace, contact_ids=(nova,))
    quote_id = a_quote(workspace, nova, opportunity_id=one)
    workspace.quotes.send(quote_id)
    workspace.quotes.refuse(quote_id, "Price", "Martin SA", lose_opportunity=True)
    quote, lost = workspace.quotes.get(quote_id), workspace.opportunities.get(one)
    assert (quote.state, quote.refusal_reason, quote.competitor) == (
        "refused", "Price", "Martin SA",
    )  # fmt: skip
    assert (lost.stage.kind, lost.lost_reason, lost.competitor) == ("lost", "Price", "Martin SA")
    with pytest.raises(InvalidInput, match="quote_state"):
        workspace.quotes.accept(quote_id)
    workspace.quotes.reopen(quote_id)
    assert workspace.quotes.get(quote_id).state == "sent"
    assert len(open_tasks(workspace)) == 2


def test_a_revision_replaces_what_it_revises_when_it_is_sent(workspace: Workspace) -> None:
    nova = a_company(workspace)
    first = a_quote(workspace, nova)
    with pytest.raises(InvalidInput, match="quote_state"):
        workspace.quotes.revise(first)
    workspace.quotes.send(first)
    second, _ = workspace.quotes.revise(first)
    assert workspace.quotes.get(second).number.endswith("-0001-R2")
    assert workspace.quotes.get(first).state == "sent"
    workspace.quotes.save(second, {}, lines=[FITTING])
    workspace.quotes.send(second)
    assert workspace.quotes.get(first).state == "replaced"
    assert len(open_tasks(workspace)) == 2
    third, _ = workspace.quotes.revise(second)
    assert workspace.quotes.get(third).number.endswith("-0001-R3")
    copy, _ = workspace.quotes.copy(first)
    assert workspace.quotes.get(copy).number.endswith("-0002")


def test_states_are_listed_and_expiry_follows_the_day(workspace: Workspace) -> None:
    nova = a_company(workspace)
    with pretend_day(DAY):
        quote_id = a_quote(workspace, nova, valid_until="2026-12-01")
        a_quote(workspace, nova, subject="Draft")
        workspace.quotes.send(quote_id)
    with pretend_day(date(2026, 12, 1)):
        assert [row.state for row in workspace.quotes.rows()] == ["draft", "sent"]
    with pretend_day(date(2026, 12, 2)):
        expired = workspace.quotes.rows(QuoteFilter(states=("expired",)))
        assert [row.id for row in expired] == [quote_id]
        assert len(workspace.quotes.rows(QuoteFilter(text="nova draft"))) == 1


def test_without_vat_the_net_is_all(workspace: Workspace) -> None:
    workspace.settings.set("quote.vat_exempt", True)
    quote = workspace.quotes.get(a_quote(workspace, a_company(workspace)))
    assert quote.vat_exempt
    assert (quote.net, quote.vat, quote.gross) == (176_700, 0, 176_700)


def test_a_deleted_one_comes_back_with_its_lines_and_tasks(workspace: Workspace) -> None:
    quote_id = a_quote(workspace, a_company(workspace))
    workspace.quotes.send(quote_id)
    change = workspace.quotes.delete([quote_id])
    assert (workspace.quotes.rows(), open_tasks(workspace)) == ([], [])
    workspace.undo.undo(change)
    assert len(workspace.quotes.get(quote_id).lines) == 2
    assert len(open_tasks(workspace)) == 2
