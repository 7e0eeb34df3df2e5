"""Lists of contacts: filter, first page, count, rows by id.

Plain driver SQL: the first page of a start must not wait for SQLAlchemy.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries import purchase_order
from sme_crm.store.queries.purchase_order import bought_sql
from sme_crm.store.queries.search import Condition, match_text, text_condition

LIVE = "deleted_at IS NULL"
_PATIENCE = 4
_FARTHEST = 20_000


_COLUMNS = (
    "contact.id, kind, formatted_name, organization, function, locality, postal_code, status,"
    " email, phone, last_exchange, created_at, updated_at, reference, photo, ended,"
    " deleted_at, touches,"
    " coalesce((SELECT mailing_name FROM household WHERE household.id = household_id), ''),"
    f" coalesce({bought_sql('orders')}, 0), {bought_sql('amount')}, {bought_sql('year_amount')},"
    f" nullif({bought_sql('last_day')}, ''),"
    " EXISTS (SELECT 1 FROM seed WHERE contact_id = contact.id)"
)
_SORT_COLUMNS = {
    "name": "sort_name",
    "organization": "organization_key",
    "locality": "locality_key",
    "postal_code": "postal_code",
    "status": "status",
    "last_exchange": "last_exchange",
    "created_at": "created_at",
    "updated_at": "updated_at",
    "reference": "reference",
    "touches": "touches",
}
_NUMBERS = frozenset({"touches"})
# Turns a group or criteria into a condition; given by the caller, it needs SQLAlchemy.
Compile = Callable[[ContactFilter], Condition]


def _row(values: Sequence[Any]) -> ContactRow:
    return ContactRow(*(*values[:-1], bool(values[-1])))


def filter_condition(wanted: ContactFilter, compile_criteria: Compile | None = None) -> Condition:
    """The WHERE clause of a filter over the table name `contact`."""
    if compile_criteria is not None and _is_criteria(wanted):
        return compile_criteria(wanted)
    parts = ["deleted_at IS NOT NULL" if wanted.trash else LIVE]
    values: list[object] = []
    if wanted.kind:
        parts.append("kind = ?")
        values.append(wanted.kind)
    if wanted.statuses:
        parts.append(f"status IN ({','.join('?' * len(wanted.statuses))})")
        values.extend(wanted.statuses)
    if wanted.ids is not None:
        parts.append("contact.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(wanted.ids))
    text = text_condition(wanted.text)
    if text is not None and not wanted.trash:
        parts.append(text.sql)
        values.extend(text.values)
    elif text is not None:
        # The trash is not in the search index, and small.
        parts.append("sort_name LIKE ?")
        values.append(f"%{match_text(wanted.text).replace(chr(34), '').replace(' *', '')}%")
    if wanted.group_id is not None or wanted.criteria is not None:
        if compile_criteria is None:
            raise ValueError("a group or criteria needs its compiler")
        condition = compile_criteria(wanted)
        parts.append(condition.sql)
        values.extend(condition.values)
    return Condition(" AND ".join(parts), tuple(values))


def _is_criteria(wanted: ContactFilter) -> bool:
    """Whether criteria say all of the filter: then they know the best statement for it."""
    grouped = wanted.group_id is not None or wanted.criteria is not None
    return grouped and not wanted.text and wanted.ids is None and not wanted.trash


def read_first_rows(
    connection: DriverConnection, condition: Condition, sort: Sort, limit: int, total: int
) -> list[ContactRow]:
    """The first `limit` of the `total` rows of the list; blanks of the sorted column come last."""
    wanted = min(limit, total)
    rows: list[tuple[object, ...]] = []
    if sort.key in purchase_order.COLUMNS:
        ids = _first_by_purchases(connection, condition, sort, wanted, total)
        found = read_rows(connection, ids)
        return [found[one] for one in ids if one in found]
    if condition.sql.startswith(LIVE):
        rows = _walk_first_rows(connection, condition, sort, limit, total)
    if len(rows) >= wanted:
        return [_row(row) for row in rows]
    rows = []
    for part in sorted_parts(sort, hinted=False):
        rows += connection.execute(
            f"SELECT {_COLUMNS} FROM contact WHERE {condition.sql} AND {part.condition}"
            f" ORDER BY {part.order} LIMIT ?",
            (*condition.values, limit - len(rows)),
        ).fetchall()
        if len(rows) >= wanted:
            break
    return [_row(row) for row in rows]


def _first_by_purchases(
    connection: DriverConnection, condition: Condition, sort: Sort, limit: int, total: int
) -> list[int]:
    """The first ids of a list by what was bought: few are sorted, many are met on the walk."""
    if condition.sql != LIVE and (total <= _FARTHEST or not condition.sql.startswith(LIVE)):
        rows = connection.execute(
            f"SELECT contact.id FROM contact WHERE {condition.sql}", condition.values
        ).fetchall()
        return list(purchase_order.put_in_order(connection, [row[0] for row in rows], sort)[:limit])
    each = condition.each or condition
    ids: list[int] = []
    for part in purchase_order.read_all(connection, sort):
        met: Sequence[int] = part
        if condition.sql != LIVE:
            rows = connection.execute(
                f"SELECT contact.id FROM contact WHERE {each.sql}"
                " AND contact.id IN (SELECT value FROM json_each(?))",
                (*each.values, json.dumps(list(part))),
            ).fetchall()
            there = {row[0] for row in rows}
            met = [one for one in part if one in there]
        ids += met[: limit - len(ids)]
        if len(ids) >= limit:
            break
    return ids


def _walk_first_rows(
    connection: DriverConnection, condition: Condition, sort: Sort, limit: int, total: int
) -> list[tuple[object, ...]]:
    """First rows met among the first contacts in order; too few when the filter leaves few.

    With a fair share of everybody in the list this is far quicker than sorting them all; where
    they all stand at the other end it gives up early.
    """
    if condition.sql == LIVE:
        reach = limit
    else:
        everybody = count(connection, Condition(LIVE, ()))
        reach = _PATIENCE * limit * everybody // max(1, total)
        if reach > min(total, _FARTHEST):
            return []
        condition = condition.each or condition
    rows: list[tuple[object, ...]] = []
    for part in sorted_parts(sort, hinted=True):
        rows += connection.execute(
            f"SELECT {_COLUMNS} FROM contact WHERE {condition.sql} AND contact.id IN"
            f" (SELECT contact.id FROM contact INDEXED BY {part.index} WHERE {LIVE}"
            f" AND {part.condition} ORDER BY {part.order} LIMIT ?)"
            f" ORDER BY {part.order.replace(part.column, '+' + part.column)} LIMIT ?",
            (*condition.values, reach, limit - len(rows)),
        ).fetchall()
        if condition.sql != LIVE or len(rows) >= limit:
            break  # blanks come only after the last filled row, which was not looked for
    return rows


@dataclass(frozen=True, slots=True)
class SortedPart:
    """Rows alike in whether the sorted column is filled: their condition, order and index."""

    condition: str
    order: str
    index: str
    column: str


def sorted_parts(sort: Sort, *, hinted: bool) -> tuple[SortedPart, ...]:
    """The filled rows, then the blank ones: by id, since they have nothing else.

    `hinted` names the index to walk along; else the planner is kept from it (`+`), which it
    takes too readily when a filter leaves few rows.
    """
    column = _SORT_COLUMNS[sort.key]
    way = "DESC" if sort.descending else "ASC"
    index = f"contact_by_{column}" if hinted else ""  # named so in `store.tables`
    shown = column if index else f"+{column}"
    if column in _NUMBERS:
        return (
            SortedPart(f"{column} > 0", f"{shown} {way}, contact.id {way}", index, column),
            SortedPart(f"{column} = 0", f"contact.id {way}", index, column),
        )
    return (
        SortedPart(f"{column} > ''", f"{shown} {way}, contact.id {way}", index, column),
        SortedPart(f"{column} IS NULL", f"contact.id {way}", index, column),
        SortedPart(f"{column} = ''", f"contact.id {way}", index, column),
    )


def sort_column(sort: Sort) -> str:
    """The column of `contact` that holds what is sorted by."""
    return _SORT_COLUMNS[sort.key]


def count(connection: DriverConnection, condition: Condition) -> int:
    """How many contacts meet the condition."""
    if condition.sql == LIVE:
        # Two counts over whole indexes: 5 ms for a million where looking at each row takes 300.
        row = connection.execute(
            "SELECT (SELECT count(*) FROM contact)"
            " - (SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL)"
        ).fetchone()
    elif condition.ids is not None:
        row = connection.execute(
            f"SELECT count(*) FROM ({condition.ids.sql})", condition.ids.values
        ).fetchone()
    else:
        row = connection.execute(
            f"SELECT count(*) FROM contact WHERE {condition.sql}", condition.values
        ).fetchone()
    return int(row[0])


def read_rows(connection: DriverConnection, ids: Sequence[int]) -> dict[int, ContactRow]:
    """The rows of `ids` (≤ 5 000) that exist, by id."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM contact WHERE contact.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0]: _row(row) for row in rows}
