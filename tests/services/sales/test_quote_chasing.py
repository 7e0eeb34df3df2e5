"""Quotes are chased: on working days, by letter, e-mail draft or call, and every chase counts."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from sme_crm.domain.call import CallNote
from sme_crm.domain.contact import Consent
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import read_pages
from tests.services.sales.selling import a_company, a_quote, an_employee

SENT = date(2026, 11, 20)
LATER = date(2026, 12, 8)


@pytest.fixture
def sent(workspace: Workspace) -> int:
    """A quote to Anne of Nova, sent on a Friday."""
    a_company(workspace)
    with pretend_day(SENT):
        quote_id = a_quote(workspace, an_employee(workspace), valid_until="2026-12-31")
        workspace.quotes.send(quote_id)
    return quote_id


def test_each_quote_waits_once_from_its_first_day_on(workspace: Workspace, sent: int) -> None:
    chasing = workspace.quote_chasing
    with pretend_day(date(2026, 11, 26)):
        assert chasing.to_chase() == []
    with pretend_day(date(2026, 11, 27)):
        (waiting,) = chasing.to_chase()
    assert (waiting.quote_id, waiting.customer, waiting.contact) == (
        sent, "Nova Conseil", "Anne Petit",
    )  # fmt: skip
    with pretend_day(LATER):
        assert [one.due_day for one in chasing.to_chase()] == ["2026-11-27"]
        workspace.quotes.refuse(sent)
        assert chasing.to_chase() == []


def test_a_call_counts_and_the_next_day_stays(workspace: Workspace, sent: int) -> None:
    with pretend_day(date(2026, 11, 27)):
        workspace.quote_chasing.note(sent, "call", "Decides next week")
        assert workspace.quote_chasing.to_chase() == []
    assert workspace.quotes.get(sent).chases == 1
    anne = workspace.quotes.get(sent).contact_id
    assert anne is not None
    entry = workspace.history.timeline(anne, kinds=["call"])[0]
    assert (entry.kind, entry.outcome, entry.direction) == ("call", "Decides next week", "out")
    with pretend_day(LATER):
        assert len(workspace.quote_chasing.to_chase()) == 1
        workspace.quote_chasing.note(sent, "call")
        change = workspace.quote_chasing.note(sent, "email")
    assert workspace.quotes.get(sent).chases == 3
    workspace.undo.undo(change)
    assert workspace.quotes.get(sent).chases == 2


def test_a_call_from_its_task_settles_the_other_day_that_was_due(
    workspace: Workspace, sent: int
) -> None:
    chasing = workspace.quote_chasing
    quote = workspace.quotes.get(sent)
    assert quote.contact_id is not None
    with pretend_day(LATER):
        (waiting,) = chasing.to_chase()
        assert len(waiting.task_ids) == 2
        call = CallNote(quote.contact_id, "reached", "Thinks about it", task_id=waiting.task_ids[0])
        saved = workspace.calls.save(call)
        assert chasing.to_chase() == []
        assert workspace.quotes.get(sent).chases == 1
        workspace.undo.undo(saved.change_id)
        assert chasing.to_chase() == [waiting]


def test_only_a_sent_quote_is_chased(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput, match="quote_state"):
        workspace.quote_chasing.note(a_quote(workspace, a_company(workspace)), "call")


def test_the_letter_names_the_day_the_quote_holds_until(
    workspace: Workspace, sent: int, tmp_path: Path
) -> None:
    workspace.settings.set_many({"company.name": "Bois Clair", "company.locality": "Nantes"})
    with pretend_day(LATER):
        chased = workspace.quote_chasing.write_letter(sent, tmp_path / "reminder.pdf")
    assert chased.path is not None
    text = "".join(page.text for page in read_pages(chased.path.read_bytes()))
    assert "31 décembre 2026" in text.replace("\u00a0", " ")
    assert workspace.quotes.get(sent).chases == 1
    anne = workspace.quotes.get(sent).contact_id
    assert anne is not None
    kinds = [entry.kind for entry in workspace.history.timeline(anne) if entry.kind != "change"]
    assert kinds == ["letter", "sale"]
    workspace.undo.undo(chased.change_id)
    assert workspace.quotes.get(sent).chases == 0


def test_who_objects_gets_no_letter(workspace: Workspace, sent: int, tmp_path: Path) -> None:
    anne = workspace.quotes.get(sent).contact_id
    assert anne is not None
    sheet = workspace.contacts.sheet(anne)
    consent = Consent("objection", "post", "2026-11-21")
    workspace.contacts.save_row(anne, consent, sheet.contact.version)
    chased = workspace.quote_chasing.write_letter(sent, tmp_path / "reminder.pdf")
    assert chased.change_id == 0
    assert workspace.quotes.get(sent).chases == 0


def test_the_draft_carries_the_pdf_that_was_sent(
    workspace: Workspace, sent: int, tmp_path: Path
) -> None:
    path = workspace.quote_chasing.write_draft(sent, tmp_path / "draft.eml")
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert message["To"] == "info@nova.example"
    assert message["X-Unsent"] == "1"
    assert "D2026-0001" in message["Subject"]
    (enclosed,) = message.iter_attachments()
    assert enclosed.get_filename() == "D2026-0001.pdf"
    assert enclosed.get_content() == workspace.quotes.pdf(sent)
    assert workspace.quotes.get(sent).chases == 0


def test_it_is_put_off_and_back(workspace: Workspace, sent: int) -> None:
    with pretend_day(date(2026, 11, 27)):
        change = workspace.quote_chasing.put_off(sent, "next_week")
        assert workspace.quote_chasing.to_chase() == []
        workspace.undo.undo(change)
        assert len(workspace.quote_chasing.to_chase()) == 1


def test_what_is_settled_otherwise_is_not_planned(workspace: Workspace) -> None:
    workspace.settings.set("quote.chase_days", "")
    quote_id = a_quote(workspace, a_company(workspace))
    workspace.quotes.send(quote_id)
    assert workspace.quote_chasing.next_task(quote_id) is None
