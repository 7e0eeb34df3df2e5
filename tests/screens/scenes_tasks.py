"""Scenes of the tasks: list, line in words, form at the end, bulk, empty, a contact's own."""

from __future__ import annotations

from sme_crm.domain.task import TaskDraft
from sme_crm.ui.navigation import OpenSettings
from sme_crm.ui.settings_screen.follow_up_page import FollowUpPage
from sme_crm.ui.settings_screen.kind_rows import KindsBecome
from sme_crm.ui.settings_screen.settings_panel import SettingsPanel
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from tests.screens.stage import Scene, Stage


def _panel(stage: Stage) -> TasksPanel:
    stage.open("tasks")
    return stage.ready(
        TasksPanel, lambda panel: panel.model.complete and panel.page.task() is not None
    )


def _list(stage: Stage) -> None:
    panel = _panel(stage)
    panel.table.setFocus()
    stage.settle()


def _quick(stage: Stage) -> None:
    panel = _panel(stage)
    panel.quick.field.setFocus()
    panel.quick.field.setText("rappeler Martin vendredi 14h !haute tous les mois")
    stage.wait(lambda: len(panel.quick.chips()) > 2)
    stage.settle()


def _by_contact(stage: Stage) -> None:
    panel = _panel(stage)
    panel.filters.grouping.choose("contact")
    panel.show_list()
    stage.wait(lambda: panel.model.grouping == "contact" and panel.model.complete)
    stage.settle()


def _bulk(stage: Stage) -> None:
    panel = _panel(stage)
    panel.table.setFocus()
    panel.table.selectAll()
    stage.settle()


def _done(stage: Stage) -> None:
    panel = _panel(stage)
    panel.filters.choose("done")
    panel.show_list()
    stage.wait(lambda: panel.model.filter.closed == "closed" and panel.model.complete)
    stage.settle()


def _completion(stage: Stage) -> None:
    panel = _panel(stage)
    panel.work.finish(panel.table.marked_rows())
    dialog = panel.work.dialog()
    assert dialog is not None
    dialog.outcome_buttons[min(1, len(dialog.outcome_buttons) - 1)].click()
    stage.settle()
    stage.shown = dialog


def _postpone(stage: Stage) -> None:
    from sme_crm.ui.follow_up.postponing import DayDialog

    panel = _panel(stage)
    panel.postpone("day")
    dialog = stage.window.findChild(DayDialog)
    assert dialog is not None
    dialog.field.setText("vendredi")
    stage.settle()
    stage.shown = dialog


def _editing(stage: Stage) -> None:
    panel = _panel(stage)
    panel.table.setFocus()
    row = panel.table.currentIndex().row()
    panel.table.setCurrentIndex(panel.model.index(row, 2))
    panel.table.edit_cell()
    stage.settle()


def _nothing(stage: Stage) -> None:
    panel = _panel(stage)
    panel.search.setText("zzzz")
    stage.wait(lambda: not panel.model.count)
    stage.settle()


def _settings(stage: Stage) -> FollowUpPage:
    kinds = stage.context.workspace.activity_kinds
    if not kinds.list_kinds():
        kinds.define("Salon professionnel", icon="megaphone", channel="visit")
        kinds.define("Démonstration", icon="star")
    stage.open("settings")
    stage.send(OpenSettings("follow_up"))
    panel = stage.ready(SettingsPanel, lambda panel: "follow_up" in panel.pages)
    page = panel.pages["follow_up"]
    assert isinstance(page, FollowUpPage)
    stage.wait(lambda: len(page.kinds.rows) == len(kinds.list_kinds()))
    stage.settle()
    return page


def _advice(stage: Stage) -> None:
    page = _settings(stage)
    page.ensureWidgetVisible(page.advice.rows["visit", "consumer"])
    stage.settle()


def _kinds(stage: Stage) -> None:
    page = _settings(stage)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


def _kind_in_use(stage: Stage) -> None:
    page = _settings(stage)
    row = page.kinds.rows[0]
    stage.context.workspace.tasks.create(TaskDraft("Stand", kind=row.kind.key))
    row.delete()
    stage.wait(lambda: bool(stage.window.findChildren(KindsBecome)))
    stage.settle()
    stage.shown = stage.window.findChildren(KindsBecome)[0]


SCENES = [
    Scene("tasks-list", _list),
    Scene("tasks-quick", _quick),
    Scene("tasks-by-contact", _by_contact),
    Scene("tasks-bulk", _bulk),
    Scene("tasks-done", _done),
    Scene("tasks-completion", _completion),
    Scene("tasks-postpone", _postpone),
    Scene("tasks-editing", _editing),
    Scene("tasks-nothing", _nothing),
    Scene("tasks-advised-times", _advice),
    Scene("tasks-own-kinds", _kinds),
    Scene("tasks-kind-in-use", _kind_in_use),
]
