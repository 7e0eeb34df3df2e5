"""Points in time as programs write them ("last modified"): read into one form to compare.

Sources: RFC 6350, 4.3 (timestamps of vCard), RFC 4517, 3.3.13 (generalized time of LDIF).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from sme_crm.domain.dates import read_date

_USUAL: Final = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)(?:[.,]\d+)?Z", re.ASCII | re.IGNORECASE
)
_PLAIN: Final = re.compile(
    r"(?:(\d{4})-(\d\d)-(\d\d)[T ]|(\d\d)/(\d\d)/(\d{4}) )(\d\d):(\d\d)(?::(\d\d))?", re.ASCII
)
_COMPACT: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?([+-]\d\d(?::?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"(?<=\d)(?:T|,?\s+(?:à\s+|at\s+)?)(\d{1,2})\s?[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?"
    r"\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$",
    re.ASCII | re.IGNORECASE,
)
_SERIAL: Final = re.compile(r"\d{5}[.,]\d+", re.ASCII)
_DAY_NOUGHT: Final = datetime(1899, 12, 30, tzinfo=UTC)
_COUNT: Final = re.compile(r"\d{9,10}|\d{13}", re.ASCII)


def read_moment(raw: str, *, month_first: bool = False, spreadsheet_serials: bool = False) -> str:
    """A moment as "2024-05-03T14:22:10Z", a day alone as "2024-05-03"; "" when it is none.

    Read are dates as people write them (see `dates.read_date`) with or without a time ("14:22",
    "14h22", "2:22 PM"), ISO forms, generalized time ("20240503142210Z"), counts of seconds or
    milliseconds since 1970 and, with `spreadsheet_serials`, days of a spreadsheet ("45415.6").
    A time without a zone is that of this computer. As texts the results sort by time: a day
    comes before every moment of it.
    """
    text = " ".join(raw.split())
    match = _USUAL.fullmatch(text)
    if match is not None:
        return _instant([int(part) for part in match.groups()], "Z")
    match = None if month_first else _PLAIN.fullmatch(text)
    if match is not None and text[:4] != "0000":
        year, month, day, first, second, last, *time = match.groups()
        parts = (year, month, day, *time) if year else (last, second, first, *time)
        found = _instant([int(part or 0) for part in parts], "")
        if found:
            return found  # most programs; else the month comes first perhaps
    if not text or text.strip("0Zz:-T. ") == "":
        return ""  # "0Z", "0000-00-00 00:00:00" stand for no moment
    if _COUNT.fullmatch(text):
        seconds = int(text) // (1000 if len(text) == 13 else 1)
        return _written(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
    match = _COMPACT.fullmatch(text)
    if match is not None:
        *figures, zone = match.groups()
        return _instant([int(part or 0) for part in figures], zone or "")
    if spreadsheet_serials and _SERIAL.fullmatch(text):
        days = float(text.replace(",", "."))
        return _local(_DAY_NOUGHT + timedelta(seconds=round(days * 86_400)))
    return _with_time(text, month_first, spreadsheet_serials)


def _with_time(text: str, month_first: bool, serials: bool) -> str:
    """A day and the time behind it, if there is one."""
    time = _TIME.search(text)
    day = read_date(
        text[: time.start()] if time else text, month_first=month_first, spreadsheet_serials=serials
    ).iso
    if len(day) != 10:
        return ""
    if time is None:
        return day
    hour, minute, second, half, zone = time.groups()
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half in "pP" else 0)
    figures = [int(part) for part in day.split("-")]
    return _instant([*figures, hours, int(minute), int(second or 0)], zone or "")


def _instant(figures: list[int], zone: str) -> str:
    """A moment from its figures and its zone ("" this computer's); "" when there is none such."""
    year, month, day, hour, minute, second = figures
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return ""
    if not zone:
        return _local(moment)
    if zone[0] in "+-":
        plain = zone[1:].replace(":", "")
        apart = timedelta(hours=int(plain[:2]), minutes=int(plain[2:] or 0))
        try:
            moment = moment - apart if zone[0] == "+" else moment + apart
        except OverflowError:
            return ""
    return _written(moment)


def _local(moment: datetime) -> str:
    """A moment whose figures are those of this computer's clock."""
    try:
        return _written(moment.replace(tzinfo=None).astimezone(UTC))
    except (OSError, OverflowError, ValueError):
        # Before 1970 some systems know no zone: the hours do not matter that long ago.
        return _written(moment)


def _written(moment: datetime) -> str:
    return f"{moment.year:04}{moment:-%m-%dT%H:%M:%SZ}"
