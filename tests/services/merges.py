"""The merges that the timeline of a contact offers to take apart."""

from __future__ import annotations

from typing import NamedTuple

from sme_crm.services.workspace import Workspace


class OpenMerge(NamedTuple):
    """A record that is part of a contact, and the change that merged it."""

    change_id: int
    record_id: int
    name: str


def open_merges(workspace: Workspace, contact_id: int) -> list[OpenMerge]:
    """Those of a contact, the last one first."""
    found = []
    for entry in workspace.history.timeline(contact_id, kinds=["merge"], limit=1_000):
        loser = entry.details["loser"]
        if entry.link_id is not None and not entry.details.get("apart"):
            assert isinstance(loser, int)
            found.append(OpenMerge(entry.link_id, loser, entry.subject))
    return found
