"""The best customers' profile, and prospects like them."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.services.progress import Progress
from sme_crm.services.segments.traits import age_band, band, scale_band
from sme_crm.services.workspace import Workspace
from tests.services.segments.buyers import TODAY, add_order


@pytest.fixture
def customers(workspace: Workspace) -> list[int]:
    """Ten inns that buy much, forty schools that buy little, and prospects of both."""
    found = []
    for number in range(50):
        sector = "inn" if number < 10 else "school"
        customer, _ = workspace.contacts.create(
            ContactDraft(
                {
                    "kind": "organization",
                    "organization_name": f"Firm {number}",
                    "sector": sector,
                    "headcount": 15 if number % 3 else 4,
                }
            )
        )
        add_order(workspace, customer, TODAY, 900_000 if number < 10 else 10_000 + number)
        found.append(customer)
    for number in range(6):
        workspace.contacts.create(
            ContactDraft(
                {
                    "kind": "organization",
                    "organization_name": f"Prospect {number}",
                    "sector": "inn" if number % 2 else "school",
                }
            )
        )
    return found


def test_the_best_fifth_and_what_it_has_in_common(
    workspace: Workspace, customers: list[int]
) -> None:
    found = workspace.segments.profiles.best_profile(TODAY)
    assert sorted(found.best) == customers[:10]
    assert found.customers == 50
    first = found.lifts[0]
    assert (first.field, first.value, first.best, first.count) == ("sector", "inn", 10, 10)
    assert first.lift == pytest.approx(5.0)
    ids = workspace.segments.profiles.customers_with(TODAY, "sector", "inn")
    assert ids == customers[:10]


def test_prospects_like_the_best_come_first(workspace: Workspace, customers: list[int]) -> None:
    del customers
    profile = workspace.segments.profiles.best_profile(TODAY).profile
    found = workspace.segments.profiles.likely_customers(profile, TODAY, 10, Progress())
    assert [one.name for one in found] == ["Prospect 1", "Prospect 3", "Prospect 5"]
    assert found[0].likeness.score > 90
    assert found[0].likeness.evidence[0].field == "sector"


def test_bands() -> None:
    assert [band(number, (2, 5, 9)) for number in (0, 2, 3, 9, 10)] == [
        "0–2",
        "0–2",
        "3–5",
        "6–9",
        "10\u202f+",
    ]


@pytest.mark.parametrize(
    ("born", "wanted"),
    [
        ("1990-11-22", "35–44"),
        ("1991-11-23", "25–34"),
        ("1992", "25–34"),
        ("--05-01", ""),
        (None, ""),
        ("1830-01-01", ""),
    ],
)
def test_ages_fall_into_bands(born: str | None, wanted: str) -> None:
    assert age_band(born, date(2026, 11, 22)) == wanted


def test_numbers_of_any_size_fall_into_bands() -> None:
    numbers = (-3, 0, 0.3, 1, 1.5, 2, 7, 10, 499.99, 500, 1_200_000)
    assert [scale_band(number) for number in numbers] == [
        "< 0", "0", "0.2–0.5", "1–2", "1–2", "2–5", "5–10", "10–20", "200–500", "500–1000",
        "1000000–2000000",
    ]  # fmt: skip


def test_distance_and_own_fields_tell_of_the_best_too(workspace: Workspace) -> None:
    """The best are near and like oak, the others far away and like pine."""
    workspace.settings.set_many({"company.postal_code": "44000"})
    wood = workspace.custom_fields.define("Wood", "choice", choices=("Oak", "Pine"))
    budget = workspace.custom_fields.define("Budget", "amount")
    for number in range(25):
        near = number < 5
        address = Address(
            street="1 rue", postal_code="44300" if near else "13001",
            locality="Nantes" if near else "Marseille", country="FR",
        )  # fmt: skip
        one, _ = workspace.contacts.create(
            ContactDraft({"family_name": f"Person {number}"}, addresses=[address])
        )
        for field, value in (
            (wood, "Oak" if near else "Pine"),
            (budget, "3000" if near else "400"),
        ):
            version = workspace.contacts.sheet(one).contact.version
            workspace.contacts.set_custom(one, field, value, version)
        add_order(workspace, one, TODAY, 900_000 if near else 10_000 + number)
    found = workspace.segments.profiles.best_profile(TODAY)
    lifts = {(one.field, one.value): one.lift for one in found.lifts}
    assert lifts["distance", "0–5"] == pytest.approx(5.0)
    assert lifts["distance", "201\u202f+"] == 0.0
    assert lifts[f"own.{wood}", "Oak"] == pytest.approx(5.0)
    assert lifts[f"own.{budget}", "2000–5000"] == pytest.approx(5.0)
    assert found.labels == {f"own.{wood}": "Wood", f"own.{budget}": "Budget"}
    near_ones = workspace.segments.profiles.customers_with(TODAY, "distance", "0–5")
    assert sorted(near_ones) == sorted(found.best)
    oaks = workspace.segments.profiles.customers_with(TODAY, f"own.{wood}", "Oak")
    assert sorted(oaks) == sorted(found.best)
