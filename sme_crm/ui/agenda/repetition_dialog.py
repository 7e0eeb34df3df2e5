"""How an appointment is repeated: how often, on which days, until when; the rule in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import DAY_NAMES
from sme_crm.domain.recurrence import (
    Frequency,
    RecurrenceRule,
    WeekDay,
    parse_rule,
    rule_as_text,
    rule_text,
    words,
)
from sme_crm.domain.recurrence.rule import day_of
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.value_fields import DateField, NumberField

_WIDTH: Final = 460
_FREQUENCIES: Final = {
    "daily": Frequency.DAILY,
    "weekly": Frequency.WEEKLY,
    "monthly": Frequency.MONTHLY,
    "yearly": Frequency.YEARLY,
}
_MOST_TIMES: Final = 999


def repetition_text(rule: str, start: date) -> str:
    """A rule in words with a capital; "" for none."""
    if not rule:
        return ""
    said = rule_text(parse_rule(rule), translated, language_code(), start)
    return said[:1].upper() + said[1:]


class RepetitionDialog(QDialog):
    """Accepted with `rule()`; "" is not repeated."""

    def __init__(self, rule: str, start: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Repetition"))
        self.setMinimumWidth(_WIDTH)
        self._start = start
        self._before = rule
        self._touched = False
        self.frequency = SegmentedControl(
            [
                ("", self.tr("Never"), ""),
                ("daily", self.tr("Days"), ""),
                ("weekly", self.tr("Weeks"), ""),
                ("monthly", self.tr("Months"), ""),
                ("yearly", self.tr("Years"), ""),
            ],
            self.tr("Repeated by"),
        )
        self.interval = NumberField(1, 99, self.tr("Every how many"))
        self.days = [QCheckBox(name[:3].capitalize()) for name in DAY_NAMES[language_code()]]
        self.monthly = ComboBox(self._monthly_choices(), self.tr("Day of the month"))
        self.ends = ComboBox(
            [
                ("", self.tr("Without end")),
                ("until", self.tr("Until a day")),
                ("count", self.tr("A number of times")),
            ],
            self.tr("Ends"),
        )
        self.until = DateField(self.tr("Last day"))
        self.until.setDate(QDate(start.year, start.month, start.day).addMonths(6))
        self.count = NumberField(2, _MOST_TIMES, self.tr("How many times"))
        self.count.setValue(10)
        self.sentence = TextLabel("", TextRole.MEDIUM, "accent", wrap=True)
        self._lay_out()
        self._show_rule(rule)
        self._listen()
        self._follow()

    def _monthly_choices(self) -> list[tuple[str, str]]:
        """On this day of the month, on its second Tuesday, on the last one."""
        choices = []
        for key in ("day", "nth", "last"):
            rule = self._monthly_rule(key)
            said = rule_text(rule, translated, language_code(), self._start)
            choices.append((key, said[:1].upper() + said[1:]))
        return choices

    def _monthly_rule(self, key: str) -> RecurrenceRule:
        ordinal = {"nth": (self._start.day - 1) // 7 + 1, "last": -1}.get(key, 0)
        if not ordinal:
            return RecurrenceRule(Frequency.MONTHLY, by_month_day=(self._start.day,))
        place = WeekDay(ordinal, self._start.weekday())
        return RecurrenceRule(Frequency.MONTHLY, by_day=(place,))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.tr("Repetition"), TextRole.CARD))
        column.addWidget(self.frequency)
        self._detail = QWidget()
        inner = QVBoxLayout(self._detail)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(size.SPACE_8)
        inner.addWidget(FieldLabel(self.tr("Every how many"), self.interval))
        inner.addWidget(self.interval)
        self._week = QWidget()
        line = QHBoxLayout(self._week)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for box, name in zip(self.days, DAY_NAMES[language_code()], strict=True):
            box.setAccessibleName(name)
            line.addWidget(box)
        inner.addWidget(self._week)
        inner.addWidget(self.monthly)
        inner.addWidget(FieldLabel(self.tr("Ends"), self.ends))
        inner.addWidget(self.ends)
        inner.addWidget(self.until)
        inner.addWidget(self.count)
        inner.addWidget(self.sentence)
        column.addWidget(self._detail)
        column.addStretch(1)
        self.accept_button = Button(self.tr("Apply"), "check", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        column.addLayout(dialog_buttons(self, self.accept_button))

    def _show_rule(self, text: str) -> None:
        """Put a rule into the fields; a new one is repeated on the day it begins."""
        for day, box in enumerate(self.days):
            box.setChecked(day == self._start.weekday())
        if not text:
            return
        said = words(parse_rule(text), self._start)
        names = {frequency: key for key, frequency in _FREQUENCIES.items()}
        self.frequency.choose(names.get(said.frequency, "daily"))
        self.interval.setValue(said.interval)
        if said.frequency is Frequency.WEEKLY:
            chosen = {day for _, day in said.week_days}
            for day, box in enumerate(self.days):
                box.setChecked(day in chosen)
        if said.frequency is Frequency.MONTHLY and said.week_days:
            self.monthly.choose("last" if said.week_days[0].ordinal < 0 else "nth")
        if said.until is not None:
            last = day_of(said.until)
            self.ends.choose("until")
            self.until.set_day(last)
        elif said.count is not None:
            self.ends.choose("count")
            self.count.setValue(said.count)

    def _listen(self) -> None:
        self.frequency.chosen.connect(lambda _key: self._touch())
        self.interval.valueChanged.connect(lambda _value: self._touch())
        self.monthly.activated.connect(lambda _row: self._touch())
        self.ends.activated.connect(lambda _row: self._touch())
        self.until.dateChanged.connect(lambda _day: self._touch())
        self.count.valueChanged.connect(lambda _value: self._touch())
        for box in self.days:
            box.clicked.connect(lambda _on: self._touch())

    def _touch(self) -> None:
        self._touched = True
        self._follow()

    def _follow(self) -> None:
        """Show the fields that count, and the rule in words."""
        key = self.frequency.choice()
        self._detail.setVisible(bool(key))
        self._week.setVisible(key == "weekly")
        self.monthly.setVisible(key == "monthly")
        self.until.setVisible(self.ends.key() == "until")
        self.count.setVisible(self.ends.key() == "count")
        self.sentence.setText(repetition_text(self.rule(), self._start))
        self.adjustSize()

    def rule(self) -> str:
        """The rule that the fields say; an untouched one is as it was, with all its parts."""
        if not self._touched:
            return self._before
        key = self.frequency.choice()
        if not key:
            return ""
        rule = RecurrenceRule(_FREQUENCIES[key], self.interval.value())
        if key == "weekly":
            days = tuple(WeekDay(0, day) for day, box in enumerate(self.days) if box.isChecked())
            rule = replace(rule, by_day=days)
        elif key == "monthly":
            placed = self._monthly_rule(self.monthly.key())
            rule = replace(rule, by_day=placed.by_day, by_month_day=placed.by_month_day)
        if self.ends.key() == "until":
            rule = replace(rule, until=self.until.day())
        elif self.ends.key() == "count":
            rule = replace(rule, count=self.count.value())
        return rule_as_text(rule)
