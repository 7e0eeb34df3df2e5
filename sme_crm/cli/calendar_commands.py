"""Calendars (.ics) into the agenda and the tasks by `import`, and out of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, printable, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.calendar_files import CalendarImport
    from sme_crm.services.workspace import Workspace

_TOLD = 20
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "read"),
    QT_TRANSLATE_NOOP("Cli", "new"),
    QT_TRANSLATE_NOOP("Cli", "updated"),
    QT_TRANSLATE_NOOP("Cli", "identical"),
    QT_TRANSLATE_NOOP("Cli", "rejected"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    command = commands.add_parser(
        "export-calendar", help="write appointments and tasks to an .ics file"
    )
    command.add_argument("path", type=Path, metavar="OUT", help="the file to write")
    command.add_argument("--from", dest="first", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.add_argument("--to", dest="last", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.add_argument("--no-tasks", action="store_true", help="appointments only")
    command.set_defaults(run=run_export)


def run_export(session: Session, arguments: argparse.Namespace) -> int:
    """`export-calendar OUT [--from D] [--to D]`: everything, or what takes place or is due then."""
    return export_calendar(
        session,
        arguments.path,
        first=arguments.first,
        last=arguments.last,
        tasks=not arguments.no_tasks,
    )


def export_calendar(
    session: Session,
    path: Path,
    *,
    first: date | None = None,
    last: date | None = None,
    tasks: bool = True,
) -> int:
    """Write the agenda to a file and tell how much that is; also `export OUT.ics`."""
    with session.reading() as workspace:
        count = workspace.calendar_files.export(
            path, first=first, last=last, tasks=tasks, progress=session.progress()
        )
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{file}: {count} appointments and tasks"))
    line = said.format(file=printable(path.name), count=count)
    session.answer({"path": str(path), "entries": count}, [line])
    return 0


def is_calendar(path: Path) -> bool:
    """Whether `import` takes a file for one of calendars; what it holds is seen when it is read."""
    return path.suffix.lower() in (".ics", ".ical", ".icalendar", ".vcs")


def import_beside_contacts(
    session: Session, workspace: Workspace, paths: Sequence[Path], *, dry: bool
) -> tuple[list[dict[str, object]], list[str], int]:
    """Bring calendar files in as part of `import`: their documents, lines and change."""
    if not paths:
        return [], [], 0
    calendars, progress = workspace.calendar_files, session.progress()
    # Each file's own counts; entries that two files share come in once.
    reports = [calendars.rehearse([path], progress=progress) for path in paths]
    documents = [_file_document(*told) for told in zip(paths, reports, strict=True)]
    report = calendars.rehearse(paths, progress=progress)
    if not dry:
        report = calendars.import_files(paths, progress=progress, origin="cli")
    return documents, _lines(session, report, dry=dry), report.change_id


def _file_document(path: Path, report: CalendarImport) -> dict[str, object]:
    """The JSON form of one file among those of `import`."""
    return {
        "path": str(path),
        "format": "ics",
        "encoding": None,
        "delimiter": None,
        "sheet": None,
        "read": report.entries,
        "created": report.new,
        "updated": report.updated,
        "identical": report.identical,
        "skipped": 0,
        "rejected": [
            {"line": one.line, "title": one.title, "reason": one.reason} for one in report.rejected
        ],
        "problems": [
            {"line": one.line, "reason": one.reason, "text": one.text} for _, one in report.problems
        ],
        "linked": report.linked,
        "left_out": [
            {"component": component, "count": count} for component, count in report.left_out.items()
        ],
        "mapping": {},
        "own_fields": [],
        "ignored": [],
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
