"""Tells screen readers what the cursor has come to: fields and ready blocks have no letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from sme_crm.ui.letters.editor.bands import CAPTIONED
from sme_crm.ui.letters.editor.block_formats import attributes_of, is_ready, role_of
from sme_crm.ui.letters.editor.block_words import role_name

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit


class PlaceAnnouncer(QObject):
    """Speaks of the field before the cursor and of the block it has entered."""

    def __init__(self, edit: LetterEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._said = ""
        edit.moved.connect(self._follow)

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

    def _follow(self) -> None:
        if not QAccessible.isActive():
            return
        words = self.words()
        if words and words != self._said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))
        self._said = words
