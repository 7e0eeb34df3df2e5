"""The texts of reports in the language they are written in, and the sentences with figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sme_crm.domain.dates import format_date
from sme_crm.domain.translation import translated
from sme_crm.printing.charts.figures import figure_text, per_cent, rounded_amount


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Words texts marked in the context "Reports"."""

    language: str
    currency: str

    def say(self, text: str, **values: object) -> str:
        """A marked text with its values filled in."""
        return translated(self.language, "Reports", text).format(**values)

    def of(self, context: str, text: str) -> str:
        """A text marked in another context."""
        return translated(self.language, context, text)

    def money(self, cents: int) -> str:
        """An amount to the cent."""
        return figure_text(cents, "money", self.language, self.currency)

    def rounded(self, cents: int) -> str:
        """An amount without cents."""
        return rounded_amount(cents, self.language, self.currency)

    def share(self, share: float | None, decimals: int = 1) -> str:
        """A share in per cent, "–" where there is none."""
        return "–" if share is None else per_cent(share, self.language, decimals)

    def count(self, number: int) -> str:
        """A number of things."""
        return figure_text(number, "count", self.language)

    def count_of(self, number: float) -> str:
        """A number with the decimals it has."""
        return figure_text(number, "count", self.language)

    def day(self, day: date) -> str:
        """A day in words."""
        return format_date(day, self.language, "long")

    def short_day(self, day: date) -> str:
        """A day in figures."""
        return format_date(day, self.language, "short")

    def month(self, first: date) -> str:
        """A month with its year: "mars 2026"."""
        words = format_date(first, self.language, "long").split(" ")
        return " ".join(words[-2:])

    def short_month(self, first: date) -> tuple[str, str]:
        """The short name of a month, and its year: ("sept.", "2026")."""
        _, month, year = format_date(first, self.language, "medium").split(" ")
        return month, year
