"""The company's working days: its region, its days off, the days on which it is closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.working_days import REGIONS, Closure, WorkingCalendar, region_of_postal_code
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

REGION: Final = "agenda.region"
WEEKDAYS_OFF: Final = "agenda.weekdays_off"
NO_REGION: Final = "none"


@dataclass(frozen=True, slots=True)
class StoredClosure:
    """Days the company is closed, with the id they are changed by."""

    id: int
    closure: Closure


class WorkingDays:
    """Tells working days from others, and keeps what makes them so."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    def calendar(self) -> WorkingCalendar:
        """The working days as they are set now."""
        closures = [stored.closure for stored in self.closures()]
        region = self.region()
        return WorkingCalendar("" if region == NO_REGION else region, self.weekdays_off(), closures)

    def region(self) -> str:
        """Whose public holidays hold (`domain.working_days.REGIONS`), or "none".

        Until it is set, that of the company's postal code.
        """
        region = self._settings.text(REGION)
        return region or region_of_postal_code(self._settings.text("company.postal_code"))

    def weekdays_off(self) -> tuple[int, ...]:
        """The days of the week without work, 0 = Monday."""
        return tuple(int(day) for day in self._settings.text(WEEKDAYS_OFF).split(",") if day)

    def closures(self) -> list[StoredClosure]:
        """The closures, the first to come first."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(
                    "SELECT id, first_day, last_day, name, yearly FROM closure"
                    " ORDER BY first_day, id"
                )
                .fetchall()
            )
        return [
            StoredClosure(
                row[0],
                Closure(
                    date.fromisoformat(row[1]), date.fromisoformat(row[2]), row[3], bool(row[4])
                ),
            )
            for row in rows
        ]

    def set_days(self, region: str, weekdays_off: Iterable[int]) -> int:
        """Set region and days off as one change; returns its id (0 when nothing differed).

        Raises InvalidInput unknown_region, no_working_day.
        """
        days = sorted(set(weekdays_off))
        if region not in REGIONS and region != NO_REGION:
            raise InvalidInput("unknown_region", region=region)
        if len(days) > 6 or not set(days) <= set(range(7)):
            raise InvalidInput("no_working_day")
        return self._settings.set_many({REGION: region, WEEKDAYS_OFF: ",".join(map(str, days))})

    def save_closure(self, closure: Closure, closure_id: int | None = None) -> tuple[int, int]:
        """Note days the company is closed, or change them; returns (its id, the change id).

        Raises InvalidInput closure_order when they end before they begin.
        """
        if closure.last_day < closure.first_day:
            raise InvalidInput("closure_order")
        values: dict[str, object] = {
            "name": clean_text(closure.name),
            "first_day": closure.first_day.isoformat(),
            "last_day": closure.last_day.isoformat(),
            "yearly": int(closure.yearly),
        }
        with UnitOfWork(self._database, "closure.edit", staff_id=self.staff_id) as work:
            if closure_id is None:
                closure_id = work.insert("closure", values)
            else:
                work.update("closure", closure_id, values)
        return closure_id, work.change_id if work.changes else 0

    def delete_closure(self, closure_id: int) -> int:
        """Take a closure away; returns the change id. Raises NotFound closure."""
        with UnitOfWork(self._database, "closure.delete", staff_id=self.staff_id) as work:
            if not work.delete_where("closure", f"id = {int(closure_id)}"):
                raise NotFound("closure", id=closure_id)
        return work.change_id
