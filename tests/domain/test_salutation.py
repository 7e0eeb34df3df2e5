"""How letters speak to their readers: one table for every form of address, tone and language."""

from __future__ import annotations

from typing import get_args

import pytest

from sme_crm.domain.contact import ORGANIZATION, Contact
from sme_crm.domain.household import addressed_as
from sme_crm.domain.letters.filling import fill_template
from sme_crm.domain.letters.template import (
    FieldRun,
    LetterTemplate,
    Paragraph,
    Salutation,
    TextRun,
    Valediction,
)
from sme_crm.domain.salutation import (
    AddressForm,
    Tone,
    address_form,
    civility_form,
    envelope_civility,
    inner_reader,
    salutation,
    valediction,
)
from sme_crm.domain.vocabulary import CIVILITIES

# The rules of the house for French: no name, no abbreviation, no Mademoiselle; the closing formula
# repeats the salutation; "Chère Madame" only when it was chosen.
FRENCH: list[tuple[AddressForm, str, str, str, str]] = [
    # form, on the envelope, salutation, warm salutation, inside a warm sentence
    ("mr", "M.", "Monsieur", "Cher Monsieur", "cher Monsieur"),
    ("mrs", "Mme", "Madame", "Chère Madame", "chère Madame"),
    ("couple", "M. et Mme", "Madame, Monsieur", "Chère Madame, cher Monsieur",
     "chère Madame, cher Monsieur"),
    ("mr_mr", "MM.", "Messieurs", "Chers Messieurs", "chers Messieurs"),
    ("mrs_mrs", "Mmes", "Mesdames", "Chères Mesdames", "chères Mesdames"),
    ("doctor", "Dr", "Docteur", "Cher Docteur", "cher Docteur"),
    ("maitre", "Me", "Maître", "Cher Maître", "cher Maître"),
    ("professor", "Pr", "Professeur", "Cher Professeur", "cher Professeur"),
    ("unknown", "", "Madame, Monsieur", "Chère Madame, cher Monsieur",
     "chère Madame, cher Monsieur"),
    ("organization", "", "Mesdames, Messieurs", "Mesdames, Messieurs", "Mesdames, Messieurs"),
]  # fmt: skip
ENGLISH: list[tuple[AddressForm, str, str, str, str, str]] = [
    # form, on the envelope, with a name, its closing, without a name, its closing
    ("mr", "Mr", "Dear Mr Smith,", "Yours sincerely,", "Dear Sir,", "Yours faithfully,"),
    ("mrs", "Ms", "Dear Ms Smith,", "Yours sincerely,", "Dear Madam,", "Yours faithfully,"),
    ("couple", "Mr and Mrs", "Dear Mr and Mrs Smith,", "Yours sincerely,", "Dear Sir and Madam,",
     "Yours faithfully,"),
    ("mr_mr", "Messrs", "Dear Messrs Smith,", "Yours sincerely,", "Dear Sirs,",
     "Yours faithfully,"),
    ("mrs_mrs", "Mesdames", "Dear Mesdames Smith,", "Yours sincerely,", "Dear Mesdames,",
     "Yours faithfully,"),
    ("doctor", "Dr", "Dear Dr Smith,", "Yours sincerely,", "Dear Doctor,", "Yours faithfully,"),
    ("maitre", "Maître", "Dear Maître Smith,", "Yours sincerely,", "Dear Maître,",
     "Yours faithfully,"),
    ("professor", "Prof.", "Dear Prof. Smith,", "Yours sincerely,", "Dear Professor,",
     "Yours faithfully,"),
    ("unknown", "", "Dear Sir or Madam,", "Yours faithfully,", "Dear Sir or Madam,",
     "Yours faithfully,"),
    ("organization", "", "Dear Sir or Madam,", "Yours faithfully,", "Dear Sir or Madam,",
     "Yours faithfully,"),
]  # fmt: skip


def test_the_tables_have_every_form() -> None:
    forms = set(get_args(AddressForm))
    assert {row[0] for row in FRENCH} == {row[0] for row in ENGLISH} == forms


