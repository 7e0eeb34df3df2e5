"""Floors of the accuracy on the small sets, as they come and with columns missing or misused."""

from __future__ import annotations

import csv
from collections.abc import Callable

import pytest

from tests.accuracy.__main__ import SETS
from tests.accuracy.measuring import Measured, measure
from tests.accuracy.truth_sets import read_truth_set, records_of
from tests.shared_data import shared_data

Row = dict[str, str]


def rows_of(file: str) -> list[Row]:
    with shared_data(f"duplicates/{file}").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def kept(rows: list[Row], *columns: str) -> list[Row]:
    """The rows with these columns filled only."""
    wanted = {*columns, "truth", "cluster"}
    return [{name: text if name in wanted else "" for name, text in row.items()} for row in rows]


@pytest.mark.parametrize("name", SETS)
def test_each_set_reaches_its_goal(name: str) -> None:
    known = SETS[name]
    path = shared_data(f"duplicates/{known.file}")
    measured = measure(read_truth_set(path, known.without))
    assert measured.all.f1 >= known.goal
    assert measured.sure.precision >= 0.995
    assert measured.sure.recall >= 0.85


@pytest.fixture(scope="module")
def french() -> Measured:
    return measure(read_truth_set(shared_data("duplicates/french_10k.csv")))


def test_probabilities_are_calibrated(french: Measured) -> None:
    for each in french.bins:
        # Three standard deviations of the sample, and a tenth of leeway for the model.
        leeway = 3 * (each.said * (1 - each.said) / each.pairs) ** 0.5 + 0.1
        assert abs(each.said - each.true) <= leeway, each


def _whole_names(rows: list[Row]) -> list[Row]:
    return [{**r, "nom": f"{r['prenom']} {r['nom']}".strip(), "prenom": ""} for r in rows]


def _last_names_first(rows: list[Row]) -> list[Row]:
    return [{**r, "nom": f"{r['nom']} {r['prenom']}".strip(), "prenom": ""} for r in rows]


def _exchanged(rows: list[Row]) -> list[Row]:
    return [{**r, "nom": r["prenom"], "prenom": r["nom"]} for r in rows]


def _without_points(rows: list[Row]) -> list[Row]:
    return kept(rows, "civilite", "prenom", "nom", "societe", "adresse", "cp", "ville")


def _without_addresses(rows: list[Row]) -> list[Row]:
    return kept(rows, "civilite", "prenom", "nom", "societe", "email", "telephone", "mobile")


def _companies(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["kind"] == "c"]


def _company_addresses(rows: list[Row]) -> list[Row]:
    return kept(_companies(rows), "societe", "adresse", "ville", "telephone")


@pytest.mark.parametrize(
    ("change", "floor"),
    [
        (_whole_names, 0.965),
        (_last_names_first, 0.965),
        (_exchanged, 0.965),
        (_without_points, 0.93),
        (_without_addresses, 0.945),
        (_companies, 0.97),
        (_company_addresses, 0.96),
    ],
)
def test_french_columns_may_be_missing_or_misused(
    change: Callable[[list[Row]], list[Row]], floor: float
) -> None:
    measured = measure(records_of(change(rows_of("french_10k.csv"))))
    assert measured.all.f1 >= floor
    assert measured.sure.precision >= 0.99


@pytest.mark.parametrize(
    ("columns", "floor"),
    [
        (("given_name", "surname", "date_of_birth"), 0.94),
        (("given_name", "surname", "suburb", "postcode"), 0.86),
        (("street_number", "address_1", "suburb", "postcode", "date_of_birth"), 0.94),
    ],
)
def test_australian_columns_may_be_missing(columns: tuple[str, ...], floor: float) -> None:
    measured = measure(records_of(kept(rows_of("febrl3.csv"), *columns)))
    assert measured.all.f1 >= floor
    assert measured.sure.precision >= 0.99
