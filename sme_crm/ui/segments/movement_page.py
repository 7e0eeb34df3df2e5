"""Who went from which segment to which between two days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.segments.movement import NOBODY
from sme_crm.domain.segments.rfm import SEGMENTS
from sme_crm.printing.charts.chart import HeatMap
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import translated
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import DateField

_YEAR = timedelta(days=365)
Moves = Mapping[tuple[str, str], int]


class MovementPage(SegmentPage):
    """A table of segments by segments; each cell opens as a list."""

    def hint(self) -> str:
        """Cells."""
        return self.tr("Choose a cell to see who went that way.")

    def make_content(self, column: QVBoxLayout) -> None:
        """The two days, then the table."""
        today = present_day()
        self._keys = [NOBODY, *(key for key, _ in SEGMENTS)]
        self._days = (today - _YEAR, today)
        self.first = DateField(self.tr("From"))
        self.second = DateField(self.tr("To"))
        for field, day in zip((self.first, self.second), self._days, strict=True):
            field.set_day(day)
            field.editingFinished.connect(self._follow_days)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        for text, field in ((self.tr("From"), self.first), (self.tr("To"), self.second)):
            head.addWidget(FieldLabel(text, field))
            head.addWidget(field)
        head.addWidget(self.about, 1)
        self.card = ChartCard(self.tr("From segment (rows) to segment"), self.context.jobs)
        self.card.view.chosen.connect(self._choose)
        column.addLayout(head)
        column.addWidget(self.card, 1)

    def _follow_days(self) -> None:
        days = tuple(field.day() for field in (self.first, self.second))
        if days != self._days:
            self._days = (days[0], days[1])
            self.reload()

    def read(self) -> Moves | None:
        """How many went which way."""
        found = self.segments.movement.between(*self._days)
        return found if self.segments.book.sums() else None

    def show_figures(self, figures: Moves) -> None:
        """Draw the table of those segments that anybody was in."""
        rows = [key for key in self._keys if any(origin == key for origin, _ in figures)]
        columns = [key for key in self._keys if key and any(to == key for _, to in figures)]
        self._shown = (rows, columns)
        names = self._names()
        moved = sum(count for (origin, to), count in figures.items() if origin and origin != to)
        stayed = sum(count for (origin, to), count in figures.items() if origin == to)
        self.about.setText(
            self.tr("{moved} customers changed their segment, {stayed} stayed.").format(
                moved=moved, stayed=stayed
            )
        )
        self.card.show_chart(
            HeatMap(
                title=self.tr("From segment (rows) to segment"),
                rows=tuple(names[key] for key in rows),
                columns=tuple(names[key] for key in columns),
                values=tuple(
                    tuple(float(figures.get((origin, to), 0)) for to in columns) for origin in rows
                ),
                tone=2,
            )
            if rows and columns
            else None
        )

    def _names(self) -> dict[str, str]:
        names = {key: translated("Segments", name) for key, name in SEGMENTS}
        return {NOBODY: self.tr("Not yet a customer"), **names}

    def _choose(self, row: int, column: int) -> None:
        rows, columns = self._shown
        origin, target = rows[row], columns[column]
        names = self._names()
        text = self.tr("{origin} → {target}").format(origin=names[origin], target=names[target])
        movement, (first, second) = self.segments.movement, self._days
        self.bar.choose(text, lambda: movement.movers(first, second, origin, target))
