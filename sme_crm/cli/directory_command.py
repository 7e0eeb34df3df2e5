"""directory: contacts as a list on paper or as a workbook, in the columns chosen."""

from __future__ import annotations

import argparse
from pathlib import Path

from sme_crm.cli.contact_commands import chosen_columns
from sme_crm.cli.session import Session, group_name, selection
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_SUFFIXES = (".pdf", ".xlsx")
_LAYOUTS = ("table", "sheets", "directory", "phones")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    listed = commands.add_parser("directory", help="write a list of contacts: PDF or xlsx")
    listed.add_argument("out", type=Path)
    listed.add_argument("--layout", choices=_LAYOUTS, default="table")
    listed.add_argument("--columns", help="keys or headings, separated by commas, or a named set")
    listed.add_argument("--title", default="", help="what stands over the list")
    whom = listed.add_mutually_exclusive_group(required=True)
    whom.add_argument("--group", help="name or id of the group")
    whom.add_argument("--all", action="store_true", help="everybody")
    listed.set_defaults(run=run_directory)


def run_directory(session: Session, arguments: argparse.Namespace) -> int:
    """`directory OUT`; exits with 1 when there is nobody to list."""
    from sme_crm.services.exporting.printed_lists import TITLES, USUAL, PrintedList
    from sme_crm.services.exports import ExportOptions

    words = session.words
    suffix = arguments.out.suffix.lower()
    if suffix not in _SUFFIXES:
        raise InvalidInput("list_format", format=suffix or arguments.out.name)
    with session.reading() as workspace:
        ids = selection(workspace, arguments.group)
        columns = chosen_columns(session, workspace, arguments.columns)
        pages = None
        if ids and suffix == ".xlsx":
            workspace.exports.export(
                arguments.out,
                ids,
                format_name="xlsx",
                translate=words,
                progress=session.progress(),
                options=ExportOptions(columns=columns or USUAL[arguments.layout]),
            )
        elif ids:
            group = group_name(workspace, arguments.group) if arguments.group else ""
            wanted = PrintedList(
                arguments.layout,
                arguments.title or group or words("PrintedLists", TITLES[arguments.layout]),
                session.today,
                words.language,
                workspace.settings.text("company.name"),
                columns,
            )
            pages = workspace.printed_lists.write(
                arguments.out, ids, wanted, words, session.progress()
            )
    said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{count} contacts written to {path}"))
    line = said.format(count=len(ids), path=arguments.out)
    if not ids:
        line = words("Cli", QT_TRANSLATE_NOOP("Cli", "There is nobody to list."))
    session.answer({"path": str(arguments.out), "contacts": len(ids), "pages": pages}, [line])
    return 0 if ids else 1
