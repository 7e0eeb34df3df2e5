"""When people are best reached, by channel and by who they are: rules of thumb with their source.

They are the defaults of settings: the business sets its own days and hours, and says from where
it has them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Hours = tuple[tuple[str, str], ...]

AUDIENCES: Final[dict[str, str]] = {
    "firm": QT_TRANSLATE_NOOP("AdvisedTimes", "Firms"),
    "manager": QT_TRANSLATE_NOOP("AdvisedTimes", "Managers"),
    "consumer": QT_TRANSLATE_NOOP("AdvisedTimes", "Consumers"),
}
_PHONE: Final = QT_TRANSLATE_NOOP("AdvisedTimes", "Rule of thumb of telephone marketing")
_DIRECT: Final = QT_TRANSLATE_NOOP("AdvisedTimes", "Rule of thumb of direct marketing")
_POST: Final = QT_TRANSLATE_NOOP(
    "AdvisedTimes", "Rule of thumb of direct marketing; post two working days before"
)
_LAW: Final = QT_TRANSLATE_NOOP(
    "AdvisedTimes", "Only with their consent, at these hours: law 2025-594, decree 2022-1313"
)


@dataclass(frozen=True, slots=True)
class AdvisedTime:
    """Days of the week (0 Monday) and hours ("09:00", "12:00"), any where there are none."""

    days: tuple[int, ...] = ()
    hours: Hours = ()
    source: str = ""

    def is_empty(self) -> bool:
        """Whether it advises nothing."""
        return not self.days and not self.hours


_AFTERNOON: Final[Hours] = (("14:00", "18:00"),)
_MORNING: Final[Hours] = (("09:00", "12:00"),)
ADVISED: Final[Mapping[str, Mapping[str, AdvisedTime]]] = {
    "call": {
        "firm": AdvisedTime((1, 3), _AFTERNOON, _PHONE),
        "manager": AdvisedTime((), _MORNING, _PHONE),
        "consumer": AdvisedTime((0, 1, 2, 3, 4), (("10:00", "13:00"), ("14:00", "20:00")), _LAW),
    },
    "letter": {
        "firm": AdvisedTime((1, 3), (), _POST),
        "manager": AdvisedTime((1, 3), (), _POST),
        "consumer": AdvisedTime((4, 5), (), _POST),
    },
    "email": {
        "firm": AdvisedTime((1, 3), (), _DIRECT),
        "manager": AdvisedTime((), _MORNING, _DIRECT),
        "consumer": AdvisedTime((5, 6), (("08:00", "12:00"),), _DIRECT),
    },
    "visit": {
        "firm": AdvisedTime((1, 3), _AFTERNOON, _DIRECT),
        "manager": AdvisedTime((), _MORNING, _DIRECT),
        "consumer": AdvisedTime((5,), _MORNING, _DIRECT),
    },
}
"""The usual advice by channel (a kind of task) and audience; sources in context "AdvisedTimes"."""

_CHANNEL_OF: Final = {"phone": "call", "post": "letter", "email": "email", "visit": "visit"}
_HOURS: Final = re.compile(
    r"(\d{1,2})\s?(?:[:hH]\s?(\d\d)?)?\s*(?:-|–|—|to|à)\s*(\d{1,2})\s?(?:[:hH]\s?(\d\d)?)?",
    re.ASCII,
)


def advised_channel(kind: str, own_channel: str = "") -> str:
    """The channel whose advice holds for a kind of task; "" when there is none.

    `own_channel`: that of an own kind (`services.tasks.kinds`).
    """
    return kind if kind in ADVISED else _CHANNEL_OF.get(own_channel, "")


def read_hours(text: str) -> Hours:
    """Hours as typed: "9-12, 14h-18h30"; "" is any hour. Raises InvalidInput advised_hours."""
    found: list[tuple[str, str]] = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        match = _HOURS.fullmatch(part.strip().replace("\u00a0", " ").replace("\u202f", " "))
        if match is None:
            raise InvalidInput("advised_hours", value=text[:40])
        begin, end = _clock(match[1], match[2]), _clock(match[3], match[4])
        if not begin < end <= "24:00":
            raise InvalidInput("advised_hours", value=text[:40])
        found.append((begin, end))
    return tuple(sorted(found))


def _clock(hours: str, minutes: str | None) -> str:
    text = f"{int(hours):02}:{minutes or '00'}"
    return text if text[3:] < "60" else "99:99"


def hours_text(hours: Hours) -> str:
    """Hours as they are shown and read again: "09:00–12:00, 14:00–18:00"."""
    return ", ".join(f"{begin}–{end}" for begin, end in hours)


def advice_as_json(advice: AdvisedTime) -> str:
    """An advice as the settings keep it."""
    return json.dumps(
        {"days": advice.days, "hours": advice.hours, "source": advice.source}, ensure_ascii=False
    )


def advice_from_json(text: str, usual: AdvisedTime) -> AdvisedTime:
    """What the settings keep; the usual advice where that is nothing, or nothing that is read."""
    try:
        kept: Any = json.loads(text)
        days = tuple(sorted({int(day) for day in kept["days"] if 0 <= int(day) <= 6}))
        hours = tuple((str(begin), str(end)) for begin, end in kept["hours"])
        return AdvisedTime(days, hours, str(kept["source"]))
    except (ValueError, TypeError, KeyError):
        return usual
