"""Several contacts at once on their screen: edited, marked, thrown away, sent elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.ui.contacts.bulk_edit_dialog import BulkEditDialog, bulk_fields
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.navigation import (
    ExportContacts,
    MakeGroup,
    MergeContacts,
    PrintLetters,
)
from tests.ui.people import add_people

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


def test_the_bulk_bar_stands_while_several_are_selected(panel: ContactsPanel) -> None:
    foot = panel.pane._foot
    assert foot.currentWidget() is panel.pane.footer
    panel._mark_all()
    assert foot.currentWidget() is panel.pane.bulk_bar
    assert panel.pane.bulk_bar.text() == "All 20 selected"
    panel.pane.bulk_bar.closed.emit()
    assert foot.currentWidget() is panel.pane.footer


def test_two_contacts_are_sent_to_be_merged_but_not_one_nor_a_crowd(
    panel: ContactsPanel, settle: Settle, qtbot: QtBot, sent: list[object]
) -> None:
    bar = panel.pane.bulk_bar
    assert bar.merge_button.isHidden()
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Down)
    qtbot.keyClick(panel.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = tuple(panel.table.marked_ids())
    assert len(chosen) == 2 and not bar.merge_button.isHidden()
    bar.merge_button.click()
    settle(lambda: sent)
    assert sent == [MergeContacts(chosen)]
    add_people(panel.pane._context.workspace, 5)
    settle(lambda: panel.pane.model.count == 25)
    panel._mark_all()
    assert bar.merge_button.isHidden(), "nobody compares 25 side by side"


@pytest.fixture
def toasts(ui_context: UiContext, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The texts of toasts with the changes their button takes back."""
    told: list[tuple[str, int]] = []

    def note(text: str, change_id: int, _icon: str = "") -> None:
        told.append((text, change_id))

    monkeypatch.setattr(ui_context.notices, "toast_change", note)
    return told


def test_trap_addresses_are_marked_and_unmarked_from_the_bar(
    ui_context: UiContext,
    panel: ContactsPanel,
    settle: Settle,
    qtbot: QtBot,
    toasts: list[tuple[str, int]],
) -> None:
    lists = ui_context.workspace.contact_lists
    bar, model = panel.pane.bulk_bar, panel.pane.model
    mark, unmark = bar.trap_menu.actions()

    def traps() -> list[int]:
        marks = [row.id for row in lists.rows(list(lists.ids())) if row.trap]
        cells = [model.index(row, 0).data(ListRole.CELL) for row in range(model.count)]
        shown = [cell.entity_id for cell in cells if cell.avatar_icon == "target"]
        assert shown == marks and all(
            (cell.second_line == "Trap address") == (cell.entity_id in marks) for cell in cells
        )
        return marks

    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Down)
    qtbot.keyClick(panel.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = list(panel.table.marked_ids())
    mark.trigger()
    settle(lambda: traps() == chosen)
    words, change = toasts[-1]
    assert words == "2 contacts marked as trap addresses" and change
    unmark.trigger()
    settle(lambda: not traps())
    assert toasts[-1][1] > change
    panel.pane._context.workspace.undo.undo(toasts[-1][1])
    settle(lambda: traps() == chosen)
    assert model.count == 20  # the list of everybody shows them, groups and counts do not


def test_editing_a_field_of_all(
    ui_context: UiContext,
    panel: ContactsPanel,
    ids: list[int],
    settle: Settle,
    toasts: list[tuple[str, int]],
) -> None:
    panel._mark_all()
    panel.bulk.edit()
    dialog = panel.findChild(BulkEditDialog)
    assert dialog is not None
    dialog.fields.choose("source")
    dialog.editor().set_value("Salon de Lyon")
    dialog._try()
    contacts = ui_context.workspace.contacts
    settle(lambda: toasts)
    assert {contacts.sheet(one).contact.source for one in ids} == {"Salon de Lyon"}
    assert toasts[0][0].startswith("20 contact")
    ui_context.undo.undo_change(toasts[0][1])
    settle(lambda: contacts.sheet(ids[-1]).contact.source == "")


def test_every_field_offered_can_be_written_to_many(
    ui_context: UiContext, panel: ContactsPanel, ids: list[int], qtbot: QtBot
) -> None:
    dialog = BulkEditDialog(ui_context, 2, panel)
    for field in bulk_fields():
        dialog.fields.choose(field.key)
        assert dialog.field_key() == field.key
        ui_context.workspace.contacts.update_many(ids[:2], {field.key: dialog.value()})
    dialog.fields.choose("children")
    qtbot.keyClicks(dialog.editor(), "x")  # type: ignore[arg-type]
    dialog._try()
    assert dialog.result() == 0
    assert dialog._refusal.text()


def test_trash_and_undo(
    ui_context: UiContext,
    panel: ContactsPanel,
    ids: list[int],
    settle: Settle,
    qtbot: QtBot,
    toasts: list[tuple[str, int]],
) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Down)
    qtbot.keyClick(panel.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.table, Key.Key_Delete)
    settle(lambda: panel.pane.model.count == 18 and toasts)
    assert panel.table.current_id() == ids[4], "the one after the two that went"
    assert toasts[0][0].endswith("moved to the trash")
    ui_context.undo.undo_change(toasts[0][1])
    settle(lambda: panel.pane.model.count == 20)
    assert panel.table.current_id() == ids[4]


def test_groups_and_letters_get_the_selection(
    ui_context: UiContext, panel: ContactsPanel, ids: list[int], settle: Settle, sent: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    groups = ui_context.workspace.groups
    group_id = groups.create("Fair")
    settle(lambda: panel.filters.groups)
    panel._mark_all()
    panel.bulk.add_to_group(group_id)
    settle(lambda: groups.count(group_id) == 20)
    monkeypatch.setattr(ui_context.navigator, "can_send", lambda _kind: True)
    monkeypatch.setattr(ui_context.navigator, "send", sent.append)
    menu = QMenu()
    panel.bulk._fill_group_menu(menu)
    assert [action.text() for action in menu.actions()] == [
        "Add to “Fair”", "", "New group of the selection…",
    ]  # fmt: skip
    menu.actions()[-1].trigger()
    panel.bulk.write_letters()
    panel.table.choose(ids[3])
    panel.bulk.write_letters()
    assert sent == [
        MakeGroup(ContactFilter()),
        PrintLetters(ContactFilter()),
        PrintLetters((ids[3],)),
    ]


def test_export_is_asked_for_the_selection_as_the_list_shows_it(
    panel: ContactsPanel, ids: list[int], ui_context: UiContext
) -> None:
    asked: list[ExportContacts] = []
    ui_context.navigator.answer(ExportContacts, asked.append)
    panel._mark_all()
    assert panel.bulk.export()
    panel.table.choose(ids[3])
    assert panel.bulk.export()
    columns = panel.pane.model.column_keys()
    assert asked == [
        ExportContacts(ContactFilter(), Sort(), columns),
        ExportContacts((ids[3],), Sort(), columns),
    ]
