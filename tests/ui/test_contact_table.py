"""Tests the table of contacts: marks and place by id, keys, columns, sorting by heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists.contact_list_model import ContactListModel
from sme_crm.ui.lists.contact_table import ContactTable
from tests.ui.people import add_people

Settle = Callable[[Callable[[], object]], None]
Key = Qt.Key


@pytest.fixture
def table(ui_context: UiContext, settle: Settle, qtbot: QtBot) -> ContactTable:
    """A shown table of 200 people, the focus on it."""
    add_people(ui_context.workspace, 200)
    model = ContactListModel(ui_context)
    made = ContactTable(model, "Contacts")
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    model.show_list()
    settle(lambda: model.complete)
    made.setFocus()
    made.choose_first()
    return made


def _model(table: ContactTable) -> ContactListModel:
    model = table.model()
    assert isinstance(model, ContactListModel)
    return model


def test_marks_and_place_are_kept_by_id_when_others_come(
    ui_context: UiContext, table: ContactTable, settle: Settle
) -> None:
    model = _model(table)
    ids = list(model.ids_between(0, 199))
    table.choose(ids[100])
    table.verticalScrollBar().setValue(95 * 48 + 10)
    ui_context.workspace.contacts.create(ContactDraft({"family_name": "Aaa"}))
    settle(lambda: model.count == 201)
    assert table.current_id() == ids[100]
    assert list(table.marked_ids()) == [ids[100]]
    assert table.verticalScrollBar().value() == 96 * 48 + 10


def test_a_new_order_keeps_the_marked_contacts(table: ContactTable, settle: Settle) -> None:
    model = _model(table)
    chosen = model.contact_id(2)
    assert chosen is not None
    table.choose(chosen)
    table.begin_fresh(keep_marks=True)
    model.show_list(sort=Sort("name", True))
    settle(lambda: model.row_of(chosen) == 197)
    assert table.current_id() == chosen
    assert list(table.marked_ids()) == [chosen]
    assert table.verticalScrollBar().value() == 0


def test_everybody_marked_is_a_filter_not_ids(table: ContactTable, settle: Settle) -> None:
    model = _model(table)
    table.selectAll()
    assert table.all_marked()
    assert table.marked_count() == 200
    assert table.selection() == ContactFilter()
    table.begin_fresh(keep_marks=True)
    model.show_list(sort=Sort("name", True))
    settle(lambda: model.complete)
    assert table.all_marked()
    table.begin_fresh(keep_marks=False)
    model.show_list(ContactFilter(text="anna01"))
    settle(lambda: model.count == 100 and model.complete)
    assert table.marked_count() <= 1


def test_some_marked_are_ids_in_the_order_of_the_list(table: ContactTable, qtbot: QtBot) -> None:
    model = _model(table)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selection() == tuple(model.ids_between(0, 2))
    qtbot.keyClick(table, Key.Key_Escape)
    assert table.marked_count() == 1


def test_keys(table: ContactTable, qtbot: QtBot) -> None:
    model = _model(table)
    opened: list[int] = []
    typed: list[str] = []
    thrown: list[bool] = []
    escaped: list[bool] = []
    table.opened.connect(opened.append)
    table.typed.connect(typed.append)
    table.trash_wanted.connect(lambda: thrown.append(True))
    table.escaped.connect(lambda: escaped.append(True))
    qtbot.keyClick(table, Key.Key_End)
    assert table.currentIndex().row() == 199
    qtbot.keyClick(table, Key.Key_Home)
    qtbot.keyClick(table, Key.Key_PageDown)
    assert table.currentIndex().row() > 5
    qtbot.keyClick(table, Key.Key_Home)
    qtbot.keyClick(table, Key.Key_Return)
    assert opened == [model.contact_id(0)]
    qtbot.keyClick(table, Key.Key_Delete)
    qtbot.keyClick(table, Key.Key_Escape)
    assert thrown and escaped
    qtbot.keyClicks(table, "d")
    assert typed == ["d"]
    qtbot.keyClick(table, Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert table.all_marked()


def test_a_double_click_opens(table: ContactTable, qtbot: QtBot) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    place = QPoint(40, 48 + 20)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [_model(table).contact_id(1)]


def test_headings_sort_where_there_is_an_index(table: ContactTable) -> None:
    wanted: list[Sort] = []
    table.sorted_by.connect(wanted.append)
    _model(table).set_column_keys(("locality", "phone", "last_exchange"))
    header = table.horizontalHeader()
    for section in range(4):
        header.sectionClicked.emit(section)
    assert wanted == [Sort("name", True), Sort("locality"), Sort("last_exchange", True)]
    assert header.sortIndicatorSection() == 0


def test_columns_fit_and_widths_are_kept(table: ContactTable) -> None:
    total = sum(table.columnWidth(column) for column in range(5))
    assert total == table.viewport().width()
    table.setColumnWidth(2, 90)
    assert table.widths() == ("locality:90",)
    table.set_widths(("organization:120", "nonsense:9", "locality:x"))
    assert table.columnWidth(1) == 120
    assert table.columnWidth(2) == 90
    assert sum(table.columnWidth(column) for column in range(5)) == table.viewport().width()


def test_rows_in_sight(table: ContactTable) -> None:
    first, last = table.first_and_last_row()
    assert first == 0
    assert 6 <= last <= 10
    table.verticalScrollBar().setValue(48 * 50)
    assert table.first_and_last_row()[0] == 50


def test_the_frame_of_the_row_left_behind_goes_when_the_selection_grows(
    table: ContactTable, qtbot: QtBot, settle: Settle
) -> None:
    painted: list[QRegion] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.region())
            return False

    left = table.visualRect(table.model().index(0, 1)).center()
    watch = Watch(table)
    settle(lambda: table.hasFocus())
    qtbot.wait(20)
    table.viewport().installEventFilter(watch)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.marked_count() == 2
    settle(lambda: bool(painted))
    assert any(region.contains(left) for region in painted)
