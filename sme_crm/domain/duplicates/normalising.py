"""Values as they are compared: each spelling of a name, street, phone… brought to one form.

Scalar rules, run once for each distinct value. Those of words take folded text (`folding.fold`),
those of numbers and addresses the text as stored; all give "" for nothing.
"""

from __future__ import annotations

import re
from typing import Final

from sme_crm.domain.company_key import company_key
from sme_crm.domain.email_address import MISSPELT_DOMAINS
from sme_crm.domain.folding import fold

# Written apart or together ("Le Pellet", "LePellet"): joined to the word behind.
PARTICLES: Final = frozenset(
    ("de", "d", "du", "des", "la", "le", "les", "l", "von", "van", "der", "den", "ter", "da", "di",
     "dos", "das", "del", "della", "zu", "zum", "zur", "el", "al", "ben", "bin", "ibn", "ait",
     "abd", "abdel", "mc", "mac", "o", "st", "saint", "sainte", "ste", "san", "santa")
)  # fmt: skip
_SAINTS: Final = {"saint": "st", "sainte": "ste"}
_MARRIAGE: Final = frozenset(("nee", "ne", "epouse", "ep", "epse", "veuve", "vve"))
_VOWELS: Final = frozenset("aeiouy")


def given_name_key(folded: str) -> str:
    """First names; initials written together are set apart ("jm" → "j m")."""
    if 2 <= len(folded) <= 3 and folded.isalpha() and _VOWELS.isdisjoint(folded):
        return " ".join(folded)
    return folded


def family_name_key(folded: str) -> str:
    """Last names, particles joined to what follows ("de la tour" → "delatour")."""
    words = folded.split()
    if len(words) < 2:
        return words[0] if words else ""
    joined: list[str] = []
    pending = ""
    for word in words:
        if word in _MARRIAGE:
            continue
        pending += _SAINTS.get(word, word)
        if word not in PARTICLES:
            joined.append(pending)
            pending = ""
    if pending:
        joined.append(pending)
    return " ".join(joined)


def compact(text: str) -> str:
    """The text without blanks."""
    return text.replace(" ", "")


def sorted_words(text: str) -> str:
    """The words of a text in alphabetical order."""
    words = text.split()
    ordered = sorted(words)
    return text if words == ordered else " ".join(ordered)


_SOUNDS: Final = (("ph", "f"), ("qu", "k"), ("ck", "k"), ("ch", "x"))
_SOUNDS_OF_LETTERS: Final = str.maketrans("cqzw", "kksv", "h")
_CONSONANTS: Final = str.maketrans("cqzw", "kksv", "haeiouy ")
_DOUBLED: Final = re.compile(r"(.)\1+")


def skeleton(text: str) -> str:
    """The consonants of a name as they sound, for blocking only: what typos leave as it is."""
    if not text:
        return ""
    text = compact(text)
    for sound, letter in _SOUNDS:
        text = text.replace(sound, letter)
    text = text.lstrip("h")
    start = "o" if text.startswith(("eau", "au")) else text[:1].translate(_SOUNDS_OF_LETTERS)
    body = text[1:].translate(_CONSONANTS).rstrip("sxtd")
    return _DOUBLED.sub(r"\1", start + body)


_FILLING: Final = frozenset(
    ("de", "du", "des", "la", "le", "les", "l", "d", "the", "of", "et", "a", "au", "aux", "en",
     "and", "sur", "sous", "lez", "dit")
)  # fmt: skip


def organization_key(folded: str) -> str:
    """A company's name without legal form, articles and "and"."""
    name = company_key(folded).name
    words = name.split()
    kept = [word for word in words if word not in _FILLING]
    return " ".join(kept or words)


