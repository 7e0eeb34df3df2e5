"""Measures lists of 100 000 tasks, in CPU time of a process of its own.

python -m tests.perf.bench_tasks FOLDER prints the figures; the data file is made there once.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perf.figure import Figure

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
COUNT = 100_000
_CONTACTS = 20_000
_TODAY = date(2026, 11, 18)
_UNDONE = 30_000
_GOALS = {"drag: frame": 16.0, "1 000 tasks edited": 1_000.0}


def run(folder: Path) -> list[Figure]:
    """The figures of tasks; `folder` keeps the data file between runs."""
    base = folder / f"tasks-{COUNT}.crm"
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf.bench_tasks", "--measure", str(base)],
        cwd=ROOT,
        env={**os.environ, "SME_CRM_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures = [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]
    return [*figures, *_window(folder, base)]


def _window(folder: Path, base: Path) -> list[Figure]:
    """What the screen takes in the real window: to the first painting, or for a frame of a drag."""
    screen = shutil.which("xvfb-run")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb" if screen else "offscreen",
        "SME_CRM_HOME": str(folder / "home-window"),
    }
    # A machine that forbids bytecode would measure the compiling.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [*([screen, "-a"] if screen else []), sys.executable, "-m", "tests.perf.tasks_window",
         str(base)],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    return [
        Figure(f"tasks 100k, window: {name}", step["paint"], "ms CPU", _GOALS.get(name, 100))
        for name, step in told.items()
        if "paint" in step
    ]


def _build(base: Path) -> None:
    """100 000 tasks of 20 000 contacts over three years, a quarter of them done."""
    from sme_crm.bootstrap import create_workspace
    from sme_crm.domain.contact import ContactDraft
    from sme_crm.domain.task import TASK_KINDS, TaskDraft
    from sme_crm.store.unit_of_work import UnitOfWork

    draw = random.Random(5)
    workspace = create_workspace(base)
    staff = [workspace.staff.add(name) for name in ("Anne", "Brice", "Chloé")]
    with UnitOfWork(workspace.database, "sample.create") as work:
        people = [
            workspace.contacts.insert_draft(
                work, ContactDraft(values={"family_name": f"Nom{n * 7919 % _CONTACTS}"})
            )
            for n in range(_CONTACTS)
        ]
    kinds = list(TASK_KINDS)
    for _ in range(COUNT // 10_000):
        drafts = [
            TaskDraft(
                draw.choice(("Rappeler", "Envoyer le devis", "Préparer la réunion", "Passer voir")),
                kind=draw.choice(kinds),
                notes="" if draw.random() < 0.7 else "à voir avec l’atelier " * 4,
                due_date=None
                if draw.random() < 0.1
                else (_TODAY + timedelta(days=draw.randrange(-60, 1000))).isoformat(),
                due_time=draw.choice(("", "", "09:00", "14:30")),
                priority=draw.choice((0, 1, 1, 1, 2)),
                responsible_id=draw.choice((None, *staff)),
                contact_ids=(draw.choice(people),) if draw.random() < 0.9 else (),
            )
            for _ in range(10_000)
        ]
        ids, _change = workspace.tasks.create_many(drafts)
        workspace.tasks.complete(ids[::4])
    workspace.close()


def _clock(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return 1000 * (time.process_time() - start)


def _measure(base: Path) -> list[Figure]:
    from sme_crm.bootstrap import open_workspace
    from sme_crm.domain.dates import pretend_day

    if not base.exists():
        _build(base)
    workspace = open_workspace(base)
    with pretend_day(_TODAY):
        figures = [*_lists(workspace), *_load(workspace), *_changes(workspace)]
    workspace.close()
    return figures


def _lists(workspace: Workspace) -> list[Figure]:
    from sme_crm.domain.task_filter import GROUPINGS, TaskFilter, TaskSort

    lists = workspace.task_lists
    figures = []
    for grouping in GROUPINGS:
        taken = _clock(partial(lists.first_page, grouping=grouping))
        name = f"tasks 100k: first page by {grouping or 'nothing'}"
        figures.append(Figure(name, taken, "ms CPU", 100))
    for label, wanted, sort in (
        ("overdue", TaskFilter(due="overdue"), TaskSort()),
        ("calls of one", TaskFilter(kinds=("call",), responsible=(1,)), TaskSort()),
        ("text", TaskFilter(text="reunion nom12"), TaskSort()),
        ("text in open and done", TaskFilter(text="devis", closed="all"), TaskSort()),
        ("by subject", TaskFilter(), TaskSort("subject")),
        ("by contact", TaskFilter(), TaskSort("contact")),
        ("done", TaskFilter(closed="closed"), TaskSort("closed", True)),
    ):
        taken = _clock(partial(lists.first_page, wanted, sort, "day"))
        figures.append(Figure(f"tasks 100k: first page, {label}", taken, "ms CPU", 100))
    order = _clock(lambda: lists.order(TaskFilter(), TaskSort(), "day"))
    figures.append(Figure("tasks 100k: whole order", order, "ms CPU"))
    counts = [TaskFilter(), *(TaskFilter(due=due) for due in ("overdue", "today", "week", "none"))]
    figures.append(
        Figure("tasks 100k: five counts", _clock(lambda: lists.counts(counts)), "ms CPU", 100)
    )
    return figures


def _load(workspace: Workspace) -> list[Figure]:
    """The load of weeks, and what is over capacity spread."""
    from sme_crm.domain.task_load import window

    loads = workspace.task_loads
    loads.read(*window(_TODAY, 1))  # the modules are there by the time a screen asks
    figures = []
    for weeks in (4, 12):
        taken = _clock(partial(loads.read, *window(_TODAY, weeks)))
        figures.append(Figure(f"tasks 100k: load of {weeks} weeks", taken, "ms CPU", 100))
    plans = []
    taken = _clock(lambda: plans.append(loads.plan_levelling(*window(_TODAY, 4), overdue=True)))
    figures.append(Figure(f"load: {len(plans[0].moves)} tasks spread, rehearsed", taken, "ms CPU"))
    changes = []
    taken = _clock(lambda: changes.append(loads.level(plans[0]).change_id))
    figures.append(Figure(f"load: {len(plans[0].moves)} tasks spread", taken, "ms CPU"))
    workspace.undo.undo(changes[0])
    return figures


def _changes(workspace: Workspace) -> list[Figure]:
    from sme_crm.domain.task import TaskDraft

    drafts = [TaskDraft(f"Relance {n}", due_date="2026-12-01") for n in range(_UNDONE)]
    made: list[int] = []

    def make() -> None:
        made.append(workspace.tasks.create_many(drafts)[1])

    figures = [Figure("tasks: 30 000 made", _clock(make) / 1000, "s CPU")]
    undone = _clock(lambda: workspace.undo.undo(made[0])) / 1000
    return [*figures, Figure("tasks: 30 000 made, undone", undone, "s CPU", 3)]


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
