"""Tests the application from its first start to its close."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QProcess, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from sme_crm.bootstrap import data_files
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.ui.application import Application
from sme_crm.ui.data_files import sample_file, usual_file
from sme_crm.ui.language import use_language
from sme_crm.ui.navigation import (
    CompleteCompany,
    OpenContact,
    OpenDataFile,
    ShowReturns,
    StartImport,
)
from sme_crm.ui.settings import LANGUAGE, STAFF_NAME, THEME
from sme_crm.ui.shell.command_palette import CommandPalette
from sme_crm.ui.shell.drop_hint import dropped_files
from sme_crm.ui.shell.single_instance import WindowServer, raise_other_window
from sme_crm.ui.today.today_panel import TodayPanel
from sme_crm.ui.widgets.side_bar import SideBar
from sme_crm.ui.widgets.toast import Toast
from tests.fresh_file import fresh_workspace

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def application(qapp: QApplication, own_folders: Path) -> Iterator[Application]:
    made = Application(qapp, data_files(), "en")
    errors: list[BaseException] = []
    made.jobs.unhandled.connect(errors.append)
    yield made
    if made.opener.start_dialog is not None:
        made.opener.start_dialog.finish()
    made.end()
    made.deleteLater()
    use_language("en")
    assert not errors, f"errors nobody caught: {errors!r}"


@pytest.fixture
def opened(application: Application, settle: Settle) -> Application:
    application.opener.create_file(usual_file())
    _settle(application, settle)
    return application


def _settle(application: Application, settle: Settle) -> None:
    settle(lambda: application.window is not None and not application.jobs.busy())


def test_the_first_start_asks_and_opens_an_empty_file(
    application: Application, settle: Settle
) -> None:
    application.start()
    dialog = application.opener.start_dialog
    assert dialog is not None and dialog.first_start
    dialog._choose_new()
    _settle(application, settle)
    assert usual_file().exists()
    assert application.opener.start_dialog is None
    assert application.settings.recent_files() == (usual_file(),)


def test_the_next_start_opens_the_last_file(opened: Application, settle: Settle) -> None:
    opened._leave_present_file()
    assert opened.window is None
    opened.start()
    _settle(opened, settle)
    assert opened.context is not None
    assert opened.context.workspace.path == usual_file()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "is not there any more"),
        (b"", "is empty"),
        (b"PK\x03\x04 an Excel file", "is not a data file"),
        (b"SQLite format 3\0", "is damaged"),
    ],
)
def test_a_refused_file_says_why_and_offers_a_remedy(
    application: Application,
    settle: Settle,
    tmp_path: Path,
    content: bytes | None,
    sentence: str,
) -> None:
    path = tmp_path / "clients <b>&.crm"
    if content is not None:
        path.write_bytes(content)
    application.start(path)
    settle(lambda: application.opener.start_dialog is not None)
    dialog = application.opener.start_dialog
    assert dialog is not None
    from sme_crm.ui.widgets.banner import Banner

    words = dialog.findChildren(Banner)[0].text()
    assert sentence in words
    assert "<b>&" in words
    assert application.window is None
    if content is not None:
        assert path.read_bytes() == content


def test_a_backup_takes_the_place_of_a_damaged_file(
    application: Application, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "clients.crm"
    workspace = fresh_workspace(path)
    workspace.contacts.create(ContactDraft(values={"family_name": "Adam"}))
    backup = workspace.backups.back_up()[0].path
    workspace.close()
    path.write_bytes(b"broken")
    application.start(path)
    settle(lambda: application.opener.start_dialog is not None)
    application.opener.restore(backup, path)
    _settle(application, settle)
    assert application.context is not None
    assert len(application.context.workspace.contact_lists.ids()) == 1


def test_the_language_changes_at_once(opened: Application, settle: Settle) -> None:
    first = opened.window
    assert opened.context is not None
    assert opened.context.navigator.current == "today", "a day begins there"
    opened.context.navigator.open("changes")
    opened.settings.set(LANGUAGE, "fr")
    settle(lambda: opened.window is not first)
    _settle(opened, settle)
    assert opened.context is not None
    assert opened.context.navigator.current == "changes"
    assert opened.window is not None and opened.window.isVisible()


def test_the_theme_changes_at_once(opened: Application) -> None:
    opened.settings.set(THEME, "dark")
    assert opened.theme.tokens.dark
    opened.settings.set(THEME, "light")
    assert not opened.theme.tokens.dark


def test_a_second_start_raises_the_window(
    qapp: QApplication, tmp_path: Path, settle: Settle
) -> None:
    path = tmp_path / "clients.crm"
    raised: list[bool] = []
    server = WindowServer(path)
    server.raise_wanted.connect(lambda: raised.append(True))
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from sme_crm.ui.shell.single_instance import raise_other_window;"
        "app = QCoreApplication([]); sys.exit(0 if raise_other_window(Path(sys.argv[1])) else 3)"
    )
    other = QProcess()
    other.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
    other.start(sys.executable, ["-c", script, str(path)])
    settle(lambda: other.state() == QProcess.ProcessState.NotRunning)
    server.close()
    assert other.exitCode() == 0
    assert raised
    assert not raise_other_window(tmp_path / "other.crm")


def test_closing_waits_for_what_is_being_written(opened: Application) -> None:
    assert opened.context is not None and opened.window is not None
    gate = threading.Event()
    written: list[bool] = []

    def work() -> None:
        gate.wait(0.3)
        written.append(True)

    opened.context.jobs.write(work)
    opened.window.closed.disconnect()
    assert opened.window.close()
    assert written == [True]


def test_leaving_a_changed_file_backs_it_up(opened: Application, settle: Settle) -> None:
    context = opened.context
    assert context is not None
    draft = ContactDraft(values={"family_name": "Adam"})
    context.jobs.write(lambda: context.workspace.contacts.create(draft))
    settle(lambda: opened._changed_since_backup and not context.jobs.busy())
    assert opened._leave_present_file()
    assert len(list((usual_file().parent / "backups").iterdir())) == 1


def test_the_palette_finds_actions_and_contacts(opened: Application, settle: Settle) -> None:
    context = opened.context
    assert context is not None and opened.window is not None
    draft = ContactDraft(values={"family_name": "Quiberon"})
    context.jobs.write(lambda: context.workspace.contacts.create(draft))
    _settle(opened, settle)
    opened.window.open_palette()
    palette = opened.window.findChild(CommandPalette)
    assert palette is not None
    palette.field.setText("settings")
    settle(lambda: palette.model.rowCount() == 1)
    palette.field.setText("quib")
    if context.navigator.can_send(OpenContact):
        settle(lambda: palette.model.rowCount() and palette.model.entry(0).contact is not None)
    palette.field.setText("")
    settle(lambda: palette.model.rowCount() > 3)
    palette.field.setText("setti")
    settle(lambda: palette.model.rowCount() == 1)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert context.navigator.current == "settings"
    _settle(opened, settle)


def test_files_dropped_on_the_window_are_imported(opened: Application, tmp_path: Path) -> None:
    assert opened.context is not None and opened.window is not None
    file = tmp_path / "list.csv"
    file.write_text("Nom\nAdam\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(path)) for path in (file, tmp_path)]
        + [QUrl("https://example.org/x.csv")]
    )
    assert dropped_files(data) == (file, tmp_path)
    heard: list[StartImport] = []
    opened.context.navigator.answer(StartImport, heard.append)
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.window.body.dropEvent(event)
    assert heard == [StartImport((file, tmp_path))]


@pytest.mark.parametrize("way", ["leave", "language", "end"])
def test_an_import_leaves_nothing_behind_when_its_window_goes(
    opened: Application, settle: Settle, tmp_path: Path, way: str
) -> None:
    from sme_crm.ui.importing.import_panel import ImportPanel

    assert opened.context is not None and opened.window is not None
    file = tmp_path / "list.csv"
    file.write_text("Nom;Prénom;Ville\nAdam;Luc;Nantes\n;;Paris\n", encoding="utf-8")
    opened.context.navigator.send(StartImport((file,)))
    panel = opened.window.body.current_panel()
    assert isinstance(panel, ImportPanel)
    settle(lambda: panel.page_key() == "review" and not panel.controller.busy)
    panel.go_on.click()
    settle(lambda: panel.controller.rejects and not opened.jobs.busy())
    controller, kept, run = panel.controller, panel.controller.rejects[0], panel.controller.run
    assert kept.exists() and run is not None
    if way == "leave":
        opened._leave_present_file()
    elif way == "language":
        first = opened.window
        opened.settings.set(LANGUAGE, "fr")
        settle(lambda: opened.window is not first)
    else:
        opened.end()
    assert controller.run is None and not kept.parent.exists()


def test_who_works_here_signs_the_changes(opened: Application, settle: Settle) -> None:
    context = opened.context
    assert context is not None
    context.jobs.write(lambda: context.workspace.staff.add("Claire Vidal"))
    _settle(opened, settle)
    context.settings.set(STAFF_NAME, "Claire Vidal")
    _settle(opened, settle)
    draft = ContactDraft(values={"family_name": "Adam"})
    context.jobs.write(lambda: context.workspace.contacts.create(draft))
    _settle(opened, settle)
    assert context.workspace.undo.list_changes(limit=1)[0].who == "Claire Vidal"


def test_another_file_can_be_asked_for_and_given_up(opened: Application, settle: Settle) -> None:
    assert opened.context is not None
    window = opened.window
    opened.context.navigator.send(OpenDataFile())
    assert opened.opener.start_dialog is not None
    opened.opener.start_dialog.close()
    assert opened.opener.start_dialog is None
    assert opened.window is window
    opened.context.navigator.send(CompleteCompany(lambda: None))
    _settle(opened, settle)


def test_the_sample_business_says_what_it_is(application: Application, settle: Settle) -> None:
    def work() -> None:
        workspace = fresh_workspace(sample_file())
        workspace.settings.set("file.sample", True)
        workspace.close()

    application.jobs.write(work)
    assert application.jobs.flush(60)
    application.start(sample=True)
    _settle(application, settle)
    assert application.window is not None
    banners = application.window.banners
    settle(lambda: any("Sample business" in one.text() for one in banners.findChildren(QLabel)))


@pytest.mark.expect_logs("cannot be made")
def test_a_screen_that_cannot_be_made_leaves_the_others(
    opened: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.context is not None and opened.window is not None
    from sme_crm.ui.settings_screen import settings_panel

    def fail(_context: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(settings_panel, "SettingsPanel", fail)
    assert not opened.context.navigator.open("settings")
    assert opened.context.navigator.current == "today"
    for shown in QApplication.topLevelWidgets():
        if shown is not opened.window:
            shown.close()


def test_a_refused_choice_does_not_end_the_program(
    application: Application, settle: Settle, tmp_path: Path
) -> None:
    application.start()
    given_up: list[bool] = []
    application.opener.given_up.connect(lambda: given_up.append(True))
    first = application.opener.start_dialog
    assert first is not None
    (tmp_path / "empty.crm").touch()
    first.file_chosen.emit(tmp_path / "empty.crm")
    settle(lambda: application.opener.start_dialog is not first)
    assert given_up == []
    assert application.opener.start_dialog is not None
    assert application.opener.start_dialog.isVisible()


def test_ctrl_k_opens_the_palette_from_a_field(opened: Application, settle: Settle) -> None:
    window = opened.window
    assert window is not None
    panel = window.current_panel()
    assert panel is not None
    window.activateWindow()
    assert panel.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("kept")
    field.setCursorPosition(0)
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "kept"
    settle(lambda: window.findChild(CommandPalette) is not None)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.close()
    _settle(opened, settle)


def test_ctrl_z_in_a_line_where_nothing_is_typed_takes_the_last_change_back(
    opened: Application, settle: Settle
) -> None:
    window, context = opened.window, opened.context
    assert window is not None and context is not None
    panel = window.current_panel()
    assert isinstance(panel, TodayPanel)
    window.activateWindow()
    field = panel.quick.field
    field.setFocus()
    QTest.keyClicks(field, "appeler la mairie")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(lambda: context.undo.can_undo() and not opened.jobs.busy())
    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.isVisible() and field.text() == "" and field.hasFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and context.undo.can_undo()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(lambda: context.undo.can_redo() and not opened.jobs.busy())
    assert context.workspace.task_lists.count(TaskFilter()) == 0
    assert not toast.isVisible() and field.text() == ""


def test_a_screen_keeps_its_actions_when_one_comes_back(
    opened: Application, settle: Settle
) -> None:
    assert opened.context is not None and opened.window is not None
    navigator = opened.context.navigator
    told: dict[str, list[str]] = {}
    for key in ("duplicates", "care", "duplicates", "care"):
        navigator.open(key)
        _settle(opened, settle)
        texts = [action.text() for action in opened.window.current_panel().actions()]
        assert texts and told.setdefault(key, texts) == texts


def test_the_returns_desk_is_marked_where_campaigns_are(
    opened: Application, settle: Settle
) -> None:
    """It is opened from a campaign; the tasks, which were marked, do not lead to it."""
    assert opened.window is not None and opened.context is not None
    (bar,) = opened.window.findChildren(SideBar)
    opened.context.navigator.open("tasks")
    assert bar.selected() == "tasks"
    opened.context.navigator.send(ShowReturns())
    settle(lambda: not opened.jobs.busy())
    assert bar.selected() == "campaigns"
