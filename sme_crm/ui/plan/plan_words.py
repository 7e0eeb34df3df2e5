"""How the plan of a year is said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.campaign import KINDS
from sme_crm.domain.campaigns.key_dates import SALES_PERIODS, SALES_SOURCE, KeyDate
from sme_crm.domain.campaigns.plan import TERMS, Action, Objective, Plan, Term
from sme_crm.domain.dates import MONTH_NAMES, format_date
from sme_crm.ui.labels import language_code, percent_sign, round_money_text, translated

translate = QCoreApplication.translate


def kind_choices() -> list[tuple[str, str]]:
    """What an action can be."""
    kinds = [(key, translated("Campaigns", word)) for key, word in KINDS.items()]
    return [*kinds, ("other", translate("PlanWords", "Other"))]


def kind_text(kind: str) -> str:
    """What an action is."""
    return dict(kind_choices()).get(kind, kind)


def term_text(term: Term) -> str:
    """Over which term an objective is set."""
    return translated("Plan", TERMS[term])


def day_text(day: date) -> str:
    """A day of the year that is shown."""
    return format_date(day, language_code(), "short")[:5]


def span_text(first: date, last: date) -> str:
    """Days from one to another; with the year where it is not the same."""
    if first == last:
        return day_text(first)
    if first.year != last.year:
        return f"{day_text(first)} – {format_date(last, language_code(), 'short')}"
    return f"{day_text(first)} – {day_text(last)}"


def long_span_text(first: date, last: date) -> str:
    """Days from one to another in words."""
    texts = [format_date(day, language_code(), "long") for day in (first, last)]
    return texts[0] if first == last else " – ".join(texts)


def month_names(*, short: bool) -> list[str]:
    """The months of a year."""
    language = language_code()
    names = MONTH_NAMES["fr" if language == "fr" else "en"]
    if not short:
        return [name[:1].upper() + name[1:] for name in names]
    # Three letters do not tell June from July in French.
    return [(name[:4] if name[:3] == "jui" else name[:3]).capitalize() for name in names]


def date_name(one: KeyDate) -> str:
    """What a key date is called."""
    return one.name or translated("Plan", SALES_PERIODS.get(one.kind, ""))


def date_source(one: KeyDate) -> str:
    """Where the days of a sales period come from."""
    if one.source or one.kind not in SALES_PERIODS:
        return one.source
    return "" if one.id else translated("Plan", SALES_SOURCE)


def date_text(one: KeyDate) -> str:
    """A key date with its days and its source, line by line."""
    lines = [f"{date_name(one)} · {long_span_text(one.first, one.last)}", date_source(one)]
    return "\n".join(filter(None, lines))


def share_text(share: Decimal | None) -> str:
    """How far something is reached, in per cent."""
    if share is None:
        return ""
    return f"{(share * 100).quantize(Decimal(1), ROUND_HALF_UP)}{percent_sign()}"


def amounts_text(expenses: int, revenue: int, currency: str) -> str:
    """What is spent and what is brought in: 35 000 € → 135 000 €."""
    return f"{round_money_text(expenses, currency)} → {round_money_text(revenue, currency)}"


def objective_text(objective: Objective, currency: str) -> str:
    """An objective in a list of choices."""
    amounts = amounts_text(objective.expenses, objective.revenue, currency)
    return f"{objective.name} ({amounts})"


def actual_text(action: Action, currency: str) -> str:
    """What an action cost and brought in so far, and who says so; "" while nothing is known."""
    if not action.told_by:
        return ""
    amounts = [
        (translate("PlanWords", "Spent: {amount}"), action.spent),
        (translate("PlanWords", "Brought in: {amount}"), action.brought),
        (translate("PlanWords", "Margin: {amount}"), action.margin),
    ]
    said = [
        text.format(amount=round_money_text(cents, currency))
        for text, cents in amounts
        if cents is not None
    ]
    source = translate("PlanWords", "told by hand")
    if action.told_by == "campaign":
        source = translate("PlanWords", "from the results of “{campaign}”")
    return named([*said, source.format(campaign=action.campaign)])


def color_place(plan: Plan, objective_id: int | None) -> int:
    """Which colour of the series the actions of an objective have; -1 is that of none."""
    ids = [one.id for one in plan.objectives]
    return ids.index(objective_id) % _COLORS if objective_id in ids else -1


_COLORS = 7


def spoken_action(action: Action) -> str:
    """What a screen reader says of the bar of an action."""
    return long_span_text(action.first, action.last)


def named(texts: Sequence[str]) -> str:
    """Parts of a quiet line."""
    return " · ".join(filter(None, texts))
