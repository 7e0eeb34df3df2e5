"""Households: made of people who are no duplicates of each other, changed, dissolved."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sme_crm.domain.contact import INDIVIDUAL
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.household import Member, propose_mailing_name
from sme_crm.services.duplicates.decisions import write_pairs
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.unit_of_work import UnitOfWork

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Household:
    """A household; `members` are (contact id, name). `one_letter`: not one for each member."""

    id: int
    mailing_name: str
    one_letter: bool
    members: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class HouseholdPlan:
    """People to make a household of, or to join the one with `household_id`."""

    ids: tuple[int, ...]
    mailing_name: str
    one_letter: bool = True
    household_id: int = 0


class Households:
    """Reads households and changes them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def find(self, household_id: int) -> Household:
        """One household; raises NotFound household."""
        found = self._read("h.id = ?", (household_id,))
        if not found:
            raise NotFound("household", id=household_id)
        return found[0]

    def household_of(self, contact_id: int) -> Household | None:
        """The household a contact belongs to."""
        found = self._read("h.id = (SELECT household_id FROM contact WHERE id = ?)", (contact_id,))
        return found[0] if found else None

    def list_households(self) -> list[Household]:
        """All of them, by mailing name."""
        return sorted(self._read("1", ()), key=lambda household: household.mailing_name)

    def propose_name(self, ids: Sequence[int]) -> str:
        """How a household of these people would be addressed; "" without any family name."""
        with self._database.snapshot() as connection:
            return _proposed(connection, ids)

    def _read(self, where: str, values: Sequence[object]) -> list[Household]:
        with self._database.snapshot() as connection:
            rows = connection.execute(
                f"SELECT h.id, h.mailing_name, h.one_letter FROM household h WHERE {where}",
                tuple(values),
            ).fetchall()
            members: dict[int, list[tuple[int, str]]] = {}
            for household_id, contact_id, name in connection.execute(
                "SELECT household_id, id, formatted_name FROM contact WHERE household_id IN"
                " (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY id",
                (json.dumps([row[0] for row in rows]),),
            ).fetchall():
                members.setdefault(household_id, []).append((contact_id, name))
        return [
            Household(row[0], row[1], bool(row[2]), tuple(members.get(row[0], ()))) for row in rows
        ]

    # -- writing -------------------------------------------------------------------------------

    def create(
        self,
        ids: Sequence[int],
        mailing_name: str = "",
        *,
        one_letter: bool = True,
        origin: str = "",
    ) -> tuple[int, int]:
        """Make a household of people; returns (its id, the change id).

        Without a mailing name one is proposed. The members are noted not to be duplicates; those
        of another household leave it. Raises InvalidInput household_alone, household_people.
        """
        members = list(dict.fromkeys(ids))
        with self._work("household.create", origin) as work:
            if len(members) < _FEWEST:
                raise InvalidInput("household_alone")
            _check_people(work.connection, members)
            household_id = self._make(work, HouseholdPlan(tuple(members), mailing_name, one_letter))
        return household_id, work.change_id

    def gather(self, ids: Sequence[int], mailing_name: str = "", *, one_letter: bool) -> int:
        """Put people into one household, the one that one of them is in or a new one.

        Returns the change id. Raises as `create`.
        """
        with self._database.snapshot() as connection:
            present = _households_of(connection, ids)
        if not present:
            return self.create(ids, mailing_name, one_letter=one_letter)[1]
        household_id = min(present)
        name = mailing_name or self.find(household_id).mailing_name
        return self.edit(household_id, mailing_name=name, one_letter=one_letter, add=ids)

    def create_all(
        self, plans: Sequence[HouseholdPlan], progress: Progress | None = None, *, origin: str = ""
    ) -> tuple[int, int]:
        """Carry out many plans as one change; returns (how many, the change id).

        Plans with people who are gone or in another household meanwhile are left out. Raises
        Cancelled; then nothing is written.
        """
        progress = progress or Progress()
        made = 0
        with self._work("household.create", origin) as work:
            free = _free_people(work.connection, {one for plan in plans for one in plan.ids})
            for nth, plan in enumerate(plans):
                if nth % 50 == 0:
                    progress.check()
                    progress.step(nth, len(plans))
                if not free.issuperset(plan.ids):
                    continue
                if plan.household_id:
                    if not _members(work.connection, plan.household_id):
                        continue
                    self._join(work, plan)
                else:
                    self._make(work, plan)
                free.difference_update(plan.ids)
                made += 1
            work.describe(count=made)
        return made, work.change_id if work.changes else 0

    def gather_all(self, groups: Sequence[Sequence[int]], *, origin: str = "") -> tuple[int, int]:
        """Make each group of people a household that gets one letter, as one change.

        People join the household one of them is in; a group with several households stays as it
        is. Returns (how many, the change id).
        """
        plans = []
        for group in groups:
            with self._database.snapshot() as connection:
                present = _households_of(connection, group)
                free = _free_people(connection, group)
            if len(present) < _FEWEST:
                ids = tuple(one for one in group if one in free)
                plans.append(HouseholdPlan(ids, "", True, min(present, default=0)))
        return self.create_all(plans, origin=origin)

    def write_to_each(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Let everybody of the households of these people get a letter; returns the change id."""
        with self._work("household.edit", origin) as work:
            households = sorted(_households_of(work.connection, ids))
            work.update_many("household", households, {"one_letter": 0})
        return work.change_id

    def _make(self, work: UnitOfWork, plan: HouseholdPlan) -> int:
        left = _households_of(work.connection, plan.ids)
        name = clean_text(plan.mailing_name) or _proposed(work.connection, plan.ids)
        household_id = work.insert(
            "household", {"mailing_name": name, "one_letter": int(plan.one_letter)}
        )
        work.update_many("contact", plan.ids, {"household_id": household_id})
        write_pairs(work, plan.ids, "household", self.staff_id)
        _dissolve_small(work, left)
        return household_id

    def _join(self, work: UnitOfWork, plan: HouseholdPlan) -> None:
        left = _households_of(work.connection, plan.ids) - {plan.household_id}
        work.update_many("contact", plan.ids, {"household_id": plan.household_id})
        everyone = _members(work.connection, plan.household_id)
        write_pairs(work, everyone, "household", self.staff_id)
        name = clean_text(plan.mailing_name) or _proposed(work.connection, everyone)
        values = {"mailing_name": name, "one_letter": int(plan.one_letter)}
        work.update("household", plan.household_id, values)
        _dissolve_small(work, left)

    def edit(
        self,
        household_id: int,
        *,
        mailing_name: str | None = None,
        one_letter: bool | None = None,
        add: Sequence[int] = (),
        remove: Sequence[int] = (),
        origin: str = "",
    ) -> int:
        """Change a household; returns the change id (0 when nothing differed).

        One with fewer than two members is dissolved. Raises NotFound, InvalidInput
        household_people.
        """
        present = self.find(household_id)
        name = present.mailing_name if mailing_name is None else mailing_name
        letter = present.one_letter if one_letter is None else one_letter
        with self._work("household.edit", origin) as work:
            coming = tuple(dict.fromkeys(add))
            _check_people(work.connection, coming)
            self._join(work, HouseholdPlan(coming, name, letter, household_id))
            if remove:
                there = set(_members(work.connection, household_id))
                leaving = [one for one in remove if one in there]
                work.update_many("contact", leaving, {"household_id": None})
                _dissolve_small(work, {household_id})
        return work.change_id if work.changes else 0

    def dissolve(self, household_id: int, *, origin: str = "") -> int:
        """Let the members stand alone again; returns the change id. Raises NotFound."""
        self.find(household_id)
        with self._work("household.dissolve", origin) as work:
            _dissolve(work, household_id)
        return work.change_id

    def _work(self, name: str, origin: str) -> UnitOfWork:
        return UnitOfWork(self._database, name, origin=origin, staff_id=self.staff_id)


def _proposed(connection: DriverConnection, ids: Sequence[int]) -> str:
    rows = connection.execute(
        "SELECT civility, given_name, family_name FROM contact WHERE id IN"
        " (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(ids)),),
    ).fetchall()
    return propose_mailing_name([Member(*row) for row in rows])


def _check_people(connection: DriverConnection, ids: Sequence[int]) -> None:
    rows = connection.execute(
        "SELECT count(*) FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        " AND kind = ? AND deleted_at IS NULL",
        (json.dumps(list(ids)), INDIVIDUAL),
    ).fetchone()
    if rows[0] != len(ids):
        raise InvalidInput("household_people")


def _households_of(connection: DriverConnection, ids: Sequence[int]) -> set[int]:
    rows = connection.execute(
        "SELECT DISTINCT household_id FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        " AND household_id IS NOT NULL",
        (json.dumps(list(ids)),),
    ).fetchall()
    return {row[0] for row in rows}


def _free_people(connection: DriverConnection, ids: Iterable[int]) -> set[int]:
    """Those of `ids` who are people, not in the trash and in no household."""
    rows = connection.execute(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND kind = ?"
        " AND deleted_at IS NULL AND household_id IS NULL",
        (json.dumps(sorted(set(ids))), INDIVIDUAL),
    ).fetchall()
    return {row[0] for row in rows}


def _members(connection: DriverConnection, household_id: int) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM contact WHERE household_id = ? ORDER BY id", (household_id,)
    ).fetchall()
    return [row[0] for row in rows]


def _dissolve_small(work: UnitOfWork, household_ids: Iterable[int]) -> None:
    """Dissolve those of the households that are left with fewer than two members."""
    for household_id in sorted(household_ids):
        if len(_members(work.connection, household_id)) < _FEWEST:
            _dissolve(work, household_id)


def _dissolve(work: UnitOfWork, household_id: int) -> None:
    work.update_many("contact", _members(work.connection, household_id), {"household_id": None})
    work.delete("household", household_id)
