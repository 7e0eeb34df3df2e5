"""Advised days and hours among the settings: a line for each channel and audience."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from sme_crm.domain.advised_times import (
    ADVISED,
    AUDIENCES,
    AdvisedTime,
    hours_text,
    read_hours,
)
from sme_crm.domain.dates import DAY_NAMES
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.task import TASK_KINDS
from sme_crm.ui.follow_up.advice_words import source_text
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.settings_screen.settings_page import SettingsRow
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_NAME_WIDTH, _DAY_WIDTH, _HOURS_WIDTH = 96, 24, 186


class AdviceRow(SettingsRow):
    """Seven days, hours, the source; saved when a field is left."""

    def __init__(self, context: UiContext, channel: str, audience: str) -> None:
        super().__init__(context)
        self._channel, self._audience = channel, audience
        self._advice = ADVISED[channel][audience]
        who = translated("AdvisedTimes", AUDIENCES[audience])
        what = f"{translated('TaskWords', TASK_KINDS[channel])}, {who}"
        self.setAccessibleName(what)
        name = TextLabel(who)
        name.setFixedWidth(_NAME_WIDTH)
        self.days = [QCheckBox() for _day in range(7)]
        for box, day in zip(self.days, DAY_NAMES[language_code()], strict=True):
            box.setAccessibleName(f"{what}, {day}")
            box.setToolTip(day.capitalize())
            box.setFixedWidth(_DAY_WIDTH)
            box.clicked.connect(lambda _on: self._save())
        self.hours = LineEditor()
        self.hours.setFixedWidth(_HOURS_WIDTH)
        self.hours.setPlaceholderText(self.tr("any hour"))
        self.hours.setAccessibleName(self.tr("{what}: hours").format(what=what))
        self.hours.edited.connect(lambda _value: self._save())
        self.source = LineEditor()
        self.source.setPlaceholderText(self.tr("where this comes from"))
        self.source.setAccessibleName(self.tr("{what}: source").format(what=what))
        self.source.edited.connect(lambda _value: self._save())
        self.usual = IconButton("undo", self.tr("Back to the usual advice"))
        self.usual.clicked.connect(lambda _checked=False: self.reset())
        self.line.addWidget(name)
        for box in self.days:
            self.line.addWidget(box)
        for field, share in ((self.hours, 0), (self.source, 1), (self.usual, 0)):
            self.line.addWidget(field, share)

    def show_advice(self, advice: AdvisedTime) -> None:
        """What is kept; a field being typed in stays."""
        self._advice = advice
        for day, box in enumerate(self.days):
            box.setChecked(day in advice.days)
        source = source_text(self._channel, self._audience, advice)
        for field, text in ((self.hours, hours_text(advice.hours)), (self.source, source)):
            if not field.hasFocus():
                field.set_value(text)
                field.setCursorPosition(0)
        self.source.setToolTip(source)
        self.usual.setEnabled(advice != ADVISED[self._channel][self._audience])

    def _save(self) -> None:
        advised = self._context.workspace.advised_times
        channel, audience = self._channel, self._audience
        source = str(self.source.kept())
        if source == source_text(channel, audience, self._advice):
            source = self._advice.source
        try:
            hours = read_hours(str(self.hours.kept()))
        except InvalidInput as error:
            refused = error

            def refuse() -> None:
                raise refused

            self.hours.set_value(hours_text(self._advice.hours))
            self.write(refuse)
            return
        days = tuple(day for day, box in enumerate(self.days) if box.isChecked())
        advice = AdvisedTime(days, hours, source)
        if advice != self._advice:
            self._advice = advice
            self.write(lambda: advised.save(channel, audience, advice))

    def reset(self) -> None:
        """Take the usual advice again."""
        advised, channel, audience = (
            self._context.workspace.advised_times, self._channel, self._audience,
        )  # fmt: skip
        self.write(lambda: advised.reset(channel, audience))


class AdviceCard(Card):
    """Every channel with its audiences."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("When people are best reached"))
        self._context = context
        self._latest = LatestRead(context.jobs)
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Shown where steps of series and calls are planned. No day ticked: any day."
                    " Hours as 9–12, 14–18."
                ),
                tone="muted",
                wrap=True,
            )
        )
        self.rows: dict[tuple[str, str], AdviceRow] = {}
        for channel, audiences in ADVISED.items():
            self.body.addLayout(self._headings(translated("TaskWords", TASK_KINDS[channel])))
            for audience in audiences:
                row = AdviceRow(context, channel, audience)
                self.rows[channel, audience] = row
                self.body.addWidget(row)
        context.changes.committed.connect(self._note_commit)

    def _headings(self, channel: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        days = [(day[:1].upper(), _DAY_WIDTH) for day in DAY_NAMES[language_code()]]
        for text, width in ((channel, _NAME_WIDTH), *days, (self.tr("Hours"), _HOURS_WIDTH)):
            label = TextLabel(text, TextRole.SMALL_STRONG, "muted")
            label.setFixedWidth(width)
            if width == _DAY_WIDTH:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.addWidget(label)
        line.addWidget(TextLabel(self.tr("Source"), TextRole.SMALL_STRONG, "muted"), 1)
        return line

    def load(self) -> None:
        """Read the advice."""
        advised = self._context.workspace.advised_times
        self._latest.ask(advised.all, self._show, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("setting") and self.isVisible():
            self.load()

    def _show(self, advised: dict[str, dict[str, AdvisedTime]]) -> None:
        for (channel, audience), row in self.rows.items():
            row.show_advice(advised[channel][audience])
