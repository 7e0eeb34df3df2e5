"""Inside the program: answers what the tests ask over the pipe, in the GUI thread.

`python -m tests.windows.wire ARGUMENTS` is `python -m sme_crm ARGUMENTS` with this wire laid.
"""

from __future__ import annotations

import json
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from sme_crm.domain.contact import ContactDraft
from sme_crm.ui.shell.command_palette import CommandPalette
from sme_crm.ui.shell.main_window import MainWindow
from sme_crm.ui.start import make_qt_application

W = TypeVar("W", bound=QWidget)


# -- what can be asked -------------------------------------------------------------------------


def describe() -> list[str]:
    """What is on the screen, for the message of a test that waits in vain."""
    return [f"{type(one).__name__} {one.windowTitle()!r}" for one in _shown(QWidget)] + [
        "buttons "
        + ", ".join(
            one.text() for one in _widgets() if isinstance(one, QAbstractButton) and one.isVisible()
        ),
        *(
            f"{type(one).__name__} says {label.text()!r}"
            for one in _shown(QDialog)
            for label in one.findChildren(QLabel)
        ),
        f"screen {screen()!r}, focus {type(QApplication.focusWidget()).__name__}",
    ]


def screen() -> str:
    """The key of the screen shown once nothing is under way, "" before."""
    window = _window()
    if window is None or _context().jobs.busy():
        return ""
    return str(_context().navigator.current)


def is_screen(key: str) -> bool:
    """Whether this screen is shown and nothing is under way."""
    return screen() == key


def shows(kind: str) -> bool:
    """Whether a window or dialog of this class is shown and has the keyboard."""
    return any(type(one).__name__ == kind and one.isActiveWindow() for one in _shown(QWidget))


def place(kind: str) -> list[int]:
    """Where a window of this class is: left, top, width, height."""
    found = next(one for one in _shown(QWidget) if type(one).__name__ == kind)
    area = found.frameGeometry()
    return [area.x(), area.y(), area.width(), area.height()]


def is_at(kind: str, left: int) -> bool:
    """Whether the inside of a window of this class begins there."""
    return any(type(one).__name__ == kind and one.geometry().x() == left for one in _shown(QWidget))


def put(kind: str, left: int, top: int, width: int, height: int) -> bool:
    """Put a window of this class elsewhere."""
    found = next(one for one in _shown(QWidget) if type(one).__name__ == kind)
    found.setGeometry(left, top, width, height)
    return True


def minimise() -> bool:
    """Make the main window small."""
    window = _window()
    assert window is not None
    window.showMinimized()
    return True


def is_minimised() -> bool:
    """Whether the main window is small."""
    window = _window()
    return window is not None and window.isMinimized()


def click(words: str) -> bool:
    """Click the button with these words once it can be clicked; False while it cannot.

    The click comes after the answer: it may open a dialog that keeps the program inside.
    """
    for one in _widgets():
        if isinstance(one, QAbstractButton) and one.isVisible() and one.isEnabled():
            told = one.text() or one.accessibleName()
            if told.replace("&", "").startswith(words):
                QTimer.singleShot(0, one.click)
                return True
    return False


def choose_file(path: str) -> bool:
    """Give the file dialog a path; False while there is none."""
    dialogs = _shown(QFileDialog)
    if not dialogs:
        return False
    field = dialogs[0].findChild(QLineEdit)
    assert field is not None
    field.setText(path)
    key, none = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
    QCoreApplication.postEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, none))
    return True


def fill(label: str, text: str) -> bool:
    """Type into the field of this accessible name and leave it; False while it is not there."""
    field = _field(label)
    if field is None:
        return False
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    return True


def enter_field(label: str) -> bool:
    """Put the cursor into the field of this accessible name; False while it has no keyboard."""
    field = _field(label)
    if field is None:
        return False
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    return field.hasFocus()


def field_text(label: str) -> str:
    """What stands in a field."""
    field = _field(label)
    return field.text() if field is not None else ""


def is_field(label: str, text: str) -> bool:
    """Whether this stands in a field."""
    return field_text(label) == text


def drop_hint() -> bool:
    """Whether the window says that files may be dropped on it."""
    window = _window()
    return window is not None and window.body._drop_hint.isVisible()


def names() -> list[str]:
    """The contacts the list shows."""
    if not screen():
        return []
    model = _panel().pane.model
    return [str(model.index(row, 0).data()) for row in range(min(model.rowCount(), 50))]


def counted() -> int:
    """How many contacts the list has counted."""
    return int(_panel().pane.model.count) if screen() == "contacts" else 0


def has_counted(least: int) -> bool:
    """Whether the list has counted so many contacts (the first count is of its first page)."""
    return counted() >= least


def letters_ready() -> bool:
    """Whether the screen of letters knows recipients and text."""
    panel = _panel()
    return bool(panel.recipients.ids and panel.draft.template)


def checked() -> bool:
    """Whether the print check is there."""
    return _panel().check_pane.check is not None


def palette_offers(words: str) -> bool:
    """Whether the first thing the palette offers begins with these words."""
    found = _shown(CommandPalette)
    if not found or not found[0].model.rowCount():
        return False
    return str(found[0].model.index(0, 0).data()).startswith(words)


def open_screen(key: str) -> bool:
    """Open a screen."""
    return bool(_context().navigator.open(key))


def begin_saving() -> bool:
    """Save one contact after the other, saying of each when it is kept."""
    context = _context()
    numbers = iter(range(1_000_000))

    def save() -> None:
        number = next(numbers)
        draft = ContactDraft(values={"family_name": f"Gardé {number:06}"})
        context.jobs.write(lambda: context.workspace.contacts.create(draft), lambda _: kept(number))

    def kept(number: int) -> None:
        _say({"answer": number})
        save()

    QTimer.singleShot(0, context.jobs, save)
    return True


# -- how it is answered ------------------------------------------------------------------------


def _shown(kind: type[W]) -> list[W]:
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, kind) and one.isVisible()]


def _widgets() -> list[QWidget]:
    # Some of them are being deleted at this moment.
    return [one for one in QApplication.allWidgets() if shiboken6.isValid(one)]


def _window() -> MainWindow | None:
    found = [one for one in _shown(MainWindow) if one._body is not None]
    return found[0] if found else None


def _context() -> Any:
    window = _window()
    assert window is not None, "no file is open"
    return window.body._context


def _panel() -> Any:
    window = _window()
    assert window is not None, "no file is open"
    return window.current_panel()


def _field(label: str) -> QLineEdit | None:
    for one in _widgets():
        if isinstance(one, QLineEdit) and one.isVisible() and one.accessibleName() == label:
            return one
    return None


def _say(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


class Wire(QObject):
    """Reads questions in a thread of its own and answers them in the GUI thread."""

    _heard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._heard.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._heard.emit(line)

    def _answer(self, line: str) -> None:
        name, *arguments = json.loads(line)
        function: Callable[..., object] = globals()[name]
        try:
            _say({"answer": function(*arguments)})
        except Exception as error:  # noqa: BLE001 - the test that asked tells of it
            _say({"error": f"{name}: {error!r}\n{traceback.format_exc()}"})


def main() -> int:
    """The program, with the wire."""
    make_qt_application([sys.argv[0]])
    wire = Wire()
    from sme_crm.__main__ import main as program

    status = program(sys.argv[1:])
    wire.deleteLater()
    return status


if __name__ == "__main__":
    assert Path.cwd().joinpath("sme_crm").is_dir(), "to be run in the checkout"
    sys.exit(main())
