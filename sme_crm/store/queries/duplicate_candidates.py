"""Contacts that one contact may be: what shares a number, an address or words with it.

The indexes there are find 99 of 100 duplicates in files of French contacts, as many as keys kept
for the purpose: so no such keys are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from sme_crm.domain.derived import ID_BITS
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.own_keys import OWN_VALUE_IS

_SHARING: Final = 30
"""A number that more contacts have is a switchboard's: some of them are enough."""
_NAMESAKES: Final = 60
_HEAD: Final = 3
"""Letters of a word that are sought: most typing errors stand behind them."""
_WORDS: Final = 3
"""Words of a name that are sought one by one, the longest."""
_KEYS: Final = {
    "email": "SELECT contact_id FROM email WHERE folded = ?",
    "phone": "SELECT contact_id FROM phone WHERE digits = ?",
    "siren": "SELECT id FROM contact WHERE siret <> '' AND siret >= ?1 AND siret < ?1 || 'a'",
    "reference": "SELECT id FROM contact WHERE deleted_at IS NULL AND reference = ?1"
    " UNION ALL SELECT contact_id FROM former_key WHERE kind = 'reference' AND value = ?1",
    "own": " UNION ALL ".join(
        f"SELECT v.contact_id FROM custom_value v WHERE {one.format(key='?1')}"
        for one in OWN_VALUE_IS
    ),
}
_WORDED: Final = (
    f"SELECT rowid & {(1 << ID_BITS) - 1} FROM contact_search WHERE contact_search MATCH ?"
)


class Sought(NamedTuple):
    """What a contact is sought by, as the base keeps it.

    `keys`: (kind, value) of "email" (folded), "phone" (digits), "siren" (nine digits or more),
    "reference" and "own" (`own_keys.own_key`). `names`: folded words of the first and last name,
    or of the company; `towns`: folded words that tell a place.
    """

    keys: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()


class NamedContact(NamedTuple):
    """A contact with the folded name and town it is shown by."""

    id: int
    sort_name: str
    locality_key: str


def find_by_keys(connection: DriverConnection, sought: Sought) -> list[int]:
    """Contacts with one of the numbers or addresses, those in the trash included."""
    found: dict[int, None] = {}
    for kind, value in sought.keys:
        _take(found, connection, f"{_KEYS[kind]} LIMIT {_SHARING}", value)
    return list(found)


def find_by_words(connection: DriverConnection, sought: Sought) -> list[int]:
    """Contacts whose words are those of the name, or begin alike; with a word of it in the town."""
    found: dict[int, None] = {}
    for query in _queries(sought):
        _take(found, connection, f"{_WORDED} LIMIT {_NAMESAKES}", query)
    return list(found)


def _take(found: dict[int, None], connection: DriverConnection, sql: str, value: str) -> None:
    found.update((row[0], None) for row in connection.execute(sql, (value,)).fetchall())


def _queries(sought: Sought) -> Iterator[str]:
    words = sought.names
    if sum(map(len, words)) < _HEAD:
        return
    yield " ".join(f'"{word}"' for word in words)
    yield " ".join(f'"{word[:_HEAD]}" *' for word in words)
    longest = sorted(words, key=len, reverse=True)[:_WORDS]
    for town in sought.towns:
        for word in longest:
            yield f'"{word[:_HEAD]}" * "{town}"'
    for word in longest:
        for other in words:
            # Whatever stands behind the first letter of the other one.
            if other != word:
                yield f'"{word}" "{other[:1]}" *'


def read_names(connection: DriverConnection, ids: Iterable[int]) -> list[NamedContact]:
    """The names of those contacts that are not in the trash."""
    rows = connection.execute(
        "SELECT id, sort_name, locality_key FROM contact"
        " WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY id",
        (json.dumps(list(ids)),),
    ).fetchall()
    return [NamedContact._make(row) for row in rows]


def last_id(connection: DriverConnection) -> int:
    """The largest id a contact has; 0 without any."""
    row = connection.execute("SELECT coalesce(max(id), 0) FROM contact").fetchone()
    return int(row[0])


def sample_ids(connection: DriverConnection, size: int) -> range:
    """Ids spread evenly over those of all contacts; some may be gone."""
    first, last = connection.execute(
        "SELECT coalesce(min(id), 0), coalesce(max(id), -1) FROM contact"
    ).fetchone()
    return range(first, last + 1, max(1, (last + 1 - first) // size))
