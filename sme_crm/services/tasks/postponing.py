"""The days tasks are put off to: tomorrow, next week, always a day on which people work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from sme_crm.domain.task_filter import week_of

PostponeTo = Literal["tomorrow", "next_week"] | date


def postponed_day(to: PostponeTo, today: date, working: Callable[[date], date]) -> date:
    """The day meant; `working` gives the first working day from a day on.

    A day that was chosen is taken as it is.
    """
    if isinstance(to, date):
        return to
    if to == "tomorrow":
        return working(today + timedelta(days=1))
    return working(week_of(today)[1] + timedelta(days=1))
