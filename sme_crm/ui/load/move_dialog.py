"""Where marked tasks go: a day in words or from the calendar, and a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.ui.load.load_words import day_words
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.value_fields import Calendar

_WIDTH = 380
_KEEP = ""


class MoveDialog(QDialog):
    """Each keeps the day, or the person, that is not chosen."""

    chosen = Signal(object, object)
    """The day or None, the id of the person (`NOBODY` too) or None."""

    def __init__(
        self,
        count_text: str,
        day: date | None,
        people: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`people` are (id as text, name) to choose from."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Move tasks"))
        self._first = day
        self._touched = False
        self.field = SearchField(self.tr("friday, in 2 weeks, 24/12…"), delay=0)
        self.field.setAccessibleName(self.tr("Day in words"))
        self.calendar = Calendar()
        self.calendar.setAccessibleName(self.tr("Calendar"))
        start = day or present_day()
        self.calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        self.person = ComboBox([(_KEEP, self.tr("As it is")), *people], self.tr("Person in charge"))
        self.said = TextLabel("", TextRole.SMALL, "muted")
        self.button = Button(self.tr("Move"), "calendar", "primary")
        self.button.setDefault(True)
        self._lay_out(count_text, bool(people))
        self.field.textChanged.connect(self._read)
        self.calendar.selectionChanged.connect(self._touch)
        self.calendar.clicked.connect(lambda _day: self._touch())
        self.calendar.activated.connect(lambda _day: self.accept())
        self.person.currentIndexChanged.connect(lambda _row: self._say())
        self.button.clicked.connect(self.accept)
        self._say()
        self.field.setFocus()

    def _lay_out(self, count_text: str, with_people: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(count_text, TextRole.CARD))
        column.addWidget(FieldLabel(self.tr("To which day"), self.field))
        column.addWidget(self.field)
        column.addWidget(self.calendar)
        label = FieldLabel(self.tr("Person in charge"), self.person)
        for part in (label, self.person):
            part.setVisible(with_people)
            column.addWidget(part)
        column.addWidget(self.said)
        column.addLayout(dialog_buttons(self, self.button))
        self.setMinimumWidth(_WIDTH)

    def day(self) -> date | None:
        """The day chosen; None when it was not touched."""
        if not self._touched:
            return None
        shown = self.calendar.selectedDate()
        return date(shown.year(), shown.month(), shown.day())

    def person_id(self) -> int | None:
        """The person chosen, None: as it is."""
        key = self.person.key()
        return int(key) if key != _KEEP else None

    def accept(self) -> None:
        """Ask for the move when something was chosen."""
        if self.button.isEnabled():
            self.chosen.emit(self.day(), self.person_id())
            super().accept()

    def _read(self, text: str) -> None:
        from sme_crm.domain.task_words import read_quick_task

        due = read_quick_task(text, present_day(), present_time()).due_date
        if due:
            self._touched = True
            self.calendar.setSelectedDate(QDate.fromString(due, Qt.DateFormat.ISODate))
            self._say()

    def _touch(self) -> None:
        self._touched = True
        self._say()

    def _say(self) -> None:
        day = self.day()
        past = day is not None and day < present_day()
        words = day_words(day) if day is not None else self.tr("The day stays as it is")
        self.said.setText(self.tr("This day has gone by") if past else words)
        self.button.setEnabled(not past and (day is not None or self.person_id() is not None))
