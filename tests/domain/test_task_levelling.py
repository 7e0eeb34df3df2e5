"""Tasks moved on the board and levelled out: rules of series kept, nothing lost or overfull."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.task import HIGH, LOW
from sme_crm.domain.task_board import Board, BoardTask, SeriesRule
from sme_crm.domain.task_levelling import level_out
from sme_crm.domain.task_load import Capacities, Spot
from sme_crm.domain.working_days import Closure, WorkingCalendar

MONDAY = date(2026, 11, 23)
FRIDAY, SATURDAY = MONDAY + timedelta(days=4), MONDAY + timedelta(days=5)
NEXT_MONDAY = MONDAY + timedelta(days=7)
CALENDAR = WorkingCalendar("", (5, 6), [Closure(date(2026, 12, 3), date(2026, 12, 4))])
ANNE, BRICE = 1, 2
DAYS = [MONDAY + timedelta(days=n) for n in range(21)]


def board(tasks: list[BoardTask], rule: SeriesRule = SeriesRule()) -> Board:
    return Board(CALENDAR, MONDAY, tasks, {9: rule})


def step(number: int, day: date, member: int = 1, person: int = ANNE) -> BoardTask:
    return BoardTask(100 * member + number, day, person, member=member, order=number, series=9)


def plain(count: int, day: date, first: int = 1, person: int = ANNE) -> list[BoardTask]:
    return [BoardTask(first + n, day, person) for n in range(count)]


def days_of(moved: Board) -> dict[int, date]:
    return {move.id: move.day for move in moved.moves()}


def test_an_ordinary_task_goes_where_it_is_told() -> None:
    moved = board(plain(2, MONDAY))
    moved.move([1], SATURDAY)
    moved.give([2], BRICE)
    assert [(one.id, one.day, one.person) for one in moved.moves()] == [
        (1, SATURDAY, ANNE),
        (2, MONDAY, BRICE),
    ]
    assert moved.load[ANNE, MONDAY] == 0
    assert moved.load[BRICE, MONDAY] == 1


def test_a_step_comes_to_a_working_day_and_takes_the_later_ones_along() -> None:
    steps = [step(0, MONDAY), step(1, FRIDAY), step(2, NEXT_MONDAY)]
    moved = board(steps)
    moved.move([101], SATURDAY)
    assert days_of(moved) == {101: NEXT_MONDAY, 102: NEXT_MONDAY + timedelta(days=7)}
    assert [one.carried for one in moved.moves()] == [False, True]
    # Three days after the next Monday the company is closed until the weekend.


def test_a_step_that_is_pulled_ahead_leaves_the_others_but_does_not_overtake() -> None:
    steps = [step(0, MONDAY + timedelta(days=2)), step(1, FRIDAY), step(2, NEXT_MONDAY)]
    moved = board(steps)
    moved.move([102], MONDAY)
    assert days_of(moved) == {102: FRIDAY}


def test_a_series_shifts_to_the_working_day_before_when_it_says_so() -> None:
    moved = board([step(0, MONDAY)], SeriesRule("earlier"))
    moved.move([100], SATURDAY)
    assert days_of(moved) == {100: FRIDAY}
    stays = board([step(0, MONDAY)], SeriesRule("none"))
    stays.move([100], SATURDAY)
    assert days_of(stays) == {100: SATURDAY}


def test_no_day_gets_more_steps_than_the_series_allows() -> None:
    steps = [step(0, MONDAY, member) for member in range(1, 6)]
    moved = board(steps, SeriesRule("later", 2))
    moved.move([task.id for task in steps], FRIDAY)
    assert sorted(days_of(moved).values()) == [
        FRIDAY, FRIDAY, NEXT_MONDAY, NEXT_MONDAY, NEXT_MONDAY + timedelta(days=1),
    ]  # fmt: skip


def test_what_is_over_goes_to_the_next_working_days_with_room() -> None:
    tasks = [*plain(5, FRIDAY), *plain(1, NEXT_MONDAY, 50)]
    plan = level_out(board(tasks), DAYS, [ANNE], Capacities(2))
    assert [(one.id, one.day) for one in plan.moves] == [
        (3, NEXT_MONDAY + timedelta(days=1)),
        (4, NEXT_MONDAY + timedelta(days=1)),
        (5, NEXT_MONDAY),
    ]
    assert plan.left == ()
    assert plan.before == 1
    assert plan.last_day == NEXT_MONDAY + timedelta(days=1)


def test_times_high_priority_and_what_was_put_off_stay() -> None:
    tasks = [
        BoardTask(1, MONDAY, ANNE, LOW, timed=True),
        BoardTask(2, MONDAY, ANNE, HIGH),
        BoardTask(3, MONDAY, ANNE),
        BoardTask(4, MONDAY, ANNE, put_off=True),
        BoardTask(5, MONDAY, ANNE, LOW),
    ]
    plan = level_out(board(tasks), DAYS, [ANNE], Capacities(3))
    assert [one.id for one in plan.moves] == [3, 5]
    tight = level_out(board(tasks), DAYS, [ANNE], Capacities(1))
    assert [one.id for one in tight.moves] == [3, 4, 5]
    assert tight.left == (Spot(ANNE, MONDAY),)


def test_overdue_ones_come_to_the_first_days_with_room_the_urgent_first() -> None:
    late = MONDAY - timedelta(days=9)
    tasks = [*plain(1, MONDAY, 50), *plain(3, late), BoardTask(9, late, ANNE, HIGH, timed=True)]
    plan = level_out(board(tasks), DAYS, [ANNE], Capacities(2), overdue=True)
    assert {one.id: one.day for one in plan.moves} == {
        9: MONDAY,
        1: MONDAY + timedelta(days=1),
        2: MONDAY + timedelta(days=1),
        3: MONDAY + timedelta(days=2),
    }
    assert level_out(board(tasks), DAYS, [ANNE], Capacities(2)).moves == ()


def test_without_limit_nothing_moves() -> None:
    tasks = [*plain(40, MONDAY), *plain(2, SATURDAY, 100)]
    assert level_out(board(tasks), DAYS, [ANNE], Capacities(0)).moves == ()


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[BoardTask], SeriesRule, Capacities]:
    """Tasks of two people over three weeks, among them series of up to four steps."""
    days = st.sampled_from(DAYS)
    tasks = [
        BoardTask(
            1 + n,
            draw(days) - timedelta(days=draw(st.sampled_from((0, 0, 0, 30)))),
            draw(st.sampled_from((ANNE, BRICE))),
            draw(st.integers(0, 2)),
            draw(st.booleans()) and draw(st.booleans()),
            draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 25)))
    ]
    for member in range(1, 1 + draw(st.integers(0, 5))):
        first = draw(days)
        person = draw(st.sampled_from((ANNE, BRICE)))
        for number in range(draw(st.integers(1, 4))):
            day = CALENDAR.shift(first + timedelta(days=3 * number))
            tasks.append(step(number, day, member, person))
    rule = SeriesRule("later", draw(st.sampled_from((0, 2))))
    return tasks, rule, Capacities(draw(st.integers(1, 4)), {BRICE: draw(st.integers(0, 3))})


@given(scenes(), st.booleans())
def test_levelling_out_loses_nothing_and_leaves_no_day_over_that_could_be_relieved(
    scene: tuple[list[BoardTask], SeriesRule, Capacities], overdue: bool
) -> None:
    tasks, rule, capacities = scene
    moved = board(tasks, rule)
    plan = level_out(moved, DAYS, [ANNE, BRICE], capacities, overdue=overdue)
    by_id = {task.id: task for task in tasks}
    for one in plan.moves:
        assert one.day > by_id[one.id].day
        assert CALENDAR.is_working_day(one.day)
        assert one.person == by_id[one.id].person
        if by_id[one.id].fixed and by_id[one.id].day >= MONDAY:
            assert one.carried
    held = Counter((moved.people[task.id], moved.days[task.id]) for task in tasks)
    assert held == +moved.load
    for day in DAYS:
        for person in (ANNE, BRICE):
            room = capacities.of(person) if CALENDAR.is_working_day(day) else 0
            if capacities.of(person) and held[person, day] > room:
                assert Spot(person, day) in plan.left
                assert all(by_id[one.id].fixed for one in moved.tasks_at(person, day))
            else:
                assert Spot(person, day) not in plan.left


@given(scenes(), st.sampled_from(DAYS), st.integers(0, 2))
def test_wherever_steps_are_moved_they_keep_their_order(
    scene: tuple[list[BoardTask], SeriesRule, Capacities], day: date, share: int
) -> None:
    tasks, rule, _ = scene
    moved = board(tasks, rule)
    chosen = [task.id for task in tasks if task.id % 3 == share]
    moved.move(chosen, day)
    for task in tasks:
        if task.member is None:
            assert moved.days[task.id] == (day if task.id in chosen else task.day)
        elif moved.days[task.id] != task.day:
            assert CALENDAR.is_working_day(moved.days[task.id])
            assert moved.days[task.id] >= MONDAY
    for member in {task.member for task in tasks if task.member is not None}:
        steps = sorted((t for t in tasks if t.member == member), key=lambda one: one.order)
        placed = [moved.days[one.id] for one in steps]
        assert placed == sorted(placed)
    if rule.capacity:
        here = Counter(moved.days[one.id] for one in tasks if one.series is not None)
        before = Counter(one.day for one in tasks if one.series is not None)
        assert all(count <= max(rule.capacity, before[one]) for one, count in here.items())
