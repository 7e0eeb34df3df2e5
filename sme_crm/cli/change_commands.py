"""changes, undo, redo: the journal; erase, which takes out of it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
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
    erase = commands.add_parser("erase", help="erase contacts for good, or tell what would go")
    erase.add_argument("id", type=int, nargs="+")
    erase.add_argument("--yes", action="store_true", help="do it: nothing brings them back")
    erase.set_defaults(run=run_erase)


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
            "can_be_undone": change.can_be_undone,
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
        "erased": list(result.erased),
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


def run_erase(session: Session, arguments: argparse.Namespace) -> int:
    """`erase ID… [--yes]`."""
    with session.writing() if arguments.yes else session.reading() as workspace:
        told = workspace.erasing.preview(arguments.id)
        backups = workspace.erasing.left_copies().backups
        erased = workspace.erasing.erase(told.ids, origin="cli") if arguments.yes else None
    document = {
        **asdict(told),
        "ids": list(told.ids),
        "backups": backups,
        "change": erased.change_id if erased is not None else None,
        "swept": erased.swept if erased is not None else None,
    }
    done = QT_TRANSLATE_NOOP("Cli", "Erased for good: {what}")
    asked = QT_TRANSLATE_NOOP("Cli", "Would be erased for good: {what} (--yes does it)")
    what = session.words(
        "Cli",
        QT_TRANSLATE_NOOP(
            "Cli",
            "contacts {contacts}, values {values}, history {entries}, letters {letters}, documents"
            " {documents}, tasks {tasks}, appointments {appointments}; backups that keep them:"
            " {backups}",
        ),
    ).format(contacts=len(told.ids), backups=backups, **asdict(told))
    lines = [session.words("Cli", done if arguments.yes else asked).format(what=what)]
    if erased is not None and not erased.swept:
        lines.append(
            session.words(
                "Cli",
                QT_TRANSLATE_NOOP(
                    "Cli", "The file could not be written anew: traces may be left in its gaps."
                ),
            )
        )
    session.answer(document, lines)
    return 0