_STREET_WORDS: Final = {
    "avenue": "av", "ave": "av", "aven": "av", "boulevard": "bd", "bld": "bd", "boul": "bd",
    "blvd": "bd", "blv": "bd", "rue": "r", "place": "pl", "chemin": "ch", "che": "ch",
    "chem": "ch", "impasse": "imp", "allee": "all", "allees": "all", "route": "rte",
    "residence": "res", "lotissement": "lot", "square": "sq", "cours": "crs", "quai": "q",
    "passage": "pass", "hameau": "ham", "faubourg": "fbg", "fg": "fbg", "esplanade": "esp",
    "promenade": "prom", "batiment": "bat", "zone": "z", "industrielle": "i", "artisanale": "a",
    "saint": "st", "sainte": "ste", "general": "gal", "gen": "gal", "marechal": "mal",
    "docteur": "dr", "professeur": "pr", "prof": "pr", "president": "pdt", "pres": "pdt",
    "commandant": "cdt", "colonel": "col", "capitaine": "cap", "lieutenant": "lt",
    "street": "st", "road": "rd", "drive": "dr", "court": "ct", "crescent": "cres",
    "circuit": "cct", "close": "cl", "lane": "ln", "terrace": "tce", "highway": "hwy",
    "parade": "pde", "crt": "ct", "cr": "cres", "str": "st", "strasse": "st", "apartment": "apt",
    "suite": "ste", "floor": "fl", "north": "n", "south": "s", "east": "e", "west": "w",
}  # fmt: skip
_REPEATED: Final = {"bis": "b", "ter": "t", "quater": "q"}


def street_key(folded: str) -> tuple[str, str]:
    """(number, street) of a line of an address: "12 bis av du gal foch" → ("12b", "av gal foch").

    Types of street and titles become their abbreviation, articles go; "St" and "Saint" are one.
    """
    words = folded.split()
    number = ""
    if words and words[0][0].isdigit():
        number = words.pop(0)
        if words and (words[0] in _REPEATED or (len(words[0]) == 1 and words[0] in "abcdt")):
            number += _REPEATED.get(words[0], words[0])
            words.pop(0)
    elif len(words) > 1 and words[-1].isdigit() and words[0] not in ("bp", "cs"):
        number = words.pop()
    kept = [_STREET_WORDS.get(word, word) for word in words if word not in _FILLING]
    return number, " ".join(kept)


_CEDEX: Final = re.compile(r" ce?dex\b.*| \d+ ?e?(?:me|r)?$")


def town_key(folded: str) -> str:
    """A town without CEDEX, arrondissement and articles; Saint and Sainte abbreviated."""
    name = _CEDEX.sub("", folded)
    words = [
        _SAINTS.get(word, word) for word in name.split() if word not in _FILLING and word != "s"
    ]
    return " ".join(words) or name


def postal_key(raw: str) -> str:
    """A postal code without blanks and signs, its country's letters included."""
    return compact(fold(raw))


_NO_DIGIT: Final = re.compile(r"\D+")
_SIGNS: Final = str.maketrans("", "", " .-+()/\u00a0\u202f")


def phone_key(raw: str) -> str:
    """The national digits of a phone number: "+33 (0)6 12…", "0033 6 12…", "06 12…" are one."""
    digits = raw
    if not digits.isdigit():
        digits = raw.translate(_SIGNS)
        if not digits.isdigit():
            digits = _NO_DIGIT.sub("", digits)
    digits = digits.removeprefix("00")
    if digits.startswith("33") and len(digits) in (11, 12):
        digits = digits[2:]
    if len(digits) == 10 and digits[0] == "0":
        digits = digits[1:]
    return digits if len(digits) >= 6 else ""


# The country code and first digits of mobiles, where a number tells.
_MOBILE: Final = re.compile(
    r"[67]\d{8}|324[5-9]\d{7}|447[1-57-9]\d{8}|491[5-7]\d{7,10}|34[67]\d{8}|393\d{8,9}|417[5-9]\d{7}"
    r"|352[6]\d{8}|3519[1236]\d{7}|614\d{8}"
)


def is_mobile(digits: str) -> bool:
    """Whether a number (`phone_key`) is that of a mobile; a doubtful one is none."""
    return _MOBILE.fullmatch(digits) is not None


def email_key(raw: str) -> str:
    """An e-mail address in small letters, the misspelt domains of large providers put right."""
    key = raw.strip().lower()
    local, at, domain = key.rpartition("@")
    if not at or not local:
        return ""
    if domain in MISSPELT_DOMAINS:
        return f"{local}@{MISSPELT_DOMAINS[domain]}"
    return raw if key == raw else key  # the same text again: half the memory


def date_key(raw: str) -> str:
    """A birth date as eight digits, "" when it is not a whole day."""
    digits = raw.replace("-", "")
    return digits if len(digits) == 8 and digits.isdigit() else ""


def number_key(raw: str) -> str:
    """A number or code of a person or company: letters and digits only."""
    return compact(fold(raw))