@pytest.mark.parametrize(("form", "envelope", "opening", "warm", "inside"), FRENCH)
def test_french(form: AddressForm, envelope: str, opening: str, warm: str, inside: str) -> None:
    assert envelope_civility(form) == envelope
    assert salutation(form, "fr", family_name="Durand") == f"{opening},"
    assert salutation(form, "fr", tone="warm", family_name="Durand") == f"{warm},"
    assert valediction(form, "fr", family_name="Durand") == (
        f"Veuillez agréer, {opening}, l’expression de nos salutations distinguées."
    )
    assert valediction(form, "fr", tone="warm") == (
        f"Nous vous prions de croire, {inside}, à l’assurance de nos sentiments les meilleurs."
    )


@pytest.mark.parametrize(("form", "envelope", "named", "closing", "bare", "bare_closing"), ENGLISH)
def test_english(
    form: AddressForm, envelope: str, named: str, closing: str, bare: str, bare_closing: str
) -> None:
    assert envelope_civility(form, "en") == envelope
    assert salutation(form, "en", family_name="Smith") == named
    assert valediction(form, "en", family_name="Smith") == closing
    assert salutation(form, "en") == bare
    assert valediction(form, "en") == bare_closing
    assert valediction(form, "en", tone="warm", family_name="Smith") == "Kind regards,"


@pytest.mark.parametrize("tone", get_args(Tone))
@pytest.mark.parametrize("form", get_args(AddressForm))
def test_the_text_of_a_letter_says_what_its_salutation_said(form: AddressForm, tone: Tone) -> None:
    runs = (TextRun("Recevez, "), FieldRun("recipient.reader"), TextRun(", nos salutations."))
    blocks = (Salutation(tone), Valediction(tone), Paragraph(runs))
    opening, closing, text = fill_template(LetterTemplate("x", "fr", blocks), {}, form).blocks
    said = inner_reader(form, tone=tone)
    assert text.text == f"Recevez, {said}, nos salutations."
    assert f", {said}, " in closing.text
    assert opening.text.lower() == f"{said},".lower()


def test_english_text_speaks_english() -> None:
    runs = (TextRun("Dear "), FieldRun("recipient.reader"))
    letter = fill_template(LetterTemplate("x", "en", (Paragraph(runs),)), {}, "mrs")
    assert letter.blocks[0].text == "Dear Madam"


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("M.", "mr"), ("Monsieur", "mr"), ("Mme", "mrs"), ("MADAME", "mrs"), ("Mlle", "mrs"),
        ("Mademoiselle", "mrs"), ("M. et Mme", "couple"), ("M. & Mme", "couple"),
        ("Mr and Mrs", "couple"), ("MM.", "mr_mr"), ("Mmes", "mrs_mrs"), ("Dr", "doctor"),
        ("Docteur", "doctor"), ("Me", "maitre"), ("Maître", "maitre"), ("Pr", "professor"),
        ("", "unknown"), ("Son Altesse", "unknown"),
    ],
)  # fmt: skip
def test_civilities_as_typed(typed: str, form: AddressForm) -> None:
    assert civility_form(typed) == form


def test_every_civility_of_the_vocabulary_has_a_form() -> None:
    for key in CIVILITIES:
        assert (civility_form(key) == "unknown") == (key == "")


@pytest.mark.parametrize(
    ("contact", "opening"),
    [
        (Contact(kind=ORGANIZATION, civility="mr", organization_name="X"), "Mesdames, Messieurs,"),
        (Contact(civility="mrs", family_name="Durand", organization="X"), "Madame,"),
        (Contact(family_name="Durand"), "Madame, Monsieur,"),
        (addressed_as(Contact(civility="mr", family_name="D"), "M. et Mme D"), "Madame, Monsieur,"),
        (addressed_as(Contact(civility="mr", family_name="D"), "Famille D"), "Madame, Monsieur,"),
    ],
)
def test_who_is_spoken_to(contact: Contact, opening: str) -> None:
    assert salutation(address_form(contact)) == opening
