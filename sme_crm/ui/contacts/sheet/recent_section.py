"""The last things that happened with a contact, on the first tab; a click opens the history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.ui.contacts.sheet.history_entry import KIND_ICONS, entry_title
from sme_crm.ui.contacts.sheet.sections import Section
from sme_crm.ui.labels import instant_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

if TYPE_CHECKING:
    from sme_crm.services.history import TimelineEntry


class RecentLine(QAbstractButton):
    """Icon, title and first words, and when it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._second = ""
        self._when = ""
        self._icon = ("history", "neutral")

    def show_entry(self, entry: TimelineEntry) -> None:
        """Show an entry of the history."""
        self._icon = KIND_ICONS.get(entry.kind, ("history", "neutral"))
        self._second = " ".join((entry.text or entry.outcome).split())
        self._when = instant_text(entry.at)
        self.setText(entry_title(entry))
        told = (self.text(), self._second, self._when)
        self.setAccessibleName(", ".join(part for part in told if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line or two."""
        lines = 2 if self._second else 1
        return QSize(200, lines * metrics(TextRole.BODY).lineSpacing() + size.SPACE_8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, texts, instant."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            focused = self.hasFocus()
            painter.setPen(
                QPen(QColor(tokens.focus), size.FOCUS_WIDTH) if focused else Qt.PenStyle.NoPen
            )
            painter.setBrush(QColor(tokens.hover))
            place = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(place, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        line = metrics(TextRole.BODY).lineSpacing()
        top = (self.height() - line * (2 if self._second else 1)) // 2
        picture = QRect(size.SPACE_4, top, size.ICON_SIZE, line)
        paint_icon(painter, picture, self._icon[0], tokens.tint(self._icon[1]).strong)
        when_width = metrics(TextRole.SMALL).horizontalAdvance(self._when) + size.SPACE_4
        left = picture.right() + size.SPACE_12
        right = self.width() - size.SPACE_4
        when = QRect(right - when_width, top, when_width, line)
        self._draw(painter, when, self._when, TextRole.SMALL, tokens.muted)
        title = QRect(left, top, when.left() - left - size.SPACE_8, line)
        self._draw(painter, title, self.text(), TextRole.MEDIUM, tokens.text)
        second = QRect(left, top + line, right - left, line)
        self._draw(painter, second, self._second, TextRole.SMALL, tokens.muted)

    def _draw(self, painter: QPainter, place: QRect, text: str, role: TextRole, color: str) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(color))
        shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class RecentSection(Section):
    """Takes no room while nothing happened."""

    history_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.lines: list[RecentLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(size.SPACE_4)
        self.column.addLayout(self._column)

    def fill(self, entries: Sequence[TimelineEntry]) -> None:
        """Show entries, newest first."""
        while len(self.lines) < len(entries):
            line = RecentLine()
            line.clicked.connect(self.history_wanted)
            self._column.addWidget(line)
            self.lines.append(line)
        for index, line in enumerate(self.lines):
            line.setVisible(index < len(entries))
            if index < len(entries):
                line.show_entry(entries[index])
        self.setVisible(bool(entries))
