"""Measures one committed change on a large base, alone and while others read."""

from __future__ import annotations

import random
import threading
import time
from contextlib import suppress
from pathlib import Path

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import Cancelled
from sme_crm.services.workspace import Workspace
from sme_crm.store import driver
from tests.perf.clock import Times, timed
from tests.perf.figure import Figure
from tests.perf.large_base import base_of

COUNT = 1_000_000
_TIMES = 100


def run(folder: Path) -> list[Figure]:
    """A save, a creation and an undo against a bare update of one row of the same file."""
    path = base_of(folder, COUNT)
    floor = _bare_updates(path)
    workspace = open_workspace(path)
    try:
        draw = random.Random(1)
        ids = [draw.randrange(1, COUNT + 1) for _ in range(_TIMES)]
        for contact_id in ids:  # the pages they stand on
            workspace.contacts.sheet(contact_id)
        spent = time.process_time()
        save = _saves(workspace, ids, "profession")
        spent = (time.process_time() - spent) * 1000 / len(ids)
        rename = _saves(workspace, ids, "given_name")
        create = timed([lambda: _create(workspace)] * _TIMES)
        undo = timed([workspace.undo.undo] * _TIMES)
        # As a person types: one save at a time, with the lists being read all the while.
        quiet = _saves(workspace, ids, "sector", pause=0.02)
        busy = _during_reads(workspace, ids)
    finally:
        workspace.close()
    at = f"at {COUNT:,} contacts"
    above = busy.median - quiet.median
    return [
        Figure(f"one row updated by bare SQL {at}", floor.median, "ms", None, str(floor)),
        Figure(f"one field saved {at}", save.median, "ms", None, str(save)),
        Figure("the same, CPU: the rest waits for the disk", spent, "ms", 5.0),
        Figure("the same, per bare update", save.median / floor.median, "×"),
        Figure(f"one name saved {at}", rename.median, "ms", None, f"search index too; {rename}"),
        Figure(f"a contact with a phone made {at}", create.median, "ms", None, str(create)),
        Figure(f"one change taken back {at}", undo.median, "ms", None, str(undo)),
        Figure("a save during readers, above an idle one", above, "ms", 30.0,
               f"{busy} against {quiet}"),
    ]  # fmt: skip


def _bare_updates(path: Path) -> Times:
    """The least: one row of a table without indexes on the column, one commit."""
    connection = driver.connect(path)
    draw = random.Random(2)

    def update() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "UPDATE contact SET version = version + 1 WHERE id = ?", (draw.randrange(1, COUNT),)
        )
        connection.execute("COMMIT")

    try:
        update()
        return timed([update] * _TIMES)
    finally:
        connection.close()


def _saves(workspace: Workspace, ids: list[int], field: str, pause: float = 0.0) -> Times:
    versions = {one: workspace.contacts.sheet(one).contact.version for one in ids}
    stamp = f"{time.monotonic_ns() % 1_000_000}"

    def save(contact_id: int) -> None:
        versions[contact_id] = workspace.contacts.save(
            contact_id, {field: f"Nom {stamp} {versions[contact_id]}"}, versions[contact_id]
        ).version

    def paced(contact_id: int) -> float:
        time.sleep(pause)
        started = time.perf_counter()
        save(contact_id)
        return (time.perf_counter() - started) * 1000

    taken = sorted(paced(contact_id) for contact_id in ids)
    return Times(taken[len(taken) // 2], taken[-1])


def _create(workspace: Workspace) -> None:
    workspace.contacts.create(
        ContactDraft(
            values={"given_name": "Anne", "family_name": "Nouvelle"},
            phones=[Phone("06 12 34 56 78")],
        )
    )


def _during_reads(workspace: Workspace, ids: list[int]) -> Times:
    """Saves while one worker reads all the ids and another types."""
    done = threading.Event()

    def read_ids() -> None:
        while not done.is_set():
            with suppress(Cancelled):
                workspace.contact_lists.ids(ContactFilter(), stopped=done.is_set)

    def type_ahead() -> None:
        while not done.is_set():
            workspace.search.type_ahead("mar")
            workspace.contact_lists.first_page()

    readers = [threading.Thread(target=read, daemon=True) for read in (read_ids, type_ahead)]
    for reader in readers:
        reader.start()
    try:
        return _saves(workspace, ids, "sector", pause=0.02)
    finally:
        done.set()
        for reader in readers:
            reader.join()
