"""Contacts of the base by postal code and how a part of their name sounds, read as far as asked.

Typing errors in names are looked for among the contacts of one postal code only; each postal
code is read once and kept in the staging, so that many rows cost no more than one pass.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Final

from sme_crm.store.driver import DriverConnection
from sme_crm.store.staging import Staging

_CODES: Final = 40
_MOST: Final = 8
"""A part of a name that more contacts of a place have tells none of them."""

Sounds = Callable[[str, str], Iterable[str]]


class Neighbours:
    """Neighbours of the rows of one staging.

    `sounds` tells of a kind of contact and its sorted name what it is found by.
    """

    def __init__(self, staging: Staging, base: DriverConnection, sounds: Sounds) -> None:
        self._connection = staging.connection
        self._base = base
        self._sounds = sounds
        self._loaded: set[str] = set()

    def find(self, rows: Iterable[tuple[int, str, str, str]]) -> dict[int, list[int]]:
        """The contacts that sound alike in their place, by row.

        `rows`: (row, postal code, kind, sorted name).
        """
        asked: dict[int, list[int]] = {}
        codes: dict[str, None] = {}
        for row, code, kind, name in rows:
            codes[code] = None
            for sound in self._sounds(kind, name):
                asked.setdefault(hash((code, kind, sound)), []).append(row)
        self._load(codes)
        sharing: dict[int, list[int]] = {}
        found = self._connection.execute(
            "SELECT n.key, n.contact FROM json_each(?) j CROSS JOIN neighbour n ON n.key = j.value",
            (json.dumps(sorted(asked)),),
        )
        for key, contact in found.fetchall():
            sharing.setdefault(key, []).append(contact)
        near: dict[int, list[int]] = {}
        for key, contacts in sharing.items():
            if len(contacts) <= _MOST:
                for row in asked[key]:
                    near.setdefault(row, []).extend(contacts)
        return near

    def _load(self, codes: Iterable[str]) -> None:
        if not self._loaded:
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS neighbour(key INTEGER, contact INTEGER,"
                " PRIMARY KEY(key, contact)) WITHOUT ROWID"
            )
        new = [code for code in codes if code not in self._loaded]
        self._loaded.update(new)
        for start in range(0, len(new), _CODES):
            rows = self._base.execute(
                "SELECT c.postal_code, c.id, c.kind, c.sort_name FROM json_each(?) j"
                " CROSS JOIN contact c INDEXED BY contact_by_postal_code"
                " ON c.postal_code = j.value WHERE c.deleted_at IS NULL",
                (json.dumps(new[start : start + _CODES], ensure_ascii=False),),
            ).fetchall()
            self._connection.executemany(
                "INSERT OR IGNORE INTO neighbour(key, contact) VALUES (?, ?)",
                sorted(
                    (hash((code, kind, sound)), contact)
                    for code, contact, kind, name in rows
                    for sound in self._sounds(kind, name)
                ),
            )
