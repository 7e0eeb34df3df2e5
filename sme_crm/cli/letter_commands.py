"""letters, list: mailings from a template, and the names that may stand for NAME."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli import template_commands
from sme_crm.cli.label_commands import list_sheets
from sme_crm.cli.session import Session, selection
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.letters.print_check import WARNING_TEXTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.letters.letters import PrintedRun

LISTED = ("templates", "sheets", "reports")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    letters = commands.add_parser("letters", help="write letters to one PDF, in postal order")
    letters.add_argument("out", type=Path)
    letters.add_argument("--template", required=True, help="name or id, see: list templates")
    whom = letters.add_mutually_exclusive_group(required=True)
    whom.add_argument("--group", help="name or id of the group to write to")
    whom.add_argument("--all", action="store_true", help="write to everybody")
    letters.set_defaults(run=run_letters)
    listed = commands.add_parser("list", help="list the names of templates, sheets or reports")
    listed.add_argument("what", choices=LISTED)
    listed.set_defaults(run=run_list)


def run_letters(session: Session, arguments: argparse.Namespace) -> int:
    """`letters OUT.pdf`; exits with 1 when nobody gets a letter."""
    with session.writing() as workspace:
        entry = workspace.letters.templates.find(arguments.template)
        run = workspace.letters.write(
            arguments.out,
            entry.template,
            selection(workspace, arguments.group),
            template_id=entry.id,
            day=session.today,
            progress=session.progress(),
            origin="cli",
        )
    session.answer(_document(run), _lines(session, run))
    return 0 if run.letters else 1


def _document(run: PrintedRun) -> dict[str, object]:
    return {
        "letters": run.letters,
        "pages": run.pages,
        "excluded": [
            {"id": contact_id, "reason": refusals[0].reason}
            for contact_id, refusals in sorted(run.check.excluded.items())
        ],
        "warnings": [
            {"kind": kind, "count": len(ids), "ids": list(ids)}
            for kind, ids in run.check.by_kind().items()
        ],
        "cost": None,
    }


def _lines(session: Session, run: PrintedRun) -> list[str]:
    words = session.words
    said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{letters} letters, {pages} pages: {path}"))
    if not run.letters:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "Nobody gets a letter: no file was written."))
    lines = [said.format(letters=run.letters, pages=run.pages, path=run.path)]
    counts: dict[str, int] = {}
    for refusals in run.check.excluded.values():
        counts[refusals[0].reason] = counts.get(refusals[0].reason, 0) + 1
    out = words("Cli", QT_TRANSLATE_NOOP("Cli", "left out: {reason} ({count})"))
    look = words("Cli", QT_TRANSLATE_NOOP("Cli", "worth a look: {reason} ({count})"))
    for reason, count in counts.items():
        worded = words("Eligibility", REASONS.get(reason, reason))
        lines.append(out.format(reason=worded, count=count))
    for kind, ids in run.check.by_kind().items():
        worded = words("PrintCheck", WARNING_TEXTS[kind].what)
        lines.append(look.format(reason=worded, count=len(ids)))
    return lines


def run_list(session: Session, arguments: argparse.Namespace) -> int:
    """`list templates|sheets|reports`."""
    if arguments.what == "sheets":
        list_sheets(session)
        return 0
    if arguments.what == "reports":
        # None exists yet; the list says so by being empty.
        session.answer([], [])
        return 0
    return template_commands.run_list(session, arguments)
