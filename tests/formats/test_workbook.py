"""Workbooks of every kind, damaged and dangerous ones included, and those we write."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sme_crm.domain.errors import FileRefused, OutputError
from sme_crm.formats.source import SourceOptions, open_source
from sme_crm.formats.table_output import write_xlsx
from sme_crm.formats.workbook.reader import cell_text
from tests.shared_data import shared_data

# name: format, sheet, header line, columns, rows
_FILES = {
    "api-subventions-asso__SCDL_WITH_EXERCICE_ALT.xlsx": ("xlsx", "Sheet1", 1, 18, 3),
    "api-subventions-asso__SuiviActions_test.xls": ("xls", "SuiviActions_ANS", 2, 80, 2),
    "api-subventions-asso__fonjep.xlsx": ("xlsx", "Tiers", 1, 9, 2),
    "calamine__date_1904.xlsx": ("xlsx", "Sheet1", 0, 2, 3),
    "calamine__merge_cells.xlsx": ("xlsx", "Sheet1", 1, 3, 1),
    "calamine__merged_range.xls": ("xls", "Sheet1", 1, 8, 2),
    "csv-detective__file.xlsx": ("xlsx", "Notice", 1, 2, 6),
    "csvapi__file_example_XLS_50.xls": ("xls", "Sheet1", 1, 8, 50),
    "csvapi__test.xlsx": ("xlsx", "Feuille1", 1, 3, 2),
    "hydra__catalog.xlsx": ("xlsx", "catalog", 1, 23, 2),
    "messytables__blank_line.ods": ("ods", "Sheet1", 1, 3, 3),
    "readxl__clippy.xlsx": ("xlsx", "two-row-header", 1, 4, 1),
    "readxl__dates-1904.xls": ("xls", "Sheet1", 0, 5, 1),
    "readxl__deaths.xlsx": ("xlsx", "arts", 5, 6, 10),
    "readxl__missing-first-column.xlsx": ("xlsx", "Sheet1", 0, 1, 3),
    "roo__blank_children.xlsx": ("xlsx", "Insurance Plans", 1, 31, 2),
    "roo__hidden_sheets.xlsx": ("xlsx", "VisibleSheet1", 1, 1, 0),
    "tablib__bad_dimensions.xlsx": ("xlsx", "Sheet1", 1, 3, 3),
    "tablib__dates.xls": ("xls", "Tablib Dataset", 1, 1, 1),
    "tablib__founders.xlsx": ("xlsx", "Feuille1", 1, 3, 3),
    "test_files__apachepoi_33082.xls.xlsb": ("xlsb", "Sheet1", 2, 78, 1),
    "test_files__merge_cells.ods": ("ods", "Merge", 1, 4, 2),
}


@pytest.mark.parametrize("name", _FILES)
def test_files_of_other_people(name: str) -> None:
    source = open_source(shared_data(f"import/sheet/{name}"))
    rows = list(source.rows())
    found = (source.format, source.sheet, source.header_line, len(source.header), len(rows))
    assert found == _FILES[name]
    source.close()
    assert rows == list(source.rows())


def test_every_shared_workbook_is_in_the_table() -> None:
    names = {path.name for path in shared_data("import/sheet").iterdir()}
    assert names == set(_FILES) | {"calamine__pass_protected.xlsx"}


def test_values_of_other_people() -> None:
    folder = shared_data("import/sheet")
    poi = next(open_source(folder / "test_files__apachepoi_33082.xls.xlsb").rows())
    assert poi.cells[:6] == (
        "ABC Company", "444444444", "Stacie Sattler", "123-456-7890", "Stacie@ABC.com",
        "2005-01-10",
    )  # fmt: skip
    tiers = next(open_source(folder / "api-subventions-asso__fonjep.xlsx").rows())
    assert tiers.cells[0] == "1"
    assert "00000" in tiers.cells
    mac = next(open_source(folder / "readxl__dates-1904.xls").rows())
    assert mac.cells[0] == "2000-01-01"
    hidden = open_source(folder / "roo__hidden_sheets.xlsx")
    assert [sheet.visible for sheet in hidden.sheets] == [False, True, False]
    blank = open_source(folder / "messytables__blank_line.ods")
    assert [row.line for row in blank.rows()] == [2, 3, 5]
    first = open_source(folder / "readxl__missing-first-column.xlsx")
    assert first.header == ("Column B",)


def test_the_user_chooses_sheet_and_header() -> None:
    path = shared_data("import/sheet/readxl__deaths.xlsx")
    source = open_source(path, SourceOptions(sheet="other", header_line=0))
    assert (source.sheet, source.header[0]) == ("other", "Column A")
    assert next(source.rows()).line == 1
    with pytest.raises(FileRefused):
        open_source(path, SourceOptions(sheet="nowhere"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1000.0, "1000"),
        (99000000000001.0, "99000000000001"),
        (0.1 + 0.2, "0.3"),
        (-2.5, "-2.5"),
        (True, "true"),
        (dt.date(2024, 2, 29), "2024-02-29"),
        (dt.datetime(2024, 2, 29, 8, 5, 1, 75000), "2024-02-29T08:05:01"),
        (dt.time(8, 30), "08:30"),
        (dt.timedelta(days=10, seconds=54610), "255:10:10"),
        (7, "7"),
    ],
)
def test_cell_texts(value: Any, expected: str) -> None:
    assert cell_text(value) == expected


def _refused(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        source = open_source(path)
        list(source.rows() if source.is_table else source.cards())
    assert refused.value.params["file"] == path.name
    return refused.value.code


def _workbook(path: Path) -> bytes:
    write_xlsx(path, ["Nom", "Ville"], [["Martin", "Lyon"]] * 50, "Clients")
    return path.read_bytes()


def test_password(tmp_path: Path) -> None:
    assert _refused(shared_data("import/sheet/calamine__pass_protected.xlsx")) == "encrypted"


def test_content_counts_not_extension(tmp_path: Path) -> None:
    data = _workbook(tmp_path / "a.xlsx")
    for name in ("clients.csv", "clients.xls", "clients", "clients.vcf"):
        (tmp_path / name).write_bytes(data)
        assert open_source(tmp_path / name).format == "xlsx"
    (tmp_path / "text.xlsx").write_text("Nom;Ville\nMartin;Lyon\n")
    assert open_source(tmp_path / "text.xlsx").format == "csv"


def test_truncated_at_every_length(tmp_path: Path) -> None:
    data = _workbook(tmp_path / "a.xlsx")
    path = tmp_path / "cut.xlsx"
    for size in range(4, len(data) - 1, max(1, len(data) // 40)):
        path.write_bytes(data[:size])
        assert _refused(path) == "damaged"


@given(st.integers(0, 10**6), st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_flipped_bytes_never_crash(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int
) -> None:
    folder = tmp_path_factory.mktemp("flip")
    data = bytearray(_workbook(folder / "a.xlsx"))
    data[place % len(data)] ^= change
    path = folder / "flipped.xlsx"
    path.write_bytes(data)
    try:
        list(open_source(path).rows())
    except FileRefused as refused:
        assert refused.code


def test_old_excel_cut_short(tmp_path: Path) -> None:
    data = shared_data("import/sheet/csvapi__file_example_XLS_50.xls").read_bytes()
    path = tmp_path / "cut.xls"
    for size in (600, 2000, len(data) // 2):
        path.write_bytes(data[:size])
        assert _refused(path) in ("damaged", "unknown_format")


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    for content, code in [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "empty"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        (b"%PDF-1.7\n", "unknown_format"),
        (b"\x89PNG\r\n\x1a\n123", "unknown_format"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar"),
        (b"<html><table></table></html>", "unknown_format"),
        (b"PK\x03\x04 not a zip", "damaged"),
    ]:
        path.write_bytes(content)
        assert _refused(path) == code
    assert _refused(tmp_path / "missing.csv") == "missing"
    assert _refused(tmp_path) == "folder"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("word/document.xml", "<w/>")
    path.write_bytes(archive.getvalue())
    assert _refused(path) == "unknown_format"


def test_too_many_columns(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(";".join(f"c{number}" for number in range(3000)) + "\n")
    assert _refused(path) == "too_many_columns"


def test_an_empty_workbook(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    openpyxl.Workbook().save(path)
    assert _refused(path) == "empty"


def test_one_cell_at_the_far_corner(tmp_path: Path) -> None:
    path = tmp_path / "corner.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "Nom"
    workbook.active["XFD1048576"] = "bombe"
    workbook.save(path)
    assert _refused(path) == "too_large"


def test_a_sheet_that_swells(tmp_path: Path) -> None:
    plain = tmp_path / "plain.xlsx"
    _workbook(plain)
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            data = source.read(part)
            if part.filename.startswith("xl/worksheets/"):
                data += b" " * (80 << 20)
            target.writestr(part.filename, data)
    assert _refused(path) == "too_large"


def test_written_workbook_keeps_texts_as_texts(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    texts = ["=1+1", "@SUM(A1)", "+33 6 12", "007", "#N/A", "a\x00b", "x" * 40_000, "deux\nlignes"]
    write_xlsx(path, ["Texte", "Nombre", "Date"], [[t, 12.5, dt.date(2024, 1, 2)] for t in texts],
               "Clients [2024]: tous/")  # fmt: skip
    sheet = openpyxl.load_workbook(path).active
    rows = list(sheet.iter_rows(min_row=2))
    assert {row[0].data_type for row in rows} == {"s"}
    assert [row[0].value for row in rows][:6] == texts[:5] + ["ab"]
    assert len(str(rows[6][0].value)) == 32_767
    assert (rows[0][1].value, rows[0][2].value) == (12.5, dt.datetime(2024, 1, 2))
    assert sheet.freeze_panes == "A2"
    read = open_source(path)
    assert [row.cells[0] for row in read.rows()][:5] == texts[:5]
    assert next(read.rows()).cells[1:] == ("12.5", "2024-01-02")


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_a_failed_write_keeps_the_old_file(tmp_path: Path, name: str) -> None:
    from sme_crm.formats.table_output import write_csv

    path = tmp_path / name
    path.write_bytes(b"yesterday")

    def rows() -> Iterator[list[str]]:
        yield ["Martin"]
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError) as failed:
        if name.endswith("csv"):
            write_csv(path, ["Nom"], rows())
        else:
            write_xlsx(path, ["Nom"], rows(), "S")
    assert failed.value.code == "disk_full"
    assert path.read_bytes() == b"yesterday"
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_writing_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as failed:
        write_xlsx(tmp_path / "none" / "out.xlsx", ["Nom"], [], "S")
    assert failed.value.code == "unwritable"


def _book(path: Path, rows: list[list[object]], *merged: str) -> Path:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for place in merged:
        workbook.active.merge_cells(place)
    workbook.save(path)
    return path


def test_cells_merged_downwards_hold_for_each_row(tmp_path: Path) -> None:
    path = _book(
        tmp_path / "a.xlsx",
        [
            ["Société", "Nom", "Tél"],
            ["ACME", "Martin", "0478000000"],
            [None, "Durand", "0478000001"],
            [None, None, None],
            ["Bidule", "Blanc", "0478000003"],
        ],
        "A2:A4",
    )
    rows = [row.cells for row in open_source(path).rows()]
    assert [cells[0] for cells in rows] == ["ACME", "ACME", "Bidule"]


def test_a_text_across_the_table_is_no_row(tmp_path: Path) -> None:
    path = _book(
        tmp_path / "a.xlsx",
        [
            ["Nom", "Prénom", "Ville", "Tél"],
            ["Région Nord"],
            ["Martin", "Jean", "Lille", "0320000000"],
            ["Région Sud"],
            ["Durand", "Luc", "12 rue de Nice", None],
        ],
        "A2:D2", "A4:D4", "C5:D5",
    )  # fmt: skip
    source = open_source(path)
    assert [row.cells[0] for row in source.rows()] == ["Martin", "Durand"]
    assert [(row.line, row.reason) for row in source.left_out] == [(2, "note"), (4, "note")]


def test_merged_cells_of_open_document(tmp_path: Path) -> None:
    def cell(text: str, more: str = "") -> str:
        kind = 'office:value-type="string"'
        return f"<table:table-cell {kind}{more}><text:p>{text}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    rows = [
        '<table:table-cell table:number-columns-repeated="2"/>',
        cell("Nom") + cell("Société") + cell("Tél"),
        cell("Martin") + cell("ACME", ' table:number-rows-spanned="2"') + cell("01"),
        cell("Durand") + covered + cell("02"),
        cell("Petit") + cell("Bidule") + cell("03"),
    ]
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<a>opendocument.spreadsheet</a>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="Feuille1">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    rows_read = [row.cells for row in open_source(tmp_path / "a.ods").rows()]
    assert [cells[:2] for cells in rows_read] == [
        ("Martin", "ACME"), ("Durand", "ACME"), ("Petit", "Bidule"),
    ]  # fmt: skip


def test_sheets_that_go_on_with_the_same_table(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Lisez-moi"
    workbook.active["A1"] = "Nos fichiers"
    for title, state in [("Clients", "visible"), ("Anciens", "visible"), ("Archive", "hidden")]:
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = state
        sheet.append(["Nom", "Ville"])
        sheet.append([title, "Lyon"])
    workbook.create_sheet("Tarifs").append(["Article", "Prix"])
    workbook.save(tmp_path / "a.xlsx")
    source = open_source(tmp_path / "a.xlsx")
    assert (source.sheet, source.like_sheets) == ("Clients", ("Anciens",))
    assert [sheet.visible for sheet in source.sheets] == [True, True, True, False, True]


def test_values_of_every_kind(tmp_path: Path) -> None:
    path = _book(
        tmp_path / "a.xlsx",
        [
            ["Nom", "CP", "Tél", "SIRET", "Né le", "Client", "Remise", "Erreur", "Heure"],
            ["Martin", 1000, 478000000, 73282932000074, dt.date(1970, 1, 2), True, 0.155, "#N/A",
             dt.time(8, 30)],
        ],
    )  # fmt: skip
    cells = next(open_source(path).rows()).cells
    assert cells == (
        "Martin", "1000", "478000000", "73282932000074", "1970-01-02", "true", "0.155", "",
        "08:30",
    )  # fmt: skip
