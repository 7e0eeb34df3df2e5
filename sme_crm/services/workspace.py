"""An open data file with everything a user can do to it; both faces of the program get it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.services.change_bus import ChangeBus, Listener
from sme_crm.services.contact_lists import ContactLists
from sme_crm.services.search import Search
from sme_crm.store.database import Database

if TYPE_CHECKING:
    from sme_crm.services.agenda import Agenda
    from sme_crm.services.backups import Backups
    from sme_crm.services.calendar_files import CalendarFiles
    from sme_crm.services.care import Care
    from sme_crm.services.checks import Checks
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.custom_fields import CustomFields
    from sme_crm.services.documents import Documents
    from sme_crm.services.duplicates.decisions import Decisions
    from sme_crm.services.duplicates.finding import Finding
    from sme_crm.services.duplicates.household_proposals import HouseholdProposals
    from sme_crm.services.duplicates.households import Households
    from sme_crm.services.duplicates.merging import Merging
    from sme_crm.services.duplicates.options import DuplicateOptions
    from sme_crm.services.duplicates.review import Review
    from sme_crm.services.duplicates.weighing import Weighing
    from sme_crm.services.eligibility import Eligibility
    from sme_crm.services.exporting.column_sets import ColumnSets
    from sme_crm.services.exports import Exports
    from sme_crm.services.groups import Groups
    from sme_crm.services.history import History
    from sme_crm.services.importing import Imports
    from sme_crm.services.letters import Letters
    from sme_crm.services.lot_checks import LotChecks
    from sme_crm.services.lot_loans import LotLoans
    from sme_crm.services.lots import Lots
    from sme_crm.services.matching import Matching
    from sme_crm.services.settings import Settings
    from sme_crm.services.staff import Staff
    from sme_crm.services.tasks.documents import TaskDocuments
    from sme_crm.services.tasks.filters import TaskFilters
    from sme_crm.services.tasks.kinds import ActivityKinds
    from sme_crm.services.tasks.quick_add import QuickTasks
    from sme_crm.services.tasks.task_lists import TaskLists
    from sme_crm.services.tasks.tasks import Tasks
    from sme_crm.services.today import TodayReading
    from sme_crm.services.undo import Undo
    from sme_crm.services.working_calendar import WorkingDays


@dataclass
class Workspace:
    """One open data file with everything a user can do to it.

    The services are made on first use: the first page of a start needs two of them.
    """

    database: Database
    second_backup_place: Path | None = None

    def __post_init__(self) -> None:
        self.bus = ChangeBus()
        self.database.on_commit = self.bus.publish

    @property
    def path(self) -> Path:
        """The data file."""
        return self.database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: another program holds the file."""
        return self.database.read_only

    @property
    def sample(self) -> bool:
        """Whether this is the sample business, which says so on every screen."""
        return bool(self.settings.get("file.sample"))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every committed change, on the writing thread; returns how to stop."""
        return self.bus.subscribe(listener)

    def close(self) -> None:
        """Close the data file; the workspace is of no use afterwards."""
        self.database.close()

    @cached_property
    def contact_lists(self) -> ContactLists:
        """Lists of contacts in pages."""
        return ContactLists(self.database)

    @cached_property
    def search(self) -> Search:
        """Type-ahead."""
        return Search(self.database)

    @cached_property
    def contacts(self) -> Contacts:
        """Commands on contacts."""
        from sme_crm.services.contacts import Contacts

        return Contacts(self.database, self.custom_fields)

    @cached_property
    def custom_fields(self) -> CustomFields:
        """Own fields."""
        from sme_crm.services.custom_fields import CustomFields

        return CustomFields(self.database)

    @cached_property
    def history(self) -> History:
        """Timelines."""
        from sme_crm.services.history import History

        return History(self.database)

    @cached_property
    def undo(self) -> Undo:
        """The journal."""
        from sme_crm.services.undo import Undo

        return Undo(self.database)

    @cached_property
    def settings(self) -> Settings:
        """Settings of the business."""
        from sme_crm.services.settings import Settings

        return Settings(self.database)

    @cached_property
    def staff(self) -> Staff:
        """The staff list."""
        from sme_crm.services.staff import Staff

        return Staff(self.database)

    @cached_property
    def documents(self) -> Documents:
        """Files kept with contacts."""
        from sme_crm.services.documents import Documents

        return Documents(self.database)

    @cached_property
    def matching(self) -> Matching:
        """Likely duplicates of one contact."""
        from sme_crm.services.matching import Matching

        return Matching(self.database, self.weighing)

    @cached_property
    def weighing(self) -> Weighing:
        """What contacts that come in are compared with the others by."""
        from sme_crm.services.duplicates.weighing import Weighing

        return Weighing(self.database)

    @cached_property
    def duplicates(self) -> Finding:
        """The search for contacts that are one and the same."""
        from sme_crm.services.duplicates.finding import Finding

        return Finding(self.database)

    @cached_property
    def duplicate_review(self) -> Review:
        """What the last search left to decide."""
        from sme_crm.services.duplicates.review import Review

        return Review(self.database)

    @cached_property
    def duplicate_options(self) -> DuplicateOptions:
        """Thresholds of the search and rules of merges."""
        from sme_crm.services.duplicates.options import DuplicateOptions

        return DuplicateOptions(self.settings)

    @cached_property
    def merging(self) -> Merging:
        """Several records made one, and taken apart again."""
        from sme_crm.services.duplicates.merging import Merging

        return Merging(self.database)

    @cached_property
    def households(self) -> Households:
        """People who share an address and may get one letter."""
        from sme_crm.services.duplicates.households import Households

        return Households(self.database)

    @cached_property
    def household_proposals(self) -> HouseholdProposals:
        """Who likely lives together, as the last search for duplicates found it."""
        from sme_crm.services.duplicates.household_proposals import HouseholdProposals

        return HouseholdProposals(self.database)

    @cached_property
    def decisions(self) -> Decisions:
        """Pairs of contacts that are no duplicates of each other."""
        from sme_crm.services.duplicates.decisions import Decisions

        return Decisions(self.database)

    @cached_property
    def eligibility(self) -> Eligibility:
        """Who may be contacted."""
        from sme_crm.services.eligibility import Eligibility

        return Eligibility(self.database)

    @cached_property
    def backups(self) -> Backups:
        """Backups of the file."""
        from sme_crm.services.backups import Backups

        return Backups(self.database, self.second_backup_place)

    @cached_property
    def checks(self) -> Checks:
        """Proof of the file."""
        from sme_crm.services.checks import Checks

        return Checks(self.database)

    @cached_property
    def care(self) -> Care:
        """Missing, doubtful and ageing data, and their repairs."""
        from sme_crm.services.care import Care

        return Care(self.database, self.settings, self.contact_lists)

    @cached_property
    def groups(self) -> Groups:
        """Groups of contacts."""
        from sme_crm.services.groups import Groups

        return Groups(self.database)

    @cached_property
    def imports(self) -> Imports:
        """Import runs."""
        from sme_crm.services.importing import Imports

        return Imports(self.database, self.contacts, self.custom_fields, self.weighing)

    @cached_property
    def exports(self) -> Exports:
        """Contacts as files for other programs."""
        from sme_crm.services.exports import Exports

        return Exports(self.database, self.custom_fields, self.staff, self.eligibility)

    @cached_property
    def column_sets(self) -> ColumnSets:
        """Named sets of columns of exports."""
        from sme_crm.services.exporting.column_sets import ColumnSets

        return ColumnSets(self.settings, self.custom_fields)

    @cached_property
    def lots(self) -> Lots:
        """The ledger of address files."""
        from sme_crm.services.lots import Lots

        return Lots(self.database, self.settings)

    @cached_property
    def lot_checks(self) -> LotChecks:
        """Quality of address files, and offers held against the base."""
        from sme_crm.services.lot_checks import LotChecks

        return LotChecks(self.database, self.settings, self.eligibility)

    @cached_property
    def lot_loans(self) -> LotLoans:
        """Addresses passed on to others."""
        from sme_crm.services.lot_loans import LotLoans

        return LotLoans(self.database, self.exports, self.contacts)

    @cached_property
    def letters(self) -> Letters:
        """Letters from templates."""
        from sme_crm.services.letters import Letters

        return Letters(self.database, self.eligibility, self.settings)

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
    def task_documents(self) -> TaskDocuments:
        """Files kept with tasks."""
        from sme_crm.services.tasks.documents import TaskDocuments

        return TaskDocuments(self.database)

    @cached_property
    def quick_tasks(self) -> QuickTasks:
        """Tasks typed in a line of words."""
        from sme_crm.services.tasks.quick_add import QuickTasks

        return QuickTasks(self.search, self.staff)

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
    def today(self) -> TodayReading:
        """What a morning asks for."""
        from sme_crm.services.today import TodayReading

        return TodayReading(
            self.database, self.settings, self.task_lists, self.agenda, self.working_days,
            self.backups,
        )  # fmt: skip
