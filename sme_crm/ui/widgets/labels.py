"""Plain text labels: with a role and tone, cut with an ellipsis, above a field, a key, a count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens


class TextLabel(QLabel):
    """A label that never reads its text as markup.

    `tone` is "" (text), "muted", "accent", "danger", "ok" or "warning".
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the tone."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(TextLabel):
    """One line, cut with an ellipsis when it is too long; the tooltip then shows it whole."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", role, tone, parent=parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Set the whole text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def whole_text(self) -> str:
        """The text without ellipsis."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        measured = self.fontMetrics()
        return QSize(measured.horizontalAdvance(self._whole) + 2, measured.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(size.SPACE_24, self.fontMetrics().height())

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(0, self.contentsRect().width())
        )
        super().setText(shown)
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")


def plain_tooltip(text: str) -> str:
    """`text` so that a tooltip shows it letter for letter, also when it looks like markup."""
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"


class FieldLabel(TextLabel):
    """Caption above a field; give it the field so that its mnemonic and accessible name work."""

    def __init__(
        self, text: str, field: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, TextRole.SMALL, "muted", parent=parent)
        if field is not None:
            self.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(text.replace("&", ""))


class SectionLabel(TextLabel):
    """Quiet caption in capitals above a group of things."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), TextRole.CAPTION, "muted", parent=parent)
        self.setAccessibleName(text)


class KeyHint(QWidget):
    """A keyboard shortcut in a small frame."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Text and frame."""
        measured = metrics(TextRole.CAPTION)
        return QSize(measured.horizontalAdvance(self._keys) + 12, measured.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and keys."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.surface_2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._keys)


def count_badge_width(text: str) -> int:
    """Width in px of a badge that shows `text`."""
    return max(20, metrics(TextRole.CAPTION).horizontalAdvance(text) + 12)


def paint_count_badge(painter: QPainter, rect: QRect, text: str, ink: str, background: str) -> None:
    """Paint a count in a pill; `ink` and `background` are colours of the tokens."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(background))
    painter.drawRoundedRect(rect.toRectF(), rect.height() / 2, rect.height() / 2)
    painter.setFont(font(TextRole.CAPTION))
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Separator(QFrame):
    """A horizontal hair line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", True)
