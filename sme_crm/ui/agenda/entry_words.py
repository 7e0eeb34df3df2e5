"""An entry of the agenda in words: for screen readers, tooltips and lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.appointment import APPOINTMENT_STATUSES
from sme_crm.domain.dates import DAY_NAMES, format_date
from sme_crm.ui.agenda.entries import Entry, Span, clock_text, times_text
from sme_crm.ui.agenda.period import span_text
from sme_crm.ui.labels import language_code, translated

translate = QCoreApplication.translate
_MOST_TOLD = 3


def day_name(day: date) -> str:
    """The name of the day of the week."""
    return DAY_NAMES[language_code()][day.weekday()]


def full_day(day: date) -> str:
    """Wednesday 18 November 2026, with a capital."""
    text = format_date(day, language_code(), "full")
    return text[:1].upper() + text[1:]


def short_day(day: date) -> str:
    """Wed 18 Nov 2026, as the language shortens it."""
    point = "." if language_code() == "fr" else ""
    return f"{day_name(day)[:3].capitalize()}{point} {format_date(day, language_code(), 'medium')}"


def when_text(span: Span) -> str:
    """The days and times of a span in words."""
    language = language_code()
    if span.all_day:
        if span.first_day == span.last_day:
            return translate("AgendaEntry", "{day}, all day").format(day=full_day(span.first_day))
        return span_text(span.first_day, span.last_day, language)
    if span.first_day == span.last_day:
        return f"{full_day(span.first_day)}, {times_text(span)}"
    return f"{_moment(span.starts, language)} – {_moment(span.ends, language)}"


def until_text(span: Span) -> str:
    """The end of what lasts several days, in short: "→ 27 Nov", "9:00 → 27 Nov"."""
    last = format_date(span.last_day, language_code(), "medium")[
        : -len(f" {span.last_day.year:04}")
    ]
    if span.all_day:
        return f"→ {last}"
    return f"{clock_text(span.starts)} → {last}"


def _moment(moment: datetime, language: str) -> str:
    return f"{format_date(moment.date(), language, 'medium')}, {clock_text(moment)}"


def entry_lines(entry: Entry, colliding: Sequence[Entry] = ()) -> list[str]:
    """What is to be said of an entry, the subject first; `colliding`: what else is then."""
    said = [entry.subject]
    if entry.kind == "task":
        said[0] = translate("AgendaEntry", "Task: {subject}").format(subject=entry.subject)
    said.append(when_text(entry.span))
    said += [text for text in (entry.place, entry.people, entry.category) if text]
    if entry.repeats:
        said.append(translate("AgendaEntry", "repeated"))
    if entry.status in ("tentative", "cancelled"):
        said.append(translated("AgendaWords", APPOINTMENT_STATUSES[entry.status]))
    if colliding:
        others = ", ".join(dict.fromkeys(other.subject for other in colliding[:_MOST_TOLD]))
        others += " …" if len(colliding) > _MOST_TOLD else ""
        said.append(translate("AgendaEntry", "at the same time as {others}").format(others=others))
    return said


def entry_text(entry: Entry, colliding: Sequence[Entry] = ()) -> str:
    """All of it in one sentence, for screen readers."""
    return ", ".join(entry_lines(entry, colliding))
