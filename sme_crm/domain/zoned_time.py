"""Local times and the instants they are: zones by the names of the IANA data base.

RFC 5545, 3.3.5: a time that the change to summer time skips counts by the clock before it (02:30
is what the new clock calls 03:30); one that comes twice is the first of the two.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo | None:
    """The zone with this name; None for "" (whatever zone one is in) and names nobody knows."""
    from zoneinfo import ZoneInfo

    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; not a name; a folder of the data base
        return None


def in_other_zone(moment: datetime, source: str, target: str) -> datetime:
    """A local time of zone `source` as one of zone `target`, both without a zone of their own.

    Without both zones the time stays as it is.
    """
    if source == target:
        return moment
    here, there = zone_of(source), zone_of(target)
    if here is None or there is None:
        return moment
    try:
        return moment.replace(tzinfo=here).astimezone(there).replace(tzinfo=None)
    except OverflowError:  # at the ends of the calendar
        return moment


def instant_of(local: datetime, zone: tzinfo | None) -> datetime:
    """The instant in UTC of a local time (`zone` None: this computer's)."""
    plain = local.replace(tzinfo=None, fold=0)
    try:
        return plain.replace(tzinfo=zone).astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return plain.replace(tzinfo=UTC)  # at the ends of the calendar; some systems before 1970
