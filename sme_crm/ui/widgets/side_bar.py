"""Side bar: the screens of the program under the captions of the five steps."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import DARK
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.labels import count_badge_width, paint_count_badge

_MARGIN = 10
_TEXT_AT = 38


@dataclass(frozen=True, slots=True)
class SideBarEntry:
    """One screen: its key, its translated text, the name of its icon, its shortcut to show."""

    key: str
    text: str
    icon: str
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class SideBarSection:
    """Screens of one step; the caption may be empty."""

    caption: str
    entries: tuple[SideBarEntry, ...]


class SideBar(QWidget):
    """`chosen` names the screen that the user wants."""

    chosen = Signal(str)
    settings_wanted = Signal()
    user_wanted = Signal()

    def __init__(self, product: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product = product
        self._collapsed = False
        self._captions: list[_Caption] = []
        self._entries: dict[str, _Entry] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(self.tr("Screens"))
        self.setFixedWidth(size.SIDE_BAR_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 48, 0, 0)
        outer.setSpacing(0)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        holder = QWidget()
        holder.setAutoFillBackground(False)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(_MARGIN, 0, _MARGIN, size.SPACE_8)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        scroll.setWidget(holder)
        # QScrollArea.setWidget switches the filling on again.
        holder.setAutoFillBackground(False)
        outer.addWidget(scroll, 1)
        self._footer = _Footer(self)
        self._footer.settings.clicked.connect(self.settings_wanted)
        self._footer.user.clicked.connect(self.user_wanted)
        outer.addWidget(self._footer)

    def set_sections(self, sections: list[SideBarSection]) -> None:
        """Show these sections; the counts and the choice start anew."""
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._entries.clear()
        self._captions.clear()
        for section in sections:
            if section.caption:
                caption = _Caption(section.caption)
                self._captions.append(caption)
                self._column.insertWidget(self._column.count() - 1, caption)
            for entry in section.entries:
                button = _Entry(entry, self)
                self._group.addButton(button)
                button.clicked.connect(lambda _on=False, key=entry.key: self.chosen.emit(key))
                self._entries[entry.key] = button
                self._column.insertWidget(self._column.count() - 1, button)
        self._show_collapsed()

    def select(self, key: str) -> None:
        """Mark a screen as the one shown, without a signal; raises KeyError for an unknown one."""
        self._entries[key].setChecked(True)

    def selected(self) -> str:
        """Key of the screen that is marked, "" if none."""
        return next((key for key, entry in self._entries.items() if entry.isChecked()), "")

    def set_count(self, key: str, count: int) -> None:
        """Show a number at a screen; 0 shows none. Raises KeyError for an unknown screen."""
        self._entries[key].set_count(count)

    def set_user(self, name: str, second_line: str = "", identity: int = 0) -> None:
        """Show who works here, at the bottom."""
        self._footer.user.set_user(name, second_line, identity)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons alone (True) or icons with texts."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._show_collapsed()

    def is_collapsed(self) -> bool:
        """Whether icons are shown alone."""
        return self._collapsed

    def _show_collapsed(self) -> None:
        narrow = self._collapsed
        self.setFixedWidth(size.SIDE_BAR_WIDTH_NARROW if narrow else size.SIDE_BAR_WIDTH)
        for caption in self._captions:
            caption.set_narrow(narrow)
        for entry in self._entries.values():
            entry.set_narrow(narrow)
        self._footer.set_narrow(narrow)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and Down, Home and End walk through the screens."""
        entries = list(self._entries.values())
        at = next((n for n, entry in enumerate(entries) if entry.hasFocus()), -1)
        target = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(entries) - 1,
        }.get(Qt.Key(event.key()))
        if target is None or not entries:
            super().keyPressEvent(event)
            return
        entry = entries[target % len(entries)]
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(entry, 0, size.SPACE_24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, logo, name of the product."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.side_bar))
        paint_icon(painter, QRect(18, 13, 22, 22), "logo", tokens.side_bar_accent)
        if not self._collapsed:
            painter.setFont(font(TextRole.CARD))
            painter.setPen(QColor(tokens.side_bar_strong))
            painter.drawText(
                QRect(48, 12, self.width() - 56, 24), Qt.AlignmentFlag.AlignVCenter, self._product
            )


class _Caption(QWidget):
    """Caption of a step; a hair line when the bar is narrow."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text.upper()
        self._narrow = False
        self.setAccessibleName(text)
        self.setFixedHeight(size.SPACE_24 + 2)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setFixedHeight(size.SPACE_12 if narrow else size.SPACE_24 + 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
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


class _SideButton(QAbstractButton):
    """A button painted in the colours of the side bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint_ground(self, painter: QPainter) -> None:
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


class _Entry(_SideButton):
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
        self._count = count
        self._describe()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
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

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(size.SIDE_BAR_ENTRY_HEIGHT, size.SIDE_BAR_ENTRY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
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


class _UserButton(_SideButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._second = ""
        self._identity = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hide()

    def set_user(self, name: str, second_line: str, identity: int) -> None:
        self.setText(name)
        self._second = second_line
        self._identity = identity
        self.setAccessibleName(name)
        self.setToolTip("")
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
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


class _SettingsButton(_SideButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(size.CONTROL_HEIGHT, size.CONTROL_HEIGHT)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self.paint_ground(painter)
        inner = self.rect().adjusted(7, 7, -7, -7)
        paint_icon(painter, inner, "settings", current_tokens().side_bar_text)


class _Footer(QWidget):
    def __init__(self, bar: SideBar) -> None:
        super().__init__(bar)
        self.user = _UserButton(self)
        self.settings = _SettingsButton(bar.tr("Settings"), self)
        self._narrow = False
        self.setFixedHeight(56)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._lay_out()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
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
                _MARGIN, 8, self.width() - side - 2 * _MARGIN - 2, self.height() - 16
            )
            self.settings.move(self.width() - side - _MARGIN, top)
