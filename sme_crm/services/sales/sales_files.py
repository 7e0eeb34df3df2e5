"""Products and orders as files: tables with real numbers, CSV, a list on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.sales.order import MARGIN_SOURCES, OrderRow
from sme_crm.domain.sales.product import Product
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.services.progress import Progress

if TYPE_CHECKING:
    from sme_crm.formats.workbook.output import SheetKind
    from sme_crm.services.sales.orders import Orders
    from sme_crm.services.settings import Settings

_CONTEXT: Final = "SalesFiles"
_PRODUCT_HEADINGS: Final = (
    QT_TRANSLATE_NOOP("SalesFiles", "Reference"),
    QT_TRANSLATE_NOOP("SalesFiles", "Product"),
    QT_TRANSLATE_NOOP("SalesFiles", "Family"),
    QT_TRANSLATE_NOOP("SalesFiles", "Price net of VAT"),
    QT_TRANSLATE_NOOP("SalesFiles", "Currency"),
    QT_TRANSLATE_NOOP("SalesFiles", "Unit"),
    QT_TRANSLATE_NOOP("SalesFiles", "VAT rate"),
    QT_TRANSLATE_NOOP("SalesFiles", "Unit cost"),
    QT_TRANSLATE_NOOP("SalesFiles", "Margin rate"),
    QT_TRANSLATE_NOOP("SalesFiles", "Higher model"),
    QT_TRANSLATE_NOOP("SalesFiles", "Notes"),
)
_ORDER_HEADINGS: Final = (
    QT_TRANSLATE_NOOP("SalesFiles", "Order number"),
    QT_TRANSLATE_NOOP("SalesFiles", "Date"),
    QT_TRANSLATE_NOOP("SalesFiles", "Customer"),
    QT_TRANSLATE_NOOP("SalesFiles", "Ordered by"),
    QT_TRANSLATE_NOOP("SalesFiles", "Product"),
    QT_TRANSLATE_NOOP("SalesFiles", "Amount net of VAT"),
    QT_TRANSLATE_NOOP("SalesFiles", "Margin"),
    QT_TRANSLATE_NOOP("SalesFiles", "Margin known from"),
    QT_TRANSLATE_NOOP("SalesFiles", "Currency"),
    QT_TRANSLATE_NOOP("SalesFiles", "Source"),
    QT_TRANSLATE_NOOP("SalesFiles", "Response code"),
)
_PRODUCT_KINDS: Final[Mapping[int, SheetKind]] = {
    3: "amount", 6: "share", 7: "amount", 8: "share",
}  # fmt: skip
_ORDER_KINDS: Final[Mapping[int, SheetKind]] = {5: "amount", 6: "amount"}
"""What the numbers of columns are, by their place."""
_PAGE: Final = 500


class SalesFiles:
    """Writes what is told; the ending of the path says how (.xlsx, .csv, .pdf for orders)."""

    def __init__(self, orders: Orders, settings: Settings) -> None:
        self._orders = orders
        self._settings = settings

    def write_products(self, path: Path, products: Iterable[Product], language: str) -> None:
        """Write products as a table; raises OutputError."""
        rows = (_product_cells(one) for one in products)
        sheet = QT_TRANSLATE_NOOP("SalesFiles", "Products")
        _write_table(path, _PRODUCT_HEADINGS, rows, language, sheet, _PRODUCT_KINDS)

    def write_orders(
        self,
        path: Path,
        ids: Sequence[int],
        language: str,
        progress: Progress | None = None,
    ) -> None:
        """Write orders in the order of `ids` as a table, or as a list on paper.

        Raises OutputError, Cancelled.
        """
        rows = self._rows(ids, progress or Progress())
        if path.suffix.lower() == ".pdf":
            self._print(path, rows, language)
            return
        cells = (_order_cells(row, language) for row in rows)
        _write_table(path, _ORDER_HEADINGS, cells, language, "Orders", _ORDER_KINDS)

    def _rows(self, ids: Sequence[int], progress: Progress) -> Iterator[OrderRow]:
        for start in range(0, len(ids), _PAGE):
            progress.step(start, len(ids))
            progress.check()
            yield from self._orders.rows(ids[start : start + _PAGE])

    def _print(self, path: Path, rows: Iterable[OrderRow], language: str) -> None:
        from sme_crm.printing.contact_pages import ContactListHead, ListColumn, write_contact_list

        chosen = (2, 0, 1, 4, 5, 6)
        columns = [
            ListColumn(translated(language, _CONTEXT, _ORDER_HEADINGS[at]), right=at in (5, 6))
            for at in chosen
        ]
        cells = (
            (
                row.customer or "–",
                row.number,
                format_date(date.fromisoformat(row.day), language, "short"),
                row.first_line,
                format_amount(row.amount, language, row.currency),
                format_amount(row.margin, language, row.currency),
            )
            for row in rows
        )
        title = translated(language, _CONTEXT, QT_TRANSLATE_NOOP("SalesFiles", "Orders"))
        company = self._settings.text("company.name")
        head = ContactListHead(title, present_day(), company, language)
        write_contact_list(path, "table", columns, cells, head)


def _write_table(
    path: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    language: str,
    sheet: str,
    kinds: Mapping[int, SheetKind],
) -> None:
    from sme_crm.formats.table_output import write_csv, write_xlsx

    header = [translated(language, _CONTEXT, heading) for heading in headings]
    if path.suffix.lower() == ".csv":
        write_csv(path, header, ([_text(cell, language) for cell in row] for row in rows))
    else:
        write_xlsx(path, header, rows, translated(language, _CONTEXT, sheet), kinds)


def _text(cell: object, language: str) -> str:
    """A cell in the words of the language; amounts without thousands, so that they are read."""
    if isinstance(cell, float):
        thousands = "\u202f" if language == "fr" else ","
        return format_number(Decimal(str(cell)), language).replace(thousands, "")
    if isinstance(cell, date):
        return format_date(cell, language, "short")
    return "" if cell is None else str(cell)


def _product_cells(product: Product) -> tuple[object, ...]:
    cost, rate = product.unit_cost, product.margin_rate
    return (
        product.reference, product.name, product.family, product.price / 100, product.currency,
        product.unit, product.vat_rate / 10_000, None if cost is None else cost / 100,
        None if rate is None else rate / 10_000, product.higher, product.notes,
    )  # fmt: skip


def _order_cells(row: OrderRow, language: str) -> tuple[object, ...]:
    return (
        row.number, date.fromisoformat(row.day), row.customer,
        row.contact if row.contact_id != row.customer_id else "", row.first_line,
        row.amount / 100, row.margin / 100,
        translated(language, "Orders", MARGIN_SOURCES[row.margin_kind]), row.currency,
        row.source, row.response_code,
    )  # fmt: skip
