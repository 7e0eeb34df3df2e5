"""Answers by code with all that follows, and mail that came back."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Employment
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.response_code import ResponseCode
from sme_crm.domain.task import TaskDraft
from sme_crm.services.campaigns.returns import Answer, Flags
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries.tasks import read_rows
from sme_crm.store.unit_of_work import UnitOfWork
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


def test_codes_are_read_without_reading_the_whole_sending(workspace: Workspace) -> None:
    """Of one it was sent to, one it was not sent to, or one nobody ever was, in a large sending."""
    with UnitOfWork(workspace.database, "contact.create") as work:
        work.connection.execute(
            "WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 6000)"
            " INSERT INTO contact(family_name, created_at, updated_at)"
            " SELECT 'Nom' || i, ?1, ?1 FROM n",
            (work.now,),
        )
        work.record_range("contact", 1, 6_000)
    people = range(1, 6_001)
    campaign = sent_campaign(workspace, people[:1], mailing=7)
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        for table, columns, values in (
            ("campaign_recipient", "customer_id, channel, sent_day", "id, 'letter', '2026-03-02'"),
            ("returned_mail", "day, reason", "'2026-03-09', 'unknown'"),
        ):
            work.connection.execute(
                f"INSERT INTO {table}(campaign_id, wave_id, contact_id, {columns})"
                f" SELECT ?, (SELECT max(id) FROM campaign_wave), id, {values} FROM contact"
                " WHERE id BETWEEN ? AND ?",
                (campaign, people[1], people[-2]),
            )
            work.record_range(table, 1, len(people))
        work.connection.execute("ANALYZE")

    def quickest(contact: int, state: str) -> float:
        code = str(ResponseCode(7, contact))
        taken = []
        for _ in range(20):
            started = time.process_time()
            reading = workspace.returns.read_code(code)
            taken.append(time.process_time() - started)
            assert reading.state == state
        return min(taken)

    started = time.process_time()
    workspace.database.reader().execute(
        "SELECT count(*) FROM campaign_recipient NOT INDEXED WHERE channel = 'letter'"
    ).fetchall()
    most = (time.process_time() - started) / 3
    assert quickest(people[-3], "known") < most
    assert quickest(people[-1], "unknown") < most
    assert quickest(people[-1] + 50, "unknown") < most


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


def test_an_appointment_goes_into_the_agenda(
    workspace: Workspace, campaign: int, person: int
) -> None:
    workspace.returns.note_answer(
        campaign, Answer(person, "appointment", TODAY, appointment="2026-03-20T14:30")
    )
    (appointment,) = workspace.agenda.of_contact(person)
    assert appointment.starts == "2026-03-20T14:30"
    assert appointment.subject == workspace.campaigns.get(campaign).name
    workspace.undo.undo()
    assert workspace.agenda.of_contact(person) == []


def _refused(workspace: Workspace, person: int, channel: str) -> list[str]:
    return [one.reason for one in workspace.eligibility.refusals([person], channel).get(person, ())]


def test_consents_come_in_by_return(workspace: Workspace, campaign: int, person: int) -> None:
    note = workspace.returns.note_answer
    note(campaign, Answer(person, "interest", TODAY, decision="objection", consent_channel="phone"))
    assert "objection" in _refused(workspace, person, "phone")
    said = Answer(
        person, "interest", TODAY, code="07K", notes="Oui, appelez-moi", decision="consent",
        consent_channel="phone",
    )  # fmt: skip
    note(campaign, said)
    consents = workspace.contacts.sheet(person).consents
    assert {(one.decision, one.withdrawn_on) for one in consents} == {
        ("objection", TODAY.isoformat()), ("consent", None),
    }  # fmt: skip
    given = next(one for one in consents if one.decision == "consent")
    name = workspace.campaigns.get(campaign).name
    assert (given.words, given.means) == ("Oui, appelez-moi", f"{name} · 07K")
    assert "objection" not in _refused(workspace, person, "phone")
    note(campaign, Answer(person, "other", TODAY, decision="withdrawal", consent_channel="phone"))
    (given,) = (
        one for one in workspace.contacts.sheet(person).consents if one.decision == "consent"
    )
    assert given.withdrawn_on == TODAY.isoformat()
    workspace.undo.undo()
    assert all(
        one.withdrawn_on is None
        for one in workspace.contacts.sheet(person).consents
        if one.decision == "consent"
    )


def test_a_withdrawal_without_a_consent_is_an_objection(
    workspace: Workspace, campaign: int, person: int
) -> None:
    workspace.returns.note_answer(
        campaign, Answer(person, "other", TODAY, decision="withdrawal", consent_channel="post")
    )
    assert _refused(workspace, person, "post") == ["objection"]
    with pytest.raises(InvalidInput) as refused:
        workspace.returns.note_answer(
            campaign, Answer(person, "other", TODAY, decision="consent", consent_channel="smoke")
        )
    assert refused.value.code == "answer_consent"


def test_answers_are_listed_with_their_way_back(
    workspace: Workspace, campaign: int, person: int
) -> None:
    code = str(ResponseCode(7, person))
    workspace.returns.note_answer(campaign, Answer(person, "interest", TODAY, code=code))
    workspace.returns.note_answer(campaign, Answer(person, "order", TODAY, amount=9_900))
    last, first = workspace.returns.recent_answers()
    assert (last.kind, last.amount, first.code, first.name) == ("order", 9_900, code, "Ost")
    assert first.change_id is not None
    workspace.undo.undo(first.change_id)
    assert [one.id for one in workspace.returns.recent_answers()] == [last.id]


def test_a_piece_comes_back_once(workspace: Workspace, campaign: int, person: int) -> None:
    """A second address lives on however often the same letter is scanned."""
    code = str(ResponseCode(7, person))
    reading = workspace.returns.read_code(code)
    assert reading.recipient is not None and not reading.recipient.returned
    workspace.returns.note_returned(person, "unknown", TODAY)
    (row,) = workspace.returns.open_returns()
    assert row.campaign_id == campaign, "without a code it is the last letter sent"
    with pytest.raises(InvalidInput) as refused:
        workspace.returns.note_returned(
            person, "refused", TODAY, campaign_id=campaign, wave_id=reading.recipient.wave_id
        )
    assert refused.value.code == "returned_before"
    reading = workspace.returns.read_code(code)
    assert reading.recipient is not None and reading.recipient.returned
    assert reading.state == "known"


def test_correcting_the_address_on_the_sheet_settles_the_mail(
    workspace: Workspace, campaign: int, person: int
) -> None:
    workspace.returns.note_returned(person, "addressing", TODAY)
    sheet = workspace.contacts.sheet(person)
    mended = replace(sheet.addresses[0], street="10 rue Haute", state="good", dead_reason="")
    workspace.contacts.save_row(person, mended, sheet.contact.version)
    assert workspace.returns.open_returns() == []
    assert workspace.today.read().returned == 0
    assert person not in workspace.eligibility.refusals([person], "post")
    workspace.undo.undo()
    assert len(workspace.returns.open_returns()) == 1


def test_the_employers_address_lives_unless_it_is_at_fault(workspace: Workspace) -> None:
    firm = workspace.contacts.create(
        ContactDraft(
            {"kind": "organization", "organization_name": "Halle"},
            addresses=[Address(street="2 quai", postal_code="44100", locality="Nantes")],
        )
    )[0]
    worker, other = (
        workspace.contacts.create(
            ContactDraft({"family_name": name}, employments=[Employment(organization_id=firm)])
        )[0]
        for name in ("Nord", "Sud")
    )
    workspace.returns.note_returned(worker, "unknown", TODAY)
    assert workspace.contacts.sheet(firm).addresses[0].state == "good"
    (row,) = workspace.returns.open_returns()
    assert (row.contact_id, row.address) == (worker, "2 quai, 44100, Nantes")
    assert _refused(workspace, worker, "post") == ["dead_address"]
    assert _refused(workspace, other, "post") == []
    workspace.returns.settle(row.id, TODAY)
    workspace.returns.note_returned(other, "addressing", TODAY)
    assert workspace.contacts.sheet(firm).addresses[0].state == "dead"


def test_what_still_means_to_write_is_told(
    workspace: Workspace, campaign: int, person: int
) -> None:
    workspace.tasks.create(TaskDraft("Lettre", kind="letter", contact_ids=(person,)))
    workspace.tasks.create(TaskDraft("Appel", kind="call", contact_ids=(person,)))
    assert workspace.returns.flags(person) == Flags(tasks=1, campaigns=0)
    returned = workspace.returns.note_returned(person, "unknown", TODAY)
    assert _flagged(workspace) == ["Lettre"]
    workspace.returns.settle(returned, TODAY)
    assert _flagged(workspace) == []


def _flagged(workspace: Workspace) -> list[str]:
    rows = read_rows(workspace.database.reader(), range(1, 10))
    return [row.subject for row in rows.values() if row.dead_address]
