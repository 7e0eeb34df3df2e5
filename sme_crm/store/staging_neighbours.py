"""Contacts of the base by postal code and the beginning of their name, read as far as asked.

Typing errors in names are looked for among the contacts of one postal code only; each postal
code is read once and kept in the staging, so that many rows cost no more than one pass.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from sme_crm.store.driver import DriverConnection
from sme_crm.store.staging import Staging

PREFIX: Final = 3
"""How many letters of the sorted name two names must share to be compared."""
_CODES: Final = 40
_MOST: Final = 40

Place = tuple[str, str]


class Neighbours:
    """Neighbours of the rows of one staging."""

    def __init__(self, staging: Staging, base: DriverConnection) -> None:
        self._connection = staging.connection
        self._base = base
        self._loaded: set[str] = set()

    def find(self, places: Iterable[Place]) -> dict[Place, list[tuple[int, str, str]]]:
        """(contact, kind, sorted name) by (postal code, first letters of the sorted name)."""
        wanted = list(dict.fromkeys(places))
        self._load(code for code, _ in wanted)
        found: dict[Place, list[tuple[int, str, str]]] = {}
        by_key = {hash(place): place for place in wanted}
        rows = self._connection.execute(
            "SELECT n.key, n.contact, n.kind, n.name FROM json_each(?) j"
            " CROSS JOIN neighbour n ON n.key = j.value",
            (json.dumps(list(by_key)),),
        )
        for key, contact, kind, name in rows.fetchall():
            near = found.setdefault(by_key[key], [])
            if len(near) < _MOST:
                near.append((contact, kind, name))
        return found

    def _load(self, codes: Iterable[str]) -> None:
        if not self._loaded:
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS neighbour(key INTEGER, contact INTEGER, kind TEXT,"
                " name TEXT, PRIMARY KEY(key, contact)) WITHOUT ROWID"
            )
        new = [code for code in dict.fromkeys(codes) if code not in self._loaded]
        self._loaded.update(new)
        for start in range(0, len(new), _CODES):
            rows = self._base.execute(
                "SELECT c.postal_code, c.id, c.kind, c.sort_name FROM json_each(?) j"
                " CROSS JOIN contact c INDEXED BY contact_by_postal_code"
                " ON c.postal_code = j.value WHERE c.deleted_at IS NULL",
                (json.dumps(new[start : start + _CODES], ensure_ascii=False),),
            ).fetchall()
            self._connection.executemany(
                "INSERT OR IGNORE INTO neighbour(key, contact, kind, name) VALUES (?, ?, ?, ?)",
                sorted(
                    (hash((code, name[:PREFIX])), contact, kind, name)
                    for code, contact, kind, name in rows
                ),
            )
