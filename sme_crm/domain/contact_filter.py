"""Which contacts a list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sme_crm.domain.criteria import Criteria

SortKey = Literal[
    "name",
    "organization",
    "locality",
    "postal_code",
    "status",
    "last_exchange",
    "created_at",
    "updated_at",
    "reference",
    "touches",
    "order_count",
    "purchase_total",
    "year_amount",
    "last_order",
]
SORT_KEYS: tuple[SortKey, ...] = (
    "name",
    "organization",
    "locality",
    "postal_code",
    "status",
    "last_exchange",
    "created_at",
    "updated_at",
    "reference",
    "touches",
    "order_count",
    "purchase_total",
    "year_amount",
    "last_order",
)


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of contacts; blanks come last either way."""

    key: SortKey = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """Conditions that all hold; the default is every contact outside the trash.

    `text` is what a user types in the search field; `ids` limits to a chosen few. `traps`: trap
    addresses that were put into the group by hand are listed too; they are never counted in it.
    """

    text: str = ""
    kind: str = ""
    statuses: tuple[str, ...] = ()
    group_id: int | None = None
    criteria: Criteria | None = None
    ids: tuple[int, ...] | None = None
    trash: bool = False
    traps: bool = False

    def is_plain(self) -> bool:
        """True when nothing limits the list."""
        return self == ContactFilter()
