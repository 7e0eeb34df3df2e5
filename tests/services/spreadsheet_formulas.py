"""Reckons the plain formulas of a workbook: a check where no spreadsheet program is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

_PLACE = re.compile(r"(?:'([^']+)'!)?(\$?[A-Z]\$?\d+)(?::(\$?[A-Z]\$?\d+))?\b")
_TEXT = re.compile(r'("[^"]*")')


class _Blank(float):
    """What an empty cell is: nothing in sums, an empty text beside texts."""

    def __eq__(self, other: object) -> bool:
        return other in ("", 0)

    def __hash__(self) -> int:
        return 0


class _Area(list[Any]):
    """Cells side by side: compared and multiplied one by one."""

    def __eq__(self, other: object) -> Any:
        return _Area(float(_same(one, other)) for one in self)

    def __mul__(self, other: Any) -> Any:
        others = other if isinstance(other, _Area) else [other] * len(self)
        return _Area(a * b for a, b in zip(self, others, strict=True))


def recalculated(sheet: Worksheet) -> list[list[object]]:
    """Every value of a sheet with IF, OR, the sums, roundings and the four operations.

    Formulas may name cells of other sheets; days are told as spreadsheets count them there.
    """
    book, known = sheet.parent, {}

    def value(place: str, name: str) -> Any:
        key = (place, name.replace("$", ""))
        if key not in known:
            found = book[place][key[1]].value
            live = isinstance(found, str) and found.startswith("=")
            known[key] = reckon(place, found[1:]) if live else found
        return known[key]

    def operand(place: str, name: str) -> Any:
        found = value(place, name)
        return to_excel(found) if isinstance(found, date) else _Blank() if found is None else found

    def area(place: str, corner: str, other: str) -> _Area:
        left, top, right, bottom = range_boundaries(f"{corner}:{other}".replace("$", ""))
        cells = (
            f"{chr(64 + column)}{row}"
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        )
        return _Area(operand(place, cell) for cell in cells)

    def reckon(place: str, formula: str) -> Any:
        def named(match: re.Match[str]) -> str:
            where = match[1] or place
            if match[3]:
                return f"area({where!r}, {match[2]!r}, {match[3]!r})"
            return f"operand({where!r}, {match[2]!r})"

        parts = _split(_lazy(formula))
        text = "".join(part if quoted else _PLACE.sub(named, part) for part, quoted in parts)
        return eval(text, {"operand": operand, "area": area, **_FUNCTIONS})

    return [[value(sheet.title, cell.coordinate) for cell in row] for row in sheet.iter_rows()]


def _split(formula: str) -> list[tuple[str, bool]]:
    """A formula with "==" for "=", in parts; True for those that are texts."""
    parts = []
    for part in _TEXT.split(formula):
        quoted = part.startswith('"')
        parts.append((part if quoted else re.sub(r"(?<![<>=])=(?!=)", "==", part), quoted))
    return parts


def _lazy(formula: str) -> str:
    """Every `IF(a,b,c)` as `((b) if (a) else (c))`."""
    found = re.search(r"\bIF\(", formula)
    if found is None:
        return formula
    parts, depth, begin, end = [], 0, found.end(), found.end()
    while depth >= 0:
        letter = formula[end]
        depth += (letter == "(") - (letter == ")")
        if depth < 0 or (letter == "," and depth == 0):
            parts.append(_lazy(formula[begin:end]))
            begin = end + 1
        end += 1
    condition, then, other = parts
    rest = _lazy(formula[end:])
    return f"{formula[: found.start()]}(({then}) if ({condition}) else ({other})){rest}"


def _same(one: object, other: object) -> bool:
    """Texts are the same whatever their case."""
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold() == other.casefold()
    return bool(one == other)


def _numbers(parts: Iterable[Any]) -> list[float]:
    """Texts among cells count for nothing in sums."""
    flat = [one for part in parts for one in (part if isinstance(part, _Area) else [part])]
    return [one for one in flat if not isinstance(one, str)]


def _rounded(number: float, digits: float, way: str) -> float:
    return float(Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-int(digits)), way))


_FUNCTIONS = {
    "OR": lambda *parts: any(parts),
    "ROUND": lambda number, digits: _rounded(number, digits, ROUND_HALF_UP),
    "ROUNDDOWN": lambda number, digits: _rounded(number, digits, ROUND_DOWN),
    "SUM": lambda *parts: sum(_numbers(parts)),
    "MIN": lambda *parts: min(_numbers(parts)),
    "MAX": lambda *parts: max(_numbers(parts)),
    "SUMPRODUCT": lambda *parts: sum(_numbers(parts)),
    "DATE": lambda year, month, day: to_excel(date(int(year), int(month), int(day))),
}


def reckoned_by_office(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice reckons and writes it; skips where it is not installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    out = folder / "reckoned"
    subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return out / path.name
