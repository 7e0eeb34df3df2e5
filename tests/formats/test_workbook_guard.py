"""Workbooks built to fill the memory: refused in words, at once, in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.source import open_source
from tests.calm_seconds import slowness
from tests.shared_data import shared_data

_SECONDS = 2.0
_MEGABYTES = 300
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode()
_END = b"</sheetData></worksheet>"
_FIRST = b'<row r="1"><c r="A1"><v>1</v></c></row>'
_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">'
    + b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]>"
)
_CHILD = """
import json, sys, time
from pathlib import Path
from sme_crm.domain.errors import FileRefused
from sme_crm.formats.source import open_source
import sme_crm.formats.table_source, python_calamine
before = time.process_time()
try:
    source = open_source(Path(sys.argv[1]))
    said = ["rows", sum(1 for _ in source.rows())]
except FileRefused as error:
    said = ["refused", error.code]
seconds = time.process_time() - before
# Not ru_maxrss: a child begins with that of its parent.
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
peak = [line for line in lines if "VmHWM" in line]
memory = int(peak[0].split()[1]) / 1024 if peak else 0
print(json.dumps([*said, seconds, memory]))
"""


def _xlsx(path: Path, sheet: bytes, strings: bytes = b"", part: str = "worksheets/sheet1") -> None:
    """A workbook of one sheet, written by hand."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
            f'<Override PartName="/xl/{part}.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
            '<sheet name="Clients" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_LINKS}/worksheet" Target="{part}.xml"/><Relationship Id="r2" '
            f'Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        archive.writestr(f"xl/{part}.xml", sheet)
        if strings:
            archive.writestr("xl/sharedStrings.xml", strings)


def _ods(path: Path, rows: str, before: str = "") -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<m:file-entry m:full-path="/" m:media-type="{kind}"/></m:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{before}<office:document-content {names}><office:body>'
            f'<office:spreadsheet><table:table table:name="S">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def _record(number: int, content: bytes) -> bytes:
    return bytes([number, len(content)]) + content


def _xlsb(path: Path, last_row: int, last_column: int) -> None:
    """The shared XLSB, its sheet replaced by two cells far apart."""

    def cell(column: int) -> bytes:
        return _record(5, column.to_bytes(4, "little") + bytes(4) + bytes(8))

    def row(number: int) -> bytes:
        return _record(0, number.to_bytes(4, "little") + bytes(13))

    start = b"\x81\x01\x00\x94\x01\x10" + bytes(16) + b"\x91\x01\x00"
    content = start + row(0) + cell(0) + row(last_row) + cell(last_column)
    origin = shared_data("import/sheet/test_files__apachepoi_33082.xls.xlsb")
    with zipfile.ZipFile(origin) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.infolist():
            sheet = part.filename == "xl/worksheets/sheet1.bin"
            end = b"\x92\x01\x00\x82\x01\x00"
            target.writestr(part.filename, content + end if sheet else source.read(part))


def _corner(start: bytes) -> bytes:
    return _HEAD + _FIRST + b'<row r="1048576">' + start + b"<v>1</v></c></row>" + _END


def _cell(text: str, attributes: str = "") -> str:
    kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}{attributes}><text:p>{text}</text:p></table:table-cell>"


def _row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def _columns(count: int) -> str:
    return f' table:number-columns-repeated="{count}"'


def _rows(count: int) -> str:
    return f' table:number-rows-repeated="{count}"'


_START = _row(_cell("Nom") + _cell("Ville")) + _row(_cell("Martin") + _cell("Lyon"))
_PREFIXED = (
    _corner(b'<c r="XFD1048576">')
    .replace(b"<", b"<x:")
    .replace(b"<x:/", b"</x:")
    .replace(b"xmlns=", b"xmlns:x=")
)

