"""Who: first and last name compared together, in every arrangement people write them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes, Flags, Floats
from sme_crm.domain.duplicates.evidence import NOTHING, Evidence
from sme_crm.domain.duplicates.features import Names
from sme_crm.domain.duplicates.similarity import similarities

# Levels of a first name and of a last name.
EXACT, ALIKE, FAR, PART, INITIAL, OTHER = range(6)
# Levels of the arrangement.
STRAIGHT, SWAPPED, WHOLE = range(3)

# Similarity from which on two names are one with a typing error (ALIKE), or with several (FAR).
_ALIKE = 0.8
_FAR = 0.6
_LEAST_SHORT_FORM = 3  # letters of a short form that begins the name; fewer are initials
# How good an arrangement is, to choose among them: roughly the logarithm of its likelihood ratio.
_WORTH = np.array([8.0, 6.0, 2.0, 5.0, 2.5, -4.0, 0.0], np.float32)  # the last: nothing to compare


def compare_who(
    names: Names, left: Codes, right: Codes, one_sex: Flags
) -> tuple[Evidence, Evidence, Evidence]:
    """Evidence of first names, last names and their arrangement, in the best arrangement.

    `one_sex`: where both civilities tell the same sex, so that "Paule" beside "Paul" is a slip.
    """
    size = len(left)
    first = np.full(size, NOTHING, np.int8)
    last = np.full(size, NOTHING, np.int8)
    order = np.full(size, NOTHING, np.int8)
    first_chance = np.zeros(size, np.float32)
    last_chance = np.zeros(size, np.float32)
    _compare_straight(names, left, right, (first, last, first_chance, last_chance))
    a, b = names.sides[names.given[left]], names.sides[names.given[right]]
    first[(a != 0) & (a == -b) & ~one_sex] = OTHER
    weak = (first == FAR) | (first == OTHER) | (last == FAR) | (last == OTHER)
    weak |= (first == NOTHING) & (last == NOTHING)
    both = (first != NOTHING) | (last != NOTHING)
    order[both] = STRAIGHT
    at = np.flatnonzero(weak)
    if len(at):
        _try_swapped(names, left, right, at, (first, last, first_chance, last_chance, order))
    order[both & (names.whole[left] | names.whole[right])] = WHOLE
    return (
        Evidence("first", first, first_chance),
        Evidence("last", last, last_chance),
        Evidence("order", order, np.zeros(size, np.float32)),
    )


_Found = tuple[npt.NDArray[np.int8], npt.NDArray[np.int8], Floats, Floats]


def _compare_straight(names: Names, left: Codes, right: Codes, found: _Found) -> None:
    first, last, first_chance, last_chance = found
    a, b = names.given[left], names.given[right]
    first[:], first_chance[:] = _first_levels(names, a, b)
    a, b = names.family[left], names.family[right]
    last[:], last_chance[:] = _last_levels(names, a, b)
    at = np.flatnonzero((last >= FAR) & ((names.birth[left] != 0) | (names.birth[right] != 0)))
    if len(at):
        _try_birth_names(names, left[at], right[at], at, last, last_chance)


def _try_birth_names(
    names: Names, left: Codes, right: Codes, at: npt.NDArray[np.intp],
    last: npt.NDArray[np.int8], chance: Floats,
) -> None:  # fmt: skip
    """A birth name agrees with the other's last name: as good as a part of a compound name."""
    for a, b in ((names.birth[left], names.family[right]),
                 (names.family[left], names.birth[right]),
                 (names.birth[left], names.birth[right])):  # fmt: skip
        same = (a == b) & (a != 0)
        last[at[same]] = PART
        chance[at[same]] = names.family_share[a[same]]


def _levels_of(alike: Floats, a: Codes, b: Codes) -> npt.NDArray[np.int8]:
    levels = np.full(len(a), OTHER, np.int8)
    levels[alike >= _FAR] = FAR
    levels[alike >= _ALIKE] = ALIKE
    levels[a == b] = EXACT
    levels[(a == 0) | (b == 0)] = NOTHING
    return levels


