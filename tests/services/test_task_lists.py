"""Lists of tasks: what is in them, in which order, under which headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import HIGH, LOW, TaskDraft
from sme_crm.domain.task_filter import (
    GROUPINGS,
    SORT_KEYS,
    TaskFilter,
    TaskGrouping,
    TaskSort,
    day_heading,
    filter_as_json,
    filter_from_json,
)
from sme_crm.services.tasks.closing import Closing
from sme_crm.services.workspace import Workspace

TODAY = date(2026, 11, 18)  # a Wednesday
_DAYS = {
    "late": "2026-11-10",
    "monday": "2026-11-16",
    "today": "2026-11-18",
    "sunday": "2026-11-22",
    "next week": "2026-11-24",
    "this month still": "2026-11-30",
    "december": "2026-12-05",
    "some day": None,
}


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """One task for each of `_DAYS`, in a mixed order."""
    names = sorted(_DAYS)
    workspace.tasks.create_many([TaskDraft(name, due_date=_DAYS[name]) for name in names])
    return workspace


def _subjects(workspace: Workspace, wanted: TaskFilter, sort: TaskSort = TaskSort()) -> list[str]:
    ids = workspace.task_lists.ids(wanted, sort)
    return [row.subject for row in workspace.task_lists.rows(ids)]


@pytest.mark.parametrize(
    ("due", "subjects"),
    [
        ("", list(_DAYS)),
        ("overdue", ["late", "monday"]),
        ("today", ["today"]),
        ("week", ["monday", "today", "sunday"]),
        ("none", ["some day"]),
        ("dated", list(_DAYS)[:-1]),
    ],
)
def test_lists_by_day_are_in_the_order_of_days(
    filled: Workspace, due: str, subjects: list[str]
) -> None:
    wanted = replace(TaskFilter(), due=due)
    assert _subjects(filled, wanted) == subjects
    assert filled.task_lists.count(wanted) == len(subjects)
    back = _subjects(filled, wanted, TaskSort("due", descending=True))
    assert back == [name for name in reversed(subjects) if _DAYS[name]] + [
        name for name in subjects if not _DAYS[name]
    ]


def test_headings_by_day_name_single_days_up_to_next_week_then_months(filled: Workspace) -> None:
    page = filled.task_lists.first_page(TaskFilter(), TaskSort(), "day", limit=3)
    assert [(group.key, group.count) for group in page.groups] == [
        ("overdue", 2),
        ("2026-11-18", 1),
        ("2026-11-22", 1),
        ("2026-11-24", 1),
        ("2026-11", 1),
        ("2026-12", 1),
        ("", 1),
    ]
    assert page.count == 8
    assert [row.subject for row in page.rows] == ["late", "monday", "today"]


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("key", SORT_KEYS)
@pytest.mark.parametrize("descending", [False, True])
def test_tasks_of_a_heading_stand_together_whatever_the_order(
    workspace: Workspace, grouping: TaskGrouping, key: str, descending: bool
) -> None:
    staff = [workspace.staff.add(name) for name in ("Zoé", "Anne")]
    people = [
        workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]
        for name in ("Zola", "Abel")
    ]
    own = f"own.{workspace.activity_kinds.define('Fair')}"
    kinds = ("visit", "call", own)
    drafts = [
        TaskDraft(
            f"Task {n * 7 % 31}",
            kind=kinds[n % 3],
            due_date=(None, *list(_DAYS.values())[:-1])[n % 8],
            priority=n % 3,
            responsible_id=(None, *staff)[n % 3],
            contact_ids=((), (people[0],), (people[1], people[0]))[n % 3 - n % 2],
        )
        for n in range(60)
    ]
    workspace.tasks.create_many(drafts)
    sort = replace(TaskSort(), key=key, descending=descending)
    lists = workspace.task_lists
    ids, groups = lists.order(TaskFilter(), sort, grouping)
    assert sorted(ids) == sorted(lists.ids(TaskFilter()))
    if not grouping:
        assert groups == ()
        return
    rows = lists.rows(ids)
    place = 0
    for group in groups:
        for row in rows[place : place + group.count]:
            shown = {
                "day": day_heading(row.due_date, TODAY),
                "kind": row.kind,
                "priority": str(row.priority),
                "responsible": str(row.responsible_id or ""),
                "contact": str(row.contact_id or ""),
            }[grouping]
            assert shown == group.key
        place += group.count
    assert place == len(ids)
    page = lists.first_page(TaskFilter(), sort, grouping, limit=10)
    assert [row.id for row in page.rows] == list(ids[:10])


@pytest.mark.parametrize("grouping", ["", "contact"])
@pytest.mark.parametrize("descending", [False, True])
def test_long_lists_by_contact_begin_as_the_whole_order_does(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, grouping: TaskGrouping, descending: bool
) -> None:
    """Along the names of everybody, or, where few have tasks, of those who have."""
    people = [
        workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]
        for name in ("Éloi", "Zola", "Aubert", "Morel", "Jamais")
    ]
    workspace.contacts.throw_away(people[2:3])
    drafts = [
        TaskDraft(f"task {n}", due_date=f"2026-12-{1 + n % 20:02}", contact_ids=tuple(chosen))
        for n, chosen in enumerate([people[n % 4 : n % 4 + 2] for n in range(40)] + [[], []])
    ]
    workspace.tasks.create_many(drafts)
    sort = TaskSort("contact", descending)
    order, _ = workspace.task_lists.order(TaskFilter(), sort, grouping)
    monkeypatch.setattr("sme_crm.store.queries.tasks._FEW", 5)
    for reach in (20_000, 1):
        monkeypatch.setattr("sme_crm.store.queries.tasks._REACH", reach)
        for limit in (1, 2, 3):
            page = workspace.task_lists.first_page(TaskFilter(), sort, grouping, limit)
            assert [row.id for row in page.rows] == list(order[:limit])


def test_long_lists_begin_as_the_whole_order_does(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heading by heading where those at the top have enough tasks, as a whole where not."""
    anne = workspace.staff.add("Anne")
    brice = workspace.staff.add("Brice")
    own = workspace.activity_kinds.define("Fair")
    drafts = [
        TaskDraft(
            f"{'cba'[n % 3]} {n}",
            kind=("call", "visit", f"own.{own}")[n % 3],
            due_date=[*_DAYS.values(), "2027-02-03"][n % 9],
            due_time=("", "09:00")[n % 2],
            priority=(LOW, 1, HIGH)[n * 7 % 3],
            responsible_id=(None, brice, anne)[n * 5 % 3],
        )
        for n in range(80)
    ]
    workspace.tasks.create_many(drafts)
    workspace.tasks.complete(workspace.task_lists.ids(TaskFilter())[::7].tolist())
    monkeypatch.setattr("sme_crm.store.queries.tasks._FEW", 5)
    monkeypatch.setattr("sme_crm.store.queries.tasks._WIDE", 20)
    lists = workspace.task_lists
    for leading in (3, 20):
        monkeypatch.setattr("sme_crm.store.queries.tasks._LEADING", leading)
        for grouping in GROUPINGS:
            for key in SORT_KEYS:
                for wanted in (
                    TaskFilter(),
                    TaskFilter(closed="all", text="c"),
                    TaskFilter(closed="closed"),
                ):
                    sort = TaskSort(key, descending=leading == 3)
                    order, groups = lists.order(wanted, sort, grouping)
                    assert len(order) > 8
                    page = lists.first_page(wanted, sort, grouping, limit=50)
                    told = (grouping, key, wanted)
                    assert [row.id for row in page.rows] == list(order[:50]), told
                    assert page.count == len(order), told
                    if grouping != "contact":
                        assert page.groups == groups, told


