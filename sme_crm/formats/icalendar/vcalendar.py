"""Calendars of vCalendar 1.0, as phones and old organizers write them, turned into iCalendar.

Source: vCalendar, The Electronic Calendaring and Scheduling Exchange Format, version 1.0
(versit, 1996): its grammar of recurrences, its reminders, its lists, its daylight saving.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from sme_crm.formats.icalendar.blocks import Block, Calendar
from sme_crm.formats.icalendar.lines import clean_line, cut_line, encode_parameter, escape
from sme_crm.formats.icalendar.times import read_moment
from sme_crm.formats.icalendar.zone_rules import read_offset

_FREQUENCIES: Final = {
    "M": "MINUTELY", "D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY",
    "YM": "YEARLY", "YD": "YEARLY",
}  # fmt: skip
_RULE: Final = re.compile(r"(MP|MD|YM|YD|M|D|W)(\d{1,4})((?:\s+\S+)*)", re.ASCII)
_WEEKDAY: Final = re.compile(r"MO|TU|WE|TH|FR|SA|SU")
_PLACE: Final = re.compile(r"([1-5])([+-])", re.ASCII)
_NUMBER: Final = re.compile(r"(\d{1,3})([+-]?)", re.ASCII)
_CLOCK: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)", re.ASCII)
_DEFAULT_COUNT: Final = 2
"""How often a rule that says neither how often nor until when takes place."""
_ALARMS: Final = {"DALARM": "DISPLAY", "AALARM": "AUDIO", "MALARM": "EMAIL", "PALARM": "PROCEDURE"}
_ATTENDS: Final = {
    "ACCEPTED": "ACCEPTED", "CONFIRMED": "ACCEPTED", "DECLINED": "DECLINED",
    "TENTATIVE": "TENTATIVE", "DELEGATED": "DELEGATED", "NEEDS ACTION": "NEEDS-ACTION",
}  # fmt: skip
_PERSON: Final = re.compile(r"\s*(.*?)\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*")
_RENAMED: Final = {"DCREATED": "CREATED"}
_MIDNIGHT: Final = re.compile(r"(\d{8})T000000")
_DAY_END: Final = re.compile(r"(\d{8})T(?:000000|2359\d\d)")
_NEAR: Final = timedelta(days=2)


def is_old(version: str) -> bool:
    """Whether a VERSION is that of vCalendar."""
    return version.strip() == "1.0"


def as_icalendar(calendar: Calendar) -> Calendar:
    """A calendar of vCalendar 1.0 with the lines that iCalendar has for the same."""
    return Calendar(calendar.lines, [_block(block) for block in calendar.blocks])


def _block(block: Block) -> Block:
    """An entry; what has no other form stays as it is."""
    turned = Block(block.name, block.line, children=list(block.children))
    start = next((_value(text) for _, text in block.lines if _name(text) == "DTSTART"), "")
    for number, text in block.lines:
        cut = cut_line(text)
        if cut is None:
            turned.lines.append((number, text))
            continue
        head, value = cut
        if head.name in _ALARMS:
            alarm = _alarm(number, _ALARMS[head.name], value, start)
            if alarm is not None:
                turned.children.append(alarm)
                continue
        turned.lines.append((number, _line(head.name, head.raw, value, text)))
    _tell_days(turned, start)
    return turned


def _line(name: str, raw: str, value: str, text: str) -> str:
    if name == "RRULE":
        return f"RRULE:{turn_rule(value) or value}"
    if name in ("EXDATE", "RDATE", "CATEGORIES", "RESOURCES"):
        return f"{name}{raw}:{value.replace(';', ',')}"
    if name == "TRANSP" and value.strip().isdigit():
        return f"TRANSP:{'OPAQUE' if int(value) == 0 else 'TRANSPARENT'}"
    if name == "STATUS":
        return f"STATUS:{'-'.join(value.split())}"
    if name == "ATTENDEE":
        return _attendee(raw, value)
    return f"{_RENAMED[name]}:{value}" if name in _RENAMED else text


def _attendee(raw: str, value: str) -> str:
    """Somebody asked to come; "Name <address>" is parted."""
    kept = []
    for piece in filter(None, raw.split(";")):
        key, _, told = piece.partition("=")
        if key.strip().upper() == "STATUS" and told.strip().upper() in _ATTENDS:
            kept.append(f"PARTSTAT={_ATTENDS[told.strip().upper()]}")
        elif key.strip().upper() != "ENCODING":
            kept.append(piece)
    found = _PERSON.fullmatch(value)
    if found is not None:
        value = found[2]
        if found[1]:
            kept.append(f"CN={encode_parameter(found[1])}")
    return "".join(["ATTENDEE", *(f";{piece}" for piece in kept), ":", clean_line(value)])


def turn_rule(text: str) -> str:
    """A rule ("W2 MO TU #10", "MP1 1+ SA 20261231T000000") as RRULE; "" when it is none.

    Rules inside rules and lists of several clock times of unlike minutes are none.
    """
    found = _RULE.fullmatch(" ".join(text.upper().replace("$", "").split()))
    if found is None or not int(found[2]):
        return ""
    kind, interval, rest = found[1], int(found[2]), found[3].split()
    parts = [f"FREQ={_FREQUENCIES[kind]}"]
    if interval > 1:
        parts.append(f"INTERVAL={interval}")
    end, rest = _end_of(rest)
    chosen = _chosen(kind, rest)
    if chosen is None:
        return ""
    return ";".join([*parts, *chosen, *end])


def _end_of(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """COUNT or UNTIL of a rule, and its other pieces; a day that is told rules over a number."""
    count, until, rest = str(_DEFAULT_COUNT), "", []
    for piece in pieces:
        if piece[0] == "#" and piece[1:].isdigit():
            count = piece[1:]
        elif len(piece) >= 8 and piece[:8].isdigit():
            until = piece
        else:
            rest.append(piece)
    if until:
        return [f"UNTIL={until}"], rest
    return ([f"COUNT={count}"] if int(count) else []), rest


def _chosen(kind: str, pieces: Sequence[str]) -> list[str] | None:
    """What a rule chooses within its periods; None where that cannot be told."""
    days = [piece for piece in pieces if _WEEKDAY.fullmatch(piece)]
    clocks = [piece for piece in pieces if _CLOCK.fullmatch(piece)]
    others = [piece for piece in pieces if piece not in days and piece not in clocks]
    if len({piece[2:] for piece in clocks}) > 1:
        return None
    times = []
    if clocks:
        hours = sorted({int(piece[:2]) for piece in clocks})
        times = [f"BYHOUR={','.join(map(str, hours))}", f"BYMINUTE={int(clocks[0][2:])}"]
    if kind == "MP":
        if not days or not others or not all(map(_PLACE.fullmatch, others)):
            return None
        return [f"BYDAY={','.join(_placed_days(pieces))}", *times]
    if kind == "W":
        return None if others else [*([f"BYDAY={','.join(days)}"] if days else []), *times]
    numbers = [_number(piece) for piece in others]
    if days or 0 in numbers or (numbers and kind in ("D", "M")):
        return None
    names = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
    told = [f"{names[kind]}={','.join(map(str, numbers))}"] if numbers else []
    return [*told, *times]


def _placed_days(pieces: Sequence[str]) -> Iterator[str]:
    """ "1+ MO TU 2- FR": the first Monday and Tuesday, the last Friday but one."""
    places: list[str] = []
    after_day = False
    for piece in pieces:
        found = _PLACE.fullmatch(piece)
        if found is not None:
            places = [] if after_day else places
            places.append(found[1] if found[2] == "+" else f"-{found[1]}")
            after_day = False
        elif _WEEKDAY.fullmatch(piece):
            yield from (place + piece for place in places)
            after_day = True


def _number(piece: str) -> int:
    """A day of the month or year, or a month: "5", "2-" (from the end), "LD"; 0 when none."""
    if piece == "LD":
        return -1
    found = _NUMBER.fullmatch(piece)
    if found is None:
        return 0
    return -int(found[1]) if found[2] == "-" else int(found[1])


def _alarm(number: int, action: str, value: str, start: str) -> Block | None:
    """A reminder: its time, how long it sleeps, how often it rings, what it says."""
    told, *rest = value.split(";")
    moment, begins = read_moment(told.strip(), ""), read_moment(start.strip(), "")
    if moment is None:
        return None
    trigger = f"TRIGGER;VALUE=DATE-TIME:{told.strip()}"
    if begins is not None and begins.zone == moment.zone:
        apart = datetime.fromisoformat(begins.text) - datetime.fromisoformat(moment.text)
        minutes = round(apart.total_seconds() / 60)
        trigger = f"TRIGGER:{'-' if minutes >= 0 else ''}PT{abs(minutes)}M"
    lines = [f"ACTION:{action}", trigger]
    words = rest[-1].strip() if len(rest) >= 3 else ""
    if words and action in ("DISPLAY", "EMAIL"):
        lines.append(f"DESCRIPTION:{escape(words)}")
    return Block("VALARM", number, [(number, line) for line in lines])


def _tell_days(block: Block, start: str) -> None:
    """From midnight to midnight are whole days: there is no other way to tell them."""
    end = next((_value(text) for _, text in block.lines if _name(text) == "DTEND"), "")
    first, last = _MIDNIGHT.fullmatch(start.strip()), _DAY_END.fullmatch(end.strip())
    if block.name != "VEVENT" or first is None or last is None or end == start:
        return
    day = last[1]
    if "T2359" in end:
        following = date(int(day[:4]), int(day[4:6]), int(day[6:])) + timedelta(days=1)
        day = following.isoformat().replace("-", "")
    told = {"DTSTART": first[1], "DTEND": day}
    block.lines = [
        (number, f"{_name(text)};VALUE=DATE:{told[_name(text)]}" if _name(text) in told else text)
        for number, text in block.lines
    ]


def _name(text: str) -> str:
    cut = cut_line(text)
    return cut[0].name if cut is not None else ""


def _value(text: str) -> str:
    cut = cut_line(text)
    return cut[1] if cut is not None else ""


def told_offsets(calendar: Calendar) -> list[tuple[datetime, int]]:
    """Moments (UTC) with the offset from Greenwich then, as TZ and DAYLIGHT tell; or none."""
    standard: int | None = None
    found: list[tuple[datetime, int]] = []
    for _, text in calendar.lines:
        name, value = _name(text), _value(text)
        if name == "TZ":
            standard = _offset(value)
        elif name == "DAYLIGHT" and standard is not None:
            _, *told = value.split(";")
            summer = _offset(told[0]) if len(told) >= 3 else None
            ends = [read_moment(piece.strip(), "") for piece in told[1:3]]
            if summer is None or not all(ends):
                continue
            begins, finishes = (
                datetime.fromisoformat(end.text[:10]).replace(tzinfo=UTC) for end in ends if end
            )
            found += [(begins - _NEAR, standard), (finishes + 2 * _NEAR, standard)]
            found += [(begins + 2 * _NEAR, summer), (finishes - _NEAR, summer)]
    return found


def _offset(text: str) -> int | None:
    """ "+01", "-5:30", "+0100" in seconds."""
    sign, figures = text.strip()[:1], text.strip()[1:].replace(":", "")
    if sign not in "+-" or not figures.isdigit():
        return None
    figures = figures.zfill(2) + "00" if len(figures) <= 2 else figures.zfill(4)
    return read_offset(sign + figures)
