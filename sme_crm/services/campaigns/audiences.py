"""Whom a wave reaches: its audience by cell, asked about eligibility at that very moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.campaign import Campaign, Wave
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.sending import Audience
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.errors import InvalidInput
from sme_crm.store.queries import campaign_sendings as queries

if TYPE_CHECKING:
    from sme_crm.services.campaigns.targets import Targets
    from sme_crm.store.database import Database

Refusals = dict[int, tuple[Refusal, ...]]


@dataclass(frozen=True, slots=True)
class SendPlan:
    """What the sending of a wave would do: contacts by cell (None: of no cell), who is left out.

    `controls` are kept from getting anything.
    """

    campaign: Campaign
    wave: Wave
    audience: Audience
    day: date
    cells: dict[int | None, list[int]] = field(default_factory=dict)
    refused: Refusals = field(default_factory=dict)
    controls: int = 0

    @property
    def ids(self) -> list[int]:
        """Everybody who would be reached, each once."""
        return [one for ids in self.cells.values() for one in ids]

    @property
    def count(self) -> int:
        """How many would be reached; of an unaddressed channel its pieces."""
        return sum(map(len, self.cells.values())) or self.wave.pieces

    @property
    def cost(self) -> int:
        """Cents: pieces at the unit cost of the wave."""
        return self.count * self.wave.unit_cost

    def by_reason(self) -> dict[str, tuple[int, ...]]:
        """Who is left out by the first reason, most frequent first."""
        found: dict[str, list[int]] = {}
        for contact, refusals in self.refused.items():
            found.setdefault(refusals[0].reason, []).append(contact)
        ordered = sorted(found.items(), key=lambda item: -len(item[1]))
        return {reason: tuple(ids) for reason, ids in ordered}


class Audiences:
    """Finds out whom a wave would reach; reads are for workers."""

    def __init__(self, database: Database, targets: Targets) -> None:
        self._database = database
        self._targets = targets

    def plan(
        self,
        campaign: Campaign,
        wave: Wave,
        audience: Audience,
        day: date,
        ids: Sequence[int] | None = None,
    ) -> SendPlan:
        """Whom a wave would reach on a day.

        `ids`: only these of the audience. Once there are cells, the target are those drawn into
        them, control groups aside. Raises InvalidInput campaign_not_drawn.
        """
        if not find_channel(wave.channel).addressed:
            return SendPlan(campaign, wave, audience, day)
        with self._database.translated_errors():
            drawn = queries.read_drawn(self._database.reader(), campaign.id)
        if not drawn and any(cell.share for cell in campaign.cells):
            raise InvalidInput("campaign_not_drawn")
        control = {cell.id for cell in campaign.cells if cell.is_control}
        kept_out = {one for one, cell in drawn.items() if cell in control}
        wanted = self._wanted(campaign, audience, drawn)
        if ids is not None:
            asked = set(ids)
            wanted = [one for one in wanted if one in asked]
        with self._database.translated_errors():
            there = queries.read_reached(self._database.reader(), campaign.id, wave.id)
        wanted = [one for one in wanted if one not in kept_out and one not in there]
        refused = self._targets.exclusions(campaign.id, wave.channel, wanted, today=day)
        cells: dict[int | None, list[int]] = {}
        for one in wanted:
            if one not in refused:
                cells.setdefault(drawn.get(one), []).append(one)
        return SendPlan(campaign, wave, audience, day, cells, refused, len(kept_out))

    def _wanted(
        self, campaign: Campaign, audience: Audience, drawn: dict[int, int]
    ) -> Sequence[int]:
        if audience == "silent":
            return self.silent(campaign.id)
        if audience == "target" and drawn:
            return list(drawn)
        target = self._targets.selected(campaign.id)
        if audience == "target":
            return target
        with self._database.translated_errors():
            reached = queries.read_reached(self._database.reader(), campaign.id)
        return [one for one in target if one not in reached]

    def silent(self, campaign_id: int) -> list[int]:
        """Those the campaign reached who neither answered (a no included) nor ordered since."""
        with self._database.translated_errors():
            reader = self._database.reader()
            reached = queries.read_reached(reader, campaign_id)
            reached -= queries.read_answered(reader, campaign_id)
            reached -= queries.read_buyers(reader, campaign_id)
        return sorted(reached)
