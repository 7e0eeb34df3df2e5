"""Who gets which steps of a series on which day, and who is left out and why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.activity_series import (
    DayPlan,
    PlannedStep,
    Series,
    Step,
    plan_series,
    variant_for,
)
from sme_crm.domain.contact_filter import ContactFilter

if TYPE_CHECKING:
    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.services.contact_lists import ContactLists
    from sme_crm.services.eligibility import Eligibility
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

CHANNEL_OF_KIND: Final = {"call": "phone", "letter": "post", "email": "email"}
_CHUNK: Final = 5_000


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Why contacts (or steps) are left out, how many, and the contacts."""

    reason: str
    count: int
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a start would do: steps by day, contacts that start, who and what is left out.

    `steps_left_out` are single steps of contacts that start (their days, a variant, a channel).
    """

    contacts: int
    steps: int
    days: tuple[tuple[date, int], ...]
    left_out: tuple[LeftOut, ...] = ()
    steps_left_out: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class Plan:
    """All that a start writes: each contact's steps as they are for it, and their days."""

    planned: list[PlannedStep] = field(default_factory=list)
    steps: dict[int, tuple[Step | None, ...]] = field(default_factory=dict)
    refused: dict[str, list[int]] = field(default_factory=dict)
    lost: Counter[str] = field(default_factory=Counter)

    def rehearsal(self) -> Rehearsal:
        """The plan in figures."""
        days = Counter(step.day for step in self.planned)
        return Rehearsal(
            contacts=len({step.contact_id for step in self.planned}),
            steps=len(self.planned),
            days=tuple(sorted(days.items())),
            left_out=tuple(
                LeftOut(reason, len(ids), tuple(ids)) for reason, ids in self.refused.items()
            ),
            steps_left_out=tuple(LeftOut(*one) for one in self.lost.most_common()),
        )


