"""Tasks in words: kinds, days, priorities, how late, headings of lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from sme_crm.domain.advised_times import advised_channel
from sme_crm.domain.dates import format_date, format_partial_date, present_day
from sme_crm.domain.task import HIGH, KIND_ICONS, LOW, PRIORITIES, TASK_KINDS, TASK_STATUSES
from sme_crm.ui.labels import day_text, language_code, relative_day_text, translated

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import TaskGroup, TaskGrouping, TaskRow
    from sme_crm.services.tasks.kinds import ActivityKind

translate = QCoreApplication.translate
_CONTEXT = "TaskWords"


class CountedTexts(QObject):
    """Texts with a number, which the translation tools find in classes alone."""

    def late(self, days: int) -> str:
        """How many days late."""
        return self.tr("%n day(s) late", "", days)

    def more_contacts(self, count: int) -> str:
        """A name, to be filled in, and how many others."""
        return self.tr("{name} and %n more", "", count)

    def minutes_before(self, minutes: int) -> str:
        """When a reminder comes."""
        return self.tr("%n minute(s) before", "", minutes)

    def attachments(self, count: int) -> str:
        """How many files."""
        return self.tr("%n attachment(s)", "", count)


@cache
def _counted() -> CountedTexts:
    return CountedTexts()


def attachments_text(count: int) -> str:
    """How many files a task has."""
    return _counted().attachments(count)


class KindWords:
    """The kinds of tasks there are, the own ones too."""

    def __init__(self, own: Sequence[ActivityKind] = ()) -> None:
        self.own = tuple(own)
        self._labels = {kind.key: kind.label for kind in own}
        self._icons = {kind.key: kind.icon for kind in own}

    def text(self, kind: str) -> str:
        """The kind in words; one that is gone is "other"."""
        if kind in TASK_KINDS:
            return translated(_CONTEXT, TASK_KINDS[kind])
        return self._labels.get(kind, translated(_CONTEXT, TASK_KINDS["other"]))

    def icon(self, kind: str) -> str:
        """The picture of the kind."""
        return KIND_ICONS.get(kind, self._icons.get(kind, "tasks"))

    def advised_channel(self, kind: str) -> str:
        """The channel whose advised times hold for the kind; "" when none do."""
        own = next((one.channel for one in self.own if one.key == kind), "")
        return advised_channel(kind, own)

    def choices(self) -> list[tuple[str, str]]:
        """Every kind to choose from."""
        return [(key, self.text(key)) for key in (*TASK_KINDS, *self._labels)]


def priority_text(priority: int) -> str:
    """High, Normal, Low."""
    return translated(_CONTEXT, PRIORITIES.get(priority, PRIORITIES[1]))


def priority_choices() -> list[tuple[str, str]]:
    """The priorities to choose from, the highest first."""
    return [(str(key), priority_text(key)) for key in PRIORITIES]


def priority_tone(priority: int) -> str:
    """The tone of a priority's chip; "" for the normal one, which needs none."""
    return {HIGH: "danger", LOW: "neutral"}.get(priority, "")


def status_text(status: str) -> str:
    """To do, Waiting, Done, Dropped."""
    return translated(_CONTEXT, TASK_STATUSES.get(status, TASK_STATUSES["open"]))


def due_text(due: str | None, clock: str) -> str:
    """A due day as one speaks of it, with its time: Today 14:00, Friday, 12 Dec. 2026."""
    if not due:
        return clock
    day = date.fromisoformat(due)
    apart = (day - present_day()).days
    if 1 < apart < 7:
        words = QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
        words = words[:1].upper() + words[1:]
    elif -2 < apart < 2:
        words = relative_day_text(due)
    else:
        words = short_day(day)
    return f"{words}\N{NO-BREAK SPACE}{clock}" if clock else words


def short_day(day: date) -> str:
    """A day of this year without its year: 12 Nov.; others whole."""
    text = day_text(day.isoformat())
    year = str(day.year)
    if day.year == present_day().year and text.endswith(year):
        return text[: -len(year)].rstrip(" ,\N{NO-BREAK SPACE}")
    return text


def late_text(row: TaskRow) -> str:
    """Since when an open task waits, "" when it is in time: late since 12 Nov."""
    first = row.planned_date or row.due_date
    if row.closed_at is not None or first is None or row.due_date is None:
        return ""
    if row.due_date < present_day().isoformat():
        days = (present_day() - date.fromisoformat(first)).days
        return _counted().late(days)
    if first < row.due_date:
        return translate("TaskTexts", "planned for {day}").format(
            day=short_day(date.fromisoformat(first))
        )
    return ""


def is_late(row: TaskRow) -> bool:
    """Whether an open task is past its day."""
    due = row.due_date
    return row.closed_at is None and due is not None and due < present_day().isoformat()


def contacts_text(row: TaskRow) -> str:
    """The leading contact and how many more there are; that mail to him came back."""
    who = row.contact
    if row.contacts > 1:
        who = _counted().more_contacts(row.contacts - 1).format(name=row.contact)
    if row.dead_address:
        return translate("TaskWords", "{who}: the address is dead").format(who=who)
    return who


def heading_text(group: TaskGroup, grouping: TaskGrouping, kinds: KindWords) -> str:
    """What stands above the tasks of a group."""
    if grouping == "day":
        return _day_heading(group.key)
    if grouping == "kind":
        return kinds.text(group.key)
    if grouping == "priority":
        return translate("TaskTexts", "Priority: {priority}").format(
            priority=priority_text(int(group.key))
        )
    if group.label:
        return group.label
    if grouping == "responsible":
        return translate("TaskTexts", "Nobody in charge")
    return translate("TaskTexts", "Without contact")


def _day_heading(key: str) -> str:
    if key == "overdue":
        return translate("TaskTexts", "Overdue")
    if not key:
        return translate("TaskTexts", "Without date")
    if len(key) == 7:
        words = format_partial_date(key, language_code(), "long")
        return words[:1].upper() + words[1:]
    day = date.fromisoformat(key)
    words = format_date(day, language_code(), "full")
    apart = (day - present_day()).days
    if apart in (-1, 0, 1):
        return translate("TaskTexts", "{near}, {day}").format(
            near=relative_day_text(key), day=words
        )
    return words[:1].upper() + words[1:]


def reminder_choices() -> list[tuple[str, str]]:
    """How long before a reminder comes; "" never."""
    return [
        ("", translate("TaskTexts", "No reminder")),
        ("0", translate("TaskTexts", "At the time")),
        ("5", translate("TaskTexts", "5 minutes before")),
        ("15", translate("TaskTexts", "15 minutes before")),
        ("30", translate("TaskTexts", "30 minutes before")),
        ("60", translate("TaskTexts", "1 hour before")),
        ("120", translate("TaskTexts", "2 hours before")),
        ("1440", translate("TaskTexts", "1 day before")),
        ("2880", translate("TaskTexts", "2 days before")),
        ("10080", translate("TaskTexts", "1 week before")),
    ]


def reminder_text(minutes: int) -> str:
    """How long before a reminder comes."""
    words = dict(reminder_choices()).get(str(minutes))
    return words or _counted().minutes_before(minutes)


def repetition_text(rule: str, due: str | None) -> str:
    """A rule of repetition in words; a rule that cannot be read as it is."""
    from sme_crm.domain.errors import InvalidInput
    from sme_crm.domain.recurrence import parse_rule, rule_text

    if not rule:
        return ""
    start = date.fromisoformat(due) if due else None
    try:
        words = rule_text(parse_rule(rule), translated, language_code(), start)
    except InvalidInput:
        return rule
    return words[:1].upper() + words[1:]
