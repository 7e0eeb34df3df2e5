"""Who kept silent, as a group or a second wave in one click; who answered and waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.heat import Heat, heat_of
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.store.queries import campaign_follow_up as queries
from sme_crm.store.queries.campaign_follow_up import HotRow
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Wave
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.audiences import Audiences
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.groups import Groups
    from sme_crm.store.database import Database

_SHOWN: Final = 500
_POSTED: Final = "letter"
"""The channel whose pieces come back."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What was prepared: the wave, and the group of the `people` it is for, as one change."""

    change_id: int
    wave_id: int
    group_id: int
    people: int


@dataclass(frozen=True, slots=True)
class HotContact:
    """Somebody who waits, and how hot he is."""

    row: HotRow
    heat: Heat


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """A step from messages to sales: how many in all, and by channel where that is known."""

    key: str
    total: int
    by_channel: Mapping[str, int]


class Reminders:
    """Follows up on those who did not answer, and on those nobody looks after yet."""

    def __init__(
        self, database: Database, campaigns: Campaigns, audiences: Audiences, groups: Groups
    ) -> None:
        self._database = database
        self._campaigns = campaigns
        self._audiences = audiences
        self._groups = groups
        self.staff_id: int | None = None

    def silent(self, campaign_id: int) -> list[int]:
        """Those it reached who neither answered nor ordered since."""
        return self._audiences.silent(campaign_id)

    def group_silent(self, campaign_id: int, name: str) -> int:
        """A group of them as they are today; returns its id. Raises InvalidInput."""
        ids = self.silent(campaign_id)
        if not ids:
            raise InvalidInput("campaign_nobody")
        return self._groups.create_from(tuple(ids), name)

    def add_wave(self, campaign_id: int, name: str, channel: str = "") -> int:
        """A further wave like the last one that was sent, to be sent to them; returns its id.

        It is meant for the same group. Of another channel it takes that one's usual unit cost.
        Raises NotFound campaign_wave when nothing was sent yet.
        """
        return self._campaigns.put_part(campaign_id, self._next_wave(campaign_id, name, channel))

    def remind(
        self, campaign_id: int, name: str, group_name: str, channel: str = "", *, origin: str = ""
    ) -> Reminder:
        """Prepare a wave `name` to those who kept silent, and keep them as a group, in one change.

        Raises InvalidInput campaign_nobody, NotFound campaign_wave when nothing was sent yet.
        """
        wave = self._next_wave(campaign_id, name, channel)
        ids = tuple(self.silent(campaign_id))
        if not ids:
            raise InvalidInput("campaign_nobody")
        with UnitOfWork(
            self._database, "campaign.remind", {"count": len(ids)}, origin=origin,
            staff_id=self.staff_id,
        ) as work:  # fmt: skip
            group_id, count = self._groups.create_within(work, ids, group_name)
            meant = replace(wave, group_id=group_id, group_name=group_name)
            wave_id = self._campaigns.put_within(work, campaign_id, meant)
        return Reminder(work.change_id, wave_id, group_id, count)

    def _next_wave(self, campaign_id: int, name: str, channel: str) -> Wave:
        """A wave that is planned like the last one that was sent."""
        campaign = self._campaigns.get(campaign_id)
        sent = [one for one in campaign.waves if one.state == "sent"]
        if not sent:
            raise NotFound("campaign_wave", id=0)
        last = max(sent, key=lambda one: (one.sent_day, one.position))
        wave = replace(
            last, id=0, name=name, day="", state="planned", sent_day="", mailing=0, position=0
        )
        if channel and channel != last.channel:
            known = find_channel(channel)
            wave = replace(
                wave, channel=channel, unit_cost=known.unit_cost, cost_source=known.source,
                cost_day="", template_id=None,
            )  # fmt: skip
        return wave

    def hot(
        self, campaign_id: int, today: date | None = None, most: int = _SHOWN
    ) -> list[HotContact]:
        """Those who asked for something and have no next step, the hottest first.

        Of those who are as hot as each other, who waits longest comes first.
        """
        with self._database.translated_errors():
            rows = queries.read_hot(self._database.reader(), campaign_id, most)
        day = today or present_day()
        found = [
            HotContact(
                one,
                heat_of(one.kind, one.day, one.sent_day, one.answers, bought=one.bought, today=day),
            )
            for one in rows
        ]
        return sorted(found, key=lambda one: -one.heat.points)

    def funnel(self, result: CampaignResult) -> tuple[FunnelStep, ...]:
        """From messages to sales, as many by channel as are known of it."""
        campaign, whole = result.campaign, result.whole
        with self._database.translated_errors():
            reader = self._database.reader()
            quoted = queries.count_quoted(reader, campaign.id, campaign.window_days)
            reminded = queries.count_reminded(reader, campaign.id)
        parts = result.by_channel
        return (
            FunnelStep("messages", whole.pieces, {key: one.pieces for key, one in parts.items()}),
            FunnelStep("returned", result.returned, {_POSTED: result.returned}),
            FunnelStep("answers", whole.answers, {key: one.answers for key, one in parts.items()}),
            FunnelStep("quotes", quoted.pop("", 0), quoted),
            FunnelStep("reminders", reminded.pop("", 0), reminded),
            FunnelStep("sales", whole.sales, {key: one.sales for key, one in parts.items()}),
        )
