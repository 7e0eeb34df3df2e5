"""Products in SQL: the whole list, one with all that belongs to it, what it sold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from sme_crm.domain.sales.product import STORED, Product, ProductSales
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.opportunities import version_of

_COLUMNS: Final = ", ".join(f"p.{name}" for name in ("id", *STORED))
_SELECT: Final = (
    f"SELECT {_COLUMNS}, coalesce(h.name, '') FROM product p"
    " LEFT JOIN product h ON h.id = p.higher_id"
)
_USES: Final = ("order_line", "quote_line", "opportunity_line")


def _product(row: Sequence[Any], complements: tuple[tuple[int, str], ...]) -> Product:
    values: dict[str, Any] = dict(zip(("id", *STORED), row, strict=False))
    values["active"] = bool(values["active"])
    return Product(
        **values,
        higher=row[-1],
        complements=complements,
        version=version_of(tuple(row[:-1]), complements),
    )


def read_products(connection: DriverConnection, *, active_only: bool = False) -> list[Product]:
    """Every product by name, without what goes with it; those put aside last."""
    where = " WHERE p.active = 1" if active_only else ""
    rows = connection.execute(
        f"{_SELECT}{where} ORDER BY p.active DESC, p.name COLLATE NOCASE, p.id"
    ).fetchall()
    return [_product(row, ()) for row in rows]


def read_product(connection: DriverConnection, product_id: int) -> Product | None:
    """One product with what goes with it."""
    row = connection.execute(f"{_SELECT} WHERE p.id = ?", (product_id,)).fetchone()
    if row is None:
        return None
    complements = connection.execute(
        "SELECT c.id, c.name FROM product_complement k JOIN product c ON c.id = k.complement_id"
        " WHERE k.product_id = ? ORDER BY k.position, k.id",
        (product_id,),
    ).fetchall()
    return _product(row, tuple((one[0], one[1]) for one in complements))


def find_by_reference(connection: DriverConnection, reference: str) -> int | None:
    """The id of the product of a reference, the active one first."""
    row = connection.execute(
        "SELECT id FROM product WHERE reference = ? AND reference <> ''"
        " ORDER BY active DESC, id LIMIT 1",
        (reference,),
    ).fetchone()
    return None if row is None else int(row[0])


def read_families(connection: DriverConnection) -> list[str]:
    """The families there are."""
    rows = connection.execute(
        "SELECT DISTINCT family FROM product WHERE family <> '' ORDER BY family COLLATE NOCASE"
    ).fetchall()
    return [row[0] for row in rows]


def read_sales(connection: DriverConnection, product_id: int) -> ProductSales:
    """What a product brought, from the figures kept of it."""
    row = connection.execute(
        "SELECT coalesce(sum(orders), 0), count(*), coalesce(sum(amount), 0),"
        " coalesce(max(last_day), '') FROM product_buyer WHERE product_id = ?",
        (product_id,),
    ).fetchone()
    return ProductSales(*row)


def used_among(connection: DriverConnection, ids: Sequence[int]) -> set[int]:
    """Which products stand in an order, a quote or an opportunity."""
    listed = json.dumps(list(ids))
    found: set[int] = set()
    for table in _USES:
        rows = connection.execute(
            f"SELECT p.value FROM json_each(?) p WHERE EXISTS"
            f" (SELECT 1 FROM {table} l WHERE l.product_id = p.value)",
            (listed,),
        ).fetchall()
        found |= {row[0] for row in rows}
    return found


def prices_of(connection: DriverConnection, ids: Sequence[int]) -> list[tuple[int, int]]:
    """(id, price) of some products."""
    rows = connection.execute(
        "SELECT id, price FROM product WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(ids)),),
    ).fetchall()
    return [(row[0], row[1]) for row in rows]
