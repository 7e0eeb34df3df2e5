"""Local times at the changes of the clock (RFC 5545, 3.3.5)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.local_time import existing_time, find_zone, instant_of, local_of

ZONES = ["Europe/Paris", "America/New_York", "Indian/Reunion", "Australia/Lord_Howe", "UTC"]


def test_a_skipped_time_moves_forward_and_the_first_of_two_is_meant() -> None:
    paris = find_zone("Europe/Paris")
    skipped = datetime(2026, 3, 29, 2, 30)
    assert existing_time(skipped, paris) == datetime(2026, 3, 29, 3, 30)
    assert instant_of(skipped, paris) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    twice = datetime(2026, 10, 25, 2, 30)
    assert existing_time(twice, paris) == twice
    assert instant_of(twice, paris) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert instant_of(twice.replace(fold=1), paris) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_unknown_zones_and_the_ends_of_the_calendar() -> None:
    assert find_zone("") is None
    assert find_zone("Europe/Atlantis") is None
    assert find_zone("../../etc/passwd") is None
    for zone in (None, *map(find_zone, ZONES)):
        for moment in (datetime.min, datetime.max.replace(microsecond=0)):
            assert abs(existing_time(moment, zone) - moment) <= timedelta(days=2)


@pytest.mark.parametrize("name", ["", *ZONES])
@given(moment=st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)))
def test_there_and_back(name: str, moment: datetime) -> None:
    zone = find_zone(name)
    shown = existing_time(moment, zone)
    assert timedelta(0) <= shown - moment <= timedelta(hours=2)
    assert local_of(instant_of(shown, zone), zone) == shown
    assert existing_time(shown, zone) == shown
