"""Lists of tasks: conditions, order, first page, headings with counts, rows by id.

Plain driver SQL over `task t`; every list is read without composing statements.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sme_crm.domain.folding import fold
from sme_crm.domain.task_filter import (
    NOBODY,
    TaskFilter,
    TaskGroup,
    TaskGrouping,
    TaskRow,
    TaskSort,
    day_heading,
    last_single_day,
    week_of,
)
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.search import Condition, match_text

_FEW = 3_000
_WIDE = 20_000
"""From so many tasks on they are read as they lie, where an index does not hold what sorts them."""
_LEADING = 8
_REACH = 20_000
"""How many contacts are looked at, by name, for the first ones with tasks."""
_IS_OPEN = "t.closed_at IS NULL"
_IS_LEAD = "k.id = (SELECT id FROM task_contact WHERE task_id = t.id ORDER BY position, id LIMIT 1)"
_LEAD = f" LEFT JOIN task_contact k ON {_IS_LEAD} LEFT JOIN contact c ON c.id = k.contact_id"
_STAFF = " LEFT JOIN staff s ON s.id = t.responsible_id"
_COLUMNS = (
    "t.id, t.kind, t.subject, t.due_date, t.due_time, t.planned_date, t.priority, t.status,"
    " t.responsible_id, coalesce(s.name, ''), t.recurrence, t.reminder_minutes, t.outcome,"
    " t.closed_at, t.notes <> '', c.id, coalesce(c.formatted_name, ''),"
    " (SELECT count(*) FROM task_contact WHERE task_id = t.id), coalesce(c.phone, ''),"
    " (SELECT count(*) FROM task_document WHERE task_id = t.id), t.member_id, t.link_kind,"
    " t.link_id, t.closed_at IS NULL AND t.kind = 'letter' AND EXISTS (SELECT 1 FROM address a"
    " WHERE a.contact_id = c.id AND a.state = 'dead') AND NOT EXISTS (SELECT 1 FROM address a"
    " WHERE a.contact_id IN (c.id, c.organization_id) AND a.state <> 'dead'"
    " AND a.locality <> '')"
)
_BY_DUE = "t.due_date, t.due_time, t.priority DESC, t.id"
_TIES = f"t.due_date IS NULL, {_BY_DUE}"
_SORTS: Final[dict[str, tuple[str, str]]] = {
    # key: (the tables it needs besides, the columns)
    "due": ("", "t.due_date {way}, t.due_time {way}"),
    "priority": ("", "t.priority {way}"),
    "subject": ("", "t.subject COLLATE NOCASE {way}"),
    "kind": ("", "{kinds} {way}"),
    "contact": (_LEAD, "c.id IS NULL, c.sort_name {way}, c.id {way}"),
    "responsible": (_STAFF, "s.id IS NULL, s.name {way}, s.id {way}"),
    "closed": ("", "t.closed_at {way}"),
}


@dataclass(frozen=True, slots=True)
class TaskList:
    """A list to read: what is in it, its order, what stands in headings, and today.

    `kinds` are all keys of kinds in their order.
    """

    condition: Condition
    sort: TaskSort
    grouping: TaskGrouping
    kinds: tuple[str, ...]
    today: date
    closed: bool = False


@dataclass(frozen=True, slots=True)
class FoundTasks:
    """Ids of tasks as JSON; `few`: so few that they are best looked up one by one."""

    ids: str
    few: bool


def filter_condition(
    wanted: TaskFilter,
    today: date,
    closed_from: str,
    closed_before: str,
    found: FoundTasks | None = None,
) -> Condition:
    """The WHERE clause of a filter; `closed_from`, `closed_before` are UTC instants or "".

    `found` are the tasks with the words that the filter asks for (see `find_words`).
    """
    parts: list[str] = []
    values: list[object] = []

    def hold(sql: str, *given: object) -> None:
        parts.append(sql)
        values.extend(given)

    if wanted.closed != "all":
        hold(_IS_OPEN if wanted.closed == "open" else "t.closed_at IS NOT NULL")
    _hold_days(wanted, today, hold)
    if closed_from:
        hold("t.closed_at >= ?", closed_from)
    if closed_before:
        hold("t.closed_at < ?", closed_before)
    chosen: tuple[tuple[str, Sequence[object]], ...] = (
        ("t.kind", wanted.kinds),
        ("t.priority", wanted.priorities),
        ("t.status", wanted.statuses),
    )
    for column, keys in chosen:
        if keys:
            hold(f"{column} IN ({','.join('?' * len(keys))})", *keys)
    if wanted.responsible:
        marks = ",".join("?" * len(wanted.responsible))
        nobody = " OR t.responsible_id IS NULL" if NOBODY in wanted.responsible else ""
        hold(f"(t.responsible_id IN ({marks}){nobody})", *wanted.responsible)
    if wanted.contact_ids:
        hold(
            "t.id IN (SELECT task_id FROM task_contact WHERE contact_id IN"
            " (SELECT value FROM json_each(?)))",
            json.dumps(wanted.contact_ids),
        )
    if wanted.ids is not None:
        hold("t.id IN (SELECT value FROM json_each(?))", json.dumps(wanted.ids))
    if found is not None:
        column = "t.id" if found.few else "+t.id"
        hold(f"{column} IN (SELECT value FROM json_each(?))", found.ids)
    return Condition(" AND ".join(parts) or "1", tuple(values))


def _hold_days(wanted: TaskFilter, today: date, hold: Any) -> None:
    day = today.isoformat()
    if wanted.due == "overdue":
        hold("t.due_date < ?", day)
    elif wanted.due == "today":
        hold("t.due_date = ?", day)
    elif wanted.due == "week":
        monday, sunday = week_of(today)
        hold("t.due_date BETWEEN ? AND ?", monday.isoformat(), sunday.isoformat())
    elif wanted.due:
        hold("t.due_date IS NULL" if wanted.due == "none" else "t.due_date IS NOT NULL")
    if wanted.due_from:
        hold("t.due_date >= ?", wanted.due_from)
    if wanted.due_until:
        hold("t.due_date <= ?", wanted.due_until)


def find_words(connection: DriverConnection, text: str) -> FoundTasks | None:
    """The tasks in which every word of a typed text begins one; None when there is no word.

    Words are sought in the subject, the notes and what contacts are found by.
    """
    words = [match_text(word) for word in fold(text).split()]
    if not words:
        return None
    each = " INTERSECT ".join(f"SELECT id FROM ({_WITH_WORD})" for _ in words)
    row = connection.execute(
        f"SELECT json_group_array(id), count(*) FROM ({each})",
        [word for word in words for _ in range(2)],
    ).fetchone()
    return FoundTasks(row[0], row[1] <= _FEW)


_WITH_WORD = (
    "SELECT rowid AS id FROM task_search WHERE task_search MATCH ? UNION"
    " SELECT task_id FROM task_contact WHERE contact_id IN"
    " (SELECT rowid & 0xffffff FROM contact_search WHERE contact_search MATCH ?)"
)


def count(connection: DriverConnection, condition: Condition) -> int:
    """How many tasks meet the condition."""
    row = connection.execute(
        f"SELECT count(*) FROM task t WHERE {condition.sql}", condition.values
    ).fetchone()
    return int(row[0])


def read_first_ids(
    connection: DriverConnection,
    wanted: TaskList,
    limit: int,
    total: int,
    groups: Sequence[TaskGroup] = (),
) -> list[int]:
    """The first `limit` ids of a list of `total` tasks; `groups` are its headings, counted."""
    by_contact = wanted.grouping == "contact" or (
        wanted.sort.key == "contact" and not wanted.grouping
    )
    if by_contact and total > _FEW:
        ids = _read_along_contacts(connection, wanted, limit)
        if len(ids) == limit:
            return ids
    if total > _FEW and wanted.grouping not in ("", "contact") and not wanted.closed:
        found = _read_along_headings(connection, wanted, limit, total, groups)
        if found is not None:
            return found
    return [one for part in read_ids(connection, wanted, limit, total) for one in part]


def _read_along_headings(
    connection: DriverConnection,
    wanted: TaskList,
    limit: int,
    total: int,
    groups: Sequence[TaskGroup],
) -> list[int] | None:
    """The first tasks under each of the first headings; None when there are few under each."""
    ids: list[int] = []
    for group in groups[:_LEADING]:
        sql, values = _under_heading(wanted, group.key)
        where = Condition(f"{wanted.condition.sql} AND {sql}", (*wanted.condition.values, *values))
        inner = replace(wanted, condition=where, grouping="")
        for part in read_ids(connection, inner, limit - len(ids), total):
            ids += part
        if len(ids) == limit:
            return ids
    return ids if len(groups) <= _LEADING else None


def _under_heading(wanted: TaskList, key: str) -> tuple[str, tuple[object, ...]]:
    """What the tasks under a heading have in common."""
    if wanted.grouping == "day":
        if not key:
            return "t.due_date IS NULL", ()
        if key == "overdue":
            return "t.due_date < ?", (wanted.today.isoformat(),)
        if len(key) > len("2026-01"):
            return "t.due_date = ?", (key,)
        last = last_single_day(wanted.today).isoformat()
        return "t.due_date > ? AND substr(t.due_date, 1, 7) = ?", (last, key)
    if wanted.grouping == "kind" and not key:
        return f"t.kind NOT IN ({','.join('?' * len(wanted.kinds))})", wanted.kinds
    column = {"kind": "t.kind", "priority": "t.priority"}.get(wanted.grouping, "t.responsible_id")
    # The plus: tasks are walked by day, which is how they stand under most headings.
    return f"+{column} IS ?", ((key if wanted.grouping == "kind" else int(key)) if key else None,)


def _read_along_contacts(connection: DriverConnection, wanted: TaskList, limit: int) -> list[int]:
    """The first tasks of long lists by contact: those of the first people who have any."""
    inner = replace(wanted, grouping="")
    _, where, order, values = next(iter(_parts(inner)))
    if inner.sort.key == "contact":
        order = _TIES
    elif inner.sort.key == "due" and not inner.sort.descending:
        where, order = inner.condition.sql, _TIES
    joins = _STAFF if inner.sort.key == "responsible" else ""
    descending = wanted.sort.descending and not wanted.grouping
    way = "DESC" if descending else "ASC"
    people = _first_people(connection, wanted.condition, way, limit)
    rows = connection.execute(
        f"SELECT t.id FROM task_contact k JOIN task t ON t.id = k.task_id{joins}"
        " JOIN contact c ON c.id = k.contact_id"
        f" WHERE k.contact_id IN (SELECT value FROM json_each(?)) AND {_IS_LEAD} AND {where}"
        f" ORDER BY c.sort_name {way}, c.id {way}, {order} LIMIT ?",
        (json.dumps(people), *wanted.condition.values, *values, limit),
    ).fetchall()
    return [row[0] for row in rows]


_LED = (
    "EXISTS (SELECT 1 FROM task_contact k JOIN task t ON t.id = k.task_id"
    f" WHERE k.contact_id = c.id AND {_IS_LEAD} AND {{where}})"
)


def _first_people(
    connection: DriverConnection, condition: Condition, way: str, limit: int
) -> list[int]:
    """The first `limit` contacts by name that lead a task meeting the condition.

    Sought along the names of everybody, but not far: where few have tasks, those who have are
    put in order instead.
    """
    led = _LED.format(where=condition.sql)
    order = f"ORDER BY c.sort_name {way}, c.id {way}"
    walked = connection.execute(
        f"SELECT c.id, c.sort_name FROM (SELECT id, sort_name FROM contact INDEXED BY"
        f" contact_by_sort_name WHERE deleted_at IS NULL ORDER BY sort_name {way}, id {way}"
        f" LIMIT {_REACH}) c WHERE {led} LIMIT ?",
        (*condition.values, limit),
    ).fetchall()
    if len(walked) == limit:
        # Tasks of contacts in the trash stand among the others.
        walked += connection.execute(
            f"SELECT c.id, c.sort_name FROM contact c INDEXED BY contact_in_trash"
            f" WHERE c.deleted_at IS NOT NULL AND {led} {order} LIMIT ?",
            (*condition.values, limit),
        ).fetchall()
        walked.sort(key=lambda row: (row[1].encode(), row[0]), reverse=way == "DESC")
        return [row[0] for row in walked[:limit]]
    rows = connection.execute(
        "SELECT c.id FROM (SELECT DISTINCT contact_id FROM task_contact) d"
        f" CROSS JOIN contact c ON c.id = d.contact_id WHERE {led} {order} LIMIT ?",
        (*condition.values, limit),
    ).fetchall()
    return [row[0] for row in rows]


def read_ids(
    connection: DriverConnection, wanted: TaskList, limit: int = -1, total: int = 0
) -> Iterator[list[int]]:
    """The ids of the list in order, in parts; at most `limit` (-1: all). `total`: how many, if
    known."""
    left = limit
    scan = " NOT INDEXED" if wanted.sort.key == "subject" and total > _WIDE else ""
    for joins, where, order, values in _parts(wanted):
        # As one text: tens of thousands of rows would each go through the interpreter.
        row = connection.execute(
            f"SELECT json_group_array(id) FROM (SELECT t.id FROM task t{scan}{joins}"
            f" WHERE {where} ORDER BY {order} LIMIT ?)",
            (*wanted.condition.values, *values, left),
        ).fetchone()
        ids = json.loads(row[0])
        yield ids
        left -= len(ids) if limit >= 0 else 0
        if limit >= 0 and left <= 0:
            return


def _parts(wanted: TaskList) -> Iterator[tuple[str, str, str, tuple[object, ...]]]:
    """Joins, conditions, order and further values of the statements that make up the list."""
    where = wanted.condition.sql
    way = "DESC" if wanted.sort.descending else "ASC"
    along = wanted.sort.key == "due" and wanted.grouping in ("", "day") and not wanted.closed
    if along and not wanted.sort.descending:
        # Two walks along the index of open tasks; tasks without a day come last.
        yield "", f"{where} AND t.due_date IS NOT NULL", _BY_DUE, ()
        yield "", f"{where} AND t.due_date IS NULL", _BY_DUE, ()
        return
    joins, order, values = [], [], []
    for key, direction in ((_heading_sort(wanted), ""), (wanted.sort.key, way)):
        if not key:
            continue
        if key == "day":
            order.append(_HEADING)
            values += [wanted.today.isoformat(), last_single_day(wanted.today).isoformat()]
            continue
        if key == "due":
            order.append("t.due_date IS NULL")
        join, columns = _SORTS[key]
        if join and join not in joins:
            joins.append(join)
        order.append(columns.format(way=direction, kinds=_kind_rank(wanted.kinds)))
        if key == "kind":
            values += wanted.kinds
    if wanted.grouping == "priority":
        order[0] = "t.priority DESC"
    yield "".join(joins), where, ", ".join((*order, _TIES)), tuple(values)


def _heading_sort(wanted: TaskList) -> str:
    """What tasks are sorted by first, so that those under one heading stand together."""
    if wanted.grouping == "day" and wanted.closed:
        return ""
    return wanted.grouping


# A month sorts behind its single days ("~" is behind "-").
_HEADING = (
    "CASE WHEN t.due_date IS NULL THEN '~' WHEN t.due_date < ? THEN '' WHEN t.due_date <= ?"
    " THEN t.due_date ELSE substr(t.due_date, 1, 7) || '~' END"
)


def _kind_rank(kinds: tuple[str, ...]) -> str:
    return f"CASE t.kind {' '.join(f'WHEN ? THEN {n}' for n in range(len(kinds)))} ELSE 999 END"


def read_groups(connection: DriverConnection, wanted: TaskList) -> list[TaskGroup]:
    """The headings of the list with their counts, in its order; none without grouping."""
    where, values = wanted.condition.sql, wanted.condition.values

    def counted(key: str) -> list[tuple[Any, int]]:
        """How many tasks there are of each key, in its order, nothing first."""
        if key == "t.due_date" and where.startswith(_IS_OPEN):  # along its index
            rows = connection.execute(
                f"SELECT {key}, count(*) FROM task t WHERE {where} GROUP BY {key}", values
            ).fetchall()
        else:
            row = connection.execute(
                f"SELECT json_group_array({key}) FROM task t WHERE {where}", values
            ).fetchone()
            rows = list(Counter(json.loads(row[0])).items())
        return sorted(rows, key=lambda row: (row[0] is not None, row[0] or 0))

    if wanted.grouping == "day" and wanted.closed:
        days = counted("date(t.closed_at, 'localtime')")
        return [
            TaskGroup(day or "", number)
            for day, number in (reversed(days) if wanted.sort.descending else days)
        ]
    if wanted.grouping == "day":
        return _by_heading(counted("t.due_date"), wanted.today)
    if wanted.grouping == "priority":
        return [TaskGroup(str(key), n) for key, n in reversed(counted("t.priority"))]
    if wanted.grouping == "kind":
        places = {key: place for place, key in enumerate(wanted.kinds)}
        kinds = sorted(counted("t.kind"), key=lambda row: places.get(row[0], 999))
        return _join_unknown(kinds, places)
    if wanted.grouping == "responsible":
        counts = dict(counted("t.responsible_id"))
        staff = connection.execute("SELECT id, name FROM staff ORDER BY name, id").fetchall()
        rows = [(one, counts[one], name) for one, name in staff if one in counts]
        rows += [(None, counts[None], "")] if None in counts else []
    elif wanted.grouping == "contact":
        rows = connection.execute(
            f"SELECT c.id, count(*), coalesce(c.formatted_name, '') FROM task t{_LEAD}"
            f" WHERE {where} GROUP BY c.id ORDER BY c.id IS NULL, c.sort_name, c.id",
            values,
        ).fetchall()
    else:
        return []
    return [TaskGroup("" if key is None else str(key), n, label) for key, n, label in rows]


def _by_heading(rows: Sequence[Any], today: date) -> list[TaskGroup]:
    counts: dict[str, int] = {}
    for day, number in sorted(rows, key=lambda row: (row[0] is None, row[0] or "")):
        key = day_heading(day, today)
        counts[key] = counts.get(key, 0) + number
    return [TaskGroup(key, number) for key, number in counts.items()]


def _join_unknown(rows: Sequence[Any], places: dict[str, int]) -> list[TaskGroup]:
    """Kinds that are not there any more stand under one heading, the last."""
    known = [TaskGroup(key, number) for key, number in rows if key in places]
    rest = sum(number for key, number in rows if key not in places)
    return [*known, TaskGroup("", rest)] if rest else known


def read_rows(connection: DriverConnection, ids: Sequence[int]) -> dict[int, TaskRow]:
    """The rows of `ids` (at most 5 000) that exist, by id."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM task t{_STAFF}{_LEAD}"
        " WHERE t.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0]: _row(row) for row in rows}


def _row(values: Sequence[Any]) -> TaskRow:
    return TaskRow(*(*values[:14], bool(values[14]), *values[15:-1], bool(values[-1])))
