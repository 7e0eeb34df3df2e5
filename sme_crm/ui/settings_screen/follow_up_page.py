"""The page of the follow-up: days without a word, advised times, own kinds of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from sme_crm.domain.touch_days import TOUCH_DAYS
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.labels import translated
from sme_crm.ui.settings_screen.advice_rows import AdviceCard
from sme_crm.ui.settings_screen.answer_rate_rows import AnswerRateCard
from sme_crm.ui.settings_screen.kind_rows import KindsCard
from sme_crm.ui.settings_screen.settings_page import SettingsPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_PREFIX = "follow_up.touch_days."
_MOST_DAYS = 3650
_FIELD_WIDTH = 110


class FollowUpPage(SettingsPage):
    """A number is saved when its field is left."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        card = self.add_card(
            self.tr("Not heard of for long"),
            self.tr(
                "Today tells of contacts nothing was exchanged with for so many days; 0 never."
            ),
        )
        self.fields: dict[str, NumberField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(2, 1)
        for row, status in enumerate(TOUCH_DAYS):
            name = translated("Vocabulary", STATUSES[status])
            field = NumberField(0, _MOST_DAYS, self.tr("Days for {status}").format(status=name))
            field.setSpecialValueText(self.tr("never"))
            field.setFixedWidth(_FIELD_WIDTH)
            field.setEnabled(not context.workspace.read_only)
            field.editingFinished.connect(lambda status=status: self._save(status))
            usual = TOUCH_DAYS[status]
            grid.addWidget(FieldLabel(name, field), row, 0)
            grid.addWidget(field, row, 1)
            hint = self.tr("usual: %n day(s)", "", usual) if usual else self.tr("usual: never")
            grid.addWidget(TextLabel(hint, TextRole.SMALL, "muted"), row, 2)
            self.fields[status] = field
        card.body.addLayout(grid)
        card.body.addWidget(
            TextLabel(
                self.tr(
                    "The usual figures are a rule of thumb of direct marketing: a client hears of"
                    " you four times a year, a first sale takes six to nine contacts. Set your own."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )
        self.advice = AdviceCard(context)
        self.column.addWidget(self.advice)
        self.answer_rates = AnswerRateCard(context)
        self.column.addWidget(self.answer_rates)
        self.kinds = KindsCard(context)
        self.column.addWidget(self.kinds)
        self.column.addStretch(1)

    def load(self) -> None:
        """Read the numbers, the advice and the kinds."""
        self.advice.load()
        self.answer_rates.load()
        self.kinds.load()
        settings = self.context.workspace.settings
        self.context.jobs.read(
            lambda: {one: int(settings.get(_PREFIX + one)) for one in TOUCH_DAYS},
            self._show,
            owner=self,
        )

    def _show(self, days: dict[str, int]) -> None:
        for status, number in days.items():
            if not self.fields[status].hasFocus():
                self.fields[status].setValue(number)

    def _save(self, status: str) -> None:
        settings = self.context.workspace.settings
        days = self.fields[status].value()
        self.context.jobs.write(
            lambda: settings.set(_PREFIX + status, days, origin="settings"), owner=self
        )
