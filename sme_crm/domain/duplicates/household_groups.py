"""Households that are likely: people joined pair by pair, only where all their pairs agree.

Records that may be one contact count as one person here, and the members of a household that is
there already as one member: who is likely to live with them may join.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

LIKELY_HOUSEHOLD: Final = 0.8
"""From this probability on two people are proposed as a household. On made-up French contacts with
known households, of which half name a firm, more than 99 of 100 such pairs live together; below it
come neighbours who share a name, and family firms."""

# Two people who were never found likely to live together speak against a group that holds both,
# more than one good pair speaks for it: somebody who has two addresses joins no two families.
_NOT_FOUND = -4.0
_MOST_WEIGHT = 3.5
_NEVER = -math.inf

Link = tuple[int, int, float]
"""(smaller contact id, larger, probability that they live together)."""


@dataclass(frozen=True, slots=True)
class HouseholdGroup:
    """People of one likely household; `household_id`: the one they would join, 0 none.

    `ids` without the present members of that household. `probability` is that of the weakest pair
    that joined them.
    """

    ids: tuple[int, ...]
    probability: float
    household_id: int = 0


@dataclass(slots=True)
class _Group:
    people: list[int]
    weakest: float = 1.0


def group_households(
    links: Iterable[Link],
    *,
    one_contact: Mapping[int, int],
    households: Mapping[int, int],
    apart: Iterable[tuple[int, int]] = (),
) -> list[HouseholdGroup]:
    """The likely households, likeliest first.

    `one_contact`: contact → the one that stands for it and others that may be the same;
    `households`: contact → the household it belongs to; `apart`: pairs that are no household.
    """

    def person(contact_id: int) -> int:
        household = households.get(contact_id, 0)
        return -household if household else one_contact.get(contact_id, contact_id)

    known: dict[tuple[int, int], float] = {}
    for left, right, chance in sorted(links, key=lambda link: -link[2]):
        one, two = person(left), person(right)
        if one != two:
            known.setdefault(_key(one, two), chance)
    likely = [(pair, chance) for pair, chance in known.items() if chance >= LIKELY_HOUSEHOLD]
    weights = {pair: _weight(chance) for pair, chance in known.items()}
    for left, right in apart:
        weights[_key(person(left), person(right))] = _NEVER
    groups: dict[int, _Group] = {}
    for (one, two), chance in likely:
        first = groups.get(one) or _Group([one])
        second = groups.get(two) or _Group([two])
        if first is not second and _agree(first, second, weights):
            first.people += second.people
            first.weakest = min(first.weakest, second.weakest, chance)
            groups.update(dict.fromkeys(first.people, first))
    found = [_told(group) for group in {id(group): group for group in groups.values()}.values()]
    return sorted(found, key=lambda group: (-group.probability, group.ids))


def _key(one: int, two: int) -> tuple[int, int]:
    return (one, two) if one < two else (two, one)


def _weight(chance: float) -> float:
    odds = math.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9))
    return max(-_MOST_WEIGHT, min(_MOST_WEIGHT, odds))


def _agree(one: _Group, two: _Group, weights: Mapping[tuple[int, int], float]) -> bool:
    """Whether the pairs between two groups speak for one household; two of them never are one."""
    if sum(person < 0 for person in (*one.people, *two.people)) > 1:
        return False
    total = sum(
        weights.get(_key(left, right), _NOT_FOUND) for left in one.people for right in two.people
    )
    return total > 0.0


def _told(group: _Group) -> HouseholdGroup:
    household = next((-person for person in group.people if person < 0), 0)
    ids = tuple(sorted(person for person in group.people if person > 0))
    return HouseholdGroup(ids, group.weakest, household)
