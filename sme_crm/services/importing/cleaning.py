"""Reads the cells of one column: each different value once, with what was changed and doubted.

A reader is a dictionary from the text as typed to the value for the record. It keeps a few
examples of what a rule changed, for the preview; a rule that is turned off leaves the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from operator import ne
from typing import Any, Final

from sme_crm.domain.folding import clean_text
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.formats.table_output import unguarded_text

RULES: Final[dict[str, str]] = {
    "text": QT_TRANSLATE_NOOP("ImportRules", "Needless spaces and invisible characters go"),
    "capitals": QT_TRANSLATE_NOOP("ImportRules", "Names get their capitals"),
    "names": QT_TRANSLATE_NOOP("ImportRules", "Civility, given and family name are told apart"),
    "phones": QT_TRANSLATE_NOOP("ImportRules", "Phone numbers are completed and written alike"),
    "emails": QT_TRANSLATE_NOOP("ImportRules", "E-mail addresses are freed of what is around"),
    "postal_codes": QT_TRANSLATE_NOOP("ImportRules", "Postal codes get their lost zero back"),
    "towns": QT_TRANSLATE_NOOP("ImportRules", "Towns in capitals get their official spelling"),
    "districts": QT_TRANSLATE_NOOP("ImportRules", "“Paris 8e” becomes Paris and its postal code"),
    "addresses": QT_TRANSLATE_NOOP("ImportRules", "Addresses are split into their lines"),
    "dates": QT_TRANSLATE_NOOP("ImportRules", "Dates are understood day first"),
    "numbers": QT_TRANSLATE_NOOP("ImportRules", "Numbers and company numbers are read"),
    "words": QT_TRANSLATE_NOOP("ImportRules", "Words become choices of the list"),
}
"""Every rule that may change a value, by key, as the preview names it."""

_MOST_KEPT: Final = 30_000
_EXAMPLES: Final = 6
_LOOKED_AT: Final = 200


@dataclass(frozen=True, slots=True)
class Example:
    """A value before and after a rule."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RuleUse:
    """What one rule did in one column: how many cells it changed, with examples."""

    rule: str
    column: int
    changed: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason of doubt in one column: how many cells, with examples of their text."""

    reason: str
    column: int
    count: int
    examples: tuple[str, ...]


Reading = tuple[Any, str, str]
"""What is read in one text: the value, how it is shown, why it is doubted ("" when it is not).

