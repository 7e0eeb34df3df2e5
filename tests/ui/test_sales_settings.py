"""The page of sales in the settings keeps what makes sense, and shows the measured churn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from sme_crm.domain.dates import present_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenSettings
from sme_crm.ui.settings_screen.sales_page import SalesPage
from sme_crm.ui.settings_screen.settings_panel import SettingsPanel
from tests.printing.printed_page import plain
from tests.services.segments.buyers import add_customers, add_order

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def page(ui_context: UiContext, settle: Settle) -> Iterator[SalesPage]:
    first, second = add_customers(ui_context.workspace, 2)
    year = present_day().year
    for customer, when, currency in (
        (first, year - 2, "EUR"), (second, year - 2, "EUR"), (first, year - 1, "EUR"),
        (first, year - 1, "CHF"),
    ):  # fmt: skip
        add_order(ui_context.workspace, customer, date(when, 3, 1), 10_000, currency=currency)
    panel = SettingsPanel(ui_context)
    panel.show()
    panel.receive(OpenSettings("sales"))
    panel.enter()
    made = panel.pages["sales"]
    assert isinstance(made, SalesPage)
    settle(lambda: made.measured.text())
    yield made
    panel.close()
    panel.deleteLater()


def _type(page: SalesPage, key: str, text: str) -> None:
    field = page.fields[key]
    field.setText(text)
    field.commit()


def test_the_measured_churn_stands_beside_the_rule(page: SalesPage) -> None:
    year = present_day().year
    assert plain(page.measured.text()) == (
        f"Measured in your own orders: 50.0% of the customers of {year - 2} did not order in"
        f" {year - 1}."
    )
    assert page.fields["sales.churn_rate"].value() == 2_000


def test_values_are_kept(page: SalesPage, ui_context: UiContext, settle: Settle) -> None:
    settings = ui_context.workspace.settings
    for key, text, kept in (
        ("sales.margin_rate", "42", 4_200),
        ("sales.abc_a", "70", 7_000),
        ("sales.dormant_a", "90", 90),
        ("quote.chase_days", "10; 5", "5,10"),
        ("quote.number", "Q{0000}", "Q{0000}"),
    ):
        before = settings.get(key)
        assert before != kept
        _type(page, key, text)
        settle(lambda key=key, before=before: settings.get(key) != before)
        assert settings.get(key) == kept, key
    _type(page, "sales.margin_rate", "")
    settle(lambda: settings.get("sales.margin_rate") != 4_200)
    assert settings.get("sales.margin_rate") == 3_000, "what was taken out is the rule's own"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("sales.abc_a", "96"),
        ("sales.buried_a", "100"),
        ("sales.dormant_c", "0"),
        ("quote.number", "D-2026"),
        ("quote.valid_days", "99999"),
    ],
)
def test_what_makes_no_sense_is_not_kept(
    page: SalesPage, ui_context: UiContext, key: str, text: str
) -> None:
    before = ui_context.workspace.settings.get(key)
    _type(page, key, text)
    assert page.problem.text().startswith("Not kept")
    assert page.fields[key].value() == before
    assert ui_context.workspace.settings.get(key) == before


def test_sums_follow_the_currency(page: SalesPage, ui_context: UiContext, settle: Settle) -> None:
    book = ui_context.workspace.segments.book
    assert sum(one.amount for one in book.sums().values()) == 30_000
    page.currency.choose("CHF")
    page.currency.activated.emit(page.currency.currentIndex())
    settle(lambda: sum(one.amount for one in book.sums().values()) == 10_000)
