"""Local times at the changes of the clock (RFC 5545, 3.3.5)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.zoned_time import in_other_zone, instant_of, zone_of

ZONES = ["Europe/Paris", "America/New_York", "Indian/Reunion", "Australia/Lord_Howe", "UTC"]


def test_a_skipped_time_moves_forward_and_the_first_of_two_is_meant() -> None:
    paris = zone_of("Europe/Paris")
    skipped = datetime(2026, 3, 29, 2, 30)
    assert instant_of(skipped, paris) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    twice = datetime(2026, 10, 25, 2, 30)
    assert instant_of(twice, paris) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert instant_of(twice.replace(fold=1), paris) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_unknown_zones_and_the_ends_of_the_calendar() -> None:
    assert zone_of("") is None
    assert zone_of("Europe/Atlantis") is None
    assert zone_of("../../etc/passwd") is None
    for zone in (None, *map(zone_of, ZONES)):
        for moment in (datetime.min, datetime.max.replace(microsecond=0)):
            at_most = timedelta(days=1)
            assert abs(instant_of(moment, zone).replace(tzinfo=None) - moment) <= at_most


@pytest.mark.parametrize("name", ["", *ZONES])
@given(moment=st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)))
def test_there_and_back(name: str, moment: datetime) -> None:
    zone = zone_of(name)
    instant = instant_of(moment, zone)
    shown = instant.astimezone(zone).replace(tzinfo=None, fold=0)
    assert timedelta(0) <= shown - moment <= timedelta(hours=2)
    assert instant_of(shown, zone) == instant


def test_from_zone_to_zone() -> None:
    noon = datetime(2026, 7, 1, 12)
    assert in_other_zone(noon, "Europe/Paris", "America/New_York") == datetime(2026, 7, 1, 6)
    assert in_other_zone(noon, "Europe/Paris", "Europe/Paris") == noon
    assert in_other_zone(noon, "", "Europe/Paris") == noon
    assert in_other_zone(noon, "Europe/Paris", "Europe/Atlantis") == noon
    skipped = datetime(2026, 3, 29, 2, 30)
    assert in_other_zone(skipped, "Europe/Paris", "UTC") == datetime(2026, 3, 29, 1, 30)
    assert in_other_zone(datetime.max, "America/New_York", "UTC") == datetime.max
