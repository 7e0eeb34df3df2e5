"""An editor of letters, and what one does with it by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.fields import own_field
from sme_crm.domain.letters.template import Block, Paragraph, TextRun
from sme_crm.ui.letters.editor.block_words import LetterWording
from sme_crm.ui.letters.editor.letter_edit import LetterEdit
from sme_crm.ui.letters.letter_words import FieldNames

NAMES = FieldNames([own_field(7, "Essence préférée", "text", "both")])


class Writer:
    """An editor and what one does with it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.wording = LetterWording()
        self.edit = LetterEdit(NAMES, self.wording.look)
        self.edit.chips.value_of = self.wording.field
        qtbot.addWidget(self.edit)
        self.edit.resize(460, 600)
        self.edit.show()

    def shows(self, *blocks: Block, language: str = "fr") -> LetterEdit:
        """Show these blocks, from their beginning."""
        self.edit.show_blocks(blocks, language)
        return self.edit

    def put(self, block: int, column: int = 0, to: tuple[int, int] | None = None) -> None:
        """Put the cursor somewhere, or select to another place."""
        document = self.edit.document()
        cursor = QTextCursor(document.findBlockByNumber(block))
        cursor.setPosition(cursor.block().position() + column)
        if to is not None:
            end = document.findBlockByNumber(to[0]).position() + to[1]
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def end(self) -> None:
        """Go to the end of the letter."""
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key."""
        self.qtbot.keyClick(self.edit, key, modifier or Qt.KeyboardModifier.NoModifier)

    def types(self, words: str) -> None:
        """Type words, letter by letter, whatever the keyboard."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.edit, event)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks as they read now."""
        return self.edit.blocks()


def said(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((TextRun(text),))