BOMBS: dict[str, tuple[Callable[[Path], None], str]] = {
    "swelling": (
        lambda path: _xlsx(
            path,
            _HEAD + (b'<row r="1">' + b'<c r="A1"><v>1</v></c>' * 20 + b"</row>") * 330_000 + _END,
        ),
        "too_large",
    ),
    "corner": (lambda path: _xlsx(path, _corner(b'<c r="XFD1048576">')), "too_large"),
    "corner single quotes": (lambda path: _xlsx(path, _corner(b"<c r='XFD1048576'>")), "too_large"),
    "corner spaced": (lambda path: _xlsx(path, _corner(b'<c\nr = "xfd1048576" >')), "too_large"),
    "corner prefixed": (lambda path: _xlsx(path, _PREFIXED), "too_large"),
    "corner elsewhere": (
        lambda path: _xlsx(path, _corner(b'<c r="XFD1048576">'), part="hidden/part"),
        "too_large",
    ),
    "corner long text": (
        lambda path: _xlsx(
            path,
            _corner(b'<c r="XFD1048576" t="inlineStr"><is><t>' + b"b" * 9000 + b"</t></is>"),
        ),
        "too_large",
    ),
    "laughs": (
        lambda path: _xlsx(
            path,
            _LAUGHS
            + _HEAD
            + b'<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'
            + _END,
        ),
        "damaged",
    ),
    "laughs in texts": (
        lambda path: _xlsx(
            path,
            _HEAD + b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>' + _END,
            _LAUGHS + f'<sst xmlns="{_MAIN}"><si><t>&l9;</t></si></sst>'.encode(),
        ),
        "damaged",
    ),
    "huge texts": (
        lambda path: _xlsx(
            path,
            _HEAD + b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>' + _END,
            f'<sst xmlns="{_MAIN}">'.encode() + b"<si><t>aaaaaaa</t></si>" * 4_000_000 + b"</sst>",
        ),
        "too_large",
    ),
    "columns repeated.ods": (
        lambda path: _ods(path, _START + _row(_cell("x", _columns(1_000_000)))),
        "too_large",
    ),
    "rows repeated.ods": (
        lambda path: _ods(path, _START + _row(_cell("x") + _cell("y"), _rows(1_000_000))),
        "too_large",
    ),
    "both repeated.ods": (
        lambda path: _ods(path, _START + _row(_cell("x", _columns(16384)), _rows(1_048_576))),
        "too_large",
    ),
    "often repeated.ods": (
        lambda path: _ods(path, _START + _row(_cell("x", _columns(999)), _rows(99)) * 50_000),
        "too_large",
    ),
    "laughs.ods": (lambda path: _ods(path, _row(_cell("&l9;")), _LAUGHS[21:].decode()), "damaged"),
    "corner.xlsb": (lambda path: _xlsb(path, 1_048_575, 16_383), "too_large"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs(tmp_path: Path, name: str) -> None:
    make, code = BOMBS[name]
    path = tmp_path / (name if "." in name else f"{name}.xlsx")
    make(path)
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path)], capture_output=True, text=True, check=True,
        timeout=60,
    )  # fmt: skip
    said, what, seconds, megabytes = json.loads(done.stdout)
    assert (said, what) == ("refused", code)
    assert seconds / slowness() < _SECONDS
    assert megabytes < _MEGABYTES


def test_what_looks_like_a_bomb_and_is_none(tmp_path: Path) -> None:
    far = b'<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="1048576"/>'
    _xlsx(tmp_path / "a.xlsx", _HEAD + _FIRST + far + _END)
    assert len(list(open_source(tmp_path / "a.xlsx").rows())) == 2
    # What LibreOffice writes below every table.
    empty = f"<table:table-cell{_columns(16384)}/>"
    _ods(tmp_path / "a.ods", _START + _row(empty, _rows(1_048_570)))
    assert len(list(open_source(tmp_path / "a.ods").rows())) == 1
    _ods(tmp_path / "b.ods", _START + _row(_cell("x") + _cell("y"), _rows(30)))
    assert len(list(open_source(tmp_path / "b.ods").rows())) == 31
    _xlsb(tmp_path / "a.xlsb", 40, 3)
    assert [row.line for row in open_source(tmp_path / "a.xlsb").rows()] == [1, 41]


def test_a_text_in_the_wrong_place_is_damage(tmp_path: Path) -> None:
    _xlsx(tmp_path / "a.xlsx", b"<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>9</v></c>")
    with pytest.raises(FileRefused) as refused:
        list(open_source(tmp_path / "a.xlsx").rows())
    assert refused.value.code in ("damaged", "empty")


def _old_workbook(path: Path, changes: dict[int, bytes]) -> None:
    """The shared XLS with bytes of its last record of a number changed."""
    data = bytearray(shared_data("import/sheet/csvapi__file_example_XLS_50.xls").read_bytes())
    place = data.rindex(b"\x7e\x02\x0a\x00\x32\x00")  # RK, ten bytes, row 50
    for offset, content in changes.items():
        data[place + offset : place + offset + len(content)] = content
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({4: b"\xff\xff\xff\x00"}, "too_large"),  # the cell in row 65536, column IV
        ({0: b"\x00\x02"}, "damaged"),  # an extent that ends before it begins
    ],
)
def test_old_workbooks(tmp_path: Path, changes: dict[int, bytes], code: str) -> None:
    _old_workbook(tmp_path / "a.xls", {})
    assert len(list(open_source(tmp_path / "a.xls").rows())) == 50
    _old_workbook(tmp_path / "a.xls", changes)
    with pytest.raises(FileRefused) as refused:
        open_source(tmp_path / "a.xls")
    assert refused.value.code == code


def test_open_document_that_never_ends(tmp_path: Path) -> None:
    """Its reader looks for the end of the table and does not stop at the end of the file."""
    _ods(tmp_path / "a.ods", _START + "</table:other>")
    with pytest.raises(FileRefused) as refused:
        open_source(tmp_path / "a.ods")
    assert refused.value.code == "damaged"
