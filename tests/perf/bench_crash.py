"""Kills a writing program a thousand times: nothing acknowledged may be lost, nothing half done."""

from __future__ import annotations

from pathlib import Path

from tests.perf.figure import Figure
from tests.store.crash import crash_again_and_again

KILLS = 1_000


def run(folder: Path) -> list[Figure]:
    """What was lost, halved or unsound: all of it must be nothing."""
    place = folder / "crash"
    place.mkdir(exist_ok=True)
    result = crash_again_and_again(place, KILLS, check_every=50, seed=KILLS)
    note = (
        f"{result.acknowledged} changes acknowledged, {result.in_the_middle} kills in the middle"
        " of a write"
    )
    return [
        Figure(f"changes lost by {KILLS} kills", len(result.lost), "", 0.0, note),
        Figure(f"changes half done by {KILLS} kills", len(result.half_done), "", 0.0),
        Figure(f"unsound files after {KILLS} kills", len(result.unsound), "", 0.0),
    ]
