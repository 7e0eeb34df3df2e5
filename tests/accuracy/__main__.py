"""Prints the accuracy beside the peers': python -m tests.accuracy [--set NAME] [--file CSV].

Every set is searched without labels, with the default thresholds, after clustering. French sets of
other sizes and seeds are given by `--file` (the generator of the shared data makes them).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.accuracy.measuring import Measured, measure
from tests.accuracy.truth_sets import read_truth_set
from tests.shared_data import shared_folder


@dataclass(frozen=True, slots=True)
class KnownSet:
    """A set of the shared data: columns left out, the goal, the best peer without labels."""

    file: str
    goal: float
    peer: str
    without: tuple[str, ...] = ()


SETS = {
    "febrl2": KnownSet("febrl2.csv", 0.9990, "recordlinkage .9987"),
    "febrl3": KnownSet("febrl3.csv", 0.9993, "recordlinkage .9990"),
    "febrl3 without soc_sec_id": KnownSet(
        "febrl3.csv", 0.990, "splink .9765", without=("soc_sec_id",)
    ),
    "fake_1000": KnownSet("fake_1000.csv", 0.90, "splink .805 (.917 with the truth in hand)"),
    "french_10k": KnownSet("french_10k.csv", 0.960, "splink tuned by hand .885 (100k)"),
}
HEADER = (
    "| set | records | F1 | precision | recall | sure: precision | recall | goal | best peer |"
    " CPU s |\n|---|---:|---:|---:|---:|---:|---:|---:|---|---:|"
)


def row_of(name: str, measured: Measured, goal: float, peer: str) -> str:
    """One line of the table."""
    every, sure = measured.all, measured.sure
    met = "" if every.f1 >= goal else " **missed**"
    return (
        f"| {name} | {measured.records} | {every.f1:.4f} | {every.precision:.4f} |"
        f" {every.recall:.4f} | {sure.precision:.4f} | {sure.recall:.4f} |"
        f" {goal:.4f}{met} | {peer} | {measured.cpu_seconds:.1f} |"
    )


def calibration_of(name: str, measured: Measured) -> str:
    """Of pairs said to be so likely, how many are right."""
    cells = (f"{each.said:.2f} → {each.true:.2f} ({each.pairs})" for each in measured.bins)
    return f"| {name} | {' · '.join(cells)} |"


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", action="append", choices=sorted(SETS), default=[])
    parser.add_argument("--file", action="append", type=Path, default=[])
    given = parser.parse_args(arguments)
    folder = shared_folder()
    wanted = given.set or ([] if given.file else list(SETS))
    if wanted and folder is None:
        print("the sets with known truth are not on this machine", file=sys.stderr)
        return 1
    rows, calibrations = [], []
    for name in wanted:
        assert folder is not None
        known = SETS[name]
        path = folder / "duplicates" / known.file
        measured = measure(read_truth_set(path, known.without))
        rows.append(row_of(name, measured, known.goal, known.peer))
        calibrations.append(calibration_of(name, measured))
    for path in given.file:
        measured = measure(read_truth_set(path))
        rows.append(row_of(path.stem, measured, 0.960, ""))
        calibrations.append(calibration_of(path.stem, measured))
    print("\n".join((HEADER, *rows)))
    print("\n| set | said → true (pairs) |\n|---|---|")
    print("\n".join(calibrations))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
