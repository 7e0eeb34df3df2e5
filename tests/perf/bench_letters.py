"""Measures letters against the floor that lies beside the checkout, and against plain reportlab.

`python -m tests.perf.bench_letters [FOLDER]`. The floor (`tools/letters_floor` in the shared
folder; needs fontTools, in the interpreter named by SME_CRM_FLOOR_PYTHON) runs in the same minute,
between two runs of ours: on a shared machine only ratios say something.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.perf.figure import Figure
from tests.shared_data import shared_folder

ROOT = Path(__file__).resolve().parents[2]
COUNT = 10_000
_MANY = 100_000
_FEW = 1_000


def run(folder: Path) -> list[Figure]:
    """The figures of letters; `folder` keeps what the floor made."""
    folder.mkdir(parents=True, exist_ok=True)
    floor = _prepared_floor(folder)
    before = _child("ours", COUNT, folder)
    floor_rate = _floor_rate(floor) if floor is not None else 0.0
    ours = _child("ours", COUNT, folder)
    seconds = (before["seconds"] + ours["seconds"]) / 2
    rate = COUNT / seconds
    few, many = _child("ours", _FEW, folder), _child("ours", _MANY, folder)
    plain, symbols = _child("paragraphs", _FEW, folder), _child("symbols", _FEW, folder)
    preview, check = _child("preview", 100, folder), _child("check", COUNT, folder)
    figures = [
        Figure("letters: CPU of a page by that of the floor", floor_rate / rate, "×", 1 / 0.9,
               f"{rate:.0f} pages/s, floor {floor_rate:.0f}" if floor else "no floor here"),
        Figure("letters: CPU of a page by that of reportlab's Paragraph",
               _FEW / plain["seconds"] / rate, "×", 1.0),
        Figure("letters: 1 000", few["seconds"], "s CPU", 1.2),
        Figure("letters: memory above idle, 10 000", ours["memory"] - ours["idle"], "MB", 100),
        Figure("letters: memory at 100 000 above that at 1 000",
               many["memory"] - few["memory"], "MB", 30),
        Figure("letters: a page", ours["bytes"] / ours["pages"] / 1024, "KB", 2.0),
        Figure("letters with a QR each: 100 pages", symbols["seconds"] / _FEW * 100, "s CPU", 1.0),
        Figure("letters with a QR each: a page", symbols["bytes"] / symbols["pages"] / 1024, "KB",
               4.0),
        Figure("letters: the next contact's page at 150 dpi", preview["seconds"] * 10, "ms CPU",
               33),
        Figure("letters: the layout of 10 000 checked", check["seconds"], "s CPU", None,
               f"{COUNT / check['seconds']:.0f} letters/s"),
    ]  # fmt: skip
    return figures if floor is not None else figures[1:]


def _child(what: str, count: int, folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.letters_child", what, str(count), str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _prepared_floor(folder: Path) -> Path | None:
    """A copy of the floor with its recipients made, None where it is not on this machine."""
    shared = shared_folder()
    source = shared.parent / "tools" / "letters_floor" if shared is not None else None
    if source is None or not (source / "raw.py").exists() or not _runs_floor():
        return None
    for name in ("gen.py", "letter.py", "raw.py"):
        shutil.copyfile(source / name, folder / name)
    if not (folder / "rows.json").exists():
        subprocess.run([_floor_python(), "gen.py"], cwd=folder, check=True)
    return folder


def _floor_python() -> str:
    return os.environ.get("SME_CRM_FLOOR_PYTHON", sys.executable)


def _runs_floor() -> bool:
    wanted = "import fontTools, uharfbuzz, pyphen, PIL"
    done = subprocess.run([_floor_python(), "-c", wanted], capture_output=True, check=False)
    return done.returncode == 0


def _floor_rate(floor: Path) -> float:
    """Pages a CPU second, without what one page costs: the start and the fonts."""

    def seconds(count: int) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [_floor_python(), "raw.py", str(count), "floor.pdf"]
        subprocess.run(command, cwd=floor, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return COUNT / (seconds(COUNT) - seconds(3))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as passing:
        for figure in run(Path(sys.argv[1]) if sys.argv[1:] else Path(passing)):
            goal = f" (goal {figure.goal:.3g})" if figure.goal is not None else ""
            print(f"{figure.name}: {figure.value:.3g} {figure.unit}{goal} {figure.note}")
