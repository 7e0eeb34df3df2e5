"""The times of appointments as moments: read, written, moved, laid out over days, repeated."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from sme_crm.domain.appointment import Appointment, Occurrence
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.recurrence import RecurrenceRule, last_day, occurrences, parse_rule
from sme_crm.domain.recurrence.rule import Moment
from sme_crm.domain.zoned_time import in_other_zone, zone_of

SHORT_DAYS: Final = 7
"""An appointment that is not repeated and lasts no longer is found by its first day alone."""
_DAY: Final = timedelta(days=1)
_MIDNIGHT: Final = time()


class Days(NamedTuple):
    """Where an appointment and its repetitions lie: ISO days, both included; None: no end."""

    first: str
    last: str | None
    long: bool


def read_moment_text(text: str) -> Moment:
    """ "2026-11-22T14:30" as a time, "2026-11-22" as a day; raises InvalidInput agenda_time."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("agenda_time", value=text) from error


def moment_text(moment: Moment) -> str:
    """A time to the minute, or to the second where it has some; a day as it is."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


@lru_cache(maxsize=4096)
def rule_of(text: str) -> RecurrenceRule | None:
    """The rule of an appointment; None for one that is not repeated by a rule."""
    return parse_rule(text) if text else None


def end_or_default(starts: Moment, ends: str) -> Moment:
    """The moment after an appointment; without a told one the next day or an hour later.

    Raises InvalidInput agenda_time, or agenda_order when it ends before it starts.
    """
    if not ends:
        return starts + (timedelta(hours=1) if isinstance(starts, datetime) else _DAY)
    end = read_moment_text(ends)
    if isinstance(starts, datetime) and not isinstance(end, datetime):
        end = datetime.combine(end, _MIDNIGHT)
    elif isinstance(end, datetime) and not isinstance(starts, datetime):
        end = end.date()
    if end < starts:
        raise InvalidInput("agenda_order", starts=moment_text(starts), ends=moment_text(end))
    if not isinstance(end, datetime) and end == starts:
        end += _DAY
    return end


def moved(moment: Moment, old: Moment, new: Moment) -> Moment:
    """A moment of a series whose start went from `old` to `new`, moved as far."""
    if isinstance(old, datetime) and isinstance(new, datetime) and isinstance(moment, datetime):
        return moment + (new - old)
    day = _day(moment) + (_day(new) - _day(old))
    return datetime.combine(day, new.time()) if isinstance(new, datetime) else day


def moved_texts(texts: Iterable[str], old: Moment, new: Moment) -> tuple[str, ...]:
    """Starts, or "start/end", moved as far as an occurrence of their series."""
    return tuple(
        "/".join(moment_text(moved(read_moment_text(part), old, new)) for part in text.split("/"))
        for text in texts
    )


def days_of(
    starts: Moment, ends: Moment, rule: str, added: Iterable[str] = (), time_zone: str = ""
) -> Days:
    """Where an appointment with these times and this rule lies."""
    extra = [read_moment_text(text.partition("/")[0]) for text in added]
    lasts = (_last_of(ends, starts) - _day(starts)).days
    parsed = rule_of(rule)
    last = last_day(parsed, starts, zone_of(time_zone)) if parsed else _day(starts)
    first = min([_day(starts), *map(_day, extra)])
    if last is not None:
        last = max([last, *map(_day, extra)]) + timedelta(days=lasts)
    long = bool(parsed or extra) or lasts > SHORT_DAYS
    return Days(first.isoformat(), None if last is None else last.isoformat(), long)


def occurrences_between(
    appointment: Appointment,
    first: date,
    until: date,
    zone: str = "",
    replaced: Collection[str] = (),
) -> list[Occurrence]:
    """The occurrences that touch the days from `first`, before `until`, as local times of `zone`.

    `replaced`: the starts of those that exceptions of the series stand for.
    """
    starts, ends = read_moment_text(appointment.starts), read_moment_text(appointment.ends)
    other_zone = zone if isinstance(starts, datetime) and appointment.time_zone else ""
    at_home = not other_zone or other_zone == appointment.time_zone
    if at_home and not (appointment.repeats or appointment.excluded):
        if _day(starts) < until and _last_of(ends, starts) >= first:
            return [
                Occurrence(appointment, appointment.starts, appointment.ends, appointment.starts)
            ]
        return []
    margin = timedelta() if at_home else _DAY
    window_from = datetime.combine(first, _MIDNIGHT) - (ends - starts) - margin
    window_until = datetime.combine(until, _MIDNIGHT) + margin
    gone = {read_moment_text(text) for text in (*appointment.excluded, *replaced)}
    lengths = dict(_own_length(text) for text in appointment.added)
    found = occurrences(
        rule_of(appointment.recurrence), starts, window_from, window_until, gone, lengths,
        zone=zone_of(appointment.time_zone),
    )  # fmt: skip
    told = []
    for begins in found:
        length = lengths.get(begins)
        finishes = begins + (ends - starts if length is None else length)
        here, after = begins, finishes
        if other_zone and isinstance(begins, datetime) and isinstance(finishes, datetime):
            here = in_other_zone(begins, appointment.time_zone, other_zone)
            after = in_other_zone(finishes, appointment.time_zone, other_zone)
        if _day(here) < until and _last_of(after, here) >= first:
            told.append(
                Occurrence(appointment, moment_text(here), moment_text(after), moment_text(begins))
            )
    return told


def _own_length(text: str) -> tuple[Moment, timedelta | None]:
    """An added occurrence with how long it lasts; None: as long as the others."""
    begins, _, ends = text.partition("/")
    start = read_moment_text(begins)
    return start, (read_moment_text(ends) - start if ends else None)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _last_of(ends: Moment, starts: Moment | None = None) -> date:
    """The last day of what ends at this moment: the one before a day, or before midnight."""
    if not isinstance(ends, datetime):
        return ends - _DAY
    if ends.time() == _MIDNIGHT and ends != starts:
        return ends.date() - _DAY
    return ends.date()
