"""Reminders in words: when, what was missed, how to be reminded again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime

from sme_crm.ui.labels import relative_day_text

if TYPE_CHECKING:
    from sme_crm.domain.reminder import Reminder
    from sme_crm.ui.shell.reminder_watch import Rung

_NEAR = 60  # minutes; what is nearer is told in minutes too


class ReminderWords(QObject):
    """Every word about reminders that is not on a button."""

    def when(self, reminder: Reminder, now: datetime) -> str:
        """Today; tomorrow at 14:00; 14:00, in 15 minutes."""
        starts = reminder.starts
        day = relative_day_text(starts.date().isoformat(), now.date())
        if reminder.whole_day:
            return day
        clock = QTime(starts.hour, starts.minute).toString("HH:mm")
        minutes = _minutes_until(starts, now)
        if abs(minutes) >= _NEAR:
            return self.tr("{day} at {time}").format(day=day, time=clock)
        if minutes == 0:
            near = self.tr("now")
        elif minutes > 0:
            near = self.tr("in %n minute(s)", "", minutes)
        else:
            near = self.tr("%n minute(s) ago", "", -minutes)
        return self.tr("{time}, {near}").format(time=clock, near=near)

    def details(self, reminder: Reminder, now: datetime) -> str:
        """When, and with whom."""
        parts = (self.when(reminder, now), reminder.contact)
        return " · ".join(part for part in parts if part)

    def spoken(self, reminder: Reminder, now: datetime) -> str:
        """One reminder as a screen reader says it."""
        template = self.tr("Reminder of a task: {what}")
        if reminder.key.kind == "appointment":
            template = self.tr("Reminder of an appointment: {what}")
        parts = (reminder.subject, self.when(reminder, now), reminder.contact)
        return template.format(what=", ".join(part for part in parts if part))

    def caption(self, rung: Sequence[Rung], *, alone: bool) -> str:
        """What stands above reminders missed for one reason, or not missed; "" if that is all."""
        if not rung[0].missed:
            return "" if alone else self.tr("Now")
        if rung[0].missed == "closed":
            return self.tr("%n missed while the program was closed", "", len(rung))
        return self.tr("%n missed while the computer was asleep", "", len(rung))

    def title(self, count: int) -> str:
        """How many reminders there are."""
        return self.tr("%n reminder(s)", "", count)

    def more(self, count: int) -> str:
        """How many are there besides those shown."""
        return self.tr("and %n more", "", count)

    def snooze(self, minutes: int) -> str:
        """In how long to be reminded again; 0 is tomorrow morning."""
        if not minutes:
            return self.tr("Tomorrow morning")
        if minutes % 60:
            return self.tr("In %n minute(s)", "", minutes)
        return self.tr("In %n hour(s)", "", minutes // 60)

    def notice(self, rung: Sequence[Rung], now: datetime) -> tuple[str, str]:
        """Title and text of a system notification."""
        if len(rung) == 1:
            reminder = rung[0].reminder
            return reminder.subject, self.details(reminder, now)
        return self.title(len(rung)), "\n".join(one.reminder.subject for one in rung[:3])


def _minutes_until(starts: datetime, now: datetime) -> int:
    """Whole minutes of the wall clock, as people count them: from 13:59:40 to 14:00 it is one."""
    now = now.replace(second=0, microsecond=0)
    return round((starts - now).total_seconds() / 60)
