"""The part of an open data file that campaigns: the yearly plan and what carries it out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.open_file import OpenFile

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignAnalysis
    from sme_crm.services.campaigns.answer_rates import AnswerRates
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.campaigns.cell_draw import CampaignTests
    from sme_crm.services.campaigns.comparison import CampaignComparison
    from sme_crm.services.campaigns.reach import CampaignReach
    from sme_crm.services.campaigns.returns import Returns
    from sme_crm.services.campaigns.targets import Targets
    from sme_crm.services.plan import Plans
    from sme_crm.services.plan_files import PlanFiles


class Campaigning(OpenFile):
    """From the plan of a year to the proof that a campaign paid."""

    @cached_property
    def plan(self) -> Plans:
        """What is to be done in a year, for how much, to bring in how much."""
        from sme_crm.services.plan import Plans
        from sme_crm.services.plan_actuals import PlanActuals
        from sme_crm.services.working_calendar import WorkingDays

        return Plans(
            self.database,
            WorkingDays(self.database, self.settings),
            PlanActuals(self.database, self.bus),
        )

    @cached_property
    def plan_files(self) -> PlanFiles:
        """The plan on paper, as a workbook, in calendars."""
        from sme_crm.services.agenda import Agenda
        from sme_crm.services.calendar_files import CalendarFiles
        from sme_crm.services.plan_files import PlanFiles

        files = CalendarFiles(self.database, Agenda(self.database, self.settings))
        return PlanFiles(self.database, self.settings, files)

    @cached_property
    def targets(self) -> Targets:
        """Whom campaigns are for."""
        from sme_crm.services.campaigns.targets import Targets
        from sme_crm.services.groups import Groups

        return Targets(self.database, self.eligibility, Groups(self.database), self.settings)

    @cached_property
    def campaign_reach(self) -> CampaignReach:
        """Whom campaigns may reach, counted."""
        from sme_crm.services.campaigns.reach import CampaignReach

        reach = CampaignReach(self.campaigns, self.targets)
        self.subscribe(reach.hear)
        return reach

    @cached_property
    def campaigns(self) -> Campaigns:
        """Campaigns as documents."""
        from sme_crm.services.campaigns.campaigns import Campaigns

        return Campaigns(self.database, self.settings)

    @cached_property
    def campaign_tests(self) -> CampaignTests:
        """Draws into the cells of tests."""
        from sme_crm.services.campaigns.cell_draw import CampaignTests

        return CampaignTests(self.database)

    @cached_property
    def returns(self) -> Returns:
        """Answers and returned mail."""
        from sme_crm.services.campaigns.returns import Returns

        return Returns(self.database, self.settings)

    @cached_property
    def campaign_analysis(self) -> CampaignAnalysis:
        """What campaigns brought."""
        from sme_crm.services.campaigns.analysis import CampaignAnalysis

        return CampaignAnalysis(self.database, self.answer_rates)

    @cached_property
    def answer_rates(self) -> AnswerRates:
        """How many answer by channel, with its source."""
        from sme_crm.services.campaigns.answer_rates import AnswerRates

        return AnswerRates(self.settings)

    @cached_property
    def campaign_comparison(self) -> CampaignComparison:
        """Campaigns side by side."""
        from sme_crm.services.campaigns.comparison import CampaignComparison

        return CampaignComparison(self.campaigns, self.campaign_analysis, self.campaign_reach)
