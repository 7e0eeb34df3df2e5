"""Tests how rare names of companies are held to be."""

from __future__ import annotations

from itertools import product

import pytest

from sme_crm.domain.duplicates.columns import read_words
from sme_crm.domain.duplicates.company_names import Organizations, read_organizations
from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.domain.duplicates.normalising import organization_key
from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS

FIRST = ("Café", "Bistrot", "Auberge", "Taverne", "Brasserie", "Crêperie", "Cave", "Table",
         "Comptoir", "Relais", "Petit", "Grand", "Vieux", "Rouge", "Bleu")  # fmt: skip
LAST = ("Port", "Moulin", "Lion", "Soleil", "Jardin", "Pont", "Marché", "Château", "Quai",
        "Parc", "Lac", "Bois", "Chêne", "Cerf", "Phare")  # fmt: skip
TOWNS = ("Nantes", "Angers", "Rennes")


def read(*names: str) -> Organizations:
    return read_organizations(read_words(names, len(names), organization_key))


def share_of(organizations: Organizations, name: str) -> float:
    return float(organizations.shares[organizations.name.values.index(name)])


def test_a_name_of_usual_words_is_less_rare_than_one_of_its_own_words() -> None:
    firms = read(*(f"{a} {b}" for a, b in product(FIRST, LAST)), "Kerbiriou Frappier")
    usual, own = share_of(firms, "cafe port"), share_of(firms, "frappier kerbiriou")
    assert usual > 100 * own
    assert usual < 0.01


def test_a_single_word_that_no_other_name_has_is_as_rare_as_it_was() -> None:
    firms = read(*(f"{a} {b}" for a, b in product(FIRST, LAST)), "Kerbiriou")
    assert share_of(firms, "kerbiriou") <= 1e-5


def test_a_name_that_many_have_is_as_frequent_as_it_is() -> None:
    firms = read(*["Crédit Maritime"] * 50, *(f"{a} {b}" for a, b in product(FIRST, LAST)))
    others = 49 / (50 + len(FIRST) * len(LAST))
    assert share_of(firms, "credit maritime") == pytest.approx(others)


def test_firms_of_one_town_named_alike_are_likelier_one_by_a_name_of_their_own() -> None:
    names = [f"{a} {b}" for a, b in product(FIRST, LAST)]
    towns = [TOWNS[number % 3] for number in range(len(names))]
    usual, own = len(names), len(names) + 1
    names += ["Café Port", "Kerbiriou Frappier", "Kerbiriou Frappier"]
    towns += ["Nantes", "Nantes", "Nantes"]
    records = Records(
        ids=list(range(len(names))),
        company=[True] * len(names),
        organization=names,
        addresses=[(Place(locality=town),) for town in towns],
    )
    pairs = find_pairs(records)
    found = {
        (left, right): probability
        for left, right, probability in zip(
            pairs.left.tolist(), pairs.right.tolist(), pairs.probability.tolist(), strict=True
        )
    }
    assert found[own, own + 1] >= DEFAULT_THRESHOLDS.review
    assert found.get((0, usual), 0.0) < DEFAULT_THRESHOLDS.review
