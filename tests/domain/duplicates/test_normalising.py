"""Spellings of one value come to one form."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.duplicates.columns import number_values, read_column, read_slots
from sme_crm.domain.duplicates.normalising import (
    email_key,
    family_name_key,
    given_name_key,
    is_mobile,
    organization_key,
    phone_key,
    skeleton,
    sorted_words,
    street_key,
    town_key,
)
from sme_crm.domain.folding import fold


@pytest.mark.parametrize(
    "spelling",
    ["06 12 34 56 78", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678", "33612345678"],
)
def test_phones_come_to_their_national_digits(spelling: str) -> None:
    assert phone_key(spelling) == "612345678"
    assert is_mobile(phone_key(spelling))


def test_lines_and_foreign_numbers_are_no_french_mobiles() -> None:
    assert not is_mobile(phone_key("02 40 12 34 56"))
    assert is_mobile(phone_key("+44 7911 123456"))
    assert phone_key("310/456-5733") == "3104565733"
    assert phone_key("12") == ""


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("12 bis, avenue du Général de Gaulle", "12 B AV. GAL DE GAULLE"),
        ("3 rue Saint-Michel", "3, r. St Michel"),
        ("5 bd du Maréchal Foch", "5 boulevard Mal Foch"),
        ("44 Forbes Street", "44 forbes st"),
    ],
)
def test_streets(one: str, two: str) -> None:
    assert street_key(fold(one)) == street_key(fold(two))


def test_towns() -> None:
    assert town_key(fold("Saint-Étienne CEDEX 03")) == town_key(fold("ST ETIENNE"))
    assert town_key(fold("Paris 11e")) == town_key(fold("PARIS"))


def test_names_and_companies() -> None:
    assert family_name_key(fold("de La Tour Martin")) == "delatour martin"
    assert given_name_key(fold("JM")) == "j m"
    assert given_name_key(fold("Jo")) == "jo"
    one, two = (organization_key(fold(name)) for name in ("S.A.R.L. Dupont & Fils",
                                                         "Dupont et Fils, SARL"))  # fmt: skip
    assert sorted_words(one) == sorted_words(two) == "dupont fils"
    assert skeleton("dupont") == skeleton("dupond")


def test_emails_of_mistyped_providers() -> None:
    assert email_key("Luc.Petit@GMIAL.com") == "luc.petit@gmail.com"
    assert email_key("nobody") == ""


@given(st.lists(st.text(max_size=4)))
def test_numbers_stand_for_their_texts(texts: list[str]) -> None:
    codes, values = number_values(texts)
    assert [values[code] for code in codes] == texts
    assert values[0] == ""
    assert len(set(values)) == len(values)


@given(st.lists(st.text("ab", max_size=2), min_size=1, max_size=30))
def test_shares_are_chances(texts: list[str]) -> None:
    column = read_column(texts, len(texts), str)
    shares = column.shares(0.1)
    assert ((shares > 0) & (shares <= 1)).all()
    entities = np.zeros(len(texts), np.int32)
    assert column.recounted(entities).counts.max() <= 1


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=5).map(tuple), min_size=1, max_size=20))
def test_slots_keep_the_first_different_values(rows: list[tuple[str, ...]]) -> None:
    slots = read_slots(rows, len(rows), str, 3)
    for row, codes in zip(rows, slots.codes.tolist(), strict=True):
        kept = [slots.values[code] for code in codes if code]
        assert kept == list(dict.fromkeys(row))[: slots.width]
