"""Large workbooks: the preview reads a cut copy, the import every row once."""

from __future__ import annotations

import zipfile
from itertools import islice
from pathlib import Path

import openpyxl
import pytest

from sme_crm.formats.source import open_source
from sme_crm.formats.workbook.guard import refuse_bomb
from sme_crm.formats.workbook.head import HEAD_ROWS, cut_workbook, extents_of_sheets

_ROWS = 30_000
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of 30 000 rows: shared texts, dates, a gap, a total and cells merged far down."""
    path = tmp_path_factory.mktemp("large") / "large.xlsx"
    small = openpyxl.Workbook()
    small.active.title = "Lisez-moi"
    small.create_sheet("Clients")
    small.save(path.with_name("small.xlsx"))
    rows = [f'<row r="1">{_cell("A1", "Nom")}{_cell("B1", "Ville")}{_cell("C1", "CA")}</row>']
    for n in range(2, _ROWS + 2):
        if n == 15_000:
            continue
        town = _cell(f"B{n}", f"Ville {n} &amp; environs") if n != 20_001 else ""
        padding = "x" * 90
        rows.append(f'<row r="{n}">{_cell(f"A{n}", f"Nom {n} {padding}")}{town}'
                    f'<c r="C{n}"><v>{n}.5</v></c></row>')  # fmt: skip
    last = _ROWS + 3
    total = f'<row r="{last}">{_cell(f"A{last}", "Total")}<c r="C{last}"><v>9</v></c></row>'
    sheet = (
        f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}{total}</sheetData>'
        '<mergeCells count="1"><mergeCell ref="B20000:B20001"/></mergeCells></worksheet>'
    )
    with (
        zipfile.ZipFile(path.with_name("small.xlsx")) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            clients = part.filename == "xl/worksheets/sheet2.xml"
            target.writestr(part.filename, sheet if clients else source.read(part))
    return path


def test_the_copy_holds_the_first_rows(large: Path) -> None:
    extents = refuse_bomb(large)
    copy = cut_workbook(large, extents)
    assert copy is not None
    assert len(copy.getvalue()) < 1_000_000
    by_name = extents_of_sheets(large, extents)
    assert by_name["Clients"].last_row == _ROWS + 3
    sheet = openpyxl.load_workbook(copy)["Clients"]
    filled = sum(1 for row in sheet.iter_rows(values_only=True) if row[0])
    assert HEAD_ROWS <= filled < 5 * HEAD_ROWS
    assert sheet["B3"].value == "Ville 3 & environs"


def test_small_workbooks_are_read_whole(large: Path) -> None:
    small = large.with_name("small.xlsx")
    assert cut_workbook(small, refuse_bomb(small)) is None


def test_every_row_comes_once(large: Path) -> None:
    source = open_source(large)
    assert (source.sheet, source.header) == ("Clients", ("Nom", "Ville", "CA"))
    assert source.estimate_rows() == _ROWS + 2
    assert [row.line for row in islice(source.rows(), 600)] == list(range(2, 602))
    rows = list(source.rows())
    expected = [line for line in range(2, _ROWS + 2) if line != 15_000]
    assert [row.line for row in rows] == expected
    assert rows[5000].cells[1:] == ("Ville 5002 & environs", "5002.5")
    merged = next(row for row in rows if row.line == 20_001)
    assert merged.cells[1] == "Ville 20000 & environs"
    assert [(row.line, row.reason) for row in source.left_out] == [(_ROWS + 3, "total")]
    source.close()
    assert sum(1 for _ in source.rows()) == len(expected)


def test_the_preview_leaves_the_whole_unread(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sme_crm.formats.workbook.reader import Workbook

    def read_whole(self: Workbook) -> None:
        raise AssertionError("the whole workbook was read")

    monkeypatch.setattr(Workbook, "_all", read_whole)
    source = open_source(large)
    assert len(list(islice(source.rows(), 500))) == 500


def test_prefixed_names_and_shared_texts(large: Path, tmp_path: Path) -> None:
    """What the Open XML SDK of Microsoft writes: every element with a prefix."""
    path = tmp_path / "prefixed.xlsx"
    count = 12_000
    rows = "".join(
        f'<x:row r="{n}"><x:c r="A{n}" t="s"><x:v>{n - 1}</x:v></x:c>'
        f'<x:c r="B{n}" t="s"><x:v>{n}</x:v></x:c>{" " * 300}</x:row>'
        for n in range(1, count + 1)
    )
    texts = "".join(f"<x:si><x:t>Texte {n} {'y' * 90}</x:t></x:si>" for n in range(count + 1))
    sheet = f'<x:worksheet xmlns:x="{_MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    strings = f'<x:sst xmlns:x="{_MAIN}">{texts}</x:sst>'
    with (
        zipfile.ZipFile(large.with_name("small.xlsx")) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            data = source.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                data = sheet.encode()
            elif part.filename == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
                data = data.replace(
                    b"</Types>",
                    b'<Override PartName="/xl/sharedStrings.xml" ContentType="'
                    + kind.encode()
                    + b'.sharedStrings+xml"/></Types>',
                )
            elif part.filename == "xl/_rels/workbook.xml.rels":
                link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                data = data.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rId98" Type="{link}/sharedStrings" '
                    'Target="sharedStrings.xml"/></Relationships>'.encode(),
                )
            target.writestr(part.filename, data)
        target.writestr("xl/sharedStrings.xml", strings)
    copy = cut_workbook(path, refuse_bomb(path))
    assert copy is not None
    assert len(copy.getvalue()) < 1_500_000
    source = open_source(path)
    rows_read = list(source.rows())
    assert len(rows_read) == count - 1
    assert [row.cells[1][:11].strip() for row in rows_read[:2]] == ["Texte 2 yyy", "Texte 3 yyy"]
    assert rows_read[-1].cells[0].startswith(f"Texte {count - 1} ")
