"""The purchases tab of a contact's sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft, Employment
from sme_crm.domain.dates import present_day
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.contacts.sheet.content import SheetContent
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.labels import money_text, round_money_text
from sme_crm.ui.navigation import NewOrder, NewQuote, OpenOrder, OpenQuote

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def people(ui_context: UiContext) -> tuple[int, int]:
    """A company and somebody of it."""
    contacts = ui_context.workspace.contacts
    company, _ = contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Atelier Rivière"})
    )
    person, _ = contacts.create(
        ContactDraft({"given_name": "Anne"}, employments=[Employment("Atelier Rivière")])
    )
    return company, person


def ago(days: int) -> str:
    return (present_day() - timedelta(days)).isoformat()


def sell(context: UiContext, customer: int, by: int, day: str, amount: int) -> int:
    with UnitOfWork(context.workspace.database, "order.create") as work:
        product = work.insert("product", {"name": "Chaise"})
        order = work.insert(
            "customer_order",
            {"number": "C1", "customer_id": customer, "contact_id": by, "day": day,
             "amount": amount, "margin": amount // 2},
        )  # fmt: skip
        for line in ("Chaise <b>haute", "Table"):
            work.insert(
                "order_line",
                {"order_id": order, "product_id": product, "description": line,
                 "amount": amount // 2},
            )  # fmt: skip
    return order


@pytest.fixture
def show(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> Callable[[int], SheetContent]:
    """Shows the purchases of a contact on a sheet."""
    view = ContactSheetView(ui_context)
    qtbot.addWidget(view)
    view.resize(520, 860)
    with qtbot.waitExposed(view, timeout=60_000):
        view.show()

    def act(contact_id: int) -> SheetContent:
        view.show_contact(contact_id)
        settle(lambda: not ui_context.jobs.busy())
        view.content().tabs.choose("purchases")
        return view.content()

    return act


def figures(content: SheetContent) -> dict[str, str]:
    return {one.name.text(): one.value.text() for one in content.tabs.purchases.figures.figures}


def test_a_contact_without_purchases_says_so(
    show: Callable[[int], SheetContent], people: tuple[int, int]
) -> None:
    content = show(people[1])
    page = content.tabs.purchases
    assert page.empty.isVisible()
    assert not page.figures.isVisible() and not page.orders.isVisible()


def test_a_company_shows_sums_orders_products_and_who_ordered(
    show: Callable[[int], SheetContent],
    ui_context: UiContext,
    people: tuple[int, int],
    settle: Settle,
) -> None:
    company, person = people
    content = show(company)
    sell(ui_context, company, person, ago(40), 123_456)
    sell(ui_context, company, company, ago(500), 50_050)
    sell(ui_context, company, company, ago(3), -1_000)
    settle(lambda: len(content.tabs.purchases.orders.lines) == 3)
    shown = figures(content)
    assert shown["Purchases"] == "€1,725"
    assert shown["Last 12 months"] == "€1,225"
    assert shown["Orders"] == "2"
    assert shown["Value to date"] == "€863"
    page = content.tabs.purchases
    assert "every 460 days on average" in page.figures.rhythm.text()
    assert not page.figures.whose.isVisible()
    assert content.tabs.tabText(content.tabs.currentIndex()) == "Purchases  3"
    assert [line.opener is not None for line in page.people.lines] == [True, False]
    heard: list[int] = []
    content.open_requested.connect(heard.append)
    opener = page.people.lines[0].opener
    assert opener is not None
    opener.click()
    assert heard == [person]


def test_a_person_is_shown_his_company_and_what_he_ordered(
    show: Callable[[int], SheetContent], ui_context: UiContext, people: tuple[int, int]
) -> None:
    company, person = people
    sell(ui_context, company, person, ago(40), 10_000)
    sell(ui_context, company, company, ago(30), 20_000)
    content = show(person)
    assert figures(content)["Purchases"] == "€300"
    assert content.tabs.purchases.figures.whose.text() == (
        "Figures of the company Atelier Rivière, of these 1 order by this person: €100"
    )
    assert len(content.tabs.purchases.orders.lines) == 1


def test_buttons_ask_the_screens_of_sales(
    show: Callable[[int], SheetContent],
    ui_context: UiContext,
    people: tuple[int, int],
    sent: list[object],
) -> None:
    company, person = people
    order = sell(ui_context, company, person, ago(40), 10_000)
    with UnitOfWork(ui_context.workspace.database, "quote.create") as work:
        quote = work.insert(
            "quote",
            {"number": "D1", "state": "sent", "customer_id": company, "day": ago(400),
             "sent_day": ago(400), "valid_until": ago(370), "net": 5_000},
        )  # fmt: skip
    page = show(company).tabs.purchases
    for line in (*page.quotes.lines, *page.orders.lines):
        assert line.opener is not None
        line.opener.click()
    page.new_order.click()
    page.new_quote.click()
    assert sent == [
        OpenQuote(quote), OpenOrder(order), NewOrder(company), NewQuote(company)
    ]  # fmt: skip
    assert "Open quotes" not in figures(show(company))  # it has expired


@pytest.mark.parametrize(
    ("cents", "exact", "rounded"),
    [
        (123_450, "€1,234.50", "€1,235"),
        (123_449, "€1,234.49", "€1,234"),
        (-123_450, "−€1,234.50", "−€1,235"),
        (-49, "−€0.49", "€0"),
        (0, "€0.00", "€0"),
    ],
)
def test_amounts_are_rounded_half_up(
    ui_context: UiContext, cents: int, exact: str, rounded: str
) -> None:
    assert money_text(cents) == exact
    assert round_money_text(cents) == rounded
