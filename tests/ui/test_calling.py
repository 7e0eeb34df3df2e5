"""Calls begun from the list of contacts."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import StartCall
from tests.ui.people import add_people


def test_a_call_is_begun_from_the_list_by_its_key(
    ui_context: UiContext, qtbot: QtBot, settle: Callable[[Callable[[], object]], None]
) -> None:
    ids = add_people(ui_context.workspace, 3)
    asked: list[object] = []
    ui_context.navigator.answer(StartCall, asked.append)
    panel = ContactsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1160, 760)
    panel.show()
    panel.enter()
    settle(lambda: panel.sheet is not None and panel.sheet.contact_id() is not None)
    (action,) = [one for one in panel.actions() if one.text() == "Call the contact"]
    assert action.shortcut().toString() == "Ctrl+Shift+T"
    action.trigger()
    (call,) = asked
    assert isinstance(call, StartCall) and call.contact_id in ids
    settle(lambda: not ui_context.jobs.busy())
