"""One import of calendar files: which row each entry is, what is written, what is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sme_crm.domain.calendar_entry import CalendarEntry, CalendarFile, CalendarProblem
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.kept_entries import entry_in, with_entry
from sme_crm.services.calendar_files import appointment_rows, task_rows
from sme_crm.services.calendar_files.appointment_rows import (
    addresses_of,
    appointment_entry,
    appointment_row,
    replaced_start,
    stored_uid,
    title_of,
)
from sme_crm.services.calendar_files.file_categories import FileCategories
from sme_crm.services.calendar_files.following import (
    Turn,
    hang_on_followers,
    part_series,
    waiting_for_series,
)
from sme_crm.services.calendar_files.report import CalendarImport, RejectedEntry
from sme_crm.services.calendar_files.revisions import newest_revisions
from sme_crm.services.calendar_files.task_rows import task_entry, task_row
from sme_crm.services.calendar_files.task_turns import passed_over, replaced_days
from sme_crm.services.progress import Progress
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries import agenda as agenda_queries
from sme_crm.store.queries import calendar_files as queries
from sme_crm.store.unit_of_work import UnitOfWork, utc_now

Row = dict[str, Any]
_NOT_LEFT_OUT: Final = frozenset(
    ("VCALENDAR", "VEVENT", "VTODO", "VALARM", "VTIMEZONE", "STANDARD", "DAYLIGHT")
)
_ORDER: Final = (
    "appointment_category", "appointment", "appointment_contact", "task", "task_contact",
)  # fmt: skip
_PLACE: Final = frozenset(("parent_id", "replaces"))
_STEP: Final = 200


def _entries_of(
    files: Sequence[tuple[str, CalendarFile]], report: CalendarImport
) -> list[tuple[str, CalendarEntry]]:
    """The entries of files with the name of each; what else is in them is told in `report`."""
    found: list[tuple[str, CalendarEntry]] = []
    for name, content in files:
        report.problems += [(name, problem) for problem in content.problems]
        for component, count in content.counts.items():
            if component not in _NOT_LEFT_OUT:
                report.left_out[component] = report.left_out.get(component, 0) + count
        found += [(name, entry) for entry in content.entries]
    return found


class ImportRun:
    """Writes the entries of some files inside one unit of work and counts what became of them.

    Without `work` nothing is written, only counted.
    """

    def __init__(
        self,
        connection: DriverConnection,
        work: UnitOfWork | None,
        home: str,
        progress: Progress,
    ) -> None:
        self._connection = connection
        self._work = work
        self._now = utc_now() if work is None else work.now
        self._home = home
        self._progress = progress
        self.report = CalendarImport()
        present = agenda_queries.read_categories(connection)
        self._categories = FileCategories(present, self._insert)
        self._turns: dict[str, list[Turn]] = {}
        self._inserted: dict[str, list[int]] = {}
        self._invented = 0
        self._contacts: dict[str, int] = {}
        self._links: dict[tuple[str, int], list[int]] = {}
        self._people: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def run(self, files: Sequence[tuple[str, CalendarFile]]) -> None:
        """Bring the entries of files in; `files` are names and contents. Raises Cancelled."""
        sorted_out = newest_revisions(_entries_of(files, self.report))
        chosen = sorted_out.kept
        self.report.identical += sorted_out.repeated
        for name, entry in sorted_out.superseded:
            self._reject(name, entry, "superseded")
        chosen = self._part_series(chosen)
        every = [address for _, entry in chosen for address in addresses_of(entry)]
        self._contacts = queries.contacts_by_email(self._connection, every)
        tasks = [one for one in chosen if one[1].kind == "task"]
        singles = [one for one in chosen if one[1].kind != "task" and one[1].replaces is None]
        exceptions = [one for one in chosen if one[1].kind != "task" and one[1].replaces]
        total = len(chosen)
        series = self._bring(singles, 0, total)
        self._bring_exceptions(exceptions, series, len(singles), total)
        self._bring_tasks(tasks, total - len(tasks), total)
        if self._work is not None:
            # Undo goes backwards: what others refer to is recorded before them.
            for table in sorted(self._inserted, key=_ORDER.index):
                self._work.record_inserted(table, self._inserted[table])

    def _reject(self, name: str, entry: CalendarEntry, reason: str) -> None:
        title = "" if title_of(entry) == appointment_rows.UNTITLED else title_of(entry)
        self.report.rejected.append(RejectedEntry(name, entry.line, title or entry.uid, reason))

    # -- appointments --------------------------------------------------------------------------

    def _part_series(
        self, told: Sequence[tuple[str, CalendarEntry]]
    ) -> list[tuple[str, CalendarEntry]]:
        """The entries, exceptions for the following ones too as series of their own."""
        waiting = waiting_for_series(told)
        uids = [uid for entry in waiting for uid in (entry.uid, stored_uid(entry))]
        rows = self._known("appointment", uids)
        parted = part_series(told, {uid: self._as_entry(row) for uid, row in rows.items()})
        for uid, entry in parted.cut.items():
            row, category = rows[uid], rows[uid]["category_id"]
            values, _ = appointment_row(entry, self._home, category, None)
            times = {key: values[key] for key in appointment_rows.TIMES if values[key] != row[key]}
            self._update("appointment", row["id"], times)
        for name, entry in parted.superseded:
            self._reject(name, entry, "superseded")
        self._turns = parted.turns
        return parted.told

    def _as_entry(self, row: Row, series: Row | None = None) -> CalendarEntry:
        original = entry_in(row["extra"])
        came = None if original is None else self._categories.id_of(original, make=False)
        category = self._categories.name_of(row["category_id"])
        people = self._people.get(("appointment", row["id"]), [])
        return appointment_entry(row, self._home, category, people, series, came)

    def _bring(
        self, told: Sequence[tuple[str, CalendarEntry]], done: int, total: int
    ) -> dict[str, Row]:
        """Appointments and series; returns the row of each UID, exceptions may belong to it."""
        known = self._known("appointment", [entry.uid for _, entry in told])
        for number, (name, entry) in enumerate(told):
            self._step(done + number, total)
            row = known.get(entry.uid)
            if not entry.starts and row is not None and entry.status == "cancelled":
                self._cancel(row)
            else:
                now = self._bring_one(name, entry, row, None)
                known |= {entry.uid: now} if now is not None else {}
        return known

    def _bring_exceptions(
        self,
        told: Sequence[tuple[str, CalendarEntry]],
        known: Mapping[str, Row],
        done: int,
        total: int,
    ) -> None:
        uids = list(dict.fromkeys([*(entry.uid for _, entry in told), *self._turns]))
        others = [uid for uid in uids if uid not in known]
        series = {**self._known("appointment", others), **known}
        alone = self._known("appointment", [stored_uid(entry) for _, entry in told])
        parents = [series[uid]["id"] for uid in uids if uid in series]
        children = {
            (row["parent_id"], row["replaces"]): row
            for row in self._read("appointment", "parent_id", parents)
        }
        for hung in hang_on_followers(self._turns, series, children):
            self._update("appointment", hung["id"], {key: hung[key] for key in _PLACE})
        taken: set[tuple[object, str]] = set()
        for number, (name, entry) in enumerate(told):
            self._step(done + number, total)
            of = series.get(entry.uid)
            row = alone.get(stored_uid(entry))
            if of is not None:
                place = (of["id"], replaced_start(entry, of))
                if place in taken:
                    self._reject(name, entry, "superseded")
                    continue
                taken.add(place)
                row = children.get(place, row)
                if entry.replaces is not None and entry.replaces.and_following:
                    self._note(name, entry, "only_this_one")
            self._bring_one(name, entry, row, of)

    def _bring_one(
        self, name: str, entry: CalendarEntry, row: Row | None, series: Row | None
    ) -> Row | None:
        """One of them; returns its row as it is then, None where it was not written."""
        if not entry.starts:
            self._reject(name, entry, "no_start")
            return None
        if row is not None and _is_older(entry, row):
            self._reject(name, entry, "older")
            return None
        if row is not None and self._same_appointment(entry, row, series):
            self.report.identical += 1
            return None
        category = self._categories.id_of(entry, make=True)
        try:
            values, warning = appointment_row(entry, self._home, category, series)
        except InvalidInput:
            self._reject(name, entry, "unusable")
            return None
        if warning:
            self._note(name, entry, warning)
        base: Mapping[str, object] = {}
        original = entry_in(row["extra"]) if row is not None else None
        if original is not None and original.starts:
            came = self._categories.id_of(original, make=False)
            of = None if original.replaces is None else series
            base, _ = appointment_row(original, self._home, came, of)
        if row is None and series is None:
            values["uid"] = stored_uid(entry)
        return self._write("appointment", entry, row, values, base, appointment_rows.TIMES)

    def _same_appointment(self, entry: CalendarEntry, row: Row, series: Row | None) -> bool:
        original = entry_in(row["extra"])
        if (row["parent_id"] is None) != (series is None):
            return False
        return entry in (original, self._as_entry(row, series))

    def _cancel(self, row: Row) -> None:
        """A cancellation tells the UID alone."""
        if row["status"] != "cancelled":
            self._update("appointment", row["id"], {"status": "cancelled"})
            self.report.updated += 1
        else:
            self.report.identical += 1

    # -- tasks -----------------------------------------------------------------------------------

    def _bring_tasks(
        self, told: Sequence[tuple[str, CalendarEntry]], done: int, total: int
    ) -> None:
        uids = [entry.uid for _, entry in told if entry.replaces]
        known = self._known("task", [*(stored_uid(entry) for _, entry in told), *uids])
        replaced = replaced_days((entry for _, entry in told), self._home)
        apart: list[CalendarEntry] = []
        for number, (name, entry) in enumerate(told):
            self._step(done + number, total)
            row = known.get(stored_uid(entry))
            original = entry_in(row["extra"]) if row is not None else None
            if row is not None:
                if _is_older(entry, row):
                    self._reject(name, entry, "older")
                    continue
                people = self._people.get(("task", row["id"]), [])
                if entry in (original, task_entry(row, self._home, people)):
                    self.report.identical += 1
                    continue
            values, warning = task_row(entry, self._home)
            if warning:
                self._note(name, entry, warning)
            base = task_row(original, self._home)[0] if original is not None else {}
            if entry.replaces is not None:
                self._note(name, entry, "task_exception")
                apart.append(entry)
            if row is None:
                values |= {"uid": stored_uid(entry), "planned_date": values["due_date"]}
                if entry.replaces is None and entry.uid in replaced:
                    values |= passed_over(values, entry, replaced[entry.uid], self._home, self._now)
            now_row = self._write("task", entry, row, values, base, task_rows.TIMES)
            known |= {stored_uid(entry): now_row} if row is not None else {}
        for uid, days in replaced_days(apart, self._home).items():
            of = known.get(uid)
            if of is not None and (
                changes := passed_over(of, entry_in(of["extra"]), days, self._home, self._now)
            ):
                self._update("task", of["id"], changes)

    # -- both --------------------------------------------------------------------------------------

    def _known(self, table: queries.EntryTable, uids: Sequence[str]) -> dict[str, Row]:
        return {row["uid"]: row for row in self._read(table, "uid", list(dict.fromkeys(uids)))}

    def _read(self, table: queries.EntryTable, column: Any, values: Sequence[object]) -> list[Row]:
        """Rows, with their contacts kept for when they are compared and written."""
        connection = self._connection
        rows = queries.rows_by(connection, table, column, values)
        ids = [row["id"] for row in rows]
        for row_id, contacts in queries.contact_ids_of(connection, table, ids).items():
            self._links[table, row_id] = contacts
        for row_id, people in queries.people_of(connection, table, ids).items():
            self._people[table, row_id] = people
        return rows

    def _write(
        self,
        table: queries.EntryTable,
        entry: CalendarEntry,
        row: Row | None,
        values: dict[str, object],
        base: Mapping[str, object],
        times: frozenset[str],
    ) -> Row:
        """A new row, or what the file has changed of an old one since it came (`base`)."""
        if row is None:
            extra = with_entry(str(values.get("extra", "")), entry)
            values |= {"extra": extra, "created_at": self._now, "updated_at": self._now}
            row_id = self._insert(table, values)
            self.report.new += 1
        else:
            row_id = row["id"]
            changed = {key for key in values if key not in base or base[key] != values[key]}
            changed |= _PLACE & values.keys()
            if changed & times:
                changed |= times & values.keys()
            written = {key: values[key] for key in changed if values[key] != row[key]}
            written |= {"extra": with_entry(row["extra"], entry), "updated_at": self._now}
            self._update(table, row_id, written)
            self.report.updated += 1
            values = {**row, **written}
        self._link(table, row_id, entry)
        return {**values, "id": row_id}

    def _link(self, table: str, row_id: int, entry: CalendarEntry) -> None:
        """Link the contacts whose address the entry names; links that are there stay."""
        known = self._links.get((table, row_id), [])
        found = (self._contacts.get(address) for address in addresses_of(entry))
        new = [one for one in dict.fromkeys(found) if one is not None and one not in known]
        for place, contact_id in enumerate(new, len(known)):
            values = {f"{table}_id": row_id, "contact_id": contact_id, "position": place}
            self._insert(f"{table}_contact", values)
        self.report.linked += len(new)

    def _insert(self, table: str, values: Mapping[str, object]) -> int:
        """A new row, recorded with all others of its table at the end."""
        if self._work is None:
            self._invented -= 1
            return self._invented
        row_id = queries.insert_row(self._connection, table, values)
        self._inserted.setdefault(table, []).append(row_id)
        return row_id

    def _update(self, table: str, row_id: int, values: Mapping[str, object]) -> None:
        if self._work is not None:
            self._work.update(table, row_id, values)

    def _note(self, name: str, entry: CalendarEntry, reason: str) -> None:
        problem = CalendarProblem(entry.line, reason, title_of(entry))
        self.report.problems.append((name, problem))

    def _step(self, done: int, total: int) -> None:
        if done % _STEP == 0:
            self._progress.step(done, total)
            self._progress.check()


def _is_older(entry: CalendarEntry, row: Row) -> bool:
    original = entry_in(row["extra"])
    return original is not None and entry.sequence < original.sequence
