"""Why something of a calendar file was mended, left out or rejected, in words.

Keys are the reasons of `CalendarProblem` and of rejected entries.
"""

from __future__ import annotations

from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT: Final = "CalendarWords"

REASONS: Final[dict[str, str]] = {
    "alarm_without_time": QT_TRANSLATE_NOOP(
        "CalendarWords", "A reminder names no time: it will not ring."
    ),
    "bad_date": QT_TRANSLATE_NOOP(
        "CalendarWords", "This is no date or time that exists; it was left out."
    ),
    "bad_rule": QT_TRANSLATE_NOOP(
        "CalendarWords", "The repetition cannot be read: it takes place once."
    ),
    "broken_line": QT_TRANSLATE_NOOP(
        "CalendarWords", "A line that belongs to nothing was left out."
    ),
    "end_alone": QT_TRANSLATE_NOOP(
        "CalendarWords", "The end of something that never began was passed over."
    ),
    "ends_before": QT_TRANSLATE_NOOP(
        "CalendarWords", "It would end before it begins: the end was left out."
    ),
    "left_out": QT_TRANSLATE_NOOP("CalendarWords", "Neither an appointment nor a task: left out."),
    "line_joined": QT_TRANSLATE_NOOP(
        "CalendarWords", "A line was taken for the next one of the text before it."
    ),
    "line_too_long": QT_TRANSLATE_NOOP(
        "CalendarWords", "A line of more than one megabyte was left out."
    ),
    "mixed_times": QT_TRANSLATE_NOOP(
        "CalendarWords", "A day and a time were mixed: the end was fitted to the start."
    ),
    "more_problems": QT_TRANSLATE_NOOP(
        "CalendarWords", "There is more of this; only the first are listed."
    ),
    "no_start": QT_TRANSLATE_NOOP("CalendarWords", "An appointment without a start."),
    "no_uid": QT_TRANSLATE_NOOP(
        "CalendarWords", "It has no name of its own: one was made from what it says."
    ),
    "not_closed": QT_TRANSLATE_NOOP(
        "CalendarWords", "The end is missing; what was there was read."
    ),
    "not_utf8": QT_TRANSLATE_NOOP(
        "CalendarWords", "The line is not in UTF-8 and was read as Windows writes."
    ),
    "odd_date": QT_TRANSLATE_NOOP(
        "CalendarWords", "A date was not written as the standard says, but could be read."
    ),
    "often": QT_TRANSLATE_NOOP("CalendarWords", "It repeats several times a day."),
    "older": QT_TRANSLATE_NOOP("CalendarWords", "A newer version of it is there already."),
    "only_this_one": QT_TRANSLATE_NOOP(
        "CalendarWords",
        "Meant for the following ones too, but nothing follows: only this one was changed.",
    ),
    "repeated": QT_TRANSLATE_NOOP("CalendarWords", "Told twice: the first was taken."),
    "superseded": QT_TRANSLATE_NOOP("CalendarWords", "The files hold a newer version of it."),
    "task_exception": QT_TRANSLATE_NOOP(
        "CalendarWords",
        "One time of a repeated task that differs from the others: it became a task of its own.",
    ),
    "too_many_dates": QT_TRANSLATE_NOOP(
        "CalendarWords", "Too many dates in a list: the first 10,000 were taken."
    ),
    "too_many_lines": QT_TRANSLATE_NOOP(
        "CalendarWords", "Too many lines in one entry: the first 20,000 were taken."
    ),
    "unusable": QT_TRANSLATE_NOOP("CalendarWords", "Its times do not fit each other."),
    "zone_guessed": QT_TRANSLATE_NOOP(
        "CalendarWords", "The time zone was told by a place or an offset it names."
    ),
    "zone_to_utc": QT_TRANSLATE_NOOP(
        "CalendarWords", "The time zone exists nowhere else: its times were turned into UTC."
    ),
    "zone_unknown": QT_TRANSLATE_NOOP(
        "CalendarWords", "The time zone is unknown: its times were taken as local time."
    ),
}
_UNKNOWN: Final = QT_TRANSLATE_NOOP("CalendarWords", "Something was not as it should be.")


def reason_text(key: str) -> str:
    """The words for a reason, to be translated; those of a newer program get general ones."""
    return REASONS.get(key, _UNKNOWN)
