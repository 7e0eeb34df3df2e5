"""Address files: lots of contacts that were bought, rented, exchanged or are our own, and offers.

A lot says where contacts came from, what was paid, how often it may be used and until when, and
by what day its people must be told where their address comes from.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

LOT_STATES: Final[dict[str, str]] = {
    "offer": QT_TRANSLATE_NOOP("Lots", "Offer"),
    "held": QT_TRANSLATE_NOOP("Lots", "In use"),
    "declined": QT_TRANSLATE_NOOP("Lots", "Declined"),
}
LOT_KINDS: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("Lots", "Not known"),
    "compilation": QT_TRANSLATE_NOOP("Lots", "Compilation"),
    "proven": QT_TRANSLATE_NOOP("Lots", "Proven behaviour"),
    "declared": QT_TRANSLATE_NOOP("Lots", "Declared behaviour"),
}
LOT_MODES: Final[dict[str, str]] = {
    "own": QT_TRANSLATE_NOOP("Lots", "Own"),
    "bought": QT_TRANSLATE_NOOP("Lots", "Bought"),
    "rented": QT_TRANSLATE_NOOP("Lots", "Rented"),
    "exchanged": QT_TRANSLATE_NOOP("Lots", "Exchanged"),
}
LOAN_KINDS: Final[dict[str, str]] = {
    "loan": QT_TRANSLATE_NOOP("Lots", "Lent"),
    "exchange": QT_TRANSLATE_NOOP("Lots", "Exchanged"),
}
RENTED_USES: Final = 1
"""What "rented" means when the supplier says nothing else: one use."""

OWN_STATUSES: Final = ("client", "former", "supplier", "partner", "prescriber")
"""Who has a relation of his own with the business, whatever file he came in."""

PARTNERS: Final = "partners"
"""The channel of a consent to being passed on to others."""


@dataclass(frozen=True, slots=True)
class Lot:
    """One address file or offer, its stored values first, then what follows from them.

    `price_cents` is None when not known; `addresses` is the number announced; `uses_allowed` None
    for no limit; `guaranteed_rate` the returned mail the supplier guarantees at most, a fraction;
    `notice_due` the day typed by hand ("" when the rule decides). Derived: `contacts` in the base
    now (trap addresses and the trash left out), `brought` those of them the lot brought first,
    `uses` done, `last_use`, `due_on` the day by which people must be told ("" when they need not).
    """

    name: str
    state: str = "held"
    supplier: str = ""
    kind: str = ""
    mode: str = "own"
    price_cents: int | None = None
    currency: str = "EUR"
    addresses: int | None = None
    uses_allowed: int | None = None
    received_on: str | None = None
    licence_end: str | None = None
    guaranteed_rate: float | None = None
    source_text: str = ""
    notice_due: str | None = None
    informed_on: str | None = None
    notes: str = ""
    checked_on: str | None = None
    id: int = 0
    contacts: int = 0
    brought: int = 0
    uses: int = 0
    last_use: str | None = None
    due_on: str | None = None

    @property
    def used_up(self) -> bool:
        """Whether every use paid for has been made."""
        return self.uses_allowed is not None and self.uses >= self.uses_allowed

    @property
    def uses_left(self) -> int | None:
        """How many uses are left; None for no limit."""
        return None if self.uses_allowed is None else max(0, self.uses_allowed - self.uses)

    def licence_over(self, today: date) -> bool:
        """Whether the last day of the licence is past."""
        return bool(self.licence_end) and str(self.licence_end) < today.isoformat()

    def days_to_inform(self, today: date) -> int | None:
        """Days left to tell people the source, negative when late; None when nothing is due."""
        if not self.due_on or self.informed_on:
            return None
        return (date.fromisoformat(self.due_on) - today).days


STORED: Final = (
    "name", "state", "supplier", "kind", "mode", "price_cents", "currency", "addresses",
    "uses_allowed", "received_on", "licence_end", "guaranteed_rate", "source_text", "notice_due",
    "informed_on", "notes",
)  # fmt: skip
"""What a form may write of a lot."""


@dataclass(frozen=True, slots=True)
class LotUse:
    """One use of a lot: on which day, what for, how many addresses."""

    used_on: str
    purpose: str
    addresses: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Loan:
    """Addresses passed on: to whom, what for, which use was allowed, how many, which file."""

    kind: str
    made_on: str
    recipient: str
    purpose: str
    allowed_use: str
    until: str | None
    selection: str
    file_name: str
    addresses: int
    seeds: int
    left_out: int
    lot_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """To whom addresses are passed on and for what; `kind` is a key of LOAN_KINDS.

    `selection` names the group or lot they are of; `until` is the last day of the allowed use.
    """

    recipient: str
    purpose: str
    allowed_use: str = ""
    kind: str = "loan"
    until: date | None = None
    selection: str = ""
    lot_id: int | None = None


def needs_notice(mode: str) -> bool:
    """Whether people of a file must be told its source: not those who gave their address to us.

    GDPR art. 14: data that were not obtained from the person.
    """
    return mode != "own"


def notice_due_on(received_on: str, months: int) -> str:
    """The last day to tell people the source of their address, ISO.

    GDPR art. 14(3)(a): within a reasonable period, at the latest one month after obtaining the
    data; the number of months is a setting. A month's end stays one: 31 January + 1 = 28 February.
    """
    day = date.fromisoformat(received_on[:10])
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])).isoformat()
