"""Campaigns side by side: the same figures of each, measured where it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.campaign import Campaign, planned_economics
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.economics import Economics
from sme_crm.domain.campaigns.figure_names import unknown_reasons

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignAnalysis, CampaignResult
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.campaigns.reach import CampaignReach


@dataclass(frozen=True, slots=True)
class CampaignFigures:
    """A campaign in figures: `economics` measured once it reached anybody, else expected.

    `expected` is for as many contacts as it reached, else for those it may reach.
    """

    campaign: Campaign
    is_measured: bool
    economics: Economics
    expected: Economics
    first_sales: int = 0
    returned: int = 0

    @property
    def unknown(self) -> list[str]:
        """Why figures are not known (`figure_names.UNKNOWN`)."""
        return unknown_reasons(self.economics)


class CampaignComparison:
    """Reads the figures of campaigns; reads are for workers."""

    def __init__(
        self, campaigns: Campaigns, analysis: CampaignAnalysis, reach: CampaignReach
    ) -> None:
        self._campaigns = campaigns
        self._analysis = analysis
        self._reach = reach

    def result(self, campaign: Campaign) -> CampaignResult:
        """The result of a campaign; of one that was not sent, what those it may reach promise."""
        result = self._analysis.result(campaign)
        if result.is_measured:
            return result
        reach = self._reach.read(campaign)
        copies = sum(
            one.pieces for one in campaign.waves if not find_channel(one.channel).addressed
        )
        planned = planned_economics(campaign, reach.contacts + copies, reach.by_channel)
        return replace(result, expected=planned)

    def figures(self, campaign: Campaign) -> CampaignFigures:
        """One campaign in figures."""
        return self.told(self.result(campaign))

    @staticmethod
    def told(result: CampaignResult) -> CampaignFigures:
        """A result in figures: measured once anybody was reached, else expected."""
        return CampaignFigures(
            result.campaign,
            result.is_measured,
            result.economics if result.is_measured else result.expected,
            result.expected,
            result.whole.first_sales,
            result.returned,
        )

    def compare(self, ids: Sequence[int]) -> list[CampaignFigures]:
        """Several campaigns, in the order asked for; raises NotFound campaign."""
        return [self.figures(self._campaigns.get(one)) for one in ids]
