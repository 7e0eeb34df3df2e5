"""Measures the agenda in the window, in CPU time of the whole process: all its threads.

python -m tests.perf.bench_agenda FOLDER prints the figures; the data file is made there once:
50 000 appointments over 20 years, 2 000 repeated ones (1 200 of them without end), and one week
of 500.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perf.figure import Figure

if TYPE_CHECKING:
    from sme_crm.ui.agenda.agenda_panel import AgendaPanel
    from sme_crm.ui.agenda.period import View
    from sme_crm.ui.application import Application

ROOT = Path(__file__).resolve().parents[2]
_TODAY = date(2026, 11, 18)
_YEARS = 20
_SINGLE = 50_000
_YEARLY, _MONTHLY, _WEEKLY, _ENDED = 1000, 140, 60, 800
_FULL_WEEK = 500
_ROUNDS = 20
_WEEKS = 5
_SECONDS = 60.0
_ZONE = "Europe/Paris"


def run(folder: Path) -> list[Figure]:
    """The figures of the agenda; `folder` keeps the data file between runs."""
    base = folder / "agenda-50000.crm"
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.bench_agenda", "--measure", str(base)],
        cwd=ROOT,
        env={**os.environ, "SME_CRM_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def _build(base: Path) -> None:
    """Appointments on the working days of 20 years, series, 500 in the present week."""
    from sme_crm.bootstrap import create_workspace
    from sme_crm.services.agenda import writing
    from sme_crm.store.unit_of_work import UnitOfWork

    draw = random.Random(7)
    workspace = create_workspace(base)
    monday = _TODAY - timedelta(days=_TODAY.weekday())
    first = _TODAY - timedelta(days=365 * _YEARS)
    days = [first + timedelta(days=n) for n in range(365 * _YEARS + 365)]
    working = [day for day in days if day.weekday() < 5]
    wanted = [working[nth * len(working) // _SINGLE] for nth in range(_SINGLE)]
    wanted += [monday + timedelta(days=n % 7) for n in range(_FULL_WEEK)]
    rules = ["FREQ=YEARLY"] * _YEARLY + ["FREQ=MONTHLY"] * _MONTHLY + ["FREQ=WEEKLY"] * _WEEKLY
    rules += ["FREQ=WEEKLY;COUNT=40"] * _ENDED
    with UnitOfWork(workspace.database, "sample.create") as work:
        for day in wanted:
            writing.insert(work, _values(day, draw))
        for nth, rule in enumerate(rules):
            day = working[nth * 997 % len(working)]
            writing.insert(work, {**_values(day, draw), "recurrence": rule})
    workspace.close()


def _values(day: date, draw: random.Random) -> dict[str, object]:
    start = datetime(day.year, day.month, day.day, draw.randrange(7, 19), draw.randrange(4) * 15)
    end = start + timedelta(minutes=draw.choice((15, 30, 60, 90, 120)))
    words = ("Relevé de cotes", "Appel de relance", "Présentation du projet", "Livraison")
    return {
        "subject": f"{draw.choice(words)} {draw.randrange(900)}",
        "starts": start.isoformat()[:16],
        "ends": end.isoformat()[:16],
        "time_zone": _ZONE,
        "location": draw.choice(("", "Nantes", "Saint-Herblain")),
    }


def _measure(base: Path) -> list[Figure]:
    from sme_crm.bootstrap import data_files
    from sme_crm.domain.dates import pretend_day
    from sme_crm.ui.application import Application
    from sme_crm.ui.start import make_qt_application

    if not base.exists():
        _build(base)
    qt = make_qt_application(sys.argv[:1])
    application = Application(qt, data_files(), "fr")
    with pretend_day(_TODAY):
        application.start(base)
        try:
            return _Play(application).run()
        finally:
            application.end()


class _Play:
    """The window of the agenda and what is done in it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._spent = 0.0

    @contextmanager
    def _clock(self) -> Iterator[None]:
        start = time.process_time()
        yield
        self._spent = 1000 * (time.process_time() - start)

    def _wait(self, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds."""
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + _SECONDS
        QApplication.processEvents()
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.0005)
            QApplication.processEvents()

    def _settle(self) -> None:
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            if self._application.jobs.busy():
                end = time.monotonic() + 0.3
            self._wait(lambda: True)
            time.sleep(0.01)

    def run(self) -> list[Figure]:
        """Each view for the first time, a full week, a drag, the search."""
        from sme_crm.ui.agenda.period import VIEWS
        from sme_crm.ui.navigation import ShowAgenda

        application = self._application
        self._wait(lambda: application.window is not None)
        self._settle()
        window, context = application.window, application.context
        assert window is not None and context is not None
        window.resize(1440, 900)
        context.navigator.send(ShowAgenda(_TODAY - timedelta(days=400), "week"))
        self._settle()
        panel = window.current_panel()
        figures = []
        for view in VIEWS:
            taken = [self._show(panel, view, _TODAY - timedelta(days=60 * (n + 1)))
                     for n in range(_WEEKS)]  # fmt: skip
            figures.append(
                Figure(
                    f"agenda 20 years: {view} to first paint",
                    statistics.median(taken), "ms CPU", 100,
                )
            )  # fmt: skip
        taken = [self._show(panel, "week", _TODAY)]
        count = len(panel.grid.entries())
        figures.append(Figure(f"agenda: week of {count} to first paint", taken[0], "ms CPU", None))
        return [*figures, *self._move(panel, count), *self._search(panel)]

    def _show(self, panel: AgendaPanel, view: View, day: date) -> float:
        """Milliseconds from the wish for a view until its days are painted."""
        self._settle()
        with self._clock():
            panel.show_view(view, day)
            self._wait(lambda: panel.shows(view, day))
            self._wait(lambda: True)
            shown = panel.current()
            shown.repaint()
        return self._spent

    def _move(self, panel: AgendaPanel, count: int) -> list[Figure]:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        self._settle()
        grid, viewport = panel.grid, panel.grid.viewport()
        with self._clock():
            for _ in range(_ROUNDS):
                grid.redraw()
                viewport.repaint()
        repaint = self._spent / _ROUNDS
        held = grid.rect_of(grid.entries()[40].key)
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, left, no_key, held.topLeft() + QPoint(4, 8))
        QTest.mouseMove(viewport, held.topLeft() + QPoint(20, 20))
        with self._clock():
            for nth in range(_ROUNDS):
                QTest.mouseMove(viewport, held.topLeft() + QPoint(4 + 9 * nth, 8 + 5 * nth))
                viewport.repaint()
        frame = self._spent / _ROUNDS
        grid.cancel_drag()
        QTest.mouseRelease(viewport, left, no_key, held.topLeft() + QPoint(4, 8))
        return [
            Figure(f"agenda: week of {count}, repaint", repaint, "ms CPU", 60),
            Figure(f"agenda: week of {count}, a frame of a drag", frame, "ms CPU", 16),
        ]

    def _search(self, panel: AgendaPanel) -> list[Figure]:
        """What a search over all years takes, from the last key to the list."""
        figures = []
        for words, goal in (("livraison 417", 100), ("présentation", None), ("n", None)):
            self._settle()
            with self._clock():
                panel.search.look_for(words)
                self._wait(partial(panel.found.shows, words))
                panel.found.repaint()
            figures.append(Figure(f"agenda: search for “{words}”", self._spent, "ms CPU", goal))
        return figures


def main() -> None:
    """Measure in this process, or print the figures of a run."""
    if sys.argv[1] == "--measure":
        figures = _measure(Path(sys.argv[2]))
        print(json.dumps([[one.name, one.value, one.unit, one.goal] for one in figures]))
        return
    for figure in run(Path(sys.argv[1])):
        print(figure)


if __name__ == "__main__":
    main()
