"""Names of people read apart, names in proper case, companies recognized."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.name_case import proper_case
from sme_crm.domain.names import initials, read_civility, split_full_name, tells_order
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    ("typed", "civility", "given_name", "family"),
    [
        ("DUPONT Jean", "", "Jean", "DUPONT"),
        ("Jean DUPONT", "", "Jean", "DUPONT"),
        ("Dupont, Jean", "", "Jean", "Dupont"),
        ("Dupont, M. Jean", "mr", "Jean", "Dupont"),
        ("M. et Mme Dupont", "couple", "", "Dupont"),
        ("M. Mme Martin Paul et Julie", "couple", "Paul et Julie", "Martin"),
        ("Mme Marie-Claude de La Tour", "mrs", "Marie-Claude", "de La Tour"),
        ("Mlle Anne Le Goff", "mrs", "Anne", "Le Goff"),
        ("DE LA TOUR Marie", "", "Marie", "DE LA TOUR"),
        ("Jean-Pierre VAN DER BERG", "", "Jean-Pierre", "VAN DER BERG"),
        ("Jeanne d'Arc", "", "Jeanne", "d'Arc"),
        ("DUPONT JEAN", "", "JEAN", "DUPONT"),
        ("jean dupont", "", "jean", "dupont"),
        ("Durand Sophie Mme", "mrs", "Sophie", "Durand"),
        ("Durand Sophie (Mme)", "mrs", "Sophie", "Durand"),
        ("Dr. House", "doctor", "", "House"),
        ("Me Durand", "maitre", "", "Durand"),
        ("Le Pen Marine", "", "Marine", "Le Pen"),
        ("J. DUPONT", "", "J.", "DUPONT"),
        ("Ben HASSAN", "", "Ben", "HASSAN"),
        ("Nadia Ben HASSAN", "", "Nadia", "Ben HASSAN"),
        ("MM. Martin", "MM.", "", "Martin"),
        ("Dupont", "", "", "Dupont"),
        ("M", "", "", "M"),
        ("Monsieur", "mr", "", ""),
        ("", "", "", ""),
    ],
)
def test_split_full_name(typed: str, civility: str, given_name: str, family: str) -> None:
    name = split_full_name(typed)
    assert (name.civility, name.given, name.family) == (civility, given_name, family)


def test_confidence() -> None:
    assert split_full_name("DUPONT Jean").confidence == "high"
    assert split_full_name("Jean Dupont").confidence == "medium"
    assert split_full_name("Martin Bernard").confidence == "low"


@given(st.lists(st.sampled_from(
    ["Jean", "DUPONT", "de", "La", "d'Arc", "et", "Le", "Marie-Claude", "O'BRIEN", "J.", "van"]
), max_size=6))  # fmt: skip
def test_no_word_of_a_name_is_lost(words: list[str]) -> None:
    name = split_full_name(" ".join(words))
    kept = f"{name.given} {name.family}".split()
    assert sorted(kept) == sorted(words)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("M.", "mr"), ("Monsieur", "mr"), ("MR", "mr"), ("Mme", "mrs"), ("Mlle", "mrs"),
        ("M. et Mme", "couple"), ("M./Mme", "couple"), ("Monsieur Madame", "couple"),
        ("Dr", "doctor"), ("Maître", "maitre"), ("Pr", "professor"), ("", ""), ("Dupont", ""),
        ("MM.", "MM."),
    ],
)  # fmt: skip
def test_read_civility(typed: str, key: str) -> None:
    assert read_civility(typed) == key


@pytest.mark.parametrize(
    ("typed", "cased"),
    [
        ("JEAN-PIERRE DE LA TOUR", "Jean-Pierre de La Tour"), ("d'arc", "d'Arc"),
        ("MCDONALD", "McDonald"), ("O'BRIEN", "O'Brien"), ("LE GOFF", "Le Goff"),
        ("J.P. MARTIN", "J.P. Martin"), ("LOUIS XIV", "Louis XIV"), ("éléonore", "Éléonore"),
        ("L'HÉRITIER", "L'Héritier"), ("DU BELLAY", "Du Bellay"), ("DuPont", "DuPont"),
        ("van der berg", "van der Berg"), ("", ""), ("123", "123"),
    ],
)  # fmt: skip
def test_proper_case_of_people(typed: str, cased: str) -> None:
    assert proper_case(typed) == cased


@pytest.mark.parametrize(
    ("typed", "cased"),
    [
        ("SARL DUPONT ET FILS", "SARL Dupont et Fils"), ("MAIRIE DE LYON", "Mairie de Lyon"),
        ("BTP SERVICES", "BTP Services"), ("GARAGE DU CENTRE", "Garage du Centre"),
        ("LA POSTE", "La Poste"), ("GMBH MÜLLER", "GmbH Müller"),
        ("S.A.R.L. MARTIN", "S.A.R.L. Martin"), ("boulangerie sarl", "Boulangerie SARL"),
        ("DE DIETRICH", "De Dietrich"), ("iPhone Réparation", "iPhone Réparation"),
    ],
)  # fmt: skip
def test_proper_case_of_companies(typed: str, cased: str) -> None:
    assert proper_case(typed, company=True) == cased


@given(st.text(st.characters(max_codepoint=0x17F), max_size=30), st.booleans())
@example("ß", False)
@example("ŉı", True)
def test_proper_case_changes_case_only_and_once(text: str, company: bool) -> None:
    once = proper_case(text, company=company)
    assert proper_case(once, company=company) == once
    assert once.casefold() == text.casefold()


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("SARL Dupont", True), ("S.A.R.L. Dupont", True), ("Dupont sarl", True),
        ("Mairie de Lyon", True), ("Dupont & Fils", True), ("BNP SA", True),
        ("Boulangerie Martin", True), ("GAEC des Prés", True), ("Association Les Amis", True),
        ("Martin Services", True), ("Jean Dupont", False), ("Sa Majesté", False),
        ("Jean Sa", False), ("Anne Maison", False), ("Marie-France Petit", False),
        ("Marie de La Tour", False), ("", False),
    ],
)  # fmt: skip
def test_looks_like_company(name: str, company: bool) -> None:
    assert looks_like_company(name) is company


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Jean-Pierre Dupont", "JD"), ("Mme Marie de La Tour", "MT"), ("SARL Martin", "M"),
        ("Société Générale", "SG"), ("éric", "É"), ("Jeanne d'Arc", "JA"), ("", ""), ("😀", ""),
        ("SARL", "S"), ("3M France", "3F"),
    ],
)  # fmt: skip
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=40))
def test_initials_are_at_most_two_characters(text: str) -> None:
    assert len(initials(text)) <= 2


@given(st.text(st.characters(max_codepoint=0x17F), max_size=40))
def test_letters_of_a_name_are_kept(text: str) -> None:
    name = split_full_name(text)
    if not name.civility:
        kept = f"{name.given}{name.family}"
        assert sorted(re.sub(r"[\s,]", "", kept)) == sorted(re.sub(r"[\s,]", "", text))


def test_naughty_strings() -> None:
    for text in naughty_strings():
        split_full_name(text)
        initials(text)
        looks_like_company(text)
        for company in (False, True):
            once = proper_case(text, company=company)
            assert proper_case(once, company=company) == once


@pytest.mark.parametrize(
    ("text", "civility", "given_name", "family"),
    [
        ("M. Jean et Mme Marie DUPONT", "couple", "Jean et Marie", "DUPONT"),
        ("M. DUPONT Jean et Mme DUPONT Marie", "couple", "Jean et Marie", "DUPONT"),
        ("M. Dupont et Mme Durand", "couple", "", "Dupont et Durand"),
        ("Jean & Marie DUPONT", "", "Jean & Marie", "DUPONT"),
        ("Claire PETIT épouse DURAND", "", "Claire", "PETIT épouse DURAND"),
        ("Famille DUPONT", "", "", "Famille DUPONT"),
        ("DUPONT (Jean)", "", "Jean", "DUPONT"),
        ("John Smith Jr.", "", "John", "Smith Jr."),
    ],
)
def test_couples_and_households(text: str, civility: str, given_name: str, family: str) -> None:
    name = split_full_name(text)
    assert (name.civility, name.given, name.family) == (civility, given_name, family)


def test_the_order_of_a_column_settles_names_that_do_not_tell_it() -> None:
    assert [tells_order(text) for text in ("Dupont Marie", "Marie Dupont", "Xu Li", "A, B")] == [
        True, False, None, None,
    ]  # fmt: skip
    first = split_full_name("Bernard Thomas", family_first=True)
    last = split_full_name("Bernard Thomas", family_first=False)
    assert (first.given, first.family) == ("Thomas", "Bernard")
    assert (last.given, last.family) == ("Bernard", "Thomas")
    capitals = split_full_name("DUPONT Jean", family_first=False)
    assert (capitals.given, capitals.family) == ("Jean", "DUPONT"), "the name itself tells more"


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("Mr & Mrs John Smith", False), ("Jean & Marie DUPONT", False), ("Dupont & Fils", True),
        ("Martin & Durand", True), ("Épicerie du coin", True), ("Musée Rodin", True),
    ],
)  # fmt: skip
def test_an_ampersand_joins_people_too(name: str, company: bool) -> None:
    assert looks_like_company(name) is company


def test_abbreviations_and_foreign_particles_keep_their_capitals() -> None:
    assert [proper_case(text) for text in ("SNCF", "DO", "DA COSTA", "FERREIRA DA SILVA")] == [
        "SNCF", "Do", "Da Costa", "Ferreira da Silva",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("John Smith Jr.", ("", "John", "Smith Jr.")),
        ("Martin Luther King, Jr.", ("", "Martin Luther", "King Jr.")),
        ("Smith, John, Jr.", ("", "John", "Smith Jr.")),
        ("Dr. Anne Durand, Ph.D.", ("doctor", "Anne", "Durand Ph.D.")),
        ("John Smith, III", ("", "John", "Smith III")),
        # No suffix: a given name, a family name that only looks like a degree.
        ("Smith, John", ("", "John", "Smith")),
        ("Mba, Jean", ("", "Jean", "Mba")),
        ("Durand, MD", ("", "MD", "Durand")),
    ],
)
def test_a_suffix_goes_with_the_family_name(typed: str, expected: tuple[str, str, str]) -> None:
    name = split_full_name(typed)
    assert (name.civility, name.given, name.family) == expected
