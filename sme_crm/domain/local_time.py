"""Local times and the instants they are: zones by name, changes of the clock.

Appointments keep the time on the wall and the name of its zone ("" is this computer's own).
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import lru_cache


@lru_cache(maxsize=256)
def find_zone(name: str) -> tzinfo | None:
    """The zone with this IANA name ("Europe/Paris"); None for "" and for unknown names."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def instant_of(local: datetime, zone: tzinfo | None) -> datetime:
    """The instant in UTC of a local time (`zone` None: this computer's).

    RFC 5545, 3.3.5: a time that the change to summer time skips counts by the clock before it
    (02:30 is what the new clock calls 03:30); one that occurs twice is the first of the two.
    """
    plain = local.replace(tzinfo=None, fold=0)
    try:
        return plain.replace(tzinfo=zone).astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return plain.replace(tzinfo=UTC)  # at the ends of the calendar; some systems before 1970


def local_of(instant: datetime, zone: tzinfo | None) -> datetime:
    """An instant (aware) as the clocks of `zone` show it, without zone."""
    try:
        return instant.astimezone(zone).replace(tzinfo=None, fold=0)
    except (OverflowError, ValueError, OSError):
        return instant.astimezone(UTC).replace(tzinfo=None)


def existing_time(local: datetime, zone: tzinfo | None) -> datetime:
    """The local time, or the one it moves forward to where the clock skips it."""
    return local_of(instant_of(local, zone), zone)
