"""Rows of a file read as orders: numbers and days as French or English programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from sme_crm.domain.amounts import read_amount, read_number
from sme_crm.domain.company_number import read_siret
from sme_crm.domain.dates import read_date
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.response_code import read_response_code
from sme_crm.domain.sales.money import ONE, line_amount, net_of
from sme_crm.formats.source import Source
from sme_crm.formats.source_row import SourceRow
from sme_crm.formats.table_output import unguarded_text
from sme_crm.services.progress import Progress
from sme_crm.services.sales.order_import.columns import AMOUNTS, is_credit
from sme_crm.services.sales.order_import.plan import (
    CustomerFound,
    OrderImportOptions,
    ReadLine,
    ReadOrder,
    RejectedRow,
)

_PLAIN: Final = re.compile(r"(-?)(\d{1,12})(?:[.,](\d{1,2}))?", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_STEP: Final = 2_000
_Told = dict[str, str]


class _Refused(Exception):
    """A row that cannot be read, with the key of the reason."""


class OrderReader:
    """Reads one file by its options: orders in the order of the file, and the rows left out."""

    def __init__(self, source: Source, options: OrderImportOptions, currency: str) -> None:
        self._source = source
        self._options = options
        self._currency = currency
        self._places = [(key, at) for at, key in options.columns.items() if key]
        self._serials = source.format != "csv"
        self._days: dict[str, str] = {}
        self._customers: dict[tuple[str, str, str, str], str] = {}
        self._by_number: dict[str, ReadOrder] = {}
        self._rows_of: dict[str, list[SourceRow]] = {}
        self._refused: dict[str, str] = {}
        self.customers: dict[str, CustomerFound] = {}
        self.orders: list[ReadOrder] = []
        self.rejected: list[RejectedRow] = []
        self.read = 0

    def read_all(self, progress: Progress) -> None:
        """Read the file; raises FileRefused, Cancelled."""
        total = self._source.estimate_rows()
        for row in self._source.rows():
            self.read += 1
            if self.read % _STEP == 0:
                progress.step(self.read, total)
                progress.check()
            self._take(row)
        if self._refused:
            self._drop_refused()
        _keyed(self.orders)

    # -- one row -------------------------------------------------------------------------------

    def _take(self, row: SourceRow) -> None:
        told = self._cells(row)
        number = told.get("number", "")
        self._rows_of.setdefault(number or f"\n{row.line}", []).append(row)
        try:
            self._add(row.line, told, number)
        except _Refused as refusal:
            reason = str(refusal)
            self.rejected.append(RejectedRow(row.line, reason, row.cells))
            if number:
                self._refused.setdefault(number, reason)

    def _cells(self, row: SourceRow) -> _Told:
        """The cells that hold something, by what they hold."""
        told = {}
        cells = row.cells
        for key, at in self._places:
            text = cells[at].strip() if at < len(cells) else ""
            if text:
                told[key] = unguarded_text(text) if text[0] == "'" else text
        return told

    def _add(self, line: int, told: _Told, number: str) -> None:
        known = self._by_number.get(number) if number else None
        text = told.get("day", "")
        day = self._days.get(text)
        if day is None:
            day = self._days[text] = self._day(text)
        customer = self._customer(told, known)
        if not day and known is not None:
            day = known.day
        if not day:
            raise _Refused("no_day")
        quantity = self._quantity(told["quantity"]) if "quantity" in told else ONE
        amount, currency = self._amount(told, quantity)
        margin = self._margin(told, amount)
        if amount > 0 and "document" in told and is_credit(told["document"]):
            amount, quantity = -amount, -quantity
            margin = None if margin is None else -abs(margin)
        if known is None:
            known = ReadOrder(
                number, day, customer, line, amount, margin, currency,
                told.get("source", self._options.source),
                _code(told["response_code"]) if "response_code" in told else "",
            )  # fmt: skip
            self.orders.append(known)
            if number:
                self._by_number[number] = known
        elif known.day != day or known.customer != customer:
            raise _Refused("mixed")
        else:
            known.rows += 1
            known.amount += amount
            both = known.margin is not None and margin is not None
            known.margin = (known.margin or 0) + (margin or 0) if both else None
        reference, name = told.get("product_reference", ""), told.get("product_name", "")
        if reference or name:
            known.lines.append(ReadLine(reference, name or reference, quantity, amount, margin))

    def _day(self, text: str) -> str:
        reading = read_date(
            text, month_first=self._options.month_first, spreadsheet_serials=self._serials
        )
        return reading.iso if reading.day is not None else ""

    def _customer(self, told: _Told, known: ReadOrder | None) -> str:
        one = (
            told.get("customer_reference", ""),
            told.get("siret", ""),
            told.get("customer_email", ""),
            told.get("customer_name", ""),
        )
        key = self._customers.get(one)
        if key is None:
            if not any(one):
                if known is None:
                    raise _Refused("no_customer")
                return known.customer
            key = self._customers[one] = self._enter(*one)
        return key

    def _enter(self, reference: str, siret: str, email: str, name: str) -> str:
        """Know a customer by the first of reference, SIRET, e-mail, name that is told."""
        number = read_siret(siret).number or "" if siret else ""
        email = email.lower()
        name = clean_text(name)
        key = (
            f"ref:{reference}" if reference
            else f"siret:{number}" if number
            else f"mail:{email}" if email
            else f"name:{fold(name)}"
        )  # fmt: skip
        there = self.customers.get(key)
        self.customers[key] = CustomerFound(
            key,
            (there.name if there else "") or name,
            reference,
            (there.email if there else "") or email,
            (there.siret if there else "") or number,
        )
        return key

    # -- numbers -------------------------------------------------------------------------------

    def _quantity(self, text: str) -> int:
        plain = _PLAIN.fullmatch(text)
        if plain is not None and plain[3] is None:
            return int(text) * ONE
        value = read_number(text).value
        if value is None or abs(value) > 10**9:
            raise _Refused("bad_quantity")
        return int((value * ONE).quantize(Decimal(1), ROUND_HALF_UP))

    def _amount(self, told: _Told, quantity: int) -> tuple[int, str]:
        """(cents net of VAT, currency) of a row."""
        currency = told.get("currency", "").upper()
        if currency and not _CURRENCY.fullmatch(currency):
            currency = ""
        for key in AMOUNTS:
            if key in told:
                cents, seen = self._cents(told[key], "no_amount")
                net = key == "net" or (key == "amount" and self._options.net is not False)
                return cents if net else net_of(cents, self._rate(told)), currency or seen
        if "unit_price" not in told:
            raise _Refused("no_amount")
        cents, seen = self._cents(told["unit_price"], "no_amount")
        amount = line_amount(quantity, cents)
        if self._options.net is False:
            amount = net_of(amount, self._rate(told))
        return amount, currency or seen

    def _rate(self, told: _Told) -> int:
        if "vat_rate" not in told:
            return self._options.vat_rate
        rate = rate_of(told["vat_rate"])
        if rate is None:
            raise _Refused("bad_rate")
        return rate

    def _margin(self, told: _Told, amount: int) -> int | None:
        if "margin" in told:
            return self._cents(told["margin"], "bad_cost")[0]
        return amount - self._cents(told["cost"], "bad_cost")[0] if "cost" in told else None

    def _cents(self, text: str, reason: str) -> tuple[int, str]:
        plain = _PLAIN.fullmatch(text)
        if plain is not None:
            cents = int(plain[2]) * 100 + int((plain[3] or "0").ljust(2, "0"))
            return (-cents if plain[1] else cents), self._currency
        reading = read_amount(text, self._currency)
        if reading.cents is None:
            raise _Refused(reason)
        return reading.cents, reading.currency

    # -- whole orders --------------------------------------------------------------------------

    def _drop_refused(self) -> None:
        """Rows of an order stand or fall together: half an order would have a wrong amount."""
        told = {row.line for row in self.rejected}
        for number in self._refused:
            self.rejected.extend(
                RejectedRow(row.line, "with_others", row.cells)
                for row in self._rows_of[number]
                if row.line not in told
            )
        self.rejected.sort(key=lambda row: row.line)
        self.orders = [order for order in self.orders if order.number not in self._refused]

    def rows_of(self, order: ReadOrder) -> list[SourceRow]:
        """The rows an order was read from."""
        return self._rows_of[order.number or f"\n{order.line}"]


def _code(text: str) -> str:
    """A response code in groups of three; one with a mistake in it is kept as it was typed."""
    if not text:
        return ""
    code = read_response_code(text)
    return text[:40] if code is None else str(code)


def _keyed(orders: Iterable[ReadOrder]) -> None:
    """Give each order what it is known by when the same file is read again.

    Its number; without one, what it tells, and which of several alike it is.
    """
    seen: dict[str, int] = {}
    for order in orders:
        if order.number:
            order.key = f"n:{order.number}"
            continue
        products = ",".join(line.reference or fold(line.name) for line in order.lines)
        told = f"{order.day}|{order.customer}|{order.amount}|{products}"
        nth = seen[told] = seen.get(told, 0) + 1
        order.key = f"t:{told}|{nth}"


def rate_of(text: str) -> int | None:
    """A rate as typed ("20", "5,5 %") in hundredths of a per cent; None when it is none.

    What is below 1 is a share of 1, as spreadsheets keep 20 %: 0.2.
    """
    value = read_number(text.replace("%", "")).value
    if value is None or not 0 <= value <= 100:
        return None
    if 0 < value < 1 and "%" not in text:
        value *= 100
    return int((value * 100).quantize(Decimal(1), ROUND_HALF_UP))
