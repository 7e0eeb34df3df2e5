"""The journal as a user sees it: the list of changes, undo of any, redo."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump


def add(workspace: Workspace, name: str) -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]


def test_changes_are_listed_newest_first(workspace: Workspace) -> None:
    workspace.undo.staff_id = workspace.contacts.staff_id = workspace.staff.add("Claire")
    one, two = add(workspace, "Dupont"), add(workspace, "Martin")
    workspace.contacts.update_many([one, two], {"sector": "bois"}, origin="list")
    newest = workspace.undo.list_changes()[0]
    assert (newest.name, newest.who, newest.origin) == ("contact.bulk_edit", "Claire", "list")
    assert (newest.contacts, newest.rows, newest.subject) == (2, 2, "")
    assert [change.subject for change in workspace.undo.list_changes()][1:3] == ["Martin", "Dupont"]
    assert [c.id for c in workspace.undo.list_changes(before_id=newest.id, limit=1)] == [
        newest.id - 1
    ]


def test_changes_are_sought_by_who_they_touched(workspace: Workspace) -> None:
    one = add(workspace, "Dupont")
    add(workspace, "100 % _bois_!")
    workspace.contacts.save(one, {"family_name": "Durand"}, 1)
    assert len(workspace.undo.list_changes(text="durand")) == 2
    assert len(workspace.undo.list_changes(text="100 % _bois_!")) == 1
    assert workspace.undo.list_changes(text="%x") == []
    assert [c.name for c in workspace.undo.list_changes(contact_id=one)] == [
        "contact.edit",
        "contact.create",
    ]


def test_undo_without_an_id_goes_back_step_by_step(workspace: Workspace) -> None:
    states = [dump(workspace.database)]
    contact_id = add(workspace, "Dupont")
    states.append(dump(workspace.database))
    workspace.contacts.save(contact_id, {"family_name": "Durand"}, 1)
    states.append(dump(workspace.database))
    workspace.contacts.save_row(contact_id, Phone("06 12 34 56 78"), 2)
    states.append(dump(workspace.database))
    for state in reversed(states[:-1]):
        workspace.undo.undo()
        assert dump(workspace.database) == state
    with pytest.raises(NotFound) as met:
        workspace.undo.undo()
    assert met.value.code == "nothing_to_undo"
    for state in states[1:]:
        workspace.undo.redo()
        assert dump(workspace.database) == state
    with pytest.raises(NotFound) as met:
        workspace.undo.redo()
    assert met.value.code == "nothing_to_redo"


def test_an_older_change_is_taken_back_alone(workspace: Workspace) -> None:
    one, two = add(workspace, "Dupont"), add(workspace, "Martin")
    edit = workspace.contacts.save(one, {"sector": "bois"}, 1).change_id
    workspace.contacts.save(two, {"sector": "métal"}, 1)
    result = workspace.undo.undo(edit)
    assert (result.taken_back, result.kept, result.conflicts) == ((one,), (), ())
    assert workspace.contacts.sheet(two).contact.sector == "métal"
    change = workspace.undo.find_change(edit)
    assert change.undone_by == result.change_id and not change.can_be_undone
    with pytest.raises(InvalidInput) as met:
        workspace.undo.undo(edit)
    assert met.value.code == "already_undone"
    workspace.undo.redo(edit)
    assert workspace.contacts.sheet(one).contact.sector == "bois"
    with pytest.raises(InvalidInput) as met:
        workspace.undo.redo(edit)
    assert met.value.code == "not_undone"


def test_what_was_touched_since_is_kept_and_told(workspace: Workspace) -> None:
    ids = [add(workspace, f"Nom{number}") for number in range(3)]
    change_id = workspace.contacts.update_many(ids, {"sector": "bois"})
    workspace.contacts.save(ids[0], {"sector": "métal"}, 2)
    result = workspace.undo.undo(change_id)
    assert result.conflicts == (ids[0],)
    assert set(result.taken_back) == set(ids[1:])
    sectors = [workspace.contacts.sheet(contact_id).contact.sector for contact_id in ids]
    assert sectors == ["métal", "", ""]


def test_nothing_can_be_taken_back(workspace: Workspace) -> None:
    contact_id = add(workspace, "Dupont")
    edit = workspace.contacts.save(contact_id, {"sector": "bois"}, 1).change_id
    workspace.contacts.save(contact_id, {"sector": "métal"}, 2)
    count = len(workspace.undo.list_changes())
    result = workspace.undo.undo(edit)
    assert (result.change_id, result.taken_back, result.conflicts) == (0, (), (contact_id,))
    assert len(workspace.undo.list_changes()) == count
    assert workspace.undo.find_change(edit).can_be_undone


def test_the_undo_of_a_member_of_staff_who_is_needed(workspace: Workspace) -> None:
    member = workspace.staff.add("Claire")
    workspace.undo.staff_id = member
    result = workspace.undo.undo()
    assert (result.change_id, result.other_conflicts) == (0, 1)
    assert [one.id for one in workspace.staff.list_members()] == [member]


def test_no_such_change(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.undo.undo(99)
    with pytest.raises(NotFound):
        workspace.undo.find_change(1)
    assert workspace.undo.next_undo() is None and workspace.undo.next_redo() is None
