"""The figures of a contact's sheet, the sums of the year, and what the check of a file finds."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from sme_crm.domain.contact import ContactDraft, Employment
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.customer import PersonOrders
from sme_crm.domain.segments.rfm import quintile_cuts
from sme_crm.services.letters.merge_values import MergeValues
from sme_crm.services.workspace import Workspace
from sme_crm.store.purchases import YEAR_END, read_state
from sme_crm.store.queries.recipients import CONTACT_COLUMNS, read_recipients
from sme_crm.store.rfm_cuts import read_cuts
from sme_crm.store.unit_of_work import UnitOfWork
from tests.store.purchase_oracle import reckoned, stored

TODAY = date(2026, 3, 1)


def sell(
    workspace: Workspace,
    customer: int,
    day: str,
    amount: int,
    *,
    by: int | None = None,
    margin: int = 0,
    currency: str = "EUR",
    product: int | None = None,
) -> int:
    """One order of one line."""
    with UnitOfWork(workspace.database, "order.create") as work:
        order = work.insert(
            "customer_order",
            {"customer_id": customer, "contact_id": by or customer, "day": day,
             "amount": amount, "margin": margin, "currency": currency},
        )  # fmt: skip
        work.insert("order_line", {"order_id": order, "product_id": product, "amount": amount})
    return order


@pytest.fixture
def people(workspace: Workspace) -> dict[str, int]:
    """A company with two people, and somebody on his own."""
    company, _ = workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Atelier Rivière"})
    )
    found = {"company": company}
    for name in ("Anne", "Luc"):
        found[name], _ = workspace.contacts.create(
            ContactDraft({"given_name": name}, employments=[Employment("Atelier Rivière")])
        )
    found["Zoé"], _ = workspace.contacts.create(ContactDraft({"given_name": "Zoé"}))
    return found


def test_a_company_shows_its_people_and_the_sum_of_all(
    workspace: Workspace, people: dict[str, int]
) -> None:
    company = people["company"]
    sell(workspace, company, "2025-01-10", 10_000, by=people["Anne"], margin=4_000)
    sell(workspace, company, "2025-12-20", 30_000, by=people["Luc"], margin=9_000)
    sell(workspace, company, "2026-01-09", 5_000, margin=1_000)
    sell(workspace, company, "2026-01-09", 7_000, currency="CHF")
    shown = workspace.purchases.of_contact(company, TODAY)
    assert shown.organization is None
    assert (shown.own.figures.orders, shown.own.figures.amount) == (3, 45_000)
    assert shown.own.figures.value_to_date == 14_000
    assert shown.own.figures.year_amount == 35_000
    assert shown.own.foreign == (("CHF", 1),)
    assert {(one.name, one.amount) for one in shown.own.people} == {
        ("Luc", 30_000), ("Anne", 10_000), ("", 5_000),
    }  # fmt: skip
    assert sum(one.amount for one in shown.own.people) == shown.own.figures.amount


def test_a_person_shows_what_he_ordered_apart_from_his_company(
    workspace: Workspace, people: dict[str, int]
) -> None:
    company, anne = people["company"], people["Anne"]
    sell(workspace, company, "2026-01-10", 10_000, by=anne)
    sell(workspace, company, "2026-01-20", 30_000, by=people["Luc"])
    shown = workspace.purchases.of_contact(anne, TODAY)
    assert shown.own.is_empty
    assert shown.ordered == PersonOrders(anne, "Anne", 1, 10_000, "2026-01-10")
    assert shown.organization is not None
    assert shown.organization.figures.amount == 40_000
    assert shown.shown is shown.organization
    sell(workspace, anne, "2026-02-01", 2_000)  # for herself
    shown = workspace.purchases.of_contact(anne, TODAY)
    assert shown.shown is shown.own
    assert shown.own.figures.amount == 2_000


def test_the_formulas_of_a_customer(workspace: Workspace, people: dict[str, int]) -> None:
    zoe = people["Zoé"]
    for day in ("2024-03-01", "2024-03-31", "2024-05-10", "2025-03-01"):
        sell(workspace, zoe, day, 10_000, margin=5_000)
    figures = workspace.purchases.of_contact(zoe, TODAY).own.figures
    assert figures.mean_interval == pytest.approx(365 / 3)
    gaps = [30, 40, 295]
    assert figures.gap_squares == sum(gap * gap for gap in gaps)
    spread = (sum((gap - 365 / 3) ** 2 for gap in gaps) / 3) ** 0.5
    assert figures.lateness(TODAY) == pytest.approx((365 - 365 / 3) / spread)
    # 50 € a order, 4 orders in two years and a day, 20 % of customers lost a year.
    expected = 5_000 * (4 / (731 / 365.25)) / 0.2
    assert workspace.purchases.of_contact(zoe, TODAY).own.expected == round(expected)
    workspace.settings.set("sales.churn_rate", 5_000)
    assert workspace.purchases.of_contact(zoe, TODAY).own.expected == round(expected * 0.4)


def test_a_new_day_moves_only_whom_it_concerns(
    workspace: Workspace, people: dict[str, int]
) -> None:
    assert workspace.purchases.keep_up(TODAY) == 0  # nothing was ever sold
    sell(workspace, people["Zoé"], "2025-03-02", 1_000)  # leaves after a year and a day
    sell(workspace, people["Anne"], "2026-03-03", 2_000)  # dated ahead: enters in two days
    sell(workspace, people["Luc"], "2025-09-01", 3_000)
    workspace.purchases.keep_up(TODAY)
    reader = workspace.database.reader()
    for days, moved in ((1, 1), (1, 0), (2, 1), (2, 0), (400, 2)):
        day = TODAY + timedelta(days=days)
        assert workspace.purchases.keep_up(day) == moved
        assert read_state(reader)[YEAR_END] == day.isoformat()
        assert stored(reader) == reckoned(reader, day.isoformat(), "EUR")
    assert workspace.purchases.keep_up(TODAY) == 3
    assert stored(reader) == reckoned(reader, TODAY.isoformat(), "EUR")


def test_thousands_of_orders_at_once_and_one_more(workspace: Workspace) -> None:
    chance = Random(7)
    customers = range(1_000, 4_000)
    with UnitOfWork(workspace.database, "order.import") as work:
        work.connection.executemany(
            "INSERT INTO contact(id, uid, kind, family_name) VALUES (?, ?, 'individual', 'x')",
            [(one, f"many-{one}") for one in customers],
        )
        work.record_range("contact", customers[0], customers[-1])
    reader = workspace.database.reader()
    for first in (1, 9_001):
        orders = [
            (
                first + at,
                (TODAY - timedelta(chance.randrange(900))).isoformat(),
                chance.choice(customers),
                chance.randrange(-100, 900),
            )
            for at in range(9_000)
        ]
        with UnitOfWork(workspace.database, "order.import") as work:
            work.connection.executemany(
                "INSERT INTO customer_order(id, day, customer_id, amount) VALUES (?, ?, ?, ?)",
                orders,
            )
            work.record_range("customer_order", first, first + len(orders) - 1)
        assert stored(reader) == reckoned(reader, read_state(reader)[YEAR_END], "EUR")
    for _ in range(12):
        sell(workspace, chance.choice(customers), TODAY.isoformat(), chance.randrange(5_000))
        cuts = read_cuts(reader, TODAY)
        for points, column in (
            (cuts.recency, "last_day"),
            (cuts.frequency, "orders"),
            (cuts.monetary, "amount"),
        ):
            rows = reader.execute(f"SELECT {column} FROM purchase WHERE orders > 0").fetchall()
            assert points == quintile_cuts(sorted(row[0] for row in rows))
    assert stored(reader) == reckoned(reader, read_state(reader)[YEAR_END], "EUR")
    assert workspace.checks.run().purchases == ()


def test_the_check_finds_and_mends_wrong_sums(workspace: Workspace, people: dict[str, int]) -> None:
    with UnitOfWork(workspace.database, "product.create") as work:
        product = work.insert("product", {"name": "Chaise"})
    sell(workspace, people["Zoé"], "2026-01-10", 10_000, product=product)
    sell(workspace, people["Anne"], "2026-01-11", 20_000, product=product)
    assert workspace.checks.run().sound
    for statement in (
        f"UPDATE purchase SET margin = 1 WHERE customer_id = {people['Zoé']}",
        f"DELETE FROM purchase WHERE customer_id = {people['Zoé']}",
        f"UPDATE product_buyer SET orders = 7 WHERE customer_id = {people['Zoé']}",
        "INSERT INTO purchase(customer_id, orders) VALUES (99, 2)",
    ):
        connection = workspace.database.begin_write()
        connection.execute(statement)
        workspace.database.commit_write()
        report = workspace.checks.run()
        assert report.purchases in ((people["Zoé"],), (99,))
        workspace.checks.mend()
        assert workspace.checks.run().sound


def test_letters_say_what_was_bought(workspace: Workspace, people: dict[str, int]) -> None:
    sell(workspace, people["company"], "2025-12-20", 123_456)
    connection = workspace.database.reader()
    rows = read_recipients(connection, [people["Anne"], people["Zoé"]], CONTACT_COLUMNS)
    keys = frozenset(
        {"contact.last_order", "contact.purchase_total", "contact.order_count",
         "contact.year_amount"}
    )  # fmt: skip
    with pretend_day(TODAY):
        found = MergeValues(workspace.database, keys).read([row[0] for row in rows])
    assert found[people["Anne"]] == {
        "contact.last_order": "2025-12-20", "contact.purchase_total": "123456",
        "contact.order_count": "1", "contact.year_amount": "123456",
    }  # fmt: skip
    assert found[people["Zoé"]] == {"contact.order_count": "0"}


def test_lists_show_what_was_bought(workspace: Workspace, people: dict[str, int]) -> None:
    sell(workspace, people["company"], "2025-12-20", 123_456)
    rows = {row.id: row for row in workspace.contact_lists.rows(list(people.values()))}
    for name in ("company", "Anne", "Luc"):
        row = rows[people[name]]
        assert (row.order_count, row.purchase_total, row.last_order) == (1, 123_456, "2025-12-20")
    row = rows[people["Zoé"]]
    assert (row.order_count, row.purchase_total, row.last_order) == (0, None, None)


def test_nobody_has_no_figures(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.purchases.of_contact(12)
