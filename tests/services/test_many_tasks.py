"""Thousands of tasks at once: found by their words like any other, and all or none."""

from __future__ import annotations

import pytest

from sme_crm.domain.errors import Cancelled
from sme_crm.domain.task import TaskDraft
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.services.workspace import Workspace
from sme_crm.store.task_words import entered_at_once
from sme_crm.store.unit_of_work import UnitOfWork

MANY = 600


def _found(workspace: Workspace, text: str) -> int:
    return workspace.task_lists.counts([TaskFilter(text=text)])[0]


def _triggers(workspace: Workspace) -> list[str]:
    rows = workspace.database.reader().execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    )
    return [row[0] for row in rows.fetchall()]


def test_many_tasks_are_found_by_their_words(workspace: Workspace) -> None:
    workspace.tasks.create(TaskDraft("Passer à l’Œuvre"))
    triggers = _triggers(workspace)
    drafts = [TaskDraft(f"Relance {number}", notes="cœur de cible") for number in range(MANY)]
    _, change_id = workspace.tasks.create_many(drafts)
    assert _found(workspace, "relance") == _found(workspace, "coeur cible") == MANY
    assert _found(workspace, "oeuvre") == 1
    assert _triggers(workspace) == triggers
    workspace.tasks.create(TaskDraft("Relance de plus"))
    assert _found(workspace, "relance") == MANY + 1
    workspace.undo.undo(change_id)
    assert _found(workspace, "relance") == 1
    workspace.undo.redo()
    assert _found(workspace, "relance") == MANY + 1


def test_what_is_cancelled_leaves_the_index_as_it_was(workspace: Workspace) -> None:
    triggers = _triggers(workspace)
    with (
        pytest.raises(Cancelled),
        UnitOfWork(workspace.database, "task.create") as work,
        entered_at_once(work.connection, MANY),
    ):
        work.insert("task", {"subject": "Relance", "created_at": work.now})
        raise Cancelled
    assert _triggers(workspace) == triggers
    workspace.tasks.create(TaskDraft("Relance"))
    assert _found(workspace, "relance") == 1
