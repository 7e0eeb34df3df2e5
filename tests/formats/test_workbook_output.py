"""Workbooks as they are written: types, looks, no formula, limits; read by two other readers."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.errors import OutputError
from sme_crm.formats.source import open_source
from sme_crm.formats.table_output import write_xlsx
from sme_crm.formats.workbook import output as workbook_output
from sme_crm.formats.workbook.output import SheetColumn, SheetKind, WorkbookWriter, sheet_title

COLUMNS: list[tuple[str, SheetKind, list[Any]]] = [
    ("Name", "text", ["=1+1", "+33 6 12 34 56 78", "00123"]),
    ("Children", "integer", [2, None, 0]),
    ("Rate", "decimal", [0.25, 1e20, None]),
    ("Budget", "amount", [1234.5, -3.0, None]),
    ("Born", "date", ["1980-05-04", "--02-03", None]),
    ("Seen", "instant", ["2026-03-01T10:42", None, "soon"]),
    ("News", "yes_no", [True, False, None]),
]


def written(
    columns: list[tuple[str, SheetKind, list[Any]]], *, filtered: bool = True
) -> io.BytesIO:
    stream = io.BytesIO()
    heads = [SheetColumn(heading, kind) for heading, kind, _ in columns]
    writer = WorkbookWriter(stream, heads, "Contacts", filtered=filtered)
    writer.write([cells for _, _, cells in columns])
    writer.close()
    return stream


def sheet_of(stream: io.BytesIO) -> Any:
    return openpyxl.load_workbook(stream).active


def test_cells_have_their_types() -> None:
    sheet = sheet_of(written(COLUMNS))
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert values == [
        ["=1+1", 2, 0.25, 1234.5, dt.datetime(1980, 5, 4), dt.datetime(2026, 3, 1, 10, 42), True],
        ["+33 6 12 34 56 78", None, 1e20, -3, "--02-03", None, False],
        ["00123", 0, None, None, None, "soon", None],
    ]
    kinds = [cell.data_type for cell in sheet[2]]
    assert kinds == ["s", "n", "n", "n", "d", "d", "b"]
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert sheet["A2"].number_format == "@"
    assert sheet["A2"].quotePrefix in (None, False)
    assert sheet["D2"].number_format == "#,##0.00"
    assert sheet["E2"].is_date and sheet["F2"].is_date


def test_the_head_is_styled_frozen_and_filtered() -> None:
    sheet = sheet_of(written(COLUMNS))
    assert [cell.value for cell in sheet[1]] == [heading for heading, _, _ in COLUMNS]
    assert all(cell.font.b and cell.fill.patternType == "solid" for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G4"
    assert sheet.column_dimensions["A"].width >= len("+33 6 12 34 56 78")


def test_a_merge_source_has_one_table_and_no_hidden_name() -> None:
    stream = written(COLUMNS, filtered=False)
    assert sheet_of(stream).auto_filter.ref is None
    assert b"definedName" not in zipfile.ZipFile(stream).read("xl/workbook.xml")


_cell = st.text(
    st.sampled_from("=+-@'<>&_\"x0041\n\t é名😀 ") | st.characters(exclude_categories=("Cs", "Cc")),
    max_size=30,
)


@given(st.lists(st.tuples(_cell, _cell), min_size=1, max_size=8))
def test_texts_come_back_letter_by_letter(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("book") / "texts.xlsx"
    write_xlsx(path, ["Number", "First", "Second"], [[n, *row] for n, row in enumerate(rows)], "T")
    sheet = sheet_of(io.BytesIO(path.read_bytes()))
    found = [[row[1].value or "", row[2].value or ""] for row in sheet.iter_rows(min_row=2)]
    clean = [[workbook_output.clean_cell(text) for text in row] for row in rows]
    # openpyxl does not undo the escape Excel undoes.
    assert [[text.replace("_x005F_", "_") for text in row] for row in found] == clean


def test_our_own_reader_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(written(COLUMNS).getvalue())
    source = open_source(path)
    rows = [row.cells for row in source.rows()]
    source.close()
    assert rows[0][:5] == ("=1+1", "2", "0.25", "1234.5", "1980-05-04")
    assert rows[1][0] == "+33 6 12 34 56 78"
    assert rows[2][0] == "00123"


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(workbook_output, "ROW_LIMIT", 3)
    path = tmp_path / "big.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(OutputError, match="too_many_rows"):
        write_xlsx(path, ["A"], [[n] for n in range(5)], "T")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["big.xlsx"]


@pytest.mark.parametrize("title", ["", "'''", "a/b:c?[d]*\\e", "x" * 50])
def test_titles_are_such_as_excel_takes(title: str) -> None:
    made = sheet_title(title)
    assert 0 < len(made) <= 31
    assert not set(made) & set("[]:*?/\\")
