"""One column of a table and what it is brought into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file and what it is brought into.

    `confidence` is 0 to 1; 0 for a column left out, unless a known layout says that it is of no
    use. `samples` are its first different values, `filled` the share of rows of the sample that
    have one. `offer` is the own field ("new.text", "new.date"…) a column that is left out can be
    brought into, "" when it is empty or imported.
    """

    index: int
    heading: str
    target: str
    confidence: float
    samples: tuple[str, ...]
    filled: float
    offer: str = ""
