"""Activity series: written, rehearsed, started, moved, stopped, finished, proposed, undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from sme_crm.domain.activity_series import Proposal, Series, Step, Variant
from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import Cancelled, FileRefused, InvalidInput, NotFound
from sme_crm.services.activity_series.running import Member
from sme_crm.services.activity_series.shelf import SeriesEntry
from sme_crm.services.activity_series.starting import Started
from sme_crm.services.progress import Progress
from sme_crm.services.tasks.closing import Closing
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 18)  # a Wednesday
ANCHOR = date(2026, 12, 7)  # a Monday
CHASE = Series(
    "Chase",
    (
        Step(-4, "letter", "Write", time="09:00"),
        Step(0, "call", "Call", notes="Ask"),
        Step(7, "visit", "See them"),
    ),
)


@pytest.fixture(autouse=True)
def wednesday() -> Iterator[None]:
    with pretend_day(TODAY):
        yield


def _contact(workspace: Workspace, name: str, status: str = "prospect", **values: object) -> int:
    draft = ContactDraft(
        values={"family_name": name, "status": status, **values},
        addresses=(Address(street="1 rue Neuve", postal_code="44000", locality="Nantes"),),
    )
    return workspace.contacts.create(draft)[0]


def _entry(workspace: Workspace, series: Series = CHASE) -> SeriesEntry:
    return workspace.series.get(workspace.series.save(series).id)


def _start(workspace: Workspace, ids: list[int], series: Series = CHASE) -> Started:
    return workspace.series_starts.start(_entry(workspace, series), ids, ANCHOR)


def _members(workspace: Workspace, started: Started) -> list[Member]:
    return workspace.series_runs.members(started.run_id)


def _days(member: Member) -> list[str | None]:
    return [step.day if step else None for step in member.steps]


def _states(member: Member) -> list[str | None]:
    return [step.state if step else None for step in member.steps]


# -- the shelf ---------------------------------------------------------------------------------


def test_a_series_is_kept_edited_copied_and_deleted(workspace: Workspace) -> None:
    entry = _entry(workspace)
    assert entry.series == CHASE
    assert workspace.series.save(CHASE, entry.id).change_id == 0
    workspace.series.save(replace(CHASE, name="Chasing"), entry.id)
    copy = workspace.series.duplicate(workspace.series.get(entry.id))
    assert workspace.series.get(copy.id).name == "Chasing (2)"
    assert workspace.series.find("CHASING").id == entry.id
    change = workspace.series.delete(entry.id)
    with pytest.raises(NotFound):
        workspace.series.get(entry.id)
    workspace.undo.undo(change)
    assert workspace.series.get(entry.id).name == "Chasing"


def test_samples_are_there_in_both_languages(workspace: Workspace) -> None:
    french = [entry for entry in workspace.series.list_series("fr") if entry.sample]
    english = [entry for entry in workspace.series.list_series("en") if entry.sample]
    assert len(french) == len(english) == 4
    assert all(len(entry.series.steps) >= 4 for entry in french + english)
    chase = workspace.series.find("Relance de devis").series
    assert {7, 15} <= {step.offset for step in chase.steps}


def test_a_series_travels_as_a_file(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "chase.smeseries"
    workspace.series.write_file(path, replace(CHASE, capacity=5))
    first, second = workspace.series.read_file(path), workspace.series.read_file(path)
    assert workspace.series.get(first.id).series == replace(CHASE, capacity=5)
    assert workspace.series.get(second.id).name == "Chase (2)"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidInput, match="series_json"):
        workspace.series.read_file(path)
    with pytest.raises(FileRefused):
        workspace.series.read_file(tmp_path / "none.smeseries")


# -- starting ----------------------------------------------------------------------------------


def test_a_start_makes_the_steps_as_tasks(workspace: Workspace) -> None:
    anne = workspace.staff.add("Anne")
    dupont = _contact(workspace, "Dupont")
    started = workspace.series_starts.start(
        _entry(workspace), [dupont], ANCHOR, responsible_id=anne
    )
    (member,) = _members(workspace, started)
    assert _days(member) == ["2026-12-03", "2026-12-07", "2026-12-14"]
    assert member.steps[0] is not None
    task = workspace.tasks.task(member.steps[0].task_id)
    assert (task.subject, task.kind, task.due_time, task.planned_date) == (
        "Write",
        "letter",
        "09:00",
        "2026-12-03",
    )
    assert task.responsible == "Anne"
    assert task.contacts == ((dupont, "Dupont"),)
    assert workspace.undo.list_changes(limit=1)[0].name == "series.start"


def test_a_rehearsal_tells_what_a_start_does_and_writes_nothing(workspace: Workspace) -> None:
    entry = _entry(workspace)
    good, gone = _contact(workspace, "Good"), _contact(workspace, "Gone", ended="deceased")
    silent = _contact(workspace, "Silent")
    sheet = workspace.contacts.sheet(silent)
    objection = Consent(channel="phone", decision="objection", given_on="2026-01-01")
    workspace.contacts.save_row(silent, objection, sheet.contact.version)
    inside = _contact(workspace, "Inside")
    workspace.series_starts.start(entry, [inside], ANCHOR)
    before = len(workspace.undo.list_changes())
    seen = workspace.series_starts.rehearse(entry, [good, gone, silent, inside], ANCHOR)
    assert (seen.contacts, seen.steps) == (2, 5)
    assert [(one.reason, one.ids) for one in seen.left_out] == [
        ("deceased", (gone,)),
        ("in_series", (inside,)),
    ]
    assert [(one.reason, one.count) for one in seen.steps_left_out] == [("objection", 1)]
    assert sum(count for _, count in seen.days) == 5
    assert len(workspace.undo.list_changes()) == before
    started = workspace.series_starts.start(entry, [good, gone, silent, inside], ANCHOR)
    assert started.rehearsal == seen


def test_variants_give_some_another_step_or_none(workspace: Workspace) -> None:
    big, small, other = (_contact(workspace, name) for name in ("Big", "Small", "Other"))
    key_accounts = workspace.groups.create_from((big,), "Key accounts")
    series = Series(
        "Variants",
        (
            Step(0, "email", "Mail", variants=(Variant(group_id=key_accounts, kind="call"),)),
            Step(1, "call", "Call", variants=(Variant(statuses=("client",), kind=""),)),
        ),
    )
    client = _contact(workspace, "Client", "client")
    started = _start(workspace, [big, small, other, client], series)
    members = {member.contact_id: member for member in _members(workspace, started)}
    kinds = {}
    for contact_id, member in members.items():
        kinds[contact_id] = [
            workspace.tasks.task(step.task_id).kind if step else None for step in member.steps
        ]
    assert kinds[big] == ["call", "call"]
    assert kinds[small] == kinds[other] == ["email", "call"]
    assert kinds[client] == ["email", None]


def test_capacity_counts_what_other_runs_hold(workspace: Workspace) -> None:
    ids = [_contact(workspace, f"C{number}") for number in range(5)]
    entry = _entry(workspace, Series("Calls", (Step(0, "call", "Call"),), capacity=2))
    workspace.series_starts.start(entry, ids[:1], ANCHOR)
    started = workspace.series_starts.start(entry, ids[1:], ANCHOR)
    assert started.rehearsal.days == (
        (date(2026, 12, 7), 1),
        (date(2026, 12, 8), 2),
        (date(2026, 12, 9), 1),
    )


def test_nothing_to_start_is_said(workspace: Workspace) -> None:
    dupont = _contact(workspace, "Dupont")
    with pytest.raises(InvalidInput, match="series_empty"):
        _start(workspace, [dupont], Series("Empty", ()))
    with pytest.raises(InvalidInput, match="series_nobody"):
        workspace.series_starts.start(_entry(workspace), [dupont], date(2026, 1, 5))


def test_a_cancelled_start_leaves_nothing(workspace: Workspace) -> None:
    entry = _entry(workspace)
    ids = [_contact(workspace, f"C{number}") for number in range(3)]
    progress = Progress(lambda done, total, what: progress.cancel())
    with pytest.raises(Cancelled):
        workspace.series_starts.start(entry, ids, ANCHOR, progress=progress)
    assert workspace.series_runs.list_runs() == []
    assert workspace.task_lists.first_page().count == 0


def test_a_sample_is_started_as_a_series_of_the_business(workspace: Workspace) -> None:
    sample = workspace.series.find("Quote chase")
    started = workspace.series_starts.start(sample, [_contact(workspace, "Dupont")], ANCHOR)
    own = workspace.series.get(started.series_id)
    assert (own.name, own.active) == ("Quote chase", 1)
    workspace.undo.undo(started.change_id)
    with pytest.raises(NotFound):
        workspace.series.get(started.series_id)


# -- undo --------------------------------------------------------------------------------------


def test_an_undone_start_takes_all_back_and_comes_again(workspace: Workspace) -> None:
    ids = [_contact(workspace, f"C{number}") for number in range(4)]
    started = _start(workspace, ids)
    before = [_days(member) for member in _members(workspace, started)]
    result = workspace.undo.undo(started.change_id)
    assert not result.conflicts
    assert workspace.series_runs.list_runs() == []
    assert workspace.task_lists.first_page().count == 0
    workspace.undo.redo()
    assert [_days(member) for member in _members(workspace, started)] == before


def test_undoing_a_start_keeps_the_steps_done_since(workspace: Workspace) -> None:
    ids = [_contact(workspace, f"C{number}") for number in range(2)]
    started = _start(workspace, ids)
    first, _ = _members(workspace, started)
    assert first.steps[0] is not None
    workspace.tasks.complete([first.steps[0].task_id], Closing("Sent"))
    workspace.undo.undo(started.change_id)
    (left,) = _members(workspace, started)
    assert left.contact_id == first.contact_id
    assert _states(left) == ["done", None, None]
    assert workspace.tasks.task(first.steps[0].task_id).contacts
    assert workspace.checks.run().sound


# -- steering ----------------------------------------------------------------------------------


def test_a_moved_anchor_takes_the_open_steps_along(workspace: Workspace) -> None:
    ids = [_contact(workspace, f"C{number}") for number in range(2)]
    started = _start(workspace, ids)
    one, two = _members(workspace, started)
    assert one.steps[0] is not None
    workspace.tasks.complete([one.steps[0].task_id])
    change = workspace.series_runs.move_anchor(started.run_id, date(2026, 12, 14))
    moved, other = _members(workspace, started)
    assert _days(moved) == ["2026-12-03", "2026-12-14", "2026-12-21"]
    assert _days(other) == ["2026-12-10", "2026-12-14", "2026-12-21"]
    assert workspace.series_runs.run(started.run_id).anchor == date(2026, 12, 14)
    workspace.undo.undo(change)
    assert _days(_members(workspace, started)[1]) == _days(two)
    workspace.series_runs.move_anchor(started.run_id, date(2026, 12, 9), [two.id])
    still, moved = _members(workspace, started)
    assert _days(still)[1:] == ["2026-12-07", "2026-12-14"]
    assert (moved.anchor, _days(moved)[1]) == (date(2026, 12, 9), "2026-12-09")
    assert workspace.series_runs.run(started.run_id).anchor == ANCHOR


def test_an_anchor_moved_into_the_past_brings_open_steps_today(workspace: Workspace) -> None:
    started = _start(workspace, [_contact(workspace, "Dupont")])
    workspace.series_runs.move_anchor(started.run_id, date(2026, 11, 16))
    (member,) = _members(workspace, started)
    assert _days(member) == ["2026-11-18", "2026-11-18", "2026-11-23"]


def test_the_last_step_finishes_a_member_and_reopening_resumes(workspace: Workspace) -> None:
    started = _start(workspace, [_contact(workspace, "Dupont")])
    (member,) = _members(workspace, started)
    tasks = [step.task_id for step in member.steps if step]
    workspace.tasks.complete(tasks[:2])
    assert _members(workspace, started)[0].state == "active"
    workspace.tasks.complete(tasks[2:])
    assert _members(workspace, started)[0].state == "finished"
    assert workspace.series_runs.touches(member.contact_id) == 3
    workspace.tasks.reopen(tasks[2:])
    assert _members(workspace, started)[0].state == "active"


def test_a_stopped_member_has_no_open_step(workspace: Workspace) -> None:
    ids = [_contact(workspace, f"C{number}") for number in range(2)]
    started = _start(workspace, ids)
    one, _ = _members(workspace, started)
    change = workspace.series_runs.stop([one.id])
    stopped, other = _members(workspace, started)
    assert (stopped.state, stopped.stop_reason, _states(stopped)) == (
        "stopped",
        "manual",
        ["dropped"] * 3,
    )
    assert other.state == "active"
    assert workspace.series_runs.stop([one.id]) == 0
    workspace.undo.undo(change)
    assert _states(_members(workspace, started)[0]) == ["open"] * 3


def test_an_answer_in_the_history_stops_the_series(workspace: Workspace) -> None:
    dupont, martin = _contact(workspace, "Dupont"), _contact(workspace, "Martin")
    started = _start(workspace, [dupont, martin])
    deaf = _start(workspace, [dupont], replace(CHASE, name="Deaf", stop_on=("order",)))
    workspace.history.add([dupont], "call", subject="Calls us back", direction="in")
    workspace.history.add([martin], "call", subject="We call", direction="out")
    one, two = _members(workspace, started)
    assert (one.state, one.stop_reason) == ("stopped", "answer")
    assert two.state == "active"
    assert _members(workspace, deaf)[0].state == "active"
    assert workspace.series_runs.stop_for([martin], "order") > 0
    assert _members(workspace, started)[1].stop_reason == "order"


@pytest.mark.parametrize("by_sheet", [True, False])
def test_a_dead_address_stops_series_with_letters(workspace: Workspace, by_sheet: bool) -> None:
    dupont = _contact(workspace, "Dupont")
    letters = _start(workspace, [dupont])
    calls = _start(workspace, [dupont], Series("Calls", (Step(0, "call", "Call"),)))
    if by_sheet:
        sheet = workspace.contacts.sheet(dupont)
        row = replace(sheet.addresses[0], state="dead", dead_reason="unknown")
        workspace.contacts.save_row(dupont, row, sheet.contact.version)
    else:
        workspace.care.mark_dead([dupont])
    assert _members(workspace, letters)[0].stop_reason == "dead_address"
    assert _members(workspace, calls)[0].state == "active"
    workspace.undo.undo(workspace.undo.list_changes(limit=1)[0].id)
    assert _members(workspace, letters)[0].state == "active"


def test_where_a_contact_stands(workspace: Workspace) -> None:
    dupont = _contact(workspace, "Dupont")
    started = _start(workspace, [dupont])
    (run,) = workspace.series_runs.list_runs()
    assert (run.members, run.active, run.open_steps, run.done_steps) == (1, 1, 3, 0)
    (where,) = workspace.series_runs.of_contact(dupont)
    assert where.run_id == started.run_id
    with pytest.raises(NotFound):
        workspace.series_runs.run(99)


# -- proposals ---------------------------------------------------------------------------------


def _proposing(workspace: Workspace, proposal: Proposal) -> SeriesEntry:
    return _entry(workspace, replace(CHASE, steps=CHASE.steps[1:], proposal=proposal))


def test_a_birthday_proposes_a_series_and_starts_none(workspace: Workspace) -> None:
    soon = _contact(workspace, "Soon", birth_date="1970-11-20")
    _contact(workspace, "Later", birth_date="1970-11-28")
    _proposing(workspace, Proposal("date_field", 5, "birth_date"))
    (proposed,) = workspace.today.read().proposed_series
    assert (proposed.contact_ids, proposed.anchor) == ((soon,), date(2026, 11, 20))
    assert workspace.series_runs.list_runs() == []
    started = workspace.series_proposals.accept(proposed)
    assert _members(workspace, started)[0].anchor == date(2026, 11, 20)
    assert workspace.series_proposals.proposals(TODAY) == []


def test_a_refused_proposal_comes_back_next_year_only(workspace: Workspace) -> None:
    _contact(workspace, "Soon", birth_date="--11-20")
    _proposing(workspace, Proposal("date_field", 5, "birth_date"))
    (proposed,) = workspace.series_proposals.proposals(TODAY)
    change = workspace.series_proposals.refuse(proposed)
    assert workspace.series_proposals.proposals(TODAY) == []
    assert len(workspace.series_proposals.proposals(date(2027, 11, 18))) == 1
    workspace.undo.undo(change)
    assert len(workspace.series_proposals.proposals(TODAY)) == 1


def test_an_own_date_and_a_group_propose_too(workspace: Workspace) -> None:
    field = workspace.custom_fields.define("End of contract", "date")
    due, new = _contact(workspace, "Due"), _contact(workspace, "New")
    sheet = workspace.contacts.sheet(due)
    workspace.contacts.set_custom(due, field, "2026-12-01", sheet.contact.version)
    _proposing(workspace, Proposal("date_field", 30, f"own.{field}"))
    group = workspace.groups.create_from((new,), "Newcomers")
    _proposing(workspace, Proposal("group", group_id=group))
    found = {
        proposed.why: proposed.contact_ids
        for proposed in workspace.series_proposals.proposals(TODAY)
    }
    assert found == {"date_field": (due,), "group": (new,)}


def test_a_last_order_proposes_a_series_to_who_placed_it(workspace: Workspace) -> None:
    buyer, colleague = _contact(workspace, "Buyer"), _contact(workspace, "Colleague")
    firm, _ = workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Firm"})
    )
    early = _contact(workspace, "Early")

    def order(customer: int, contact: int, days_ago: int) -> None:
        day = (TODAY - timedelta(days=days_ago)).isoformat()
        with UnitOfWork(workspace.database, "order.create") as work:
            work.insert(
                "customer_order",
                {"customer_id": customer, "contact_id": contact, "day": day, "amount": 100},
            )

    order(firm, colleague, 60)
    order(firm, buyer, 32)
    order(early, early, 20)
    _proposing(workspace, Proposal("last_order", 30))
    (proposed,) = workspace.series_proposals.proposals(TODAY)
    assert (proposed.why, proposed.contact_ids) == ("last_order", (buyer,))
    assert proposed.anchor == TODAY - timedelta(days=2)
    change = workspace.series_proposals.refuse(proposed)
    assert workspace.series_proposals.proposals(TODAY) == []
    workspace.undo.undo(change)
    assert len(workspace.series_proposals.proposals(TODAY + timedelta(days=5))) == 1
    assert workspace.series_proposals.proposals(TODAY + timedelta(days=6)) == []
    order(firm, buyer, 1)  # the last order is another one now
    assert workspace.series_proposals.proposals(TODAY) == []
    (later,) = workspace.series_proposals.proposals(TODAY + timedelta(days=10))
    assert later.contact_ids == (early,)


def test_the_proposal_of_a_group_that_is_gone_is_none(workspace: Workspace) -> None:
    new = _contact(workspace, "New")
    group = workspace.groups.create_from((new,), "Newcomers")
    _proposing(workspace, Proposal("group", group_id=group))
    assert len(workspace.series_proposals.proposals(TODAY)) == 1
    workspace.groups.delete(group)
    assert workspace.series_proposals.proposals(TODAY) == []
    assert workspace.today.read().is_empty
