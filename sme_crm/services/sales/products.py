"""Commands on products; each is one named change that can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.sales.money import WHOLE_RATE
from sme_crm.domain.sales.product import (
    MARGIN_KINDS,
    STORED,
    Product,
    ProductSales,
    changed_price,
)
from sme_crm.store.queries import products as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

CURRENCY: Final = "sales.currency"
_TEXTS: Final = ("reference", "family", "unit")
_MOST: Final = 10**12


class Products:
    """Makes, edits, prices and puts aside what is sold."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def list_products(self, *, active_only: bool = False) -> list[Product]:
        """Every product by name, without what goes with it; those put aside come last."""
        with self._database.translated_errors():
            return queries.read_products(self._database.reader(), active_only=active_only)

    def get(self, product_id: int) -> Product:
        """One product with what goes with it; raises NotFound product."""
        with self._database.snapshot() as connection:
            found = queries.read_product(connection, product_id)
        if found is None:
            raise NotFound("product", name=product_id)
        return found

    def find(self, words: str) -> Product | None:
        """The product of a reference, else of a name, case and accents aside."""
        with self._database.translated_errors():
            known = queries.find_by_reference(self._database.reader(), words.strip())
        if known is not None:
            return self.get(known)
        sought = fold(words)
        for product in self.list_products():
            if sought in (fold(product.reference), fold(product.name)):
                return self.get(product.id)
        return None

    def families(self) -> list[str]:
        """The families there are, by name."""
        with self._database.translated_errors():
            return queries.read_families(self._database.reader())

    def sales(self, product_id: int) -> ProductSales:
        """What a product brought so far."""
        with self._database.translated_errors():
            return queries.read_sales(self._database.reader(), product_id)

    # -- making and editing --------------------------------------------------------------------

    def create(
        self,
        name: str,
        values: Mapping[str, object] | None = None,
        *,
        complements: Sequence[int] = (),
        origin: str = "",
    ) -> int:
        """Make a product; returns its id. `values` are fields of `domain.sales.product.STORED`.

        Raises InvalidInput name_missing, product_reference (another has it), product_value.
        """
        checked = checked_values({**(values or {}), "name": name})
        with self._work("product.create", origin, name=checked["name"]) as work:
            self._refuse_taken(work, checked, None)
            row = {
                "currency": self._settings.text(CURRENCY),
                **checked,
                "created_at": work.now,
                "updated_at": work.now,
            }
            product_id = work.insert("product", row)
            _write_complements(work, product_id, complements)
        return product_id

    def save(
        self,
        product_id: int,
        values: Mapping[str, object],
        *,
        complements: Sequence[int] | None = None,
        version: str = "",
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Write fields of a product and, unless None, what goes with it; returns the change id.

        0 when nothing differed. With a `version`, raises ConflictError when the product is not
        what it was then. `visit`: the change of this visit so far, which is gone on with. Raises
        as `create`, and NotFound product.
        """
        checked = checked_values(values)
        with self._work("product.edit", origin, visit) as work:
            there = queries.read_product(work.connection, product_id)
            if there is None:
                raise NotFound("product", name=product_id)
            if version and there.version != version:
                raise ConflictError("conflict", product_id=product_id)
            if checked.get("higher_id") == product_id:
                raise InvalidInput("product_value", value=there.name)
            self._refuse_taken(work, checked, product_id)
            work.describe(name=checked.get("name", there.name))
            before = work.seq
            if checked:
                work.update("product", product_id, checked)
            if complements is not None and [one[0] for one in there.complements] != list(
                complements
            ):
                _write_complements(work, product_id, complements)
            if work.seq != before:
                work.update("product", product_id, {"updated_at": work.now})
        return work.change_id if work.changes else 0

    def edit_many(self, ids: Sequence[int], values: Mapping[str, object]) -> int:
        """Write the same values to several products as one change; returns its id (0: none).

        Raises InvalidInput product_value, product_reference (that is one product's).
        """
        checked = checked_values(values)
        if len(ids) > 1 and checked.get("reference"):
            raise InvalidInput("product_reference", name=checked["reference"])
        with self._work("product.bulk_edit", count=len(ids)) as work:
            work.update_many("product", ids, checked)
        return work.change_id if work.changes else 0

    def set_active(self, ids: Sequence[int], active: bool) -> int:
        """Put products aside, or offer them again; returns the change id (0: none differed)."""
        name = "product.activate" if active else "product.deactivate"
        with self._work(name, count=len(ids)) as work:
            work.update_many("product", ids, {"active": int(active)})
        return work.change_id if work.changes else 0

    def change_prices(self, ids: Sequence[int], rate: int, step: int = 1) -> int:
        """Raise prices by `rate` hundredths of a per cent (negative: lower), as one change.

        `step`: to the nearest multiple of so many cents. Costs stay. Returns the change id (0:
        nothing differed). Raises InvalidInput product_value.
        """
        if not -WHOLE_RATE <= rate <= 100 * WHOLE_RATE or step < 1:
            raise InvalidInput("product_value", value=rate)
        with self._work("product.prices", count=len(ids)) as work:
            by_price: dict[int, list[int]] = {}
            for product_id, price in queries.prices_of(work.connection, ids):
                fresh = changed_price(price, rate, step)
                if fresh != price:
                    by_price.setdefault(fresh, []).append(product_id)
            for price, changed in by_price.items():
                work.update_many("product", changed, {"price": price, "updated_at": work.now})
            work.describe(count=sum(map(len, by_price.values())))
        return work.change_id if work.changes else 0

    def delete(self, ids: Sequence[int]) -> int:
        """Delete products that nothing names (can be undone); returns the change id.

        Raises InvalidInput product_used while an order, a quote or an opportunity names one.
        """
        listed = ",".join(str(int(one)) for one in ids)
        with self._work("product.delete", count=len(ids)) as work:
            used = queries.used_among(work.connection, ids)
            if used:
                raise InvalidInput("product_used", count=len(used))
            higher = work.connection.execute(
                f"SELECT id FROM product WHERE higher_id IN ({listed})"
            ).fetchall()
            work.update_many("product", [row[0] for row in higher], {"higher_id": None})
            work.delete_where(
                "product_complement", f"product_id IN ({listed}) OR complement_id IN ({listed})"
            )
            work.delete_where("product", f"id IN ({listed})")
        return work.change_id if work.changes else 0

    # -- inside --------------------------------------------------------------------------------

    def _work(
        self, key: str, origin: str = "", visit: int | None = None, **details: object
    ) -> UnitOfWork:
        return UnitOfWork(
            self._database, key, details, origin=origin, staff_id=self.staff_id, continues=visit
        )

    def _refuse_taken(
        self, work: UnitOfWork, values: Mapping[str, object], product_id: int | None
    ) -> None:
        reference = str(values.get("reference", ""))
        taken = queries.find_by_reference(work.connection, reference) if reference else None
        if taken is not None and taken != product_id:
            raise InvalidInput("product_reference", name=reference)


def _write_complements(work: UnitOfWork, product_id: int, complements: Sequence[int]) -> None:
    work.delete_where("product_complement", f"product_id = {int(product_id)}")
    for position, other in enumerate(dict.fromkeys(complements)):
        if other != product_id:
            work.insert(
                "product_complement",
                {"product_id": product_id, "complement_id": other, "position": position},
            )


def checked_values(values: Mapping[str, object]) -> dict[str, object]:
    """Values of a product as they are stored.

    Raises InvalidInput unknown_field, name_missing, product_value.
    """
    return {key: _checked(key, value) for key, value in values.items()}


def _checked(key: str, value: object) -> object:
    if key not in STORED:
        raise InvalidInput("unknown_field", field=key)
    if key == "name":
        name = clean_text(str(value))
        if not name:
            raise InvalidInput("name_missing")
        return name
    if key in _TEXTS:
        return clean_text(str(value or ""))
    if key == "notes":
        return clean_text(str(value or ""), multi_line=True)
    if key == "active":
        return int(bool(value))
    if not _is_possible(key, value):
        raise InvalidInput("product_value", value=str(value)[:40])
    return value


def _is_possible(key: str, value: object) -> bool:
    if key == "margin_kind":
        return value in MARGIN_KINDS
    if key == "currency":
        return isinstance(value, str) and len(value) == 3 and value.isascii() and value.isupper()
    if key == "higher_id":
        return value is None or isinstance(value, int)
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return 0 <= value <= WHOLE_RATE if key == "vat_rate" else abs(value) <= _MOST
