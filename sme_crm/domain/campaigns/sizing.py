"""How large a campaign has to be, and what follows of that: costs, answers by day, calls, plans.

Money is whole cents net of VAT, rates are hundredths of a per cent, quantities thousandths.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from decimal import Decimal
from typing import Any, Final, Literal

from sme_crm.domain.campaigns.answer_curve import USUAL_CURVE, answers_by_day, staff_needed
from sme_crm.domain.campaigns.answer_rates import AdvisedRate
from sme_crm.domain.campaigns.campaign import Campaign, Cost, planned_economics, wave_pieces
from sme_crm.domain.campaigns.economics import (
    Economics,
    expected_answers,
    sends_needed,
    sensitivity,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.sales.money import share_of

Goal = Literal["sales", "answers"]
_WHOLE: Final = 10_000
_STEPS: Final = (25, 50, 75, 100, 150, 200)
"""The rates of sales of the grid, per cent of the one expected."""
_POINTS: Final = (-2_000, -1_000, 0, 1_000, 2_000)
"""How far its margin rates lie from the one expected."""


@dataclass(frozen=True, slots=True)
class PlanSketch:
    """One of two ways to do it. `hours` of own work cost `hourly_cost` each; `lost_hourly` is what
    the same hour would have earned elsewhere (opportunity cost)."""

    name: str = ""
    contacts: int = 0
    unit_cost: int = 0
    fixed_cost: int = 0
    hours: int = 0
    hourly_cost: int = 0
    lost_hourly: int = 0
    sale_rate: int = 0

    @property
    def cost(self) -> int:
        """Cents: contacts at their unit cost, what is fixed, own hours and what they cost else."""
        own = self.hours * (self.hourly_cost + self.lost_hourly)
        return self.contacts * self.unit_cost + self.fixed_cost + own

    def economics(self, price: int, margin_rate: int) -> Economics:
        """What it brings at a price and a margin rate."""
        sales = round(expected_answers(self.contacts, self.sale_rate))
        return Economics(self.contacts, self.cost, price, margin_rate, sales, sales)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a campaign is for: `selected` belong to its groups; `contacts` of them may be contacted
    through one of its channels at least, so many `by_channel` each.

    `sent`: it went out already, and `contacts` are those it reached.
    """

    selected: int = 0
    contacts: int = 0
    by_channel: Mapping[str, int] = field(default_factory=dict)
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted and assumed beside the brief; `contacts` 0 are those of the target."""

    contacts: int = 0
    goal: Goal = "sales"
    wanted: int = 0
    phone_share: int = 5_000
    call_minutes: int = 5
    day_hours: int = 7
    plans: tuple[PlanSketch, PlanSketch] = (PlanSketch(), PlanSketch())


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of the forecast; `cost` None: reckoned from a wave or from the discount."""

    kind: str
    label: str
    quantity: int
    unit_price: int
    cents: int
    source: str = ""
    source_day: str = ""
    cost: Cost | None = None


@dataclass(frozen=True, slots=True)
class CallLoad:
    """Calls of the first day with answers, of the day after, of the busiest one, with the staff."""

    first_day: int
    calls: tuple[Decimal, Decimal, Decimal]
    staff: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sizing:
    """What a campaign of a size comes to."""

    contacts: int
    reach: Reach
    wishes: Wishes
    economics: Economics
    needed: int | None
    lines: tuple[CostLine, ...]
    by_day: tuple[Decimal, ...]
    calls: CallLoad
    grid_rates: tuple[int, ...]
    grid_margins: tuple[int, ...]
    grid: tuple[tuple[int, ...], ...]
    advised: Mapping[str, AdvisedRate] = field(default_factory=dict)
    """How many answer by channel, as guides say or as is assumed."""

    def reached_by(self, channel: str) -> int:
        """Whom a channel is reckoned to reach."""
        if self.wishes.contacts:
            return self.contacts
        return self.reach.by_channel.get(channel, self.contacts)


def size_campaign(campaign: Campaign, reach: Reach, wishes: Wishes) -> Sizing:
    """Size a campaign for those it may reach, or for the contacts that are wished."""
    contacts = wishes.contacts or reach.contacts
    by_channel = {} if wishes.contacts else reach.by_channel
    economics = planned_economics(campaign, contacts, by_channel)
    rate = campaign.sale_rate if wishes.goal == "sales" else campaign.answer_rate
    answers = expected_answers(contacts, campaign.answer_rate)
    by_day = answers_by_day(answers, read_curve(campaign.answer_curve) or USUAL_CURVE)
    rates, margins = _axes(campaign)
    return Sizing(
        contacts=contacts,
        reach=reach,
        wishes=wishes,
        economics=economics,
        needed=sends_needed(wishes.wanted, rate) if wishes.wanted else None,
        lines=tuple(_lines(campaign, contacts, by_channel, economics.sales)),
        by_day=by_day,
        calls=_calls(by_day, wishes),
        grid_rates=rates,
        grid_margins=margins,
        grid=_grid(campaign, economics, rates, margins),
    )


