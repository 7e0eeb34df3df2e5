"""Numbers of companies: SIREN, SIRET, VAT number, NAF code.

SIREN and SIRET: INSEE, check digit by Luhn (ISO/IEC 7812), except the establishments of La Poste
(356 000 000), whose digits add up to a multiple of five. French VAT key: CGI, annexe II,
(12 + 3 × (SIREN mod 97)) mod 97. VAT numbers of other countries: python-stdnum, loaded on use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sme_crm.domain.checked_value import EMPTY, ValueState, undo_spreadsheet_number
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

SIREN_LENGTH: Final = QT_TRANSLATE_NOOP("ValueRules", "A SIREN number has nine digits.")
SIRET_LENGTH: Final = QT_TRANSLATE_NOOP("ValueRules", "A SIRET number has fourteen digits.")
CHECK_DIGIT: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "The check digit is wrong: a digit is mistyped or missing."
)
DIGITS_LOST: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "A spreadsheet rounded this number: its last digits are lost."
)
NOT_VAT: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as a VAT number.")
UNKNOWN_VAT_COUNTRY: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "VAT numbers of this country cannot be checked here."
)
NOT_NAF: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "A NAF code has four digits and a letter, like 47.11B."
)

_LA_POSTE: Final = "356000000"
_BLANKS: Final = re.compile(r"[\s.\-_/\u00a0\u202f]+")
_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")


@dataclass(frozen=True, slots=True)
class CompanyNumber:
    """One number: `raw` as typed, `number` without blanks ("" when it does not read as one)."""

    raw: str
    number: str
    state: ValueState = "good"
    reason: str = ""


# Bytes of digits to their values, and to the sum of the digits of their doubles: summing bytes
# runs in C, a check costs 1 µs instead of 6.
_VALUES: Final = bytes.maketrans(b"0123456789", bytes(range(10)))
_DOUBLES: Final = bytes.maketrans(b"0123456789", bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)))


def passes_luhn(digits: str) -> bool:
    """True when the sum of Luhn, doubling every second ASCII digit from the right, ends in 0."""
    data = digits.encode("ascii")
    odd, even = data[-1::-2].translate(_VALUES), data[-2::-2].translate(_DOUBLES)
    return (sum(odd) + sum(even)) % 10 == 0


def is_valid_siren(digits: str) -> bool:
    """True for nine digits with the right check digit, not all zero."""
    return len(digits) == 9 and _all_digits(digits) and passes_luhn(digits) and digits != "0" * 9


def is_valid_siret(digits: str) -> bool:
    """True for fourteen digits that check: by Luhn, La Poste's also by their plain sum."""
    if len(digits) != 14 or not _all_digits(digits) or digits.startswith("0" * 9):
        return False
    if digits.startswith(_LA_POSTE) and sum(map(int, digits)) % 5 == 0:
        return True
    return passes_luhn(digits) and passes_luhn(digits[:9])


def _all_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def read_siren(raw: str) -> CompanyNumber:
    """A SIREN as typed; leading zeros lost in a spreadsheet come back when the number checks.

    A whole SIRET gives its first nine digits.
    """
    if is_valid_siren(raw):
        return CompanyNumber(raw, raw)
    digits = _digits(raw)
    if is_valid_siret(digits):
        return CompanyNumber(raw, digits[:9])
    return _read_padded(raw, digits, 9)


def read_siret(raw: str) -> CompanyNumber:
    """A SIRET as typed; leading zeros lost in a spreadsheet come back when the number checks."""
    if is_valid_siret(raw):
        return CompanyNumber(raw, raw)
    return _read_padded(raw, _digits(raw), 14)


def _digits(raw: str) -> str:
    text = undo_spreadsheet_number(raw.strip().lstrip("'"))
    return re.sub(r"(?i)^(?:siren|siret|rcs|n[°o])+[\s:.]*", "", _BLANKS.sub("", text))


def _read_padded(raw: str, digits: str, size: int) -> CompanyNumber:
    if not digits:
        return CompanyNumber(raw, "", "doubtful", EMPTY)
    if not _all_digits(digits):
        rounded = _ROUNDED.fullmatch(raw.strip()) is not None
        wrong = SIREN_LENGTH if size == 9 else SIRET_LENGTH
        return CompanyNumber(raw, "", "doubtful", DIGITS_LOST if rounded else wrong)
    padded = digits.zfill(size)
    valid = is_valid_siren(padded) if size == 9 else is_valid_siret(padded)
    # Two zeros at most: SIREN numbers with more of them have not been given out.
    if valid and len(digits) >= size - 2:
        return CompanyNumber(raw, padded)
    if len(digits) != size:
        wrong = SIREN_LENGTH if size == 9 else SIRET_LENGTH
        return CompanyNumber(raw, digits, "doubtful", wrong)
    return CompanyNumber(raw, digits, "doubtful", CHECK_DIGIT)


