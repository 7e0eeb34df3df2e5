"""An open data file with everything a user can do to it; both faces of the program get it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sme_crm.services.campaigning import Campaigning
from sme_crm.services.follow_up import FollowUp
from sme_crm.services.selling import Selling

if TYPE_CHECKING:
    from sme_crm.services.campaigns.audiences import Audiences
    from sme_crm.services.campaigns.call_lists import CallLists
    from sme_crm.services.campaigns.refund_claims import RefundClaims
    from sme_crm.services.campaigns.reminders import Reminders as CampaignReminders
    from sme_crm.services.campaigns.return_rates import ReturnRates
    from sme_crm.services.campaigns.sending import Sendings
    from sme_crm.services.campaigns.sizing import CampaignSizes
    from sme_crm.services.care import Care
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.custom_fields import CustomFields
    from sme_crm.services.documents import Documents
    from sme_crm.services.duplicates.decisions import Decisions
    from sme_crm.services.duplicates.finding import Finding
    from sme_crm.services.duplicates.household_proposals import HouseholdProposals
    from sme_crm.services.duplicates.households import Households
    from sme_crm.services.duplicates.merging import Merging
    from sme_crm.services.duplicates.options import DuplicateOptions
    from sme_crm.services.duplicates.review import Review
    from sme_crm.services.duplicates.weighing import Weighing
    from sme_crm.services.envelopes import Envelopes
    from sme_crm.services.erasing import Erasing
    from sme_crm.services.exporting.column_sets import ColumnSets
    from sme_crm.services.exporting.printed_lists import PrintedLists
    from sme_crm.services.exports import Exports
    from sme_crm.services.groups import Groups
    from sme_crm.services.history import History
    from sme_crm.services.importing import Imports
    from sme_crm.services.labels import Labels
    from sme_crm.services.letters.letters import Letters
    from sme_crm.services.letters.recipients import MailingRecipients
    from sme_crm.services.lot_checks import LotChecks
    from sme_crm.services.lot_loans import LotLoans
    from sme_crm.services.lots import Lots
    from sme_crm.services.matching import Matching
    from sme_crm.services.sales.quote_chasing import QuoteChasing
    from sme_crm.services.sales.quotes import Quotes


class Workspace(Campaigning, Selling, FollowUp):
    """One open data file with everything a user can do to it."""

    @cached_property
    def contacts(self) -> Contacts:
        """Commands on contacts."""
        from sme_crm.services.contacts import Contacts

        return Contacts(self.database, self.custom_fields)

    @cached_property
    def custom_fields(self) -> CustomFields:
        """Own fields."""
        from sme_crm.services.custom_fields import CustomFields

        return CustomFields(self.database)

    @cached_property
    def history(self) -> History:
        """Timelines."""
        from sme_crm.services.history import History

        return History(self.database)

    @cached_property
    def documents(self) -> Documents:
        """Files kept with contacts."""
        from sme_crm.services.documents import Documents

        return Documents(self.database)

    @cached_property
    def erasing(self) -> Erasing:
        """Erasing contacts for good."""
        from sme_crm.services.erasing import Erasing

        return Erasing(self.database, self.backups)

    @cached_property
    def matching(self) -> Matching:
        """Likely duplicates of one contact."""
        from sme_crm.services.matching import Matching

        return Matching(self.database, self.weighing)

    @cached_property
    def weighing(self) -> Weighing:
        """What contacts that come in are compared with the others by."""
        from sme_crm.services.duplicates.weighing import Weighing

        return Weighing(self.database)

    @cached_property
    def duplicates(self) -> Finding:
        """The search for contacts that are one and the same."""
        from sme_crm.services.duplicates.finding import Finding

        return Finding(self.database)

    @cached_property
    def duplicate_review(self) -> Review:
        """What the last search left to decide."""
        from sme_crm.services.duplicates.review import Review

        return Review(self.database)

    @cached_property
    def duplicate_options(self) -> DuplicateOptions:
        """Thresholds of the search and rules of merges."""
        from sme_crm.services.duplicates.options import DuplicateOptions

        return DuplicateOptions(self.settings)

    @cached_property
    def merging(self) -> Merging:
        """Several records made one, and taken apart again."""
        from sme_crm.services.duplicates.merging import Merging

        return Merging(self.database)

    @cached_property
    def households(self) -> Households:
        """People who share an address and may get one letter."""
        from sme_crm.services.duplicates.households import Households

        return Households(self.database)

    @cached_property
    def household_proposals(self) -> HouseholdProposals:
        """Who likely lives together, as the last search for duplicates found it."""
        from sme_crm.services.duplicates.household_proposals import HouseholdProposals

        return HouseholdProposals(self.database)

    @cached_property
    def decisions(self) -> Decisions:
        """Pairs of contacts that are no duplicates of each other."""
        from sme_crm.services.duplicates.decisions import Decisions

        return Decisions(self.database)

    @cached_property
    def care(self) -> Care:
        """Missing, doubtful and ageing data, and their repairs."""
        from sme_crm.services.care import Care

        return Care(self.database, self.settings, self.contact_lists)

    @cached_property
    def groups(self) -> Groups:
        """Groups of contacts."""
        from sme_crm.services.groups import Groups

        return Groups(self.database)

    @cached_property
    def imports(self) -> Imports:
        """Import runs."""
        from sme_crm.services.importing import Imports

        return Imports(self.database, self.contacts, self.custom_fields, self.weighing)

    @cached_property
    def exports(self) -> Exports:
        """Contacts as files for other programs."""
        from sme_crm.services.exports import Exports

        return Exports(self.database, self.custom_fields, self.staff, self.eligibility)

    @cached_property
    def printed_lists(self) -> PrintedLists:
        """Contacts as lists on paper."""
        from sme_crm.services.exporting.printed_lists import PrintedLists

        return PrintedLists(self.database, self.custom_fields, self.staff)

    @cached_property
    def column_sets(self) -> ColumnSets:
        """Named sets of columns of exports."""
        from sme_crm.services.exporting.column_sets import ColumnSets

        return ColumnSets(self.settings, self.custom_fields)

    @cached_property
    def lots(self) -> Lots:
        """The ledger of address files."""
        from sme_crm.services.lots import Lots

        return Lots(self.database, self.settings)

    @cached_property
    def return_rates(self) -> ReturnRates:
        """How much mail came back, of what."""
        from sme_crm.services.campaigns.return_rates import ReturnRates

        return ReturnRates(self.database, self.settings, self.segments, self.groups)

    @cached_property
    def refund_claims(self) -> RefundClaims:
        """Claims to suppliers of address files."""
        from sme_crm.services.campaigns.refund_claims import RefundClaims

        templates = self.letters.templates
        return RefundClaims(self.database, self.lots, self.return_rates, self.contacts, templates)

    @cached_property
    def lot_checks(self) -> LotChecks:
        """Quality of address files, and offers held against the base."""
        from sme_crm.services.lot_checks import LotChecks

        return LotChecks(self.database, self.settings, self.eligibility)

    @cached_property
    def lot_loans(self) -> LotLoans:
        """Addresses passed on to others."""
        from sme_crm.services.lot_loans import LotLoans

        return LotLoans(self.database, self.exports, self.contacts)

    @cached_property
    def letters(self) -> Letters:
        """Letters from templates."""
        from sme_crm.services.letters.letters import Letters

        return Letters(self.database, self.eligibility, self.settings)

    @cached_property
    def campaign_sizes(self) -> CampaignSizes:
        """How large campaigns have to be, and what they will cost."""
        from sme_crm.services.campaigns.sizing import CampaignSizes

        return CampaignSizes(
            self.campaigns,
            self.campaign_reach,
            self.groups,
            self.letters.costs,
            self.staff,
            self.settings,
        )

    @cached_property
    def _recipients(self) -> MailingRecipients:
        from sme_crm.services.letters.recipients import MailingRecipients

        return MailingRecipients(self.database, self.eligibility)

    @cached_property
    def labels(self) -> Labels:
        """Labels of contacts on sheets."""
        from sme_crm.services.labels import Labels

        return Labels(self.database, self.eligibility, self._recipients, self.letters)

    @cached_property
    def envelopes(self) -> Envelopes:
        """Envelopes of contacts."""
        from sme_crm.services.envelopes import Envelopes

        return Envelopes(self._recipients, self.letters.sender)

    @cached_property
    def quotes(self) -> Quotes:
        """What was offered."""
        from sme_crm.services.sales.quote_printing import QuotePrinting
        from sme_crm.services.sales.quotes import Quotes

        printing = QuotePrinting(self._recipients, self.letters.sender, self.products)
        return Quotes(self.database, self.settings, self.working_days, printing, self.orders)

    @cached_property
    def quote_chasing(self) -> QuoteChasing:
        """Offers whose answer is awaited."""
        from sme_crm.services.sales.quote_chasing import QuoteChasing

        return QuoteChasing(self.database, self.quotes, self.letters, self.tasks)

    @cached_property
    def campaign_audiences(self) -> Audiences:
        """Whom waves of campaigns reach."""
        from sme_crm.services.campaigns.audiences import Audiences

        return Audiences(self.database, self.targets)

    @cached_property
    def sendings(self) -> Sendings:
        """Waves of campaigns sent."""
        from sme_crm.services.campaigns.hand_over import HandOvers
        from sme_crm.services.campaigns.sending import Sendings

        hand_overs = HandOvers(self.letters, self.labels, self.exports, self.call_lists)
        return Sendings(
            self.database, self.campaign_audiences, hand_overs, self.series_starts,
            self.working_days,
        )  # fmt: skip

    @cached_property
    def call_lists(self) -> CallLists:
        """The calls of campaigns on paper."""
        from sme_crm.services.campaigns.call_lists import CallLists

        return CallLists(self.database, self.settings, self.calling_rules)

    @cached_property
    def campaign_reminders(self) -> CampaignReminders:
        """Those of campaigns who kept silent, and those who wait."""
        from sme_crm.services.campaigns.reminders import Reminders

        return Reminders(self.database, self.campaigns, self.campaign_audiences, self.groups)
