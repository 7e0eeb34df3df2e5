"""The page of the rules of contact: what the law asks for, caps of good manners, retention."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from sme_crm.domain.contact_rules import (
    AUDIENCES,
    CONTEXT,
    NEEDS,
    PRESSURE,
    PRESSURE_SOURCE,
    RETENTION_SETTING,
    RETENTION_SOURCE,
    RULES,
    ContactRule,
    ContactRules,
    cap_settings,
    rule_as_json,
    rule_setting,
)
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.value_editors import DateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.settings_screen.call_hours import CallHours
from sme_crm.ui.settings_screen.settings_page import SettingsPage, SettingsRow
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_NAME_WIDTH, _NEED_WIDTH, _DAY_WIDTH, _NUMBER_WIDTH = 180, 250, 112, 110
_MOST_YEARS, _MOST_DAYS, _MOST_CONTACTS = 30, 3650, 99


def channel_words(channel: str, visit: str) -> str:
    """A channel in words; consents know no visits, so theirs is given."""
    return translated("Vocabulary", CHANNELS[channel]) if channel in CHANNELS else visit


class RuleLine(SettingsRow):
    """What a rule needs, from which day on, by which source; `edited` when a field is left."""

    edited = Signal()

    def __init__(self, context: UiContext, rule: ContactRule) -> None:
        super().__init__(context)
        self._rule = rule
        channel = channel_words(rule.channel, self.tr("Visit"))
        name = f"{channel} · {translated(CONTEXT, AUDIENCES[rule.audience])}"
        label = TextLabel(name, wrap=True)
        label.setFixedWidth(_NAME_WIDTH)
        self.need = ComboBox(
            [(key, translated(CONTEXT, words)) for key, words in NEEDS.items()],
            self.tr("Needs: {rule}").format(rule=name),
        )
        self.need.setFixedWidth(_NEED_WIDTH)
        self.since = DateEditor(with_calendar=False)
        self.since.setAccessibleName(self.tr("Since: {rule}").format(rule=name))
        self.since.setFixedWidth(_DAY_WIDTH)
        self.source = LineEditor()
        self.source.setAccessibleName(self.tr("Source: {rule}").format(rule=name))
        self.name = name
        self.need.activated.connect(lambda _row: self.edited.emit())
        for editor in (self.since, self.source):
            editor.edited.connect(lambda _value: self.edited.emit())
        self.line.addWidget(label)
        for field in (self.need, self.since):
            self.line.addWidget(field)
        self.line.addWidget(self.source, 1)

    def show_rule(self, rule: ContactRule) -> None:
        """Show a rule as the business has it."""
        self._rule = rule
        self.need.choose(rule.need)
        self.since.set_value(rule.since)
        self.source.set_value(translated(CONTEXT, rule.source))
        self.source.setCursorPosition(0)

    def rule(self) -> ContactRule:
        """The rule as it stands; a source that was not touched stays that of every language."""
        source = str(self.source.kept() or "")
        if source == translated(CONTEXT, self._rule.source):
            source = self._rule.source
        return replace(
            self._rule,
            need="consent" if self.need.key() == "consent" else "no_objection",
            since=str(self.since.kept() or ""),
            source=source,
        )


class RulesPage(SettingsPage):
    """Every edit is written when its field is left."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        card = self.add_card(
            self.tr("Rules of contact"),
            self.tr(
                "What is needed before many people are contacted unasked. The law changes: set"
                " the day and the source with it."
            ),
        )
        self.lines: dict[str, RuleLine] = {}
        self.hours: dict[str, CallHours] = {}
        for key, rule in RULES.items():
            line = RuleLine(context, rule)
            line.edited.connect(lambda key=key: self._save_rule(key))
            card.body.addWidget(line)
            self.lines[key] = line
            if rule.channel == "phone":
                hours = CallHours(context, line.name)
                hours.show_rule(rule)
                hours.edited.connect(lambda key=key: self._save_rule(key))
                card.body.addWidget(hours)
                self.hours[key] = hours
        self.numbers: dict[str, NumberField] = {}
        self._add_caps()
        self._add_retention()
        self.column.addStretch(1)

    def _add_caps(self) -> None:
        card = self.add_card(
            self.tr("Not too often"), self.tr("At most so many contacts of campaigns in so long.")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(3, 1)
        for row, channel in enumerate(PRESSURE):
            most, days = cap_settings(channel)
            name = channel_words(channel, self.tr("Visit"))
            field = self._number(most, _MOST_CONTACTS, self.tr("Most contacts: {channel}"), name)
            field.setSpecialValueText(self.tr("no cap"))
            span = self._number(days, _MOST_DAYS, self.tr("Within days: {channel}"), name)
            span.setSuffix(self.tr(" days"))
            grid.addWidget(FieldLabel(name, field), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(span, row, 2)
        card.body.addLayout(grid)
        source = translated(CONTEXT, PRESSURE_SOURCE)
        card.body.addWidget(TextLabel(source, TextRole.SMALL, "muted", wrap=True))

    def _add_retention(self) -> None:
        card = self.add_card(self.tr("How long prospects are kept"))
        years = self._number(RETENTION_SETTING, _MOST_YEARS, self.tr("Years of retention"), "")
        years.setSuffix(self.tr(" years"))
        years.setSpecialValueText(self.tr("no limit"))
        card.body.addWidget(years)
        source = translated(CONTEXT, RETENTION_SOURCE)
        card.body.addWidget(TextLabel(source, TextRole.SMALL, "muted", wrap=True))

    def _number(self, key: str, most: int, text: str, channel: str) -> NumberField:
        field = NumberField(0, most, text.format(channel=channel))
        field.setFixedWidth(_NUMBER_WIDTH)
        field.setEnabled(not self.context.workspace.read_only)
        field.editingFinished.connect(lambda: self._save_number(key))
        self.numbers[key] = field
        return field

    def load(self) -> None:
        """Read the rules."""
        self.context.jobs.read(self.context.workspace.eligibility.rules, self._show, owner=self)

    def _show(self, rules: ContactRules) -> None:
        for key, line in self.lines.items():
            line.show_rule(rules.rules[key])
            if key in self.hours:
                self.hours[key].show_rule(rules.rules[key])
        shown = {RETENTION_SETTING: rules.retention_years}
        for channel, cap in rules.pressure.items():
            most, days = cap_settings(channel)
            shown |= {most: cap.most, days: cap.days}
        for key, number in shown.items():
            if not self.numbers[key].hasFocus():
                self.numbers[key].setValue(number)

    def _save_rule(self, key: str) -> None:
        settings, rule = self.context.workspace.settings, self.lines[key].rule()
        if key in self.hours:
            rule = self.hours[key].applied(rule)
        kept = "" if rule == RULES[key] else rule_as_json(rule)
        self.context.jobs.write(
            lambda: settings.set(rule_setting(key), kept, origin="settings"), owner=self
        )

    def _save_number(self, key: str) -> None:
        settings, number = self.context.workspace.settings, self.numbers[key].value()
        self.context.jobs.write(lambda: settings.set(key, number, origin="settings"), owner=self)
