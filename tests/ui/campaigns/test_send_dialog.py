"""The sending of a wave on the screen: what will happen, the draw, the hand-over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.sending import SendOrder
from sme_crm.ui.campaigns import send_work
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.campaigns.message_page import MessagePage
from sme_crm.ui.campaigns.send_dialog import SendDialog
from sme_crm.ui.campaigns.send_work import SendWork
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenCampaign
from tests.ui.campaigns.campaign_screen import message_page

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def campaign(ui_context: UiContext) -> int:
    """A campaign for four clients who get a visit."""
    workspace = ui_context.workspace
    ids = []
    for nth in range(4):
        draft = ContactDraft(
            {"family_name": f"Nom{nth}", "status": "client"},
            addresses=[Address(street="1 rue Haute", postal_code="44000", locality="Nantes")],
        )
        ids.append(workspace.contacts.create(draft)[0])
    made = workspace.campaigns.create("Noël")
    group = workspace.groups.create_from(tuple(ids), "Clients")
    workspace.campaigns.set_groups(made, [(group, "in")])
    workspace.campaigns.put_part(made, Wave(name="Visites", channel="visit", unit_cost=5_000))
    return made


def test_it_tells_what_will_happen_and_sends(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    work = SendWork(ui_context, screen)
    workspace = ui_context.workspace
    there = workspace.campaigns.get(campaign)
    dialog = work.ask(there, there.waves[0])
    settle(dialog.accept_button.isEnabled)
    assert "4 contacts" in dialog.told.text().replace("(s)", "s")
    assert dialog.hand_over.key() == "calls"
    assert dialog.calls.isVisibleTo(dialog)
    assert not dialog.sheet.isVisibleTo(dialog)
    with qtbot.waitSignal(work.sent, timeout=60_000):
        dialog.accept()
    after = workspace.campaigns.get(campaign)
    assert (after.state, after.waves[0].state) == ("sent", "sent")
    again = work.ask(after, after.waves[0])
    settle(lambda: bool(again.told.text()))
    assert [again.audience.itemText(row) for row in range(again.audience.count())] != []
    assert again.audience.key() == "silent"
    assert not again.accept_button.isEnabled()
    again.reject()


def test_only_those_of_a_group_and_the_lists_on_paper(
    ui_context: UiContext,
    qtbot: QtBot,
    settle: Settle,
    campaign: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = ui_context.workspace
    (group,) = workspace.groups.list_groups()
    two = tuple(workspace.groups.member_ids(group.id))[:2]
    part = workspace.groups.create_from(two, "Segment")
    path = tmp_path / "calls.pdf"
    monkeypatch.setattr(send_work, "ask_save_path", lambda *_told: path)
    screen = QWidget()
    qtbot.addWidget(screen)
    work = SendWork(ui_context, screen)
    there = workspace.campaigns.get(campaign)
    dialog = work.ask(there, there.waves[0])
    settle(lambda: dialog.group.count() == 3)
    assert dialog.advice.text().startswith("Advised – ")
    dialog.group.choose(str(part))
    settle(lambda: dialog.told.text().startswith("2 "))
    assert dialog.print_calls.isVisibleTo(dialog)
    dialog.print_calls.setChecked(True)
    with qtbot.waitSignal(work.sent, timeout=60_000):
        dialog.accept()
    assert path.read_bytes().startswith(b"%PDF")
    (task,) = workspace.task_lists.first_page().rows
    assert {one for one, _name in workspace.tasks.task(task.id).contacts} == set(two)
    again = tmp_path / "again.pdf"
    wave = workspace.campaigns.get(campaign).waves[0]
    work.write_calls(there, wave, again)
    settle(again.exists)
    settle(lambda: not ui_context.jobs.busy())
    assert (wave.group_id, wave.group_name) == (part, "Segment")


def test_a_wave_remembers_its_group_which_is_offered_again(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> None:
    workspace = ui_context.workspace
    (group,) = workspace.groups.list_groups()
    part = workspace.groups.create_from(tuple(workspace.groups.member_ids(group.id))[:3], "Segment")
    first = workspace.campaigns.get(campaign).waves[0]
    order = SendOrder(campaign, first.id, HandOverOrder("calls"))
    screen = QWidget()
    qtbot.addWidget(screen)
    work = SendWork(ui_context, screen)
    with qtbot.waitSignal(work.sent, timeout=5_000):
        work.send(order, part)
    workspace.campaign_reminders.add_wave(campaign, "Second")
    _panel, page = message_page(ui_context, qtbot, settle, campaign)
    told = [card.group.text() for card in page.waves]
    assert told[0] == "It went only to the members of “Segment”."
    assert told[1].startswith("For the members of “Segment”")
    there = workspace.campaigns.get(campaign)
    dialog = work.ask(there, there.waves[1])
    settle(lambda: dialog.chosen_group() == part and dialog.told.text().startswith("3 "))
    dialog.reject()
    workspace.groups.delete(part)
    dialog = work.ask(there, there.waves[1])
    settle(lambda: dialog.group.count() == 2 and bool(dialog.told.text()))
    assert dialog.chosen_group() is None, "it is no more"
    assert workspace.campaigns.get(campaign).waves[0].group_name == "Segment"
    dialog.reject()


def test_a_reminder_is_meant_for_its_group(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> None:
    workspace = ui_context.workspace
    wave = workspace.campaigns.get(campaign).waves[0]
    screen = QWidget()
    qtbot.addWidget(screen)
    work = SendWork(ui_context, screen)
    with qtbot.waitSignal(work.sent, timeout=5_000):
        work.send(SendOrder(campaign, wave.id, HandOverOrder("calls")))
    assert workspace.campaigns.get(campaign).waves[0].group_name == ""
    made = workspace.campaign_reminders.remind(campaign, "Reminder", "Kept silent")
    there = workspace.campaigns.get(campaign)
    dialog = work.ask(there, there.waves[1])
    settle(lambda: dialog.chosen_group() == made.group_id)
    assert dialog.audience.key() == "silent"
    settle(lambda: dialog.told.text().startswith("4 "))
    dialog.reject()
    copy = workspace.campaigns.get(workspace.campaigns.duplicate(campaign, "Next year"))
    assert [(one.group_id, one.group_name) for one in copy.waves] == [(0, ""), (0, "")]
    workspace.undo.undo(made.change_id)
    assert len(workspace.campaigns.get(campaign).waves) == 1


def test_it_is_said_from_which_day_on_is_called(
    ui_context: UiContext,
    qtbot: QtBot,
    campaign: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(ui_context.notices, "toast_change", lambda text, _id: said.append(text))
    wave = ui_context.workspace.campaigns.get(campaign).waves[0]
    screen = QWidget()
    qtbot.addWidget(screen)
    work = SendWork(ui_context, screen)
    sunday = date(2026, 11, 22)
    with qtbot.waitSignal(work.sent, timeout=60_000):
        work.send(SendOrder(campaign, wave.id, HandOverOrder("calls"), day=sunday))
    (words,) = said
    assert words.endswith("to call, on lists among the tasks, from Monday 23 November 2026 on")


def test_the_draw_comes_first(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> None:
    workspace = ui_context.workspace
    workspace.campaigns.put_part(campaign, Cell(name="A", share=5_000))
    workspace.campaigns.put_part(campaign, Cell(name="T", share=5_000, is_control=True))
    screen = QWidget()
    qtbot.addWidget(screen)
    there = workspace.campaigns.get(campaign)
    dialog = SendWork(ui_context, screen).ask(there, there.waves[0])
    settle(lambda: dialog.draw_button.isVisibleTo(dialog))
    assert not dialog.accept_button.isEnabled()
    dialog.draw_button.click()
    settle(dialog.accept_button.isEnabled)
    assert sum(workspace.campaign_tests.drawn(campaign).cells.values()) == 4
    assert len(dialog.cells.text().splitlines()) == 2
    dialog.reject()


def test_the_card_of_a_wave_leads_to_it(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, campaign: int
) -> None:
    panel = CampaignsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.show()
    panel.receive(OpenCampaign(campaign, "message"))
    settle(lambda: panel.document.shown_id() == campaign)
    page = panel.document.page("message")
    assert isinstance(page, MessagePage)
    settle(lambda: bool(page.waves))
    page.waves[0].send.click()
    (dialog,) = page.findChildren(SendDialog)
    settle(dialog.accept_button.isEnabled)
    dialog.accept_button.click()
    settle(lambda: page.waves[0].sent.isVisibleTo(page))
    assert not page.waves[0].send.isVisibleTo(page)
    assert page.waves[0].sent.text().startswith("Sent on")
