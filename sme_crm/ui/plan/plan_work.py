"""What is done on the plan: actions, objectives and key dates made, changed, moved, deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.campaigns.plan import Action, Objective, Plan
from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.navigation import OpenCampaign
from sme_crm.ui.plan.action_dialog import ActionDialog, Offers
from sme_crm.ui.plan.plan_dialogs import DateDialog, ObjectiveDialog
from sme_crm.ui.plan.plan_words import span_text

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class PlanWork(ScreenWork):
    """Writes in the writing thread and says what was done, with a way back."""

    made = Signal(int)
    """The id of an action that was just made."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "success")
        self._plans = context.workspace.plan

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    # -- actions -------------------------------------------------------------------------------

    def ask_action(
        self,
        plan: Plan,
        action: Action | None = None,
        *,
        preset: Mapping[str, object] | None = None,
        key: str = "",
    ) -> None:
        """Show the fields of an action at that of a key, or of a new one with what is preset."""
        if not self.writable:
            return
        workspace = self._context.workspace

        def read() -> Offers:
            people = workspace.staff.list_members()
            kept = action.responsible_id if action else None
            return Offers(
                [(one.id, one.name) for one in people if one.active or one.id == kept],
                [(one.id, one.name) for one in workspace.campaigns.list_campaigns()],
            )

        def show(offers: Offers) -> None:
            dialog: ActionDialog = ActionDialog(plan, offers, action, preset, self._screen.window())
            dialog.chosen.connect(lambda values: self.keep_action(plan.year, action, values))
            if action is not None:
                dialog.campaign_wanted.connect(lambda: self.open_campaign(action.id))
            if key:
                dialog.boxes[key].setFocus()
            self._open(dialog)

        self._context.jobs.read(read, show, owner=self)

    def keep_action(self, year: int, action: Action | None, values: dict[str, object]) -> None:
        """Write the values of an action, or make it."""
        plans, name = self._plans, str(values["name"])
        if action is not None:
            action_id = action.id
            self.write(
                lambda: plans.save_action(action_id, values, origin="plan"),
                self.tr("“{name}” changed").format(name=name),
            )
            return

        def done(made: tuple[int, int]) -> None:
            self.made.emit(made[0])
            text = self.tr("“{name}” added to the plan").format(name=name)
            self._context.notices.toast_change(text, made[1])

        self._context.jobs.write(
            lambda: plans.create_action(year, values, origin="plan"), done, owner=self
        )

    def open_campaign(self, action_id: int) -> None:
        """Go to the campaign of an action; begin it where there is none."""
        workspace, writable = self._context.workspace, self.writable

        def find() -> tuple[int, int]:
            linked = workspace.plan.campaign_of(action_id)
            if linked is not None or not writable:
                return linked or 0, 0
            return workspace.campaigns.create_for(action_id, origin="plan")

        def go(found: tuple[int, int]) -> None:
            campaign_id, change_id = found
            if change_id:
                self._context.notices.toast_change(self.tr("Campaign begun"), change_id)
            if campaign_id:
                self._context.navigator.send(OpenCampaign(campaign_id))

        # After what is being written: a field of the action may name the campaign.
        self._context.jobs.write(find, go, owner=self)

    def take_campaign_off(self, action: Action) -> None:
        """The campaign stays, but carries the action out no more."""
        plans, action_id = self._plans, action.id
        self.write(
            lambda: plans.save_action(action_id, {"campaign_id": None}, origin="plan"),
            self.tr("Campaign taken off “{name}”").format(name=action.name),
        )

    def duplicate(self, action: Action) -> None:
        """The same action once more, without its campaign."""
        copied = {
            key: getattr(action, key)
            for key in ("name", "kind", "first", "last", "responsible_id", "objective_id",
                        "budget", "expected", "notes")
        }  # fmt: skip
        copied["name"] = self.tr("{name} (copy)").format(name=action.name)
        if self.writable:
            self.keep_action(action.year, None, copied)

    def move(self, action: Action, first: date, last: date) -> None:
        """Put an action at other days."""
        plans, action_id = self._plans, action.id
        text = self.tr("“{name}” moved to {days}")
        self.write(
            lambda: plans.move_action(action_id, first, last, origin="plan"),
            text.format(name=action.name, days=span_text(first, last)),
        )

    def delete_actions(self, actions: Sequence[Action]) -> None:
        """Delete actions; the toast brings them back."""
        if not actions:
            return
        plans, ids = self._plans, [one.id for one in actions]
        text = self.tr("“{name}” deleted").format(name=actions[0].name)
        if len(ids) > 1:
            text = self.tr("%n action(s) deleted", "", len(ids))
        self.write(lambda: plans.delete_actions(ids), text)

    def arrange(self, ids: Sequence[int]) -> None:
        """Keep another order of the actions."""
        plans = self._plans
        if self.writable:
            self._context.jobs.write(lambda: plans.arrange(ids), owner=self)

    # -- objectives ----------------------------------------------------------------------------

    def ask_objective(self, year: int, objective: Objective | None = None) -> None:
        """Show the fields of an objective, or of a new one."""
        if self.writable:
            dialog: ObjectiveDialog = ObjectiveDialog(objective, self._screen.window())
            dialog.chosen.connect(lambda values: self.keep_objective(year, objective, values))
            self._open(dialog)

    def keep_objective(
        self, year: int, objective: Objective | None, values: dict[str, object]
    ) -> None:
        """Write the values of an objective, or make it."""
        plans, name = self._plans, str(values["name"])
        if objective is None:
            self.write(
                lambda: plans.create_objective(year, values, origin="plan")[1],
                self.tr("Objective “{name}” added").format(name=name),
            )
        else:
            objective_id = objective.id
            self.write(
                lambda: plans.save_objective(objective_id, values),
                self.tr("Objective “{name}” changed").format(name=name),
            )

    def delete_objective(self, objective: Objective) -> None:
        """Delete an objective; its actions stay."""
        plans, objective_id = self._plans, objective.id
        self.write(
            lambda: plans.delete_objective(objective_id),
            self.tr("Objective “{name}” deleted, its actions stay").format(name=objective.name),
        )

    # -- key dates -----------------------------------------------------------------------------

    def ask_date(self, key_date: KeyDate) -> None:
        """Show the fields of a key date."""
        if self.writable and key_date.kind != "holiday":
            dialog: DateDialog = DateDialog(key_date, self._screen.window())
            dialog.chosen.connect(self.keep_date)
            self._open(dialog)

    def keep_date(self, key_date: KeyDate) -> None:
        """Write a key date."""
        plans = self._plans
        text = self.tr("Key date kept")
        self.write(lambda: plans.save_date(key_date)[1], text)

    def delete_date(self, key_date: KeyDate) -> None:
        """Forget a key date; sales go back to the days of the law."""
        plans, date_id = self._plans, key_date.id
        if date_id:
            self.write(lambda: plans.delete_date(date_id), self.tr("Key date deleted"))

    # -- the year ------------------------------------------------------------------------------

    def copy_year(self, source: int, year: int) -> None:
        """Add the plan of another year to this one."""
        plans = self._plans
        text = self.tr("Plan of {source} copied").format(source=source)
        self.write(lambda: plans.copy_year(source, year, origin="plan"), text)
