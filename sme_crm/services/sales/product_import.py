"""Products of a table brought in: columns by their headings, a dry run, one change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.amounts import read_amount
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.sales.money import WHOLE_RATE, net_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.formats.table_output import unguarded_text
from sme_crm.services.importing.headings import folded_heading
from sme_crm.services.progress import Progress
from sme_crm.services.sales.order_import.reading import rate_of
from sme_crm.services.sales.products import CURRENCY
from sme_crm.services.sales.remembered_columns import RememberedColumns
from sme_crm.store.queries.products import read_products
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.domain.sales.product import Product
    from sme_crm.formats.source import Source, SourceOptions
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

REMEMBERED: Final = "sales.product_imports"
REASONS: Final[dict[str, str]] = {
    "no_name": QT_TRANSLATE_NOOP("ProductImport", "no name is told"),
    "bad_price": QT_TRANSLATE_NOOP("ProductImport", "the price, the cost or a rate cannot be read"),
    "twice": QT_TRANSLATE_NOOP("ProductImport", "the same product stands further up"),
}
"""Why rows are left out."""
PRODUCT_COLUMNS: Final[dict[str, str]] = {
    "name": QT_TRANSLATE_NOOP("ProductImport", "Product"),
    "reference": QT_TRANSLATE_NOOP("ProductImport", "Reference"),
    "family": QT_TRANSLATE_NOOP("ProductImport", "Family"),
    "unit": QT_TRANSLATE_NOOP("ProductImport", "Unit"),
    "price": QT_TRANSLATE_NOOP("ProductImport", "Price without VAT"),
    "gross": QT_TRANSLATE_NOOP("ProductImport", "Price with VAT"),
    "vat_rate": QT_TRANSLATE_NOOP("ProductImport", "VAT rate"),
    "cost": QT_TRANSLATE_NOOP("ProductImport", "Cost of one"),
    "margin": QT_TRANSLATE_NOOP("ProductImport", "Margin rate"),
    "currency": QT_TRANSLATE_NOOP("ProductImport", "Currency"),
    "notes": QT_TRANSLATE_NOOP("ProductImport", "Notes"),
}
"""What a column can hold, by key; a column that holds nothing is left out."""
_WORDS: Final[dict[str, str]] = {
    "reference": "reference|ref|sku|code|code article|ref article|reference article|code produit"
    "|reference produit|ref produit|item code|item no|item number|product code|product reference",
    "name": "produit|nom|designation|libelle|article|nom du produit|nom produit|intitule|prestation"
    "|libelle article|designation article|product|name|item|product name|item name|service"
    "|description",
    "family": "famille|categorie|rayon|groupe|gamme|family|category|group|range|product category",
    "unit": "unite|unite de vente|unit|unit of measure|uom",
    "price": "prix ht|pu ht|prix unitaire ht|prix de vente ht|prix vente ht|tarif ht|prix|tarif"
    "|prix unitaire|prix de vente|price net of vat|net price|price|unit price|sales price",
    "gross": "prix ttc|pu ttc|prix unitaire ttc|prix de vente ttc|tarif ttc|price with vat"
    "|gross price|price incl vat|price incl tax",
    "currency": "devise|monnaie|currency",
    "vat_rate": "taux de tva|tva|taux tva|vat rate|vat|tax rate",
    "cost": "cout unitaire|cout|prix de revient|prix d achat|prix achat|prix d achat ht|pa ht"
    "|unit cost|cost|cost price|purchase price",
    "margin": "taux de marge|marge|margin rate|margin",
    "notes": "notes|note|remarque|remarques|commentaire|comments|remarks",
}
_KEYS: Final = {word: key for key, words in _WORDS.items() for word in words.split("|")}
_TEXTS: Final = ("reference", "name", "family", "unit", "notes")


@dataclass(frozen=True, slots=True)
class ProductImportReport:
    """What an import of products does: rows read, products by what becomes of them.

    `rejected`: (line, reason), reasons as keys of REASONS.
    """

    read: int
    new: int
    changed: int
    identical: int
    rejected: tuple[tuple[int, str], ...]
    change_id: int = 0


class _Refused(Exception):
    """A row that cannot be read, with the key of the reason."""


class ProductImports:
    """Reads files of products and brings them in: new ones are made, known ones completed."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    def open(self, path: Path, options: SourceOptions | None = None) -> ProductImportRun:
        """Open a file; raises FileRefused, also for one that is no table (unknown_format)."""
        from sme_crm.formats.file_kind import refusal
        from sme_crm.formats.source import open_source

        source = open_source(path, options)
        if not source.is_table:
            raise refusal("unknown_format", path, kind=source.format)
        return ProductImportRun(self._database, self._settings, source, self.staff_id)


