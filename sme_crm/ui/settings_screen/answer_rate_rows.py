"""The rates of answers to expect, a line for each channel, each with its source and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.answer_rates import ADVISED_RATES, AdvisedRate
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.dates import present_day
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.value_editors import DateEditor, RateEditor
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import translated
from sme_crm.ui.settings_screen.settings_page import SettingsRow
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_NAME_WIDTH: Final = 132
_RATE_WIDTH: Final = 92
_DAY_WIDTH: Final = 112


class AnswerRateRow(SettingsRow):
    """Rate, source, day; saved when a field is left."""

    def __init__(self, context: UiContext, channel: str) -> None:
        super().__init__(context)
        self._channel = channel
        self._shown = ADVISED_RATES[channel]
        what = translated("Channels", find_channel(channel).name)
        self.setAccessibleName(what)
        name = TextLabel(what)
        name.setFixedWidth(_NAME_WIDTH)
        self.rate = RateEditor()
        self.rate.setFixedWidth(_RATE_WIDTH)
        self.rate.setAccessibleName(self.tr("{channel}: rate of answers").format(channel=what))
        self.source = LineEditor()
        self.source.setPlaceholderText(self.tr("where this comes from"))
        self.source.setAccessibleName(self.tr("{channel}: source").format(channel=what))
        self.day = DateEditor(with_calendar=False)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day.setAccessibleName(self.tr("{channel}: as of").format(channel=what))
        self.usual = IconButton("undo", self.tr("Back to the usual rate"))
        self.usual.clicked.connect(lambda _checked=False: self.reset())
        self.rate.edited.connect(lambda _value: self._save_rate())
        self.source.edited.connect(lambda _value: self._save())
        self.day.edited.connect(lambda _value: self._save())
        for field, share in ((name, 0), (self.rate, 0), (self.source, 1), (self.day, 0),
                             (self.usual, 0)):  # fmt: skip
            self.line.addWidget(field, share)

    def show_rate(self, rate: AdvisedRate) -> None:
        """What is kept; a field being typed in stays."""
        self._shown = rate
        source = translated("Channels", rate.source)
        values = ((self.rate, rate.rate), (self.source, source), (self.day, rate.day))
        for field, value in values:
            if not field.is_dirty():
                field.set_value(value)
                field.setCursorPosition(0)
        self.source.setToolTip(source)
        self.usual.setEnabled(rate != ADVISED_RATES[self._channel])

    def _save_rate(self) -> None:
        """Another rate is the owner's own: it is no longer what the source says."""
        kept = self.rate.kept()
        rate = kept if isinstance(kept, int) else 0
        if rate != self._shown.rate:
            self._keep(AdvisedRate(rate, "", present_day().isoformat()))

    def _save(self) -> None:
        source = str(self.source.kept())
        if source == translated("Channels", self._shown.source):
            source = self._shown.source
        self._keep(AdvisedRate(self._shown.rate, source, str(self.day.kept() or "")))

    def _keep(self, rate: AdvisedRate) -> None:
        if rate != self._shown:
            rates, channel = self._context.workspace.answer_rates, self._channel
            self._shown = rate
            self.write(lambda: rates.save(channel, rate))

    def reset(self) -> None:
        """Take the usual rate again."""
        rates, channel = self._context.workspace.answer_rates, self._channel
        self.write(lambda: rates.reset(channel))


class AnswerRateCard(Card):
    """Every channel that has a rate."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("How many answer"))
        self._context = context
        self._latest = LatestRead(context.jobs)
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Shown where campaigns are sized, and beside what was measured of them. Only"
                    " the rate of letters comes from guides: replace the others by what you"
                    " measure."
                ),
                tone="muted",
                wrap=True,
            )
        )
        self.rows = {channel: AnswerRateRow(context, channel) for channel in ADVISED_RATES}
        for row in self.rows.values():
            self.body.addWidget(row)
        context.changes.committed.connect(self._note_commit)

    def load(self) -> None:
        """Read the rates."""
        self._latest.ask(self._context.workspace.answer_rates.all, self._show, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("setting") and self.isVisible():
            self.load()

    def _show(self, rates: dict[str, AdvisedRate]) -> None:
        for channel, row in self.rows.items():
            row.show_rate(rates[channel])
