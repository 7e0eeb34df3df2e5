"""search, groups, group, export: reading commands about contacts."""

from __future__ import annotations

import argparse
import codecs
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.calendar_commands import export_calendar, is_calendar
from sme_crm.cli.session import Session, find_named, positive, printable, selection, table
from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.export_formats import FORMATS, usual_delimiter
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.exports import ExportResult
    from sme_crm.services.workspace import Workspace


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
    export.add_argument("--format", default="", choices=["", *FORMATS])
    export.add_argument("--group")
    export.add_argument(
        "--columns", help="fields of a table in order, parted by commas, or a saved set's name"
    )
    export.add_argument("--encoding", default="", help="of a text table; utf-8 with its mark else")
    export.add_argument(
        "--delimiter", default="", choices=["", ";", ",", "tab", "|"],
        help="of a text table; tab in .txt and .tsv, else ; in French and , in English",
    )  # fmt: skip
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
    """`export OUT`; an .ics file gets the agenda and the tasks, whatever the group."""
    if not arguments.format and is_calendar(arguments.out):
        return export_calendar(session, arguments.out)
    with session.reading() as workspace:
        from sme_crm.services.exports import ExportOptions

        options = ExportOptions(
            columns=chosen_columns(session, workspace, arguments.columns),
            encoding=_encoding(arguments.encoding),
            delimiter={"tab": "\t"}.get(arguments.delimiter, arguments.delimiter)
            or usual_delimiter(arguments.out.suffix, session.words.language),
        )
        result = workspace.exports.export(
            arguments.out,
            selection(workspace, arguments.group),
            format_name=arguments.format,
            translate=session.words,
            progress=session.progress(),
            options=options,
        )
    document: dict[str, object] = {
        "path": str(result.path), "format": result.format, "contacts": result.contacts
    }  # fmt: skip
    if FORMATS[result.format].channel:
        document["left_out"] = [
            {"id": contact_id, "reasons": [refusal.reason for refusal in refusals]}
            for contact_id, refusals in result.left_out.items()
        ]
    session.answer(document, _told(session, result))
    return 0


def _told(session: Session, result: ExportResult) -> list[str]:
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{count} contacts written to {path}"))
    lines = [said.format(count=result.contacts, path=result.path)]
    if result.left_out:
        said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{count} contacts left out:"))
        lines.append(said.format(count=len(result.left_out)))
        counts = Counter(refusals[0].reason for refusals in result.left_out.values())
        lines += [
            f"  {count}  {session.words('Eligibility', REASONS.get(reason, reason))}"
            for reason, count in counts.most_common()
        ]
    if result.replaced:
        said = session.words(
            "Cli", QT_TRANSLATE_NOOP("Cli", "{count} letters the encoding lacks were replaced.")
        )
        lines.append(said.format(count=result.replaced))
    return [printable(line) for line in lines]


def chosen_columns(session: Session, workspace: Workspace, words: str | None) -> tuple[str, ...]:
    """The keys meant by `--columns`; raises InvalidInput unknown_column."""
    if not words:
        return ()
    own_fields = workspace.custom_fields.list_fields(counted=False)
    known = workspace.column_sets.find(words)
    if known:
        return known
    parts = [part.strip() for part in words.split(",") if part.strip()]
    from sme_crm.services.exporting.columns import find_columns

    found, unknown = find_columns(parts, own_fields, session.words)
    if unknown:
        raise InvalidInput("unknown_column", column=unknown[0])
    return found


def _encoding(name: str) -> str:
    """A codec by its name, as typed; raises InvalidInput unknown_encoding."""
    if not name:
        return ""
    try:
        found = codecs.lookup(name)
        "é".encode(found.name, "replace")
    except (LookupError, ValueError):
        raise InvalidInput("unknown_encoding", encoding=name) from None
    return found.name
