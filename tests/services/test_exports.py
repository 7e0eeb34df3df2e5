"""Contacts as files: what is written is read again and compared."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.domain.errors import Cancelled, InvalidInput, OutputError
from sme_crm.domain.fields import find_field
from sme_crm.formats.source import open_source
from sme_crm.formats.table_output import unguarded_text
from sme_crm.services.exports import FORMATS, ExportOptions
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace

FORMULAS = ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "=cmd|'/C calc'!A0", "'=1"]


def same(context: str, text: str) -> str:
    """No translation."""
    return text


def label(key: str) -> str:
    """The heading of a field."""
    field = find_field(key)
    assert field is not None
    return field.label.partition(" (")[0]


@pytest.fixture
def ids(workspace: Workspace) -> list[int]:
    drafts = [
        ContactDraft(
            values={
                "given_name": "Émilie",
                "family_name": "Dupont",
                "civility": "mrs",
                "birth_date": "--02-03",
                "wants_news": True,
                "notes": "Ligne 1\nLigne 2 ; « œ »",
                "responsible_id": workspace.staff.add("Claire"),
            },
            addresses=[Address(street="2 rue Haute", postal_code="01000", locality="Bourg")],
            phones=[Phone("06 12 34 56 78"), Phone("02 40 11 22 33"), Phone("poste 12")],
            emails=[Email("emilie@nova.example")],
            employments=[Employment(organization="Nova", function="Gérante")],
            custom={"Essence": "chêne", "Formule": "=1+1"},
        ),
        *(ContactDraft(values={"family_name": text, "notes": text}) for text in FORMULAS),
    ]
    return [workspace.contacts.create(draft)[0] for draft in drafts]


def table(path: Path) -> list[dict[str, str]]:
    source = open_source(path)
    read = unguarded_text if path.suffix == ".csv" else str
    return [dict(zip(source.header, map(read, row.cells), strict=False)) for row in source.rows()]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_tables(workspace: Workspace, ids: list[int], tmp_path: Path, name: str) -> None:
    path = tmp_path / f"list.{name}"
    result = workspace.exports.export(path, ids, translate=same)
    assert (result.contacts, result.format) == (len(ids), name)
    rows = table(path)
    first = rows[0]
    assert (first[label("given_name")], first[label("family_name")]) == ("Émilie", "Dupont")
    assert first[label("address.postal_code")] == "01000"
    assert first["Essence"] == "chêne"
    assert first["Formule"] == "=1+1"
    assert "Claire" in first.values() and {"yes", "true"} & set(first.values())
    assert first[label("notes")] == "Ligne 1\nLigne 2 ; « œ »"
    assert [row[label("family_name")] for row in rows[1:]] == [
        workspace.contacts.sheet(contact_id).contact.family_name for contact_id in ids[1:]
    ]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_the_name_of_a_household_goes_out_and_is_not_taken_back(
    workspace: Workspace, ids: list[int], tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"list.{name}"
    workspace.households.create(ids[:2], "=Chez nous")
    options = ExportOptions(columns=("family_name", "reference", "household"))
    workspace.exports.export(path, ids, options=options, translate=same)
    told = [row["Household"] for row in table(path)]
    assert told == ["=Chez nous", "=Chez nous", *[""] * (len(ids) - 2)]
    run = workspace.imports.open([path])
    targets = {column.heading: column.target for column in run.files[0].columns}
    run.close()
    assert targets[label("reference")] == "reference"
    assert not targets["Household"].startswith("household")


def test_no_cell_of_a_csv_runs_as_a_formula(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    workspace.exports.export(path, ids, translate=same)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=@\t\r")]
    # A number may keep its sign.
    assert {cell for cell in cells if cell[:1] in tuple("+-")} == {"+33", "-2"}


def test_no_cell_of_a_workbook_is_a_formula(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    import openpyxl

    path = tmp_path / "list.xlsx"
    workspace.exports.export(path, ids, translate=same)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "b"}


def test_vcard(workspace: Workspace, ids: list[int], tmp_path: Path) -> None:
    path = tmp_path / "list.vcf"
    workspace.exports.export(path, ids, translate=same)
    cards = list(open_source(path).cards())
    assert len(cards) == len(ids)
    draft = cards[0].draft
    assert (draft.values["given_name"], draft.values["family_name"]) == ("Émilie", "Dupont")
    assert draft.values["notes"] == "Ligne 1\nLigne 2 ; « œ »"
    assert [phone.number for phone in draft.phones][:2] == ["06 12 34 56 78", "02 40 11 22 33"]
    assert draft.uid == workspace.contacts.sheet(ids[0]).contact.uid
    assert [card.draft.values["family_name"] for card in cards[1:]] == [
        workspace.contacts.sheet(contact_id).contact.family_name for contact_id in ids[1:]
    ]


def test_json(workspace: Workspace, ids: list[int], tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    workspace.exports.export(path, ids, translate=same)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert [record["id"] for record in found] == ids
    assert found[0]["custom"] == {"Essence": "chêne", "Formule": "=1+1"}
    assert found[0]["emails"] == ["emilie@nova.example"]
    assert found[0]["addresses"][0]["country"] == "FR"


@pytest.mark.parametrize("name", FORMATS)
def test_nobody(workspace: Workspace, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"list.{name}"
    assert workspace.exports.export(path, [], translate=same).contacts == 0
    assert path.exists()


@pytest.mark.parametrize("name", FORMATS)
def test_contacts_that_are_gone_are_left_out(
    workspace: Workspace, ids: list[int], tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"list.{name}"
    result = workspace.exports.export(path, [ids[0], 999], translate=same)
    assert result.contacts == 1


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("after", [0, 1])
def test_a_cancelled_export_leaves_the_old_file(
    workspace: Workspace, ids: list[int], tmp_path: Path, name: str, after: int
) -> None:
    path = tmp_path / f"list.{name}"
    path.write_text("old", encoding="utf-8")
    progress = Progress(lambda done, total, what: progress.cancel() if done >= after else None)
    with pytest.raises(Cancelled):
        workspace.exports.export(path, ids, translate=same, progress=progress)
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".list")] == []


def test_refusals(workspace: Workspace, ids: list[int], tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as met:
        workspace.exports.export(tmp_path / "list.doc", ids, translate=same)
    assert met.value.code == "unknown_export_format"
    with pytest.raises(OutputError) as failed:
        workspace.exports.export(tmp_path / "none" / "list.csv", ids, translate=same)
    assert failed.value.code == "unwritable"
