"""A file from before waves kept their group tells so, and keeps its undo."""

from __future__ import annotations

from pathlib import Path

from sme_crm.bootstrap import create_workspace, open_workspace
from tests.services.campaigns.senders import sent_campaign
from tests.services.segments.buyers import add_customers
from tests.store.older_file import take_back


def test_older_waves_are_read_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "older.crm"
    workspace = create_workspace(path)
    kept = sent_campaign(workspace, add_customers(workspace, 3))
    gone = workspace.campaigns.duplicate(kept, "Copy")
    deleted = workspace.campaigns.delete(gone)
    workspace.close()
    take_back(path, 15)
    workspace = open_workspace(path)
    workspace.undo.undo(deleted)
    for campaign in (kept, gone):
        (wave,) = workspace.campaigns.get(campaign).waves
        assert (wave.name, wave.group_id, wave.group_name) == ("Letter", 0, "")
    workspace.campaigns.delete(kept)
    workspace.close()
