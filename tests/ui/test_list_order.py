"""Tests how an ordered list of ids follows changes without being read again."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.ui.lists.list_order import place_changed, row_of, rows_of, runs_of

IDS = st.lists(st.integers(1, 2**32 - 1), unique=True, max_size=60)


@given(IDS, st.integers(1, 2**32 - 1))
def test_the_row_of_an_id_is_that_of_the_plain_search(ids: list[int], wanted: int) -> None:
    kept = array("I", ids)
    for one in (*ids, wanted):
        assert row_of(kept, one) == (ids.index(one) if one in ids else -1)


def test_bytes_of_two_neighbours_are_no_id() -> None:
    # 0x01000000 stands across the border of these two in little-endian bytes.
    assert row_of(array("I", [0x00000100, 0x00000001]), 0x01000000) == -1
    assert row_of(array("I", [0x01000000, 0x00010000, 256]), 0x00010000) == 1


@given(IDS, st.data())
def test_rows_of_several(ids: list[int], data: st.DataObject) -> None:
    wanted = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    found = rows_of(array("I", ids), [*wanted, 7])
    expected = sorted(ids.index(one) for one in {*wanted, 7} if one in ids)
    assert found == expected


def test_runs() -> None:
    assert runs_of([]) == []
    assert runs_of([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]


@given(
    st.dictionaries(st.integers(1, 5_000), st.integers(0, 9), max_size=900),
    st.dictionaries(st.integers(1, 5_000), st.none() | st.integers(0, 9), max_size=12),
)
def test_changed_ids_go_where_a_new_reading_puts_them(
    before: dict[int, int], changes: dict[int, int | None]
) -> None:
    """The list sorts by a key; keys change, some contacts leave (None), some are new."""
    after = {**before, **changes}
    keys = {one: key for one, key in after.items() if key is not None}

    def order(some: Sequence[int]) -> Sequence[int]:
        return sorted((one for one in some if one in keys), key=lambda one: (keys[one], one))

    ids = array("I", sorted(before, key=lambda one: (before[one], one)))
    kept = array("I", ids)
    assert place_changed(ids, tuple(changes), order).tolist() == list(order(tuple(keys)))
    assert ids == kept, "the list in use stays as it is"


def test_a_million_needs_few_questions() -> None:
    asked = []
    count = 1_000_000

    def order(some: Sequence[int]) -> Sequence[int]:
        asked.append(len(some))
        return sorted(some, key=lambda one: 0.5 if one == count else one)

    ids = array("I", range(count + 1))
    fresh = place_changed(ids, (count,), order)
    assert fresh[1] == count
    assert len(asked) <= 5
    assert max(asked) < 1_000
