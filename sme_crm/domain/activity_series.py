"""A series of activities around a day: what is to be done so many days before and after it.

The plan of a series for one contact (or thousands) is worked out here: steps fall on working
days, no day gets more than the company can do, what does not fit goes to the next day and takes
the contact's later steps with it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from sme_crm.domain.task import NORMAL
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.working_days import Direction, WorkingCalendar

StopReason = Literal["answer", "order", "complaint", "dead_address", "manual"]
ProposalKind = Literal["date_field", "last_order", "group"]
LateSteps = Literal["leave_out", "today"]

STOP_REASONS: Final[dict[str, str]] = {
    "answer": QT_TRANSLATE_NOOP("SeriesWords", "They answered"),
    "order": QT_TRANSLATE_NOOP("SeriesWords", "They ordered"),
    "complaint": QT_TRANSLATE_NOOP("SeriesWords", "They complained"),
    "dead_address": QT_TRANSLATE_NOOP("SeriesWords", "Their address is dead"),
    "manual": QT_TRANSLATE_NOOP("SeriesWords", "Stopped by hand"),
}
MEMBER_STATES: Final[dict[str, str]] = {
    "active": QT_TRANSLATE_NOOP("SeriesWords", "Under way"),
    "stopped": QT_TRANSLATE_NOOP("SeriesWords", "Stopped"),
    "finished": QT_TRANSLATE_NOOP("SeriesWords", "Finished"),
}
LEFT_OUT: Final[dict[str, str]] = {
    "in_series": QT_TRANSLATE_NOOP("SeriesWords", "already in this series"),
    "variant": QT_TRANSLATE_NOOP("SeriesWords", "left out by a variant"),
    "late": QT_TRANSLATE_NOOP("SeriesWords", "their day has gone by"),
}
"""Why a contact or a step is left out of a start, besides the reasons of `domain.eligibility`."""
SHIFTS: Final[dict[str, str]] = {
    "later": QT_TRANSLATE_NOOP("SeriesWords", "To the next working day"),
    "earlier": QT_TRANSLATE_NOOP("SeriesWords", "To the working day before"),
    "none": QT_TRANSLATE_NOOP("SeriesWords", "Stay on their day"),
}
MOST_STEPS: Final = 40
MOST_DAYS: Final = 3650
"""The furthest a step lies from the anchor, ten years."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What a step is instead for contacts of these statuses or in this group.

    `statuses` empty and `group_id` None: for nobody. `kind` "" leaves the step out for them.
    """

    statuses: tuple[str, ...] = ()
    group_id: int | None = None
    kind: str = ""
    subject: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One activity: `offset` days after the anchor (negative: before it).

    `kind` is that of a task (`domain.task.TASK_KINDS`), `template` the uid of a letter template,
    `time` "HH:MM" or "". The first variant that fits a contact replaces kind, subject, template.
    """

    offset: int
    kind: str
    subject: str
    notes: str = ""
    time: str = ""
    priority: int = NORMAL
    template: str = ""
    responsible_id: int | None = None
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """When Today proposes to start the series, never starting it itself.

    `kind` "date_field": `days` before the day in the field `field` (a birthday, a contract's
    end; each year when the day has none); "last_order": `days` after it; "group": when a
    contact enters the group `group_id`.
    """

    kind: ProposalKind
    days: int = 0
    field: str = ""
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """What a series is made of. `capacity`: most steps of a day, 0 as many as there are."""

    name: str
    steps: tuple[Step, ...]
    description: str = ""
    anchor: str = ""
    """What the anchor day is, in the owner's words ("Day of the show")."""
    language: str = "fr"
    shift: Direction = "later"
    capacity: int = 0
    stop_on: tuple[str, ...] = ("answer", "order", "complaint", "dead_address")
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of one contact: `meant` is anchor plus offset, `day` where it came to lie."""

    contact_id: int
    step: int
    meant: date
    day: date


class DayPlan:
    """Gives steps their day: a working day that still has room."""

    def __init__(
        self,
        calendar: WorkingCalendar,
        shift: Direction = "later",
        capacity: int = 0,
        load: Mapping[date, int] | None = None,
        first: date = date.min,
    ) -> None:
        """`load`: what days hold already; nothing is moved to before `first`."""
        self._calendar = calendar
        self._shift: Direction = shift
        self._capacity = capacity
        self._first = first
        self._load = dict(load or {})
        self._next: dict[date, date] = {}  # full days lead to the next that may have room

    def place(self, meant: date) -> tuple[date, date]:
        """The working day for a step meant for `meant`, and the first from there with room.

        The room counts as taken.
        """
        working = day = self._calendar.shift(meant, self._shift)
        if working < self._first:
            working = day = self._calendar.shift(meant, "later")
        if not self._capacity:
            return working, day
        passed = []
        while self._load.get(day, 0) >= self._capacity:
            passed.append(day)
            day = self._next.get(day) or self._after(day)
        for full in passed:
            self._next[full] = day
        self._load[day] = self._load.get(day, 0) + 1
        return working, day

    def _after(self, day: date) -> date:
        if self._shift == "none":
            return day + timedelta(days=1)
        return self._calendar.next_working_day(day)


def plan_series(
    series: Series,
    anchors: Iterable[tuple[int, date]],
    days: DayPlan,
    today: date,
    late: LateSteps = "leave_out",
    left_out: Container[tuple[int, int]] = (),
) -> Iterator[PlannedStep]:
    """The steps of each (contact, anchor day), day by day over all contacts, in the order given.

    Steps are placed in the order of the days they are meant for, so that no contact's first step
    waits for another's last. One whose day has gone by is left out or comes today. A step that
    was put off takes the contact's later ones as far with it. `left_out`: (contact, step) that
    are not theirs.
    """
    order = sorted(range(len(series.steps)), key=lambda number: series.steps[number].offset)
    meant = [
        (anchor + timedelta(days=series.steps[number].offset), place, number, contact_id)
        for place, (contact_id, anchor) in enumerate(anchors)
        for number in order
        if (contact_id, number) not in left_out
    ]
    meant.sort(key=lambda one: one[:2])
    delay: dict[int, timedelta] = {}
    for day, _, number, contact_id in meant:
        wanted = day
        if day < today:
            if late == "leave_out":
                continue
            wanted = today
        wanted += delay.get(contact_id, timedelta())
        working, placed = days.place(wanted)
        # A day off alone moves no other step; waiting for room does.
        delay[contact_id] = delay.get(contact_id, timedelta()) + (placed - working)
        yield PlannedStep(contact_id, number, day, placed)


def variant_for(step: Step, status: str, groups: Sequence[int]) -> Step | None:
    """The step as it is for a contact with this status in these groups; None: left out."""
    for variant in step.variants:
        if status in variant.statuses or variant.group_id in groups:
            if not variant.kind:
                return None
            return replace(
                step,
                kind=variant.kind,
                subject=variant.subject or step.subject,
                template=variant.template,
                variants=(),
            )
    return step