class Planner:
    """Plans starts of series against the data file as it is."""

    def __init__(
        self, database: Database, contact_lists: ContactLists, eligibility: Eligibility
    ) -> None:
        self._database = database
        self._lists = contact_lists
        self._eligibility = eligibility

    def ids(self, selection: ContactFilter | Sequence[int]) -> list[int]:
        """The contacts of a selection, each once."""
        if isinstance(selection, ContactFilter):
            return list(self._lists.ids(selection))
        return list(dict.fromkeys(selection))

    def plan(
        self,
        series: Series,
        series_id: int,
        selection: ContactFilter | Sequence[int],
        anchor: date,
        calendar: WorkingCalendar,
        today: date,
    ) -> Plan:
        """Sort a selection out and give every step its day.

        A contact is left out that may not be contacted at all, is in the series already or has
        no step left; a step alone is left out where its channel is refused.
        """
        ids = self.ids(selection)
        plan = Plan()
        with self._database.snapshot() as connection:
            statuses = _statuses(connection, ids)
            active = _active(connection, series_id)
            load = step_load(connection, series_id) if series.capacity else {}
            channels = CHANNEL_OF_KIND | own_channels(connection)
        refusals = self._eligibility.refusals(ids, "")
        groups = self._groups(series)
        shapes: dict[tuple[str, tuple[int, ...]], tuple[Step | None, ...]] = {}
        for contact_id in ids:
            if contact_id in refusals or contact_id not in statuses:
                found = refusals.get(contact_id)
                _note(plan, found[0].reason if found else "trash", contact_id)
            elif contact_id in active:
                _note(plan, "in_series", contact_id)
            else:
                inside = tuple(one for one, members in groups.items() if contact_id in members)
                key = (statuses[contact_id], inside)
                if key not in shapes:
                    shapes[key] = tuple(variant_for(step, *key) for step in series.steps)
                plan.steps[contact_id] = shapes[key]
        self._place(plan, series, anchor, DayPlan(calendar, series.shift, series.capacity, load,
                                                  today), today, channels)  # fmt: skip
        return plan

    def _place(
        self,
        plan: Plan,
        series: Series,
        anchor: date,
        days: DayPlan,
        today: date,
        channels: Mapping[str, str],
    ) -> None:
        """Leave out what is refused, place the rest, tell contacts that keep no step."""
        lost = self._lost_steps(plan, channels)
        anchors = [(contact_id, anchor) for contact_id in plan.steps]
        plan.planned = list(plan_series(series, anchors, days, today, left_out=lost))
        kept = {(step.contact_id, step.step) for step in plan.planned}
        started = {contact_id for contact_id, _ in kept}
        for contact_id in [one for one in plan.steps if one not in started]:
            del plan.steps[contact_id]
            reasons = [
                lost.get((contact_id, number), "late") for number in range(len(series.steps))
            ]
            _note(plan, Counter(reasons).most_common(1)[0][0] if reasons else "variant", contact_id)
        for contact_id in started:
            for number in range(len(series.steps)):
                if (contact_id, number) not in kept:
                    plan.lost[lost.get((contact_id, number), "late")] += 1

    def _lost_steps(self, plan: Plan, channels: Mapping[str, str]) -> dict[tuple[int, int], str]:
        """The steps that contacts do not get, and why: a variant, or a channel refused to us."""
        refused: dict[str, dict[int, str]] = {}
        lost: dict[tuple[int, int], str] = {}
        ids = list(plan.steps)
        for contact_id, steps in plan.steps.items():
            for number, step in enumerate(steps):
                if step is None:
                    lost[contact_id, number] = "variant"
                    continue
                channel = channels.get(step.kind, "")
                if not channel:
                    continue
                if channel not in refused:
                    refused[channel] = {
                        one: reasons[0].reason
                        for one, reasons in self._eligibility.refusals(ids, channel).items()
                    }
                reason = refused[channel].get(contact_id)
                if reason is not None:
                    lost[contact_id, number] = reason
        return lost

    def _groups(self, series: Series) -> dict[int, frozenset[int]]:
        """The members of the groups that variants name."""
        named = {
            variant.group_id
            for step in series.steps
            for variant in step.variants
            if variant.group_id is not None
        }
        return {
            group_id: frozenset(self._lists.ids(ContactFilter(group_id=group_id)))
            for group_id in sorted(named)
        }


def _note(plan: Plan, reason: str, contact_id: int) -> None:
    plan.refused.setdefault(reason, []).append(contact_id)


def _statuses(connection: DriverConnection, ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(
            "SELECT id, status FROM contact WHERE deleted_at IS NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids[start : start + _CHUNK]),),
        ).fetchall()
        found.update((row[0], row[1]) for row in rows)
    return found


def _active(connection: DriverConnection, series_id: int) -> set[int]:
    """The contacts under way in a series."""
    rows = connection.execute(
        "SELECT m.contact_id FROM series_run r JOIN series_member m ON m.run_id = r.id"
        " AND m.state = 'active' WHERE r.series_id = ?",
        (series_id,),
    ).fetchall()
    return {row[0] for row in rows}


def step_load(
    connection: DriverConnection, series_id: int, without: Sequence[int] = ()
) -> dict[date, int]:
    """How many open steps of a series each day holds, those of the members `without` aside."""
    rows = connection.execute(
        "SELECT t.due_date, count(*) FROM series_run r JOIN series_member m ON m.run_id = r.id"
        " JOIN task t ON t.member_id = m.id WHERE r.series_id = ? AND t.closed_at IS NULL"
        " AND t.due_date IS NOT NULL AND m.id NOT IN (SELECT value FROM json_each(?))"
        " GROUP BY t.due_date",
        (series_id, json.dumps(list(without))),
    ).fetchall()
    return {date.fromisoformat(row[0]): row[1] for row in rows}


def own_channels(connection: DriverConnection) -> dict[str, str]:
    """The channel of each kind of task that the owner added."""
    rows = connection.execute("SELECT id, channel FROM activity_kind WHERE channel <> ''")
    return {f"own.{row[0]}": row[1] for row in rows.fetchall()}
