"""What is found as one contact, and what is not: rules no set of figures may trade away."""

from __future__ import annotations

from typing import Any

import pytest

from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.reasons import reason_keys
from sme_crm.domain.duplicates.records import Records
from tests.domain.duplicates.base_of_people import (
    at,
    firm,
    person,
    probability,
    reasons,
    records_of,
)

HOME = at("12 bis avenue du Général de Gaulle")
MOBILE = ("33612345678",)
LINE = ("33240112233",)


def _both(one: dict[str, Any], two: dict[str, Any]) -> tuple[float, tuple[str, ...]]:
    pairs = find_pairs(records_of(one, two), least=0.0)
    return probability(pairs, 0, 1), reason_keys(reasons(pairs, 0, 1))


def test_one_civility_makes_the_other_sex_of_a_name_a_typing_error() -> None:
    one = person("Paul", "Lefèvre", civility="mr", phones=LINE, addresses=HOME)
    two = person("Paule", "Lefèvre", civility="mr", phones=LINE, addresses=HOME)
    assert _both(one, two)[0] > 0.9


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        (
            person("Éric", "Lefèvre", phones=MOBILE),
            person("ERIC", "LEFEVRE", phones=("06 12 34 56 78",)),
            {"name", "mobile"},
        ),
        (
            person("Lefèvre", "Éric", phones=MOBILE, addresses=HOME),
            person("Éric", "Lefèvre", addresses=at("12 B, av. du Gal de Gaulle")),
            {"swapped_name", "address"},
        ),
        (
            person("Frédéric", "Lefèvre", phones=LINE, addresses=HOME),
            person("Fred", "Lefevre", phones=LINE, addresses=HOME),
            {"nickname", "phone", "address"},
        ),
        (
            person("William", "Lefèvre", phones=MOBILE, addresses=HOME),
            person("Bill", "Lefèvre", phones=MOBILE, addresses=HOME),
            {"nickname", "mobile"},
        ),
        (
            person("Jean-Marie", "Lefèvre", phones=MOBILE, addresses=HOME),
            person("JM", "Lefèvre", phones=MOBILE, addresses=HOME),
            {"nickname", "mobile"},
        ),
        (
            person("Sophie", "Lefèvre", emails=("s.lefevre@free.example",), addresses=HOME),
            person("Sophie", "Lefèvre-Carpentier", emails=("s.lefevre@free.example",)),
            {"compound_name", "email"},
        ),
        (
            person("Sophie", "Carpentier", birth_name="Lefèvre", phones=MOBILE, addresses=HOME),
            person("Sophie", "Lefèvre", phones=MOBILE, addresses=HOME),
            {"compound_name", "mobile"},
        ),
        (
            person("", "Lefèvre Sophie", phones=MOBILE, addresses=HOME),
            person("Sophie", "Lefèvre", phones=MOBILE, addresses=HOME),
            {"whole_name", "mobile"},
        ),
        (
            person("Sophie", "De La Tour", phones=MOBILE, addresses=HOME),
            person("Sophie", "DelaTour", phones=MOBILE, addresses=HOME),
            {"name", "mobile"},
        ),
        (
            person("Sophie", "Lefevre", birth_date="1971-04-12", addresses=HOME),
            person("Sophie", "Lefebvre", birth_date="1971-12-04", addresses=HOME),
            {"similar_name", "similar_birth_date", "address"},
        ),
    ],
)  # fmt: skip
def test_one_person_is_found(one: dict[str, Any], two: dict[str, Any], told: set[str]) -> None:
    chance, why = _both(one, two)
    assert chance >= 0.9
    assert told <= set(why)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # A couple: one name, one house, one line.
        (
            person("Paul", "Lefèvre", civility="mr", phones=LINE, addresses=HOME),
            person("Nadège", "Lefèvre", civility="mrs", phones=LINE, addresses=HOME),
        ),
        # A couple whose names differ by a letter or two, nobody's civility told.
        (
            person("Luc", "Lefèvre", phones=LINE, addresses=HOME),
            person("Lucie", "Lefèvre", phones=LINE, addresses=HOME),
        ),
        (
            person("Paul", "Lefèvre", phones=LINE, addresses=HOME),
            person("Paule", "Lefèvre", phones=LINE, addresses=HOME),
        ),
        # Father and son of one name and house have a mobile and a birth date each.
        (
            person("Paul", "Lefèvre", phones=MOBILE, birth_date="1950-02-03", addresses=HOME),
            person(
                "Paul", "Lefèvre", phones=("33687654321",), birth_date="1981-09-27", addresses=HOME
            ),
        ),
        # Colleagues share the firm, its address, its line and its mailbox.
        (
            person(
                "Marc", "Lefèvre", organization="Nova SARL", phones=LINE, addresses=HOME,
                emails=("contact@nova.example",),
            ),
            person(
                "Inès", "Quillard", organization="Nova", phones=LINE, addresses=HOME,
                emails=("contact@nova.example",),
            ),
        ),
        (firm("Garage du Centre", addresses=at("1 rue Foch", "75001", "Paris")),
         firm("Garage du Centre", addresses=at("9 place Hoche", "13001", "Marseille"))),
        (firm("Boulangerie Lefèvre", phones=LINE, addresses=HOME, siret="12345678200010"),
         firm("Pressing Quillard", addresses=HOME, siret="98765432100019")),
    ],
)  # fmt: skip
def test_two_contacts_stay_two(one: dict[str, Any], two: dict[str, Any]) -> None:
    assert _both(one, two)[0] < 0.5


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            firm("S.A.R.L. Menuiserie Lefèvre", addresses=HOME, phones=LINE),
            firm("Menuiserie LEFEVRE", addresses=HOME),
        ),
        (
            firm("Transports Lefèvre & Fils", phones=LINE),
            firm("Lefèvre et Fils Transports SAS", phones=("02 40 11 22 33",)),
        ),
        # A record with the firm alone is the firm, so is a firm typed as a person's name.
        (
            firm("Menuiserie Lefèvre", addresses=HOME),
            person(organization="Menuiserie Lefevre", addresses=HOME),
        ),
        (
            firm("Menuiserie Lefèvre", addresses=HOME, phones=LINE),
            person("", "Menuiserie Lefèvre", addresses=HOME),
        ),
    ],
)
def test_one_company_is_found(one: dict[str, Any], two: dict[str, Any]) -> None:
    assert _both(one, two)[0] >= 0.9


