"""Whether a French postal code exists, and whether it is one of the town written beside it.

The table of communes (`geography`) decides. It knows no CEDEX codes, no hamlets and not every
former commune: what it cannot know is not doubted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from sme_crm.domain import geography
from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import is_cedex, split_cedex

PostalDoubt = Literal["", "unknown", "misfit"]
"""unknown: there is no such code; misfit: it exists, but the town beside it has others."""

_DISTRICT: Final = re.compile(r" (?:\d{1,2}(?: ?(?:e|eme|er|ieme))?)(?: arrondissement| arr)?$")
_SAINT: Final = re.compile(r"\b(ste?) (?=\w)")
_MOST_TOWNS: Final = 60


@lru_cache(maxsize=65_536)
def doubt_about_postal_code(code: str, town: str) -> PostalDoubt:
    """What is wrong with a French postal code beside its town, "" when nothing is known to be.

    A code that is empty or belongs to a CEDEX office is not doubted.
    """
    if not code or is_cedex(town):
        return ""
    names = _names_of(code)
    if not names:
        return "" if code.startswith("980") else "unknown"  # Monaco is no French commune
    wanted = town_key(town)
    if not wanted or wanted in names or not communes_named(town):
        return ""
    return "misfit"


def town_key(town: str) -> str:
    """A town as towns are compared: folded, St → Saint, without district or CEDEX."""
    folded = _DISTRICT.sub("", fold(split_cedex(town)[0]))
    return _SAINT.sub(lambda match: "saint" + match[1][2:] + " ", folded)


@lru_cache(maxsize=8_192)
def _names_of(code: str) -> frozenset[str]:
    return frozenset(fold(commune.name) for commune in geography.communes_of(code))


@lru_cache(maxsize=8_192)
def communes_named(town: str) -> tuple[geography.Commune, ...]:
    """The communes with exactly this name, the most populous first; () when there is none."""
    wanted = town_key(town)
    if not wanted or wanted.isdigit():
        return ()
    return tuple(
        commune
        for commune in geography.find_communes(wanted, _MOST_TOWNS)
        if fold(commune.name) == wanted
    )
