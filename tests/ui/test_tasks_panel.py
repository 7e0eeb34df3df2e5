"""The screen of tasks: added in words, done, put off, edited in place, marked, printed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import HIGH, TaskDraft
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.contact_tasks import ContactTasks
from sme_crm.ui.follow_up.postponing import DayDialog
from sme_crm.ui.follow_up.task_mime import tasks_of_mime
from sme_crm.ui.navigation import NewTask, OpenTask, ShowTasks, StartCall
from sme_crm.ui.tasks.task_list_model import HEADING
from sme_crm.ui.tasks.task_menu import TaskMenu
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from sme_crm.ui.widgets.combo_box import ComboBox
from tests.printing.printed_page import plain, read_pages

Settle = Callable[[Callable[[], object]], None]
TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


@pytest.fixture
def people(ui_context: UiContext) -> dict[str, int]:
    """Two Duponts and a Martin."""
    contacts = ui_context.workspace.contacts
    names = (("Jean", "Dupont"), ("Anne", "Dupont"), ("Luc", "Martin"))
    return {
        f"{given} {family}": contacts.create(
            ContactDraft(values={"given_name": given, "family_name": family})
        )[0]
        for given, family in names
    }


@pytest.fixture
def tasks(ui_context: UiContext, people: dict[str, int]) -> list[int]:
    """A late call, a visit of today, a letter for next week, one for some day."""
    made, _ = ui_context.workspace.tasks.create_many(
        [
            TaskDraft("Late <b>call</b>", kind="call", due_date="2026-11-10", due_time="09:00",
                      priority=HIGH, contact_ids=(people["Luc Martin"],)),
            TaskDraft("Visit", kind="visit", due_date="2026-11-18"),
            TaskDraft("Letter", kind="letter", due_date="2026-11-24"),
            TaskDraft("Some day"),
        ]
    )  # fmt: skip
    return made


@pytest.fixture
def panel(ui_context: UiContext, tasks: list[int], qtbot: QtBot, settle: Settle) -> TasksPanel:
    made = TasksPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    settle(lambda: made.model.complete and made.page.task() is not None)
    return made


def _rows(panel: TasksPanel) -> list[str]:
    """What stands in the list: headings and subjects."""
    model = panel.model
    return [
        str(model.index(row, 0).data(HEADING) or model.index(row, 1).data())
        for row in range(model.rowCount())
    ]


def _key(qtbot: QtBot, panel: TasksPanel, key: Qt.Key) -> None:
    qtbot.keyClick(panel.table, key)


def test_tasks_stand_under_their_days(panel: TasksPanel) -> None:
    rows = _rows(panel)
    assert rows[:2] == ["Overdue  ·  1", "Late <b>call</b>"]
    assert rows[2].startswith("Today, Wednesday 18 November 2026")
    assert rows[-2:] == ["Without date  ·  1", "Some day"]
    assert panel.model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "10 Nov\N{NO-BREAK SPACE}09:00 8 days late"
    )
    panel.table.choose_first()
    assert panel.table.current_task() is not None


def test_what_changed_is_shown_before_the_order_is_read_anew(
    panel: TasksPanel, tasks: list[int], settle: Settle
) -> None:
    panel.model._follow_timer.setInterval(3_600_000)
    panel.work.edit(tasks[0], {"subject": "Early call"})
    settle(lambda: _rows(panel)[1] == "Early call")
    panel.work.edit_many(tasks, {"notes": "said on the phone", "subject": "Call"})
    settle(lambda: _rows(panel).count("Call") == len(tasks))
    assert panel.model._follow_timer.isActive()  # the order is still to be read


def test_nothing_is_read_for_a_list_that_nobody_sees(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, settle: Settle
) -> None:
    heard: list[object] = []
    panel.hide()
    ui_context.changes.committed.connect(heard.append)
    panel.work.edit(tasks[0], {"subject": "Early call"})
    settle(lambda: heard)
    assert not panel.model._follow_timer.isActive()
    assert not panel.model._tickets
    assert _rows(panel)[1] == "Late <b>call</b>"
    panel.show()
    settle(lambda: _rows(panel)[1] == "Early call")


def test_a_task_is_typed_in_words_and_shown(
    panel: TasksPanel, people: dict[str, int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel.receive(NewTask())
    line = panel.quick.field
    qtbot.keyClicks(line, "call Martin friday 2pm !high")
    settle(lambda: "Luc Martin" in panel.quick.chips())
    assert panel.quick.chips()[0] == "Call"
    assert any("14:00" in chip for chip in panel.quick.chips())
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(lambda: any("Call Martin" in row for row in _rows(panel)))
    assert line.text() == ""
    settle(lambda: panel.page.task() is not None and panel.page.task().subject == "Call Martin")
    task = panel.page.task()
    assert task is not None
    assert (task.due_date, task.due_time, task.priority) == ("2026-11-20", "14:00", HIGH)
    assert [who for who, _ in task.contacts] == [people["Luc Martin"]]


def test_two_of_a_name_are_asked_about_before_adding(
    panel: TasksPanel, people: dict[str, int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    line = panel.quick.field
    qtbot.keyClicks(line, "call Dupont tomorrow")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    choice = panel.quick.choice
    settle(choice.isVisible)
    assert ui_context.workspace.task_lists.count(TaskFilter()) == 4
    shown = [choice.itemText(at) for at in range(choice.count())]
    wanted = next(at for at, text in enumerate(shown) if text.startswith("Anne Dupont"))
    choice.hidePopup()
    choice.setCurrentIndex(wanted)
    choice.activated.emit(wanted)
    settle(lambda: any("Call Dupont" in row for row in _rows(panel)))
    (made,) = ui_context.workspace.task_lists.ids(TaskFilter(contact_ids=(people["Anne Dupont"],)))
    assert ui_context.workspace.tasks.task(made).due_date == "2026-11-19"


def test_space_and_enter_end_a_task_with_the_step_that_is_proposed(
    panel: TasksPanel, tasks: list[int], people: dict[str, int], ui_context: UiContext,
    qtbot: QtBot, settle: Settle,
) -> None:  # fmt: skip
    panel.table.choose(tasks[0])
    _key(qtbot, panel, Qt.Key.Key_Space)
    dialog = panel.work.dialog()
    assert dialog is not None
    assert dialog.outcome.text() == "Reached"
    dialog.outcome_buttons[1].click()
    assert dialog.next_subject.text() == "Late <b>call</b>"
    assert dialog.next_day.kept() == "2026-11-20"
    qtbot.keyClicks(dialog.note, "will ring back")
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Return)
    workspace = ui_context.workspace
    settle(lambda: not workspace.tasks.task(tasks[0]).is_open)
    assert workspace.tasks.task(tasks[0]).outcome == "Left a message"
    (entry,) = workspace.history.timeline(people["Luc Martin"], kinds=("call",))
    assert (entry.outcome, entry.text) == ("Left a message", "will ring back")
    (following,) = workspace.task_lists.ids(TaskFilter(contact_ids=(people["Luc Martin"],)))
    assert workspace.tasks.task(following).due_date == "2026-11-20"
    settle(lambda: not any("Overdue" in row for row in _rows(panel)))
    workspace.undo.undo()
    settle(lambda: any("Overdue" in row for row in _rows(panel)))


def test_c_begins_the_call_that_a_task_asks_for(
    panel: TasksPanel, tasks: list[int], people: dict[str, int], ui_context: UiContext, qtbot: QtBot
) -> None:
    calls: list[object] = []
    ui_context.navigator.answer(StartCall, calls.append)
    panel.table.choose(tasks[0])
    _key(qtbot, panel, Qt.Key.Key_C)
    task = panel.table.current_task()
    assert task is not None
    menu = TaskMenu(panel.work, panel.table, task, panel)
    (entry,) = [one for one in menu.actions() if one.text().startswith("Call ")]
    assert entry.text() == "Call Luc Martin\tC"
    entry.trigger()
    assert calls == [StartCall(people["Luc Martin"], tasks[0])] * 2
    menu.deleteLater()


def test_the_box_is_ticked_by_a_click_and_unticked_in_the_list_of_done_ones(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    row = panel.model.order.row_of(tasks[3])
    box = panel.table.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    dialog = panel.work.dialog()
    assert dialog is not None
    dialog.done_button.click()
    workspace = ui_context.workspace
    settle(lambda: not workspace.tasks.task(tasks[3]).is_open)
    panel.receive(ShowTasks("done"))
    settle(lambda: "Some day" in _rows(panel) and panel.model.count == 1)
    panel.table.choose(tasks[3])
    _key(qtbot, panel, Qt.Key.Key_Space)
    settle(lambda: workspace.tasks.task(tasks[3]).is_open)


def test_keys_put_a_task_off(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    def due() -> str:
        return ui_context.workspace.tasks.task(tasks[1]).due_date

    panel.table.choose(tasks[1])
    _key(qtbot, panel, Qt.Key.Key_T)
    settle(lambda: due() == "2026-11-19")
    settle(lambda: panel.table.current_id() == tasks[1])
    _key(qtbot, panel, Qt.Key.Key_W)
    settle(lambda: due() == "2026-11-23")
    settle(lambda: panel.table.current_id() == tasks[1])
    _key(qtbot, panel, Qt.Key.Key_D)
    dialog = panel.findChild(DayDialog)
    assert dialog is not None
    dialog.field.setText("in 2 weeks")
    assert dialog.day() == date(2026, 12, 2)
    dialog.accept()
    settle(lambda: due() == "2026-12-02")
    assert ui_context.workspace.tasks.task(tasks[1]).planned_date == "2026-11-18"


def test_cells_are_edited_in_place(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    read = ui_context.workspace.tasks.task
    panel.table.choose(tasks[2])
    _key(qtbot, panel, Qt.Key.Key_F2)
    editor = panel.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("Long letter")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(lambda: read(tasks[2]).subject == "Long letter")
    row = panel.model.order.row_of(tasks[2])
    panel.table.setCurrentIndex(panel.model.index(row, 2))
    _key(qtbot, panel, Qt.Key.Key_F2)
    day = next(
        found for found in panel.table.viewport().findChildren(QLineEdit) if found is not editor
    )
    day.setText("friday")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    settle(lambda: read(tasks[2]).due_date == "2026-11-20")
    settle(lambda: panel.table.current_id() == tasks[2])
    row = panel.model.order.row_of(tasks[2])
    panel.table.setCurrentIndex(panel.model.index(row, 4))
    panel.table.edit_cell()
    combo = panel.table.viewport().findChild(ComboBox)
    assert combo is not None
    combo.choose("2")
    combo.activated.emit(combo.currentIndex())
    settle(lambda: read(tasks[2]).priority == HIGH)


def test_several_are_edited_put_off_and_deleted_at_once(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    read = ui_context.workspace.tasks.task
    panel.table.selectAll()
    assert panel.table.marked_ids() == tasks
    assert panel.bulk.text().startswith("4")
    high = [
        action
        for menu in panel.bulk.edit_menu.findChildren(QMenu)
        for action in menu.actions()
        if action.text() == "High"
    ]
    high[0].trigger()
    settle(lambda: {read(one).priority for one in tasks} == {HIGH})
    assert panel.table.marked_ids() == tasks
    panel.bulk.postpone_wanted.emit("next_week")
    settle(lambda: {read(one).due_date for one in tasks} == {"2026-11-23"})
    settle(lambda: len(panel.table.marked_ids()) == 4)
    _key(qtbot, panel, Qt.Key.Key_Delete)
    settle(lambda: panel.model.count == 0)
    assert panel._pages.nothing is not None and panel._pages.nothing.isVisible()
    ui_context.workspace.undo.undo()
    settle(lambda: panel.model.count == 4)


def test_views_narrow_group_and_are_kept(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, settle: Settle
) -> None:
    settle(lambda: panel.filters.buttons["overdue"].text() == "Overdue  1")
    panel.filters.buttons["week"].click()
    settle(lambda: panel.model.filter.due == "week" and panel.model.complete)
    assert "Visit" in _rows(panel)
    panel.filters.kind.choose("letter")
    panel.filters.kind.activated.emit(0)
    settle(lambda: panel.model.count == 0)
    panel.filters.buttons["open"].click()
    settle(lambda: panel.model.count == 1 and panel.model.complete)
    panel.lists.keep_as("My letters")
    settle(lambda: len(panel.filters.buttons) == 7)
    panel._show_all()
    settle(lambda: panel.model.count == 4)
    kept = list(panel.filters.buttons.values())[-1]
    assert kept.text().startswith("My letters")
    kept.click()
    settle(lambda: panel.model.count == 1)
    assert panel.filters.kind.key() == "letter"
    (found,) = ui_context.workspace.task_filters.list_filters()
    panel.lists.rename_to(found, "All my letters")
    settle(lambda: "All my letters" in list(panel.filters.buttons.values())[-1].text())
    panel.lists.forget(found.id)
    settle(lambda: len(panel.filters.buttons) == 6)


@pytest.mark.parametrize(
    ("grouping", "heading"),
    [
        ("kind", "Call  ·  1"),
        ("priority", "Priority: High  ·  1"),
        ("contact", "Luc Martin  ·  1"),
        ("responsible", "Nobody in charge  ·  4"),
    ],
)
def test_headings_tell_what_tasks_share(
    panel: TasksPanel, settle: Settle, grouping: str, heading: str
) -> None:
    panel.filters.grouping.choose(grouping)
    panel.filters.grouping.activated.emit(0)
    settle(lambda: heading in _rows(panel))
    row = _rows(panel).index(heading)
    below = panel.model.order.ids_below(row)
    place = QPoint(40, panel.table.rowViewportPosition(row) + 10)
    QtBot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.table.marked_ids() == below


def test_each_row_has_its_height_when_headings_move(
    panel: TasksPanel, ui_context: UiContext, tasks: list[int], settle: Settle
) -> None:
    def heights() -> list[tuple[bool, int]]:
        rows = range(panel.model.rowCount())
        order = panel.model.order
        return [(order.task_id(row) is None, panel.table.rowHeight(row)) for row in rows]

    before = heights()
    assert len(set(before)) == 2, "all headings are of one height, all tasks of another"
    gone = next(one for one in map(panel.model.order.task_id, range(len(before))) if one)
    ui_context.workspace.tasks.delete([gone])
    settle(lambda: panel.model.rowCount() < len(before) and not ui_context.jobs.busy())
    assert set(heights()) == set(before)


def test_words_are_searched_and_a_task_is_found_again(
    panel: TasksPanel, tasks: list[int], qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClicks(panel.search, "martin")
    settle(lambda: panel.model.count == 1)
    assert "Late <b>call</b>" in _rows(panel)
    panel.receive(OpenTask(tasks[2]))
    settle(lambda: panel.table.current_id() == tasks[2])
    assert panel.search.text() == ""


def test_the_page_saves_a_field_when_it_is_left(
    panel: TasksPanel, tasks: list[int], people: dict[str, int], ui_context: UiContext,
    qtbot: QtBot, settle: Settle,
) -> None:  # fmt: skip
    read = ui_context.workspace.tasks.task
    panel.table.choose(tasks[1])
    page = panel.page
    settle(lambda: page.task() is not None and page.task().id == tasks[1])
    _key(qtbot, panel, Qt.Key.Key_Return)
    subject = page.boxes["subject"].editor
    assert isinstance(subject, QLineEdit)
    subject.selectAll()
    qtbot.keyClicks(subject, "Visit the workshop")
    assert page.leave()
    settle(lambda: read(tasks[1]).subject == "Visit the workshop")
    for key, typed, field, value in (
        ("due_time", "2pm", "due_time", "14:00"),
        ("recurrence", "every monday", "recurrence", "FREQ=WEEKLY;BYDAY=MO"),
    ):
        editor = page.boxes[key].editor
        assert isinstance(editor, QLineEdit)
        qtbot.keyClicks(editor, typed)
        assert page.leave()
        settle(lambda field=field, value=value: getattr(read(tasks[1]), field) == value)
    settle(page.boxes["recurrence_from"].isVisible)
    nonsense = page.boxes["due_date"].editor
    assert isinstance(nonsense, QLineEdit)
    nonsense.selectAll()
    qtbot.keyClicks(nonsense, "moonrise")
    assert not page.leave()
    assert page.boxes["due_date"].remark()
    page.boxes["due_date"].editor.restore()
    field = page.contacts.field
    field.setFocus()
    qtbot.keyClicks(field, "Anne")
    settle(field.suggestions)
    field.take(field.suggestions()[0])
    settle(lambda: [who for who, _ in read(tasks[1]).contacts] == [people["Anne Dupont"]])


def test_files_are_kept_with_a_task(
    panel: TasksPanel, tasks: list[int], ui_context: UiContext, tmp_path: Path, settle: Settle
) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan", encoding="utf-8")
    panel.table.choose(tasks[1])
    settle(lambda: panel.page.task() is not None and panel.page.task().id == tasks[1])
    panel.page.attachments.keep([paper])
    settle(lambda: panel.page.task() is not None and panel.page.task().documents == 1)
    assert [one.name for one in ui_context.workspace.task_documents.list_documents(tasks[1])] == [
        "plan.txt"
    ]


def test_dragged_tasks_name_themselves(panel: TasksPanel, tasks: list[int]) -> None:
    rows = [panel.model.order.row_of(one) for one in tasks[:2]]
    data = panel.model.mimeData([panel.model.index(row, 1) for row in rows])
    assert tasks_of_mime(data) == tuple(tasks[:2])
    assert data.text().splitlines()[1] == "Visit"


def test_the_list_is_written_as_pages_and_as_a_table(
    panel: TasksPanel, tmp_path: Path, settle: Settle
) -> None:
    paper, table = tmp_path / "tasks.pdf", tmp_path / "tasks.csv"
    panel.output.write_pdf(paper, panel.model)
    settle(paper.exists)
    text = plain(" ".join(page.text for page in read_pages(paper.read_bytes())))
    for words in ("Overdue", "Late <b>call</b>", "Luc Martin", "Some day"):
        assert words in text
    panel.output.write_csv(table, panel.model)
    settle(table.exists)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert len(rows) == 5
    assert rows[1][:4] == ["Late <b>call</b>", "2026-11-10", "09:00", "Call"]


def test_a_sheet_has_the_open_tasks_of_its_contact(
    ui_context: UiContext, tasks: list[int], people: dict[str, int], qtbot: QtBot, settle: Settle
) -> None:
    page = ContactTasks(ui_context)
    qtbot.addWidget(page)
    page.resize(480, 500)
    page.show()
    counts: list[object] = []
    page.count_changed.connect(counts.append)
    page.show_contact(people["Luc Martin"])
    settle(lambda: counts == [1])
    assert page.lines[0].task.id == tasks[0]
    qtbot.keyClicks(page.quick.field, "send the quote monday")
    qtbot.keyClick(page.quick.field, Qt.Key.Key_Return)
    settle(lambda: counts[-1] == 2)
    made = page.lines[1].task
    assert (made.kind, made.due_date, made.contact) == ("quote", "2026-11-23", "Luc Martin")
    page.lines[0].done_button.click()
    dialog = page.work.dialog()
    assert dialog is not None
    dialog.accept()
    settle(lambda: counts[-1] == 1)
    page.show_contact(people["Anne Dupont"])
    settle(lambda: counts[-1] is None)
