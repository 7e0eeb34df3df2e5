"""The agenda by mouse and keyboard: made, moved, stretched, edited, deleted, taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.agenda.agenda_panel import VIEW, AgendaPanel
from sme_crm.ui.agenda.period import View
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import NewAppointment, OpenAppointment, OpenTask
from tests.ui.agenda_desk import CONTROL, DAY, LEFT, NONE, SHIFT, ZONE, Desk, Settle


@pytest.fixture
def desk(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> Any:
    with pretend_day(DAY):
        yield Desk(qtbot, ui_context, settle)


def test_first_look_says_which_view_and_days_it_shows(
    qtbot: QtBot, ui_context: UiContext, settle: Settle
) -> None:
    with pretend_day(DAY):
        panel = AgendaPanel(ui_context)
        qtbot.addWidget(panel)
        settle(lambda: not ui_context.jobs.busy())
        assert panel.tools.views.choice() == panel.view == "week"
        assert panel.tools.title.text() == panel.title() != ""


def test_drag_in_empty_space_makes_one(desk: Desk) -> None:
    desk.drag(desk.at(DAY, 9), desk.at(DAY, 10, 30))
    popover = desk.panel.editing.popover
    assert popover is not None
    QTest.keyClicks(popover.subject, "Nova")
    QTest.keyPress(popover.subject, Qt.Key.Key_Return)
    desk.rest()
    assert desk.times() == ["2026-11-18T09:00/2026-11-18T10:30"]
    made = desk.entry("Nova")
    assert made.occurrence is not None and made.occurrence.appointment.time_zone == ZONE
    assert desk.panel.grid.selected() == made


def test_popover_tells_what_takes_place_then(desk: Desk) -> None:
    desk.add("Réunion", "2026-11-18T09:15", "2026-11-18T11:00")
    desk.drag(desk.at(DAY, 8), desk.at(DAY, 9, 0))
    popover = desk.panel.editing.popover
    assert popover is not None
    desk.rest()
    assert not popover.conflict.isVisible()
    popover.ends.setText("9:30")
    popover.ends.textEdited.emit("9:30")
    desk.rest()
    assert "Réunion" in popover.conflict.text()
    QTest.keyPress(popover, Qt.Key.Key_Escape)
    desk.rest()
    assert len(desk.times()) == 1


def test_escape_leaves_everything_while_dragging(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.drag(desk.at(DAY, 9, 30), desk.at(DAY, 14), drop=False)
    QTest.keyClick(desk.panel.grid, Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.panel.grid.viewport(), LEFT, NONE, desk.at(DAY, 14))
    desk.rest()
    assert desk.times() == ["2026-11-18T09:00/2026-11-18T10:00"]


def test_drag_moves_between_days_and_above_the_hours(desk: Desk) -> None:
    pose = desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:30")
    desk.drag(desk.at(DAY, 9, 30), desk.at(date(2026, 11, 20), 11, 30))
    desk.rest()
    assert desk.times() == ["2026-11-20T11:00/2026-11-20T12:30"]
    desk.drag(desk.at(date(2026, 11, 20), 11, 30), desk.above(date(2026, 11, 19)))
    desk.rest()
    assert desk.times() == ["2026-11-19/2026-11-20"]
    desk.drag(desk.above(date(2026, 11, 19)), desk.at(DAY, 15))
    desk.rest()
    assert desk.times() == ["2026-11-18T15:00/2026-11-18T16:00"]
    assert desk.get(pose).time_zone == ZONE


def test_edges_resize(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T11:00")
    desk.drag(desk.at(DAY, 11) - QPoint(0, 3), desk.at(DAY, 12, 30))
    desk.rest()
    assert desk.times() == ["2026-11-18T09:00/2026-11-18T12:30"]
    desk.drag(desk.at(DAY, 9) + QPoint(0, 3), desk.at(DAY, 8))
    desk.rest()
    assert desk.times() == ["2026-11-18T08:00/2026-11-18T12:30"]


def test_keys_move_and_lengthen_and_undo_takes_back(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.select("Pose")
    desk.key(Qt.Key.Key_Down, CONTROL)
    desk.key(Qt.Key.Key_Right, CONTROL)
    desk.key(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert desk.times() == ["2026-11-19T09:15/2026-11-19T10:30"]
    for _ in range(3):
        desk.context.undo.undo()
        desk.rest()
    assert desk.times() == ["2026-11-18T09:00/2026-11-18T10:00"]
    assert desk.entry("Pose").span.texts()[0] == "2026-11-18T09:00"


def test_arrows_select_in_the_order_of_time(desk: Desk) -> None:
    desk.add("Second", "2026-11-18T11:00", "2026-11-18T12:00")
    desk.add("First", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.add("Third", "2026-11-19", "2026-11-20")
    named = []
    for _ in range(3):
        desk.key(Qt.Key.Key_Down)
        chosen = desk.panel.grid.selected()
        assert chosen is not None
        named.append(chosen.subject)
    assert named == ["First", "Second", "Third"]
    assert "Third" in desk.panel.grid.accessibleDescription()
    assert "all day" in desk.panel.grid.accessibleDescription()


def test_delete_key_and_undo(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.select("Pose")
    desk.key(Qt.Key.Key_Delete)
    assert desk.times() == []
    assert desk.panel.grid.entries() == []
    desk.context.undo.undo()
    desk.rest()
    assert [entry.subject for entry in desk.panel.grid.entries()] == ["Pose"]


@pytest.mark.parametrize(
    ("key", "starts"),
    [
        (Qt.Key.Key_1, ["16T08:00", "17T08:00", "18T09:00", "19T08:00", "20T08:00"]),
        (Qt.Key.Key_2, ["16T08:00", "17T08:00", "18T09:00", "19T09:00", "20T09:00"]),
        (Qt.Key.Key_3, ["16T09:00", "17T09:00", "18T09:00", "19T09:00", "20T09:00"]),
    ],
)
def test_moving_a_repeated_one_asks_for_which(desk: Desk, key: Qt.Key, starts: list[str]) -> None:
    desk.add("Point", "2026-11-16T08:00", "2026-11-16T08:30", recurrence="FREQ=DAILY;COUNT=5")
    desk.drag(desk.at(DAY, 8, 15), desk.at(DAY, 9, 15))
    desk.answer(key)
    assert [text[8:16] for text in desk.times()] == starts


@pytest.mark.parametrize(
    ("key", "left"),
    [(Qt.Key.Key_1, [16, 17, 19, 20]), (Qt.Key.Key_2, [16, 17]), (Qt.Key.Key_3, [])],
)
def test_deleting_a_repeated_one_asks_for_which(desk: Desk, key: Qt.Key, left: list[int]) -> None:
    desk.add("Point", "2026-11-16T08:00", "2026-11-16T08:30", recurrence="FREQ=DAILY;COUNT=5")
    third = [entry for entry in desk.panel.grid.entries() if entry.span.first_day == DAY]
    desk.panel.grid.select(third[0].key)
    desk.key(Qt.Key.Key_Delete)
    desk.answer(key)
    assert [int(text[8:10]) for text in desk.times()] == left


def test_giving_up_the_question_shows_what_is_stored(desk: Desk) -> None:
    desk.add("Point", "2026-11-16T08:00", "2026-11-16T08:30", recurrence="FREQ=DAILY;COUNT=2")
    desk.drag(desk.at(date(2026, 11, 16), 8, 15), desk.at(DAY, 9, 15))
    desk.answer(Qt.Key.Key_Escape)
    assert [entry.span.texts()[0] for entry in desk.panel.grid.entries()] == [
        "2026-11-16T08:00",
        "2026-11-17T08:00",
    ]


def test_dialog_edits_all_fields(desk: Desk) -> None:
    workspace = desk.context.workspace
    category, _ = workspace.agenda.save_category("Chantiers", "orange")
    pose = desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.select("Pose")
    QTest.keyClick(desk.panel.grid, Qt.Key.Key_Return)
    desk.settle(lambda: desk.panel.editing.dialog)
    dialog = desk.panel.editing.dialog
    assert dialog is not None
    dialog.subject.setText("Pose d’escalier")
    dialog.place.setText("Rezé")
    dialog.category.choose(str(category))
    dialog.reminder.choose("30")
    dialog.status.choose("tentative")
    dialog.times.starts.setText("10:00")
    dialog.times.starts.textEdited.emit("10:00")
    dialog.notes.setPlainText("Deux personnes")
    dialog.accept_button.click()
    desk.rest()
    found = desk.get(pose)
    assert (found.subject, found.location, found.category_id) == (
        "Pose d’escalier",
        "Rezé",
        category,
    )
    assert (found.alarms, found.status, found.notes) == ((30,), "tentative", "Deux personnes")
    assert (found.starts, found.ends) == ("2026-11-18T10:00", "2026-11-18T11:00")


def test_dialog_refuses_nothing_said_and_says_conflicts(desk: Desk) -> None:
    desk.add("Réunion", "2026-11-18T09:00", "2026-11-18T20:00")
    desk.panel.receive(NewAppointment())
    desk.settle(lambda: desk.panel.editing.dialog)
    dialog = desk.panel.editing.dialog
    assert dialog is not None
    dialog.times.starts.setText("9:30")
    dialog.times.starts.textEdited.emit("9:30")
    desk.settle(lambda: "Réunion" in dialog.conflict.text())
    dialog.accept_button.click()
    assert dialog.isVisible() and dialog.refusal.text()
    dialog.subject.setText("Appel")
    dialog.accept_button.click()
    desk.rest()
    assert len(desk.times()) == 2


def test_a_request_opens_the_occurrence_it_names(desk: Desk) -> None:
    point = desk.add("Point", "2026-11-16T08:00", "2026-11-16T08:30", recurrence="FREQ=WEEKLY")
    desk.panel.receive(OpenAppointment(point, "2026-11-30T08:00"))
    desk.settle(lambda: desk.panel.editing.dialog)
    dialog = desk.panel.editing.dialog
    assert dialog is not None
    assert dialog.span().texts() == ("2026-11-30T08:00", "2026-11-30T08:30")
    dialog.reject()


def test_another_zone_is_kept_and_told(desk: Desk) -> None:
    call, _ = desk.agenda.create(
        AppointmentDraft("Call", "2026-11-18T08:00", "2026-11-18T09:00", "America/New_York")
    )
    desk.rest()
    assert desk.entry("Call").span.texts()[0] == "2026-11-18T14:00"
    desk.drag(desk.at(DAY, 14, 30), desk.at(DAY, 15, 30))
    desk.rest()
    assert desk.get(call).starts == "2026-11-18T09:00"
    assert desk.get(call).time_zone == "America/New_York"
    desk.panel.editing.open(desk.entry("Call"))
    desk.settle(lambda: desk.panel.editing.dialog)
    dialog = desk.panel.editing.dialog
    assert dialog is not None
    assert "9:00 – 10:00" in dialog.times.other_zone.text()
    assert "America/New York" in dialog.times.other_zone.text()
    dialog.reject()


def test_the_day_the_clock_changes(desk: Desk) -> None:
    spring = date(2027, 3, 28)
    desk.add("Early", "2027-03-28T01:30", "2027-03-28T03:30")
    desk.show("week", spring)
    assert desk.entry("Early").span.texts() == ("2027-03-28T01:30", "2027-03-28T03:30")
    desk.panel.grid.verticalScrollBar().setValue(0)
    desk.drag(desk.at(spring, 2, 30), desk.at(spring, 5, 30))
    desk.rest()
    assert desk.times(spring, date(2027, 3, 30)) == ["2027-03-28T04:30/2027-03-28T06:30"]


def test_views_keys_and_days(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    panel = desk.panel
    counts: tuple[tuple[View, int], ...] = (
        ("day", 1), ("work_week", 5), ("week", 7), ("month", 42),
    )  # fmt: skip
    for view, count in counts:
        desk.show(view)
        shown = panel.current()
        assert shown is not panel.list
        assert len(panel.days()) == count
        assert [entry.subject for entry in shown.entries()] == ["Pose"]
        assert panel.tools.views.choice() == view
    desk.key(Qt.Key.Key_PageDown)
    assert panel.day == date(2026, 12, 18)
    desk.show("list", DAY)
    assert [entry.subject for entry in panel.list.entries()] == ["Pose"]
    texts = {action.text(): action for action in panel.actions()}
    texts["Show the month"].trigger()
    desk.rest()
    assert panel.view == "month"
    assert desk.context.settings.get(VIEW) == "month"


def test_month_drag_keeps_the_time(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    desk.show("month")
    month = desk.panel.month
    begin = month.rect_of(desk.entry("Pose").key).center()
    target = month.cell(month.days().index(date(2026, 11, 26))).center()
    viewport = month.viewport()
    QTest.mousePress(viewport, LEFT, NONE, begin)
    QTest.mouseMove(viewport, begin + QPoint(20, 0))
    QTest.mouseMove(viewport, target)
    QTest.mouseRelease(viewport, LEFT, NONE, target)
    desk.rest()
    assert desk.times() == ["2026-11-26T09:00/2026-11-26T10:00"]


def test_categories_and_tasks_narrow_what_is_shown(desk: Desk) -> None:
    category, _ = desk.agenda.save_category("Chantiers", "orange")
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00", category_id=category)
    desk.add("Appel", "2026-11-18T11:00", "2026-11-18T12:00")
    desk.context.workspace.tasks.create(
        TaskDraft("Relancer", due_date="2026-11-19", due_time="10:00")
    )
    desk.rest()

    def seen() -> list[str]:
        return [entry.subject for entry in desk.panel.grid.entries()]

    assert seen() == ["Pose", "Appel", "Relancer"]
    desk.panel.side.boxes[category].click()
    assert seen() == ["Appel", "Relancer"]
    desk.panel.side.tasks.click()
    assert seen() == ["Appel"]
    desk.panel.side.boxes[category].click()
    assert seen() == ["Pose", "Appel"]


def test_dragging_a_task_gives_it_another_time(desk: Desk) -> None:
    made = desk.context.workspace.tasks.create(
        TaskDraft("Relancer", due_date="2026-11-18", due_time="10:00")
    )
    desk.rest()
    desk.drag(desk.at(DAY, 10) + QPoint(0, 6), desk.at(date(2026, 11, 19), 14) + QPoint(0, 6))
    desk.rest()
    task = desk.context.workspace.tasks.task(made[0])
    assert (task.due_date, task.due_time) == ("2026-11-19", "14:00")


def test_done_asks_what_came_of_it_as_everywhere(desk: Desk) -> None:
    workspace = desk.context.workspace
    anne = workspace.contacts.create(ContactDraft({"given_name": "Anne"}))[0]
    made = workspace.tasks.create(
        TaskDraft("Relancer", "call", due_date="2026-11-18", due_time="10:00", contact_ids=(anne,))
    )[0]
    desk.rest()
    (entry,) = desk.panel.grid.entries()
    desk.panel.work.complete_task(entry)
    desk.settle(lambda: desk.panel.work.tasks.dialog() is not None)
    dialog = desk.panel.work.tasks.dialog()
    assert dialog is not None
    assert workspace.tasks.task(made).is_open, "nothing is closed before it was answered"
    dialog.outcome_buttons[1].click()
    dialog.next_day.setText("some day")
    dialog.done_button.click()
    assert dialog.isVisible(), "a day that cannot be read is not lost in silence"
    dialog.next_day.setText("25/11/2026")
    dialog.done_button.click()
    desk.settle(lambda: not workspace.tasks.task(made).is_open)
    (told,) = workspace.history.timeline(anne, kinds=("call",))
    assert told.outcome == "Left a message"
    desk.rest()
    (following,) = workspace.task_lists.first_page().rows
    assert (following.due_date, following.contact_id) == ("2026-11-25", anne)


def test_more_bars_than_there_is_room_for(desk: Desk) -> None:
    for nth in range(6):
        desk.add(f"Salon {nth}", "2026-11-18", "2026-11-19")
    grid = desk.panel.grid
    assert sum(place.shape == "bar" for place in grid.places()) == 3
    from sme_crm.ui.agenda.time_grid_painting import more_rect

    QTest.mouseClick(grid.viewport(), LEFT, NONE, more_rect(grid.geometry_of_days, 2).center())
    assert sum(place.shape == "bar" for place in grid.places()) == 6


def test_no_block_lies_over_another(desk: Desk) -> None:
    for nth in range(40):
        hour, minute = 8 + nth % 8, 15 * (nth % 4)
        desk.agenda.create(
            AppointmentDraft(
                f"No {nth}", f"2026-11-18T{hour:02}:{minute:02}", f"2026-11-18T{hour + 1:02}:10"
            )
        )
    desk.rest()
    blocks = [place.rect for place in desk.panel.grid.places() if not place.pinned]
    assert len(blocks) == 40
    assert not any(
        one.intersects(other) for at, one in enumerate(blocks) for other in blocks[at + 1 :]
    )


def test_tasks_of_one_time_share_a_mark(desk: Desk, sent: list[object]) -> None:
    tasks = desk.context.workspace.tasks
    ids, _ = tasks.create_many(
        [TaskDraft("Relancer le devis", due_date="2026-11-18", due_time="14:30") for _ in range(12)]
    )
    desk.rest()
    (mark,) = desk.panel.grid.entries()
    assert mark.subject == "12 × Relancer le devis"
    desk.panel.grid.select(mark.key)
    desk.key(Qt.Key.Key_Return)
    assert sent == [OpenTask(mark.tasks[0])]
    desk.key(Qt.Key.Key_Right, CONTROL)
    assert {tasks.task(each).due_date for each in ids} == {"2026-11-19"}
    desk.context.undo.undo()
    desk.rest()
    assert {tasks.task(each).due_date for each in ids} == {"2026-11-18"}


def test_over_the_change_of_the_clock_and_back(desk: Desk) -> None:
    """Local times stay as they are: whole days and hours on the short and on the long day."""
    for sunday in (date(2027, 3, 28), date(2026, 10, 25)):
        saturday = sunday - timedelta(days=1)
        made = desk.add("Garde", f"{saturday}T09:00", f"{saturday}T10:30")
        desk.show("week", sunday)
        desk.panel.grid.verticalScrollBar().setValue(0)
        desk.drag(desk.at(saturday, 9, 30), desk.at(sunday, 2, 30))
        desk.rest()
        assert desk.get(made).starts == f"{sunday}T02:00"
        desk.panel.grid.verticalScrollBar().setValue(0)
        desk.drag(desk.at(sunday, 2, 30), desk.above(sunday))
        desk.rest()
        assert (desk.get(made).starts, desk.get(made).time_zone) == (str(sunday), "")
        for _ in range(2):
            desk.context.undo.undo()
            desk.rest()
        assert desk.get(made).starts == f"{saturday}T09:00"
        assert desk.get(made).time_zone == ZONE


def test_a_week_crosses_the_change_of_the_clock_repeated_by_keys(desk: Desk) -> None:
    made = desk.add(
        "Point", "2027-03-22T02:30", "2027-03-22T03:30", recurrence="FREQ=DAILY;COUNT=10"
    )
    desk.show("week", date(2027, 3, 24))
    starts = [entry.span.texts()[0][11:] for entry in desk.panel.grid.entries()]
    assert starts == ["02:30"] * 7
    desk.panel.grid.select(("appointment", made, "2027-03-28T02:30"))
    desk.key(Qt.Key.Key_Down, CONTROL)
    desk.answer(Qt.Key.Key_1)
    found = desk.agenda.occurrences(date(2027, 3, 27), date(2027, 3, 30))
    assert [one.starts[11:] for one in found] == ["02:30", "02:45", "02:30"]


def test_29_february_over_midnight_and_without_end(desk: Desk) -> None:
    desk.add("Anniversaire", "2024-02-29", "2024-03-01", recurrence="FREQ=YEARLY")
    night = desk.add("Nuit", "2028-02-28T22:00", "2028-02-29T02:00")
    desk.show("week", date(2028, 2, 29))
    grid = desk.panel.grid
    assert [entry.subject for entry in grid.entries()] == ["Nuit", "Anniversaire"]
    parts = [place for place in grid.places() if place.entry.key[1] == night]
    assert [(place.before, place.after) for place in parts] == [(False, True), (True, False)]
    grid.select(grid.entries()[0].key)
    desk.key(Qt.Key.Key_Right, CONTROL)
    assert desk.get(night).ends == "2028-03-01T02:00"
    for day, count in ((date(2030, 2, 28), 0), (date(2096, 2, 29), 1)):
        desk.show("month", day)
        told = [entry.subject for entry in desk.panel.month.entries()]
        assert told.count("Anniversaire") == count


def test_a_clock_set_back_moves_the_line_and_today_but_nothing_written(desk: Desk) -> None:
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:00")
    written = desk.times()
    with pretend_day(date(2026, 11, 16)):
        desk.panel.enter()
        desk.rest()
        today = [mark.day for mark in desk.panel.grid._marks if mark.today]
        desk.panel.tools.go_today()
        desk.rest()
        assert (today, desk.panel.day) == ([date(2026, 11, 16)], date(2026, 11, 16))
        assert desk.panel.proposed_span().first_day == date(2026, 11, 16)
    desk.panel.enter()
    desk.rest()
    assert [mark.day for mark in desk.panel.grid._marks if mark.today] == [DAY]
    assert desk.times() == written
