"""Chasing quotes: when to ask for the answer to a quote that was sent.

Half of small businesses never ask. The usual days, a week and two after sending, are a rule of
thumb of direct marketing handbooks (first reminder within 7 to 10 days, a second a week later);
they are a setting, to be replaced by what the business finds to work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sme_crm.domain.working_days import WorkingCalendar

USUAL_DAYS: Final = "7,15"
LINK_KIND: Final = "quote"
"""The `link_kind` of tasks and entries that tell of a quote."""
_MOST: Final = 5
_LONGEST: Final = 365


@dataclass(frozen=True, slots=True)
class QuoteToChase:
    """A quote whose answer is to be asked for by today, and the tasks that say so, oldest first."""

    quote_id: int
    number: str
    customer: str
    contact_id: int | None
    contact: str
    subject: str
    net: int
    currency: str
    sent_day: str
    valid_until: str
    task_ids: tuple[int, ...]
    due_day: str
    chases: int
    phone: str


def read_days(text: str) -> tuple[int, ...]:
    """The days after sending, as the setting has them: "7,15"; what is no day is left out.

    Rising, at most five, each within a year; empty when quotes are not chased.
    """
    found = {
        int(part)
        for part in (piece.strip() for piece in text.replace(";", ",").split(","))
        if part.isascii() and part.isdigit() and 0 < int(part) <= _LONGEST
    }
    return tuple(sorted(found)[:_MOST])


def days_text(days: Sequence[int]) -> str:
    """The days as the setting keeps them."""
    return ",".join(map(str, days))


def chase_days(sent: date, days: Sequence[int], calendar: WorkingCalendar) -> tuple[date, ...]:
    """When to chase a quote sent on a day: on working days, one behind the other.

    A day that is none is put off to the next working one; two that would meet are kept apart.
    """
    found: list[date] = []
    for after in sorted(days):
        day = calendar.shift(sent + timedelta(days=after))
        if found and day <= found[-1]:
            day = calendar.next_working_day(found[-1])
        found.append(day)
    return tuple(found)
