"""People of a file at their companies: each made once, however its name is spelt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sme_crm.domain.contact import ContactDraft
from sme_crm.services.importing import registries
from sme_crm.services.importing.report import DryRun
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries.company_spellings import CompanySpellings
from sme_crm.store.staging import Staging

SIRET, OTHER_SIRET = "73282932000074", "35600000000048"


def bring_in(workspace: Workspace, folder: Path, text: str, name: str = "p.csv") -> DryRun:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    try:
        run.stage()
        return run.write().report
    finally:
        run.close()


def company(workspace: Workspace, name: str, **values: object) -> int:
    draft = ContactDraft(values={"kind": "organization", "organization_name": name, **values})
    return workspace.contacts.create(draft)[0]


def companies(workspace: Workspace) -> dict[str, set[str]]:
    """The people of each company by its name."""
    found = {}
    for row in workspace.contact_lists.first_page().rows:
        if row.kind == "organization":
            people = workspace.contacts.sheet(row.id).people
            found[f"{row.formatted_name} {row.id}"] = {one.person for one in people}
    return found


SPELT = (
    "Nom;Prénom;Société\nDurand;Anne;SARL Dupont\nPetit;Luc;DUPONT S.A.R.L.\nRoux;Zoé;Dupont\n"
    "Blanc;Max;Nova & Fils\nVert;Léa;Nova et fils\nGris;Tom;SAS Dupont\n"
)


def test_one_company_however_spelt(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registries, "_MOST_KEPT", 1)
    assert bring_in(workspace, tmp_path, SPELT).companies == 3
    assert sorted(map(len, companies(workspace).values())) == [1, 2, 3]
    report = bring_in(workspace, tmp_path, SPELT)
    assert (report.identical, report.companies) == (6, 0)
    assert workspace.checks.run().sound


SPELLINGS = (
    "Dupont", "SARL Dupont", "DUPONT S.A.R.L.", "Dupont SAS", "SAS Dupont", "Nova & Fils",
    "Nova et fils", "Nova et Fils SA", "Blot", "Blot EURL", "EURL BLOT", "Müller GmbH", "!",
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(names=st.lists(st.sampled_from(SPELLINGS), max_size=25))
def test_companies_left_to_the_staging_are_the_same(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    told = []
    for most in (len(SPELLINGS), 0):
        monkeypatch.setattr(registries, "_MOST_KEPT", most)
        base = workspace.database.reader()
        staging = Staging(workspace.database, ["organization_name"])
        employers = registries.Employers(staging, base, CompanySpellings(base))
        told.append([employers.resolve([name]) for name in names])
        assert staging.count("employer_spelling") == 0 or most == 0
        staging.close()
    assert told[0] == told[1]


def test_three_forms_of_one_name_stay_three_at_every_import(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = (
        "Nom;Prénom;Société;CP;Ville\n;;EI TRAITEUR SERVICES;44000;Nantes\n"
        "Gardes;Guy;TRAITEUR SERVICES;;\nBoucher;Luc;TRAITEUR SERVICES SASU;;\n"
        "Moreau;Anne;EURL Traiteur Services;;\n"
    )
    bring_in(workspace, tmp_path, text)
    report = bring_in(workspace, tmp_path, text)
    assert (report.identical, report.updated, report.companies) == (4, 0, 0)


def test_companies_of_the_base_however_spelt(workspace: Workspace, tmp_path: Path) -> None:
    company(workspace, "Dupont SARL")
    company(workspace, "Nova et Fils")
    company(workspace, "Dupont SAS")
    assert bring_in(workspace, tmp_path, SPELT).companies == 0
    assert sorted(map(len, companies(workspace).values())) == [1, 2, 3]
    assert workspace.checks.run().sound


def test_rows_of_companies_however_spelt(workspace: Workspace, tmp_path: Path) -> None:
    text = SPELT.replace("Blanc;", ";;Dupont (SARL)\n;;Nova et Fils\nBlanc;")
    report = bring_in(workspace, tmp_path, text)
    names = companies(workspace)
    assert report.companies == 1, "SAS Dupont only"
    assert sorted(map(len, names.values())) == [1, 2, 3]
    assert workspace.checks.run().sound


def test_people_are_found_by_the_name_the_row_of_their_company_has(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = (
        "Nom;Prénom;Société;E-mail;Téléphone;Ville\n"
        "Durand;Anne;Ets Morel;anne@durand.fr;;Lyon\nDurand;Anne;Ets Morel;anne@durand.fr;;\n"
        ";;Établissements Morel;bonjour@morel.fr;0472000000;Nantes\n"
    )
    assert bring_in(workspace, tmp_path, text).companies == 0

    def found(words: str) -> list[str]:
        return [row.formatted_name for row in workspace.search.type_ahead(words)]

    assert sorted(found("etablissements")) == ["Anne Durand", "Établissements Morel"]
    assert found("ets") == []
    assert found("durand anne lyon morel") == ["Anne Durand"]
    person = next(r for r in workspace.contact_lists.first_page().rows if r.kind != "organization")
    assert person.organization == "Établissements Morel"
    assert workspace.checks.run().sound


def test_a_siret_tells_companies(workspace: Workspace, tmp_path: Path) -> None:
    there = company(workspace, "Ancien Nom", siret=SIRET)
    text = (
        "Nom;Prénom;Société;SIRET\n"
        f"Durand;Anne;Nouveau Nom;{SIRET}\n"
        f"Petit;Luc;Boulangerie;{OTHER_SIRET}\n"
        "Roux;Zoé;Boulangerie;\n"
        "Blanc;Max;Boulangerie;35600000000055\n"
    )
    report = bring_in(workspace, tmp_path, text)
    assert report.companies == 2, "two SIRETs are two bakeries"
    assert {one.person for one in workspace.contacts.sheet(there).people} == {"Anne Durand"}
    assert sorted(map(len, companies(workspace).values())) == [1, 1, 2]
    assert bring_in(workspace, tmp_path, text).identical == 4
    assert workspace.checks.run().sound


def test_further_employers_and_photos_of_cards(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, tmp_path, "Nom;Prénom;Mail\nDurand;Anne;anne@exemple.fr\n")
    photo = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # noqa: E501
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nN:Durand;Anne;;;\nEMAIL:anne@exemple.fr\n"
        "ORG:Atelier Rivière\nTITLE:Gérante\nitem1.ORG:Nova Conseil\n"
        f"PHOTO:{photo}\nEND:VCARD\n"
    )
    report = bring_in(workspace, tmp_path, card, "c.vcf")
    assert report.updated == 1
    anne = next(
        row.id for row in workspace.contact_lists.first_page().rows if row.kind == "individual"
    )
    sheet = workspace.contacts.sheet(anne)
    assert sheet.contact.photo and sheet.employments[0].organization == "Atelier Rivière"
    assert sheet.contact.organization == "Atelier Rivière"
    assert bring_in(workspace, tmp_path, card, "c.vcf").identical == 1
    assert workspace.checks.run().sound


def test_rows_left_out_make_no_company_and_no_group(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, tmp_path, "Réf;Nom;Prénom\nA;Durand;Anne\n")
    path = tmp_path / "again.csv"
    path.write_text(
        "Réf;Nom;Prénom;Société;Groupe\nA;Durand;Anne;Nova;Salon\nB;Roux;Zoé;;\n", encoding="utf-8"
    )
    run = workspace.imports.open([path])
    run.set_options(on_match="skip")
    report = run.stage()
    assert (report.created, report.skipped, report.companies) == (1, 1, 0)
    run.write()
    run.close()
    assert companies(workspace) == {} and workspace.groups.list_groups() == []