class ProductImportRun:
    """One file from its headings to the products in the base."""

    def __init__(
        self, database: Database, settings: Settings, source: Source, staff_id: int | None
    ) -> None:
        self._database = database
        self._currency = settings.text(CURRENCY)
        self._staff_id = staff_id
        self.source = source
        self._memory = RememberedColumns(settings, REMEMBERED)
        known = self._memory.find(source.header)
        self.remembered = known is not None
        self.columns: dict[int, str] = (
            _guess_columns(source.header) if known is None else known["columns"]
        )
        """What each column holds, by its place, as keys of PRODUCT_COLUMNS; to be corrected."""

    @property
    def header(self) -> tuple[str, ...]:
        """The headings of the file."""
        return self.source.header

    def sample(self, limit: int = 5) -> list[tuple[str, ...]]:
        """The cells of the first rows."""
        return [row.cells for row in islice(self.source.rows(), limit)]

    def missing(self) -> list[str]:
        """What the columns cannot do without and have not, as keys of PRODUCT_COLUMNS."""
        return [] if "name" in self.columns.values() else ["name"]

    def dry_run(self, progress: Progress | None = None) -> ProductImportReport:
        """What would happen, to the product; nothing is written.

        Raises InvalidInput orders_column where no column holds names, FileRefused, Cancelled.
        """
        with self._database.snapshot() as connection:
            return self._plan(read_products(connection), progress or Progress())[0]

    def write(self, progress: Progress | None = None, *, origin: str = "") -> ProductImportReport:
        """Bring the products in as one change, all or nothing; raises as `dry_run`."""
        details = {"file": self.source.path.name}
        memory = self._memory.read()
        with UnitOfWork(
            self._database, "product.import", details, origin=origin, staff_id=self._staff_id
        ) as work:
            report, rows = self._plan(read_products(work.connection), progress or Progress())
            work.describe(count=report.new + report.changed)
            for product_id, values in rows:
                stamped = {**values, "updated_at": work.now}
                if product_id is None:
                    made = {"currency": self._currency, "created_at": work.now}
                    work.insert("product", {**made, **stamped})
                elif values:
                    work.update("product", product_id, stamped)
            if work.seq != work.first_seq:
                self._memory.keep(work, memory, self.header, {"columns": self.columns})
        return replace(report, change_id=work.change_id if work.changes else 0)

    def _plan(
        self, there: Sequence[Product], progress: Progress
    ) -> tuple[ProductImportReport, list[tuple[int | None, dict[str, object]]]]:
        """The counts, and for each product its id (None: a new one) with what differs."""
        for key in self.missing():
            raise InvalidInput("orders_column", name=PRODUCT_COLUMNS[key])
        by_reference = {fold(one.reference): one for one in there if one.reference}
        by_name = {fold(one.name): one for one in reversed(there)}
        rows: list[tuple[int | None, dict[str, object]]] = []
        rejected: list[tuple[int, str]] = []
        seen: set[str] = set()
        read, columns = 0, self.columns  # another choice may be made while this one is tried
        for row in self.source.rows():
            read += 1
            progress.check()
            try:
                told = _told(row.cells, columns)
                reference, name = fold(told.get("reference", "")), fold(told["name"])
                key = f"r:{reference}" if reference else f"n:{name}"
                if key in seen:
                    raise _Refused("twice")
                known = by_reference.get(reference) if reference else by_name.get(name)
                if known is None and reference and not getattr(by_name.get(name), "reference", "-"):
                    known = by_name[name]  # known by its name, its reference is told only now
                values = self._values(told, known)
            except _Refused as refusal:
                rejected.append((row.line, str(refusal)))
                continue
            seen.add(key)
            rows.append((None, values) if known is None else (known.id, _differing(values, known)))
        new = sum(product_id is None for product_id, _ in rows)
        changed = sum(bool(values) for product_id, values in rows if product_id is not None)
        identical = len(rows) - new - changed
        report = ProductImportReport(read, new, changed, identical, tuple(rejected))
        return report, rows

    def _values(self, told: Mapping[str, str], known: Product | None) -> dict[str, object]:
        """The columns of the product that the row tells."""
        values: dict[str, object] = {key: told[key] for key in _TEXTS if key in told}
        rate = known.vat_rate if known is not None else 2_000
        if "vat_rate" in told:
            rate = values["vat_rate"] = _rate(told["vat_rate"])
        currency = told.get("currency", "").upper()
        if len(currency) == 3 and currency.isascii() and currency.isalpha():
            values["currency"] = currency
        if "price" in told:
            values["price"] = self._cents(told["price"])
        elif "gross" in told:
            values["price"] = net_of(self._cents(told["gross"]), rate)
        by_rate = known is not None and known.margin_kind == "rate"
        if "cost" in told and not (by_rate and "margin" in told):
            values |= {"margin_kind": "cost", "margin_value": self._cents(told["cost"])}
        elif "margin" in told:
            values |= {"margin_kind": "rate", "margin_value": _rate(told["margin"])}
        return values

    def _cents(self, text: str) -> int:
        cents = read_amount(text, self._currency).cents
        if cents is None or not 0 <= cents <= 10**12:
            raise _Refused("bad_price")
        return cents


def _told(cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    told = {
        key: clean_text(unguarded_text(cells[at].strip()), multi_line=key == "notes")
        for at, key in columns.items()
        if at < len(cells) and cells[at].strip()
    }
    if not told.get("name"):
        raise _Refused("no_name")
    return told


def _rate(text: str) -> int:
    rate = rate_of(text)
    if rate is None or rate > WHOLE_RATE:
        raise _Refused("bad_price")
    return rate


def _differing(values: Mapping[str, object], known: Product) -> dict[str, object]:
    return {key: value for key, value in values.items() if getattr(known, key) != value}


def _guess_columns(header: Sequence[str]) -> dict[int, str]:
    """What each column holds, by its place; a thing is held by the first one that says it."""
    found: dict[int, str] = {}
    for at, heading in enumerate(header):
        key = _KEYS.get(folded_heading(heading), "")
        if key and key not in found.values():
            found[at] = key
    return found
