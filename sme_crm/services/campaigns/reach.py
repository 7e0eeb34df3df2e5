"""Whom a campaign may reach, counted: selected by its groups, and eligible for its channels."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.campaign import Campaign
from sme_crm.domain.campaigns.channels import ELIGIBILITY_CHANNELS
from sme_crm.domain.campaigns.sizing import Reach
from sme_crm.domain.dates import present_day

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.campaigns.targets import Targets

_USUAL: Final = ("letter",)
"""What counts where no channel is chosen yet."""
_OF_DOCUMENT: Final = frozenset({"campaign", "campaign_wave", "campaign_cell", "campaign_cost"})
"""What is written while a campaign is edited; the rest may change whom it may reach."""
_Key = tuple[object, ...]


class CampaignReach:
    """Counts; the last count stays until somebody else than the document of a campaign changes.

    A field of the brief that is saved asks for the size again, and a target of a hundred thousand
    takes a second for each channel.
    """

    def __init__(self, campaigns: Campaigns, targets: Targets) -> None:
        self._campaigns = campaigns
        self._targets = targets
        self._lock = threading.Lock()
        self._counted: tuple[_Key, Reach] | None = None

    def read(self, campaign: Campaign, *, today: date | None = None) -> Reach:
        """Whom a campaign may reach; those it reached once it went out."""
        day = today or present_day()
        channels = _channels(campaign)
        key = (campaign.id, campaign.kind, campaign.groups, channels, day)
        with self._lock:
            kept = self._counted
        if kept is not None and kept[0] == key:
            return kept[1]
        counted = self._count(campaign, channels, day)
        with self._lock:
            self._counted = key, counted
        return counted

    def hear(self, changes: Changes) -> None:
        """Forget the count when a change may bear on it."""
        with self._lock:
            kept = self._counted
            if kept is not None and _bears_on(changes, kept[0][0]):
                self._counted = None

    def _count(self, campaign: Campaign, channels: Iterable[str], day: date) -> Reach:
        selected = self._targets.selected(campaign.id)
        reached = self._campaigns.reached(campaign.id)
        if reached:
            return Reach(len(selected), reached, sent=True)
        anyhow: set[int] = set()
        by_channel = {}
        for channel in channels:
            refused = self._targets.exclusions(campaign.id, channel, selected, today=day)
            allowed = [one for one in selected if one not in refused]
            by_channel[channel] = len(allowed)
            anyhow.update(allowed)
        return Reach(len(selected), len(anyhow), by_channel)


def _channels(campaign: Campaign) -> tuple[str, ...]:
    """The addressed channels of a campaign, each once."""
    used = dict.fromkeys(wave.channel for wave in campaign.waves)
    return tuple(one for one in used if one in ELIGIBILITY_CHANNELS) or _USUAL


def _bears_on(changes: Changes, campaign_id: object) -> bool:
    for rows in (changes.created, changes.updated, changes.deleted):
        if not _OF_DOCUMENT.issuperset(entity for entity in rows if rows[entity]):
            return True
        if any(one != campaign_id for one in rows.get("campaign", ())):
            return True
    return False
