"""Keys that a text field takes without use for them: the shortcuts of the window get them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class FieldKeys(QObject):
    """Keeps Ctrl+K for the palette, which deletes the line of a field on X11, and Ctrl+Z and
    Ctrl+Y for the changes where nothing was typed that could be taken back.

    Watches only the widget that has the focus: a filter on everything would cost too much.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "the application comes first"
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field does not hear that it could take the key, so the shortcut gets it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_asks_for_palette(event) or _has_no_use(watched, event))
        ):
            event.ignore()
            return True
        return False


def _asks_for_palette(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _has_no_use(field: QObject, event: QKeyEvent) -> bool:
    """Whether a key of undo finds nothing to take back; one held down stays with the typing."""
    if not isinstance(field, QLineEdit) or event.isAutoRepeat():
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not field.isUndoAvailable()
    again = event.key() == Qt.Key.Key_Y and (
        event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
    return (again or event.matches(QKeySequence.StandardKey.Redo)) and not field.isRedoAvailable()
