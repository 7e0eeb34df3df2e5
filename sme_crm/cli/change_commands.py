"""changes, undo, redo: the journal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, positive, table
from sme_crm.domain.change_names import CONTEXT, change_name, fill_change_name
from sme_crm.domain.changes import UndoResult
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.undo import Change


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    changes = commands.add_parser("changes", help="list what was changed, newest first")
    changes.add_argument("--limit", type=positive, default=50)
    changes.set_defaults(run=run_changes)
    undo = commands.add_parser("undo", help="take a change back (the last one by default)")
    undo.add_argument("id", type=int, nargs="?")
    undo.set_defaults(run=run_undo)
    redo = commands.add_parser("redo", help="do again what was taken back")
    redo.add_argument("id", type=int, nargs="?")
    redo.set_defaults(run=run_redo)


# The quotation marks that names of groups, files and templates stand in.
_QUOTED = {"fr": "«\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}»"}


def _told(session: Session, change: Change) -> str:
    name = change_name(change.name)
    recorded = change.details.get("count")
    count = recorded if isinstance(recorded, int) else change.contacts
    text = session.words(CONTEXT, name.many if count > 1 else name.one)
    quoted = _QUOTED.get(session.words.language, "“{}”")
    return fill_change_name(text, change.details, str(count), quoted)


def run_changes(session: Session, arguments: argparse.Namespace) -> int:
    """`changes`."""
    with session.reading() as workspace:
        changes = workspace.undo.list_changes(limit=arguments.limit)
    document = [
        {
            "id": change.id,
            "name": change.name,
            "at": change.at,
            "who": change.who,
            "contacts": change.contacts,
            "rows": change.rows,
            "undoes": change.undoes,
            "undone_by": change.undone_by,
        }
        for change in changes
    ]
    lines = [(change.id, change.at, _told(session, change), change.who) for change in changes]
    session.answer(document, table(lines))
    return 0


def run_undo(session: Session, arguments: argparse.Namespace) -> int:
    """`undo [ID]`."""
    with session.writing() as workspace:
        return _tell(session, workspace.undo.undo(arguments.id, origin="cli"))


def run_redo(session: Session, arguments: argparse.Namespace) -> int:
    """`redo [ID]`."""
    with session.writing() as workspace:
        return _tell(session, workspace.undo.redo(arguments.id, origin="cli"))


def _tell(session: Session, result: UndoResult) -> int:
    said = session.words(
        "Cli",
        QT_TRANSLATE_NOOP(
            "Cli",
            "Change {undone}: {taken_back} contacts taken back,"
            " {kept} kept because touched since, {conflicts} in conflict",
        ),
    )
    document = {
        "change": result.change_id,
        "undone": result.undone,
        "taken_back": list(result.taken_back),
        "kept": list(result.kept),
        "conflicts": list(result.conflicts),
    }
    line = said.format(
        undone=result.undone,
        taken_back=len(result.taken_back),
        kept=len(result.kept),
        conflicts=len(result.conflicts),
    )
    session.answer(document, [line])
    nothing = not result.change_id and bool(result.kept or result.conflicts)
    return 1 if nothing else 0
