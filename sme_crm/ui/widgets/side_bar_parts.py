"""Parts of the side bar: captions, entries, the footer with user and settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import DARK
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.labels import count_badge_width, paint_count_badge

MARGIN = 10
"""Room in px at both sides of the entries."""
WALKING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys that lead from one entry to another."""
_TEXT_AT = 38


@dataclass(frozen=True, slots=True)
class SideBarEntry:
    """One screen: its key, its translated text, the name of its icon, its shortcut to show."""

    key: str
    text: str
    icon: str
    shortcut: str = ""


class Caption(QWidget):
    """Caption of a step; a hair line when the bar is narrow."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text.upper()
        self._narrow = False
        self.setAccessibleName(text)
        self.setFixedHeight(size.SPACE_24 + 2)

    def set_narrow(self, narrow: bool) -> None:
        """Show a line instead of the text."""
        self._narrow = narrow
        self.setFixedHeight(size.SPACE_12 if narrow else size.SPACE_24 + 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        if self._narrow:
            painter.fillRect(8, 5, self.width() - 16, 1, QColor(tokens.side_bar_selected))
            return
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(tokens.side_bar_caption))
        place = self.rect().adjusted(size.SPACE_12, 0, -size.SPACE_4, -4)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, bottom, self._text)


class SideButton(QAbstractButton):
    """A button painted in the colours of the side bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint_ground(self, painter: QPainter) -> None:
        """Ground of the state the button is in, and the focus ring."""
        tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = self.rect().toRectF()
        if self.isChecked() or self.isDown():
            painter.setBrush(QColor(tokens.side_bar_selected))
            painter.drawRoundedRect(ground, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        elif self.underMouse():
            painter.setBrush(QColor(tokens.side_bar_hover))
            painter.drawRoundedRect(ground, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.side_bar_accent), size.FOCUS_WIDTH))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), size.RADIUS_CONTROL, size.RADIUS_CONTROL
            )


class Entry(SideButton):
    """Button of one screen, with the number of what waits there."""

    walked = Signal(object)
    """Key (Qt.Key) that leads to another entry; Qt's own groups would choose that one at once."""

    def __init__(self, entry: SideBarEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self._count = 0
        self._narrow = False
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setCheckable(True)
        self.setFixedHeight(size.SIDE_BAR_ENTRY_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_count(self, count: int) -> None:
        """Show a number; 0 shows none."""
        self._count = count
        self._describe()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self._describe()
        self.update()

    def _describe(self) -> None:
        shown = self._entry.shortcut
        hint = f"{self._entry.text} ({shown})" if shown else self._entry.text
        self.setToolTip(hint if self._narrow or shown else "")
        self.setAccessibleDescription(self._count_text())

    def _count_text(self) -> str:
        if not self._count:
            return ""
        return self.locale().toString(self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in WALKING_KEYS:
            self.walked.emit(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(size.SIDE_BAR_ENTRY_HEIGHT, size.SIDE_BAR_ENTRY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        self.paint_ground(painter)
        on = self.isChecked()
        ink = tokens.side_bar_strong if on else tokens.side_bar_text
        left = (self.width() - 18) // 2 if self._narrow else size.SPACE_12
        paint_icon(painter, QRect(left, 0, 18, self.height()), self._entry.icon, ink)
        if self._narrow:
            if self._count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.side_bar_accent))
                painter.drawEllipse(QRectF(left + 14, 6, 7, 7))
            return
        room = self.rect().adjusted(_TEXT_AT, 0, -size.SPACE_8, 0)
        count = self._count_text()
        if count:
            width = count_badge_width(count)
            place = QRect(room.right() - width + 1, (self.height() - 18) // 2, width, 18)
            ground = tokens.side_bar_hover if on else tokens.side_bar_selected
            paint_count_badge(painter, place, count, tokens.side_bar_strong, ground)
            room.setRight(place.left() - size.SPACE_8)
        role = TextRole.STRONG if on else TextRole.MEDIUM
        painter.setFont(font(role))
        painter.setPen(QColor(ink))
        shown = metrics(role).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class UserButton(SideButton):
    """Avatar, name and second line of who works here; hidden while nobody is named."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._second = ""
        self._identity = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hide()

    def set_user(self, name: str, second_line: str, identity: int) -> None:
        """Show another user."""
        self.setText(name)
        self._second = second_line
        self._identity = identity
        self.setAccessibleName(name)
        self.setToolTip("")
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        self.paint_ground(painter)
        circle = QRect(4, (self.height() - 30) // 2, 30, 30)
        paint_avatar(painter, circle, initials_of(self.text()), self._identity, tokens=DARK)
        room = self.rect().adjusted(42, 0, -4, 0)
        lines = [(self.text(), TextRole.MEDIUM, tokens.side_bar_strong)]
        if self._second:
            lines.append((self._second, TextRole.SMALL, tokens.side_bar_text))
        top = (self.height() - 16 * len(lines)) // 2
        for at, (text, role, ink) in enumerate(lines):
            painter.setFont(font(role))
            painter.setPen(QColor(ink))
            shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRect(room.x(), top + 16 * at, room.width(), 16),
                Qt.AlignmentFlag.AlignVCenter,
                shown,
            )


class SettingsButton(SideButton):
    """Gear that opens the settings."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(size.CONTROL_HEIGHT, size.CONTROL_HEIGHT)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_ground(painter)
        inner = self.rect().adjusted(7, 7, -7, -7)
        paint_icon(painter, inner, "settings", current_tokens().side_bar_text)


class Footer(QWidget):
    """User and settings at the bottom of the bar."""

    def __init__(self, settings_text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.user = UserButton(self)
        self.settings = SettingsButton(settings_text, self)
        self._narrow = False
        self.setFixedHeight(56)

    def set_narrow(self, narrow: bool) -> None:
        """Show the settings alone."""
        self._narrow = narrow
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """User at the left, settings at the right; in a narrow bar the settings alone."""
        side = size.CONTROL_HEIGHT
        top = (self.height() - side) // 2
        if self._narrow:
            self.user.setGeometry(0, 0, 0, 0)
            self.settings.move((self.width() - side) // 2, top)
        else:
            self.user.setGeometry(
                MARGIN, 8, self.width() - side - 2 * MARGIN - 2, self.height() - 16
            )
            self.settings.move(self.width() - side - MARGIN, top)
