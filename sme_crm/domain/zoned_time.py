"""Local times of a zone turned into those of another, by the names of the IANA data base."""

from __future__ import annotations

from datetime import datetime
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

    Of a time that comes twice (clock set back) the first is meant, one that does not exist is
    moved on by the hour (RFC 5545, 3.3.5). Without both zones the time stays as it is.
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
