"""The map of recency and frequency, the segments beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.rfm import SCORES, SEGMENTS, cells_of
from sme_crm.printing.charts.chart import HeatMap, Unit
from sme_crm.printing.charts.figures import per_cent, rounded_amount
from sme_crm.services.segments.rfm import RfmMap, Scores
from sme_crm.services.segments.segment_criteria import in_cells
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.segments.cuts_dialog import CutsDialog
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

_UNITS: Final[dict[str, Unit]] = {"customers": "count", "amount": "money", "margin": "money"}


class RfmPage(SegmentPage):
    """Each cell and each segment opens as a list."""

    def hint(self) -> str:
        """Cells and segments."""
        return self.tr("Choose a cell of the map or a segment to see its customers.")

    def make_content(self, column: QVBoxLayout) -> None:
        """The map at the left, the segments at the right."""
        self._map: RfmMap | None = None
        self.measure = SegmentedControl(
            [
                ("customers", self.tr("Customers"), ""),
                ("amount", self.tr("Purchases"), ""),
                ("margin", self.tr("Margin"), ""),
            ],
            self.tr("What the map counts"),
        )
        self.measure.chosen.connect(self._draw)
        self.money = ComboBox(
            [
                ("", self.tr("All amounts")),
                *((str(score), self.tr("Amount score {score}").format(score=score))
                  for score in reversed(SCORES)),
            ],
            self.tr("Amount"),
        )  # fmt: skip
        self.money.currentIndexChanged.connect(self._draw)
        self.cuts = Button(self.tr("Cut points…"), "filter")
        self.cuts.clicked.connect(self._ask_cuts)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        for widget in (self.measure, self.money, self.cuts):
            tools.addWidget(widget)
        tools.addStretch(1)
        self.card = ChartCard(self.tr("Recency and frequency"), self.context.jobs)
        self.card.chosen.connect(self._choose_cell)
        left = QVBoxLayout()
        left.setSpacing(size.SPACE_8)
        left.addLayout(tools)
        left.addWidget(self.card, 1)
        left.addWidget(self.about)
        self.table = FigureTable(
            self.tr("Segments"),
            (
                self.tr("Segment"),
                self.tr("Customers"),
                self.tr("Share"),
                self.tr("Margin"),
                self.tr("Share"),
            ),
            range(1, 5),
            {1: 72, 2: 56, 3: 88, 4: 56},
        )
        self.table.chosen.connect(self._choose_segment)
        segments = Card(self.tr("Segments"), padding=0)
        segments.body.addWidget(self.table)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        column.addLayout(line, 1)
        line.addLayout(left, 4)
        line.addWidget(segments, 3)

    def read(self) -> RfmMap | None:
        """The map of today."""
        found = self.segments.rfm.map(present_day())
        return found if found.customers else None

    def show_figures(self, figures: RfmMap) -> None:
        """Draw the map, list the segments."""
        self._map = figures
        self.about.setText(self._about(figures))
        self._draw()
        margin = sum(max(0, found.margin) for found in figures.segments.values())
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(name),
                        figure(count_text(found.customers)),
                        figure(_share(found.customers, figures.customers), muted=True),
                        figure(rounded_amount(found.margin, language_code(), self.currency())),
                        figure(_share(max(0, found.margin), margin), muted=True),
                    ),
                    key,
                )
                for key, name, found in (
                    (key, translated("Segments", name), figures.segments[key])
                    for key, name in SEGMENTS
                )
            ]
        )

    def _about(self, figures: RfmMap) -> str:
        if figures.own:
            return self.tr("Scores by your own cut points.")
        return self.tr(
            "Scores by fifths of the customers: 5 is the best fifth. Recency counts the last"
            " order, frequency the orders, amount what was bought in all."
        )

    def _draw(self) -> None:
        if self._map is None:
            return
        measure = self.measure.choice() or "customers"
        money = self.money.key()
        values = tuple(
            tuple(
                float(
                    sum(
                        getattr(found, measure)
                        for cell, found in self._map.cells.items()
                        if cell[:2] == (recency, frequency) and money in ("", str(cell[2]))
                    )
                )
                for frequency in SCORES
            )
            for recency in reversed(SCORES)
        )
        label = self.tr("Recency {score}")
        self.card.show_chart(
            HeatMap(
                title=self.tr("Recency and frequency"),
                rows=tuple(label.format(score=score) for score in reversed(SCORES)),
                columns=tuple(self.tr("Frequency {score}").format(score=score) for score in SCORES),
                values=values,
                unit=_UNITS[measure],
                currency=self.currency(),
                keys=tuple(
                    f"{recency}{frequency}" for recency in reversed(SCORES) for frequency in SCORES
                ),
            )
        )
        self.bar.clear()

    def _choose_cell(self, key: str) -> None:
        recency, frequency = int(key[0]), int(key[1])
        money = self.money.key()
        scores = (int(money),) if money else SCORES
        name = self.tr("recency {recency}, frequency {frequency}").format(
            recency=recency, frequency=frequency
        )
        if money:
            name += ", " + self.tr("amount {score}").format(score=money)
        self._choose(name, tuple((recency, frequency, score) for score in scores))

    def _choose_segment(self, key: object) -> None:
        name = dict(SEGMENTS)[str(key)]
        self._choose(translated("Segments", name), cells_of(str(key)))

    def _choose(self, name: str, cells: tuple[Scores, ...]) -> None:
        rfm, today = self.segments.rfm, present_day()
        self.bar.choose(name, lambda: rfm.customers(today, cells), in_cells(cells))

    def _ask_cuts(self) -> None:
        dialog = CutsDialog(self.context, self.segments.rfm.own_cuts(), self)
        dialog.open()


def _share(part: int, whole: int) -> str:
    return per_cent(part / whole, language_code(), 0) if whole else ""
