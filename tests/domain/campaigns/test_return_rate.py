"""The verdict on returned mail, and the address it keeps in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.campaigns.return_rate import (
    address_words,
    chance,
    code_in,
    judge,
    written_address,
)
from sme_crm.domain.campaigns.statistics import wilson


@pytest.mark.parametrize(
    ("back", "sent", "verdict"),
    [
        (0, 0, "too_few"),
        (0, 100, "too_few"),
        (1, 100, "too_few"),
        (9, 1_000, "within"),
        (15, 1_000, "too_few"),
        (40, 1_000, "above"),
        (1, 12, "too_few"),
        (1, 5, "too_few"),
        (3, 13, "above"),
        (5, 20, "above"),
    ],
)
def test_verdicts(back: int, sent: int, verdict: str) -> None:
    assert judge(back, sent, 0.012) == verdict


@given(st.integers(0, 5_000), st.integers(0, 5_000), st.floats(0.001, 0.5))
def test_a_verdict_never_speaks_against_the_interval(back: int, more: int, rate: float) -> None:
    sent = back + more
    interval = wilson(back, sent)
    verdict = judge(back, sent, rate)
    if verdict == "above":
        assert interval.low > rate
    if verdict == "within":
        assert back / sent <= rate
        assert interval.low <= rate


def test_codes_are_found_in_the_words_of_an_address() -> None:
    assert address_words(("1, rue Haute", "44000", "Nantes")) == "1, rue Haute, 44000, Nantes"
    assert code_in("1, rue Haute, 44000, Nantes") == "44000"
    assert code_in("44000, Nantes") == "44000"
    assert code_in("12 High St, SW1A 1AA, London") == "SW1A 1AA"
    assert code_in("Nantes") == ""
    assert code_in("1 rue Haute, Nantes") == ""


def test_a_kept_address_is_written_with_its_code_right_before_the_town() -> None:
    kept = address_words(("1, rue Haute", "44000", "Nantes"))
    assert written_address(kept) == "1, rue Haute, 44000\N{NO-BREAK SPACE}Nantes"
    assert written_address("1 rue Haute, Nantes") == "1 rue Haute, Nantes"
    assert written_address("") == ""
    assert code_in("") == ""


@given(st.integers(0, 40), st.integers(0, 400), st.floats(0.001, 0.5))
def test_chance_is_the_binomial_tail(back: int, more: int, rate: float) -> None:
    stats = pytest.importorskip("scipy.stats")
    sent = back + more
    assert chance(back, sent, rate) == pytest.approx(
        float(stats.binom.sf(back - 1, sent, rate)), abs=1e-9
    )