def test_words_are_found_after_an_edit_an_undo_and_a_deletion(workspace: Workspace) -> None:
    made, _ = workspace.tasks.create(TaskDraft("Cœur de métier"))
    count = workspace.task_lists.count
    assert count(TaskFilter(text="coeur")) == count(TaskFilter(text="cœ")) == 1
    workspace.tasks.edit(made, {"subject": "Rien", "notes": "l’atelier"})
    assert (count(TaskFilter(text="coeur")), count(TaskFilter(text="atelier"))) == (0, 1)
    workspace.undo.undo()
    assert (count(TaskFilter(text="coeur")), count(TaskFilter(text="atelier"))) == (1, 0)
    workspace.tasks.delete([made])
    assert count(TaskFilter(text="coeur")) == 0
    workspace.undo.undo()
    assert count(TaskFilter(text="coeur", closed="all")) == 1


def test_conditions_hold_together(workspace: Workspace) -> None:
    anne = workspace.staff.add("Anne")
    dupont = workspace.contacts.create(
        ContactDraft(values={"family_name": "Dupont", "given_name": "Hélène"})
    )[0]
    call = TaskDraft("Réunion à préparer", kind="call", priority=HIGH, contact_ids=(dupont,))
    workspace.tasks.create_many(
        [
            call,
            replace(call, priority=LOW, responsible_id=anne, notes="Été prochain"),
            replace(call, kind="visit", subject="Passer", contact_ids=()),
        ]
    )
    count = workspace.task_lists.count
    assert count(TaskFilter(kinds=("call",))) == 2
    assert count(TaskFilter(kinds=("call",), priorities=(HIGH,))) == 1
    assert count(TaskFilter(responsible=(anne,))) == 1
    assert count(TaskFilter(responsible=(anne, 0))) == 3
    assert count(TaskFilter(responsible=(0,))) == 2
    assert count(TaskFilter(contact_ids=(dupont,))) == 2
    assert count(TaskFilter(text="reunion")) == 2
    assert count(TaskFilter(text="RÉUNION ete")) == 1
    assert count(TaskFilter(text="helene dupont")) == 2
    assert count(TaskFilter(text="dupont passer")) == 0
    assert count(TaskFilter(text="union")) == 0, "words are found by how they begin"
    assert workspace.task_lists.counts([TaskFilter(), TaskFilter(due="none")]) == [3, 3]


