"""Side bar: the screens of the program under the captions of the five steps."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.side_bar_parts import MARGIN, Caption, Entry, Footer, SideBarEntry

__all__ = ["SideBar", "SideBarEntry", "SideBarSection"]

OWN_DATA = "application/x-sme-crm"
"""How the kinds of data begin that screens let drag."""
SPRING_MS = 500


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
        self._captions: list[Caption] = []
        self._entries: dict[str, Entry] = {}
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
        self._column.setContentsMargins(MARGIN, 0, MARGIN, size.SPACE_8)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        scroll.setWidget(holder)
        # QScrollArea.setWidget switches the filling on again.
        holder.setAutoFillBackground(False)
        outer.addWidget(scroll, 1)
        self._footer = Footer(self.tr("Settings"), self)
        self.setAcceptDrops(True)
        self._over = ""
        self._spring = QTimer(self, singleShot=True, interval=SPRING_MS)
        self._spring.timeout.connect(self._open_over)
        self._footer.settings.clicked.connect(self.settings_wanted)
        self._footer.user.clicked.connect(self.user_wanted)
        outer.addWidget(self._footer)

    # -- what is dragged from screen to screen -------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What one of our screens lets drag can be taken to another."""
        if any(kind.startswith(OWN_DATA) for kind in event.mimeData().formats()):
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Over an entry for a moment, it opens its screen; nothing can be left on the bar."""
        point = event.position().toPoint()
        found = (
            key
            for key, entry in self._entries.items()
            if entry.rect().contains(entry.mapFrom(self, point))
        )
        over = next(found, "")
        if over != self._over:
            self._over = over
            self._spring.start()
        event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._over = ""
        self._spring.stop()

    def _open_over(self) -> None:
        if self._over and self._over != self.selected():
            self.chosen.emit(self._over)

    # -- what it shows -------------------------------------------------------------------------

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
                caption = Caption(section.caption)
                self._captions.append(caption)
                self._column.insertWidget(self._column.count() - 1, caption)
            for entry in section.entries:
                button = Entry(entry, self)
                button.walked.connect(self._walk)
                self._group.addButton(button)
                button.clicked.connect(lambda _on=False, key=entry.key: self.chosen.emit(key))
                self._entries[entry.key] = button
                self._column.insertWidget(self._column.count() - 1, button)
        self._show_collapsed()

    def select(self, key: str) -> None:
        """Mark a screen as the one shown, without a signal; raises KeyError for an unknown one."""
        self._entries[key].setChecked(True)

    def deselect(self) -> None:
        """Mark no screen: one is shown that the bar does not list (the settings)."""
        self._group.setExclusive(False)
        for entry in self._entries.values():
            entry.setChecked(False)
        self._group.setExclusive(True)

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

    def _walk(self, key: Qt.Key) -> None:
        """Move the focus to the entry above or below, to the first or the last."""
        entries = list(self._entries.values())
        at = next((n for n, entry in enumerate(entries) if entry.hasFocus()), -1)
        target = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(entries) - 1,
        }[key]
        entry = entries[target % len(entries)]
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(entry, 0, size.SPACE_24)

    def paintEvent(self, event: QPaintEvent) -> None:
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
