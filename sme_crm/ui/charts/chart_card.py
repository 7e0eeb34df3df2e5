"""A card with a chart, which turns into the table of its figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QTableView, QWidget

from sme_crm.printing.charts.chart import Chart, ChartTable, chart_table
from sme_crm.printing.charts.figures import figure_text
from sme_crm.ui.charts.chart_view import ChartView
from sme_crm.ui.charts.chart_words import figure_at, key_at
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.labels import language_code
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.card import Card


class FiguresModel(CellModel[tuple[str | float, ...]]):
    """The figures of a chart, a row a label."""

    def __init__(self, table: ChartTable, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(table.header, parent, range(1, len(table.header)))
        self._units = table.units
        self._currency = currency
        self.set_rows(table.rows)

    def cell_at(self, row: int, column: int) -> Cell:
        """A figure in the words of the language."""
        value = self._rows[row][column]
        unit = self._units[column]
        if isinstance(value, str) or unit is None:
            return Cell(str(value))
        text = figure_text(value, unit, language_code(), self._currency)
        return Cell(text, right_aligned=column > 0)


class ChartCard(Card):
    """Shows a chart or its figures; `chosen` tells the key of the figure that was chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        jobs: JobRunner,
        *,
        can_choose: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.view = ChartView(jobs, can_choose=can_choose)
        self.view.chosen.connect(self._choose)
        self.table = QTableView()
        dress_table(self.table, size.COMPACT_ROW_HEIGHT)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(title)
        if can_choose:
            self.table.activated.connect(self._choose_row)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.table)
        self.body.addWidget(self._pages, 1)
        self.switch = IconButton("columns", self.tr("Figures as a table"))
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self._turn)
        self.add_to_title_line(self.switch)

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart; the table follows."""
        self.view.show_chart(chart)
        self.switch.setEnabled(chart is not None)
        before = self.table.model()
        self.table.setModel(
            FiguresModel(chart_table(chart), chart.currency, self.table) if chart else None
        )
        if before is not None:
            before.deleteLater()
        if chart is not None:
            self.table.resizeColumnsToContents()

    def _turn(self, as_table: bool) -> None:
        self._pages.setCurrentWidget(self.table if as_table else self.view)

    def _choose(self, row: int, column: int) -> None:
        chart = self.view.chart()
        if chart is not None and figure_at(chart, row, column) is not None:
            self.chosen.emit(key_at(chart, row, column))

    def _choose_row(self) -> None:
        index = self.table.currentIndex()
        self._choose(index.row(), max(0, index.column() - 1))
