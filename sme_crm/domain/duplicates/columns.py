"""Columns of normalised values: each distinct value once, records point to it by a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count, islice
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from sme_crm.domain.folding import fold

Codes: TypeAlias = npt.NDArray[np.int32]
Hashes: TypeAlias = npt.NDArray[np.uint64]
Floats: TypeAlias = npt.NDArray[np.float32]
Levels: TypeAlias = npt.NDArray[np.int8]
Flags: TypeAlias = npt.NDArray[np.bool_]


_AT_ONCE = 20_000  # texts numbered in one call: a few milliseconds
_A_FEW = 2  # duplicates of a record, as many as most have
_FREQUENT = 2e-4  # share of the records from which on a value is kept as a frequent one


@dataclass(frozen=True, slots=True)
class Column:
    """One value a record (`codes[i]` is its place in `values`); code 0 is the empty value.

    `counts[code]`: how many records have the value, of `filled` that have any.
    """

    codes: Codes
    values: list[str]
    counts: Codes
    filled: int

    def derive(self, rule: Callable[[str], str]) -> Column:
        """The column of what a rule makes of each value."""
        mapping, values = number_values(map(rule, self.values))
        return _counted(mapping[self.codes], values)

    def shares(self, rare: float) -> Floats:
        """The chance that another record has the same value, by code: the others that have it.

        A value that only one has: at most `rare`, and not more than half a record.
        """
        return value_shares(self.counts, self.filled, rare)

    def recounted(self, entities: Codes) -> Column:
        """The same column, each value counted once for the records of one entity."""
        counts = count_once(self.codes[:, None], entities, len(self.values))
        return replace(self, counts=counts, filled=int(counts[1:].sum()))

    def thought_rare(self) -> Column:
        """The same column, values of a few records counted as if those were duplicates."""
        return replace(self, counts=np.maximum(self.counts - _A_FEW, np.minimum(self.counts, 1)))

    def counted_as(self, known: Counts) -> Column:
        """The same column, its values as frequent as in a larger base."""
        return replace(self, counts=known.of(self.values), filled=known.filled)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records of a base have a value, of `filled` that have any: the frequent ones."""

    filled: int = 0
    frequent: dict[str, int] = field(default_factory=dict)

    def of(self, values: Sequence[str]) -> Codes:
        """The counts of these values: 1 for one that is not frequent."""
        get = self.frequent.get
        return np.fromiter((get(value, 1) for value in values), np.int32, len(values))

    @classmethod
    def among(cls, values: Sequence[str], counts: Codes, filled: int, most: int) -> Counts:
        """The counts of the most frequent of these values."""
        least = max(2, int(filled * _FREQUENT))
        at = np.flatnonzero(counts >= least)
        at = at[np.argsort(-counts[at], kind="stable")][:most]
        frequent = {values[code]: int(counts[code]) for code in at.tolist() if code}
        return cls(filled, frequent)


def value_shares(counts: Codes, filled: int, rare: float) -> Floats:
    """The chance that another record has the same value, from how many have it."""
    filled = max(filled, 1)
    shares = np.maximum(counts - 1, 0).astype(np.float32) / np.float32(filled)
    shares[counts <= 1] = min(0.5 / filled, rare)
    shares[0] = 1.0
    return shares


def count_once(codes: npt.NDArray[np.int32], entities: Codes, values: int) -> npt.NDArray[np.int32]:
    """In how many entities each value occurs; `codes`: one row a record, 0 = none."""
    keys = distinct((entities.astype(np.int64)[:, None] * values + codes).ravel())
    return np.bincount(keys % values, minlength=values).astype(np.int32)


