"""The short code on an answer coupon that tells the mailing and the recipient.

Nine symbols, "07K-29Q-XM4": three for the mailing, five for the recipient, one to check them. The
31 symbols are digits and capitals without I, L, O, U and Z, which are read as 1, 1, 0, V and 2.
31 is prime and each place weighs something else, so that every single wrong symbol and every swap
of neighbours is noticed (weighted sum modulo a prime, as in ISBN-10).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SYMBOLS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXY"
MAILINGS: Final = 31**3
"""Numbers a mailing may have, from 0: 29 791."""
RECIPIENTS: Final = 31**5
"""Numbers a recipient may have, from 0: 28 629 151, more than a data file holds contacts."""
LENGTH: Final = 9

_GROUP: Final = 3
_VALUES: Final = {symbol: value for value, symbol in enumerate(SYMBOLS)}
_READ_AS: Final = str.maketrans("ILOUZ", "110V2", " \t\u00a0\u202f\r\n-‐‑–—−./_")


@dataclass(frozen=True, slots=True)
class ResponseCode:
    """A mailing and one of its recipients by their numbers."""

    mailing: int
    recipient: int

    def __post_init__(self) -> None:
        """Raises ValueError for numbers the code has no room for."""
        if not (0 <= self.mailing < MAILINGS and 0 <= self.recipient < RECIPIENTS):
            raise ValueError(f"no code for mailing {self.mailing}, recipient {self.recipient}")

    @property
    def symbols(self) -> str:
        """The nine symbols without grouping, as a QR or DataMatrix symbol carries them."""
        number = self.mailing * RECIPIENTS + self.recipient
        values: list[int] = []
        for _ in range(LENGTH - 1):
            number, value = divmod(number, len(SYMBOLS))
            values.append(value)
        values.reverse()
        return "".join(SYMBOLS[value] for value in (*values, _check_value(values)))

    def __str__(self) -> str:
        """The code in groups of three, as people read it."""
        symbols = self.symbols
        return "-".join(symbols[at : at + _GROUP] for at in range(0, LENGTH, _GROUP))


def read_response_code(text: str) -> ResponseCode | None:
    """The code a person typed or a reader read; None when it is none or has a mistake in it.

    Case, blanks, hyphens and full stops do not matter, nor does O for 0, I or L for 1, U for V,
    Z for 2.
    """
    symbols = text.upper().translate(_READ_AS)
    if len(symbols) != LENGTH or not set(symbols) <= _VALUES.keys():
        return None
    values = [_VALUES[symbol] for symbol in symbols]
    if _check_value(values[:-1]) != values[-1]:
        return None
    number = 0
    for value in values[:-1]:
        number = number * len(SYMBOLS) + value
    return ResponseCode(*divmod(number, RECIPIENTS))


def _check_value(values: list[int]) -> int:
    """What makes the sum of all values, each times its place from the right, a multiple of 31.

    The check symbol itself stands at place 1; the others weigh 2 to 9.
    """
    total = sum(weight * value for weight, value in enumerate(reversed(values), 2))
    return -total % len(SYMBOLS)
