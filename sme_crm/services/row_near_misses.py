"""Contacts that rows of a file may be though no rule says so, weighed by the duplicate engine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.domain.company_key import company_key
from sme_crm.domain.duplicates.normalising import PARTICLES, skeleton
from sme_crm.domain.duplicates.reasons import reason_keys
from sme_crm.store.queries.duplicates import read_records

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.records import Records
    from sme_crm.services.duplicates.weighing import Weighing
    from sme_crm.store.driver import DriverConnection

RecordsOf = Callable[[Sequence[int]], "Records"]
"""Gives the rows of these numbers as the engine takes them."""

_sound: Final = lru_cache(maxsize=100_000)(skeleton)


class NearMiss(NamedTuple):
    """A contact a row may be; `score` is the probability, `reasons` are keys of the engine's
    REASONS."""

    contact: int
    score: float
    reasons: tuple[str, ...]


def name_sounds(kind: str, name: str) -> tuple[str, ...]:
    """What a sorted name is found by among those of its place: how its last name sounds with the
    first letter of the first name, and the other way round; of a company its longest word."""
    if kind == "organization":
        words = company_key(name).name.split()
        return (_sound(max(words, key=len)),) if words else ()
    words = name.split()
    if len(words) < 2:
        return tuple(map(_sound, words))
    last = next((word for word in words[:-1] if word not in PARTICLES), words[0])
    first = words[-1]
    return f"{_sound(last)} {first[0]}", f"{last[0]} {_sound(first)}"


class NearMisses:
    """Finds the near misses of chunk after chunk, from the user's threshold on."""

    def __init__(self, connection: DriverConnection, weighing: Weighing) -> None:
        self._connection = connection
        self._weighing = weighing
        self._least = weighing.thresholds().review

    def find(
        self, near: Mapping[int, Collection[int]], records_of: RecordsOf
    ) -> dict[int, NearMiss]:
        """The likeliest contact of each row; `near`: the contacts each row is compared with."""
        if not near:
            return {}
        import numpy as np

        from sme_crm.domain.duplicates.probing import join_records, score_pairs

        rows = sorted(near)
        contacts = read_records(
            self._connection, {one for contacts in near.values() for one in contacts}
        )
        places = {one: place for place, one in enumerate(contacts.ids, len(rows))}
        pairs = [
            (number, places[one])
            for number, row in enumerate(rows)
            for one in near[row]
            if one in places
        ]
        if not pairs:
            return {}
        left, right = np.array(pairs, np.int32).T
        found = score_pairs(
            join_records(records_of(rows), contacts), left, right,
            self._weighing.statistics(self._connection),
        )  # fmt: skip
        misses: dict[int, NearMiss] = {}
        for place, other, chance, mask in found:
            # The likeliest come first, of two that are as likely the older one.
            if chance >= self._least:
                miss = NearMiss(contacts.ids[other - len(rows)], chance, reason_keys(mask))
                misses.setdefault(rows[place], miss)
        return misses
