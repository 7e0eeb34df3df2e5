"""Likely households, proposed after a search for duplicates until they are made or refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sme_crm.domain.duplicates.household_groups import HouseholdGroup, Link, group_households
from sme_crm.domain.household import Member, propose_mailing_name
from sme_crm.services.duplicates.households import HouseholdPlan
from sme_crm.store.database import Database
from sme_crm.store.queries.households import (
    Person,
    read_housed,
    read_household_names,
    read_household_pairs,
    read_households_of,
    read_not_together,
    read_people,
)


@dataclass(frozen=True, slots=True)
class HouseholdProposal:
    """People who likely live together; `plan` is what making them a household would write.

    `members` are (contact id, name), `joined` those of them who are in the household already.
    `address`: where they live, in one line.
    """

    plan: HouseholdPlan
    members: tuple[tuple[int, str], ...]
    probability: float
    address: str = ""
    joined: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        """All the people, those of the household first."""
        return tuple(contact_id for contact_id, _ in self.members)


class HouseholdProposals:
    """Reads what the last search found; decisions are written by `Households` and `Decisions`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listing(self, one_contact: Iterable[Sequence[int]] = ()) -> list[HouseholdProposal]:
        """The open proposals, likeliest first.

        `one_contact`: contacts that may be one and the same, the one that stands for them first
        (the cases of the review); only that one is proposed.
        """
        with self._database.translated_errors():
            links = read_household_pairs(self._database.reader())
        return self.propose(links, one_contact)

    def propose(
        self, links: Sequence[Link], one_contact: Iterable[Sequence[int]] = ()
    ) -> list[HouseholdProposal]:
        """The proposals that follow from pairs of people who may live together.

        Two who are only reached at an employer's are none: that is no home.
        """
        connection = self._database.reader()
        with self._database.translated_errors():
            every = {one for link in links for one in link[:2]}
            households, housed = (
                read_households_of(connection, every),
                read_housed(connection, every),
            )
            groups = group_households(
                [link for link in links if link[0] in housed or link[1] in housed],
                one_contact={one: case[0] for case in one_contact for one in case},
                households=households,
                apart=read_not_together(connection),
            )
            joined = {group.household_id for group in groups if group.household_id}
            people = read_people(connection, {one for each in groups for one in each.ids}, joined)
            names = read_household_names(connection, joined)
        return [made for group in groups if (made := _proposal(group, people, names)) is not None]


def _proposal(
    group: HouseholdGroup,
    people: Mapping[int, Person],
    names: Mapping[int, tuple[str, bool]],
) -> HouseholdProposal | None:
    """None when somebody is gone meanwhile."""
    coming = [people[one] for one in group.ids if one in people]
    present = [each for each in people.values() if each.household_id == group.household_id]
    if not group.household_id:
        present = []
    together = [*sorted(present), *coming]
    if len(coming) < len(group.ids) or len(together) < 2:
        return None
    name, one_letter = names.get(group.household_id, ("", True))
    if not name or name == _mailing_name(present):
        name = _mailing_name(together)
    return HouseholdProposal(
        plan=HouseholdPlan(group.ids, name, one_letter, group.household_id),
        members=tuple((each.id, each.name) for each in together),
        probability=group.probability,
        address=next((line for each in together if (line := _address_line(each))), ""),
        joined=tuple(each.id for each in sorted(present)),
    )


def _mailing_name(people: Sequence[Person]) -> str:
    return propose_mailing_name(
        [Member(each.civility, each.given_name, each.family_name) for each in sorted(people)]
    )


def _address_line(person: Person) -> str:
    town = f"{person.postal_code} {person.locality}".strip()
    return ", ".join(part for part in (person.street, town) if part)
