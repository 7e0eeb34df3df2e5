"""The people of the business itself: who is responsible, who did what."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One member of staff; a former one stays for the history with `active` False."""

    id: int
    name: str
    email: str
    active: bool


class Staff:
    """Keeps the list of staff."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_members(self) -> list[StaffMember]:
        """Everybody, active members first, by name."""
        rows = (
            self._database.reader()
            .execute("SELECT id, name, email, active FROM staff ORDER BY active DESC, name, id")
            .fetchall()
        )
        return [StaffMember(row[0], row[1], row[2], bool(row[3])) for row in rows]

    def add(self, name: str, email: str = "") -> int:
        """Add a member; returns the id. Raises InvalidInput name_missing."""
        name = clean_text(name)
        if not name:
            raise InvalidInput("name_missing")
        with UnitOfWork(self._database, "staff.create") as work:
            return work.insert("staff", {"name": name, "email": clean_text(email)})

    def change(self, member_id: int, *, name: str, email: str, active: bool) -> None:
        """Rewrite a member."""
        name = clean_text(name)
        if not name:
            raise InvalidInput("name_missing")
        with UnitOfWork(self._database, "staff.edit") as work:
            work.update(
                "staff",
                member_id,
                {"name": name, "email": clean_text(email), "active": int(active)},
            )
