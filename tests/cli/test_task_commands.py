"""tasks, task: what they print for people and as JSON, and what they write."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.task import HIGH, TaskDraft
from tests.cli.outcome import Command
from tests.fresh_file import fresh_workspace

KEYS = {
    "id", "subject", "kind", "due_date", "due_time", "planned_date", "overdue", "priority",
    "status", "responsible", "contact", "contact_id", "contacts", "recurrence", "outcome",
    "closed_at",
}  # fmt: skip
WEDNESDAY = "2026-11-18"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = fresh_workspace(path)
    dupont = workspace.contacts.create(
        ContactDraft(values={"given_name": "Jean", "family_name": "Dupont"})
    )[0]
    workspace.tasks.create_many(
        [
            TaskDraft("Late", kind="call", due_date="2026-11-10", contact_ids=(dupont,)),
            TaskDraft("Now", due_date=WEDNESDAY, due_time="14:00", priority=HIGH),
            TaskDraft("Sunday", kind="visit", due_date="2026-11-22"),
            TaskDraft("Some day", recurrence=""),
        ]
    )
    workspace.tasks.complete([4])
    workspace.close()
    return path


def _subjects(command: Command, path: Path, *options: str) -> list[str]:
    answer = command("--file", path, "--today", WEDNESDAY, "--json", "tasks", *options)
    return [task["subject"] for task in answer.document]


def test_tasks_are_listed_by_day(command: Command, base: Path) -> None:
    assert _subjects(command, base) == ["Late", "Now", "Sunday"]
    assert _subjects(command, base, "--overdue") == ["Late"]
    assert _subjects(command, base, "--today") == ["Now"]
    assert _subjects(command, base, "--week") == ["Now", "Sunday"]
    assert _subjects(command, base, "--done") == ["Some day"]
    assert set(_subjects(command, base, "--all")) == {"Late", "Now", "Sunday", "Some day"}
    assert _subjects(command, base, "--kind", "Visit") == ["Sunday"]
    assert _subjects(command, base, "--contact", "dupont") == ["Late"]
    document = command("--file", base, "--today", WEDNESDAY, "--json", "tasks").document
    assert set(document[0]) == KEYS
    assert [task["overdue"] for task in document] == [True, False, False]
    assert document[0]["contact"] == "Jean Dupont"
    told = command("--file", base, "--today", WEDNESDAY, "--lang", "fr", "tasks")
    assert "Visite" in told.out
    assert "! Now" in told.out


@pytest.mark.parametrize("options", [("--contact", "Nobody"), ("--kind", "dance")])
def test_what_is_not_there_is_said_in_a_line(
    command: Command, base: Path, options: tuple[str, str]
) -> None:
    answer = command("--file", base, "tasks", *options)
    assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_a_task_is_added_in_words(command: Command, base: Path) -> None:
    added = command(
        "--file", base, "--today", WEDNESDAY, "--json",
        "task", "add", "rappeler Dupont vendredi 14h !haute",
    ).document  # fmt: skip
    assert set(added) == KEYS | {"change", "candidates"}
    assert (added["subject"], added["kind"], added["contact"]) == (
        "Rappeler Dupont",
        "call",
        "Jean Dupont",
    )
    assert (added["due_date"], added["due_time"], added["priority"]) == (
        "2026-11-20",
        "14:00",
        "high",
    )
    command("--file", base, "undo")
    assert "Rappeler Dupont" not in _subjects(command, base)


def test_two_of_a_name_are_not_guessed_between(command: Command, base: Path) -> None:
    workspace = bootstrap.open_workspace(base)
    other = workspace.contacts.create(
        ContactDraft(values={"given_name": "Anne", "family_name": "Dupont"})
    )[0]
    workspace.close()
    added = command("--file", base, "--json", "task", "add", "call Dupont tomorrow").document
    assert added["contact"] is None
    assert other in added["candidates"]
    told = command("--file", base, "task", "add", "call Dupont tomorrow")
    assert "Anne Dupont" in told.out


def test_a_task_is_done_and_put_off(command: Command, base: Path) -> None:
    done = command("--file", base, "--json", "task", "done", "1", "--outcome", "reached").document
    assert done["next"] == []
    (closed,) = [
        task
        for task in command("--file", base, "--json", "tasks", "--done").document
        if task["id"] == 1
    ]
    assert (closed["outcome"], closed["status"]) == ("reached", "done")
    again = command("--file", base, "task", "done", "1")
    assert (again.status, again.err.count("\n")) == (1, 1)
    missing = command("--file", base, "task", "done", "99")
    assert missing.status == 1
    for typed, due in (
        ("2026-12-24", "2026-12-24"),
        ("24/12/2026", "2026-12-24"),
        ("tomorrow", "2026-11-19"),
        ("next-week", "2026-11-23"),
        ("lundi", "2026-11-23"),
    ):
        answer = command(
            "--file", base, "--today", WEDNESDAY, "--json", "task", "postpone", "2", typed
        )
        assert answer.document["due_date"] == due
    refused = command("--file", base, "task", "postpone", "2", "moonrise")
    assert refused.status == 1
