"""Names of towns as they are written: capitals of French towns, the official spelling.

The official names are those of the communes (INSEE); a name is only replaced by that of a commune
its postal code belongs to, or of the département of a CEDEX code.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.name_case import proper_case
from sme_crm.domain.postal_code import department_of, split_cedex

_SMALL: Final = frozenset(
    ("de", "du", "des", "la", "le", "les", "lès", "sur", "sous", "en", "aux", "au", "et", "à",
     "près", "lez", "the", "of", "upon", "am", "an", "der", "bei")
)  # fmt: skip
_DISTRICT: Final = re.compile(
    r"(?i)(?P<town>paris|lyon|marseille)[\s,-]*(?P<bracket>\()?\s*(?P<number>\d{1,2})\s*"
    r"(?P<ordinal>er|[eè]me|[eè]re|e|è|°)?\s*(?:arr(?:t|ondissement)?\.?)?\s*\)?"
)
_DISTRICTS: Final = {"paris": ("750", 20), "lyon": ("690", 9), "marseille": ("130", 16)}
_WORD: Final = re.compile(r"[^\W\d_]+", re.UNICODE)
_ABBREVIATED: Final = (
    (re.compile(r"\bs(?:ai)?n?t\b(?= )"), "saint"),
    (re.compile(r"\bs(?:ain)?te\b(?= )"), "sainte"),
    (re.compile(r"\bs(?= )(?! \w\b)"), "sur"),
)


def town_case(town: str) -> str:
    """A town typed in capitals or small letters put in proper case; mixed case is kept.

    "LA ROCHE SUR YON" → "La Roche sur Yon", "L'HAY-LES-ROSES" → "L'Hay-les-Roses".
    """
    if not town.isupper() and not town.islower():
        return town
    cased = proper_case(town)
    if cased.isalpha():
        return cased
    return _WORD.sub(
        lambda match: (
            match[0].lower() if match.start() > 0 and match[0].lower() in _SMALL else match[0]
        ),
        cased[:1].upper() + cased[1:],
    )


def tidy_town(town: str) -> str:
    """A town in proper case, its CEDEX in capitals with two figures."""
    if "edex" in town or "EDEX" in town:
        name, cedex = split_cedex(town)
        return f"{town_case(name)} {cedex}".strip()
    return town_case(town)


def read_district(town: str) -> tuple[str, str]:
    """("Paris", "75008") of "Paris 8e", "PARIS 08", "Lyon 3ème arrondissement"; else ("", "").

    "Marseille (13)" and "Marseille 13" may mean the département.
    """
    match = _DISTRICT.fullmatch(town.strip()) if any(map(str.isdigit, town)) else None
    if match is None:
        return "", ""
    start, most = _DISTRICTS[match["town"].lower()]
    number = int(match["number"])
    if not 1 <= number <= most or (start == "130" and number == 13 and not match["ordinal"]):
        return "", ""
    return town_case(match["town"].upper()), f"{start}{number:02}"


@lru_cache(maxsize=60_000)
def official_town(postal_code: str, town: str) -> str:
    """The official name of the commune meant by `town`, "" when none of the code is so called.

    "SAINT ETIENNE" with 42000 → "Saint-Étienne"; "St Denis" and "S/" for "sur" are understood,
    a CEDEX stays behind the name.
    """
    if not department_of(postal_code):
        return ""
    name, cedex = split_cedex(town) if "edex" in town.lower() else (town, "")
    folded = fold(name)
    names = _names_of(postal_code)
    official = names.get(folded) or names.get(_spelt_out(folded), "")
    if not official and cedex and not names:
        official = _name_in_department(department_of(postal_code), _spelt_out(folded))
    if not official:
        return ""
    if "'" in town:
        official = official.replace("’", "'")
    return f"{official} {cedex}".strip()


@lru_cache(maxsize=8_000)
def _names_of(postal_code: str) -> dict[str, str]:
    """The names of the communes of a code by their folded form."""
    from sme_crm.domain.geography import commune_names

    return {fold(name): name for name in commune_names(postal_code)}


def _name_in_department(department: str, folded: str) -> str:
    """The commune of a département that is so called: CEDEX codes belong to no commune."""
    from sme_crm.domain.geography import find_communes

    for commune in find_communes(folded, 50) if folded else ():
        if commune.department == department and fold(commune.name) == folded:
            return commune.name
    return ""


def _spelt_out(folded: str) -> str:
    for pattern, word in _ABBREVIATED:
        folded = pattern.sub(word, folded)
    return folded
