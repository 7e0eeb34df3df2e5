"""Scenes of the yearly plan: the wall planner, its dialogs, an empty year."""

from __future__ import annotations

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.dates import present_day
from sme_crm.ui.plan.action_dialog import ActionDialog
from sme_crm.ui.plan.plan_dialogs import DateDialog, ObjectiveDialog
from sme_crm.ui.plan.plan_panel import PlanPanel
from tests.screens.stage import Scene, Stage


def show_plan(stage: Stage) -> PlanPanel:
    """The plan of this year."""
    stage.open("plan")
    panel = stage.ready(PlanPanel, lambda found: found.model.rowCount() > 0)
    stage.settle()
    return panel


def _dialog(stage: Stage, kind: type[ActionDialog | ObjectiveDialog | DateDialog]) -> None:
    stage.wait(lambda: stage.window.findChildren(kind))
    stage.shown = stage.window.findChildren(kind)[-1]
    stage.settle()


def _wall(stage: Stage) -> None:
    show_plan(stage)


def _action(stage: Stage) -> None:
    panel = show_plan(stage)
    panel.open_action(panel.model.rows()[0].id)
    _dialog(stage, ActionDialog)


def _objective(stage: Stage) -> None:
    panel = show_plan(stage)
    panel.strip.cards[0].click()
    _dialog(stage, ObjectiveDialog)


def _sales(stage: Stage) -> None:
    panel = show_plan(stage)
    assert panel.model.plan is not None
    sales: KeyDate = next(one for one in panel.model.plan.dates if one.kind == "winter_sales")
    panel.work.ask_date(sales)
    _dialog(stage, DateDialog)


def _empty(stage: Stage) -> None:
    panel = show_plan(stage)
    panel.show_year(present_day().year + 1)
    stage.wait(lambda: panel.nothing.isVisible())
    stage.settle()


SCENES = (
    Scene("plan", _wall),
    Scene("plan-action", _action),
    Scene("plan-objective", _objective),
    Scene("plan-sales", _sales),
    Scene("plan-empty", _empty),
)
