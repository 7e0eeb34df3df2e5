"""Contacts of a chunk of rows by what they were known by before records were merged into them."""

from __future__ import annotations

from collections.abc import Iterable

from sme_crm.domain.company_key import company_key
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.former_selves import (
    FormerSelf,
    has_former_selves,
    read_former_selves,
)


class FormerSelves:
    """What merged contacts were known by; knows those that were looked up."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection
        self._any = has_former_selves(connection)
        self._selves: dict[int, FormerSelf] = {}
        self._asked: set[int] = set()

    def forget(self) -> None:
        """Begin another chunk."""
        self._selves.clear()
        self._asked.clear()

    def look_up(self, contacts: Iterable[int]) -> None:
        """Learn of contacts; costs nothing in a base where nothing was merged."""
        if not self._any:
            return
        unknown = set(contacts) - self._asked
        if unknown:
            self._asked |= unknown
            self._selves.update(read_former_selves(self._connection, unknown))

    def was_called(self, contact: int, name: str) -> bool:
        """Whether a contact, or a record that is part of it, had a name as sorted."""
        former = self._selves.get(contact)
        return former is not None and name in former.names

    def is_no_more(self, contact: int, name: str) -> bool:
        """Whether a contact had a name that it has no more."""
        return self.was_called(contact, name) and self._selves[contact].sort_name != name

    def had_siret(self, contact: int, siret: str) -> bool:
        """Whether a contact had a SIRET until a merge."""
        former = self._selves.get(contact)
        return former is not None and siret in former.sirets

    def is_at(self, contact: int, place: tuple[str, str], company: str) -> bool:
        """Whether any address of a merged contact is in a place, or any employer a company."""
        former = self._selves.get(contact)
        return former is not None and (
            any(is_place(one, place) for one in former.places)
            or (bool(company) and any(is_company(one, company) for one in former.employers))
        )


def is_place(own: tuple[str, str], told: tuple[str, str]) -> bool:
    """Whether a contact's (postal code, folded town) is that of a row, as far as that is told."""
    code, town = told
    if code:
        return own[0] == code and (not town or own[1] == town)
    return bool(town) and own[1] == town


def is_company(left: str, right: str) -> bool:
    """Whether two folded names are of one company."""
    return left == right or (bool(left) and company_key(left).agrees(company_key(right)))
