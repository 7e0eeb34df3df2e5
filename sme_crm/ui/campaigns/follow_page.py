"""The fourth step: what comes back day by day, against what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.printing.charts.chart import CategoryChart, Curve, CurveChart, Series
from sme_crm.services.campaigns.analysis import CampaignResult
from sme_crm.services.campaigns.curves import answer_curves
from sme_crm.ui.campaigns.campaign_step import CampaignStep
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.navigation import MakeGroup, PrintLetters, ShowContacts, ShowReturns
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


@dataclass(frozen=True, slots=True)
class _Followed:
    result: CampaignResult
    quotes: int
    silent: tuple[int, ...]


class FollowPage(CampaignStep):
    """Funnel, curve, and the ones who did not answer yet."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._silent: tuple[int, ...] = ()
        self.funnel = ChartCard(self.tr("From messages to sales"), context.jobs, can_choose=False)
        self.curve = ChartCard(
            self.tr("Answers, expected and real"), context.jobs, can_choose=False
        )
        self.said = TextLabel("", wrap=True)
        self.desk = Button(self.tr("Note answers and returned mail"), "inbox", "primary")
        self.desk.clicked.connect(self._open_desk)
        self.show_silent = Button(self.tr("Show who did not answer"), "contacts")
        self.group_silent = Button(self.tr("Make a group of them"), "groups")
        self.write_silent = Button(self.tr("Write to them"), "letters")
        self.show_silent.clicked.connect(
            lambda: self._send(ShowContacts(ContactFilter(ids=self._silent)))
        )
        self.group_silent.clicked.connect(lambda: self._send(MakeGroup(self._silent)))
        self.write_silent.clicked.connect(lambda: self._send(PrintLetters(self._silent)))
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.said, 1)
        for button in (self.show_silent, self.group_silent, self.write_silent, self.desk):
            tools.addWidget(button)
        charts = QHBoxLayout()
        charts.setSpacing(size.SPACE_12)
        charts.addWidget(self.funnel, 2)
        charts.addWidget(self.curve, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addLayout(tools)
        outer.addLayout(charts, 1)

    def read(self, campaign_id: int) -> _Followed:
        """The result, quotes asked for, and who is silent."""
        workspace = self.context.workspace
        result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign_id))
        return _Followed(
            result,
            workspace.campaign_analysis.quotes_of(result.campaign),
            tuple(workspace.campaign_analysis.silent_contacts(result.campaign)),
        )

    def show_read(self, found: Any) -> None:
        """Draw funnel and curve."""
        result: CampaignResult = found.result
        self._silent = found.silent
        for button in (self.show_silent, self.group_silent, self.write_silent):
            button.setEnabled(bool(found.silent))
        self.said.setText(
            self.tr("%n recipient(s) neither answered nor ordered yet.", "", len(found.silent))
        )
        whole = result.whole
        self.funnel.show_chart(
            CategoryChart(
                title=self.tr("From messages to sales"),
                labels=(
                    self.tr("Messages"),
                    self.tr("Returned mail"),
                    self.tr("Answers"),
                    self.tr("Quotes"),
                    self.tr("Sales"),
                ),
                series=(
                    Series(
                        self.tr("Number"),
                        (whole.pieces, result.returned, whole.answers, found.quotes, whole.sales),
                    ),
                ),
                horizontal=True,
            )
        )
        self.curve.show_chart(self._curve(result))

    def _curve(self, result: CampaignResult) -> CurveChart | None:
        curves = answer_curves(result, present_day())
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

    def _open_desk(self) -> None:
        self._send(ShowReturns(self.campaign_id))

    def _send(self, request: object) -> None:
        self.context.navigator.send(request)
