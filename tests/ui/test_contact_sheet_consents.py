"""Consents and objections on a sheet: noted by a menu, in full words, taken back, kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import present_day
from sme_crm.ui.contacts.sheet.row_actions import fill_row_menu
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext

Settle = Callable[[Callable[[], object]], None]


def test_a_decision_is_noted_by_a_menu_and_taken_back(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    view = ContactSheetView(ui_context)
    qtbot.addWidget(view)
    view.resize(480, 860)
    view.show()
    draft = ContactDraft({"given_name": "Émilie", "family_name": "Dupont"})
    contact_id = ui_context.workspace.contacts.create(draft)[0]
    workspace = ui_context.workspace
    workspace.contacts.staff_id = workspace.staff.add("Anne Bré")
    view.show_contact(contact_id)
    settle(lambda: view.content().isVisible() and not ui_context.jobs.busy())
    content = view.content()
    section = content.form.consents
    today = present_day().isoformat()
    next(a for a in section.menus["consent"].actions() if a.text() == "E-mail").trigger()
    settle(lambda: not ui_context.jobs.busy())
    (row,) = section.editors
    row._take_value("means", "salon")
    row._take_value("words", "« Oui, écrivez-moi. »")
    settle(lambda: not ui_context.jobs.busy())
    (kept,) = ui_context.workspace.contacts.sheet(contact_id).consents
    assert (kept.decision, kept.channel, kept.given_on) == ("consent", "email", today)
    assert (kept.means, kept.words) == ("salon", "« Oui, écrivez-moi. »")
    menu = QMenu()
    fill_row_menu(menu, row)
    next(a for a in menu.actions() if a.text() == "Taken back today").trigger()
    settle(lambda: not ui_context.jobs.busy())
    (kept,) = ui_context.workspace.contacts.sheet(contact_id).consents
    assert (kept.withdrawn_on, kept.words) == (today, "« Oui, écrivez-moi. »")
    assert kept.noted_by == "Anne Bré"
    assert row._chip.text() == "Taken back · Noted by Anne Bré"
    fill_row_menu(menu, row)
    next(a for a in menu.actions() if a.text() == "It holds again").trigger()
    section.menus["objection"].actions()[0].trigger()
    settle(lambda: not ui_context.jobs.busy())
    kept_rows = ui_context.workspace.contacts.sheet(contact_id).consents
    assert {(one.decision, one.channel, one.withdrawn_on) for one in kept_rows} == {
        ("consent", "email", None), ("objection", "all", None),
    }  # fmt: skip
    assert any(chip.text() == "Objection: Every channel" for chip in content.header._chips)
