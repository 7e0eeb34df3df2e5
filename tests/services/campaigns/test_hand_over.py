"""What waves hand over, and what follows: files, lists of calls, reminders, who waits."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from sme_crm.domain.call import CallNote
from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.campaigns.heat import Heat
from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Phone
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.label_content import LabelRules
from sme_crm.domain.response_code import ResponseCode
from sme_crm.printing.labels import LabelOptions
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.returns import Answer
from sme_crm.services.campaigns.sending import SendOrder
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import read_pages
from tests.services.campaigns.waves import (
    DAY,
    NOTED,
    campaign_for,
    letter_wave,
    noted,
    people,
    rows,
    send,
)


def test_the_file_for_a_mailing_house_has_the_codes(workspace: Workspace, tmp_path: Path) -> None:
    ids = people(workspace, 3)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    path = tmp_path / "routeur.csv"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("mailing_house", path)))
    with path.open(encoding="utf-8-sig", newline="") as stream:
        table = list(csv.DictReader(stream, delimiter=";"))
    assert {row["Answer code"] for row in table} == {
        str(ResponseCode(sent.mailing, one)) for one in ids
    }
    assert noted(workspace, ids[0]) == [("letter", "Noël – Lettre", "out")]


def test_labels_bear_the_codes_of_the_wave(workspace: Workspace, tmp_path: Path) -> None:
    ids = people(workspace, 3)
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    sheet = workspace.labels.list_sheets()[0]
    options = LabelOptions(sheet, DAY, LabelRules(symbol="qr"))
    order = HandOverOrder("labels", tmp_path / "labels.pdf", options)
    sent = send(workspace, SendOrder(campaign, wave, order))
    assert (sent.count, sent.mailing) == (3, 1)
    assert noted(workspace, ids[0]) == [("letter", "Noël – Lettre", "out")]
    assert workspace.letters.codes.next_number() == 2


def test_call_lists_by_working_day(workspace: Workspace) -> None:
    ids = people(workspace, 5, "client")
    campaign = campaign_for(workspace, ids)
    wave = workspace.campaigns.put_part(campaign, Wave(name="Appels", channel="phone"))
    friday = date(2026, 11, 27)
    order = SendOrder(campaign, wave, HandOverOrder("calls"), day=friday, calls_a_day=2)
    sent = send(workspace, order)
    tasks = rows(
        workspace,
        "SELECT t.due_date, t.kind, t.link_kind, t.link_id, count(*) FROM task t"
        " JOIN task_contact k ON k.task_id = t.id GROUP BY t.id ORDER BY t.id",
    )
    assert tasks == [
        ("2026-11-27", "call", "campaign", campaign, 2),
        ("2026-11-30", "call", "campaign", campaign, 2),
        ("2026-12-01", "call", "campaign", campaign, 1),
    ]
    # A call is a touch when it is made.
    assert noted(workspace, ids[0]) == []
    workspace.undo.undo(sent.change_id)
    assert rows(workspace, "SELECT count(*) FROM task") == [(0,)]


def test_call_lists_on_paper(workspace: Workspace, tmp_path: Path) -> None:
    """Script, consent, number, code, boxes; a list a message; what is left can be printed again."""
    ids = people(workspace, 4, "client")
    agreed = Consent("consent", "phone", "2026-10-02", "Oui")
    sheet = workspace.contacts.sheet(ids[0])
    workspace.contacts.save_row(ids[0], agreed, sheet.contact.version)
    campaign = campaign_for(workspace, ids)
    workspace.campaigns.save(campaign, {"offer": "Un devis offert", "benefits": "Moins de bruit"})
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000, argument="Le prix"))
    workspace.campaigns.put_part(campaign, Cell(name="B", share=5_000, argument="Le confort"))
    workspace.campaign_tests.draw(campaign, ids)
    wave = workspace.campaigns.put_part(campaign, Wave(name="Appels", channel="phone"))
    path = tmp_path / "appels.pdf"
    order = SendOrder(campaign, wave, HandOverOrder("calls", path, language="fr"))
    sent = send(workspace, order)
    assert sent.files == (path,)
    tasks = rows(workspace, "SELECT id, due_date, notes FROM task ORDER BY id")
    assert [task[1:] for task in tasks] == [
        ("2026-11-24", "Le prix\nUn devis offert"), ("2026-11-24", "Le confort\nUn devis offert"),
    ]  # fmt: skip
    pages = [str(page) for page in read_pages(path.read_bytes())]
    assert len(pages) == 2
    for page, argument in zip(pages, ("Le prix", "Le confort"), strict=True):
        for words in (argument, "Un devis offert", "Moins de bruit", "Lundi"):
            assert words in page
    whole = "".join(pages)
    for one in ids:
        assert str(ResponseCode(sent.mailing, one)) in whole
    assert whole.count("02 40 00 00 0") == 4
    first = next(page for page in pages if str(ResponseCode(sent.mailing, ids[0])) in page)
    assert "02/10/2026" in first
    workspace.calls.save(CallNote(ids[0], "reached", "Joint", task_id=int(str(tasks[0][0]))))
    workspace.calls.save(CallNote(ids[0], "reached", "Joint", task_id=int(str(tasks[1][0]))))
    left = [one for day in workspace.call_lists.left(campaign) for one in day.ids]
    assert sorted(left) == ids[1:]
    again = tmp_path / "reste.pdf"
    there = workspace.campaigns.get(campaign)
    assert workspace.call_lists.write_left(again, there, there.waves[0], "en") == 2
    assert str(ResponseCode(sent.mailing, ids[0])) not in str(read_pages(again.read_bytes()))


def test_a_list_for_a_call_centre_counts_as_calls_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A file a message; what others do is noted at once, what we do when it is done."""
    ids = people(workspace, 4, "client")
    campaign = campaign_for(workspace, ids)
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000, argument="Le prix"))
    workspace.campaigns.put_part(campaign, Cell(name="B", share=5_000))
    workspace.campaign_tests.draw(campaign, ids)
    wave = workspace.campaigns.put_part(campaign, Wave(name="Appels", channel="phone"))
    path = tmp_path / "centre.csv"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("file", path)))
    assert sorted(one.name for one in sent.files) == ["centre – A.csv", "centre – B.csv"]
    written = [one.read_text(encoding="utf-8-sig").strip().count("\n") for one in sent.files]
    assert sum(written) == 4
    for one in ids:
        assert noted(workspace, one) == [("call", "Noël – Appels", "out")]
    assert rows(workspace, "SELECT DISTINCT touches FROM contact") == [(1,)]
    assert rows(workspace, "SELECT count(*) FROM task") == [(0,)]


