"""Companies of the base by name, by SIRET, and by name spelt otherwise (see `company_key`).

Companies that became one by a merge are found by the names of all.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sme_crm.domain.company_key import CompanyKey, company_key
from sme_crm.store.driver import DriverConnection

_PAGE = 5_000


class CompanySpellings:
    """Reads the companies whose folded name is not their key once, when they are first asked."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection
        self._spelt: dict[str, list[tuple[str, int]]] | None = None

    def find(self, names: Sequence[str]) -> dict[str, list[int]]:
        """The ids of the live companies spelt otherwise than each folded name, oldest first."""
        if not names:
            return {}
        keys = {name: company_key(name) for name in names}
        found: dict[str, list[int]] = {}
        spelt = self._read()
        plain = self._plain([key.name for name, key in keys.items() if key.name != name])
        for name, key in keys.items():
            ids = [
                contact
                for form, contact in spelt.get(key.name, ())
                if CompanyKey(key.name, form).agrees(key)
            ]
            if key.name != name:
                ids += plain.get(key.name, ())
            if ids:
                found[name] = sorted(ids)
        return found

    def _plain(self, names: Sequence[str]) -> dict[str, list[int]]:
        """The companies that are called just so."""
        found: dict[str, list[int]] = {}
        for start in range(0, len(names), _PAGE):
            rows = self._connection.execute(
                "SELECT c.sort_name, c.id FROM json_each(?) j CROSS JOIN contact c"
                " INDEXED BY contact_by_sort_name ON c.sort_name = j.value"
                " WHERE c.deleted_at IS NULL AND c.kind = 'organization'",
                (json.dumps(names[start : start + _PAGE], ensure_ascii=False),),
            ).fetchall()
            for name, contact in rows:
                found.setdefault(name, []).append(contact)
        former = find_former_organizations(self._connection, names)
        for name, (contact, *_) in former.items():
            found.setdefault(name, []).append(contact)
        return found

    def _read(self) -> dict[str, list[tuple[str, int]]]:
        if self._spelt is not None:
            return self._spelt
        self._spelt = {}
        after = 0
        while True:
            rows = self._connection.execute(
                "SELECT id, sort_name FROM contact WHERE id > ? AND kind = 'organization'"
                " AND deleted_at IS NULL ORDER BY id LIMIT ?",
                (after, _PAGE),
            ).fetchall()
            self._note(rows)
            if len(rows) < _PAGE:
                break
            after = rows[-1][0]
        self._note(
            self._connection.execute(
                "SELECT DISTINCT c.id, f.name FROM former_key f"
                " CROSS JOIN contact c ON c.id = f.contact_id"
                " WHERE c.kind = 'organization' AND c.deleted_at IS NULL AND f.name <> c.sort_name"
            ).fetchall()
        )
        return self._spelt

    def _note(self, names: Sequence[tuple[int, str]]) -> None:
        """Keep those of (id, name) whose name is not their key."""
        spelt = self._spelt if self._spelt is not None else {}
        for contact, name in names:
            key = company_key(name)
            if key.name != name:
                spelt.setdefault(key.name, []).append((key.form, contact))


Organization = tuple[int, str, str]
"""(id, name, SIRET)"""


def find_organizations(
    connection: DriverConnection, keys: Sequence[str]
) -> dict[str, Organization]:
    """The live organization of each folded name that has one, the oldest of several."""
    found: dict[str, Organization] = {}
    for start in range(0, len(keys), _PAGE):
        rows = connection.execute(
            "SELECT c.sort_name, c.id, c.formatted_name, c.siret FROM json_each(?) j"
            " CROSS JOIN contact c INDEXED BY contact_by_sort_name ON c.sort_name = j.value"
            " WHERE c.deleted_at IS NULL AND c.kind = 'organization' ORDER BY c.id",
            (json.dumps(keys[start : start + _PAGE], ensure_ascii=False),),
        ).fetchall()
        for key, *organization in rows:
            found.setdefault(key, tuple(organization))
    return found


def find_former_organizations(
    connection: DriverConnection, keys: Sequence[str]
) -> dict[str, Organization]:
    """The live organization that had each folded name until a merge, the oldest of several."""
    rows = connection.execute(
        "SELECT f.name, c.id, c.formatted_name, c.siret FROM former_key f"
        " CROSS JOIN contact c ON c.id = f.contact_id"
        " WHERE f.name IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NULL"
        " AND c.kind = 'organization' ORDER BY c.id",
        (json.dumps(list(keys), ensure_ascii=False),),
    ).fetchall()
    found: dict[str, Organization] = {}
    for key, *organization in rows:
        found.setdefault(key, tuple(organization))
    return found


def read_organizations(connection: DriverConnection, ids: Sequence[int]) -> dict[int, Organization]:
    """Live organizations by id."""
    rows = connection.execute(
        "SELECT id, formatted_name, siret FROM contact WHERE deleted_at IS NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0]: row for row in rows}


def find_numbered_organizations(
    connection: DriverConnection, numbers: Sequence[str]
) -> dict[str, tuple[int, str]]:
    """(id, name) of the live organization of each SIRET or SIREN, the oldest of several.

    A SIREN is found through the SIRETs that begin with it.
    """
    rows = connection.execute(
        "SELECT j.value, c.id, c.formatted_name FROM json_each(?) j CROSS JOIN contact c"
        " INDEXED BY contact_by_siret ON c.siret <> '' AND c.siret >= j.value"
        " AND c.siret <= j.value || 'x' WHERE c.deleted_at IS NULL AND c.kind = 'organization'"
        " ORDER BY c.id",
        (json.dumps(list(numbers)),),
    ).fetchall()
    found: dict[str, tuple[int, str]] = {}
    for number, contact_id, name in rows:
        found.setdefault(number, (contact_id, name))
    return found
