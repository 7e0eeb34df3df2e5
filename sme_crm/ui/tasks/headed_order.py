"""The rows of a list under headings: which is a heading, which shows which task."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sme_crm.domain.task_filter import TaskGroup, TaskGrouping, TaskRow


class HeadedOrder:
    """Ids in order and the headings above them; ids may be known only at the beginning."""

    def __init__(
        self,
        ids: array[int] | None = None,
        groups: Sequence[TaskGroup] = (),
        count: int = 0,
        grouping: TaskGrouping = "",
    ) -> None:
        """`count`: how many tasks there are in all; `grouping`: what the headings tell."""
        self.grouping: TaskGrouping = grouping
        self.ids: array[int] = array("I") if ids is None else ids
        self.groups = tuple(groups)
        self.starts: list[int] = []
        """The row of each heading."""
        self._ends: list[int] = []  # the place behind the last task of each heading
        place = 0
        for number, group in enumerate(groups):
            self.starts.append(place + number)
            place += group.count
            self._ends.append(place)
        self.length = max(count, place) + len(self.groups)

    def heading_at(self, row: int) -> TaskGroup | None:
        """The heading in a row, None where a task stands."""
        if not self.starts:
            return None
        number = bisect_right(self.starts, row) - 1
        return self.groups[number] if self.starts[number] == row else None

    def place(self, row: int) -> int:
        """The place in the order of the task in a row."""
        return row - bisect_right(self.starts, row) if self.starts else row

    def task_id(self, row: int) -> int | None:
        """The id of the task in a row; None in a heading and while it is not known."""
        if not 0 <= row < self.length or self.heading_at(row) is not None:
            return None
        place = self.place(row)
        return self.ids[place] if place < len(self.ids) else None

    def row_of(self, task_id: int) -> int:
        """The row of a task, -1 when the list does not have it."""
        try:
            return self._row(self.ids.index(task_id))
        except ValueError:
            return -1

    def rows_of(self, task_ids: Iterable[int]) -> list[int]:
        """The rows of several tasks, ascending."""
        wanted = frozenset(task_ids)
        return [self._row(place) for place, one in enumerate(self.ids) if one in wanted]

    def _row(self, place: int) -> int:
        if not self._ends:
            return place
        return place + min(bisect_right(self._ends, place) + 1, len(self._ends))

    def ids_between(self, first: int, last: int) -> list[int]:
        """The ids of the tasks in the rows first…last, both included."""
        start = self.place(first) + (self.heading_at(first) is not None)
        return list(self.ids[start : self.place(last) + 1])

    def ids_below(self, row: int) -> list[int]:
        """The ids of every task below the heading in a row."""
        group = self.heading_at(row)
        if group is None:
            return []
        place = self.place(row + 1)
        return list(self.ids[place : place + group.count])


def counted_groups(rows: Sequence[TaskRow], groups: Sequence[TaskGroup]) -> tuple[TaskGroup, ...]:
    """Headings by contact of a first page, each with the rows that are there."""
    return tuple(
        TaskGroup(
            group.key, sum(str(row.contact_id or "") == group.key for row in rows), group.label
        )
        for group in groups
    )
