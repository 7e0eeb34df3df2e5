"""A line that proposes values while one types: an existing company, a town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.theme import tokens as size

_DELAY_MS = 120
_MOST = 8
_LEAST_WIDTH = 260


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed value: the text the field gets, what the list says of it, and what it means."""

    text: str
    shown: str
    data: object = None


class SuggestingEditor(LineEditor):
    """Asks for suggestions by `wanted(text)`, gets them by `suggest`, tells by `chosen`."""

    wanted = Signal(str)
    chosen = Signal(object)
    """The Suggestion the user took; `edited` does not follow."""

    def __init__(self, least: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self._list = QListView()
        self._completer.setPopup(self._list)
        # The delegate of a completer ignores the item rules of the style sheet.
        self._list.setItemDelegate(QStyledItemDelegate(self._list))
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take_current)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(self._note_text)

    def suggest(self, asked: str, suggestions: Sequence[Suggestion]) -> None:
        """Propose values for a text; an answer that comes too late is left aside."""
        if asked != self.text().strip() or not self.hasFocus():
            return
        self._model.clear()
        for suggestion in suggestions[:_MOST]:
            item = QStandardItem(suggestion.shown)
            item.setData(suggestion, Qt.ItemDataRole.UserRole)
            item.setEditable(False)
            self._model.appendRow(item)
        if not suggestions:
            self._list.hide()
            return
        place = self.rect()
        self._completer.complete(
            QRect(0, 0, max(place.width(), 260), place.height() + size.SPACE_4)
        )

    def suggestions(self) -> list[Suggestion]:
        """What is proposed at present."""
        found = (
            self._model.item(row).data(Qt.ItemDataRole.UserRole)
            for row in range(self._model.rowCount())
        )
        return [suggestion for suggestion in found if isinstance(suggestion, Suggestion)]

    def take(self, suggestion: Suggestion) -> None:
        """Take a suggestion as if the user had chosen it."""
        self._timer.stop()
        self.set_value(suggestion.text)
        self.chosen.emit(suggestion)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No list opens after the field was left."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._timer.stop()
            self._list.hide()
        super().focusOutEvent(event)

    def _note_text(self, text: str) -> None:
        if len(text.strip()) >= self._least:
            self._timer.start()
        else:
            self._timer.stop()
            self._list.hide()

    def _ask(self) -> None:
        if self.hasFocus():
            self.wanted.emit(self.text().strip())

    def _take_current(self) -> None:
        suggestion = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if isinstance(suggestion, Suggestion):
            self.take(suggestion)
