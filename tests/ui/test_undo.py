"""Tests undo and redo of changes in order and out of order."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.services.contacts import Saved
from sme_crm.ui.context import UiContext

Settle = Callable[[Callable[[], object]], None]


def _count(context: UiContext) -> int:
    return context.workspace.contact_lists.count(ContactFilter())


def _create(context: UiContext, settle: Settle, *names: str) -> list[int]:
    """One change per name; waits until the history heard of the last one."""
    made: list[tuple[int, int]] = []
    heard: list[int] = []
    context.changes.committed.connect(lambda changes: heard.append(changes.change_id))
    for name in names:
        draft = ContactDraft(values={"family_name": name})
        context.jobs.write(
            lambda draft=draft: context.workspace.contacts.create(draft), made.append
        )
    settle(lambda: len(made) == len(names) and made[-1][1] in heard)
    return [change_id for _contact_id, change_id in made]


def test_undo_and_redo_in_order(ui_context: UiContext, settle: Settle) -> None:
    _create(ui_context, settle, "Adam", "Blanc")
    assert ui_context.undo.undo_text() == "Contact created"
    assert not ui_context.undo.can_redo()
    ui_context.undo.undo()
    ui_context.undo.undo()
    settle(lambda: _count(ui_context) == 0 and not ui_context.jobs.busy())
    assert not ui_context.undo.can_undo()
    ui_context.undo.redo()
    ui_context.undo.redo()
    settle(lambda: _count(ui_context) == 2 and not ui_context.jobs.busy())
    ui_context.undo.undo()
    settle(lambda: _count(ui_context) == 1 and not ui_context.jobs.busy())


def test_fast_undo_redo_undo_waits_for_its_turn(ui_context: UiContext, settle: Settle) -> None:
    _create(ui_context, settle, "Adam")
    for act in (ui_context.undo.undo, ui_context.undo.redo, ui_context.undo.undo):
        act()
    settle(lambda: not ui_context.jobs.busy())
    assert _count(ui_context) == 0


def test_any_change_can_be_undone_and_ctrl_z_takes_that_back(
    ui_context: UiContext, settle: Settle
) -> None:
    first, _second = _create(ui_context, settle, "Adam", "Blanc")
    results: list[object] = []
    ui_context.undo.undo_change(first, results.append)
    settle(lambda: results and ui_context.undo.undo_text() == "Change undone")
    assert _count(ui_context) == 1
    ui_context.undo.undo()
    settle(lambda: _count(ui_context) == 2 and not ui_context.jobs.busy())


def test_one_visit_is_one_step(ui_context: UiContext, settle: Settle) -> None:
    _create(ui_context, settle, "Adam")
    contact_id = ui_context.workspace.contact_lists.ids()[0]
    saved: list[object] = []

    def work() -> object:
        contacts = ui_context.workspace.contacts
        one = contacts.save(contact_id, {"notes": "a"}, contacts.sheet(contact_id).contact.version)
        return contacts.save(contact_id, {"profession": "b"}, one.version, visit=one.change_id)

    ui_context.jobs.write(work, saved.append)
    settle(lambda: saved and ui_context.undo.undo_text() == "Sheet edited")
    settle(lambda: not ui_context.jobs.busy())
    ui_context.undo.undo()
    settle(lambda: not ui_context.jobs.busy())
    contact = ui_context.workspace.contacts.sheet(contact_id).contact
    assert (contact.notes, contact.profession) == ("", "")
    assert ui_context.undo.undo_text() == "Contact created"


def test_ctrl_z_takes_back_what_was_asked_for_before_the_key(
    ui_context: UiContext, settle: Settle
) -> None:
    """The write waits in the lane yet: nobody has heard of it when the key is pressed."""
    _create(ui_context, settle, "Adam")
    gate = Event()
    ui_context.jobs.write(gate.wait)
    draft = ContactDraft(values={"family_name": "Blanc"})
    ui_context.jobs.write(lambda: ui_context.workspace.contacts.create(draft))
    ui_context.undo.undo()
    gate.set()
    settle(lambda: not ui_context.jobs.busy())
    lists = ui_context.workspace.contact_lists
    assert [row.formatted_name for row in lists.rows(lists.ids())] == ["Adam"]
    assert (ui_context.undo.can_undo(), ui_context.undo.can_redo()) == (True, True)
    ui_context.undo.redo()
    settle(lambda: _count(ui_context) == 2 and not ui_context.jobs.busy())


def test_a_visit_whose_last_writing_is_told_of_late_is_taken_back_whole(
    ui_context: UiContext, settle: Settle
) -> None:
    """The key comes between the commit of the second write and its news."""
    _create(ui_context, settle, "Adam")
    contacts = ui_context.workspace.contacts
    contact_id = ui_context.workspace.contact_lists.ids()[0]
    saved: list[Saved] = []
    version = contacts.sheet(contact_id).contact.version
    ui_context.jobs.write(lambda: contacts.save(contact_id, {"notes": "a"}, version), saved.append)
    settle(lambda: saved and ui_context.undo.undo_text() == "Sheet edited")
    visit = saved[0].change_id
    contacts.save(contact_id, {"profession": "b"}, saved[0].version, visit=visit)
    ui_context.undo.undo()
    settle(lambda: not ui_context.jobs.busy())
    contact = contacts.sheet(contact_id).contact
    assert (contact.notes, contact.profession) == ("", "")
    assert ui_context.undo.undo_text() == "Contact created"
    ui_context.undo.redo()
    settle(lambda: not ui_context.jobs.busy())
    contact = contacts.sheet(contact_id).contact
    assert (contact.notes, contact.profession) == ("a", "b")
    ui_context.undo.undo()
    ui_context.undo.undo()
    settle(lambda: not ui_context.jobs.busy())
    assert _count(ui_context) == 0


def test_what_is_written_after_the_key_is_a_step_of_its_own(
    ui_context: UiContext, settle: Settle
) -> None:
    """A form goes on with its visit while the undo of it waits in the lane."""
    _create(ui_context, settle, "Adam")
    contacts = ui_context.workspace.contacts
    contact_id = ui_context.workspace.contact_lists.ids()[0]
    saved: list[Saved] = []
    version = contacts.sheet(contact_id).contact.version
    ui_context.jobs.write(lambda: contacts.save(contact_id, {"notes": "a"}, version), saved.append)
    settle(lambda: saved and ui_context.undo.undo_text() == "Sheet edited")
    gate = Event()
    ui_context.jobs.write(gate.wait)
    ui_context.undo.undo()
    visit = saved[0].change_id

    def go_on() -> None:
        present = contacts.sheet(contact_id).contact.version
        contacts.save(contact_id, {"profession": "b"}, present, visit=visit)

    ui_context.jobs.write(go_on)
    gate.set()
    settle(lambda: not ui_context.jobs.busy())
    contact = contacts.sheet(contact_id).contact
    assert (contact.notes, contact.profession) == ("", "b")
    assert ui_context.undo.undo_text() == "Sheet edited"
    assert not ui_context.undo.can_redo()


def test_a_change_taken_back_elsewhere_is_not_done_again(
    ui_context: UiContext, settle: Settle
) -> None:
    first, second = _create(ui_context, settle, "Adam", "Blanc")
    workspace = ui_context.workspace
    ui_context.jobs.write(lambda: workspace.undo.undo(second))
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.undo.undo_text() == "Change undone"
    ui_context.undo.undo()
    ui_context.undo.undo()
    settle(lambda: not ui_context.jobs.busy())
    # The redo brought the second one back; what is left is the first.
    assert workspace.undo.find_change(first).undone_by is not None
    assert _count(ui_context) == 1
    assert not ui_context.undo.can_undo()