def test_closed_tasks_newest_first_under_their_days(workspace: Workspace) -> None:
    ids, _ = workspace.tasks.create_many([TaskDraft("one"), TaskDraft("two"), TaskDraft("three")])
    workspace.tasks.complete(ids[:1], Closing("fine"))
    workspace.tasks.drop(ids[1:2])
    closed = TaskFilter(closed="closed")
    rows, groups = workspace.task_lists.order(closed, TaskSort("closed", descending=True), "day")
    assert sorted(rows) == sorted(ids[:2])
    assert [group.count for group in groups] == [2]
    done = workspace.task_lists.rows([ids[0]])[0]
    day = groups[0].key
    assert done.outcome == "fine"
    assert workspace.task_lists.count(replace(closed, closed_from=day, closed_until=day)) == 2
    assert workspace.task_lists.count(replace(closed, closed_until="2020-01-01")) == 0
    assert workspace.task_lists.count(replace(closed, statuses=("dropped",))) == 1
    assert workspace.task_lists.count(TaskFilter(closed="all")) == 3


def test_a_row_tells_the_leading_contact(workspace: Workspace) -> None:
    people = [
        workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]
        for name in ("Zola", "Abel")
    ]
    made, _ = workspace.tasks.create(TaskDraft("Call", contact_ids=tuple(people), notes="x"))
    (row,) = workspace.task_lists.rows([made])
    assert (row.contact_id, row.contact, row.contacts, row.has_notes) == (
        people[0],
        "Zola",
        2,
        True,
    )
    assert workspace.task_lists.rows([made + 1]) == []


def test_a_list_is_kept_under_a_name(workspace: Workspace) -> None:
    wanted = TaskFilter(due="overdue", kinds=("call",), responsible=(0, 2), text="dupont")
    kept = workspace.task_filters.save("My calls", wanted, "contact")
    (found,) = workspace.task_filters.list_filters()
    assert (found.name, found.filter, found.grouping) == ("My calls", wanted, "contact")
    workspace.task_filters.save("Calls", wanted, "day", kept)
    assert [one.name for one in workspace.task_filters.list_filters()] == ["Calls"]
    workspace.undo.undo(workspace.task_filters.delete(kept))
    assert [one.name for one in workspace.task_filters.list_filters()] == ["Calls"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"filter": 3, "grouping": "moon"}', "nonsense"])
def test_a_list_of_a_newer_program_is_read_as_far_as_it_is_known(text: str) -> None:
    assert filter_from_json(text) == (TaskFilter(), "day")
    newer = '{"filter": {"due": "soon", "kinds": ["call"], "moon": 1}}'
    assert filter_from_json(newer) == (TaskFilter(kinds=("call",)), "day")
    assert filter_from_json(filter_as_json(TaskFilter(), "kind")) == (TaskFilter(), "kind")
