"""How many open tasks fall on each day and person, and the tasks of such a place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Final

from sme_crm.domain.task_board import BoardTask
from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import NOTHING, DayLoad, Sort, Spot
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.search import Condition

_CALLS: Final = (
    "(kind = 'call' OR kind IN (SELECT 'own.' || id FROM activity_kind WHERE channel = 'phone'))"
)
_SORT_SQL: Final[dict[Sort, str]] = {
    "call": f"(member_id IS NULL AND {_CALLS})",
    "step": "member_id IS NOT NULL",
    "other": f"(member_id IS NULL AND NOT {_CALLS})",
}


_BOARD: Final = (
    "SELECT t.id, t.due_date, t.responsible_id, t.priority, t.due_time <> '',"
    " coalesce(t.planned_date < t.due_date, 0), t.member_id, t.step, m.run_id"
    " FROM task t LEFT JOIN series_member m ON m.id = t.member_id"
    " WHERE t.closed_at IS NULL AND t.due_date IS NOT NULL AND"
)


def read_cells(connection: DriverConnection, today: date, last: date | None) -> dict[Spot, DayLoad]:
    """The load by person and day up to `last` (None: all there is), overdue ones summed up.

    One statement along the index `task_load`, which holds all it asks.
    """
    until, values = ("", ()) if last is None else (" AND due_date <= ?", (last.isoformat(),))
    rows = connection.execute(
        "SELECT due_date, responsible_id, count(*), sum(member_id IS NOT NULL),"
        f" sum(member_id IS NULL AND {_CALLS}), sum(member_id IS NOT NULL AND {_CALLS})"
        f" FROM task WHERE closed_at IS NULL AND due_date IS NOT NULL{until}"
        " GROUP BY due_date, responsible_id",
        values,
    ).fetchall()
    cells: dict[Spot, DayLoad] = {}
    present = today.isoformat()
    for due, person, count, steps, calls, step_calls in rows:
        day = None if due < present else date.fromisoformat(due)
        spot = Spot(person or NOBODY, day)
        part = DayLoad(calls, steps, count - steps - calls, step_calls)
        cells[spot] = cells.get(spot, NOTHING) + part
    return cells


def spot_condition(
    today: date, person: int | None, first: date | None, last: date | None, sorts: Iterable[Sort]
) -> Condition:
    """Which open tasks lie on a person's days (None: everybody; no days: what is overdue)."""
    parts, values = ["closed_at IS NULL"], []
    if first is None or last is None:
        parts.append("due_date < ?")
        values.append(today.isoformat())
    else:
        parts.append("due_date BETWEEN ? AND ?")
        values += [first.isoformat(), last.isoformat()]
    if person == NOBODY:
        parts.append("responsible_id IS NULL")
    elif person is not None:
        parts.append("responsible_id = ?")
        values.append(str(person))
    chosen = [_SORT_SQL[sort] for sort in dict.fromkeys(sorts)]
    if len(chosen) < len(_SORT_SQL):
        parts.append(f"({' OR '.join(chosen)})" if chosen else "0")
    return Condition(" AND ".join(parts), tuple(values))


def either(conditions: Iterable[Condition]) -> Condition:
    """The tasks that meet one of several conditions."""
    parts = list(conditions)
    sql = " OR ".join(f"({part.sql})" for part in parts) or "0"
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))


def by_ids(ids: Iterable[int]) -> Condition:
    """The tasks of these ids."""
    return Condition("id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


def read_ids(connection: DriverConnection, condition: Condition) -> list[int]:
    """The ids of tasks that meet a condition, by day."""
    rows = connection.execute(
        f"SELECT id FROM task WHERE {condition.sql} ORDER BY due_date, id", condition.values
    ).fetchall()
    return [row[0] for row in rows]


def read_board_tasks(connection: DriverConnection, condition: Condition) -> list[BoardTask]:
    """The open, dated tasks that meet a condition, and all other open steps of their members.

    Of a step `series` is the run, `order` the number of the step.
    """
    chosen = f"SELECT id FROM task WHERE {condition.sql}"
    rows = connection.execute(
        f"{_BOARD} t.id IN ({chosen}) UNION {_BOARD} t.member_id IN (SELECT member_id FROM task"
        f" WHERE member_id IS NOT NULL AND {condition.sql})",
        condition.values * 2,
    ).fetchall()
    return [
        BoardTask(
            row[0], date.fromisoformat(row[1]), row[2] or NOBODY, row[3], bool(row[4]),
            bool(row[5]), row[6], row[7] or 0, row[8],
        )
        for row in rows
    ]  # fmt: skip


def read_runs(
    connection: DriverConnection, run_ids: Iterable[int]
) -> dict[int, tuple[int | None, str]]:
    """The series and the content of runs by their ids."""
    rows = connection.execute(
        "SELECT id, series_id, content FROM series_run WHERE id IN"
        " (SELECT value FROM json_each(?))",
        (json.dumps(sorted(run_ids)),),
    ).fetchall()
    return {row[0]: (row[1], row[2]) for row in rows}


def count_undated(connection: DriverConnection) -> int:
    """How many open tasks have no day."""
    row = connection.execute(
        "SELECT count(*) FROM task WHERE closed_at IS NULL AND due_date IS NULL"
    ).fetchone()
    return int(row[0])
