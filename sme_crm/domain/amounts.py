"""Numbers, amounts of money and yes/no words: read as typed, written the French or English way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from sme_crm.domain.checked_value import EMPTY, ValueState
from sme_crm.domain.folding import fold
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

NOT_A_NUMBER: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as a number.")
NOT_AN_AMOUNT: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as an amount.")
ROUNDED: Final = QT_TRANSLATE_NOOP("ValueRules", "The amount was rounded to whole cents.")

_BLANKS: Final = re.compile(r"[\s\u00a0\u202f\u2009'’_]+")
_CURRENCIES: Final = {"€": "EUR", "EUR": "EUR", "EUROS": "EUR", "EURO": "EUR", "$": "USD",
                      "USD": "USD", "£": "GBP", "GBP": "GBP", "CHF": "CHF",
                      "XPF": "XPF", "CFP": "XPF"}  # fmt: skip
_SIGNS: Final = {"EUR": "€", "USD": "$", "GBP": "£"}
_CURRENCY: Final = re.compile(r"€|\$|£|[A-Za-z]{2,5}")
_PLAIN: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_GROUPED: Final = re.compile(
    r"(?P<comma>[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?)|(?P<dot>[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)",
    re.ASCII,
)
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class NumberReading:
    """One number; `value` is None when it does not read as one."""

    raw: str
    value: Decimal | None
    state: ValueState = "good"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AmountReading:
    """One amount in integer cents with its currency (ISO 4217); None when it cannot be read."""

    raw: str
    cents: int | None
    currency: str = "EUR"
    state: ValueState = "good"
    reason: str = ""


def _decimal(text: str, *, amount: bool) -> Decimal | None:
    """The number in a text without blanks.

    "1.234" and "1,234" alone are ambiguous: a number of spreadsheets has decimals, an amount of
    money has thousands, since no amount has three decimals.
    """
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and (amount or len(re.findall("[.,]", text)) > 1):
        if grouped["comma"]:
            return Decimal(grouped["comma"].replace(".", "").replace(",", "."))
        return Decimal(grouped["dot"].replace(",", ""))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def _signed(text: str) -> str:
    """Accounting's (12) and 12- written -12; the real minus sign too."""
    text = text.replace("\u2212", "-").replace("\u2013", "-")
    if text.startswith("(") and text.endswith(")"):
        return "-" + text[1:-1]
    return "-" + text[:-1] if text.endswith("-") and not text.startswith("-") else text


def read_number(raw: str) -> NumberReading:
    """A number as typed: "1 234,56", "1,234.56", "1'234", "(12)"; "12 %" is 12."""
    text = _BLANKS.sub("", raw) if len(raw) <= _LONGEST else raw
    if not text:
        return NumberReading(raw, None, "doubtful", EMPTY)
    value = _decimal(_signed(text.removesuffix("%")), amount=False) if len(text) <= 60 else None
    if value is None:
        return NumberReading(raw, None, "doubtful", NOT_A_NUMBER)
    return NumberReading(raw, value)


def read_amount(raw: str, currency: str = "EUR") -> AmountReading:
    """An amount as typed, in cents: "1 234,56 €", "1.234,5", "€12", "12,50 EUR", "-3"."""
    text = _BLANKS.sub("", raw) if len(raw) <= _LONGEST else raw
    if not text:
        return AmountReading(raw, None, currency, "doubtful", EMPTY)
    if len(text) > _LONGEST:
        return AmountReading(raw, None, currency, "doubtful", NOT_AN_AMOUNT)
    words = [word for word in _CURRENCY.findall(text) if word.upper() not in ("HT", "TTC")]
    bare = _CURRENCY.sub("", text) if words and words[0].upper() in _CURRENCIES else text
    value = _decimal(_signed(bare), amount=True) if len(words) <= 1 else None
    if value is None or abs(value) > Decimal("9e15"):
        return AmountReading(raw, None, currency, "doubtful", NOT_AN_AMOUNT)
    if words and words[0].upper() in _CURRENCIES:
        currency = _CURRENCIES[words[0].upper()]
    exact = value * 100
    cents = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    # A spreadsheet's 12.340000000001 is 12.34; 12.3456 was meant and lost something.
    if abs(exact - cents) > Decimal("0.001"):
        return AmountReading(raw, cents, currency, "doubtful", ROUNDED)
    return AmountReading(raw, cents, currency)


_YES: Final = frozenset(
    ("oui", "o", "yes", "y", "vrai", "true", "v", "t", "1", "x", "ok", "coche", "on", "si", "ja")
)
_NO: Final = frozenset(("non", "n", "no", "faux", "false", "f", "0", "off", "nein", "decoche"))
_YES_SIGNS: Final = frozenset("✓✔☑☒")


def read_yes_no(raw: str) -> bool | None:
    """True or False for the words and signs of yes and no, None for anything else."""
    text = raw.strip()
    if text in _YES_SIGNS:
        return True  # a crossed box is how people tick one on paper
    if text in ("☐", "-1"):
        return text == "-1"
    folded = fold(text.removesuffix(".0"))
    return True if folded in _YES else False if folded in _NO else None


MINUS: Final = "\u2212"
"""The minus of amounts and shares as they are shown; `read_amount` reads it too."""


def format_number(value: Decimal | float, language: str = "fr", decimals: int | None = None) -> str:
    """A number as written: French "1 234,5" (U+202F, comma), English "1,234.5".

    `decimals`: how many are shown, rounded half up; None shows those that there are.
    """
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{number:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if text.strip("-0.,") == "":
        text = text.removeprefix("-")
    if not language.lower().startswith("fr"):
        return text
    return text.translate({ord(","): "\u202f", ord("."): ","})


def format_amount(cents: int, language: str = "fr", currency: str = "EUR") -> str:
    """An amount in cents: French "1 234,56 €" (U+202F between thousands, U+00A0 before the
    sign), English "€1,234.56"; less than nothing with U+2212."""
    number = format_number(Decimal(cents) / 100, language, 2).replace("-", MINUS)
    sign = _SIGNS.get(currency, currency)
    if language.lower().startswith("fr"):
        return f"{number}\u00a0{sign}"
    spaced = sign if sign in _SIGNS.values() else f"{sign}\u00a0"
    return f"{MINUS}{spaced}{number[1:]}" if number.startswith(MINUS) else f"{spaced}{number}"
