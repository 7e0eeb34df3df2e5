"""One contact against candidates: the same answer as the search over the base."""

from __future__ import annotations

from dataclasses import fields

import pytest

from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.probing import score_probe
from sme_crm.domain.duplicates.records import BaseStatistics, Records
from tests.domain.duplicates.base_of_people import (
    at,
    firm,
    person,
    probability,
    records_of,
)

HOME = at("3 rue des Lilas")


def part_of(records: Records, rows: list[int]) -> Records:
    columns = {
        each.name: [getattr(records, each.name)[row] for row in rows]
        for each in fields(Records)
        if each.name != "identifiers" and getattr(records, each.name)
    }
    return Records(**columns)


@pytest.fixture(scope="module")
def records() -> Records:
    return records_of(
        person("Frédéric", "Lefèvre", phones=("33612345678",), addresses=HOME),
        person("Lefevre", "Fred", phones=("06 12 34 56 78",)),
        person("Inès", "Lefèvre", addresses=HOME),
        firm("Garage Quillard", phones=("33240112233",), addresses=HOME),
        firm("SARL Garage Quillard", phones=("33240112233",)),
    )


def test_a_probe_is_scored_as_in_the_base(records: Records) -> None:
    pairs = find_pairs(records, least=0.0)
    others = [row for row in range(len(records)) if row != 0]
    found = score_probe(part_of(records, [0]), part_of(records, others), pairs.statistics)
    assert others[found.right[0]] == 1
    assert found.probability[0] == pytest.approx(probability(pairs, 0, 1), abs=0.05)
    others = [row for row in range(len(records)) if row != 3]
    found = score_probe(part_of(records, [3]), part_of(records, others), pairs.statistics)
    assert [others[right] for right in found.right.tolist()][:1] == [4]


def test_a_base_never_searched_has_usual_statistics(records: Records) -> None:
    found = score_probe(part_of(records, [0]), part_of(records, [1, 2, 3]), BaseStatistics())
    assert found.right.tolist() == [0]
    assert found.probability[0] >= 0.5
