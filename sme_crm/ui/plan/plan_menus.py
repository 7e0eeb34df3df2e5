"""The menus of the plan: what can be done with the year, an action, an objective."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.plan import Action, Objective, Plan

if TYPE_CHECKING:
    from sme_crm.ui.plan.plan_panel import PlanPanel
    from sme_crm.ui.plan.plan_tools import Acts

translate = QCoreApplication.translate
_NONE_LAST: Final = 1 << 30


def year_acts(panel: PlanPanel, source: int | None) -> Acts:
    """Copy, order, agenda, paper, files; `source` is the year a plan can be copied from."""
    plan, output = panel.model.plan, panel.output
    filled = plan is not None and not plan.empty
    writes = filled and panel.work.writable
    copy = translate("PlanMenus", "Copy the plan of {year}").format(year=source or panel.year - 1)

    def with_plan(act: Callable[[Plan], object]) -> Callable[[], object]:
        return lambda: act(plan) if plan is not None else None

    return [
        (copy, "copy", panel.copy_year, source is not None),
        (translate("PlanMenus", "Put into the agenda"), "calendar",
         with_plan(output.put_into_agenda), writes),
        ("", "", panel.reload, False),
        (translate("PlanMenus", "Order by days"), "sort-asc",
         with_plan(lambda shown: panel.work.arrange(by_days(shown))), writes),
        (translate("PlanMenus", "Order by objective"), "target",
         with_plan(lambda shown: panel.work.arrange(by_objective(shown))), writes),
        (translate("PlanMenus", "Order by responsible"), "person",
         with_plan(lambda shown: panel.work.arrange(by_responsible(shown))), writes),
        ("", "", panel.reload, False),
        (translate("PlanMenus", "Print the plan…"), "printer", panel.print_page, filled),
        (translate("PlanMenus", "Plan as PDF, A4…"), "pdf",
         with_plan(lambda shown: output.save_pdf(shown, "A4")), filled),
        (translate("PlanMenus", "Plan as PDF, A3…"), "pdf",
         with_plan(lambda shown: output.save_pdf(shown, "A3")), filled),
        (translate("PlanMenus", "Plan as a workbook (Excel)…"), "export",
         with_plan(output.save_workbook), filled),
        (translate("PlanMenus", "Plan as a calendar (.ics)…"), "calendar",
         with_plan(output.save_calendar), filled),
    ]  # fmt: skip


def action_acts(panel: PlanPanel, action: Action) -> Acts:
    """What can be done with an action."""
    writable = panel.work.writable
    linked = action.campaign_id is not None
    campaign = translate("PlanMenus", "Open the campaign") if linked else translate(
        "PlanMenus", "Begin its campaign"
    )  # fmt: skip
    return [
        (translate("PlanMenus", "Change…"), "edit", lambda: panel.open_action(action.id), writable),
        (campaign, "megaphone", panel.open_campaign, linked or writable),
        (translate("PlanMenus", "Link a campaign…"), "link",
         lambda: panel.open_action(action.id, "campaign_id"), writable and not linked),
        (translate("PlanMenus", "Take the campaign off"), "unlink",
         lambda: panel.work.take_campaign_off(action), writable and linked),
        ("", "", panel.reload, False),
        (translate("PlanMenus", "Duplicate"), "copy", panel.duplicate, writable),
        (translate("PlanMenus", "Delete"), "trash", panel.delete, writable),
    ]  # fmt: skip


def objective_acts(panel: PlanPanel, objective: Objective) -> Acts:
    """What can be done with an objective."""
    writable = panel.work.writable
    return [
        (translate("PlanMenus", "New action for it"), "plus",
         lambda: panel.add_action(objective.id), writable),
        (translate("PlanMenus", "Change…"), "edit",
         lambda: panel.work.ask_objective(panel.year, objective), writable),
        (translate("PlanMenus", "Delete, its actions stay"), "trash",
         lambda: panel.work.delete_objective(objective), writable),
    ]  # fmt: skip


def by_days(plan: Plan) -> list[int]:
    """The actions as they begin."""
    return [one.id for one in sorted(plan.actions, key=lambda one: (one.first, one.last, one.id))]


def by_objective(plan: Plan) -> list[int]:
    """The actions of the first objective first; those without one last; each as they begin."""
    places = {one.id: place for place, one in enumerate(plan.objectives)}
    return [
        one.id
        for one in sorted(
            plan.actions,
            key=lambda one: (places.get(one.objective_id or 0, _NONE_LAST), one.first, one.id),
        )
    ]


def by_responsible(plan: Plan) -> list[int]:
    """The actions of each person together; those of nobody last."""
    return [
        one.id
        for one in sorted(
            plan.actions,
            key=lambda one: (not one.responsible, one.responsible, one.first, one.id),
        )
    ]
