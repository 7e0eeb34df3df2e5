"""Imports of tables: understood, matched, written as one change, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone, WebPage
from sme_crm.domain.errors import Cancelled, InvalidInput, NotFound
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in
from tests.services.data_dump import differences, dump

HEADER = "Réf;Civilité;Nom;Prénom;Société;Fonction;Adresse;CP;Ville;Tél;Mobile;Mail;Notes\n"
DUPONT = (
    "C1;Mme;DUPONT;Émilie;Atelier Rivière;Gérante;12 rue Haute;1000;BOURG-EN-BRESSE;"
    "0474123456;612345678;e.dupont@exemple.fr;Vue au salon\n"
)
MARTIN = "C2;M.;Martin;Luc;;;3 place du Marché;44000;Nantes;;06 11 22 33 44;luc@exemple.fr;\n"


def table(folder: Path, text: str, name: str = "clients.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def by_name(workspace: Workspace, name: str) -> int:
    rows = workspace.contact_lists.first_page().rows
    found = [row.id for row in rows if row.formatted_name == name]
    assert len(found) == 1, f"{name}: {[row.formatted_name for row in rows]}"
    return found[0]


def names(workspace: Workspace) -> list[str]:
    return sorted(row.formatted_name for row in workspace.contact_lists.first_page().rows)


def test_rows_become_the_contacts_a_form_would_make(workspace: Workspace, tmp_path: Path) -> None:
    report, result = bring_in(workspace, table(tmp_path, HEADER + DUPONT + MARTIN))
    assert (report.read, report.created, report.companies) == (2, 2, 1)
    assert list(result.created) == [1, 2]
    imported = workspace.contacts.sheet(by_name(workspace, "Émilie Dupont"))
    made, _ = workspace.contacts.create(
        ContactDraft(
            values={
                "reference": "C1",
                "civility": "mrs",
                "family_name": "Dupont",
                "given_name": "Émilie",
                "notes": "Vue au salon",
            },
            addresses=[
                Address(street="12 rue Haute", postal_code="01000", locality="Bourg-en-Bresse")
            ],
            phones=[Phone("0474123456"), Phone("612345678", kind="mobile")],
            emails=[Email("e.dupont@exemple.fr")],
            employments=[Employment(organization="Atelier Rivière", function="Gérante")],
        )
    )
    twin = workspace.contacts.sheet(made)
    for name in ("addresses", "phones", "emails", "employments"):
        plain = [
            {key: value for key, value in _parts(row).items() if key not in ("id", "person_id")}
            for row in getattr(imported, name)
        ]
        same = [
            {key: value for key, value in _parts(row).items() if key not in ("id", "person_id")}
            for row in getattr(twin, name)
        ]
        assert plain == same
    for name in ("formatted_name", "organization", "function", "locality", "postal_code",
                 "department", "email", "phone", "organization_id", "status", "language",
                 "civility", "notes"):  # fmt: skip
        assert getattr(imported.contact, name) == getattr(twin.contact, name), name
    assert workspace.checks.run().sound


def _parts(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}  # type: ignore[attr-defined]


def test_an_import_is_one_change_that_comes_and_goes(workspace: Workspace, tmp_path: Path) -> None:
    before = dump(workspace.database)
    _, result = bring_in(workspace, table(tmp_path, HEADER + DUPONT + MARTIN))
    after = dump(workspace.database)
    changes = workspace.undo.list_changes()
    assert [change.name for change in changes] == ["contact.import"]
    assert changes[0].contacts == 3
    back = workspace.undo.undo(result.change_id)
    assert len(back.taken_back) == 3 and not back.kept and not back.conflicts
    assert differences(dump(workspace.database), before) == []
    assert workspace.search.type_ahead("dupont") == []
    workspace.undo.undo(back.change_id)
    assert differences(dump(workspace.database), after) == []
    assert workspace.checks.run().sound


def test_undo_keeps_what_was_touched_since(workspace: Workspace, tmp_path: Path) -> None:
    _, result = bring_in(workspace, table(tmp_path, HEADER + DUPONT + MARTIN))
    kept = by_name(workspace, "Luc Martin")
    workspace.contacts.save(kept, {"profession": "menuisier"}, 1)
    back = workspace.undo.undo(result.change_id)
    assert back.kept == (kept,)
    assert names(workspace) == ["Luc Martin"]
    assert workspace.checks.run().sound


def test_importing_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + DUPONT + MARTIN)
    bring_in(workspace, path)
    before = dump(workspace.database)
    report, result = bring_in(workspace, path)
    assert (report.created, report.updated, report.identical) == (0, 0, 2)
    assert result.change_id == 0
    assert dump(workspace.database) == before


@pytest.mark.parametrize("keyed", ["Mail", "Tél", "CP;Ville", "Société"])
def test_contacts_are_met_again_by_what_the_file_has(
    workspace: Workspace, tmp_path: Path, keyed: str
) -> None:
    values = {
        "Mail": "a@exemple.fr", "Tél": "0601020304", "CP;Ville": "44000;Nantes",
        "Société": "Atelier Rivière",
    }  # fmt: skip
    path = table(tmp_path, f"Nom;Prénom;{keyed}\nDurand;Anne;{values[keyed]}\n")
    bring_in(workspace, path)
    assert bring_in(workspace, path)[0].identical == 1
    other = table(tmp_path, f"Nom;Prénom;{keyed}\nDurand;Paul;{values[keyed]}\n")
    assert bring_in(workspace, other)[0].created == 1


def test_two_references_are_two_contacts(workspace: Workspace, tmp_path: Path) -> None:
    text = "Réf;Nom;Prénom;Mail\n{};Durand;Anne;a@exemple.fr\n"
    bring_in(workspace, table(tmp_path, text.format("C1")))
    assert bring_in(workspace, table(tmp_path, text.format("C2")))[0].created == 1
    assert names(workspace) == ["Anne Durand", "Anne Durand"]


def test_a_number_alone_makes_nobody_the_same(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, table(tmp_path, "Id;Nom;Prénom\n1;Durand;Anne\n2;Petit;Luc\n"))
    report, _ = bring_in(workspace, table(tmp_path, "Id;Nom;Prénom\n1;Roux;Zoé\n2;Petit;Lucien\n"))
    assert (report.created, report.updated) == (1, 1), "Luc became Lucien, Zoé is somebody else"
    assert names(workspace) == ["Anne Durand", "Lucien Petit", "Zoé Roux"]


def test_a_row_updates_its_contact(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, table(tmp_path, HEADER + DUPONT))
    contact_id = by_name(workspace, "Émilie Dupont")
    before = dump(workspace.database)
    changed = (
        "C1;;Dupont;;Nova Conseil;Directrice;4 quai Neuf;44000;Nantes;;0699887766;"
        "e.dupont@nova.fr;Rappeler en mai\n"
    )
    report, result = bring_in(workspace, table(tmp_path, HEADER + changed))
    assert (report.updated, report.created, report.companies) == (1, 0, 1)
    assert result.updated == (contact_id,)
    sheet = workspace.contacts.sheet(contact_id)
    assert sheet.contact.civility == "mrs", "a blank never empties a field"
    assert sheet.contact.given_name == "Émilie"
    assert sheet.contact.notes == "Vue au salon\nRappeler en mai"
    assert [address.street for address in sheet.addresses] == ["4 quai Neuf"]
    assert [phone.number for phone in sheet.phones] == [
        "04 74 12 34 56", "06 12 34 56 78", "06 99 88 77 66",
    ]  # fmt: skip
    assert [email.address for email in sheet.emails] == [
        "e.dupont@exemple.fr", "e.dupont@nova.fr",
    ]  # fmt: skip
    assert sheet.contact.organization == "Nova Conseil"
    assert {one.organization for one in sheet.employments} == {"Atelier Rivière", "Nova Conseil"}
    assert workspace.checks.run().sound
    assert bring_in(workspace, table(tmp_path, HEADER + changed))[0].identical == 1
    workspace.undo.undo(result.change_id)
    assert differences(dump(workspace.database), before) == []


def test_matching_rows_can_be_skipped_or_made_new(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + DUPONT)
    bring_in(workspace, path)
    assert bring_in(workspace, path, on_match="skip")[0].skipped == 1
    report, _ = bring_in(workspace, path, on_match="new")
    assert (report.created, report.companies) == (1, 0), "the company is there already"
    assert names(workspace).count("Émilie Dupont") == 2
    with pytest.raises(InvalidInput):
        bring_in(workspace, path, on_match="merge")


def test_rows_that_repeat_are_one_contact(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Nom;Prénom;Mail;Tél;Ville\n"
        "Durand;Anne;a@exemple.fr;;Nantes\n"
        "Petit;Luc;;0601020304;Lyon\n"
        "DURAND;anne;A@exemple.fr;0611223344;\n"
        "Petit;Luc;;0601020304;Lyon\n"
    )
    report, _ = bring_in(workspace, table(tmp_path, text))
    assert (report.read, report.created, report.updated, report.identical) == (4, 2, 1, 1)
    assert report.repeats == 2
    sheet = workspace.contacts.sheet(by_name(workspace, "Anne Durand"))
    assert [phone.number for phone in sheet.phones] == ["06 11 22 33 44"]
    assert sheet.contact.phone == "06 11 22 33 44" and sheet.contact.locality == "Nantes"
    assert workspace.checks.run().sound


@pytest.mark.parametrize(
    "rows",
    [
        "Durand;Anne;;a@exemple.fr;;;\nDURAND;anne;;A@exemple.fr;0611223344;;Nantes",
        "Durand;Anne;;;06 11 22 33 44;;\nDURAND;anne;;;+33611223344;;Nantes",
        "Durand;Anne;;a@exemple.fr;0611223344;;\nDurand;Anne;;b@exemple.fr;0611223344;;Nantes",
        ";;Atelier Blot;;;732 829 320 00074;\n;;BLOT;;;73282932000074;Nantes",
        "Durand;Anne;;;;;Nantes\nDurand;Anne;;;;;Nantes",
    ],
)
def test_rows_with_the_same_key_are_one_contact_in_an_empty_base(
    workspace: Workspace, tmp_path: Path, rows: str
) -> None:
    number = "SIRET" if "Blot" in rows else "Référence"
    path = table(tmp_path, f"Nom;Prénom;Société;E-mail;Téléphone;{number};Ville\n{rows}\n")
    report, _ = bring_in(workspace, path)
    assert (report.created, report.repeats) == (1, 1)
    (row,) = workspace.contact_lists.first_page().rows
    assert row.locality == "Nantes"
    assert bring_in(workspace, path)[0].created == 0
    assert workspace.checks.run().sound


def test_rows_with_the_same_reference_and_name_are_one_contact(
    workspace: Workspace, tmp_path: Path
) -> None:
    others = "".join(f"Petit{one};Luc;;C{one}\n" for one in range(20, 40))
    text = f"Nom;Prénom;Ville;Référence\nDurand;Anne;;C12\n{others}DURAND;anne;Nantes;C12\n"
    report, _ = bring_in(workspace, table(tmp_path, text))
    assert (report.created, report.repeats) == (21, 1)
    anne = workspace.contacts.sheet(by_name(workspace, "Anne Durand")).contact
    assert (anne.reference, anne.locality) == ("C12", "Nantes")


@pytest.mark.parametrize(
    "rows",
    [
        "Durand;Anne;;info@exemple.fr;;;Nantes\nPetit;Luc;;info@exemple.fr;;;Nantes",
        "Durand;Anne;;;0240112233;;Nantes\nPetit;Luc;;;0240112233;;Nantes",
        "Durand;Anne;;;0240112233;C1;Nantes\nDurand;Anne;;;0240112233;C2;Nantes",
        ";;Boulangerie Blot;;0240112233;;Nantes\n;;Boulangerie Blot;;0240112233;;Rezé",
    ],
)
def test_rows_that_share_less_than_a_whole_key_stay_apart(
    workspace: Workspace, tmp_path: Path, rows: str
) -> None:
    path = table(tmp_path, f"Nom;Prénom;Société;E-mail;Téléphone;Référence;Ville\n{rows}\n")
    report, _ = bring_in(workspace, path)
    assert (report.created, report.repeats) == (2, 0)


def test_homonyms_without_a_key_stay_apart(workspace: Workspace, tmp_path: Path) -> None:
    text = "Nom;Prénom;Ville\nMartin;Luc;Lyon\nMartin;Luc;Nantes\n"
    path = table(tmp_path, text)
    assert bring_in(workspace, path)[0].created == 2
    assert bring_in(workspace, path)[0].identical == 2


def test_companies_are_found_or_made_once(workspace: Workspace, tmp_path: Path) -> None:
    there, _ = workspace.contacts.create(
        ContactDraft(values={"kind": "organization", "organization_name": "Nova Conseil"})
    )
    text = (
        "Nom;Prénom;Société;SIRET;Ville\n"
        "Durand;Anne;ATELIER RIVIÈRE;;\n"
        "Petit;Luc;Nova conseil;;\n"
        "Roux;Zoé;Atelier Rivière;732 829 320 00074;\n"
        ";;Atelier Riviere;;Nantes\n"
        ";;Menuiserie Blot;;Lyon\n"
    )
    report, _ = bring_in(workspace, table(tmp_path, text))
    assert (report.created, report.companies) == (5, 0)
    assert (
        workspace.contacts.sheet(by_name(workspace, "Luc Petit")).contact.organization_id == there
    )
    workshop = by_name(workspace, "Atelier Riviere")
    sheet = workspace.contacts.sheet(workshop)
    assert {one.person for one in sheet.people} == {"Anne Durand", "Zoé Roux"}
    anne = workspace.contacts.sheet(by_name(workspace, "Anne Durand")).contact
    assert anne.organization == "Atelier Riviere", "spelt as the company's own row does"
    assert anne.locality == "Nantes", "found where she works"
    assert workspace.checks.run().sound


def test_what_describes_a_company_goes_to_the_company(workspace: Workspace, tmp_path: Path) -> None:
    text = "Nom;Prénom;Société;SIRET;Code NAF\nDurand;Anne;Atelier Rivière;73282932000074;4711b\n"
    bring_in(workspace, table(tmp_path, text))
    company = workspace.contacts.sheet(by_name(workspace, "Atelier Rivière")).contact
    assert (company.siret, company.naf) == ("73282932000074", "47.11B")
    assert workspace.contacts.sheet(by_name(workspace, "Anne Durand")).contact.siret == ""
    # The company is there by now; what was blank is filled.
    more = "Nom;Prénom;Société;Effectif\nRoux;Zoé;Atelier Rivière;12\n"
    bring_in(workspace, table(tmp_path, more))
    assert workspace.contacts.sheet(company.id).contact.headcount == 12
    assert workspace.checks.run().sound


def test_rejects_come_back_mended(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, "Nom;Prénom;CP;Ville\nDurand;Anne;44000;Nantes\n;;75001;Paris\n")
    run = workspace.imports.open([path])
    report = run.stage()
    assert [(note.line, note.reason) for note in report.rejects] == [(3, "no_name")]
    written = run.save_rejects(tmp_path / "out.csv", {"no_name": "Sans nom"}, ("Ligne", "Motif"))
    run.write()
    run.close()
    text = written[0].read_text("utf-8-sig")
    assert text.splitlines() == ["Nom;Prénom;CP;Ville;Ligne;Motif", ";;75001;Paris;3;Sans nom"]
    mended = table(tmp_path, text.replace(";;75001", "Roux;Zoé;75001"), "mended.csv")
    assert bring_in(workspace, mended)[0].created == 1
    assert names(workspace) == ["Anne Durand", "Zoé Roux"]


def test_the_dry_run_shows_what_rules_change(workspace: Workspace, tmp_path: Path) -> None:
    text = "Nom;Prénom;Tél;CP;Mail\n" + "DUPONT;anne;0601020304;1000;a@b.fr\n" * 30
    text += "Roux;Zoé;240112233;44000;pas une adresse\nPetit;Luc;06.99.88.77.66;75002;b@b.fr\n"
    path = table(tmp_path, text)
    run = workspace.imports.open([path])
    report = run.stage()
    uses = {(use.rule, use.column): use for use in report.uses}
    assert uses["phones", 2].changed == 32
    assert [(one.before, one.after) for one in uses["phones", 2].examples] == [
        ("0601020304", "06 01 02 03 04"), ("06.99.88.77.66", "06 99 88 77 66"),
        ("240112233", "02 40 11 22 33"),
    ]  # fmt: skip
    assert uses["postal_codes", 3].changed == 30
    assert {(use.rule, use.column) for use in report.uses} >= {("capitals", 0), ("capitals", 1)}
    assert [(doubt.column, doubt.count, doubt.examples) for doubt in report.doubts] == [
        (4, 1, ("pas une adresse",))
    ]
    run.set_options(off={"phones", "capitals", "postal_codes"})
    assert run.dry_run is None, "a dry run of other rules is no dry run"
    assert not any(use.rule == "phones" for use in run.stage().uses)
    run.write()
    run.close()
    rows = {row.formatted_name: row for row in workspace.contact_lists.first_page().rows}
    assert rows["anne DUPONT"].phone == "0601020304"
    assert rows["anne DUPONT"].postal_code == "1000"


def test_the_mapping_is_remembered_for_the_same_headings(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = table(tmp_path, "Nom;Prénom;Truc\nDurand;Anne;menuisier\n", "fournisseur.csv")
    run = workspace.imports.open([path])
    assert run.files[0].columns[2].target == ""
    run.set_target(0, 2, "profession")
    run.stage()
    run.write()
    run.close()
    moved = table(tmp_path, "TRUC;Nom;Prénom\nmaçon;Roux;Zoé\n", "autre.csv")
    run = workspace.imports.open([moved])
    assert run.files[0].remembered == "fournisseur"
    assert [column.target for column in run.files[0].columns] == [
        "profession", "family_name", "given_name",
    ]  # fmt: skip
    run.close()
    assert [mapping.name for mapping in workspace.imports.mappings()] == ["fournisseur"]
    other = table(tmp_path, "Truc;Nom\nx;Y\n")
    named = workspace.imports.open([other], mapping="Fournisseur")
    assert named.files[0].mapping == {"Truc": "profession", "Nom": "family_name"}
    named.close()
    with pytest.raises(NotFound):
        workspace.imports.open([other], mapping="inconnu")
    with pytest.raises(InvalidInput):
        named.set_target(0, 0, "shoe_size")


def test_columns_become_own_fields_groups_and_notes(workspace: Workspace, tmp_path: Path) -> None:
    known = workspace.custom_fields.define("Budget", "amount")
    text = (
        "Nom;Prénom;Taille;Budget;Groupe;Date de naissance;Responsable;Statut\n"
        "Durand;Anne;1,72;1 234,50 €;Salon 2026, Presse;31/02/1980;Paul;client\n"
        "Roux;Zoé;grande;;Salon 2026;28/02/1980;Nobody;client\n"
    )
    staff = workspace.staff.add("Paul")
    run = workspace.imports.open([table(tmp_path, text)])
    for column, target in ((2, "new.number"), (3, f"own.{known}"), (6, "responsible_id")):
        run.set_target(0, column, target)
    run.stage()
    run.write()
    run.close()
    fields = {field.label: field for field in workspace.custom_fields.list_fields()}
    assert fields["Taille"].kind == "number"
    anne = workspace.contacts.sheet(by_name(workspace, "Anne Durand"))
    assert anne.custom == {fields["Taille"].id: 1.72, known: 123_450.0}
    assert [name for _, name in anne.groups] == ["Presse", "Salon 2026"]
    assert anne.contact.responsible_id == staff and anne.contact.status == "client"
    assert anne.contact.birth_date is None
    assert anne.contact.notes == "Date de naissance: 31/02/1980", "what cannot be read is kept"
    zoe = workspace.contacts.sheet(by_name(workspace, "Zoé Roux"))
    assert zoe.contact.birth_date == "1980-02-28"
    assert set(zoe.contact.notes.splitlines()) == {"Taille: grande", "Responsable: Nobody"}
    assert workspace.checks.run().sound


def test_contacts_know_their_lot_and_defaults(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + MARTIN)
    bring_in(workspace, path, lot="Salon 2026", status="client", source="Salon")
    contact = workspace.contacts.sheet(by_name(workspace, "Luc Martin")).contact
    assert (contact.status, contact.source, contact.lot_id) == ("client", "Salon", 1)


def test_cancelling_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    before = dump(workspace.database)
    run = workspace.imports.open([table(tmp_path, HEADER + DUPONT)])
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        run.stage(stopped)
    assert run.dry_run is None
    run.stage()
    with pytest.raises(Cancelled):
        run.write(stopped)
    assert dump(workspace.database) == before
    assert run.write().change_id, "nothing is lost: it can go on"
    run.close()
    assert [left.name for left in tmp_path.iterdir() if "import-" in left.name] == []


def test_a_base_that_moved_is_matched_again(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + DUPONT)
    slow, fast = workspace.imports.open([path]), workspace.imports.open([path])
    assert slow.stage().created == fast.stage().created == 1
    fast.write()
    result = slow.write()
    assert (result.change_id, result.report.identical) == (0, 1)
    assert names(workspace).count("Émilie Dupont") == 1
    slow.close()
    fast.close()


def test_a_contact_in_the_trash_is_not_met(workspace: Workspace, tmp_path: Path) -> None:
    card = table(tmp_path, "BEGIN:VCARD\nVERSION:4.0\nUID:abc\nN:Roux;Zoé;;;\nEND:VCARD\n", "z.vcf")
    _, result = bring_in(workspace, card)
    assert bring_in(workspace, card)[0].identical == 1
    workspace.contacts.throw_away(list(result.created))
    assert bring_in(workspace, card)[0].created == 1
    assert workspace.checks.run().sound


def test_cards_bring_what_they_hold(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "BEGIN:VCARD\nVERSION:3.0\nUID:u-1\nN:Dupont;Émilie;;Mme;\nORG:Atelier Rivière;Ventes\n"
        "TITLE:Gérante\nTEL;TYPE=CELL:06 12 34 56 78\nEMAIL;TYPE=WORK:e@exemple.fr\n"
        "ADR;TYPE=WORK:;;12 rue Haute;NANTES;;44000;France\nURL:www.exemple.fr\n"
        "CATEGORIES:Salon\nBDAY:1980-02-28\nNICKNAME:Mimi\nEND:VCARD\n"
    )
    report, _ = bring_in(workspace, table(tmp_path, text, "cards.vcf"))
    assert (report.created, report.companies) == (1, 1)
    sheet = workspace.contacts.sheet(by_name(workspace, "Émilie Dupont"))
    assert sheet.contact.uid == "u-1" and sheet.contact.civility == "mrs"
    assert sheet.contact.birth_date == "1980-02-28"
    assert sheet.contact.notes == "NICKNAME: Mimi"
    assert sheet.web_pages[0] == WebPage(
        "https://www.exemple.fr", kind="other", id=sheet.web_pages[0].id
    )
    assert (sheet.addresses[0].locality, sheet.addresses[0].country) == ("Nantes", "")
    assert sheet.employments[0].department == "Ventes"
    assert [name for _, name in sheet.groups] == ["Salon"]
    assert workspace.checks.run().sound


def test_several_files_are_one_change(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    table(folder, HEADER + DUPONT, "a.csv")
    table(folder, "Nom;Prénom;Mail\nMartin;Luc;luc@exemple.fr\n", "b.csv")
    table(folder, "", "empty.csv")
    run = workspace.imports.open([folder])
    assert [file.path.name for file in run.files] == ["a.csv", "b.csv"]
    assert [(path.name, error.code) for path, error in run.refused] == [("empty.csv", "empty")]
    report = run.stage()
    assert [counts.created for counts in report.files] == [1, 1]
    run.write()
    run.close()
    assert len(workspace.undo.list_changes()) == 1
