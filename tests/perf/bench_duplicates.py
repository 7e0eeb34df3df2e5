"""Measures the search for duplicates: CPU and memory at 100 000 and at a million contacts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.perf.figure import Figure

COUNT = 1_000_000
_SMALL = 100_000
_ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path) -> list[Figure]:
    """CPU seconds and peak memory, each size in a process of its own; seconds of one probe."""
    del folder
    figures = []
    each = {}
    for size, seconds in ((_SMALL, 8.0), (COUNT, 80.0)):
        found = _measure(size)
        each[size] = found
        note = (
            f"{found['candidates']:,.0f} pairs compared, {found['clusters']:,.0f} clusters;"
            f" contacts alone {found['records_mb']:.0f} MB"
        )
        name = f"duplicates among {size:,}"
        figures.append(Figure(name, found["cpu"], "CPU s", seconds, note))
        figures.append(Figure(f"{name}, memory", found["peak_mb"], "MB", 1_500.0))
    growth = each[COUNT]["cpu"] / each[_SMALL]["cpu"] / (COUNT / _SMALL)
    figures.append(Figure("duplicates: growth beside linear", growth, "×", 1.5))
    figures.append(Figure("one contact against 300", each[_SMALL]["probe_ms"], "ms", 20.0))
    return figures


def _measure(size: int) -> dict[str, float]:
    child = subprocess.run(
        [sys.executable, "-m", "tests.perf.duplicates_child", str(size)],
        cwd=_ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(child.stdout)
    return found
