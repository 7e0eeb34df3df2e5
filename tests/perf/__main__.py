"""Measures the numbers of the product: python -m tests.perf [--contacts N] [--only NAME].

Runs every `bench_NAME.py` beside this module and writes one Markdown table, to standard output
and to `out/bench.md`. The exit status is 0 whatever the figures are: they are judged by people.
"""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.perf.figure import Figure, table

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "out"


def bench_names() -> list[str]:
    """The benches there are, by name."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def run_bench(name: str, folder: Path, contacts: int | None) -> list[Figure]:
    """The figures of one bench; one that fails says so and does not end the others."""
    module = importlib.import_module(f"tests.perf.bench_{name}")
    if contacts is not None and hasattr(module, "COUNT"):
        setattr(module, "COUNT", contacts)  # noqa: B010 - not every bench has it
    started = time.monotonic()
    try:
        figures: list[Figure] = module.run(folder)
    except Exception as error:  # noqa: BLE001 - told in the table
        print(f"{name} failed: {error!r}", file=sys.stderr)
        return [Figure(f"{name}: failed", float("nan"), "", 0.0, repr(error))]
    print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    return figures


def main(arguments: list[str]) -> int:
    """Measure, print the table, write it to `out/bench.md`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, help="size of the large base (1 000 000)")
    parser.add_argument("--only", choices=bench_names(), action="append")
    parser.add_argument("--folder", type=Path, help="keeps the large bases between runs")
    given = parser.parse_args(arguments)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as passing:
        folder = given.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        for name in given.only or bench_names():
            figures += run_bench(name, folder, given.contacts)
    day = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    text = (
        f"# Measured figures\n\n{day}, Python {platform.python_version()},"
        f" {platform.system()} {platform.machine()}. The machine may be shared: compare ratios.\n\n"
        f"{table(figures)}"
    )
    print(text)
    OUT.mkdir(exist_ok=True)
    (OUT / "bench.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
