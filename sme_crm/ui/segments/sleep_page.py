"""Customers that sleep, and the cemetery, by ABC class."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.pareto import AbcClass
from sme_crm.printing.charts.chart import CategoryChart, Series
from sme_crm.printing.charts.figures import rounded_amount
from sme_crm.services.segments.rhythm import SLEEPS, Sleep, SleepingClass
from sme_crm.services.segments.segment_criteria import asleep
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_TONES: Final[dict[Sleep, str]] = {"awake": "success", "dormant": "warning", "buried": "danger"}


class SleepPage(SegmentPage):
    """Each class with its own thresholds: a good customer is missed sooner."""

    def hint(self) -> str:
        """Rows."""
        return self.tr("Choose a row or a bar to see its customers.")

    def make_content(self, column: QVBoxLayout) -> None:
        """The chart above, the rows below."""
        self._bounds: dict[tuple[AbcClass, Sleep], tuple[int | None, int | None]] = {}
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.card = ChartCard(self.tr("Customers by their last order"), self.context.jobs)
        self.card.view.chosen.connect(self._choose_bar)
        self.table = FigureTable(
            self.tr("Classes and how long they have not ordered"),
            (
                self.tr("Class"),
                self.tr("State"),
                self.tr("Without an order for"),
                self.tr("Customers"),
                self.tr("Margin so far"),
            ),
            range(3, 5),
            {0: 90, 1: 140, 3: 110, 4: 130},
        )
        self.table.chosen.connect(self._choose)
        rows = Card(padding=0)
        rows.body.addWidget(self.table)
        column.addWidget(self.card, 1)
        column.addWidget(rows, 1)
        column.addWidget(self.about)

    def read(self) -> list[SleepingClass] | None:
        """The classes of today."""
        found = self.segments.rhythm.sleeping(present_day())
        return found if self.segments.book.sums() else None

    def show_figures(self, figures: list[SleepingClass]) -> None:
        """Draw and list them."""
        self._bounds = {
            (one.name, state): bounds
            for one in figures
            for state, bounds in zip(
                SLEEPS,
                (
                    (None, one.dormant_after),
                    (one.dormant_after + 1, one.buried_after),
                    (one.buried_after + 1, None),
                ),
                strict=True,
            )
        }
        names = self._state_names()
        label = self.tr("Class {name}")
        self.card.show_chart(
            CategoryChart(
                title=self.tr("Customers by their last order"),
                labels=tuple(label.format(name=one.name) for one in figures),
                series=tuple(
                    Series(
                        names[state], tuple(getattr(one, state).customers for one in figures), tone
                    )
                    for state, tone in zip(SLEEPS, (1, 3, 4), strict=True)
                ),
                label_title=self.tr("Class"),
            )
        )
        self.table.set_rows(
            [self._row(one, state, names[state]) for one in figures for state in SLEEPS]
        )
        self.about.setText(
            self.tr(
                "Classes by margin. The days after which a customer sleeps or counts as lost are"
                " settings; the starting values are our own choice."
            )
        )

    def _state_names(self) -> dict[Sleep, str]:
        return {
            "awake": self.tr("Awake"),
            "dormant": self.tr("Dormant"),
            "buried": self.tr("Cemetery"),
        }

    def _row(self, one: SleepingClass, state: Sleep, name: str) -> FigureRow:
        found = getattr(one, state)
        spans = {
            "awake": self.tr("at most {last} days").format(last=one.dormant_after),
            "dormant": self.tr("{first} to {last} days").format(
                first=one.dormant_after + 1, last=one.buried_after
            ),
            "buried": self.tr("more than {first} days").format(first=one.buried_after),
        }
        money = rounded_amount(found.margin, language_code(), self.currency())
        return FigureRow(
            (
                Cell(one.name),
                Cell(name, chip_tone=_TONES[state]),
                Cell(spans[state], muted=True),
                figure(count_text(found.customers)),
                figure(money),
            ),
            (one.name, state),
        )

    def _choose_bar(self, row: int, column: int) -> None:
        self._choose(("ABC"[row], SLEEPS[column]))

    def _choose(self, key: object) -> None:
        rows = {row.key: row for row in self.table.rows()}
        row = rows.get(key)
        if row is None or not isinstance(key, tuple):
            return
        name, state = key
        rhythm, today = self.segments.rhythm, present_day()
        text = self.tr("class {name}, {state}").format(name=name, state=row.cells[1].text.lower())
        criteria = asleep(name, *self._bounds[name, state])
        self.bar.choose(text, lambda: rhythm.customers(today, name, state), criteria)
