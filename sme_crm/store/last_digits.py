"""The last digits of a number from right to left, as an index keeps them."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.dialled_number import INDEXED_DIGITS

LAST_DIGITS: Final = " || ".join(
    f"substr(digits, -{place}, 1)" for place in range(1, INDEXED_DIGITS + 1)
)
"""The expression of the index `phone_by_last_digits`, to be repeated word for word."""


def last_digits(digits: str) -> str:
    """What `LAST_DIGITS` of a number that ends with `digits` begins with."""
    return digits[: -INDEXED_DIGITS - 1 : -1]
