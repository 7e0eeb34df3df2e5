"""Churn and retention year by year, and the customers by the year they came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.retention import ChurnYear, Cohort, mean_retention
from sme_crm.printing.charts.chart import CategoryChart, HeatMap, Series
from sme_crm.printing.charts.figures import per_cent
from sme_crm.services.segments.years import YearKind
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_COLUMNS: Final[tuple[YearKind, ...]] = ("customers", "won", "returned", "lost")


@dataclass(frozen=True, slots=True)
class _YearFigures:
    churn: list[ChurnYear]
    cohorts: list[Cohort]


class YearsPage(SegmentPage):
    """Lost, won and returned customers of a year open as lists, and so do cohorts."""

    def hint(self) -> str:
        """Figures."""
        return self.tr("Choose a figure of a year or a cell of the cohorts to see its customers.")

    def make_content(self, column: QVBoxLayout) -> None:
        """Churn above, cohorts below."""
        self._cohorts: list[Cohort] = []
        self.churn = ChartCard(self.tr("Customers lost in a year"), self.context.jobs)
        self.churn.chosen.connect(lambda year: self._choose("lost", int(year)))
        self.table = FigureTable(
            self.tr("Customers year by year"),
            (
                self.tr("Year"),
                self.tr("Customers"),
                self.tr("New"),
                self.tr("Returned"),
                self.tr("Lost"),
                self.tr("Churn"),
            ),
            range(1, 6),
            dict.fromkeys(range(1, 6), 72),
        )
        self.table.clicked.connect(self._choose_figure)
        self.table.activated.connect(self._choose_figure)
        years = Card(padding=0)
        years.body.addWidget(self.table)
        self.retention = ChartCard(
            self.tr("Customers who order again after so many years"),
            self.context.jobs,
            can_choose=False,
        )
        above = QHBoxLayout()
        above.setSpacing(size.SPACE_12)
        above.addWidget(self.churn, 1)
        above.addWidget(self.retention, 1)
        self.cohorts = ChartCard(
            self.tr("Who came in a year and ordered again in the years after"), self.context.jobs
        )
        self.cohorts.view.chosen.connect(self._choose_cohort)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        below = QHBoxLayout()
        below.setSpacing(size.SPACE_12)
        below.addWidget(self.cohorts, 1)
        below.addWidget(years, 1)
        column.addLayout(above, 1)
        column.addLayout(below, 1)
        column.addWidget(self.about)

    def read(self) -> _YearFigures | None:
        """All years."""
        today = present_day()
        found = self.segments.years.cohorts(today)
        return _YearFigures(self.segments.years.churn(today), found) if found else None

    def show_figures(self, figures: _YearFigures) -> None:
        """Draw churn and cohorts, list the years."""
        self._cohorts = figures.cohorts
        over = [one for one in figures.churn if not one.unfinished]
        self.churn.show_chart(
            CategoryChart(
                title=self.tr("Customers lost in a year"),
                labels=tuple(str(one.year) for one in over),
                series=(Series(self.tr("Churn"), tuple(one.churn for one in over)),),
                unit="share",
                label_title=self.tr("Year"),
            )
        )
        self.table.set_rows([self._row(one) for one in reversed(figures.churn)])
        self._draw_cohorts(figures.cohorts)
        self._draw_retention(figures.cohorts)
        self.about.setText(self._about(figures.cohorts))

    def _row(self, one: ChurnYear) -> FigureRow:
        language = language_code()
        year = self.tr("{year} so far").format(year=one.year) if one.unfinished else str(one.year)
        churn = "" if one.churn is None else per_cent(one.churn, language, 1)
        counts = (getattr(one, kind) for kind in _COLUMNS)
        return FigureRow(
            (
                Cell(year),
                *(figure(count_text(count)) for count in counts),
                figure(churn, muted=one.unfinished),
            ),
            one.year,
        )

    def _draw_cohorts(self, found: list[Cohort]) -> None:
        longest = max(len(one.active) for one in found)
        rows = self.tr("{year} ({count})")
        columns = [self.tr("Year +{years}").format(years=after) for after in range(1, longest)]
        self.cohorts.show_chart(
            HeatMap(
                title=self.tr("Who came in a year and ordered again in the years after"),
                rows=tuple(
                    rows.format(year=one.first_year, count=count_text(one.size)) for one in found
                ),
                columns=tuple(columns),
                values=tuple(
                    tuple(
                        one.share(after) if after < len(one.active) else None
                        for after in range(1, longest)
                    )
                    for one in found
                ),
                unit="share",
                tone=1,
            )
            if longest > 1
            else None
        )

    def _draw_retention(self, found: list[Cohort]) -> None:
        stayed = mean_retention(found, present_day().year)
        title = self.tr("Customers who order again after so many years")
        self.retention.show_chart(
            CategoryChart(
                title=title,
                labels=tuple(
                    self.tr("Year +{years}").format(years=after) for after in range(len(stayed))
                ),
                series=(Series(self.tr("Retention"), tuple(stayed), tone=1, look="area"),),
                unit="share",
                label_title=self.tr("Years after the first order"),
            )
            if len(stayed) > 1
            else None
        )

    def _about(self, found: list[Cohort]) -> str:
        text = self.tr(
            "Churn of a year: customers of the year before without an order in it, over the"
            " customers of the year before. The present year still fills up."
        )
        stayed = mean_retention(found, present_day().year)
        if len(stayed) > 1:
            text += " " + self.tr("On average {share} order again the year after.").format(
                share=per_cent(stayed[1], language_code(), 0)
            )
        return text

    def _choose_figure(self) -> None:
        index = self.table.currentIndex()
        rows = self.table.rows()
        if 0 <= index.row() < len(rows):
            key = rows[index.row()].key
            kind: YearKind = _COLUMNS[min(max(index.column() - 1, 0), 3)]
            if isinstance(key, int):
                self._choose(kind, key)

    def _choose(self, kind: YearKind, year: int) -> None:
        texts = {
            "customers": self.tr("ordered in {year}"),
            "won": self.tr("ordered for the first time in {year}"),
            "returned": self.tr("came back in {year}"),
            "lost": self.tr("lost in {year}"),
        }
        years = self.segments.years
        self.bar.choose(texts[kind].format(year=year), lambda: years.customers(kind, year))

    def _choose_cohort(self, row: int, column: int) -> None:
        cohort, after = self._cohorts[row], column + 1
        text = self.tr("came in {year}, ordered in {later}").format(
            year=cohort.first_year, later=cohort.first_year + after
        )
        years, first = self.segments.years, cohort.first_year
        self.bar.choose(text, lambda: years.cohort_customers(first, after))
