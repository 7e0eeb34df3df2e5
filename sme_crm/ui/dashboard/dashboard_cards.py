"""The cards there are: what each says of the figures, and what it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.charts.figures import per_cent, rounded_amount
from sme_crm.services.dashboard import Figures, Sleepers
from sme_crm.ui.dashboard.figure_card import Direction
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.navigation import ShowSales, ShowSegments, ShowTasks


@dataclass(frozen=True, slots=True)
class Said:
    """What a card says."""

    figure: str
    movement: str = ""
    direction: Direction = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CardKind:
    """A card by its key; `request` is sent when it is opened, None opens a list of contacts."""

    key: str
    name: str
    icon: str
    request: object | None = None


CARDS: Final[tuple[CardKind, ...]] = (
    CardKind("turnover", QT_TRANSLATE_NOOP("DashboardCards", "Turnover this month"), "euro",
             ShowSales("orders")),
    CardKind("margin", QT_TRANSLATE_NOOP("DashboardCards", "Margin this month"), "chart",
             ShowSales("orders")),
    CardKind("year", QT_TRANSLATE_NOOP("DashboardCards", "Turnover this year"), "calendar",
             ShowSales("orders")),
    CardKind("pipeline", QT_TRANSLATE_NOOP("DashboardCards", "Open opportunities"), "pipeline",
             ShowSales("opportunities")),
    CardKind("quotes", QT_TRANSLATE_NOOP("DashboardCards", "Quotes to chase"), "quote",
             ShowSales("quotes")),
    CardKind("tasks", QT_TRANSLATE_NOOP("DashboardCards", "Overdue tasks"), "clock",
             ShowTasks("overdue")),
    CardKind("new", QT_TRANSLATE_NOOP("DashboardCards", "New customers this year"), "contacts"),
    CardKind("dormant", QT_TRANSLATE_NOOP("DashboardCards", "Dormant customers"), "moon",
             ShowSegments("sleep")),
)  # fmt: skip
"""Every card in its usual order."""
CHARTS: Final[tuple[CardKind, ...]] = (
    CardKind(
        "months", QT_TRANSLATE_NOOP("DashboardCards", "Turnover and margin by month"), "chart"
    ),
    CardKind("sources", QT_TRANSLATE_NOOP("DashboardCards", "New customers by source"), "chart"),
    CardKind("stages", QT_TRANSLATE_NOOP("DashboardCards", "Opportunities by stage"), "pipeline"),
)
"""Every chart in its usual order."""


class CardWords(QObject):
    """Words the figures; texts with a number are found in classes alone."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency

    def say(self, key: str, figures: Figures, sleepers: Sleepers | None) -> Said:
        """What a card says; what is not read yet is a dash."""
        words: dict[str, Callable[[], Said]] = {
            "turnover": lambda: self._against(figures.month.amount, figures.month_before.amount),
            "margin": lambda: self._against(figures.month.margin, figures.month_before.margin),
            "year": lambda: self._against(figures.year.amount, figures.year_before.amount),
            "pipeline": lambda: self._pipeline(figures),
            "quotes": lambda: self._quotes(figures),
            "tasks": lambda: self._tasks(figures),
            "new": lambda: self._new(figures),
            "dormant": lambda: self._dormant(sleepers),
        }
        return words[key]()

    def money(self, cents: int) -> str:
        """An amount without cents."""
        return rounded_amount(cents, language_code(), self._currency)

    def _against(self, now: int, before: int) -> Said:
        detail = self.tr("{amount} the same days last year").format(amount=self.money(before))
        return Said(self.money(now), *moved(now, before), detail)

    def _pipeline(self, figures: Figures) -> Said:
        amount = sum(stage.amount for stage in figures.pipeline)
        weighted = sum(stage.weighted for stage in figures.pipeline)
        count = sum(stage.opportunities for stage in figures.pipeline)
        return Said(
            self.money(amount),
            detail=self.tr("%n open, {weighted} weighted", "", count).format(
                weighted=self.money(weighted)
            ),
        )

    def _quotes(self, figures: Figures) -> Said:
        quotes = figures.quotes
        detail = self.tr("%n waiting for an answer, {amount}", "", quotes.waiting).format(
            amount=self.money(quotes.amount)
        )
        return Said(count_text(quotes.to_chase), detail=detail)

    def _tasks(self, figures: Figures) -> Said:
        detail = self.tr("%n due today", "", figures.tasks.today)
        return Said(count_text(figures.tasks.overdue), detail=detail)

    def _new(self, figures: Figures) -> Said:
        count = sum(number for _, number in figures.new_customers)
        before = figures.new_customers_before
        detail = self.tr("%n by the same day last year", "", before)
        return Said(count_text(count), *moved(count, before), detail)

    def _dormant(self, sleepers: Sleepers | None) -> Said:
        if sleepers is None:
            return Said("…")
        detail = self.tr("{margin} of margin so far").format(
            margin=self.money(sleepers.dormant_margin)
        )
        return Said(count_text(sleepers.dormant), detail=detail)


def moved(now: int, before: int) -> tuple[str, Direction]:
    """By how much a figure moved, with an arrow; more is good news."""
    if before <= 0 or now == before:
        return "", ""
    share = now / before - 1
    arrow, sign = ("▲", "+") if share > 0 else ("▼", "−")
    text = per_cent(abs(share), language_code(), 1 if abs(share) < 1 else 0)
    return f"{arrow} {sign}{text}", "good" if share > 0 else "bad"


def card_name(kind: CardKind) -> str:
    """The name of a card in the language of the interface."""
    return QCoreApplication.translate("DashboardCards", kind.name)
