"""Who lives together is told from neighbours and colleagues; groups form only where pairs agree."""

from __future__ import annotations

from typing import Any

import pytest

from sme_crm.domain.duplicates.clusters import find_clusters
from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.household_groups import (
    LIKELY_HOUSEHOLD,
    HouseholdGroup,
    Link,
    group_households,
)
from tests.domain.duplicates.base_of_people import at, person, probability, records_of

HOME = at("12 rue des Lilas")
LANDLINE = "33240112233"


def living_together(*rows: dict[str, Any]) -> float:
    """The probability that the first two of these rows live together."""
    families = find_pairs(records_of(*rows)).families
    assert families is not None
    wanted = (families.left == 0) & (families.right == 1)
    return float(families.probability[wanted].max(initial=0.0))


def test_a_couple_lives_together_and_is_no_duplicate() -> None:
    couple = (
        person("Anne", "Kerbrat", civility="mrs", addresses=HOME, phones=(LANDLINE,)),
        person("Luc", "Kerbrat", civility="mr", addresses=HOME, phones=(LANDLINE,)),
    )
    assert living_together(*couple) >= LIKELY_HOUSEHOLD
    assert probability(find_pairs(records_of(*couple)), 0, 1) < 0.2


@pytest.mark.parametrize(
    "other",
    [
        person("Luc", "Kerbrat", addresses=at("98 rue du Port", "67000", "Strasbourg")),
        person("Luc", "Saulnier", addresses=HOME),
        person("Anne", "Kerbrat", addresses=HOME, phones=(LANDLINE,)),
    ],
    ids=("elsewhere", "neighbour", "the same"),
)
def test_who_does_not_live_together(other: dict[str, Any]) -> None:
    assert living_together(person("Anne", "Kerbrat", addresses=HOME), other) < LIKELY_HOUSEHOLD


def test_colleagues_are_neither_household_nor_duplicates() -> None:
    """Also where the firm is spelt differently and they share its line."""
    line, office = "33240998877", at("4 quai de la Fosse")
    team = [
        person(given, family, organization=firm, addresses=office, phones=(line,))
        for given, family, firm in (
            ("Anne", "Kerbrat", "Nova Conseil"),
            ("Luc", "Saulnier", "NOVA CONSEIL SARL"),
            ("Zoé", "Kerbrat", "Nova-Conseil"),
            ("Marc", "Tessier", "Nova Conseils"),
        )
    ]
    records = records_of(*team)
    pairs = find_pairs(records)
    assert not [each for each in find_clusters(records, pairs) if set(each.members) & {0, 1, 2, 3}]
    assert pairs.families is not None
    together = pairs.families.left[pairs.families.probability >= LIKELY_HOUSEHOLD]
    assert not set(together.tolist()) & {0, 1, 2, 3}


def test_an_address_says_less_where_many_strangers_share_one() -> None:
    pair = (person("Anne", "Martin", addresses=HOME), person("Luc", "Martan", addresses=HOME))
    flats = [
        person(given, family, addresses=at(f"{number} avenue Foch"))
        for number in range(1, 120)
        for given, family in (("Paul", f"Aubry{number}"), ("Jeanne", f"Caron{number}"))
    ]
    assert living_together(*pair, *flats) < living_together(*pair)


# -- groups ----------------------------------------------------------------------------------------


def grouped(*links: Link, **known: Any) -> list[HouseholdGroup]:
    given = {"one_contact": {}, "households": {}, **known}
    return group_households(links, **given)


def test_a_family_is_one_group() -> None:
    found = grouped((1, 2, 0.97), (1, 3, 0.95), (2, 3, 0.9), (7, 8, 0.85), (8, 9, 0.79))
    assert found == [HouseholdGroup((1, 2, 3), 0.95), HouseholdGroup((7, 8), 0.85)]


def test_who_has_two_addresses_joins_no_two_families() -> None:
    assert grouped((1, 2, 0.97), (2, 3, 0.96)) == [HouseholdGroup((1, 2), 0.97)]


def test_a_pair_said_to_be_no_household_keeps_its_group_apart() -> None:
    links = ((1, 2, 0.97), (1, 3, 0.95), (2, 3, 0.9))
    assert grouped(*links, apart=[(3, 2)]) == [HouseholdGroup((1, 2), 0.97)]
    assert grouped(*links, apart=[(1, 2), (3, 1), (2, 3)]) == []


def test_records_that_may_be_one_count_as_one_person() -> None:
    links = ((1, 2, 0.97), (1, 5, 0.96), (2, 4, 0.95), (4, 5, 0.9))
    # 4 may be 1, 5 may be 2.
    same = {1: 1, 4: 1, 2: 2, 5: 2}
    assert grouped(*links, one_contact=same) == [HouseholdGroup((1, 2), 0.97)]
    # What was said of one record holds for the others that may be the same.
    assert grouped(*links, one_contact=same, apart=[(4, 5)]) == []


def test_a_household_that_is_there_takes_more_people_but_no_other_household() -> None:
    links = ((1, 2, 0.99), (1, 3, 0.97), (2, 3, 0.4))
    assert grouped(*links, households={1: 6, 2: 6}) == [HouseholdGroup((3,), 0.97, 6)]
    assert grouped(*links, households={1: 6, 2: 6, 3: 7}) == []
    assert grouped(*links, households={1: 6, 2: 6, 3: 6}) == []
    assert grouped(*links, households={1: 6, 2: 6}, apart=[(2, 3)]) == []
