"""Values of single properties: people, alarms, rules of recurrence."""

from __future__ import annotations

import re
from typing import Final

from sme_crm.domain.calendar_entry import CalendarAlarm, CalendarPerson
from sme_crm.formats.icalendar.blocks import Block
from sme_crm.formats.icalendar.lines import (
    Head,
    clean_line,
    clean_text,
    cut_line,
    decode_parameter,
    unescape,
    without_parameters,
)
from sme_crm.formats.icalendar.times import instant_of, read_duration, read_moment

_MAILTO: Final = re.compile(r"\s*mailto\s*:\s*", re.IGNORECASE)
_RULE: Final = re.compile(r"FREQ=(?:SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY(?:;[A-Z-]+=[^;=]+)*")
_MAX_RULE: Final = 1000


def read_person(head: Head, value: str) -> CalendarPerson:
    """An ORGANIZER or ATTENDEE; what stands for the address without "mailto:" is one too."""
    told = head.parameters
    address = clean_line(_MAILTO.sub("", value, count=1)).strip()
    return CalendarPerson(
        clean_text(decode_parameter(told.get("CN", ""))),
        address,
        clean_text(told.get("PARTSTAT", "")).lower(),
        without_parameters(head, "CN", "PARTSTAT"),
    )


def read_alarm(block: Block, zone: str) -> CalendarAlarm | None:
    """A VALARM; None without a trigger that can be read."""
    minutes: int | None = None
    at = anchor = action = text = ""
    extra = []
    for _, line in block.lines:
        cut = cut_line(line)
        if cut is None:
            continue
        head, value = cut
        if head.name == "TRIGGER" and minutes is None and not at:
            length = read_duration(value)
            moment = None if length else read_moment(value, zone)
            anchor = head.parameters.get("RELATED", "").upper()
            if length is not None:
                minutes = -round((length.days * 86_400 + length.seconds) / 60)
            elif moment is not None:
                at = instant_of(moment)
        elif head.name == "ACTION" and not action:
            action = clean_line(value).strip().lower()
        elif head.name == "DESCRIPTION" and not text and not head.raw:
            text = unescape(value)
        else:
            extra.append(clean_line(line))
    if minutes is None and not at:
        return None
    return CalendarAlarm(
        minutes or 0,
        at,
        "end" if anchor == "END" and not at else "start",
        action or "display",
        text,
        tuple(extra),
    )


def read_rule(value: str) -> str:
    """A RRULE in capitals, without blanks and empty parts; "" when it is none."""
    parts = "".join(value.upper().split()).split(";")
    # FREQ may stand anywhere, people look for it first.
    parts = sorted(filter(None, parts), key=lambda part: not part.startswith("FREQ="))
    rule = ";".join(parts)
    return rule if len(rule) <= _MAX_RULE and _RULE.fullmatch(rule) else ""
