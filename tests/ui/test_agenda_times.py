"""What a drag over the agenda means, which days a view shows, how texts are shortened."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.short_lines import abbreviated, fitted
from sme_crm.ui.agenda.drag import Spot, lengthened, made, moved, resized, shifted
from sme_crm.ui.agenda.entries import Entry, Span, mark_days, span_of
from sme_crm.ui.agenda.period import View, days_of_view, span_text, stepped, title_of
from sme_crm.ui.agenda.places import bars_of_days, segments_of_day
from sme_crm.ui.forms.time_field import read_time

DAY = date(2026, 11, 18)


def _entry(starts: str, ends: str, nth: int = 0) -> Entry:
    return Entry(("appointment", nth, ""), "appointment", f"A{nth}", span_of(starts, ends))


def _span(starts: str, ends: str) -> Span:
    return span_of(starts, ends)


def test_drag_makes_whole_steps_within_a_day() -> None:
    span = made(Spot(DAY, 9 * 60 + 4), Spot(DAY, 10 * 60 + 8))
    assert span == _span("2026-11-18T09:00", "2026-11-18T10:15")
    upwards = made(Spot(DAY, 600), Spot(DAY, 540))
    assert upwards == _span("2026-11-18T09:00", "2026-11-18T10:00")
    at_the_end = made(Spot(DAY, 1439), Spot(DAY, 1440))
    assert at_the_end == _span("2026-11-18T23:45", "2026-11-19T00:00")
    days = made(Spot(DAY, all_day=True), Spot(DAY + timedelta(days=2), all_day=True))
    assert days == _span("2026-11-18", "2026-11-21")


def test_move_keeps_length_between_days_and_above_the_hours() -> None:
    span = _span("2026-11-18T09:00", "2026-11-18T10:30")
    there = moved(span, Spot(DAY, 550), Spot(DAY + timedelta(days=1), 613))
    assert there == _span("2026-11-19T10:00", "2026-11-19T11:30")
    above = moved(span, Spot(DAY, 550), Spot(DAY, all_day=True))
    assert above == _span("2026-11-18", "2026-11-19")
    down = moved(above, Spot(DAY, all_day=True), Spot(DAY, 14 * 60 + 10))
    assert down == _span("2026-11-18T14:00", "2026-11-18T15:00")
    days = moved(
        _span("2026-11-18", "2026-11-20"),
        Spot(DAY + timedelta(days=1), all_day=True),
        Spot(DAY, all_day=True),
    )
    assert days == _span("2026-11-17", "2026-11-19")


def test_over_midnight_and_29_february() -> None:
    late = _span("2028-02-28T23:00", "2028-02-29T01:00")
    assert shifted(late, timedelta(days=1)) == _span("2028-02-29T23:00", "2028-03-01T01:00")
    begin = segments_of_day([_entry("2028-02-28T23:00", "2028-02-29T01:00")], date(2028, 2, 28), 25)
    end = segments_of_day([_entry("2028-02-28T23:00", "2028-02-29T01:00")], date(2028, 2, 29), 25)
    assert [(one.start, one.end, one.before, one.after) for one in begin + end] == [
        (1380, 1440, False, True), (0, 60, True, False),
    ]  # fmt: skip
    assert stepped("month", date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert stepped("month", date(2027, 1, 31), 1) == date(2027, 2, 28)


def test_resize_keeps_a_step() -> None:
    span = _span("2026-11-18T09:00", "2026-11-18T10:00")
    assert resized(span, "end", Spot(DAY, 8 * 60)).texts() == (
        "2026-11-18T09:00",
        "2026-11-18T09:15",
    )
    assert resized(span, "start", Spot(DAY, 8 * 60 + 20)).texts()[0] == "2026-11-18T08:15"
    bar = _span("2026-11-18", "2026-11-19")
    assert resized(bar, "end", Spot(DAY + timedelta(days=3), all_day=True)).texts() == (
        "2026-11-18",
        "2026-11-22",
    )
    assert lengthened(bar, timedelta(days=-3)) == bar


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2099, 1, 1)),
    st.integers(1, 5000),
    st.integers(0, 1440),
    st.integers(-400, 400),
    st.integers(0, 1440),
)
def test_a_move_keeps_the_length(
    start: datetime, minutes: int, grabbed: int, days: int, at: int
) -> None:
    start = start.replace(second=0, microsecond=0)
    span = Span(start, start + timedelta(minutes=minutes))
    there = moved(span, Spot(start.date(), grabbed), Spot(start.date() + timedelta(days), at))
    assert there.ends - there.starts == span.ends - span.starts
    assert there.starts.minute % 15 == 0


def test_days_of_the_views() -> None:
    assert days_of_view("week", DAY)[0] == date(2026, 11, 16)
    assert days_of_view("work_week", DAY) == [date(2026, 11, 16 + n) for n in range(5)]
    assert days_of_view("work_week", DAY, range(7)) == days_of_view("week", DAY)
    month = days_of_view("month", DAY)
    assert (month[0], month[-1], len(month)) == (date(2026, 10, 26), date(2026, 12, 6), 42)
    assert len(days_of_view("month", date(2027, 2, 10))) == 28
    assert len(days_of_view("week", date.max)) == 7


@pytest.mark.parametrize(
    ("view", "day", "language", "title"),
    [
        ("week", DAY, "fr", "16 – 22 novembre 2026"),
        ("week", date(2026, 12, 1), "fr", "30 novembre – 6 décembre 2026"),
        ("week", date(2027, 1, 1), "en", "28 December 2026 – 3 January 2027"),
        ("day", DAY, "fr", "Mercredi 18 novembre 2026"),
        ("month", DAY, "en", "November 2026"),
    ],
)
def test_titles(view: View, day: date, language: str, title: str) -> None:
    found = title_of(view, day, days_of_view(view, day), language)
    assert found == title
    assert span_text(date(2026, 2, 1), date(2026, 2, 7), "fr") == "1er – 7 février 2026"


def test_bars_take_rows_of_their_own() -> None:
    days = days_of_view("week", DAY)
    entries = [
        _entry("2026-11-17", "2026-11-19", 1),
        _entry("2026-11-18", "2026-11-20", 2),
        _entry("2026-11-19", "2026-11-20", 3),
        _entry("2026-11-10", "2026-12-01", 4),
        _entry("2026-11-20T08:00", "2026-11-22T08:00", 5),
        _entry("2026-11-20T08:00", "2026-11-20T09:00", 6),
    ]
    bars = {bar.entry.key[1]: bar for bar in bars_of_days(entries, days)}
    assert set(bars) == {1, 2, 3, 4, 5}
    assert (bars[4].row, bars[4].first, bars[4].last) == (0, 0, 6)
    assert bars[4].before and bars[4].after
    for one in bars.values():
        for other in bars.values():
            if one is not other and one.row == other.row:
                assert one.last < other.first or one.first > other.last


def test_holidays_and_days_off_are_marked() -> None:
    from sme_crm.domain.working_days import WorkingCalendar

    marks = mark_days(days_of_view("week", date(2026, 11, 11)), WorkingCalendar(), DAY, "fr")
    assert [mark.off for mark in marks] == [False, False, True, False, False, True, True]
    assert marks[2].name == "Armistice de 1918"
    quiet = mark_days([date(2026, 11, 11)], WorkingCalendar(), DAY, "fr", holidays=False)
    assert not quiet[0].off and not quiet[0].name


def test_words_are_never_cut() -> None:
    assert fitted("Préparation du devis", 14, 2, len) == ["Préparation du", "devis"]
    assert fitted("Préparation du devis annuel", 14, 1, len) == ["Préparation …"]
    assert abbreviated("Préparation", 6, len) == "Prép."
    assert abbreviated("Négociation", 2, len) == ""
    assert fitted("Négociation de la pose", 2, 3, len) == ["N."]
    assert fitted("Négociation", 1, 3, len) == []


@given(
    st.text(alphabet="abcdeéfgipnt ", min_size=1, max_size=60),
    st.integers(1, 30),
    st.integers(1, 4),
)
def test_each_line_fits_and_holds_whole_words_or_abbreviations(
    text: str, width: int, lines: int
) -> None:
    words = text.split()
    found = fitted(text, width, lines, len)
    assert len(found) <= lines
    for line in found:
        assert len(line) <= width
        for part in line.removesuffix("…").split():
            assert part in words or part.endswith(".")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("9", "09:00"), ("9h30", "09:30"), ("0930", "09:30"), ("14:05", "14:05"), ("2 pm", "14:00"),
     ("12am", "00:00"), ("24:00", None), ("9:75", None), ("soon", None)],
)  # fmt: skip
def test_times_as_typed(typed: str, read: str | None) -> None:
    found = read_time(typed)
    assert (found.isoformat("minutes") if found else None) == read
