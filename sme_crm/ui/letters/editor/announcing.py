"""Tells screen readers what the cursor has come to: fields and ready blocks have no letters.

In the running text a reader finds one object sign for each field. The description of the editor is
the paragraph at the cursor with what its fields say, and going to another line with fields says it.
(Qt has no text interface that Python could answer for: its results come back through pointers.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from sme_crm.ui.letters.editor.bands import CAPTIONED
from sme_crm.ui.letters.editor.block_formats import attributes_of, is_ready, role_of
from sme_crm.ui.letters.editor.block_words import role_name
from sme_crm.ui.letters.editor.run_formats import LINE_BREAK, OBJECT

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit


class PlaceAnnouncer(QObject):
    """Speaks of the field before the cursor and of the block it has entered."""

    def __init__(self, edit: LetterEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._said = ""
        self._paragraph = -1
        edit.moved.connect(self._follow)
        edit.edited.connect(self.describe)

    def words(self) -> str:
        """What there is to say at the cursor, "" for plain words."""
        edit = self._edit
        cursor = edit.textCursor()
        block = cursor.block()
        role, kept = role_of(block.blockFormat()), attributes_of(block.blockFormat())
        if is_ready(block):
            look = edit.look(role, kept)
            return ", ".join((look.title, *look.lines))
        run = edit.fields.at(cursor.position() - 1) if not cursor.atBlockStart() else None
        if run is not None:
            shown = edit.chips.words(run)[0]
            name = edit.names.name(run.key)
            return name if shown == name else f"{name}: {shown}"
        return role_name(role) if role in CAPTIONED and cursor.atBlockStart() else ""

    def paragraph(self) -> str:
        """The block at the cursor with what its fields say, "" when it has none."""
        edit = self._edit
        block = edit.textCursor().block()
        text = block.text()
        if OBJECT not in text or is_ready(block):
            return ""
        parts = []
        for place, letter in enumerate(text):
            run = edit.fields.at(block.position() + place) if letter == OBJECT else None
            parts.append(letter if run is None else edit.chips.words(run)[0])
        return "".join(parts).replace(LINE_BREAK, " ")

    def describe(self) -> None:
        """Let the description of the editor say the paragraph at the cursor."""
        words = self.paragraph()
        if words != self._edit.accessibleDescription():
            self._edit.setAccessibleDescription(words)

    def _follow(self) -> None:
        self.describe()
        if not QAccessible.isActive():
            return
        words = self.words()
        entered = self._edit.textCursor().blockNumber()
        if entered != self._paragraph:
            self._paragraph = entered
            words = self.paragraph() or words
        if words and words != self._said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))
        self._said = words
