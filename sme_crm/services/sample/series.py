"""A series under way in the sample business: quotes sent some days ago, being chased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from sme_crm.domain.activity_series import DayPlan, plan_series
from sme_crm.domain.working_days import WorkingCalendar
from sme_crm.services.activity_series.planning import Plan
from sme_crm.services.activity_series.shelf import insert_series, sample_series
from sme_crm.services.activity_series.starting import write_run
from sme_crm.services.activity_series.stopping import stop_members
from sme_crm.store.unit_of_work import UnitOfWork

_CHASED: Final = 8
_SENT: Final = timedelta(days=4)


def add_series(
    work: UnitOfWork, ids: Sequence[int], today: date, responsible_id: int | None
) -> None:
    """Chase the quotes of a few prospects; the first step is done, one of them answered."""
    series = next(entry.series for entry in sample_series() if entry.name == "Relance de devis")
    chosen = _prospects(work, ids)
    anchor = today - _SENT
    plan = Plan(steps=dict.fromkeys(chosen, series.steps))
    days = DayPlan(WorkingCalendar(), series.shift)
    anchors = [(contact_id, anchor) for contact_id in chosen]
    plan.planned = list(plan_series(series, anchors, days, anchor))
    series_id = insert_series(work, series)
    run_id = write_run(work, series, series_id, plan, anchor, responsible_id=responsible_id)
    rows = work.connection.execute(
        "SELECT t.id, m.id FROM series_member m JOIN task t ON t.member_id = m.id AND t.step = 0"
        " WHERE m.run_id = ? ORDER BY m.id",
        (run_id,),
    ).fetchall()
    done = {"status": "done", "closed_at": work.now, "outcome": "Joint"}
    work.update_many("task", [row[0] for row in rows], done)
    stop_members(work, [row[1] for row in rows[:1]], "answer")


def _prospects(work: UnitOfWork, ids: Sequence[int]) -> list[int]:
    rows = work.connection.execute(
        "SELECT id FROM contact WHERE status = 'prospect' AND ended = '' AND id BETWEEN ? AND ?"
        " ORDER BY id LIMIT ?",
        (min(ids), max(ids), _CHASED),
    ).fetchall()
    return [row[0] for row in rows]
