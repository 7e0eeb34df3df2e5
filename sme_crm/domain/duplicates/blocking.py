"""Blocking: which pairs are compared at all. Two records are candidates when they share a key.

A key is a number of 64 bits made of normalised values. Many cheap keys of two or three values each
find what one good key would miss; a key that too many records share (`most`) is left out, a longer
one finds those pairs. Keys of people and of companies are apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import (
    Codes,
    Column,
    Hashes,
    Slots,
    distinct,
    hashes_of,
    hashes_of_distinct,
    mixed,
)
from sme_crm.domain.duplicates.features import Features
from sme_crm.domain.duplicates.normalising import skeleton

_LEAST_LOCAL = 5  # letters before the @ that tell a person
_LARGE_FIRM = 200  # people of one house or firm
_MANY = 2_000_000  # pairs that wait to be made distinct: bounds the memory


@dataclass(frozen=True, slots=True)
class KeyFamily:
    """Keys of one kind: entry i is a key of record `records[i]`, never 0.

    `most`: how many records may share a key. `crowd`: people of one house or firm share it.
    """

    records: Codes
    keys: Hashes
    most: int
    crowd: bool = False


@dataclass(frozen=True, slots=True)
class _Family:
    name: str
    keys: list[Hashes]
    most: int
    company: bool = False
    crowd: bool = False


def key_families(features: Features) -> Iterator[KeyFamily]:
    """All keys of all records, one family after the other."""
    for family in _families(_Hashed.read(features)):
        salt = _salt(family.name, family.company)
        wanted = features.company == family.company
        rows, keys = [], []
        for column in family.keys:
            at = np.flatnonzero((column != 0) & wanted).astype(np.int32)
            rows.append(at)
            keys.append(mixed(column[at], np.full(len(at), salt, np.uint64)))
        records, numbers = np.concatenate(rows), np.concatenate(keys)
        yield KeyFamily(records, numbers, family.most, family.crowd)


def _salt(name: str, company: bool) -> int:
    text = f"{name} {company}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little") | 1


@dataclass(frozen=True, slots=True)
class _Hashed:
    """The values of all records as numbers, of those with several values a list of columns."""

    features: Features
    codes: list[Hashes]
    towns: list[Hashes]
    streets: list[Hashes]
    phones: list[Hashes]
    firm: Hashes
    siret: Hashes

    @classmethod
    def read(cls, features: Features) -> _Hashed:
        """The hashes of what several families use."""
        places = features.places
        codes = hashes_of_distinct(places.postal_code[0].values)
        towns = hashes_of_distinct(places.town[0].values)
        numbers = hashes_of_distinct(places.number[0].values)
        streets = hashes_of_distinct(places.street[0].values)
        return cls(
            features=features,
            codes=[codes[column.codes] for column in places.postal_code],
            towns=[towns[column.codes] for column in places.town],
            streets=[
                mixed(numbers[number.codes], streets[street.codes])
                for number, street in zip(places.number, places.street, strict=True)
            ],
            phones=_hashes(features.phones),
            firm=_hashes_of_column(features.organizations.name),
            siret=_hashes_of_column(features.siret),
        )


def _hashes_of_column(column: Column) -> Hashes:
    return hashes_of_distinct(column.values)[column.codes]


def _hashes(slots: Slots) -> list[Hashes]:
    hashes = hashes_of_distinct(slots.values)
    return [hashes[slots.codes[:, at]] for at in range(slots.width)]


def _families(hashed: _Hashed) -> Iterator[_Family]:
    features = hashed.features
    emails, mobiles = _hashes(features.emails.slots), _hashes(features.mobiles)
    for company in (False, True):
        yield _Family("email", emails, 30, company)
        yield _Family("mobile", mobiles, 20, company)
        for label, column in features.identifiers.items():
            yield _Family(f"identifier {label}", [_hashes_of_column(column)], 20, company)
    yield from _families_of_people(hashed)
    yield from _families_of_companies(hashed)


def _either(one: Hashes, two: Hashes) -> Hashes:
    """One number for two values in either order."""
    return mixed(np.minimum(one, two), np.maximum(one, two))


def _families_of_people(hashed: _Hashed) -> Iterator[_Family]:
    names = hashed.features.names
    texts = names.texts
    given = names.words[names.given, 0]
    family = names.family
    family_words = names.words[family]
    ends = np.where(family_words[:, 2] != 0, family_words[:, 2], family_words[:, 1])
    exact = hashes_of_distinct(texts)
    sound = hashes_of([skeleton(value) for value in texts])
    start = hashes_of([value[:1] for value in texts])
    head = hashes_of([value[:3] for value in texts])
    first, last = exact[given], exact[family]
    initials = _either(start[given], start[family])
    sounds = _either(sound[given], sound[family])
    yield _Family("full name", [_either(exact[names.given], last)], 12)
    yield _Family("sounds", [sounds], 6)
    yield _Family(
        "words", [_either(first, exact[family_words[:, 0]]), _either(first, exact[ends])], 8
    )
    yield _Family("phone", hashed.phones, 6, crowd=True)
    yield _Family("phone initials", [mixed(one, initials) for one in hashed.phones], 12)
    yield _Family("phone last", [mixed(one, sound[family]) for one in hashed.phones], 8)
    yield _Family("phone first", [mixed(one, sound[given]) for one in hashed.phones], 8)
    heads = _either(head[given], head[family])
    for kind, places in (("code", hashed.codes), ("town", hashed.towns)):
        streets = [mixed(s, p) for s, p in zip(hashed.streets, places, strict=True)]
        yield _Family(f"street {kind}", streets, 6, crowd=True)
        yield _Family(f"sounds {kind}", [mixed(one, sounds) for one in places], 20)
        yield _Family(f"last {kind}", [mixed(one, sound[family]) for one in places], 6)
        yield _Family(f"first {kind}", [mixed(one, first) for one in places], 5)
        yield _Family(f"heads {kind}", [mixed(one, heads) for one in places], 12)
    yield _Family("street last", [mixed(one, start[family]) for one in hashed.streets], 8)
    yield _Family("street first", [mixed(one, head[given]) for one in hashed.streets], 8)
    yield _Family("firm", [hashed.firm], 5, crowd=True)
    yield _Family("firm last", [mixed(hashed.firm, last)], 10)
    yield _Family("firm first", [mixed(hashed.firm, first)], 10)
    yield _Family("firm initials", [mixed(hashed.firm, initials)], 8)
    yield _Family("siret initials", [mixed(hashed.siret, initials)], 8)
    yield from _families_of_births(hashed, (sound, start), given, family)
    yield _family_of_mailboxes(hashed)


def _families_of_births(
    hashed: _Hashed, tables: tuple[Hashes, Hashes], given: Codes, family: Codes
) -> Iterator[_Family]:
    column = hashed.features.birth_date
    if len(column.values) == 1:
        return
    sound, start = tables
    day = _hashes_of_column(column)
    year = hashes_of([value[:4] for value in column.values])[column.codes]
    in_year = hashes_of([value[4:] for value in column.values])[column.codes]
    yield _Family("day", [day], 8)
    yield _Family("day last", [mixed(day, start[family])], 8)
    yield _Family("day first", [mixed(day, start[given])], 8)
    yield _Family("year sounds", [mixed(year, _either(sound[given], sound[family]))], 12)
    yield _Family("year last", [mixed(year, sound[family])], 6)
    yield _Family("in year last", [mixed(in_year, sound[family])], 8)
    yield _Family("in year first", [mixed(in_year, sound[given])], 8)


def _family_of_mailboxes(hashed: _Hashed) -> _Family:
    slots, generic = hashed.features.emails.slots, hashed.features.emails.generic
    local = [
        "" if firm else "".join(filter(str.isalpha, value.partition("@")[0]))
        for value, firm in zip(slots.values, generic.tolist(), strict=True)
    ]
    hashes = hashes_of([value if len(value) >= _LEAST_LOCAL else "" for value in local])
    keys = [hashes[slots.codes[:, one]] for one in range(slots.width)]
    return _Family("mailbox", keys, 8)


def _families_of_companies(hashed: _Hashed) -> Iterator[_Family]:
    name = hashed.features.organizations.name
    longest = hashes_of([max(value.split(), key=len, default="") for value in name.values])[
        name.codes
    ]
    sound = hashes_of([skeleton(value) for value in name.values])[name.codes]
    start = hashes_of([value[:3] for value in name.values])[name.codes]
    yield _Family("firm", [hashed.firm], 12, company=True)
    yield _Family("firm sound", [sound], 8, company=True)
    yield _Family("siret", [hashed.siret], 12, company=True)
    yield _Family("phone", hashed.phones, 12, company=True)
    for kind, places in (("code", hashed.codes), ("town", hashed.towns)):
        streets = [mixed(s, p) for s, p in zip(hashed.streets, places, strict=True)]
        for what, value, most in (("longest", longest, 12), ("start", start, 10),
                                  ("sound", sound, 12)):  # fmt: skip
            keys = [mixed(one, value) for one in places]
            yield _Family(f"{what} {kind}", keys, most, company=True)
        yield _Family(f"street {kind}", streets, 8, company=True)
    yield _Family("street", hashed.streets, 6, company=True)
    yield _Family("street start", [mixed(one, start) for one in hashed.streets], 8, company=True)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs that are compared, each once, left < right.

    `crowded`: how many pairs of people of one house or firm were left out because they are many.
    """

    left: Codes
    right: Codes
    crowded: int


