"""Tests the start: the frame is there first and needs next to nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sme_crm.bootstrap import data_files, is_in_use
from sme_crm.ui.application import Application
from sme_crm.ui.data_files import usual_file
from sme_crm.ui.language import use_language
from sme_crm.ui.settings import SIDE_BAR_NARROW, THEME, MachineSettings
from sme_crm.ui.shell.main_window import MainWindow
from sme_crm.ui.start import ProgramStart, _expected_file, leave_sources_unread
from sme_crm.ui.theme.tokens import DARK, LIGHT, SIDE_BAR_WIDTH, SIDE_BAR_WIDTH_NARROW
from tests.fresh_file import fresh_workspace

Settle = Callable[[Callable[[], object]], None]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(own_folders: Path) -> MachineSettings:
    return MachineSettings(own_folders / "window.ini")


def test_the_frame_is_shown_before_anything_is_loaded() -> None:
    lines = (
        "import json, sys; import sme_crm.bootstrap, sme_crm.ui.start;"
        "print(json.dumps([name for name in sys.modules if name.startswith('sme_crm.')"
        " or name in ('sqlalchemy', 'sqlcipher3', 'logging.handlers')]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(done.stdout)
    folders = ("sme_crm.ui", "sme_crm.paths", "sme_crm.bootstrap")
    assert [name for name in loaded if not name.startswith(folders)] == []
    assert "sme_crm.ui.application" not in loaded
    assert "sme_crm.ui.shell.window_body" not in loaded


@pytest.mark.parametrize(
    ("mode", "narrow", "tokens", "width"),
    [
        ("light", False, LIGHT, SIDE_BAR_WIDTH),
        ("dark", True, DARK, SIDE_BAR_WIDTH_NARROW),
    ],
)
def test_the_program_begins_when_the_frame_is_painted(
    qapp: QApplication,
    settings: MachineSettings,
    settle: Settle,
    mode: str,
    narrow: bool,
    tokens: object,
    width: int,
) -> None:
    settings.set(THEME, mode)
    settings.set(SIDE_BAR_NARROW, narrow)
    begun: list[MainWindow | None] = []

    class Begun:
        def __init__(self, window: MainWindow | None) -> None:
            begun.append(window)

        def show_failure(self, error: BaseException) -> None:
            raise error

        def end(self) -> None:
            begun.append(None)

    start = ProgramStart(qapp, Begun)  # type: ignore[arg-type]
    start.show_frame(settings)
    assert begun == []
    settle(lambda: begun)
    window = begun[0]
    assert window is not None and window.isVisible()
    picture = window.grab().toImage()
    assert picture.pixelColor(width - 1, 300) == QColor(tokens.side_bar)  # type: ignore[attr-defined]
    assert picture.pixelColor(width + 1, 300) == QColor(tokens.background)  # type: ignore[attr-defined]
    start.end()
    assert begun[-1] is None
    window.deleteLater()


@pytest.fixture
def with_frame(
    qapp: QApplication, settings: MachineSettings
) -> Iterator[tuple[Application, MainWindow]]:
    QLocale.setDefault(QLocale.c())  # the language comes after the frame
    frame = MainWindow(settings, LIGHT)
    frame.show()
    made = Application(qapp, data_files(), "en", settings, frame)
    yield made, frame
    if made.opener.start_dialog is not None:
        made.opener.start_dialog.finish()
    made.end()
    made.deleteLater()
    use_language("en")


def test_the_frame_becomes_the_window(
    with_frame: tuple[Application, MainWindow], settle: Settle
) -> None:
    application, frame = with_frame
    application.opener.create_file(usual_file())
    settle(lambda: application.window is not None and not application.jobs.busy())
    assert application.window is frame
    assert frame.windowTitle() == "contacts – SME CRM"
    assert frame.body.locale().toString(3000) == "3,000", "as the language writes it"


def test_a_refusal_takes_the_frame_away(
    with_frame: tuple[Application, MainWindow], settle: Settle, tmp_path: Path
) -> None:
    application, frame = with_frame
    path = tmp_path / "clients.crm"
    path.write_bytes(b"broken")
    application.start(path)
    settle(lambda: application.opener.start_dialog is not None)
    assert not (shiboken6.isValid(frame) and frame.isVisible())
    assert application.window is None


def test_no_frame_for_a_file_that_is_open_or_unknown(
    settings: MachineSettings, tmp_path: Path
) -> None:
    assert _expected_file(settings, None, sample=False) == usual_file()
    settings.note_recent_file(tmp_path / "b.crm")
    assert _expected_file(settings, None, sample=False) == tmp_path / "b.crm"
    assert _expected_file(settings, tmp_path / "a.crm", sample=False) == tmp_path / "a.crm"
    workspace = fresh_workspace(tmp_path / "a.crm")
    assert is_in_use(tmp_path / "a.crm")
    workspace.close()
    assert not is_in_use(tmp_path / "a.crm")


def test_sources_of_modules_are_not_searched() -> None:
    leave_sources_unread()
    search = sys.modules["shibokensupport.feature"]
    assert search._mod_uses_pyside(sys) is False