def _first_levels(names: Names, a: Codes, b: Codes) -> tuple[npt.NDArray[np.int8], Floats]:
    levels = _levels_of(similarities(names.texts, a, b, _FAR), a, b)
    chance = np.where(levels == EXACT, names.given_share[a], 0).astype(np.float32)
    at = np.flatnonzero((levels == FAR) | (levels == OTHER) | (levels == ALIKE))
    if not len(at):
        return levels, chance
    a, b = a[at], b[at]
    part, shared = _share_a_word(names, a, b)
    part |= _share_a_group(names, a, b)
    texts = names.texts
    shortened = np.zeros(len(at), np.bool_)
    initial = np.zeros(len(at), np.bool_)
    rest = np.flatnonzero(~part & (levels[at] != ALIKE) & (names.starts[a] == names.starts[b]))
    for position, (x, y) in zip(
        rest.tolist(), zip(a[rest].tolist(), b[rest].tolist(), strict=True), strict=True
    ):
        one, two = texts[x], texts[y]
        short, long = (one, two) if len(one) < len(two) else (two, one)
        if len(short) >= _LEAST_SHORT_FORM:
            shortened[position] = long.startswith(short)
        else:
            initial[position] = _initials_fit(names, short, long, x, y)
    levels[at[part | shortened]] = PART
    chance[at[part]] = shared[part]
    levels[at[initial]] = INITIAL
    return levels, chance


def _initials_fit(names: Names, short: str, long: str, x: int, y: int) -> bool:
    """Whether one or two letters are the initials of the longer name ("jm", "jean marie")."""
    if len(short) == 1:
        return True
    longer = x if names.texts[x] == long else y
    words = [names.texts[word] for word in names.words[longer].tolist() if word]
    return "".join(word[0] for word in words)[: len(short)] == short


def _last_levels(names: Names, a: Codes, b: Codes) -> tuple[npt.NDArray[np.int8], Floats]:
    levels = _levels_of(similarities(names.texts, a, b, _FAR), a, b)
    chance = np.where(levels == EXACT, names.family_share[a], 0).astype(np.float32)
    at = np.flatnonzero((levels == FAR) | (levels == OTHER))
    part, shared = _share_a_word(names, a[at], b[at])
    levels[at[part]] = PART
    chance[at[part]] = shared[part]
    return levels, chance


def _share_a_word(names: Names, a: Codes, b: Codes) -> tuple[Flags, Floats]:
    """Whether two names, one of several words, have a word in common, and how frequent it is."""
    found = np.zeros(len(a), np.bool_)
    share = np.zeros(len(a), np.float32)
    several = (names.words[a, 1] != 0) | (names.words[b, 1] != 0)
    at = np.flatnonzero(several)
    if not len(at):
        return found, share
    ours, theirs = names.words[a[at]], names.words[b[at]]
    for i in range(ours.shape[1]):
        for j in range(theirs.shape[1]):
            same = (ours[:, i] == theirs[:, j]) & (ours[:, i] != 0)
            found[at[same]] = True
            share[at[same]] = names.word_share[ours[same, i]]
    return found, share


def _share_a_group(names: Names, a: Codes, b: Codes) -> Flags:
    ours, theirs = names.groups[a], names.groups[b]
    found = np.zeros(len(a), np.bool_)
    for i in range(ours.shape[1]):
        for j in range(theirs.shape[1]):
            found |= (ours[:, i] == theirs[:, j]) & (ours[:, i] != 0)
    return found


_Arranged = tuple[npt.NDArray[np.int8], npt.NDArray[np.int8], Floats, Floats,
                  npt.NDArray[np.int8]]  # fmt: skip


def _try_swapped(
    names: Names, left: Codes, right: Codes, at: npt.NDArray[np.intp], found: _Arranged
) -> None:
    """First name against last name and the other way round, where that is better."""
    first, last, first_chance, last_chance, order = found
    left, right = left[at], right[at]
    any_share = np.maximum(names.given_share, names.family_share)
    one, _ = _first_levels(names, names.given[left], names.family[right])
    two, _ = _first_levels(names, names.family[left], names.given[right])
    # Which of the two has its fields exchanged: what is a last name elsewhere is one here too.
    as_family = np.log(names.family_share) - np.log(names.given_share)
    left_swapped = (
        as_family[names.given[left]] + as_family[names.family[right]]
        > as_family[names.family[left]] + as_family[names.given[right]]
    )
    first_at = np.where(left_swapped, names.family[left], names.given[left])
    last_at = np.where(left_swapped, names.given[left], names.family[left])
    first_level = np.where(left_swapped, two, one)
    last_level = np.where(left_swapped, one, two)
    last_level[last_level == INITIAL] = OTHER
    better = _WORTH[one] + _WORTH[two] > _WORTH[first[at]] + _WORTH[last[at]] + 0.5
    better &= (one != NOTHING) | (two != NOTHING)
    keep = at[better]
    first[keep], last[keep], order[keep] = first_level[better], last_level[better], SWAPPED
    first_chance[keep] = np.where(first_level == EXACT, any_share[first_at], 0)[better]
    last_chance[keep] = np.where(last_level == EXACT, any_share[last_at], 0)[better]
