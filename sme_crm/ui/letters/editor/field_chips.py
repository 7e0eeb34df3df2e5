"""Paints a merge field inside a text as a chip: what the contact shown has there, or its name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from sme_crm.domain.letters.template import FieldRun
from sme_crm.ui.letters.editor.run_formats import field_of, is_field
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.theme import current_tokens

_PADDING = 5
_GAP = 1
_WIDEST = 420
ValueOf = Callable[[FieldRun], str | None]
"""What a field is for the contact shown; None when no contact is shown."""


class FieldChips(QPyTextObject):
    """Registered with a document: sizes and paints every field of it."""

    def __init__(self, names: FieldNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self.value_of: ValueOf = lambda _run: None
        self.factor: Callable[[], float] = lambda: 1.0
        """How much larger than usual the text is shown."""

    def words(self, run: FieldRun) -> tuple[str, str]:
        """What the chip says, and its tint: "warning" when the contact shown has nothing there."""
        if not self.names.knows(run.key):
            return QCoreApplication.translate("FieldChips", "Field that is gone"), "danger"
        value = self.value_of(run)
        if value is None:
            return self.names.name(run.key), "info"
        if not value:
            return run.fallback or self.names.name(run.key), "info" if run.fallback else "warning"
        return value, "info"

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """The words with a little room around, as high as the letters beside."""
        measured = QFontMetricsF(self._font(format))
        width = measured.horizontalAdvance(self._words(format)[0]) + 2 * (_PADDING + _GAP)
        return QSizeF(min(width, _WIDEST * self.factor()), measured.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Tint and words; a field that is empty or gone has a tint of its own."""
        words, tone = self._words(format)
        tint = current_tokens().tint(tone)
        shown = self._font(format)
        measured = QFontMetricsF(shown)
        box = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        pill = box.adjusted(_GAP, -0.5, -_GAP, 0.5)
        painter.drawRoundedRect(pill, size.SPACE_4, size.SPACE_4)
        painter.setPen(QColor(tint.text))
        painter.setFont(shown)
        room = box.width() - 2 * (_PADDING + _GAP)
        words = measured.elidedText(words, Qt.TextElideMode.ElideMiddle, room + 1)
        painter.drawText(
            QPointF(box.x() + _PADDING + _GAP, box.bottom() - measured.descent()), words
        )
        painter.restore()

    def _font(self, format: QTextFormat) -> QFont:
        shown = format.toCharFormat().font()
        shown.setPointSizeF(shown.pointSizeF() * self.factor())
        return shown

    def _words(self, shown: QTextFormat) -> tuple[str, str]:
        return self.words(field_of(shown)) if is_field(shown) else ("?", "info")
