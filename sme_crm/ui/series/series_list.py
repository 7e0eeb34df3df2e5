"""The list of series, those of the business first, then the samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.entry_list import EntryListModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.series.series_words import summary_text

if TYPE_CHECKING:
    from sme_crm.services.activity_series.shelf import SeriesEntry

_NAME, _ACTIVE = range(2)
WIDTHS = {_ACTIVE: 104}


@dataclass(frozen=True, slots=True)
class ListedSeries:
    """A series with the id its row has: negative for samples, which have none."""

    id: int
    entry: SeriesEntry


def listed(entries: Sequence[SeriesEntry]) -> list[ListedSeries]:
    """The entries with ids that are theirs alone."""
    return [ListedSeries(entry.id or -(place + 1), entry) for place, entry in enumerate(entries)]


class SeriesListModel(EntryListModel[ListedSeries]):
    """Name with its summary, and how many contacts are under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Series"), self.tr("Under way")), (_ACTIVE,), parent)

    def searched_text(self, entry: ListedSeries) -> str:
        """Name and description."""
        return f"{entry.entry.name} {entry.entry.series.description}"

    def spoken_at(self, row: int, column: int) -> str:
        """The name with what stands below it."""
        spoken = super().spoken_at(row, column)
        series = self._rows[row].entry.series
        return f"{spoken}, {summary_text(series)}" if column == _NAME else spoken

    def cell_at(self, row: int, column: int) -> Cell:
        """Name and summary; the number under way, or that it is a sample."""
        entry = self._rows[row].entry
        if column == _NAME:
            return Cell(
                entry.name,
                second_line=summary_text(entry.series),
                icon="book" if entry.sample else "repeat",
                icon_tone="muted" if entry.sample else "accent",
            )
        if entry.sample:
            return Cell(self.tr("Sample"), chip_tone="neutral")
        return Cell(count_text(entry.active) if entry.active else "", right_aligned=True)
