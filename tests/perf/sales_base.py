"""A data file with a million orders of a hundred thousand customers, written without journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from sme_crm.bootstrap import open_workspace
from sme_crm.store.bulk_indexes import indexes_rebuilt
from sme_crm.store.purchases import mend
from tests.perf.large_base import base_of

CUSTOMERS: Final = 100_000
CONTACTS: Final = 120_000
"""The contacts beyond the customers are people of customers that are companies."""
PRODUCTS: Final = 200
DAY: Final = date(2026, 11, 20)
"""The last day with an order."""
_DAYS: Final = 1_500
_TWELFTH: Final = 12  # one contact in twelve is a company


def sales_base_of(folder: Path, orders: int) -> Path:
    """The data file in `folder`, made when it is not there."""
    path = folder / f"sales-{orders}.crm"
    if not path.exists():
        draft = base_of(folder, CONTACTS)
        _fill(draft, orders)
        draft.rename(path)
    return path


def _fill(path: Path, orders: int) -> None:
    workspace = open_workspace(path)
    connection = workspace.database.begin_write()
    connection.executemany(
        "INSERT INTO product(id, name, family, price) VALUES (?, ?, ?, ?)",
        [(n, f"Produit {n}", f"Famille {n % 20}", 100 * n) for n in range(1, PRODUCTS + 1)],
    )
    connection.execute(
        f"UPDATE contact SET organization_id = (id % ({CUSTOMERS} / {_TWELFTH})) * {_TWELFTH}"
        f" WHERE id > {CUSTOMERS} AND id % ({CUSTOMERS} / {_TWELFTH}) > 0"
    )
    with indexes_rebuilt(connection, "customer_order", True):
        connection.executemany(
            "INSERT INTO customer_order(id, uid, day, customer_id, contact_id, amount, margin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            _orders(orders),
        )
    with indexes_rebuilt(connection, "order_line", True):
        connection.execute(
            "INSERT INTO order_line(order_id, product_id, amount, margin)"
            f" SELECT id, 1 + (id * 7919 + customer_id) % {PRODUCTS}, amount, margin"
            " FROM customer_order"
        )
    connection.executemany(
        "INSERT INTO quote(number, state, day, sent_day, valid_until, customer_id, net)"
        " VALUES (?, 'sent', ?, ?, ?, ?, 50000)",
        [
            (f"D{n}", str(DAY - timedelta(n % 60)), str(DAY - timedelta(n % 60)),
             str(DAY + timedelta(30 - n % 60)), 1 + n % CUSTOMERS)
            for n in range(20_000)
        ],
    )  # fmt: skip
    mend(connection)
    connection.execute("ANALYZE")
    workspace.database.commit_write()
    workspace.close()


def _orders(count: int) -> Iterator[tuple[object, ...]]:
    """Some customers order often and much, most seldom and little; one order in 50 is a credit."""
    random = Random(20261122)
    for number in range(1, count + 1):
        customer = 1 + int(random.random() ** 2 * CUSTOMERS)
        amount = int(random.paretovariate(1.3) * 5_000)
        if number % 50 == 0:
            amount = -amount // 4
        day = DAY - timedelta(int(random.random() ** 1.2 * _DAYS))
        margin = amount * (20 + number % 40) // 100
        uid = f"order-{number:07}"
        yield number, uid, day.isoformat(), customer, customer, amount, margin
