"""Scenes of the load: the table, a peak, moving, levelling out, capacities, nothing."""

from __future__ import annotations

import random
from datetime import timedelta

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.dates import present_day
from sme_crm.domain.task import TASK_KINDS, TaskDraft
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.ui.load.capacity_dialog import CapacityDialog
from sme_crm.ui.load.levelling_dialog import LevellingDialog
from sme_crm.ui.load.load_panel import LoadPanel
from sme_crm.ui.load.move_dialog import MoveDialog
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from tests.screens.stage import Scene, Stage

_FILLED = 200


def fill(stage: Stage) -> None:
    """Some weeks of work for three people, and days that are too full."""
    workspace, draw, today = stage.context.workspace, random.Random(4), present_day()
    if workspace.task_lists.count(TaskFilter()) > _FILLED:
        return  # the scene before did
    staff: list[int | None] = [one.id for one in workspace.staff.list_members() if one.active]
    for name in ("Claire Morvan", "Yanis Besnard")[: max(0, 3 - len(staff))]:
        staff.append(workspace.staff.add(name))
    kinds = [*TASK_KINDS, "call", "call"]
    drafts = []
    for day in (today + timedelta(days=n) for n in range(-6, 60)):
        working = day.weekday() < 5
        for person in (*staff, None):
            most = 12 if working and person else 4 if working else 0
            count = draw.randrange(most + 1) + (14 if draw.random() < 0.06 and working else 0)
            if day < today:
                count //= 4
            drafts += [
                TaskDraft(
                    "Rappeler", draw.choice(kinds), due_date=day.isoformat(),
                    responsible_id=person, priority=draw.choice((0, 1, 1, 2)),
                )
                for _ in range(count)
            ]  # fmt: skip
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 + 7)
    drafts += [TaskDraft("Salon", "visit", due_date=saturday.isoformat(), responsible_id=staff[0])]
    workspace.tasks.create_many(drafts)
    for place in range(2, 20, 3):
        day = today + timedelta(days=place)
        hours = AppointmentDraft(
            "Visite", f"{day}T09:00", f"{day}T{11 + place % 6}:30", responsible_id=staff[place % 2]
        )
        workspace.agenda.create(hours)


def show_load(stage: Stage) -> LoadPanel:
    """The screen with all that is read, at its first peak."""
    fill(stage)
    stage.open("load")
    panel = stage.ready(
        LoadPanel,
        lambda found: found.model.load is not None and found.model.load.total > 100,
    )
    panel.go_to_peak()
    stage.settle()
    return panel


def _table(stage: Stage) -> None:
    show_load(stage)


def _eight_weeks(stage: Stage) -> None:
    panel = show_load(stage)
    panel.tools.weeks.choose("8")
    panel.show_weeks(8)
    stage.wait(lambda: panel.model.columnCount() > 40)
    stage.settle()


def _two_weeks(stage: Stage) -> None:
    panel = show_load(stage)
    panel.tools.weeks.choose("2")
    panel.show_weeks(2)
    stage.wait(lambda: panel.model.columnCount() < 20)
    stage.settle()


def _move(stage: Stage) -> None:
    show_load(stage).ask_place()
    stage.settle()
    stage.shown = stage.window.findChild(MoveDialog)


def _level(stage: Stage) -> None:
    show_load(stage).level()
    dialog = stage.window.findChild(LevellingDialog)
    assert dialog is not None
    stage.wait(lambda: dialog.plan is not None)
    stage.settle()
    stage.shown = dialog


def _capacities(stage: Stage) -> None:
    show_load(stage).tools.capacities_wanted.emit()
    stage.settle()
    stage.shown = stage.window.findChild(CapacityDialog)


def _hover(stage: Stage) -> None:
    panel = show_load(stage)
    table = panel.table
    table.carry(table.marked_spots())
    table._show_target(panel.model.index(1, 4))
    stage.settle()


def _list(stage: Stage) -> None:
    """The tasks of a cell, in the list."""
    panel = show_load(stage)
    spot = panel.table.current_spot()
    assert spot is not None
    panel.open(spot)
    stage.ready(TasksPanel, lambda found: found.filters.view() == "only" and found.model.complete)
    stage.settle()


def _nothing(stage: Stage) -> None:
    workspace = stage.context.workspace
    workspace.tasks.delete(list(workspace.task_lists.ids(TaskFilter())))
    stage.open("load")
    stage.ready(LoadPanel, lambda found: found.model.load is not None)
    stage.settle()


SCENES = [
    Scene("load-table", _table),
    Scene("load-eight-weeks", _eight_weeks),
    Scene("load-two-weeks", _two_weeks),
    Scene("load-move", _move),
    Scene("load-level", _level),
    Scene("load-capacities", _capacities),
    Scene("load-hover", _hover),
    Scene("load-list", _list),
    Scene("load-nothing", _nothing),
]
