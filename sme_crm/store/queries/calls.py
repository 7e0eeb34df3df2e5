"""Finds contacts by the first or the last digits of their numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sme_crm.domain.call import Caller
from sme_crm.domain.dialled_number import DialledNumber, read_dialled
from sme_crm.store.driver import DriverConnection
from sme_crm.store.last_digits import LAST_DIGITS, last_digits

_AFTER = "\U0010ffff"
_LOOKED_AT = 200
_SURE = 7
"""So many last digits are the same with the code of a country and without."""


def read_callers(connection: DriverConnection, text: str, limit: int) -> list[Caller]:
    """Live contacts with a number that begins or ends as typed, however it was written.

    Where very many begin so, there is room for those that end so.
    """
    number = read_dialled(text)
    beginning = _distinct(
        caller
        for start in (*number.beginnings, number.perhaps)
        if start
        for caller in _read(connection, "digits", start, "1", (), limit)
    )
    ending = _read_ending(connection, number, limit)
    room = max(limit - len(ending), limit // 2)
    return _distinct([*beginning[:room], *ending])[:limit]


def _read_ending(connection: DriverConnection, number: DialledNumber, limit: int) -> list[Caller]:
    if not number.ending:
        return []
    sure, accepted, values = number.ending, "digits LIKE '%' || ?", [number.ending]
    if number.whole:
        # Kept without the code of the country, it is shorter than what was typed.
        sure = sure[-_SURE:]
        accepted = f"({accepted} OR length(digits) > {_SURE} AND ? LIKE '%' || ltrim(digits, '0'))"
        values *= 2
    return _read(connection, LAST_DIGITS, last_digits(sure), accepted, values, limit)


def _read(
    connection: DriverConnection, key: str, start: str, accepted: str,
    values: Iterable[str], limit: int,
) -> list[Caller]:  # fmt: skip
    """The contacts of the numbers whose `key` starts so and which are `accepted`."""
    rows = connection.execute(
        "SELECT c.id, c.formatted_name, c.organization, p.number, p.id,"
        " coalesce(c.last_exchange, '') FROM (SELECT id, contact_id, number, digits FROM phone"
        f" WHERE {key} >= ? AND {key} < ? AND {accepted} ORDER BY {key} LIMIT ?) p"
        " JOIN contact c ON c.id = p.contact_id WHERE c.deleted_at IS NULL"
        " ORDER BY p.digits, c.sort_name, c.id LIMIT ?",
        (start, start + _AFTER, *values, _LOOKED_AT, limit),
    ).fetchall()
    return [Caller(*row) for row in rows]


def _distinct(callers: Iterable[Caller]) -> list[Caller]:
    found: dict[tuple[int, str], Caller] = {}
    for caller in callers:
        found.setdefault((caller.contact_id, caller.number), caller)
    return list(found.values())
