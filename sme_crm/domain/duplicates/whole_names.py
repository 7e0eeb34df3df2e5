"""Names in the wrong field: a whole name in one ("Dupont Jean"), both columns exchanged."""

from __future__ import annotations

from collections import Counter

import numpy as np

from sme_crm.domain.duplicates.columns import Column, Flags, column_of
from sme_crm.domain.given_names import GIVEN_NAMES

# From which share of rows with one field filled on the file is held to have one column of names.
_MOSTLY = 0.5
# How many more first names the column of last names has, and in which share of its rows at least.
_CLEARLY = 2
_KNOWN = 0.1
_ENOUGH = 20  # rows to tell it from


def are_exchanged(given: Column, family: Column) -> bool:
    """Whether the column of last names holds the first names: a file imported that way.

    Told by the frequent first names; a few rows exchanged do not make it so.
    """
    if family.filled < _ENOUGH:
        return False
    in_given, in_family = _count_first_names(given), _count_first_names(family)
    return in_family > _CLEARLY * in_given and in_family > _KNOWN * family.filled


def _count_first_names(column: Column) -> int:
    counts = column.counts.tolist()
    return sum(
        count
        for text, count in zip(column.values, counts, strict=True)
        if text.partition(" ")[0] in GIVEN_NAMES
    )


def split_whole_names(given: Column, family: Column) -> tuple[Column, Column, Flags]:
    """(first names, last names, where they were split).

    A field with two words or more is a whole name when the other field is empty and a word of it
    is a first name (in the base, or a frequent French one), and that tells which word is the first
    name. In a file with one column of names all are, in the order that most of them show.
    """
    one_sided = (given.codes == 0) != (family.codes == 0)
    rows = np.flatnonzero(one_sided)
    nowhere = np.zeros(len(given.codes), np.bool_)
    if not len(rows):
        return given, family, nowhere
    named = int(((given.codes != 0) | (family.codes != 0)).sum())
    always = len(rows) > _MOSTLY * named
    first_words, last_words = _count_words(given), _count_words(family)
    last_first = always and _last_names_come_first(family.values + given.values)
    split: dict[str, tuple[str, str] | None] = {}
    whole = nowhere
    first, last = _Changed(given), _Changed(family)
    for row in rows.tolist():
        text = given.values[given.codes[row]] or family.values[family.codes[row]]
        if text not in split:
            split[text] = _split(text, first_words, last_words, always, last_first)
        parts = split[text]
        if parts is not None:
            first.put(row, parts[0])
            last.put(row, parts[1])
            whole[row] = True
    return first.column(), last.column(), whole


class _Changed:
    """A column on its way to other values in some rows."""

    def __init__(self, column: Column) -> None:
        self._codes = column.codes.copy()
        self._numbers = {text: number for number, text in enumerate(column.values)}

    def put(self, row: int, text: str) -> None:
        self._codes[row] = self._numbers.setdefault(text, len(self._numbers))

    def column(self) -> Column:
        return column_of(self._codes, list(self._numbers))


def _count_words(column: Column) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text, count in zip(column.values, column.counts.tolist(), strict=True):
        for word in text.split():
            counts[word] += count
    return counts


def _split(
    text: str,
    first_words: Counter[str],
    last_words: Counter[str],
    always: bool,
    last_first: bool,
) -> tuple[str, str] | None:
    words = text.split()
    if len(words) < 2:
        return None
    if always:
        return _split_by_order(words, last_first)
    likely = [
        first_words[word] > last_words[word] or (word in GIVEN_NAMES and not last_words[word] > 2)
        for word in words
    ]
    if not any(likely):
        return None
    if likely[0]:
        count = next((n for n, first in enumerate(likely) if not first), len(words) - 1)
        return " ".join(words[:count]), " ".join(words[count:])
    start = len(words) - next((n for n, first in enumerate(reversed(likely)) if not first), 0)
    if start < len(words):
        return " ".join(words[start:]), " ".join(words[:start])
    middle = likely.index(True)
    return words[middle], " ".join(words[:middle] + words[middle + 1 :])


def _last_names_come_first(names: list[str]) -> bool:
    """Whether more names of a column end with a frequent first name than begin with one."""
    first = last = 0
    for name in names:
        words = name.split()
        if len(words) > 1:
            first += words[0] in GIVEN_NAMES
            last += words[-1] in GIVEN_NAMES
    return last > first


def _split_by_order(words: list[str], last_first: bool) -> tuple[str, str]:
    """(first name, last name) of a column that keeps one order; compound first names stay whole."""
    ordered = words[::-1] if last_first else words
    count = 1
    while count < len(words) - 1 and ordered[count] in GIVEN_NAMES:
        count += 1
    if last_first:
        return " ".join(words[-count:]), " ".join(words[:-count])
    return " ".join(words[:count]), " ".join(words[count:])
