"""Measures the list of contacts on a million of them, in CPU time of a process of its own.

python -m tests.perf.bench_list FOLDER prints the figures; the data file is made there once.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.perf.figure import Figure

ROOT = Path(__file__).resolve().parents[2]
COUNT = 1_000_000
_PAGES = 30


def run(folder: Path) -> list[Figure]:
    """The figures of the list; `folder` keeps the large data file between runs (800 MB)."""
    from tests.perf.large_base import build

    base = folder / f"contacts-{COUNT}.crm"
    if not base.exists():
        folder.mkdir(parents=True, exist_ok=True)
        build(base, COUNT)
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.bench_list", "--measure", str(base)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SME_CRM_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


class _Measuring:
    """One window with the list, and a clock."""

    def __init__(self, base: Path) -> None:
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        from sme_crm.bootstrap import open_workspace
        from sme_crm.ui.changes import ChangeRelay
        from sme_crm.ui.context import UiContext
        from sme_crm.ui.jobs.runner import JobRunner
        from sme_crm.ui.navigator import Navigator
        from sme_crm.ui.notices import Notices
        from sme_crm.ui.settings import MachineSettings
        from sme_crm.ui.theme.theme import theme
        from sme_crm.ui.undo import UndoHistory

        self.application = QApplication.instance() or QApplication(["bench"])
        theme().apply(self.application, "light")  # type: ignore[arg-type]
        self.workspace = open_workspace(base)
        self.jobs = JobRunner()
        relay = ChangeRelay()
        self.workspace.subscribe(relay.announce)
        undo = UndoHistory(lambda change: self.workspace.undo.undo(change), self.jobs, relay)
        settings = MachineSettings(base.parent / "bench-window.ini")
        self.context = UiContext(
            self.workspace, self.jobs, Navigator(()), relay, undo, settings, theme(),
            Notices(undo.undo_change),
        )  # fmt: skip
        self._wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents

    def until(self, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds."""
        while not condition():
            self.application.processEvents(self._wait)

    def clock(self, act: Callable[[], object], condition: Callable[[], object]) -> float:
        """CPU milliseconds of all threads from `act` until it is painted that `condition` holds.

        Not those of the clock: the machine is shared.
        """
        start = time.process_time()
        act()
        self.until(condition)
        self.application.processEvents()
        return 1000 * (time.process_time() - start)


def _measure(base: Path) -> list[Figure]:
    stage = _Measuring(base)
    from sme_crm.domain.contact_filter import ContactFilter, Sort
    from sme_crm.ui.contacts.list_pane import ContactListPane
    from sme_crm.ui.lists.roles import ListRole

    figures: list[Figure] = []
    pane = ContactListPane(stage.context)
    pane.resize(900, 860)
    table, model = pane.table, pane.model
    shown: list[int] = []
    model.shown.connect(lambda: shown.append(1))

    def list_shown(act: Callable[[], object]) -> float:
        shown.clear()
        return stage.clock(act, lambda: shown)

    def first() -> None:
        pane.show()
        pane.show_filter(ContactFilter())

    figures.append(Figure("list 1M: first rows painted", list_shown(first), "ms CPU", 200))
    figures.append(
        Figure(
            "list 1M: whole order known", stage.clock(lambda: None, lambda: model.complete), "ms"
        )
    )

    def is_read() -> bool:
        first_row, last_row = table.first_and_last_row()
        rows = range(first_row, last_row + 1)
        return not any(model.index(row, 0).data(ListRole.CELL).loading for row in rows)

    bar = table.verticalScrollBar()
    places = [(at * 0.6180339) % 1 for at in range(1, 21)] + [1.0]
    jumps = [
        stage.clock(lambda at=at: bar.setValue(int(bar.maximum() * at)), is_read) for at in places
    ]
    figures.append(Figure("list 1M: jump, median", statistics.median(jumps), "ms CPU", 60))
    figures.append(Figure("list 1M: jump, worst", max(jumps), "ms CPU"))
    bar.setValue(bar.maximum() // 3)
    stage.until(is_read)
    pages = [
        stage.clock(lambda: bar.setValue(bar.value() + bar.pageStep()), is_read)
        for _ in range(_PAGES)
    ]
    figures.append(Figure("list 1M: page scroll, median", statistics.median(pages), "ms CPU", 40))
    figures.append(Figure("list 1M: page scroll, worst", max(pages), "ms CPU"))
    for order in (Sort("locality"), Sort("last_exchange", True), Sort("name")):
        taken = list_shown(lambda order=order: pane.sort_by(order))
        way = " desc" if order.descending else ""
        figures.append(Figure(f"list 1M: sort by {order.key}{way}", taken, "ms CPU", 300))
        stage.until(lambda: model.complete)
    for text in ("d", "du", "dul", "sophie d", "nantes"):
        taken = list_shown(lambda text=text: pane.show_filter(ContactFilter(text=text)))
        figures.append(Figure(f"list 1M: search “{text}”", taken, "ms CPU", 100))
        stage.until(lambda: model.complete)
    client = ContactFilter(statuses=("client",))
    figures.append(
        Figure("list 1M: status filter", list_shown(lambda: pane.show_filter(client)), "ms CPU")
    )
    stage.until(lambda: model.complete)
    figures.append(_peak_memory())
    stage.jobs.close()
    stage.workspace.close()
    return figures


def _peak_memory() -> Figure:
    """The most memory the process held, in MB."""
    try:
        import resource
    except ImportError:  # not on Windows
        return Figure("list 1M: process, peak", 0, "MB", 150, "not measured on this system")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / 1024 if sys.platform != "darwin" else peak / 1024 / 1024
    return Figure("list 1M: process, peak", megabytes, "MB", 150)


def _main() -> None:
    if sys.argv[1] == "--measure":
        rows = [
            (figure.name, figure.value, figure.unit, figure.goal, figure.note)
            for figure in _measure(Path(sys.argv[2]))
        ]
        print(json.dumps(rows))
        return
    for figure in run(Path(sys.argv[1])):
        goal = f"≤ {figure.goal:g}" if figure.goal is not None else ""
        print(f"{figure.name:40s} {figure.value:9.1f} {figure.unit} {goal}")


if __name__ == "__main__":
    _main()
