"""What a mailing costs: the tariffs and unit costs of the business, the figures of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.postage import (
    Enclosures,
    Item,
    MailingCost,
    MailingTerms,
    TariffRow,
    checked_tariff,
    mailing_cost,
    tariffs_as_json,
    tariffs_from_json,
)
from sme_crm.domain.postal_code import department_of
from sme_crm.services.letters.print_check import PrintCheck
from sme_crm.services.settings import Settings

TARIFFS: Final = "postage.tariffs"
ORIGIN: Final = "postage"
"""Marks changes that touch costs only: letters that were checked stay checked."""
_TERMS: Final = "postage."


@dataclass(frozen=True, slots=True)
class CostOptions:
    """What is chosen for one mailing: the product of the post, enclosures.

    `product` "" is the first one of the table.
    """

    product: str = ""
    enclosures: Enclosures = Enclosures()


class MailingCosts:
    """Reads and writes tariffs and unit costs; weighs and prices mailings."""

    def __init__(self, settings: Settings, sender: Callable[[], Sender]) -> None:
        self._settings = settings
        self._sender = sender

    # -- what the business keeps -----------------------------------------------------------------

    def tariffs(self) -> tuple[TariffRow, ...]:
        """The rows of the tariff table."""
        return tariffs_from_json(self._settings.text(TARIFFS))

    def save_tariffs(self, rows: Iterable[TariffRow]) -> int:
        """Keep the table (can be undone); returns the change id. Raises: see `checked_tariff`."""
        checked = sorted(
            (checked_tariff(row) for row in rows),
            key=lambda row: (row.zone != "inland", row.product, row.max_grams, row.valid_from),
        )
        return self._settings.set(TARIFFS, tariffs_as_json(checked), origin=ORIGIN)

    def add_tariff(self, row: TariffRow) -> int:
        """Keep one row more; returns the change id. Raises: see `checked_tariff`."""
        return self.save_tariffs((*self.tariffs(), row))

    def save_term(self, name: str, value: str | int | float) -> int:
        """Keep a weight, a unit cost or a term of bulk prices; returns the change id."""
        return self._settings.set(_TERMS + name, value, origin=ORIGIN)

    def products(self) -> tuple[str, ...]:
        """The inland products of the table."""
        return tuple(dict.fromkeys(row.product for row in self.tariffs() if row.zone == "inland"))

    def terms(self) -> MailingTerms:
        """Weights, unit costs and the terms of bulk mailings."""
        kept: dict[str, Any] = {
            name: self._settings.get(_TERMS + name) for name in MailingTerms.__dataclass_fields__
        }
        return MailingTerms(**kept)

    # -- a mailing -------------------------------------------------------------------------------

    def cost(
        self,
        check: PrintCheck,
        template: LetterTemplate,
        options: CostOptions = CostOptions(),
        day: date | None = None,
    ) -> MailingCost:
        """Weigh and price what a check found to print."""
        products = self.products()
        return mailing_cost(
            list(_items(check, template)),
            self.tariffs(),
            options.product or (products[0] if products else ""),
            self.terms(),
            options.enclosures,
            day or present_day(),
            department_of(self._settings.text("company.postal_code")),
        )

    def write_slip(
        self, path: Path, cost: MailingCost, title: str, language: str, day: date | None = None
    ) -> None:
        """One page for the post office: weights, counts, départements. Raises OutputError."""
        from sme_crm.printing.posting_slip import write_posting_slip

        write_posting_slip(path, cost, title, self._sender(), language, day or present_day())


def _items(check: PrintCheck, template: LetterTemplate) -> Iterable[Item]:
    for letter in check.printed:
        place = check.places[letter.recipient_id]
        leaves = -(-letter.pages // 2) if check.duplex else letter.pages
        # A5 is half an A4 sheet, whether it is printed alone or two up.
        sheets = leaves if template.page == "a4" else leaves / 2
        yield Item(
            sheets, letter.pages, bool(place.country), place.country or place.department,
            place.cedex,
        )  # fmt: skip
