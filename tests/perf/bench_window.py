"""Measures how long the window is deaf while 100 000 contacts are searched for duplicates, the
cases are shown and reviewed, all sure ones are merged, and that is undone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.perf.figure import Figure
from tests.perf.french_base import french_copy

_ROOT = Path(__file__).resolve().parents[2]
_MOST = 100.0  # milliseconds; half of it is the aim
# What there is to compare with, and what is measured.
_FLOORS = ("nothing", "a thread that counts")
_STEPS = ("search", "cases", "review", "merge", "undo")


def run(folder: Path) -> list[Figure]:
    """The longest gap between two ticks of 10 ms in the GUI thread, for each step.

    The floor is a thread that only counts: it leaves the interpreter every 5 ms, as Python does.
    """
    steps = _measure(folder, french_copy(folder, "window"))
    floor = ", ".join(f"{name}: {steps[name]['worst']:.0f} ms" for name in _FLOORS)
    figures = []
    for name in _STEPS:
        step = steps[name]
        note = (
            f"99 of 100 ≤ {step['late']:.0f} ms, {step['slow']:.0f} over 50 ms in"
            f" {step['seconds']:.0f} s; {floor}"
        )
        figures.append(Figure(f"window deaf at most: {name}", step["worst"], "ms", _MOST, note))
    return figures


def _measure(folder: Path, path: Path) -> dict[str, dict[str, float]]:
    screen = shutil.which("xvfb-run")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb" if screen else "offscreen",
        "SME_CRM_HOME": str(folder / "home-window"),
    }
    child = subprocess.run(
        [*([screen, "-a"] if screen else []), sys.executable, "-m", "tests.perf.window_child",
         str(path)],
        cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(child.stdout.splitlines()[-1])
    steps: dict[str, dict[str, float]] = told["steps"]
    return steps
