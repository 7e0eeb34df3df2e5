"""Editors of dates, numbers and amounts: one line that reads what people type."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.amounts import format_amount, format_number, read_amount, read_number
from sme_crm.domain.dates import format_partial_date, present_day, read_date
from sme_crm.ui.forms.editors import LineEditor, Unreadable
from sme_crm.ui.labels import language_code, percent_sign
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.value_fields import Calendar


class DateEditor(LineEditor):
    """A date as people type it (20/1/91, 20 janvier 1991, January 1991); the value is ISO text.

    A text that reads as no date stays as it was typed: the sheet marks it as doubtful.
    """

    def __init__(self, with_calendar: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = None
        self._popup: _CalendarPopup | None = None
        self.setPlaceholderText(self.tr("dd/mm/yyyy"))
        if with_calendar:
            action = QAction(icon("calendar"), self.tr("Choose in the calendar"), self)
            action.triggered.connect(self.open_calendar)
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def read(self, text: str) -> object:
        """ISO text, whole or partial; None for nothing; the typed text when it is no date."""
        text = text.strip()
        return (read_date(text).iso or text) if text else None

    def write(self, value: object) -> str:
        """The date in figures, day first."""
        return format_partial_date(str(value), language_code(), "short") if value else ""

    def open_calendar(self) -> None:
        """Show a month to choose the day from."""
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.chosen.connect(self._take_day)
        present = QDate.fromString(str(self.read(self.text()) or ""), Qt.DateFormat.ISODate)
        self._popup.open_at(present, self.mapToGlobal(QPoint(0, self.height())))

    def _take_day(self, iso: str) -> None:
        self.setFocus()
        self.setText(self.write(iso))
        self.commit()


class WholeDayEditor(DateEditor):
    """A whole date or nothing."""

    def read(self, text: str) -> object:
        """ISO text of a day; raises Unreadable for what is none."""
        found = super().read(text)
        if found is None:
            return None
        value = str(found)
        if len(value) != 10 or not value[:4].isdigit():
            raise Unreadable(self.tr("Please type a whole date, such as 31/12/2026."))
        return value


class _CalendarPopup(QFrame):
    """A month below a date; kept, because Qt does not delete a calendar well while it is used."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.calendar = Calendar()
        self.calendar.setAccessibleName(parent.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)

    def open_at(self, day: QDate, place: QPoint) -> None:
        """Show the month of `day` (today's when it is none) at a place of the screen."""
        now = present_day()
        shown = day if day.isValid() else QDate(now.year, now.month, now.day)
        self.calendar.setSelectedDate(shown)
        self.move(place)
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        if self.isVisible():  # Enter sends both signals
            self.close()
            self.chosen.emit(day.toString(Qt.DateFormat.ISODate))


class FormattedEditor(LineEditor):
    """A number of letters and figures, shown in groups; what cannot be grouped as it is."""

    def __init__(self, grouped: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grouped = grouped

    def write(self, value: object) -> str:
        """The number in groups."""
        return self._grouped(str(value)) if value else ""


class IntegerEditor(LineEditor):
    """A whole number or nothing."""

    def read(self, text: str) -> object:
        """The number, None for nothing; raises Unreadable."""
        digits = "".join(text.split())
        if not digits:
            return None
        if not digits.isascii() or not digits.isdigit() or len(digits) > 15:
            raise Unreadable(self.tr("Please type a whole number, such as 12."))
        return int(digits)

    def write(self, value: object) -> str:
        """The number with the thousands of the language."""
        if value is None or value == "":
            return ""
        return self.locale().toString(value) if isinstance(value, int) else str(value)


class DecimalEditor(LineEditor):
    """A number with decimals or nothing."""

    def read(self, text: str) -> object:
        """The number as a float, None for nothing; raises Unreadable."""
        if not text.strip():
            return None
        number = read_number(text).value
        if number is None:
            raise Unreadable(self.tr("Please type a number, such as 12.5."))
        return float(number)

    def write(self, value: object) -> str:
        """The number as the language writes it."""
        if not isinstance(value, int | float):
            return "" if value is None else str(value)
        return format_number(Decimal(repr(value)), language_code())


class AmountEditor(LineEditor):
    """An amount of money or nothing; the value is whole cents."""

    def read(self, text: str) -> object:
        """Cents, None for nothing; raises Unreadable."""
        if not text.strip():
            return None
        cents = read_amount(text).cents
        if cents is None:
            raise Unreadable(self.tr("Please type an amount, such as 1,250.00."))
        return cents

    def write(self, value: object) -> str:
        """The amount with its currency."""
        if not isinstance(value, int | float):
            return "" if value is None else str(value)
        return format_amount(round(value), language_code())


class RateEditor(DecimalEditor):
    """A percentage or nothing; the value is whole hundredths of a per cent: 20 % is 2000."""

    def read(self, text: str) -> object:
        """The rate, None for nothing; raises Unreadable."""
        number = super().read(text.replace("%", ""))
        if not isinstance(number, int | float):
            return None
        if not 0 <= number <= 100:
            raise Unreadable(self.tr("Please type a percentage from 0 to 100."))
        return round(number * 100)

    def write(self, value: object) -> str:
        """The percentage as the language writes it."""
        if not isinstance(value, int | float):
            return ""
        return f"{super().write(value / 100)}{percent_sign()}"
