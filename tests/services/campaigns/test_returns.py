"""Answers by code with all that follows, and mail that came back."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.workspace import Workspace
from tests.services.campaigns.senders import sent_campaign

TODAY = date(2026, 3, 12)


@pytest.fixture
def person(workspace: Workspace) -> int:
    return workspace.contacts.create(
        ContactDraft(
            {"family_name": "Ost"},
            addresses=[Address(street="1 rue Haute", postal_code="44000", locality="Nantes")],
        )
    )[0]


@pytest.fixture
def campaign(workspace: Workspace, person: int) -> int:
    return sent_campaign(workspace, [person], mailing=7)


def test_codes_are_read_at_once(workspace: Workspace, campaign: int, person: int) -> None:
    code = str(ResponseCode(7, person))
    known = workspace.returns.read_code(code.lower().replace("-", " "))
    assert known.state == "known"
    assert known.recipient is not None
    assert (known.recipient.contact_id, known.recipient.campaign_id) == (person, campaign)
    assert known.recipient.name == "Ost"
    broken = ("0" if code[0] != "0" else "1") + code[1:]
    assert workspace.returns.read_code(broken).state == "wrong"
    assert workspace.returns.read_code(str(ResponseCode(8, person))).state == "unknown"
    assert workspace.returns.read_code("").state == "wrong"
    workspace.returns.note_answer(campaign, Answer(person, "interest", TODAY, code=code))
    assert workspace.returns.read_code(code).state == "answered"


def test_an_order_is_noted_with_the_answer(
    workspace: Workspace, campaign: int, person: int
) -> None:
    code = str(ResponseCode(7, person))
    workspace.returns.note_answer(
        campaign, Answer(person, "order", TODAY, code=code, amount=25_000, margin=10_000)
    )
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert (result.whole.answers, result.whole.coded_sales, result.whole.margin) == (1, 1, 10_000)
    assert workspace.segments.book.sums()[person].amount == 25_000
    change = workspace.undo.next_undo()
    assert change is not None
    workspace.undo.undo(change.id)
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert (result.whole.answers, result.whole.sales) == (0, 0)


def test_who_objects_gets_no_more_letters(workspace: Workspace, campaign: int, person: int) -> None:
    workspace.returns.note_answer(
        campaign, Answer(person, "objection", TODAY, notes="Plus de courrier", channel="phone")
    )
    (refusal,) = workspace.eligibility.refusals([person], "post")[person]
    assert (refusal.reason, refusal.words) == ("objection", "Plus de courrier")
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert result.whole.answers == 0


def test_nobody_can_neither_order_nor_object(workspace: Workspace, campaign: int) -> None:
    for answer, code in (
        (Answer(None, "order", TODAY, amount=100), "answer_nobody"),
        (Answer(None, "objection", TODAY), "answer_nobody"),
        (Answer(None, "applause", TODAY), "answer_kind"),
    ):
        with pytest.raises(InvalidInput) as refused:
            workspace.returns.note_answer(campaign, answer)
        assert refused.value.code == code
    workspace.returns.note_answer(campaign, Answer(None, "interest", TODAY, notes="by phone"))
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert result.whole.answers == 1


def test_the_address_dies_not_the_person(workspace: Workspace, campaign: int, person: int) -> None:
    returned = workspace.returns.note_returned(person, "unknown", TODAY, campaign_id=campaign)
    address = workspace.contacts.sheet(person).addresses[0]
    assert (address.state, address.dead_reason) == ("dead", "unknown")
    assert [one.reason for one in workspace.eligibility.refusals([person], "post")[person]] == [
        "dead_address"
    ]
    assert person not in workspace.eligibility.refusals([person], "visit")
    (row,) = workspace.returns.open_returns(campaign)
    assert (row.id, row.name, row.address) == (returned, "Ost", "1 rue Haute, 44000, Nantes")
    assert workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).returned == 1
    workspace.returns.settle(returned, TODAY)
    assert workspace.contacts.sheet(person).addresses[0].state == "good"
    assert workspace.returns.open_returns() == []


def test_reasons_are_those_of_the_post(workspace: Workspace, person: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        workspace.returns.note_returned(person, "rain", TODAY)
    assert refused.value.code == "return_reason"


def test_recipients_stay_when_contacts_become_one(workspace: Workspace) -> None:
    """One letter each was sent to two records of one person: he is one recipient, both codes
    lead to him, and his answer counts once."""
    one, two = (
        workspace.contacts.create(ContactDraft({"family_name": name}))[0]
        for name in ("Ost", "Oste")
    )
    campaign = sent_campaign(workspace, [one, two], mailing=9)
    alone = sent_campaign(workspace, [two], mailing=10)
    merge = workspace.merging.merge_contacts(one, [two])
    rows = workspace.database.reader().execute(
        "SELECT campaign_id, contact_id, customer_id FROM campaign_recipient ORDER BY id"
    )
    assert rows.fetchall() == [(campaign, one, one), (alone, one, one)]
    for mailing, of in ((9, one), (9, two), (10, two)):
        reading = workspace.returns.read_code(str(ResponseCode(mailing, of)))
        assert (reading.state, reading.recipient and reading.recipient.contact_id) == ("known", one)
    workspace.merging.unmerge(merge)
    rows = workspace.database.reader().execute(
        "SELECT campaign_id, contact_id, customer_id FROM campaign_recipient ORDER BY id"
    )
    assert rows.fetchall() == [(campaign, one, one), (campaign, two, two), (alone, two, two)]
