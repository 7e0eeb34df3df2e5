"""The screen of the yearly plan: tools, objectives, the wall planner, its sums."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.campaigns.plan import YEARS, Plan, month_days
from sme_crm.domain.dates import present_day
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code
from sme_crm.ui.navigation import Panel, ShowPlan
from sme_crm.ui.plan.month_totals import MonthTotals
from sme_crm.ui.plan.objective_strip import ObjectiveStrip
from sme_crm.ui.plan.plan_menus import action_acts, objective_acts, year_acts
from sme_crm.ui.plan.plan_model import PlanModel
from sme_crm.ui.plan.plan_output import PlanOutput
from sme_crm.ui.plan.plan_table import PlanTable
from sme_crm.ui.plan.plan_tools import PlanTools, pop_up
from sme_crm.ui.plan.plan_work import PlanWork
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.page_header import lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_TABLES: Final = (
    "plan_objective", "plan_action", "plan_date", "campaign", "campaign_cost", "campaign_answer",
    "customer_order", "staff", "setting",
)  # fmt: skip


class PlanPanel(Panel):
    """Reads a year in a worker and follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._years: list[int] = []
        self.year = present_day().year
        self.work = PlanWork(context, self)
        self.output = PlanOutput(context, self)
        self.model = PlanModel(self)
        self.table = PlanTable(self.model, self.tr("Actions of the year"))
        self.table.writable = self.work.writable
        self.totals = MonthTotals(self.table)
        self.strip = ObjectiveStrip()
        self.tools = PlanTools(self.work.writable)
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.nothing = EmptyState("calendar", "", "")
        self.copy_button = self.nothing.add_action("", self.copy_year, "copy")
        self.first_button = self.nothing.add_action(
            self.tr("Plan the first action"), lambda: self.add_action(), "plus", "primary"
        )
        self.first_button.setEnabled(self.work.writable)
        wall = Card(padding=0)
        wall.body.setSpacing(0)
        wall.body.addWidget(self.table, 1)
        wall.body.addWidget(self.totals)
        self._wall = QWidget()
        column = QVBoxLayout(self._wall)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.strip)
        column.addWidget(wall, 1)
        self._pages = ReadPages(
            self.tr("The plan is being read"), self.reload, self._wall, self.nothing
        )
        lay_out_screen(self, [self.tools], self._pages)

    def _listen(self) -> None:
        tools, table = self.tools, self.table
        tools.step_wanted.connect(self.step)
        tools.now_wanted.connect(lambda: self.show_year(present_day().year))
        tools.action_wanted.connect(lambda: self.add_action())
        tools.objective_wanted.connect(lambda: self.work.ask_objective(self.year))
        tools.date_wanted.connect(self._open_date)
        tools.new_date_wanted.connect(self.add_date)
        table.moved.connect(self._move)
        table.open_wanted.connect(self.open_action)
        table.new_wanted.connect(self._add_in_month)
        table.arrange_wanted.connect(self.work.arrange)
        table.menu_wanted.connect(self._open_menu)
        table.months.date_wanted.connect(self._open_date)
        self.strip.open_wanted.connect(self._open_objective)
        self.strip.menu_wanted.connect(self._open_objective_menu)
        self.work.made.connect(table.choose_when_shown)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New action of the plan"), "plus", f"N; {NEW_HERE}",
             lambda: self.add_action(), True),
            (self.tr("New objective of the plan"), "target", "O",
             lambda: self.work.ask_objective(self.year), True),
            (self.tr("New key date of the plan"), "calendar", "", self.add_date, True),
            (self.tr("Campaign of the action"), "megaphone", "C", self.open_campaign, False),
            (self.tr("Duplicate the action"), "copy", "Ctrl+D", self.duplicate, True),
            (self.tr("Delete the actions"), "trash", "Del", self.delete, True),
            (self.tr("Year before"), "chevron-left", "PgUp", lambda: self.step(-1), False),
            (self.tr("Year after"), "chevron-right", "PgDown", lambda: self.step(1), False),
            (self.tr("Plan as PDF, A3…"), "pdf", "", lambda: self._save(self._save_wall), False),
            (self.tr("Plan as a workbook (Excel)…"), "export", "",
             lambda: self._save(self.output.save_workbook), False),
            (self.tr("Plan as a calendar (.ics)…"), "calendar", "",
             lambda: self._save(self.output.save_calendar), False),
        ):  # fmt: skip
            enabled = self.work.writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show a year, at an action of it."""
        if isinstance(request, ShowPlan):
            self.year = request.year or present_day().year
            if request.action_id:
                self.table.choose_when_shown(request.action_id)

    def enter(self) -> None:
        """Days may have passed since it was read; the keys go to the actions."""
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_page(self) -> bool:
        """Print the wall planner."""
        if self.model.plan is not None:
            self.output.print_plan(self.model.plan)
        return True

    # -- which year ----------------------------------------------------------------------------

    def step(self, years: int) -> None:
        """A year before or after."""
        self.show_year(self.year + years)

    def show_year(self, year: int) -> None:
        """Show a year."""
        self.table.settle_keys()
        if year in YEARS:
            self.year = year
            self.reload()

    def copy_year(self) -> None:
        """Add the plan of the last year that has one."""
        source = self._last_year()
        if source is not None:
            self.work.copy_year(source, self.year)

    def _last_year(self) -> int | None:
        before = [one for one in self._years if one < self.year]
        return before[-1] if before and self.work.writable else None

    # -- reading -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year shown."""
        plans, year, language = self._context.workspace.plan, self.year, language_code()
        self._latest.ask(
            lambda: (plans.read(year, language), plans.years()),
            self._take,
            self._pages.show_error,
            owner=self,
        )

    def _take(self, found: tuple[Plan, list[int]]) -> None:
        self._pages.settle()
        plan, self._years = found
        self.model.show(plan)
        self.strip.show_plan(plan)
        self.totals.show_plan(plan)
        self.tools.show_plan(plan, present_day().year)
        self.tools.fill_more(year_acts(self, self._last_year()))
        if plan.empty:
            self._say_nothing(plan)
        else:
            self._pages.setCurrentWidget(self._wall)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self.reload()

    def _say_nothing(self, plan: Plan) -> None:
        source = self._last_year()
        self.copy_button.setVisible(source is not None)
        self.copy_button.setText(self.tr("Copy the plan of {year}").format(year=source))
        self.nothing.set_texts(
            self.tr("Nothing is planned for {year} yet").format(year=plan.year),
            self.tr(
                "Say what you will do, when, for how much, and what it is to bring in. You see the"
                " year on one page, hold it against your orders and hang it on the wall."
            ),
        )
        self._pages.setCurrentWidget(self.nothing)

    # -- menus ---------------------------------------------------------------------------------

    def _open_menu(self, place: QPoint) -> None:
        action = self.table.current_action()
        if action is not None:
            pop_up(self, place, action_acts(self, action))

    def _open_objective_menu(self, objective_id: int, place: QPoint) -> None:
        for one in self.model.plan.objectives if self.model.plan else ():
            if one.id == objective_id:
                pop_up(self, place, objective_acts(self, one))

    # -- acting --------------------------------------------------------------------------------

    def add_action(self, objective_id: int | None = None) -> None:
        """Ask for a new action, from this month on."""
        today = present_day()
        month = today.month if today.year == self.year else 1
        self._add_in_month(date(self.year, month, 1), objective_id)

    def _add_in_month(self, day: date, objective_id: int | None = None) -> None:
        if self.model.plan is not None:
            first, last = month_days(day.year, day.month)
            preset = {"first": first, "last": last, "objective_id": objective_id}
            self.work.ask_action(self.model.plan, preset=preset)

    def open_action(self, action_id: int, key: str = "") -> None:
        """Show the fields of an action, at the field of a key."""
        action = self.model.row_at(self.model.row_of(action_id))
        if self.model.plan is not None and action is not None:
            self.work.ask_action(self.model.plan, action, key=key)

    def open_campaign(self) -> None:
        """Go to the campaign of the action, begun if there is none."""
        action = self.table.current_action()
        if action is not None:
            self.work.open_campaign(action.id)

    def duplicate(self) -> None:
        """The action once more."""
        action = self.table.current_action()
        if action is not None:
            self.work.duplicate(action)

    def delete(self) -> None:
        """Delete the marked actions."""
        self.work.delete_actions(self.table.marked_actions())

    def _move(self, action_id: int, first: date, last: date) -> None:
        action = self.model.row_at(self.model.row_of(action_id))
        if action is not None:
            self.work.move(action, first, last)

    def _open_objective(self, objective_id: int) -> None:
        for one in self.model.plan.objectives if self.model.plan else ():
            if one.id == objective_id:
                self.work.ask_objective(self.year, one)

    def add_date(self) -> None:
        """Ask for a key date of one's own."""
        today = present_day()
        day = today if today.year == self.year else date(self.year, 1, 1)
        self.work.ask_date(KeyDate(0, "own", "", day, day))

    def _open_date(self, key_date: KeyDate) -> None:
        self.work.ask_date(key_date)

    def _save(self, save: Callable[[Plan], None]) -> None:
        if self.model.plan is not None:
            save(self.model.plan)

    def _save_wall(self, plan: Plan) -> None:
        self.output.save_pdf(plan, "A3")
