"""Measures the merge of all sure duplicates in 100 000 contacts, and its undo: CPU seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sme_crm.bootstrap import open_workspace
from sme_crm.services.duplicates.review import Case
from sme_crm.services.workspace import Workspace
from sme_crm.store import driver
from sme_crm.store.contact_references import CONTACT_REFERENCES, reference_columns
from tests.perf.figure import Figure
from tests.perf.french_base import french_copy

_TIMES = 2


def run(folder: Path) -> list[Figure]:
    """The figures, with the bare updates and deletes of the same rows in the same run."""
    merging, undoing, bare = [], [], []
    merged = 0
    for _ in range(_TIMES):
        # Others use the machine too: the least of two interleaved measurements of each.
        path = french_copy(folder, "merging")
        workspace = open_workspace(path)
        try:
            cases = _sure_cases(workspace)
            started = time.process_time()
            done = workspace.merging.merge_clusters([case.ids for case in cases])
            merging.append(time.process_time() - started)
            merged = done.merged
            undoing.append(_timed(partial(workspace.undo.undo, done.change_id)))
        finally:
            workspace.close()
        bare.append(_timed(partial(_write_bare, french_copy(folder, "merging-bare"), cases)))
    floor = min(bare)
    name = f"merge of {merged:,} sure duplicates in 100 000"
    return [
        _figure(name, min(merging), floor),
        _figure("its undo", min(undoing), floor),
    ]  # fmt: skip


def _figure(name: str, seconds: float, floor: float) -> Figure:
    note = f"{seconds / floor:.1f} × the bare updates and deletes of those rows: {floor:.2f} s"
    return Figure(name, seconds, "CPU s", 8.0, note)


def _sure_cases(workspace: Workspace) -> list[Case]:
    found = workspace.duplicates.search()
    workspace.duplicates.keep(found)
    return [case for case in workspace.duplicate_review.open_pairs().cases() if case.tier == "sure"]


def _write_bare(path: Path, cases: list[Case]) -> None:
    """The floor: every row of a merged record goes to the first of its case, the record goes."""
    open_workspace(path).close()  # a file kept from an earlier version is brought up to date
    connection = driver.connect(path)
    pairs = [(case.ids[0], loser) for case in cases for loser in case.ids[1:]]
    # What cannot go over, because the other record has the like, is left lying.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for table in dict.fromkeys(entry.table for entry in CONTACT_REFERENCES):
        for owner in reference_columns(table):
            connection.executemany(
                f"UPDATE OR IGNORE {table} SET {owner} = ? WHERE {owner} = ?", pairs
            )
    losers = [(loser,) for _, loser in pairs]
    connection.executemany("UPDATE contact SET updated_at = updated_at WHERE id = ?",
                           [(case.ids[0],) for case in cases])  # fmt: skip
    connection.executemany("DELETE FROM contact WHERE id = ?", losers)
    connection.execute("COMMIT")
    connection.close()


def _timed(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return time.process_time() - started
