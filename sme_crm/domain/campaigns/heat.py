"""How hot somebody is who answered a campaign and waits: what he asked for, how soon, how often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT: Final = "Heat"
ASKED: Final[dict[str, int]] = {"quote": 40, "appointment": 40, "interest": 25, "other": 10}
"""Points for what was asked for; a quote and an appointment lead nearest to a sale."""
SOON: Final = ((3, 20), (7, 10))
"""(days after the sending, points): who answers soon wants it."""
LATE: Final = ((90, 40), (30, 20))
"""(days since the answer, points lost): who waits that long has often looked elsewhere."""
AGAIN: Final = 15
CLIENT: Final = 15
REASONS: Final[dict[str, str]] = {
    "soon": QT_TRANSLATE_NOOP("Heat", "answered within {days} days"),
    "again": QT_TRANSLATE_NOOP("Heat", "answered {count} times"),
    "client": QT_TRANSLATE_NOOP("Heat", "has bought before"),
    "late": QT_TRANSLATE_NOOP("Heat", "has waited for more than {days} days"),
}
"""What makes somebody hot, or cool again, beside what was asked for."""
LEVELS: Final[dict[str, str]] = {
    "very_hot": QT_TRANSLATE_NOOP("Heat", "Very hot"),
    "hot": QT_TRANSLATE_NOOP("Heat", "Hot"),
    "warm": QT_TRANSLATE_NOOP("Heat", "Warm"),
}
_LEAST: Final = (("very_hot", 60), ("hot", 35), ("warm", 0))


@dataclass(frozen=True, slots=True)
class Heat:
    """A level of `LEVELS` with its points; `reasons`: (key of `REASONS`, its number)."""

    level: str
    points: int
    reasons: tuple[tuple[str, int], ...] = ()


def heat_of(kind: str, day: str, sent_day: str, answers: int, *, bought: bool, today: date) -> Heat:
    """How hot an answer of a kind makes somebody; days are ISO, `sent_day` "" if not known."""
    points, reasons = ASKED.get(kind, 0), []
    if sent_day and day >= sent_day:
        taken = (date.fromisoformat(day) - date.fromisoformat(sent_day)).days
        for days, worth in SOON:
            if taken <= days:
                points += worth
                reasons.append(("soon", days))
                break
    if answers > 1:
        points += AGAIN
        reasons.append(("again", answers))
    if bought:
        points += CLIENT
        reasons.append(("client", 0))
    waited = (today - date.fromisoformat(day)).days
    for days, lost in LATE:
        if waited > days:
            points = max(points - lost, 0)
            reasons.append(("late", days))
            break
    level = next(key for key, least in _LEAST if points >= least)
    return Heat(level, points, tuple(reasons))
