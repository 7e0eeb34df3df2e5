"""Money of sales: against exact fractions, computed another way."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.sales.money import (
    Totals,
    VatShare,
    divide,
    gross_of,
    line_amount,
    margin_after_cost,
    margin_at,
    margin_rate,
    net_of,
    share_of,
    totals_of,
)

cents = st.integers(-(10**12), 10**12)
rates = st.integers(0, 10_000)


def _to_cent(value: Fraction) -> int:
    """Half away from zero by the decimal module; enough digits that nothing is rounded twice."""
    sign = -1 if value < 0 else 1
    whole, rest = divmod(abs(value), 1)
    return sign * (whole + int(rest >= Fraction(1, 2)))


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**6))
def test_rounding_is_that_of_the_decimal_module(numerator: int, denominator: int) -> None:
    assert divide(numerator, denominator) == _to_cent(Fraction(numerator, denominator))
    tenths = Decimal(numerator).scaleb(-1)
    assert divide(numerator, 10) == int(tenths.quantize(Decimal(1), ROUND_HALF_UP))


@given(st.integers(-(10**7), 10**7), st.integers(-(10**9), 10**9), rates)
def test_a_line_is_rounded_once(quantity: int, price: int, discount: int) -> None:
    exact = Fraction(quantity, 1000) * price * (1 - Fraction(discount, 10_000))
    assert line_amount(quantity, price, discount) == _to_cent(exact)


@given(st.integers(-(10**7), 10**7), st.integers(-(10**9), 10**9), rates)
def test_a_credit_is_the_opposite_of_what_it_credits(
    quantity: int, price: int, discount: int
) -> None:
    assert line_amount(-quantity, price, discount) == -line_amount(quantity, price, discount)
    assert net_of(-price, discount) == -net_of(price, discount)


@given(cents, rates)
def test_net_and_gross_come_back(net: int, rate: int) -> None:
    assert net_of(gross_of(net, rate), rate) == net


@given(st.lists(st.tuples(cents, st.sampled_from((0, 210, 550, 1000, 2000)))), rates)
def test_sums_add_up(lines: list[tuple[int, int]], discount: int) -> None:
    found = totals_of(lines, discount)
    assert found.lines == sum(amount for amount, _ in lines)
    assert found.net == found.lines - found.discount
    assert found.gross == found.net + found.vat
    assert found.net == sum(share.net for share in found.shares)
    assert found.vat == sum(share.vat for share in found.shares)
    assert [share.rate for share in found.shares] == sorted({r for _, r in lines}, reverse=True)
    for share in found.shares:
        before = sum(amount for amount, rate in lines if rate == share.rate)
        assert share.net == before - _to_cent(Fraction(before * discount, 10_000))
        assert share.vat == _to_cent(Fraction(share.net * share.rate, 10_000))


@given(st.lists(st.tuples(cents, rates)))
def test_an_exempt_business_charges_no_vat(lines: list[tuple[int, int]]) -> None:
    found = totals_of(lines, vat_exempt=True)
    assert found.vat == 0
    assert found.gross == found.net == sum(amount for amount, _ in lines)


def test_vat_is_taken_on_the_sum_of_a_rate_not_line_by_line() -> None:
    # Three lines of 0.03 at 20 %: 0.006 each would make 0.03; on the sum, 0.018, it is 0.02.
    assert totals_of([(3, 2000)] * 3) == Totals(9, 0, 9, 2, 11, (VatShare(2000, 9, 2),))


def test_halves_go_away_from_zero() -> None:
    assert share_of(1, 5000) == 1
    assert share_of(-1, 5000) == -1
    assert line_amount(500, 1) == 1
    assert line_amount(-500, 1) == -1


def test_margins() -> None:
    assert margin_at(2_000_000, 5000) == 1_000_000
    assert margin_after_cost(10_000, 3_000, 2_000) == 4_000
    assert margin_rate(10_000, 4_000) == 4000
    assert margin_rate(-10_000, -4_000) == 4000
    assert margin_rate(0, 5) is None
