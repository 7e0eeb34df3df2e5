"""Tests that no failure passes in silence, and that reports hold no data."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QLineEdit

from sme_crm.domain.errors import DataFileError
from sme_crm.ui.jobs.error_dialog import ErrorDialog
from sme_crm.ui.jobs.failure_report import report_text, trace_text
from sme_crm.ui.jobs.failures import FailureWatch
from sme_crm.ui.language import use_language
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.save_path import SaveDialog

Settle = Callable[[Callable[[], object]], None]
SECRET = "Jeanne Dupont, 12 rue des Lilas"


@pytest.fixture
def watch(qapp: QApplication, tmp_path: Path) -> Iterator[FailureWatch]:
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    made = FailureWatch(tmp_path)
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


def _fail() -> None:
    raise ValueError(SECRET)


@pytest.mark.expect_logs("nobody caught this")
def test_every_way_to_fail_is_heard(watch: FailureWatch, settle: Settle, tmp_path: Path) -> None:
    heard: list[BaseException] = []
    watch.failed.connect(heard.append)
    QTimer.singleShot(0, _fail)
    settle(lambda: len(heard) == 1)
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    settle(lambda: len(heard) == 2)
    assert all(isinstance(error, ValueError) for error in heard)
    log = (tmp_path / "sme-crm.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert SECRET not in log


@pytest.mark.expect_logs("a warning of Qt")
def test_messages_of_qt_go_to_the_log(watch: FailureWatch, tmp_path: Path) -> None:
    qWarning("a warning of Qt")
    assert "a warning of Qt" in (tmp_path / "sme-crm.log").read_text(encoding="utf-8")


@pytest.mark.expect_logs("it failed")
def test_logged_tracebacks_have_no_values(watch: FailureWatch, tmp_path: Path) -> None:
    try:
        _fail()
    except ValueError:
        logging.getLogger("sme_crm.test").exception("it failed")
    log = (tmp_path / "sme-crm.log").read_text(encoding="utf-8")
    assert "_fail" in log
    assert SECRET not in log


def test_a_report_holds_places_but_no_data() -> None:
    try:
        try:
            _fail()
        except ValueError as error:
            raise DataFileError("damaged", file=SECRET) from error
    except DataFileError as error:
        report = report_text(error, "contacts")
    assert SECRET not in report
    assert "Dupont" not in report
    assert "test_failures.py" in report
    assert "DataFileError damaged" in report
    assert "Screen: contacts" in report
    assert str(Path.home()) not in trace_text(DataFileError("damaged"))


def _press_save(dialog: ErrorDialog, typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press the button and answer the dialog of the system with a name typed."""

    def choose(asking: SaveDialog) -> SaveDialog.DialogCode:
        asking.findChild(QLineEdit).setText(str(typed))
        return SaveDialog.DialogCode.Accepted

    monkeypatch.setattr(SaveDialog, "exec", choose)
    save = [one for one in dialog.findChildren(Button) if one.text() == "Save a report…"]
    save[0].click()


def test_the_dialog_saves_the_report(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_language("en")
    dialog = ErrorDialog(ValueError(SECRET))
    dialog.save_report(tmp_path / "report.txt")
    assert "ValueError" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    _press_save(dialog, tmp_path / "asked for", monkeypatch)
    assert "ValueError" in (tmp_path / "asked for.txt").read_text(encoding="utf-8")
    dialog.save_report(tmp_path / "missing" / "report.txt")
    assert "Choose another folder" in dialog._saved.text()
    dialog.deleteLater()
