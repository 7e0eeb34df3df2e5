"""What the views of the agenda show: appointments and tasks as entries with their times."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.ui.theme.tokens import CATEGORY_TONES, Tone

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Category, Occurrence
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.domain.working_days import WorkingCalendar

NO_CATEGORY_TONE: Final = Tone.INFO
DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, in the time of the agenda; of whole days from midnight to midnight."""

    starts: datetime
    ends: datetime
    all_day: bool = False

    @property
    def last_moment(self) -> datetime:
        """The last moment that belongs to it: one that lasts no time is at its start."""
        return self.ends - _SECOND if self.ends > self.starts else self.starts

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day that it touches."""
        return self.last_moment.date()

    def texts(self) -> tuple[str, str]:
        """Start and end as appointments keep them: days or times."""
        if self.all_day:
            return self.starts.date().isoformat(), self.ends.date().isoformat()
        return (
            self.starts.isoformat(timespec="minutes"),
            self.ends.isoformat(timespec="minutes"),
        )


def span_of(starts: str, ends: str) -> Span:
    """The span between two moments as appointments keep them."""
    if "T" not in starts:
        first, last = date.fromisoformat(starts), date.fromisoformat(ends)
        return Span(datetime.combine(first, time()), datetime.combine(last, time()), True)
    return Span(datetime.fromisoformat(starts), datetime.fromisoformat(ends))


@dataclass(frozen=True, slots=True)
class Entry:
    """One occurrence of an appointment, or the tasks of one time: `tasks` are their ids."""

    key: Key
    kind: Literal["appointment", "task"]
    subject: str
    span: Span
    tone: Tone = NO_CATEGORY_TONE
    place: str = ""
    people: str = ""
    category_id: int | None = None
    category: str = ""
    status: str = ""
    free: bool = False
    repeats: bool = False
    occurrence: Occurrence | None = None
    tasks: tuple[int, ...] = ()

    @property
    def is_bar(self) -> bool:
        """Whether it stands above the hours: it lasts whole days, or a day and more."""
        return self.span.all_day or self.span.ends - self.span.starts >= DAY

    @property
    def binds(self) -> bool:
        """Whether it keeps one busy at its times."""
        timed = self.kind == "appointment" and not self.span.all_day
        return timed and not self.free and self.status != "cancelled"

    @property
    def sort_key(self) -> tuple[datetime, bool, datetime, Key]:
        """The order of time; whole days come before what begins on them."""
        return self.span.starts, not self.span.all_day, self.span.ends, self.key


@dataclass(frozen=True, slots=True)
class DayMark:
    """What is to be known of a day: whether it is one of work, the name of its holiday."""

    day: date
    off: bool = False
    name: str = ""
    today: bool = False
    outside: bool = False
    """Of a month view: the day belongs to the month before or after."""


def entries_of(
    occurrences: Iterable[Occurrence],
    tasks: Iterable[TaskRow],
    categories: Mapping[int, Category],
) -> list[Entry]:
    """Appointments and tasks as entries, in the order of time."""
    found = [_appointment(one, categories) for one in occurrences]
    by_time: dict[str, list[TaskRow]] = {}
    for task in tasks:
        if task.due_date and task.due_time:
            by_time.setdefault(f"{task.due_date}T{task.due_time}", []).append(task)
    found += [_task(at, together) for at, together in by_time.items()]
    return sorted(found, key=lambda entry: entry.sort_key)


def _appointment(one: Occurrence, categories: Mapping[int, Category]) -> Entry:
    about = one.appointment
    category = categories.get(about.category_id or 0)
    return Entry(
        key=("appointment", about.id, one.original if about.repeats else ""),
        kind="appointment",
        subject=about.subject,
        span=span_of(one.starts, one.ends),
        tone=CATEGORY_TONES[category.color] if category else NO_CATEGORY_TONE,
        place=about.location,
        people=", ".join(name for _, name in about.contacts),
        category_id=about.category_id,
        category=category.name if category else "",
        status=about.status,
        free=about.transparency == "free",
        repeats=about.repeats or about.parent_id is not None,
        occurrence=one,
    )


def _task(at: str, together: Sequence[TaskRow]) -> Entry:
    """The mark of the tasks of one time: many of them would leave no room for each other."""
    starts = datetime.fromisoformat(at)
    said = ", ".join(dict.fromkeys(task.subject for task in together))
    return Entry(
        key=("task", together[0].id, ""),
        kind="task",
        subject=said if len(together) == 1 else f"{len(together)} × {said}",
        span=Span(starts, starts),
        tone=Tone.NEUTRAL,
        people=", ".join(dict.fromkeys(task.contact for task in together if task.contact)),
        tasks=tuple(task.id for task in together),
    )


def ticked(entries: Iterable[Entry], hidden: Collection[int], tasks: bool) -> list[Entry]:
    """The entries that are to be seen: without those of `hidden` categories (0: none)."""
    return [
        entry
        for entry in entries
        if (tasks if entry.kind == "task" else (entry.category_id or 0) not in hidden)
    ]


def colliding_with(entry: Entry, others: Iterable[Entry]) -> list[Entry]:
    """What keeps one busy at the same time; whole days, tasks and what is cancelled do not."""
    if not entry.binds:
        return []
    return [
        other
        for other in others
        if other.binds
        and other.key != entry.key
        and other.span.starts < entry.span.ends
        and entry.span.starts < other.span.ends
    ]


def mark_days(
    days: Sequence[date],
    calendar: WorkingCalendar,
    today: date,
    language: str,
    month: int = 0,
    holidays: bool = True,
) -> list[DayMark]:
    """What is to be known of each day; with a `month` those of others are marked."""
    marks = []
    for day in days:
        why = calendar.why_off(day, language)
        named = why is not None and why.kind != "weekday"
        shown = why is not None and (holidays or not named)
        marks.append(
            DayMark(
                day, shown, why.name if why and shown else "", day == today,
                bool(month) and day.month != month,
            )
        )  # fmt: skip
    return marks


def clock_text(moment: datetime) -> str:
    """9:05 as agendas write it."""
    return f"{moment.hour}:{moment.minute:02}"


def times_text(span: Span) -> str:
    """9:00 – 12:30; one that lasts no time has but its start."""
    if span.starts == span.ends:
        return clock_text(span.starts)
    return f"{clock_text(span.starts)} – {clock_text(span.ends)}"
