"""Measures a verified backup and its restoring at 100 000 contacts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from sme_crm.bootstrap import open_workspace, restore
from tests.perf.figure import Figure
from tests.perf.large_base import base_of

CONTACTS = 100_000


def run(folder: Path) -> list[Figure]:
    """Seconds of the wall: the user waits for them."""
    path = base_of(folder, CONTACTS)
    workspace = open_workspace(path)
    try:
        seconds, backup = min(
            (_timed(workspace.backups.back_up), workspace.backups.list_backups()[0])
            for _ in range(3)
        )
    finally:
        workspace.close()
    target = folder / "restored.crm"
    restoring = _timed(lambda: restore(backup.path, target))
    size = backup.size / 1e6
    backup.path.unlink()
    target.unlink()
    return [
        Figure("verified backup of 100 000 contacts", seconds, "s", 2.0, f"{size:.0f} MB"),
        Figure("restoring it", restoring, "s", 5.0),
    ]


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started
