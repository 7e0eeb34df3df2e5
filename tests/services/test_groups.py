"""Groups as a user handles them: making, nesting, filling, undoing, counting."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound
from sme_crm.services.group_counts import Interruption, is_group
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace

Op = Operator
CLIENTS = Test("status", Op.ONE_OF, ("client",))
PEOPLE = ("Anne", "Élise", "Zoé", "Hugo", "Léa", "Luc")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    for nth, name in enumerate(PEOPLE):
        status = "client" if nth % 2 else "prospect"
        made.contacts.create(ContactDraft({"given_name": name, "status": status}))
    yield made
    made.close()


def _ids(workspace: Workspace) -> list[int]:
    return sorted(workspace.contact_lists.ids())


def _members(workspace: Workspace, group_id: int) -> list[int]:
    ids = workspace.groups.member_ids(group_id)
    assert sorted(workspace.contact_lists.ids(ContactFilter(group_id=group_id))) == ids
    assert workspace.groups.count(group_id) == len(ids)
    return ids


def _change(workspace: Workspace, group_id: int, **values: Any) -> None:
    """Write some of a group, the rest as it is."""
    there = workspace.groups.find(group_id)
    parts = ("name", "description", "parent_id", "criteria")
    workspace.groups.save(group_id, **{key: getattr(there, key) for key in parts} | values)


def _undo_last(workspace: Workspace) -> None:
    newest = workspace.database.reader().execute("SELECT max(id) FROM change").fetchone()[0]
    workspace.undo.undo(newest)


def test_static_members_come_and_go_and_come_back(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    group = groups.create("  Fair  2026 ")
    assert groups.find(group).name == "Fair 2026"
    assert groups.add_members(group, ids[:3]) == 3
    assert groups.add_members(group, ids[1:4]) == 1
    assert _members(workspace, group) == ids[:4]
    assert groups.remove_members(group, [ids[0], ids[5]]) == 1
    assert _members(workspace, group) == ids[1:4]
    _undo_last(workspace)
    assert _members(workspace, group) == ids[:4]


def test_adding_is_one_change_however_many(workspace: Workspace) -> None:
    with UnitOfWork(workspace.database, "contact.create") as work:
        for _ in range(300):
            work.insert("contact", {"given_name": "X"})
    group = workspace.groups.create("All")
    added = workspace.groups.add_members(group, ContactFilter())
    assert added == 300 + len(PEOPLE)
    rows = workspace.database.reader().execute(
        "SELECT count(*) FROM change_row WHERE table_name = 'group_member'"
    )
    assert rows.fetchone()[0] == 1
    _undo_last(workspace)
    assert _members(workspace, group) == []


def test_dynamic_membership_is_always_current(workspace: Workspace) -> None:
    group = workspace.groups.create("Clients", criteria=CLIENTS)
    before = _members(workspace, group)
    assert len(before) == 3
    workspace.contacts.create(ContactDraft({"given_name": "New", "status": "client"}))
    assert len(_members(workspace, group)) == 4
    with pytest.raises(InvalidInput, match="group_not_static"):
        workspace.groups.add_members(group, before)


def test_the_trash_belongs_to_no_group(workspace: Workspace) -> None:
    ids = _ids(workspace)
    group = workspace.groups.create("Fair")
    workspace.groups.add_members(group, ids)
    workspace.contacts.throw_away([ids[0]])
    assert _members(workspace, group) == ids[1:]
    assert workspace.groups.add_members(workspace.groups.create("B"), ids) == len(ids) - 1


def test_a_static_group_holds_what_is_below_it(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    fair = groups.create("Fair")
    lyon = groups.create("Fair of Lyon", parent_id=fair)
    clients = groups.create("Clients", criteria=CLIENTS, parent_id=lyon)
    groups.add_members(fair, ids[:1])
    groups.add_members(lyon, ids[1:2])
    assert set(_members(workspace, fair)) == {ids[0], ids[1], *_members(workspace, clients)}
    assert [(group.name, group.depth) for group in groups.list_groups()] == [
        ("Fair", 0),
        ("Fair of Lyon", 1),
        ("Clients", 2),
    ]


def test_a_dynamic_group_holds_exactly_its_criteria(workspace: Workspace) -> None:
    groups = workspace.groups
    clients = groups.create("Clients", criteria=CLIENTS)
    named = Test("given_name", Op.IS, ("elise",))
    below = groups.create("Élise", criteria=All((is_group(clients), named)), parent_id=clients)
    prospects = groups.create("Others", criteria=Not(CLIENTS), parent_id=clients)
    assert len(_members(workspace, clients)) == 3
    assert len(_members(workspace, below)) == 1
    assert len(_members(workspace, prospects)) == 3


def test_in_one_group_but_not_in_another(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    first, second = groups.create("A"), groups.create("B")
    groups.add_members(first, ids[:4])
    groups.add_members(second, ids[2:])
    wanted = All((is_group(first), Test("group", Op.NOT_IN_GROUP, (second,))))
    assert groups.count_criteria(wanted) == 2
    listed = workspace.contact_lists.ids(ContactFilter(criteria=wanted))
    assert sorted(listed) == ids[:2]


def test_circles_are_refused(workspace: Workspace) -> None:
    groups = workspace.groups
    top = groups.create("Top")
    below = groups.create("Below", parent_id=top)
    with pytest.raises(InvalidInput, match="group_cycle"):
        _change(workspace, top, parent_id=below)
    with pytest.raises(InvalidInput, match="group_cycle"):
        _change(workspace, top, parent_id=top)
    with pytest.raises(InvalidInput, match="group_cycle"):
        groups.create("Circle", criteria=is_group(top), parent_id=below)
    asking = groups.create("Asking", criteria=is_group(top))
    with pytest.raises(InvalidInput, match="group_cycle"):
        _change(workspace, asking, criteria=Not(is_group(asking)))


def test_what_cannot_be_is_refused(workspace: Workspace) -> None:
    groups = workspace.groups
    with pytest.raises(InvalidInput, match="name_missing"):
        groups.create("  ")
    with pytest.raises(InvalidInput, match="criteria_values"):
        groups.create("X", criteria=Test("children", Op.LESS, ("many",)))
    with pytest.raises(InvalidInput, match="group_not_dynamic"):
        _change(workspace, groups.create("Static"), criteria=CLIENTS)
    with pytest.raises(NotFound):
        groups.save(99, name="X", description="", parent_id=None, criteria=None)
    with pytest.raises(NotFound):
        groups.create("X", parent_id=99)
    assert [group.name for group in groups.list_groups()] == ["Static"]


def test_own_fields_are_checked_by_their_kind(workspace: Workspace) -> None:
    field = workspace.custom_fields.define("Budget", "number")
    with pytest.raises(InvalidInput, match="criteria_operator"):
        workspace.groups.create("X", criteria=Test(f"own.{field}", Op.CONTAINS, ("a",)))
    workspace.groups.create("X", criteria=Test(f"own.{field}", Op.GREATER, (10,)))


def test_edit_duplicate_snapshot(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    group = groups.create("Fair")
    groups.add_members(group, ids[:2])
    _change(workspace, group, name="Salon", description="Met at\nthe fair")
    assert groups.find(group).name == "Salon"
    copy = groups.duplicate(group, "Salon 2")
    assert groups.find(copy).description == "Met at\nthe fair"
    assert _members(workspace, copy) == ids[:2]
    dynamic = groups.create("Clients", criteria=CLIENTS)
    again = groups.duplicate(dynamic, "Clients 2")
    assert groups.find(again).criteria == CLIENTS
    frozen = groups.snapshot(dynamic, "Clients today")
    assert not groups.find(frozen).dynamic
    assert _members(workspace, frozen) == _members(workspace, dynamic)
    assert groups.find_by_name("clients TODAY") == groups.find(frozen)


def test_a_search_becomes_a_group(workspace: Workspace) -> None:
    group = workspace.groups.create_from(ContactFilter(text="eli"), "Found")
    assert len(_members(workspace, group)) == 1
    group = workspace.groups.create_from(_ids(workspace)[2:4], "Chosen")
    assert len(_members(workspace, group)) == 2


def test_delete_moves_up_what_is_below_and_undo_brings_all_back(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    fair = groups.create("Fair")
    below = groups.create("Below", parent_id=fair)
    leaning = groups.create("Leaning", criteria=is_group(fair))
    groups.add_members(fair, ids[:2])
    change = groups.delete(fair)
    assert groups.find(below).parent_id is None
    assert _members(workspace, leaning) == []
    with pytest.raises(NotFound):
        groups.find(fair)
    workspace.undo.undo(change)
    assert groups.find(below).parent_id == fair
    assert _members(workspace, fair) == ids[:2] == _members(workspace, leaning)


def test_undoing_the_creation_of_a_group_others_lean_on(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    fair = groups.create("Fair")
    created = workspace.undo.next_undo()
    assert created is not None
    below = groups.create("Below", parent_id=fair)
    groups.add_members(fair, ids[:2])
    workspace.undo.undo(created.id)
    assert groups.find(below).parent_id == fair
    assert len(_members(workspace, fair)) == 2


def test_groups_of_one_contact(workspace: Workspace) -> None:
    groups, ids = workspace.groups, _ids(workspace)
    fair = groups.create("Fair")
    groups.add_members(fair, ids[1:2])
    groups.create("Clients", criteria=CLIENTS)
    groups.create("Others", criteria=Not(CLIENTS))
    assert [group.name for group in groups.groups_of(ids[1])] == ["Fair", "Clients"]
    assert [group.name for group in groups.groups_of(ids[0])] == ["Others"]
    assert groups.groups_of(999) == []


def test_preview_is_in_name_order(workspace: Workspace) -> None:
    rows = workspace.groups.preview(All(), limit=3).rows
    assert [name for _, name in rows] == ["Anne", "Élise", "Hugo"]


def test_a_count_can_be_interrupted(workspace: Workspace) -> None:
    with UnitOfWork(workspace.database, "contact.create") as work:
        work.connection.execute(
            "INSERT INTO contact(given_name, notes) WITH RECURSIVE n(i) AS"
            " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            " SELECT 'N' || i, hex(zeroblob(2000)) FROM n"
        )
        work.record_range("contact", 1, 1)
    slow = All((Test("notes", Op.CONTAINS, ("a" * 150,)),) * 100)
    interruption = Interruption()
    raised: list[BaseException] = []

    def count() -> None:
        try:
            workspace.groups.count_criteria(slow, interruption)
        except Cancelled as error:
            raised.append(error)

    worker = threading.Thread(target=count)
    worker.start()
    interruption.stop()
    worker.join(60)
    assert not worker.is_alive()
    assert len(raised) == 1
    with pytest.raises(Cancelled):
        workspace.groups.count_criteria(slow, interruption)
    assert workspace.groups.count_criteria(CLIENTS) == 3


def test_criteria_of_a_newer_program_do_not_break_the_list(workspace: Workspace) -> None:
    with UnitOfWork(workspace.database, "test") as work:
        newer = '{"version":9,"criteria":{}}'
        group = work.insert(
            "contact_group", {"name": "Newer", "kind": "dynamic", "criteria": newer}
        )
    assert workspace.groups.find(group).unreadable
    assert workspace.groups.groups_of(1) == []
    with pytest.raises(InvalidInput, match="criteria_newer"):
        workspace.groups.count(group)