A plain tuple: one is made for every different cell of a file.
"""


class ColumnReader(dict[str, Any]):
    """The values of one column by their text; see the module's first lines.

    `guarded`: an apostrophe that keeps a spreadsheet from running a cell as a formula goes.
    """

    def __init__(self, column: int, rule: str, read: Callable[[str], Reading]) -> None:
        super().__init__()
        self.column = column
        self.rule = rule
        self.changed = 0
        self.guarded = False
        self._read = read
        self._moved: set[str] = set()
        self._doubted: dict[str, str] = {}
        self._doubt_counts: dict[str, int] = {}
        self._doubt_examples: dict[str, list[str]] = {}
        self.examples: list[Example] = []

    def __missing__(self, text: str) -> Any:
        bare = unguarded_text(text) if self.guarded and text[:1] == "'" else text
        value, shown, reason = self._read(bare)
        if shown != text:
            self._moved.add(text)
            if len(self.examples) < _EXAMPLES and shown:
                self.examples.append(Example(text, shown))
        if reason:
            self._doubted[text] = reason
        self[text] = value
        return value

    def read_cells(self, cells: Sequence[str]) -> list[Any]:
        """The values of a chunk of cells, in order; counts what was changed and doubted."""
        if not any(cells):
            return [self[""]] * len(cells)
        if len(self) > _MOST_KEPT:
            self.clear()
            self._moved.clear()
            self._doubted.clear()
        values = list(map(self.__getitem__, cells))
        if self._moved:
            self.changed += sum(map(self._moved.__contains__, cells))
        if self._doubted:
            self._count_doubts(cells)
        return values

    def _count_doubts(self, cells: Sequence[str]) -> None:
        for cell in filter(self._doubted.__contains__, cells):
            reason = self._doubted[cell]
            self._doubt_counts[reason] = self._doubt_counts.get(reason, 0) + 1
            examples = self._doubt_examples.setdefault(reason, [])
            if len(examples) < _EXAMPLES and cell not in examples:
                examples.append(cell)

    def explain(self, text: str) -> tuple[str, str]:
        """(how a cell is shown after the rule, why it is doubted): for the preview of a row."""
        bare = unguarded_text(text) if self.guarded and text[:1] == "'" else text
        _, shown, reason = self._read(bare)
        return shown, reason

    def _keep_example(self, before: str, after: str) -> None:
        example = Example(before, after)
        if after and len(self.examples) < _EXAMPLES and example not in self.examples:
            self.examples.append(example)

    def use(self) -> RuleUse:
        """What the rule did so far."""
        return RuleUse(self.rule, self.column, self.changed, tuple(self.examples))

    def doubts(self) -> list[Doubt]:
        """What was doubted so far."""
        return [
            Doubt(reason, self.column, count, tuple(self._doubt_examples[reason]))
            for reason, count in self._doubt_counts.items()
        ]


class UniqueReader(ColumnReader):
    """A column of phones, e-mails or streets, nearly all different: no value is kept.

    `read_plain` reads the plain cells of a whole column: values (None for the other cells) and
    how each cell is shown (other cells as they are).
    """

    def __init__(
        self,
        column: int,
        rule: str,
        read: Callable[[str], Reading],
        read_plain: Callable[[Sequence[str]], tuple[list[Any], list[str]]] | None = None,
    ) -> None:
        super().__init__(column, rule, read)
        self._read_plain = read_plain
        self._empty = read("")[0]

    def read_cells(self, cells: Sequence[str]) -> list[Any]:
        """The values of a chunk of cells, in order; counts what was changed and doubted."""
        if not any(cells):
            return [self._empty] * len(cells)
        if self._read_plain is None:
            return [self._read_alone(cell) if cell else self._empty for cell in cells]
        values, shown = self._read_plain(cells)
        changed = sum(map(ne, shown, cells))
        if changed:
            self.changed += changed
            self._keep_examples(cells, shown)
        return [
            value if value is not None else self._read_alone(cell) if cell else self._empty
            for value, cell in zip(values, cells, strict=True)
        ]

    def explain(self, text: str) -> tuple[str, str]:
        """(how a cell is shown after the rule, why it is doubted): for the preview of a row."""
        if self._read_plain is not None and text:
            values, shown = self._read_plain([text])
            if values[0] is not None:
                return shown[0], ""
        return super().explain(text)

    def _keep_examples(self, cells: Sequence[str], shown: Sequence[str]) -> None:
        if len(self.examples) < _EXAMPLES:
            different = (pair for pair in zip(cells, shown, strict=True) if pair[0] != pair[1])
            for pair in dict.fromkeys(islice(different, _LOOKED_AT)):
                self._keep_example(*pair)

    def _read_alone(self, cell: str) -> Any:
        bare = unguarded_text(cell) if self.guarded and cell[0] == "'" else cell
        value, shown, reason = self._read(bare)
        if shown != cell:
            self.changed += 1
            self._keep_example(cell, shown)
        if reason:
            self._doubted = {cell: reason}
            self._count_doubts((cell,))
        return value


class TextReader(ColumnReader):
    """A column of texts, nearly all different: cleaned one by one, nothing is kept."""

    def __init__(self, column: int, *, multi_line: bool) -> None:
        def read(text: str) -> Reading:
            clean = clean_text(text, multi_line=multi_line)
            return clean, clean, ""

        super().__init__(column, "text", read)
        self.multi_line = multi_line

    def read_cells(self, cells: Sequence[str]) -> list[Any]:
        """The cleaned texts."""
        if not any(cells):
            return [""] * len(cells)
        if self.guarded:
            cells = [unguarded_text(cell) if cell[:1] == "'" else cell for cell in cells]
        clean = partial(clean_text, multi_line=True) if self.multi_line else clean_text
        values = [clean(cell) if cell else "" for cell in cells]
        if values != list(cells):
            for before, after in zip(cells, values, strict=True):
                if before != after:
                    self.changed += 1
                    self._keep_example(before, after)
        return values


@dataclass(frozen=True, slots=True)
class CleaningOptions:
    """Which rules are off, and what the file does not say by itself.

    `month_first` holds the columns (by index) whose dates are American; `shouting` those of
    company names that are all in capitals; `family_first` tells the order of whole names by
    column, where most of them tell it, `headed_family_first` what their heading says, for names
    that do not tell. `companies`: columns of names that are mostly those of companies. `home`: the
    country most rows of the file are of, "" for France.
    """

    off: frozenset[str] = frozenset()
    month_first: frozenset[int] = frozenset()
    shouting: frozenset[int] = frozenset()
    spreadsheet: bool = False
    family_first: Mapping[int, bool] = field(default_factory=dict)
    headed_family_first: Mapping[int, bool] = field(default_factory=dict)
    companies: frozenset[int] = frozenset()
    home: str = ""

    def on(self, rule: str) -> bool:
        """Whether a rule is applied."""
        return rule not in self.off


def plain_reader(column: int, *, multi_line: bool = False) -> ColumnReader:
    """A reader of texts, cleaned of what cannot be seen."""
    return TextReader(column, multi_line=multi_line)


def total_uses(readers: Collection[ColumnReader]) -> list[RuleUse]:
    """The uses of all readers that changed something, most changes first."""
    uses = [reader.use() for reader in readers]
    return sorted((use for use in uses if use.changed), key=lambda use: -use.changed)
