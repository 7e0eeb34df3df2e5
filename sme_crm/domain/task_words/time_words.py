"""Times of the day in words: "14h30", "2pm", "à midi", "demain matin"; reminders before them."""

from __future__ import annotations

import re
from datetime import time
from typing import Final, NamedTuple

from sme_crm.domain.task_words.day_words import NUMBER, UNIT, number_of, unit_of
from sme_crm.domain.task_words.line import Line, compiled

_MINUTES: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10_080}
# When a part of the day is all that is said; iCalendar knows no such parts.
_PARTS: Final = {
    "matin": time(9), "matinee": time(9), "morning": time(9), "apres": time(14),
    "aprem": time(14), "afternoon": time(14), "soir": time(18), "soiree": time(18),
    "evening": time(18), "tonight": time(18),
}  # fmt: skip


class FoundTime(NamedTuple):
    """A time at a place of the line; `today` when the words say so ("ce soir")."""

    start: int
    end: int
    at: time
    today: bool = False


_AT: Final = r"(?:(?:a partir de|avant|before|vers|about|around|a|at|des|by) )?"
_HALF: Final = r"(?P<half>a\.?m\.?|p\.?m\.?)"
_TIMES: Final = (
    compiled(rf"{_AT}(?P<hour>[0-9]{{1,2}}) ?h(?:eures?)?(?: ?(?P<minute>[0-5][0-9])(?: ?min)?"
             r"| et (?P<quarter>quart|demie?))?(?: d[ue] (?:matin|soir|l'apres-midi))?"),
    compiled(rf"{_AT}(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?: ?{_HALF})?"),
    compiled(rf"{_AT}(?P<hour>[0-9]{{1,2}})(?:[.](?P<minute>[0-5][0-9]))? ?{_HALF}"),
    compiled(rf"{_AT}(?P<hour>[0-9]{{1,2}}) o'? ?clock"),
    re.compile(r"(?<!\w)at (?P<hour>[0-9]{1,2})(?= *(?:$|,|\0| on\b| in the\b))"),
    re.compile(r"(?<![\w-])(?<!du )(?:(?:a|at|vers|avant) )?(?P<noon>midi|noon)(?![\w-])"
               r"(?: et (?P<quarter>quart|demie?))?"),
)  # fmt: skip
_PART: Final = re.compile(
    r"(?<![\w-])(?<!du )(?<!of )(?P<today>(?:ce|cet|cette|this) )?(?:(?:le|en|dans la|in the|l'|au|"
    r"en fin d'|dans l') ?(?<=[ ']))?"
    r"(?P<part>matinee|matin|morning|apres-?\s?midi|aprem|afternoon|soiree|soir|evening|tonight)"
    r"(?![\w-])"
)
_UNTIL: Final = re.compile(
    r" ?(?:-|a|to|au|et|and) ?(?:[0-9]{1,2}(?: ?h(?:eures?)?(?: ?[0-5][0-9])?|:[0-5][0-9]| ?[ap]m)"
    r"|midi|noon)(?!\w)"
)
_FROM: Final = re.compile(r"(?<!\w)(?:de|from|entre|between) $")
_REMIND_ME: Final = re.compile(
    r"(?<!\w)(?:remind me to |(?:me rappeler|rappelle[rz]?[- ]moi) (?:de |d'))(?=\w)"
)
_REMINDER: Final = compiled(
    rf"(?:(?:avec|with|et|and) )?(?:(?:un|a) )?(?:rappel|rappelle[rz]?[- ]moi|me rappeler|alarme"
    rf"|alerte|reminder|remind me|alert) (?:(?:a|de|of) )?(?:({NUMBER}) ?({UNIT})"
    rf"(?P<before> (?:avant|before|plus tot|earlier))?"
    r"|(?P<eve>la veille|the day before)|a l'heure|on time)"
)


def find_time(line: Line) -> FoundTime | None:
    """The first time of the day that the line names in figures, or noon.

    Of "de 14h à 16h" it is the first; the whole of it is its place.
    """
    found = [
        FoundTime(match.start(), match.end(), at)
        for pattern in _TIMES
        for match in pattern.finditer(line.text)
        if (at := _time_of(match)) is not None
    ]
    first = min(found, key=lambda one: (one.start, -one.end), default=None)
    until = None if first is None else _UNTIL.match(line.text, first.end)
    if first is None or until is None:
        return first
    begun = _FROM.search(line.text, 0, first.start)
    return first._replace(start=begun.start() if begun else first.start, end=until.end())


def _time_of(match: re.Match[str]) -> time | None:
    parts = match.groupdict()
    quarter = {"quart": 15, "demi": 30, "demie": 30}.get(parts.get("quarter") or "", 0)
    if parts.get("noon"):
        return time(12, quarter)
    hour, minute = int(parts["hour"]), int(parts.get("minute") or quarter)
    half = parts.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    elif "du soir" in match[0] or "apres-midi" in match[0]:
        hour += 12 if hour < 12 else 0
    elif hour < 6 and not parts.get("minute") and not re.match("a |at |des |by |vers ", match[0]):
        return None  # "réunion 2h" is how long it lasts
    return time(hour, minute) if hour < 24 else None


def find_part_of_day(line: Line) -> FoundTime | None:
    """The first part of the day that the line names."""
    match = _PART.search(line.text)
    if match is None:
        return None
    part = match["part"]
    at = _PARTS["apres" if part.startswith("apres") else part]
    return FoundTime(match.start(), match.end(), at, part == "tonight" or bool(match["today"]))


def take_reminder(line: Line) -> int | None:
    """How many minutes before it is due somebody wants to be reminded; its words are taken.

    "rappel 14h" is a call back at two, so hours and days need their "avant" or "before". "Remind
    me to call" asks for one when it is due (0).
    """
    for match in _REMINDER.finditer(line.text):
        minutes = 1440 if match["eve"] else 0
        if match[1]:
            unit = unit_of(match[2])
            if unit not in _MINUTES or (unit != "minute" and match["before"] is None):
                continue
            minutes = number_of(match[1]) * _MINUTES[unit]
        line.take("reminder", match.start(), match.end())
        return minutes
    asked = _REMIND_ME.search(line.text)
    if asked is None:
        return None
    line.take("reminder", asked.start(), asked.end())
    return 0
