"""Exports of accounting programs: accounts of companies with somebody to speak to, opt-outs."""

from __future__ import annotations

from pathlib import Path

from sme_crm.domain.contact import ContactSheet
from sme_crm.services.importing.words import read_row_kind
from sme_crm.services.workspace import Workspace


def _imported(
    workspace: Workspace, path: Path, text: str
) -> tuple[dict[str, str], dict[str, ContactSheet]]:
    path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    mapping = run.files[0].mapping
    run.stage()
    run.write()
    run.close()
    sheets = map(workspace.contacts.sheet, workspace.contact_lists.ids())
    return mapping, {sheet.contact.formatted_name: sheet for sheet in sheets}


def test_accounts_are_companies_beside_somebody_to_speak_to(
    workspace: Workspace, tmp_path: Path
) -> None:
    mapping, sheets = _imported(
        workspace,
        tmp_path / "accounts.txt",
        "Numéro compte\tIntitulé\tQualité\tInterlocuteur\tCode Postal\tVille\tN° Identifiant\n"
        "411DUR\tDURAND ET FILS SARL\tSARL\tM. DURAND Paul\t35000\tRENNES\tFR44732829320\n"
        "411BEL\tBELLE ILE SAS\tSAS\tMme LE GOFF Marie\t56360\tLE PALAIS\t\n",
    )
    assert {key: target for key, target in mapping.items() if "address" not in target} == {
        "Numéro compte": "reference", "Intitulé": "organization_name", "Qualité": "legal_form",
        "Interlocuteur": "full_name", "N° Identifiant": "vat_number",
    }  # fmt: skip
    paul = sheets["Paul Durand"]
    assert paul.contact.reference == "411DUR"
    assert [one.organization for one in paul.employments] == ["Durand et Fils SARL"]
    company = sheets["Durand et Fils SARL"].contact
    assert (company.legal_form, company.vat_number) == ("SARL", "FR44732829320")


def test_who_is_the_customer_works_for_nobody(workspace: Workspace, tmp_path: Path) -> None:
    _, sheets = _imported(
        workspace,
        tmp_path / "customers.csv",
        "Code (tiers);Nom (tiers);Civilité (interlocuteur);Nom (interlocuteur);"
        "Prénom (interlocuteur);Ville (facturation)\n"
        "CL1;Garage Petit;Monsieur;Petit;Alain;Rezé\nCL2;Mme Rivière;Madame;Rivière;Odile;Annecy\n",
    )
    assert sorted(sheets) == ["Alain Petit", "Garage Petit", "Odile Rivière"]
    assert [one.organization for one in sheets["Alain Petit"].employments] == ["Garage Petit"]
    assert sheets["Odile Rivière"].employments == ()
    assert sheets["Odile Rivière"].contact.civility == "mrs"


def test_an_opt_out_is_no_e_mail(workspace: Workspace, tmp_path: Path) -> None:
    mapping, sheets = _imported(
        workspace,
        tmp_path / "contacts.csv",
        "First Name,Last Name,Email,Email Opt Out\nEva,Lund,eva@nordic.se,1\nUwe,Ahl,u@ahl.se,0\n",
    )
    assert mapping["Email"] == "email.address"
    assert "Email Opt Out" not in mapping
    assert [one.address for one in sheets["Eva Lund"].emails] == ["eva@nordic.se"]


def test_the_device_tells_more_than_the_place() -> None:
    assert read_row_kind("Work Fax") == "fax"
    assert read_row_kind("* Home Mobile") == "mobile"
    assert read_row_kind("Domicile") == "home"
    assert read_row_kind("") == ""
