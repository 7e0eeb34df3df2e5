"""Who may live together after the last search, who lives together, who was said not to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sme_crm.domain.contact import INDIVIDUAL
from sme_crm.store.driver import DriverConnection

_AT_ONCE: Final = 5_000


class Person(NamedTuple):
    """What a household is proposed by; `household_id` 0: none. The address is the first one."""

    id: int
    name: str
    civility: str
    given_name: str
    family_name: str
    household_id: int
    street: str
    postal_code: str
    locality: str


def read_household_pairs(connection: DriverConnection) -> list[tuple[int, int, float]]:
    """The stored pairs of people who are still there: (smaller id, larger, probability)."""
    pairs: list[tuple[int, int, float]] = []
    last = (0, 0)
    while True:
        rows = connection.execute(
            "SELECT p.left_id, p.right_id, p.probability FROM household_pair p"
            " JOIN contact l ON l.id = p.left_id AND l.deleted_at IS NULL AND l.kind = ?1"
            " JOIN contact r ON r.id = p.right_id AND r.deleted_at IS NULL AND r.kind = ?1"
            " WHERE (p.left_id, p.right_id) > (?2, ?3) ORDER BY p.left_id, p.right_id LIMIT ?4",
            (INDIVIDUAL, *last, _AT_ONCE),
        ).fetchall()
        if not rows:
            return pairs
        pairs.extend(rows)
        last = rows[-1][:2]


def read_households_of(connection: DriverConnection, ids: Iterable[int]) -> dict[int, int]:
    """{contact: its household} of those of `ids` that have one."""
    found: dict[int, int] = {}
    for listed in _slices(ids):
        found.update(
            connection.execute(
                "SELECT id, household_id FROM contact WHERE household_id IS NOT NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (listed,),
            ).fetchall()
        )
    return found


def read_housed(connection: DriverConnection, ids: Iterable[int]) -> set[int]:
    """Those of `ids` who have an address of their own, not only that of an employer."""
    found: set[int] = set()
    for listed in _slices(ids):
        rows = connection.execute(
            "SELECT DISTINCT contact_id FROM address"
            " WHERE contact_id IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchall()
        found.update(row[0] for row in rows)
    return found


def read_people(
    connection: DriverConnection, ids: Iterable[int], households: Iterable[int] = ()
) -> dict[int, Person]:
    """The people `ids`, and the members of `households`."""
    rows: list[tuple[Any, ...]] = []
    for column, chosen in (("id", ids), ("household_id", households)):
        for listed in _slices(chosen):
            rows += connection.execute(
                "SELECT c.id, c.formatted_name, c.civility, c.given_name, c.family_name,"
                " coalesce(c.household_id, 0), coalesce(a.street, ''),"
                " coalesce(a.postal_code, ''), coalesce(a.locality, '') FROM contact c"
                " LEFT JOIN address a ON a.id = (SELECT id FROM address WHERE contact_id = c.id"
                "  ORDER BY state = 'dead', position, id LIMIT 1)"
                f" WHERE c.{column} IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NULL",
                (listed,),
            ).fetchall()
    return {row[0]: Person(*row) for row in rows}


def read_not_together(connection: DriverConnection) -> list[tuple[int, int]]:
    """Pairs said to be no household, or colleagues; and those who were one and left it."""
    rows = connection.execute(
        "SELECT d.left_id, d.right_id FROM distinct_pair d JOIN contact l ON l.id = d.left_id"
        " JOIN contact r ON r.id = d.right_id WHERE d.reason IN ('not_household', 'colleague')"
        " OR (d.reason = 'household' AND l.household_id IS NOT r.household_id)"
        " OR (d.reason = 'household' AND l.household_id IS NULL)"
    ).fetchall()
    return [(row[0], row[1]) for row in rows]


def read_household_names(
    connection: DriverConnection, ids: Iterable[int]
) -> dict[int, tuple[str, bool]]:
    """{household: (mailing name, whether it gets one letter)}."""
    found: dict[int, tuple[str, bool]] = {}
    for listed in _slices(ids):
        for household_id, name, one_letter in connection.execute(
            "SELECT id, mailing_name, one_letter FROM household"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchall():
            found[household_id] = (name, bool(one_letter))
    return found


def _slices(ids: Iterable[int]) -> Iterator[str]:
    wanted: Sequence[int] = sorted(set(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        yield json.dumps(wanted[start : start + _AT_ONCE])
