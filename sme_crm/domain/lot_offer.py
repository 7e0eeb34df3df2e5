"""What checking an offered file against the base found, and what follows from it for the price."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.lot import Lot
from sme_crm.domain.lot_quality import Quality, QualityFigures, quality_of


@dataclass(frozen=True, slots=True)
class OverlapReport:
    """A file held against the base; nothing of it was written.

    `read` rows of which `here` are in the base already (by rule in `rules`), `doubles` are an
    earlier row again, `rejected` cannot be used and `net_new` would be new contacts; `possible` of
    these may be here after all (possible duplicates). Of those here: `clients`, `objected` and
    `dead` (those who cannot be written to by post). `companies` would be made on top for employers
    that rows name.
    """

    file: str
    checked_on: str
    read: int
    here: int
    rules: Mapping[str, int]
    clients: int
    objected: int
    dead: int
    doubles: int
    rejected: int
    net_new: int
    companies: int = 0
    possible: int = 0
    figures: QualityFigures = field(default_factory=QualityFigures)

    @property
    def overlap_rate(self) -> float | None:
        """Already here / rows read."""
        return self.here / self.read if self.read else None

    def quality(self, ageing_rate: float) -> Quality:
        """The quality of the file."""
        return quality_of(self.figures, ageing_rate)


@dataclass(frozen=True, slots=True)
class OfferFigures:
    """What an offer costs for what it brings; money in cents, None where a figure is missing."""

    price_cents: int | None
    addresses: int | None
    per_address: float | None
    net_new: int | None
    per_net_new: float | None
    estimated: bool = False
    """`net_new` is reckoned from a sample."""


@dataclass(frozen=True, slots=True)
class CheckedLot:
    """A lot or offer with what its check found and what it costs; `report` None: unchecked."""

    lot: Lot
    report: OverlapReport | None
    quality: Quality
    figures: OfferFigures


def report_to_json(report: OverlapReport) -> str:
    """The report as it is kept with an offer."""
    return json.dumps({**asdict(report), "rules": dict(report.rules)}, ensure_ascii=False)


def report_from_json(text: str) -> OverlapReport | None:
    """The report kept with an offer; None when there is none or a newer program wrote it."""
    try:
        values = json.loads(text) if text else None
        if not isinstance(values, dict):
            return None
        known = {one.name for one in fields(OverlapReport)}
        figures = QualityFigures(**values.pop("figures", {}))
        chosen = {name: value for name, value in values.items() if name in known}
        return OverlapReport(**chosen, figures=figures)
    except (ValueError, TypeError):
        return None


def offer_figures(lot: Lot, report: OverlapReport | None) -> OfferFigures:
    """Price per address announced, and per address that would be new.

    A check of a sample is scaled to the number announced: net new = addresses × net new of the
    sample / its rows.
    """
    addresses = lot.addresses or (report.read if report else None)
    net_new: int | None = None
    estimated = False
    if report is not None and report.read:
        net_new = report.net_new
        estimated = bool(addresses) and addresses != report.read
        if addresses and estimated:
            net_new = round(addresses * report.net_new / report.read)
    price = lot.price_cents
    return OfferFigures(
        price,
        addresses,
        price / addresses if price is not None and addresses else None,
        net_new,
        price / net_new if price is not None and net_new else None,
        estimated,
    )


def unit_price(cents: float, language: str, currency: str = "EUR") -> str:
    """The price of one address: with three decimals below one unit, "0,155 €"."""
    if cents >= 100:
        return format_amount(round(cents), language, currency)
    number = format_number(cents / 100, language, 3)
    nothing = format_number(0, language, 2)
    return format_amount(0, language, currency).replace(nothing, number)


def break_even_answers(price_cents: int | None, margin_cents: int | None) -> int | None:
    """How many new customers pay for the file: price / margin of one, rounded up.

    None while either figure is missing: nothing is assumed. Break-even is margin = cost.
    """
    if not price_cents or not margin_cents or margin_cents <= 0:
        return None
    return -(-price_cents // margin_cents)
