"""What an import of orders is asked, and what it finds: a dry run and the writing say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

REASONS: Final[dict[str, str]] = {
    "no_day": QT_TRANSLATE_NOOP("OrderImport", "The day is missing or cannot be read"),
    "no_amount": QT_TRANSLATE_NOOP("OrderImport", "The amount is missing or cannot be read"),
    "no_customer": QT_TRANSLATE_NOOP("OrderImport", "No customer is told"),
    "bad_quantity": QT_TRANSLATE_NOOP("OrderImport", "The quantity cannot be read"),
    "bad_cost": QT_TRANSLATE_NOOP("OrderImport", "The cost or the margin cannot be read"),
    "bad_rate": QT_TRANSLATE_NOOP("OrderImport", "The VAT rate cannot be read"),
    "mixed": QT_TRANSLATE_NOOP(
        "OrderImport", "Rows of the same number tell another day or customer"
    ),
    "with_others": QT_TRANSLATE_NOOP("OrderImport", "Another row of the same order cannot be read"),
    "unknown_customer": QT_TRANSLATE_NOOP("OrderImport", "This customer is left out"),
}
"""Why rows are left out; all rows of an order stand or fall together."""

Unmatched = Literal["create", "leave_out"]


@dataclass(frozen=True, slots=True)
class OrderImportOptions:
    """What the user decides.

    `columns` by place; `net` tells whether amounts whose heading does not say so are without VAT,
    None until it was asked; `vat_rate` takes the VAT off amounts with it (hundredths of a per
    cent), where no column tells the rate. `unmatched`: what becomes of customers nobody knows;
    `chosen`: the contact chosen for a customer by its key (0: left out, -1: created).
    """

    columns: Mapping[int, str]
    net: bool | None = None
    vat_rate: int = 2000
    month_first: bool = False
    unmatched: Unmatched = "create"
    chosen: Mapping[str, int] = field(default_factory=dict)
    create_products: bool = True
    update_changed: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True)
class CustomerFound:
    """A customer of the file: as told there, and the contact it is taken for (None: nobody)."""

    key: str
    name: str
    reference: str = ""
    email: str = ""
    siret: str = ""
    contact_id: int | None = None
    by: str = ""
    orders: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that is left out; `reason` is a key of REASONS."""

    line: int
    reason: str
    cells: tuple[str, ...]


@dataclass(slots=True)
class ReadLine:
    """Something ordered, as read: quantity in thousandths, cents net."""

    reference: str
    name: str
    quantity: int
    amount: int
    margin: int | None


@dataclass(slots=True)
class ReadOrder:
    """An order as read; `outcome` is "new", "identical", "changed" or "left_out"."""

    number: str
    day: str
    customer: str
    line: int
    amount: int
    margin: int | None
    currency: str
    source: str
    code: str
    rows: int = 1
    lines: list[ReadLine] = field(default_factory=list)
    key: str = ""
    outcome: str = ""
    existing: int = 0


@dataclass(frozen=True, slots=True)
class OrderImportReport:
    """The counts of a dry run or of an import, which are the same.

    `read` are rows, `rejected` those left out for a reason, all others count orders. `amount` is
    the net of what is new, in cents, all currencies added as they stand.
    """

    read: int = 0
    orders: int = 0
    new: int = 0
    identical: int = 0
    changed: int = 0
    kept: int = 0
    left_out: int = 0
    rejected: tuple[RejectedRow, ...] = ()
    matched_customers: int = 0
    unmatched: tuple[CustomerFound, ...] = ()
    new_contacts: int = 0
    new_products: tuple[str, ...] = ()
    amount: int = 0
    first_day: str = ""
    last_day: str = ""
    change_id: int = 0
