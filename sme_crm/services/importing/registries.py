"""Companies and groups that rows name: found in the base, or noted to be made once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sme_crm.domain.folding import clean_text, fold
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import (
    find_organizations,
    has_contacts,
    read_static_groups,
)
from sme_crm.store.staging import Staging

_MOST_KEPT: Final = 50_000


class Employers:
    """The companies people of the file work for, each with a number of its own."""

    def __init__(self, staging: Staging, base: DriverConnection) -> None:
        self._staging = staging
        self._base = base
        self._known: dict[str, tuple[int, str, int | None]] = {}
        self._next = 1
        self._forgot = False
        self._stored = has_contacts(base)
        self.keys: dict[str, str] = {}

    def resolve(self, names: Sequence[str]) -> dict[str, tuple[int, str, int | None]]:
        """(number, name as the base or the first row spells it, id in the base) by name.

        Names that fold alike are one company; a name of signs only is none and left out.
        """
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
            self.keys.clear()
            self._forgot = True
        keys = {name: self._key(name) for name in dict.fromkeys(names) if name}
        self._learn(keys)
        return {name: self._known[key] for name, key in keys.items() if key}

    def _key(self, name: str) -> str:
        key = self.keys.get(name)
        if key is None:
            key = self.keys[name] = fold(name)
        return key

    def _learn(self, keys: dict[str, str]) -> None:
        known = self._known
        unknown = {key: name for name, key in keys.items() if key and key not in known}
        if not unknown:
            return
        if self._forgot:
            self._known.update(self._staging.find_employers(list(unknown)))
        fresh = [key for key in unknown if key not in self._known]
        stored = find_organizations(self._base, fresh) if self._stored else {}
        rows: list[tuple[int, str, str, int | None]] = []
        for key in fresh:
            contact_id, name = stored.get(key, (None, unknown[key]))
            self._known[key] = (self._next, name, contact_id)
            rows.append((self._next, key, name, contact_id))
            self._next += 1
        self._staging.add_employers(rows)


class Groups:
    """The groups rows name, by number; `ids` tells those of the base."""

    def __init__(self, staging: Staging, base: DriverConnection) -> None:
        self._staging = staging
        self._stored: dict[str, int] = {}
        for group_id, name in read_static_groups(base):
            self._stored.setdefault(fold(name), group_id)
        self._numbers: dict[str, int] = {}
        self.ids: dict[int, int | None] = {}

    def resolve(self, names: Iterable[str]) -> dict[str, int]:
        """The number of each named group; names without a letter are left out."""
        found: dict[str, int] = {}
        for name in set(names):
            key = fold(name)
            if not key:
                continue
            if key not in self._numbers:
                number = self._numbers[key] = len(self._numbers) + 1
                self.ids[number] = self._stored.get(key)
                self._staging.add_group(number, key, clean_text(name), self.ids[number])
            found[name] = self._numbers[key]
        return found
