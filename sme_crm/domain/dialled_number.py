"""A telephone number as somebody types it to find whose it is: whole or in part, in any format."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.phone import country_code_of, read_phone

LEAST_ENDING: Final = 4
"""So many last digits are needed to look for them."""
INDEXED_DIGITS: Final = 9
"""So many last digits the data file keeps in order: a French number without its 0."""
_LEAST: Final = 3
_FRANCE: Final = "33"
_PHONE_LIKE: Final = re.compile(r"[+0-9(][0-9 ().+\-/_·]{2,}")
_SCHEME: Final = re.compile(r"(?i)^(?:tel|callto|sip):(?://)?")
_BLANKS: Final = re.compile(r"\s+")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_HIDDEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class DialledNumber:
    """What the digits kept of a number may begin or end with; all empty where it is no number.

    `perhaps` is a beginning less likely than `beginnings`. `ending` is "" where too little was
    typed. `whole`: it is all of a number, kept with the code of its country or without.
    """

    beginnings: tuple[str, ...] = ()
    perhaps: str = ""
    ending: str = ""
    whole: bool = False


def read_dialled(text: str) -> DialledNumber:
    """Read what was typed: 06 12…, +33 (0)6 12…, 0033 6…, 6 12…, tel:+336…, the last four digits.

    Kept are the digits of the E.164 form, so that a French "06 12" is sought as "33612" as well
    as typed.
    """
    text = _plain(text)
    number = read_digits(text)
    if not number.beginnings and any(map(str.isdigit, text)):
        # With words beside it: a number that can be read whole is meant.
        number = read_digits(read_phone(text).e164 or "")
    return number


def read_digits(text: str) -> DialledNumber:
    """Likewise, of a text that has nothing but digits and what is written between them."""
    text = text.strip()
    if not _PHONE_LIKE.fullmatch(text):
        return DialledNumber()
    digits = "".join(filter(str.isdigit, text.replace("(0)", "")))
    if len(digits) < _LEAST:
        return DialledNumber()
    whole = len(digits) >= INDEXED_DIGITS
    ending = digits if len(digits) >= LEAST_ENDING else ""
    if text.startswith("+"):
        return DialledNumber((digits,), "", digits if whole else "", whole)
    if digits.startswith("00"):
        number = digits.removeprefix("00")
        return DialledNumber((number,), "", number if whole else ending, whole)
    if not digits.startswith("0"):
        return DialledNumber((digits,), _FRANCE + digits, ending, whole)
    number = digits.lstrip("0")
    country = country_code_of(number) or _FRANCE
    beginnings = (country + number, digits)
    if len(number) >= INDEXED_DIGITS - 1:
        return DialledNumber(beginnings, "", number, whole=True)
    return DialledNumber(beginnings, "", ending)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", _DASHES.sub("-", _HIDDEN.sub("", text)))
    return _SCHEME.sub("", _BLANKS.sub(" ", text).strip())
