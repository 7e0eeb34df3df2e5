"""The parts of a campaign added up: by wave, channel, combination of channels, cell, segment, lot.

Where the pieces make the part (wave, channel, cell, lot), a person counts once in each part that
reached him. Where the person does (combination, segment, weight), he is in one part only. An order
counts for the recipient it is matched to; costs are shared out by the pieces sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Generic, TypeVar

from sme_crm.domain.campaigns.campaign import Campaign, sent_copies, whole_cost
from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.domain.campaigns.standing import STANDINGS, WEIGHTS
from sme_crm.services.campaigns.part_result import PartResult
from sme_crm.store.queries.attribution import MatchedOrder
from sme_crm.store.queries.campaign_results import RecipientGroup

K = TypeVar("K")
Combination = tuple[str, ...]
"""The channels that reached a person, in their usual order."""


class Parts:
    """Adds recipients, answers and orders up by whatever tells them apart.

    `answers`: (contact, wave) of each person who answered, the contact None where unknown.
    """

    def __init__(
        self,
        campaign: Campaign,
        groups: Sequence[RecipientGroup],
        answers: Sequence[tuple[int | None, int | None]],
        orders: Sequence[MatchedOrder],
    ) -> None:
        self._campaign = campaign
        self._groups: list[tuple[RecipientGroup, AbstractSet[int]]] = [
            (group, set(group.contacts)) for group in groups
        ]
        self._answers = answers
        self._answered = {contact for contact, _ in answers if contact is not None}
        self._orders = orders
        waves: dict[int | None, list[AbstractSet[int]]] = {}
        for group, people in self._groups:
            waves.setdefault(group.wave_id, []).append(people)
        self._of_wave = {wave: _union(sets) for wave, sets in waves.items()}
        self._waves = [
            (RecipientGroup(wave, None, None, "", "", []), people)
            for wave, people in self._of_wave.items()
        ]
        self.reached = _union(list(self._of_wave.values()))
        self._channels: dict[int | None, str] = {one.id: one.channel for one in campaign.waves}
        self._copies: dict[int | None, int] = {
            wave.id: sent_copies(wave) for wave in campaign.waves if sent_copies(wave)
        }
        self._apart = [wave for one, wave in answers if one not in self.reached]
        self._costs = self._piece_costs()

    def pieces(self) -> dict[int | None, int]:
        """How many pieces of each wave went out to recipients."""
        return {wave: len(people) for wave, people in self._of_wave.items()}

    def whole(self) -> PartResult:
        """All of it; who answers without having been reached counts too."""
        whole = self.part()
        copies = sum(self._copies.values())
        whole.contacts = len(self.reached) + copies
        whole.pieces = sum(self.pieces().values()) + copies
        whole.answers = len(self._answered) + sum(one is None for one, _ in self._answers)
        for order in self._orders:
            whole.add_order(order)
        whole.cost = whole_cost(self._campaign, self.pieces())
        return whole

    # Parts that pieces make

    def by_wave(self) -> dict[int, PartResult]:
        """By wave, those that are not addressed too."""
        return self._by_piece(
            self._waves, lambda group: group.wave_id, lambda order: order.wave_id, lambda wave: wave
        )

    def by_channel(self) -> dict[str, PartResult]:
        """By channel, those that are not addressed too."""
        channel = self._channels.get
        return self._by_piece(
            self._waves,
            lambda group: channel(group.wave_id or 0),
            lambda order: channel(order.wave_id or 0),
            channel,
        )

    def by_cell(self) -> dict[int, PartResult]:
        """By cell of the test."""
        return self._by_piece(
            self._groups, lambda group: group.cell_id, lambda order: order.cell_id
        )

    def by_lot(self) -> dict[int, PartResult]:
        """By address file."""
        return self._by_piece(self._groups, lambda group: group.lot_id, lambda order: order.lot_id)

    def _by_piece(
        self,
        groups: Sequence[tuple[RecipientGroup, AbstractSet[int]]],
        of_group: Callable[[RecipientGroup], K | None],
        of_order: Callable[[MatchedOrder], K | None],
        of_copies: Callable[[int | None], K | None] | None = None,
    ) -> dict[K, PartResult]:
        pieces: dict[K, Counter[int | None]] = {}
        people: dict[K, list[AbstractSet[int]]] = {}
        for group, reached in groups:
            key = of_group(group)
            if key is not None:
                pieces.setdefault(key, Counter())[group.wave_id] += len(reached)
                people.setdefault(key, []).append(reached)
        found = {key: _union(sets) for key, sets in people.items()}
        sums = _Sums(self, found, pieces)
        for order in self._orders:
            key = of_order(order)
            if key is not None and order.contact_id in found.get(key, ()):
                sums.parts[key].add_order(order)
        for wave, count in self._copies.items() if of_copies is not None else ():
            key = of_copies(wave) if of_copies is not None else None
            if key is not None:
                sums.add_copies(key, wave, count, self._apart.count(wave))
        return sums.finished()

    # Parts that people make

    def by_combination(self) -> dict[Combination, PartResult]:
        """By the channels that reached a person, each person in one combination only."""
        reached: dict[str, list[AbstractSet[int]]] = {}
        for wave, people in self._of_wave.items():
            if wave in self._channels:
                reached.setdefault(self._channels[wave], []).append(people)
        found: dict[Combination, AbstractSet[int]] = {(): self.reached}
        for channel in (one.key for one in CHANNELS if one.key in reached):
            by_it = _union(reached[channel])
            parted: dict[Combination, AbstractSet[int]] = {}
            for combination, people in found.items():
                inside = people & by_it
                parted[combination] = people - inside
                parted[(*combination, channel)] = inside
            found = {key: people for key, people in parted.items() if people}
        found.pop((), None)
        return self._by_person(found)

    def by_segment(self) -> dict[str, PartResult]:
        """By the segment a person was in when something was first sent to him."""
        return self._first_standing(lambda group: group.segment, STANDINGS)

    def by_weight(self) -> dict[str, PartResult]:
        """By the weight a person had when something was first sent to him."""
        return self._first_standing(lambda group: group.weight, WEIGHTS)

    def _first_standing(
        self, standing: Callable[[RecipientGroup], str], known: Sequence[tuple[str, str, str]]
    ) -> dict[str, PartResult]:
        found: dict[str, list[AbstractSet[int]]] = {}
        for group, people in self._first_groups:
            found.setdefault(standing(group), []).append(people)
        order = {key: place for place, (_, key, _) in enumerate(known)}
        united = {key: _union(found[key]) for key in sorted(found, key=order.__getitem__)}
        return self._by_person({key: people for key, people in united.items() if people})

    @cached_property
    def _first_groups(self) -> list[tuple[RecipientGroup, AbstractSet[int]]]:
        """Each group without those whom an earlier wave had reached."""
        days = {wave.id: (wave.sent_day, wave.id) for wave in self._campaign.waves}
        waves = sorted(self._of_wave, key=lambda wave: days.get(wave or 0, ("", 0)))
        found: list[tuple[RecipientGroup, AbstractSet[int]]] = []
        seen: AbstractSet[int] = frozenset()
        for place, wave in enumerate(waves):
            for group, people in self._groups:
                if group.wave_id == wave:
                    found.append((group, people - seen if seen else people))
            if place + 1 < len(waves):
                seen = seen | self._of_wave[wave]
        return found

    def _by_person(self, people: Mapping[K, AbstractSet[int]]) -> dict[K, PartResult]:
        """Parts that no person is in twice."""
        waves = self._of_wave.items()
        several = len(self._of_wave) > 1
        sums = _Sums(
            self,
            people,
            {
                key: {wave: len(found & sent if several else found) for wave, sent in waves}
                for key, found in people.items()
            },
        )
        for order in self._orders:
            for key, found in people.items():
                if order.contact_id in found:
                    sums.parts[key].add_order(order)
        return sums.finished()

    # Sums

    def part(self) -> PartResult:
        """A part nothing was counted in yet."""
        return PartResult(price=self._campaign.price, margin_rate=self._campaign.margin_rate)

    def answers_of(self, people: AbstractSet[int]) -> int:
        """How many of some people answered."""
        return len(people & self._answered)

    def cost_of(self, wave: int | None, pieces: int) -> Decimal:
        """Cents of some pieces of a wave, with their share of the lines of cost."""
        return pieces * self._costs.get(wave, Decimal(0))

    def _piece_costs(self) -> dict[int | None, Decimal]:
        """Cents of one piece of each wave: its unit cost and its share of the lines of cost."""
        pieces: dict[int | None, int] = self.pieces() | self._copies
        every = sum(pieces.values())
        common = sum(cost.amount for cost in self._campaign.costs if cost.wave_id not in pieces)
        share = Decimal(common) / every if every else Decimal(0)
        costs = dict.fromkeys(pieces, share)
        for wave in self._campaign.waves:
            own = sum(cost.amount for cost in self._campaign.costs if cost.wave_id == wave.id)
            if pieces.get(wave.id):
                costs[wave.id] = wave.unit_cost + share + Decimal(own) / pieces[wave.id]
        return costs


class _Sums(Generic[K]):
    """Parts being added up; costs are rounded last, so that they make up their sum."""

    def __init__(
        self,
        parts: Parts,
        people: Mapping[K, AbstractSet[int]],
        pieces: Mapping[K, Mapping[int | None, int]],
    ) -> None:
        self._of = parts
        self.parts: dict[K, PartResult] = {}
        self._spent: dict[K, Decimal] = {}
        for key, found in people.items():
            part = self.parts[key] = parts.part()
            part.contacts = len(found)
            part.answers = parts.answers_of(found)
            part.pieces = sum(pieces[key].values())
            costs = (parts.cost_of(wave, count) for wave, count in pieces[key].items())
            self._spent[key] = sum(costs, Decimal(0))

    def add_copies(self, key: K, wave: int | None, copies: int, answers: int) -> None:
        """Count what went to nobody by name."""
        part = self.parts.setdefault(key, self._of.part())
        part.contacts += copies
        part.pieces += copies
        part.answers += answers
        self._spent[key] = self._spent.get(key, Decimal(0)) + self._of.cost_of(wave, copies)

    def finished(self) -> dict[K, PartResult]:
        """The parts with their costs in whole cents: the largest fractions are rounded up."""
        whole = sum(self._spent.values(), Decimal(0))
        rest = int(whole.quantize(Decimal(1), ROUND_HALF_UP))
        for key, part in self.parts.items():
            part.cost = int(self._spent[key])
            rest -= part.cost
        falling = sorted(self._spent, key=lambda key: int(self._spent[key]) - self._spent[key])
        for key in falling[:rest]:
            self.parts[key].cost += 1
        return self.parts


def _union(sets: Sequence[AbstractSet[int]]) -> AbstractSet[int]:
    """All of them; a single one as it is."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)
