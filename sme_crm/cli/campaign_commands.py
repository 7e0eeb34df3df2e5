"""campaign: the campaigns there are, and one in figures."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, printable, table
from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.campaigns.campaign import KINDS, STATES
from sme_crm.domain.campaigns.economics import expected_answers
from sme_crm.domain.campaigns.figure_names import (
    CENTS,
    MONEY,
    RESULT_FIGURES,
    SHARES,
    UNKNOWN,
    known_figure,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.campaigns.dimensions import DIMENSIONS
from sme_crm.services.campaigns.part_names import part_names

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.economics import Economics
    from sme_crm.services.campaigns.analysis import Increment
    from sme_crm.services.campaigns.comparison import CampaignFigures
    from sme_crm.services.campaigns.part_result import PartResult

_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "campaign"),
    QT_TRANSLATE_NOOP("Cli", "kind"),
    QT_TRANSLATE_NOOP("Cli", "state"),
    QT_TRANSLATE_NOOP("Cli", "begins"),
    QT_TRANSLATE_NOOP("Cli", "recipients"),
    QT_TRANSLATE_NOOP("Cli", "answers"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    campaign = commands.add_parser("campaign", help="list campaigns, or show one in figures")
    actions = campaign.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="every campaign").set_defaults(run=run_list)
    show = actions.add_parser("show", help="what a campaign cost and brought")
    show.add_argument("name", metavar="NAME", help="its name or id")
    show.set_defaults(run=run_show)


def run_list(session: Session, arguments: argparse.Namespace) -> int:
    """`campaign list`."""
    with session.reading() as workspace:
        rows = workspace.campaigns.list_campaigns()
    words = session.words
    lines = [
        (row.name, words("Campaigns", KINDS[row.kind]), words("Campaigns", STATES[row.state]),
         row.start_day or "–", row.recipients or "–",
         row.answers if row.recipients or row.answers else "–")
        for row in rows
    ]  # fmt: skip
    headings = tuple(words("Cli", heading) for heading in _HEADINGS)
    session.answer(
        [
            {
                "id": row.id,
                "name": row.name,
                "kind": row.kind,
                "state": row.state,
                "start": row.start_day or None,
                "recipients": row.recipients,
                "answers": row.answers,
            }
            for row in rows
        ],
        table([headings, *lines]) if rows else [],
    )
    return 0


def run_show(session: Session, arguments: argparse.Namespace) -> int:
    """`campaign show NAME`: measured where it was sent, else expected; then its parts."""
    with session.reading() as workspace:
        campaign = workspace.campaigns.find(arguments.name)
        result = workspace.campaign_comparison.result(campaign)
        found = workspace.campaign_comparison.told(result)
        lots = {one.id: one.name for one in workspace.lots.list_lots()} if result.by_lot else {}
    names = {one: part_names(result, one, lots, session.words) for one in DIMENSIONS}
    parts = {
        dimension: [_part(key, name, result.parts(dimension)[key]) for key, name in of_it.items()]
        for dimension, of_it in names.items()
    }
    increment = {"increment": _increment(result.increment)}
    session.answer(_document(found) | {"parts": parts} | increment, _lines(session, found))
    return 0


def _part(key: object, name: str, part: PartResult) -> dict[str, object]:
    """A part of a campaign with the formulas on it."""
    economics = part.economics
    answers, sales = part.answer_interval, part.sale_interval
    return {
        "key": list(key) if isinstance(key, tuple) else key,
        "name": name,
        "contacts": part.contacts,
        "pieces": part.pieces,
        "answers": part.answers,
        "answer_rate": _plain(economics.answer_rate),
        "answer_interval": [answers.low, answers.high] if part.contacts else None,
        "sales": part.sales,
        "sales_by_code": part.coded_sales,
        "sales_by_window": part.window_sales,
        "sale_interval": [sales.low, sales.high] if part.contacts else None,
        "buyers": part.buyers,
        "new_buyers": part.new_buyers,
        "margin": _money(part.margin),
        "cost": _money(part.cost),
        "result": _money(part.result),
        "revenue": _money(part.revenue),
        "return_ratio": _plain(economics.return_ratio),
        "net_roi": _plain(economics.net_roi),
        "unit_contact_cost": _money(economics.unit_contact_cost),
        "cost_per_answer": _money(economics.cost_per_answer),
        "cost_per_customer": _money(economics.cost_per_customer),
        "break_even_sales": _plain(economics.break_even_sales),
        "break_even_rate": _plain(economics.break_even_rate),
        "verdict": part.verdict,
    }


def _increment(found: Increment | None) -> dict[str, object] | None:
    """What the campaign added against its control group."""
    if found is None:
        return None
    return {
        "control_customers": found.control.customers,
        "control_buyers": found.control.orders_by,
        "buyers": float(found.sales),
        "buyers_between": [found.low, found.high],
        "margin": _money(found.margin),
        "p_value": found.comparison.p_value,
        "too_few": found.comparison.too_few,
    }


def _document(found: CampaignFigures) -> dict[str, object]:
    campaign, economics = found.campaign, found.economics
    revenue, sales = economics.revenue, economics.sales
    rate = Decimal(economics.margin_rate) / 10_000
    if found.is_measured and revenue > 0:
        rate = Decimal(economics.margin) / revenue
    price = Decimal(revenue) / sales if found.is_measured and sales else Decimal(economics.price)
    answers = expected_answers(found.expected.contacts, campaign.answer_rate)
    return {
        "name": campaign.name,
        "state": campaign.state,
        "contacts": economics.contacts,
        "cost": _money(economics.cost),
        "price": _money(price),
        "margin_rate": float(rate),
        "answers": _told(economics, "answers"),
        "sales": _told(economics, "sales"),
        **{key: _money(_told(economics, key)) for key in ("revenue", "margin", "result")},
        **{key: _plain(_told(economics, key)) for key in ("return_ratio", "net_roi")},
        "unit_contact_cost": _money(_told(economics, "unit_contact_cost")),
        **{key: _plain(_told(economics, key)) for key in ("break_even_sales", "break_even_rate")},
        "expected_answers": float(answers),
    }


def _told(economics: Economics, key: str) -> Decimal | int | None:
    """A figure; of what is expected None where it cannot be."""
    if economics.is_expected:
        return known_figure(economics, key)
    value: Decimal | int | None = getattr(economics, key)
    return value


def _lines(session: Session, found: CampaignFigures) -> list[str]:
    campaign, language = found.campaign, session.words.language
    state = session.words("Campaigns", STATES[campaign.state])
    note = (
        QT_TRANSLATE_NOOP("Cli", "measured")
        if found.is_measured
        else QT_TRANSLATE_NOOP("Cli", "expected")
    )
    rows = [
        (session.words("CampaignFigures", name), _text(found, key, language))
        for key, name in RESULT_FIGURES
    ]
    title = f"{campaign.name} – {state} ({session.words('Cli', note)})"
    reasons = [] if found.is_measured else found.unknown
    why = [session.words("CampaignFigures", UNKNOWN[one]) for one in reasons]
    return [printable(title), *table(rows), *why]


def _text(found: CampaignFigures, key: str, language: str) -> str:
    value = known_figure(found.economics, key)
    if value is None:
        return "–"
    if key in MONEY or key in CENTS:
        return format_amount(round(value), language, found.campaign.currency)
    if key in SHARES:
        return format_number(value * 100, language, 1) + (" %" if language == "fr" else "%")
    return format_number(Decimal(value), language, 2 if isinstance(value, Decimal) else 0)


def _money(cents: Decimal | int | None) -> float | None:
    """Cents as units of the currency with two decimals."""
    return None if cents is None else float(round(Decimal(cents) / 100, 2))


def _plain(value: Decimal | int | None) -> float | None:
    return None if value is None else float(value)
