"""agenda: what takes place in a window of days, and appointments put into it."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence

_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "from"),
    QT_TRANSLATE_NOOP("Cli", "to"),
    QT_TRANSLATE_NOOP("Cli", "appointment"),
    QT_TRANSLATE_NOOP("Cli", "place"),
    QT_TRANSLATE_NOOP("Cli", "with"),
)
_NOTHING = QT_TRANSLATE_NOOP("Cli", "Nothing in the agenda from {first} to {last}.")
_WEEK = timedelta(days=6)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    command = commands.add_parser("agenda", help="list the appointments of a week or other days")
    command.add_argument("--from", dest="first", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.add_argument("--to", dest="last", type=date.fromisoformat, metavar="YYYY-MM-DD")
    command.set_defaults(run=run_agenda)


def run_agenda(session: Session, arguments: argparse.Namespace) -> int:
    """`agenda [--from D] [--to D]`: from today, or D, to a week later, both included."""
    first = arguments.first or session.today
    last = arguments.last or max(first, first + _WEEK)
    with session.reading() as workspace:
        found = workspace.agenda.occurrences(first, last + timedelta(days=1))
    session.answer([occurrence_document(one) for one in found], _lines(session, found, first, last))
    return 0


def occurrence_document(one: Occurrence) -> dict[str, object]:
    """An occurrence as JSON."""
    appointment = one.appointment
    return {
        "id": appointment.id,
        "starts": one.starts,
        "ends": one.ends,
        "all_day": appointment.all_day,
        "subject": appointment.subject,
        "location": appointment.location,
        "status": appointment.status,
        "time_zone": appointment.time_zone,
        "repeats": appointment.repeats or appointment.parent_id is not None,
        "contacts": [
            {"id": contact_id, "formatted_name": name} for contact_id, name in appointment.contacts
        ],
        "notes": appointment.notes,
    }


def _lines(session: Session, found: list[Occurrence], first: date, last: date) -> list[str]:
    if not found:
        nothing = session.words("Cli", _NOTHING)
        return [nothing.format(first=first.isoformat(), last=last.isoformat())]
    headings = [session.words("Cli", heading) for heading in _HEADINGS]
    rows = [
        [
            one.starts.replace("T", " "),
            one.ends.replace("T", " "),
            one.appointment.subject,
            one.appointment.location,
            ", ".join(name for _, name in one.appointment.contacts),
        ]
        for one in found
    ]
    return table([headings, *rows])
