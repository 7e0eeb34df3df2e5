"""Measures activity series for 5 000 contacts, in CPU time of a process of its own.

python -m tests.perf.bench_series FOLDER prints the figures; the data file is made anew each time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.perf.figure import Figure

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
COUNT = 5_000
_TODAY = date(2026, 11, 18)
_CAPACITY = 200


def run(folder: Path) -> list[Figure]:
    """The figures of series; `folder` holds the data file for as long as it takes."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as passing:
        done = subprocess.run(
            [sys.executable, "-m", "tests.perf.bench_series", "--measure", passing],
            cwd=ROOT,
            env={**os.environ, "SME_CRM_HOME": passing},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def _clock(act: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    found = act()
    return found, time.process_time() - start


def _build(base: Path) -> tuple[Workspace, list[int]]:
    """Contacts with an address, a telephone and an e-mail each."""
    from sme_crm.bootstrap import create_workspace
    from sme_crm.domain.contact import Address, ContactDraft, Email, Phone
    from sme_crm.store.unit_of_work import UnitOfWork

    workspace = create_workspace(base)
    with UnitOfWork(workspace.database, "sample.create") as work:
        ids = [
            workspace.contacts.insert_draft(
                work,
                ContactDraft(
                    values={"family_name": f"Nom{n}", "status": "prospect" if n % 3 else "client"},
                    addresses=[Address(street=f"{n} rue des Lilas", locality="Nantes")],
                    phones=[Phone(number=f"02400{n:05}")],
                    emails=[Email(address=f"nom{n}@example.com")],
                ),
            )
            for n in range(COUNT)
        ]
    return workspace, ids


def _measure(folder: Path) -> list[Figure]:
    from sme_crm.domain.dates import pretend_day

    with pretend_day(_TODAY):
        workspace, ids = _build(folder / "series.crm")
        figures = [*_starts(workspace, ids, 0), *_starts(workspace, ids, _CAPACITY)]
    workspace.close()
    return figures


def _starts(workspace: Workspace, ids: list[int], capacity: int) -> list[Figure]:
    """A series of six steps started, moved, read and undone."""
    shows = max(
        (entry for entry in workspace.series.list_series("fr") if entry.sample),
        key=lambda entry: len(entry.series.steps),
    )
    series = replace(shows.series, name=f"Salon {capacity}", capacity=capacity)
    entry = workspace.series.get(workspace.series.save(series).id)
    anchor = _TODAY + timedelta(days=20)
    runs = workspace.series_runs
    limit = f", {capacity} a day" if capacity else ""
    name = f"series, {COUNT} contacts × {len(series.steps)} steps{limit}"
    rehearsal, rehearsed = _clock(lambda: workspace.series_starts.rehearse(entry, ids, anchor))
    started, taken = _clock(lambda: workspace.series_starts.start(entry, ids, anchor))
    run_id = started.run_id
    _, read = _clock(lambda: runs.members(run_id))
    later = anchor + timedelta(days=10)
    change, moved = _clock(lambda: runs.move_anchor(run_id, later))
    _, unmoved = _clock(lambda: workspace.undo.undo(change))
    _, undone = _clock(lambda: workspace.undo.undo(started.change_id))
    told = f"{rehearsal.steps} tasks"
    return [
        Figure(f"{name}: rehearsed", rehearsed, "s CPU", None, told),
        Figure(f"{name}: started", taken, "s CPU", 5, told),
        Figure(f"{name}: first 500 read", 1000 * read, "ms CPU", 100),
        Figure(f"{name}: anchor moved", moved, "s CPU", 5),
        Figure(f"{name}: move undone", unmoved, "s CPU", 5),
        Figure(f"{name}: start undone", undone, "s CPU", 5),
    ]


def main() -> None:
    """Measure in this process, or print the figures of a run."""
    if sys.argv[1] == "--measure":
        figures = _measure(Path(sys.argv[2]))
        rows = [[one.name, one.value, one.unit, one.goal, one.note] for one in figures]
        print(json.dumps(rows))
        return
    for figure in run(Path(sys.argv[1])):
        print(figure)


if __name__ == "__main__":
    main()
