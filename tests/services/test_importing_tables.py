"""What becomes of the values of tables as other programs write them, and of their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in


def _read(workspace: Workspace, path: Path, text: str) -> ImportFile:
    """How a list is understood."""
    path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    run.close()
    return run.files[0]


def _contacts(workspace: Workspace) -> list[ContactSheet]:
    ids = workspace.contact_lists.ids(ContactFilter())
    return [workspace.contacts.sheet(contact_id) for contact_id in ids]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Société;Remarque\nBoulangerie Paul;un\nBoulangerie Paul;deux\n", 2),
        ("Société;Remarque\nBoulangerie Paul;un\nBoulangerie Paul;un\n", 1),
        ("Société;Adresse;Ville\nPaul SARL;1 rue A;Lyon\nPaul SARL;2 rue B;Lyon\n", 2),
        ("Société;Adresse;Ville\nPaul SARL;1 rue A;Lyon\nPaul SARL;1 rue A;Lyon\n", 1),
    ],
)
def test_companies_of_one_name(workspace: Workspace, tmp_path: Path, text: str, count: int) -> None:
    bring_in(workspace, tmp_path / "list.csv", text)
    assert len(_contacts(workspace)) == count


def test_american_dates_are_told_by_another_column(workspace: Workspace, tmp_path: Path) -> None:
    text = "First Name,Last Name,Birthday,Anniversary\nJohn,Doe,03/04/1980,12/25/2000\n"
    bring_in(workspace, tmp_path / "outlook.csv", text)
    assert _contacts(workspace)[0].contact.birth_date == "1980-03-04"


def test_a_suffix_is_kept_behind_the_notes(workspace: Workspace, tmp_path: Path) -> None:
    text = "First Name,Last Name,Suffix,Notes\nJohn,Doe,Jr.,hello\nAnn,Lee,,bye\n"
    bring_in(workspace, tmp_path / "outlook.csv", text)
    assert {one.contact.notes for one in _contacts(workspace)} == {"hello\nSuffix: Jr.", "bye"}


def test_what_stands_around_a_name_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    """Suffixes and titles that are no civility become lines of the notes, a civility one."""
    text = (
        "Titre;Prénom;Nom;Suffixe du nom;Fonction;Notes\n"
        "Ing.;Paul;Roux;;Directeur;Vu\nDirectrice;Anne;Durand;PhD, MBA;Directrice;\n"
        "Comte;Luc;Petit;III;;\n"
    )
    bring_in(workspace, tmp_path / "list.csv", text)
    notes = {one.contact.family_name: one.contact.notes for one in _contacts(workspace)}
    assert notes == {
        "Roux": "Vu\nTitre: Ing.",
        "Durand": "Titre: Directrice\nSuffixe du nom: PhD, MBA",
        "Petit": "Titre: Comte\nSuffixe du nom: III",
    }


def test_a_title_that_repeats_the_function_says_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "Title,First name,Last name,Job title\nCEO,John,Doe,CEO\n,Ann,Lee,CTO\n"
    bring_in(workspace, tmp_path / "list.csv", text)
    assert {one.contact.notes for one in _contacts(workspace)} == {""}
    assert {one.employments[0].function for one in _contacts(workspace) if one.employments} <= {
        "CEO", "CTO"
    }  # fmt: skip


def test_answers_and_quantities_are_no_names_and_no_codes(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "Nom;Client;CP siège;Société Ville;Qty\nDurand;oui;69001;Lyon;10000\n"
    file = _read(workspace, tmp_path / "list.csv", text)
    assert [column.heading for column in file.left_out] == ["Client", "Qty"]
    bring_in(workspace, tmp_path / "list.csv")
    (sheet,) = _contacts(workspace)
    assert sheet.contact.formatted_name == "Durand"
    assert [address.postal_code for address in sheet.addresses] == ["69001"]


def test_a_register_does_not_name_everybody(workspace: Workspace, tmp_path: Path) -> None:
    head = "siren,denominationUniteLegale,nomUniteLegale,prenom1UniteLegale"
    text = f"{head},activitePrincipaleUniteLegale\n000325175,[ND],[ND],[ND],32.12Z\n"
    bring_in(workspace, tmp_path / "sirene.csv", text)
    assert [one.contact.formatted_name for one in _contacts(workspace)] == ["SIREN 000 325 175"]


def test_towns_behind_streets_without_a_word_for_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = "".join(f"Mairie {n};{n} La Canebière 13001 Marseille\n" for n in range(1, 5))
    bring_in(workspace, tmp_path / "annuaire.csv", f"Société;Adresse\n{rows}")
    assert {
        (address.postal_code, address.street)
        for sheet in _contacts(workspace)
        for address in sheet.addresses
    } == {("13001", f"{n} La Canebière") for n in range(1, 5)}


def test_addresses_of_mail_are_no_headings(workspace: Workspace, tmp_path: Path) -> None:
    text = "adrien,adrien@email.com\nrafael,rafael@rafael.com\nhjd,hsah@email\n"
    file = _read(workspace, tmp_path / "mails.csv", text)
    assert file.source.header_line == 0
    bring_in(workspace, tmp_path / "mails.csv")
    assert len(_contacts(workspace)) == 3


def test_a_whole_name_completes_its_parts(workspace: Workspace, tmp_path: Path) -> None:
    text = "FirstName,LastName,Name,Email\nAda,Lovelace,Ada Lovelace,ada@x.example\n"
    bring_in(workspace, tmp_path / "force.csv", text + ",Hopper,Grace Hopper,g@x.example\n")
    names = {one.contact.formatted_name for one in _contacts(workspace)}
    assert names == {"Ada Lovelace", "Grace Hopper"}


def test_names_with_figures_stay_as_they_are(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, tmp_path / "list.csv", "Nom;Tél\nla ruche 13001;0478000001\n")
    assert [one.contact.formatted_name for one in _contacts(workspace)] == ["la ruche 13001"]


@pytest.mark.parametrize(
    ("cells", "target"), [("Abbaye de Sept Fons;Baramel", "organization_name"), ("oui;non", "")]
)
def test_suppliers_are_named_or_answered(
    workspace: Workspace, tmp_path: Path, cells: str, target: str
) -> None:
    first, second = cells.split(";")
    text = f"Nom;E-mail;Fournisseur\nDurand;a@x.example;{first}\nPetit;b@x.example;{second}\n"
    file = _read(workspace, tmp_path / "list.csv", text)
    assert file.columns[2].target == target


def test_a_customer_number_at_an_address_needs_no_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "Réf;Nom;Prénom;CP;Ville\nC-1;;;69001;Lyon\n;;;75001;Paris\nC-3;;;;\n"
    bring_in(workspace, tmp_path / "list.csv", text)
    (sheet,) = _contacts(workspace)
    assert (sheet.contact.reference, sheet.contact.formatted_name) == ("C-1", "Lyon")
