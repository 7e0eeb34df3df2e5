"""Keeps what customers bought in sum (`purchase`, `product_buyer`) true with their orders.

A unit of work asks at its end whose orders it wrote, before and after, by what it recorded: so
undo, merges and bulk imports need do nothing for it. The sums of those customers are computed
anew in one pass of their orders, the same for one and for a hundred thousand.

Only orders in the currency of the business count. A credit (an amount below nought) lowers the
sums, but is no order: it moves neither counts nor days. The last twelve months end on the day
`purchase_state` tells ("year_end"); `roll_year` moves it on.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.dates import present_day
from sme_crm.store.bulk_indexes import indexes_rebuilt, outnumber
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchase_sums import ORDER_COLUMNS, SUM_COLUMNS, sums_of
from sme_crm.store.rfm_cuts import FEW_MOVED, Scored, keep_cuts, move_cuts

if TYPE_CHECKING:
    from sme_crm.store.database import Database
    from sme_crm.store.open_change import OpenChange

CURRENCY_SETTING: Final = "sales.currency"
USUAL_CURRENCY: Final = "EUR"
YEAR_END: Final = "year_end"
CURRENCY: Final = "currency"
_WATCHED: Final = frozenset({"customer_order", "order_line", "setting"})
_TOUCHED: Final = "temp.purchase_touched"
_OF_TOUCHED: Final = f"FROM {_TOUCHED} t CROSS JOIN customer_order o ON o.customer_id = t.id"


def year_before(day: date) -> date:
    """The day before the twelve months that end on `day` begin: the same day a year ago."""
    with suppress(ValueError):
        return day.replace(year=day.year - 1)
    return day.replace(year=day.year - 1, day=28)  # 29 February


# -- inside a unit of work ----------------------------------------------------------------------


def collect_touched(work: OpenChange) -> bool:
    """List the customers whose orders `work` wrote, as they were and as they are.

    To be asked before the recorded images are settled. Contacts that orders came to at once, in
    a range, count as touched, as by a single insert. Returns whether `refresh_touched` is needed.
    """
    touched = work.touched
    tables = touched.created.keys() | touched.updated.keys() | touched.deleted.keys()
    gone = touched.deleted.get("contact")
    if _WATCHED.isdisjoint(tables | touched.ranges.keys()) and not gone:
        return False
    connection = work.connection
    _empty_touched(connection)
    connection.execute(
        f"INSERT OR IGNORE INTO {_TOUCHED} SELECT DISTINCT customer_id FROM ({_WRITTEN})"
        " WHERE customer_id IS NOT NULL",
        {"change": work.change_id, "seq": work.first_seq},
    )
    if gone:
        connection.execute(
            f"INSERT OR IGNORE INTO {_TOUCHED} SELECT value FROM json_each(?)"
            " WHERE value IN (SELECT customer_id FROM purchase)",
            (json.dumps(sorted(gone)),),
        )
    for came in touched.ranges.get("customer_order", ()):
        rows = connection.execute(
            "SELECT customer_id FROM customer_order WHERE id BETWEEN ?1 AND ?2"
            " UNION SELECT contact_id FROM customer_order WHERE id BETWEEN ?1 AND ?2",
            (came.start, came.stop - 1),
        ).fetchall()
        work.touch_contacts(row[0] for row in rows if row[0] is not None)
    return True


def refresh_touched(work: OpenChange) -> None:
    """Bring the sums of the customers listed by `collect_touched` up to date."""
    connection = work.connection
    if read_state(connection).get(CURRENCY) != business_currency(connection):
        rebuild(connection)
    else:
        alone = _came_alone(work)
        _recompute(connection, bought=not alone)
        if alone:
            _add_bought(work)
    connection.execute(f"DROP TABLE {_TOUCHED}")


def _came_alone(work: OpenChange) -> bool:
    """Whether `work` did nothing to orders but bring new ones in with their lines, in ranges."""
    touched = work.touched
    others = touched.created.keys() | touched.updated.keys() | touched.deleted.keys()
    if not others.isdisjoint({"customer_order", "order_line"}) or touched.deleted.get("contact"):
        return False
    new = touched.created_ranges("customer_order")
    return bool(new) and all(
        row[0] in new
        for came in touched.ranges.get("order_line", ())
        for row in work.connection.execute(
            "SELECT DISTINCT order_id FROM order_line WHERE id BETWEEN ? AND ?",
            (came.start, came.stop - 1),
        ).fetchall()
    )


def _add_bought(work: OpenChange) -> None:
    """Add what new orders hold to what their customers had bought of each product."""
    currency = business_currency(work.connection)
    for came in work.touched.ranges["customer_order"]:
        new = buyers_sql(f"(SELECT * FROM customer_order WHERE id BETWEEN {came.start}"
                         f" AND {came.stop - 1}) o")  # fmt: skip
        work.connection.execute(
            "INSERT INTO product_buyer(product_id, customer_id, orders, amount, last_day)"
            f" SELECT * FROM ({new}) WHERE true ON CONFLICT(product_id, customer_id) DO UPDATE"
            " SET orders = orders + excluded.orders, amount = amount + excluded.amount,"
            " last_day = max(last_day, excluded.last_day)",
            {"currency": currency},
        )


_OF_CHANGE: Final = "FROM change_row r {} WHERE r.change_id = :change AND r.seq > :seq"
_ORDER: Final = "AND r.table_name = 'customer_order'"
_LINE: Final = "AND r.table_name = 'order_line'"
_WRITTEN: Final = " UNION ALL ".join(
    (
        f"SELECT r.before ->> '$.customer_id' AS customer_id {_OF_CHANGE.format('')} {_ORDER}"
        " AND r.op IN ('U', 'D')",
        "SELECT o.customer_id"
        f" {_OF_CHANGE.format('JOIN customer_order o ON o.id = r.row_id')} {_ORDER}"
        " AND r.op IN ('I', 'U')",
        "SELECT o.customer_id"
        f" {_OF_CHANGE.format('JOIN customer_order o ON o.id BETWEEN r.row_id AND r.last_id')}"
        f" {_ORDER} AND r.op = 'B'",
        "SELECT o.customer_id FROM customer_order o WHERE o.id IN (SELECT r.before ->> '$.order_id'"
        f" {_OF_CHANGE.format('')} {_LINE} AND r.op IN ('U', 'D'))",
        "SELECT o.customer_id FROM customer_order o WHERE o.id IN (SELECT l.order_id"
        f" {_OF_CHANGE.format('JOIN order_line l ON l.id = r.row_id')} {_LINE}"
        " AND r.op IN ('I', 'U'))",
        "SELECT o.customer_id FROM customer_order o WHERE o.id IN (SELECT l.order_id"
        f" {_OF_CHANGE.format('JOIN order_line l ON l.id BETWEEN r.row_id AND r.last_id')}"
        f" {_LINE} AND r.op = 'B')",
    )
)
"""The customers of the orders a change wrote; rows it put in and wrote again are there twice."""


def _empty_touched(connection: DriverConnection) -> None:
    connection.execute(f"DROP TABLE IF EXISTS {_TOUCHED}")
    connection.execute(f"CREATE TEMP TABLE {_TOUCHED.partition('.')[2]}(id INTEGER PRIMARY KEY)")


# -- computing ----------------------------------------------------------------------------------


def business_currency(connection: DriverConnection) -> str:
    """The currency the business counts in, by its setting."""
    row = connection.execute(
        "SELECT value FROM setting WHERE key = ?", (CURRENCY_SETTING,)
    ).fetchone()
    value = json.loads(row[0]) if row else ""
    return value if isinstance(value, str) and value else USUAL_CURRENCY


def read_state(connection: DriverConnection) -> dict[str, str]:
    """What the sums were brought up to, by key; nothing in a file that never had an order."""
    return dict(connection.execute("SELECT key, value FROM purchase_state").fetchall())


def _write_state(connection: DriverConnection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO purchase_state(key, value) VALUES (?, ?)"
        " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def _window(connection: DriverConnection) -> tuple[str, str]:
    """(day before the last twelve months, the day they end); begun today in a new file."""
    end = read_state(connection).get(YEAR_END)
    if end is None:
        end = present_day().isoformat()
        _write_state(connection, YEAR_END, end)
    return year_before(date.fromisoformat(end)).isoformat(), end


def buyers_sql(source: str) -> str:
    """SQL for what the customers of `source` (orders as `o`) bought of each product.

    Columns as in `product_buyer`; parameter :currency. A line below nought is no purchase.
    """
    return (
        "SELECT l.product_id, o.customer_id,"
        " count(DISTINCT o.id) FILTER (WHERE l.amount >= 0) AS orders, sum(l.amount) AS amount,"
        " coalesce(max(o.day) FILTER (WHERE l.amount >= 0), '') AS last_day"
        f" FROM {source} CROSS JOIN order_line l ON l.order_id = o.id"
        " WHERE o.currency = :currency AND o.customer_id IS NOT NULL AND l.product_id IS NOT NULL"
        " GROUP BY l.product_id, o.customer_id"
    )


def _recompute(connection: DriverConnection, *, bought: bool = True) -> None:
    """Write the sums of the customers listed in `_TOUCHED`.

    `bought`: also what they bought of each product.
    """
    start, end = _window(connection)
    currency = business_currency(connection)
    _write_state(connection, CURRENCY, currency)
    count = connection.execute(f"SELECT count(*) FROM {_TOUCHED}").fetchone()[0]
    before = _scored(connection) if count <= FEW_MOVED else None
    with indexes_rebuilt(connection, "purchase", outnumber(connection, "purchase", count)):
        connection.execute(f"DELETE FROM purchase WHERE customer_id IN (SELECT id FROM {_TOUCHED})")
        orders = connection.execute(
            f"SELECT {ORDER_COLUMNS} {_OF_TOUCHED} WHERE o.currency = ? ORDER BY t.id, o.day",
            (currency,),
        )
        marks = ", ".join("?" * len(SUM_COLUMNS))
        connection.executemany(
            f"INSERT INTO purchase({', '.join(SUM_COLUMNS)}) VALUES ({marks})",
            sums_of(orders, start, end),
        )
    if bought:
        _rewrite_bought(connection, currency)
    if before is None:
        keep_cuts(connection)
    else:
        move_cuts(connection, before, _scored(connection))


def _scored(connection: DriverConnection) -> dict[int, Scored]:
    """What the scores of the touched customers go by; of those who bought something."""
    rows = connection.execute(
        f"SELECT p.customer_id, p.last_day, p.orders, p.amount FROM {_TOUCHED} t"
        " CROSS JOIN purchase p ON p.customer_id = t.id WHERE p.orders > 0"
    ).fetchall()
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _rewrite_bought(connection: DriverConnection, currency: str) -> None:
    connection.execute(
        "DELETE FROM product_buyer WHERE (product_id, customer_id) IN (SELECT b.product_id,"
        f" b.customer_id FROM {_TOUCHED} t CROSS JOIN product_buyer b ON b.customer_id = t.id)"
    )
    connection.execute(
        "INSERT INTO product_buyer(product_id, customer_id, orders, amount, last_day)"
        f" {buyers_sql(_OF_TOUCHED.removeprefix('FROM '))}",
        {"currency": currency},
    )


# -- of the whole file --------------------------------------------------------------------------


def rebuild(connection: DriverConnection) -> None:
    """Compute the sums of every customer anew inside the open transaction."""
    _empty_touched(connection)
    connection.execute(
        f"INSERT INTO {_TOUCHED} SELECT customer_id FROM customer_order"
        " WHERE customer_id IS NOT NULL UNION SELECT customer_id FROM purchase"
        " UNION SELECT customer_id FROM product_buyer"
    )
    _recompute(connection)


def mend(connection: DriverConnection) -> None:
    """Compute the sums of every customer anew, and leave nothing behind."""
    rebuild(connection)
    connection.execute(f"DROP TABLE {_TOUCHED}")


def wrong_customers(connection: DriverConnection, most: int = 1_000) -> list[int]:
    """The customers whose stored sums differ from those of their orders, at most `most`."""
    state = read_state(connection)
    end = state.get(YEAR_END) or present_day().isoformat()
    currency = business_currency(connection)
    bound: dict[str, object] = {"currency": currency, "most": most}
    orders = connection.execute(
        f"SELECT {ORDER_COLUMNS} FROM customer_order o WHERE o.currency = ?"
        " AND o.customer_id IS NOT NULL ORDER BY o.customer_id, o.day",
        (currency,),
    )
    start = year_before(date.fromisoformat(end)).isoformat()
    kept = set(connection.execute(f"SELECT {', '.join(SUM_COLUMNS)} FROM purchase").fetchall())
    found = {row[0] for row in kept.symmetric_difference(sums_of(orders, start, end))}
    buyers = f"SELECT * FROM ({buyers_sql('customer_order o')})"
    bought = "SELECT product_id, customer_id, orders, amount, last_day FROM product_buyer"
    for one, other in ((buyers, bought), (bought, buyers)):
        rows = connection.execute(
            "SELECT DISTINCT customer_id FROM"
            f" (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other})) LIMIT :most",
            bound,
        ).fetchall()
        found.update(row[0] for row in rows)
    return sorted(found)[:most]


def roll_year(database: Database, today: date) -> int:
    """Let the last twelve months end on `today`; returns how many customers' sums moved.

    Only those with orders on the days that leave or enter are computed anew. Nothing is recorded
    in the journal: the sums follow from the orders. A file that never had an order is not written.
    """
    before = read_state(database.reader()).get(YEAR_END)
    if database.read_only or before in (None, today.isoformat()):
        return 0
    connection = database.begin_write()
    try:
        moved = _roll(connection, today)
    except BaseException as error:
        database.rollback_write(error)
        raise
    database.commit_write()
    return moved


def _roll(connection: DriverConnection, today: date) -> int:
    before = read_state(connection)[YEAR_END]
    end, start = today.isoformat(), year_before(today).isoformat()
    _write_state(connection, YEAR_END, end)
    start_before = year_before(date.fromisoformat(before)).isoformat()
    _empty_touched(connection)
    for one, other in ((start_before, start), (before, end)):
        connection.execute(
            f"INSERT OR IGNORE INTO {_TOUCHED} SELECT customer_id FROM customer_order"
            " WHERE day > ? AND day <= ? AND customer_id IS NOT NULL",
            (min(one, other), max(one, other)),
        )
    of_year = (
        "FROM customer_order o WHERE o.customer_id = purchase.customer_id"
        " AND o.day > :start AND o.day <= :end AND o.currency = :currency"
    )
    cursor = connection.execute(
        "UPDATE purchase SET (year_orders, year_amount, year_margin) = (SELECT"
        " count(*) FILTER (WHERE o.amount >= 0), coalesce(sum(o.amount), 0),"
        f" coalesce(sum(o.margin), 0) {of_year}) WHERE customer_id IN (SELECT id FROM {_TOUCHED})",
        {"start": start, "end": end, "currency": business_currency(connection)},
    )
    connection.execute(f"DROP TABLE {_TOUCHED}")
    return max(cursor.rowcount, 0)
