"""Runs of series: where everybody stands, the anchor day moved, members stopped."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from sme_crm.domain.activity_series import DayPlan, Series, StopReason, plan_series
from sme_crm.domain.activity_series_json import series_from_json
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.folding import fold
from sme_crm.services.activity_series import stopping
from sme_crm.services.activity_series.planning import step_load
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

PAGE: Final = 500
Standing = Literal["", "active", "late", "finished", "stopped"]
_STANDINGS: Final[dict[Standing, str]] = {
    "": "",
    "active": " AND m.state = 'active'",
    "late": (
        " AND m.state = 'active' AND EXISTS (SELECT 1 FROM task t WHERE t.member_id = m.id"
        " AND t.closed_at IS NULL AND t.due_date < ?)"
    ),
    "finished": " AND m.state = 'finished'",
    "stopped": " AND m.state = 'stopped'",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A series at work: its members by state and its steps, open, done and dropped."""

    id: int
    series_id: int | None
    name: str
    series: Series
    anchor: date
    started_at: str
    active: int
    finished: int
    stopped: int
    open_steps: int
    done_steps: int

    @property
    def members(self) -> int:
        """How many contacts it was started for."""
        return self.active + self.finished + self.stopped


@dataclass(frozen=True, slots=True)
class MemberStep:
    """A step of a member: `state` "open", "done", "dropped"; None stands for one left out."""

    task_id: int
    day: str | None
    state: str


@dataclass(frozen=True, slots=True)
class Member:
    """A contact in a run, with what became of each step."""

    id: int
    run_id: int
    series_name: str
    contact_id: int
    name: str
    organization: str
    anchor: date
    state: str
    stop_reason: str
    stopped_at: str | None
    steps: tuple[MemberStep | None, ...]


class SeriesRuns:
    """Reads and steers series that were started."""

    def __init__(self, database: Database, working_days: WorkingDays) -> None:
        self._database = database
        self._working_days = working_days
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def list_runs(self, series_id: int | None = None) -> list[Run]:
        """The runs (of one series), those under way first, then the latest."""
        condition, values = ("r.series_id = ?", (series_id,)) if series_id else ("1", ())
        with self._database.translated_errors():
            found = _read_runs(self._database.reader(), condition, values)
        return sorted(found, key=lambda run: (run.active == 0, -run.id))

    def run(self, run_id: int) -> Run:
        """One run; raises NotFound series_run."""
        with self._database.translated_errors():
            found = _read_runs(self._database.reader(), "r.id = ?", (run_id,))
        if not found:
            raise NotFound("series_run", name=run_id)
        return found[0]

    def members(
        self,
        run_id: int,
        *,
        after: int = 0,
        limit: int = PAGE,
        standing: Standing = "",
        text: str = "",
    ) -> list[Member]:
        """Where the members of a run stand, by their ids from the one behind `after` on.

        `standing`: those in a state alone, or "late" those with an open step whose day has gone
        by; `text` stands in the name or the organization.
        """
        condition = f"m.run_id = ? AND m.id > ?{_STANDINGS[standing]}"
        told: list[object] = [run_id, after]
        if standing == "late":
            told.append(present_day().isoformat())
        for word in fold(text).split():
            condition += " AND (instr(c.sort_name, ?) OR instr(c.organization_key, ?))"
            told += [word, word]
        return self._members(condition, tuple(told), limit)

    def of_contact(self, contact_id: int, limit: int = 50) -> list[Member]:
        """The series a contact is or was in, the latest first, and where it stands in each."""
        return self._members("m.contact_id = ?", (contact_id,), limit, "m.id DESC")

    def _members(
        self, condition: str, values: tuple[object, ...], limit: int, order: str = "m.id"
    ) -> list[Member]:
        with self._database.snapshot() as connection:
            rows = connection.execute(
                "SELECT m.id, m.run_id, m.contact_id, c.formatted_name, c.organization,"
                " m.anchor_date, m.state, m.stop_reason, m.stopped_at FROM series_member m"
                f" JOIN contact c ON c.id = m.contact_id WHERE {condition}"
                f" ORDER BY {order} LIMIT ?",
                (*values, limit),
            ).fetchall()
            steps = _read_steps(connection, [row[0] for row in rows])
            runs = {run_id: _series(connection, run_id) for run_id in {r[1] for r in rows}}
        return [
            Member(
                row[0], row[1], runs[row[1]].name, row[2], row[3], row[4],
                date.fromisoformat(row[5]), row[6], row[7], row[8],
                tuple(steps.get((row[0], number)) for number in range(len(runs[row[1]].steps))),
            )
            for row in rows
        ]  # fmt: skip

    def touches(self, contact_id: int) -> int:
        """How often we turned to a contact: the outgoing entries of its history."""
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute(
                    "SELECT touches FROM contact WHERE id = ?",
                    (contact_id,),
                )
                .fetchone()
            )
        return int(row[0]) if row is not None else 0

    # -- steering ------------------------------------------------------------------------------

    def move_anchor(
        self, run_id: int, anchor: date, member_ids: Sequence[int] | None = None
    ) -> int:
        """Put the anchor day of a run, or of some members, elsewhere: open steps go with it.

        What is done stays as it is; a step whose new day has gone by comes today. Returns the
        change id (0 when nothing moved). Raises NotFound series_run.
        """
        run = self.run(run_id)
        calendar = self._working_days.calendar()
        with UnitOfWork(
            self._database, "series.move", {"name": run.name}, staff_id=self.staff_id
        ) as work:
            members = _active_members(work.connection, run_id, member_ids)
            open_steps = _open_steps(work.connection, list(members))
            load = (
                step_load(work.connection, run.series_id, list(members))
                if run.series.capacity and run.series_id
                else {}
            )
            today = present_day()
            days = DayPlan(calendar, run.series.shift, run.series.capacity, load, today)
            closed = {
                (member, number)
                for member in members
                for number in range(len(run.series.steps))
                if (member, number) not in open_steps
            }
            by_day: dict[str, list[int]] = {}
            for step in plan_series(
                run.series, [(member, anchor) for member in members], days, today, "today", closed
            ):
                task_id = open_steps[step.contact_id, step.step]
                by_day.setdefault(step.day.isoformat(), []).append(task_id)
            for day, ids in by_day.items():
                work.update_many("task", ids, {"due_date": day, "planned_date": day})
            work.update_many("series_member", list(members), {"anchor_date": anchor.isoformat()})
            if member_ids is None:
                work.update("series_run", run_id, {"anchor_date": anchor.isoformat()})
        return work.change_id if work.changes else 0

    def stop(
        self, member_ids: Sequence[int], reason: StopReason = "manual", *, origin: str = ""
    ) -> int:
        """Stop members: their open steps are dropped. Returns the change id (0: none stopped)."""
        with UnitOfWork(
            self._database, "series.stop", origin=origin, staff_id=self.staff_id
        ) as work:
            work.describe(count=stopping.stop_members(work, member_ids, reason))
        return work.change_id if work.changes else 0

    def stop_run(self, run_id: int) -> int:
        """Stop everybody who is under way in a run."""
        connection = self._database.reader()
        return self.stop(list(_active_members(connection, run_id, None)))

    def stop_for(self, contact_ids: Sequence[int], reason: StopReason, *, origin: str = "") -> int:
        """Stop the series of contacts whose rules say so; returns the change id (0: none)."""
        with UnitOfWork(
            self._database, "series.stop", origin=origin, staff_id=self.staff_id
        ) as work:
            work.describe(count=stopping.stop_for(work, contact_ids, reason))
        return work.change_id if work.changes else 0


