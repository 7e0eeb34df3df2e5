"""The plan of a year outside the program: wall planner, workbook, calendar, and the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sme_crm.domain.calendar_entry import CalendarEntry
from sme_crm.domain.campaigns.plan import Plan
from sme_crm.domain.dates import present_day
from sme_crm.services.calendar_files.calendar_files import PRODUCT, CalendarFiles
from sme_crm.services.plan_agenda import action_entry, date_uid, whole_days
from sme_crm.store.queries import plan as queries

if TYPE_CHECKING:
    from sme_crm.printing.plan_pages import Paper
    from sme_crm.services.printed_plan import PlanTexts
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database


class PlanFiles:
    """Writes a plan that was read; every method is for workers."""

    def __init__(
        self, database: Database, settings: Settings, calendar_files: CalendarFiles
    ) -> None:
        self._database = database
        self._settings = settings
        self._calendar_files = calendar_files

    def write_pdf(self, path: Path, plan: Plan, language: str, paper: Paper = "A4") -> int:
        """The wall planner; returns how many pages. Raises OutputError."""
        from sme_crm.printing.plan_pages import write_plan
        from sme_crm.services.printed_plan import printed_plan

        texts = self._texts(plan, language)
        return write_plan(
            path, printed_plan(texts), language, paper,
            company=texts.company, day=present_day(),
        )  # fmt: skip

    def write_workbook(self, path: Path, plan: Plan, language: str) -> int:
        """Summary, actions, objectives, people, months and key dates; returns how many sheets.

        Raises OutputError.
        """
        from sme_crm.printing.reports.report_workbook import write_workbook
        from sme_crm.services.plan_workbook import plan_report

        report = plan_report(self._texts(plan, language), present_day())
        return write_workbook(path, report)

    def write_calendar(self, path: Path, plan: Plan, language: str) -> int:
        """Actions and key dates as whole days; returns how many. Raises OutputError."""
        from sme_crm.formats.icalendar.writing import write_calendar
        from sme_crm.formats.output_file import output_file

        texts = self._texts(plan, language)
        with output_file(path) as stream:
            return write_calendar(stream, self._entries(texts), PRODUCT, texts.title())

    def put_into_agenda(self, plan: Plan, language: str) -> tuple[int, int]:
        """Make appointments of whole days of it; those made before are brought up to date.

        Returns (how many are new or changed, the change id), 0 when nothing differed.
        """
        with TemporaryDirectory() as folder:
            path = Path(folder) / "plan.ics"
            self.write_calendar(path, plan, language)
            report = self._calendar_files.import_files([path], origin="plan")
        return report.new + report.updated, report.change_id

    def _texts(self, plan: Plan, language: str) -> PlanTexts:
        from sme_crm.services.printed_plan import PlanTexts

        return PlanTexts(plan, language, self._settings.text("company.name"))

    def _entries(self, texts: PlanTexts) -> Iterator[CalendarEntry]:
        """Entries whose UIDs stay the same, so that a second file takes the place of the first."""
        with self._database.snapshot() as connection:
            actions, dates = (
                queries.read_uids(connection, table) for table in ("plan_action", "plan_date")
            )
        year = texts.plan.year
        for action in texts.plan.actions:
            yield action_entry(action, actions.get(action.id, str(action.id)))
        for one in texts.plan.dates:
            if one.kind != "holiday":
                yield whole_days(
                    date_uid(dates.get(one.id, one.kind), year), texts.date_name(one), one.first,
                    one.last, one.source,
                )  # fmt: skip
