"""Mailing-house files and mail merges: who, in which order, which lines; extra addresses."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sme_crm.domain.contact import (
    Address,
    Consent,
    Contact,
    ContactDraft,
    ContactSheet,
    Email,
    Employment,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.formats.source import open_source
from sme_crm.services.exports import ExportOptions, ExportResult
from sme_crm.services.workspace import Workspace


def same(context: str, text: str) -> str:
    """No translation."""
    return text


def home(street: str, code: str, town: str, **more: Any) -> Address:
    return Address("home", street=street, postal_code=code, locality=town, **more)


@pytest.fixture
def ids(workspace: Workspace) -> list[int]:
    drafts = [
        ContactDraft(
            values={"given_name": "Anne", "family_name": "Bré", "civility": "mrs"},
            addresses=[home("2 rue Haute", "44000", "Nantes", complement="Esc. B")],
        ),
        ContactDraft(
            values={"given_name": "Hans", "family_name": "Groß", "civility": "mr"},
            addresses=[home("Königstraße 12", "70173", "Stuttgart", country="DE")],
        ),
        ContactDraft(
            values={"given_name": "Luc", "family_name": "Ardent", "civility": "mr"},
            employments=[Employment("Café Nova", "Gérant")],
            emails=[Email("luc@nova.example")],
        ),
        ContactDraft(
            values={"given_name": "Zoé", "family_name": "Non"},
            addresses=[home("1 rue Basse", "29000", "Brest")],
            consents=[Consent("objection", "post", "2026-01-01")],
        ),
        ContactDraft(values={"given_name": "Sans", "family_name": "Adresse"}),
    ]
    made = [workspace.contacts.create(draft)[0] for draft in drafts]
    nova = workspace.contacts.sheet(made[2]).contact.organization_id
    assert nova is not None
    workspace.contacts.save_row(
        nova,
        Address("work", street="9 quai Nord", postal_code="29200", locality="Brest Cedex 2"),
        workspace.contacts.sheet(nova).contact.version,
    )
    return made


def export(
    workspace: Workspace, path: Path, ids: list[int], name: str, **more: Any
) -> ExportResult:
    return workspace.exports.export(path, ids, format_name=name, translate=same, **more)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def test_a_mailing_house_gets_the_lines_in_postal_order(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "house.csv"
    result = export(workspace, path, ids, "mailing-house")
    rows = rows_of(path)
    assert [[row[f"L{number}"] for number in range(1, 8)] for row in rows] == [
        ["Mme Anne BRÉ", "Esc. B", "", "2 RUE HAUTE", "", "44000 NANTES", ""],
        ["Café Nova", "M. Luc ARDENT", "", "9 QUAI NORD", "", "29200 BREST CEDEX 2", ""],
        ["M. Hans GROSS", "Königstraße 12", "70173 STUTTGART", "", "", "", "ALLEMAGNE"],
    ]
    assert rows[1]["Company"] == "Café Nova"
    assert {key: [one.reason for one in why] for key, why in result.left_out.items()} == {
        ids[3]: ["objection"], ids[4]: ["no_address"]
    }  # fmt: skip
    assert result.contacts == 3


def test_a_mail_merge_has_plain_headings_and_texts_alone(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "merge.xlsx"
    export(workspace, path, ids, "word")
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 1 and not book.defined_names
    head, *rows = [[cell.value or "" for cell in row] for row in book.worksheets[0].iter_rows()]
    assert all(name.isidentifier() and len(name) <= 40 for name in head)
    first = dict(zip(head, rows[0], strict=True))
    assert first["Salutation"] == "Madame,"
    assert [first[f"Address_line_{number}"] for number in range(1, 8)] == [
        "Mme Anne BRÉ", "Esc. B", "2 RUE HAUTE", "44000 NANTES", "", "", ""
    ]  # fmt: skip
    assert "Madame" in first["Closing_formula"]
    assert {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row} <= {"s", "n"}


def test_a_merge_as_text_is_what_word_opens_without_asking(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "merge.txt"
    export(workspace, path, ids, "word")
    data = path.read_bytes()
    assert data.startswith(b"\xff\xfe")
    assert data.decode("utf-16").splitlines()[0].split("\t")[1] == "Given_name"


@pytest.mark.parametrize("name", ["merge.docx", "merge.doc", "merge.pdf"])
def test_no_workbook_gets_the_name_of_a_document(
    workspace: Workspace, ids: list[int], tmp_path: Path, name: str
) -> None:
    with pytest.raises(InvalidInput, match="unknown_export_format"):
        export(workspace, tmp_path / name, ids, "word")


TRAP = ContactSheet(
    Contact(given_name="Piège", family_name="Un", formatted_name="Piège Un"),
    addresses=(Address("home", street="1 rue X", postal_code="44100", locality="Nantes"),),
)


def test_extra_addresses_take_their_place_in_a_mailing(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "house.csv"
    result = export(workspace, path, ids, "mailing-house", extra=[TRAP])
    assert (result.contacts, result.extra) == (3, 1)
    assert [row["L1"] for row in rows_of(path)] == [
        "Mme Anne BRÉ", "Piège UN", "Café Nova", "M. Hans GROSS"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["csv", "xlsx", "vcf", "ldif", "json"])
@pytest.mark.parametrize("count", [0, 1, 5])
def test_extra_addresses_are_spread_in_other_files(
    workspace: Workspace, ids: list[int], tmp_path: Path, name: str, count: int
) -> None:
    path = tmp_path / f"list.{name}"
    chosen = ids[:count]
    result = export(workspace, path, chosen, name, extra=[TRAP, TRAP])
    assert (result.contacts, result.extra) == (count, 2)
    if name == "csv":
        families = [row["Family name"] for row in rows_of(path)]
        assert families.count("Un") == 2 and len(families) == count + 2
        assert count < 5 or families[-1] != "Un" != families[0]
    elif name in ("vcf", "ldif"):
        assert len(list(open_source(path).cards())) == count + 2


def test_a_channel_leaves_out_who_objected(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    result = export(
        workspace, tmp_path / "all.csv", ids, "csv", options=ExportOptions(channel="post")
    )
    assert set(result.left_out) == {ids[3], ids[4]}
    everybody = export(workspace, tmp_path / "all.csv", ids, "csv")
    assert (everybody.contacts, everybody.left_out) == (5, {})


def test_chosen_columns_come_in_their_order(
    workspace: Workspace, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "few.csv"
    keys = ("email.address", "phone.number", "formatted_name", "mail.salutation", "groups")
    options = ExportOptions(columns=keys, delimiter=",", encoding="cp1252")
    export(workspace, path, ids[2:3], "csv", options=options)
    lines = path.read_bytes().decode("cp1252").splitlines()
    assert lines == ["E-mail,Phone,Name,Salutation,Groups",
                     'luc@nova.example,,Luc Ardent,"Monsieur,",']  # fmt: skip


def test_an_unknown_column_is_refused(workspace: Workspace, ids: list[int], tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="unknown_column"):
        export(workspace, tmp_path / "x.csv", ids, "csv", options=ExportOptions(columns=("x",)))


def test_sets_of_columns_outlive_their_own_fields(workspace: Workspace) -> None:
    essence = workspace.custom_fields.define("Essence")
    sets = workspace.column_sets
    sets.save("Essai", ("given_name", f"own.{essence}", "email"))
    assert sets.find("essai") == ("given_name", f"own.{essence}", "email")
    workspace.custom_fields.delete(essence)
    assert sets.list_sets() == {"Essai": ("given_name", "email")}
    again = workspace.custom_fields.define("Essence")
    assert sets.find("Essai") == ("given_name", f"own.{again}", "email")
    sets.delete("Essai")
    assert sets.list_sets() == {}
    with pytest.raises(InvalidInput, match="name_missing"):
        sets.save(" ", ("email",))


def test_more_rows_than_one_get_numbered_columns(workspace: Workspace, tmp_path: Path) -> None:
    draft = ContactDraft(
        values={"family_name": "Dix"}, emails=[Email(f"a{n}@b.example") for n in range(4)]
    )
    contact_id, _ = workspace.contacts.create(draft)
    path = tmp_path / "many.csv"
    export(workspace, path, [contact_id], "csv")
    row = rows_of(path)[0]
    assert [row[name] for name in ("E-mail", "E-mail 2", "E-mail 3", "E-mail 4")] == [
        f"a{n}@b.example" for n in range(4)
    ]
    assert "Phone" not in row
