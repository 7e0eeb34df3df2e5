"""Orders as rows: values checked, the customer found, margins settled, the history told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.response_code import read_response_code
from sme_crm.domain.sales.money import ONE, divide, line_amount
from sme_crm.domain.sales.order import OrderDraft, OrderLine, settle_margins, spread
from sme_crm.domain.sales.product import margin_of
from sme_crm.services.activity_series.stopping import stop_for
from sme_crm.services.sales.opportunity_rows import write_rows
from sme_crm.services.sales.sales_history import note_sale
from sme_crm.store.queries import orders as queries
from sme_crm.store.queries.opportunities import customer_of

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection
    from sme_crm.store.unit_of_work import UnitOfWork

LINK_KIND: Final = "order"
"""The `link_kind` of a history entry that tells of an order."""
_MOST: Final = 10**15


def checked_draft(draft: OrderDraft, currency: str, known_code: str = "") -> OrderDraft:
    """A draft as it is stored; `currency` where it says none.

    A code that is there already, `known_code`, may stay as it came.

    Raises InvalidInput order_day, response_code, order_value.
    """
    try:
        day = date.fromisoformat(draft.day).isoformat()
    except ValueError as error:
        raise InvalidInput("order_day") from error
    for amount in (draft.amount, draft.margin, *(line.amount for line in draft.lines)):
        if amount is not None and abs(amount) > _MOST:
            raise InvalidInput("order_value", value=amount)
    return replace(
        draft,
        day=day,
        number=clean_text(draft.number),
        currency=draft.currency or currency,
        source=clean_text(draft.source),
        response_code=(
            known_code if draft.response_code == known_code else checked_code(draft.response_code)
        ),
        notes=clean_text(draft.notes, multi_line=True),
        lines=tuple(
            replace(line, description=clean_text(line.description)) for line in draft.lines
        ),
    )


def checked_code(text: str) -> str:
    """A response code in groups of three, "" for none; raises InvalidInput response_code."""
    if not text.strip():
        return ""
    code = read_response_code(text)
    if code is None:
        raise InvalidInput("response_code", value=text.strip()[:40])
    return str(code)


def insert_order(
    work: UnitOfWork, draft: OrderDraft, margin_rate: int, staff_id: int | None
) -> int:
    """Store a checked draft within a change, with a line in the history; returns the order's id.

    `margin_rate` is what is assumed where no product tells the margin. An order stops the series
    that stop on one.
    """
    row, lines = _rows(work.connection, draft, margin_rate)
    order_id = work.insert(
        "customer_order", {**row, "created_at": work.now, "updated_at": work.now}
    )
    for line in lines:
        work.insert("order_line", {"order_id": order_id, **line})
    people = people_of(row)
    details = order_details(row["amount"], row["currency"], row["day"])
    subject = str(row["number"])
    note_sale(work, people, subject, LINK_KIND, order_id, details, staff_id, direction="in")
    stop_for(work, people, "order")
    return order_id


def rewrite_order(work: UnitOfWork, order_id: int, draft: OrderDraft, margin_rate: int) -> bool:
    """Let an order be what a checked draft says; tells whether anything differed."""
    row, lines = _rows(work.connection, draft, margin_rate)
    before = work.seq
    work.update("customer_order", order_id, row)
    write_rows(work, "order_line", "order_id", order_id, lines)
    if work.seq == before:
        return False
    work.update("customer_order", order_id, {"updated_at": work.now})
    return True


def people_of(row: Mapping[str, object]) -> list[int]:
    """Who hears of an order in the history: who ordered, else the customer."""
    one = row["contact_id"] or row["customer_id"]
    return [int(str(one))] if one else []


def order_details(amount: object, currency: object, day: object) -> dict[str, object]:
    """What an entry of the history tells of an order beside its number."""
    return {"event": "order", "amount": amount, "currency": currency, "day": day}


def _rows(
    connection: DriverConnection, draft: OrderDraft, margin_rate: int
) -> tuple[dict[str, object], list[dict[str, object]]]:
    """The columns of the order and of its lines."""
    amount = sum(line.amount for line in draft.lines) if draft.amount is None else draft.amount
    known = queries.margins_of_products(
        connection, [line.product_id for line in draft.lines if line.product_id is not None]
    )
    told = [(line.amount, _told_margin(line, known)) for line in draft.lines]
    margin, kind, margins = settle_margins(amount, draft.margin, told, margin_rate)
    row: dict[str, object] = {
        "number": draft.number,
        "day": draft.day,
        "customer_id": customer_of(connection, draft.contact_id),
        "contact_id": draft.contact_id,
        "quote_id": draft.quote_id,
        "opportunity_id": draft.opportunity_id,
        "amount": amount,
        "margin": margin,
        "margin_kind": kind,
        "currency": draft.currency,
        "source": draft.source,
        "response_code": draft.response_code,
        "responsible_id": draft.responsible_id,
        "notes": draft.notes,
    }
    lines: list[dict[str, object]] = [
        {
            "product_id": line.product_id,
            "description": line.description,
            "quantity": line.quantity,
            "amount": line.amount,
            "margin": margins[position],
            "position": position,
        }
        for position, line in enumerate(draft.lines)
    ]
    return row, lines


def _told_margin(line: OrderLine, known: Mapping[int, tuple[str, int]]) -> int | None:
    if line.margin is not None:
        return line.margin
    if line.product_id is None or line.product_id not in known:
        return None
    kind, value = known[line.product_id]
    return margin_of(kind, value, line.amount, line.quantity)


def draft_of_quote(connection: DriverConnection, quote_id: int, day: str) -> OrderDraft | None:
    """The order that a quote becomes: its lines less its discount, to the cent of its net.

    A line whose unit cost the quote knows brings its margin along. None for no such quote.
    """
    quote = queries.read_quote(connection, quote_id)
    if quote is None:
        return None
    contact_id, opportunity_id, currency, net, _margin, code, responsible_id, _rate = quote
    items = queries.read_quote_lines(connection, quote_id)
    before = [line_amount(item[2], item[3], item[4]) for item in items]
    lines = tuple(
        _ordered(item, paid) for item, paid in zip(items, spread(net, before), strict=True)
    )
    return OrderDraft(
        contact_id=contact_id, day=day, amount=net, currency=currency, response_code=code,
        responsible_id=responsible_id, quote_id=quote_id, opportunity_id=opportunity_id,
        lines=lines,
    )  # fmt: skip


def _ordered(item: Sequence[Any], paid: int) -> OrderLine:
    product_id, description, quantity, _price, _discount, unit_cost = item
    margin = None if unit_cost is None else paid - divide(unit_cost * quantity, ONE)
    return OrderLine(description, quantity, paid, product_id, margin)
