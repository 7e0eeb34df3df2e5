"""Lists as small firms keep them: what each value becomes, by the general rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.services.importing.addresses import AddressParts, read_address
from sme_crm.services.importing.headings import guess_heading
from sme_crm.services.workspace import Workspace


def _contacts(workspace: Workspace, path: Path, text: str) -> list[ContactSheet]:
    """The contacts a list makes, by name."""
    path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    try:
        run.stage()
        run.write()
    finally:
        run.close()
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
