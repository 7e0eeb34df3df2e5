"""What the tables of known layouts are written in.

Headings are written folded (`headings.folded_heading`: no accents, no capitals, no punctuation)
and separated by |; blanks do not count. "titre#2" is the second column of that heading, "{n}"
stands for the numbers 1 to 15 in heading and target.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class LayoutTable:
    """One layout. `needed` of the `telling` headings make a file one of it; `columns` are the
    headings by target. `name` is the program's, or a text of the context ImportLayouts."""

    key: str
    name: str
    telling: str
    needed: int
    columns: dict[str, str]


def place(kind: str, words: dict[str, str], number: str = "") -> dict[str, str]:
    """The columns of one address of a row: headings by part."""
    mark = f":{kind}{number}" if kind or number else ""
    return {f"address.{part}{mark}": headings for part, headings in words.items()}
