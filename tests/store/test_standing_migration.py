"""A file from before the standing of recipients was kept tells so, and keeps its undo."""

from __future__ import annotations

from pathlib import Path

from sme_crm.bootstrap import create_workspace, open_workspace
from tests.services.campaigns.senders import sent_campaign
from tests.services.segments.buyers import add_customers
from tests.store.older_file import take_back


def test_older_recipients_are_read_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "older.crm"
    workspace = create_workspace(path)
    campaign = sent_campaign(workspace, add_customers(workspace, 3))
    deleted = workspace.campaigns.delete(campaign)
    workspace.close()
    take_back(path, 14)
    workspace = open_workspace(path)
    workspace.undo.undo(deleted)
    found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign))
    assert {key: part.contacts for key, part in found.by_segment.items()} == {"": 3}
    assert {key: part.contacts for key, part in found.by_weight.items()} == {"": 3}
    workspace.close()
