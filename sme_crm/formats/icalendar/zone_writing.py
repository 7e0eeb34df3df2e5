"""VTIMEZONE components for zones of the IANA database: rules that go on, dates for what was.

Sources: RFC 5545, 3.6.5; offsets are those zoneinfo tells.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from sme_crm.domain.zoned_time import zone_of
from sme_crm.formats.icalendar.zone_rules import YearlyRule

_TAIL: Final = range(2040, 2068)
"""Years whose changes follow the rule of today: 28 hold each weekday of each date."""
_STEP: Final = timedelta(days=7)


class _State(NamedTuple):
    offset: int
    name: str
    daylight: bool


class _Turn(NamedTuple):
    local: datetime  # by the offset before
    before: int
    state: _State


@lru_cache(maxsize=256)
def write_zone(name: str, first_year: int) -> tuple[str, ...]:
    """The lines of a VTIMEZONE right from `first_year` on; none for an unknown zone."""
    zone = zone_of(name)
    if zone is None:
        return ()
    start = datetime.combine(date(max(first_year, 1), 1, 1), time())
    turns = _find_turns(zone, start.year, _TAIL.stop - 1)
    rules = _find_rules([turn for turn in turns if turn.local.year in _TAIL])
    told = turns
    if rules:
        since = _first_regular_year(turns, rules, start.year)
        told = [turn for turn in turns if turn.local.year < since]
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    at_start = _state(zone, start.replace(tzinfo=UTC))
    lines += _observance(_Turn(start, at_start.offset, at_start))
    by_change = sorted(told, key=lambda turn: (turn.before, turn.state, turn.local))
    for _, group in groupby(by_change, key=lambda turn: (turn.before, turn.state)):
        first, *others = group
        lines += _observance(first, dates=[turn.local for turn in others])
    for turn, rule in rules:
        day = rule.day_in(since)
        if day is not None:
            lines += _observance(
                turn._replace(local=datetime.combine(day, turn.local.time())), rule
            )
    return (*lines, "END:VTIMEZONE")


def _state(zone: tzinfo, moment: datetime) -> _State:
    there = moment.astimezone(zone)
    offset = there.utcoffset() or timedelta()
    return _State(round(offset.total_seconds()), there.tzname() or "", bool(there.dst()))


def _find_turns(zone: tzinfo, first: int, last: int) -> list[_Turn]:
    """The changes of a zone in some years, searched week by week."""
    turns = []
    moment = datetime(first, 1, 1, tzinfo=UTC)
    state = _state(zone, moment)
    while moment.year <= last:
        later = moment + _STEP
        after = _state(zone, later)
        if after != state:
            low, high = moment, later
            while high - low > timedelta(seconds=1):
                middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
                low, high = (middle, high) if _state(zone, middle) == state else (low, middle)
            after = _state(zone, high)
            local = high.replace(tzinfo=None) + timedelta(seconds=state.offset)
            turns.append(_Turn(local, state.offset, after))
            later = high
        moment, state = later, after
    return turns


def _find_rules(turns: list[_Turn]) -> list[tuple[_Turn, YearlyRule]]:
    """One yearly rule for each kind of change, with its first turn; none when a year differs."""
    rules = []
    kinds: dict[tuple[int, _State, int], list[_Turn]] = {}
    for turn in turns:
        kinds.setdefault((turn.before, turn.state, turn.local.month), []).append(turn)
    for found in kinds.values():
        days = [turn.local.date() for turn in found]
        same = {(day.weekday(), turn.local.time()) for day, turn in zip(days, found, strict=True)}
        if [day.year for day in days] != list(_TAIL) or len(same) != 1:
            return []
        month, weekday = days[0].month, days[0].weekday()
        nths = {(day.day - 1) // 7 + 1 for day in days}
        if all(day.day + 7 > monthrange(day.year, month)[1] for day in days):
            rule = YearlyRule(month, weekday, -1)
        elif len(nths) == 1:
            rule = YearlyRule(month, weekday, nths.pop())
        else:
            numbers = {day.day for day in days}
            span = tuple(range(min(numbers), max(numbers) + 1))
            if len(span) != 7:
                return []
            rule = YearlyRule(month, weekday, 0, span)
        rules.append((found[0], rule))
    return rules


def _first_regular_year(
    turns: list[_Turn], rules: list[tuple[_Turn, YearlyRule]], first: int
) -> int:
    """The year since which each change is one of the rules, and each rule brings one."""
    since = _TAIL.start
    while since > first:
        year = since - 1
        expected = set()
        for turn, rule in rules:
            day = rule.day_in(year)
            if day is not None:
                expected.add(turn._replace(local=datetime.combine(day, turn.local.time())))
        if {turn for turn in turns if turn.local.year == year} != expected:
            break
        since = year
    return since


def _observance(
    turn: _Turn, rule: YearlyRule | None = None, dates: list[datetime] | None = None
) -> list[str]:
    kind = "DAYLIGHT" if turn.state.daylight else "STANDARD"
    lines = [f"BEGIN:{kind}", f"DTSTART:{_stamp(turn.local)}"]
    lines += [f"TZOFFSETFROM:{_offset(turn.before)}", f"TZOFFSETTO:{_offset(turn.state.offset)}"]
    if turn.state.name:
        lines.append(f"TZNAME:{turn.state.name}")
    if rule is not None:
        lines.append(f"RRULE:{rule.text()}")
    if dates:
        lines.append(f"RDATE:{','.join(map(_stamp, dates))}")
    return [*lines, f"END:{kind}"]


def _stamp(moment: datetime) -> str:
    return moment.isoformat("T", "seconds").replace("-", "").replace(":", "")


def _offset(seconds: int) -> str:
    sign, rest = ("-" if seconds < 0 else "+"), abs(seconds)
    written = f"{sign}{rest // 3600:02}{rest // 60 % 60:02}"
    return written + (f"{rest % 60:02}" if rest % 60 else "")
