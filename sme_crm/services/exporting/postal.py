"""Mailings as exports: who may be written to, in postal order."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.postal_order import PostalKey, postal_key
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.queries.recipients import AT_MOST, read_recipients


@dataclass(frozen=True, slots=True)
class Choice:
    """The contacts to write, in order, and those left out, each with every reason."""

    ids: Sequence[int]
    left_out: dict[int, tuple[Refusal, ...]]


def choose(eligibility: Eligibility, ids: Sequence[int], channel: str) -> Choice:
    """Those of `ids` that may be contacted through `channel` ("" is everybody), in their order."""
    if not channel:
        return Choice(ids, {})
    refused = eligibility.refusals(ids, channel, prospecting=True)
    return Choice([one for one in dict.fromkeys(ids) if one not in refused], refused)


@dataclass(frozen=True, slots=True)
class PostalOrder:
    """Contacts as post offices want them, with what they were sorted by."""

    ids: list[int]
    keys: list[PostalKey]

    def place(self, extra: Sequence[ContactSheet]) -> tuple[list[ContactSheet], list[int]]:
        """Contacts that are not in the data file in this order, and before whom each comes."""
        keyed = [(postal_key(next(iter(sheet.addresses), None)), sheet) for sheet in extra]
        keyed.sort(key=lambda entry: entry[0])
        return [sheet for _, sheet in keyed], [bisect(self.keys, key) for key, _ in keyed]


def in_postal_order(database: Database, ids: Sequence[int], progress: Progress) -> PostalOrder:
    """`ids` sorted; contacts that are gone are left out."""
    keyed: list[tuple[PostalKey, int]] = []
    for start in range(0, len(ids), AT_MOST):
        progress.check()
        with database.translated_errors():
            rows = read_recipients(database.reader(), ids[start : start + AT_MOST])
        keyed += [(postal_key(address), contact.id) for contact, address, _ in rows]
    keyed.sort()
    return PostalOrder([contact_id for _, contact_id in keyed], [key for key, _ in keyed])


Placed = tuple[int, int]
"""An extra contact: its place in the page, its number."""


def spread(count: int, length: int) -> list[int]:
    """Places for `count` extra contacts evenly among `length` others."""
    return [(number + 1) * length // (count + 1) for number in range(count)]


def placed_in(places: Sequence[int], start: int, end: float, length: int) -> list[Placed]:
    """The extra contacts of the page [start, end), of which `length` contacts are there.

    The last page has no end: those behind the last contact belong to it.
    """
    return [
        (min(place - start, length), number)
        for number, place in enumerate(places)
        if start <= place < end
    ]