def format_siren(number: str) -> str:
    """ "123456789" → "123 456 789"; anything but nine digits unchanged."""
    if len(number) != 9 or not _all_digits(number):
        return number
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def format_siret(number: str) -> str:
    """ "12345678900012" → "123 456 789 00012"; anything but fourteen digits unchanged."""
    if len(number) != 14 or not _all_digits(number):
        return number
    return f"{format_siren(number[:9])} {number[9:]}"


def siren_of(siret: str) -> str:
    """The SIREN of the company an establishment belongs to: the first nine digits."""
    return siret[:9]


def vat_of_siren(siren: str) -> str:
    """The French VAT number of a company: FR, its key of two digits, its SIREN."""
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02}{siren}"


_FRENCH_VAT: Final = re.compile(r"FR(\d\d)(\d{9})", re.ASCII)


def read_vat(raw: str, country: str = "FR") -> CompanyNumber:
    """A VAT number as typed, with or without the letters of its country (ISO 3166 alpha-2)."""
    match = _FRENCH_VAT.fullmatch(raw)
    if match is not None and is_valid_siren(match[2]) and vat_of_siren(match[2]) == raw:
        return CompanyNumber(raw, raw)
    return _read_vat_slowly(raw, country)


@lru_cache(maxsize=4096)
def _read_vat_slowly(raw: str, country: str) -> CompanyNumber:
    number = _BLANKS.sub("", raw).upper().lstrip("'")
    number = re.sub(r"^(?:TVA|VAT|N°)+:?(?:INTRA[A-Z]*)?:?", "", number)
    if not number:
        return CompanyNumber(raw, "", "doubtful", EMPTY)
    if not re.match(r"[A-Z]{2}", number):
        if _all_digits(number) and country == "FR" and is_valid_siren(number):
            return CompanyNumber(raw, vat_of_siren(number))
        number = ("EL" if country == "GR" else country) + number
    match = _FRENCH_VAT.fullmatch(number)
    if match is not None and is_valid_siren(match[2]):
        good = vat_of_siren(match[2]) == number
        return CompanyNumber(raw, number) if good else CompanyNumber(
            raw, number, "doubtful", CHECK_DIGIT
        )  # fmt: skip
    return _read_vat_by_library(raw, number)


def _read_vat_by_library(raw: str, number: str) -> CompanyNumber:
    from stdnum import exceptions, get_cc_module

    code = {"EL": "GR", "XI": "GB"}.get(number[:2], number[:2])
    checker = get_cc_module(code.lower(), "vat")
    if checker is None:
        return CompanyNumber(raw, number, "doubtful", UNKNOWN_VAT_COUNTRY)
    try:
        # Switzerland's checker wants the letters (CHE…), the others take them or not.
        checker.validate(number)
    except exceptions.ValidationError:
        return CompanyNumber(raw, number, "doubtful", NOT_VAT)
    return CompanyNumber(raw, number)


def format_vat(number: str) -> str:
    """ "FR40303265045" → "FR 40 303 265 045"; numbers of other countries unchanged."""
    match = _FRENCH_VAT.fullmatch(number)
    return f"FR {match[1]} {format_siren(match[2])}" if match is not None else number


_NAF: Final = re.compile(r"(\d\d)\.?(\d)(\d)\.?([A-Z])", re.ASCII)


def read_naf(raw: str) -> CompanyNumber:
    """A NAF (APE) code as typed: "4711b", "47.11B" → "47.11B" (NAF rév. 2 and NAF 2025).

    Three digits and a letter are either the code of before 2008 or a lost zero: kept, doubtful.
    """
    text = re.sub(r"[\s\-']", "", raw).upper()
    if not text:
        return CompanyNumber(raw, "", "doubtful", EMPTY)
    match = _NAF.fullmatch(text)
    if match is None:
        return CompanyNumber(raw, raw.strip(), "doubtful", NOT_NAF)
    return CompanyNumber(raw, f"{match[1]}.{match[2]}{match[3]}{match[4]}")
