"""Reports say what the orders, quotes and opportunities add up to."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import pytest

from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.periods import Period
from sme_crm.printing.charts.chart import CategoryChart
from sme_crm.printing.reports.report import ChartPart, FigureRow, Report, TablePart, Words
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.reports.prospects import value_words
from sme_crm.services.reports.reports import REPORTS
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.segments.buyers import (
    TODAY,
    Order,
    add_chance_orders,
    add_customers,
    add_order,
    add_products,
)

YEAR = Period(date(2026, 1, 1), TODAY)


@pytest.fixture
def orders(workspace: Workspace) -> list[Order]:
    customers = add_customers(workspace, 30)
    workspace.contacts.update_many(customers[:10], {"source": "Fair"})
    return add_chance_orders(workspace, customers, 200, 9, add_products(workspace, 5))


def _made(workspace: Workspace, key: str, period: Period = YEAR, contact_id: int = 0) -> Report:
    return workspace.reports.make(key, period, TODAY, "en", contact_id)


def _table(report: Report, number: int = 0) -> TablePart:
    tables = [p for section in report.sections for p in section.parts if isinstance(p, TablePart)]
    return tables[number]


def _of_period(orders: list[Order], period: Period = YEAR) -> list[Order]:
    return [order for order in orders if period.first <= order.day <= period.last]


def test_sales_by_month(workspace: Workspace, orders: list[Order]) -> None:
    table = _table(_made(workspace, "sales"))
    assert table.rows[0][0] == "January 2026"
    assert len(table.rows) == 11
    for number, row in enumerate(table.rows, 1):
        found = [order for order in _of_period(orders) if order.day.month == number]
        assert row[1:4] == (
            len(found), sum(o.amount for o in found), sum(o.margin for o in found),
        )  # fmt: skip
    assert table.total is not None
    assert table.total[2] == sum(order.amount for order in _of_period(orders))
    before = Period(date(2025, 1, 1), date(2025, 11, 22))
    assert table.total[5] == sum(order.amount for order in _of_period(orders, before))


def test_sales_by_source(workspace: Workspace, orders: list[Order]) -> None:
    table = _table(_made(workspace, "sources"))
    sums: dict[str, int] = defaultdict(int)
    fair = set(workspace.segments.profiles.customers_with(TODAY, "source", "Fair"))
    for order in _of_period(orders):
        sums["Fair" if order.customer in fair else "No source told"] += order.amount
    assert {row[0]: row[3] for row in table.rows} == sums


def test_sales_by_product_counts_lines(workspace: Workspace, orders: list[Order]) -> None:
    table = _table(_made(workspace, "products"))
    lines = sum(len(order.products) for order in _of_period(orders))
    assert sum(float(str(row[2])) for row in table.rows) == lines
    assert table.total is not None
    assert table.total[3] == lines


def test_sales_by_segment_add_up(workspace: Workspace, orders: list[Order]) -> None:
    table = _table(_made(workspace, "segments"))
    assert table.total is not None
    found = _of_period(orders)
    assert table.total[1:4] == (
        len({order.customer for order in found}), len(found), sum(o.amount for o in found),
    )  # fmt: skip
    assert sum(float(str(row[3])) for row in table.rows) == table.total[3]


def test_rfm_and_pareto_are_those_of_the_segments(
    workspace: Workspace, orders: list[Order]
) -> None:
    table = _table(_made(workspace, "rfm"))
    assert table.total is not None
    assert table.total[1] == workspace.segments.rfm.map(TODAY).customers
    pareto = _made(workspace, "pareto")
    words = pareto.sections[0].parts[0]
    assert isinstance(words, Words)
    share = round(100 * workspace.segments.abc.pareto().top_share)
    assert words.text == f"{share}% of the customers make 80% of the margin."
    assert len(_table(pareto, 1).rows) == len(workspace.segments.abc.best()[:50])


def test_quotes_and_opportunities(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    with UnitOfWork(workspace.database, "quote.create") as work:
        for number, (state, net) in enumerate(
            (("sent", 100), ("accepted", 200), ("refused", 400), ("draft", 800))
        ):
            work.insert("quote", {
                "number": f"D{number}", "state": state, "customer_id": customer,
                "day": "2026-05-02", "net": net, "valid_until": "2026-06-01",
            })  # fmt: skip
        stage = work.insert("opportunity_stage", {"name": "Talks", "probability": 5_000})
        work.insert("opportunity", {
            "name": "Stand", "stage_id": stage, "customer_id": customer, "amount": 1_001,
            "expected_day": (TODAY + timedelta(days=40)).isoformat(),
        })  # fmt: skip
    table = _table(_made(workspace, "quotes"))
    assert [row[3] for row in table.rows] == ["Expired", "Accepted", "Refused"]
    assert table.total is not None
    assert table.total[-1] == 700
    pipeline = _table(_made(workspace, "pipeline"))
    assert pipeline.rows[0][-2:] == (1_001, 501)


def _sections(report: Report) -> dict[str, TablePart]:
    return {
        section.title: part
        for section in report.sections
        for part in section.parts
        if isinstance(part, TablePart)
    }


def test_a_customer_with_his_orders_quotes_and_history(
    workspace: Workspace, orders: list[Order]
) -> None:
    customer = orders[0].customer
    found = [order for order in orders if order.customer == customer]
    with UnitOfWork(workspace.database, "quote.create") as work:
        work.insert("quote", {
            "number": "D7", "state": "sent", "customer_id": customer, "contact_id": customer,
            "day": "2026-11-02", "net": 7_700, "valid_until": "2026-12-24",
            "sent_day": "2026-11-02",
        })  # fmt: skip
    workspace.history.add([customer], "call", subject="Asked for a price", direction="in")
    report = _made(workspace, "customer", contact_id=customer)
    assert report.title == f"Firm {customer - 1}"
    assert report.about.startswith("Customer sheet")
    tables = _sections(report)
    sold = sum(order.amount for order in found)
    assert tables["Orders"].total is not None
    assert tables["Orders"].total[4:] == (sold, sum(order.margin for order in found))
    assert [row[0] for row in tables["Orders"].rows] == sorted(
        (order.day for order in found), reverse=True
    )
    assert [(row[0], row[-1]) for row in tables["Quotes"].rows] == [("D7", 7_700)]
    assert tables["History"].rows[0][1:3] == ("Call (received)", "Asked for a price")
    chart = next(p.chart for p in report.sections[0].parts if isinstance(p, ChartPart))
    assert isinstance(chart, CategoryChart)
    assert sum(value or 0 for value in chart.series[0].values) == sold


def test_an_employee_is_told_by_his_company(workspace: Workspace, orders: list[Order]) -> None:
    company = orders[0].customer
    with UnitOfWork(workspace.database, "contact.create") as work:
        person = work.insert("contact", {"kind": "individual", "family_name": "Roux"})
        work.insert("employment", {"person_id": person, "organization_id": company})
    report = _made(workspace, "customer", contact_id=person)
    words = report.sections[0].parts[0]
    assert isinstance(words, Words)
    assert words.text == f"The figures are those of Firm {company - 1}."
    total = _sections(report)["Orders"].total
    assert total is not None
    assert total[4] == sum(order.amount for order in orders if order.customer == company)


def test_the_dashboard_on_paper_says_what_the_screen_says(
    workspace: Workspace, orders: list[Order]
) -> None:
    cards = {
        figure.name: figure.text
        for part in _made(workspace, "dashboard").sections[0].parts
        if isinstance(part, FigureRow)
        for figure in part.figures
    }
    year = _of_period(orders)
    amount = round(sum(order.amount for order in year) / 100)
    assert cards["Turnover this year"] == f"€{amount:,}"
    before = {order.customer for order in orders if order.day < YEAR.first}
    assert cards["New customers this year"] == str(len({o.customer for o in year} - before))


def test_prospects_are_told_with_reasons(workspace: Workspace, orders: list[Order]) -> None:
    best = workspace.segments.profiles.best_profile(TODAY).best
    others = workspace.segments.book.sums().keys() - set(best)
    workspace.contacts.update_many(list(best), {"sector": "Inns"})
    workspace.contacts.update_many(list(others), {"sector": "Shops"})
    with UnitOfWork(workspace.database, "contact.create") as work:
        work.insert("contact", {
            "kind": "organization", "organization_name": "New inn", "sector": "Inns",
        })  # fmt: skip
    tables = _sections(_made(workspace, "prospects"))
    assert ("Sector", "Inns", 1.0) in [row[:3] for row in tables[""].rows]
    first = tables["Prospects most like them"].rows[0]
    assert (first[1], "Sector Inns" in str(first[-1])) == ("New inn", True)


@pytest.mark.parametrize("kind", [kind.key for kind in REPORTS if not kind.has_subject])
def test_an_empty_file_says_so(workspace: Workspace, kind: str) -> None:
    report = _made(workspace, kind)
    assert report.title
    texts = [p.text for s in report.sections for p in s.parts if isinstance(p, Words)]
    drawn = [p for s in report.sections for p in s.parts if isinstance(p, ChartPart | TablePart)]
    assert texts or drawn


def test_orders_in_other_currencies_are_told(workspace: Workspace) -> None:
    (customer,) = add_customers(workspace, 1)
    add_order(workspace, customer, TODAY, 100, currency="CHF")
    last = _made(workspace, "sales").sections[-1].parts[0]
    assert isinstance(last, Words)
    assert last.text == "Orders in CHF that are not counted: 1."


def test_an_unknown_report_is_refused(workspace: Workspace) -> None:
    for key in ("wishes", "customer"):
        with pytest.raises(NotFound):
            _made(workspace, key)


def test_bands_of_own_fields_are_set_as_numbers_are() -> None:
    words = ReportWords("fr", "")
    assert value_words(words, "own.3", "5000–10000") == "5\u202f000–10\u202f000"
    assert value_words(words, "own.3", "500–1000") == "500–1\u202f000"
    assert value_words(words, "own.3", "Chêne 2000") == "Chêne 2000"
    assert value_words(words, "own.3", "no") == "non"
    assert value_words(words, "distance", "6–10") == "6–10\u00a0km"
