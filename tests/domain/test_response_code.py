"""Response codes: what they carry, which mistakes they notice, how they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.response_code import (
    MAILINGS,
    RECIPIENTS,
    SYMBOLS,
    ResponseCode,
    read_response_code,
)

numbers = st.builds(
    ResponseCode, st.integers(0, MAILINGS - 1), st.integers(0, RECIPIENTS - 1)
)  # fmt: skip


@given(numbers)
def test_a_code_tells_mailing_and_recipient(code: ResponseCode) -> None:
    assert read_response_code(str(code)) == code
    assert read_response_code(code.symbols) == code
    assert len(code.symbols) == 9
    assert str(code).replace("-", "") == code.symbols
    assert [len(group) for group in str(code).split("-")] == [3, 3, 3]


def test_the_symbols_cannot_be_taken_for_each_other() -> None:
    assert len(SYMBOLS) == len(set(SYMBOLS)) == 31
    assert not set("ILOUZ") & set(SYMBOLS)


@pytest.mark.parametrize(
    ("mailing", "recipient"),
    [(0, 0), (MAILINGS - 1, RECIPIENTS - 1), (1, 1), (42, 123_456), (29_000, 16_777_215)],
)
def test_every_wrong_symbol_and_every_swap_is_noticed(mailing: int, recipient: int) -> None:
    right = ResponseCode(mailing, recipient).symbols
    for place in range(len(right)):
        for symbol in SYMBOLS:
            if symbol != right[place]:
                wrong = right[:place] + symbol + right[place + 1 :]
                assert read_response_code(wrong) is None, wrong


def test_each_pair_of_symbols_is_noticed_when_swapped_at_each_place() -> None:
    """The sum is linear: what stands elsewhere does not matter, all pairs at all places do."""
    tried = 0
    for place in range(8):
        for first in SYMBOLS:
            for second in SYMBOLS:
                if first == second:
                    continue
                right = _with_pair(place, first + second)
                swapped = right[:place] + second + first + right[place + 2 :]
                assert read_response_code(right) is not None
                assert read_response_code(swapped) is None, (right, swapped)
                tried += 1
    assert tried == 8 * 31 * 30


def _with_pair(place: int, pair: str) -> str:
    """A right code that has the pair at a place; another symbol makes the sum come out."""
    free = 0 if place > 0 else 2
    for symbol in SYMBOLS:
        symbols = list("000000000")
        symbols[place : place + 2] = pair
        symbols[free] = symbol
        if read_response_code("".join(symbols)) is not None:
            return "".join(symbols)
    raise AssertionError(f"no code has {pair} at {place}")


@pytest.mark.parametrize(
    "typed",
    ["{}", " {} ", "{}\n", "{lower}", "{spaced}", "{dotted}", "{letters}"],
)
def test_codes_are_read_as_people_type_them(typed: str) -> None:
    code = ResponseCode(1, 31 * 31 * 2 + 31 + 1)
    assert "0" in code.symbols
    assert "1" in code.symbols
    assert "2" in code.symbols
    forms = {
        "lower": str(code).lower(),
        "spaced": " ".join(code.symbols),
        "dotted": str(code).replace("-", "."),
        "letters": code.symbols.replace("0", "o").replace("1", "l").replace("2", "z"),
    }
    assert read_response_code(typed.format(str(code), **forms)) == code


@pytest.mark.parametrize("text", ["", "07K", "07K-29Q-XM40", "07K 29Q XM#", "é" * 9, "٠٠٠٠٠٠٠٠٠"])
def test_other_texts_are_no_codes(text: str) -> None:
    assert read_response_code(text) is None


@pytest.mark.parametrize(("mailing", "recipient"), [(-1, 0), (MAILINGS, 0), (0, RECIPIENTS)])
def test_numbers_without_room_are_refused(mailing: int, recipient: int) -> None:
    with pytest.raises(ValueError, match="no code"):
        ResponseCode(mailing, recipient)
