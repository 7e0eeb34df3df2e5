"""Data care reads the whole base: counts of many criteria and rows to mend, in short slices.

Trap addresses are neither counted nor mended: their misspelling is their mark.

Every statement looks at a range of ids that takes some milliseconds, so that a save never waits
for it (see the limits of reads in the unit of work).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

from sqlalchemy import select

from sme_crm.domain.criteria import All, Criteria, Not, Test, walk
from sme_crm.domain.criteria_operators import NEGATIVES, Operator
from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import find_field
from sme_crm.store import value_functions
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.criteria_conditions import CriteriaContext, condition
from sme_crm.store.queries.statement import render
from sme_crm.store.tables import contact

_SLICE_SECONDS: Final = 0.012
_FIRST_SLICE: Final = 400
_LEAST: Final = 50
_MOST: Final = 10_000
_LISTED: Final = 5_000
_KINDS: Final = ("individual", "organization")
_NO_TRAP: Final = "{id} NOT IN (SELECT contact_id FROM seed)"


@dataclass(frozen=True, slots=True)
class Slice:
    """What a range of ids held: `done` of `total` ids are looked at."""

    rows: list[tuple[Any, ...]]
    done: int
    total: int


def read_slices(
    connection: DriverConnection, table: str, sql: str, values: Sequence[object]
) -> Iterator[Slice]:
    """Run `sql`, whose last two values are the range of ids (after, up to), over all of `table`.

    The ranges follow what the statement takes.
    """
    last = int(connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0])
    after, width = 0, _FIRST_SLICE
    while after < last:
        upto = min(after + width, last)
        began = perf_counter()
        rows = connection.execute(sql, (*values, after, upto)).fetchall()
        taken = perf_counter() - began
        yield Slice(rows, upto, last)
        after = upto
        wanted = width * _SLICE_SECONDS / max(taken, 1e-4)
        width = int(min(max(wanted, width / 2, _LEAST), width * 2, _MOST))


def count_lines(
    connection: DriverConnection, criteria: Sequence[Criteria], context: CriteriaContext
) -> Iterator[tuple[list[int], int, int]]:
    """How many live contacts, people and companies there are, then how many meet each criteria.

    Yields the counts so far with the ids done and their total, slice after slice.
    """
    value_functions.load()  # the table of communes, before a statement waits for it
    asked: list[Criteria] = [Test("kind", Operator.ONE_OF, (kind,)) for kind in _KINDS]
    sql, values = _counting([*asked, *criteria], context)
    sums = [0] * (1 + len(asked) + len(criteria))
    for part in read_slices(connection, "contact", sql, values):
        sums = [one + more for one, more in zip(sums, part.rows[0], strict=True)]
        yield sums, part.done, part.total


def _counting(
    criteria: Sequence[Criteria], context: CriteriaContext
) -> tuple[str, tuple[object, ...]]:
    """The statement that counts one range of ids, and its values but for the range.

    Every different test is asked once a contact, in a materialized part; the trees are then
    made of its columns: ten lines ask whether there is an address.
    """
    places: dict[Criteria, str] = {}
    for tree in criteria:
        for test in walk(tree):
            positive = _positive(test)
            places.setdefault(positive, f"t{len(places)}")
    tests = [condition(each, context, probing=True).label(name) for each, name in places.items()]
    statement = select(*tests).select_from(contact)
    inner, values = render(statement.with_hint(contact, "NOT INDEXED", "sqlite"))
    counted = ", ".join(f"coalesce(sum({_tree_sql(tree, places)}), 0)" for tree in criteria)
    meant = f"contact.deleted_at IS NULL AND {_NO_TRAP.format(id='contact.id')}"
    sql = (
        f"WITH asked AS MATERIALIZED ({inner} WHERE {meant} AND contact.id > ?"
        f" AND contact.id <= ?) SELECT count(*), {counted} FROM asked"
    )
    return sql, values


def _positive(test: Test) -> Test:
    """The test that is met where this one is not, if it is a negative; else the same."""
    operator = NEGATIVES.get(test.operator)
    if operator is not None:
        return Test(test.field, operator, test.values)
    return Test(test.field, test.operator, (True,)) if _is_no(test) else test


def _is_no(test: Test) -> bool:
    """Whether it asks for the no of a field that is never empty."""
    field = find_field(test.field)
    if field is None or field.kind is not FieldKind.YES_NO or not field.never_empty:
        return False
    return test.operator is Operator.IS and not test.values[0]


def _tree_sql(tree: Criteria, places: dict[Criteria, str]) -> str:
    """A tree over the columns of its tests, which are 0 or 1."""
    if isinstance(tree, Test):
        column = places[_positive(tree)]
        return f"(NOT {column})" if _positive(tree) != tree else column
    if isinstance(tree, Not):
        return f"(NOT {_tree_sql(tree.child, places)})"
    joint, nothing = (" AND ", "1") if isinstance(tree, All) else (" OR ", "0")
    return f"({joint.join(_tree_sql(child, places) for child in tree.children) or nothing})"


def read_rows(
    connection: DriverConnection, table: str, columns: Sequence[str], wanted: str
) -> Iterator[Slice]:
    """Rows of `table` whose contact is alive and that meet the SQL text `wanted` (alias r).

    Each row: its id, the contact's id, name and country, then `columns`.
    """
    listed = ", ".join(f'r."{name}"' for name in columns)
    owner = "r.id" if table == "contact" else "r.contact_id"
    sql = (
        f'SELECT r.id, c.id, c.formatted_name, c.country, {listed} FROM "{table}" r'
        f" CROSS JOIN contact c ON c.id = {owner} WHERE c.deleted_at IS NULL AND ({wanted})"
        f" AND {_NO_TRAP.format(id='c.id')}"
        " AND r.id > ? AND r.id <= ? ORDER BY r.id"
    )
    return read_slices(connection, table, sql, ())


_VERIFIED = (
    "nullif(max(coalesce(c.verified_on, ''), coalesce((SELECT max(a.verified_on) FROM address a"
    " WHERE a.contact_id = c.id), '')), '')"
)


def read_ages(connection: DriverConnection) -> Iterator[Slice]:
    """(age, contact id) of the contacts with an address that is not dead; ended ones are out.

    The age is the day of the last verification, else the day the contact was entered.
    """
    sql = (
        f"SELECT coalesce({_VERIFIED}, substr(c.created_at, 1, 10)), c.id"
        " FROM contact c NOT INDEXED WHERE c.deleted_at IS NULL AND c.ended = ''"
        " AND EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id AND a.state <> 'dead')"
        f" AND {_NO_TRAP.format(id='c.id')}"
        " AND c.id > ? AND c.id <= ?"
    )
    return read_slices(connection, "contact", sql, ())


def read_to_verify(
    connection: DriverConnection, ids: Sequence[int]
) -> dict[int, tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Per contact: (name, organization, kind, version, verified on, phone, e-mail, since when),
    addresses; since when: the day of the last verification, else of entry.

    An address: id, complement, building, street, place, postal code, locality, country, state,
    verified on. At most some hundred `ids`.
    """
    marks = ",".join("?" * len(ids))
    heads = connection.execute(
        f"SELECT c.id, c.formatted_name, c.organization, c.kind, c.version, {_VERIFIED}, c.phone,"
        f" c.email, coalesce({_VERIFIED}, substr(c.created_at, 1, 10)) FROM contact c"
        f" WHERE c.id IN ({marks}) AND c.deleted_at IS NULL",
        tuple(ids),
    ).fetchall()
    found: dict[int, tuple[tuple[Any, ...], list[tuple[Any, ...]]]] = {
        row[0]: (row[1:], []) for row in heads
    }
    rows = connection.execute(
        "SELECT contact_id, id, complement, building, street, place, postal_code, locality,"
        f" country, state, verified_on FROM address WHERE contact_id IN ({marks})"
        " ORDER BY contact_id, position, id",
        tuple(ids),
    ).fetchall()
    for row in rows:
        if row[0] in found:
            found[row[0]][1].append(row[1:])
    return found


def read_address_ids(
    connection: DriverConnection, contact_ids: Sequence[int], condition: str
) -> list[int]:
    """The ids of the addresses of contacts that meet an SQL `condition` (never of data)."""
    found: list[int] = []
    for start in range(0, len(contact_ids), _LISTED):
        listed = json.dumps(list(contact_ids[start : start + _LISTED]))
        rows = connection.execute(
            "SELECT id FROM address WHERE contact_id IN (SELECT value FROM json_each(?))"
            f" AND {condition}",
            (listed,),
        ).fetchall()
        found.extend(row[0] for row in rows)
    return found
