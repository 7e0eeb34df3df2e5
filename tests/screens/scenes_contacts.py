"""Scenes of the contacts: list, sheet beside it, filters, marks, nothing found, nobody yet."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import DataFileError
from sme_crm.ui.contacts.contacts_panel import ContactsPanel
from sme_crm.ui.forms.criteria_dialog import CriteriaDialog
from sme_crm.ui.navigation import OpenContact, ShowContacts
from tests.screens.stage import Scene, Stage


def _list(stage: Stage) -> ContactsPanel:
    stage.open("contacts")
    panel = stage.panel(ContactsPanel)
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


def _criteria(stage: Stage) -> None:
    panel = _list(stage)
    panel.filters.open_criteria()
    stage.wait(lambda: panel.window().findChild(CriteriaDialog) is not None)
    dialog = panel.window().findChild(CriteriaDialog)
    assert dialog is not None
    dialog.editor.show_criteria(
        All(
            (
                Test("locality", Operator.IS, ("Nantes",)),
                Test("status", Operator.ONE_OF, ("client",)),
            )
        )
    )
    dialog.editor.changed.emit()


def _nobody(stage: Stage) -> None:
    """As after the first start: nobody is in the file."""
    panel = _list(stage)
    ids = tuple(stage.context.workspace.contact_lists.ids())
    stage.context.jobs.write(lambda: stage.context.workspace.contacts.throw_away(ids))
    stage.wait(lambda: panel.pane.model.count == 0)


def _error(stage: Stage) -> None:
    _list(stage).pane.model.failed.emit(DataFileError("damaged", file="clients.crm"))


def _waiting(stage: Stage) -> None:
    _list(stage).pane.model.waiting.emit(True)


def _menu(stage: Stage) -> None:
    panel = _list(stage)
    panel.bulk.show_menu(panel.table.viewport().mapToGlobal(QPoint(180, 140)))


SCENES = [
    Scene("contacts-list", _list),
    Scene("contacts-filters", _filters),
    Scene("contacts-marked", _marked),
    Scene("contacts-bulk-edit", _bulk_edit),
    Scene("contacts-search", _search("du")),
    Scene("contacts-nothing", _search("zzzz")),
    Scene("contacts-columns", _columns),
    Scene("contacts-page", _page),
    Scene("contacts-criteria", _criteria),
    Scene("contacts-menu", _menu),
    Scene("contacts-waiting", _waiting),
    Scene("contacts-error", _error),
    Scene("contacts-nobody", _nobody),
]
