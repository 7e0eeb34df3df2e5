"""The head of a table: its titles, its headings (on one line or two) and where its data begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sme_crm.formats.header_row import (
    LOOKED_AT,
    find_header,
    is_heading_like,
    known_share,
)

_LONGEST_GROUP: Final = 40
_ADDRESS_OF: Final = re.compile(
    r"adresses?\b(?: postale)?\s*(?:de la |de l['’]|d['’]|des? |du )?", re.IGNORECASE
)
_UNIT: Final = re.compile(r"\(.*\)|\[.*\]")


@dataclass(frozen=True, slots=True)
class TableHead:
    """The head of a table among its first rows; places count from 0.

    `cells` are the headings as they stand, those of two lines put together; `last` is the place of
    the last line of headings (None without any): data begins below. `titles` are the places of
    lines above that hold no heading, `others` those of the further lines of headings.
    """

    cells: tuple[str, ...]
    last: int | None
    titles: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


def find_head(rows: Sequence[Sequence[str]], said: int | None = None) -> TableHead:
    """The head of the table that begins with `rows`.

    `said` is the place of the headings as the user says (-1 for none); it stops the guessing of
    which line, not of whether two lines belong together.
    """
    looked = rows[:LOOKED_AT] if said is None else rows
    if said is not None and not 0 <= said < len(rows):
        return TableHead((), None)
    main = find_header(looked) if said is None else said
    if main is None:
        return TableHead((), None)
    first = last = main
    above = _group_line(rows, main)
    if above is not None:
        first = above
    elif said is None and _completes(rows, main):
        last = main + 1
    cells = _joined(rows[first], rows[last]) if last > first else list(rows[main])
    if said is None and _is_unit_line(rows, last):
        last += 1
    lines = [place for place in range(first, last + 1) if any(map(str.strip, rows[place]))]
    return TableHead(
        tuple(cells),
        last,
        tuple(place for place in range(first) if any(map(str.strip, rows[place]))),
        tuple(place for place in lines if place != main and place in (first, last)),
    )


def _group_line(rows: Sequence[Sequence[str]], main: int) -> int | None:
    """The line of group headings right above the headings: "Contact | | Adresse |"."""
    if not main:
        return None
    upper, lower = rows[main - 1], rows[main]
    groups = [index for index, cell in enumerate(upper) if cell.strip()]
    named = sum(1 for cell in lower if cell.strip())
    several = 2 <= len(groups) < named
    # One text alone is a group only when it stands to the right and fills a hole.
    if not several and (len(groups) != 1 or not groups[0] or not _fills_holes(upper, lower)):
        return None
    if not all(is_heading_like(upper[index]) for index in groups):
        return None
    if any(len(cell.strip()) > _LONGEST_GROUP for cell in upper):
        return None
    # A group heading stands over a heading, or over the hole of one that spans both lines.
    width = max((index for index, cell in enumerate(lower) if cell.strip()), default=-1)
    return main - 1 if groups[-1] <= width + 1 else None


def _fills_holes(upper: Sequence[str], lower: Sequence[str]) -> bool:
    return any(
        cell.strip() and not (lower[index].strip() if index < len(lower) else "")
        for index, cell in enumerate(upper)
    )


def _completes(rows: Sequence[Sequence[str]], main: int) -> bool:
    """Whether the line below the headings holds the sub-headings of the last of them.

    "Nom | Prénom | Adresse | |" over " | | Rue | CP | Ville": it begins below a heading that
    spans several columns and fills every column that has none.
    """
    if main + 1 >= len(rows):
        return False
    upper, lower = rows[main], rows[main + 1]
    under = [index for index, cell in enumerate(lower) if cell.strip()]
    if len(under) < 2 or not all(is_heading_like(lower[index]) for index in under):
        return False
    holes = [
        index
        for index in range(max(len(upper), len(lower)))
        if not (upper[index].strip() if index < len(upper) else "")
    ]
    named = [index for index, cell in enumerate(upper) if cell.strip()]
    if not holes or not set(holes) <= set(under) or set(named) <= set(under):
        return False
    return known_share([lower[index] for index in under]) >= 0.5


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Headings of two lines as one: the lower text, with its group where it alone says too little.

    The group is taken along for texts that come twice ("Rue" of two addresses).
    """
    width = max(len(upper), len(lower))
    tops = [upper[index].strip() if index < len(upper) else "" for index in range(width)]
    subs = [lower[index].strip() if index < len(lower) else "" for index in range(width)]
    counts = Counter(sub.casefold() for sub in subs if sub)
    cells: list[str] = []
    group = ""
    for top, sub in zip(tops, subs, strict=True):
        if top:
            group = top
        if not sub:
            cells.append(top)
            group = ""
        elif counts[sub.casefold()] > 1 and group and group.casefold() != sub.casefold():
            # As people write it on one line: "Rue livraison", "Ville siège".
            cells.append(f"{sub} {_ADDRESS_OF.sub('', group) or group}")
        else:
            cells.append(sub)
    return cells


def _is_unit_line(rows: Sequence[Sequence[str]], last: int) -> bool:
    """Whether the line below the headings only explains them: "(en euros)", "(at birth)"."""
    if last + 1 >= len(rows):
        return False
    cells = [cell.strip() for cell in rows[last + 1] if cell.strip()]
    return len(cells) > 1 and all(_UNIT.fullmatch(cell) for cell in cells)
