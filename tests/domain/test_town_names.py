"""Towns in proper case and by their official names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.folding import fold
from sme_crm.domain.town_names import official_town, tidy_town, town_case


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("LA ROCHE SUR YON", "La Roche sur Yon"), ("lens", "Lens"), ("L'HAY-LES-ROSES",
        "L'Hay-les-Roses"), ("AIX EN PROVENCE", "Aix en Provence"), ("LE MANS", "Le Mans"),
        ("Saint Denis", "Saint Denis"), ("LYON CEDEX 3", "Lyon CEDEX 03"), ("", ""),
    ],
)  # fmt: skip
def test_towns_in_proper_case(typed: str, shown: str) -> None:
    assert tidy_town(typed) == shown


@pytest.mark.parametrize(
    ("code", "typed", "official"),
    [
        ("42000", "SAINT ETIENNE", "Saint-Étienne"), ("93200", "ST DENIS", "Saint-Denis"),
        ("42001", "ST ETIENNE CEDEX 1", "Saint-Étienne CEDEX 01"), ("97400", "ste marie", ""),
        ("71100", "CHALON S/ SAONE", "Chalon-sur-Saône"), ("35000", "BREST", ""),
        ("94240", "L'HAY LES ROSES", "L'Haÿ-les-Roses"), ("", "PARIS", ""), ("1000", "X", ""),
        ("69003", "LYON CEDEX 03", "Lyon CEDEX 03"), ("75008", "", ""),
    ],
)  # fmt: skip
def test_official_names_only_where_the_code_agrees(code: str, typed: str, official: str) -> None:
    assert official_town(code, typed) == official


@given(st.text())
def test_casing_settles_and_changes_no_letter(text: str) -> None:
    once = town_case(text)
    assert town_case(once) == once
    assert fold(once) == fold(text)
