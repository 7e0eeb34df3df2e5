"""The rules of a VTIMEZONE: which offset holds when, read from files and written for IANA zones.

Sources: RFC 5545, 3.6.5; the rules of zones are those of the IANA database (zoneinfo).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sme_crm.formats.icalendar.blocks import Block
from sme_crm.formats.icalendar.lines import cut_line
from sme_crm.formats.icalendar.times import read_moment

_OFFSET: Final = re.compile(r"([+-])(\d\d):?(\d\d):?(\d\d)?", re.ASCII)
_DAY: Final = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """A day of each year: in `month`, the nth (`nth`, -1 the last, 0 any) of a weekday (0 Monday).

    `month_days` narrows it to these days of the month; without weekday they are the day itself.
    """

    month: int
    weekday: int | None = None
    nth: int = 0
    month_days: tuple[int, ...] = ()

    def day_in(self, year: int) -> date | None:
        """Its day in a year; None when there is none."""
        first, length = monthrange(year, self.month)
        days = list(range(1, length + 1))
        if self.month_days:
            wanted = {day if day > 0 else length + 1 + day for day in self.month_days}
            days = [day for day in days if day in wanted]
        if self.weekday is not None:
            days = [day for day in days if (first + day - 1) % 7 == self.weekday]
        place = self.nth - 1 if self.nth > 0 else self.nth
        try:
            return date(year, self.month, days[place])
        except IndexError:
            return None

    def text(self) -> str:
        """As RRULE."""
        parts = ["FREQ=YEARLY", f"BYMONTH={self.month}"]
        if self.month_days:
            parts.append(f"BYMONTHDAY={','.join(map(str, self.month_days))}")
        if self.weekday is not None:
            parts.append(f"BYDAY={self.nth or ''}{_DAYS[self.weekday]}")
        return ";".join(parts)


@dataclass(frozen=True, slots=True)
class Observance:
    """From `starts` (local, by the offset before) on an offset holds; offsets in seconds.

    `rule` brings the same each year until the year `until`; `dates` are further starts.
    """

    starts: datetime
    before: int
    after: int
    rule: YearlyRule | None = None
    until: datetime | None = None
    dates: tuple[datetime, ...] = ()
    name: str = ""
    daylight: bool = False

    def onsets(self, first: int, last: int) -> Iterator[datetime]:
        """Local starts in some years, and one that is in force before them."""
        yield self.starts
        yield from self.dates
        if self.rule is None:
            return
        end = last if self.until is None else min(last, self.until.year)
        for year in range(max(self.starts.year, min(first, end) - 1), end + 1):
            day = self.rule.day_in(year)
            if day is None:
                continue
            onset = datetime.combine(day, self.starts.time())
            if onset > self.starts and (self.until is None or onset <= self.until):
                yield onset


class ZoneRules:
    """The offsets of a zone in a span of years, as a VTIMEZONE tells them."""

    def __init__(self, observances: Iterable[Observance], first: int, last: int) -> None:
        turns: list[tuple[datetime, int]] = []
        known = list(observances)
        for observance in known:
            before = timedelta(seconds=observance.before)
            for onset in observance.onsets(first, last):
                try:
                    turns.append((onset - before, observance.after))
                except OverflowError:
                    turns.append((onset, observance.after))
        turns.sort()
        self._moments = [moment for moment, _ in turns]
        self._offsets = [offset for _, offset in turns]
        earliest = min(known, key=lambda one: one.starts)
        self._before = earliest.before

    def offset(self, moment: datetime) -> int:
        """Seconds east of Greenwich at a moment (naive, in UTC)."""
        place = bisect_right(self._moments, moment)
        return self._offsets[place - 1] if place else self._before

    def to_utc(self, told: datetime) -> datetime:
        """A local time (naive) in UTC. Raises OverflowError at the ends of time."""
        guess = told - timedelta(seconds=self.offset(told))
        return told - timedelta(seconds=self.offset(guess))


def read_observances(zone: Block) -> tuple[Observance, ...]:
    """What a VTIMEZONE holds; parts that cannot be read are left out."""
    found = (_read_observance(part) for part in zone.children)
    return tuple(part for part in found if part is not None)


def _read_observance(part: Block) -> Observance | None:
    starts: datetime | None = None
    before: int | None = None
    after: int | None = None
    rule: YearlyRule | None = None
    until: datetime | None = None
    dates: list[datetime] = []
    for _, text in part.lines[:200]:
        cut = cut_line(text)
        if cut is None:
            continue
        head, value = cut
        if head.name == "DTSTART":
            starts = _local(value)
        elif head.name == "TZOFFSETFROM":
            before = read_offset(value)
        elif head.name == "TZOFFSETTO":
            after = read_offset(value)
        elif head.name == "RRULE":
            rule, until = _read_rule(value)
        elif head.name == "RDATE":
            told = (_local(piece) for piece in value.split(",")[:500])
            dates.extend(one for one in told if one is not None)
    if after is None:
        return None
    if rule is not None and starts is not None and rule.weekday is None and not rule.month_days:
        rule = YearlyRule(rule.month, month_days=(starts.day,))
    return Observance(
        starts or datetime.combine(date(1970, 1, 1), time()),
        after if before is None else before,
        after,
        rule,
        until,
        tuple(dates),
    )


def _local(value: str) -> datetime | None:
    moment = read_moment(value.partition("/")[0], "")
    return None if moment is None else datetime.fromisoformat(moment.text)


def read_offset(value: str) -> int | None:
    """Seconds east of Greenwich from "+0100", "-03:30"; None when it is no offset."""
    found = _OFFSET.fullmatch(value.strip())
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    total = int(hours) * 3600 + int(minutes) * 60 + int(seconds or 0)
    return None if total >= 86_400 else -total if sign == "-" else total


def _read_rule(value: str) -> tuple[YearlyRule | None, datetime | None]:
    """A yearly rule as zones have them; others (every second, no month) are none."""
    parts = dict(piece.partition("=")[::2] for piece in value.upper().replace(" ", "").split(";"))
    until = _local(parts["UNTIL"]) if "UNTIL" in parts else None
    if until is not None and parts["UNTIL"].endswith("Z"):
        until += timedelta(days=1)  # told in UTC: a day covers every zone
    day = _DAY.fullmatch(parts.get("BYDAY", ""))
    month = parts.get("BYMONTH", "")
    if parts.get("FREQ") != "YEARLY" or month not in map(str, range(1, 13)):
        return None, until
    told = parts.get("BYMONTHDAY", "")
    month_days = tuple(int(one) for one in told.split(",")[:31] if re.fullmatch(r"-?\d\d?", one))
    if day is None:
        return YearlyRule(int(month), month_days=month_days), until
    nth = int(day[1] or 0)
    return YearlyRule(int(month), _DAYS.index(day[2]), nth, month_days), until
