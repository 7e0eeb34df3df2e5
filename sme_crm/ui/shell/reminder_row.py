"""One reminder on its card: subject, when, with whom, and what to do about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.reminder import snoozes
from sme_crm.ui.shell.reminder_watch import Rung
from sme_crm.ui.shell.reminder_words import ReminderWords
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, plain_tooltip

_TEXT_LEFT = size.SPACE_16 + size.ICON_SIZE + size.SPACE_12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReminderRow(QWidget):
    """Enter opens it, S asks when to come again, Del dismisses it, the arrows go to the others."""

    open_wanted = Signal()
    contact_wanted = Signal()
    done_wanted = Signal()
    snoozed = Signal(object)
    """The moment to ring again."""
    dismissed = Signal()
    step_wanted = Signal(int)
    """To the row above (-1) or below (1)."""

    def __init__(self, rung: Rung, words: ReminderWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rung = rung
        self._words = words
        self._now = rung.reminder.at
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.subject = ElidedLabel(rung.reminder.subject, TextRole.STRONG)
        self.details = ElidedLabel("", TextRole.SMALL, "muted")
        self.dismiss = IconButton("close", self.tr("Dismiss this reminder (Del)"))
        self.dismiss.clicked.connect(lambda _checked=False: self.dismissed.emit())
        self.open = Button(self.tr("Open"))
        self.open.clicked.connect(lambda _checked=False: self.open_wanted.emit())
        self.done = Button(self.tr("Done…"), "check", "quiet")
        self.done.clicked.connect(lambda _checked=False: self.done_wanted.emit())
        self.later = Button(self.tr("Later"), "clock", "quiet", self.tr("Be reminded again (S)"))
        menu = QMenu(self.later)
        menu.aboutToShow.connect(self._fill_menu)
        self.later.set_menu(menu)
        contact = rung.reminder.contact
        sheet = self.tr("Open the sheet of {name}").format(name=contact)
        self.contact = IconButton("person", sheet)
        self.contact.setToolTip(plain_tooltip(sheet))
        self.contact.clicked.connect(lambda _checked=False: self.contact_wanted.emit())
        self._lay_out()
        # Only here: a button that stands in nothing would show as a window of its own.
        self.done.setVisible(rung.reminder.key.kind == "task")
        self.contact.setVisible(rung.reminder.contact_id is not None)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.subject)
        texts.addWidget(self.details)
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_8)
        top.addLayout(texts, 1)
        top.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_4)
        for button in (self.open, self.done, self.later):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.contact)
        column = QVBoxLayout(self)
        column.setContentsMargins(_TEXT_LEFT, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        column.setSpacing(size.SPACE_4)
        column.addLayout(top)
        column.addLayout(buttons)

    def show_time(self, now: datetime) -> None:
        """Say when it is, seen from now."""
        self._now = now
        self.details.setText(self._words.details(self.rung.reminder, now))
        self.setAccessibleName(self._words.spoken(self.rung.reminder, now))

    def _fill_menu(self) -> None:
        menu = self.later.menu()
        menu.clear()
        for minutes, until in snoozes(self.rung.reminder, self._now):
            action = menu.addAction(self._words.snooze(minutes))
            action.triggered.connect(lambda _checked=False, until=until: self.snoozed.emit(until))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the buttons do, by one key each."""
        key = event.key()
        if key in _ENTER:
            self.open_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.dismissed.emit()
        elif key == Qt.Key.Key_S:
            self.later.showMenu()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        self.open_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture of its kind, and a ring when it has the focus."""
        tokens = current_tokens()
        painter = QPainter(self)
        name = "tasks" if self.rung.reminder.key.kind == "task" else "calendar"
        place = QRect(size.SPACE_16, size.SPACE_12, size.ICON_SIZE, size.ICON_SIZE)
        paint_icon(painter, place, name, tokens.muted)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = painter.pen()
            pen.setColor(QColor(tokens.focus))
            pen.setWidth(size.FOCUS_WIDTH)
            painter.setPen(pen)
            room = QRectF(self.rect()).adjusted(size.SPACE_4, 1, -size.SPACE_4, -1)
            painter.drawRoundedRect(room, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        painter.end()
