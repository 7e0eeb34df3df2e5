"""The screen of the load: counted, marked, moved by keys and by hand, levelled out, written."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.activity_series import Series, Step
from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import EVERYBODY, Capacities, Spot
from sme_crm.ui.context import UiContext
from sme_crm.ui.load.capacity_dialog import CapacityDialog
from sme_crm.ui.load.levelling_dialog import LevellingDialog
from sme_crm.ui.load.load_model import LoadRole, PlaceLook
from sme_crm.ui.load.load_panel import LoadPanel
from sme_crm.ui.load.move_dialog import MoveDialog
from sme_crm.ui.navigation import ShowLoad, ShowTasks
from sme_crm.ui.tasks.filter_bar import TaskFilterBar
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from tests.printing.printed_page import plain, read_pages

Settle = Callable[[Callable[[], object]], None]
TODAY = date(2026, 11, 18)  # a Wednesday
FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 23)
NAMES = ("Anne", "Brice")


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


@pytest.fixture
def staff(ui_context: UiContext) -> tuple[int, int]:
    """Anne, who has six calls and two visits on Friday, and Brice, who has nothing to do."""
    workspace = ui_context.workspace
    anne, brice = (workspace.staff.add(name) for name in NAMES)
    workspace.task_loads.set_capacities(Capacities(5))
    calls = TaskDraft("Call", "call", due_date="2026-11-20", responsible_id=anne)
    visits = TaskDraft("Visit", "visit", due_date="2026-11-20", responsible_id=anne)
    late = TaskDraft("Late", due_date="2026-11-10")
    workspace.tasks.create_many([calls] * 6 + [visits] * 2 + [late] * 3 + [TaskDraft("Some day")])
    return anne, brice


@pytest.fixture
def panel(ui_context: UiContext, staff: tuple[int, int], qtbot: QtBot, settle: Settle) -> LoadPanel:
    return show(ui_context, qtbot, settle)


def show(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> LoadPanel:
    made = LoadPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.enter()
    settle(lambda: made.model.load is not None)
    return made


def number(panel: LoadPanel, spot: Spot) -> str:
    return str(panel.model.index_of(spot).data())


def look(panel: LoadPanel, spot: Spot) -> PlaceLook:
    found = panel.model.index_of(spot).data(LoadRole.PLACE)
    assert isinstance(found, PlaceLook)
    return found


def rows(panel: LoadPanel) -> list[str]:
    vertical = Qt.Orientation.Vertical
    return [str(panel.model.headerData(n, vertical)) for n in range(panel.model.rowCount())]


def test_people_by_days_with_what_is_overdue(panel: LoadPanel, staff: tuple[int, int]) -> None:
    anne, brice = staff
    assert rows(panel) == ["Everybody", "Anne", "Brice", "Nobody in charge"]
    assert panel.model.columnCount() == 1 + (date(2026, 12, 13) - TODAY).days + 1
    assert number(panel, Spot(anne, FRIDAY)) == "8"
    assert number(panel, Spot(EVERYBODY, FRIDAY)) == "8"
    assert number(panel, Spot(NOBODY, None)) == "3"
    assert number(panel, Spot(brice, FRIDAY)) == ""
    assert look(panel, Spot(anne, FRIDAY)).peak == "over"
    assert look(panel, Spot(anne, SATURDAY)).off
    assert look(panel, Spot(EVERYBODY, FRIDAY)).peak == ""
    said = str(panel.model.index_of(Spot(anne, FRIDAY)).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == (
        "Anne · Friday 20 November 2026, 8 tasks for 5 a day, 6 calls, 2 other tasks,"
        " Peak: more than the daily capacity"
    )
    assert "1 without a date" in panel.footer.text()
    assert "the first: Fri 20 Nov 2026, Anne" in panel.footer.text()


def test_sorts_can_be_left_out(panel: LoadPanel, staff: tuple[int, int]) -> None:
    spot = Spot(staff[0], FRIDAY)
    panel.tools.sorts["call"].click()
    assert number(panel, spot) == "2"
    assert look(panel, spot).peak == "over"
    panel.tools.sorts["step"].click()
    panel.tools.sorts["other"].click()
    assert number(panel, spot) == "8"


def test_enter_shows_the_tasks_of_a_place(
    panel: LoadPanel, ui_context: UiContext, staff: tuple[int, int], qtbot: QtBot, settle: Settle
) -> None:
    sent: list[ShowTasks] = []
    ui_context.navigator.answer(ShowTasks, sent.append)
    panel.table.choose(Spot(staff[0], FRIDAY))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    panel.table.choose(Spot(NOBODY, None))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    panel.tools.sorts["other"].click()
    panel.table.choose(Spot(EVERYBODY, FRIDAY))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    settle(lambda: len(sent) == 3)
    lists = ui_context.workspace.task_lists
    counted = [lists.count(one.filter) for one in sent if one.filter is not None]
    assert counted == [8, 3, 6]
    assert [one.name for one in sent][0] == "Fri 20 Nov 2026 · Anne"


def test_dragging_brings_tasks_to_another_day_and_person(
    panel: LoadPanel, ui_context: UiContext, staff: tuple[int, int], settle: Settle
) -> None:
    anne, brice = staff
    table = panel.table
    table.choose(Spot(anne, FRIDAY))
    table.carry(table.marked_spots())
    where = QPointF(table.visualRect(panel.model.index_of(Spot(brice, MONDAY))).center())
    kind = (Qt.DropAction.MoveAction, table.mime(), Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), *kind, none)
    table.dragEnterEvent(enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(where.toPoint(), *kind, none)
    table.dragMoveEvent(move)
    assert move.isAccepted()
    assert "Leave 8 tasks here: Mon 23 Nov 2026, Brice" in panel.footer.text()
    assert "8 tasks for 5 a day" in panel.footer.text()
    table.grab()
    table.dropEvent(QDropEvent(where, *kind, none))
    settle(lambda: number(panel, Spot(brice, MONDAY)) == "8")
    assert number(panel, Spot(anne, FRIDAY)) == ""
    ui_context.undo.undo()
    settle(lambda: number(panel, Spot(anne, FRIDAY)) == "8")


def test_nothing_is_left_on_what_is_overdue_nor_on_itself(
    panel: LoadPanel, staff: tuple[int, int]
) -> None:
    table, spot = panel.table, Spot(staff[0], FRIDAY)
    table.choose(spot)
    table.carry(table.marked_spots())
    for other in (spot, Spot(staff[1], None)):
        point = table.visualRect(panel.model.index_of(other)).center()
        event = QDragMoveEvent(
            point, Qt.DropAction.MoveAction, table.mime(), Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        table.dragMoveEvent(event)
        assert not event.isAccepted()


def test_in_the_row_of_everybody_people_stay_as_they_are(
    panel: LoadPanel, staff: tuple[int, int], settle: Settle
) -> None:
    panel.table.move_wanted.emit([Spot(staff[0], FRIDAY)], Spot(EVERYBODY, MONDAY))
    settle(lambda: number(panel, Spot(staff[0], MONDAY)) == "8")
    loads = panel._context.workspace.task_loads
    assert not loads.task_ids([Spot(staff[0], FRIDAY)])
    assert len(loads.task_ids([Spot(staff[0], MONDAY)])) == 8


def test_a_marked_part_is_moved_by_keys(
    panel: LoadPanel, ui_context: UiContext, staff: tuple[int, int], qtbot: QtBot, settle: Settle
) -> None:
    table = panel.table
    table.choose(Spot(staff[0], FRIDAY))
    flag = QItemSelectionModel.SelectionFlag.Select
    table.selectionModel().select(panel.model.index_of(Spot(NOBODY, None)), flag)
    assert "11 tasks marked" in panel.footer.text()
    panel.tools.sorts["call"].click()
    assert "5 tasks marked" in panel.footer.text()
    qtbot.keyClick(table, Qt.Key.Key_W)
    settle(lambda: number(panel, Spot(EVERYBODY, MONDAY)) == "5")
    assert len(ui_context.workspace.task_loads.task_ids([Spot(staff[0], FRIDAY)])) == 6


def test_m_asks_for_a_day_in_words_and_a_person(
    panel: LoadPanel, staff: tuple[int, int], qtbot: QtBot, settle: Settle
) -> None:
    panel.table.choose(Spot(staff[0], FRIDAY))
    qtbot.keyClick(panel.table, Qt.Key.Key_M)
    dialog = panel.window().findChild(MoveDialog)
    assert dialog is not None
    assert not dialog.button.isEnabled()
    dialog.field.setText("yesterday 10/11/2026")
    dialog.field.setText("monday")
    assert dialog.day() == MONDAY
    dialog.person.choose(str(staff[1]))
    dialog.accept()
    settle(lambda: number(panel, Spot(staff[1], MONDAY)) == "8")


def test_what_series_make_of_a_move_is_said(
    panel: LoadPanel, ui_context: UiContext, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, said = ui_context.workspace, list[str]()
    contact = workspace.contacts.create(ContactDraft(values={"family_name": "Petit"}))[0]
    series = Series("S", (Step(0, "call", "Call"), Step(3, "visit", "Visit")))
    entry = workspace.series.get(workspace.series.save(series).id)
    workspace.series_starts.start(entry, [contact], FRIDAY)
    settle(lambda: number(panel, Spot(NOBODY, FRIDAY)) == "1")
    monkeypatch.setattr(ui_context.notices, "toast_change", lambda text, _id: said.append(text))
    panel.work.move([Spot(NOBODY, FRIDAY)], ["step"], SATURDAY)
    settle(lambda: said)
    assert said == [
        "1 task moved to Sat 21 Nov 2026 · 1 of them later, as its series says"
        " · 1 later step went along"
    ]


def test_levelling_out_is_shown_and_then_done(
    panel: LoadPanel, staff: tuple[int, int], qtbot: QtBot, settle: Settle
) -> None:
    panel.level()
    dialog = panel.window().findChild(LevellingDialog)
    assert dialog is not None
    settle(lambda: dialog.plan is not None)
    lines = [
        [dialog.model.cell_at(row, column).text for column in range(4)]
        for row in range(dialog.model.rowCount())
    ]
    assert lines == [
        ["Fri 20 Nov 2026", "Anne", "8", "5"],
        ["Mon 23 Nov 2026", "Anne", "0", "3"],
    ]
    assert dialog.button.text() == "Move 3 tasks"
    dialog.overdue.click()
    settle(lambda: dialog.model.rowCount() == 4)
    dialog.overdue.click()
    settle(lambda: dialog.model.rowCount() == 2)
    dialog.accept()
    settle(lambda: number(panel, Spot(staff[0], MONDAY)) == "3")
    assert "No peak in sight" in panel.footer.text()
    panel.level()
    again = panel.window().findChildren(LevellingDialog)[-1]
    settle(lambda: again.plan is not None)
    assert not again.button.isEnabled()
    assert again.told.text().startswith("No day is over its capacity")


def test_capacities_make_and_unmake_peaks(
    panel: LoadPanel, ui_context: UiContext, staff: tuple[int, int], settle: Settle
) -> None:
    panel.tools.capacities_wanted.emit()
    dialog = panel.window().findChild(CapacityDialog)
    assert dialog is not None
    assert list(dialog.own) == list(staff)
    dialog.own[staff[0]].setValue(9)
    dialog.usual.setValue(3)
    dialog.accept()
    settle(lambda: look(panel, Spot(staff[0], FRIDAY)).daily == 9)
    assert look(panel, Spot(staff[0], FRIDAY)).peak == ""
    assert ui_context.workspace.task_loads.capacities() == Capacities(3, {staff[0]: 9})


def test_p_goes_round_the_peaks(panel: LoadPanel, staff: tuple[int, int], qtbot: QtBot) -> None:
    panel.table.choose(Spot(staff[1], TODAY))
    for _ in range(2):
        qtbot.keyClick(panel.table, Qt.Key.Key_P)
        assert panel.table.current_spot() == Spot(staff[0], FRIDAY)


def test_later_days_and_other_windows(
    panel: LoadPanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(panel.table, Qt.Key.Key_PageDown)
    settle(lambda: panel.model.day_at(1) == date(2026, 12, 14))
    assert panel.tools.back.isEnabled()
    qtbot.keyClick(panel.table, Qt.Key.Key_PageUp)
    qtbot.keyClick(panel.table, Qt.Key.Key_PageUp)
    settle(lambda: panel.model.day_at(1) == TODAY)
    panel.show_weeks(2)
    settle(lambda: panel.model.columnCount() == 13)
    assert LoadPanel(ui_context).tools.weeks.key() == "2"
    panel.receive(ShowLoad())
    assert panel.title() == "18 Nov 2026 – 29 Nov 2026"


def test_appointments_stand_behind_the_numbers(
    panel: LoadPanel, ui_context: UiContext, staff: tuple[int, int], settle: Settle
) -> None:
    draft = AppointmentDraft(
        "Fair", "2026-11-20T08:00", "2026-11-20T12:00", responsible_id=staff[0]
    )
    ui_context.workspace.agenda.create(draft)
    settle(lambda: look(panel, Spot(staff[0], FRIDAY)).minutes == 240)
    tip = panel.model.index_of(Spot(staff[0], FRIDAY)).data(Qt.ItemDataRole.ToolTipRole)
    assert "Appointments: 4:00 h" in str(tip)
    panel.table.grab()


def test_an_empty_load_says_what_it_is_for(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    empty = show(ui_context, qtbot, settle)
    assert empty._pages.currentWidget() is empty._nothing
    ui_context.workspace.tasks.create(TaskDraft("Call", due_date="2026-11-19"))
    settle(lambda: empty._pages.currentWidget() is empty.table)
    assert rows(empty) == ["All tasks"]


def test_the_menu_offers_what_can_be_done(panel: LoadPanel, staff: tuple[int, int]) -> None:
    panel.table.choose(Spot(staff[1], MONDAY))
    panel.table.menu_wanted.emit(QPoint(10, 10))
    menu = panel.findChild(QMenu)
    assert menu is not None
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert enabled["Move…"] is False
    assert enabled["Level out…"] is True
    menu.close()


def test_it_is_written_as_pdf_and_as_tables(
    panel: LoadPanel, tmp_path: Path, settle: Settle
) -> None:
    load = panel.model.load
    assert load is not None
    pdf, table, book = (tmp_path / f"load.{ending}" for ending in ("pdf", "csv", "xlsx"))
    panel.output.write_pdf(pdf, load, "Load 2026")
    panel.output.write_table(table, load, "Load 2026")
    panel.output.write_table(book, load, "Load 2026")
    settle(lambda: all(path.exists() for path in (pdf, table, book)))
    text = plain(read_pages(pdf)[0].text)
    assert "Load 2026" in text
    assert "Nobody in charge" in text
    with table.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))
    assert found[0][:2] == ["Day", "Person"]
    assert found[1] == ["Overdue", "Nobody in charge", "0", "0", "3", "3", "5", "", ""]
    assert found[2][:7] == ["2026-11-20", "Anne", "6", "0", "2", "8", "5"]


def test_the_list_takes_what_the_load_asks_for(
    ui_context: UiContext, staff: tuple[int, int], panel: LoadPanel, qtbot: QtBot, settle: Settle
) -> None:
    tasks = TasksPanel(ui_context)
    qtbot.addWidget(tasks)
    sent: list[ShowTasks] = []
    ui_context.navigator.answer(ShowTasks, sent.append)
    panel.open(Spot(staff[0], FRIDAY))
    tasks.receive(sent[0])
    settle(lambda: tasks.model.count == 8 and tasks.model.complete)
    bar: TaskFilterBar = tasks.filters
    assert bar.view() == "only"
    bar.buttons["open"].click()
    settle(lambda: tasks.model.count == 12)
    assert bar.buttons["only"].isHidden()
