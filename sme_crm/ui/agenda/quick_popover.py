"""The small window of a new appointment: what, from when to when; Enter saves it."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.agenda.entries import DAY, Span
from sme_crm.ui.agenda.entry_words import full_day, when_text
from sme_crm.ui.forms.time_field import TimeField
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_WIDTH = 340


class QuickPopover(QWidget):
    """Esc or a click beside it gives up; nothing is made without a subject."""

    saved = Signal(str, object)
    """The subject and the span."""
    more_wanted = Signal(str, object)
    closed = Signal()
    span_changed = Signal(object)

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("New appointment"))
        self._span = span
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(self.tr("What takes place?"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.subject.setMaxLength(500)
        self.conflict = TextLabel("", TextRole.SMALL, "warning", wrap=True)
        self.conflict.hide()
        card = Card(padding=size.SPACE_12)
        card.body.addWidget(self.subject)
        self.starts = TimeField(self.tr("From"))
        self.ends = TimeField(self.tr("To"))
        if span.all_day:
            card.body.addWidget(TextLabel(when_text(span), tone="muted", wrap=True))
        else:
            card.body.addLayout(self._times())
        card.body.addWidget(self.conflict)
        line = QHBoxLayout()
        more = Button(self.tr("More…"))
        more.clicked.connect(lambda _checked=False: self._more())
        save = Button(self.tr("Add to the agenda"), "check", "primary")
        save.clicked.connect(lambda _checked=False: self.save())
        line.addWidget(more)
        line.addStretch(1)
        line.addWidget(save)
        card.body.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedWidth(_WIDTH)

    def _times(self) -> QHBoxLayout:
        self.starts.set_time(self._span.starts.time())
        self.ends.set_time(self._span.ends.time())
        self.starts.changed.connect(self._shift_end)
        self.ends.changed.connect(lambda _time: self.span_changed.emit(self.span()))
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        day = TextLabel(full_day(self._span.first_day), TextRole.SMALL, "muted", wrap=True)
        line.addWidget(day, 1)
        line.addWidget(self.starts)
        line.addWidget(TextLabel("–", tone="muted"))
        line.addWidget(self.ends)
        return line

    def _shift_end(self, begins: time) -> None:
        """A later start keeps the length."""
        length = self._span.ends - self._span.starts
        start = datetime.combine(self._span.first_day, begins)
        self._span = Span(start, start + length)
        self.ends.set_time(self._span.ends.time())
        self.span_changed.emit(self.span())

    def span(self) -> Span:
        """The times as they stand; an end before the start is on the next day."""
        if self._span.all_day:
            return self._span
        start = datetime.combine(self._span.first_day, self.starts.moment())
        end = datetime.combine(self._span.first_day, self.ends.moment())
        return Span(start, end if end > start else end + DAY)

    def open_beside(self, place: QRect) -> None:
        """Open beside a rectangle of the screen, wherever there is room."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(place.center()) or self.screen()
        room = screen.availableGeometry()
        left = place.right() + size.SPACE_8
        if left + self.width() > room.right():
            left = place.left() - self.width() - size.SPACE_8
        left = min(max(left, room.left() + size.SPACE_8), room.right() - self.width())
        top = min(max(place.top(), room.top()), room.bottom() - self.height() - size.SPACE_8)
        self.move(left, top)
        self.show()
        self.subject.setFocus()

    def tell_conflict(self, text: str) -> None:
        """Say what else takes place then; "" when nothing."""
        self.conflict.setText(text)
        self.conflict.setVisible(bool(text))
        self.adjustSize()

    def save(self) -> None:
        """Make it, if it says something."""
        if not self.subject.text().strip():
            self.subject.setFocus()
            return
        self.saved.emit(self.subject.text(), self.span())
        self.close()

    def _more(self) -> None:
        self.more_wanted.emit(self.subject.text(), self.span())
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever opened it takes its ghost away."""
        self.closed.emit()
