"""Where the merge fields of a text stand, by position, by cursor and by mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from sme_crm.domain.letters.template import FieldRun
from sme_crm.ui.letters.editor.run_formats import OBJECT, field_format, field_of, is_field


class FieldPlaces:
    """Finds and replaces the fields of one editor; positions are those of its document."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit

    def at(self, position: int) -> FieldRun | None:
        """The field that stands at a position of the text."""
        document = self._edit.document()
        if not 0 <= position < document.characterCount() - 1:
            return None
        cursor = QTextCursor(document)
        cursor.setPosition(position + 1)
        shown = cursor.charFormat()
        return field_of(shown) if is_field(shown) else None

    def find(self, key: str) -> int | None:
        """Where the first field with this key stands."""
        document = self._edit.document()
        for position in range(document.characterCount() - 1):
            if document.characterAt(position) == OBJECT:
                run = self.at(position)
                if run is not None and run.key == key:
                    return position
        return None

    def by_cursor(self) -> int | None:
        """Where the field before or behind the cursor stands."""
        at = self._edit.textCursor().position()
        return next((p for p in (at - 1, at) if self.at(p) is not None), None)

    def under(self, place: QPoint) -> int | None:
        """The position of the field that is shown at a place of the viewport."""
        near = self._edit.cursorForPosition(place).position()
        for position in (near, near - 1):
            if self.at(position) is not None and self._box(position).contains(place.toPointF()):
                return position
        return None

    def _box(self, position: int) -> QRectF:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position)
        start = self._edit.cursorRect(cursor)
        cursor.setPosition(position + 1)
        end = self._edit.cursorRect(cursor)
        if end.top() != start.top():
            width = self._edit.viewport().width()
            return QRectF(start.x(), start.y(), width, start.height())
        return QRectF(start.x(), start.y(), end.x() - start.x(), start.height())

    def replace(self, position: int, run: FieldRun) -> None:
        """Give the field at a position another format or text if empty."""
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(OBJECT, field_format(run))
