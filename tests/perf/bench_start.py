"""Measures the start of the window on a large base against a bare main window, in CPU seconds."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.perf.figure import Figure
from tests.perf.large_base import base_of

ROOT = Path(__file__).resolve().parents[2]
COUNT = 1_000_000
_TIMES = 7


@dataclass(frozen=True, slots=True)
class Start:
    """CPU seconds to the first paint, to Today, to the first contacts, and memory in MB."""

    painted: float
    today: float
    filled: float
    memory: float


def run(folder: Path) -> list[Figure]:
    """The figures without a screen, and on one where Xvfb can make one."""
    path = base_of(folder, COUNT)
    figures = _measure(folder, path, [], "offscreen")
    if shutil.which("xvfb-run"):
        figures += _measure(folder, path, ["xvfb-run", "-a"], "xcb")
    return figures


def _measure(folder: Path, path: Path, before: list[str], platform: str) -> list[Figure]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "SME_CRM_HOME": str(folder / f"home-{platform}"),
    }
    # A machine that forbids bytecode would measure the compiling.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def start(what: str) -> Start:
        done = subprocess.run(
            [*before, sys.executable, "-m", "tests.perf.start_child", what],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return Start(*map(float, done.stdout.splitlines()[-1].split()))

    starts: dict[str, list[Start]] = {"bare": [], str(path): []}
    for number in range(_TIMES + 1):
        # By turns, so that another program on the machine slows both alike; the first does not
        # count, it writes the bytecode.
        for what, found in starts.items():
            measured = start(what)
            if number:
                found.append(measured)
    bare = statistics.median(one.painted for one in starts["bare"])
    ours = starts[str(path)]
    painted = statistics.median(one.painted for one in ours)
    today = statistics.median(one.today for one in ours)
    filled = statistics.median(one.filled for one in ours)
    memory = statistics.median(one.memory for one in ours)
    return [
        Figure(f"window painted ({platform})", painted / bare, "× bare", 1.5,
               f"{painted:.3f} s of CPU against {bare:.3f} s"),
        Figure(f"tasks of Today, the first page ({platform})", today / bare, "× bare", 4.5,
               f"{today:.3f} s of CPU; aim 2×"),
        Figure(f"first 50 of {COUNT:,} contacts, opened at once ({platform})", filled / bare,
               "× bare", None, f"{filled:.3f} s of CPU"),
        Figure(f"memory after the start ({platform})", memory, "MB", 120.0),
    ]  # fmt: skip
