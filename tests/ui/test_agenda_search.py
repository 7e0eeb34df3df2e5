"""The search of the agenda over all years, the words of empty days, what screen readers get."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.agenda.empty_hint import EmptyHint
from sme_crm.ui.context import UiContext
from tests.ui.agenda_desk import DAY, LEFT, NONE, Desk, Settle


@pytest.fixture
def desk(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> Any:
    with pretend_day(DAY):
        yield Desk(qtbot, ui_context, settle)


def search(desk: Desk, words: str) -> list[str]:
    field = desk.panel.tools.search
    field.clear()
    QTest.keyClicks(field, words)
    desk.settle(lambda: desk.panel.found.shows(words.strip()))
    desk.rest()
    return [entry.subject for entry in desk.panel.found.list.entries()]


def test_search_finds_in_all_years_and_enter_goes_there(desk: Desk) -> None:
    desk.add("Pose d’escalier", "2011-03-04T09:00", "2011-03-04T10:00")
    desk.add("Réunion", "2026-11-18T09:00", "2026-11-18T10:00")
    assert search(desk, "escal") == ["Pose d’escalier"]
    assert desk.panel.found.isVisible() and not desk.panel.grid.isVisible()
    QTest.keyClick(desk.panel.tools.search, Qt.Key.Key_Down)
    QTest.keyClick(desk.panel.found.list.table, Qt.Key.Key_Return)
    desk.rest()
    assert desk.panel.day == date(2011, 3, 4)
    assert desk.panel.grid.isVisible()
    chosen = desk.panel.grid.selected()
    assert chosen is not None and chosen.subject == "Pose d’escalier"
    assert desk.panel.tools.search.text() == ""


def test_escape_in_the_list_goes_back_to_the_days(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    assert search(desk, "pose") == ["Pose"]
    QTest.keyClick(desk.panel.found.list.table, Qt.Key.Key_Escape)
    assert desk.panel.grid.isVisible()
    assert [entry.subject for entry in desk.panel.grid.entries()] == ["Pose"]


def test_repeated_without_end_say_between_which_days(desk: Desk) -> None:
    desk.add("Point", "2020-01-06T08:00", "2020-01-06T08:30", recurrence="FREQ=MONTHLY")
    found = search(desk, "point")
    assert len(found) == 24
    assert "17 Nov 2025" in desk.panel.found.told.text()
    assert "19 Nov 2027" in desk.panel.found.told.text()
    chosen = desk.panel.found.list.selected()
    assert chosen is not None and chosen.span.first_day == date(2026, 12, 6)


def test_tasks_with_a_time_are_found_and_nothing_says_so(desk: Desk) -> None:
    tasks = desk.context.workspace.tasks
    tasks.create(TaskDraft("Relancer Dupont", due_date="2019-05-02", due_time="10:00"))
    assert search(desk, "relanc") == ["Relancer Dupont"]
    assert search(desk, "licorne") == []
    assert desk.panel.found.list.nothing.isVisible()


def test_what_is_found_follows_changes(desk: Desk) -> None:
    pose = desk.add("Pose", "2011-03-04T09:00", "2011-03-04T10:00")
    assert search(desk, "pose") == ["Pose"]
    QTest.keyClick(desk.panel.found.list.table, Qt.Key.Key_Delete)
    desk.rest()
    assert desk.panel.found.list.entries() == []
    desk.context.undo.undo()
    desk.rest()
    assert [entry.key[1] for entry in desk.panel.found.list.entries()] == [pose]


def test_arrows_and_views_leave_the_search(desk: Desk) -> None:
    desk.add("Pose", "2011-03-04T09:00", "2011-03-04T10:00")
    search(desk, "pose")
    desk.panel.step(1)
    desk.rest()
    assert desk.panel.grid.isVisible() and desk.panel.tools.search.text() == ""


def test_empty_days_say_what_to_do_and_stay_usable(desk: Desk) -> None:
    hint = desk.panel.grid.findChild(EmptyHint)
    assert hint is not None and hint.isVisible()
    assert hint.title.text() == "Nothing on these days"
    assert "press N" in hint.sentence.text()
    desk.drag(desk.at(DAY, 12), desk.at(DAY, 14), drop=False)
    assert not hint.isVisible()
    QTest.mouseRelease(desk.panel.grid.viewport(), LEFT, NONE, desk.at(DAY, 14))
    popover = desk.panel.editing.popover
    assert popover is not None
    QTest.keyClicks(popover.subject, "Nova")
    QTest.keyPress(popover.subject, Qt.Key.Key_Return)
    desk.rest()
    assert not hint.isVisible()
    desk.panel.side.boxes[0].click()
    assert hint.isVisible() and "1 more" in hint.sentence.text()
    for view in ("day", "month"):
        desk.show(view)
        shown = desk.panel.current().findChild(EmptyHint)
        assert shown is not None and shown.isVisible()


def test_a_screen_reader_finds_each_appointment(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00", location="Rezé")
    desk.add("Appel", "2026-11-18T09:30", "2026-11-18T10:00")
    desk.add("Libre", "2026-11-18T09:30", "2026-11-18T10:00", transparency="free")
    grid = desk.panel.grid
    view = QAccessible.queryAccessibleInterface(grid)
    assert view.childCount() == 3
    nodes = [view.child(at) for at in range(3)]
    names = [node.text(QAccessible.Text.Name) for node in nodes]
    assert names[0] == (
        "Pose, Wednesday 18 November 2026, 9:00 – 10:00, Rezé, at the same time as Appel"
    )
    assert "same time" not in names[2]
    assert nodes[0].role() == QAccessible.Role.ListItem
    assert nodes[0].rect().topLeft() == grid.viewport().mapToGlobal(
        grid.rect_of(grid.entries()[0].key).topLeft()
    )
    middle = nodes[1].rect().center()
    assert view.indexOfChild(view.childAt(middle.x(), middle.y())) == 1
    grid.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert nodes[0].state().selected and not nodes[1].state().selected
    desk.key(Qt.Key.Key_Delete)
    assert view.childCount() == 2
    assert view.child(0).text(QAccessible.Text.Name).startswith("Appel")
    desk.show("month")
    month = QAccessible.queryAccessibleInterface(desk.panel.month)
    assert month.childCount() == 2


def test_tab_goes_from_the_tools_over_the_side_to_the_days(desk: Desk) -> None:
    desk.agenda.save_category("Chantiers", "orange")
    desk.rest()
    panel = desk.panel
    desk.settle(
        lambda: (
            len(panel.side.boxes) == 2 and all(box.isVisible() for box in panel.side.boxes.values())
        )
    )
    panel.activateWindow()
    panel.tools.search.setFocus()
    passed = []
    for _ in range(40):
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab, NONE)
        passed.append(panel.window().focusWidget())
        if passed[-1] is panel.grid:
            break
    boxes = list(panel.side.boxes.values())
    wanted = [panel.tools.new, panel.side.month.days, *boxes, panel.side.tasks,
              panel.side.holidays, panel.grid]  # fmt: skip
    assert [each for each in passed if each in wanted] == wanted
