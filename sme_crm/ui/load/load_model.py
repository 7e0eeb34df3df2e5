"""The table of the load: a row a person, a column a day, what is overdue in the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sme_crm.domain.task_load import EVERYBODY, SORTS, Load, Peak, Sort, Spot
from sme_crm.ui.load.load_words import (
    daily_text,
    day_words,
    off_text,
    person_text,
    place_lines,
)

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class LoadRole(IntEnum):
    """What the delegate and the headers ask for."""

    PLACE = int(Qt.ItemDataRole.UserRole) + 1
    """PlaceLook: all that is painted of a cell."""


@dataclass(frozen=True, slots=True)
class PlaceLook:
    """What a cell shows: the number of chosen sorts, how full the day is, hours of appointments.

    `parts` counts by sort; `daily` is the capacity (0: none), `most` the largest total shown.
    """

    count: int
    total: int
    parts: tuple[int, ...]
    daily: int
    most: int
    peak: Peak
    minutes: int
    off: bool
    today: bool
    overdue: bool


class LoadModel(QAbstractTableModel):
    """Tells the load that was read; hours of appointments come a little later."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load: Load | None = None
        self._minutes: dict[Spot, int] = {}
        self._sorts: tuple[Sort, ...] = tuple(SORTS)
        self._rows: tuple[int, ...] = ()
        self._most = 1

    # -- what is shown -------------------------------------------------------------------------

    @property
    def load(self) -> Load | None:
        """What was read last."""
        return self._load

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The sorts that are counted and moved."""
        return self._sorts

    def show(self, load: Load) -> None:
        """Show another load; the same people and days only change their cells."""
        same = self._load is not None and (self._load.days, self._load.people) == (
            load.days,
            load.people,
        )
        rows = [one.id for one in load.people]
        if not same:
            self.beginResetModel()
            self._minutes = {}
        self._load = load
        self._rows = (EVERYBODY, *rows) if len(rows) > 1 else tuple(rows)
        self._most = max((one.total for one in load.cells.values()), default=1)
        if same:
            self._tell_cells()
        else:
            self.endResetModel()

    def show_minutes(self, minutes: dict[Spot, int]) -> None:
        """Show how long appointments take."""
        self._minutes = minutes
        self._tell_cells()

    def choose_sorts(self, sorts: Iterable[Sort]) -> None:
        """Count these sorts only."""
        self._sorts = tuple(sorts)
        self._tell_cells()

    def _tell_cells(self) -> None:
        if self._rows:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    # -- places --------------------------------------------------------------------------------

    def spot_at(self, row: int, column: int) -> Spot | None:
        """The person and day of a cell."""
        if self._load is None or not 0 <= row < len(self._rows) or column < 0:
            return None
        if column > len(self._load.days):
            return None
        day = self._load.days[column - 1].day if column else None
        return Spot(self._rows[row], day)

    def index_of(self, spot: Spot) -> QModelIndex:
        """The cell of a person and day, an invalid one when it is not shown."""
        if self._load is None or spot.person not in self._rows or not self._load.days:
            return QModelIndex()
        column = 0
        if spot.day is not None:
            column = (spot.day - self._load.days[0].day).days + 1
            if not 1 <= column <= len(self._load.days):
                return QModelIndex()
        return self.index(self._rows.index(spot.person), column)

    def day_at(self, column: int) -> date | None:
        """The day of a column."""
        spot = self.spot_at(0, column)
        return spot.day if spot else None

    def count_at(self, spot: Spot) -> int:
        """How many tasks of the chosen sorts a place has."""
        return self._load.at(spot).count(self._sorts) if self._load else 0

    def minutes_at(self, spot: Spot) -> int:
        """How long appointments take there."""
        if spot.person != EVERYBODY:
            return self._minutes.get(spot, 0)
        return 0

    # -- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """What is overdue, and the days."""
        if parent.isValid() or self._load is None:
            return 0
        return len(self._load.days) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What has tasks can be dragged, days take them."""
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        spot = self.spot_at(index.row(), index.column())
        if spot is None:
            return found
        if self.count_at(spot):
            found |= Qt.ItemFlag.ItemIsDragEnabled
        if spot.day is not None:
            found |= Qt.ItemFlag.ItemIsDropEnabled
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, all that is painted, and what is said of it."""
        spot = self.spot_at(index.row(), index.column())
        if spot is None or self._load is None:
            return None
        if role == LoadRole.PLACE:
            return self._look(self._load, spot)
        if role == Qt.ItemDataRole.DisplayRole:
            count = self.count_at(spot)
            return str(count) if count else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._lines(self._load, spot))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._lines(self._load, spot))
        return None

    def _lines(self, load: Load, spot: Spot) -> list[str]:
        return place_lines(load, spot, self._sorts, self.minutes_at(spot))

    def _look(self, load: Load, spot: Spot) -> PlaceLook:
        part = load.at(spot)
        day = spot.day
        return PlaceLook(
            part.count(self._sorts), part.total,
            tuple(part.of(sort) if sort in self._sorts else 0 for sort in SORTS),
            load.daily(spot.person) if day is not None else 0,
            self._most, load.peak(spot), self.minutes_at(spot),
            day is not None and load.off(day) is not None,
            day == load.today, day is None,
        )  # fmt: skip

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The days and the people."""
        load = self._load
        if load is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            if not 0 <= section < len(self._rows):
                return None
            name = person_text(load, self._rows[section])
            daily = daily_text(load, self._rows[section])
            return (
                f"{name}\n{daily}"
                if role == Qt.ItemDataRole.ToolTipRole
                else (name if role == Qt.ItemDataRole.DisplayRole else None)
            )
        day = self.day_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return day_words(day)
        if role == Qt.ItemDataRole.ToolTipRole:
            off = off_text(load, day)
            return f"{day_words(day)}\n{off}" if off else day_words(day)
        return None

    def daily_text(self, row: int) -> str:
        """What a person can do a day, in words."""
        if self._load is None or not 0 <= row < len(self._rows):
            return ""
        return daily_text(self._load, self._rows[row])
