"""Names in capitals or small letters put in proper case.

French usage: the particles de and d’ stay small, La, Le, Les, Du and Des take a capital (Lexique
des règles typographiques de l'Imprimerie nationale); legal forms as the trade register does.
"""

from __future__ import annotations

import re
from typing import Final

from sme_crm.domain.legal_forms import AMBIGUOUS_FORMS, LEGAL_FORMS, WRITTEN_FORMS

_SMALL_INSIDE: Final = frozenset(
    ("de", "d", "et", "of", "and", "the", "von", "van", "der", "den", "zu", "y", "e", "da", "di",
     "do", "dos", "das", "del", "en", "sur", "sous", "lès", "à", "aux", "au", "ou", "pour", "par")
)  # fmt: skip
# Particles of other countries are large where a family name begins with them: Da Costa.
_LARGE_FIRST: Final = frozenset(("da", "di", "do", "dos", "das", "del"))
_COMPANY_SMALL: Final = _SMALL_INSIDE | {"du", "des", "la", "le", "les"}
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:\.[^\W_])*", re.UNICODE)
_ELIDED: Final = re.compile(r"([dl])(['’])(.+)")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")


def proper_case(text: str, *, company: bool = False) -> str:
    """A name typed in capitals or small letters put in proper case; mixed case is kept.

    "JEAN-PIERRE DE LA TOUR" → "Jean-Pierre de La Tour", "d'arc" → "d’Arc" keeps its own
    apostrophe, "MCDONALD" → "McDonald", legal forms stay in capitals ("SARL Dupont"). In the
    name of a company short words without vowels stay as typed ("BTP"). Idempotent.
    """
    typed_upper = text.isupper()
    if not typed_upper and not text.islower():
        return text
    small = _COMPANY_SMALL if company else _SMALL_INSIDE
    if text.isalpha():
        return _case_word(text, company, typed_upper, small, True)
    first = True

    def case(match: re.Match[str]) -> str:
        nonlocal first
        leads = first and (company or match[0].lower() in _LARGE_FIRST)
        result = _case_word(match[0], company, typed_upper, small, leads)
        first = False
        return result

    return _WORD.sub(case, text)


def _case_word(
    word: str, company: bool, typed_upper: bool, small: frozenset[str], leads: bool
) -> str:
    lower, upper = word.lower(), word.upper()
    if len(lower) != len(word):
        return word  # Turkish İ becomes two characters in small letters: left as typed
    if company and upper in LEGAL_FORMS and (typed_upper or upper not in AMBIGUOUS_FORMS):
        return WRITTEN_FORMS.get(upper, upper)
    if lower in small and not leads:
        return lower
    if typed_upper and len(word) <= 4 and (company or len(word) > 2) and (
        not re.search("[AEIOUYÀ-Ý]", word)
    ):  # fmt: skip
        return word  # an abbreviation (BTP, SNCF); of two letters also a name (NG)
    if typed_upper and not upper.strip("IVX") and len(word) > 1 and _ROMAN.fullmatch(upper):
        return upper
    if word.isalpha():
        return _capital(lower)  # nearly all words; the rest has dots, apostrophes or figures
    if "." in word:
        initials = all(len(part) == 1 for part in word.split("."))
        return "".join(map(_large, lower)) if initials else _capital(lower)
    elided = _ELIDED.fullmatch(lower)
    if elided is not None:
        article = elided[1] if elided[1] == "d" and not leads else elided[1].upper()
        return article + elided[2] + _capital(elided[3])
    return "".join(
        part if part in "'’" else _capital(part) for part in re.split("(['’])", lower)
    ).replace("’S", "’s")


def _large(letter: str) -> str:
    """The capital of a letter, or the letter where its capital is not one that turns back (ß)."""
    upper = letter.upper()
    return upper if len(upper) == 1 and upper.lower() == letter else letter


def _capital(lower: str) -> str:
    """First letter large; McDonald's inner one too (Mac… may be anything: Macron)."""
    if lower.startswith("mc") and len(lower) > 3:
        return "Mc" + _large(lower[2]) + lower[3:]
    return _large(lower[:1]) + lower[1:]
