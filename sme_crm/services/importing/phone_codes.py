"""Area and country codes in columns of their own, put before the phones they belong to.

A code belongs to the phone right of it, other codes between them apart; where there is none, to
the phone left of it. A code without a number says nothing and is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from sme_crm.domain.folding import fold

_CODE: Final = re.compile(r"\(?(?:\+|00)?\s?\d{1,5}\)?")
_WHOLE: Final = 9
"""Digits of a number that needs no area code any more."""
_COUNTRY_WORDS: Final = frozenset(
    ("country", "pays", "international", "calling", "dial", "dialing", "dialling", "landesvorwahl")
)


def is_phone_code(text: str) -> bool:
    """Whether a cell can be an area or country code ("02", "+33", "0033", "(415)")."""
    return _CODE.fullmatch(text.strip()) is not None


def phones_of_codes(codes: Iterable[int], phones: Collection[int]) -> dict[int, list[int]]:
    """The columns of codes of each phone column, the one next to the number first."""
    every = set(codes)
    found: dict[int, list[int]] = {}
    for code in sorted(every, reverse=True):
        right = next(at for at in range(code + 1, code + len(every) + 2) if at not in every)
        left = next(at for at in range(code - 1, code - len(every) - 2, -1) if at not in every)
        phone = next((at for at in (right, left) if at in phones), None)
        if phone is None:
            # Not side by side: the next one behind it, as of a form.
            phone = min((at for at in phones if at > code), default=None)
        if phone is not None:
            found.setdefault(phone, []).append(code)
    return found


def with_code(number: str, code: str, heading: str) -> str:
    """A number with the code before it; `heading` tells a country code from an area code.

    A number that is whole already, alone or with its country, stays as it is.
    """
    number, code = number.strip(), code.strip().strip("()").strip()
    if not number or not is_phone_code(code) or number.startswith(("+", "00")):
        return number
    digits = sum(map(str.isdigit, number))
    bare = code.removeprefix("+").removeprefix("00").strip()
    if code.startswith(("+", "00")) or not _COUNTRY_WORDS.isdisjoint(fold(heading).split()):
        return f"+{bare} {number}"
    if digits < _WHOLE:
        return f"{code} {number}"
    return number if _starts_with(number, code) else f"+{bare} {number}"


def _starts_with(number: str, code: str) -> bool:
    """Whether a whole number has its area code already, with or without the zero before it."""
    digits = "".join(filter(str.isdigit, number)).lstrip("0")
    return digits.startswith(code.lstrip("0"))


def joined_cells(numbers: Sequence[str], codes: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """The cells of a phone column with their codes; `codes`: (heading, cells), nearest first."""
    joined = list(numbers)
    for heading, cells in codes:
        joined = [
            with_code(number, code, heading) if code else number
            for number, code in zip(joined, cells, strict=True)
        ]
    return joined
