"""Lists as small firms keep them: what each value becomes, by the general rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.services.importing.addresses import AddressParts, read_address
from sme_crm.services.importing.headings import guess_heading
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in


def _contacts(workspace: Workspace, path: Path, text: str) -> list[ContactSheet]:
    """The contacts a list makes, by name."""
    bring_in(workspace, path, text)
    sheets = map(workspace.contacts.sheet, workspace.contact_lists.ids())
    return sorted(sheets, key=lambda sheet: sheet.contact.formatted_name)


def _names(sheets: list[ContactSheet]) -> list[tuple[str, str, str, str]]:
    return [
        (one.civility, one.given_name, one.family_name, one.organization_name)
        for one in (sheet.contact for sheet in sheets)
    ]


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("CAFE DE LA GARE", True), ("Fleurs et Jardins", True), ("VUE SUR MER", True),
        ("Les Jardins d'Ambre", True), ("Julie Coiffure", True), ("Durand Plomberie", True),
        ("Le Repos au Vert", True), ("Jean et Marie Dupont", False), ("Au Wing", False),
        ("M. et Mme Dupont", False), ("Dupont et Mme Durand", False), ("Wing Au Chan", False),
        ("Thomas et Martin Durand", False), ("Consorts Petit et Moreau", False),
        ("Jean Dupont", False), ("Marie-France Martin", False),
        ("Ce fichier ne doit pas sortir de chez nous sans accord", False),
    ],
)  # fmt: skip
def test_names_of_companies_without_a_legal_form(name: str, company: bool) -> None:
    assert looks_like_company(name) is company


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Nom complet (tel que saisi)", "full_name"), ("Sex (M F)", "civility"),
        ("Téléphone (portable)", "phone.number:mobile"), ("Gérant", "full_name"),
        ("Fax geschäftlich", "phone.number:fax"), ("Mobiltelefon", "phone.number:mobile"),
        ("Bureau distributeur", "address.locality"), ("Tél. bureau", "phone.number:work"),
        ("Souhaitez-vous recevoir notre newsletter ?", "wants_news"),
    ],
)  # fmt: skip
def test_headings_with_words_around(heading: str, target: str) -> None:
    guess = guess_heading(heading)
    assert guess is not None
    assert guess.target.text == target


def test_companies_in_capitals_under_a_bare_name(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "NOM;CP;VILLE\nCAFE DE LA GARE;25000;BESANCON\nPHARMACIE CENTRALE;25000;BESANCON\n"
        "FLEURS ET JARDINS;25000;BESANCON\nLA BOITE A PAIN;25000;BESANCON\n"
        "OPTIC 2000;25000;BESANCON\n"
    )
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert {sheet.contact.kind for sheet in sheets} == {"organization"}


def test_people_among_companies_stay_people(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Intitulé client;Ville\nCAFE DU COMMERCE;Nieul\nDUPUY Jean-Luc;Nieul\n"
        "EARL DES TROIS CHENES;Nieul\nMme ROUX Anne;Nieul\nMENUISERIE PETIT;Nieul\n"
        "Grandin Meubles;Nieul\n"
    )
    assert set(_names(_contacts(workspace, tmp_path / "list.csv", text))) == {
        ("", "", "", "Cafe du Commerce"), ("", "", "", "EARL des Trois Chenes"),
        ("", "", "", "Grandin Meubles"), ("", "Jean-Luc", "Dupuy", ""),
        ("", "", "", "Menuiserie Petit"), ("mrs", "Anne", "Roux", ""),
    }  # fmt: skip


def test_the_contact_of_a_company_named_under_a_strange_heading(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "siret;givenName;contact\n73282932000074;Code en Stock;Marcel Machin\n"
    company, person = _contacts(workspace, tmp_path / "list.csv", text)
    assert (company.contact.organization_name, company.contact.siret) == (
        "Code en Stock", "73282932000074"
    )  # fmt: skip
    assert (person.contact.formatted_name, person.employments[0].organization) == (
        "Marcel Machin", "Code en Stock"
    )  # fmt: skip


def test_a_list_without_headings(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Mme;Durand;Claire;12 rue des Fleurs;44000;NANTES;02 40 11 22 33\n"
        "M.;Le Goff;Yann;3 quai Sud;44100;NANTES;06 55 44 33 22\n"
        "Mme;Petit;Ana;5 allée du Parc;44300;NANTES;\n"
    )
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert _names(sheets) == [
        ("mrs", "Ana", "Petit", ""), ("mrs", "Claire", "Durand", ""), ("mr", "Yann", "Le Goff", "")
    ]  # fmt: skip
    assert {sheet.addresses[0].locality for sheet in sheets} == {"Nantes"}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Votre nom et prénom", [("Léa", "Simon"), ("Paul", "Durand")]),
        ("Prénom et nom", [("Durand", "Paul"), ("Léa", "Simon")]),
    ],
)
def test_a_heading_tells_the_order_of_names_that_do_not(
    workspace: Workspace, tmp_path: Path, heading: str, expected: list[tuple[str, str]]
) -> None:
    text = f"{heading};Ville\nDurand Paul;Sète\nLéa Simon;Sète\n"
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert sorted((one.contact.given_name, one.contact.family_name) for one in sheets) == expected


def test_a_place_named_under_an_unknown_heading(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom du lieu;Adresse;Code postal;Ville\nThéâtre du Port;2 quai du Port;17000;La Rochelle\n"
        "Salle des Fêtes;5 rue Centrale;44000;Nantes\n"
    )
    assert _names(_contacts(workspace, tmp_path / "list.csv", text)) == [
        ("", "", "", "Salle des Fêtes"), ("", "", "", "Théâtre du Port")
    ]  # fmt: skip


def test_what_says_that_there_is_nothing(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom;Prénom;Tél;Mail;Site\nBlanc;Anne;-;néant;N/A\nRoux;Luc;/;aucun;-\nPetit;Ève;?;x;nc\n"
    )
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert len(sheets) == 3
    assert not any(sheet.phones or sheet.emails or sheet.web_pages for sheet in sheets)


def test_a_heading_whose_values_are_another_thing(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom;Prénom;Société;Poste;Département;Entrée;Etat\n"
        "Blanc;Anne;Nova;Acheteuse;Achats;01/09/2018;Actif\n"
        "Roux;Luc;Nova;Vendeur;Ventes;15/02/2022;Inactif\n"
        "Petit;Ève;Nova;Comptable;Finances;03/05/2020;Actif\n"
    )
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert not any(sheet.addresses for sheet in sheets)
    people = [sheet for sheet in sheets if sheet.contact.kind == "individual"]
    assert {(one.employments[0].department, one.contact.status) for one in people} == {
        ("Achats", "client"), ("Ventes", "former"), ("Finances", "client")
    }  # fmt: skip


def test_a_box_is_no_street_beside_one() -> None:
    assert read_address("Port de plaisance, BP 45, 29120 PONT L'ABBE CEDEX") == AddressParts(
        street="Port de plaisance", place="BP 45", postal_code="29120",
        locality="Pont-l'Abbé CEDEX",
    )  # fmt: skip
    assert read_address("BP 80, 13602 AIX EN PROVENCE CEDEX 1").street == "BP 80"


def test_what_databases_write_for_nothing(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "nom,prenom,societe,adresse,tel,email\nMARTIN,Paul,NULL,NULL,NULL,paul@martin.fr\n"
        "NULL,NULL,ACME,NULL,0102030405,NULL\n"
    )
    company, person = _contacts(workspace, tmp_path / "dump.csv", text)
    assert (company.contact.kind, company.contact.formatted_name) == ("organization", "ACME")
    assert (person.contact.formatted_name, person.employments, person.addresses) == (
        "Paul Martin", (), ()
    )  # fmt: skip


def test_a_person_shown_behind_the_company(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Name,Is a Company,Related Company,Phone\nAzure Interior,True,,0102030405\n"
        '"Azure Interior, Brandon Freeman",False,Azure Interior,0102030406\n'
    )
    _, person = _contacts(workspace, tmp_path / "odoo.csv", text)
    assert (person.contact.given_name, person.contact.family_name) == ("Brandon", "Freeman")
    assert person.employments[0].organization == "Azure Interior"


def test_customers_a_file_of_companies_calls_people(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom;Code client;Code compta client;Type du tiers;Id. prof. 1 (SIREN);Adresse\n"
        'TECHNO BAT;C1;;PME/PMI;732829320;"Z.A. Les Pins\nBât B"\n'
        "Jean PETIT;C2;;Particulier;;5 rue Verte\n"
    )
    person, company = _contacts(workspace, tmp_path / "tiers.csv", text)
    assert (person.contact.given_name, person.contact.family_name) == ("Jean", "Petit")
    assert company.contact.organization_name == "TECHNO BAT"
    assert (company.addresses[0].street, company.addresses[0].building) == (
        "Z.A. Les Pins", "Bât B"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("T. 05 57 00 00 01 - F. 05 57 00 00 02",
         [("05 57 00 00 01", "work"), ("05 57 00 00 02", "fax")]),
        ("Tél.: 0612345678", [("06 12 34 56 78", "mobile")]),
        ("O6 12 34 56 78", [("06 12 34 56 78", "mobile")]),
        ("01.23.45.67.89 p. 12", [("01 23 45 67 89 p. 12", "work")]),
    ],
)  # fmt: skip
def test_letters_beside_phones(
    workspace: Workspace, tmp_path: Path, cell: str, numbers: list[tuple[str, str]]
) -> None:
    text = f"Nom;Prénom;Tél/Fax\nPetit;Ana;{cell}\n"
    (sheet,) = _contacts(workspace, tmp_path / "list.csv", text)
    assert [(phone.number, phone.kind) for phone in sheet.phones] == numbers


def test_addresses_among_words_and_escaped_pages(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom;Prénom;E-mail;Site\nPetit;Ana;ana@petit.fr (perso);http\\://www.petit.fr\n"
        "Roux;Luc;Luc Roux luc@roux.fr;www.roux.fr\n"
    )
    sheets = _contacts(workspace, tmp_path / "list.csv", text)
    assert [(email.address, email.state) for sheet in sheets for email in sheet.emails] == [
        ("ana@petit.fr", "good"), ("luc@roux.fr", "good")
    ]  # fmt: skip
    assert sheets[0].web_pages[0].url == "http://www.petit.fr"


def test_who_lives_at_an_address_is_no_line_of_it(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "dn: uid=jdupont,dc=exemple,dc=fr\nobjectClass: inetOrgPerson\ncn: Jean Dupont\n"
        "sn: Dupont\no: Ma Société\npostalAddress: Ma Société$12 rue X$75001 Paris$France\n"
    )
    sheets = _contacts(workspace, tmp_path / "people.ldif", text)
    (address,) = next(sheet.addresses for sheet in sheets if sheet.addresses)
    assert (address.complement, address.street, address.postal_code, address.locality) == (
        "", "12 rue X", "75001", "Paris"
    )  # fmt: skip
