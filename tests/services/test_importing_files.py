"""Imports of real files of other programs, and of files that are none."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.domain.errors import FileRefused
from sme_crm.domain.folding import clean_text
from sme_crm.services.importing.report import REJECT_REASONS, DryRun
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace
from tests.shared_data import shared_data, shared_folder

# New contacts, companies made for them, rejects of files that hold contacts.
EXPECTED = {
    "csv/atomic-crm__contacts_export.csv": (2, 1, 0),
    "csv/dataloader__accountData.csv": (423, 0, 0),
    "csv/labonneboite__users_sample.csv": (17, 0, 0),
    "csv/rna_as_api__rna_sample_waldec.csv": (3, 0, 0),
    "csv/roundcubemail__all.csv": (1, 1, 0),
    "csv/roundcubemail__email.csv": (4, 0, 0),
    "csv/roundcubemail__gmail.csv": (1, 1, 0),
    "csv/shared-contacts-admin__sample1.csv": (16, 16, 0),
    "csv/sirene_as_api__sample_etablissements_KO_missing_header.csv": (0, 0, 3),
    "csv/sirene_as_api__sample_unites_legales_OK.csv": (3, 0, 0),
    "csv/thunderbird__csv_semicolon.csv": (2, 0, 0),
    "csv/tine20__importtest_lxoffice1.csv": (3, 0, 0),
    "csv/tine20__importtest_win1252.csv": (4, 0, 0),
    "sheet/csvapi__file_example_XLS_50.xls": (50, 0, 0),
    "sheet/readxl__deaths.xlsx": (20, 0, 0),
    "sheet/tablib__founders.xlsx": (3, 0, 0),
    "vcard/android_frameworks_opt_vcard__v21_multiple_entry.vcf": (3, 0, 0),
    "vcard/cozy-contacts__begin-vcard-missing.vcf": (1, 0, 0),
    "vcard/ez-vcard__John_Doe_ANDROID.vcf": (6, 2, 0),
    "vcard/ez-vcard__gmail-list.vcf": (3, 0, 0),
    "vcard/roundcubemail__contacts.vcf": (2, 0, 0),
    "vcard/tine20__telefonbuch.vcf": (1, 0, 0),
}
REFUSED = {
    "sheet/calamine__pass_protected.xlsx": "encrypted",
    "vcard/khard__unparsable.vcf": "no_cards",
}


def _files() -> Iterator[str]:
    folder = shared_folder()
    for kind in ("csv", "sheet", "vcard"):
        place = folder / "import" / kind if folder else None
        if place is None or not place.is_dir():
            yield f"{kind}/missing"
            continue
        yield from (f"{kind}/{path.name}" for path in sorted(place.iterdir()))


def bring_in(workspace: Workspace, path: Path) -> DryRun:
    run = workspace.imports.open([path])
    try:
        for number in range(len(run.files)):
            assert len(run.preview(number)) <= 100
        report = run.stage()
        result = run.write()
        assert len(result.created) == report.created
        return report
    finally:
        run.close()


@pytest.mark.parametrize("name", list(_files()))
def test_every_file_is_imported_or_refused_in_words(workspace: Workspace, name: str) -> None:
    path = shared_data(f"import/{name}")
    if name in REFUSED:
        with pytest.raises(FileRefused) as refused:
            workspace.imports.open([path])
        assert refused.value.code == REFUSED[name]
        return
    report = bring_in(workspace, path)
    assert all(note.reason in REJECT_REASONS for note in report.rejects)
    if name in EXPECTED:
        assert (report.created, report.companies, report.rejected) == EXPECTED[name]
    assert workspace.contact_lists.first_page().count == report.created + report.companies
    assert workspace.checks.run().sound
    again = bring_in(workspace, path)
    assert (again.created, again.updated, again.companies) == (0, 0, 0)


def test_an_export_of_another_program_is_understood(workspace: Workspace) -> None:
    bring_in(workspace, shared_data("import/csv/roundcubemail__all.csv"))
    rows = {row.kind: row for row in workspace.contact_lists.first_page().rows}
    sheet = workspace.contacts.sheet(rows["individual"].id)
    assert (sheet.contact.given_name, sheet.contact.family_name) == (
        "First Name Middle Name", "Last Name",
    )  # fmt: skip
    assert sheet.contact.birth_date == "1991-01-20" and sheet.contact.civility == "mrs"
    assert (sheet.contact.organization, sheet.contact.function) == ("Company", "Job Title")
    assert [(email.kind, email.address) for email in sheet.emails] == [
        ("home", "home@example.com"), ("work", "work@example.com"), ("other", "other@example.com"),
    ]  # fmt: skip
    assert {(address.kind, address.street, address.locality) for address in sheet.addresses} == {
        ("home", "Home Street", "Home City"), ("work", "Work Street", "Work City"),
        ("other", "Other Street", "Other City"),
    }  # fmt: skip


def test_a_list_of_accounts_is_one_of_companies(workspace: Workspace) -> None:
    bring_in(workspace, shared_data("import/csv/dataloader__accountData.csv"))
    rows = workspace.contact_lists.first_page(limit=500).rows
    assert {row.kind for row in rows} == {"organization"}
    found = [row.id for row in rows if row.reference == "001x0000002xLCVAA2"]
    assert len(found) == 1


# -- what is no file of contacts -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\0" * 4096, "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"PK\x03\x04 truncated", "damaged"),
        (b"%PDF-1.7 no contacts", "unknown_format"),
    ],
)
def test_what_is_no_table_is_refused(
    workspace: Workspace, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        workspace.imports.open([path])
    assert refused.value.code == code


def test_a_truncated_workbook_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "clients.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileRefused):
        workspace.imports.open([path])


def test_a_missing_file_and_a_folder_without_files(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none.csv", tmp_path / "folder"):
        with pytest.raises(FileRefused) as refused:
            workspace.imports.open([path])
        assert refused.value.code == "missing"


def test_damaged_rows_are_told_and_the_rest_comes(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(
        b"Nom;Pr\xe9nom;Mail;Ville\n"
        b"Durand;Anne;a@exemple.fr;Nantes\n"
        b"Petit\0;Luc;l@exemple.fr;Lyon\n"
        b"Roux;Zo\xe9;z@exemple.fr;Lyon;in;too;many\n"
        b"Court;Max;m@exemple.fr\n"
         b"Long;Eve;e@exemple.fr;" + b"x" * 30_000 + b"\n"
    )  # fmt: skip
    report = bring_in(workspace, path)
    assert (report.read, report.created, report.rejected) == (5, 4, 1)
    assert [(note.line, note.reason) for note in report.rejects] == [(4, "too_many_cells")]
    assert (3, "nul") in [(note.line, note.reason) for note in report.warnings]
    rows = {row.formatted_name: row for row in workspace.contact_lists.first_page().rows}
    assert set(rows) == {"Anne Durand", "Luc Petit", "Max Court", "Eve Long"}
    assert len(rows["Eve Long"].locality) == 30_000
    assert workspace.checks.run().sound


def test_hostile_strings_survive_in_every_text(tmp_path: Path) -> None:
    strings = json.loads(shared_data("hostile/blns.json").read_text("utf-8"))
    workspace = fresh_workspace(tmp_path / "base.crm")
    path = tmp_path / "hostile.csv"
    wanted = [text for text in strings if clean_text(text, multi_line=True)]
    lines = ["Réf;Nom;Prénom;Fonction;Société;Notes;Truc"]
    for number, text in enumerate(wanted):
        cell = '"' + text.replace('"', '""').replace("\0", "") + '"'
        lines.append(";".join([f"h{number}", cell, "x", cell, "Blns", cell, cell]))
    path.write_text("\n".join(lines), encoding="utf-8", newline="", errors="surrogatepass")
    run = workspace.imports.open([path])
    run.set_options(off={"capitals", "names"})
    run.set_target(0, 6, "new.text")
    assert run.files[0].source.encoding == "utf-8"
    report = run.stage()
    assert report.created == len(wanted)
    run.write()
    run.close()
    own = workspace.custom_fields.list_fields()[0].id
    by_reference = {}
    for contact_id in workspace.contact_lists.ids():
        sheet = workspace.contacts.sheet(contact_id)
        by_reference[sheet.contact.reference] = sheet
    for number, text in enumerate(wanted):
        sheet = by_reference[f"h{number}"]
        kept = text.replace("\0", "")
        assert sheet.contact.notes == clean_text(kept, multi_line=True), text
        assert sheet.contact.family_name == clean_text(kept), text
        assert sheet.contact.function == clean_text(kept), text
        assert sheet.custom.get(own) == clean_text(kept, multi_line=True), text
    assert workspace.checks.run().sound
    workspace.close()
