"""Calls: found by number however it is typed, written down as one change that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from sme_crm.domain.activity_series import Series, Step
from sme_crm.domain.call import CALL_RESULTS, CallNote
from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace

FRIDAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with pretend_day(FRIDAY):
        yield


def person(workspace: Workspace, name: str, *numbers: str) -> int:
    phones = [Phone(number) for number in numbers]
    draft = ContactDraft({"given_name": name, "status": "client"}, phones=phones)
    return workspace.contacts.create(draft)[0]


@pytest.mark.parametrize(
    "typed",
    ["06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "0033612345678", "+33 (0)6 12 34",
     "06.12", "06-12-34", "6 12 34 56", "06\N{NO-BREAK SPACE}12\N{NO-BREAK SPACE}34"],
)  # fmt: skip
def test_a_caller_is_found_however_the_number_is_typed(workspace: Workspace, typed: str) -> None:
    anne = person(workspace, "Anne", "04 78 00 00 00", "06 12 34 56 78")
    person(workspace, "Luc", "06 22 34 56 78")
    (caller,) = workspace.calls.find(typed)
    assert (caller.contact_id, caller.name) == (anne, "Anne")
    assert caller.number == "06 12 34 56 78"


def found(workspace: Workspace, typed: str) -> list[str]:
    return [caller.name for caller in workspace.calls.find(typed)]


def test_a_caller_is_found_by_the_last_digits(workspace: Workspace) -> None:
    person(workspace, "Anne", "06 12 34 56 78")
    person(workspace, "Hans", "+49 30 1234 0078")
    person(workspace, "Luc", "06 22 34 56 99")
    assert found(workspace, "5678") == ["Anne"]
    assert found(workspace, "34 56 78") == ["Anne"]
    assert found(workspace, "0078") == ["Hans"], "a run may begin with 0"
    assert found(workspace, "56 99") == ["Luc"]
    assert found(workspace, "4 56 79") == []


def test_numbers_are_found_with_and_without_the_code_of_their_country(
    workspace: Workspace,
) -> None:
    person(workspace, "Hans", "+49 30 123456 78")
    person(workspace, "Short", "06 12 34 56 7")
    person(workspace, "Zoé", "02 62 12 34 56")
    assert found(workspace, "030 123 456 78") == ["Hans"]
    assert found(workspace, "0049 30 12345678") == ["Hans"]
    assert found(workspace, "+33 6 12 34 56 7") == ["Short"], "kept as it was typed, without code"
    assert found(workspace, "+262 262 12 34 56") == found(workspace, "0262 12") == ["Zoé"]


def test_numbers_of_several_countries_that_end_alike_are_told_apart(workspace: Workspace) -> None:
    person(workspace, "Bart", "+32 475 12 34 56")
    person(workspace, "Yves", "04 75 12 34 56")
    assert found(workspace, "+32 475 12 34 56") == ["Bart"]
    assert found(workspace, "+33 4 75 12 34 56") == ["Yves"]
    assert found(workspace, "04 75 12 34 56") == ["Yves", "Bart"], "the likelier one first"


def test_those_that_end_so_have_room_beside_many_that_begin_so(workspace: Workspace) -> None:
    for place in range(30):
        person(workspace, f"Many {place}", f"06 78 00 00 {place:02}")
    person(workspace, "Odd", "04 78 11 06 78")
    names = found(workspace, "0678")
    assert len(names) == 20
    assert "Odd" in names


def test_fewer_than_four_digits_and_words_find_nobody(workspace: Workspace) -> None:
    gone = person(workspace, "Anne", "06 12 34 56 78")
    assert workspace.calls.find("06 1") == []
    assert workspace.calls.find("Anne 2026") == []
    workspace.contacts.throw_away([gone])
    assert workspace.calls.find("06 12 34 56 78") == []


def test_a_call_is_one_change_with_history_next_step_and_closed_task(workspace: Workspace) -> None:
    anne = person(workspace, "Anne", "06 12 34 56 78")
    other = person(workspace, "Luc")
    task, _ = workspace.tasks.create(
        TaskDraft("Call", kind="call", due_date="2026-11-19", contact_ids=(anne, other))
    )
    step = TaskDraft("Send the quote", kind="quote", due_date="2026-11-24")
    before = len(workspace.undo.list_changes())
    saved = workspace.calls.save(
        CallNote(anne, "reached", "Reached", seconds=95, subject="Call", note="Wants two chairs",
                 task_id=task, next_step=step, whole_task=True)
    )  # fmt: skip
    assert len(workspace.undo.list_changes()) == before + 1
    (entry,) = workspace.history.timeline(anne, kinds=["call"])
    assert (entry.direction, entry.outcome, entry.text) == ("out", "Reached", "Wants two chairs")
    assert entry.details == {"result": "reached", "seconds": 95, "minutes": 2}
    assert (entry.link_kind, entry.link_id) == ("task", task)
    assert not workspace.history.timeline(other, kinds=["call"]), "the call was with one of them"
    closed = workspace.tasks.task(task)
    assert (closed.status, closed.outcome) == ("done", "Reached")
    assert saved.next_id is not None
    following = workspace.tasks.task(saved.next_id)
    assert (following.kind, following.contacts) == ("quote", ((anne, "Anne"),))
    workspace.undo.undo(saved.change_id)
    assert workspace.tasks.task(task).is_open
    assert not workspace.history.timeline(anne, kinds=["call"])
    with pytest.raises(NotFound):
        workspace.tasks.task(saved.next_id)


def test_a_task_for_several_stays_open_for_those_not_called_yet(workspace: Workspace) -> None:
    anne, luc, zoe = (person(workspace, name, "06 12 34 56 78") for name in ("Anne", "Luc", "Zoé"))
    task, _ = workspace.tasks.create(
        TaskDraft("Invite", kind="call", due_date="2026-11-20", contact_ids=(anne, luc, zoe))
    )
    assert workspace.calls.list_of(task) == ((anne, "Anne"), (luc, "Luc"), (zoe, "Zoé"))
    saved = workspace.calls.save(CallNote(luc, "reached", "Reached", task_id=task))
    assert saved.left == 2
    assert workspace.tasks.task(task).is_open
    assert workspace.calls.list_of(task) == ((anne, "Anne"), (zoe, "Zoé"))
    told = [len(workspace.history.timeline(one, kinds=["call"])) for one in (anne, luc, zoe)]
    assert told == [0, 1, 0], "the history tells of the contact called alone"
    again = TaskDraft("Call again", kind="call", due_date="2026-11-23")
    second = workspace.calls.save(
        CallNote(anne, "no_answer", "No answer", task_id=task, next_step=again)
    )
    assert second.next_id is not None
    assert workspace.tasks.task(second.next_id).contacts == ((anne, "Anne"),)
    last = workspace.calls.save(CallNote(zoe, "reached", "Reached", task_id=task))
    assert last.left == 0
    assert not workspace.tasks.task(task).is_open, "the last of them ends it"
    for change in (last.change_id, second.change_id, saved.change_id):
        workspace.undo.undo(change)
    assert workspace.calls.list_of(task) == ((anne, "Anne"), (luc, "Luc"), (zoe, "Zoé"))


def test_who_is_in_the_trash_does_not_keep_a_task_open(workspace: Workspace) -> None:
    anne, gone = person(workspace, "Anne"), person(workspace, "Gone")
    task, _ = workspace.tasks.create(TaskDraft("Call", kind="call", contact_ids=(anne, gone)))
    workspace.contacts.throw_away([gone])
    assert workspace.calls.save(CallNote(anne, "reached", "Reached", task_id=task)).left == 0
    assert not workspace.tasks.task(task).is_open


def test_a_repeated_task_keeps_everybody_until_it_is_done(workspace: Workspace) -> None:
    anne, luc = person(workspace, "Anne"), person(workspace, "Luc")
    task, _ = workspace.tasks.create(
        TaskDraft("Weekly", kind="call", due_date="2026-11-20", recurrence="FREQ=WEEKLY",
                  contact_ids=(anne, luc))
    )  # fmt: skip
    assert workspace.calls.save(CallNote(anne, "reached", "Reached", task_id=task)).left == 1
    assert workspace.calls.list_of(task) == ((anne, "Anne"), (luc, "Luc"))
    done = workspace.calls.save(CallNote(luc, "reached", "Reached", task_id=task, whole_task=True))
    (again,) = done.repeated_ids
    assert workspace.tasks.task(again).due_date == "2026-11-27"
    assert workspace.calls.list_of(again) == ((anne, "Anne"), (luc, "Luc"))


def test_a_call_ends_the_step_of_a_series_and_an_answer_stops_it(workspace: Workspace) -> None:
    anne, luc = person(workspace, "Anne", "0612345678"), person(workspace, "Luc", "0612345679")
    steps = (Step(0, "call", "Call"),)
    entry = workspace.series.save(Series("Chase", steps, stop_on=("answer",))).id
    started = workspace.series_starts.start(workspace.series.get(entry), (anne, luc), FRIDAY)
    rows = workspace.task_lists.first_page().rows
    by_contact = {row.contact_id: row.id for row in rows}
    workspace.calls.save(CallNote(anne, "reached", "Reached", task_id=by_contact[anne]))
    workspace.calls.save(CallNote(luc, "reached", "Reached", direction="in"))
    run = workspace.series_runs.run(started.run_id)
    assert (run.finished, run.stopped) == (1, 1)
    assert workspace.task_lists.first_page().count == 0


def test_a_wrong_number_becomes_doubtful(workspace: Workspace) -> None:
    anne = person(workspace, "Anne", "04 78 00 00 00", "06 12 34 56 78")
    wrong = workspace.contacts.sheet(anne).phones[1]
    workspace.calls.save(CallNote(anne, "wrong_number", "Wrong number", phone_id=wrong.id))
    assert [phone.state for phone in workspace.contacts.sheet(anne).phones] == ["good", "doubtful"]


def test_who_wants_no_calls_may_object_to_them(workspace: Workspace) -> None:
    anne = person(workspace, "Anne", "04 78 00 00 00")
    workspace.calls.save(CallNote(anne, "refuses", "Wants no calls"))
    assert not workspace.calls.partner(anne).refuses
    workspace.calls.save(CallNote(anne, "refuses", "Wants no calls", note="No!", objects=True))
    assert workspace.calls.partner(anne).refuses
    (consent,) = workspace.contacts.sheet(anne).consents
    assert (consent.decision, consent.channel, consent.words) == ("objection", "phone", "No!")
    assert consent.given_on == "2026-11-20"


def test_a_missed_call_is_a_call_to_return_today(workspace: Workspace) -> None:
    anne = person(workspace, "Anne", "06 12 34 56 78")
    task, change = workspace.calls.note_missed("Call Anne back", "Missed call", anne)
    (row,) = workspace.today.read().due
    assert (row.id, row.kind, row.contact) == (task, "call", "Anne")
    (entry,) = workspace.history.timeline(anne, kinds=["call"])
    assert (entry.direction, entry.outcome) == ("in", "Missed call")
    workspace.undo.undo(change)
    assert workspace.today.read().due == ()
    unknown, _ = workspace.calls.note_missed("Call 06 99 00 00 00 back", "Missed call")
    assert workspace.tasks.task(unknown).contacts == ()


def test_results_and_contacts_that_are_none_are_refused(workspace: Workspace) -> None:
    anne = person(workspace, "Anne")
    with pytest.raises(InvalidInput):
        workspace.calls.save(CallNote(anne, "shouted", "Shouted"))
    with pytest.raises(NotFound):
        workspace.calls.save(CallNote(anne + 99, "reached", "Reached"))
    assert list(CALL_RESULTS)[0] == "reached"