def _read_runs(
    connection: DriverConnection, condition: str, values: tuple[object, ...]
) -> list[Run]:
    rows = connection.execute(
        "SELECT r.id, r.series_id, r.name, r.content, r.anchor_date, r.started_at,"
        " coalesce(sum(m.state = 'active'), 0), coalesce(sum(m.state = 'finished'), 0),"
        " coalesce(sum(m.state = 'stopped'), 0) FROM series_run r"
        f" LEFT JOIN series_member m ON m.run_id = r.id WHERE {condition} GROUP BY r.id",
        values,
    ).fetchall()
    steps: dict[int, tuple[int, int]] = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            "SELECT m.run_id, sum(t.closed_at IS NULL), sum(t.status = 'done')"
            " FROM series_member m JOIN task t ON t.member_id = m.id WHERE m.run_id IN"
            " (SELECT value FROM json_each(?)) GROUP BY m.run_id",
            (json.dumps([row[0] for row in rows]),),
        ).fetchall()
    }
    return [
        Run(
            row[0], row[1], row[2], series_from_json(row[3]), date.fromisoformat(row[4]),
            row[5], row[6], row[7], row[8], *steps.get(row[0], (0, 0)),
        )
        for row in rows
    ]  # fmt: skip


def _series(connection: DriverConnection, run_id: int) -> Series:
    row: Any = connection.execute(
        "SELECT content FROM series_run WHERE id = ?", (run_id,)
    ).fetchone()
    return series_from_json(row[0])


def _read_steps(
    connection: DriverConnection, member_ids: Sequence[int]
) -> dict[tuple[int, int], MemberStep]:
    rows = connection.execute(
        "SELECT member_id, step, id, due_date,"
        " CASE WHEN closed_at IS NULL THEN 'open' ELSE status END FROM task"
        " WHERE member_id IN (SELECT value FROM json_each(?)) AND step IS NOT NULL",
        (json.dumps(list(member_ids)),),
    ).fetchall()
    return {(row[0], row[1]): MemberStep(row[2], row[3], row[4]) for row in rows}


def _active_members(
    connection: DriverConnection, run_id: int, member_ids: Sequence[int] | None
) -> dict[int, int]:
    """The members under way, by id, with their contacts."""
    rows = connection.execute(
        "SELECT id, contact_id FROM series_member WHERE run_id = ? AND state = 'active'"
        " ORDER BY id",
        (run_id,),
    ).fetchall()
    wanted = None if member_ids is None else set(member_ids)
    return {row[0]: row[1] for row in rows if wanted is None or row[0] in wanted}


def _open_steps(
    connection: DriverConnection, member_ids: Sequence[int]
) -> dict[tuple[int, int], int]:
    rows = connection.execute(
        "SELECT member_id, step, id FROM task WHERE closed_at IS NULL AND step IS NOT NULL"
        " AND member_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(member_ids)),),
    ).fetchall()
    return {(row[0], row[1]): row[2] for row in rows}
