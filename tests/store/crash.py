"""Kills a program that writes, again and again, and looks at what the data file says then.

The child acknowledges each change after the service that made it returned. Whatever moment it
is killed at, every acknowledged change must be there, and every change that is there whole.
"""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from sme_crm.bootstrap import create_workspace, open_workspace
from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.services.workspace import Workspace
from sme_crm.store.file_header import has_journal

IMPORTED_ROWS = 150
LONGEST_RUN = 0.12  # seconds from the first acknowledgement to the kill
_PATIENCE = 60.0


@dataclass
class CrashResult:
    """What happened; the lists are empty when the store keeps its word."""

    kills: int = 0
    acknowledged: int = 0
    in_the_middle: int = 0
    lost: list[int] = field(default_factory=list)
    half_done: list[int] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)


def crash_again_and_again(folder: Path, kills: int, *, check_every: int, seed: int) -> CrashResult:
    """Kill a writer `kills` times at random moments; check the whole file every so often."""
    path = folder / "crashed.crm"
    create_workspace(path).close()
    _write_list(folder / "list.csv")
    draw = random.Random(seed)
    context = _context()
    result = CrashResult()
    seen = 0
    for number in range(kills):
        acknowledged = _run_and_kill(context, path, draw)
        result.kills += 1
        result.acknowledged += len(acknowledged)
        result.in_the_middle += has_journal(path)
        seen = _look(path, acknowledged, seen, result, number % check_every == check_every - 1)
    return result


def _context() -> BaseContext:
    """Children that start in milliseconds where the system can, anew where it cannot."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, "sme_crm.services.importing.imports"])
    return context


def _run_and_kill(context: BaseContext, path: Path, draw: random.Random) -> list[int]:
    """Let a child write for a moment; returns the changes it acknowledged before its end."""
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(  # type: ignore[attr-defined]
        target=write_without_end, args=(path, draw.randrange(2**30), sending), daemon=True
    )
    process.start()
    sending.close()
    acknowledged: list[int] = []
    with suppress(EOFError):
        assert receiving.poll(_PATIENCE), "the writing program does not start"
        acknowledged.append(receiving.recv())
        until = time.monotonic() + draw.random() * LONGEST_RUN
        while (left := until - time.monotonic()) > 0:
            if receiving.poll(left):
                acknowledged.append(receiving.recv())
    process.kill()
    process.join(_PATIENCE)
    # What it acknowledged before the kill reached it is still in the pipe.
    with suppress(EOFError):
        while receiving.poll(0):
            acknowledged.append(receiving.recv())
    receiving.close()
    return [change_id for change_id in acknowledged if change_id]


def _look(path: Path, acknowledged: list[int], seen: int, result: CrashResult, whole: bool) -> int:
    """Compare the file with what was acknowledged; returns its newest change."""
    workspace = open_workspace(path)
    try:
        rows = workspace.database.reader().execute(
            'SELECT c.id, c."rows", (SELECT count(*) + coalesce(sum(r.last_id - r.row_id), 0)'
            " FROM change_row r WHERE r.change_id = c.id) FROM change c WHERE c.id > ?",
            (seen,),
        )
        found = {row[0]: row[1:] for row in rows.fetchall()}
        result.lost += [one for one in acknowledged if one > seen and one not in found]
        result.half_done += [
            change_id
            for change_id, (counted, recorded) in found.items()
            if counted != recorded or not counted
        ]
        if whole:
            report = workspace.checks.run()
            if not report.sound:
                result.unsound.append(str(report))
        return max(found, default=seen)
    finally:
        workspace.close()


def _write_list(path: Path) -> None:
    lines = ["Nom;Prénom;Code postal;Ville;E-mail"]
    lines += [
        f"Importé{number};Luc;44000;Nantes;luc{number}@liste.example"
        for number in range(IMPORTED_ROWS)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


# -- the child ---------------------------------------------------------------------------------


def write_without_end(path: Path, seed: int, sending: Connection) -> None:
    """Create, edit, throw away, undo, import until killed; sends the id of each change."""
    draw = random.Random(seed)
    workspace = open_workspace(path)
    acts = [create] * 8 + [edit] * 8 + [edit_many, throw_away, undo, undo, import_list]
    sending.send(0)
    while True:
        sending.send(draw.choice(acts)(workspace, draw))


def _some(workspace: Workspace, draw: random.Random, most: int) -> list[int]:
    ids = workspace.contact_lists.ids()
    return sorted(draw.sample(list(ids), min(len(ids), most)))


def create(workspace: Workspace, draw: random.Random) -> int:
    """A person with rows of every kind, at a new or a known company."""
    number = draw.randrange(10_000)
    draft = ContactDraft(
        values={"given_name": "Anne", "family_name": f"Nom{number}", "notes": "n" * number},
        addresses=[Address(street="2 rue Haute", postal_code="44000", locality="Nantes")],
        phones=[Phone(f"06 12 34 {number // 100:02d} {number % 100:02d}")],
        emails=[Email(f"anne{number}@nova.example")],
        employments=[Employment(organization=f"Nova {number % 20}")],
    )
    return workspace.contacts.create(draft)[1]


def edit(workspace: Workspace, draw: random.Random) -> int:
    """A name, so that the search index moves."""
    for contact_id in _some(workspace, draw, 1):
        version = workspace.contacts.sheet(contact_id).contact.version
        values = {"family_name": f"Autre{draw.randrange(10_000)}"}
        return workspace.contacts.save(contact_id, values, version).change_id
    return 0


def edit_many(workspace: Workspace, draw: random.Random) -> int:
    """The same words for many."""
    values = {"birth_name": f"Née{draw.randrange(100)}"}
    return workspace.contacts.update_many(_some(workspace, draw, 100), values)


def throw_away(workspace: Workspace, draw: random.Random) -> int:
    """Some to the trash; most when there are many, so that the file stays small."""
    many = workspace.contact_lists.first_page().count > 1_000
    return workspace.contacts.throw_away(_some(workspace, draw, 900 if many else 5))


def undo(workspace: Workspace, draw: random.Random) -> int:
    """Any of the last changes that stand."""
    changes = [change for change in workspace.undo.list_changes(limit=30) if change.can_be_undone]
    return workspace.undo.undo(draw.choice(changes).id).change_id if changes else 0


def import_list(workspace: Workspace, draw: random.Random) -> int:
    """The list beside the file: a bulk write."""
    run = workspace.imports.open([workspace.path.with_name("list.csv")])
    try:
        run.stage()
        return run.write().change_id
    finally:
        run.close()
