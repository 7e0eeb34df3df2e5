"""Reminders in the window: what rings, what was missed, put off, dismissed, done; the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.completion_dialog import CompletionDialog
from sme_crm.ui.navigation import OpenAppointment, OpenContact, OpenTask
from sme_crm.ui.settings import REMINDERS_OF, STAFF_NAME
from sme_crm.ui.shell.reminder_card import ReminderCard
from sme_crm.ui.shell.reminder_row import ReminderRow
from sme_crm.ui.shell.reminder_watch import TICK, ReminderWatch, Rung
from sme_crm.ui.shell.reminder_words import ReminderWords
from sme_crm.ui.widgets.labels import ElidedLabel

Settle = Callable[[Callable[[], object]], None]
NINE = datetime(2026, 11, 20, 9)


class Wall:
    """The clock on the wall, which a test sets."""

    def __init__(self, now: datetime = NINE) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Corner:
    """A window with the card in its corner, and the watch behind it."""

    def __init__(self, context: UiContext, settle: Settle, wall: Wall) -> None:
        self.window = QWidget()
        self.window.resize(1100, 700)
        self.jobs = QWidget(self.window)
        self.jobs.hide()
        self.field = QWidget(self.window)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.wall, self._context, self._settle = wall, context, settle
        self.failures: list[Exception] = []
        self.rang: list[tuple[Rung, ...]] = []
        self.watch = ReminderWatch(
            context.workspace, context.jobs, context.changes, wall, settings=context.settings
        )
        self.watch.failed.connect(self.failures.append)
        self.watch.rang.connect(self.rang.append)
        self.card = ReminderCard(self.watch, context, self.window, self.jobs)
        self.window.show()

    def start(self) -> None:
        self.watch.start()
        self.rest()

    def rest(self) -> None:
        self._settle(
            lambda: not self._context.jobs.busy() and not self.watch._after_change.isActive()
        )

    def at(self, moment: datetime, step: timedelta = timedelta(seconds=20)) -> None:
        """Let the clock go on to a moment, looked at as the timer does."""
        while self.wall.now < moment:
            self.wall.now = min(moment, self.wall.now + step)
            self.watch.look()
        self.rest()

    def subjects(self) -> list[str]:
        assert self.card.isVisible() is bool(self.card.rows)
        return [row.rung.reminder.subject for row in self.card.rows]

    def captions(self) -> list[str]:
        found = [label for label in self.card.findChildren(ElidedLabel) if label.isVisible()]
        told = [label for label in found if not isinstance(label.parentWidget(), ReminderRow)]
        return [label.whole_text() for label in told]


@pytest.fixture
def corner(ui_context: UiContext, settle: Settle) -> Iterator[Corner]:
    made = Corner(ui_context, settle, Wall())
    yield made
    made.watch.stop()
    made.window.close()
    made.window.deleteLater()
    made.watch.deleteLater()


def add_task(
    context: UiContext, subject: str, clock: str = "09:00", contact_ids: tuple[int, ...] = ()
) -> int:
    draft = TaskDraft(
        subject, due_date="2026-11-20", due_time=clock, reminder_minutes=0, contact_ids=contact_ids
    )  # fmt: skip
    return context.workspace.tasks.create(draft)[0]


def test_what_was_missed_comes_first_at_the_start(corner: Corner, ui_context: UiContext) -> None:
    add_task(ui_context, "Rappeler", "07:00")
    add_task(ui_context, "Devis", "08:15")
    add_task(ui_context, "Courrier", "09:00")
    corner.start()
    assert corner.subjects() == ["Rappeler", "Devis", "Courrier"]
    assert [row.rung.missed for row in corner.card.rows] == ["closed", "closed", ""]
    assert corner.captions() == ["2 missed while the program was closed", "Now"]
    assert corner.card._area.height() == corner.card._column.sizeHint().height()
    assert corner.card.accessibleName() == "3 reminders"
    assert corner.card.rows[0].details.whole_text() == "Today at 07:00"
    assert corner.card.geometry().bottomRight().x() < corner.window.width()


def test_only_those_of_who_works_here_ring_unless_all_are_wanted(
    corner: Corner, ui_context: UiContext
) -> None:
    staff = ui_context.workspace.staff
    anne, brice = staff.add("Anne"), staff.add("Brice")
    for subject, who in (("A", anne), ("B", brice), ("C", None)):
        task = add_task(ui_context, subject)
        ui_context.workspace.tasks.edit(task, {"responsible_id": who})
    corner.start()
    assert corner.subjects() == ["A", "B", "C"]
    ui_context.settings.set(STAFF_NAME, "Brice")
    corner.rest()
    assert corner.subjects() == ["B", "C"]
    ui_context.settings.set(REMINDERS_OF, "everybody")
    corner.rest()
    assert corner.subjects() == ["A", "B", "C"]
    ui_context.settings.set(REMINDERS_OF, "me")
    corner.rest()
    assert corner.subjects() == ["B", "C"]


def test_one_rings_when_its_time_comes(corner: Corner, ui_context: UiContext) -> None:
    person = ui_context.workspace.contacts.create(ContactDraft({"given_name": "<b>Élise"}))[0]
    ui_context.workspace.agenda.create(
        AppointmentDraft(
            "Visite", "2026-11-20T09:30", "2026-11-20T10:00", alarms=(15,), contact_ids=(person,)
        )
    )
    corner.start()
    assert corner.subjects() == []
    corner.at(NINE + timedelta(minutes=14, seconds=59))
    assert corner.subjects() == []
    assert corner.watch._timer.interval() == 1000
    corner.at(NINE + timedelta(minutes=15))
    assert corner.subjects() == ["Visite"]
    assert corner.card.rows[0].details.whole_text() == "09:30, in 15 minutes · <b>Élise"
    assert corner.captions() == []
    corner.at(NINE + timedelta(minutes=20))
    assert corner.card.rows[0].details.whole_text() == "09:30, in 10 minutes · <b>Élise"
    assert len(corner.rang) == 1
    assert corner.watch._timer.interval() == TICK


def test_an_idle_look_reads_nothing(corner: Corner, ui_context: UiContext) -> None:
    corner.start()
    corner.wall.now += timedelta(seconds=20)
    corner.watch.look()
    assert not ui_context.jobs.busy()


def test_put_off_it_comes_again(corner: Corner, ui_context: UiContext) -> None:
    add_task(ui_context, "Devis")
    corner.start()
    (row,) = corner.card.rows
    row._fill_menu()
    offered = {action.text(): action for action in row.later.menu().actions()}
    assert list(offered) == ["In 5 minutes", "In 15 minutes", "In 1 hour", "Tomorrow morning"]
    offered["In 15 minutes"].trigger()
    assert not corner.card.isVisible()
    corner.rest()
    corner.at(NINE + timedelta(minutes=14))
    assert corner.subjects() == []
    corner.at(NINE + timedelta(minutes=15))
    assert corner.subjects() == ["Devis"]
    assert corner.captions() == []


def test_dismissed_it_does_not_come_again(corner: Corner, ui_context: UiContext) -> None:
    for subject in ("Devis", "Rappeler", "Courrier"):
        add_task(ui_context, subject)
    corner.start()
    QTest.keyClick(corner.card.rows[0], Qt.Key.Key_Delete)
    assert corner.subjects() == ["Rappeler", "Courrier"]
    corner.card.dismiss_all.click()
    corner.rest()
    assert corner.subjects() == []
    corner.watch.ask()
    corner.rest()
    assert corner.subjects() == []
    assert len(corner.rang) == 1


def test_a_task_that_changes_moves_its_ring(corner: Corner, ui_context: UiContext) -> None:
    task = add_task(ui_context, "Devis")
    corner.start()
    assert corner.subjects() == ["Devis"]
    ui_context.jobs.write(lambda: ui_context.workspace.tasks.edit(task, {"due_time": "09:10"}))
    corner.rest()
    corner._settle(lambda: not corner.card.isVisible())
    corner.at(NINE + timedelta(minutes=10))
    assert corner.subjects() == ["Devis"]
    ui_context.jobs.write(lambda: ui_context.workspace.tasks.complete([task]))
    corner._settle(lambda: not corner.card.isVisible())


def test_a_clock_set_back_takes_what_is_to_come_away(corner: Corner, ui_context: UiContext) -> None:
    add_task(ui_context, "Devis")
    corner.start()
    corner.wall.now = NINE - timedelta(hours=1)
    corner.watch.look()
    corner.rest()
    assert corner.subjects() == []
    corner.at(NINE)
    assert corner.subjects() == ["Devis"]
    assert corner.captions() == []


def test_what_rang_while_the_computer_slept_is_missed(
    corner: Corner, ui_context: UiContext
) -> None:
    add_task(ui_context, "Devis", "09:30")
    add_task(ui_context, "Rappeler", "11:00")
    corner.start()
    corner.at(datetime(2026, 11, 20, 11), step=timedelta(hours=3))
    assert corner.subjects() == ["Devis", "Rappeler"]
    assert corner.captions() == ["1 missed while the computer was asleep", "Now"]
    corner.at(datetime(2026, 11, 20, 11, 5))
    assert corner.captions() == ["1 missed while the computer was asleep", "Now"]


def test_each_opens_what_it_reminds_of(
    corner: Corner, ui_context: UiContext, sent: list[object]
) -> None:
    person = ui_context.workspace.contacts.create(ContactDraft({"given_name": "Élise"}))[0]
    task = add_task(ui_context, "Rappeler", "08:00", contact_ids=(person,))
    weekly = ui_context.workspace.agenda.create(
        AppointmentDraft(
            "Point", "2026-11-13T09:00", "2026-11-13T10:00", recurrence="FREQ=WEEKLY",
            alarms=(5,),
        )
    )[0]  # fmt: skip
    corner.start()
    first, second = corner.card.rows
    QTest.keyClick(first, Qt.Key.Key_Return)
    first.contact.click()
    second.open.click()
    assert sent == [
        OpenTask(task),
        OpenContact(person),
        OpenAppointment(weekly, "2026-11-20T09:00"),
    ]
    assert second.contact.isHidden() and second.done.isHidden()


def test_done_asks_what_came_of_it(corner: Corner, ui_context: UiContext, settle: Settle) -> None:
    task = add_task(ui_context, "Rappeler")
    corner.start()
    corner.card.rows[0].done.click()
    settle(lambda: corner.window.findChildren(CompletionDialog))
    (dialog,) = corner.window.findChildren(CompletionDialog)
    corner.rest()
    dialog.accept()
    settle(lambda: not corner.card.isVisible())
    assert ui_context.workspace.tasks.task(task).closed_at is not None


def test_the_keyboard_goes_there_and_back(corner: Corner, ui_context: UiContext) -> None:
    for subject in ("Devis", "Rappeler", "Courrier"):
        add_task(ui_context, subject)
    corner.start()
    corner.window.activateWindow()
    corner.field.setFocus()
    corner._settle(corner.field.hasFocus)
    assert corner.card.take_focus()
    corner._settle(corner.card.rows[0].hasFocus)
    QTest.keyClick(corner.card.rows[0], Qt.Key.Key_Down)
    assert corner.card.rows[1].hasFocus()
    QTest.keyClick(corner.card.rows[1], Qt.Key.Key_Delete)
    assert corner.card.rows[1].hasFocus()  # the one that came in its place
    QTest.keyClick(corner.card.rows[1], Qt.Key.Key_Escape)
    assert corner.field.hasFocus() and corner.card.isVisible()


@pytest.mark.parametrize("subjects", [("Devis",), ("Devis", "Rappeler")])
def test_the_last_ones_gone_by_mouse_give_the_keyboard_back(
    corner: Corner, ui_context: UiContext, subjects: tuple[str, ...]
) -> None:
    for subject in subjects:
        add_task(ui_context, subject)
    corner.start()
    other = QWidget(corner.window)  # what Qt would go to by itself
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    corner.window.activateWindow()
    corner.field.setFocus()
    corner._settle(corner.field.hasFocus)
    alone = len(subjects) == 1
    button = corner.card.rows[0].dismiss if alone else corner.card.dismiss_all
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    corner._settle(lambda: not corner.card.isVisible())
    assert corner.field.hasFocus()


def test_many_scroll_and_fold_above_the_cards_of_jobs(
    corner: Corner, ui_context: UiContext
) -> None:
    for number in range(40):
        add_task(ui_context, f"Tâche {number}", "08:00")
    corner.start()
    assert len(corner.card.rows) == 30
    assert corner.captions() == ["40 missed while the program was closed", "and 10 more"]
    assert corner.card.height() < corner.window.height() * 0.75
    bottom = corner.card.geometry().bottom()
    corner.jobs.resize(300, 80)
    corner.jobs.show()
    assert corner.card.geometry().bottom() == bottom - 88
    corner.card.fold.click()
    assert corner.card.height() < 80
    add_task(ui_context, "Nouveau", "09:00")
    corner._settle(lambda: not corner.card.folded())
    corner.card.dismiss_all.click()
    corner.rest()
    assert corner.subjects() == []


def test_a_reading_that_fails_is_told_once(
    corner: Corner, ui_context: UiContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_now: datetime, _member: str) -> None:
        raise OSError("gone")

    add_task(ui_context, "Devis")
    with monkeypatch.context() as patch:
        patch.setattr(ui_context.workspace.reminders, "ringing", fail)
        corner.start()
        corner.at(NINE + timedelta(minutes=11))
    assert [str(error) for error in corner.failures] == ["gone"]
    corner.at(NINE + timedelta(minutes=17))
    assert corner.subjects() == ["Devis"]


def test_days_and_times_are_told_as_people_say_them(corner: Corner, ui_context: UiContext) -> None:
    ui_context.workspace.tasks.create(
        TaskDraft("Jour", due_date="2026-11-21", reminder_minutes=24 * 60)
    )
    add_task(ui_context, "Heure", "08:00")
    corner.start()
    words = ReminderWords()
    told = {one.reminder.subject: one.reminder for one in corner.watch.rung}
    assert words.when(told["Jour"], NINE) == "Tomorrow"
    eight = datetime(2026, 11, 20, 8)
    assert words.when(told["Heure"], eight - timedelta(seconds=20)) == "08:00, in 1 minute"
    assert words.when(told["Heure"], eight) == "08:00, now"
    assert words.when(told["Heure"], eight + timedelta(minutes=3)) == "08:00, 3 minutes ago"
    assert words.when(told["Heure"], eight + timedelta(days=1)) == "Yesterday at 08:00"
    title, text = words.notice(corner.watch.rung, NINE)
    assert (title, text) == ("2 reminders", "Heure\nJour")
