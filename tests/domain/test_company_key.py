"""Spellings of one company."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.company_key import CompanyKey, company_key
from sme_crm.domain.folding import fold


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("SARL Dupont", "DUPONT S.A.R.L."),
        ("Dupont & Fils", "dupont et fils"),
        ("Dupont", "Dupont SAS"),
        ("SASU Dupont", "Dupont SAS"),
        ("Établissements Roux", "ETS ROUX"),
        ("Société Blot", "Sté Blot"),
        ("S.A. Lumière", "Lumière SA"),
        ("Müller GmbH", "MULLER gmbh"),
    ],
)
def test_one_company(left: str, right: str) -> None:
    assert company_key(fold(left)).agrees(company_key(fold(right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("SARL Dupont", "SAS Dupont"),
        ("Dupont", "Dupond"),
        ("Dupont Nord", "Dupont Sud"),
        ("SCI du Parc", "SARL du Parc"),
        ("A B", "B A"),
    ],
)
def test_two_companies(left: str, right: str) -> None:
    assert not company_key(fold(left)).agrees(company_key(fold(right)))


def test_a_form_alone_is_a_name() -> None:
    assert company_key("sarl") == CompanyKey("sarl", "")
    assert company_key("et") == CompanyKey("et", "")


@given(st.text())
def test_every_name_has_a_key(text: str) -> None:
    folded = fold(text)
    key = company_key(folded)
    assert bool(key.name) == bool(folded)
    assert key.agrees(key)
