"""Which rows a unit of work met, by table for the bus and by duty for contacts."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from sme_crm.domain.changes import Changes, IdRanges


@dataclass(slots=True)
class Touched:
    """Ids per table; `contacts` count as touched, `stale` ones want their derived columns.

    Of the stale ones the `reworded` may have other search words, though their columns stay.
    """

    created: dict[str, set[int]] = field(default_factory=dict)
    ranges: dict[str, list[range]] = field(default_factory=dict)
    updated: dict[str, set[int]] = field(default_factory=dict)
    deleted: dict[str, set[int]] = field(default_factory=dict)
    contacts: set[int] = field(default_factory=set)
    stale: set[int] = field(default_factory=set)
    reworded: set[int] = field(default_factory=set)

    def make_stale(self, ids: Iterable[int], *, reworded: bool = True) -> None:
        """Ask for the derived columns of contacts, and for their search words as well."""
        ids = set(ids)
        self.stale |= ids
        if reworded:
            self.reworded |= ids

    def contact_ids(self) -> set[int]:
        """Every contact created, touched or deleted so far."""
        return self.lone_contacts().union(*self.ranges.get("contact", ()))

    def lone_contacts(self) -> set[int]:
        """The contacts known one by one; those that came in ranges may be missing."""
        return (
            self.contacts | self.created.get("contact", set()) | self.deleted.get("contact", set())
        )

    def created_ranges(self, table: str) -> IdRanges:
        """The ids of `table` that came in ranges."""
        return IdRanges(self.ranges.get(table, ()))

    def summary(self, change_id: int, name: str, origin: str, undoes: int | None) -> Changes:
        """What the bus tells of the committed change."""
        updated = {table: frozenset(ids) for table, ids in self.updated.items()}
        lost = self.deleted.get("contact", set()) | self.created.get("contact", set())
        ranges = self.created_ranges("contact")
        known = (self.contacts | self.stale) - lost
        updated["contact"] = frozenset(one for one in known if one not in ranges)
        created: dict[str, AbstractSet[int]] = {
            table: frozenset(ids) for table, ids in self.created.items()
        }
        for table in self.ranges:
            alone = self.created.get(table)
            came = self.created_ranges(table)
            created[table] = came | alone if alone else came
        return Changes(
            change_id=change_id,
            name=name,
            origin=origin,
            undoes=undoes,
            created=created,
            updated=updated,
            deleted={table: frozenset(ids) for table, ids in self.deleted.items()},
        )
