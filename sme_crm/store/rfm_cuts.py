"""The cut points of recency, frequency and monetary scores, kept true with the sums of customers.

Quintiles over everybody who bought: the places are counted along the indexes of `purchase`. How
many customers lie below each cut point is kept with it, so that after one order more it stands or
moves by a step, and nothing is walked. The owner's own cut points, when set, take
their place; those of recency follow the day, so they are worked out when they are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final, TypeAlias

from sme_crm.domain.segments.rfm import FIFTHS, OwnCuts, RfmCuts, cut_rank
from sme_crm.store.driver import DriverConnection

CUTS: Final = "rfm_cuts"
"""The key of the cut points in `purchase_state`: JSON of `RfmCuts`, its names as keys."""
OWN_CUTS_SETTING: Final = "sales.rfm_cuts"
"""JSON of `OwnCuts`; "" means quintiles."""
FEW_MOVED: Final = 500
"""Customers written by one change, up to which `move_cuts` is the quicker way."""
Scored: TypeAlias = tuple[str, int, int]
"""What the scores of a customer who bought something go by: last day, orders, amount."""
_Move: TypeAlias = tuple[Scored | None, Scored | None]
_Place: TypeAlias = tuple[Any, int, int]
"""A cut point, how many customers lie below it, how many below or at it."""
_PLACES: Final = "rfm_places"
"""The key in `purchase_state` of how many bought and the places of all cut points, JSON."""
_COLUMNS: Final = {"recency": "last_day", "frequency": "orders", "monetary": "amount"}
"""The column of each score, in the order of `Scored`."""
_BOUGHT: Final = {
    "last_day": "FROM purchase WHERE last_day > ''",
    "orders": "FROM purchase WHERE orders > 0",
    "amount": "FROM purchase WHERE orders > 0",
}
"""Those who bought something, as the index of each column holds them."""


def keep_cuts(connection: DriverConnection) -> None:
    """Write the quintiles of the present sums inside the open transaction."""
    count = connection.execute(f"SELECT count(*) {_BOUGHT['last_day']}").fetchone()[0]
    _write(connection, count, _all_places(connection, count))


def move_cuts(
    connection: DriverConnection, before: Mapping[int, Scored], after: Mapping[int, Scored]
) -> None:
    """Move the quintiles on after few customers changed, inside the open transaction.

    `before` and `after`: what the scores of those customers went by and go by. Of each cut point
    it is known how many lie below it; so it is known whether it stands, and how far to go if not.
    """
    known = connection.execute(
        "SELECT value FROM purchase_state WHERE key = ?", (_PLACES,)
    ).fetchone()
    if known is None:
        keep_cuts(connection)
        return
    moved = [(before.get(one), after.get(one)) for one in before.keys() | after.keys()]
    moved = [(old, new) for old, new in moved if old != new]
    if not moved:
        return
    count, kept = json.loads(known[0])
    count += sum((new is not None) - (old is not None) for old, new in moved)
    if not count or not all(kept.values()):
        keep_cuts(connection)
        return
    places = {}
    for at, (name, column) in enumerate(_COLUMNS.items()):
        places[name] = [
            _moved(connection, column, _shifted(tuple(place), at, moved), cut_rank(count, fifth))
            for fifth, place in enumerate(kept[name], 1)
        ]
    _write(connection, count, places)


def _write(
    connection: DriverConnection, count: int, places: Mapping[str, Sequence[_Place]]
) -> None:
    cuts = RfmCuts(**{name: tuple(place[0] for place in each) for name, each in places.items()})
    for key, value in ((CUTS, asdict(cuts)), (_PLACES, (count, places))):
        connection.execute(
            "INSERT INTO purchase_state(key, value) VALUES (?, ?)"
            " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )


def read_cuts(connection: DriverConnection, today: date) -> RfmCuts:
    """The cut points that count on a day: the owner's own, else the quintiles."""
    own = read_own_cuts(connection)
    if own is not None:
        return own.cuts(today)
    row = connection.execute("SELECT value FROM purchase_state WHERE key = ?", (CUTS,)).fetchone()
    kept = json.loads(row[0]) if row else {}
    return RfmCuts(**{name: tuple(cuts) for name, cuts in kept.items()})


def read_own_cuts(connection: DriverConnection) -> OwnCuts | None:
    """The cut points the owner set, None where quintiles are wanted."""
    row = connection.execute(
        "SELECT value FROM setting WHERE key = ?", (OWN_CUTS_SETTING,)
    ).fetchone()
    text = json.loads(row[0]) if row else ""
    if not text:
        return None
    return OwnCuts(**{name: tuple(cuts) for name, cuts in json.loads(text).items()})


def _all_places(connection: DriverConnection, count: int) -> dict[str, list[_Place]]:
    """The greatest value of each of the lower four fifths of each column, with its place."""
    places: dict[str, list[_Place]] = {}
    for name, column in _COLUMNS.items():
        places[name] = []
        for fifth in range(1, FIFTHS) if count else ():
            cut = _value(connection, column, "", (), cut_rank(count, fifth))
            below = _count(connection, f"{column} < ?", cut)
            upto = below + _count(connection, f"{column} = ?", cut)
            places[name].append((cut, below, upto))
    return places


def _shifted(place: _Place, at: int, moved: Iterable[_Move]) -> _Place:
    """The place of a cut point after some customers changed."""
    cut, below, upto = place
    for old, new in moved:
        if old is not None:
            below -= old[at] < cut
            upto -= old[at] <= cut
        if new is not None:
            below += new[at] < cut
            upto += new[at] <= cut
    return cut, below, upto


def _moved(connection: DriverConnection, column: str, place: _Place, rank: int) -> _Place:
    """The place of the value at `rank`, sought from a place that is known: most often it is it."""
    cut, below, upto = place
    if below <= rank < upto:
        return place
    between = f"{column} > ? AND {column} < ?"
    if rank >= upto:
        found = _value(connection, column, "> ?", (cut,), rank - upto)
        below = upto + _count(connection, between, cut, found)
        return found, below, below + _count(connection, f"{column} = ?", found)
    found = _value(connection, column, "< ?", (cut,), below - rank - 1, falling=True)
    upto = below - _count(connection, between, found, cut)
    return found, upto - _count(connection, f"{column} = ?", found), upto


def _value(
    connection: DriverConnection,
    column: str,
    beyond: str,
    bound: tuple[object, ...],
    skip: int,
    *,
    falling: bool = False,
) -> Any:
    """The value of a column so many places from a bound, along its index."""
    asked = f" AND {column} {beyond}" if beyond else ""
    row = connection.execute(
        f"SELECT {column} {_BOUGHT[column]}{asked}"
        f" ORDER BY {column}{' DESC' if falling else ''} LIMIT 1 OFFSET ?",
        (*bound, skip),
    ).fetchone()
    return row[0]


def _count(connection: DriverConnection, asked: str, *bound: object) -> int:
    column = asked.partition(" ")[0]
    row = connection.execute(f"SELECT count(*) {_BOUGHT[column]} AND {asked}", bound).fetchone()
    return int(row[0])