def distinct(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The different numbers in order: by sorting, four times as fast as the hashes of `unique`."""
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def number_values(texts: Iterable[str]) -> tuple[Codes, list[str]]:
    """The number of each text and the distinct texts; the empty text is number 0.

    In parts: a call that takes long lets no other thread run, be it the one that paints.
    """
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    numbers[""]  # the first
    coming, number = iter(texts), numbers.__getitem__
    parts = [np.empty(0, np.int32)]
    while len(part := np.fromiter(map(number, islice(coming, _AT_ONCE)), np.int32)):
        parts.append(part)
    return np.concatenate(parts), list(numbers)


def _counted(codes: Codes, values: list[str]) -> Column:
    counts = np.bincount(codes, minlength=len(values)).astype(np.int32)
    return Column(codes, values, counts, int(counts[1:].sum()))


def read_column(texts: Sequence[str], size: int, rule: Callable[[str], str]) -> Column:
    """A column of texts normalised by a rule; an empty list is a column nobody has filled."""
    if not texts:
        return empty_column(size)
    codes, raw = number_values(texts)
    mapping, values = number_values(map(rule, raw))
    return _counted(mapping[codes], values)


def read_words(texts: Sequence[str], size: int, rule: Callable[[str], str]) -> Column:
    """As `read_column` for a rule that takes folded text: once for each folded text."""
    if not texts:
        return empty_column(size)
    codes, raw = number_values(texts)
    folding, folded = number_values(map(fold, raw))
    mapping, values = number_values(map(rule, folded))
    return _counted(mapping[folding][codes], values)


def empty_column(size: int) -> Column:
    """A column nobody has filled."""
    return _counted(np.zeros(size, np.int32), [""])


def column_of(codes: Codes, values: list[str]) -> Column:
    """A column of codes that are there already."""
    return _counted(codes, values)


@dataclass(frozen=True, slots=True)
class Slots:
    """Up to a few values a record: row i of `codes` holds their places in `values`, 0 = none."""

    codes: Codes
    values: list[str]
    counts: Codes
    filled: int

    @property
    def width(self) -> int:
        """How many values a record has at most."""
        return int(self.codes.shape[1])

    def shares(self, rare: float) -> Floats:
        """As `Column.shares`."""
        return value_shares(self.counts, self.filled, rare)

    def recounted(self, entities: Codes) -> Slots:
        """As `Column.recounted`."""
        counts = count_once(self.codes, entities, len(self.values))
        return replace(self, counts=counts, filled=int(counts[1:].sum()))

    def thought_rare(self) -> Slots:
        """As `Column.thought_rare`."""
        return replace(self, counts=np.maximum(self.counts - _A_FEW, np.minimum(self.counts, 1)))

    def counted_as(self, known: Counts) -> Slots:
        """As `Column.counted_as`."""
        return replace(self, counts=known.of(self.values), filled=known.filled)


def read_slots(
    rows: Sequence[tuple[str, ...]], size: int, rule: Callable[[str], str], width: int
) -> Slots:
    """Several texts a record normalised by a rule; at most `width` different ones are kept."""
    if not rows:
        return slots_of(np.zeros((size, 1), np.int32), [""])
    lengths = np.fromiter(map(len, rows), dtype=np.int32, count=size)
    codes, raw = number_values(chain.from_iterable(rows))
    mapping, values = number_values(map(rule, raw))
    return place_in_slots(mapping[codes], values, lengths, width)


def place_in_slots(codes: Codes, values: list[str], lengths: Codes, width: int) -> Slots:
    """Slots of values in the order of the records, `lengths` of them for each."""
    size = len(lengths)
    starts = np.cumsum(lengths) - lengths
    table = np.zeros((size, max(1, min(width, int(lengths.max(initial=0))))), np.int32)
    filled = np.zeros(size, np.int32)
    for position in range(int(lengths.max(initial=0))):
        rows = np.flatnonzero(lengths > position)
        found = codes[starts[rows] + position]
        known = (table[rows] == found[:, None]).any(axis=1)
        fresh = (found != 0) & ~known & (filled[rows] < table.shape[1])
        rows, found = rows[fresh], found[fresh]
        table[rows, filled[rows]] = found
        filled[rows] += 1
    return slots_of(table, values)


def slots_of(codes: Codes, values: list[str]) -> Slots:
    """Slots of codes that are there already."""
    counts = np.bincount(codes.ravel(), minlength=len(values)).astype(np.int32)
    return Slots(codes, values, counts, int(counts[1:].sum()))


def hashes_of(values: Sequence[str]) -> Hashes:
    """A number of 64 bits for each text, the same in this run only; 0 for the empty text."""
    codes, _ = number_values(values)
    return _hashes_of_numbers(codes)


def hashes_of_distinct(values: Sequence[str]) -> Hashes:
    """As `hashes_of` for the values of a column: each once, the empty text first."""
    return _hashes_of_numbers(np.arange(len(values)))


def _hashes_of_numbers(codes: npt.NDArray[np.integer[Any]]) -> Hashes:
    numbers = codes.astype(np.uint64)
    return mixed(numbers, numbers)


def mixed(left: Hashes, right: Hashes) -> Hashes:
    """One number for two: 0 where either is empty (splitmix64's last step)."""
    with np.errstate(over="ignore"):
        mix = left * np.uint64(0x9E3779B97F4A7C15) + right
        mix ^= mix >> np.uint64(30)
        mix *= np.uint64(0xBF58476D1CE4E5B9)
        mix ^= mix >> np.uint64(27)
        mix *= np.uint64(0x94D049BB133111EB)
        mix ^= mix >> np.uint64(31)
    mix[(left == 0) | (right == 0)] = 0
    return mix
