"""The screen of the dashboard: cards above, charts below; each opens what it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.printing.charts.chart import Chart
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.reports import dashboard_charts as charts
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.dashboard.cards_dialog import CardsDialog
from sme_crm.ui.dashboard.dashboard_cards import CARDS, CHARTS, CardWords, card_name
from sme_crm.ui.dashboard.figure_card import FigureCard
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import Panel, ShowContacts, ShowReport, ShowSales
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.states import ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.dashboard import Figures, Sleepers
    from sme_crm.ui.context import UiContext

SHOWN = MachineSetting("dashboard/cards", tuple(kind.key for kind in (*CARDS, *CHARTS)))
_HEARD: Final = (
    "customer_order", "opportunity", "opportunity_stage", "quote", "task", "contact", "setting",
)  # fmt: skip
_REFRESH_MS: Final = 300
_COLUMNS: Final = 4
_CHART_HEIGHT: Final = 300


class DashboardPanel(Panel):
    """The figures come first, charts and what needs a look at each customer after them."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: Figures | None = None
        self._sleepers: Sleepers | None = None
        self._latest = LatestRead(context.jobs)
        self._stale = True
        self.cards: dict[str, FigureCard] = {}
        self.charts: dict[str, ChartCard] = {}
        self._make_header()
        self._make_pages()
        self._lay_out_cards()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self.reload)
        context.changes.committed.connect(self._hear)

    def _make_header(self) -> None:
        self.header = PageHeader(self.tr("Dashboard"))
        choose = Button(self.tr("Cards…"), "columns")
        choose.clicked.connect(self.choose_cards)
        paper = IconButton("printer", self.tr("Print or save the dashboard…"))
        paper.clicked.connect(self.print_page)
        self.header.add_beside(paper)
        reports = Button(self.tr("Reports"), "document")
        reports.clicked.connect(lambda: self._send(ShowReport()))
        self.header.add_beside(choose)
        self.header.add_beside(reports)
        self.addAction(screen_action(self, self.tr("Cards…"), "columns", self.choose_cards))
        self.addAction(screen_action(self, paper.accessibleName(), "printer", self.print_page))
        self.addAction(screen_action(self, self.tr("Read again"), "refresh", self.reload, "F5"))

    def _make_pages(self) -> None:
        self._loading = LoadingState(self.tr("The figures are being read"))
        self._error = ErrorState(self.reload)
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(size.SPACE_12)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(self._page)
        self._pages = QStackedWidget()
        for page in (self._loading, self._scroll, self._error):
            self._pages.addWidget(page)
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        lay_out_screen(self, [self.header], holder)

    def print_page(self) -> bool:
        """Show the same on paper, to be printed or saved."""
        self._send(ShowReport("dashboard"))
        return True

    # Cards

    def shown(self) -> tuple[str, ...]:
        """The keys of the cards and charts shown, in their order."""
        return tuple(self._context.settings.get(SHOWN))

    def choose_cards(self) -> None:
        """Ask which cards are shown."""
        dialog = CardsDialog((*CARDS, *CHARTS), self.shown(), self)
        dialog.accepted.connect(lambda: self._keep(dialog.chosen()))
        dialog.open()

    def _keep(self, keys: tuple[str, ...]) -> None:
        self._context.settings.set(SHOWN, keys)
        self._lay_out_cards()
        self._show_all()

    def _lay_out_cards(self) -> None:
        for widget in (*self.cards.values(), *self.charts.values()):
            widget.deleteLater()
        self.cards, self.charts = {}, {}
        kinds = {kind.key: kind for kind in CARDS}
        pictures = {kind.key: kind for kind in CHARTS}
        chosen = [kinds[key] for key in self.shown() if key in kinds]
        for place, kind in enumerate(chosen):
            card = FigureCard(card_name(kind), kind.icon)
            request = kind.request
            card.opened.connect(self._open_new if request is None else partial(self._send, request))
            self.cards[kind.key] = card
            self._grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        row = -(-len(chosen) // _COLUMNS)
        for number, key in enumerate(key for key in self.shown() if key in pictures):
            chart = ChartCard(card_name(pictures[key]), self._context.jobs)
            chart.setMinimumHeight(_CHART_HEIGHT)
            chart.chosen.connect(partial(self._open_chart, key))
            self.charts[key] = chart
            # The first one is wide; the others share a line.
            spot = (row, 0, 1, _COLUMNS) if number == 0 else _half(row + 1, number - 1)
            self._grid.addWidget(chart, *spot)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(row, 1)

    # Reading

    def enter(self) -> None:
        """Days may have passed since it was read."""
        if self._stale or self._figures is None or self._figures.today != present_day():
            self.reload()

    def reload(self) -> None:
        """Read all figures again."""
        self._stale = False
        today, dashboard = present_day(), self._context.workspace.dashboard
        self._latest.ask(lambda: dashboard.figures(today), self._show, self._fail)

    def is_read(self) -> bool:
        """Whether the figures are shown."""
        return self._pages.currentWidget() is self._scroll

    def _show(self, figures: Figures) -> None:
        self._figures = figures
        self._pages.setCurrentWidget(self._scroll)
        self._say()
        # Charts are drawn, and each customer looked at, when the figures are seen.
        QTimer.singleShot(0, self, self._show_all)
        today, dashboard = figures.today, self._context.workspace.dashboard
        self._latest.ask(lambda: dashboard.sleepers(today), self._show_sleepers)

    def _show_sleepers(self, sleepers: Sleepers) -> None:
        self._sleepers = sleepers
        self._say()

    def _show_all(self) -> None:
        figures = self._figures
        if figures is None:
            return
        self._say()
        currency = self._context.workspace.settings.text("sales.currency")
        words = ReportWords(language_code(), currency)
        made: dict[str, Callable[[], Chart | None]] = {
            "months": lambda: charts.months_chart(words, figures),
            "sources": lambda: charts.sources_chart(words, figures),
            "stages": lambda: charts.stages_chart(words, figures),
        }
        for key, card in self.charts.items():
            card.show_chart(made[key]())

    def _say(self) -> None:
        if self._figures is None:
            return
        words = CardWords(self._context.workspace.settings.text("sales.currency"))
        for key, card in self.cards.items():
            said = words.say(key, self._figures, self._sleepers)
            card.say(said.figure, said.movement, said.direction, said.detail)

    def _fail(self, error: Exception) -> None:
        message = message_for(error)
        self._error.set_texts(message.happened, message.safe)
        self._pages.setCurrentWidget(self._error)

    def _hear(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _HEARD):
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    # Opening

    def _send(self, request: object) -> None:
        self._context.navigator.send(request)

    def _open_new(self) -> None:
        today, dashboard = present_day(), self._context.workspace.dashboard
        self._open_ids(lambda: dashboard.new_customers(today))

    def _open_chart(self, key: str, chosen: str) -> None:
        dashboard, today = self._context.workspace.dashboard, present_day()
        if key == "months":
            first = date.fromisoformat(chosen)
            self._open_ids(lambda: dashboard.month_customers(first))
        elif key == "sources":
            source = None if chosen == charts.OTHERS else chosen
            self._open_ids(lambda: dashboard.new_customers(today, source))
        else:
            self._send(ShowSales("opportunities"))

    def _open_ids(self, read: Callable[[], Sequence[int]]) -> None:
        self._context.jobs.read(read, self._show_list)

    def _show_list(self, ids: Sequence[int]) -> None:
        self._send(ShowContacts(ContactFilter(ids=tuple(ids))))


def _half(row: int, number: int) -> tuple[int, int, int, int]:
    """The place of a chart that shares its line with another."""
    half = _COLUMNS // 2
    return row + number // 2, (number % 2) * half, 1, half
