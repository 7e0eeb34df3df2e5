"""search, groups, group, export: reading commands about contacts."""

from __future__ import annotations

import argparse
from pathlib import Path

from sme_crm.cli.session import Session, find_named, positive, printable, selection, table
from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.translation import QT_TRANSLATE_NOOP


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    search = commands.add_parser("search", help="find contacts, as typed in the search field")
    search.add_argument("text")
    search.add_argument("--limit", type=positive, default=50)
    search.set_defaults(run=run_search)
    commands.add_parser("groups", help="list groups with their counts").set_defaults(run=run_groups)
    group = commands.add_parser("group", help="list the members of a group")
    group.add_argument("name")
    group.set_defaults(run=run_group)
    export = commands.add_parser("export", help="write contacts to a file")
    export.add_argument("out", type=Path)
    export.add_argument("--format", default="", choices=["", "csv", "xlsx", "vcf", "json"])
    export.add_argument("--group")
    export.set_defaults(run=run_export)


def _listed(rows: list[ContactRow]) -> tuple[list[dict[str, object]], list[str]]:
    document: list[dict[str, object]] = [
        {
            "id": row.id,
            "formatted_name": row.formatted_name,
            "organization": row.organization,
            "locality": row.locality,
        }
        for row in rows
    ]
    return document, table([tuple(entry.values()) for entry in document])


def run_search(session: Session, arguments: argparse.Namespace) -> int:
    """`search TEXT`."""
    with session.reading() as workspace:
        document, lines = _listed(workspace.search.type_ahead(arguments.text, arguments.limit))
    session.answer(document, lines)
    return 0


def run_groups(session: Session, arguments: argparse.Namespace) -> int:
    """`groups`."""
    del arguments
    with session.reading() as workspace:
        document = [
            {
                "id": group.id,
                "name": group.name,
                "kind": group.kind,
                "count": workspace.contact_lists.count(ContactFilter(group_id=group.id)),
            }
            for group in workspace.groups.list_groups()
        ]
    session.answer(document, table([tuple(entry.values()) for entry in document]))
    return 0


def run_group(session: Session, arguments: argparse.Namespace) -> int:
    """`group NAME`."""
    with session.reading() as workspace:
        known = {group.id: group.name for group in workspace.groups.list_groups()}
        wanted = ContactFilter(group_id=find_named("group", arguments.name, known))
        ids = workspace.contact_lists.ids(wanted)
        rows: list[ContactRow] = []
        for start in range(0, len(ids), 5_000):
            rows += workspace.contact_lists.rows(ids[start : start + 5_000])
    session.answer(*_listed(rows))
    return 0


def run_export(session: Session, arguments: argparse.Namespace) -> int:
    """`export OUT`."""
    with session.reading() as workspace:
        result = workspace.exports.export(
            arguments.out,
            selection(workspace, arguments.group),
            format_name=arguments.format,
            translate=session.words,
            progress=session.progress(),
        )
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{count} contacts written to {path}"))
    session.answer(
        {"path": str(result.path), "format": result.format, "contacts": result.contacts},
        [printable(said.format(count=result.contacts, path=result.path))],
    )
    return 0
