"""Customers who should have ordered by now, by their own rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import format_date, present_day
from sme_crm.printing.charts.figures import rounded_amount
from sme_crm.services.segments.rhythm import LateCustomer, yearly_margin
from sme_crm.services.segments.segment_criteria import late
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

_SHOWN = 500


@dataclass(frozen=True, slots=True)
class _Late:
    customers: list[LateCustomer]
    names: dict[int, str]


class RhythmPage(SegmentPage):
    """The dearest first: what would be lost with them in a year."""

    def hint(self) -> str:
        """All of them."""
        return self.tr("Choose all of them to write to, or open one by a double click.")

    def make_content(self, column: QVBoxLayout) -> None:
        """How late, then the list."""
        self._late: _Late | None = None
        self.least = SegmentedControl(
            [
                ("1", self.tr("Late"), ""),
                ("2", self.tr("Very late"), ""),
                ("4", self.tr("Alarming"), ""),
            ],
            self.tr("How late"),
        )
        self.least.choose("1")
        self.least.chosen.connect(self.reload)
        self.sentence = TextLabel("", TextRole.BODY, wrap=True)
        self.all = Button(self.tr("Choose all"), "check")
        self.all.clicked.connect(self._choose_all)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        head.addWidget(self.least)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.all)
        self.table = FigureTable(
            self.tr("Late customers"),
            (
                self.tr("Customer"),
                self.tr("Last order"),
                self.tr("Usual interval"),
                self.tr("Since then"),
                self.tr("Spreads late"),
                self.tr("Margin a year"),
            ),
            range(2, 6),
            {1: 120, 2: 130, 3: 110, 4: 110, 5: 120},
        )
        self.table.chosen.connect(self._choose_one)
        self.table.doubleClicked.connect(self._open)
        card = Card(padding=0)
        card.body.addWidget(self.table)
        column.addLayout(head)
        column.addWidget(card, 1)

    def read(self) -> _Late | None:
        """The late ones of today; their names."""
        found = self.segments.rhythm.late(present_day(), float(self.least.choice() or "1"))
        if not self.segments.book.sums():
            return None
        ids = [one.sums.customer_id for one in found[:_SHOWN]]
        return _Late(found, self.segments.names(ids))

    def show_figures(self, figures: _Late) -> None:
        """List them."""
        self._late = figures
        language, today = language_code(), present_day()
        count = len(figures.customers)
        self.all.setEnabled(bool(count))
        text = self.tr(
            "%n customer(s) should have ordered by now: the days since the last"
            " order lie {least} or more spreads above their usual interval.", "", count,
        ).format(least=self.least.choice())  # fmt: skip
        if count > _SHOWN:
            text += " " + self.tr("The first {count} are listed.").format(count=count_text(_SHOWN))
        self.sentence.setText(text)
        days = self.tr("{days} days")
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(figures.names.get(one.sums.customer_id, "")),
                        Cell(
                            format_date(date.fromisoformat(one.sums.last_day), language, "medium")
                        ),
                        figure(days.format(days=count_text(round(one.mean_interval)))),
                        figure(days.format(days=count_text(one.days_since))),
                        figure(self.locale().toString(one.lateness, "f", 1)),
                        figure(
                            rounded_amount(
                                round(yearly_margin(one.sums, today)), language, self.currency()
                            )
                        ),
                    ),
                    one.sums.customer_id,
                )
                for one in figures.customers[:_SHOWN]
            ]
        )

    def _choose_all(self) -> None:
        if self._late is not None:
            ids = [one.sums.customer_id for one in self._late.customers]
            criteria = late(float(self.least.choice() or "1"))
            self.bar.choose(self.tr("late by their own rhythm"), lambda: ids, criteria)

    def _choose_one(self, key: object) -> None:
        if self._late is not None and isinstance(key, int):
            ids = [key]
            self.bar.choose(self._late.names.get(key, ""), lambda: ids)

    def _open(self) -> None:
        rows = self.table.rows()
        key = rows[self.table.currentIndex().row()].key
        if isinstance(key, int):
            self.context.navigator.send(OpenContact(key))
