"""series, series start: activity series from a terminal."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, printable, selection, table
from sme_crm.domain.activity_series import LEFT_OUT
from sme_crm.domain.dates import read_date
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.activity_series.planning import LeftOut, Rehearsal
    from sme_crm.services.activity_series.shelf import SeriesEntry

_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "id"),
    QT_TRANSLATE_NOOP("Cli", "series"),
    QT_TRANSLATE_NOOP("Cli", "steps"),
    QT_TRANSLATE_NOOP("Cli", "days"),
    QT_TRANSLATE_NOOP("Cli", "under way"),
)
_SAMPLE = QT_TRANSLATE_NOOP("Cli", "sample")
_WOULD_START = QT_TRANSLATE_NOOP(
    "Cli", "“{name}” would start for {contacts} contacts: {steps} steps on {days} days."
)
_STARTED = QT_TRANSLATE_NOOP(
    "Cli", "“{name}” started for {contacts} contacts: {steps} steps on {days} days."
)
_CONTACTS_OUT = QT_TRANSLATE_NOOP("Cli", "{count} contacts left out: {reason}")
_STEPS_OUT = QT_TRANSLATE_NOOP("Cli", "{count} steps left out: {reason}")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    series = commands.add_parser("series", help="list the activity series, or start one")
    series.set_defaults(run=run_series)
    actions = series.add_subparsers(dest="action", metavar="ACTION")
    start = actions.add_parser("start", help="start a series around a day")
    start.add_argument("name", metavar="NAME")
    start.add_argument("--group", required=True, help="the contacts: a group by name or id")
    start.add_argument("--anchor", required=True, metavar="DAY", help="the day it is around")
    start.add_argument("--dry-run", action="store_true", help="tell what would be, write nothing")
    start.set_defaults(run=run_start)


def run_series(session: Session, arguments: argparse.Namespace) -> int:
    """`series`."""
    del arguments
    with session.reading() as workspace:
        entries = workspace.series.list_series()
    words = session.words
    lines = [tuple(words("Cli", heading) for heading in _HEADINGS)]
    lines += [_line(session, entry) for entry in entries]
    session.answer([_document(entry) for entry in entries], table(lines))
    return 0


def run_start(session: Session, arguments: argparse.Namespace) -> int:
    """`series start NAME --group GROUP --anchor DAY`."""
    anchor = _day(arguments.anchor, session.today)
    opened = session.reading() if arguments.dry_run else session.writing()
    with opened as workspace:
        entry = workspace.series.find(arguments.name)
        ids = selection(workspace, arguments.group)
        starts = workspace.series_starts
        if arguments.dry_run:
            change_id, found = None, starts.rehearse(entry, ids, anchor)
        else:
            started = starts.start(entry, ids, anchor, progress=session.progress(), origin="cli")
            change_id, found = started.change_id, started.rehearsal
    said = session.words("Cli", _WOULD_START if arguments.dry_run else _STARTED)
    lines = [
        said.format(
            name=printable(entry.name), contacts=found.contacts, steps=found.steps,
            days=len(found.days),
        )
    ]  # fmt: skip
    lines += table([(day.isoformat(), count) for day, count in found.days])
    lines += [_reason(session, _CONTACTS_OUT, one) for one in found.left_out]
    lines += [_reason(session, _STEPS_OUT, one) for one in found.steps_left_out]
    session.answer({"change": change_id, **_figures(found)}, lines)
    return 0


def _day(text: str, today: date) -> date:
    day = read_date(text, today=today).day
    if day is None:
        raise InvalidInput("task_value", value=text[:40])
    return day


def _line(session: Session, entry: SeriesEntry) -> tuple[str, ...]:
    offsets = [step.offset for step in entry.series.steps]
    return (
        session.words("Cli", _SAMPLE) if entry.sample else str(entry.id),
        printable(entry.name),
        str(len(offsets)),
        f"{min(offsets):+d} … {max(offsets):+d}" if offsets else "",
        "" if entry.sample else str(entry.active),
    )


def _document(entry: SeriesEntry) -> dict[str, object]:
    series = entry.series
    return {
        "id": entry.id or None,
        "name": series.name,
        "sample": entry.sample,
        "language": series.language,
        "anchor": series.anchor,
        "active": entry.active,
        "steps": [
            {"offset": step.offset, "kind": step.kind, "subject": step.subject, "time": step.time}
            for step in series.steps
        ],
    }


def _figures(found: Rehearsal) -> dict[str, object]:
    return {
        "contacts": found.contacts,
        "steps": found.steps,
        "days": {day.isoformat(): count for day, count in found.days},
        "left_out": {one.reason: one.count for one in found.left_out},
        "steps_left_out": {one.reason: one.count for one in found.steps_left_out},
    }


def _reason(session: Session, text: str, one: LeftOut) -> str:
    if one.reason in LEFT_OUT:
        reason = session.words("SeriesWords", LEFT_OUT[one.reason])
    else:
        reason = session.words("Eligibility", REASONS[one.reason])
    return session.words("Cli", text).format(count=one.count, reason=reason)
