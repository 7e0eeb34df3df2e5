"""A file from before actions of the plan were told what they cost keeps its undo."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sme_crm.bootstrap import create_workspace, open_workspace
from tests.store.older_file import take_back


def test_older_actions_are_read_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "older.crm"
    workspace = create_workspace(path)
    values = {"name": "Fair", "first": date(2026, 4, 1), "last": date(2026, 4, 2)}
    action, made = workspace.plan.create_action(2026, values)
    deleted = workspace.plan.delete_actions([action])
    workspace.close()
    take_back(path, 13)
    workspace = open_workspace(path)
    workspace.undo.undo(deleted)
    (found,) = workspace.plan.read(2026).actions
    assert (found.id, found.name, found.spent, found.brought) == (action, "Fair", None, None)
    workspace.undo.undo(made)
    assert workspace.plan.read(2026).empty
    workspace.close()