@pytest.mark.parametrize(
    ("channel", "kind"), [("email", "email"), ("sms", "sms"), ("fax", "fax"), ("visit", "visit")]
)
def test_a_file_for_a_provider_is_guarded_and_noted_once(
    workspace: Workspace, tmp_path: Path, channel: str, kind: str
) -> None:
    ids = []
    for nth in range(3):
        draft = ContactDraft(
            {"family_name": f"Nom{nth}", "status": "client"},
            addresses=[Address(street="1 rue", postal_code="44000", locality="Nantes")],
            phones=[
                Phone(number=f"061234567{nth}", kind="mobile"),
                Phone(number=f"024000000{nth}", kind="fax"),
            ],
            emails=[Email(f"nom{nth}@exemple.fr")],
            consents=[Consent("objection", channel, "2026-01-05", "Non")] if nth == 0 else [],
        )
        ids.append(workspace.contacts.create(draft)[0])
    campaign = campaign_for(workspace, ids)
    wave = workspace.campaigns.put_part(campaign, Wave(name="Message", channel=channel))
    path = tmp_path / "fichier.csv"
    sent = send(workspace, SendOrder(campaign, wave, HandOverOrder("file", path)))
    with path.open(encoding="utf-8-sig", newline="") as stream:
        table = list(csv.DictReader(stream, delimiter=";"))
    assert len(table) == sent.count == 2
    assert {row["Answer code"] for row in table} == {
        str(ResponseCode(sent.mailing, one)) for one in ids[1:]
    }
    assert noted(workspace, ids[2]) == [(kind, "Noël – Message", "out")]
    assert rows(workspace, f"SELECT touches FROM contact WHERE id = {ids[2]}") == [(1,)]


def test_reminders_and_the_hot_list(workspace: Workspace) -> None:
    ids = people(workspace, 4, "client")
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    send(workspace, SendOrder(campaign, wave, NOTED))
    note = workspace.returns.note_answer
    note(campaign, Answer(ids[0], "interest", DAY, wave_id=wave, notes="Rappeler"))
    note(campaign, Answer(ids[1], "refusal", DAY, wave_id=wave))
    note(campaign, Answer(ids[2], "order", DAY, wave_id=wave, amount=5_000))
    assert workspace.campaigns.get(campaign).state == "running"
    reminders = workspace.campaign_reminders
    assert reminders.silent(campaign) == [ids[3]]
    group = reminders.group_silent(campaign, "À relancer")
    assert list(workspace.groups.member_ids(group)) == [ids[3]]
    (hot,) = reminders.hot(campaign, DAY)
    assert (hot.row.contact_id, hot.row.kind, hot.row.notes) == (ids[0], "interest", "Rappeler")
    assert (hot.row.phone, hot.row.answers, hot.row.bought) == ("02 40 00 00 00", 1, False)
    assert (hot.heat.level, hot.heat.reasons) == ("hot", (("soon", 3),))
    second = reminders.add_wave(campaign, "Relance", "phone")
    order = SendOrder(campaign, second, HandOverOrder("calls"), audience="silent")
    assert send(workspace, order).count == 1
    # The call list is about the silent one; who asked for more still waits.
    assert [one.row.contact_id for one in reminders.hot(campaign)] == [ids[0]]
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert (result.whole.contacts, result.whole.pieces, result.whole.answers) == (4, 5, 2)


