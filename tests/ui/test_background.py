"""What goes on beside the window: notices of the system, the notification area, log-in."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from sme_crm.__main__ import main
from sme_crm.bootstrap import data_files, open_workspace
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import present_day
from sme_crm.domain.task import TaskDraft
from sme_crm.store.purchases import YEAR_END, read_state
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.application import Application
from sme_crm.ui.data_files import usual_file
from sme_crm.ui.language import use_language
from sme_crm.ui.navigation import NewTask
from sme_crm.ui.settings import KEEP_IN_TRAY, LANGUAGE, START_AT_LOGIN
from sme_crm.ui.shell import background as background_module
from sme_crm.ui.shell.login_start import LoginStart
from sme_crm.ui.shell.reminder_watch import ReminderWatch
from sme_crm.ui.shell.single_instance import WindowServer
from sme_crm.ui.shell.tray import Tray
from sme_crm.ui.start import run_window
from tests.fresh_file import fresh_workspace, write_fresh_file

Settle = Callable[[Callable[[], object]], None]


class Icon(QSystemTrayIcon):
    """An icon where there is no notification area; notes what it was to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = False
        self.messages: list[tuple[str, str]] = []

    def isVisible(self) -> bool:
        return self.shown

    def setVisible(self, visible: bool) -> None:
        self.shown = visible

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(
        self, title: str, text: str, icon: QIcon | QSystemTrayIcon.MessageIcon, msecs: int = 0
    ) -> None:
        self.messages.append((title, text))


class Place:
    """The notification area of a test."""

    def __init__(self) -> None:
        self.available = True
        self.icon = Icon()
        self.tray = Tray(lambda: self.available, self.icon)


