"""Tasks: made, edited, put off, done with all that follows, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.activity_series import Series, Step, Variant
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.task import HIGH, TaskDraft
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.services.tasks.closing import Closing
from sme_crm.services.workspace import Workspace

TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


def _contact(workspace: Workspace, name: str) -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]


def _task(workspace: Workspace, subject: str = "Call", **values: object) -> int:
    return workspace.tasks.create(replace(TaskDraft(subject), **values))[0]


def test_a_task_keeps_what_it_was_made_of(workspace: Workspace) -> None:
    dupont, martin = _contact(workspace, "Dupont"), _contact(workspace, "Martin")
    made = _task(
        workspace,
        "  Rappeler  Dupont ",
        kind="call",
        due_date="2026-11-20",
        due_time="14:00",
        priority=HIGH,
        contact_ids=(martin, dupont, martin),
        recurrence="freq=weekly;byday=FR",
        reminder_minutes=15,
        notes="le mobile",
        extra={"color": "red"},
    )
    task = workspace.tasks.task(made)
    assert (task.subject, task.kind, task.due_date, task.due_time) == (
        "Rappeler Dupont",
        "call",
        "2026-11-20",
        "14:00",
    )
    assert [name for _, name in task.contacts] == ["Martin", "Dupont"]
    assert task.planned_date == "2026-11-20"
    assert task.recurrence == "FREQ=WEEKLY;BYDAY=FR"
    assert (task.reminder_minutes, task.extra, task.is_open) == (15, {"color": "red"}, True)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"subject": " "}, "subject_missing"),
        ({"kind": "dance"}, "unknown_kind"),
        ({"due_date": "2026-02-30"}, "task_value"),
        ({"due_time": "25:00"}, "task_value"),
        ({"priority": 7}, "task_value"),
        ({"status": "done"}, "task_value"),
        ({"recurrence": "every now and then"}, "recurrence_rule"),
        ({"closed_at": "2026-01-01"}, "unknown_field"),
    ],
)
def test_what_cannot_stand_in_a_task_is_refused(
    workspace: Workspace, values: dict[str, object], code: str
) -> None:
    made = _task(workspace)
    with pytest.raises(InvalidInput) as refused:
        workspace.tasks.edit(made, values)
    assert refused.value.code == code
    assert workspace.tasks.task(made).subject == "Call"


def test_done_writes_the_history_of_each_contact_makes_the_next_step_and_can_be_undone(
    workspace: Workspace,
) -> None:
    people = (_contact(workspace, "Dupont"), _contact(workspace, "Martin"))
    made = _task(workspace, "Call", kind="call", contact_ids=people, link_kind="sale", link_id=7)
    closed = workspace.tasks.complete(
        [made],
        Closing(" Wants a quote ", "two windows", 12, TaskDraft("Send a quote", kind="quote")),
    )
    task = workspace.tasks.task(made)
    assert (task.status, task.outcome, task.is_open) == ("done", "Wants a quote", False)
    for contact_id in people:
        (entry,) = workspace.history.timeline(contact_id, kinds=("call",))
        assert (entry.subject, entry.outcome, entry.text) == (
            "Call",
            "Wants a quote",
            "two windows",
        )
        assert (entry.link_kind, entry.link_id, entry.details) == ("task", made, {"minutes": 12})
    (next_id,) = closed.next_ids
    following = workspace.tasks.task(next_id)
    assert [one for one, _ in following.contacts] == list(people)
    assert (following.link_kind, following.link_id) == ("sale", 7)

    workspace.undo.undo(closed.change_id)
    assert workspace.tasks.task(made).is_open
    assert workspace.history.count(people[0]) == 0
    with pytest.raises(NotFound):
        workspace.tasks.task(next_id)


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("call", "call"),
        ("letter", "letter"),
        ("email", "email"),
        ("visit", "visit"),
        ("other", "note"),
    ],
)
def test_the_entry_has_the_kind_of_the_task(workspace: Workspace, kind: str, entry: str) -> None:
    contact = _contact(workspace, "Dupont")
    workspace.tasks.complete([_task(workspace, kind=kind, contact_ids=(contact,))])
    assert [one.kind for one in workspace.history.timeline(contact, kinds=(entry,))] == [entry]


def test_an_own_kind_leaves_the_entry_of_its_channel(workspace: Workspace) -> None:
    contact = _contact(workspace, "Dupont")
    kind = workspace.activity_kinds.define("Fair", channel="phone")
    done = _task(workspace, kind=f"own.{kind}", contact_ids=(contact,))
    workspace.tasks.complete([done])
    (entry,) = workspace.history.timeline(contact, kinds=("call",))
    assert entry.channel == "phone"
    with pytest.raises(InvalidInput):
        workspace.activity_kinds.define("FAIR")
    change = workspace.activity_kinds.delete(kind)
    assert workspace.tasks.task(done).kind == "other"
    workspace.undo.undo(change)
    assert workspace.tasks.task(done).kind == f"own.{kind}"


def test_own_kinds_are_named_anew_and_put_in_another_order(workspace: Workspace) -> None:
    kinds = workspace.activity_kinds
    fair, demo, gift = (kinds.define(name) for name in ("Fair", "Demo", "Gift"))
    kinds.change(demo, label="Démonstration", icon="star", channel="visit")
    with pytest.raises(InvalidInput):
        kinds.change(demo, label="gift", icon="star", channel="")
    change = kinds.move(gift, -2)
    assert [kind.label for kind in kinds.list_kinds()] == ["Gift", "Fair", "Démonstration"]
    workspace.undo.undo(change)
    assert [kind.id for kind in kinds.list_kinds()] == [fair, demo, gift]
    kinds.move(fair, 1)
    assert [kind.id for kind in kinds.list_kinds()] == [demo, fair, gift]
    assert kinds.move(gift, 1) == 0
    with pytest.raises(NotFound):
        kinds.move(99, 1)


def test_all_that_is_of_a_deleted_kind_becomes_another(workspace: Workspace) -> None:
    kinds = workspace.activity_kinds
    fair, demo = kinds.define("Fair"), kinds.define("Demo")
    gone, become = f"own.{fair}", f"own.{demo}"
    made = _task(workspace, kind=gone)
    wanted = TaskFilter(kinds=(gone, become, "call"))
    workspace.task_filters.save("Fairs", wanted, "day")
    step = Step(3, gone, "Come by", variants=(Variant(statuses=("client",), kind=gone),))
    series_id = workspace.series.save(Series("After the fair", steps=(step,))).id
    assert kinds.count_tasks(fair) == 1
    with pytest.raises(InvalidInput):
        kinds.delete(fair, gone)
    change = kinds.delete(fair, become)
    assert workspace.tasks.task(made).kind == become
    assert workspace.task_filters.list_filters()[0].filter.kinds == (become, "call")
    [entry] = [one for one in workspace.series.list_series() if one.id == series_id]
    [changed] = entry.series.steps
    assert (changed.kind, changed.variants[0].kind) == (become, become)
    workspace.undo.undo(change)
    assert workspace.tasks.task(made).kind == gone
    assert workspace.task_filters.list_filters()[0].filter == wanted
    assert [kind.id for kind in kinds.list_kinds()] == [fair, demo]


@pytest.mark.parametrize(
    ("rule", "since", "due", "following", "rest"),
    [
        ("FREQ=WEEKLY", "due", "2026-11-16", "2026-11-23", "FREQ=WEEKLY"),
        # Weeks late: it does not come back for each week that went by.
        ("FREQ=WEEKLY", "due", "2026-10-12", "2026-11-23", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;COUNT=3", "due", "2026-11-16", "2026-11-23", "FREQ=WEEKLY;COUNT=2"),
        ("FREQ=MONTHLY", "done", "2026-11-02", "2026-12-18", "FREQ=MONTHLY"),
        ("FREQ=DAILY;COUNT=1", "due", "2026-11-18", None, ""),
        ("FREQ=DAILY;UNTIL=20261118", "due", "2026-11-18", None, ""),
    ],
)
def test_a_repeated_task_comes_again(
    workspace: Workspace, rule: str, since: str, due: str, following: str | None, rest: str
) -> None:
    made = _task(
        workspace, "Water the plants", due_date=due, recurrence=rule, recurrence_from=since
    )
    closed = workspace.tasks.complete([made])
    if following is None:
        assert closed.repeated_ids == ()
        return
    (again,) = closed.repeated_ids
    task = workspace.tasks.task(again)
    assert (task.due_date, task.recurrence, task.subject) == (following, rest, "Water the plants")


def test_a_postponed_repeated_task_keeps_to_its_day(workspace: Workspace) -> None:
    made = _task(workspace, due_date="2026-11-16", recurrence="FREQ=WEEKLY")
    workspace.tasks.postpone([made], date(2026, 11, 18))
    (again,) = workspace.tasks.complete([made]).repeated_ids
    assert workspace.tasks.task(again).due_date == "2026-11-23"


def test_postponing_keeps_the_day_first_meant_and_falls_on_working_days(
    workspace: Workspace,
) -> None:
    made = _task(workspace, due_date="2026-11-12")
    some_day = _task(workspace)
    workspace.tasks.postpone([made, some_day], "tomorrow")
    task = workspace.tasks.task(made)
    assert (task.due_date, task.planned_date) == ("2026-11-19", "2026-11-12")
    with pretend_day(date(2026, 11, 20)):
        change = workspace.tasks.postpone([made], "tomorrow")
        assert workspace.tasks.task(made).due_date == "2026-11-23"
        workspace.tasks.postpone([some_day], "next_week")
        assert workspace.tasks.task(some_day).due_date == "2026-11-23"
    workspace.undo.undo(change)
    assert workspace.tasks.task(made).due_date == "2026-11-19"


def test_another_plan_is_no_delay_but_a_late_task_stays_late(workspace: Workspace) -> None:
    planned = _task(workspace, due_date="2026-11-25")
    workspace.tasks.edit(planned, {"due_date": "2026-11-27"})
    assert workspace.tasks.task(planned).planned_date == "2026-11-27"
    late = _task(workspace, due_date="2026-11-10")
    workspace.tasks.edit(late, {"due_date": "2026-11-27"})
    assert workspace.tasks.task(late).planned_date == "2026-11-10"


def test_dropped_and_open_again(workspace: Workspace) -> None:
    contact = _contact(workspace, "Dupont")
    made = _task(workspace, contact_ids=(contact,))
    workspace.tasks.drop([made], "moved away")
    task = workspace.tasks.task(made)
    assert (task.status, task.outcome, task.is_open) == ("dropped", "moved away", False)
    assert workspace.history.count(contact) == 0
    assert workspace.tasks.complete([made]).change_id == 0
    workspace.tasks.reopen([made])
    assert workspace.tasks.task(made).is_open


@pytest.mark.parametrize(
    ("due", "since", "rule", "following"),
    [
        ("2026-11-16", "due", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23"),  # this Monday, gone by
        ("2026-11-18", "due", "FREQ=DAILY", "2026-11-19"),  # today
        ("2026-12-01", "due", "FREQ=MONTHLY", "2027-01-01"),  # a time to come
        ("2026-11-10", "done", "FREQ=WEEKLY", "2026-11-25"),
        ("2026-12-01", "done", "FREQ=MONTHLY", "2027-01-01"),
    ],
)
def test_a_repeated_task_left_out_comes_again(
    workspace: Workspace, due: str, since: str, rule: str, following: str
) -> None:
    contact = _contact(workspace, "Dupont")
    made = _task(
        workspace, due_date=due, recurrence=rule, recurrence_from=since, contact_ids=(contact,)
    )
    dropped = workspace.tasks.drop([made])
    [again] = dropped.repeated_ids
    task = workspace.tasks.task(again)
    assert (task.due_date, task.recurrence, task.is_open) == (following, rule, True)
    assert [one for one, _ in task.contacts] == [contact]
    assert workspace.history.count(contact) == 0
    workspace.undo.undo(dropped.change_id)
    assert workspace.tasks.task(made).is_open
    assert workspace.task_lists.count(TaskFilter(closed="all")) == 1


def test_a_repetition_ended_or_at_its_end_does_not_come_again(workspace: Workspace) -> None:
    made = _task(workspace, due_date="2026-11-18", recurrence="FREQ=DAILY")
    assert workspace.tasks.drop([made], end_repetition=True).repeated_ids == ()
    last = _task(workspace, due_date="2026-11-18", recurrence="FREQ=DAILY;COUNT=1")
    assert workspace.tasks.drop([last]).repeated_ids == ()
    assert workspace.task_lists.count(TaskFilter()) == 0


def test_days_taken_out_of_a_repetition_are_passed_over(workspace: Workspace) -> None:
    made = _task(
        workspace,
        due_date="2026-11-18",
        recurrence="FREQ=DAILY;COUNT=5",
        extra={"excluded": ["2026-11-19", "2026-11-20", "2026-11-22"]},
    )
    seen = []
    while made:
        task = workspace.tasks.task(made)
        seen.append((task.due_date, task.recurrence))
        with pretend_day(date.fromisoformat(task.due_date or "")):
            made = next(iter(workspace.tasks.complete([made]).repeated_ids), 0)
    assert seen == [
        ("2026-11-18", "FREQ=DAILY;COUNT=5"), ("2026-11-21", "FREQ=DAILY;COUNT=2"),
    ]  # fmt: skip


def test_several_edited_at_once_are_one_change(workspace: Workspace) -> None:
    ids = [_task(workspace, f"Task {n}") for n in range(5)]
    change = workspace.tasks.edit_many(ids, {"priority": HIGH, "due_date": "2026-12-01"})
    assert {workspace.tasks.task(one).priority for one in ids} == {HIGH}
    assert workspace.undo.list_changes(limit=1)[0].id == change
    workspace.undo.undo(change)
    assert {workspace.tasks.task(one).due_date for one in ids} == {None}


def test_contacts_are_put_in_order_and_taken_off(workspace: Workspace) -> None:
    people = tuple(_contact(workspace, name) for name in ("A", "B", "C"))
    made = _task(workspace, contact_ids=people[:2])
    workspace.tasks.edit(made, {}, contact_ids=(people[2], people[0]))
    assert [one for one, _ in workspace.tasks.task(made).contacts] == [people[2], people[0]]
    assert workspace.tasks.edit(made, {}, contact_ids=(people[2], people[0])) == 0


def test_deleted_with_what_hangs_on_it_and_back_again(workspace: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan", encoding="utf-8")
    contact = _contact(workspace, "Dupont")
    made = _task(workspace, contact_ids=(contact,))
    workspace.task_documents.add(made, [paper])
    assert workspace.tasks.task(made).documents == 1
    change = workspace.tasks.delete([made])
    with pytest.raises(NotFound):
        workspace.tasks.task(made)
    workspace.undo.undo(change)
    assert [one for one, _ in workspace.tasks.task(made).contacts] == [contact]
    (document,) = workspace.task_documents.list_documents(made)
    copy = workspace.task_documents.save_copy(document.id, tmp_path / "..")
    assert copy.read_text(encoding="utf-8") == "plan"
    copy.unlink()


def test_a_task_that_went_on_keeps_its_contacts_when_its_making_is_undone(
    workspace: Workspace,
) -> None:
    contact = _contact(workspace, "Dupont")
    ids, change = workspace.tasks.create_many(
        [TaskDraft("One", contact_ids=(contact,)), TaskDraft("Two", contact_ids=(contact,))]
    )
    workspace.tasks.edit(ids[0], {"subject": "One and a half"})
    workspace.undo.undo(change)
    kept = workspace.tasks.task(ids[0])
    assert [one for one, _ in kept.contacts] == [contact]
    with pytest.raises(NotFound):
        workspace.tasks.task(ids[1])


def test_a_merge_takes_the_tasks_along_and_gives_them_back(workspace: Workspace) -> None:
    survivor, loser = _contact(workspace, "Dupont"), _contact(workspace, "Dupond")
    both = _task(workspace, contact_ids=(loser, survivor))
    one = _task(workspace, contact_ids=(loser,))
    merged = workspace.merging.merge_contacts(survivor, [loser])
    assert [who for who, _ in workspace.tasks.task(one).contacts] == [survivor]
    assert [who for who, _ in workspace.tasks.task(both).contacts] == [survivor]
    workspace.undo.undo(merged)
    assert [who for who, _ in workspace.tasks.task(one).contacts] == [loser]
    assert [who for who, _ in workspace.tasks.task(both).contacts] == [loser, survivor]