def candidate_pairs(families: Iterable[KeyFamily], size: int, across: int = 0) -> Candidates:
    """The pairs that share a key."""
    found: list[npt.NDArray[np.int64]] = [np.empty(0, np.int64)]
    waiting = crowded = 0
    for family in families:
        codes, left_out = _pairs_of(family, size)
        if across:
            codes = codes[(codes // size < across) & (codes % size >= across)]
        if family.crowd:
            crowded = max(crowded, left_out)
        found.append(codes)
        waiting += len(codes)
        if waiting > _MANY:
            found = [distinct(np.concatenate(found))]
            waiting = 0
    merged = distinct(np.concatenate(found))
    left, right = (merged // size).astype(np.int32), (merged % size).astype(np.int32)
    return Candidates(left, right, crowded)


def _pairs_of(family: KeyFamily, size: int) -> tuple[npt.NDArray[np.int64], int]:
    """left · size + right of each pair of one family, and how many pairs were left out.

    Keys of too many records have no pairs; those of more than a large firm are not counted.
    """
    shared = _maybe_shared(family.keys)
    keys, records = family.keys[shared], family.records[shared].astype(np.int64)
    if not len(keys):
        return np.empty(0, np.int64), 0
    order = np.argsort(keys)
    keys, records = keys[order], records[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    lengths = np.diff(np.append(starts, len(keys)))
    crowds = lengths[(lengths > family.most) & (lengths <= _LARGE_FIRM)].astype(np.int64)
    kept = (lengths > 1) & (lengths <= family.most)
    starts, lengths = starts[kept], lengths[kept]
    parts = [np.empty(0, np.int64)]
    for length in range(2, family.most + 1):
        blocks = starts[lengths == length]
        if not len(blocks):
            continue
        one, two = np.triu_indices(length, 1)
        left = records[blocks[:, None] + one].ravel()
        right = records[blocks[:, None] + two].ravel()
        parts.append(np.minimum(left, right) * size + np.maximum(left, right))
    pairs = np.concatenate(parts)
    apart: npt.NDArray[np.int64] = pairs[pairs // size != pairs % size]
    return apart, int((crowds * (crowds - 1) // 2).sum())


def _maybe_shared(keys: Hashes) -> npt.NDArray[np.bool_]:
    """Which keys another record may have, by their first bits: the others need no sorting."""
    bits = max(len(keys).bit_length() + 2, 8)
    buckets = (keys >> np.uint64(64 - bits)).astype(np.int64)
    shared: npt.NDArray[np.bool_] = np.bincount(buckets, minlength=1 << bits)[buckets] > 1
    return shared
