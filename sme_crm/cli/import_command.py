"""import: files of other programs brought into the base as one change."""

from __future__ import annotations

import argparse
import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sme_crm.cli.calendar_commands import import_beside_contacts, is_calendar
from sme_crm.cli.import_own_fields import (
    OwnFields,
    accept_own_fields,
    number_own_fields,
    own_field_lines,
    read_own_fields,
)
from sme_crm.cli.session import Session, printable, table
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.formats.source import SourceOptions
    from sme_crm.services.importing import ImportRun
    from sme_crm.services.importing.files import ImportFile
    from sme_crm.services.importing.report import DryRun, RowNote
    from sme_crm.services.workspace import Workspace

ON_MATCH = ("update", "skip", "new")
_SIGNS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
# Rejects told to a person; `--json` has them all.
_TOLD = 20
_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "file"),
    QT_TRANSLATE_NOOP("Cli", "read"),
    QT_TRANSLATE_NOOP("Cli", "new"),
    QT_TRANSLATE_NOOP("Cli", "updated"),
    QT_TRANSLATE_NOOP("Cli", "identical"),
    QT_TRANSLATE_NOOP("Cli", "left out"),
    QT_TRANSLATE_NOOP("Cli", "rejected"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    command = commands.add_parser("import", help="bring files in as one change")
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files or folders")
    command.add_argument("--mapping", default="", metavar="NAME", help="a remembered mapping")
    command.add_argument("--dry-run", action="store_true", help="count only, write nothing")
    command.add_argument(
        "--on-match",
        choices=ON_MATCH,
        help="what a row does whose contact is there already (update)",
    )
    command.add_argument(
        "--on-possible",
        choices=ON_MATCH,
        help="what a row does that is perhaps there already, or one with an earlier row (new)",
    )
    command.add_argument(
        "--compare-rows",
        action=argparse.BooleanOptionalAction,
        help="look for rows that may be one contact with an earlier row, or do not; by default"
        " unless there are very many",
    )
    command.add_argument(
        "--match-rules",
        metavar="RULE[=ACTION],…",
        help="the rules a row meets its contact by, in order, with what is done:"
        " uid, reference, email=skip…",
    )
    command.add_argument(
        "--winner",
        action="append",
        default=[],
        metavar="FIELD=WHO",
        help="who wins a field: file, base, blanks, both or newer (again for each field); newer"
        " compares the date of the row, else of its file, with the last change of the contact",
    )
    command.add_argument(
        "--own-fields",
        action=argparse.BooleanOptionalAction,
        help="keep every column that would be left out as an own field, or none; by default only"
        " those whose numbers tell people apart",
    )
    command.add_argument(
        "--own-field",
        action="append",
        default=[],
        metavar="HEADING",
        help="keep this column as an own field (again for each column)",
    )
    command.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    command.add_argument("--encoding", metavar="NAME", help="the encoding of a text file")
    command.add_argument("--delimiter", metavar="SIGN", help="what stands between columns")
    command.add_argument(
        "--header-line", type=int, metavar="N", help="the line of the headings, 0 for none"
    )
    command.add_argument("--rejects", type=Path, metavar="OUT", help="save the rejected rows")
    command.add_argument("--lot", default="", metavar="NAME", help="the address file they are of")
    command.set_defaults(run=run_import)


def run_import(session: Session, arguments: argparse.Namespace) -> int:
    """`import PATH…`: every path named must be readable, else nothing is imported."""
    tables = [path for path in arguments.paths if not is_calendar(path)]
    calendars = [path for path in arguments.paths if is_calendar(path)]
    opened = session.rehearsing() if arguments.dry_run else session.writing()
    with opened as workspace:
        document, lines = (
            _import_contacts(session, workspace, arguments, tables)
            if tables
            else ({"change": None, "files": []}, [])
        )
        files, more, change = import_beside_contacts(
            session, workspace, calendars, dry=arguments.dry_run
        )
    if calendars:
        document["files"] = [*document["files"], *files]
        document["calendar_change"] = change or None
        document["change"] = document["change"] or change or None
    session.answer(document, [*lines, *more])
    return 0


def _import_contacts(
    session: Session, workspace: Workspace, arguments: argparse.Namespace, paths: list[Path]
) -> tuple[dict[str, Any], list[str]]:
    """Bring contacts in; the JSON form and the words of what was done."""
    run = workspace.imports.open(paths, options=_reading(arguments), mapping=arguments.mapping)
    try:
        named = set(paths)
        for path, error in run.refused:
            if path in named:
                raise error
        run.set_options(**_choices(arguments))
        accept_own_fields(run, arguments.own_field, every=arguments.own_fields)
        report = run.stage(session.progress())
        rejects = list(run.rejects())
        own_fields = read_own_fields(workspace, run)
        if arguments.rejects is not None and rejects:
            _save_rejects(session, run, arguments.rejects)
        change = 0 if arguments.dry_run else _write(session, workspace, run)
        if change:
            number_own_fields(workspace, own_fields)
    finally:
        run.close()
    lines = [
        *_lines(session, run, report, rejects, change, dry=arguments.dry_run),
        *own_field_lines(session, run, own_fields),
    ]
    return _document(run, report, rejects, change, own_fields), lines


def _reading(arguments: argparse.Namespace) -> SourceOptions:
    """How the files are read, as far as the user says; raises InvalidInput unknown_option."""
    from sme_crm.formats.source import SourceOptions

    delimiter = arguments.delimiter
    if arguments.encoding is not None:
        try:
            codecs.lookup(arguments.encoding)
        except (LookupError, ValueError) as error:
            raise InvalidInput("unknown_option", option=arguments.encoding) from error
    if delimiter is not None and len(_SIGNS.get(delimiter, delimiter)) != 1:
        raise InvalidInput("unknown_option", option=delimiter)
    if arguments.header_line is not None and arguments.header_line < 0:
        raise InvalidInput("unknown_option", option=str(arguments.header_line))
    return SourceOptions(
        encoding=arguments.encoding,
        delimiter=_SIGNS.get(delimiter, delimiter),
        sheet=arguments.sheet,
        header_line=arguments.header_line,
    )


def _choices(arguments: argparse.Namespace) -> dict[str, object]:
    """The run options that were said; the others stay as remembered or as usual.

    Raises InvalidInput unknown_option for a word that means nothing.
    """
    values: dict[str, object] = {
        name: value
        for name in ("on_match", "on_possible", "lot")
        if (value := getattr(arguments, name))
    }
    if arguments.compare_rows is not None:
        values["compare_rows"] = arguments.compare_rows
    if arguments.match_rules is not None:
        rules: list[str] = []
        actions: dict[str, str] = {}
        for part in filter(None, arguments.match_rules.split(",")):
            rule, said, action = part.strip().partition("=")
            rules.append(rule)
            if said:
                actions[rule] = action
        values |= {"match_rules": tuple(rules), "rule_actions": actions}
    if arguments.winner:
        pairs = (one.partition("=") for one in arguments.winner)
        values["winners"] = {field: winner for field, _, winner in pairs}
    return values


def _save_rejects(session: Session, run: ImportRun, path: Path) -> None:
    from sme_crm.services.importing.report import REJECT_HEADINGS, REJECT_REASONS

    reasons = {key: session.words("ImportReasons", text) for key, text in REJECT_REASONS.items()}
    line, why = (session.words("ImportReasons", text) for text in REJECT_HEADINGS)
    run.save_rejects(path, reasons, (line, why))


def _write(session: Session, workspace: Workspace, run: ImportRun) -> int:
    """Write what was staged; contacts that are there are backed up first."""
    if run.dry_run is not None and run.dry_run.writes and workspace.contact_lists.ids():
        workspace.backups.back_up()
    return run.write(session.progress(), origin="cli").change_id


def _reason(session: Session, note: RowNote) -> str:
    from sme_crm.services.importing.report import REJECT_REASONS

    return session.words("ImportReasons", REJECT_REASONS.get(note.reason, note.reason))


def _document(
    run: ImportRun, report: DryRun, rejects: list[RowNote], change: int, own_fields: OwnFields
) -> dict[str, Any]:
    """The JSON form; reasons are codes, which no language changes."""
    files: list[dict[str, object]] = []
    for number, (file, counts) in enumerate(zip(run.files, report.files, strict=True)):
        source = file.source
        around = [{"line": row.line, "reason": row.reason} for row in source.left_out]
        # Every line of a text file is a row of it, the headings apart: one that is no contact is
        # read and rejected. A sheet is a page; what stands around its table is no row of that.
        lines = [one for one in around if one["reason"] != "heading" and source.delimiter]
        files.append(
            {
                "path": str(file.path),
                "format": source.format,
                "encoding": source.encoding or None,
                "delimiter": source.delimiter or None,
                "sheet": source.sheet or None,
                "read": counts.read + len(lines),
                "created": counts.created,
                "updated": counts.updated,
                "identical": counts.identical,
                "skipped": counts.skipped,
                "rejected": [
                    *(
                        {"line": note.line, "reason": note.reason}
                        for note in rejects
                        if note.source == number
                    ),
                    *lines,
                ],
                "left_out": [one for one in around if one not in lines],
                "mapping": file.mapping,
                "own_fields": own_fields[number],
                "ignored": [one.heading for one in file.left_out] if file.is_table else [],
            }
        )
    refused = [{"path": str(path), "reason": error.code} for path, error in run.refused]
    return {
        "change": change or None,
        "files": files,
        "companies": report.companies,
        "possible": report.possible,
        "matched_by": dict(report.matched_by),
        "refused": refused,
    }


def _name(run: ImportRun, file: ImportFile) -> str:
    """The name of a file, with that of the sheet when several of one workbook are taken."""
    several = sum(1 for other in run.files if other.path == file.path) > 1
    return f"{file.path.name} ({file.source.sheet})" if several else file.path.name


def _left_out_lines(session: Session, run: ImportRun) -> list[str]:
    """What stands around the rows of the tables and was not taken for one."""
    from sme_crm.services.importing.report import LEFT_OUT_REASONS

    words = session.words
    said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{file}, line {line}: left out. {reason}: {text}"))
    lines = [
        said.format(
            file=_name(run, file),
            line=row.line,
            reason=words("ImportReasons", LEFT_OUT_REASONS[row.reason]),
            text=row.text[:60],
        )
        for file in run.files
        for row in file.source.left_out
    ]
    if len(lines) > _TOLD:
        more = words("Cli", QT_TRANSLATE_NOOP("Cli", "and {count} more lines left out"))
        lines = [*lines[:_TOLD], more.format(count=len(lines) - _TOLD)]
    return lines


def _lines(
    session: Session,
    run: ImportRun,
    report: DryRun,
    rejects: list[RowNote],
    change: int,
    *,
    dry: bool,
) -> list[str]:
    words = session.words
    rows: list[tuple[object, ...]] = [tuple(words("Cli", heading) for heading in _HEADINGS)]
    for file, counts in zip(run.files, report.files, strict=True):
        rows.append(
            (
                _name(run, file),
                counts.read,
                counts.created,
                counts.updated,
                counts.identical,
                counts.skipped,
                counts.rejected,
            )
        )
    lines = table(rows)
    for note in rejects[:_TOLD]:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{file}, line {line}: {reason}"))
        name = _name(run, run.files[note.source])
        lines.append(said.format(file=name, line=note.line, reason=_reason(session, note)))
    if len(rejects) > _TOLD:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "and {count} more rows rejected"))
        lines.append(said.format(count=len(rejects) - _TOLD))
    lines += _left_out_lines(session, run)
    lines += [words.error(error) for _, error in run.refused]
    if report.companies:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "Companies named in the rows: {count} made"))
        lines.append(said.format(count=report.companies))
    if dry:
        lines.append(words("Cli", QT_TRANSLATE_NOOP("Cli", "Dry run: nothing was written.")))
    elif change:
        said = words(
            "Cli", QT_TRANSLATE_NOOP("Cli", "Change {change}. “undo {change}” takes it back.")
        )
        lines.append(said.format(change=change))
    else:
        lines.append(words("Cli", QT_TRANSLATE_NOOP("Cli", "There was nothing to write.")))
    return [printable(line) for line in lines]
