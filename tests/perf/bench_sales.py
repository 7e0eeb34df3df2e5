"""Measures what follows from a million orders of a hundred thousand customers, in CPU time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from shutil import copyfile
from statistics import median
from time import process_time

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.criteria import All, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.sales.order import OrderDraft, OrderLine
from sme_crm.services.workspace import Workspace
from sme_crm.store.purchases import mend
from sme_crm.store.unit_of_work import UnitOfWork
from tests.perf.figure import Figure
from tests.perf.sales_base import CUSTOMERS, DAY, sales_base_of

ORDERS = 1_000_000
_RUNS = 7
_MORE = 100_000
Op = Operator

_CRITERIA: tuple[tuple[str, Criteria], ...] = (
    ("no order since a year", Test("last_order", Op.LESS, ("2025-11-20",))),
    ("no order since a year, or never", Not(Test("last_order", Op.SINCE, ("2025-11-20",)))),
    ("12 months ≥ 5 000 €", Test("year_amount", Op.GREATER, (499_999,))),
    ("12 months ≥ 100 €", Test("year_amount", Op.GREATER, (9_999,))),
    (
        "bought one but never another",
        All((
            Test("bought_product", Op.ONE_OF, (7,)),
            Test("bought_product", Op.NONE_OF, (8,)),
        )),
    ),
    ("bought of a family", Test("bought_family", Op.ONE_OF, ("Famille 3",))),
    ("late by own rhythm", Test("order_lateness", Op.GREATER, (2,))),
    ("expected value > 10 000 €", Test("expected_value", Op.GREATER, (1_000_000,))),
    (
        "champions",
        All((Test("rfm_recency", Op.IS, (5,)), Test("rfm_monetary", Op.IS, (5,)))),
    ),
    ("open quotes > 100 €", Test("open_quote_total", Op.GREATER, (10_000,))),
    (
        "clients of a department, dormant",
        All((
            Test("status", Op.ONE_OF, ("client",)),
            Test("department", Op.ONE_OF, ("44",)),
            Test("last_order", Op.OLDER_THAN, (400,)),
        )),
    ),
)  # fmt: skip


def run(folder: Path) -> list[Figure]:
    """The figures, in CPU milliseconds and seconds."""
    # What is written here must not be there the next time.
    path = Path(copyfile(sales_base_of(folder, ORDERS), folder / "sales-at-work.crm"))
    with pretend_day(DAY):
        workspace = open_workspace(path)
        try:
            workspace.purchases.keep_up()
            return [
                *_sheet(workspace), *_groups(workspace), *_segments(workspace),
                *_writes(workspace),
            ]  # fmt: skip
        finally:
            workspace.close()
            path.unlink()


def _cpu(calls: Iterable[Callable[[], object]]) -> list[float]:
    taken = []
    for call in calls:
        started = process_time()
        call()
        taken.append((process_time() - started) * 1000)
    return taken


def _sheet(workspace: Workspace) -> list[Figure]:
    chance = Random(1)
    ids = [1, *(chance.randint(1, CUSTOMERS) for _ in range(200))]
    totals = _cpu(partial(workspace.purchases.of_contact, one) for one in ids)
    pages = _cpu(partial(workspace.purchases.sheet_page, one, 20) for one in ids)
    return [
        Figure("sheet totals of a customer", median(totals), "ms", 20, _worst(totals)),
        Figure("the sheet's page of purchases", median(pages), "ms", 20, _worst(pages)),
    ]


def _groups(workspace: Workspace) -> list[Figure]:
    figures = []
    for name, criteria in _CRITERIA:
        found = workspace.groups.count_criteria(criteria)
        taken = _cpu([partial(workspace.groups.count_criteria, criteria)] * _RUNS)
        note = f"{found:,} contacts; {_worst(taken)}"
        figures.append(Figure(f"group: {name}", median(taken), "ms", 100, note))
    return figures


def _segments(workspace: Workspace) -> list[Figure]:
    """Each view of the customers the first time it is opened; what they share is read by RFM."""
    segments, year_ago = workspace.segments, DAY - timedelta(365)
    first = _cpu([partial(segments.rfm.map, DAY)])[0] / 1000
    draft = OrderDraft(
        7, DAY.isoformat(), lines=(OrderLine("x", amount=5_000, product_id=3),)
    )  # fmt: skip
    workspace.orders.create(draft)
    after = _cpu([partial(segments.rfm.map, DAY)])[0]
    views: tuple[tuple[str, Callable[[], object], float | None], ...] = (
        ("figures of the dashboard", partial(workspace.dashboard.figures, DAY), 300),
        ("sleepers of the dashboard", partial(workspace.dashboard.sleepers, DAY), None),
        ("Pareto curve and classes", segments.abc.pareto, None),
        ("late by own rhythm", partial(segments.rhythm.late, DAY), None),
        ("churn, the first time", partial(segments.years.churn, DAY), None),
        ("cohorts", partial(segments.years.cohorts, DAY), None),
        ("movement of a year", partial(segments.movement.between, year_ago, DAY), None),
        ("products bought together", segments.cross_selling.pairs, None),
        ("profile of the best", partial(segments.profiles.best_profile, DAY), None),
    )
    return [
        Figure("RFM of everybody", first, "s", 3),
        Figure("RFM after one more order", after, "ms", 300),
        *(Figure(name, _cpu([call])[0], "ms", goal) for name, call, goal in views),
    ]


def _writes(workspace: Workspace) -> list[Figure]:
    chance = Random(2)
    drafts = [
        OrderDraft(
            chance.randint(1, CUSTOMERS), DAY.isoformat(),
            lines=(OrderLine("x", amount=5_000, product_id=3),),
        )
        for _ in range(20)
    ]  # fmt: skip
    orders = _cpu(partial(workspace.orders.create, draft) for draft in drafts)
    day = _cpu([lambda: workspace.purchases.keep_up(DAY + timedelta(1))])[0]
    month = _cpu([lambda: workspace.purchases.keep_up(DAY + timedelta(31))])[0]
    more = _cpu([lambda: _bring_in(workspace)])[0] / 1000
    bare = _cpu([lambda: _bring_in(workspace, customers=False)])[0] / 1000
    whole = _cpu([lambda: _mend(workspace)])[0] / 1000
    return [
        Figure("one order more, sums and cut points with it", median(orders), "ms", 30,
               _worst(orders)),
        Figure("sums of the year on a new day", day, "ms", 200),
        Figure("sums of the year a month later", month, "ms"),
        Figure("100 000 orders more, written in a range", more, "s", 6,
               f"{bare:.2f} s of it without customers"),
        Figure("all sums computed anew", whole, "s"),
    ]  # fmt: skip


def _bring_in(workspace: Workspace, *, customers: bool = True) -> None:
    customer = f"1 + (value * 7907) % {CUSTOMERS}" if customers else "NULL"
    with UnitOfWork(workspace.database, "order.import") as work:
        connection = work.connection
        first = connection.execute("SELECT max(id) + 1 FROM customer_order").fetchone()[0]
        line = connection.execute("SELECT max(id) + 1 FROM order_line").fetchone()[0]
        connection.execute(
            f"WITH RECURSIVE n(value) AS (VALUES (0) UNION ALL SELECT value + 1 FROM n"
            f" WHERE value < {_MORE - 1}) INSERT INTO customer_order(id, day, customer_id, amount,"
            f" margin) SELECT {first} + value, '2026-10-10', {customer}, 1000, 300 FROM n"
        )
        connection.execute(
            "INSERT INTO order_line(id, order_id, product_id, amount) SELECT"
            f" {line} + id - {first}, id, 1 + id % 50, 1000 FROM customer_order WHERE id >= {first}"
        )
        work.record_range("customer_order", first, first + _MORE - 1)
        work.record_range("order_line", line, line + _MORE - 1)


def _mend(workspace: Workspace) -> None:
    connection = workspace.database.begin_write()
    mend(connection)
    workspace.database.commit_write()


def _worst(taken: list[float]) -> str:
    return f"worst {max(taken):.1f} ms"
