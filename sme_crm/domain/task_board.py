"""Open tasks while they are moved between days and people, and what each day then holds.

Steps of a series keep the rules of their series wherever they are moved: they fall on working days
(or stay, as the series says), no day gets more of them than the series allows, a contact's steps
stay in their order, and a step that is put off takes the contact's later ones as far with it.
Other tasks go where they are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sme_crm.domain.task import HIGH, NORMAL
from sme_crm.domain.working_days import Direction, WorkingCalendar


@dataclass(frozen=True, slots=True)
class BoardTask:
    """An open task with a day. `order` is its place among the steps of its `member`.

    `put_off`: it lay on an earlier day once. `series` names the rule it keeps.
    """

    id: int
    day: date
    person: int
    priority: int = NORMAL
    timed: bool = False
    put_off: bool = False
    member: int | None = None
    order: int = 0
    series: int | None = None

    @property
    def fixed(self) -> bool:
        """Whether it stays when days are levelled: agreed for a time, or of high priority."""
        return self.timed or self.priority == HIGH


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """What holds for the steps of one series; `capacity` of a day, 0 without limit."""

    shift: Direction = "later"
    capacity: int = 0


@dataclass(frozen=True, slots=True)
class Move:
    """A task that goes to another day or person; `carried` along by a step before it."""

    id: int
    before: date
    day: date
    person: int
    carried: bool = False


class Board:
    """Where each task stands now; moves are asked for by id and read at the end."""

    def __init__(
        self,
        calendar: WorkingCalendar,
        today: date,
        tasks: Iterable[BoardTask],
        rules: Mapping[int, SeriesRule] | None = None,
        load: Mapping[tuple[int, date], int] | None = None,
        series_load: Mapping[tuple[int, date], int] | None = None,
    ) -> None:
        """`load` and `series_load` count all there is by (person, day) and (series, day); without
        them the tasks given are all."""
        self.calendar = calendar
        self.today = today
        self.tasks = {task.id: task for task in tasks}
        self.days = {task.id: task.day for task in self.tasks.values()}
        self.people = {task.id: task.person for task in self.tasks.values()}
        self._rules = dict(rules or {})
        self.load: Counter[tuple[int, date]] = Counter(
            load if load is not None else ((task.person, task.day) for task in self.tasks.values())
        )
        self._series_load: Counter[tuple[int, date]] = Counter(
            series_load
            if series_load is not None
            else (
                (task.series, task.day) for task in self.tasks.values() if task.series is not None
            )
        )
        self._carried: set[int] = set()
        self._at: dict[tuple[int, date], set[int]] = {}
        for task in self.tasks.values():
            self._at.setdefault((task.person, task.day), set()).add(task.id)
        self._steps: dict[int, list[BoardTask]] = {}
        for task in self.tasks.values():
            if task.member is not None:
                self._steps.setdefault(task.member, []).append(task)
        for steps in self._steps.values():
            steps.sort(key=lambda one: (one.order, one.day, one.id))

    # -- moving --------------------------------------------------------------------------------

    def give(self, ids: Iterable[int], person: int) -> None:
        """Let somebody else answer for tasks."""
        for task_id in ids:
            self._put(task_id, self.days[task_id], person)

    def move(self, ids: Iterable[int], day: date) -> None:
        """Bring tasks to a day; steps as near to it as their series allows."""
        chosen = set(ids)
        members: dict[int, None] = {}
        for task_id in sorted(chosen):
            task = self.tasks[task_id]
            if task.member is None:
                self._put(task_id, day)
            else:
                members[task.member] = None
        for member in members:
            self._move_steps(member, chosen, day)

    def tasks_at(self, person: int, day: date) -> list[BoardTask]:
        """The tasks that a person now has on a day."""
        return [self.tasks[one] for one in sorted(self._at.get((person, day), ()))]

    def has_room(self, task: BoardTask, day: date) -> bool:
        """Whether the series of a task allows one more on a day."""
        if task.series is None:
            return True
        rule = self.rule(task)
        return not rule.capacity or self._series_load[task.series, day] < rule.capacity

    def rule(self, task: BoardTask) -> SeriesRule:
        """The rule of a step; of an ordinary task one that allows everything."""
        known = self._rules.get(task.series) if task.series is not None else None
        return known or SeriesRule("none")

    def _move_steps(self, member: int, chosen: set[int], day: date) -> None:
        earliest = self.today
        delay = timedelta()
        for task in self._steps[member]:
            before = self.days[task.id]
            if task.id in chosen:
                placed = self._place(task, day, earliest)
                delay = max(timedelta(), placed - before)
                self._put(task.id, placed)
            elif delay:
                placed = self._place(task, before + delay, earliest)
                self._put(task.id, placed)
                self._carried.add(task.id)
            earliest = max(earliest, self.days[task.id])

    def _place(self, task: BoardTask, wanted: date, earliest: date) -> date:
        """The day for a step that is wanted on one, itself not counted where it stands."""
        rule, present = self.rule(task), self.days[task.id]
        day = self.calendar.shift(max(wanted, earliest), rule.shift)
        if day < earliest:
            day = self.calendar.shift(earliest, "later")
        while day != present and not self.has_room(task, day):
            day = self._after(day, rule)
        return day

    def _after(self, day: date, rule: SeriesRule) -> date:
        if rule.shift == "none":
            return day + timedelta(days=1)
        return self.calendar.next_working_day(day)

    def _put(self, task_id: int, day: date, person: int | None = None) -> None:
        task = self.tasks[task_id]
        before, owner = self.days[task_id], self.people[task_id]
        person = owner if person is None else person
        self._at[owner, before].discard(task_id)
        self._at.setdefault((person, day), set()).add(task_id)
        self.load[owner, before] -= 1
        self.load[person, day] += 1
        if task.series is not None:
            self._series_load[task.series, before] -= 1
            self._series_load[task.series, day] += 1
        self.days[task_id], self.people[task_id] = day, person

    # -- what came of it -----------------------------------------------------------------------

    def moves(self) -> list[Move]:
        """The tasks that stand elsewhere now, by their ids."""
        return [
            Move(
                task.id, task.day, self.days[task.id], self.people[task.id],
                task.id in self._carried,
            )
            for task in sorted(self.tasks.values(), key=lambda one: one.id)
            if self.days[task.id] != task.day or self.people[task.id] != task.person
        ]  # fmt: skip
