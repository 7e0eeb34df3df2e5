"""The size of campaigns: contacts of the target, what they cost, what is to be expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.campaign import Campaign, Cost, Wave
from sme_crm.domain.campaigns.sizing import Sizing, Wishes, as_extra, size_campaign, wishes_of
from sme_crm.domain.dates import present_day
from sme_crm.domain.postage import find_tariff
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.campaigns.answer_rates import AnswerRates

if TYPE_CHECKING:
    from sme_crm.services.campaigns.campaigns import Campaigns
    from sme_crm.services.campaigns.reach import CampaignReach
    from sme_crm.services.groups import Groups
    from sme_crm.services.letters.cost import MailingCosts
    from sme_crm.services.settings import Settings
    from sme_crm.services.staff import Staff

OWN_COSTS: Final = QT_TRANSLATE_NOOP("CampaignCosts", "Settings: costs of mailings")
IN_LINES: Final = QT_TRANSLATE_NOOP("CampaignCosts", "In the lines of cost")


class CampaignSizes:
    """Reads what a campaign of a size comes to, and keeps what is wanted of it."""

    def __init__(
        self,
        campaigns: Campaigns,
        reach: CampaignReach,
        groups: Groups,
        costs: MailingCosts,
        staff: Staff,
        settings: Settings,
    ) -> None:
        self._campaigns = campaigns
        self._reach = reach
        self._groups = groups
        self._costs = costs
        self._staff = staff
        self._settings = settings

    def read(self, campaign_id: int) -> Sizing:
        """The size of a campaign; raises NotFound campaign."""
        campaign = self._campaigns.get(campaign_id)
        found = size_campaign(campaign, self._reach.read(campaign), wishes_of(campaign.extra))
        return replace(found, advised=AnswerRates(self._settings).all())

    def keep(
        self,
        campaign_id: int,
        wishes: Wishes,
        *,
        version: str = "",
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Keep what is wanted; returns the change id, 0 when nothing differed.

        Raises as `Campaigns.save`.
        """
        extra = as_extra(self._campaigns.get(campaign_id).extra, wishes)
        return self._campaigns.save(
            campaign_id, {"extra": extra}, version=version, visit=visit, origin=origin
        )

    def estimate(self, campaign: Campaign, contacts: int) -> tuple[list[Cost], list[Wave]]:
        """Print, paper and postage of every wave by post, from the tariff and the unit costs of
        the business, in place of its unit cost; lines that are there are brought up to date.
        """
        lines: list[Cost] = []
        waves: list[Wave] = []
        for wave in campaign.waves:
            if wave.channel != "letter" or wave.state == "sent":
                continue
            there = {cost.kind: cost for cost in campaign.costs if cost.wave_id == wave.id}
            pieces = wave.pieces or contacts
            for kind, cents, source, day in self._letter_costs():
                begun = there.get(kind, Cost(kind=kind, label=wave.name, wave_id=wave.id))
                line = replace(begun, source=source, source_day=day, label=wave.name)
                line = _priced(line, cents, pieces)
                lines.append(line)
            waves.append(replace(wave, unit_cost=0, cost_source=IN_LINES, cost_day=""))
        return lines, waves

    def apply_estimate(
        self, campaign_id: int, contacts: int, *, visit: int | None = None, origin: str = ""
    ) -> int:
        """Put the estimate into the campaign as one change; returns its id, 0 without a letter."""
        lines, waves = self.estimate(self._campaigns.get(campaign_id), contacts)
        return self._campaigns.put_parts(campaign_id, [*waves, *lines], visit=visit, origin=origin)

    def write_brief(
        self, campaign_id: int, path: Path, language: str, day: date | None = None
    ) -> None:
        """The brief as one page. Raises OutputError, NotFound campaign."""
        from sme_crm.printing.campaign_pages import Brief, write_brief

        campaign = self._campaigns.get(campaign_id)
        names = {group.id: group.name for group in self._groups.list_groups()}
        staff = {member.id: member.name for member in self._staff.list_members()}
        brief = Brief(
            campaign=campaign,
            sizing=self.read(campaign_id),
            groups_in=[names[one] for one, side in campaign.groups if side == "in"],
            groups_out=[names[one] for one, side in campaign.groups if side == "out"],
            responsible=staff.get(campaign.responsible_id or 0, ""),
            company=self._settings.text("company.name"),
        )
        write_brief(path, brief, language, day or present_day())

    def _letter_costs(self) -> Sequence[tuple[str, Decimal, str, str]]:
        """(kind, cents a letter of one sheet, source, day)."""
        terms, day = self._costs.terms(), present_day()
        grams = terms.sheet_grams + terms.envelope_grams
        products = self._costs.products()
        row = find_tariff(
            self._costs.tariffs(), products[0] if products else "", grams, "inland", day
        )
        paper = Decimal(str(terms.paper)) + Decimal(str(terms.envelope))
        known = [
            ("print", Decimal(str(terms.printing)) * 100, OWN_COSTS, ""),
            ("paper", paper * 100, OWN_COSTS, ""),
        ]
        if row is not None:
            known.append(("postage", Decimal(row.cents), row.source, row.valid_from))
        return known


def _priced(line: Cost, cents: Decimal, pieces: int) -> Cost:
    """A line of so many pieces; where a piece costs parts of a cent, by the hundred."""
    if cents == cents.to_integral_value():
        return replace(line, quantity=pieces * 1_000, unit_price=int(cents))
    return replace(line, quantity=pieces * 10, unit_price=round(cents * 100))
