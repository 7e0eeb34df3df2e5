"""Starts a series for contacts: one run, its members, their steps as tasks, as one change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.activity_series import Series, Step
from sme_crm.domain.activity_series_json import check_series, series_to_json
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.activity_series.planning import Plan, Planner, Rehearsal
from sme_crm.services.activity_series.shelf import SeriesEntry, insert_series
from sme_crm.services.progress import Progress
from sme_crm.store.task_words import entered_at_once
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.contact_filter import ContactFilter
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database

_CHUNK: Final = 2_500
_TASK_COLUMNS: Final = (
    "id", "kind", "subject", "notes", "due_date", "due_time", "planned_date", "priority",
    "responsible_id", "template_id", "member_id", "step", "created_at", "updated_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Started:
    """What a start did."""

    change_id: int
    series_id: int
    run_id: int
    rehearsal: Rehearsal


class SeriesStarts:
    """Rehearses and starts series."""

    def __init__(self, database: Database, planner: Planner, working_days: WorkingDays) -> None:
        self._database = database
        self._planner = planner
        self._working_days = working_days
        self.staff_id: int | None = None

    def rehearse(
        self, entry: SeriesEntry, selection: ContactFilter | Sequence[int], anchor: date
    ) -> Rehearsal:
        """What `start` would do, without writing."""
        return self.plan_start(entry, selection, anchor).rehearsal()

    def plan_start(
        self, entry: SeriesEntry, selection: ContactFilter | Sequence[int], anchor: date
    ) -> Plan:
        """All that `start` would write, without writing."""
        calendar = self._working_days.calendar()
        return self._planner.plan(
            entry.series, entry.id, selection, anchor, calendar, present_day()
        )

    def start(
        self,
        entry: SeriesEntry,
        selection: ContactFilter | Sequence[int],
        anchor: date,
        *,
        responsible_id: int | None = None,
        progress: Progress | None = None,
        origin: str = "",
    ) -> Started:
        """Start a series around `anchor`; a sample becomes a series of the business with it.

        `responsible_id` answers for the steps that name nobody. Raises InvalidInput series_empty
        (no steps), series_nobody (all of them left out), Cancelled (nothing is written).
        """
        progress = progress or Progress()
        series = check_series(entry.series)
        if not series.steps:
            raise InvalidInput("series_empty")
        plan = self.plan_start(entry, selection, anchor)
        if not plan.planned:
            raise InvalidInput("series_nobody")
        progress.check()
        details = {"name": series.name, "count": len(plan.steps)}
        with UnitOfWork(
            self._database, "series.start", details, origin=origin, staff_id=self.staff_id
        ) as work:
            series_id, run_id = self.start_within(
                work, entry, plan, anchor, responsible_id, progress
            )
        return Started(work.change_id, series_id, run_id, plan.rehearsal())

    @staticmethod
    def start_within(
        work: UnitOfWork,
        entry: SeriesEntry,
        plan: Plan,
        anchor: date,
        responsible_id: int | None,
        progress: Progress,
    ) -> tuple[int, int]:
        """Start what was planned inside a change; returns the ids of the series and the run."""
        series = check_series(entry.series)
        series_id = entry.id or insert_series(work, series)
        run_id = write_run(
            work, series, series_id, plan, anchor, responsible_id=responsible_id,
            progress=progress,
        )  # fmt: skip
        return series_id, run_id


def write_run(
    work: UnitOfWork,
    series: Series,
    series_id: int,
    plan: Plan,
    anchor: date,
    *,
    responsible_id: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Write what was planned inside a unit of work; returns the id of the run."""
    run_id = work.insert(
        "series_run",
        {
            "series_id": series_id,
            "name": series.name,
            "content": series_to_json(series),
            "anchor_date": anchor.isoformat(),
            "started_at": work.now,
            "staff_id": responsible_id,
        },
    )
    writing = _Writing(work, plan, series, responsible_id, progress or Progress())
    with entered_at_once(work.connection, len(plan.planned)):
        writing.write(run_id, anchor)
    return run_id


class _Writing:
    """Puts members, tasks and their contacts in, some thousands at a time."""

    def __init__(
        self,
        work: UnitOfWork,
        plan: Plan,
        series: Series,
        responsible_id: int | None,
        progress: Progress,
    ) -> None:
        self._work = work
        self._plan = plan
        self._series = series
        self._responsible_id = responsible_id
        self._progress = progress
        self._templates = _templates(work)
        self._done = 0
        self._total = len(plan.steps) + 2 * len(plan.planned)

    def write(self, run_id: int, anchor: date) -> None:
        """Members first, then what leans on them."""
        day = anchor.isoformat()
        first = self._next_id("series_member")
        members = {contact: first + place for place, contact in enumerate(self._plan.steps)}
        self._insert(
            "series_member",
            ("id", "run_id", "contact_id", "anchor_date"),
            [(member, run_id, contact, day) for contact, member in members.items()],
        )
        first = self._next_id("task")
        tasks = [
            (
                first + place,
                *self._task(step.contact_id, step.step, step.day),
            )
            for place, step in enumerate(self._plan.planned)
        ]
        now = self._work.now
        self._insert(
            "task",
            _TASK_COLUMNS,
            [
                (*task, members[step.contact_id], step.step, now, now)
                for task, step in zip(tasks, self._plan.planned, strict=True)
            ],
        )
        link = self._next_id("task_contact")
        self._insert(
            "task_contact",
            ("id", "task_id", "contact_id", "position"),
            [
                (link + place, first + place, step.contact_id, 0)
                for place, step in enumerate(self._plan.planned)
            ],
        )

    def _task(self, contact_id: int, number: int, day: date) -> tuple[object, ...]:
        step = self._plan.steps[contact_id][number]
        assert step is not None
        due = day.isoformat()
        return (
            step.kind,
            step.subject,
            step.notes,
            due,
            step.time,
            due,
            step.priority,
            step.responsible_id or self._responsible_id,
            self._template(step),
        )

    def _template(self, step: Step) -> int | None:
        return self._templates.get(step.template) if step.template else None

    def _next_id(self, table: str) -> int:
        row = self._work.connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
        ).fetchone()
        return int(row[0]) + 1 if row else 1

    def _insert(
        self, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
    ) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        for start in range(0, len(rows), _CHUNK):
            self._progress.check()
            part = rows[start : start + _CHUNK]
            self._work.connection.executemany(
                f'INSERT INTO "{table}"({names}) VALUES ({marks})', part
            )
            # Whole images, not ranges: an undo must tell the steps that were done meanwhile.
            self._work.record_inserted(table, _ids(part))
            self._done += len(part)
            self._progress.step(self._done, self._total)


def _ids(rows: Iterable[tuple[object, ...]]) -> list[int]:
    return [int(str(row[0])) for row in rows]


def _templates(work: UnitOfWork) -> dict[str, int]:
    rows = work.connection.execute("SELECT uid, id FROM letter_template").fetchall()
    return {row[0]: row[1] for row in rows}
