"""The best customers' profile, and prospects like them."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.services.progress import Progress
from sme_crm.services.segments.profile import band, profile_values
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
    row = ("individual", "", "", None, "", "", born, "", "", "")
    assert profile_values(row, date(2026, 11, 22))["age"] == wanted
