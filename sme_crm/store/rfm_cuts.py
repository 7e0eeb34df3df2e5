"""The cut points of recency, frequency and monetary scores, kept true with the sums of customers.

Quintiles over everybody who bought: the places are counted along the indexes of `purchase`, so
that one order more costs what it costs to walk them. The owner's own cut points, when set, take
their place; those of recency follow the day, so they are worked out when they are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sme_crm.domain.segments.rfm import FIFTHS, OwnCuts, RfmCuts, cut_rank
from sme_crm.store.driver import DriverConnection

CUTS: Final = "rfm_cuts"
"""The key of the cut points in `purchase_state`: JSON of `RfmCuts`, its names as keys."""
OWN_CUTS_SETTING: Final = "sales.rfm_cuts"
"""JSON of `OwnCuts`; "" means quintiles."""


def keep_cuts(connection: DriverConnection) -> None:
    """Write the quintiles of the present sums inside the open transaction."""
    text = json.dumps(asdict(_quintiles(connection)))
    connection.execute(
        "INSERT INTO purchase_state(key, value) VALUES (?, ?)"
        " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (CUTS, text),
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


def _quintiles(connection: DriverConnection) -> RfmCuts:
    count = connection.execute("SELECT count(*) FROM purchase WHERE last_day > ''").fetchone()[0]
    if not count:
        return RfmCuts()
    return RfmCuts(
        recency=tuple(_cut(connection, "last_day", "last_day > ''", count)),
        frequency=tuple(_cut(connection, "orders", "orders > 0", count)),
        monetary=tuple(_cut(connection, "amount", "orders > 0", count)),
    )


def _cut(connection: DriverConnection, column: str, bought: str, count: int) -> Iterator[Any]:
    """The greatest value of each of the lower four fifths of a column."""
    for fifth in range(1, FIFTHS):
        row = connection.execute(
            f"SELECT {column} FROM purchase WHERE {bought} ORDER BY {column} LIMIT 1 OFFSET ?",
            (cut_rank(count, fifth),),
        ).fetchone()
        yield row[0]
