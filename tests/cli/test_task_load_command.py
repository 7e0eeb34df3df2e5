"""tasks --load: a table for people, counts as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.task import TaskDraft
from sme_crm.domain.task_load import Capacities
from tests.cli.outcome import Command
from tests.fresh_file import fresh_workspace

WEDNESDAY = "2026-11-18"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = fresh_workspace(path)
    anne = workspace.staff.add("Anne")
    workspace.task_loads.set_capacities(Capacities(2))
    call = TaskDraft("Call", "call", due_date="2026-11-20", responsible_id=anne)
    drafts = [call, call, TaskDraft("Visit", "visit", due_date="2026-11-20", responsible_id=anne)]
    drafts += [TaskDraft("Fair", due_date="2026-11-22"), TaskDraft("Late", due_date="2026-11-02")]
    workspace.tasks.create_many([*drafts, TaskDraft("Some day")])
    workspace.close()
    return path


def test_load_as_json(base: Path, command: Command) -> None:
    told = command(
        "--file", str(base), "--today", WEDNESDAY, "tasks", "--load", "--weeks", "1", "--json"
    ).document
    none = {"calls": 0, "follow_ups": 0, "other": 0, "total": 0}
    friday = {"calls": 2, "follow_ups": 0, "other": 1, "total": 3}
    one = {"calls": 0, "follow_ups": 0, "other": 1, "total": 1}
    assert told == {
        "from": WEDNESDAY,
        "to": "2026-11-22",
        "people": [
            {
                "id": 1, "name": "Anne", "capacity": 2, "overdue": none,
                "days": [{"day": "2026-11-20", **friday, "peak": "over", "off": False}],
            },
            {
                "id": None, "name": None, "capacity": 2, "overdue": one,
                "days": [{"day": "2026-11-22", **one, "peak": "day_off", "off": True}],
            },
        ],
        "undated": 1,
    }  # fmt: skip


def test_load_as_a_table(base: Path, command: Command) -> None:
    lines = command(
        "--file", str(base), "--today", WEDNESDAY, "tasks", "--load", "--weeks", "1"
    ).out.splitlines()
    assert [line.split() for line in lines] == [
        ["day", "Anne", "nobody", "together"],
        ["overdue", "1", "1"],
        ["2026-11-18"],
        ["2026-11-19"],
        ["2026-11-20", "3", "!", "3", "!"],
        ["2026-11-21", "(off)"],
        ["2026-11-22", "(off)", "1", "!", "1", "!"],
        ["!", "more", "than", "can", "be", "done", "on", "that", "day"],
        ["Without", "a", "date:", "1"],
    ]
