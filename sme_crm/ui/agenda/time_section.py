"""When an appointment takes place: days, times or whole days, repetition, other zones."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.appointment_times import rule_of
from sme_crm.domain.zoned_time import in_other_zone
from sme_crm.ui.agenda.entries import DAY, Span, times_text
from sme_crm.ui.agenda.repetition_dialog import RepetitionDialog, repetition_text
from sme_crm.ui.forms.time_field import TimeField
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import DateField

_DATE_WIDTH = 138


class TimeSection(QWidget):
    """`span()` is in the time of the agenda; `rule()` how it is repeated."""

    changed = Signal()

    def __init__(
        self, span: Span, rule: str, zone: str, home: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone, self._home, self._rule = zone, home, rule
        self._length = span.ends - span.starts
        self.first = self._date(self.tr("First day"), span.first_day)
        self.last = self._date(self.tr("Last day"), span.last_day)
        self.starts = TimeField(self.tr("From"))
        self.ends = TimeField(self.tr("To"))
        self.all_day = QCheckBox(self.tr("Whole days"))
        self.all_day.setChecked(span.all_day)
        if not span.all_day:
            self.starts.set_time(span.starts.time())
            self.ends.set_time(span.ends.time())
            self._set_date(self.last, span.ends.date())
        else:
            self.ends.set_time(time(10))
        self.repetition = Button("", "refresh")
        self.repetition.clicked.connect(lambda _checked=False: self.ask_repetition())
        self.other_zone = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._lay_out()
        self.starts.changed.connect(lambda _time: self._keep_length())
        self.first.dateChanged.connect(lambda _day: self._keep_length())
        self.ends.changed.connect(lambda _time: self._note_end())
        self.last.dateChanged.connect(lambda _day: self._note_end())
        self.all_day.clicked.connect(lambda _on: self._switch())
        self._follow()

    def _date(self, name: str, day: date) -> DateField:
        field = DateField(name)
        field.setFixedWidth(_DATE_WIDTH)
        self._set_date(field, day)
        return field

    def _set_date(self, field: DateField, day: date) -> None:
        field.blockSignals(True)
        field.set_day(day)
        field.blockSignals(False)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.first)
        line.addWidget(self.starts)
        line.addWidget(TextLabel("–", tone="muted"))
        line.addWidget(self.ends)
        line.addWidget(self.last)
        line.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(size.SPACE_12)
        second.addWidget(self.all_day)
        second.addWidget(self.repetition)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addLayout(line)
        column.addWidget(self.other_zone)
        column.addLayout(second)

    def span(self) -> Span:
        """The times as they stand; of times on one day an end before the start is the next day."""
        first, last = self.first.day(), self.last.day()
        if self.all_day.isChecked():
            begin = datetime.combine(first, time())
            return Span(begin, datetime.combine(max(first, last), time()) + DAY, True)
        start = datetime.combine(first, self.starts.moment())
        end = datetime.combine(last, self.ends.moment())
        if end < start and last == first:
            end += DAY
        return Span(start, end)

    def rule(self) -> str:
        """How it is repeated, as RFC 5545 writes it; "" when it is not."""
        return self._rule

    def _keep_length(self) -> None:
        """Another start moves the end along."""
        if self.all_day.isChecked():
            first = self.first.day()
            days = max(1, self._length // DAY)
            self._set_date(self.last, first + timedelta(days=days - 1))
        else:
            start = datetime.combine(self.first.day(), self.starts.moment())
            end = start + self._length
            self.ends.set_time(end.time())
            self._set_date(self.last, end.date())
        self._follow()

    def _note_end(self) -> None:
        span = self.span()
        self._length = max(span.ends - span.starts, timedelta())
        self._follow()

    def _switch(self) -> None:
        """Whole days have no times; back again it is an hour."""
        if self.all_day.isChecked():
            self._length = DAY * ((self.last.day() - self.first.day()).days + 1)
        else:
            self._length = timedelta(hours=1)
            self._keep_length()
        self._follow()

    def ask_repetition(self) -> RepetitionDialog:
        """Let the user say how it is repeated."""
        dialog = RepetitionDialog(self._rule, self.first.day(), self)
        dialog.accepted.connect(lambda: self._take_rule(dialog.rule()))
        dialog.open()
        return dialog

    def _take_rule(self, rule: str) -> None:
        self._rule = rule
        self._follow()

    def _follow(self) -> None:
        timed = not self.all_day.isChecked()
        for field in (self.starts, self.ends):
            field.setVisible(timed)
        rule = self._rule if rule_of(self._rule) else ""
        said = repetition_text(rule, self.first.day())
        self.repetition.setText(said or self.tr("Not repeated"))
        self.repetition.setAccessibleName(
            self.tr("Repetition: {rule}").format(rule=self.repetition.text())
        )
        differs = timed and bool(self._zone) and self._zone != self._home
        self.other_zone.setVisible(differs)
        if differs:
            span = self.span()
            there = Span(
                in_other_zone(span.starts, self._home, self._zone),
                in_other_zone(span.ends, self._home, self._zone),
            )
            self.other_zone.setText(
                self.tr("{times} in its own time zone, {zone}").format(
                    times=times_text(there), zone=self._zone.replace("_", " ")
                )
            )
        self.changed.emit()
