"""Levelling out: what is more than people can do goes to the next working days with room.

Day by day, person by person: what has a time or a high priority stays where it is, and so much of
the rest as the day has room for: what has the higher priority first, then what was put off before,
then steps of series, then what was there first. Each task that goes comes to the first working day
after it on which the same person has room (and its series too). What is overdue, when it is to be
spread as well, comes to the first working days with room from today on, whatever it is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.task_board import Board, BoardTask, Move
from sme_crm.domain.task_load import Capacities, Spot

_FURTHEST: Final = 1500
"""Days looked through for one with room before a task is left where it is."""


@dataclass(frozen=True, slots=True)
class Levelling:
    """What levelling out would do: `moves` that were wanted and those carried along by them.

    `left`: the days that stay over, because what is there stays.
    """

    moves: tuple[Move, ...] = ()
    left: tuple[Spot, ...] = ()
    before: int = 0
    """How many days of people were over."""

    @property
    def last_day(self) -> date | None:
        """The furthest day that something comes to."""
        return max((move.day for move in self.moves), default=None)


def level_out(
    board: Board,
    days: Sequence[date],
    people: Iterable[int],
    capacities: Capacities,
    *,
    overdue: bool = False,
    stopped: Container[int] = (),
) -> Levelling:
    """Spread what is over capacity on these days (in their order) for these people.

    `stopped` are tasks that must stay. The board is moved.
    """
    return _Leveller(board, capacities, stopped).run(days, list(people), overdue)


class _Leveller:
    def __init__(self, board: Board, capacities: Capacities, stopped: Container[int]) -> None:
        self._board = board
        self._capacities = capacities
        self._stopped = stopped
        self._next: dict[tuple[int, date], date] = {}  # full days lead to one that may have room

    def run(self, days: Sequence[date], people: list[int], overdue: bool) -> Levelling:
        limited = [person for person in people if self._capacities.of(person)]
        before = sum(self._over(person, day) > 0 for day in days for person in limited)
        if overdue:
            self._spread_overdue(set(limited))
        left = []
        for day in days:
            for person in limited:
                if self._over(person, day) > 0:
                    self._relieve(person, day)
                if self._over(person, day) > 0:
                    left.append(Spot(person, day))
        return Levelling(tuple(self._board.moves()), tuple(left), before)

    def _room(self, person: int, day: date) -> int:
        if not self._board.calendar.is_working_day(day):
            return 0
        return self._capacities.of(person)

    def _over(self, person: int, day: date) -> int:
        return self._board.load[person, day] - self._room(person, day)

    def _relieve(self, person: int, day: date) -> None:
        board = self._board
        here = [
            task
            for task in board.tasks_at(person, day)
            if not task.fixed and task.id not in self._stopped and not self._rests(task, day)
        ]
        here.sort(key=_importance)
        while here and self._over(person, day) > 0:
            self._send(here.pop(), board.calendar.next_working_day(day))

    def _rests(self, task: BoardTask, day: date) -> bool:
        """Steps whose series wants them on their day whatever day it is."""
        return (
            task.member is not None
            and self._board.rule(task).shift == "none"
            and not self._board.calendar.is_working_day(day)
        )

    def _spread_overdue(self, people: set[int]) -> None:
        board = self._board
        late = [
            task
            for task in board.tasks.values()
            if task.day < board.today and task.person in people and task.id not in self._stopped
        ]
        for task in sorted(late, key=lambda one: (-one.priority, one.day, one.order, one.id)):
            if board.days[task.id] < board.today:
                self._send(task, board.calendar.shift(board.today))

    def _send(self, task: BoardTask, first: date) -> None:
        """Bring a task to the first working day with room, from one on."""
        board, person = self._board, self._board.people[task.id]
        day = self._with_room(person, first)
        for _ in range(_FURTHEST):
            if board.has_room(task, day):
                board.move([task.id], day)
                return
            day = self._with_room(person, board.calendar.next_working_day(day))

    def _with_room(self, person: int, day: date) -> date:
        """The first working day from one on at which a person has room."""
        full = []
        for _ in range(_FURTHEST):
            if self._over(person, day) < 0:
                break
            full.append(day)
            known = self._next.get((person, day))
            day = known or self._board.calendar.next_working_day(day)
        for one in full:
            self._next[person, one] = day
        return day


def _importance(task: BoardTask) -> tuple[int, bool, bool, int]:
    """What stays comes first."""
    return -task.priority, not task.put_off, task.member is None, task.id
