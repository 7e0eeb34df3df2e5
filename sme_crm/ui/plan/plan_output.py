"""The plan on paper, as a workbook, in calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.plan import Plan
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.printing.plan_pages import Paper
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("plan/folder", "")


class PlanOutput(QObject):
    """Asks where to and writes in a worker."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._plans = context.workspace.plan_files
        self._files = ListFiles(context, widget, FOLDER)

    def save_pdf(self, plan: Plan, paper: Paper) -> None:
        """The wall planner on A4 or A3."""
        path = self._files.ask_pdf(f"{self._name(plan)} {paper}")
        if path is not None:
            language = language_code()
            self._files.write(
                path,
                self.tr("Plan to {file}").format(file=path.name),
                lambda path: self._plans.write_pdf(path, plan, language, paper),
            )

    def print_plan(self, plan: Plan) -> None:
        """The wall planner to a printer."""
        language = language_code()
        self._files.print_pdf(
            self._name(plan),
            self.tr("Printing the plan"),
            lambda path: self._plans.write_pdf(path, plan, language, "A4"),
        )

    def save_workbook(self, plan: Plan) -> None:
        """All figures as a workbook."""
        path = self._files.ask_workbook(self._name(plan))
        if path is not None:
            language = language_code()
            self._files.write(
                path,
                self.tr("Plan to {file}").format(file=path.name),
                lambda path: self._plans.write_workbook(path, plan, language),
            )

    def save_calendar(self, plan: Plan) -> None:
        """Actions and key dates for other calendars."""
        path = self._files.ask_calendar(self._name(plan))
        if path is not None:
            language = language_code()
            self._files.write(
                path,
                self.tr("Plan to {file}").format(file=path.name),
                lambda path: self._plans.write_calendar(path, plan, language),
            )

    def put_into_agenda(self, plan: Plan) -> None:
        """Actions and key dates as appointments of whole days; again brings them up to date."""
        language, year = language_code(), plan.year

        def done(written: tuple[int, int]) -> None:
            count, change_id = written
            text = self.tr("%n date(s) of the plan put into the agenda", "", count)
            if not change_id:
                text = self.tr("The agenda has the plan of {year} already").format(year=year)
                self._context.notices.toast(text, "calendar")
            else:
                self._context.notices.toast_change(text, change_id)

        self._context.jobs.write(
            lambda: self._plans.put_into_agenda(plan, language), done, owner=self
        )

    def _name(self, plan: Plan) -> str:
        return self.tr("Plan {year}").format(year=plan.year)
