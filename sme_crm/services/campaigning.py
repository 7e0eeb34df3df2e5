"""The part of an open data file that campaigns: the yearly plan and what carries it out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.open_file import OpenFile

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignAnalysis
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.campaigns.returns import Returns
    from sme_crm.services.plan import Plans


class Campaigning(OpenFile):
    """From the plan of a year to the proof that a campaign paid."""

    @cached_property
    def plan(self) -> Plans:
        """What is to be done in a year, for how much, to bring in how much."""
        from sme_crm.services.plan import Plans
        from sme_crm.services.working_calendar import WorkingDays

        return Plans(self.database, WorkingDays(self.database, self.settings))

    @cached_property
    def campaigns(self) -> Campaigns:
        """Campaigns as documents."""
        from sme_crm.services.campaigns.campaigns import Campaigns

        return Campaigns(self.database, self.settings)

    @cached_property
    def returns(self) -> Returns:
        """Answers and returned mail."""
        from sme_crm.services.campaigns.returns import Returns

        return Returns(self.database, self.settings)

    @cached_property
    def campaign_analysis(self) -> CampaignAnalysis:
        """What campaigns brought."""
        from sme_crm.services.campaigns.analysis import CampaignAnalysis

        return CampaignAnalysis(self.database)
