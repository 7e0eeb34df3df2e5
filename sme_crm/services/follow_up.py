"""The services of the follow-up over an open data file: tasks, agenda, Today."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.open_file import OpenFile

if TYPE_CHECKING:
    from sme_crm.services.activity_series.proposals import SeriesProposals
    from sme_crm.services.activity_series.running import SeriesRuns
    from sme_crm.services.activity_series.shelf import SeriesShelf
    from sme_crm.services.activity_series.starting import SeriesStarts
    from sme_crm.services.advised_times import AdvisedTimes
    from sme_crm.services.agenda import Agenda
    from sme_crm.services.calendar_files import CalendarFiles
    from sme_crm.services.calling_rules import CallingRules
    from sme_crm.services.calls import Calls
    from sme_crm.services.reminders import Reminders
    from sme_crm.services.task_load import TaskLoads
    from sme_crm.services.tasks.documents import TaskDocuments
    from sme_crm.services.tasks.files import TaskFiles
    from sme_crm.services.tasks.filters import TaskFilters
    from sme_crm.services.tasks.kinds import ActivityKinds
    from sme_crm.services.tasks.quick_add import QuickTasks
    from sme_crm.services.tasks.task_lists import TaskLists
    from sme_crm.services.tasks.tasks import Tasks
    from sme_crm.services.today import TodayReading
    from sme_crm.services.working_calendar import WorkingDays


class FollowUp(OpenFile):
    """What is to be done, when, and what waits today."""

    @cached_property
    def agenda(self) -> Agenda:
        """Appointments."""
        from sme_crm.services.agenda import Agenda

        return Agenda(self.database, self.settings)

    @cached_property
    def calendar_files(self) -> CalendarFiles:
        """Files of calendars brought in and written."""
        from sme_crm.services.calendar_files import CalendarFiles

        return CalendarFiles(self.database, self.agenda)

    @cached_property
    def calls(self) -> Calls:
        """Calls and who is calling."""
        from sme_crm.services.calls import Calls

        return Calls(self.database)

    @cached_property
    def calling_rules(self) -> CallingRules:
        """Who may be called, and when."""
        from sme_crm.services.calling_rules import CallingRules

        return CallingRules(self.database, self.eligibility, self.working_days)

    @cached_property
    def tasks(self) -> Tasks:
        """Commands on tasks."""
        from sme_crm.services.tasks.tasks import Tasks

        return Tasks(self.database, lambda day: self.working_days.calendar().shift(day))

    @cached_property
    def task_lists(self) -> TaskLists:
        """Lists of tasks in pages."""
        from sme_crm.services.tasks.task_lists import TaskLists

        return TaskLists(self.database)

    @cached_property
    def task_filters(self) -> TaskFilters:
        """Named lists of tasks."""
        from sme_crm.services.tasks.filters import TaskFilters

        return TaskFilters(self.database)

    @cached_property
    def task_loads(self) -> TaskLoads:
        """How much falls on each day and person."""
        from sme_crm.services.task_load import TaskLoads

        return TaskLoads(self.database, self.settings, self.staff, self.working_days, self.agenda)

    @cached_property
    def task_documents(self) -> TaskDocuments:
        """Files kept with tasks."""
        from sme_crm.services.tasks.documents import TaskDocuments

        return TaskDocuments(self.database)

    @cached_property
    def task_files(self) -> TaskFiles:
        """Lists of tasks as files."""
        from sme_crm.services.tasks.files import TaskFiles

        return TaskFiles(self.settings)

    @cached_property
    def quick_tasks(self) -> QuickTasks:
        """Tasks typed in a line of words."""
        from sme_crm.services.tasks.quick_add import QuickTasks

        return QuickTasks(self.search, self.staff)

    @cached_property
    def advised_times(self) -> AdvisedTimes:
        """When people are best reached, by channel."""
        from sme_crm.services.advised_times import AdvisedTimes

        return AdvisedTimes(self.settings)

    @cached_property
    def activity_kinds(self) -> ActivityKinds:
        """Own kinds of tasks."""
        from sme_crm.services.tasks.kinds import ActivityKinds

        return ActivityKinds(self.database)

    @cached_property
    def working_days(self) -> WorkingDays:
        """The company's working days."""
        from sme_crm.services.working_calendar import WorkingDays

        return WorkingDays(self.database, self.settings)

    @cached_property
    def series(self) -> SeriesShelf:
        """Activity series as they are written."""
        from sme_crm.services.activity_series.shelf import SeriesShelf

        return SeriesShelf(self.database)

    @cached_property
    def series_starts(self) -> SeriesStarts:
        """Series rehearsed and started."""
        from sme_crm.services.activity_series.planning import Planner
        from sme_crm.services.activity_series.starting import SeriesStarts

        planner = Planner(self.database, self.contact_lists, self.eligibility)
        return SeriesStarts(self.database, planner, self.working_days)

    @cached_property
    def series_runs(self) -> SeriesRuns:
        """Series under way."""
        from sme_crm.services.activity_series.running import SeriesRuns

        return SeriesRuns(self.database, self.working_days)

    @cached_property
    def series_proposals(self) -> SeriesProposals:
        """Series that could be started."""
        from sme_crm.services.activity_series.proposals import SeriesProposals

        return SeriesProposals(self.database, self.series, self.series_starts)

    @cached_property
    def today(self) -> TodayReading:
        """What a morning asks for."""
        from sme_crm.services.today import TodayReading

        return TodayReading(self)

    @cached_property
    def reminders(self) -> Reminders:
        """What rings."""
        from sme_crm.services.reminders import Reminders

        return Reminders(self.database, self.agenda)
