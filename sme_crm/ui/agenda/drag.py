"""What a drag over the agenda means: the times of what is made, moved or made longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from sme_crm.ui.agenda.entries import DAY, Span

STEP_MINUTES: Final = 15
_STEP: Final = timedelta(minutes=STEP_MINUTES)
_HOUR: Final = timedelta(hours=1)
_MIDNIGHT: Final = time()
_MINUTES_OF_DAY: Final = 1440

Grip = Literal["make", "move", "start", "end"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the agenda: a day and the minute of it, or the row of whole days above."""

    day: date
    minute: int = 0
    all_day: bool = False

    @property
    def moment(self) -> datetime:
        """The moment it stands for; the end of a day is the next midnight."""
        return datetime.combine(self.day, _MIDNIGHT) + timedelta(minutes=self.minute)


def snapped(minute: float, step: int = STEP_MINUTES) -> int:
    """The nearest minute of a day that times are dragged to."""
    return min(max(round(minute / step) * step, 0), _MINUTES_OF_DAY)


def made(anchor: Spot, at: Spot) -> Span:
    """What is made by dragging from one place to another: at least one step, within its day."""
    if anchor.all_day:
        first, last = min(anchor.day, at.day), max(anchor.day, at.day)
        return _days(first, (last - first).days + 1)
    here, there = snapped(anchor.minute), 0 if at.all_day else snapped(at.minute)
    begin = min(here, there, _MINUTES_OF_DAY - STEP_MINUTES)
    end = max(here, there, begin + STEP_MINUTES)
    return Span(Spot(anchor.day, begin).moment, Spot(anchor.day, end).moment)


def moved(span: Span, grabbed: Spot, at: Spot) -> Span:
    """An appointment dragged from where it was grabbed to another place.

    Above the hours it lasts whole days, as many as it touched; brought down from there an hour.
    """
    if at.all_day:
        if span.all_day:
            return _moved_days(span, (at.day - grabbed.day).days)
        if grabbed.all_day:
            apart = DAY * (at.day - grabbed.day).days
            return Span(span.starts + apart, span.ends + apart)
        return _days(at.day, (span.last_day - span.first_day).days + 1)
    if span.all_day or grabbed.all_day:
        start = Spot(at.day, min(snapped(at.minute, 30), _MINUTES_OF_DAY - 60)).moment
        return Span(start, start + _HOUR)
    return shifted(span, at.moment - grabbed.moment, snap=True)


def shifted(span: Span, apart: timedelta, *, snap: bool = False) -> Span:
    """A span so much later; with `snap` it then begins at a whole step."""
    if span.all_day:
        return _moved_days(span, apart.days)
    start = span.starts + apart
    if snap:
        minute = start.hour * 60 + start.minute
        start = Spot(start.date(), round(minute / STEP_MINUTES) * STEP_MINUTES).moment
    return Span(start, start + (span.ends - span.starts))


def resized(span: Span, grip: Grip, at: Spot) -> Span:
    """A span whose start or end was dragged to another place; it keeps a step or a day."""
    if span.all_day:
        midnight = datetime.combine(at.day, _MIDNIGHT)
        if grip == "start":
            return Span(min(midnight, span.ends - DAY), span.ends, True)
        return Span(span.starts, max(midnight + DAY, span.starts + DAY), True)
    moment = Spot(at.day, snapped(at.minute)).moment
    if at.all_day:
        kept = span.starts if grip == "start" else span.ends
        moment = datetime.combine(at.day, kept.time())
    if grip == "start":
        return Span(min(moment, span.ends - _STEP), span.ends)
    return Span(span.starts, max(moment, span.starts + _STEP))


def lengthened(span: Span, apart: timedelta) -> Span:
    """A span that ends so much later, or earlier; it keeps a step or a day."""
    if span.all_day:
        return Span(span.starts, max(span.ends + DAY * apart.days, span.starts + DAY), True)
    return Span(span.starts, max(span.ends + apart, span.starts + _STEP))


def _moved_days(span: Span, days: int) -> Span:
    return Span(span.starts + DAY * days, span.ends + DAY * days, True)


def _days(first: date, count: int) -> Span:
    start = datetime.combine(first, _MIDNIGHT)
    return Span(start, start + DAY * count, True)
