"""Blocking: which pairs are compared at all. Two records are candidates when they share a key.

A key is a number of 64 bits made of normalised values, the same in every run. Many cheap keys of
two or three values each find what one good key would miss; a key that too many records share
(`most`) is left out, a longer one finds those pairs. Keys of people and of companies are apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import Codes, Hashes, Slots, distinct, mixed, stable_hashes
from sme_crm.domain.duplicates.features import Features
from sme_crm.domain.duplicates.normalising import skeleton

_LEAST_LOCAL = 5  # letters before the @ that tell a person


@dataclass(frozen=True, slots=True)
class KeyFamily:
    """Keys of one kind: entry i is a key of record `records[i]`; 0 is none."""

    records: Codes
    keys: Hashes
    most: int


def key_families(features: Features) -> Iterator[KeyFamily]:
    """All keys of all records, one family after the other."""
    for number, (keys, most, for_company) in enumerate(_families(features), start=1):
        at = np.flatnonzero((keys != 0) & (features.company == for_company)).astype(np.int32)
        salt = np.full(len(at), number, np.uint64)
        yield KeyFamily(at, mixed(keys[at], salt), most)


_Family = tuple[Hashes, int, bool]


def _families(features: Features) -> Iterator[_Family]:
    places = features.places
    codes = stable_hashes(places.postal_code[0].values)
    towns = stable_hashes(places.town[0].values)
    numbers = stable_hashes(places.number[0].values)
    streets = stable_hashes(places.street[0].values)
    phones = _hashes(features.phones)
    mobiles = _hashes(features.mobiles)
    emails = _hashes(features.emails.slots)
    sirets = stable_hashes(features.siret.values)[features.siret.codes]
    firms = stable_hashes(features.organizations.name.values)
    firm = firms[features.organizations.name.codes]
    where = _Where(
        [codes[column.codes] for column in places.postal_code],
        [towns[column.codes] for column in places.town],
        [
            mixed(numbers[number.codes], streets[street.codes])
            for number, street in zip(places.number, places.street, strict=True)
        ],
    )
    for one in range(emails.shape[1]):
        for company in (False, True):
            yield emails[:, one], 30, company
    for one in range(mobiles.shape[1]):
        for company in (False, True):
            yield mobiles[:, one], 20, company
    for column in features.identifiers:
        for company in (False, True):
            yield stable_hashes(column.values)[column.codes], 20, company
    yield from _families_of_people(features, where, phones, firm, sirets)
    yield from _families_of_companies(features, where, phones, firm, sirets)


@dataclass(frozen=True, slots=True)
class _Where:
    codes: list[Hashes]
    towns: list[Hashes]
    streets: list[Hashes]


def _hashes(slots: Slots) -> npt.NDArray[np.uint64]:
    hashes: npt.NDArray[np.uint64] = stable_hashes(slots.values)[slots.codes]
    return hashes


def _either(one: Hashes, two: Hashes) -> Hashes:
    """One number for two values in either order."""
    return mixed(np.minimum(one, two), np.maximum(one, two))


def _families_of_people(
    features: Features,
    where: _Where,
    phones: npt.NDArray[np.uint64],
    firm: Hashes,
    sirets: Hashes,
) -> Iterator[_Family]:
    names = features.names
    texts = names.texts
    given = names.words[names.given, 0]
    family = names.family
    family_words = names.words[family]
    ends = np.where(family_words[:, 2] != 0, family_words[:, 2], family_words[:, 1])
    exact = stable_hashes(texts)
    sound = stable_hashes([skeleton(value) for value in texts])
    start = stable_hashes([value[:1] for value in texts])
    head = stable_hashes([value[:3] for value in texts])
    first = exact[given]
    initials = _either(start[given], start[family])
    sounds = _either(sound[given], sound[family])
    yield _either(exact[names.given], exact[family]), 12, False
    yield sounds, 6, False
    yield _either(first, exact[family_words[:, 0]]), 8, False
    yield _either(first, exact[ends]), 8, False
    for one in range(phones.shape[1]):
        phone = phones[:, one]
        yield phone, 6, False
        yield mixed(phone, initials), 12, False
        yield mixed(phone, sound[family]), 8, False
        yield mixed(phone, sound[given]), 8, False
    for code, town, street in zip(where.codes, where.towns, where.streets, strict=True):
        yield mixed(street, code), 6, False
        yield mixed(street, town), 6, False
        yield mixed(street, start[family]), 8, False
        yield mixed(street, head[given]), 8, False
        for place in (code, town):
            yield mixed(place, sounds), 20, False
            yield mixed(place, sound[family]), 6, False
            yield mixed(place, first), 5, False
            yield mixed(place, _either(head[given], head[family])), 12, False
    yield mixed(firm, exact[family]), 10, False
    yield mixed(firm, first), 10, False
    yield mixed(firm, initials), 8, False
    yield mixed(sirets, initials), 8, False
    yield from _families_of_births(features, sound, start, given, family)
    yield from _families_of_mailboxes(features)


def _families_of_births(
    features: Features, sound: Hashes, start: Hashes, given: Codes, family: Codes
) -> Iterator[_Family]:
    column = features.birth_date
    if len(column.values) == 1:
        return
    day = stable_hashes(column.values)[column.codes]
    year = stable_hashes([value[:4] for value in column.values])[column.codes]
    in_year = stable_hashes([value[4:] for value in column.values])[column.codes]
    yield day, 8, False
    yield mixed(day, start[family]), 8, False
    yield mixed(day, start[given]), 8, False
    yield mixed(year, _either(sound[given], sound[family])), 12, False
    yield mixed(year, sound[family]), 6, False
    yield mixed(in_year, sound[family]), 8, False
    yield mixed(in_year, sound[given]), 8, False


def _families_of_mailboxes(features: Features) -> Iterator[_Family]:
    slots = features.emails.slots
    local = [
        "" if generic else "".join(filter(str.isalpha, value.partition("@")[0]))
        for value, generic in zip(slots.values, features.emails.generic.tolist(), strict=True)
    ]
    hashes = stable_hashes([value if len(value) >= _LEAST_LOCAL else "" for value in local])
    for one in range(slots.width):
        yield hashes[slots.codes[:, one]], 8, False


def _families_of_companies(
    features: Features,
    where: _Where,
    phones: npt.NDArray[np.uint64],
    firm: Hashes,
    sirets: Hashes,
) -> Iterator[_Family]:
    values = features.organizations.name.values
    codes = features.organizations.name.codes
    longest = stable_hashes([max(value.split(), key=len, default="") for value in values])[codes]
    sound = stable_hashes([skeleton(value) for value in values])[codes]
    start = stable_hashes([value[:3] for value in values])[codes]
    yield firm, 12, True
    yield sound, 8, True
    yield sirets, 12, True
    for one in range(phones.shape[1]):
        yield phones[:, one], 12, True
    for code, town, street in zip(where.codes, where.towns, where.streets, strict=True):
        for place in (code, town):
            yield mixed(place, longest), 12, True
            yield mixed(place, start), 10, True
            yield mixed(place, sound), 12, True
            yield mixed(place, street), 8, True
        yield street, 6, True
        yield mixed(street, start), 8, True


def candidate_pairs(
    families: Iterator[KeyFamily], size: int, across: int = 0
) -> tuple[Codes, Codes]:
    """The pairs that share a key, each once, left < right."""
    found: list[npt.NDArray[np.int64]] = []
    waiting = 0
    for family in families:
        codes = _pairs_of(family, size)
        if across:
            left, right = codes // size, codes % size
            codes = codes[(left < across) & (right >= across)]
        found.append(codes)
        waiting += len(codes)
        if waiting > 6_000_000:
            found = [distinct(np.concatenate(found))]
            waiting = 0
    merged = distinct(np.concatenate(found)) if found else np.empty(0, np.int64)
    return (merged // size).astype(np.int32), (merged % size).astype(np.int32)


def _pairs_of(family: KeyFamily, size: int) -> npt.NDArray[np.int64]:
    """left · size + right of each pair of one family; keys of too many records have none."""
    order = np.argsort(family.keys, kind="stable")
    keys, records = family.keys[order], family.records[order].astype(np.int64)
    if not len(keys):
        return np.empty(0, np.int64)
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    lengths = np.diff(np.append(starts, len(keys)))
    kept = (lengths > 1) & (lengths <= family.most)
    starts, lengths = starts[kept], lengths[kept]
    parts = []
    for length in range(2, family.most + 1):
        blocks = starts[lengths == length]
        if not len(blocks):
            continue
        one, two = np.triu_indices(length, 1)
        left = records[blocks[:, None] + one].ravel()
        right = records[blocks[:, None] + two].ravel()
        parts.append(np.minimum(left, right) * size + np.maximum(left, right))
    return np.concatenate(parts) if parts else np.empty(0, np.int64)
