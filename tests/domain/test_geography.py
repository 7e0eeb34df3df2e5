"""Communes, départements, regions and distances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain import geography
from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import department_of
from tests.domain.hostile_text import naughty_strings


def test_the_table_is_whole_and_ordered() -> None:
    communes = geography.communes()
    assert len(communes) > 34_800
    names = [fold(commune.name) for commune in communes]
    assert names == sorted(names)
    assert len({commune.code for commune in communes}) == len(communes)
    known = {each.code for each in geography.departments()}
    for commune in communes:
        assert commune.department in known
        assert "'" not in commune.name
        for code in commune.postal_codes:
            assert len(code) == 5
            assert code.isdigit()
    located = [commune for commune in communes if commune.latitude is not None]
    assert len(located) >= len(communes) - 10
    assert sum(commune.exact for commune in located) > 14_000


def test_the_postal_code_tells_the_departement_nearly_always() -> None:
    communes = geography.communes()
    strays = [
        commune.name
        for commune in communes
        for code in commune.postal_codes
        if department_of(code) != commune.department
    ]
    assert len(strays) < 150


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lyo", "Lyon"), ("LYON CEDEX 03", "Lyon"), ("st etienne", "Saint-Étienne"),
        ("Ste-Foy-lès-Lyon", "Sainte-Foy-lès-Lyon"), ("havre", "Le Havre"),
        ("l'hay", "L’Haÿ-les-Roses"), ("69002", "Lyon"), ("Paris", "Paris"),
        ("saint-den", "Saint-Denis"), ("is", "Issy-les-Moulineaux"),
    ],
)  # fmt: skip
def test_find_communes(typed: str, first: str) -> None:
    found = geography.find_communes(typed, 5)
    assert found[0].name == first
    assert len(found) <= 5


def test_find_communes_finds_nothing_for_nothing() -> None:
    assert geography.find_communes("") == ()
    assert geography.find_communes("xyzxyz") == ()


def test_communes_of_a_postal_code() -> None:
    assert [commune.name for commune in geography.communes_of("69002")] == ["Lyon"]
    assert geography.communes_of("69427") == ()
    shared = geography.communes_of("01400")
    assert len(shared) > 1
    assert shared[0].population == max(commune.population for commune in shared)


def test_find_place() -> None:
    lyon = geography.find_place("lyon")
    assert lyon is not None
    assert (round(lyon.latitude, 1), round(lyon.longitude, 1)) == (45.7, 4.8)
    mainland, island = (geography.find_place(f"Saint-Denis ({area})") for area in ("93", "974"))
    assert mainland is not None
    assert island is not None
    assert mainland.latitude > 48
    assert island.latitude < -20
    assert geography.find_place("69123") == lyon
    assert geography.find_place("2A004") == geography.find_place("Ajaccio")
    assert geography.find_place("nowhere at all") is None


def test_distance() -> None:
    paris, lyon = geography.find_place("Paris"), geography.find_place("Lyon")
    assert paris is not None
    assert lyon is not None
    km = geography.distance_km(paris.latitude, paris.longitude, lyon.latitude, lyon.longitude)
    assert 385 < km < 400
    assert geography.distance_km(0, 0, 0, 180) == pytest.approx(20_015, abs=1)


def test_postal_codes_within() -> None:
    near = geography.postal_codes_within("Lyon", 20)
    assert {"69001", "69009", "69100", "69120"} <= set(near)
    assert "38000" not in near
    assert "42000" not in near
    assert near == tuple(sorted(near))
    assert geography.postal_codes_within("69002", 0)[0] == "69001"
    assert set(geography.postal_codes_within("Lyon", 5)) <= set(near)
    assert geography.postal_codes_within("nowhere at all", 20) == ()


def test_postal_codes_within_agrees_with_every_distance() -> None:
    place = geography.find_place("Strasbourg")
    assert place is not None
    expected = {
        code
        for commune in geography.communes()
        if commune.latitude is not None
        and commune.longitude is not None
        and geography.distance_km(
            place.latitude, place.longitude, commune.latitude, commune.longitude
        )
        <= 35.001
        for code in commune.postal_codes
    }
    assert set(geography.postal_codes_within("Strasbourg", 35)) == expected


def test_departments_and_regions() -> None:
    assert len(geography.departments()) >= 101
    rhone = geography.department("69")
    assert rhone is not None
    assert (rhone.name, rhone.region) == ("Rhône", "Auvergne-Rhône-Alpes")
    assert geography.department("20") is None
    assert {"2A", "2B"} == set(geography.departments_of_region("94"))
    names = [region.name for region in geography.regions()]
    assert "Île-de-France" in names
    assert len(set(names)) == len(names)


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-90, 90), st.floats(-180, 180))
def test_distance_is_symmetric_and_bounded(a: float, b: float, c: float, d: float) -> None:
    km = geography.distance_km(a, b, c, d)
    assert 0 <= km <= 20_016
    assert km == pytest.approx(geography.distance_km(c, d, a, b), abs=1e-6)


def test_naughty_strings() -> None:
    for text in naughty_strings():
        assert len(geography.find_communes(text[:300], 3)) <= 3
        place = geography.find_place(text[:300])
        assert place is None or place.name
