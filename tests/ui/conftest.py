"""Gives tests of screens an open data file with everything a screen gets, and no window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.ui.changes import ChangeRelay
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.language import use_language
from sme_crm.ui.navigation import Panel
from sme_crm.ui.navigator import Navigator
from sme_crm.ui.notices import Notices
from sme_crm.ui.settings import MachineSettings
from sme_crm.ui.shell.panels import panel_specs
from sme_crm.ui.theme.theme import theme
from sme_crm.ui.undo import UndoHistory
from tests.fresh_file import fresh_workspace
from tests.ui.people import add_people


class RecordingHost:
    """Stands where the window would: every screen is a blank one that notes its requests."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.sent: list[object] = []
        self._panel = _RecordingPanel(self)

    def current_panel(self) -> Panel | None:
        return self._panel if self.opened else None

    def show_panel(self, key: str) -> Panel | None:
        self.opened.append(key)
        return self._panel


class _RecordingPanel(Panel):
    def __init__(self, host: RecordingHost) -> None:
        super().__init__()
        self._host = host

    def receive(self, request: object) -> None:
        self._host.sent.append(request)


@pytest.fixture(autouse=True)
def calm_collector() -> Iterator[None]:
    """No cyclic garbage is collected while something is painted, nor in a worker.

    The window has `GarbageCollection` for it; what a test leaves goes when it has ended.
    """
    gc.disable()
    before = {id(widget): widget for widget in QApplication.topLevelWidgets()}
    yield
    _take_down(before)
    gc.collect(0)
    gc.enable()


@pytest.fixture(autouse=True)
def no_key_held() -> Iterator[None]:
    """A test that ended with Ctrl+Q leaves Ctrl held for the next: chosen rows would be let go."""
    yield
    if QApplication.instance() is not None:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


def _take_down(before: Mapping[int, QWidget]) -> None:
    """Delete the windows a test has left: whatever is dressed anew later would dress them too.

    `before` were there when it began.
    """
    for widget in QApplication.topLevelWidgets():
        if id(widget) not in before and widget.parent() is None:
            widget.hide()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Lets the program go on until a condition holds; fails after a minute.

    A calm machine takes none of it; one that is shared may take seconds to import a library.
    """

    def wait(condition: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=60_000)

    return wait


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its clothes; to dress it anew restyles whatever a test has left."""
    theme().apply(qapp, "light")
    return qapp


@pytest.fixture
def ui_context(dressed: QApplication, tmp_path: Path, own_folders: Path) -> Iterator[UiContext]:
    """A fresh data file with everything a screen gets; an error nobody caught fails the test."""
    use_language("en")
    theme().set_mode("light")
    workspace = fresh_workspace(tmp_path / "contacts.crm")
    jobs = JobRunner()
    errors: list[BaseException] = []
    jobs.unhandled.connect(errors.append)
    relay = ChangeRelay()
    unsubscribe = workspace.subscribe(relay.announce)
    undo = UndoHistory(lambda change_id: workspace.undo.undo(change_id), jobs, relay)
    navigator = Navigator(panel_specs())
    navigator.attach(RecordingHost())
    context = UiContext(
        workspace=workspace,
        jobs=jobs,
        navigator=navigator,
        changes=relay,
        undo=undo,
        settings=MachineSettings(own_folders / "window.ini"),
        theme=theme(),
        notices=Notices(undo.undo_change),
    )
    yield context
    ended = jobs.close(60)
    unsubscribe()
    workspace.close()
    assert ended, "a thread did not end"
    assert not errors, f"errors nobody caught: {errors!r}"


@pytest.fixture
def sent(ui_context: UiContext) -> list[object]:
    """The requests that were sent to screens."""
    host = RecordingHost()
    ui_context.navigator.attach(host)
    return host.sent


@pytest.fixture
def make_contacts_panel(
    ui_context: UiContext,
    settle: Callable[[Callable[[], object]], None],
    qtbot: QtBot,
    sent: list[object],
) -> Iterator[Callable[[], ContactsPanel]]:
    """Makes the screen, shown, with its list known as a whole."""
    made: list[ContactsPanel] = []

    def make() -> ContactsPanel:
        panel = ContactsPanel(ui_context)
        made.append(panel)
        qtbot.addWidget(panel)
        panel.resize(1160, 760)
        panel.show()
        panel.enter()
        settle(lambda: panel.pane.model.complete and not ui_context.jobs.busy())
        return panel

    yield make
    for panel in made:
        panel.leave()
    settle(lambda: not ui_context.jobs.busy())


@pytest.fixture
def twenty_ids(ui_context: UiContext, settle: Callable[[Callable[[], object]], None]) -> list[int]:
    """Twenty people in the file, the news of them heard."""
    heard: list[object] = []
    ui_context.changes.committed.connect(heard.append)
    made = add_people(ui_context.workspace, 20)
    settle(lambda: heard)
    return made


@pytest.fixture
def contacts_panel(
    twenty_ids: list[int], make_contacts_panel: Callable[[], ContactsPanel]
) -> ContactsPanel:
    """The screen on twenty people."""
    return make_contacts_panel()
