"""A day to be typed in words or figures: friday, in 2 weeks, 24/12."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import format_partial_date, present_day, present_time, read_date
from sme_crm.ui.forms.editors import Unreadable
from sme_crm.ui.forms.value_editors import DateEditor
from sme_crm.ui.labels import language_code


class DueEditor(DateEditor):
    """A whole day or none; the value is ISO text or None."""

    def __init__(self, with_calendar: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(with_calendar, parent)
        self.setPlaceholderText(self.tr("No date"))

    def read(self, text: str) -> object:
        """The day, None for nothing; raises Unreadable."""
        from sme_crm.domain.task_words import read_quick_task

        text = text.strip()
        if not text:
            return None
        today = present_day()
        found = read_date(text, today=today)
        if found.day is not None:
            return found.iso
        read = read_quick_task(text, today, present_time())
        if read.due_date is None:
            raise Unreadable(self.tr("Please type a day, such as friday or 24/12."))
        if read.due_time:
            raise Unreadable(self.tr("Please type the day alone; the time has its own field."))
        return read.due_date

    def write(self, value: object) -> str:
        """The day in figures."""
        return format_partial_date(str(value), language_code(), "short") if value else ""
