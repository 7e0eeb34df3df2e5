"""check, backup, restore: the data file itself."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from sme_crm.cli.session import Session, printable
from sme_crm.domain.translation import QT_TRANSLATE_NOOP


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    check = commands.add_parser("check", help="prove the file: integrity, derived data, search")
    check.add_argument("--mend", action="store_true", help="recompute what can be recomputed")
    check.set_defaults(run=run_check)
    backup = commands.add_parser("backup", help="write a verified copy of the data file")
    backup.add_argument("out", type=Path)
    backup.set_defaults(run=run_backup)
    restore = commands.add_parser("restore", help="put a backup in the place of the data file")
    restore.add_argument("source", type=Path)
    restore.set_defaults(run=run_restore)


def run_check(session: Session, arguments: argparse.Namespace) -> int:
    """`check`: exit 1 when something differs."""
    if arguments.mend:
        with session.writing() as workspace:
            workspace.checks.mend()
    with session.reading() as workspace:
        report = workspace.checks.run()
    sound = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "The file is sound: {count} contacts."))
    differs = session.words(
        "Cli",
        QT_TRANSLATE_NOOP(
            "Cli",
            "Differences: {integrity} in the file itself, {derived} derived columns,"
            " {unindexed} contacts not in the search, {stray} stray entries, {words} wrong words,"
            " {references} broken references. “check --mend” recomputes what follows from the"
            " rest; a damaged file is restored from a backup.",
        ),
    )
    line = (
        sound.format(count=report.contacts)
        if report.sound
        else differs.format(
            integrity=len(report.integrity),
            derived=len(report.derived),
            unindexed=len(report.unindexed),
            stray=report.stray_entries,
            words=len(report.wrong_words),
            references=report.broken_references,
        )
    )
    session.answer({"sound": report.sound, **asdict(report)}, [line])
    return 0 if report.sound else 1


def run_backup(session: Session, arguments: argparse.Namespace) -> int:
    """`backup OUT`: works beside an open window."""
    with session.reading() as workspace:
        size = workspace.backups.write_copy(arguments.out)
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "Verified copy written to {path}"))
    session.answer(
        {"path": str(arguments.out), "bytes": size}, [printable(said.format(path=arguments.out))]
    )
    return 0


def run_restore(session: Session, arguments: argparse.Namespace) -> int:
    """`restore IN`: the file that was there is kept beside."""
    session.files.restore(arguments.source, session.path)
    said = session.words(
        "Cli", QT_TRANSLATE_NOOP("Cli", "{path} holds the backup now; the old file is beside it")
    )
    session.answer({"path": str(session.path)}, [printable(said.format(path=session.path))])
    return 0
