"""Today: what waits in sections, each thing done, put off, called or opened by one key or click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from sme_crm.domain.activity_series import Proposal, Series, Step
from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft, Employment, Phone
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.call_dialog import CallDialog
from sme_crm.ui.follow_up.caller_dialog import CallerDialog
from sme_crm.ui.navigation import (
    NewContact,
    OpenAppointment,
    OpenContact,
    ShowContacts,
    StartCall,
    StartImport,
    StartProposedSeries,
    WhoCalled,
)
from sme_crm.ui.series.proposed_start import ProposedStart
from sme_crm.ui.today.today_model import spoken
from sme_crm.ui.today.today_panel import TodayPanel
from sme_crm.ui.today.today_rows import TodayThing
from sme_crm.ui.widgets.buttons import Button

Settle = Callable[[Callable[[], object]], None]
FRIDAY = date(2026, 11, 20)
Key = Qt.Key


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with pretend_day(FRIDAY):
        yield


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the system."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def person(context: UiContext, name: str, **values: object) -> int:
    draft = ContactDraft(
        {"given_name": name, "status": "client", **values},
        phones=[Phone("06 12 34 56 78")],
        employments=[Employment(organization="Vauban")],
    )
    return context.workspace.contacts.create(draft)[0]


def task(context: UiContext, subject: str, due: str, *contacts: int, kind: str = "other") -> int:
    draft = TaskDraft(subject, kind=kind, due_date=due, contact_ids=contacts)
    return context.workspace.tasks.create(draft)[0]


def opened(context: UiContext, qtbot: QtBot, settle: Settle) -> TodayPanel:
    context.navigator.answer(StartCall, lambda request: calls.append(request))
    context.navigator.answer(WhoCalled, lambda request: calls.append(request))
    calls.clear()
    panel = TodayPanel(context)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.enter()
    settle(lambda: panel.today() is not None)
    return panel


calls: list[object] = []


def texts(panel: TodayPanel) -> list[str]:
    return [thing.text for thing in panel.list.rows.things()]


def test_everything_that_waits_stands_in_its_section(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    anne = person(ui_context, "Anne", birth_date="1980-11-20")
    luc = person(ui_context, "Luc")
    ui_context.workspace.history.add([luc], "call", at="2026-01-10T09:00:00Z")
    task(ui_context, "Late", "2026-11-17", anne)
    task(ui_context, "Now", "2026-11-20")
    task(ui_context, "Back", "2026-11-20", anne, kind="call")
    ui_context.workspace.agenda.create(
        AppointmentDraft("Visit", "2026-11-20T14:00", "2026-11-20T15:00", contact_ids=(anne,))
    )
    panel = opened(ui_context, qtbot, settle)
    assert texts(panel) == [
        "Overdue", "Late", "To do today", "Now", "Appointments", "Visit", "Calls to make",
        "Back", "Birthdays", "Anne", "Not heard of for long", "Luc",
        "What could be done next", "1 prospect never contacted",
    ]  # fmt: skip
    assert panel.header.title() == "Friday 20 November"
    late = panel.list.rows.thing(1)
    assert late is not None
    assert (late.second, late.right, late.phone) == (
        "Anne · Vauban", "3 days late", "06 12 34 56 78"
    )  # fmt: skip
    assert spoken(late) == "Late, Anne · Vauban, 3 days late, 06 12 34 56 78, Overdue"


def test_arrows_walk_over_all_sections(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    task(ui_context, "Late", "2026-11-17")
    task(ui_context, "Now", "2026-11-20")
    task(ui_context, "Back", "2026-11-20", kind="call")
    panel = opened(ui_context, qtbot, settle)
    walked = []
    for key in (Key.Key_End, Key.Key_Home, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(panel.list, key)
        current = panel.list.current()
        assert current is not None
        walked.append(current.text)
    assert walked == ["Your base is still empty", "Late", "Now", "Back", "Now"]


def test_space_asks_what_came_of_it_and_enter_ends_it(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    done = task(ui_context, "Late", "2026-11-17")
    task(ui_context, "Now", "2026-11-20")
    panel = opened(ui_context, qtbot, settle)
    qtbot.keyClick(panel.list, Key.Key_Space)
    dialog = panel.work.tasks.dialog()
    assert dialog is not None
    qtbot.keyClick(dialog, Key.Key_Return)
    settle(lambda: "Late" not in texts(panel))
    assert not ui_context.workspace.tasks.task(done).is_open
    current = panel.list.current()
    assert current is not None and current.text == "Now", "the next one takes its place"


def test_tomorrow_and_next_week_put_off_to_working_days(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    first = task(ui_context, "Late", "2026-11-17")
    second = task(ui_context, "Later", "2026-11-18")
    panel = opened(ui_context, qtbot, settle)
    qtbot.keyClick(panel.list, Key.Key_T)
    settle(lambda: "Late" not in texts(panel))
    qtbot.keyClick(panel.list, Key.Key_W)
    settle(lambda: "Later" not in texts(panel))
    tasks = ui_context.workspace.tasks
    assert [tasks.task(one).due_date for one in (first, second)] == ["2026-11-23", "2026-11-23"]


def test_a_contact_not_heard_of_gets_a_call_for_tomorrow(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    luc = person(ui_context, "Luc")
    ui_context.workspace.history.add([luc], "call", at="2026-01-10T09:00:00Z")
    panel = opened(ui_context, qtbot, settle)
    panel.list.choose(f"neglected:{luc}")
    qtbot.keyClick(panel.list, Key.Key_T)
    settle(lambda: "Luc" not in texts(panel))
    (row,) = ui_context.workspace.task_lists.first_page().rows
    assert (row.subject, row.kind, row.due_date, row.contact_id) == (
        "Call Luc", "call", "2026-11-23", luc
    )  # fmt: skip


def test_keys_call_and_open_the_contact_and_begin_a_task(
    ui_context: UiContext, sent: list[object], qtbot: QtBot, settle: Settle
) -> None:
    anne = person(ui_context, "Anne")
    late = task(ui_context, "Late", "2026-11-17", anne)
    panel = opened(ui_context, qtbot, settle)
    qtbot.keyClick(panel.list, Key.Key_C)
    qtbot.keyClick(panel.list, Key.Key_O)
    assert calls == [StartCall(anne, late)]
    assert sent == [OpenContact(anne)]
    qtbot.keyClick(panel.list, Key.Key_N)
    field = panel.quick.field
    assert "Anne" in field.placeholderText()
    qtbot.keyClicks(field, "send the offer monday")
    settle(lambda: "Anne" in panel.quick.chips())
    qtbot.keyClick(field, Key.Key_Return)
    settle(lambda: ui_context.workspace.task_lists.first_page().count == 2)
    found = [row for row in ui_context.workspace.task_lists.first_page().rows if row.id != late]
    assert [(row.due_date, row.contact_id) for row in found] == [("2026-11-23", anne)]
    assert "Anne" not in field.placeholderText()


def test_buttons_and_menu_by_mouse(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    anne = person(ui_context, "Anne")
    late = task(ui_context, "Late", "2026-11-17", anne)
    panel = opened(ui_context, qtbot, settle)
    listed = panel.list
    index = listed.rows.index(listed.rows.row_of(f"task:{late}"))
    thing = listed.rows.thing(index.row())
    assert thing is not None
    delegate = listed.itemDelegate()
    places = dict(delegate.button_places(listed.visualRect(index), thing))  # type: ignore[attr-defined]
    assert list(places) == ["done", "later", "call", "open"]
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=places["open"].center())
    assert sent == [OpenContact(anne)]
    menu = listed.menu_of(thing)
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == [
        "Done…", "Tomorrow", "Next week", "Another day…", "Call", "Open the contact",
        "New task for this contact", "Not to be done any more",
    ]  # fmt: skip
    menu.actions()[-1].trigger()
    settle(lambda: "Late" not in texts(panel))
    assert ui_context.workspace.tasks.task(late).status == "dropped"


def test_an_appointment_opens_in_the_agenda(
    ui_context: UiContext, sent: list[object], qtbot: QtBot, settle: Settle
) -> None:
    made, _ = ui_context.workspace.agenda.create(AppointmentDraft("Visit", "2026-11-20T14:00"))
    panel = opened(ui_context, qtbot, settle)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert sent == [OpenAppointment(made, "2026-11-20T14:00")]


def test_an_empty_morning_says_what_could_be_done(
    ui_context: UiContext, sent: list[object], qtbot: QtBot, settle: Settle
) -> None:
    panel = opened(ui_context, qtbot, settle)
    assert panel.pages.currentWidget().accessibleName() == "Nothing waits today"
    shown = panel.pages.currentWidget()
    for button in shown.findChildren(Button):
        button.click()
    assert sent == [StartImport(), NewContact()]
    sent.clear()
    panel.work.follow("nobody")
    person(ui_context, "New", status="prospect")
    settle(lambda: [one.key for one in panel.today().suggestions][0] == "never_contacted")  # type: ignore[union-attr]
    panel.work.follow("never_contacted")
    panel.work.follow("first_task")
    assert panel.quick.field.hasFocus()
    never = Test("last_exchange", Operator.IS_EMPTY)
    assert sent == [
        StartImport(),
        ShowContacts(ContactFilter(statuses=("prospect",), criteria=never)),
    ]
    assert ui_context.workspace.contact_lists.count(sent[1].filter) == 2, "she and her firm"  # type: ignore[attr-defined]


def test_another_day_is_read_when_midnight_has_passed(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    task(ui_context, "Monday", "2026-11-23")
    panel = opened(ui_context, qtbot, settle)
    assert "Monday" not in texts(panel)
    with pretend_day(date(2026, 11, 23)):
        panel._clock.timeout.emit()
        settle(lambda: "Monday" in texts(panel))
        assert panel.header.title() == "Monday 23 November"


def test_who_called_is_asked_by_number(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    panel = opened(ui_context, qtbot, settle)
    qtbot.keyClicks(panel.caller, "0612")
    qtbot.keyClick(panel.caller, Key.Key_Return)
    assert calls == [WhoCalled("0612")]


# -- proposals of series -----------------------------------------------------------------------


def birthday_series(context: UiContext) -> int:
    step = Step(0, "call", "Wish a good day")
    proposal = Proposal("date_field", 5, "birth_date")
    return context.workspace.series.save(Series("Birthday card", (step,), proposal=proposal)).id


def proposed_row(panel: TodayPanel) -> TodayThing:
    (row,) = [thing for thing in panel.list.rows.things() if thing.kind == "proposal"]
    return row


def test_a_proposed_series_waits_and_is_started_by_one_key_after_it_was_shown(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    birthday_series(ui_context)
    person(ui_context, "Anne", birth_date="1980-11-23", status="prospect")
    person(ui_context, "Luc", birth_date="1990-11-23", status="prospect")
    panel = opened(ui_context, qtbot, settle)
    row = proposed_row(panel)
    assert (row.text, row.second, row.right) == (
        "Birthday card", "Birthday: Anne, Luc · 1 step", "In 3 days"
    )  # fmt: skip
    asked: list[StartProposedSeries] = []
    ui_context.navigator.answer(StartProposedSeries, asked.append)
    panel.list.choose(row.key)
    qtbot.keyClick(panel.list, Key.Key_Space)
    assert [one.proposed for one in asked] == [row.proposed]
    assert ui_context.workspace.task_lists.first_page().count == 0, "never started silently"
    start = ProposedStart(ui_context, asked[0].proposed, panel)
    start.ask()
    settle(lambda: start.dialog is not None and start.dialog.accept_button.isEnabled())
    dialog = start.dialog
    assert dialog is not None
    assert dialog.told.text() == "2 steps for 2 contacts, on 1 day"
    assert dialog.anchor() == date(2026, 11, 23)
    dialog.accept_button.click()
    settle(lambda: "Series that could be started" not in texts(panel))
    page = ui_context.workspace.task_lists.first_page()
    assert [(task.subject, task.due_date) for task in page.rows] == [
        ("Wish a good day", "2026-11-23"), ("Wish a good day", "2026-11-23")
    ]  # fmt: skip
    ui_context.undo.undo()
    settle(lambda: "Series that could be started" in texts(panel))


def test_a_proposed_series_is_refused_by_one_key_and_the_refusal_taken_back(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    birthday_series(ui_context)
    anne = person(ui_context, "Anne", birth_date="1980-11-23", status="prospect")
    panel = opened(ui_context, qtbot, settle)
    panel.list.choose(proposed_row(panel).key)
    qtbot.keyClick(panel.list, Key.Key_O)
    assert sent == [OpenContact(anne)]
    qtbot.keyClick(panel.list, Key.Key_R)
    settle(lambda: "Series that could be started" not in texts(panel))
    assert ui_context.workspace.task_lists.first_page().count == 0
    ui_context.undo.undo()
    settle(lambda: "Series that could be started" in texts(panel))


def test_the_contacts_of_a_proposal_are_listed(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    group = ui_context.workspace.groups.create("Fair")
    step = Step(1, "call", "Call")
    proposal = Proposal("group", group_id=group)
    ui_context.workspace.series.save(Series("After the fair", (step,), proposal=proposal))
    ids = tuple(person(ui_context, name, status="prospect") for name in "ABCDE")
    ui_context.workspace.groups.add_members(group, ids)
    panel = opened(ui_context, qtbot, settle)
    row = proposed_row(panel)
    assert row.second == "New in “Fair”: A, B, C and 2 more · 1 step"
    panel.list.choose(row.key)
    qtbot.keyClick(panel.list, Key.Key_O)
    assert sent == [ShowContacts(ContactFilter(ids=ids))]


# -- calls -------------------------------------------------------------------------------------


def test_a_call_is_dialled_timed_and_written_down(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, dialled: list[str]
) -> None:
    anne = person(ui_context, "Anne")
    late = task(ui_context, "Ask for the order", "2026-11-17", anne, kind="call")
    dialog = CallDialog(ui_context, StartCall(anne, late))
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.save_button.isEnabled())
    assert (dialog.head.who.whole_text(), dialled) == ("Anne", [])
    dialog.numbers.buttons[0].click()
    assert dialled == ["tel:+33612345678"]
    assert dialog.clock.seconds() is not None
    dialog.result_buttons["voicemail"].click()
    assert dialog.next_step.subject.text() == "Ask for the order"
    assert dialog.next_step.day.value() == "2026-11-24"
    dialog.note.setPlainText("Left our number")
    qtbot.keyClick(dialog.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(lambda: not ui_context.workspace.tasks.task(late).is_open)
    (entry,) = ui_context.workspace.history.timeline(anne, kinds=["call"])
    assert (entry.outcome, entry.text) == ("Left a message", "Left our number")
    assert entry.details["result"] == "voicemail"
    (following,) = ui_context.workspace.task_lists.first_page().rows
    assert (following.subject, following.due_date) == ("Ask for the order", "2026-11-24")


def test_a_task_for_several_is_called_through_one_by_one(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    anne, luc, zoe = (person(ui_context, name) for name in ("Anne", "Luc", "Zoé"))
    late = task(ui_context, "Invite", "2026-11-20", anne, luc, zoe, kind="call")
    ui_context.navigator.answer(StartCall, calls.append)
    calls.clear()
    dialog = CallDialog(ui_context, StartCall(anne, late))
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.save_button.isEnabled())
    assert dialog.list.told.text() == "Task for 3 contacts:"
    assert not dialog.list.ends_task()
    dialog.note.setPlainText("Comes with two")
    dialog.list.who.choose(str(luc))
    dialog.list.who.activated.emit(1)
    settle(lambda: dialog.head.who.whole_text() == "Luc")
    assert dialog.note.toPlainText() == "Comes with two", "what was typed stays"
    assert len(dialog.numbers.buttons) == 1
    assert dialog.next_button.isVisibleTo(dialog)
    assert dialog.list.following() == (zoe, "Zoé")
    dialog.next_button.click()
    settle(lambda: calls)
    assert calls == [StartCall(zoe, late)]
    assert ui_context.workspace.tasks.task(late).is_open
    assert ui_context.workspace.calls.list_of(late) == ((anne, "Anne"), (zoe, "Zoé"))
    (entry,) = ui_context.workspace.history.timeline(luc, kinds=["call"])
    assert entry.text == "Comes with two"
    whole = CallDialog(ui_context, StartCall(zoe, late))
    qtbot.addWidget(whole)
    whole.show()
    settle(lambda: whole.save_button.isEnabled())
    whole.list.whole.click()
    assert not whole.next_button.isVisibleTo(whole), "nobody is left"
    whole.save()
    settle(lambda: not ui_context.workspace.tasks.task(late).is_open)


def test_a_task_for_one_asks_nothing_about_others(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    anne = person(ui_context, "Anne")
    dialog = CallDialog(ui_context, StartCall(anne, task(ui_context, "Call", "2026-11-20", anne)))
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.save_button.isEnabled())
    assert not dialog.list.isVisibleTo(dialog)
    assert not dialog.next_button.isVisibleTo(dialog)


def test_who_wants_no_calls_is_offered_to_object(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    anne = person(ui_context, "Anne")
    dialog = CallDialog(ui_context, StartCall(anne, incoming=True))
    qtbot.addWidget(dialog)
    settle(lambda: dialog.save_button.isEnabled())
    assert dialog.direction.choice() == "in"
    dialog.choose_result("refuses")
    assert dialog.objects.isChecked()
    assert dialog.next_step.subject.text() == ""
    dialog.save()
    settle(lambda: ui_context.workspace.calls.partner(anne).refuses)


def test_a_missed_call_is_noted_by_its_number(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    anne = person(ui_context, "Anne")
    ui_context.navigator.answer(StartCall, calls.append)
    calls.clear()
    dialog = CallerDialog(ui_context, "+33 6 12")
    qtbot.addWidget(dialog)
    dialog.show()
    settle(lambda: dialog.model.rowCount() == 1)
    dialog.note_missed()
    settle(lambda: ui_context.workspace.task_lists.first_page().count == 1)
    (row,) = ui_context.workspace.task_lists.first_page().rows
    assert (row.subject, row.contact_id, row.due_date) == ("Call Anne back", anne, "2026-11-20")
    again = CallerDialog(ui_context, "0612")
    qtbot.addWidget(again)
    again.show()
    settle(lambda: again.model.rowCount() == 1)
    qtbot.keyClick(again.field, Key.Key_Return)
    assert calls == [StartCall(anne, incoming=True)]
