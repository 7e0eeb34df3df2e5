"""The plan of a year in the words of its wall planner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sme_crm.domain.amounts import format_number
from sme_crm.domain.campaigns.campaign import KINDS
from sme_crm.domain.campaigns.key_dates import SALES_PERIODS, KeyDate
from sme_crm.domain.campaigns.plan import (
    MONTHS,
    TERMS,
    Action,
    Objective,
    Plan,
    reached,
    year_days,
)
from sme_crm.domain.dates import MONTH_NAMES, format_date
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.charts.figures import per_cent, rounded_amount
from sme_crm.printing.plan_lanes import PrintedDate
from sme_crm.printing.plan_pages import PrintedBar, PrintedPlan

_TONES: Final = 7


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """Says a plan in a language."""

    plan: Plan
    language: str
    company: str = ""

    def say(self, text: str, **values: object) -> str:
        """A text marked in the context "PlanFiles" with its values."""
        return translated(self.language, "PlanFiles", text).format(**values)

    def money(self, cents: int) -> str:
        """An amount without cents."""
        return rounded_amount(cents, self.language, self.plan.currency)

    def title(self) -> str:
        """What the plan is called."""
        return self.say(QT_TRANSLATE_NOOP("PlanFiles", "Plan {year}"), year=self.plan.year)

    def kind(self, action: Action) -> str:
        """What an action is."""
        known = KINDS.get(action.kind)
        if known is None:
            return self.say(QT_TRANSLATE_NOOP("PlanFiles", "Other"))
        return translated(self.language, "Campaigns", known)

    def date_name(self, one: KeyDate) -> str:
        """What a key date is called."""
        return one.name or translated(self.language, "Plan", SALES_PERIODS.get(one.kind, ""))

    def months(self) -> list[str]:
        """The months by name."""
        names = MONTH_NAMES["fr" if self.language == "fr" else "en"]
        return [name[:1].upper() + name[1:] for name in names]

    def days(self, first: date, last: date) -> str:
        """Days in figures."""
        texts = [format_date(day, self.language, "short")[:5] for day in (first, last)]
        if last.year != first.year:
            texts[1] = format_date(last, self.language, "short")
        return texts[0] if first == last else " – ".join(texts)

    def tone(self, objective_id: int | None) -> int:
        """The colour of an objective, -1 for none."""
        ids = [one.id for one in self.plan.objectives]
        return ids.index(objective_id) % _TONES if objective_id in ids else -1

    def objective(self, one: Objective) -> str:
        """The term, the amounts, what is planned and reached, in one line."""
        sums = self.plan.sums_of(one.id)
        planned = reached(sums.expected, one.revenue)
        brought = reached(sums.brought or 0, one.revenue)
        parts = [
            translated(self.language, "Plan", TERMS[one.term]),
            f"{self.money(one.expenses)} → {self.money(one.revenue)}",
        ]
        if planned is not None and brought is not None:
            parts.append(
                self.say(
                    QT_TRANSLATE_NOOP("PlanFiles", "{planned} planned, {reached} reached"),
                    planned=per_cent(float(planned), self.language, 0),
                    reached=per_cent(float(brought), self.language, 0),
                )
            )
        return " · ".join(parts)

    def told_by(self, action: Action) -> str:
        """Where the actual figures of an action come from."""
        said = {
            "campaign": QT_TRANSLATE_NOOP("PlanFiles", "From the campaign"),
            "hand": QT_TRANSLATE_NOOP("PlanFiles", "By hand"),
        }.get(action.told_by)
        return self.say(said) if said else ""

    def share_of_year(self, day: date) -> float:
        """Where a day begins, as a fraction of the year."""
        return (day - date(self.plan.year, 1, 1)).days / year_days(self.plan.year)


def printed_plan(texts: PlanTexts) -> PrintedPlan:
    """The wall planner in words."""
    plan, totals = texts.plan, texts.plan.totals
    about = texts.say(
        QT_TRANSLATE_NOOP(
            "PlanFiles", "{revenue} planned for {expenses} of expenses; orders of the year: {sold}"
        ),
        revenue=texts.money(totals.expected),
        expenses=texts.money(totals.budget),
        sold=texts.money(plan.sold),
    )
    return PrintedPlan(
        texts.title(),
        " · ".join(filter(None, (texts.company, "" if plan.empty else about))),
        (
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Action")),
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Budget")),
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Expected revenue")),
        ),
        tuple(
            (name, texts.share_of_year(date(plan.year, month, 1)))
            for month, name in enumerate(texts.months(), 1)
        ),
        tuple(_bar(texts, one) for one in plan.actions),
        tuple(_date(texts, one) for one in plan.dates),
        _sums(texts),
        tuple((texts.tone(one.id), one.name, texts.objective(one)) for one in plan.objectives),
        texts.say(
            QT_TRANSLATE_NOOP(
                "PlanFiles", "Dots: public holidays. Stripe in a bar: part of the budget spent."
            )
        ),
        _notes(texts),
    )


def _bar(texts: PlanTexts, action: Action) -> PrintedBar:
    spent = reached(action.spent, action.budget)
    by_hand = QT_TRANSLATE_NOOP("PlanFiles", "{amount} by hand")
    told = by_hand if action.told_by == "hand" else ""
    second = [
        "" if cents is None else texts.say(told or words, amount=texts.money(cents))
        for cents, words in (
            (action.spent, QT_TRANSLATE_NOOP("PlanFiles", "{amount} spent")),
            (action.brought, QT_TRANSLATE_NOOP("PlanFiles", "{amount} brought in")),
        )
    ]
    told_name = action.campaign if action.campaign != action.name else ""
    return PrintedBar(
        action.name,
        " · ".join(filter(None, (action.responsible, told_name or texts.kind(action)))),
        texts.share_of_year(action.first),
        texts.share_of_year(action.last + timedelta(days=1)),
        texts.days(action.first, action.last),
        texts.tone(action.objective_id),
        (texts.money(action.budget), second[0]),
        (texts.money(action.expected), second[1]),
        None if spent is None else float(spent),
    )


def _date(texts: PlanTexts, one: KeyDate) -> PrintedDate:
    return PrintedDate(
        texts.date_name(one),
        texts.share_of_year(one.first),
        texts.share_of_year(one.last + timedelta(days=1)),
        {"holiday": -1, "own": 1}.get(one.kind, 0),
    )


def _sums(texts: PlanTexts) -> tuple[tuple[str, tuple[str, ...], str, str], ...]:
    plan, totals = texts.plan, texts.plan.totals

    def thousands(cents: int) -> str:
        value = Decimal(cents) / 100_000
        decimals = 1 if abs(value) < 10 else 0
        return format_number(value, texts.language, decimals) if cents else ""

    def told(cents: int | None) -> str:
        return "" if cents is None or (plan.empty and not cents) else texts.money(cents)

    actual = (
        texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Spent and brought in by the actions")),
        ("",) * MONTHS, told(totals.spent), told(totals.brought),
    )  # fmt: skip
    return (
        (
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Budget (thousands)")),
            tuple(map(thousands, plan.months("budget"))), told(totals.budget), "",
        ),
        (
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Expected revenue (thousands)")),
            tuple(map(thousands, plan.months("expected"))), "", told(totals.expected),
        ),
        *((actual,) if any(actual[2:]) else ()),
        (
            texts.say(QT_TRANSLATE_NOOP("PlanFiles", "Orders (thousands)")),
            tuple(map(thousands, plan.orders)), "", told(plan.sold),
        ),
    )  # fmt: skip


def _notes(texts: PlanTexts) -> tuple[str, ...]:
    """Every key date with its days: own ones and sales, then public holidays."""
    kinds: tuple[tuple[str, bool], ...] = (
        (QT_TRANSLATE_NOOP("PlanFiles", "Key dates: {dates}"), False),
        (QT_TRANSLATE_NOOP("PlanFiles", "Public holidays: {dates}"), True),
    )
    notes = []
    for words, holidays in kinds:
        dates = " · ".join(
            f"{texts.date_name(one)} {texts.days(one.first, one.last)}"
            for one in texts.plan.dates
            if (one.kind == "holiday") == holidays
        )
        if dates:
            notes.append(texts.say(words, dates=dates))
    return tuple(notes)
