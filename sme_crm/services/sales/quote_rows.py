"""Quotes as rows: values checked, lines and sums written, tasks that chase them made and ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.chasing import LINK_KIND, chase_days
from sme_crm.domain.sales.money import WHOLE_RATE
from sme_crm.domain.sales.quote import ITEM, WORDS, Quote, QuoteLine, quote_margin, quote_totals
from sme_crm.domain.task import TaskDraft
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.services.sales.opportunity_rows import write_rows
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries.quotes import open_chases

if TYPE_CHECKING:
    from sme_crm.domain.working_days import WorkingCalendar
    from sme_crm.store.unit_of_work import UnitOfWork

_MANY_LINES: Final = ("introduction", "closing", "notes", "recipient")
_TEXTS: Final = ("subject", "response_code", "refusal_reason", "competitor", "number")
_REFERENCES: Final = ("contact_id", "opportunity_id", "responsible_id")
_LARGEST: Final = 10**12


def checked_values(values: Mapping[str, object]) -> dict[str, Any]:
    """Values of a quote as they are stored; raises InvalidInput quote_value."""
    return {key: _checked(key, value) for key, value in values.items()}


def _checked(key: str, value: Any) -> object:
    if key in _MANY_LINES:
        return clean_text(str(value), multi_line=True)
    if key in _TEXTS:
        return clean_text(str(value))
    if key in _REFERENCES and (value is None or isinstance(value, int)):
        return value
    if key in ("day", "valid_until"):
        return _checked_day(value, required=key == "day")
    if key == "language" and value in ("fr", "en"):
        return value
    if key == "discount_rate" and isinstance(value, int) and 0 <= value <= WHOLE_RATE:
        return value
    if key == "vat_exempt" and isinstance(value, bool | int):
        return int(value)
    raise InvalidInput("quote_value", field=key, value=str(value)[:40])


def _checked_day(value: object, *, required: bool) -> str:
    if not value and not required:
        return ""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise InvalidInput("quote_value", field="day", value=str(value)[:40]) from error


def checked_lines(lines: Iterable[QuoteLine]) -> tuple[QuoteLine, ...]:
    """The lines, each with figures that can be; raises InvalidInput quote_value."""
    found = tuple(lines)
    for line in found:
        wrong = (
            line.kind not in (ITEM, WORDS)
            or not 0 <= line.discount_rate <= WHOLE_RATE
            or not 0 <= line.vat_rate <= WHOLE_RATE
            or max(abs(line.quantity), abs(line.unit_price), abs(line.unit_cost or 0)) > _LARGEST
        )
        if wrong:
            raise InvalidInput("quote_value", field="line", value=line.description[:40])
    return found


def write_quote_lines(work: UnitOfWork, quote_id: int, lines: Sequence[QuoteLine]) -> None:
    """Let these be the lines of a quote; rows are kept by their place."""
    columns = [
        {
            "product_id": line.product_id,
            "kind": line.kind,
            "reference": clean_text(line.reference),
            "description": clean_text(line.description, multi_line=True),
            "unit": clean_text(line.unit),
            "quantity": line.quantity,
            "unit_price": line.unit_price,
            "discount_rate": line.discount_rate,
            "vat_rate": line.vat_rate,
            "unit_cost": line.unit_cost,
            "position": position,
        }
        for position, line in enumerate(lines)
    ]
    write_rows(work, "quote_line", "quote_id", quote_id, columns)


def sums_of(
    lines: Sequence[QuoteLine], discount_rate: int, *, vat_exempt: bool
) -> dict[str, object]:
    """The columns that follow from the lines."""
    totals = quote_totals(lines, discount_rate, vat_exempt=vat_exempt)
    margin = quote_margin(lines, totals.net) if lines else None
    return {"net": totals.net, "vat": totals.vat, "gross": totals.gross, "margin": margin}


# -- the tasks that chase a quote ------------------------------------------------------------------


def plan_chases(
    work: UnitOfWork, quote: Quote, sent: date, days: Sequence[int], calendar: WorkingCalendar
) -> list[int]:
    """Make the tasks that ask for the answer to a quote, on working days; returns their ids.

    Days that are over by now are left out: the quote is asked for at the next one.
    """
    marked = QT_TRANSLATE_NOOP("Quotes", "Chase quote {number}")
    subject = translated(quote.language, "Quotes", marked).format(number=quote.number)
    people = tuple(one for one in (quote.contact_id or quote.customer_id,) if one is not None)
    drafts = [
        TaskDraft(
            subject,
            kind="quote",
            due_date=day.isoformat(),
            responsible_id=quote.responsible_id,
            contact_ids=people,
            link_kind=LINK_KIND,
            link_id=quote.id,
        )
        for day in chase_days(sent, days, calendar)
        if day >= present_day()
    ]
    return insert_tasks(work, drafts)


def end_chases(work: UnitOfWork, quote_id: int) -> int:
    """Drop the open tasks of a quote: nobody need be asked any more. Returns how many."""
    ids = open_chases(work.connection, quote_id)
    values = {"status": "dropped", "closed_at": work.now, "updated_at": work.now}
    return work.update_many("task", ids, values)
