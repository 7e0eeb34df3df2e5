"""Points in time as programs write them, read to be compared."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.moments import read_moment
from tests.domain.hostile_text import naughty_strings


@pytest.fixture(scope="module", autouse=True)
def summer_in_paris() -> Iterator[None]:
    """A computer two hours ahead of UTC in May; where zones cannot be set, the tests are UTC's."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.parametrize(
    "typed",
    [
        "2024-05-03T14:22:10Z", "20240503T142210Z", "20240503142210Z", "20240503142210.0Z",
        "2024-05-03T16:22:10+02:00", "2024-05-03T14:22:10.000+0000", "2024-05-03 14:22:10 UTC",
        "20240503162210+0200", "1714746130", "1714746130000", "2024-05-03T09:22:10-05",
        "03/05/2024 14:22:10Z", "2024-05-03T14:22:10.123Z",
    ],
)  # fmt: skip
def test_moments_with_a_zone(typed: str) -> None:
    assert read_moment(typed) == "2024-05-03T14:22:10Z"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone a program")
@pytest.mark.parametrize(
    "typed",
    [
        "2024-05-03 16:22", "03/05/2024 16:22", "03/05/2024 16:22:00", "3/5/24 16h22",
        "3 mai 2024 16:22", "03/05/2024 à 16:22", "2024-05-03T16:22:00", "20240503T162200",
        "202405031622", "3 May 2024, 4:22 PM", "03/05/2024 4:22 p.m.", " 2024-05-03  16:22 ",
    ],
)  # fmt: skip
def test_moments_without_one_are_of_this_computer(typed: str) -> None:
    assert read_moment(typed) == "2024-05-03T14:22:00Z"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone a program")
def test_forms_only_the_file_tells() -> None:
    assert read_moment("5/3/2024 4:22 PM", month_first=True) == "2024-05-03T14:22:00Z"
    assert read_moment("12:05 AM") == ""
    assert read_moment("5/3/2024 12:05 AM", month_first=True) == "2024-05-02T22:05:00Z"
    assert read_moment("45415.681944", spreadsheet_serials=True) == "2024-05-03T14:22:00Z"
    assert read_moment("45415", spreadsheet_serials=True) == "2024-05-03"
    assert read_moment("45415.681944") == ""


@pytest.mark.parametrize("typed", ["03/05/2024", "2024-05-03", "3 mai 2024", "20240503"])
def test_a_day_is_before_every_moment_of_it(typed: str) -> None:
    assert read_moment(typed) == "2024-05-03" < "2024-05-03T00:00:00Z"


@pytest.mark.parametrize(
    "typed",
    ["", "0Z", "0", "0000-00-00 00:00:00", "Jean", "32/13/2024", "2024-13-03T14:22:10Z",
     "2024-05-03T25:00:00Z", "mai 2024", "12:30", "00010101000000+2359"],
)  # fmt: skip
def test_what_is_no_moment(typed: str) -> None:
    assert read_moment(typed) == ""


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)))
def test_what_is_written_is_read(moment: datetime) -> None:
    written = f"{moment.replace(microsecond=0):%Y-%m-%dT%H:%M:%SZ}"
    assert read_moment(written) == written
    assert read_moment(written.replace("-", "").replace(":", "")) == written


@given(st.one_of(st.text(max_size=30), st.sampled_from(naughty_strings())))
def test_nothing_makes_it_fail(text: str) -> None:
    found = read_moment(text, spreadsheet_serials=True)
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?)?", found)
