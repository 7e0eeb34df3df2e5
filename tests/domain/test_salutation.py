"""Salutations and valedictions by civility and language."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import ORGANIZATION, Contact
from sme_crm.domain.salutation import (
    AddressForm,
    address_form,
    civility_form,
    envelope_civility,
    salutation,
    valediction,
)
from sme_crm.domain.vocabulary import CIVILITIES


@pytest.mark.parametrize(
    ("form", "opening", "inside"),
    [
        ("mr", "Monsieur,", "Monsieur"),
        ("mrs", "Madame,", "Madame"),
        ("couple", "Madame, Monsieur,", "Madame, Monsieur"),
        ("doctor", "Docteur,", "Docteur"),
        ("maitre", "Maître,", "Maître"),
        ("unknown", "Madame, Monsieur,", "Madame, Monsieur"),
        ("organization", "Mesdames, Messieurs,", "Mesdames, Messieurs"),
    ],
)
def test_french_valediction_repeats_the_salutation(
    form: AddressForm, opening: str, inside: str
) -> None:
    assert salutation(form, "fr", family_name="Durand") == opening
    closing = valediction(form, "fr")
    assert closing == f"Veuillez agréer, {inside}, l’expression de nos salutations distinguées."


def test_a_warm_tone_is_chosen_never_assumed() -> None:
    assert salutation("mrs") == "Madame,"
    assert salutation("mrs", tone="warm") == "Chère Madame,"
    assert ", chère Madame, à" in valediction("mrs", tone="warm")
    assert ", Mesdames, Messieurs, à" in valediction("organization", tone="warm")


@pytest.mark.parametrize(
    ("form", "name", "opening", "closing"),
    [
        ("mr", "Smith", "Dear Mr Smith,", "Yours sincerely,"),
        ("mrs", "Smith", "Dear Ms Smith,", "Yours sincerely,"),
        ("mrs", "", "Dear Madam,", "Yours faithfully,"),
        ("couple", "Smith", "Dear Mr and Mrs Smith,", "Yours sincerely,"),
        ("unknown", "Smith", "Dear Sir or Madam,", "Yours faithfully,"),
        ("organization", "", "Dear Sir or Madam,", "Yours faithfully,"),
    ],
)
def test_english(form: AddressForm, name: str, opening: str, closing: str) -> None:
    assert salutation(form, "en", family_name=name) == opening
    assert valediction(form, "en", family_name=name) == closing
    assert valediction(form, "en", tone="warm", family_name=name) == "Kind regards,"


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("M.", "mr"), ("Monsieur", "mr"), ("Mme", "mrs"), ("MADAME", "mrs"), ("Mlle", "mrs"),
        ("M. et Mme", "couple"), ("M. & Mme", "couple"), ("Mr and Mrs", "couple"),
        ("Dr", "doctor"), ("Me", "maitre"), ("Maître", "maitre"), ("", "unknown"),
        ("Son Altesse", "unknown"),
    ],
)  # fmt: skip
def test_civilities_as_typed(typed: str, form: AddressForm) -> None:
    assert civility_form(typed) == form


def test_every_civility_of_the_vocabulary_has_a_form() -> None:
    for key in CIVILITIES:
        assert (civility_form(key) == "unknown") == (key == "")


def test_an_organization_is_not_asked_for_a_civility() -> None:
    assert address_form(Contact(kind=ORGANIZATION, civility="mr")) == "organization"
    assert envelope_civility("organization") == ""
    assert envelope_civility("mr", "en") == "Mr"
