"""Weights, dated prices, unit costs and the bulk threshold of mailings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.postage import (
    USUAL_TARIFFS,
    Enclosures,
    Item,
    MailingCost,
    MailingTerms,
    TariffRow,
    checked_tariff,
    find_tariff,
    mailing_cost,
    tariffs_as_json,
    tariffs_from_json,
)

DAY = date(2026, 11, 22)
TABLE = (
    TariffRow("Verte", 20, 139, "2025-01-01"),
    TariffRow("Verte", 20, 152, "2026-01-01"),
    TariffRow("Verte", 20, 170, "2027-01-01"),
    TariffRow("Verte", 100, 304, "2026-01-01"),
    TariffRow("Rapide", 20, 300, "2026-01-01"),
    TariffRow("International", 20, 225, "2026-01-01", zone="abroad"),
)


def items(
    count: int, *, pages: int = 1, department: str = "44", abroad: bool = False
) -> list[Item]:
    return [Item(pages, pages, abroad, department, cedex=False)] * count


def cost(
    posted: list[Item], enclosures: Enclosures = Enclosures(), own_department: str = ""
) -> MailingCost:
    return mailing_cost(posted, TABLE, "Verte", MailingTerms(), enclosures, DAY, own_department)


def test_the_newest_price_that_holds_on_the_day_counts() -> None:
    for day, cents in ((date(2025, 6, 1), 139), (DAY, 152), (date(2027, 1, 1), 170)):
        row = find_tariff(TABLE, "Verte", 10, "inland", day)
        assert row is not None
        assert row.cents == cents
    assert find_tariff(TABLE, "Verte", 10, "inland", date(2024, 12, 31)) is None


def test_the_tightest_weight_counts_and_none_is_guessed() -> None:
    prices = {
        grams: find_tariff(TABLE, "Verte", grams, "inland", DAY) for grams in (20, 20.5, 100, 101)
    }
    assert {grams: row and row.cents for grams, row in prices.items()} == {
        20: 152, 20.5: 304, 100: 304, 101: None,
    }  # fmt: skip
    assert find_tariff(TABLE, "Unknown", 10, "inland", DAY) is None
    abroad = find_tariff(TABLE, "Verte", 10, "abroad", DAY)
    assert abroad is not None
    assert abroad.product == "International"


def test_a_mailing_is_weighed_and_priced() -> None:
    found = cost(items(3) + items(1, pages=4) + items(1, abroad=True, department="BE"))
    assert (found.letters, found.pages, found.sheets) == (5, 8, 8)
    assert [(line.grams, line.zone, line.items) for line in found.lines] == [
        (10, "abroad", 1), (10, "inland", 3), (25, "inland", 1),
    ]  # fmt: skip
    assert found.postage == 225 + 3 * 152 + 304
    assert (found.paper, found.printing, found.envelopes) == (10, 16, 20)
    assert found.total == found.postage + 46
    assert found.each == round(found.total / 5)
    assert found.grams == (10, 25)
    assert found.unpriced == 0
    assert found.departments == (("44", 4, 0), ("BE", 1, 0))


def test_enclosures_weigh_and_cost() -> None:
    found = cost(items(10), Enclosures(grams=200, cents=25))
    assert found.enclosures == 250
    assert found.unpriced == 10
    assert found.postage == 0


def test_an_empty_mailing_costs_nothing() -> None:
    found = cost([])
    assert (found.total, found.each, found.grams) == (0, 0, (0.0, 0.0))


@pytest.mark.parametrize(
    ("posted", "state", "missing"),
    [
        (items(999, department="69"), "too_few", 1),
        (items(1_000, department="69"), "reached", 0),
        (items(399), "too_few", 1),
        (items(400), "reached_local", 0),
        (items(1_000, pages=7), "too_heavy", 0),
        (items(999) + items(1, pages=2), "several_weights", 0),
        (items(2_000, abroad=True, department="BE"), "too_few", 400),
    ],
)
def test_the_bulk_threshold(posted: list[Item], state: str, missing: int) -> None:
    found = cost(posted, own_department="44").bulk
    assert (found.state, found.missing) == (state, missing)


def test_no_local_threshold_without_an_own_department() -> None:
    found = cost(items(400)).bulk
    assert (found.state, found.missing) == ("too_few", 600)


def test_the_table_is_kept_as_text() -> None:
    assert tariffs_as_json(USUAL_TARIFFS) == ""
    assert tariffs_from_json("") == USUAL_TARIFFS
    assert tariffs_from_json(tariffs_as_json(TABLE)) == TABLE
    for broken in ("{", "[1]", '[{"product": "x"}]', '[{"weight": 1}]'):
        assert tariffs_from_json(broken) == USUAL_TARIFFS


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"product": " "}, "tariff_product"),
        ({"max_grams": 0}, "tariff_weight"),
        ({"cents": -1}, "tariff_price"),
        ({"valid_from": "soon"}, "tariff_day"),
    ],
)
def test_rows_that_cannot_be_are_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidInput) as met:
        checked_tariff(replace(TABLE[0], **change))
    assert met.value.code == code
    typed = checked_tariff(replace(TABLE[0], valid_from="01/07/2026"))
    assert typed.valid_from == "2026-07-01"
