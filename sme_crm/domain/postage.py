"""What a mailing weighs and costs: dated tariff rows, weights, unit costs, the bulk threshold.

Prices and thresholds are data of the business with their date and source; the rows here are what
a new data file begins with.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, Literal, NamedTuple

from sme_crm.domain.dates import read_date
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Zone = Literal["inland", "abroad"]
ZONES: Final[dict[Zone, str]] = {
    "inland": QT_TRANSLATE_NOOP("Postage", "inland"),
    "abroad": QT_TRANSLATE_NOOP("Postage", "abroad"),
}


@dataclass(frozen=True, slots=True)
class TariffRow:
    """The price of one item of a product up to a weight, from a day (ISO) on; `cents` of a euro."""

    product: str
    max_grams: int
    cents: int
    valid_from: str
    source: str = ""
    zone: Zone = "inland"


USUAL_TARIFFS: Final = (
    TariffRow("Lettre verte", 20, 152, "2026-01-01", "La Poste, 2026"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MailingTerms:
    """Weights in grams, unit costs in euros, and what the post wants of a bulk mailing."""

    sheet_grams: float = 5.0
    envelope_grams: float = 5.0
    paper: float = 0.012
    printing: float = 0.02
    envelope: float = 0.04
    bulk_from: int = 1_000
    bulk_local_from: int = 400
    bulk_grams: int = 35
    bulk_source: str = "La Poste, 2022"


class Item(NamedTuple):
    """One letter: its sheets and printed pages, whether it goes abroad, its department."""

    sheets: float
    pages: int
    abroad: bool
    department: str
    cedex: bool


@dataclass(frozen=True, slots=True)
class PostageLine:
    """Items of one weight and zone; `row` None when the table has no price for them."""

    grams: float
    zone: Zone
    items: int
    row: TariffRow | None

    @property
    def cents(self) -> int:
        """What they cost together; 0 without a price."""
        return self.items * self.row.cents if self.row is not None else 0


BulkState = Literal["reached", "reached_local", "too_few", "too_heavy", "several_weights"]


@dataclass(frozen=True, slots=True)
class BulkHint:
    """Whether the prices for bulk mailings may be had; `items` inland ones, `local` of them in the
    own department; `missing` are those that lack for the nearer threshold."""

    state: BulkState
    items: int
    local: int
    missing: int = 0


@dataclass(frozen=True, slots=True)
class MailingCost:
    """Figures of a mailing; money in cents. `unpriced` are the items without a price.

    `departments` are (department or country, items, CEDEX among them) in the order of the post.
    """

    letters: int
    pages: int
    sheets: int
    lines: tuple[PostageLine, ...]
    postage: int
    paper: int
    printing: int
    envelopes: int
    enclosures: int
    bulk: BulkHint
    departments: tuple[tuple[str, int, int], ...] = ()

    @property
    def material(self) -> int:
        """All but the postage."""
        return self.paper + self.printing + self.envelopes + self.enclosures

    @property
    def total(self) -> int:
        """All of it."""
        return self.postage + self.material

    @property
    def each(self) -> int:
        """An item on average, rounded."""
        return _rounded(Decimal(self.total) / self.letters) if self.letters else 0

    @property
    def unpriced(self) -> int:
        """Items whose weight or zone has no price in the table."""
        return sum(line.items for line in self.lines if line.row is None)

    @property
    def grams(self) -> tuple[float, float]:
        """The lightest and the heaviest item."""
        weights = [line.grams for line in self.lines]
        return (min(weights), max(weights)) if weights else (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Enclosures:
    """What goes into each envelope beside the letter: grams and cents of all of it together."""

    grams: float = 0.0
    cents: int = 0


def find_tariff(
    rows: Iterable[TariffRow], product: str, grams: float, zone: Zone, day: date
) -> TariffRow | None:
    """The price of an item on a day: the tightest weight that holds it, in the newest version.

    Abroad any product counts that the table has for it, for the product meant may not exist there.
    """
    today = day.isoformat()
    known: dict[tuple[str, int], TariffRow] = {}
    for row in rows:
        if row.zone != zone or row.valid_from > today or row.max_grams < grams:
            continue
        if zone == "inland" and row.product != product:
            continue
        key = (row.product, row.max_grams)
        if key not in known or known[key].valid_from < row.valid_from:
            known[key] = row
    fitting = known.values()
    return min(fitting, key=lambda row: (row.product != product, row.max_grams), default=None)


def mailing_cost(
    items: Sequence[Item],
    tariffs: Sequence[TariffRow],
    product: str,
    terms: MailingTerms,
    enclosures: Enclosures,
    day: date,
    own_department: str = "",
) -> MailingCost:
    """Weigh and price a mailing."""
    weights: Counter[tuple[float, Zone]] = Counter()
    departments: dict[str, list[int]] = {}
    for item in items:
        grams = item.sheets * terms.sheet_grams + terms.envelope_grams + enclosures.grams
        weights[round(grams, 1), "abroad" if item.abroad else "inland"] += 1
        counts = departments.setdefault(item.department, [0, 0])
        counts[0] += 1
        counts[1] += item.cedex
    lines = tuple(
        PostageLine(grams, zone, count, find_tariff(tariffs, product, grams, zone, day))
        for (grams, zone), count in sorted(weights.items(), key=lambda one: (one[0][1], one[0][0]))
    )
    pages = sum(item.pages for item in items)
    # Two small pages share a sheet: halves of one letter after the other.
    sheets = int(-(-sum(item.sheets for item in items) // 1))
    return MailingCost(
        letters=len(items),
        pages=pages,
        sheets=sheets,
        lines=lines,
        postage=sum(line.cents for line in lines),
        paper=_cents(terms.paper, sheets),
        printing=_cents(terms.printing, pages),
        envelopes=_cents(terms.envelope, len(items)),
        enclosures=enclosures.cents * len(items),
        bulk=_bulk(lines, terms, departments.get(own_department, [0])[0], own_department),
        departments=tuple((name, items, cedex) for name, (items, cedex) in departments.items()),
    )


def _bulk(
    lines: Sequence[PostageLine], terms: MailingTerms, local: int, own_department: str
) -> BulkHint:
    inland = [line for line in lines if line.zone == "inland"]
    items = sum(line.items for line in inland)
    if any(line.grams > terms.bulk_grams for line in inland):
        return BulkHint("too_heavy", items, local)
    enough = items >= terms.bulk_from
    enough_local = bool(own_department) and local >= terms.bulk_local_from
    if (enough or enough_local) and len(inland) > 1:
        return BulkHint("several_weights", items, local)
    if enough or enough_local:
        return BulkHint("reached" if enough else "reached_local", items, local)
    missing = terms.bulk_from - items
    if own_department:
        missing = min(missing, terms.bulk_local_from - local)
    return BulkHint("too_few", items, local, missing)


def _cents(euros: float, count: int) -> int:
    return _rounded(Decimal(str(euros)) * 100 * count)


def _rounded(cents: Decimal) -> int:
    return int(cents.quantize(Decimal(1), ROUND_HALF_UP))


# -- as kept -----------------------------------------------------------------------------------


def tariffs_as_json(rows: Iterable[TariffRow]) -> str:
    """The table as the settings keep it; "" for the usual one."""
    rows = tuple(rows)
    return "" if rows == USUAL_TARIFFS else json.dumps([asdict(row) for row in rows])


def tariffs_from_json(text: str) -> tuple[TariffRow, ...]:
    """The table as kept, the usual one for what cannot be read."""
    if not text:
        return USUAL_TARIFFS
    try:
        rows: list[dict[str, Any]] = json.loads(text)
        return tuple(checked_tariff(TariffRow(**row)) for row in rows)
    except (ValueError, TypeError, InvalidInput):
        return USUAL_TARIFFS


def checked_tariff(row: TariffRow) -> TariffRow:
    """A row as it can be kept; raises InvalidInput tariff_product, tariff_weight, tariff_price,
    tariff_day."""
    product, source = clean_text(row.product), clean_text(row.source)
    if not product:
        raise InvalidInput("tariff_product")
    if not 0 < row.max_grams <= 30_000:
        raise InvalidInput("tariff_weight", value=str(row.max_grams))
    if not 0 <= row.cents <= 100_000:
        raise InvalidInput("tariff_price", value=str(row.cents))
    if row.zone not in ZONES:
        raise InvalidInput("tariff_product")
    day = read_date(row.valid_from).day
    if day is None:
        raise InvalidInput("tariff_day", value=row.valid_from[:40])
    return TariffRow(product, row.max_grams, row.cents, day.isoformat(), source, row.zone)
