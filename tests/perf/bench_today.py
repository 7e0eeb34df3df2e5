"""Measures what a morning asks for in a large base, in CPU time of a process of its own.

python -m tests.perf.bench_today FOLDER prints the figures; the data file is made there once:
1 000 000 contacts with birthdays, 100 000 tasks, twenty years of appointments.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from tests.perf.figure import Figure
from tests.perf.large_base import base_of

ROOT = Path(__file__).resolve().parents[2]
COUNT = 1_000_000
_TASKS = 100_000
_APPOINTMENTS = 10_000
_TODAY = date(2026, 11, 20)
_TIMES = 5


def run(folder: Path) -> list[Figure]:
    """The figures of Today; `folder` keeps the data file between runs."""
    base = folder / f"today-{COUNT}.crm"
    if not base.exists():
        shutil.copyfile(base_of(folder, COUNT), base)
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.bench_today", "--measure", str(base)],
        cwd=ROOT,
        env={**os.environ, "SME_CRM_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def _fill(base: Path) -> None:
    """Add what waits: tasks over two years around today, birthdays, appointments, numbers."""
    from sme_crm.bootstrap import open_workspace
    from sme_crm.domain.appointment import AppointmentDraft
    from sme_crm.domain.task import TASK_KINDS, TaskDraft

    draw = random.Random(5)
    workspace = open_workspace(base)
    connection = workspace.database.begin_write()
    connection.execute(
        "UPDATE contact SET birth_date = date('1940-01-01', '+' || (id * 7919 % 25000) || ' days')"
        " WHERE kind = 'individual'"
    )
    connection.execute(
        "INSERT INTO phone(contact_id, number, digits, e164) SELECT id, phone,"
        " '33' || substr(replace(phone, ' ', ''), 2), '' FROM contact WHERE phone <> ''"
    )
    connection.execute("ANALYZE")
    workspace.database.commit_write()
    kinds = list(TASK_KINDS)
    for _ in range(_TASKS // 10_000):
        workspace.tasks.create_many(
            [
                TaskDraft(
                    draw.choice(("Rappeler", "Envoyer le devis", "Passer voir")),
                    kind=draw.choice(kinds),
                    due_date=(_TODAY + timedelta(days=draw.randrange(-60, 670))).isoformat(),
                    due_time=draw.choice(("", "", "09:00", "14:30")),
                    contact_ids=(draw.randrange(1, COUNT),),
                )
                for _ in range(10_000)
            ]
        )
    for number in range(_APPOINTMENTS):
        day = _TODAY + timedelta(days=number * 7300 // _APPOINTMENTS - 6900)
        workspace.agenda.create(AppointmentDraft(f"Visite {number}", f"{day}T10:00"))
    workspace.agenda.create(
        AppointmentDraft("Point", "2006-11-20T08:30", recurrence="FREQ=WEEKLY;BYDAY=MO,FR")
    )
    workspace.close()


def _clock(act: Callable[[], object]) -> float:
    """Milliseconds of CPU, the median of some runs."""
    taken = []
    for _ in range(_TIMES):
        start = time.process_time()
        act()
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken)


def _measure(base: Path) -> list[Figure]:
    from sme_crm.bootstrap import open_workspace
    from sme_crm.domain.dates import pretend_day

    workspace = open_workspace(base)
    if not workspace.database.reader().execute("SELECT 1 FROM task LIMIT 1").fetchone():
        workspace.close()
        _fill(base)
        workspace = open_workspace(base)
    with pretend_day(_TODAY):
        today = workspace.today
        figures = [
            Figure("Today 1M: tasks, the first paint", _clock(today.read_tasks), "ms CPU", 100),
            Figure("Today 1M: all of it", _clock(today.read), "ms CPU", 100),
        ]
        found = today.read()
        calls = workspace.calls
        for typed in (
            "06 12",
            "06 12 34 11 22",
            "+33612341122",
            "1122",
            "34 11 22",
            "0000",
            "0011",
        ):
            taken = _clock(lambda typed=typed: calls.find(typed))  # type: ignore[misc]
            figures.append(Figure(f"who called 1M: {typed}", taken, "ms CPU", 30))
    assert found.overdue and found.birthdays and found.neglected and found.appointments
    workspace.close()
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
