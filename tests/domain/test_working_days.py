"""Working days: public holidays of the regions, closures, shifting and counting."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.working_days import (
    REGIONS,
    Closure,
    DayOff,
    WorkingCalendar,
    holidays_of_package,
    public_holidays,
    region_of_postal_code,
)
from tests.calm_seconds import slowness

DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
CLOSURES = st.lists(
    st.builds(
        lambda first, length, yearly: Closure(first, first + timedelta(days=length), "", yearly),
        DAYS,
        st.integers(0, 30),
        st.booleans(),
    ),
    max_size=3,
)
CALENDARS = st.builds(
    WorkingCalendar,
    st.sampled_from(list(REGIONS)),
    st.sets(st.integers(0, 6), max_size=5),
    CLOSURES,
)


def test_holidays_of_the_mainland_in_both_languages() -> None:
    french, english = public_holidays("metropole", 2026), public_holidays("metropole", 2026, "en")
    assert len(french) == 11
    assert list(french) == list(english)
    assert french[date(2026, 5, 14)] == "Ascension"
    assert french[date(2026, 1, 1)] == "Jour de l’an"
    assert english[date(2026, 5, 1)] == "Labour Day"
    assert french[date(2026, 11, 11)] == "Armistice de 1918"


@pytest.mark.parametrize(
    ("region", "day", "name"),
    [
        ("alsace_moselle", date(2026, 4, 3), "Vendredi saint"),
        ("alsace_moselle", date(2026, 12, 26), "Saint-Étienne"),
        ("guadeloupe", date(2026, 5, 27), "Abolition de l’esclavage"),
        ("martinique", date(2026, 5, 22), "Abolition de l’esclavage"),
        ("guyane", date(2026, 6, 10), "Abolition de l’esclavage"),
        ("reunion", date(2026, 12, 20), "Abolition de l’esclavage"),
        ("mayotte", date(2026, 4, 27), "Abolition de l’esclavage"),
        ("nouvelle_caledonie", date(2026, 9, 24), "Fête de la Citoyenneté"),
        ("polynesie", date(2026, 3, 5), "Arrivée de l’Évangile"),
        ("saint_barthelemy", date(2026, 10, 9), "Abolition de l’esclavage"),
        ("saint_martin", date(2026, 5, 28), "Abolition de l’esclavage"),
        ("wallis_et_futuna", date(2026, 7, 29), "Fête du Territoire"),
    ],
)
def test_holidays_of_the_regions(region: str, day: date, name: str) -> None:
    assert public_holidays(region, 2026)[day] == name
    assert day not in public_holidays("metropole", 2026)
    assert not WorkingCalendar(region, ()).is_working_day(day)


@pytest.mark.parametrize(
    ("code", "region"),
    [
        ("69002", "metropole"), ("20000", "metropole"), ("57000", "alsace_moselle"),
        ("67000", "alsace_moselle"), ("68100", "alsace_moselle"), ("97110", "guadeloupe"),
        ("97133", "saint_barthelemy"), ("97150", "saint_martin"), ("97200", "martinique"),
        ("97300", "guyane"), ("97400", "reunion"), ("97500", "saint_pierre_et_miquelon"),
        ("97600", "mayotte"), ("98600", "wallis_et_futuna"), ("98714", "polynesie"),
        ("98800", "nouvelle_caledonie"), ("", "metropole"), ("SW1A 1AA", "metropole"),
    ],
)  # fmt: skip
def test_region_of_a_postal_code(code: str, region: str) -> None:
    assert region_of_postal_code(code) == region


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("year", [1, 1500, 1802, 1803, 2100, 2101, 9999])
def test_years_without_data_never_fail(region: str, year: int) -> None:
    calendar = WorkingCalendar(region, (5, 6), [Closure(date(1, 8, 1), date(1, 8, 20), "", True)])
    for day in (date(year, 1, 1), date(year, 6, 15), date(year, 12, 31)):
        calendar.shift(day)
        calendar.shift(day, "earlier")
        calendar.next_working_day(day)
        calendar.add_working_days(day, -3)
        calendar.why_off(day)
    assert all(day.year == year for day in public_holidays(region, year))


def test_closures() -> None:
    summer = Closure(date(2026, 8, 3), date(2026, 8, 21), "Congés d’été")
    year_end = Closure(date(2025, 12, 24), date(2026, 1, 2), "Fêtes", yearly=True)
    calendar = WorkingCalendar("metropole", (5, 6), [summer, year_end])
    assert calendar.why_off(date(2026, 8, 10)) == DayOff("closure", "Congés d’été")
    assert calendar.why_off(date(2026, 8, 15)) == DayOff("holiday", "Assomption")
    assert calendar.why_off(date(2027, 8, 10)) is None
    assert calendar.why_off(date(2028, 12, 28), "en") == DayOff("closure", "Fêtes")
    assert calendar.why_off(date(2029, 1, 2)) == DayOff("closure", "Fêtes")
    assert calendar.why_off(date(2024, 12, 26)) is None
    assert calendar.why_off(date(2026, 11, 22)) == DayOff("weekday")
    assert calendar.shift(date(2026, 8, 5)) == date(2026, 8, 24)
    assert calendar.shift(date(2026, 8, 5), "earlier") == date(2026, 7, 31)
    assert calendar.shift(date(2026, 8, 5), "none") == date(2026, 8, 5)


def test_counting_days_of_work() -> None:
    calendar = WorkingCalendar()
    assert calendar.add_working_days(date(2026, 4, 30), 1) == date(2026, 5, 4)
    assert calendar.add_working_days(date(2026, 5, 4), -1) == date(2026, 4, 30)
    assert calendar.add_working_days(date(2026, 5, 2), 0) == date(2026, 5, 4)
    assert calendar.next_working_day(date(2026, 12, 24)) == date(2026, 12, 28)


def test_a_company_that_never_works() -> None:
    calendar = WorkingCalendar("metropole", range(7))
    day = date(2026, 11, 22)
    assert calendar.shift(day) == calendar.shift(day, "earlier") == day
    assert calendar.add_working_days(day, 5) == day
    assert calendar.next_working_day(day) == date(2026, 11, 23)
    assert WorkingCalendar("", range(7)).next_working_day(date.max) == date.max


@given(CALENDARS, DAYS)
def test_a_day_is_off_for_a_reason(calendar: WorkingCalendar, day: date) -> None:
    assert calendar.is_working_day(day) == (calendar.why_off(day) is None)


@given(CALENDARS, DAYS)
def test_shifting_goes_to_the_nearest(calendar: WorkingCalendar, day: date) -> None:
    later, earlier = calendar.shift(day, "later"), calendar.shift(day, "earlier")
    assert earlier <= day <= later
    assert calendar.is_working_day(later) and calendar.is_working_day(earlier)
    between = (later - earlier).days
    off = [earlier + timedelta(days=step) for step in range(1, between)]
    assert not any(calendar.is_working_day(one) for one in off)
    assert calendar.shift(later, "earlier") == later


@given(CALENDARS, DAYS, st.integers(1, 60))
def test_days_added_are_days_counted(calendar: WorkingCalendar, day: date, days: int) -> None:
    end = calendar.add_working_days(day, days)
    passed = (day + timedelta(days=step) for step in range(1, (end - day).days + 1))
    assert sum(map(calendar.is_working_day, passed)) == days
    assert calendar.is_working_day(end)
    assert calendar.add_working_days(end, -days) == calendar.shift(day, "earlier")


@pytest.mark.parametrize("region", [key for key in REGIONS if key])
def test_the_table_is_what_the_package_says(region: str) -> None:
    for year in (1990, 2005, 2008, 2026, 2027, 2060):
        known = holidays_of_package(region, year)
        assert set(public_holidays(region, year)) == {day for day, _, _ in known}
        names = " ".join(public_holidays(region, year, "en").values())
        assert all(english in names for _, _, english in known)
    assert public_holidays(region, 2061)[date(2061, 7, 14)] == "Fête nationale"


def test_holidays_at_hand_are_quick() -> None:
    program = (
        "import sys, time; from datetime import date\n"
        "from sme_crm.domain.working_days import WorkingCalendar\n"
        "begun = time.process_time()\n"
        "WorkingCalendar('alsace_moselle').is_working_day(date(2026, 11, 23))\n"
        "print('holidays' in sys.modules, time.process_time() - begun)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded, spent = done.stdout.split()
    assert loaded == b"False"
    assert float(spent) / slowness() < 0.05
