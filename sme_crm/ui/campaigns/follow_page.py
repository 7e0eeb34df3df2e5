"""The fourth step: what comes back day by day, who waits for you, who has to be reminded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.chart import CategoryChart, Curve, CurveChart, Series
from sme_crm.services.campaigns.curves import AnswerCurves, answer_curves
from sme_crm.ui.campaigns.campaign_step import CampaignStep
from sme_crm.ui.campaigns.hot_list import HotList
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import (
    MakeGroup,
    OpenCampaign,
    PrintLetters,
    ShowContacts,
    ShowReturns,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.reminders import FunnelStep, HotContact, Reminder
    from sme_crm.ui.context import UiContext

_STEPS: Final = {
    "messages": QT_TRANSLATE_NOOP("FollowPage", "Messages"),
    "returned": QT_TRANSLATE_NOOP("FollowPage", "Returned mail"),
    "answers": QT_TRANSLATE_NOOP("FollowPage", "Answers"),
    "quotes": QT_TRANSLATE_NOOP("FollowPage", "Quotes"),
    "reminders": QT_TRANSLATE_NOOP("FollowPage", "Reminders"),
    "sales": QT_TRANSLATE_NOOP("FollowPage", "Sales"),
}
_CHARTS_HEIGHT = 250
_STEP_WIDTH = 132


@dataclass(frozen=True, slots=True)
class _Followed:
    result: CampaignResult
    funnel: tuple[FunnelStep, ...]
    silent: tuple[int, ...]
    hot: tuple[HotContact, ...]


class FollowPage(CampaignStep):
    """Funnel, curve, the hot list, and the ones who did not answer yet."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._silent: tuple[int, ...] = ()
        self._campaign: Campaign | None = None
        self.funnel = ChartCard(self.tr("From messages to sales"), context.jobs, can_choose=False)
        self.curve = ChartCard(
            self.tr("Answers, expected and real"), context.jobs, can_choose=False
        )
        self.by_channel = Card(self.tr("From messages to sales"), 0)
        self.by_channel.hide()
        self.table: FigureTable | None = None
        self.hot = HotList(context)
        self.said = TextLabel("", wrap=True)
        self.remind = Button(self.tr("Remind those who did not answer"), "megaphone", "primary")
        self.remind.clicked.connect(lambda _checked=False: self.remind_silent())
        self.desk = Button(self.tr("Note answers and returned mail"), "inbox")
        self.desk.clicked.connect(self._open_desk)
        self.more = Button(self.tr("Who did not answer"), "contacts")
        menu = QMenu(self)
        self.show_silent = menu.addAction(icon("contacts"), self.tr("Show them"))
        self.group_silent = menu.addAction(icon("groups"), self.tr("Make a group of them"))
        self.write_silent = menu.addAction(icon("letters"), self.tr("Write to them"))
        self.more.set_menu(menu)
        self.show_silent.triggered.connect(
            lambda: self._send(ShowContacts(ContactFilter(ids=self._silent)))
        )
        self.group_silent.triggered.connect(lambda: self._send(MakeGroup(self._silent)))
        self.write_silent.triggered.connect(lambda: self._send(PrintLetters(self._silent)))
        self._lay_out()

    def _lay_out(self) -> None:
        tools = QWidget()
        flow = FlowLayout(tools)
        for button in (self.remind, self.more, self.desk):
            flow.addWidget(button)
        charts = QHBoxLayout()
        charts.setSpacing(size.SPACE_12)
        charts.addWidget(self.funnel, 2)
        charts.addWidget(self.by_channel, 2)
        charts.addWidget(self.curve, 3)
        for card in (self.funnel, self.by_channel, self.curve):
            card.setMinimumHeight(_CHARTS_HEIGHT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_8)
        outer.addWidget(self.said)
        outer.addWidget(tools)
        outer.addLayout(charts, 2)
        outer.addWidget(self.hot, 1)

    def read(self, campaign_id: int) -> _Followed:
        """The result, the funnel, who is silent and who waits."""
        workspace = self.context.workspace
        result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign_id))
        reminders = workspace.campaign_reminders
        return _Followed(
            result,
            reminders.funnel(result),
            tuple(reminders.silent(campaign_id)),
            tuple(reminders.hot(campaign_id)),
        )

    def show_read(self, found: Any) -> None:
        """Draw funnel and curve, list who waits."""
        result: CampaignResult = found.result
        self._silent, self._campaign = found.silent, result.campaign
        self.more.setEnabled(bool(found.silent))
        closed = result.campaign.state == "closed"
        self.remind.setEnabled(
            bool(found.silent) and not closed and not self.context.workspace.read_only
        )
        curves = answer_curves(result, present_day())
        self.said.setText(self._words(result, len(found.silent), curves))
        self._show_funnel(found.funnel)
        self.curve.show_chart(self._curve(curves))
        self.hot.show_hot(result.campaign.name, found.hot)

    def _words(self, result: CampaignResult, silent: int, curves: AnswerCurves | None) -> str:
        """How it goes today, and how many kept silent."""
        if curves is None:
            return self.tr("Nothing was sent yet.")
        kept = self.tr("%n recipient(s) neither answered nor ordered yet.", "", silent)
        kept = kept.replace(str(silent), count_text(silent), 1)
        in_all = curves.expected[-1][1]
        if result.campaign.state == "closed":
            expected, told = in_all, self.tr("{answers} answers, {expected} were expected.")
        else:
            expected = next((count for at, count in curves.expected if at >= curves.day), in_all)
            told = self.tr("Day {day}: {answers} answers, {expected} expected by now.")
        told = told.format(
            day=count_text(curves.day),
            answers=count_text(result.whole.answers),
            expected=count_text(round(expected)),
        )
        return f"{told} {kept}"

    def _show_funnel(self, steps: Sequence[FunnelStep]) -> None:
        """A bar a step; of several channels a table with a column of each."""
        labels = tuple(translated("FollowPage", _STEPS[one.key]) for one in steps)
        self.funnel.show_chart(
            CategoryChart(
                title=self.tr("From messages to sales"),
                labels=labels,
                series=(Series(self.tr("Number"), tuple(one.total for one in steps)),),
                horizontal=True,
            )
        )
        channels = list(dict.fromkeys(key for one in steps[:1] for key in one.by_channel))
        several = len(channels) > 1
        if several:
            names = [translated("Channels", find_channel(one).name) for one in channels]
            table = FigureTable(
                self.tr("From messages to sales"),
                ["", self.tr("In all"), *names],
                range(1, len(names) + 2),
                {0: _STEP_WIDTH},
            )
            table.set_rows(
                [
                    FigureRow(
                        (
                            Cell(label),
                            *(
                                figure(count_text(number), muted=not number)
                                for number in (
                                    one.total,
                                    *(one.by_channel.get(key, 0) for key in channels),
                                )
                            ),
                        ),
                        one.key,
                    )  # fmt: skip
                    for one, label in zip(steps, labels, strict=True)
                ]
            )
            self._replace_table(table)
        self.by_channel.setVisible(several)
        self.funnel.setVisible(not several)

    def _replace_table(self, table: FigureTable) -> None:
        """Another campaign has other channels."""
        if self.table is not None:
            self.by_channel.body.removeWidget(self.table)
            self.table.deleteLater()
        self.table = table
        self.by_channel.body.addWidget(table)

    def _curve(self, curves: AnswerCurves | None) -> CurveChart | None:
        if curves is None:
            return None
        return CurveChart(
            title=self.tr("Answers, expected and real"),
            curves=(
                Curve(self.tr("Real"), curves.real, 0),
                Curve(self.tr("Expected"), curves.expected, 7, dashed=True),
            ),
            x_title=self.tr("Days after the sending"),
            y_title=self.tr("Answers so far"),
            x_unit="count",
            y_unit="count",
        )

    def remind_silent(self) -> None:
        """Prepare a wave to those who kept silent, keep them as a group, and show the wave."""
        campaign, reminders = self._campaign, self.context.workspace.campaign_reminders
        if campaign is None:
            return
        wave = self.tr("Reminder")
        group = self.tr("{campaign}: no answer by {day}").format(
            campaign=campaign.name, day=day_text(present_day().isoformat())
        )

        def done(made: Reminder) -> None:
            words = self.tr("Reminder of %n contact(s) prepared, kept as a group", "", made.people)
            words = words.replace(str(made.people), count_text(made.people), 1)
            self.context.notices.toast_change(words, made.change_id)
            self._send(OpenCampaign(campaign.id, "message"))

        self.context.jobs.write(
            lambda: reminders.remind(campaign.id, wave, group, origin="campaigns.reminder"),
            done,
            owner=self,
        )

    def _open_desk(self) -> None:
        self._send(ShowReturns(self.campaign_id))

    def _send(self, request: object) -> None:
        self.context.navigator.send(request)
