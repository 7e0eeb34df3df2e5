"""Reads a task from one line of words; French and English are both understood, always."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from sme_crm.domain.recurrence.rule import RecurrenceRule
from sme_crm.domain.recurrence.rule_text import rule_as_text
from sme_crm.domain.task import HIGH, LOW, NORMAL
from sme_crm.domain.task_words.day_words import FoundDay, find_day
from sme_crm.domain.task_words.line import Line
from sme_crm.domain.task_words.people_words import Names, find_person
from sme_crm.domain.task_words.quick_task import KEPT_TOPICS, QuickTask, Understood
from sme_crm.domain.task_words.repetition_words import first_due, take_repetition
from sme_crm.domain.task_words.time_words import find_part_of_day, find_time, take_reminder

_PRIORITIES: Final = (
    (HIGH, re.compile(
        r"(?<!\S)! ?(?:haute?|elevee?|forte?|urgente?|high|1)(?!\w)|!{2,}(?= |$)"
        r"|(?<!\S)(?:(?:en )?priorite (?:haute|elevee|forte)|haute priorite|high priority)(?!\w)"
    )),
    (LOW, re.compile(
        r"(?<!\S)! ?(?:basse?|faible|low|3)(?!\w)"
        r"|(?<!\S)(?:(?:en )?priorite (?:basse|faible)|basse priorite|low priority)(?!\w)"
    )),
    (NORMAL, re.compile(r"(?<!\S)! ?(?:normale?|moyenne?|medium|2)(?!\w)")),
)  # fmt: skip
_RESPONSIBLE: Final = re.compile(
    r"(?<![\w.@\"])@(?:\"([^\"\0]+)\"|([^\W\d_][\w'-]*(?:[._][\w'-]+)*))"
)
_EDGES: Final = " \t,;:-–—"


def read_quick_task(text: str, today: date, now: time, names: Names | None = None) -> QuickTask:
    """The task that a line says, read on the day `today` at the time `now`.

    Any order will do, accents and capitals may be missing; what is not understood stays in the
    subject. A time without a day is today's, or tomorrow's when it has gone by. `names` tells
    whether words are the name of a contact, to find the person in any place of the line.
    """
    line = Line(text)
    moment = datetime.combine(today, now.replace(tzinfo=None))
    priority = _take_priority(line)
    responsible = _take_responsible(line)
    rule = take_repetition(line, moment)
    reminder = take_reminder(line)
    due, at = _take_due(line, moment, rule)
    found = find_person(line, names)
    person = ""
    if found.person is not None:
        person = line.typed_piece(*found.person).strip()
        line.take("person", *found.person)
    if found.verb is not None:
        line.take("kind", *found.verb)
    spans = tuple(sorted(line.spans, key=lambda span: span.start))
    return QuickTask(
        subject=_subject(text, spans),
        kind=found.kind,
        person_words=person,
        due_date=due.isoformat() if due is not None else None,
        due_time=f"{at:%H:%M}" if at is not None else "",
        priority=priority,
        recurrence=rule_as_text(rule) if rule is not None else "",
        responsible_words=responsible,
        reminder_minutes=reminder,
        spans=spans,
    )


def _take_priority(line: Line) -> int:
    found = [
        (match.start(), match.end(), priority)
        for priority, pattern in _PRIORITIES
        if (match := pattern.search(line.text)) is not None
    ]
    if not found:
        return NORMAL
    start, end, priority = min(found)
    line.take("priority", start, end)
    return priority


def _take_responsible(line: Line) -> str:
    match = _RESPONSIBLE.search(line.text)
    if match is None:
        return ""
    group = 1 if match[1] is not None else 2
    words = line.typed_piece(*match.span(group))
    line.take("responsible", match.start(), match.end())
    return " ".join(re.sub("[._]", " ", words).split())


def _take_due(
    line: Line, now: datetime, rule: RecurrenceRule | None
) -> tuple[date | None, time | None]:
    day = find_day(line, now)
    if day is not None:
        line.take("date", day.start, day.end)
    clock = find_time(line)
    if clock is not None:
        line.take("time", clock.start, clock.end)
    part = find_part_of_day(line)
    if part is not None:
        line.take("time", part.start, part.end)
    at = clock.at if clock is not None else part.at if part is not None else None
    if at is None and day is not None:
        at = day.at
    due = _day_of(day, now, part is not None and part.today, at)
    if day is None and rule is not None:
        due = first_due(rule, now.date())
    return due, at


def _day_of(day: FoundDay | None, now: datetime, said_today: bool, at: time | None) -> date | None:
    if day is not None:
        return day.day
    if at is None:
        return None
    gone_by = at <= now.time() and not said_today
    return now.date() + timedelta(days=1) if gone_by and now.date() < date.max else now.date()


def _subject(text: str, spans: tuple[Understood, ...]) -> str:
    """The line without the pieces that went elsewhere, its first letter a capital."""
    pieces, place = [], 0
    for span in spans:
        if span.topic not in KEPT_TOPICS:
            pieces.append(text[place : span.start])
            place = span.end
    pieces.append(text[place:])
    joined = " ".join(" ".join(piece.split()) for piece in pieces).strip(_EDGES)
    joined = re.sub(r" +,", ",", " ".join(joined.split()))
    return joined[:1].upper() + joined[1:]
