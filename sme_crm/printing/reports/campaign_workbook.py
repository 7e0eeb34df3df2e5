"""Figures that follow from each other in a workbook, as live formulas: change one, see the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sme_crm.printing.reports.report import Reckoned, ReckonedRow, ReckonedTable

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_KEY: Final = re.compile(r"\{(\w+)\}")
_FIRST: Final = 3
"""The column of the first values, after names and formulas in words."""
_TOLD: Final = "FFF7E6"
"""The ground of cells that are told, not reckoned: those to try other values in."""


def write_reckoned(sheet: Worksheet, row: int, part: ReckonedTable, money: str, share: str) -> int:
    """Write a table at `row`, money and shares in the formats given; returns the row below it."""
    from openpyxl.styles import Alignment, Font

    for place, heading in enumerate(part.headings, 1):
        cell = sheet.cell(row, place, heading)
        cell.font = Font(bold=True)
        if place >= _FIRST:
            cell.alignment = Alignment(horizontal="right")
    rows = {one.key: row + nth for nth, one in enumerate(part.rows, 1)}
    for one in part.rows:
        for place, text in enumerate((one.name, one.said), 1):
            cell = sheet.cell(rows[one.key], place, text)
            cell.data_type = "s"
        for place, reckoned in enumerate(one.cells, _FIRST):
            _write_value(sheet, rows[one.key], place, one, reckoned, rows, (money, share))
    return row + len(part.rows) + 2


def _write_value(
    sheet: Worksheet,
    row: int,
    column: int,
    described: ReckonedRow,
    reckoned: Reckoned,
    rows: dict[str, int],
    shapes: tuple[str, str],
) -> None:
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    cell = sheet.cell(row, column)
    letter = get_column_letter(column)
    if reckoned.formula:
        formula = _KEY.sub(lambda found: f"{letter}{rows[found[1]]}", reckoned.formula)
        cell.value = f"={formula}"
    elif reckoned.value is not None:
        cell.value = reckoned.value / 100 if described.unit == "money" else reckoned.value
        cell.fill = PatternFill("solid", fgColor=_TOLD)
    decimals = "." + "0" * described.decimals if described.decimals else ""
    money, share = shapes
    formats = {"money": money, "share": share.replace("0.0", "0.00")}
    cell.number_format = formats.get(described.unit, f"#,##0{decimals}")
