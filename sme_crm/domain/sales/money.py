"""Amounts of lines, discounts, VAT by rate, margins: whole cents, and one rule of rounding.

Money is whole cents, rates are hundredths of a per cent (20 % is 2000), quantities thousandths.

Rounding: to the nearest cent, a half away from zero, so that a credit is the exact opposite of
what it credits. Source: Council Regulation (EC) No 1103/97, art. 5 (to the nearest cent, the half
up). Each line is rounded once, after its discount; VAT is computed once per rate on the sum of
the nets of that rate (EN 16931-1, rules BR-CO-17 and BR-S-08), not line by line: Community law
leaves that choice to the business (CJEU C-484/06, Ahold, 10 July 2008). Everything is computed in
integers: no binary fraction comes near an amount.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

WHOLE_RATE: Final = 10_000
"""100 % in hundredths of a per cent."""
ONE: Final = 1_000
"""A quantity of one, in thousandths."""


@dataclass(frozen=True, slots=True)
class VatShare:
    """What is taxed at one rate: its net after discount, and the VAT on it, in cents."""

    rate: int
    net: int
    vat: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a document in cents.

    `lines` is the sum of the lines before the discount of the whole, `discount` what that takes
    off, `net` what is left, `shares` the VAT by rate, highest first.
    """

    lines: int
    discount: int
    net: int
    vat: int
    gross: int
    shares: tuple[VatShare, ...]


def divide(numerator: int, denominator: int) -> int:
    """The nearest whole number to a fraction, a half away from zero; `denominator` > 0."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def share_of(amount: int, rate: int) -> int:
    """A share of an amount: `rate` hundredths of a per cent of it, in cents."""
    return divide(amount * rate, WHOLE_RATE)


def line_amount(quantity: int, unit_price: int, discount_rate: int = 0) -> int:
    """Net amount of a line: quantity × price less its discount, rounded once, in cents."""
    return divide(quantity * unit_price * (WHOLE_RATE - discount_rate), ONE * WHOLE_RATE)


def vat_on(net: int, rate: int) -> int:
    """The VAT on a net amount, in cents."""
    return share_of(net, rate)


def gross_of(net: int, rate: int) -> int:
    """The amount with VAT, in cents."""
    return net + vat_on(net, rate)


def net_of(gross: int, rate: int) -> int:
    """The net within an amount with VAT: gross ÷ (1 + rate), in cents."""
    return divide(gross * WHOLE_RATE, WHOLE_RATE + rate)


def totals_of(
    lines: Iterable[tuple[int, int]], discount_rate: int = 0, *, vat_exempt: bool = False
) -> Totals:
    """The sums of lines given as (net amount, VAT rate).

    The discount of the whole is taken off the net of each rate, in proportion, before VAT (CGI
    art. 267 II: discounts are no part of the taxed base). A business below the threshold (CGI
    art. 293 B, `vat_exempt`) charges none.
    """
    nets: dict[int, int] = {}
    for amount, rate in lines:
        taxed_at = 0 if vat_exempt else rate
        nets[taxed_at] = nets.get(taxed_at, 0) + amount
    shares = []
    for rate, before in sorted(nets.items(), reverse=True):
        net = before - share_of(before, discount_rate)
        shares.append(VatShare(rate, net, vat_on(net, rate)))
    total = sum(nets.values())
    net = sum(share.net for share in shares)
    vat = sum(share.vat for share in shares)
    return Totals(total, total - net, net, vat, net + vat, tuple(shares))


def margin_at(net: int, rate: int) -> int:
    """The margin of a net amount by a margin rate (of the price, not of the cost), in cents."""
    return share_of(net, rate)


def margin_after_cost(net: int, unit_cost: int, quantity: int = ONE) -> int:
    """The margin of a net amount when a unit costs `unit_cost`, in cents."""
    return net - divide(unit_cost * quantity, ONE)


def margin_rate(net: int, margin: int) -> int | None:
    """The margin as a share of the net in hundredths of a per cent; None where nothing is sold."""
    if net == 0:
        return None
    return divide(margin * WHOLE_RATE, net) if net > 0 else divide(-margin * WHOLE_RATE, -net)
