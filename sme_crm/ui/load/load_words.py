"""The load in words: days, people, what a place holds, for tooltips, screen readers and paper."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.dates import DAY_NAMES, format_date
from sme_crm.domain.task_filter import NOBODY
from sme_crm.domain.task_load import EVERYBODY, SORTS, Load, LoadPerson, Peak, Sort, Spot
from sme_crm.ui.labels import count_text, language_code, translated

translate = QCoreApplication.translate


class LoadTexts(QObject):
    """Texts with a number, which the translation tools find in classes alone."""

    def tasks(self, count: int) -> str:
        """How many tasks."""
        return self.tr("%n task(s)", "", count).replace(str(count), count_text(count), 1)

    def sort(self, sort: Sort, count: int) -> str:
        """How many of a sort."""
        if sort == "call":
            return self.tr("%n call(s)", "", count)
        if sort == "step":
            return self.tr("%n follow-up(s)", "", count)
        return self.tr("%n other task(s)", "", count)

    def calls_among(self, count: int) -> str:
        """How many of the follow-ups are calls."""
        return self.tr("%n of them by phone", "", count)

    def daily(self, count: int) -> str:
        """What somebody can do."""
        return self.tr("%n a day", "", count) if count else self.tr("no limit")

    def of_capacity(self, count: int, daily: int) -> str:
        """Tasks against the capacity."""
        text = self.tr("{count} tasks for {daily} a day")
        return text.format(count=count_text(count), daily=count_text(daily))

    def peak(self, peak: Peak) -> str:
        """Why a day is a peak."""
        if peak == "over":
            return self.tr("Peak: more than the daily capacity")
        return self.tr("Peak: nobody works on this day") if peak else ""

    def appointments(self, minutes: int) -> str:
        """How long appointments take."""
        hours = f"{minutes // 60}:{minutes % 60:02}"
        return self.tr("Appointments: {hours} h").format(hours=hours)

    def to_hand_out(self) -> str:
        """Of tasks nobody answers for."""
        return self.tr("to hand out")

    def overdue(self) -> str:
        """The column of what is late."""
        return self.tr("Overdue")

    def nobody(self) -> str:
        """The row of what nobody answers for."""
        return self.tr("Nobody in charge")

    def alone(self) -> str:
        """The one row where there is no staff."""
        return self.tr("All tasks")

    def everybody(self) -> str:
        """The row of all."""
        return self.tr("Everybody")

    def former(self, name: str) -> str:
        """Somebody who is not there any more."""
        return self.tr("{name} (former)").format(name=name)


@cache
def load_texts() -> LoadTexts:
    """The texts, made once."""
    return LoadTexts()


def sort_text(sort: Sort) -> str:
    """Calls, Follow-ups, Other tasks."""
    return translated("LoadWords", SORTS[sort])


def person_text(load: Load, person: int) -> str:
    """A row of the table."""
    if person == EVERYBODY:
        return load_texts().everybody()
    found = next((one for one in load.people if one.id == person), LoadPerson(NOBODY, ""))
    if found.id == NOBODY:
        return load_texts().nobody() if len(load.people) > 1 else load_texts().alone()
    return found.name if found.active else load_texts().former(found.name)


def daily_text(load: Load, person: int) -> str:
    """What a person can do a day; nobody does nothing."""
    if person == NOBODY and len(load.people) > 1:
        return load_texts().to_hand_out()
    return load_texts().daily(load.daily(person))


def day_words(day: date | None) -> str:
    """A column of the table: "Friday, 20 November 2026"."""
    if day is None:
        return load_texts().overdue()
    text = format_date(day, language_code(), "full")
    return text[:1].upper() + text[1:]


def short_day_words(day: date | None) -> str:
    """The same, shorter: "Fri 20 Nov 2026", "ven. 20 nov. 2026"."""
    if day is None:
        return load_texts().overdue()
    language = language_code()
    name = DAY_NAMES["fr" if language == "fr" else "en"][day.weekday()][:3]
    dot = "." if language == "fr" else ""
    return f"{name}{dot} {format_date(day, language, 'medium')}"


def off_text(load: Load, day: date | None) -> str:
    """Why nobody works on a day; "" when they do."""
    off = load.off(day) if day is not None else None
    if off is None:
        return ""
    if off.kind == "holiday":
        return off.name
    if off.kind == "closure":
        return off.name or translate("LoadWords", "Closed")
    return translate("LoadWords", "Day off")


def place_lines(load: Load, spot: Spot, sorts: Collection[Sort], minutes: int) -> list[str]:
    """What there is to say of a place, line by line."""
    texts, part = load_texts(), load.at(spot)
    head = f"{person_text(load, spot.person)} · {day_words(spot.day)}"
    off = off_text(load, spot.day)
    lines = [f"{head} · {off}" if off else head]
    daily = load.daily(spot.person)
    if part.total and daily and spot.day is not None and not off:
        lines.append(texts.of_capacity(part.total, daily))
    else:
        lines.append(texts.tasks(part.total))
    for sort in SORTS:
        count = part.of(sort)
        if count and sort in sorts:
            line = texts.sort(sort, count)
            if sort == "step" and part.step_calls:
                line = f"{line} ({texts.calls_among(part.step_calls)})"
            lines.append(line)
    if minutes:
        lines.append(texts.appointments(minutes))
    peak = texts.peak(load.peak(spot))
    return [*lines, peak] if peak else lines
