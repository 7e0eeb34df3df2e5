"""Ends of series, inside the change that brings them about: stopped by a rule, or finished."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from sme_crm.domain.activity_series import StopReason
from sme_crm.domain.activity_series_json import series_from_json

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

_CHUNK: Final = 5_000


def stop_members(work: UnitOfWork, member_ids: Sequence[int], reason: StopReason) -> int:
    """Stop members under way: their open steps are dropped. Returns how many were stopped."""
    stopped = _chosen(work, "state = 'active' AND id IN (SELECT value FROM json_each(?))",
                      "series_member", member_ids)  # fmt: skip
    if not stopped:
        return 0
    open_steps = _chosen(
        work,
        "closed_at IS NULL AND member_id IN (SELECT value FROM json_each(?))",
        "task",
        stopped,
    )
    work.update_many(
        "task", open_steps, {"status": "dropped", "closed_at": work.now, "updated_at": work.now}
    )
    work.update_many(
        "series_member",
        stopped,
        {"state": "stopped", "stop_reason": reason, "stopped_at": work.now},
    )
    return len(stopped)


def stop_for(work: UnitOfWork, contact_ids: Sequence[int], reason: StopReason) -> int:
    """Stop the series of contacts that stop on `reason`; returns how many were stopped.

    On a dead address only those that still have a letter to send, of contacts who have no living
    address left.
    """
    chosen: list[int] = []
    stops: dict[int, bool] = {}
    for start in range(0, len(contact_ids), _CHUNK):
        rows = work.connection.execute(
            "SELECT m.id, m.run_id FROM series_member m WHERE m.state = 'active'"
            f" AND m.contact_id IN (SELECT value FROM json_each(?)){_CONDITIONS.get(reason, '')}",
            (json.dumps(list(contact_ids[start : start + _CHUNK])),),
        ).fetchall()
        for member_id, run_id in rows:
            if run_id not in stops:
                stops[run_id] = reason in _stop_rules(work, run_id)
            if stops[run_id]:
                chosen.append(member_id)
    return stop_members(work, chosen, reason)


_CONDITIONS: Final = {
    "dead_address": (
        " AND EXISTS (SELECT 1 FROM task t WHERE t.member_id = m.id AND t.closed_at IS NULL"
        " AND t.kind = 'letter') AND NOT EXISTS (SELECT 1 FROM address a JOIN contact c"
        " ON a.contact_id IN (c.id, c.organization_id) WHERE c.id = m.contact_id"
        " AND a.locality <> '' AND a.state <> 'dead')"
    )
}


def _stop_rules(work: UnitOfWork, run_id: int) -> tuple[str, ...]:
    row = work.connection.execute(
        "SELECT content FROM series_run WHERE id = ?", (run_id,)
    ).fetchone()
    return series_from_json(row[0]).stop_on


def settle_members(work: UnitOfWork, task_ids: Sequence[int]) -> None:
    """Tell members whose steps were closed or opened again: finished, or under way once more."""
    members = _members_of(work, task_ids)
    if not members:
        return
    still = "EXISTS (SELECT 1 FROM task t WHERE t.member_id = series_member.id"
    within = "id IN (SELECT value FROM json_each(?))"
    finished = _chosen(
        work, f"state = 'active' AND {within} AND NOT {still} AND t.closed_at IS NULL)",
        "series_member", members,
    )  # fmt: skip
    resumed = _chosen(
        work, f"state = 'finished' AND {within} AND {still} AND t.closed_at IS NULL)",
        "series_member", members,
    )  # fmt: skip
    work.update_many("series_member", finished, {"state": "finished", "stopped_at": work.now})
    work.update_many("series_member", resumed, {"state": "active", "stopped_at": None})


def _members_of(work: UnitOfWork, task_ids: Sequence[int]) -> list[int]:
    found: set[int] = set()
    for start in range(0, len(task_ids), _CHUNK):
        rows = work.connection.execute(
            "SELECT DISTINCT member_id FROM task WHERE member_id IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(task_ids[start : start + _CHUNK])),),
        ).fetchall()
        found.update(row[0] for row in rows)
    return sorted(found)


def _chosen(work: UnitOfWork, condition: str, table: str, ids: Sequence[int]) -> list[int]:
    """The rows of `table` that meet a condition over the listed ids."""
    found: list[int] = []
    for start in range(0, len(ids), _CHUNK):
        rows = work.connection.execute(
            f'SELECT id FROM "{table}" WHERE {condition}',
            (json.dumps(list(ids[start : start + _CHUNK])),),
        ).fetchall()
        found += [row[0] for row in rows]
    return found
