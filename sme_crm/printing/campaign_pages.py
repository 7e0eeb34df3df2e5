"""The brief of a campaign on one A4 page: what for, for whom, with which offer, at what price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.campaigns.campaign import KINDS, STATES, Campaign, Wave
from sme_crm.domain.campaigns.channels import ANSWER_WAYS, find_channel
from sme_crm.domain.campaigns.sizing import Sizing
from sme_crm.domain.dates import format_date, format_partial_date
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.figures import figure_text, per_cent
from sme_crm.printing.page_press import SIZE, PagePress
from sme_crm.printing.pdf.page import Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.paragraphs import MM

_LEFT: Final = 20 * MM
_RIGHT: Final = 190 * MM
_LABEL: Final = 46 * MM
_TOP: Final = 18 * MM
_BOTTOM: Final = 282 * MM
_SHRINKS: Final = tuple(step / 20 for step in range(20, 9, -1))
"""As large as fits, never below half."""
_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Brief:
    """What stands on the page; `groups_in` and `groups_out` are names."""

    campaign: Campaign
    sizing: Sizing
    groups_in: Sequence[str] = ()
    groups_out: Sequence[str] = ()
    responsible: str = ""
    company: str = ""


def write_brief(path: Path, brief: Brief, language: str, day: date) -> None:
    """Write the page as PDF, set smaller until all of it fits. Raises OutputError."""
    press = _BriefPress(brief, language, _SHRINKS[0])
    for shrink in _SHRINKS:
        press = _BriefPress(brief, language, shrink)
        press.set_page(day)
        if press.fits():
            break
    with pdf_target(path) as stream:
        write_pdf(
            stream,
            [press.page],
            press.fonts,
            title=brief.campaign.name,
            author=brief.company,
            language=language,
            created=day,
        )


class _BriefPress(PagePress):
    """Sets the page from top to bottom."""

    def __init__(self, brief: Brief, language: str, shrink: float) -> None:
        super().__init__(language, _TOP, shrink)
        self._brief = brief

    def fits(self) -> bool:
        """Whether nothing stands below the margin."""
        return self._y <= _BOTTOM

    def set_page(self, day: date) -> None:
        """Head, purpose, target, message, figures."""
        campaign = self._brief.campaign
        self._head(day)
        self._section(
            self._say(QT_TRANSLATE_NOOP("CampaignBrief", "What it is for")),
            (
                (QT_TRANSLATE_NOOP("CampaignBrief", "About"), campaign.description),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Objective"), campaign.objective),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Customer benefits"), campaign.benefits),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Offer"), campaign.offer),
                (QT_TRANSLATE_NOOP("CampaignBrief", "How people answer"), self._ways()),
            ),
        )
        self._section(
            self._say(QT_TRANSLATE_NOOP("CampaignBrief", "When and for whom")),
            (
                (QT_TRANSLATE_NOOP("CampaignBrief", "Dates"), self._dates()),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Responsible"), self._brief.responsible),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Target"), ", ".join(self._brief.groups_in)),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Without"), ", ".join(self._brief.groups_out)),
                *self._contacts(),
            ),
        )
        self._section(
            self._say(QT_TRANSLATE_NOOP("CampaignBrief", "Channels and test")),
            (
                *((self._channel(wave), self._wave(wave)) for wave in campaign.waves),
                (QT_TRANSLATE_NOOP("CampaignBrief", "Test"), self._test()),
            ),
        )
        self._section(
            self._say(QT_TRANSLATE_NOOP("CampaignBrief", "What it is expected to bring")),
            self._figures(),
        )

    # -- parts ---------------------------------------------------------------------------------

    def _head(self, day: date) -> None:
        campaign = self._brief.campaign
        self.put(campaign.name, _LEFT, _RIGHT - _LEFT, size=18, leading=23, bold=True)
        told = (
            self.translate("Campaigns", KINDS[campaign.kind]),
            self.translate("Campaigns", STATES[campaign.state]),
            self._brief.company,
            format_date(day, self._language, "long"),
        )
        self.put(" · ".join(filter(None, told)), _LEFT, _RIGHT - _LEFT, gray=0.35)

    def _section(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        """A heading with its rows; those that say nothing are left out."""
        said = [(label, text) for label, text in rows if text]
        if not said:
            return
        self._y += 5 * MM * self._shrink
        self.put(heading, _LEFT, _RIGHT - _LEFT, size=11.5, leading=16, bold=True)
        self.page.rules.append(Rule(_LEFT, self._y - 1, _RIGHT - _LEFT, 0.6, 0.6))
        self._y += 1.5 * MM * self._shrink
        for label, text in said:
            self._row(self.translate("CampaignBrief", label), text)

    def _row(self, label: str, text: str) -> None:
        start = self._y
        self.put(label, _LEFT, _LABEL - 4 * MM, gray=0.3)
        lowest = self._y
        self._y = start
        self.put(text, _LEFT + _LABEL, _RIGHT - _LEFT - _LABEL, size=SIZE)
        self._y = max(lowest, self._y) + 1.2 * MM * self._shrink

    # -- words ---------------------------------------------------------------------------------

    def _say(self, text: str) -> str:
        return self.translate("CampaignBrief", text)

    def _ways(self) -> str:
        known = [key for key in self._brief.campaign.answer_ways.split(",") if key in ANSWER_WAYS]
        told = ", ".join(self.translate("Channels", ANSWER_WAYS[key]).lower() for key in known)
        return told[:1].upper() + told[1:]

    def _dates(self) -> str:
        campaign = self._brief.campaign
        days = (campaign.start_day, campaign.end_day)
        return " – ".join(format_partial_date(one, self._language, "long") for one in days if one)

    def _channel(self, wave: Wave) -> str:
        return self.translate("Channels", find_channel(wave.channel).name)

    def _wave(self, wave: Wave) -> str:
        day = format_partial_date(wave.day, self._language, "long") if wave.day else ""
        each = self._say(QT_TRANSLATE_NOOP("CampaignBrief", "{amount} each"))
        cost = each.format(amount=self._money(wave.unit_cost)) if wave.unit_cost else ""
        parts = (wave.name, day, cost, wave.argument, wave.offer)
        return " · ".join(filter(None, parts)) or "–"

    def _test(self) -> str:
        """A line for each cell."""
        return "\n".join(
            " · ".join(filter(None, (cell.name, self._share(cell.share / _WHOLE), cell.parameter)))
            for cell in self._brief.campaign.cells
        )

    def _figures(self) -> tuple[tuple[str, str], ...]:
        campaign, found = self._brief.campaign, self._brief.sizing.economics
        if not found.contacts:
            return ()
        rate = found.break_even_rate
        return (
            (QT_TRANSLATE_NOOP("CampaignBrief", "A sale brings"), self._money(campaign.price)),
            (
                QT_TRANSLATE_NOOP("CampaignBrief", "Margin rate"),
                self._share(campaign.margin_rate / _WHOLE),
            ),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Answers"), self._count(found.answers)),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Sales"), self._count(found.sales)),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Revenue"), self._money(found.revenue)),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Margin"), self._money(found.margin)),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Cost"), self._money(found.cost)),
            (QT_TRANSLATE_NOOP("CampaignBrief", "Result (margin − cost)"),
             self._money(found.result)),
            (
                QT_TRANSLATE_NOOP("CampaignBrief", "Break-even sales"),
                ""
                if found.break_even_sales is None
                else figure_text(float(round(found.break_even_sales, 2)), "count", self._language),
            ),
            (
                QT_TRANSLATE_NOOP("CampaignBrief", "Break-even rate"),
                "" if rate is None else per_cent(float(rate), self._language, 2),
            ),
        )  # fmt: skip

    def _money(self, cents: int) -> str:
        return figure_text(cents, "money", self._language, self._brief.campaign.currency)

    def _share(self, share: float) -> str:
        return per_cent(share, self._language, 0)

    def _contacts(self) -> tuple[tuple[str, str], ...]:
        """How many belong to the groups and may be contacted; how many it is reckoned with."""
        sizing = self._brief.sizing
        chosen: tuple[tuple[str, str], ...] = ()
        if self._brief.groups_in:
            reach = sizing.reach
            eligible = (
                QT_TRANSLATE_NOOP("CampaignBrief", "Reached")
                if reach.sent
                else QT_TRANSLATE_NOOP("CampaignBrief", "May be contacted")
            )
            chosen = (
                (
                    QT_TRANSLATE_NOOP("CampaignBrief", "Selected"),
                    figure_text(reach.selected, "count", self._language),
                ),
                (eligible, figure_text(reach.contacts, "count", self._language)),
            )
            if sizing.contacts == reach.contacts:
                return chosen
        reckoned = QT_TRANSLATE_NOOP("CampaignBrief", "Contacts reckoned with")
        return (*chosen, (reckoned, self._count(sizing.contacts)))

    def _count(self, count: int) -> str:
        return figure_text(count, "count", self._language) if count else ""
