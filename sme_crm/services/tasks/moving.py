"""Tasks moved between days and people as one change, by the rules of `domain.task_board`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.activity_series_json import series_from_json
from sme_crm.domain.dates import present_day
from sme_crm.domain.task_board import Board, BoardTask, Move, SeriesRule
from sme_crm.domain.task_filter import NOBODY
from sme_crm.services.activity_series.planning import step_load
from sme_crm.services.tasks.tasks import keep_first_days
from sme_crm.store.queries import load as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection
    from sme_crm.store.queries.search import Condition


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move did: the tasks meant, those of them that came to another day than the one asked
    for, because their series says so, and the later steps that went along."""

    change_id: int = 0
    count: int = 0
    shifted: int = 0
    carried: int = 0


class TaskMoving:
    """Moves tasks; every method is one named change."""

    def __init__(self, database: Database, calendar: Callable[[], WorkingCalendar]) -> None:
        self._database = database
        self._calendar = calendar
        self.staff_id: int | None = None

    def move(
        self,
        ids: Iterable[int],
        day: date | None = None,
        person: int | None = None,
        *,
        origin: str = "",
    ) -> Moved:
        """Bring open tasks to a day (None: each keeps its own) and a person (None: likewise).

        `NOBODY` takes the person away. Tasks without a day stay as they are. Steps of series keep
        the rules of their series; what is closed by now is left out.
        """
        with self._work(origin) as work:
            board = make_board(work.connection, self._calendar(), queries.by_ids(ids))
            chosen = [one for one in dict.fromkeys(ids) if one in board.tasks]
            if person is not None:
                board.give(chosen, person)
            if day is not None:
                board.move(chosen, day)
            moves = board.moves()
            write_moves(work, moves)
            carried = sum(move.carried for move in moves)
            work.describe(count=len(moves) - carried)
        shifted = sum(not move.carried and day not in (None, move.day) for move in moves)
        if not work.changes:
            return Moved()
        return Moved(work.change_id, len(moves) - carried, shifted, carried)

    def carry_out(self, moves: Sequence[Move], *, origin: str = "") -> Moved:
        """Do moves that were worked out before; a task that is elsewhere by now is left out."""
        with self._work(origin) as work:
            present = {
                task.id: task
                for task in queries.read_board_tasks(
                    work.connection, queries.by_ids(move.id for move in moves)
                )
            }
            still = [
                move for move in moves if move.id in present and present[move.id].day == move.before
            ]
            write_moves(work, still)
            carried = sum(move.carried for move in still)
            work.describe(count=len(still))
        return Moved(work.change_id, len(still), 0, carried) if work.changes else Moved()

    def _work(self, origin: str) -> UnitOfWork:
        return UnitOfWork(
            self._database, "task.move", {"count": 0}, origin=origin, staff_id=self.staff_id
        )


def make_board(
    connection: DriverConnection,
    calendar: WorkingCalendar,
    chosen: Condition,
    load: dict[tuple[int, date], int] | None = None,
) -> Board:
    """The open, dated tasks that meet a condition with all the steps that hang together."""
    tasks = queries.read_board_tasks(connection, chosen)
    runs = queries.read_runs(connection, {task.series for task in tasks if task.series is not None})
    rules: dict[int, SeriesRule] = {}
    offsets: dict[int, list[int]] = {}
    keys: dict[int, int] = {}
    for run_id, (series_id, content) in runs.items():
        series = series_from_json(content)
        keys[run_id] = series_id or -run_id
        rules[keys[run_id]] = SeriesRule(series.shift, series.capacity)
        offsets[run_id] = [step.offset for step in series.steps]
    series_load = {
        (key, day): count
        for key, rule in rules.items()
        if rule.capacity and key > 0
        for day, count in step_load(connection, key).items()
    }
    board_tasks = [_on_board(task, keys, offsets) for task in tasks]
    return Board(calendar, present_day(), board_tasks, rules, load, series_load)


def _on_board(task: BoardTask, keys: dict[int, int], offsets: dict[int, list[int]]) -> BoardTask:
    """A task with its series in place of the run, its step by the day instead of the number."""
    if task.series is None:
        return task
    steps = offsets[task.series]
    order = steps[task.order] if task.order < len(steps) else task.order
    return replace(task, series=keys[task.series], order=order)


def write_moves(work: UnitOfWork, moves: Sequence[Move]) -> None:
    """Store moves within a change. The day first meant is kept, of what is carried along it is
    the new one, as when a series is moved."""
    days: dict[tuple[date, bool], list[int]] = {}
    people: dict[int, list[int]] = {}
    for move in moves:
        people.setdefault(move.person, []).append(move.id)
        if move.day != move.before:
            days.setdefault((move.day, move.carried), []).append(move.id)
    keep_first_days(work, [move.id for move in moves if not move.carried])
    for (day, carried), ids in days.items():
        values: dict[str, object] = {"due_date": day.isoformat()}
        if carried:
            values["planned_date"] = day.isoformat()
        work.update_many("task", ids, values)
    for person, ids in people.items():
        owner = None if person == NOBODY else person
        work.update_many("task", ids, {"responsible_id": owner})
