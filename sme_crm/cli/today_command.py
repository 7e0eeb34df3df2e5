"""today: what a morning asks for, in a terminal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sme_crm.cli.agenda_command import occurrence_document
from sme_crm.cli.session import Session, table
from sme_crm.cli.task_commands import task_document
from sme_crm.domain.amounts import format_amount
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import STATUSES

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence
    from sme_crm.domain.follow_up import ProposedSeries, Suggestion, Today
    from sme_crm.domain.sales.chasing import QuoteToChase
    from sme_crm.domain.task_filter import TaskRow

_OVERDUE = QT_TRANSLATE_NOOP("Cli", "Overdue ({count})")
_DUE = QT_TRANSLATE_NOOP("Cli", "To do today ({count})")
_QUOTES = QT_TRANSLATE_NOOP("Cli", "Quotes to chase ({count})")
_APPOINTMENTS = QT_TRANSLATE_NOOP("Cli", "Appointments ({count})")
_PROPOSED = QT_TRANSLATE_NOOP("Cli", "Series that could be started ({count})")
_STEPS = QT_TRANSLATE_NOOP("Cli", "contacts: {contacts}, steps: {steps}")
_BIRTHDAYS = QT_TRANSLATE_NOOP("Cli", "Birthdays ({count})")
_NEGLECTED = QT_TRANSLATE_NOOP("Cli", "Not heard of for long ({count})")
_NOTHING = QT_TRANSLATE_NOOP("Cli", "Nothing waits today.")
_HOLIDAY = QT_TRANSLATE_NOOP("Cli", "Next public holiday: {day} ({name})")
_SUGGESTIONS = {
    "never_contacted": QT_TRANSLATE_NOOP("Cli", "Prospects never contacted: {count}"),
    "backup": QT_TRANSLATE_NOOP("Cli", "The backup on the second place is old."),
    "ahead": QT_TRANSLATE_NOOP("Cli", "Tasks of the seven days to come: {count}"),
    "first_task": QT_TRANSLATE_NOOP("Cli", "Nothing is noted to do yet."),
    "free_week": QT_TRANSLATE_NOOP("Cli", "Nothing is planned for the seven days to come."),
    "nobody": QT_TRANSLATE_NOOP("Cli", "The base is empty: import a file first."),
}
_ALL_DAY = QT_TRANSLATE_NOOP("Cli", "all day")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    command = commands.add_parser("today", help="tell what waits today")
    command.set_defaults(run=run_today)


def run_today(session: Session, arguments: argparse.Namespace) -> int:
    """`today`."""
    del arguments
    with session.reading() as workspace:
        today = workspace.today.read()
    session.answer(_document(session, today), _lines(session, today))
    return 0


def _document(session: Session, today: Today) -> dict[str, object]:
    holiday = today.holiday
    return {
        "day": today.day.isoformat(),
        "overdue_count": today.overdue_count,
        "overdue": [task_document(row, session.today) for row in today.overdue],
        "due_count": today.due_count,
        "due": [task_document(row, session.today) for row in today.due],
        "quotes": [
            {"quote_id": one.quote_id, "number": one.number, "customer": one.customer,
             "contact_id": one.contact_id, "net_cents": one.net, "currency": one.currency,
             "sent": one.sent_day, "due": one.due_day, "chases": one.chases, "phone": one.phone}
            for one in today.quotes
        ],
        "appointments": [occurrence_document(one) for one in today.appointments],
        "proposed_series": [
            {"series_id": one.series_id, "name": one.name, "why": one.why, "source": one.source,
             "anchor": one.anchor.isoformat(), "contact_ids": list(one.contact_ids),
             "steps": one.steps}
            for one in today.proposed_series
        ],
        "birthdays": [
            {"contact_id": one.contact_id, "formatted_name": one.name,
             "organization": one.organization, "day": one.day.isoformat(), "age": one.age,
             "phone": one.phone}
            for one in today.birthdays
        ],
        "neglected": [
            {"contact_id": one.contact_id, "formatted_name": one.name,
             "organization": one.organization, "status": one.status,
             "last_exchange": one.last_exchange, "phone": one.phone}
            for one in today.neglected
        ],
        "returned_mail": today.returned,
        "suggestions": [{"key": one.key, "count": one.count} for one in today.suggestions],
        "holiday": None if holiday is None else {
            "day": holiday[0].isoformat(), "name": _holiday_name(session, today)
        },
    }  # fmt: skip


def _lines(session: Session, today: Today) -> list[str]:
    lines: list[str] = []
    status = {key: session.words("Vocabulary", text) for key, text in STATUSES.items()}
    sections: tuple[tuple[str, int, list[tuple[str, ...]]], ...] = (
        (_OVERDUE, today.overdue_count, [_task(row, today) for row in today.overdue]),
        (_DUE, today.due_count, [_task(row, today) for row in today.due]),
        (_QUOTES, len(today.quotes), [_quote(session, one) for one in today.quotes]),
        (
            _APPOINTMENTS,
            len(today.appointments),
            [_appointment(session, one) for one in today.appointments],
        ),
        (
            _PROPOSED,
            len(today.proposed_series),
            [_proposed(session, one) for one in today.proposed_series],
        ),
        (
            _BIRTHDAYS,
            len(today.birthdays),
            [
                (one.day.isoformat(), one.name, str(one.age or ""), one.phone)
                for one in today.birthdays
            ],
        ),
        (
            _NEGLECTED,
            len(today.neglected),
            [
                (one.last_exchange, one.name, status.get(one.status, one.status), one.phone)
                for one in today.neglected
            ],
        ),
    )
    for heading, count, rows in sections:
        if rows:
            lines += [session.words("Cli", heading).format(count=count)]
            lines += [f"  {line}" for line in table(rows)]
    if today.is_empty:
        lines.append(session.words("Cli", _NOTHING))
    lines += [_suggestion(session, one) for one in today.suggestions]
    if today.holiday is not None:
        told = session.words("Cli", _HOLIDAY)
        day = today.holiday[0].isoformat()
        lines.append(told.format(day=day, name=_holiday_name(session, today)))
    return lines


def _quote(session: Session, one: QuoteToChase) -> tuple[str, ...]:
    amount = format_amount(one.net, session.words.language, one.currency)
    return one.number, one.sent_day, one.customer, one.contact, amount, one.phone


def _task(row: TaskRow, today: Today) -> tuple[str, ...]:
    who = row.contact
    company = today.organizations.get(row.contact_id or 0, "")
    if company:
        who = f"{who}, {company}"
    return str(row.id), row.due_date or "", row.due_time, row.subject, who, row.phone


def _appointment(session: Session, one: Occurrence) -> tuple[str, ...]:
    appointment = one.appointment
    when = session.words("Cli", _ALL_DAY) if appointment.all_day else one.starts[11:]
    who = ", ".join(name for _, name in appointment.contacts)
    return when, appointment.subject, appointment.location, who


def _proposed(session: Session, one: ProposedSeries) -> tuple[str, ...]:
    counts = session.words("Cli", _STEPS).format(contacts=len(one.contact_ids), steps=one.steps)
    return one.anchor.isoformat(), one.name, one.source, ", ".join(one.contact_names), counts


def _suggestion(session: Session, one: Suggestion) -> str:
    return session.words("Cli", _SUGGESTIONS[one.key]).format(count=one.count)


def _holiday_name(session: Session, today: Today) -> str:
    if today.holiday is None:
        return ""
    _, french, english = today.holiday
    return french if session.words.language == "fr" else english
