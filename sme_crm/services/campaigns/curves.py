"""The answers of a campaign day by day: those that came, and those to be expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.answer_curve import USUAL_CURVE, answers_by_day
from sme_crm.domain.campaigns.economics import expected_answers
from sme_crm.domain.campaigns.sizing import read_curve

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignResult

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class AnswerCurves:
    """(days after the first sending, answers so far)."""

    real: Points
    expected: Points
    day: int
    """How many days after the first sending it is."""


def answer_curves(result: CampaignResult, today: date) -> AnswerCurves | None:
    """Real and expected answers so far; None where nothing was sent."""
    days = sorted(wave.sent_day for wave in result.campaign.waves if wave.sent_day)
    if not days or not result.whole.contacts:
        return None
    start = date.fromisoformat(days[0])
    answers = expected_answers(result.whole.contacts, result.campaign.answer_rate)
    planned = answers_by_day(answers, read_curve(result.campaign.answer_curve) or USUAL_CURVE)
    points, reached = [(0.0, 0.0)], 0.0
    for day, part in enumerate(planned, 1):
        reached += float(part)
        points.append((float(day), reached))
    real, counted = {0.0: 0.0}, 0
    for day_text, count in result.answer_days:
        counted += count
        real[float(max(0, (date.fromisoformat(day_text) - start).days))] = float(counted)
    passed = float((today - start).days)
    if max(real) < passed <= len(planned):
        real[passed] = float(counted)
    return AnswerCurves(tuple(sorted(real.items())), tuple(points), max(0, int(passed)))
