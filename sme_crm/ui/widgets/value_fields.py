"""Fields for numbers and dates, with the margins and the calendar of the theme."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.theme.theme import current_tokens

_LEFT = size.SPACE_12 - 2


def _dress(field: QAbstractSpinBox, accessible_name: str) -> None:
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setFont(font(TextRole.NUMBER))
    field.setAccessibleName(accessible_name)


class NumberField(QSpinBox):
    """Whole number from `least` to `most`; the wheel changes it only when it has the focus."""

    def __init__(
        self,
        least: int = 0,
        most: int = 2_147_483_647,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setGroupSeparatorShown(True)
        # A style sheet cannot pad the text of a spin box: its editor fills it whole.
        self.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
        _dress(self, accessible_name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateField(QDateEdit):
    """A date with a calendar to choose it from."""

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar())
        self._went_on = False
        _dress(self, accessible_name)

    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def allow_until(self, last: date) -> None:
        """Take no day after `last`; a field that showed the last one so far goes on to it."""
        follows = self.date() == self.maximumDate()
        self.setMaximumDate(QDate(last.year, last.month, last.day))
        if follows:
            self.setDate(self.maximumDate())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the field: Qt would go from the day to the month first."""
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a date as it is written, over the whole of the one before as well.

        Qt refuses a figure over a date selected as a whole, and a separator typed after a part
        that is full skips the next part, which it went to by itself.
        """
        figure = event.text().isdigit()
        if figure and self.lineEdit().selectedText() == self.text():
            self.setSelectedSection(self.sectionAt(0))
        if self._went_on and event.text() in ("/", ".", "-"):
            self._went_on = False
            return
        before = self.currentSectionIndex()
        super().keyPressEvent(event)
        self._went_on = figure and self.currentSectionIndex() != before

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Calendar(QCalendarWidget):
    """Month calendar in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        for name, picture, text in (
            ("qt_calendar_prevmonth", "chevron-left", self.tr("Previous month")),
            ("qt_calendar_nextmonth", "chevron-right", self.tr("Next month")),
        ):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(picture, "text"))
                button.setAccessibleName(text)
        self._color_days()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_days()

    def _color_days(self) -> None:
        tokens = current_tokens()
        week_end = QTextCharFormat()
        week_end.setForeground(QColor(tokens.muted))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, week_end)
        heading = QTextCharFormat()
        heading.setForeground(QColor(tokens.muted))
        heading.setFont(font(TextRole.CAPTION))
        self.setHeaderTextFormat(heading)
