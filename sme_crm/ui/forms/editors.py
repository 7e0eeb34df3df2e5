"""Editors of texts: a value goes out when the field is left, Esc brings the old one back."""

from __future__ import annotations

from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import plain_tooltip

# Qt cuts the text of a line at 32 767 characters: a long imported cell must stay whole.
_LONGEST = 10_000_000
_LONGEST_TIP = 500
_FEWEST_LINES, _MOST_LINES = 3, 14


class Unreadable(Exception):
    """A typed text that the field cannot keep; the message is a sentence for the user."""


class FieldEditor(Protocol):
    """What every editor of a form can do; all of them are widgets.

    `edited(value)` is sent when the field is left (or chosen from) with another value.
    """

    edited: Any
    typed: Any
    """Something was typed, nothing is decided yet."""

    def value(self) -> object:
        """The value as it stands in the field; raises Unreadable."""

    def set_value(self, value: object) -> None:
        """Show a value; it counts as kept."""

    def kept(self) -> object:
        """The value shown or given out last."""

    def is_dirty(self) -> bool:
        """Whether the user typed something that was not given out."""

    def commit(self) -> bool:
        """Give out what was typed; False when it cannot be kept."""

    def restore(self) -> None:
        """Take back what was typed."""


def as_widget(editor: FieldEditor) -> QWidget:
    """The editor as the widget it is."""
    return cast(QWidget, editor)


def value_or_nothing(editor: FieldEditor) -> object:
    """The value as it stands in the field, None when it cannot be read yet."""
    try:
        return editor.value()
    except Unreadable:
        return None


def set_state(widget: QWidget, state: str) -> None:
    """Colour the border of a field: "", "doubtful" or "wrong"."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class LineEditor(QLineEdit):
    """One line. Subclasses say how a value is read and written."""

    edited = Signal(object)
    typed = Signal()
    refused = Signal(str)
    """What was typed cannot be kept: a sentence that says why; "" when it can again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self._kept: object = ""
        self._shown = ""
        self._is_refused = False
        self.textEdited.connect(self._note_typing)

    # -- for subclasses ------------------------------------------------------------------------

    def read(self, text: str) -> object:
        """The value of a typed text; raises Unreadable."""
        return text.strip()

    def write(self, value: object) -> str:
        """The text that shows a value."""
        return "" if value is None else str(value)

    # -- FieldEditor ---------------------------------------------------------------------------

    def value(self) -> object:
        """The value as it stands in the field; raises Unreadable."""
        return self.read(self.text()) if self.is_dirty() else self._kept

    def set_value(self, value: object) -> None:
        """Show a value; the cursor stays where it was."""
        self._kept = value
        text = self.write(value)
        if text != self.text():
            at = self.cursorPosition()
            self.setText(text)
            # A field just entered is selected whole: keep the beginning in sight otherwise.
            self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)
        self._shown = self.text()
        self._refuse("")

    def kept(self) -> object:
        """The value shown or given out last."""
        return self._kept

    def is_dirty(self) -> bool:
        """Whether something was typed that was not given out."""
        return self.text() != self._shown

    def commit(self) -> bool:
        """Give out what was typed; False when it cannot be kept."""
        if not self.is_dirty():
            return True
        try:
            value = self.read(self.text())
        except Unreadable as error:
            self._refuse(str(error))
            return False
        same = value == self._kept
        self.set_value(value)
        if not same:
            self.edited.emit(value)
        return True

    def restore(self) -> None:
        """Take back what was typed."""
        self.setText(self._shown)
        self._refuse("")
        self.typed.emit()

    # -- events --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives out, Esc takes back (and goes on to the window when there is nothing)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.restore()
            event.accept()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A text that is cut shows whole in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            room = self.width() - 2 * size.SPACE_12
            if self.fontMetrics().horizontalAdvance(self.text()) > room:
                QToolTip.showText(
                    event.globalPos(), plain_tooltip(self.text()[:_LONGEST_TIP]), self
                )
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field gives out its value; a menu that opens over it does not leave it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
            if not self.is_dirty():
                self.setCursorPosition(0)

    def _note_typing(self, _text: str) -> None:
        self._refuse("")
        self.typed.emit()

    def _refuse(self, sentence: str) -> None:
        if sentence or self._is_refused:
            self._is_refused = bool(sentence)
            self.refused.emit(sentence)


class LongTextEditor(QPlainTextEdit):
    """Several lines; grows with its text. Tab leaves it."""

    edited = Signal(object)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kept = ""
        self._shown = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self.typed)
        self._fit()

    def value(self) -> object:
        """The text as it stands in the field."""
        return self.toPlainText().strip() if self.is_dirty() else self._kept

    def set_value(self, value: object) -> None:
        """Show a text."""
        self._kept = "" if value is None else str(value)
        if self._kept != self.toPlainText():
            self.setPlainText(self._kept)
        self._shown = self.toPlainText()

    def kept(self) -> object:
        """The text shown or given out last."""
        return self._kept

    def is_dirty(self) -> bool:
        """Whether something was typed that was not given out."""
        return self.toPlainText() != self._shown

    def commit(self) -> bool:
        """Give out what was typed."""
        if self.is_dirty():
            text = self.toPlainText().strip()
            same = text == self._kept
            self._kept, self._shown = text, self.toPlainText()
            if not same:
                self.edited.emit(text)
        return True

    def restore(self) -> None:
        """Take back what was typed."""
        self.setPlainText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.restore()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field gives out its text."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def sizeHint(self) -> QSize:
        """As high as the text, between a few lines and many."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def _wanted_height(self) -> int:
        lines = round(self.document().size().height())
        shown = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        margins = round(2 * self.document().documentMargin()) + 2 * size.SPACE_4 + 2
        return shown * self.fontMetrics().lineSpacing() + margins

    def _fit(self) -> None:
        self.setFixedHeight(self._wanted_height())
