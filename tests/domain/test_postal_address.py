"""Address blocks by NF Z 10-011, in France and abroad."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.postal_address import (
    LINE_LIMIT,
    STREET_LIMIT,
    AddressOptions,
    address_block,
    country_name,
    postal_lines,
    recipient_name,
    shorten_street,
)

PERSON = Contact(id=7, civility="mr", given_name="Jean", family_name="Dupont")
COMPANY = Contact(
    kind=ORGANIZATION, organization_name="Boulangerie Lefèvre", legal_form="SARL", id=8
)


def lines(contact: Contact, address: Address, **more: Any) -> tuple[str, ...]:
    return address_block(contact, address, **more).lines


def test_person_at_home() -> None:
    address = Address(
        kind="home",
        complement="Appt 3, esc. B",
        building="Résidence des Œillets",
        street="5 bis, avenue du Général-de-Gaulle",
        place="Le Bourg",
        postal_code="F-42 000",
        locality="Saint-Étienne",
    )
    assert lines(PERSON, address) == (
        "M. Jean DUPONT",
        "Appt 3, esc. B",
        "Résidence des Œillets",
        "5 B AVENUE DU GENERAL DE GAULLE",
        "LE BOURG",
        "42000 SAINT ETIENNE",
    )


def test_company_with_and_without_person() -> None:
    address = Address(
        building="ZI Nord", street="3 rue de l’Église", place="BP 123",
        postal_code="67002", locality="Strasbourg Cedex 2",
    )  # fmt: skip
    bottom = ("ZI Nord", "3 RUE DE L EGLISE", "BP 123", "67002 STRASBOURG CEDEX 2")
    assert lines(COMPANY, address) == ("Boulangerie Lefèvre SARL", *bottom)
    with_person = lines(COMPANY, address, person=PERSON)
    assert with_person == ("Boulangerie Lefèvre SARL", "M. Jean DUPONT", *bottom)
    assert lines(COMPANY, address, department="Service achats")[1] == "Service achats"


def test_person_at_work_stands_under_the_employer() -> None:
    person = Contact(civility="mrs", given_name="Zoé", family_name="Côté", organization="Garage X")
    address = Address(kind="work", street="1 rue A", postal_code="75011", locality="Paris")
    assert lines(person, address)[:2] == ("Garage X", "Mme Zoé CÔTÉ")
    assert lines(person, Address(kind="home", street="1 rue A", locality="Paris"))[0] == (
        "Mme Zoé CÔTÉ"
    )
    assert lines(person, address, organization="")[0] == "Mme Zoé CÔTÉ"


def test_complements_share_a_line_when_a_company_and_a_person_are_named() -> None:
    person = Contact(given_name="Zoé", family_name="Côté", organization="Garage X")
    address = Address(
        complement="Hall 2", building="Bât. C", street="1 rue A", place="BP 1",
        postal_code="75011", locality="Paris",
    )  # fmt: skip
    block = address_block(person, address)
    assert block.lines[2] == "Hall 2 Bât. C"
    assert len(block.lines) == 6
    assert not block.warnings


def test_couple_and_unknown_civility() -> None:
    couple = Contact(civility="couple", given_name="Jean et Marie", family_name="d’Aubigné")
    assert recipient_name(couple) == "M. et Mme Jean et Marie D’AUBIGNÉ"
    assert recipient_name(Contact(given_name="Zoé", family_name="Lê")) == "Zoé LÊ"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("5 bis rue A", "5 B RUE A"),
        ("5ter rue A", "5 T RUE A"),
        ("12/14 rue A", "12 RUE A"),
        ("12-14, rue A", "12 RUE A"),
        ("12 quater rue A", "12 Q RUE A"),
        ("8 mai 1945 (rue du)", "8 MAI 1945 RUE DU"),
        ("rue du 8-Mai", "RUE DU 8 MAI"),
        ("12 bistrot rue A", "12 BISTROT RUE A"),
    ],
)
def test_numbers_of_a_street(typed: str, printed: str) -> None:
    address = Address(street=typed, postal_code="75011", locality="Paris")
    assert lines(PERSON, address)[1] == printed


def test_street_is_shortened_only_beyond_the_limit() -> None:
    assert shorten_street("12 BOULEVARD SAINT MICHEL") == "12 BOULEVARD SAINT MICHEL"
    long = "12 BOULEVARD DU MARECHAL DE LATTRE DE TASSIGNY"
    assert shorten_street(long) == "12 BD MAL DE LATTRE DE TASSIGNY"
    assert shorten_street("114 Chemin de l Eglise Saint Martin") == (
        "114 CHE de l Eglise Saint Martin"
    )
    nothing_known = "1 Unterdenlindenstrasse Kurfuerstendamm"
    assert len(nothing_known) > STREET_LIMIT
    assert shorten_street(nothing_known) == nothing_known


def test_a_long_line_is_reported_and_never_cut() -> None:
    name = "Établissements Chateaubriand-Montmorency et Compagnie"
    company = Contact(kind=ORGANIZATION, organization_name=name)
    block = address_block(company, Address(street="1 rue A", locality="Paris", postal_code="75011"))
    assert block.lines[0] == name
    assert [(w.kind, w.line) for w in block.warnings] == [("line_too_long", name)]


def test_no_address() -> None:
    for address in (None, Address(), Address(street="1 rue A")):
        block = address_block(PERSON, address)
        assert block.lines == ()
        assert block.warnings[0].kind == "no_address"


def test_accents_are_an_option() -> None:
    address = Address(street="3 rue de l’Église", postal_code="42000", locality="Saint-Étienne")
    kept = lines(PERSON, address, options=AddressOptions(accents=True))
    assert kept[1:] == ("3 RUE DE L ÉGLISE", "42000 SAINT ÉTIENNE")
    last_only = lines(PERSON, address, options=AddressOptions(capitals="last_line"))
    assert last_only[1:] == ("3 rue de l Eglise", "42000 SAINT ETIENNE")


def test_overseas_departments_have_no_country_line() -> None:
    address = Address(street="1 rue A", postal_code="97400", locality="Saint-Denis", country="RE")
    block = address_block(PERSON, address)
    assert block.lines[-1] == "97400 SAINT DENIS"
    assert not block.abroad
    noumea = Address(street="1 rue A", postal_code="98800", locality="Nouméa", country="NC")
    assert lines(PERSON, noumea)[-2:] == ("98800 NOUMEA", "NOUVELLE-CALEDONIE")


@pytest.mark.parametrize(
    ("address", "bottom"),
    [
        (
            Address(street="Hauptstr. 5", postal_code="D-80331", locality="München", country="DE"),
            ("Hauptstr. 5", "80331 MÜNCHEN", "ALLEMAGNE"),
        ),
        (
            Address(
                street="10 Downing St", postal_code="SW1A 2AA", locality="London", country="GB"
            ),
            ("10 Downing St", "LONDON", "SW1A 2AA", "ROYAUME-UNI"),
        ),
        (
            Address(
                street="1 Main St", postal_code="94043", locality="Mountain View", region="CA",
                country="US",
            ),
            ("1 Main St", "MOUNTAIN VIEW, CA 94043", "ETATS-UNIS"),
        ),
        (
            Address(
                street="Calle Mayor 1", postal_code="28013", locality="Madrid", region="Madrid",
                country="es",
            ),
            ("Calle Mayor 1", "28013 MADRID", "ESPAGNE"),
        ),
        (
            Address(street="1 rue A", postal_code="9999", locality="Somewhere", country="ZZ"),
            ("1 rue A", "9999 SOMEWHERE"),
        ),
    ],
)  # fmt: skip
def test_abroad(address: Address, bottom: tuple[str, ...]) -> None:
    block = address_block(PERSON, address)
    assert block.lines[1 : 1 + len(bottom)] == bottom
    assert block.abroad
    assert "abroad" in [warning.kind for warning in block.warnings]


def test_no_part_of_a_foreign_address_is_lost() -> None:
    for country in ("JP", "CN", "BR", "IE", "HK", "SG", "MC", "CI", "KR", "RU", "IN", "AE", "HU"):
        address = Address(
            complement="Floor 2", street="Street 5", place="Box 9", postal_code="123456",
            locality="Town", country=country,
        )  # fmt: skip
        text = " ".join(lines(PERSON, address)).upper()
        for part in ("FLOOR 2", "STREET 5", "BOX 9", "TOWN"):
            assert part in text, country


def test_country_names_are_french() -> None:
    assert country_name("ch") == "Suisse"
    assert country_name("MM") == "Birmanie"
    assert country_name("Atlantis") == "ATLANTIS"


@given(
    st.builds(
        Address,
        complement=st.text(max_size=50),
        building=st.text(max_size=50),
        street=st.text(max_size=60),
        place=st.text(max_size=50),
        postal_code=st.text(max_size=12),
        locality=st.text(max_size=50),
        country=st.sampled_from(["", "FR", "DE", "JP", "US", "NC", "RE", "XX"]),
    )
)
def test_any_text_gives_lines_that_keep_the_rules(address: Address) -> None:
    block = address_block(PERSON, address)
    long = [line for line in block.lines if len(line) > LINE_LIMIT]
    warned = [warning.line for warning in block.warnings if warning.kind == "line_too_long"]
    assert warned == long
    assert all(line and "\n" not in line and line == line.strip() for line in block.lines)
    if block.lines and not block.abroad:
        assert len(block.lines) <= 6
        for line in block.lines[-1:]:
            assert all(c.isalnum() or c == " " or not c.isascii() for c in line)


def test_placed_lines_say_what_the_block_says() -> None:
    contact = Contact(given_name="Anne", family_name="Bré", civility="mrs")
    address = Address("home", "Esc. B", "Rés. Pins", "5 bis rue Haute", "BP 1", "44000", "Nantes")
    placed = postal_lines(contact, address)
    assert placed.lines == (
        "Mme Anne BRÉ", "Esc. B", "Rés. Pins", "5 B RUE HAUTE", "BP 1", "44000 NANTES", "",
    )  # fmt: skip
    assert tuple(line for line in placed.lines if line) == address_block(contact, address).lines
    at_work = postal_lines(contact, address, organization="Nova").lines
    assert at_work[:3] == ("Nova", "Mme Anne BRÉ", "Esc. B Rés. Pins")
    assert not any(postal_lines(contact, None).lines)


def test_placed_lines_abroad_keep_the_country_last() -> None:
    contact = Contact(given_name="Anne", family_name="Bré")
    address = Address("home", "A", "B", "Weg 1", "C", "70173", "Stuttgart", country="DE")
    lines = postal_lines(contact, address, organization="Nova").lines
    assert len(lines) == 7
    assert lines[0] == "Nova" and lines[6] == "ALLEMAGNE"
    assert "STUTTGART" in lines[5]
    assert all(part in " ".join(lines) for part in ("BRÉ", "A", "B", "Weg 1", "C", "70173"))
