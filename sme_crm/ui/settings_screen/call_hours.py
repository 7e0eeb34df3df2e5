"""Days and hours people may be called on, below the rule of calls they belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from sme_crm.domain.advised_times import hours_text, read_hours
from sme_crm.domain.dates import DAY_NAMES
from sme_crm.domain.errors import InvalidInput
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings_screen.settings_page import SettingsRow
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.contact_rules import ContactRule
    from sme_crm.ui.context import UiContext

_INDENT, _LABEL_WIDTH, _HOURS_WIDTH = 16, 100, 186


class CallHours(SettingsRow):
    """`edited` when something was changed; every day ticked is any day, no hours any hour."""

    edited = Signal()

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__(context)
        self._shown: tuple[tuple[str, str], ...] = ()
        times = QHBoxLayout()
        times.setSpacing(size.SPACE_8)
        label = TextLabel(self.tr("Calls allowed"), TextRole.SMALL, "muted")
        label.setFixedWidth(_LABEL_WIDTH)
        times.addWidget(label)
        self.days: list[QCheckBox] = []
        for day in DAY_NAMES[language_code()]:
            box = QCheckBox(day[:2].capitalize())
            box.setAccessibleName(f"{name}, {day}")
            box.setToolTip(day.capitalize())
            box.clicked.connect(lambda _on, box=box: self._tick(box))
            self.days.append(box)
            times.addWidget(box)
        self.hours = LineEditor()
        self.hours.setFixedWidth(_HOURS_WIDTH)
        self.hours.setPlaceholderText(self.tr("any hour"))
        self.hours.setAccessibleName(self.tr("{what}: hours").format(what=name))
        self.hours.edited.connect(lambda _value: self.edited.emit())
        self.override = QCheckBox(self.tr("A note may go past it"))
        self.override.setToolTip(
            self.tr(
                "The call dialog asks why, and keeps it with the call; else it forbids the call"
            )
        )
        self.override.clicked.connect(lambda _on: self.edited.emit())
        times.addSpacing(size.SPACE_8)
        for widget in (FieldLabel(self.tr("Hours"), self.hours), self.hours):
            times.addWidget(widget)
        times.addStretch(1)
        exception = QHBoxLayout()
        exception.addSpacing(_LABEL_WIDTH + size.SPACE_8)
        exception.addWidget(self.override)
        exception.addStretch(1)
        both = QVBoxLayout()
        both.setSpacing(size.SPACE_4)
        both.addLayout(times)
        both.addLayout(exception)
        self.line.addSpacing(_INDENT)
        self.line.addLayout(both, 1)

    def _tick(self, box: QCheckBox) -> None:
        """One day stays: who may never be called has an objection, not a rule."""
        if any(day.isChecked() for day in self.days):
            self.edited.emit()
        else:
            box.setChecked(True)

    def show_rule(self, rule: ContactRule) -> None:
        """Show the days and hours of a rule; hours being typed stay."""
        self._shown = rule.hours
        for day, box in enumerate(self.days):
            box.setChecked(not rule.days or day in rule.days)
        self.override.setChecked(rule.override)
        if not self.hours.hasFocus():
            self.hours.set_value(hours_text(rule.hours))
            self.hours.setCursorPosition(0)

    def applied(self, rule: ContactRule) -> ContactRule:
        """A rule with what stands here; hours that cannot be read are taken back and said."""
        try:
            hours = read_hours(str(self.hours.kept() or ""))
        except InvalidInput as error:
            refused, hours = error, self._shown

            def refuse() -> None:
                raise refused

            self.hours.set_value(hours_text(hours))
            self.write(refuse)
        self._shown = hours
        days = tuple(day for day, box in enumerate(self.days) if box.isChecked())
        if len(days) == len(self.days):
            days = ()
        return replace(rule, days=days, hours=hours, override=self.override.isChecked())
