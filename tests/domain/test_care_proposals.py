"""The rules of data care: what is put right, what is only proposed, what stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain import care_proposals as rules
from sme_crm.domain.care_lines import LINES, expected_stale
from sme_crm.domain.criteria import check
from sme_crm.domain.postal_fit import doubt_about_postal_code


def _address(code: str, town: str) -> dict[str, str]:
    return {"postal_code": code, "locality": town, "state": "good"}


@pytest.mark.parametrize(
    ("code", "town", "doubt"),
    [
        ("69002", "Lyon", ""),
        ("69002", "LYON 2e", ""),
        ("75015", "Paris 15", ""),
        ("75015", "PARIS 15E ARRONDISSEMENT", ""),
        ("93200", "St Denis", ""),
        ("69431", "LYON CEDEX 03", ""),
        ("33000", "Lyon", "misfit"),
        ("69002", "Le Lieu-dit des Champs", ""),
        ("99999", "Lyon", "unknown"),
        ("1000", "Bourg-en-Bresse", "unknown"),
        ("69002", "", ""),
        ("", "Lyon", ""),
        ("98000", "Monaco", ""),
    ],
)
def test_postal_codes_are_doubted_with_reason(code: str, town: str, doubt: str) -> None:
    assert doubt_about_postal_code(code, town) == doubt


@given(st.text(max_size=12), st.text(max_size=30))
def test_no_text_is_too_strange(code: str, town: str) -> None:
    assert doubt_about_postal_code(code, town) in ("", "misfit", "unknown")
    address = _address(code, town)
    email = {"address": town, "folded": "", "state": "doubtful"}
    name = {"given_name": code, "family_name": town, "birth_name": "", "civility": ""}
    proposed = [
        (address, rules.mend_postal_code(address)),
        (address, rules.mend_town(address)),
        (address, rules.mend_town_case(address)),
        (email, rules.mend_email(email)),
        (name, rules.mend_names(name)),
        (name, rules.mend_civility(name, {})),
    ]
    for row, mending in proposed:
        # What is proposed is another value than what stands there.
        assert mending is None or any(row[key] != to for key, to in mending.columns.items())


def test_a_lost_zero_comes_back() -> None:
    mending = rules.mend_postal_code(_address("1000", "Bourg-en-Bresse"))
    assert mending is not None and mending.sure
    assert mending.columns["postal_code"] == "01000"


def test_a_town_with_one_code_gives_it_and_one_with_several_asks() -> None:
    only = rules.mend_postal_code(_address("", "Villeurbanne"))
    assert only is not None and only.sure and only.columns["postal_code"] == "69100"
    several = rules.mend_postal_code(_address("", "Lyon"))
    assert several is not None and not several.sure and "69002" in several.choices
    assert several.choosing("69003").columns["postal_code"] == "69003"
    assert rules.mend_postal_code(_address("", "LYON CEDEX 03")) is None


def test_a_code_of_another_town_is_only_proposed() -> None:
    mending = rules.mend_postal_code(_address("69999", "Villeurbanne"))
    assert mending is not None and not mending.sure
    assert mending.columns["postal_code"] == "69100"
    assert rules.mend_postal_code(_address("69002", "Lyon")) is None


def test_towns_of_a_code() -> None:
    only = rules.mend_town(_address("69100", ""))
    assert only is not None and only.sure and only.columns == {"locality": "Villeurbanne"}
    several = rules.mend_town(_address("01250", ""))
    assert several is not None and not several.sure and len(several.choices) > 1
    assert rules.mend_town(_address("69100", "Villeurbanne")) is None
    assert rules.mend_town(_address("99999", "")) is None


@pytest.mark.parametrize(
    ("code", "town", "written"),
    [
        ("93200", "SAINT DENIS", "Saint-Denis"),
        ("69003", "LYON CEDEX 03", "Lyon CEDEX 03"),
        ("75015", "PARIS 15", "Paris 15"),
        ("69000", "SAINT-NULLEPART", "Saint-Nullepart"),
    ],
)
def test_towns_in_capitals(code: str, town: str, written: str) -> None:
    mending = rules.mend_town_case(_address(code, town))
    assert mending is not None and mending.columns["locality"] == written


def test_phones_are_written_as_their_country_does() -> None:
    row = {"number": "0612345678", "e164": "", "digits": "", "state": "doubtful",
           "contact_country": ""}  # fmt: skip
    mending = rules.mend_phone(row)
    assert mending is not None and mending.columns["number"] == "06 12 34 56 78"
    assert mending.columns["e164"] == "+33612345678"
    assert rules.mend_phone({**row, **mending.columns}) is None
    assert rules.mend_phone({**row, "number": "à demander"}) is None


def test_misspelt_emails_are_only_proposed() -> None:
    mending = rules.mend_email({"address": "a@gmial.com", "folded": "", "state": "doubtful"})
    assert mending is not None and not mending.sure
    assert mending.columns == {
        "address": "a@gmail.com", "folded": "a@gmail.com", "state": "good",
    }  # fmt: skip


def test_short_names_of_companies_wait_for_the_user() -> None:
    short = rules.mend_company({"organization_name": "ADIDAS"})
    assert short is not None and not short.sure
    long = rules.mend_company({"organization_name": "BOULANGERIE DUPONT"})
    assert long is not None and long.sure
    assert long.columns["organization_name"] == "Boulangerie Dupont"


def test_civilities_are_never_sure() -> None:
    known = rules.civilities_of_given_names(
        {("sophie", "mrs"): 30, ("sophie", "mr"): 1, ("camille", "mrs"): 5, ("camille", "mr"): 4,
         ("zoe", "mrs"): 2}
    )  # fmt: skip
    assert known == {"sophie": "mrs"}
    row = {"given_name": "Sophie", "family_name": "Martin", "civility": ""}
    mending = rules.mend_civility(row, known)
    assert mending is not None and not mending.sure and mending.columns == {"civility": "mrs"}
    named = rules.mend_civility({**row, "given_name": "Mme Sophie"}, {})
    assert named is not None and named.columns == {"given_name": "Sophie", "civility": "mrs"}


def test_every_line_can_be_asked() -> None:
    for line in LINES:
        check(line.criteria)
    assert len({line.key for line in LINES}) == len(LINES)


def test_what_is_stale_by_now() -> None:
    counts = {"never_verified": 100, "verified_1": 0, "verified_2": 0, "verified_3": 0}
    assert expected_stale(counts, 0.25) == 25
    counts = {"never_verified": 0, "verified_1": 30, "verified_2": 20, "verified_3": 10}
    expected = 10 * (1 - 0.75**1.5) + 10 * (1 - 0.75**2.5) + 10 * (1 - 0.75**4)
    assert expected_stale(counts, 0.25) == round(expected)
