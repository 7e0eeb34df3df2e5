"""import-calendar, export-calendar: .ics files into the agenda and the tasks, and out of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, printable, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.calendar_files import CalendarImport

_TOLD = 20
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "read"),
    QT_TRANSLATE_NOOP("Cli", "new"),
    QT_TRANSLATE_NOOP("Cli", "updated"),
    QT_TRANSLATE_NOOP("Cli", "identical"),
    QT_TRANSLATE_NOOP("Cli", "rejected"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    command = commands.add_parser(
        "import-calendar", help="bring appointments and tasks of .ics files in as one change"
    )
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files")
    command.add_argument("--dry-run", action="store_true", help="count only, write nothing")
    command.set_defaults(run=run_import)
    command = commands.add_parser(
        "export-calendar", help="write appointments and tasks to an .ics file"
    )
    command.add_argument("path", type=Path, metavar="OUT", help="the file to write")
    command.add_argument("--from", dest="first", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.add_argument("--to", dest="last", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.add_argument("--no-tasks", action="store_true", help="appointments only")
    command.set_defaults(run=run_export)


def run_import(session: Session, arguments: argparse.Namespace) -> int:
    """`import-calendar PATH…`: all of the files or, when one cannot be read, nothing."""
    if arguments.dry_run:
        with session.rehearsing() as workspace:
            report = workspace.calendar_files.rehearse(arguments.paths, progress=session.progress())
    else:
        with session.writing() as workspace:
            report = workspace.calendar_files.import_files(
                arguments.paths, progress=session.progress(), origin="cli"
            )
    session.answer(_document(report), _lines(session, report, dry=arguments.dry_run))
    return 0


def run_export(session: Session, arguments: argparse.Namespace) -> int:
    """`export-calendar OUT [--from D] [--to D]`: everything, or what takes place or is due then."""
    with session.reading() as workspace:
        count = workspace.calendar_files.export(
            arguments.path,
            first=arguments.first,
            last=arguments.last,
            tasks=not arguments.no_tasks,
            progress=session.progress(),
        )
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{file}: {count} appointments and tasks"))
    line = said.format(file=printable(arguments.path.name), count=count)
    session.answer({"path": str(arguments.path), "entries": count}, [line])
    return 0


def _document(report: CalendarImport) -> dict[str, object]:
    return {
        "read": report.entries,
        "new": report.new,
        "updated": report.updated,
        "identical": report.identical,
        "linked": report.linked,
        "rejected": [
            {"file": one.file, "line": one.line, "title": one.title, "reason": one.reason}
            for one in report.rejected
        ],
        "problems": [
            {"file": file, "line": one.line, "reason": one.reason, "text": one.text}
            for file, one in report.problems
        ],
        "left_out": report.left_out,
        "change": report.change_id,
    }


def _lines(session: Session, report: CalendarImport, *, dry: bool) -> list[str]:
    from sme_crm.domain.calendar_words import CONTEXT, reason_text

    words = session.words
    counts = (
        report.entries, report.new, report.updated, report.identical, len(report.rejected),
    )  # fmt: skip
    lines = table([[words("Cli", heading) for heading in _HEADINGS], counts])
    said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{file}, line {line}: {reason} ({text})"))
    told = [(one.file, one.line, one.reason, one.title) for one in report.rejected]
    rejected = {(file, line, reason) for file, line, reason, _ in told}
    told += [
        (file, one.line, one.reason, one.text)
        for file, one in report.problems
        if (file, one.line, one.reason) not in rejected
    ]
    for file, line, reason, text in told[:_TOLD]:
        worded = words(CONTEXT, reason_text(reason))
        lines.append(printable(said.format(file=file, line=line, reason=worded, text=text)))
    if len(told) > _TOLD:
        more = words("Cli", QT_TRANSLATE_NOOP("Cli", "and {count} more of this kind"))
        lines.append(more.format(count=len(told) - _TOLD))
    if dry:
        lines.append(words("Cli", QT_TRANSLATE_NOOP("Cli", "Dry run: nothing was written.")))
    elif report.change_id:
        said = words(
            "Cli", QT_TRANSLATE_NOOP("Cli", "Change {change}. “undo {change}” takes it back.")
        )
        lines.append(said.format(change=report.change_id))
    return lines
