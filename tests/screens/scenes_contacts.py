"""Scenes of the contacts: list, sheet beside it, filters, marks, nothing found, nobody yet."""

from __future__ import annotations

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.navigation import OpenContact, ShowContacts
from tests.screens.stage import Scene, Stage


def _list(stage: Stage) -> ContactsPanel:
    stage.open("contacts")
    panel = stage.window.current_panel()
    assert isinstance(panel, ContactsPanel)
    panel.show_everybody()
    stage.wait(lambda: panel.pane.model.complete)
    panel.table.choose_first()
    panel.table.setFocus()
    return panel


def _filters(stage: Stage) -> None:
    panel = _list(stage)
    stage.send(ShowContacts(ContactFilter(kind="individual", statuses=("client", "prospect"))))
    stage.settle()
    panel.filters.open_filters()


def _marked(stage: Stage) -> None:
    panel = _list(stage)
    panel.table.selectAll()


def _bulk_edit(stage: Stage) -> None:
    panel = _list(stage)
    panel.table.selectAll()
    panel.bulk.edit()


def _search(text: str) -> object:
    def act(stage: Stage) -> None:
        panel = _list(stage)
        panel.search.setText(text)
        panel.search.setFocus()

    return act


def _columns(stage: Stage) -> None:
    _list(stage).filters.choose_columns()


def _page(stage: Stage) -> None:
    panel = _list(stage)
    found = panel.table.current_id()
    assert found is not None
    stage.send(OpenContact(found))


SCENES = [
    Scene("contacts-list", _list),
    Scene("contacts-filters", _filters),
    Scene("contacts-marked", _marked),
    Scene("contacts-bulk-edit", _bulk_edit),
    Scene("contacts-search", _search("du")),
    Scene("contacts-nothing", _search("zzzz")),
    Scene("contacts-columns", _columns),
    Scene("contacts-page", _page),
]
