"""Lists of tasks for screens: filtered, sorted, under headings, in pages."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import Cancelled
from sme_crm.domain.task import OWN_KIND_PREFIX, TASK_KINDS
from sme_crm.domain.task_filter import TaskFilter, TaskGroup, TaskGrouping, TaskRow, TaskSort
from sme_crm.domain.zoned_time import instant_of
from sme_crm.store.queries import tasks as queries
from sme_crm.store.queries.search import Condition

if TYPE_CHECKING:
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class TaskPage:
    """What a list shows at once: its first rows, how many there are, the headings."""

    rows: tuple[TaskRow, ...]
    count: int
    groups: tuple[TaskGroup, ...] = ()


class TaskLists:
    """Reads lists of tasks. Every method may run in a worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_page(
        self,
        wanted: TaskFilter = TaskFilter(),
        sort: TaskSort = TaskSort(),
        grouping: TaskGrouping = "",
        limit: int = 50,
    ) -> TaskPage:
        """The first `limit` rows, the count and the headings.

        Of headings by contact only those of the first rows, not counted yet (0).
        """
        with self._database.snapshot() as connection, self._database.translated_errors():
            chosen = _list(connection, wanted, sort, grouping)
            counted = grouping not in ("", "contact")
            groups = queries.read_groups(connection, chosen) if counted else []
            total = sum(group.count for group in groups)
            if not counted:
                total = queries.count(connection, chosen.condition)
            ids = queries.read_first_ids(connection, chosen, limit, total, groups)
            found = queries.read_rows(connection, ids)
        rows = tuple(found[one] for one in ids)
        if grouping == "contact":
            leading = dict.fromkeys((row.contact_id, row.contact) for row in rows)
            groups = [TaskGroup("" if who is None else str(who), 0, name) for who, name in leading]
        return TaskPage(rows, total, tuple(groups))

    def groups(self, wanted: TaskFilter, sort: TaskSort, grouping: TaskGrouping) -> list[TaskGroup]:
        """The headings of a list in order, with their counts."""
        with self._database.snapshot() as connection, self._database.translated_errors():
            return queries.read_groups(connection, _list(connection, wanted, sort, grouping))

    def order(
        self,
        wanted: TaskFilter,
        sort: TaskSort = TaskSort(),
        grouping: TaskGrouping = "",
        stopped: Callable[[], bool] | None = None,
    ) -> tuple[array[int], tuple[TaskGroup, ...]]:
        """Every id of the list in order and its headings, as of one moment.

        `stopped` is asked between parts (raises Cancelled).
        """
        found: array[int] = array("I")
        with self._database.snapshot() as connection, self._database.translated_errors():
            chosen = _list(connection, wanted, sort, grouping)
            groups = queries.read_groups(connection, chosen)
            total = sum(group.count for group in groups)
            if not groups:
                total = queries.count(connection, chosen.condition)
            for part in queries.read_ids(connection, chosen, total=total):
                if stopped is not None and stopped():
                    raise Cancelled
                found.extend(part)
        return found, tuple(groups)

    def ids(self, wanted: TaskFilter, sort: TaskSort = TaskSort()) -> array[int]:
        """Every id of the list in order."""
        return self.order(wanted, sort)[0]

    def count(self, wanted: TaskFilter) -> int:
        """How many tasks meet the filter."""
        return self.counts([wanted])[0]

    def counts(self, filters: Sequence[TaskFilter]) -> list[int]:
        """How many tasks meet each of several filters."""
        connection = self._database.reader()
        with self._database.translated_errors():
            return [queries.count(connection, _condition(connection, one)) for one in filters]

    def rows(self, ids: Sequence[int]) -> list[TaskRow]:
        """The rows of `ids` in their order; ids that are gone are left out."""
        found: dict[int, TaskRow] = {}
        connection = self._database.reader()
        with self._database.translated_errors():
            for start in range(0, len(ids), _ROWS):
                found |= queries.read_rows(connection, ids[start : start + _ROWS])
        return [found[one] for one in ids if one in found]


def _list(
    connection: DriverConnection, wanted: TaskFilter, sort: TaskSort, grouping: TaskGrouping
) -> queries.TaskList:
    own = connection.execute("SELECT id FROM activity_kind ORDER BY position, id").fetchall()
    kinds = (*TASK_KINDS, *(f"{OWN_KIND_PREFIX}{row[0]}" for row in own))
    return queries.TaskList(
        _condition(connection, wanted), sort, grouping, kinds, present_day(),
        closed=wanted.closed == "closed",
    )  # fmt: skip


def _condition(connection: DriverConnection, wanted: TaskFilter) -> Condition:
    return queries.filter_condition(
        wanted,
        present_day(),
        _instant(wanted.closed_from),
        _instant(wanted.closed_until, days=1),
        queries.find_words(connection, wanted.text),
    )


def _instant(day: str, days: int = 0) -> str:
    """The UTC instant at which a local day (or the one `days` later) begins; "" for ""."""
    if not day:
        return ""
    begin = datetime.combine(date.fromisoformat(day) + timedelta(days=days), time())
    return instant_of(begin, None).strftime("%Y-%m-%dT%H:%M:%SZ")
