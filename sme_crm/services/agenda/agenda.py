"""What a user can do in the agenda; every command is one change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import fields
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.appointment import (
    CATEGORY_COLORS,
    Appointment,
    AppointmentDraft,
    Category,
    Occurrence,
    Scope,
)
from sme_crm.domain.appointment_times import (
    occurrences_between,
    read_moment_text,
)
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.services.agenda import scopes, writing
from sme_crm.services.agenda.planned import move_actions
from sme_crm.store.queries import agenda as queries
from sme_crm.store.queries.agenda_search import find_ids
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from pathlib import Path

    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.services.agenda.finding import FoundAppointments
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

TIME_ZONE: Final = "agenda.time_zone"
_MOST_OF_CONTACT: Final = 200


class Agenda:
    """Appointments, their occurrences in a window of days, their categories."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def time_zone(self) -> str:
        """The zone whose time the agenda shows and new appointments are in (IANA name)."""
        return self._settings.text(TIME_ZONE)

    def get(self, appointment_id: int) -> Appointment:
        """One appointment, with what a file told besides; raises NotFound appointment."""
        with self._database.snapshot() as connection:
            found = queries.read_appointments(connection, [appointment_id])
        if not found:
            raise NotFound("appointment", id=appointment_id)
        return found[0]

    def occurrences(self, first: date, until: date) -> list[Occurrence]:
        """What takes place on the days from `first`, before `until`, by its start.

        Times are those of the agenda's zone; whole days come first on theirs.
        """
        with self._database.snapshot() as connection:
            last = (until - timedelta(days=1)).isoformat()
            found = queries.read_between(connection, first.isoformat(), last)
            repeated = [each.id for each in found if each.repeats]
            replaced = queries.children_of(connection, repeated) if repeated else {}
        zone = self.time_zone()
        told = [
            occurrence
            for each in found
            for occurrence in occurrences_between(
                each, first, until, zone, replaced.get(each.id, ())
            )
        ]
        return sorted(told, key=lambda one: (one.starts, one.ends, one.appointment.id))

    def find(self, text: str) -> FoundAppointments:
        """What meets the words of a text, over all years: subject, place, notes or contacts.

        Of appointments that are repeated the times within a year of today, of those that are over
        by then or begin later the nearest one; at most `finding.MOST_FOUND` in all.
        """
        from sme_crm.services.agenda import finding

        today = present_day()
        with self._database.snapshot() as connection:
            ids = find_ids(connection, text, today.isoformat(), finding.MOST_FOUND)
            single = queries.read_appointments(connection, ids.single)
            series = queries.read_appointments(connection, ids.series)
            replaced = queries.children_of(connection, ids.series) if series else {}
        zone = self.time_zone()
        expansion = finding.Expansion(series, replaced, zone, today)
        found = expansion.near(finding.MOST_FOUND)
        found += finding.once(single, zone)
        kept = finding.nearest(found, today, finding.MOST_FOUND)
        cut = ids.cut or len(kept) < len(found)
        return finding.FoundAppointments(kept, expansion.first, expansion.last, cut)

    def conflicts(
        self, starts: str, ends: str, appointment_id: int | None = None
    ) -> list[Occurrence]:
        """What else keeps one busy at a time (of the agenda's zone); whole days do not."""
        begins, finishes = read_moment_text(starts), read_moment_text(ends)
        first = date.fromisoformat(starts[:10])
        until = date.fromisoformat(ends[:10]) + timedelta(days=1)
        return [
            one
            for one in self.occurrences(first, until)
            if one.appointment.id != appointment_id
            and one.appointment.parent_id != (appointment_id or 0)
            and not one.appointment.all_day
            and one.appointment.transparency == "busy"
            and one.appointment.status != "cancelled"
            and read_moment_text(one.starts) < finishes
            and begins < read_moment_text(one.ends)
        ]

    def of_contact(self, contact_id: int) -> list[Appointment]:
        """The appointments with a contact, those that begin last first."""
        with self._database.snapshot() as connection:
            ids = queries.ids_of_contact(connection, contact_id, _MOST_OF_CONTACT)
            found = {one.id: one for one in queries.read_appointments(connection, ids)}
        return [found[one] for one in ids]

    def categories(self) -> list[Category]:
        """The categories in their order."""
        with self._database.snapshot() as connection:
            return queries.read_categories(connection)

    def write_pages(
        self,
        path: Path,
        title: str,
        days: Sequence[date],
        calendar: WorkingCalendar,
        language: str,
        month: int = 0,
        hidden: Set[int] = frozenset(),
    ) -> None:
        """Write days as PDF: up to seven by hours, more as a month. Raises OutputError.

        With a `month` the days of others are marked as such. Appointments of `hidden`
        categories (0: of none) are left out.
        """
        from sme_crm.printing.agenda_pages import PrintedDay, write_agenda

        printed = []
        for day in days:
            why = calendar.why_off(day, language)
            name = why.name if why else ""
            outside = bool(month) and day.month != month
            printed.append(PrintedDay(day, why is not None, name, outside))
        every = self.occurrences(days[0], days[-1] + timedelta(days=1))
        found = [one for one in every if (one.appointment.category_id or 0) not in hidden]
        write_agenda(
            path, title, printed, found, language,
            company=self._settings.text("company.name"), printed_on=present_day(),
        )  # fmt: skip

    # -- writing -------------------------------------------------------------------------------

    def create(self, draft: AppointmentDraft, *, origin: str = "") -> tuple[int, int]:
        """Put an appointment into the agenda; returns (its id, the change id).

        Raises InvalidInput agenda_time, agenda_order, agenda_subject, or that of a rule.
        """
        with self._work("appointment.create", origin) as work:
            appointment_id = writing.insert(work, {f.name: getattr(draft, f.name) for f in _FIELDS})
        return appointment_id, work.change_id

    def edit(
        self,
        appointment_id: int,
        values: Mapping[str, Any],
        *,
        scope: Scope = "all",
        original: str = "",
        origin: str = "",
    ) -> tuple[int, int]:
        """Write fields of an appointment; returns (the id that now has them, the change id).

        `values` are fields of `AppointmentDraft`. Of a repeated one `scope` says whether they are
        for the occurrence `original`, for that and those after it, or for all; `starts` and
        `ends` are then the times of that occurrence. The change id is 0 when nothing differed.
        An action of the plan moves with its appointment. Raises as `create` does, NotFound
        appointment, InvalidInput plan_days for one that would leave the year of its plan.
        """
        before = self.get(appointment_id)
        name = "appointment.move" if set(values) <= {"starts", "ends"} else "appointment.edit"
        with self._work(name, origin) as work:
            written = scopes.edit(work, before, values, scope, original)
            move_actions(work, strict=True)
        return written, work.change_id if work.changes else 0

    def delete(
        self,
        appointment_id: int,
        *,
        scope: Scope = "all",
        original: str = "",
        origin: str = "",
    ) -> int:
        """Take an appointment, or occurrences of it, out of the agenda; returns the change id."""
        before = self.get(appointment_id)
        with self._work("appointment.delete", origin) as work:
            scopes.delete(work, before, scope, original)
        return work.change_id

    def save_category(
        self, name: str, color: str = "", category_id: int | None = None
    ) -> tuple[int, int]:
        """Make a category or change one; returns (its id, the change id).

        Without a colour a new one gets the first that is free. Raises InvalidInput name_missing,
        category_exists, category_color.
        """
        name = clean_text(name)
        others = [one for one in self.categories() if one.id != category_id]
        if not name:
            raise InvalidInput("name_missing")
        if any(fold(one.name) == fold(name) for one in others):
            raise InvalidInput("category_exists", name=name)
        if color and color not in CATEGORY_COLORS:
            raise InvalidInput("category_color", color=color)
        values: dict[str, object] = {"name": name}
        if color:
            values["color"] = color
        with self._work("category.edit", "") as work:
            if category_id is None:
                used = {one.color for one in others}
                free = [one for one in CATEGORY_COLORS if one not in used]
                values.setdefault("color", (free or CATEGORY_COLORS)[0])
                values["position"] = max((one.position for one in others), default=0) + 1
                category_id = work.insert("appointment_category", values)
            else:
                work.update("appointment_category", category_id, values)
        return category_id, work.change_id if work.changes else 0

    def delete_category(self, category_id: int) -> int:
        """Delete a category; its appointments have none then. Returns the change id."""
        with self._work("category.delete", "") as work:
            rows = work.connection.execute(
                "SELECT id FROM appointment WHERE category_id = ?", (category_id,)
            ).fetchall()
            work.update_many("appointment", [row[0] for row in rows], {"category_id": None})
            work.delete("appointment_category", category_id)
        return work.change_id

    def _work(self, name: str, origin: str) -> UnitOfWork:
        return UnitOfWork(self._database, name, origin=origin, staff_id=self.staff_id)


_FIELDS: Final[Sequence[Any]] = fields(AppointmentDraft)
