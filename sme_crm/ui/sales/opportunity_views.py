"""How opportunities are shown: tools above, board, list or forecast below, one at the side."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.opportunity import OpportunityFilter
from sme_crm.ui.sales.board import PipelineBoard
from sme_crm.ui.sales.forecast_card import ForecastCard
from sme_crm.ui.sales.opportunity_list import OpportunityTable
from sme_crm.ui.sales.opportunity_page import OpportunityPage
from sme_crm.ui.sales.pipeline_work import PipelineWork
from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.domain.sales.forecast import ForecastMonth
    from sme_crm.domain.sales.opportunity import OpportunityRow
    from sme_crm.ui.context import UiContext

_CLOSED_DAYS: Final = 90
"""For how long what is closed stays on the board."""
_SIDE: Final = 430


class OpportunityViews(SalesPage):
    """The parts of the page and which of them are shown; subclasses read and act."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[OpportunityRow] = []
        self._months: tuple[ForecastMonth, ...] = ()
        self._currency = "EUR"
        self._some = False
        self._days = ("", "")
        self.work = PipelineWork(context, self)
        self._make_parts()
        self._make_states()
        self._lay_out()

    def _make_parts(self) -> None:
        self.search = SearchField(self.tr("Search an opportunity"), "Ctrl+F")
        self.people = ComboBox([("", self.tr("Everybody"))], self.tr("Responsible"))
        self.views = SegmentedControl(
            [
                ("board", self.tr("Board"), ""),
                ("list", self.tr("List"), ""),
                ("forecast", self.tr("Forecast"), ""),
            ],
            self.tr("How opportunities are shown"),
        )
        self.months_chip = Button("", "close", "quiet")
        self.months_chip.hide()
        self.likely = TextLabel("", TextRole.STRONG)
        self.stages_button = IconButton("settings", self.tr("Stages…"))
        self.new_button = Button(self.tr("New opportunity"), "plus", "primary")
        self.board = PipelineBoard()
        self.board.set_writable(self.work.writable)
        self.table = OpportunityTable()
        self.forecast = ForecastCard(self._context.jobs)
        self.page = OpportunityPage(self._context, self.work)
        self.page.hide()
        for widget in (self.stages_button, self.new_button):
            widget.setEnabled(self.work.writable)

    def _make_states(self) -> None:
        self._loading = LoadingState(self.tr("The opportunities are being read"))
        self._error = ErrorState()
        self._nothing = EmptyState(
            "pipeline",
            self.tr("No opportunity yet"),
            self.tr(
                "Note what somebody may buy, for how much and when: the board shows what to push"
                " forward, the forecast what the months to come will likely bring."
            ),
        )
        self._not_found = EmptyState(
            "search",
            self.tr("No opportunity meets this"),
            self.tr("Names, customers, people, stages and competitors are searched."),
        )

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        for left in (self.search, self.people, self.views, self.months_chip):
            tools.addWidget(left)
        tools.addStretch(1)
        for right in (self.likely, self.stages_button, self.new_button):
            tools.addWidget(right)
        listed = Card(padding=0)
        listed.body.addWidget(self.table)
        self._listed = listed
        self._stack = QStackedWidget()
        for state in (
            self._loading, self.board, listed, self.forecast, self._error, self._nothing,
            self._not_found,
        ):  # fmt: skip
            self._stack.addWidget(state)
        self._splitter = Splitter()
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.page)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([760, 420])
        self._stack.setMinimumWidth(360)
        self.page.setMinimumWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(self._splitter, 1)

    def filter(self) -> OpportunityFilter:
        """What is shown."""
        closed_from = present_day() - timedelta(days=_CLOSED_DAYS)
        person = self.people.key()
        return OpportunityFilter(
            text=self.search.text(),
            responsible_id=int(person) if person else None,
            expected_from=self._days[0],
            expected_until=self._days[1],
            closed_from=closed_from.isoformat(),
        )

    def _show_view(self) -> None:
        if not self._some:
            self._stack.setCurrentWidget(self._nothing)
            return
        view = self.views.choice()
        if view == "forecast":
            self.forecast.show_months(self._months, self._currency)
            self._stack.setCurrentWidget(self.forecast)
        elif not self._rows:
            self._stack.setCurrentWidget(self._not_found)
        else:
            self._stack.setCurrentWidget(self.board if view == "board" else self._listed)

    def _choose_view(self, view: str) -> None:
        self.views.choose(view)
        self._show_view()

    def _focus_rows(self) -> None:
        if self.views.choice() == "list":
            self.table.setFocus()
        else:
            self.board.focus_cards()

    def show_side(self) -> None:
        """Give the opportunity at the side its room."""
        if self.page.isHidden():
            self.page.show()
            self._splitter.setSizes([self._splitter.width() - _SIDE, _SIDE])