def test_an_employee_is_not_the_company() -> None:
    chance, _ = _both(
        firm("Nova", phones=LINE, addresses=HOME, emails=("contact@nova.example",)),
        person("Marc", "Lefèvre", organization="Nova", phones=LINE, addresses=HOME,
               emails=("contact@nova.example",)),
    )  # fmt: skip
    assert chance == 0.0


def test_another_customer_number_says_nothing_against() -> None:
    one = person("Sophie", "Lefèvre", phones=MOBILE)
    without, _ = _both(one, one)
    numbered, _ = _both({**one, "reference": "C1"}, {**one, "reference": "C2"})
    same, why = _both({**one, "reference": "C7"}, {**one, "reference": "C7"})
    assert numbered == pytest.approx(without, abs=1e-6)
    assert same >= without
    assert "identifier" in why


def test_an_own_field_that_numbers_people_counts_and_one_that_numbers_rows_does_not() -> None:
    def numbered(numbers: list[str]) -> Records:
        # Ten people are there twice, so that the field is seen to repeat.
        twins = [
            person("Sophie", f"Lefèvre{n // 2}", phones=(f"3361234567{n // 2}",)) for n in range(20)
        ]
        rows = [
            {**row, "identifiers": {"n": number}}
            for row, number in zip(twins, numbers, strict=True)
        ]
        return records_of(*rows)

    people = find_pairs(numbered([f"A{n // 2}" for n in range(20)]), least=0.0)
    assert "identifier" in reason_keys(reasons(people, 0, 1))
    rows = find_pairs(numbered([f"A{n}" for n in range(20)]), least=0.0)
    assert "other_identifier" not in reason_keys(reasons(rows, 0, 1))
    assert probability(rows, 0, 1) >= 0.9


def test_a_file_is_compared_with_the_base_only() -> None:
    twin = person("Sophie", "Lefèvre", phones=MOBILE)
    records = records_of(twin, twin, twin, crowd=40)
    last = len(records) - 1
    for column in (records.given_name, records.family_name, records.phones):
        column[last] = column[0]
    pairs = find_pairs(records, across=last)
    assert {(int(a), int(b)) for a, b in zip(pairs.left, pairs.right, strict=True)} == {
        (0, last), (1, last), (2, last),
    }  # fmt: skip


def test_few_or_no_records_have_no_pairs() -> None:
    assert len(find_pairs(Records(ids=[]))) == 0
    assert len(find_pairs(Records(ids=[1], given_name=["Luc"], family_name=["Petit"]))) == 0
    assert len(find_pairs(Records(ids=[1, 2]))) == 0


def test_progress_is_told_and_may_end_the_search() -> None:
    steps = []

    def note(done: int, total: int, step: str) -> None:
        steps.append(step)
        if step == "compare":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_pairs(records_of(person("Luc", "Petit"), person("Luc", "Petit")), progress=note)
    assert steps[:2] == ["normalise", "block"]


def test_every_run_says_the_same() -> None:
    records = records_of(person("Luc", "Petit", phones=LINE), person("Luc", "Petie", phones=LINE))
    one, two = find_pairs(records), find_pairs(records)
    assert one.probability.tolist() == two.probability.tolist()
    assert one.reasons.tolist() == two.reasons.tolist()
