"""Measures imports of other files: workbooks, a million rows, vCards, previews, zip bombs."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.perf.bench_import import ROWS, make_contacts, write_floor
from tests.perf.figure import Figure

MANY = 1_000_000
CARDS = 10_000


def run(folder: Path) -> list[Figure]:
    """The figures, each import in a process of its own."""
    table = make_contacts(folder, ROWS)
    workbook = _as_workbook(table)
    return [
        *_workbook_figures(folder, table, workbook),
        *_size_figures(folder, table),
        _card_figure(folder),
        *_bomb_figures(folder),
    ]


def _child(what: str, source: Path, folder: Path) -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.perf.import_child", what, str(source),
         str(folder / "child.crm")],
        check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    said: dict[str, Any] = json.loads(answer.stdout)
    return said


def _as_workbook(table: Path) -> Path:
    """The table as XLSX, every cell a text; made once."""
    path = table.with_suffix(".xlsx")
    if not path.exists():
        from openpyxl import Workbook

        book = Workbook(write_only=True)
        sheet = book.create_sheet("Contacts")
        with table.open(newline="", encoding="utf-8") as stream:
            for row in csv.reader(stream):
                sheet.append(row)
        book.save(path)
    return path


def _workbook_figures(folder: Path, table: Path, workbook: Path) -> list[Figure]:
    from python_calamine import CalamineWorkbook

    started = time.process_time()
    write_floor(folder, table)
    floor = time.process_time() - started
    started = time.process_time()
    CalamineWorkbook.from_filelike(io.BytesIO(workbook.read_bytes())).get_sheet_by_index(
        0
    ).to_python()
    reading = time.process_time() - started
    whole = _child("import", workbook, folder)
    first = _child("preview", workbook, folder)
    note = f"{whole['cpu']:.1f} s of CPU, calamine {reading:.1f} s, floor {floor:.1f} s"
    return [
        Figure("XLSX 100 000 × 20 without calamine's reading", (whole["cpu"] - reading) / floor,
               "× floor", 4.0, note),
        Figure("memory of that import", whole["memory"], "MB", 400.0),
        Figure("XLSX 100 000 × 20, preview", first["wall"], "s", 3.0, f"{first['cpu']:.1f} s CPU"),
    ]  # fmt: skip


def _size_figures(folder: Path, table: Path) -> list[Figure]:
    many = make_contacts(folder, MANY)
    small, large = _child("import", table, folder), _child("import", many, folder)
    preview = _child("preview", many, folder)
    factor = MANY / ROWS
    return [
        Figure("CSV 1 000 000 × 20, per ten times the time of 100 000",
               large["cpu"] / small["cpu"] / factor, "×", 1.15,
               f"{large['cpu']:.0f} s of CPU against {small['cpu']:.1f} s"),
        Figure("memory of the import of 100 000 rows", small["memory"], "MB", 400.0),
        Figure("more of it for 1 000 000", large["memory"] - small["memory"], "MB", 150.0),
        Figure("CSV of 1 000 000 rows, preview", preview["wall"], "s", 0.3),
    ]  # fmt: skip


def _card_figure(folder: Path) -> Figure:
    """Reading 10 000 vCards against unfolding and splitting the same lines."""
    from sme_crm.formats.source import SourceOptions, open_source

    path = folder / "cards.vcf"
    path.write_text("".join(_cards(CARDS)), encoding="utf-8")
    floors, reads = [], []
    for _ in range(3):
        started = time.process_time()
        _unfold_and_split(path)
        floors.append(time.process_time() - started)
        started = time.process_time()
        source = open_source(path, SourceOptions())
        read = sum(1 for _ in source.cards())
        source.close()
        reads.append(time.process_time() - started)
        if read != CARDS:
            raise ValueError(f"{read} cards of {CARDS} were read")
    return Figure("10 000 vCards read", min(reads) / min(floors), "× unfold and split", 4.0,
                  f"{min(reads):.2f} s of CPU against {min(floors):.2f} s")  # fmt: skip


def _cards(count: int) -> Iterable[str]:
    for number in range(count):
        yield (
            "BEGIN:VCARD\r\nVERSION:3.0\r\n"
            f"N:Lefèvre{number};Zoé;;Mme;\r\nFN:Zoé Lefèvre{number}\r\n"
            "ORG:Menuiserie du Rhône;Achats\r\nTITLE:Responsable des achats et des relations\r\n"
            "  avec les fournisseurs\r\n"
            f"TEL;TYPE=CELL:+33 6 12 {number // 100:02} {number % 100:02} 90\r\n"
            f"EMAIL;TYPE=INTERNET,WORK:zoe{number}@exemple.fr\r\n"
            f"ADR;TYPE=WORK:;;{number} rue de la République;Lyon;;69002;France\r\n"
            "NOTE:Vue au salon\\, à rappeler\\nen octobre\r\nEND:VCARD\r\n"
        )


def _unfold_and_split(path: Path) -> list[tuple[str, list[str], list[str]]]:
    """The floor: a loop over the lines that unfolds them and splits them at their marks."""
    found: list[tuple[str, list[str], list[str]]] = []
    whole = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:1] in (" ", "\t"):
            whole += line[1:]
            continue
        if whole:
            found.append(_split(whole))
        whole = line
    found.append(_split(whole))
    return found


def _split(line: str) -> tuple[str, list[str], list[str]]:
    head, _, value = line.partition(":")
    name, *parameters = head.split(";")
    return name, parameters, value.split(";")


def _bomb_figures(folder: Path) -> list[Figure]:
    figures = []
    for name, path in _bombs(folder).items():
        try:
            said = _child("refuse", path, folder)
        except subprocess.CalledProcessError as died:
            figures.append(Figure(f"{name}: survived", 1, "death", 0.0, repr(died.returncode)))
            continue
        figures += [
            Figure(f"{name}: time", said["wall"], "s", 2.0, said["said"]),
            Figure(f"{name}: memory", said["memory"], "MB", 300.0),
        ]
    return figures


_SHEET = "xl/worksheets/sheet1.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _bombs(folder: Path) -> dict[str, Path]:
    row = "<row><c t='inlineStr'><is><t>" + "a" * 1000 + "</t></is></c></row>"
    deep = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'{_HEAD}<!DOCTYPE worksheet [<!ENTITY a0 "ha">{deep}]>'
    sheets = {
        "XLSX of 152 MB": f"{_HEAD}<worksheet {_MAIN}><sheetData>"
        f"{row * (152_000_000 // len(row))}</sheetData></worksheet>",
        "XLSX with a cell at XFD1048576": f"{_HEAD}<worksheet {_MAIN}><sheetData><row r='1'>"
        "<c r='A1' t='inlineStr'><is><t>Nom</t></is></c></row><row r='1048576'>"
        "<c r='XFD1048576' t='inlineStr'><is><t>x</t></is></c></row></sheetData></worksheet>",
        "XLSX of a billion laughs": f"{laughs}<worksheet {_MAIN}><sheetData><row>"
        "<c t='inlineStr'><is><t>&a9;</t></is></c></row></sheetData></worksheet>",
    }  # fmt: skip
    return {name: _workbook_of(folder / f"bomb{at}.xlsx", sheet)
            for at, (name, sheet) in enumerate(sheets.items())}  # fmt: skip


def _workbook_of(path: Path, sheet: str) -> Path:
    """A workbook whose one sheet is the XML given."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'{_HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/{_SHEET}" ContentType="{kind}.worksheet+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'{_HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
            f' Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook {_MAIN} xmlns:r="{office}"><sheets>'
            '<sheet name="Contacts" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
            f' Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(_SHEET, sheet)
    return path
