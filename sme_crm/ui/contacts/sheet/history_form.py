"""The form that writes a note or a call into the history; Ctrl+Enter saves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.vocabulary import DIRECTIONS, HISTORY_KINDS
from sme_crm.ui.forms.editors import LongTextEditor
from sme_crm.ui.forms.field_editors import choice_texts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import KeyHint

if TYPE_CHECKING:
    from sme_crm.services.history import TimelineEntry


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What was typed; `entry_id` 0 is a new entry."""

    kind: str
    direction: str
    subject: str
    text: str
    outcome: str
    entry_id: int = 0

    def is_empty(self) -> bool:
        """Whether no word was typed."""
        return not (self.subject or self.text or self.outcome)


class HistoryForm(QWidget):
    """Kind, direction, subject, words, result."""

    save_wanted = Signal(object)
    """An EntryDraft."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry_id = 0
        self.kind = ComboBox(choice_texts(HISTORY_KINDS), self.tr("Kind"))
        self.direction = ComboBox(choice_texts(DIRECTIONS), self.tr("Direction"))
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.words = LongTextEditor()
        self.words.setPlaceholderText(self.tr("What was said or noted"))
        self.words.setAccessibleName(self.tr("What was said or noted"))
        self.outcome = QLineEdit()
        self.outcome.setPlaceholderText(self.tr("Result, next step"))
        self.outcome.setAccessibleName(self.tr("Result, next step"))
        self.save = Button(self.tr("Save the entry"), kind="primary")
        self.save.clicked.connect(lambda _checked=False: self._send())
        cancel = Button(self.tr("Cancel"), kind="quiet")
        cancel.clicked.connect(lambda _checked=False: self.give_up())
        self._lay_out(cancel)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._send)
        self.kind.currentIndexChanged.connect(lambda _index: self._suit_kind())

    def _lay_out(self, cancel: Button) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, size.SPACE_8)
        column.setSpacing(size.SPACE_8)
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_8)
        top.addWidget(self.kind, 1)
        top.addWidget(self.direction, 1)
        column.addLayout(top)
        column.addWidget(self.subject)
        column.addWidget(self.words)
        column.addWidget(self.outcome)
        bottom = QHBoxLayout()
        bottom.setSpacing(size.SPACE_8)
        bottom.addWidget(KeyHint(QKeySequence("Ctrl+Return").toString(_NATIVE)))
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self.save)
        column.addLayout(bottom)

    def begin(self, kind: str) -> None:
        """Begin an entry; words that were typed before stay."""
        if self.is_empty():
            self._entry_id = 0
        self._set_kind(kind)
        self.direction.choose("internal" if kind == "note" else "out")
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, entry: TimelineEntry) -> None:
        """Edit the words of an entry; its kind and direction stay."""
        self._entry_id = entry.id
        self._set_kind(entry.kind)
        self.direction.choose(entry.direction)
        self.subject.setText(entry.subject)
        self.words.set_value(entry.text)
        self.outcome.setText(entry.outcome)
        self.kind.setEnabled(False)
        self.direction.setEnabled(False)
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> EntryDraft:
        """What is typed."""
        return EntryDraft(
            self.kind.key(),
            self.direction.key(),
            self.subject.text().strip(),
            self.words.toPlainText().strip(),
            self.outcome.text().strip(),
            self._entry_id,
        )

    def is_empty(self) -> bool:
        """Whether no word was typed."""
        return self.draft().is_empty()

    def give_up(self) -> None:
        """Close the form and forget what was typed."""
        self._entry_id = 0
        self.subject.clear()
        self.words.set_value("")
        self.outcome.clear()
        self.kind.setEnabled(True)
        self.direction.setEnabled(True)
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form when it is empty."""
        if event.key() == Qt.Key.Key_Escape and self.is_empty():
            self.give_up()
            return
        super().keyPressEvent(event)

    def _set_kind(self, kind: str) -> None:
        self.kind.choose(kind)
        self._suit_kind()

    def _suit_kind(self) -> None:
        is_note = self.kind.key() == "note"
        self.direction.setVisible(not is_note)
        self.outcome.setVisible(not is_note)
        if is_note:
            self.direction.choose("internal")
        elif self.direction.key() == "internal" and not self._entry_id:
            self.direction.choose("out")

    def _send(self) -> None:
        draft = self.draft()
        if draft.is_empty():
            self.words.setFocus()
            return
        self.save_wanted.emit(draft)
        self.give_up()


_NATIVE = QKeySequence.SequenceFormat.NativeText
