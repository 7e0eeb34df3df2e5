"""Tests the screen of changes and the trash."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.changes_screen.change_list_model import CONTACTS, STATE, WHAT
from sme_crm.ui.changes_screen.changes_panel import ChangesPanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenContact, ShowChanges, ShowContacts

Settle = Callable[[Callable[[], object]], None]


def _write(context: UiContext, settle: Settle, work: Callable[[], object]) -> None:
    context.jobs.write(work)
    settle(lambda: not context.jobs.busy())


def _fill(context: UiContext, settle: Settle, *names: str) -> None:
    def work() -> None:
        for name in names:
            context.workspace.contacts.create(ContactDraft(values={"family_name": name}))

    _write(context, settle, work)


@pytest.fixture
def panel(ui_context: UiContext) -> Iterator[ChangesPanel]:
    made = ChangesPanel(ui_context)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _texts(panel: ChangesPanel, column: int = WHAT) -> list[str]:
    model = panel.changes.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _enter(panel: ChangesPanel, context: UiContext, settle: Settle) -> None:
    panel.enter()
    settle(lambda: not context.jobs.busy())


def test_an_empty_file_says_what_will_come(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle
) -> None:
    _enter(panel, ui_context, settle)
    assert _texts(panel) == []
    assert not panel.changes.details.undo.isEnabled()
    panel.changes.search.setText("nobody")
    panel.changes.reload()
    settle(lambda: not ui_context.jobs.busy())
    assert not panel.changes.view.isVisible()


def test_changes_are_listed_and_the_list_follows(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle
) -> None:
    _fill(ui_context, settle, "Adam", "Blanc")
    _enter(panel, ui_context, settle)
    assert _texts(panel) == ["Contact created", "Contact created"]
    assert _texts(panel, CONTACTS) == ["1", "1"]
    ids = tuple(ui_context.workspace.contact_lists.ids())
    _write(ui_context, settle, lambda: ui_context.workspace.contacts.throw_away(ids))
    settle(lambda: _texts(panel)[0] == "2 contacts put into the trash")


def test_any_change_is_undone_and_made_again(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle
) -> None:
    _fill(ui_context, settle, "Adam", "Blanc")
    _enter(panel, ui_context, settle)
    panel.changes.view.selectRow(1)
    panel.changes.details.undo.click()
    settle(lambda: _texts(panel)[0] == "Change undone: Contact created")
    settle(lambda: not ui_context.jobs.busy())
    assert _texts(panel, STATE) == ["Undo", "", "Undone"]
    assert ui_context.workspace.contact_lists.count(ContactFilter()) == 1
    panel.changes.view.selectRow(2)
    assert panel.changes.details.undo.text() == "Make it again"
    panel.changes.details.undo.click()
    settle(lambda: ui_context.workspace.contact_lists.count(ContactFilter()) == 2)
    settle(lambda: not ui_context.jobs.busy())


def test_search_and_request(panel: ChangesPanel, ui_context: UiContext, settle: Settle) -> None:
    _fill(ui_context, settle, "Adam", "Blanc", "Chevalier")
    panel.receive(ShowChanges(change_id=2))
    _enter(panel, ui_context, settle)
    chosen = panel.changes.chosen()
    assert chosen is not None and chosen.id == 2
    panel.receive(ShowChanges(text="Cheval"))
    _enter(panel, ui_context, settle)
    assert len(_texts(panel)) == 1


def test_the_contact_and_the_lists_lead_to_contacts(
    panel: ChangesPanel, ui_context: UiContext, settle: Settle, sent: list[object]
) -> None:
    if not ui_context.navigator.can_send(OpenContact):
        pytest.skip("there is no screen of contacts yet")
    _fill(ui_context, settle, "Adam")
    _enter(panel, ui_context, settle)
    panel.changes.details._open.click()
    assert sent == [OpenContact(1)]
    panel.changes.details._show_contacts((1,))
    assert sent[1] == ShowContacts(ContactFilter(ids=(1,)))


def test_the_trash_restores(panel: ChangesPanel, ui_context: UiContext, settle: Settle) -> None:
    _fill(ui_context, settle, "Adam", "Blanc")
    ids = tuple(ui_context.workspace.contact_lists.ids())
    _write(ui_context, settle, lambda: ui_context.workspace.contacts.throw_away(ids))
    _enter(panel, ui_context, settle)
    panel.show_page("trash")
    settle(lambda: panel.trash.model.rowCount() == 2)
    assert panel.trash.restore.text() == "Take back 1 contact" or panel.trash.restore.isEnabled()
    panel.trash.view.selectAll()
    panel.trash.restore.click()
    settle(lambda: ui_context.workspace.contact_lists.count(ContactFilter()) == 2)
    settle(lambda: panel.trash.model.rowCount() == 0)
    assert not panel.trash.restore.isEnabled()
