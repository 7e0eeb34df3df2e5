"""A rule of repetition read from the text of RFC 5545 and written as such.

Read generously: lower case, blanks, "RRULE:" before it, a semicolon behind it, unknown parts
(kept). Written canonically: equal rules give equal texts.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.recurrence.rule import Frequency, Moment, RecurrenceRule, WeekDay, in_zone

_LONGEST: Final = 2000
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBER: Final = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_DAY: Final = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL: Final = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?", re.ASCII
)
# The largest value of each list, and whether it may count from the end (RFC 5545, 3.3.10).
_RANGES: Final = {
    "BYSECOND": (0, 60), "BYMINUTE": (0, 59), "BYHOUR": (0, 23), "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366), "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}  # fmt: skip
_KNOWN: Final = {*_RANGES, "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}


@lru_cache(maxsize=2048)
def parse_rule(text: str) -> RecurrenceRule:
    """The rule a text says ("FREQ=WEEKLY;BYDAY=MO,TH").

    Raises InvalidInput("recurrence_rule", rule=…) when it names no frequency, a value that
    cannot be, or another calendar than ours (RSCALE of RFC 7529).
    """
    try:
        return _read(_parts(text))
    except ValueError:
        raise InvalidInput("recurrence_rule", rule=text[:200]) from None


def _parts(text: str) -> dict[str, str]:
    if len(text) > _LONGEST:
        raise ValueError
    plain = "".join(text.split())
    if plain[:6].upper() == "RRULE:":
        plain = plain[6:]
    parts: dict[str, str] = {}
    for part in filter(None, plain.split(";")):
        key, sign, value = part.partition("=")
        if not (key and sign and value):
            raise ValueError(part)
        parts.setdefault(key.upper(), value.upper())
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise ValueError(parts["RSCALE"])
    return parts


def _read(parts: dict[str, str]) -> RecurrenceRule:
    count = _number(parts["COUNT"], 1, 10**9) if "COUNT" in parts else None
    return RecurrenceRule(
        frequency=Frequency(parts.get("FREQ", "")),
        interval=_number(parts.get("INTERVAL", "1"), 1, 10**9),
        count=count,
        until=_until(parts["UNTIL"]) if "UNTIL" in parts else None,
        by_day=_week_days(parts.get("BYDAY", "")),
        by_month_day=_numbers(parts, "BYMONTHDAY"),
        by_month=_numbers(parts, "BYMONTH"),
        by_set_position=_numbers(parts, "BYSETPOS"),
        by_year_day=_numbers(parts, "BYYEARDAY"),
        by_week_number=_numbers(parts, "BYWEEKNO"),
        by_hour=_numbers(parts, "BYHOUR"),
        by_minute=_numbers(parts, "BYMINUTE"),
        by_second=_numbers(parts, "BYSECOND"),
        week_start=_DAYS.index(parts.get("WKST", "MO")),
        others=tuple((key, value) for key, value in parts.items() if key not in _KNOWN),
    )


def _number(text: str, least: int, most: int) -> int:
    if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
        raise ValueError(text)
    return int(text)


def _numbers(parts: dict[str, str], key: str) -> tuple[int, ...]:
    if key not in parts:
        return ()
    least, most = _RANGES[key]
    values = {_number(item, least, most) for item in filter(None, parts[key].split(","))}
    if not values or (least < 0 and 0 in values):
        raise ValueError(key)
    return tuple(sorted(values))


def _week_days(text: str) -> tuple[WeekDay, ...]:
    found = set()
    for item in filter(None, text.split(",")):
        match = _DAY.fullmatch(item)
        ordinal = int(match[1] or 0) if match else 99
        if match is None or abs(ordinal) > 53 or (match[1] and not ordinal):
            raise ValueError(item)
        found.add(WeekDay(ordinal, _DAYS.index(match[2])))
    return tuple(sorted(found))


def _until(text: str) -> Moment:
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if match[4] is None:
        return date(year, month, day)
    at = time(int(match[4]), int(match[5]), min(int(match[6] or 0), 59))
    return datetime.combine(date(year, month, day), at, UTC if match[7] else None)


def rule_as_text(rule: RecurrenceRule, zone: tzinfo | None = None) -> str:
    """The rule in the one order and form of all; `parse_rule` gives the same rule again.

    With a `zone` a local last time is written in UTC, as calendar files demand of appointments
    that name their zone.
    """
    parts = [f"FREQ={rule.frequency.value}"]
    if rule.until is not None:
        parts.append(f"UNTIL={_until_text(rule.until, zone)}")
    if rule.count is not None:
        parts.append(f"COUNT={rule.count}")
    if rule.interval != 1:
        parts.append(f"INTERVAL={rule.interval}")
    days = tuple(f"{day.ordinal or ''}{_DAYS[day.day]}" for day in rule.by_day)
    lists: tuple[tuple[str, tuple[object, ...]], ...] = (
        ("BYSECOND", rule.by_second),
        ("BYMINUTE", rule.by_minute),
        ("BYHOUR", rule.by_hour),
        ("BYDAY", days),
        ("BYMONTHDAY", rule.by_month_day),
        ("BYYEARDAY", rule.by_year_day),
        ("BYWEEKNO", rule.by_week_number),
        ("BYMONTH", rule.by_month),
        ("BYSETPOS", rule.by_set_position),
    )
    parts.extend(f"{key}={','.join(map(str, values))}" for key, values in lists if values)
    if rule.week_start:
        parts.append(f"WKST={_DAYS[rule.week_start]}")
    parts.extend(f"{key}={value}" for key, value in rule.others)
    return ";".join(parts)


def _until_text(until: Moment, zone: tzinfo | None) -> str:
    if not isinstance(until, datetime):
        return f"{until.year:04}{until:%m%d}"
    if until.tzinfo is None and zone is not None:
        until = in_zone(until.replace(tzinfo=zone), UTC)
    zulu = "Z" if until.tzinfo else ""
    return f"{until.year:04}{until:%m%dT%H%M%S}{zulu}"
