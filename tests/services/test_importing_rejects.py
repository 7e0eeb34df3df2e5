"""Rejected rows come back in the format of their file, and are read again once they are mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.translation import translated
from sme_crm.formats.source import open_source
from sme_crm.formats.table_output import write_xlsx
from sme_crm.services.importing.report import REJECT_HEADINGS, REJECT_REASONS
from sme_crm.services.workspace import Workspace


def save_rejects(workspace: Workspace, source: Path, out: Path, language: str = "fr") -> list[Path]:
    run = workspace.imports.open([source])
    try:
        run.stage()
        reasons = {
            key: translated(language, "ImportReasons", text) for key, text in REJECT_REASONS.items()
        }
        line, why = (translated(language, "ImportReasons", text) for text in REJECT_HEADINGS)
        return run.save_rejects(out, reasons, (line, why))
    finally:
        run.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ";"), ("cp1252", ","), ("utf-16", "\t")]
)
def test_a_csv_keeps_its_delimiter_and_encoding(
    workspace: Workspace, tmp_path: Path, encoding: str, delimiter: str, language: str
) -> None:
    text = "Nom;Prénom;CP;Ville\nDurand;Anne;44000;Nantes\n;;75001;Orléans\n".replace(
        ";", delimiter
    )
    source = tmp_path / "clients.csv"
    source.write_text(text, encoding=encoding)
    (written,) = save_rejects(workspace, source, tmp_path / "rejets.csv", language)
    read = open_source(written)
    assert read.delimiter == delimiter
    assert (read.encoding == "utf-8") == (encoding == "utf-8")
    assert [row.cells[:4] for row in read.rows()] == [("", "", "75001", "Orléans")]
    read.close()
    mended = tmp_path / "mended.csv"
    mended.write_bytes(
        written.read_bytes().replace(
            f"{delimiter}{delimiter}75001".encode(encoding).removeprefix(b"\xff\xfe"),
            f"Roux{delimiter}Zoé{delimiter}75001".encode(encoding).removeprefix(b"\xff\xfe"),
        )
    )
    run = workspace.imports.open([mended])
    assert [column.target for column in run.files[0].columns[4:]] == ["", ""]
    assert run.files[0].left_out == ()
    assert run.stage().created == 1
    (contact_id,) = run.write().created
    run.close()
    contact = workspace.contacts.sheet(contact_id).contact
    assert (contact.formatted_name, contact.notes) == ("Zoé Roux", "")


def test_a_mended_table_has_the_mapping_of_its_file(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "clients.csv"
    source.write_text("Nom;Truc\nDurand;menuisier\n;maçon\n", encoding="utf-8")
    (written,) = save_rejects(workspace, source, tmp_path / "rejets.csv")
    run = workspace.imports.open([source])
    run.set_target(0, 1, "profession")
    run.stage()
    run.write()
    run.close()
    mended = workspace.imports.open([written])
    assert mended.files[0].remembered == "clients"
    assert [column.target for column in mended.files[0].columns] == [
        "full_name", "profession", "", "",
    ]  # fmt: skip
    mended.close()


def test_a_workbook_stays_one(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "clients.xlsx"
    write_xlsx(source, ["Nom", "Ville"], [["Durand", "Nantes"], ["", "Orléans"]], "Clients")
    (written,) = save_rejects(workspace, source, tmp_path / "rejets.xlsx")
    assert written.suffix == ".xlsx"
    run = workspace.imports.open([written])
    assert run.files[0].source.format == "xlsx"
    assert run.files[0].mapping == {"Nom": "family_name", "Ville": "address.locality"}
    run.close()


def test_cards_are_copied_with_their_reason(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "cards.vcf"
    source.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Zoé Roux\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:\nNOTE:Émile\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:Luc Petit\nEND:VCARD\n",
        encoding="utf-8",
    )
    (written,) = save_rejects(workspace, source, tmp_path / "rejets.csv")
    assert written.suffix == ".vcf"
    lines = written.read_text("utf-8").splitlines()
    assert lines[0] == "BEGIN:VCARD" and lines[1].startswith("X-SME-CRM-REJECT:")
    assert lines[2:] == ["VERSION:4.0", "FN:", "NOTE:Émile", "END:VCARD"]
    written.write_text("\n".join(lines).replace("FN:", "FN:Anne Durand"), encoding="utf-8")
    run = workspace.imports.open([written])
    assert run.stage().created == 1
    (contact_id,) = run.write().created
    run.close()
    assert workspace.contacts.sheet(contact_id).contact.notes == "Émile"


def test_ldif_entries_are_copied_with_their_reason(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "book.ldif"
    source.write_text(
        "version: 1\n\ndn: cn=Anne Durand\nobjectclass: person\ncn: Anne Durand\nsn: Durand\n\n"
        "dn: ou=Ventes\nobjectclass: organizationalUnit\nou: Ventes\n\n",
        encoding="utf-8",
    )
    run = workspace.imports.open([source])
    assert run.stage().rejected == 1
    run.close()
    (written,) = save_rejects(workspace, source, tmp_path / "rejets.ldif")
    assert written.suffix == ".ldif"
    assert "dn: ou=Ventes" in written.read_text("utf-8")
    again = workspace.imports.open([written])
    assert again.stage().rejected == 1
    again.close()
