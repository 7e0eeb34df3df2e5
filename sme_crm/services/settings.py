"""Settings of the business, kept in its data file; each is declared once."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sme_crm.domain.advised_times import ADVISED
from sme_crm.domain.campaigns.answer_rates import ADVISED_RATES
from sme_crm.domain.campaigns.return_rate import USUAL_RATE
from sme_crm.domain.contact_rules import (
    PRESSURE,
    RETENTION_SETTING,
    RETENTION_YEARS,
    RULES,
    cap_settings,
    rule_setting,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.letters.writing_rules import WRITING_RULES
from sme_crm.domain.postage import MailingTerms
from sme_crm.domain.sales.chasing import USUAL_DAYS
from sme_crm.domain.sales.order import USUAL_MARGIN_RATE
from sme_crm.domain.sales.quote import USUAL_PATTERN, VALID_DAYS
from sme_crm.domain.task_load import USUAL_CAPACITY
from sme_crm.domain.touch_days import TOUCH_DAYS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.database import Database

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key, its default (whose type it keeps) and its label."""

    key: str
    default: str | int | float | bool
    label: str


_TOUCH_DAYS = QT_TRANSLATE_NOOP("Settings", "Days until a contact is to be heard of again")
_WRITING = QT_TRANSLATE_NOOP("Settings", "Advice on the writing of letters")
_SEGMENTS = QT_TRANSLATE_NOOP("Settings", "Segments of customers")
_MAILING_TERMS = QT_TRANSLATE_NOOP("Settings", "Costs of mailings")
_CONTACT_RULES = QT_TRANSLATE_NOOP("Settings", "Rules of contact")
_ANSWERS = QT_TRANSLATE_NOOP("Settings", "Rates of answers")
_RETURNS = QT_TRANSLATE_NOOP("Settings", "Benchmarks of returned mail")
_ADVISED = QT_TRANSLATE_NOOP("Settings", "Advised days and hours")

SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        *(
            Setting(f"follow_up.touch_days.{status}", n, _TOUCH_DAYS)
            for status, n in TOUCH_DAYS.items()
        ),
        # JSON, see `domain.advised_times`; "" the usual advice.
        *(
            Setting(f"follow_up.advised.{channel}.{audience}", "", _ADVISED)
            for channel, audiences in ADVISED.items()
            for audience in audiences
        ),
        # Tasks that one person can do on a working day, 0 without limit; and people of their own:
        # JSON, see `domain.task_load`.
        Setting(
            "follow_up.daily_capacity",
            USUAL_CAPACITY,
            QT_TRANSLATE_NOOP("Settings", "Tasks a day"),
        ),
        Setting("follow_up.own_capacities", "{}", QT_TRANSLATE_NOOP("Settings", "Own tasks a day")),
        Setting("company.name", "", QT_TRANSLATE_NOOP("Settings", "Company name")),
        Setting("company.legal_form", "", QT_TRANSLATE_NOOP("Settings", "Legal form")),
        Setting("company.capital", "", QT_TRANSLATE_NOOP("Settings", "Share capital")),
        Setting("company.siren", "", QT_TRANSLATE_NOOP("Settings", "SIREN")),
        Setting("company.siret", "", QT_TRANSLATE_NOOP("Settings", "SIRET")),
        Setting("company.vat_number", "", QT_TRANSLATE_NOOP("Settings", "VAT number")),
        Setting("company.rcs_town", "", QT_TRANSLATE_NOOP("Settings", "RCS town")),
        Setting("company.building", "", QT_TRANSLATE_NOOP("Settings", "Building")),
        Setting("company.street", "", QT_TRANSLATE_NOOP("Settings", "Street")),
        Setting("company.place", "", QT_TRANSLATE_NOOP("Settings", "PO box or hamlet")),
        Setting("company.postal_code", "", QT_TRANSLATE_NOOP("Settings", "Postal code")),
        Setting("company.locality", "", QT_TRANSLATE_NOOP("Settings", "Town")),
        Setting("company.phone", "", QT_TRANSLATE_NOOP("Settings", "Phone")),
        Setting("company.email", "", QT_TRANSLATE_NOOP("Settings", "E-mail")),
        Setting("company.web_page", "", QT_TRANSLATE_NOOP("Settings", "Web page")),
        Setting("letter.signatory", "", QT_TRANSLATE_NOOP("Settings", "Signed by")),
        Setting("letter.signatory_function", "", QT_TRANSLATE_NOOP("Settings", "Function")),
        # The rules of the margin check of letters, on or off, and their measures.
        *(Setting(f"letter.writing.{rule}", True, _WRITING) for rule in WRITING_RULES),
        *(
            Setting(f"letter.writing.{rule}.measure", float(known.measure), _WRITING)
            for rule, known in WRITING_RULES.items()
            if known.unit
        ),
        # JSON, see `domain.postage`; "" the usual table.
        Setting("postage.tariffs", "", QT_TRANSLATE_NOOP("Settings", "Postage")),
        *(
            Setting(f"postage.{name}", usual, _MAILING_TERMS)
            for name, usual in asdict(MailingTerms()).items()
        ),
        # The sha256 of the picture in the data file.
        Setting("letter.logo", "", QT_TRANSLATE_NOOP("Settings", "Logo")),
        Setting(
            "letter.signature_image", "", QT_TRANSLATE_NOOP("Settings", "Signature as a picture")
        ),
        Setting(
            "lot.notice_months",
            1,
            QT_TRANSLATE_NOOP("Settings", "Months to tell people the source of their address"),
        ),
        # Addresses age 20 to 30 % a year: a rule of thumb of direct marketing, to be replaced by
        # the share of returned mail the business measures itself.
        Setting(
            "lot.ageing_rate",
            0.25,
            QT_TRANSLATE_NOOP("Settings", "Share of addresses that go stale in a year"),
        ),
        # Hundredths of a per cent, see `domain.campaigns.return_rate`; the source is in the words
        # of the business, "" the usual one. Own ones by part: JSON, see
        # `services.campaigns.return_rates`.
        Setting("returns.benchmark_rate", USUAL_RATE, _RETURNS),
        Setting("returns.benchmark_source", "", _RETURNS),
        Setting("returns.own_benchmarks", "{}", _RETURNS),
        # JSON, see `domain.campaigns.answer_rates`; "" the usual rate.
        *(Setting(f"campaigns.answer_rate.{channel}", "", _ANSWERS) for channel in ADVISED_RATES),
        # Orders in other currencies are told, but not counted.
        Setting("sales.currency", "EUR", QT_TRANSLATE_NOOP("Settings", "Currency of the business")),
        # Hundredths of a per cent. 20 % a year is what the guides of direct marketing call common:
        # a rule of thumb, to be replaced by the share the business measures itself.
        # What a sale is assumed to earn where nothing tells it; for its source see `domain`.
        Setting(
            "sales.margin_rate",
            USUAL_MARGIN_RATE,
            QT_TRANSLATE_NOOP("Settings", "Margin assumed of sales"),
        ),
        # JSON, see `services.sales.order_import.run`.
        Setting("sales.order_imports", "{}", QT_TRANSLATE_NOOP("Settings", "Imports of orders")),
        Setting(
            "sales.product_imports", "{}", QT_TRANSLATE_NOOP("Settings", "Imports of products")
        ),
        Setting(
            "sales.churn_rate",
            2_000,
            QT_TRANSLATE_NOOP("Settings", "Share of customers lost in a year"),
        ),
        # Shares of the sum in hundredths of a per cent: the usual limits of ABC analyses.
        Setting("sales.abc_a", 8_000, _SEGMENTS),
        Setting("sales.abc_b", 9_500, _SEGMENTS),
        # Days without an order after which a customer sleeps, and is as good as lost, by ABC
        # class: own choice, to be held against the rhythm the business measures.
        *(
            Setting(f"sales.{state}_{name}", days, _SEGMENTS)
            for state, found in (("dormant", (180, 365, 365)), ("buried", (545, 730, 730)))
            for name, days in zip("abc", found, strict=True)
        ),
        # JSON of `domain.segments.rfm.OwnCuts`; "" means quintiles.
        Setting("sales.rfm_cuts", "", QT_TRANSLATE_NOOP("Settings", "Own cut points of scores")),
        # Probabilities from which on contacts surely are one, and from which on they are shown.
        Setting("duplicates.sure", 0.98, QT_TRANSLATE_NOOP("Settings", "Surely duplicates from")),
        Setting(
            "duplicates.review", 0.5, QT_TRANSLATE_NOOP("Settings", "Duplicates to review from")
        ),
        # JSON, see `services.duplicates.options`.
        Setting("duplicates.rules", "{}", QT_TRANSLATE_NOOP("Settings", "Values kept in merges")),
        # JSON, see `services.exporting.column_sets`.
        Setting("export.column_sets", "{}", QT_TRANSLATE_NOOP("Settings", "Columns of exports")),
        # A key of `domain.working_days.REGIONS`; "" that of the company's postal code.
        Setting("agenda.region", "", QT_TRANSLATE_NOOP("Settings", "Public holidays")),
        # 0 = Monday.
        Setting("agenda.weekdays_off", "5,6", QT_TRANSLATE_NOOP("Settings", "Days off")),
        Setting("agenda.time_zone", "Europe/Paris", QT_TRANSLATE_NOOP("Settings", "Time zone")),
        # What a number is made of, see `domain.sales.quote.number_parts`.
        Setting("quote.number", USUAL_PATTERN, QT_TRANSLATE_NOOP("Settings", "Numbers of quotes")),
        Setting(
            "quote.valid_days", VALID_DAYS, QT_TRANSLATE_NOOP("Settings", "Validity of quotes")
        ),
        Setting("quote.vat_exempt", False, QT_TRANSLATE_NOOP("Settings", "No VAT is charged")),
        Setting("quote.closing", "", QT_TRANSLATE_NOOP("Settings", "Terms at the end of quotes")),
        # Days after sending, see `domain.sales.chasing`.
        Setting("quote.chase_days", USUAL_DAYS, QT_TRANSLATE_NOOP("Settings", "Quotes are chased")),
        # Who may be contacted, see `domain.contact_rules`; rules are JSON, "" the usual one.
        *(Setting(rule_setting(key), "", _CONTACT_RULES) for key in RULES),
        Setting(RETENTION_SETTING, RETENTION_YEARS, _CONTACT_RULES),
        *(
            Setting(key, usual, _CONTACT_RULES)
            for channel, cap in PRESSURE.items()
            for key, usual in zip(cap_settings(channel), (cap.most, cap.days), strict=True)
        ),
        Setting("file.sample", False, QT_TRANSLATE_NOOP("Settings", "Sample business")),
    )
}


