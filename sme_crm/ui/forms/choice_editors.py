"""Editors that choose: one of a list, yes or no, a number behind a name, several of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox

Choices = Sequence[tuple[str, str]]
_ARROW = size.SPACE_24
"""Pixels at the right end of a button that opens a menu."""


class ChoiceEditor(ComboBox):
    """One of several choices; a value that is no choice (any more) is shown as it is.

    A choice with the mouse goes out at once; with the arrow keys, when the field is left.
    """

    edited = Signal(object)
    typed = Signal()

    def __init__(self, choices: Choices = (), parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kept: object = ""
        self._by_key = False
        self.activated.connect(self._note_choice)
        self.offer(choices)

    # -- for subclasses ------------------------------------------------------------------------

    def key_of(self, value: object) -> str:
        """The key of the choice that stands for a value."""
        return "" if value is None else str(value)

    def value_of(self, key: str) -> object:
        """The value a key stands for."""
        return key

    # -- FieldEditor ---------------------------------------------------------------------------

    def offer(self, choices: Choices) -> None:
        """Replace the choices; the value stays."""
        key = self.key() if self.count() else self.key_of(self._kept)
        self.set_choices(list(choices))
        self._show_key(key)

    def value(self) -> object:
        """The value chosen."""
        return self.value_of(self.key())

    def set_value(self, value: object) -> None:
        """Choose a value."""
        self._kept = value
        self._show_key(self.key_of(value))

    def kept(self) -> object:
        """The value shown or given out last."""
        return self._kept

    def is_dirty(self) -> bool:
        """Whether another value is chosen than was given out."""
        return self.key() != self.key_of(self._kept)

    def commit(self) -> bool:
        """Give out the choice."""
        if self.is_dirty():
            self._kept = self.value()
            self.edited.emit(self._kept)
        return True

    def restore(self) -> None:
        """Go back to the value before."""
        self._show_key(self.key_of(self._kept))

    def _show_key(self, key: str) -> None:
        at = self.findData(key)
        if at < 0 and key:
            self.addItem(key, key)
            at = self.count() - 1
        self.setCurrentIndex(at)

    # -- events --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back a choice made with the keys."""
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.restore()
            event.accept()
            return
        self._by_key = True
        super().keyPressEvent(event)
        self._by_key = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field gives out the choice."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _note_choice(self, _index: int) -> None:
        self.typed.emit()
        if not self._by_key:
            self.commit()


class YesNoEditor(ChoiceEditor):
    """Yes, no, or not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kept = None
        self.offer([("", self.tr("Not known")), ("1", self.tr("Yes")), ("0", self.tr("No"))])

    def key_of(self, value: object) -> str:
        """ "1", "0" or nothing."""
        return "" if value is None or value == "" else str(int(bool(value)))

    def value_of(self, key: str) -> object:
        """True, False or None."""
        return None if not key else key == "1"


class IdChoiceEditor(ChoiceEditor):
    """A choice whose values are numbers (a member of staff by id), or none."""

    def __init__(self, choices: Choices = (), parent: QWidget | None = None) -> None:
        super().__init__(choices, parent)
        self._kept = None

    def value_of(self, key: str) -> object:
        """The number, None for nothing."""
        return int(key) if key else None


class ChoicesEditor(Button):
    """Several of a list, ticked in a menu; the value is a tuple, kept as lines of a text."""

    edited = Signal(object)
    typed = Signal()

    def __init__(self, choices: Choices = (), parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(size.CONTROL_HEIGHT)
        self.setFont(font(TextRole.BODY))
        self._menu = QMenu(self)
        self.set_menu(self._menu)
        self._menu.aboutToHide.connect(self.commit)
        self._kept: tuple[str, ...] = ()
        self._names = dict(choices)
        self._show(())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The choices begin where the text of other fields does, shortened where they are long.

        A style sheet can align the text of a button with a menu, but not indent it.
        """
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = current_tokens()
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.faint))
        painter.setFont(self.font())
        room = self.rect().adjusted(size.SPACE_12 + 1, 0, -_ARROW, 0)
        words = self.text().replace("&&", "&")
        cut = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, middle | Qt.TextFlag.TextSingleLine, cut)

    def value(self) -> object:
        """The ticked choices, in their order."""
        return tuple(str(action.data()) for action in self._menu.actions() if action.isChecked())

    def set_value(self, value: object) -> None:
        """Tick choices; a value that is no choice any more stays ticked and listed."""
        if isinstance(value, str):
            value = value.split("\n")
        parts = (
            tuple(str(part) for part in value if part) if isinstance(value, list | tuple) else ()
        )
        self._show(parts)
        self._kept = parts

    def kept(self) -> object:
        """The choices shown or given out last."""
        return self._kept

    def is_dirty(self) -> bool:
        """Whether other choices are ticked than were given out."""
        return set(self._ticked()) != set(self._kept)

    def commit(self) -> bool:
        """Give out the ticked choices."""
        if self.is_dirty():
            self._kept = self._ticked()
            self.edited.emit(self._kept)
        self._write_text()
        return True

    def restore(self) -> None:
        """Tick what was ticked before."""
        self._show(self._kept)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(str(action.data()) for action in self._menu.actions() if action.isChecked())

    def _show(self, ticked: tuple[str, ...]) -> None:
        self._menu.clear()
        for key in dict.fromkeys((*self._names, *ticked)):
            action = QAction(self._names.get(key, key).replace("&", "&&"), self._menu)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key in ticked)
            action.toggled.connect(self._write_text)
            self._menu.addAction(action)
        self._write_text()

    def _write_text(self) -> None:
        names = [self._names.get(key, key) for key in self._ticked()]
        text = ", ".join(names) if names else self.tr("None")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleDescription(text)
