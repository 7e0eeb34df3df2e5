"""The contacts whose row of purchases, or their organization's, meets a test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, FromClause, Select, and_, or_, select, union_all

from sme_crm.store import tables
from sme_crm.store.tables import contact

Condition: TypeAlias = ColumnElement[bool]
_purchase = tables.metadata.tables["purchase"]


@dataclass(frozen=True, slots=True)
class Listed:
    """The contacts of a positive test, or of several of one source, as rows of that source.

    `own` says whose rows are his own, `inherited` whether people are read by their organization's.
    """

    source: FromClause
    own: FromClause
    met: Callable[[Any], Condition]
    inherited: bool = True
    computed: bool = False

    @property
    def rows(self) -> Select[tuple[int]]:
        """The rows of the source, to be counted; a customer may have several."""
        return select(self.source.c.customer_id).where(self.met(self.source.c))

    def ids(self, *, many: bool) -> Select[tuple[int]]:
        """The ids of the contacts, each once; `many`: there are many rows."""
        if not self.inherited:
            return self.rows
        if self.source is _purchase and (many or self.computed):
            return select(self._of_people().c.id)
        return select(_members(self.source, self.own, self.met(self.source.c)).c.id)

    def joined(self, other: Listed) -> Listed | None:
        """Both tests of the same rows; None where they ask different ones."""
        if self.source is not _purchase or other.source is not _purchase:
            return None
        if self.inherited != other.inherited:
            return None
        one, two = self.met, other.met
        computed = self.computed and other.computed
        return Listed(
            _purchase, _purchase, lambda row: and_(one(row), two(row)), self.inherited, computed
        )

    def _of_people(self) -> FromClause:
        """Those of the rows, and everybody with an organization held against its row: cheaper
        than looking for the people of each row where there are many."""
        person, theirs = contact.alias("person"), _purchase.alias("theirs")
        read = select(1).where(theirs.c.customer_id == person.c.organization_id)
        through = (
            select(person.c.id)
            .with_hint(person, "INDEXED BY contact_of_organization", "sqlite")
            .where(
                person.c.organization_id > 0,
                read.where(self.met(theirs.c)).correlate(person).exists(),
                ~is_there(_purchase.alias("own_row"), person),
            )
        )
        return union_all(self.rows.with_only_columns(_purchase.c.customer_id.label("id")),
                         through).subquery("members")  # fmt: skip


def holds(
    source: FromClause, own: FromClause, met: Condition | None, *, probing: bool
) -> Condition:
    """The contact, or his organization where `own` has no row of his, has a row that meets it."""
    if not probing:
        return contact.c.id.in_(select(_members(source, own, met).c.id))
    asked = [] if met is None else [met]
    mine = select(1).where(source.c.customer_id == contact.c.id, *asked).exists()
    theirs = select(1).where(source.c.customer_id == contact.c.organization_id, *asked).exists()
    alone = ~is_there(own, contact)
    return or_(mine, and_(contact.c.organization_id.is_not(None), alone, theirs))


def is_there(own: FromClause, of: FromClause) -> Condition:
    """A contact `of` the statement around has a row of his own."""
    return select(1).where(own.c.customer_id == of.c.id).correlate(of).exists()


def _members(source: FromClause, own: FromClause, met: Condition | None) -> FromClause:
    """The customers whose row meets the condition, and the people who are read by theirs."""
    person = contact.alias("person")
    row_of = own.alias("own_row")
    # Looked for once, though it is named twice.
    rows = select(source.c.customer_id).where(*([] if met is None else [met]))
    found = (rows if source is own else rows.distinct()).cte("met_by")
    through = (
        select(person.c.id)
        .select_from(found)
        .join(person, person.c.organization_id == found.c.customer_id)
        # Above nought: who has no organization is passed over where the people are read in order.
        .where(person.c.organization_id > 0, ~is_there(row_of, person))
    )
    members = union_all(select(found.c.customer_id.label("id")), through)
    return members.add_cte(found, nest_here=True).subquery("members")
