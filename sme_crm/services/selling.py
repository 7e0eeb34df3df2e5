"""The part of an open data file that sells: products, opportunities, quotes, orders, figures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.open_file import OpenFile

if TYPE_CHECKING:
    from sme_crm.services.campaigns.comparison import CampaignComparison
    from sme_crm.services.dashboard import Dashboard
    from sme_crm.services.reports.reports import Reports
    from sme_crm.services.sales.opportunities import Opportunities
    from sme_crm.services.sales.order_import.run import OrderImports
    from sme_crm.services.sales.orders import Orders
    from sme_crm.services.sales.product_import import ProductImports
    from sme_crm.services.sales.products import Products
    from sme_crm.services.sales.purchases import Purchases
    from sme_crm.services.sales.sales_files import SalesFiles
    from sme_crm.services.segments.segments import Segments


class Selling(OpenFile):
    """What is offered and bought, by whom, and what follows from it."""

    @cached_property
    def opportunities(self) -> Opportunities:
        """What may be sold."""
        from sme_crm.services.sales.opportunities import Opportunities

        return Opportunities(self.database, self.settings, self.orders)

    @cached_property
    def products(self) -> Products:
        """What is sold."""
        from sme_crm.services.sales.products import Products

        return Products(self.database, self.settings)

    @cached_property
    def orders(self) -> Orders:
        """What was bought."""
        from sme_crm.services.sales.orders import Orders

        return Orders(self.database, self.settings)

    @cached_property
    def purchases(self) -> Purchases:
        """What each contact bought, in sums."""
        from sme_crm.services.sales.purchases import Purchases

        return Purchases(self.database)

    @cached_property
    def segments(self) -> Segments:
        """Who buys how much and how often."""
        from sme_crm.services.segments.segments import Segments

        return Segments(self.database, self.settings, self.bus)

    @cached_property
    def order_imports(self) -> OrderImports:
        """Orders of other programs."""
        from sme_crm.services.contacts import Contacts
        from sme_crm.services.custom_fields import CustomFields
        from sme_crm.services.sales.order_import.run import OrderImports

        contacts = Contacts(self.database, CustomFields(self.database))
        return OrderImports(self.database, contacts, self.settings)

    @cached_property
    def product_imports(self) -> ProductImports:
        """Products of price lists."""
        from sme_crm.services.sales.product_import import ProductImports

        return ProductImports(self.database, self.settings)

    @cached_property
    def sales_files(self) -> SalesFiles:
        """Products and orders as files."""
        from sme_crm.services.sales.sales_files import SalesFiles

        return SalesFiles(self.orders, self.settings)

    @cached_property
    def dashboard(self) -> Dashboard:
        """The figures of the business at a glance."""
        from sme_crm.services.dashboard import Dashboard

        return Dashboard(self.database, self.segments)

    @cached_property
    def reports(self) -> Reports:
        """Reports on paper and in spreadsheets."""
        from sme_crm.services.letters.letters import Letters
        from sme_crm.services.reports.reports import Reports

        letters = Letters(self.database, self.eligibility, self.settings)
        return Reports(
            self.database,
            self.settings,
            self.segments,
            self.dashboard,
            letters.sender,
            self._campaign_comparison,
        )

    def _campaign_comparison(self) -> CampaignComparison:
        """What tells reports of campaigns; counts anew whom they may reach."""
        from sme_crm.services.campaigns.analysis import CampaignAnalysis
        from sme_crm.services.campaigns.answer_rates import AnswerRates
        from sme_crm.services.campaigns.campaigns import Campaigns
        from sme_crm.services.campaigns.comparison import CampaignComparison
        from sme_crm.services.campaigns.reach import CampaignReach
        from sme_crm.services.campaigns.targets import Targets
        from sme_crm.services.groups import Groups

        campaigns = Campaigns(self.database, self.settings)
        targets = Targets(self.database, self.eligibility, Groups(self.database), self.settings)
        analysis = CampaignAnalysis(self.database, AnswerRates(self.settings))
        return CampaignComparison(campaigns, analysis, CampaignReach(campaigns, targets))
