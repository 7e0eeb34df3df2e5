"""Reminders: what rings at a moment, and how one can be reminded again."""

from __future__ import annotations

from datetime import datetime, timedelta

from sme_crm.domain.reminder import Reminder, ReminderKey, ring, snoozes

NOW = datetime(2026, 11, 20, 16, 30)
TASK = Reminder(ReminderKey("task", 1, "2026-11-20-0"), "Devis", NOW, NOW, NOW - timedelta(hours=7))


def meeting(minutes: int) -> Reminder:
    key = ReminderKey("appointment", 2, "2026-11-20T16:45-15")
    starts = NOW + timedelta(minutes=15)
    return Reminder(key, "Visite", starts, NOW + timedelta(minutes=minutes), NOW)


def test_a_snoozed_reminder_counts_from_its_new_hour() -> None:
    again = NOW - timedelta(minutes=1)
    told = ring([TASK, meeting(45)], {TASK.key: ("snoozed", again)}, NOW)
    assert [one.at for one in told.reminders] == [again, NOW]
    assert [one.whole_day for one in told.reminders] == [True, False]


def test_an_appointment_is_not_put_off_beyond_its_end() -> None:
    tomorrow = datetime(2026, 11, 21, 9)
    assert [minutes for minutes, _ in snoozes(TASK, NOW)] == [5, 15, 60, 0]
    assert snoozes(TASK, NOW)[-1][1] == tomorrow
    assert [minutes for minutes, _ in snoozes(meeting(60), NOW)] == [5, 15]
    assert [minutes for minutes, _ in snoozes(meeting(24 * 60), NOW)] == [5, 15, 60, 0]