def test_one_click_reminds_and_one_undo_takes_it_back(workspace: Workspace) -> None:
    """Wave and group are one change; quotes and reminders stand in the funnel."""
    ids = people(workspace, 4, "client")
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    reminders = workspace.campaign_reminders
    with pytest.raises(NotFound):
        reminders.remind(campaign, "Relance", "Silencieux")
    send(workspace, SendOrder(campaign, wave, NOTED))
    workspace.returns.note_answer(campaign, Answer(ids[0], "quote", DAY, wave_id=wave))
    made = reminders.remind(campaign, "Relance", "Silencieux")
    assert made.people == 3
    assert list(workspace.groups.member_ids(made.group_id)) == ids[1:]
    second = workspace.campaigns.get(campaign).waves[1]
    assert (second.id, second.name, second.state, second.mailing) == (
        made.wave_id, "Relance", "planned", 0,
    )  # fmt: skip
    assert second.template_id == workspace.campaigns.get(campaign).waves[0].template_id
    workspace.undo.undo(made.change_id)
    assert len(workspace.campaigns.get(campaign).waves) == 1
    assert workspace.groups.list_groups()[0].name == "Cible Noël"
    assert len(workspace.groups.list_groups()) == 1
    workspace.undo.redo()
    order = SendOrder(campaign, made.wave_id, NOTED, "silent", DAY + timedelta(days=90))
    assert send(workspace, order).count == 3
    result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    steps = {one.key: (one.total, dict(one.by_channel)) for one in reminders.funnel(result)}
    assert steps["messages"] == (7, {"letter": 7})
    assert steps["answers"][0] == 1
    assert steps["quotes"] == (1, {"letter": 1})
    assert steps["reminders"] == (3, {"letter": 3})
    assert list(steps) == ["messages", "returned", "answers", "quotes", "reminders", "sales"]
    for one in ids[1:]:
        workspace.returns.note_answer(campaign, Answer(one, "refusal", DAY))
    with pytest.raises(InvalidInput) as refused:
        reminders.remind(campaign, "Relance", "Silencieux")
    assert refused.value.code == "campaign_nobody"


def test_who_answered_is_called_no_more_but_waits(workspace: Workspace) -> None:
    """A list of calls is no next step of an answer; the last one of a list closes it."""
    ids = people(workspace, 2, "client")
    campaign = campaign_for(workspace, ids)
    wave = workspace.campaigns.put_part(campaign, Wave(name="Appels", channel="phone"))
    send(workspace, SendOrder(campaign, wave, HandOverOrder("calls")))
    left = workspace.call_lists.left
    note = workspace.returns.note_answer
    note(campaign, Answer(ids[0], "interest", DAY))
    assert [list(day.ids) for day in left(campaign)] == [[ids[1]]]
    assert [one.row.contact_id for one in workspace.campaign_reminders.hot(campaign)] == [ids[0]]
    note(campaign, Answer(ids[1], "refusal", DAY))
    assert left(campaign) == []
    assert rows(workspace, "SELECT count(*) FROM task WHERE closed_at IS NULL") == [(0,)]
    change = next(one for one in workspace.undo.list_changes() if one.name == "campaign.answer")
    workspace.undo.undo(change.id)
    assert [list(day.ids) for day in left(campaign)] == [[ids[1]]]
    assert workspace.checks.run().sound


def test_the_hottest_come_first(workspace: Workspace) -> None:
    ids = people(workspace, 3, "client")
    campaign = campaign_for(workspace, ids)
    wave = letter_wave(workspace, campaign)
    send(workspace, SendOrder(campaign, wave, NOTED))
    note = workspace.returns.note_answer
    note(campaign, Answer(ids[0], "other", DAY + timedelta(days=20)))
    note(campaign, Answer(ids[1], "interest", DAY + timedelta(days=5)))
    note(campaign, Answer(ids[2], "interest", DAY + timedelta(days=6)))
    note(campaign, Answer(ids[2], "quote", DAY + timedelta(days=7)))
    found = workspace.campaign_reminders.hot(campaign, DAY + timedelta(days=20))
    assert [(one.row.contact_id, one.heat.level) for one in found] == [
        (ids[2], "very_hot"), (ids[1], "hot"), (ids[0], "warm"),
    ]  # fmt: skip
    assert found[0].heat.reasons == (("soon", 7), ("again", 2))
    later = workspace.campaign_reminders.hot(campaign, DAY + timedelta(days=98))
    assert [(one.row.contact_id, one.heat.level) for one in later] == [
        (ids[2], "warm"), (ids[1], "warm"), (ids[0], "warm"),
    ]  # fmt: skip
    assert later[0].heat.reasons == (("soon", 7), ("again", 2), ("late", 90))
    assert later[2].heat == Heat("warm", 0, (("late", 30),))