class Settings:
    """Reads and writes the settings of the open data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | int | float | bool:
        """The value of a declared setting, its default when it was never set."""
        setting = _declared(key)
        row = (
            self._database.reader()
            .execute("SELECT value FROM setting WHERE key = ?", (key,))
            .fetchone()
        )
        if row is None:
            return setting.default
        value = json.loads(row[0])
        return value if isinstance(value, type(setting.default)) else setting.default

    def text(self, key: str) -> str:
        """The value of a text setting."""
        return str(self.get(key))

    def set_many(self, values: dict[str, str | int | float | bool], *, origin: str = "") -> int:
        """Write settings as one change; returns its id (0 when nothing differed)."""
        from sme_crm.store.unit_of_work import UnitOfWork  # not for the reads of a start

        with UnitOfWork(self._database, "settings.edit", origin=origin) as work:
            for key, value in values.items():
                self.write(work, key, value)
            work.describe(fields=sorted(values))
        return work.change_id if work.changes else 0

    def write(self, work: UnitOfWork, key: str, value: str | int | float | bool) -> None:
        """Write one setting inside an open unit of work."""
        _declared(key)
        row = work.connection.execute("SELECT id FROM setting WHERE key = ?", (key,)).fetchone()
        if isinstance(value, str):
            value = clean_text(value, multi_line=True)
        stored = json.dumps(value, ensure_ascii=False)
        if row is None:
            work.insert("setting", {"key": key, "value": stored})
        else:
            work.update("setting", row[0], {"value": stored})

    def set(self, key: str, value: str | int | float | bool, *, origin: str = "") -> int:
        """Write one setting."""
        return self.set_many({key: value}, origin=origin)


def _declared(key: str) -> Setting:
    setting = SETTINGS.get(key)
    if setting is None:
        raise InvalidInput("unknown_setting", key=key)
    return setting
