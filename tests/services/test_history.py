"""The timeline of a contact: entries, changes of the record, filters, reading on."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.criteria import Operator, Test
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.workspace import Workspace


def add(workspace: Workspace, name: str = "Dupont") -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]


def test_an_entry_and_who_made_it(workspace: Workspace) -> None:
    contact_id = add(workspace)
    workspace.history.staff_id = workspace.staff.add("Claire")
    workspace.history.add(
        [contact_id], "call", subject=" Devis ", text="a\nb", direction="out", outcome="ok"
    )
    entry = workspace.history.timeline(contact_id)[0]
    assert (entry.kind, entry.who, entry.direction, entry.channel) == (
        "call", "Claire", "out", "phone",
    )  # fmt: skip
    assert (entry.subject, entry.text, entry.outcome) == ("Devis", "a\nb", "ok")
    assert workspace.contacts.sheet(contact_id).contact.last_exchange == entry.at


def test_a_note_is_no_exchange(workspace: Workspace) -> None:
    contact_id = add(workspace)
    workspace.history.add([contact_id], "note", text="vu au salon")
    assert workspace.contacts.sheet(contact_id).contact.last_exchange is None


def test_the_last_exchange_follows(workspace: Workspace) -> None:
    contact_id = add(workspace)
    for day in ("2026-03-01", "2025-01-01"):
        workspace.history.add([contact_id], "call", at=f"{day}T09:00:00Z")
    newest = workspace.history.timeline(contact_id, kinds=["call"])[0]
    assert newest.at == "2026-03-01T09:00:00Z"
    assert workspace.contacts.sheet(contact_id).contact.last_exchange == newest.at
    workspace.history.remove(newest.id)
    found = workspace.contacts.sheet(contact_id).contact
    assert found.last_exchange == "2025-01-01T09:00:00Z"
    workspace.undo.undo()
    assert workspace.contacts.sheet(contact_id).contact.last_exchange == newest.at


def touches(workspace: Workspace, contact_id: int) -> int:
    """What the sheet says; the column of lists must say the same."""
    [row] = workspace.contact_lists.rows([contact_id])
    assert row.touches == workspace.series_runs.touches(contact_id)
    return row.touches


def test_touches_count_what_went_out(workspace: Workspace) -> None:
    contact_id = add(workspace)
    assert touches(workspace, contact_id) == 0
    for direction in ("out", "out", "in", "internal"):
        workspace.history.add([contact_id], "call", direction=direction)
    assert touches(workspace, contact_id) == 2
    newest = workspace.history.timeline(contact_id, kinds=["call"])
    workspace.history.remove(next(entry.id for entry in newest if entry.direction == "out"))
    assert touches(workspace, contact_id) == 1
    workspace.undo.undo()
    assert touches(workspace, contact_id) == 2


def test_touches_of_merged_contacts_add_up_and_part_again(workspace: Workspace) -> None:
    first, second = add(workspace, "Dupont"), add(workspace, "Dupond")
    workspace.history.add([first, second], "call", direction="out")
    workspace.history.add([second], "email", direction="out")
    workspace.merging.merge_contacts(first, [second])
    assert touches(workspace, first) == 3
    workspace.undo.undo()
    assert (touches(workspace, first), touches(workspace, second)) == (1, 2)


def test_lists_and_groups_by_touches(workspace: Workspace) -> None:
    often, once, never = (add(workspace, name) for name in ("Aubert", "Bonnet", "Collin"))
    workspace.history.add([often, once], "call", direction="out")
    workspace.history.add([often], "letter", direction="out")
    for way, expected in ((True, [often, once, never]), (False, [once, often, never])):
        order = Sort("touches", way)
        assert list(workspace.contact_lists.ids(ContactFilter(), order)) == expected
        page = workspace.contact_lists.first_page(ContactFilter(), order)
        assert [row.id for row in page.rows] == expected
    for test, found in (
        (Test("touches", Operator.GREATER, (1,)), [often]),
        (Test("touches", Operator.LESS, (2,)), [once, never]),
        (Test("touches", Operator.BETWEEN, (1, 2)), [often, once]),
        (Test("touches", Operator.IS, (0,)), [never]),
    ):
        listed = workspace.contact_lists.ids(ContactFilter(criteria=test), Sort())
        assert list(listed) == found


def test_changes_of_the_record_tell_the_fields(workspace: Workspace) -> None:
    contact_id = add(workspace)
    workspace.contacts.save(contact_id, {"profession": "menuisier"}, 1)
    workspace.contacts.save_row(contact_id, Phone("06 12 34 56 78"), 2)
    added, edited, made = workspace.history.timeline(contact_id)
    assert [(f.entity, f.op) for f in added.fields] == [("phone", "I")]
    assert [(f.column, f.before, f.after) for f in edited.fields] == [
        ("profession", "", "menuisier")
    ]
    assert (made.change_name, made.fields) == ("contact.create", ())


def test_filters_and_reading_on(workspace: Workspace) -> None:
    contact_id = add(workspace)
    for number in range(7):
        kind = "call" if number % 2 else "note"
        workspace.history.add([contact_id], kind, at=f"2026-01-0{number + 1}T09:00:00Z")
    workspace.history.add([contact_id], "note", at="2026-01-07T09:00:00Z")
    calls = workspace.history.timeline(contact_id, kinds=["call"])
    assert [entry.at[:10] for entry in calls] == ["2026-01-06", "2026-01-04", "2026-01-02"]
    assert workspace.history.count(contact_id) == 8
    whole = workspace.history.timeline(contact_id, kinds=["call", "note"])
    pages = []
    before = None
    while page := workspace.history.timeline(
        contact_id, kinds=["call", "note"], before=before, limit=3
    ):
        pages += page
        before = (page[-1].at, page[-1].id)
    assert pages == whole
    assert workspace.history.timeline(contact_id, kinds=[]) == []


def test_one_entry_for_many_is_one_change(workspace: Workspace) -> None:
    ids = [add(workspace, f"Nom{number}") for number in range(5)]
    change_id = workspace.history.add(ids, "letter", subject="Vœux")
    assert workspace.undo.find_change(change_id).contacts == 5
    workspace.undo.undo(change_id)
    assert [workspace.history.count(contact_id) for contact_id in ids] == [0] * 5


def test_entries_are_rewritten_and_removed(workspace: Workspace) -> None:
    contact_id = add(workspace)
    workspace.history.add([contact_id], "note", text="faux")
    entry = workspace.history.timeline(contact_id)[0]
    assert workspace.history.edit(entry.id, subject="", text="vrai")
    assert workspace.history.edit(entry.id, subject="", text="vrai") == 0
    assert workspace.history.timeline(contact_id, kinds=["note"])[0].text == "vrai"
    workspace.history.remove(entry.id)
    assert workspace.history.count(contact_id) == 0


@pytest.mark.parametrize(("kind", "direction"), [("gossip", "in"), ("call", "sideways")])
def test_unknown_words_are_refused(workspace: Workspace, kind: str, direction: str) -> None:
    contact_id = add(workspace)
    with pytest.raises(InvalidInput):
        workspace.history.add([contact_id], kind, direction=direction)
    assert workspace.history.count(contact_id) == 0
