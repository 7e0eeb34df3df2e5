"""Who kept silent, as a group or a second wave in one click; who answered and waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.store.queries import campaign_sendings as queries
from sme_crm.store.queries.campaign_sendings import HotRow

if TYPE_CHECKING:
    from sme_crm.services.campaigns.audiences import Audiences
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.groups import Groups
    from sme_crm.store.database import Database

_SHOWN: Final = 500


class Reminders:
    """Follows up on those who did not answer, and on those nobody looks after yet."""

    def __init__(
        self, database: Database, campaigns: Campaigns, audiences: Audiences, groups: Groups
    ) -> None:
        self._database = database
        self._campaigns = campaigns
        self._audiences = audiences
        self._groups = groups

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

        Of another channel it takes that one's usual unit cost. Raises NotFound campaign_wave when
        nothing was sent yet.
        """
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
        return self._campaigns.put_wave(campaign_id, wave)

    def hot(self, campaign_id: int, most: int = _SHOWN) -> list[HotRow]:
        """Those who asked for something and have no next step, the longest waiting first."""
        with self._database.translated_errors():
            return queries.read_hot(self._database.reader(), campaign_id, most)
