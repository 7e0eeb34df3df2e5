"""Measures the agenda with 20 years of appointments, in CPU time of a process of its own.

python -m tests.perf.bench_agenda FOLDER prints the figures; the data file is made there once.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perf.figure import Figure

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.agenda.agenda_panel import AgendaReading

ROOT = Path(__file__).resolve().parents[2]
_TODAY = date(2026, 11, 18)
_YEARS = 20
_A_DAY = 6
_FULL_WEEK = 500
_ROUNDS = 20
_ZONE = "Europe/Paris"


def run(folder: Path) -> list[Figure]:
    """The figures of the agenda; `folder` keeps the data file between runs."""
    base = folder / "agenda-20-years.crm"
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
    """Six appointments each working day of 20 years, 100 series, 500 in the present week."""
    from sme_crm.bootstrap import create_workspace
    from sme_crm.services.agenda import writing
    from sme_crm.store.unit_of_work import UnitOfWork

    draw = random.Random(7)
    workspace = create_workspace(base)
    monday = _TODAY - timedelta(days=_TODAY.weekday())
    first = _TODAY - timedelta(days=365 * _YEARS)
    days = [first + timedelta(days=n) for n in range(365 * _YEARS)]
    wanted = [day for day in days if day.weekday() < 5 for _ in range(_A_DAY)]
    wanted += [monday + timedelta(days=n % 7) for n in range(_FULL_WEEK)]
    with UnitOfWork(workspace.database, "sample.create") as work:
        for day in wanted:
            writing.insert(work, _values(day, draw))
        for nth in range(100):
            day = first + timedelta(days=nth * 30)
            writing.insert(work, {**_values(day, draw), "recurrence": "FREQ=WEEKLY"})
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


def _clock(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return 1000 * (time.process_time() - start)


def _measure(base: Path) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from sme_crm.bootstrap import open_workspace
    from sme_crm.domain.dates import pretend_day
    from sme_crm.ui.theme.theme import theme

    if not base.exists():
        _build(base)
    app = QApplication([])
    theme().apply(app, "light")
    workspace = open_workspace(base)
    with pretend_day(_TODAY):
        figures = _week(workspace)
    workspace.close()
    return figures


def _week(workspace: Workspace) -> list[Figure]:
    """A plain week read and painted for the first time, then one of 500 appointments."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QPixmap
    from PySide6.QtTest import QTest

    from sme_crm.ui.agenda.agenda_panel import read_agenda
    from sme_crm.ui.agenda.entries import entries_of, mark_days
    from sme_crm.ui.agenda.period import days_of_view
    from sme_crm.ui.agenda.time_grid import TimeGrid

    workspace.agenda.categories()  # the file is open and its schema read
    grid = TimeGrid("Agenda")
    grid.show()
    grid.resize(1140, 780)
    picture = QPixmap(grid.size())

    def read(day: date) -> AgendaReading:
        return read_agenda(workspace, "week", day, days_of_view("week", day))

    def show(reading: AgendaReading) -> None:
        marks = mark_days(reading.days, reading.calendar, _TODAY, "fr")
        grid.show_entries(entries_of(reading.occurrences, reading.tasks, {}), marks)
        grid.render(picture)

    plain = _TODAY - timedelta(weeks=4)
    figures = [
        Figure(
            "agenda 20 years: week to first paint", _clock(lambda: show(read(plain))), "ms CPU", 100
        )
    ]
    reading = read(_TODAY)
    show(reading)
    count = len(grid.entries())

    def repaint() -> None:
        for _ in range(_ROUNDS):
            grid.redraw()
            grid.render(picture)

    def drag() -> None:
        for nth in range(_ROUNDS):
            QTest.mouseMove(viewport, held.topLeft() + QPoint(4, 8 + 5 * nth))
            grid.render(picture)

    viewport = grid.viewport()
    held = grid.rect_of(grid.entries()[40].key)
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, no_key, held.topLeft() + QPoint(4, 8))
    figures += [
        Figure(f"agenda: week of {count}, read", _clock(lambda: read(_TODAY)), "ms CPU", 100),
        Figure(f"agenda: week of {count}, repaint", _clock(repaint) / _ROUNDS, "ms CPU", 60),
        Figure("agenda: a frame of a drag", _clock(drag) / _ROUNDS, "ms CPU", 16),
    ]
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
