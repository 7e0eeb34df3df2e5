"""Reckons the plain formulas of a sheet: a check where no spreadsheet program is installed."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

_CELL = re.compile(r"\b([A-Z])(\d+)\b")


def recalculated(sheet: Worksheet) -> list[list[object]]:
    """Every value of a sheet with IF, OR, ROUND and the four operations."""
    known: dict[str, Any] = {}

    def value(name: str) -> Any:
        if name not in known:
            found = sheet[name].value
            known[name] = reckon(found[1:]) if str(found or "").startswith("=") else found
        return known[name]

    def operand(name: str) -> Any:
        found = value(name)
        return 0 if found is None else found

    def reckon(formula: str) -> Any:
        text = _lazy(formula)
        text = re.sub(r"(?<![<>=])=(?!=)", "==", text)
        text = _CELL.sub(lambda match: f'operand("{match[0]}")', text)
        return eval(text, {"operand": operand, "OR": lambda *all_: any(all_), "ROUND": _round})

    return [[value(cell.coordinate) for cell in row] for row in sheet.iter_rows()]


def _lazy(formula: str) -> str:
    """`IF(a,b,c)` as `((b) if (a) else (c))`."""
    if not formula.startswith("IF("):
        return formula
    parts, depth, start = [], 0, 3
    for at, letter in enumerate(formula):
        depth += (letter == "(") - (letter == ")")
        if (letter == "," and depth == 1) or at == len(formula) - 1:
            parts.append(formula[start:at])
            start = at + 1
    condition, then, other = parts
    return f"(({then}) if ({condition}) else ({other}))"


def _round(number: float, digits: float) -> float:
    step = Decimal(1).scaleb(-int(digits))
    return float(Decimal(repr(number)).quantize(step, ROUND_HALF_UP))
