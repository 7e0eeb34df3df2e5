"""Figures in words: on axes (short), in tables and cells (whole)."""

from __future__ import annotations

from decimal import Decimal

from sme_crm.domain.amounts import MINUS, format_amount, format_number
from sme_crm.printing.charts.chart import Unit

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
_THOUSAND = 100_000  # cents
_MILLION = 100_000_000


def figure_text(value: float, unit: Unit, language: str, currency: str = "EUR") -> str:
    """A figure as it stands in a table: money to the cent, shares to a tenth of a per cent."""
    if unit == "money":
        return format_amount(round(value), language, currency)
    if unit == "share":
        return per_cent(value, language, 1)
    text = format_number(Decimal(repr(value)), language, None if unit == "count" else 0)
    return text.replace("-", MINUS)


def axis_text(
    value: float, unit: Unit, language: str, currency: str = "EUR", *, step: float = 0.0
) -> str:
    """A figure short enough for an axis or a cell: "25 k€", "18 %".

    `step`: how far apart the figures of the axis are, so that neighbours differ.
    """
    if unit == "money":
        return _money(value, language, currency, step or abs(value))
    if unit == "share":
        return per_cent(value, language, 0 if step == 0 or step >= 0.01 else 1)
    # Ticks are sums of steps: 0.6000000000000001 is 0.6.
    return format_number(Decimal(repr(round(value, 6))), language)


def rounded_amount(cents: int, language: str, currency: str = "EUR") -> str:
    """An amount without cents, rounded half up: "146 250 €", English "€146,250"."""
    number = format_number(Decimal(cents) / 100, language, 0)
    return _with_sign(number, "", language, currency)


def per_cent(share: float, language: str, decimals: int) -> str:
    """A share as "18,5 %" (U+202F before the sign), English "18.5%"."""
    number = format_number(Decimal(repr(share)) * 100, language, decimals).replace("-", MINUS)
    return f"{number}\u202f%" if language.startswith("fr") else f"{number}%"


def _money(cents: float, language: str, currency: str, step: float) -> str:
    size, letter = (_MILLION, "M") if abs(cents) >= _MILLION else (_THOUSAND, "k")
    if not cents or (abs(cents) < 10 * _THOUSAND and step < _THOUSAND):
        size, letter = 100, ""
    number = Decimal(repr(cents)) / size
    decimals = 0 if step >= size else 1 if step * 10 >= size else 2
    text = format_number(number, language, decimals if letter else 0)
    if decimals and letter:
        text = text.rstrip("0").rstrip(".,")
    return _with_sign(text, letter, language, currency)


def _with_sign(text: str, letter: str, language: str, currency: str) -> str:
    """A number with the letter of its thousands and the sign of its currency."""
    sign = _SIGNS.get(currency, currency)
    text = text.replace("-", MINUS)
    if language.startswith("fr"):
        return f"{text}\u00a0{letter}{sign}"
    minus, digits = (MINUS, text[1:]) if text.startswith(MINUS) else ("", text)
    if sign == currency:
        return f"{sign}\u00a0{text}{letter}"
    return f"{minus}{sign}{digits}{letter}"
