"""Scenes of the groups: list with members, both dialogs, the field picker, nothing yet."""

from __future__ import annotations

from sme_crm.domain.criteria import All, AnyOf, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.ui.forms.criteria_row import CriteriaRow
from sme_crm.ui.groups.group_dialog import GroupDialog
from sme_crm.ui.groups.groups_panel import GroupsPanel
from sme_crm.ui.navigation import NewGroup
from tests.screens.stage import Scene, Stage

CRITERIA = All(
    (
        Test("status", Operator.ONE_OF, ("client", "prospect")),
        Test("near", Operator.WITHIN_KM, ("Nantes", 20)),
        AnyOf(
            (
                Test("history", Operator.NOT_DONE_WITHIN, (90, "letter", "", "out")),
                Not(Test("has_email", Operator.IS, (True,))),
            )
        ),
        Test("created_at", Operator.SINCE, ("2024-01-01",)),
    )
)


def _panel(stage: Stage) -> GroupsPanel:
    panel = listed(stage)
    panel.table.setFocus()
    stage.settle()
    return panel


def listed(stage: Stage) -> GroupsPanel:
    """The groups with the members of the first."""
    stage.open("groups")
    return stage.ready(
        GroupsPanel, lambda panel: panel.model.rowCount() and panel.page.model.complete
    )


def show_dynamic(stage: Stage, panel: GroupsPanel) -> GroupsPanel:
    """Go to the first group kept by criteria."""
    found = next(group for group in panel.model.all_entries() if group.dynamic)
    panel.table.choose(found.id)
    stage.settle()
    return panel


def _dynamic(stage: Stage) -> None:
    show_dynamic(stage, _panel(stage))


def _marked(stage: Stage) -> None:
    panel = _panel(stage)
    found = next(group for group in panel.model.all_entries() if not group.dynamic)
    panel.table.choose(found.id)
    stage.settle()
    panel.page.table.selectRow(2)
    panel.page.table.setFocus()


def _dialog(stage: Stage) -> GroupDialog:
    stage.open("groups")
    stage.settle()
    stage.send(NewGroup("dynamic"))
    stage.settle()
    dialog = stage.window.findChild(GroupDialog)
    assert dialog is not None
    return dialog


def _editor(stage: Stage) -> None:
    dialog = _dialog(stage)
    assert dialog.editor is not None
    dialog.name.setText("Autour de Nantes, à relancer")
    dialog.editor.show_criteria(CRITERIA)
    dialog.editor.changed.emit()


def _picker(stage: Stage) -> None:
    dialog = _dialog(stage)
    assert dialog.editor is not None
    row = dialog.editor.parts()[0]
    assert isinstance(row, CriteriaRow)
    row.picker.showPopup()


def _by_hand(stage: Stage) -> None:
    stage.open("groups")
    stage.settle()
    stage.send(NewGroup("static"))


def _nothing(stage: Stage) -> None:
    panel = _panel(stage)
    panel.search.setText("zzzz")
    panel.search.setFocus()


def _none_yet(stage: Stage) -> None:
    groups = stage.context.workspace.groups
    stage.open("groups")
    for group in groups.list_groups():
        groups.delete(group.id)


SCENES = [
    Scene("groups-list", _panel),
    Scene("groups-dynamic", _dynamic),
    Scene("groups-marked", _marked),
    Scene("groups-editor", _editor),
    Scene("groups-picker", _picker),
    Scene("groups-by-hand", _by_hand),
    Scene("groups-nothing", _nothing),
    Scene("groups-none-yet", _none_yet),
]
