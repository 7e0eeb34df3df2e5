"""Recipients of one mailing who live together or are one: the same name twice, one family."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sme_crm.domain.contact import INDIVIDUAL
from sme_crm.domain.folding import fold
from sme_crm.domain.letters.print_check import PrintWarning, PrintWarningKind
from sme_crm.domain.postal_order import PostalKey
from sme_crm.printing.letters.press import Recipient
from sme_crm.store.database import Database

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Mates:
    """Groups of contacts: `doubles` bear one name at one address, `families` one family name."""

    doubles: Groups = ()
    families: Groups = ()

    def warnings(self, names: dict[int, str]) -> Iterator[PrintWarning]:
        """A finding for each of them that names the others."""
        kinds: tuple[tuple[PrintWarningKind, Groups], ...] = (
            ("duplicate", self.doubles),
            ("same_household", self.families),
        )
        for kind, groups in kinds:
            for group in groups:
                for one in group:
                    others = (names.get(other, "") for other in group if other != one)
                    yield PrintWarning(kind, one, ", ".join(others))


@dataclass(slots=True)
class MateSearch:
    """Takes the recipients one after the other; what it keeps of each are two short keys."""

    _by_name: dict[tuple[object, ...], list[int]] = field(default_factory=dict)
    _by_family: dict[tuple[object, ...], list[tuple[int, int | None]]] = field(default_factory=dict)

    def add(self, recipient: Recipient, place: PostalKey) -> None:
        """Look at one recipient; `place` is what his address is sorted by."""
        contact, address = recipient.contact, recipient.address
        if address is None or not place[4]:
            return
        if contact.kind != INDIVIDUAL:
            name = fold(contact.organization_name or contact.formatted_name)
            self._by_name.setdefault((place, name), []).append(contact.id)
            return
        family, given = fold(contact.family_name), fold(contact.given_name)
        if not family:
            return
        if given:
            self._by_name.setdefault((place, family, given), []).append(contact.id)
        if recipient.organization is None and not contact.organization:
            # Flats of one house are told apart by line 2.
            key = (place, fold(address.complement), family)
            self._by_family.setdefault(key, []).append((contact.id, contact.household_id))

    def found(self, database: Database) -> Mates:
        """Who is the same and who lives together, without those known to be different people."""
        doubles = [tuple(ids) for ids in self._by_name.values() if len(ids) > 1]
        if doubles:
            distinct = _distinct_pairs(database, {one for group in doubles for one in group})
            doubles = [group for group in doubles if not _is_settled(group, distinct)]
        same = {one for group in doubles for one in group}
        families = []
        for people in self._by_family.values():
            # A household that was made has decided whether it wants one letter.
            left = [(one, household) for one, household in people if one not in same]
            if len(left) > 1 and any(household is None for _, household in left):
                families.append(tuple(one for one, _ in left))
        return Mates(tuple(doubles), tuple(families))


def _is_settled(group: tuple[int, ...], distinct: frozenset[tuple[int, int]]) -> bool:
    pairs = {(a, b) for a in group for b in group if a < b}
    return pairs <= distinct


def _distinct_pairs(database: Database, ids: Iterable[int]) -> frozenset[tuple[int, int]]:
    """The pairs among `ids` that were decided to be different people, the smaller id first."""
    with database.translated_errors():
        rows = (
            database.reader()
            .execute(
                "SELECT min(left_id, right_id), max(left_id, right_id) FROM distinct_pair"
                " WHERE left_id IN (SELECT value FROM json_each(?1))"
                " AND right_id IN (SELECT value FROM json_each(?1))",
                (json.dumps(sorted(ids)),),
            )
            .fetchall()
        )
    return frozenset((int(a), int(b)) for a, b in rows)
