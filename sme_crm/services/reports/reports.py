"""The reports there are: made for a period, written to PDF or XLSX."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.periods import Period
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import Report, Section, Words
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.campaigns.campaigns import Campaigns
from sme_crm.services.campaigns.return_rates import ReturnRates
from sme_crm.services.groups import Groups
from sme_crm.services.reports import campaign, customer, customers, pipeline, sales
from sme_crm.services.reports.dashboard_report import dashboard_report
from sme_crm.services.reports.prospects import prospects_report
from sme_crm.services.reports.returned_mail import returned_mail_report

if TYPE_CHECKING:
    from sme_crm.domain.letters.sender import Sender
    from sme_crm.services.campaigns.comparison import CampaignComparison
    from sme_crm.services.dashboard import Dashboard
    from sme_crm.services.segments.segments import Segments
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report by its key; `has_period`: it tells of the days between two.

    `of_contact`, `of_campaign`: it tells of one, and is made when one is named.
    """

    key: str
    title: str
    has_period: bool = True
    of_contact: bool = False
    of_campaign: bool = False

    @property
    def has_subject(self) -> bool:
        """Whether it tells of one contact or campaign."""
        return self.of_contact or self.of_campaign


REPORTS: Final[tuple[ReportKind, ...]] = (
    ReportKind("customer", QT_TRANSLATE_NOOP("Reports", "Customer sheet"), False, of_contact=True),
    ReportKind("campaign", QT_TRANSLATE_NOOP("Reports", "Campaign"), False, of_campaign=True),
    ReportKind("dashboard", QT_TRANSLATE_NOOP("Reports", "Dashboard"), False),
    ReportKind("sales", QT_TRANSLATE_NOOP("Reports", "Sales by month")),
    ReportKind("products", QT_TRANSLATE_NOOP("Reports", "Sales by product")),
    ReportKind("sources", QT_TRANSLATE_NOOP("Reports", "Sales by source")),
    ReportKind("segments", QT_TRANSLATE_NOOP("Reports", "Sales by segment")),
    ReportKind("rfm", QT_TRANSLATE_NOOP("Reports", "Recency, frequency, monetary value"), False),
    ReportKind("pareto", QT_TRANSLATE_NOOP("Reports", "Pareto and ABC"), False),
    ReportKind("years", QT_TRANSLATE_NOOP("Reports", "Churn and retention"), False),
    ReportKind("prospects", QT_TRANSLATE_NOOP("Reports", "Best prospects"), False),
    ReportKind("quotes", QT_TRANSLATE_NOOP("Reports", "Quotes")),
    ReportKind("returns", QT_TRANSLATE_NOOP("Reports", "Returned mail"), False),
    ReportKind("pipeline", QT_TRANSLATE_NOOP("Reports", "Open opportunities"), False),
)
"""Every report in its usual order."""


class Reports:
    """Makes reports; making and writing are for workers."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        segments: Segments,
        dashboard: Dashboard,
        sender: Callable[[], Sender],
        comparison: Callable[[], CampaignComparison],
    ) -> None:
        """`sender` tells whose reports they are, with the logo of the letterhead; `comparison`
        what came of campaigns."""
        self._database = database
        self._settings = settings
        self._segments = segments
        self._dashboard = dashboard
        self._sender = sender
        self._comparison = comparison

    def make(
        self, key: str, period: Period, today: date, language: str, subject_id: int = 0
    ) -> Report:
        """A report in a language; raises NotFound for an unknown key, contact or campaign.

        `subject_id` is the contact or campaign it tells of.
        """
        kind = next((one for one in REPORTS if one.key == key), None)
        if kind is None:
            raise NotFound("report", name=key)
        words = ReportWords(language, self._settings.text("sales.currency"))
        if kind.has_period:
            about = words.say(
                QT_TRANSLATE_NOOP("Reports", "From {first} to {last}"),
                first=words.day(period.first),
                last=words.day(period.last),
            )
        else:
            about = words.day(today)
        title = words.say(kind.title)
        if kind.of_contact:
            sections = customer.customer_report(self._database, words, today, subject_id)
            title = self._segments.names([subject_id])[subject_id]
            about = f"{words.say(kind.title)} · {about}"
        elif kind.of_campaign:
            found = Campaigns(self._database, self._settings).get(subject_id)
            sections = campaign.campaign_report(
                self._database, self._comparison(), words, today, found
            )
            title = found.name
            about = f"{words.say(kind.title)} · {about}"
        else:
            sections = self._sections(key, words, period, today)
        sender = self._sender()
        return Report(
            title=title,
            about=about,
            sections=(*sections, *self._notes(words)),
            day=today,
            language=language,
            currency=words.currency,
            company=sender.name,
            logo=sender.logo,
        )

    def write(self, report: Report, path: Path) -> int:
        """Write a report by the ending of the path, .pdf or .xlsx; returns how many pages (or
        sheets). Raises OutputError."""
        from sme_crm.printing.reports.report_file import write_report_file

        return write_report_file(report, path)

    def pdf(self, report: Report) -> bytes:
        """A report as PDF, to be looked at."""
        from sme_crm.printing.reports.report_pages import report_pdf

        return report_pdf(report)

    def _sections(
        self, key: str, words: ReportWords, period: Period, today: date
    ) -> tuple[Section, ...]:
        reader, first, last = self._database.reader(), period.first, period.last
        made = {
            "sales": lambda: sales.sales_by_month(reader, words, first, last),
            "products": lambda: sales.sales_by_product(reader, words, first, last),
            "sources": lambda: sales.sales_by_source(reader, words, first, last),
            "segments": lambda: sales.sales_by_segment(reader, words, first, last, self._segments),
            "rfm": lambda: customers.rfm_report(words, today, self._segments),
            "pareto": lambda: customers.pareto_report(words, self._segments),
            "years": lambda: customers.years_report(words, today, self._segments),
            "dashboard": lambda: dashboard_report(words, today, self._dashboard),
            "prospects": lambda: prospects_report(words, today, self._segments),
            "quotes": lambda: pipeline.quotes_report(reader, words, first, last, today),
            "returns": lambda: returned_mail_report(words, today, self._return_rates()),
            "pipeline": lambda: pipeline.pipeline_report(reader, words, today),
        }
        return made[key]()

    def _return_rates(self) -> ReturnRates:
        groups = Groups(self._database)
        return ReturnRates(self._database, self._settings, self._segments, groups)

    def _notes(self, words: ReportWords) -> tuple[Section, ...]:
        """What is not counted."""
        others = self._segments.other_currencies()
        if not others:
            return ()
        text = QT_TRANSLATE_NOOP("Reports", "Orders in {currency} that are not counted: {count}.")
        lines = " ".join(
            words.say(text, count=words.count(count), currency=currency)
            for currency, count in others.items()
        )
        return (Section("", (Words(lines, note=True),)),)
