"""The load on a real file: counted, moved as one change, levelled out, series and days off kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from sme_crm.domain.activity_series import Series, Step
from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.task import HIGH, NORMAL, TaskDraft
from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import EVERYBODY, Capacities, DayLoad, Load, Spot, window
from sme_crm.domain.working_days import Closure
from sme_crm.services.workspace import Workspace

TODAY = date(2026, 11, 18)  # a Wednesday
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


@pytest.fixture
def anne(workspace: Workspace) -> int:
    return workspace.staff.add("Anne")


def add(
    workspace: Workspace,
    count: int,
    day: date | None,
    person: int | None = None,
    kind: str = "other",
    priority: int = NORMAL,
) -> list[int]:
    due = day.isoformat() if day else None
    draft = TaskDraft("Do it", kind, due_date=due, responsible_id=person, priority=priority)
    return workspace.tasks.create_many([draft] * count)[0]


def read(workspace: Workspace, weeks: int = 2) -> Load:
    return workspace.task_loads.read(*window(TODAY, weeks))


def start_series(workspace: Workspace, count: int, series: Series, anchor: date) -> None:
    people = [
        workspace.contacts.create(ContactDraft(values={"family_name": f"Nom{n}"}))[0]
        for n in range(count)
    ]
    entry = workspace.series.get(workspace.series.save(series).id)
    workspace.series_starts.start(entry, people, anchor)


def due(workspace: Workspace, task_id: int) -> str | None:
    return workspace.tasks.task(task_id).due_date


def test_tasks_are_counted_by_day_person_and_sort(workspace: Workspace, anne: int) -> None:
    own = workspace.activity_kinds.define("Prospection", channel="phone")
    add(workspace, 2, FRIDAY, anne, kind="call")
    add(workspace, 3, FRIDAY, anne, kind="visit")
    add(workspace, 1, FRIDAY, anne, kind=f"own.{own}")
    add(workspace, 4, FRIDAY)
    add(workspace, 5, TODAY - timedelta(days=40), anne)
    add(workspace, 6, None, anne)
    add(workspace, 7, FRIDAY + timedelta(days=300), anne)
    workspace.tasks.complete(add(workspace, 8, FRIDAY, anne))
    steps = (Step(0, "call", "Call"), Step(1, "other", "Send"))
    start_series(workspace, 2, Series("S", steps), FRIDAY)
    told = read(workspace)
    assert told.at(Spot(anne, FRIDAY)) == DayLoad(calls=3, others=3)
    assert told.at(Spot(NOBODY, FRIDAY)) == DayLoad(steps=2, others=4, step_calls=2)
    assert told.at(Spot(NOBODY, MONDAY)) == DayLoad(steps=2)
    assert told.at(Spot(anne, None)) == DayLoad(others=5)
    assert told.at(Spot(EVERYBODY, FRIDAY)).total == 12
    assert told.undated == 6
    assert [one.name for one in told.people] == ["Anne", ""]


def test_days_off_closures_and_capacities_make_the_peaks(workspace: Workspace, anne: int) -> None:
    closed = MONDAY
    workspace.working_days.save_closure(Closure(closed, closed, "Stocktaking"))
    workspace.task_loads.set_capacities(Capacities(3, {anne: 5}))
    add(workspace, 4, FRIDAY, anne)
    add(workspace, 4, FRIDAY)
    add(workspace, 1, closed, anne)
    told = read(workspace)
    assert {spot: told.peak(spot) for spot in told.peaks()} == {
        Spot(NOBODY, FRIDAY): "over",
        Spot(anne, closed): "day_off",
    }
    off = told.off(closed)
    assert off is not None
    assert (off.kind, off.name) == ("closure", "Stocktaking")
    with pytest.raises(InvalidInput):
        workspace.task_loads.set_capacities(Capacities(-1))


def test_the_tasks_of_places_are_found_by_sort(workspace: Workspace, anne: int) -> None:
    calls = add(workspace, 2, FRIDAY, anne, kind="call")
    others = add(workspace, 2, FRIDAY, anne)
    late = add(workspace, 1, TODAY - timedelta(days=3))
    loads = workspace.task_loads
    assert loads.task_ids([Spot(anne, FRIDAY)], ["call"]) == calls
    assert loads.task_ids([Spot(anne, FRIDAY)]) == calls + others
    assert loads.task_ids([Spot(EVERYBODY, None), Spot(anne, FRIDAY)], ["other"]) == late + others
    assert loads.task_ids([Spot(anne, FRIDAY)], []) == []
    assert loads.task_ids([]) == []


def test_a_place_is_moved_as_one_change_that_can_be_undone(workspace: Workspace, anne: int) -> None:
    ids = add(workspace, 3, FRIDAY, kind="call")
    stays = add(workspace, 2, FRIDAY)
    moved = workspace.task_loads.move([Spot(NOBODY, FRIDAY)], ["call"], TUESDAY, anne)
    assert (moved.count, moved.shifted, moved.carried) == (3, 0, 0)
    told = read(workspace)
    assert told.at(Spot(anne, TUESDAY)) == DayLoad(calls=3)
    assert told.at(Spot(NOBODY, FRIDAY)) == DayLoad(others=len(stays))
    assert workspace.tasks.task(ids[0]).planned_date == FRIDAY.isoformat()
    change = workspace.undo.list_changes()[0]
    assert (change.name, change.details["count"]) == ("task.move", 3)
    workspace.undo.undo(moved.change_id)
    assert read(workspace).at(Spot(NOBODY, FRIDAY)).calls == 3


def test_to_nobody_and_to_the_same_day(workspace: Workspace, anne: int) -> None:
    ids = add(workspace, 2, FRIDAY, anne)
    assert workspace.task_loads.move([Spot(anne, FRIDAY)], day=FRIDAY).change_id == 0
    assert workspace.task_loads.move([Spot(anne, FRIDAY)], person=NOBODY).count == 2
    assert workspace.tasks.task(ids[0]).responsible_id is None


def test_moved_steps_keep_the_rules_of_their_series(workspace: Workspace) -> None:
    series = Series("S", (Step(0, "call", "Call"), Step(4, "visit", "Go")), capacity=2)
    start_series(workspace, 2, series, FRIDAY)
    told = read(workspace, 4)
    assert told.at(Spot(NOBODY, FRIDAY)).steps == 2
    saturday = FRIDAY + timedelta(days=1)
    moved = workspace.task_loads.move([Spot(NOBODY, FRIDAY)], day=saturday)
    assert (moved.count, moved.shifted, moved.carried) == (2, 2, 2)
    told = read(workspace, 4)
    assert told.at(Spot(NOBODY, saturday)).steps == 0
    assert told.at(Spot(NOBODY, MONDAY)).steps == 2
    assert told.at(Spot(NOBODY, MONDAY + timedelta(days=4))).steps == 2
    workspace.undo.undo(moved.change_id)
    assert read(workspace).at(Spot(NOBODY, FRIDAY)).steps == 2


def test_levelling_is_shown_first_and_done_as_one_change(workspace: Workspace, anne: int) -> None:
    workspace.task_loads.set_capacities(Capacities(4))
    add(workspace, 9, FRIDAY, anne)
    add(workspace, 2, FRIDAY, anne, priority=HIGH)
    add(workspace, 6, MONDAY)
    late = add(workspace, 1, TODAY - timedelta(days=2), anne)
    first, last = window(TODAY, 2)
    plan = workspace.task_loads.plan_levelling(first, last, [anne])
    assert (len(plan.moves), plan.before, plan.left) == (7, 1, ())
    assert read(workspace).at(Spot(anne, FRIDAY)).total == 11
    done = workspace.task_loads.level(plan)
    assert done.count == 7
    told = read(workspace)
    assert [told.at(Spot(anne, day)).total for day in (FRIDAY, MONDAY, TUESDAY)] == [4, 4, 3]
    assert told.peaks() == [Spot(NOBODY, MONDAY)]
    assert due(workspace, late[0]) == "2026-11-16"
    with_late = workspace.task_loads.plan_levelling(first, last, [anne], overdue=True)
    workspace.task_loads.level(with_late)
    assert due(workspace, late[0]) == TODAY.isoformat()
    workspace.undo.undo(done.change_id)
    assert read(workspace).at(Spot(anne, FRIDAY)).total == 11


def test_what_changed_since_the_preview_is_left_alone(workspace: Workspace) -> None:
    workspace.task_loads.set_capacities(Capacities(1))
    ids = add(workspace, 3, FRIDAY)
    plan = workspace.task_loads.plan_levelling(*window(TODAY, 2))
    workspace.tasks.complete([ids[1]])
    workspace.tasks.edit(ids[2], {"due_date": "2026-12-24"})
    assert workspace.task_loads.level(plan).count == 0
    assert due(workspace, ids[2]) == "2026-12-24"


def test_appointments_take_hours_of_days(workspace: Workspace, anne: int) -> None:
    hour = ("2026-11-20T09:00", "2026-11-20T10:00")
    for draft in (
        AppointmentDraft("A", "2026-11-20T09:00", "2026-11-20T11:30", responsible_id=anne),
        AppointmentDraft("B", "2026-11-20T23:00", "2026-11-21T01:00", responsible_id=anne),
        AppointmentDraft("C", "2026-11-23", "2026-11-25"),
        AppointmentDraft("D", *hour, status="cancelled"),
        AppointmentDraft("E", *hour, transparency="free"),
    ):
        workspace.agenda.create(draft)
    assert workspace.task_loads.appointment_minutes(TODAY, TUESDAY) == {
        Spot(anne, FRIDAY): 210,
        Spot(anne, date(2026, 11, 21)): 60,
        Spot(NOBODY, MONDAY): 480,
        Spot(NOBODY, TUESDAY): 480,
    }
