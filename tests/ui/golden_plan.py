"""How the screens of the yearly plan come about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import present_day
from sme_crm.services.sample.plan import add_plan
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.plan.action_dialog import ActionDialog
from sme_crm.ui.plan.plan_dialogs import DateDialog, ObjectiveDialog
from sme_crm.ui.plan.plan_panel import PlanPanel
from tests.ui.play import Play


def _panel(play: Play) -> PlanPanel:
    workspace = play.context.workspace
    if not workspace.plan.years():
        staff = [one.id for one in workspace.staff.list_members()]
        while len(staff) < 2:
            staff.append(workspace.staff.add(f"Claire Vidal {len(staff)}"))
        with UnitOfWork(workspace.database, "sample.create") as work:
            add_plan(work, present_day(), staff)
    play.open("plan")
    panel = play.panel(PlanPanel)
    play.wait(lambda: panel.model.rowCount() > 0)
    play.settle()
    return panel


def show_plan(play: Play) -> QWidget:
    """The wall planner."""
    return _panel(play)


def ask_action(play: Play) -> QWidget:
    """The fields of an action."""
    panel = _panel(play)
    panel.open_action(panel.model.rows()[0].id)
    return play.over(ActionDialog)


def ask_objective(play: Play) -> QWidget:
    """The fields of an objective."""
    _panel(play).strip.cards[0].click()
    return play.over(ObjectiveDialog)


def ask_sales(play: Play) -> QWidget:
    """The sales of the law, to be put right."""
    panel = _panel(play)
    assert panel.model.plan is not None
    panel.work.ask_date(next(one for one in panel.model.plan.dates if one.kind == "winter_sales"))
    return play.over(DateDialog)


def show_empty_year(play: Play) -> QWidget:
    """A year that nothing is planned for."""
    panel = _panel(play)
    panel.step(1)
    play.wait(lambda: panel.nothing.isVisible())
    play.settle()
    return panel


PLAN_SCREENS = {
    "plan": show_plan,
    "plan-action": ask_action,
    "plan-objective": ask_objective,
    "plan-sales": ask_sales,
    "plan-empty": show_empty_year,
}
