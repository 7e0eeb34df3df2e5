"""Putting tasks off: a menu with one key for each usual day, and a day of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.ui.follow_up.task_words import due_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.value_fields import Calendar

if TYPE_CHECKING:
    from sme_crm.services.tasks.postponing import PostponeTo

_WIDTH = 340


class PostponeMenu(QMenu):
    """Tomorrow (T), next week (W), another day (D)."""

    def __init__(
        self,
        postpone: Callable[[PostponeTo], object],
        choose: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Postpone"))
        self.setIcon(icon("clock"))
        for text, key, act in (
            (self.tr("Tomorrow"), "T", lambda: postpone("tomorrow")),
            (self.tr("Next week"), "W", lambda: postpone("next_week")),
            (self.tr("Another day…"), "D", choose),
        ):
            action = self.addAction(text)
            action.setShortcut(QKeySequence(key))
            # Shown beside the text; the table itself hears the key.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False, act=act: act())


class DayDialog(QDialog):
    """A day in words ("friday", "in 2 weeks", 24/12) or from the calendar."""

    chosen = Signal(object)
    """The date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Postpone to"))
        self.field = SearchField(self.tr("friday, in 2 weeks, 24/12…"), delay=0)
        self.field.setAccessibleName(self.tr("Day in words"))
        self.field.textChanged.connect(self._read)
        self.said = TextLabel("", TextRole.SMALL, "muted")
        self.calendar = Calendar()
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.activated.connect(lambda _day: self.accept())
        self.calendar.selectionChanged.connect(self._say)
        self.button = Button(self.tr("Postpone"), "clock", "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.field)
        column.addWidget(self.calendar)
        column.addLayout(dialog_buttons(self, self.button, self.said))
        self.setMinimumWidth(_WIDTH)
        self._say()
        self.field.setFocus()

    def day(self) -> date:
        """The day chosen."""
        shown = self.calendar.selectedDate()
        return date(shown.year(), shown.month(), shown.day())

    def accept(self) -> None:
        """Take the day."""
        self.chosen.emit(self.day())
        super().accept()

    def _read(self, text: str) -> None:
        from sme_crm.domain.task_words import read_quick_task

        due = read_quick_task(text, present_day(), present_time()).due_date
        if due:
            self.calendar.setSelectedDate(QDate.fromString(due, Qt.DateFormat.ISODate))

    def _say(self) -> None:
        self.said.setText(due_text(self.day().isoformat(), ""))
