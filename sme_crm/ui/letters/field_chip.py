"""Paints a merge field inside a text as a chip with the field's name."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.letters.template_runs import field_of, is_field
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens

_HEIGHT = 17
_PADDING = 6
_GAP = 1


class FieldChips(QPyTextObject):
    """Registered with a document: sizes and paints every field of it."""

    def __init__(self, names: FieldNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """The name with a little room around."""
        width = metrics(TextRole.SMALL).horizontalAdvance(self._name(format))
        return QSizeF(width + 2 * (_PADDING + _GAP), _HEIGHT)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Tint and name; the tint says info, the name says what."""
        tint = current_tokens().tint("info")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        pill = QRectF(rect).adjusted(_GAP, 0, -_GAP, 0)
        painter.drawRoundedRect(pill, size.SPACE_4 + 1, size.SPACE_4 + 1)
        painter.setPen(QColor(tint.text))
        painter.setFont(font(TextRole.SMALL))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._name(format))
        painter.restore()

    def _name(self, shown: QTextFormat) -> str:
        return self.names.name(field_of(shown).key) if is_field(shown) else "?"
