"""Tests the screen of contacts: search, filters, bulk work, sheet, states, what it remembers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.errors import DataFileError
from sme_crm.services.contact_lists import ContactLists
from sme_crm.ui.contacts.bulk_edit_dialog import BulkEditDialog
from sme_crm.ui.contacts.column_menu import ColumnMenu
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.contacts.filter_chip import FilterChip
from sme_crm.ui.contacts.filter_popup import FilterPopup
from sme_crm.ui.contacts.list_filter import ListFilter
from sme_crm.ui.contacts.list_settings import COLUMNS, FILTER, SORT
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.navigation import (
    NewContact,
    OpenContact,
    ShowContacts,
)

Settle = Callable[[Callable[[], object]], None]
Key = Qt.Key


@pytest.fixture
def ids(twenty_ids: list[int]) -> list[int]:
    """The people of the screen."""
    return twenty_ids


@pytest.fixture
def panel(contacts_panel: ContactsPanel) -> ContactsPanel:
    """The screen on twenty people."""
    return contacts_panel


def _names(panel: ContactsPanel) -> list[str]:
    model = panel.pane.model
    cells = [model.index(row, 0).data(ListRole.CELL) for row in range(model.count)]
    return ["…" if cell.loading else cell.text for cell in cells]


def _shows(panel: ContactsPanel, *words: str) -> bool:
    return _names(panel) == list(words)


# -- list, search, filters -----------------------------------------------------------------------


def test_the_first_contact_is_chosen_and_its_sheet_shown(
    panel: ContactsPanel, ids: list[int], settle: Settle
) -> None:
    assert panel.table.current_id() == ids[0]
    settle(lambda: panel.sheet is not None and panel.sheet.contact_id() == ids[0])
    footer = panel.pane.footer
    assert footer.text().startswith("1–")
    assert " of 20 contact" in footer.text()
    assert "Sort: Name ↑" in [label.text() for label in footer.findChildren(QLabel)]


def test_typing_narrows_the_list(
    ui_context: UiContext, panel: ContactsPanel, settle: Settle, qtbot: QtBot
) -> None:
    ui_context.workspace.contacts.create(
        ContactDraft({"family_name": "Zola", "reference": "C900"}, phones=[Phone("06 12 34 56 78")])
    )
    settle(lambda: panel.pane.model.count == 21)
    for text in ("zol", "0612345", "C900"):
        panel.search.setText(text)
        settle(lambda: panel.pane.model.count == 1)
        assert _names(panel) == ["Zola"], text
        panel.search.setText("")
        settle(lambda: panel.pane.model.count == 21)
    panel.search.setText("anna0007@example.fr")
    settle(lambda: panel.pane.model.count == 1)
    assert _names(panel) == ["Anna0007 Martin"]
    panel.search.setFocus()
    qtbot.keyClick(panel.search, Key.Key_Escape)
    settle(lambda: panel.pane.model.count == 21)
    assert panel.search.text() == ""


def test_letters_typed_in_the_list_search(
    panel: ContactsPanel, settle: Settle, qtbot: QtBot
) -> None:
    panel.table.setFocus()
    qtbot.keyClicks(panel.table, "z")
    assert panel.search.text() == "z"
    settle(lambda: panel.pane.model.count == 0)
    panel.search.clear()
    settle(lambda: panel.pane.model.count == 20)


def test_quick_filters_work_at_once_and_come_as_chips(
    ui_context: UiContext, panel: ContactsPanel, ids: list[int], settle: Settle
) -> None:
    ui_context.workspace.contacts.update_many(ids[:3], {"status": "client"})
    panel.filters.open_filters()
    popup = panel.window().findChild(FilterPopup)
    assert popup is not None
    popup._statuses["client"].click()
    settle(lambda: panel.pane.model.count == 3)
    popup._kind.chosen.emit("organization")
    settle(lambda: panel.pane.model.count == 0)
    popup.close()
    chips = [chip for chip in panel.filters.chips.findChildren(FilterChip) if chip.isVisible()]
    assert [chip.words() for chip in chips] == ["Companies", "Client"]
    chips[0].click()
    settle(lambda: panel.pane.model.count == 3)
    assert ui_context.settings.get(FILTER)
    panel.show_everybody()
    settle(lambda: panel.pane.model.count == 20)
    assert panel.filters.chips.isHidden()
    assert not ui_context.settings.get(FILTER)


def test_groups_are_filters(
    ui_context: UiContext, panel: ContactsPanel, ids: list[int], settle: Settle
) -> None:
    groups = ui_context.workspace.groups
    group_id = groups.create("R&D customers")
    groups.add_members(group_id, ids[:4])
    settle(lambda: panel.filters.groups)
    panel.filters._fill_group_menu()
    action = panel.filters._group_menu.actions()[-1]
    assert action.text() == "R&&D customers"
    action.trigger()
    settle(lambda: panel.pane.model.count == 4)
    assert "R&&D" in panel.filters.group_button.text()
    panel.table.choose(ids[0])
    panel.bulk.remove_from_group(group_id)
    settle(lambda: panel.pane.model.count == 3)
    groups.delete(group_id)
    settle(lambda: panel.pane.model.count == 20)


def test_another_screen_asks_for_a_filter(
    panel: ContactsPanel, ids: list[int], settle: Settle
) -> None:
    panel.receive(ShowContacts(ContactFilter(ids=tuple(ids[5:8]))))
    settle(lambda: panel.pane.model.count == 3)
    panel.receive(ShowContacts(text="anna0001"))
    settle(lambda: panel.pane.model.count == 0)
    panel.receive(ShowContacts(ContactFilter(), "anna0001"))
    settle(lambda: _shows(panel, "Anna0001 Martin"))
    assert panel.pane.model.count == 1


def test_what_is_remembered(
    ui_context: UiContext, panel: ContactsPanel, settle: Settle,
    make_contacts_panel: Callable[[], ContactsPanel],
) -> None:  # fmt: skip
    panel.pane.sort_by(Sort("reference", True))
    panel.pane.show_columns(("formatted_name", "email"))
    panel.filters._set(ListFilter(kind="individual"))
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.settings.get(COLUMNS) == ("formatted_name", "email")
    assert ui_context.settings.get(SORT) == "-reference"
    again = make_contacts_panel()
    assert again.pane.model.column_keys() == ("formatted_name", "email")
    assert again.pane.model.sort_order == Sort("reference", True)
    assert again.pane.model.filter == ContactFilter(kind="individual")


def test_columns_are_ticked_without_closing_the_menu(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.filters.choose_columns()
    menu = panel.findChild(ColumnMenu)
    assert menu is not None
    phone = next(action for action in menu.actions() if action.data() == "phone")
    place = menu.actionGeometry(phone).center()
    qtbot.mouseMove(menu, place)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert panel.pane.model.column_keys()[-1] == "phone"
    menu.actions()[-1].trigger()
    assert "phone" not in panel.pane.model.column_keys()
    menu.close()


# -- states --------------------------------------------------------------------------------------


def test_nobody_yet_and_nobody_found(
    ui_context: UiContext, make_contacts_panel: Callable[[], ContactsPanel], settle: Settle
) -> None:
    panel = make_contacts_panel()
    pages = panel.pane._pages
    assert pages.currentWidget().accessibleName() == "No contact yet"
    panel.search.setText("x")
    settle(lambda: pages.currentWidget().accessibleName() == "Nobody found for “x”")
    panel.show_everybody()
    ui_context.workspace.contacts.create(ContactDraft({"family_name": "Zola"}))
    settle(lambda: pages.currentWidget() is panel.table)


def test_an_error_says_so_and_can_be_tried_again(
    panel: ContactsPanel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> object:
        raise DataFileError("damaged", file="x.crm")

    with monkeypatch.context() as broken:
        broken.setattr(ContactLists, "first_page", refuse)
        panel.search.setText("anna0001")
        settle(lambda: panel.pane._pages.currentWidget() is panel.pane._error)
    panel.pane.reload()
    settle(lambda: panel.pane._pages.currentWidget() is panel.table)
    assert panel.pane.model.count == 1


def test_the_context_menu_offers_the_same(panel: ContactsPanel, settle: Settle) -> None:
    settle(lambda: panel.table.marked_count() == 1)
    panel.bulk.show_menu(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[0] == "Open the sheet"
    assert texts[-1] == "Move the selection to the trash"
    menu.close()


# -- sheet ---------------------------------------------------------------------------------------


def test_the_sheet_follows_and_takes_the_whole_page(
    panel: ContactsPanel, ids: list[int], settle: Settle, qtbot: QtBot, sent: list[object]
) -> None:
    panel.table.choose(ids[4])
    settle(lambda: panel.sheet is not None and panel.sheet.contact_id() == ids[4])
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Return)
    assert sent == [OpenContact(ids[4])]
    panel.receive(OpenContact(ids[7]))
    panel.enter()
    assert panel.pane.isHidden()
    assert panel.sheet is not None
    settle(lambda: panel.sheet.contact_id() == ids[7])
    qtbot.keyClick(panel, Key.Key_Escape)
    assert not panel.pane.isHidden()
    assert panel.table.current_id() == ids[7]
    panel.receive(OpenContact(ids[1]))
    panel.enter()
    panel.enter()  # the user came back by the side bar
    assert not panel.pane.isHidden()


def test_a_new_contact_is_found_in_the_list(
    ui_context: UiContext, panel: ContactsPanel, settle: Settle
) -> None:
    panel.receive(NewContact("organization"))
    assert panel.sheet is not None
    assert panel.sheet.is_new()
    made, _ = ui_context.workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Zoo"})
    )
    panel.sheet.new_cancelled.emit()
    panel._note_created(made)
    settle(lambda: panel.table.current_id() == made)


def test_a_read_only_file_offers_no_change(
    ui_context: UiContext, ids: list[int], make_contacts_panel: Callable[[], ContactsPanel]
) -> None:
    ui_context.workspace.database.read_only = True
    panel = make_contacts_panel()
    panel._mark_all()
    assert not panel.header.new_button.isEnabled()
    assert not panel.pane.bulk_bar.edit_button.isEnabled()
    panel.bulk.throw_away()
    panel.bulk.edit()
    assert panel.findChild(BulkEditDialog) is None


def test_the_filter_goes_with_the_page(
    ui_context: UiContext, ids: list[int], make_contacts_panel: Callable[[], ContactsPanel]
) -> None:
    """Another language makes the window anew: what is left of the old one hears no change."""
    panel = make_contacts_panel()
    filters = panel.filters
    shiboken6.delete(panel.header)
    assert not shiboken6.isValid(filters)
