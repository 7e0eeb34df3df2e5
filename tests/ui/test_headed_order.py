"""Rows of a list under headings: every task has one row, and back."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.task_filter import TaskGroup
from sme_crm.ui.tasks.headed_order import HeadedOrder

COUNTS = st.lists(st.integers(min_value=1, max_value=5), max_size=6)


def _order(counts: list[int]) -> HeadedOrder:
    ids = array("I", [7 * place + 3 for place in range(sum(counts))])
    groups = [TaskGroup(str(number), count) for number, count in enumerate(counts)]
    return HeadedOrder(ids, groups, len(ids), "kind")


@given(COUNTS)
def test_rows_lead_to_tasks_and_back(counts: list[int]) -> None:
    order = _order(counts)
    assert order.length == sum(counts) + len(counts)
    shown = [order.task_id(row) for row in range(order.length)]
    assert [one for one in shown if one is not None] == list(order.ids)
    assert [row for row, one in enumerate(shown) if one is None] == order.starts
    for row, one in enumerate(shown):
        if one is not None:
            assert order.row_of(one) == row
    assert order.rows_of(order.ids) == [row for row, one in enumerate(shown) if one is not None]
    assert order.task_id(order.length) is None
    assert order.row_of(1) == -1


@given(COUNTS.filter(bool), st.data())
def test_rows_between_two_are_all_their_tasks(counts: list[int], data: st.DataObject) -> None:
    order = _order(counts)
    first = data.draw(st.integers(min_value=0, max_value=order.length - 1))
    last = data.draw(st.integers(min_value=first, max_value=order.length - 1))
    shown = [order.task_id(row) for row in range(first, last + 1)]
    assert order.ids_between(first, last) == [one for one in shown if one is not None]


def test_below_a_heading_stand_its_tasks_and_a_first_page_knows_the_length() -> None:
    order = _order([2, 1])
    assert order.ids_below(0) == [3, 10]
    assert order.ids_below(3) == [17]
    assert order.ids_below(1) == []
    page = HeadedOrder(array("I", [5, 6]), [TaskGroup("a", 4), TaskGroup("b", 3)], 7)
    assert page.length == 9
    assert page.task_id(2) == 6
    assert page.task_id(4) is None
    plain = HeadedOrder(array("I", [5, 6]), (), 7)
    assert (plain.length, plain.row_of(6), plain.task_id(0)) == (7, 1, 5)