@pytest.fixture
def place(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place()
    monkeypatch.setattr(background_module, "Tray", lambda parent: made.tray)
    monkeypatch.setattr("sme_crm.ui.application._AFTER_FIRST_PAGE", 0)
    return made


@pytest.fixture
def begin(
    qapp: QApplication, own_folders: Path, place: Place, settle: Settle
) -> Iterator[Callable[[bool], Application]]:
    """Opens the usual file, with the window hidden or not."""
    made: list[Application] = []
    errors: list[BaseException] = []

    def start(hidden: bool = False) -> Application:
        application = Application(qapp, data_files(), "en", hidden=hidden)
        application.jobs.unhandled.connect(errors.append)
        made.append(application)
        if not usual_file().exists():
            write_fresh_file(usual_file())
        application.start()
        settle(lambda: application._background is not None and not application.jobs.busy())
        return application

    yield start
    for application in made:
        application.end()
        application.deleteLater()
    use_language("en")
    assert not errors


def task(application: Application, settle: Settle, subject: str) -> None:
    """A task that rang long ago, whatever time it is."""
    context = application.context
    assert context is not None
    today = present_day().isoformat()
    draft = TaskDraft(subject, due_date=today, due_time="00:00", reminder_minutes=0)
    context.jobs.write(lambda: context.workspace.tasks.create(draft))
    watch = watch_of(application)
    settle(lambda: any(one.reminder.subject == subject for one in watch.rung))


def watch_of(application: Application) -> ReminderWatch:
    assert application._background is not None and application._background.watch is not None
    return application._background.watch


def test_closing_the_window_ends_the_program_as_ever(
    begin: Callable[..., Application], place: Place
) -> None:
    application = begin()
    assert not place.icon.shown
    assert application.window is not None
    ended: list[bool] = []
    application.window.closed.connect(lambda: ended.append(True))
    assert application.window.close()
    assert ended and application.window is None


def test_a_closed_window_waits_in_the_notification_area(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    application.settings.set(KEEP_IN_TRAY, True)
    window = application.window
    assert window is not None and place.icon.shown
    assert not window.close()
    assert not window.isVisible() and application.context is not None
    place.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()
    window.close()
    # A second start on the file asks for the window by the server.
    assert isinstance(application._server, WindowServer)
    application._server.raise_wanted.emit()
    assert window.isVisible()
    window.close()
    place.available = False  # the desktop lost its notification area
    application.settings.set(KEEP_IN_TRAY, False)
    assert not window.hides_when_closed
    application.settings.set(KEEP_IN_TRAY, True)
    assert not window.hides_when_closed, "no window may hide where nothing brings it back"


def test_the_menu_opens_begins_a_task_and_quits(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    application.settings.set(KEEP_IN_TRAY, True)
    window, context = application.window, application.context
    assert window is not None and context is not None
    window.close()
    opening, new_task, quitting = [
        action for action in place.tray.menu().actions() if not action.isSeparator()
    ]
    opening.trigger()
    assert window.isVisible()
    window.close()
    asked: list[NewTask] = []
    context.navigator.answer(NewTask, asked.append)
    new_task.trigger()
    assert window.isVisible() and asked == [NewTask()]
    window.close()
    quitting.trigger()
    assert application.context is None


def test_a_start_at_log_in_shows_no_window(begin: Callable[..., Application], place: Place) -> None:
    application = begin(hidden=True)
    window = application.window
    assert window is not None and not window.isVisible() and place.icon.shown
    place.tray.open_wanted.emit()
    assert window.isVisible()


def test_where_there_is_no_notification_area_the_window_is_minimised(
    begin: Callable[..., Application], place: Place
) -> None:
    place.available = False
    application = begin(hidden=True)
    assert application.window is not None
    assert application.window.isMinimized() and not place.icon.shown


def test_nothing_is_begun_in_the_notification_area_without_a_file(
    qapp: QApplication, own_folders: Path
) -> None:
    assert run_window(data_files, tray=True) == 0
    write_fresh_file(usual_file())
    assert run_window(data_files, tray=True, in_use=lambda _path: True) == 0


def test_the_option_of_the_program_asks_for_it(own_folders: Path, qapp: QApplication) -> None:
    assert main(["--tray"]) == 0


def test_nothing_of_it_is_loaded_on_the_way_to_the_first_page() -> None:
    code = (
        "import sys, sme_crm.ui.application, sme_crm.ui.shell.window_body;"
        "print([name for name in sys.modules if name.startswith('sme_crm.ui.shell.') and"
        " name.rpartition('.')[2].split('_')[0] in ('reminder', 'tray', 'background', 'login')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_sums_of_the_year_follow_the_day(
    begin: Callable[..., Application], settle: Settle
) -> None:
    today, workspace = present_day(), fresh_workspace(usual_file())
    customer, _ = workspace.contacts.create(ContactDraft({"given_name": "Adam"}))
    with UnitOfWork(workspace.database, "order.create") as work:
        day = (today - timedelta(days=365)).isoformat()
        work.insert("customer_order", {"customer_id": customer, "day": day, "amount": 100})
    workspace.purchases.keep_up(today - timedelta(days=3))
    workspace.close()
    application = begin()
    context = application.context
    assert context is not None
    settle(lambda: read_state(context.workspace.database.reader())[YEAR_END] == today.isoformat())


def test_the_system_tells_what_rings_while_the_user_is_elsewhere(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    window = application.window
    assert window is not None
    window.activateWindow()
    settle(window.isActiveWindow)
    task(application, settle, "Devis")
    assert place.icon.messages == []
    window.hide()
    settle(lambda: not window.isActiveWindow())
    task(application, settle, "Rappeler <b>Adam")
    ((title, text),) = place.icon.messages
    assert title == "Rappeler <b>Adam" and text.startswith("Today at 00:00")
    assert place.icon.shown
    place.icon.messageClicked.emit()
    assert window.isVisible()
    watch = watch_of(application)
    watch.dismiss([one.reminder.key for one in watch.rung])
    assert not place.icon.shown
    settle(lambda: not application.jobs.busy())


def test_the_reminders_move_to_the_window_of_another_language(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    task(application, settle, "Devis")
    watch, first = watch_of(application), application.window
    application.settings.set(LANGUAGE, "fr")
    settle(lambda: application.window is not first and not application.jobs.busy())
    assert watch_of(application) is watch
    assert application.window is not None
    card = application.window.body.reminders
    assert card is not None and card.isVisible() and len(card.rows) == 1


def test_a_shortcut_goes_to_the_reminders(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    window = application.window
    assert window is not None
    window.activateWindow()
    settle(window.isActiveWindow)
    QTest.keySequence(window, "Ctrl+Shift+R")
    assert window.body._toast.text() == "There is nothing to be reminded of now."
    task(application, settle, "Devis")
    QTest.keySequence(window, "Ctrl+Shift+R")
    card = window.body.reminders
    assert card is not None
    settle(card.rows[0].hasFocus)


def test_a_file_open_for_reading_rings_nothing(
    begin: Callable[..., Application], place: Place
) -> None:
    application = begin()
    context, window = application.context, application.window
    assert context is not None and window is not None
    copy = usual_file().with_name("copy.crm")
    shutil.copyfile(usual_file(), copy)
    workspace = open_workspace(copy, read_only=True)
    background = application._background
    assert background is not None and background.watch is not None
    background.serve(replace(context, workspace=workspace), window)
    assert background.watch is None
    background.rest()
    workspace.close()


def test_the_start_at_log_in_follows_its_setting(
    begin: Callable[..., Application], place: Place, settle: Settle
) -> None:
    application = begin()
    login = LoginStart()
    application.settings.set(START_AT_LOGIN, True)
    settle(lambda: not application.jobs.busy())
    assert login.is_set()
    application.settings.set(START_AT_LOGIN, False)
    settle(lambda: not application.jobs.busy())
    assert not login.is_set()


def test_what_the_system_says_of_the_log_in_is_so(
    begin: Callable[..., Application], place: Place
) -> None:
    LoginStart().write(("sme-crm", "--tray"))
    first = begin()
    assert first.settings.get(START_AT_LOGIN)
    first.end()
    LoginStart().remove()
    assert not begin().settings.get(START_AT_LOGIN)


def test_a_log_in_that_cannot_be_written_is_told_and_stays_off(
    begin: Callable[..., Application],
    place: Place,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application = begin()
    told: list[BaseException] = []
    background = application._background
    assert background is not None
    monkeypatch.setattr(background, "_show_failure", told.append)
    folder = background._login._folder
    assert folder is not None
    folder.write_bytes(b"")  # a file where the folder should be
    application.settings.set(START_AT_LOGIN, True)
    settle(lambda: told and not application.jobs.busy())
    assert len(told) == 1 and isinstance(told[0], OSError)
    assert not application.settings.get(START_AT_LOGIN)
