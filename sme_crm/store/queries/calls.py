"""Finds contacts by the first digits of their numbers."""

from __future__ import annotations

from sme_crm.domain.call import Caller
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.search import phone_prefixes

_AFTER = "\U0010ffff"
_LOOKED_AT = 200
_FRANCE = "33"


def read_callers(connection: DriverConnection, text: str, limit: int) -> list[Caller]:
    """Live contacts with a number that begins as typed, however it was written."""
    found: dict[tuple[int, str], Caller] = {}
    for prefix in _prefixes(text):
        rows = connection.execute(
            "SELECT c.id, c.formatted_name, c.organization, p.number, p.id,"
            " coalesce(c.last_exchange, '') FROM (SELECT id, contact_id, number, digits FROM phone"
            " WHERE digits >= ? AND digits < ? ORDER BY digits LIMIT ?) p"
            " JOIN contact c ON c.id = p.contact_id WHERE c.deleted_at IS NULL"
            " ORDER BY p.digits, c.sort_name, c.id LIMIT ?",
            (prefix, prefix + _AFTER, _LOOKED_AT, limit),
        ).fetchall()
        for row in rows:
            found.setdefault((row[0], row[3]), Caller(*row))
    return list(found.values())[:limit]


def _prefixes(text: str) -> tuple[str, ...]:
    """As a search has them; without a leading 0 or +, a French number may be meant too."""
    prefixes = phone_prefixes(text.replace("\N{NO-BREAK SPACE}", " "))
    if len(prefixes) == 1 and not text.strip().startswith(("+", "00")):
        return (*prefixes, _FRANCE + prefixes[0])
    return prefixes
