"""The file an invoicing program exports: the invoices of the last weeks, several rows each."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from sme_crm.domain.amounts import format_number
from sme_crm.domain.sales.product import Product
from sme_crm.services.sample.people import SEED

INVOICES: Final = 24
_DAYS: Final = 45
_HEADINGS: Final = (
    "N° facture", "Date", "Client", "E-mail", "Réf. article", "Désignation", "Quantité",
    "Montant HT", "Type",
)  # fmt: skip


def write_invoices(
    path: Path, customers: Sequence[tuple[str, str]], products: Sequence[Product], today: date
) -> None:
    """Write invoices as Excel saves CSV in France: cp1252, semicolons, a comma before cents.

    `customers` are (name, e-mail) of people of the base; the last invoice is a credit note, one
    before it is of somebody nobody knows, and one row has no amount.
    """
    draw = random.Random(SEED + 13)
    rows: list[list[str]] = []
    for nth in range(INVOICES):
        name, email = ("Chantiers de l’Erdre SARL", "") if nth == 20 else draw.choice(customers)
        day = today - timedelta(days=_DAYS - nth * _DAYS // INVOICES)
        kind = "Avoir" if nth == INVOICES - 1 else "Facture"
        for product in draw.sample(list(products), draw.choice((1, 1, 2, 3))):
            quantity = draw.choice((1, 1, 2, 4))
            amount = format_number(product.price * quantity / 100, "fr", 2).replace("\u202f", " ")
            rows.append(
                [f"FA{today.year}-{nth + 101}", f"{day:%d/%m/%Y}", name, email, product.reference,
                 product.name, str(quantity), amount, kind]
            )  # fmt: skip
    rows.append(
        [f"FA{today.year}-199", f"{today:%d/%m/%Y}", customers[0][0], "", "", "", "", "", ""]
    )
    with path.open("w", encoding="cp1252", errors="replace", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(_HEADINGS)
        writer.writerows(rows)
