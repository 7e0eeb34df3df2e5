"""What a user can do with files of calendars: bring them in, see before what they bring, write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm import __version__
from sme_crm.domain.calendar_entry import CalendarEntry, CalendarFile
from sme_crm.domain.errors import FileRefused
from sme_crm.domain.folding import fold
from sme_crm.domain.kept_entries import entry_in
from sme_crm.services.agenda.planned import move_actions
from sme_crm.services.calendar_files.appointment_rows import appointment_entry, category_name
from sme_crm.services.calendar_files.import_run import ImportRun
from sme_crm.services.calendar_files.report import CalendarImport
from sme_crm.services.calendar_files.task_rows import task_entry
from sme_crm.services.progress import Progress
from sme_crm.store.queries import agenda as agenda_queries
from sme_crm.store.queries import calendar_files as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.agenda import Agenda
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

PRODUCT: Final = f"-//SME CRM//SME CRM {__version__}//EN"
_CHUNK: Final = 2_000


class CalendarFiles:
    """Imports and exports of .ics files; an import is one change, whatever it brings."""

    def __init__(self, database: Database, agenda: Agenda) -> None:
        self._database = database
        self._agenda = agenda
        self.staff_id: int | None = None

    def import_files(
        self, paths: Sequence[Path], *, progress: Progress | None = None, origin: str = ""
    ) -> CalendarImport:
        """Bring the entries of files in, all or none, as one change.

        An entry whose UID is there is brought up to date, where the file has changed since it
        was last read: what the user changed in other fields stays. Raises FileRefused missing,
        folder, unreadable, no_calendar; Cancelled.
        """
        files = [(path.name, _read(path)) for path in paths]
        home = self._agenda.time_zone()
        work = UnitOfWork(self._database, "calendar.import", origin=origin, staff_id=self.staff_id)
        with work:
            run = ImportRun(work.connection, work, home, progress or Progress())
            run.run(files)
            move_actions(work, strict=False)
            work.describe(count=run.report.new + run.report.updated, new=run.report.new)
        run.report.change_id = work.change_id if work.changes else 0
        return run.report

    def rehearse(
        self, paths: Sequence[Path], *, progress: Progress | None = None
    ) -> CalendarImport:
        """What `import_files` would do, without doing it; a file that is read only will do."""
        files = [(path.name, _read(path)) for path in paths]
        home = self._agenda.time_zone()
        with self._database.snapshot() as connection:
            run = ImportRun(connection, None, home, progress or Progress())
            run.run(files)
        return run.report

    def export(
        self,
        path: Path,
        *,
        first: date | None = None,
        last: date | None = None,
        tasks: bool = True,
        name: str = "",
        progress: Progress | None = None,
    ) -> int:
        """Write appointments and tasks to a file; returns how many entries it holds.

        With `first` and `last` (both days included) what takes place or is due then, series
        whole with their exceptions; else everything. Raises OutputError, Cancelled; an older
        file at `path` is intact after any error.
        """
        from sme_crm.formats.icalendar.writing import write_calendar
        from sme_crm.formats.output_file import output_file

        days = ("", "")
        if first is not None or last is not None:
            days = ((first or date.min).isoformat(), (last or date.max).isoformat())
        told = progress or Progress()
        with self._database.snapshot() as connection:
            entries = list(self._appointments(connection, days, told))
            if tasks:
                entries += self._tasks(connection, days, told)
        with output_file(path) as stream:
            return write_calendar(stream, entries, PRODUCT, name)

    def _appointments(
        self, connection: DriverConnection, days: tuple[str, str], progress: Progress
    ) -> Iterator[CalendarEntry]:
        home = self._agenda.time_zone()
        categories = {one.id: one.name for one in agenda_queries.read_categories(connection)}
        by_name = {fold(name): category_id for category_id, name in categories.items()}
        done = 0
        for ids in _appointment_ids(connection, days):
            rows = queries.rows_by(connection, "appointment", "id", ids)
            parents = {row["parent_id"] for row in rows if row["parent_id"] is not None}
            series = {
                row["id"]: row
                for row in queries.rows_by(connection, "appointment", "id", sorted(parents))
            }
            people = queries.people_of(connection, "appointment", ids)
            for row in rows:
                original = entry_in(row["extra"])
                came = category_name(original) if original else ""
                yield appointment_entry(
                    row,
                    home,
                    categories.get(row["category_id"], ""),
                    people.get(row["id"], []),
                    series.get(row["parent_id"]),
                    by_name.get(fold(came)) if came else None,
                )
            done += len(ids)
            progress.step(done)
            progress.check()

    def _tasks(
        self, connection: DriverConnection, days: tuple[str, str], progress: Progress
    ) -> Iterator[CalendarEntry]:
        home = self._agenda.time_zone()
        after = 0
        while ids := queries.task_ids(connection, *days, after, _CHUNK):
            people = queries.people_of(connection, "task", ids)
            for row in queries.rows_by(connection, "task", "id", ids):
                yield task_entry(row, home, people.get(row["id"], []))
            after = ids[-1]
            progress.check()


def _appointment_ids(
    connection: DriverConnection, days: tuple[str, str]
) -> Iterator[Sequence[int]]:
    """Ids in pieces: everything, or what may touch some days with the exceptions of its series."""
    if days != ("", ""):
        found = agenda_queries.read_between(connection, *days)
        ids = {one.id for one in found} | {one.parent_id for one in found if one.parent_id}
        for children in agenda_queries.children_of(connection, sorted(ids)).values():
            ids |= set(children.values())
        listed = sorted(ids)
        for start in range(0, len(listed), _CHUNK):
            yield listed[start : start + _CHUNK]
        return
    after = 0
    while some := agenda_queries.read_ids(connection, after, _CHUNK):
        yield some
        after = some[-1]


def _read(path: Path) -> CalendarFile:
    from sme_crm.formats.icalendar.reading import read_calendar

    try:
        if path.is_dir():
            raise FileRefused("folder", file=path.name)
        with path.open("rb") as stream:
            found = read_calendar(stream)
    except FileNotFoundError as error:
        raise FileRefused("missing", file=path.name) from error
    except OSError as error:
        raise FileRefused("unreadable", file=path.name) from error
    if not found.counts:
        raise FileRefused("no_calendar", file=path.name)
    return found