def _lines(
    campaign: Campaign, contacts: int, by_channel: Mapping[str, int], sales: int
) -> Iterable[CostLine]:
    for cost in campaign.costs:
        yield CostLine(
            cost.kind, cost.label, cost.quantity, cost.unit_price, cost.planned, cost.source,
            cost.source_day, cost,
        )  # fmt: skip
    for wave in campaign.waves:
        if wave.unit_cost:
            pieces = wave_pieces(wave, contacts, by_channel)
            yield CostLine(
                f"wave.{wave.channel}", wave.name, pieces * 1_000, wave.unit_cost,
                pieces * wave.unit_cost, wave.cost_source, wave.cost_day,
            )  # fmt: skip
    if campaign.discount_rate:
        each = share_of(campaign.price, campaign.discount_rate)
        whole = share_of(campaign.price * sales, campaign.discount_rate)
        yield CostLine("discount", "", sales * 1_000, each, whole)


def _calls(by_day: tuple[Decimal, ...], wishes: Wishes) -> CallLoad:
    first = next((day for day, answers in enumerate(by_day) if answers), 0)
    days = [*(by_day[day] if day < len(by_day) else Decimal(0) for day in (first, first + 1))]
    days.append(max(by_day, default=Decimal(0)))
    share = Decimal(wishes.phone_share) / _WHOLE
    calls = [answers * share for answers in days]
    hours = Decimal(max(1, wishes.day_hours))
    staff = [staff_needed(count, wishes.call_minutes, hours) for count in calls]
    return CallLoad(first, (calls[0], calls[1], calls[2]), (staff[0], staff[1], staff[2]))


def _axes(campaign: Campaign) -> tuple[tuple[int, ...], tuple[int, ...]]:
    rates = tuple(sorted({campaign.sale_rate * step // 100 for step in _STEPS} - {0}))
    margins = {campaign.margin_rate + points for points in _POINTS}
    return rates, tuple(sorted(one for one in margins if 0 < one <= _WHOLE))


def _grid(
    campaign: Campaign, economics: Economics, rates: tuple[int, ...], margins: tuple[int, ...]
) -> tuple[tuple[int, ...], ...]:
    """The discount moves with the sales: it lowers what each sale leaves, not the cost."""
    discount = share_of(campaign.price * economics.sales, campaign.discount_rate)
    fixed = replace(economics, cost=economics.cost - discount)
    return sensitivity(fixed, rates, tuple(one - campaign.discount_rate for one in margins))


# -- as kept -----------------------------------------------------------------------------------


def read_curve(text: str) -> tuple[int, ...]:
    """A curve as kept, "0,300,800": hundredths of a per cent by day; () for the usual one."""
    parts = text.split(",")
    return tuple(map(int, parts)) if all(part.isdigit() for part in parts) else ()


def curve_text(curve: Iterable[int]) -> str:
    """A curve as it is kept; raises InvalidInput campaign_value for one without any answer."""
    parts = [int(part) for part in curve]
    if parts and (min(parts) < 0 or not sum(parts)):
        raise InvalidInput("campaign_value", value=", ".join(map(str, parts))[:40])
    return ",".join(map(str, parts))


def wishes_as_json(wishes: Wishes) -> dict[str, Any]:
    """The wishes as the campaign keeps them."""
    return asdict(wishes)


def wishes_from_json(kept: object) -> Wishes:
    """What the campaign keeps; the usual where it keeps nothing that can be read."""
    if not isinstance(kept, dict):
        return Wishes()
    plans = kept.get("plans")
    read = [_sketch(plan) for plan in plans] if isinstance(plans, list) else []
    first, second = (*read, PlanSketch(), PlanSketch())[:2]
    values = _whole_numbers(Wishes, kept)
    goal: Goal = "answers" if kept.get("goal") == "answers" else "sales"
    return replace(Wishes(), **values, goal=goal, plans=(first, second))


def _sketch(kept: object) -> PlanSketch:
    if not isinstance(kept, dict):
        return PlanSketch()
    return PlanSketch(**_whole_numbers(PlanSketch, kept), name=str(kept.get("name", "")))


def _whole_numbers(kind: type, kept: dict[str, Any]) -> dict[str, Any]:
    known = {one.name for one in fields(kind) if isinstance(one.default, int)}
    return {
        key: value
        for key, value in kept.items()
        if key in known and isinstance(value, int) and value >= 0
    }


def as_extra(extra: str, wishes: Wishes) -> str:
    """What the campaign keeps beside its fields, with these wishes."""
    return json.dumps({**_extra(extra), "sizing": wishes_as_json(wishes)}, ensure_ascii=False)


def wishes_of(extra: str) -> Wishes:
    """The wishes that a campaign keeps beside its fields."""
    return wishes_from_json(_extra(extra).get("sizing"))


def _extra(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
