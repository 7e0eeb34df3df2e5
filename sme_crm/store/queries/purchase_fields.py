"""The SQL of the fields that follow from purchases, quotes and opportunities of customers.

Each field is a value of one row a customer in some source: the kept sums, or quotes and
opportunities added up. A contact who is no customer of the source is read by his organization's
row. Formulas: `domain.segments.purchase_figures`, of which these are the SQL.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)

from sme_crm.domain.criteria_operators import Operator, Values
from sme_crm.domain.dates import present_day
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field
from sme_crm.domain.sales.purchase_fields import SECTION
from sme_crm.domain.segments.pareto import ABC_LIMITS, usable_limits
from sme_crm.domain.segments.rfm import RfmCuts
from sme_crm.store import tables
from sme_crm.store.driver import DriverConnection
from sme_crm.store.purchases import YEAR_END, business_currency, read_state, year_before
from sme_crm.store.queries import criteria_values
from sme_crm.store.queries.criteria_values import NOBODY
from sme_crm.store.queries.purchase_lists import Listed, holds, is_there
from sme_crm.store.queries.purchases import USUAL_CHURN, read_churn
from sme_crm.store.queries.statement import render
from sme_crm.store.rfm_cuts import read_cuts
from sme_crm.store.tables import contact

Column: TypeAlias = ColumnElement[Any]
Condition: TypeAlias = ColumnElement[bool]
Op = Operator
K = FieldKind

_YEAR: Final = 365.25
_purchase = tables.metadata.tables["purchase"]
_order = tables.metadata.tables["customer_order"]
_quote = tables.metadata.tables["quote"]
_opportunity = tables.metadata.tables["opportunity"]
_buyer = tables.metadata.tables["product_buyer"]
_product = tables.metadata.tables["product"]


@dataclass(frozen=True, slots=True)
class PurchaseContext:
    """What the fields lean on beside the rows.

    `year_end` is the day the kept sums of the last twelve months end, ISO; where it is not
    `today` those sums are added up from the orders. `churn`: customers lost in a year, hundredths
    of a per cent.
    """

    today: date = field(default_factory=present_day)
    year_end: str = ""
    currency: str = "EUR"
    churn: int = USUAL_CHURN
    cuts: RfmCuts = RfmCuts()
    abc_limits: tuple[int, int] = ABC_LIMITS


def load_purchase_context(connection: DriverConnection, today: date) -> PurchaseContext:
    """Read it from a data file (short reads)."""
    state = read_state(connection)
    return PurchaseContext(
        today=today,
        year_end=state.get(YEAR_END, today.isoformat()),
        currency=business_currency(connection),
        churn=read_churn(connection),
        cuts=read_cuts(connection, today),
        abc_limits=_read_abc_limits(connection),
    )


def _read_abc_limits(connection: DriverConnection) -> tuple[int, int]:
    rows = connection.execute(
        "SELECT key, value FROM setting WHERE key IN ('sales.abc_a', 'sales.abc_b')"
    ).fetchall()
    found = {key: int(json.loads(value)) for key, value in rows}
    return usable_limits(
        found.get("sales.abc_a", ABC_LIMITS[0]), found.get("sales.abc_b", ABC_LIMITS[1])
    )


def read_abc_cuts(connection: DriverConnection) -> tuple[int, int]:
    """The least margins of the classes A and B, in cents, over customers that are there."""
    first, second = (_least_margin(limit) for limit in _read_abc_limits(connection))
    row = connection.execute(*render(select(first, second))).fetchone()
    return int(row[0]), int(row[1])


# -- the values of a row ------------------------------------------------------------------------

Value: TypeAlias = Callable[[Any, PurchaseContext], Column]


def _of_year(what: str) -> Value:
    """A sum of the last twelve months: as kept if it is today's, else from the orders."""

    def value(row: Any, context: PurchaseContext) -> Column:
        if context.year_end == context.today.isoformat():
            kept: Column = row[f"year_{what}"]
            return kept
        added: Column = func.coalesce(func.sum(_order.c.amount), 0)
        if what == "orders":
            added = func.count()
        bought = [_order.c.amount >= 0] if what == "orders" else []
        return (
            select(added)
            .where(
                _order.c.customer_id == row.customer_id,
                _order.c.day > year_before(context.today).isoformat(),
                _order.c.day <= context.today.isoformat(),
                _order.c.currency == context.currency,
                *bought,
            )
            .scalar_subquery()
        )

    return value


def _since(row: Any, context: PurchaseContext) -> Column:
    """Days since the last order."""
    days: Column = context.today.toordinal() - func.nullif(row.last_number, 0)
    return days


def _lateness(row: Any, context: PurchaseContext) -> Column:
    """`PurchaseFigures.lateness`; NULL where no rhythm is known."""
    late: Column = context.today.toordinal() - row.last_number - row.mean_gap
    spreads: Column = late / row.counted_spread
    return spreads


def _expected(row: Any, context: PurchaseContext) -> Column:
    """`PurchaseFigures.expected_value`: the orders of both factors cancel out."""
    if context.churn <= 0:
        return cast(None, Integer)
    since: Column = (context.today.toordinal() - row.first_number + 1) / _YEAR
    worth = row.margin * 10_000.0 / context.churn / case((since > 1.0, since), else_=1.0)
    return case((row.orders > 0, cast(func.round(worth), Integer)), else_=None)


def _score(column: str, name: str) -> Value:
    """One more than the cut points the value lies above; NULL where there are none."""

    def value(row: Any, context: PurchaseContext) -> Column:
        cuts: Sequence[object] = getattr(context.cuts, name)
        if not cuts:
            return cast(None, Integer)
        points: Column = cast(1, Integer)
        for cut in cuts:
            points = points + case((row[column] > cut, 1), else_=0)
        return case((row.orders > 0, points), else_=None)

    return value


def _abc(row: Any, context: PurchaseContext) -> Column:
    """The class of the margin by the cuts of `pareto.abc_cuts`, over customers that are there."""
    least_a, least_b = (_least_margin(limit) for limit in context.abc_limits)
    name = case((row.margin >= least_a, "A"), (row.margin >= least_b, "B"), else_="C")
    return case((row.orders > 0, name), else_=None)


def _least_margin(limit: int) -> Column:
    """The least margin above nought of those before whom less than `limit` of the sum is made."""
    trash = select(contact.c.id).where(contact.c.deleted_at.is_not(None))
    earning = _purchase.alias("earning")
    margin = earning.c.margin
    whole = (margin > 0, earning.c.orders > 0, earning.c.customer_id.not_in(trash))
    ranked = (
        select(
            margin.label("margin"),
            (func.sum(margin).over(order_by=margin.desc(), rows=(None, 0)) - margin).label(
                "before"
            ),
        )
        .where(*whole)
        .subquery("ranked")
    )
    total = select(func.sum(margin)).where(*whole).scalar_subquery()
    least: Column = (
        select(func.coalesce(func.min(ranked.c.margin), 1))
        .where(ranked.c.before * 10_000 < total * limit)
        .scalar_subquery()
    )
    return least


def _kept(column: str) -> Value:
    return lambda row, context: row[column]


# -- the sources --------------------------------------------------------------------------------

Source: TypeAlias = Callable[[PurchaseContext], FromClause]


def _purchases(context: PurchaseContext) -> FromClause:
    del context
    return _purchase


def _open_quotes(context: PurchaseContext) -> FromClause:
    """Quotes that were sent and are valid still."""
    today = context.today.isoformat()
    return (
        select(_quote.c.customer_id, func.count().label("number"),
               func.sum(_quote.c.net).label("total"))
        .where(
            _quote.c.state == "sent",
            _quote.c.customer_id.is_not(None),
            _quote.c.currency == context.currency,
            or_(_quote.c.valid_until == "", _quote.c.valid_until >= today),
        )
        .group_by(_quote.c.customer_id)
        .subquery("open_quotes")
    )  # fmt: skip


def _sent_quotes(context: PurchaseContext) -> FromClause:
    del context
    return (
        select(_quote.c.customer_id, func.max(_quote.c.sent_day).label("last_day"))
        .where(_quote.c.sent_day.is_not(None), _quote.c.customer_id.is_not(None))
        .group_by(_quote.c.customer_id)
        .subquery("sent_quotes")
    )


def _open_opportunities(context: PurchaseContext) -> FromClause:
    return (
        select(_opportunity.c.customer_id, func.sum(_opportunity.c.amount).label("total"))
        .where(
            _opportunity.c.closed_day.is_(None),
            _opportunity.c.customer_id.is_not(None),
            _opportunity.c.currency == context.currency,
        )
        .group_by(_opportunity.c.customer_id)
        .subquery("open_opportunities")
    )


_SCORES: Final = {
    "rfm_recency": ("last_day", "recency"),
    "rfm_frequency": ("orders", "frequency"),
    "rfm_monetary": ("amount", "monetary"),
}
"""The column and the cut points of each score."""
_COMPUTED: Final = frozenset({"average_interval", "order_lateness", "expected_value"})
"""Fields no index answers."""
_FIELDS: Final[dict[str, tuple[Source, Value]]] = {
    "order_count": (_purchases, _kept("orders")),
    "purchase_total": (_purchases, _kept("amount")),
    "customer_value": (_purchases, _kept("margin")),
    "year_amount": (_purchases, _of_year("amount")),
    "year_orders": (_purchases, _of_year("orders")),
    "first_order": (_purchases, _kept("first_day")),
    "last_order": (_purchases, _kept("last_day")),
    "days_since_last_order": (_purchases, _since),
    "average_interval": (_purchases, _kept("mean_gap")),
    "order_lateness": (_purchases, _lateness),
    "expected_value": (_purchases, _expected),
    **{key: (_purchases, _score(column, name)) for key, (column, name) in _SCORES.items()},
    "abc_class": (_purchases, _abc),
    "open_quote_count": (_open_quotes, _kept("number")),
    "open_quote_total": (_open_quotes, _kept("total")),
    "last_quote": (_sent_quotes, _kept("last_day")),
    "open_opportunity_amount": (_open_opportunities, _kept("total")),
}


# -- tests of criteria --------------------------------------------------------------------------


def is_of_purchases(found: Field) -> bool:
    """Whether these formulas answer tests of a field."""
    return found.section == SECTION


def purchase_condition(
    found: Field, operator: Operator, values: Values, context: PurchaseContext, *, probing: bool
) -> Condition:
    """The positive test of a field as a condition on the table `contact`."""
    if found.kind is K.YES_NO:
        own = _own_customers()
        buys = (
            select(1)
            .where(_purchase.c.customer_id == contact.c.id, _purchase.c.orders > 0)
            .exists()
            if probing
            else contact.c.id.in_(own)
        )
        return buys if values[0] else ~buys
    if found.kind in (K.PRODUCT, K.PRODUCT_FAMILY):
        bought = _buyer.alias("bought")
        return holds(bought, _purchase, _has_bought(bought.c, found, values), probing=probing)
    make, formula = _FIELDS[found.key]
    source = make(context)
    value = formula(source.c, context)
    if operator is not Op.IS_EMPTY and found.key in _SCORES:
        met = _score_met(source.c, found.key, operator, values, context)
        return holds(source, source, met, probing=probing)
    if operator is Op.IS_EMPTY:
        filled = ~criteria_values.is_blank(found.kind, value)
        return ~holds(source, source, filled, probing=probing)
    met = criteria_values.compare(found, value, operator, values, context.today)
    held = holds(source, source, met, probing=probing)
    if found.never_empty and _is_met_by_none(operator, values):
        return or_(held, ~holds(source, source, None, probing=probing))
    return held


def listed_customers(
    found: Field, operator: Operator, values: Values, context: PurchaseContext
) -> Listed | None:
    """The contacts of a positive test as rows of a source; None where others meet it too."""
    if found.kind is K.YES_NO:
        bought = Listed(_purchase, _purchase, lambda row: row.orders > 0, inherited=False)
        return bought if values[0] else None
    if found.kind in (K.PRODUCT, K.PRODUCT_FAMILY):
        buyer = _buyer.alias("bought")
        return Listed(buyer, _purchase, lambda row: _has_bought(row, found, values))
    if operator is Op.IS_EMPTY or (found.never_empty and _is_met_by_none(operator, values)):
        return None
    make, formula = _FIELDS[found.key]
    source = make(context)

    def met(row: Any) -> Condition:
        if found.key in _SCORES:
            return _score_met(row, found.key, operator, values, context)
        value = formula(row, context)
        return criteria_values.compare(found, value, operator, values, context.today)

    return Listed(source, source, met, computed=found.key in _COMPUTED)


def _score_met(
    row: Any, key: str, operator: Operator, values: Values, context: PurchaseContext
) -> Condition:
    """The scores that meet a test as ranges between the cut points: an index answers those."""
    column, name = _SCORES[key]
    cuts: Sequence[Any] = getattr(context.cuts, name)
    if not cuts:
        return NOBODY
    ranges: list[Condition] = []
    for score in (1, 2, 3, 4, 5):
        if _is_met(score, operator, values):
            ends: list[Condition] = [row.orders > 0]
            if score > 1:
                ends.append(row[column] > cuts[score - 2])
            if score <= len(cuts):
                ends.append(row[column] <= cuts[score - 1])
            ranges.append(and_(*ends))
    return or_(*ranges) if ranges else NOBODY


def _own_customers() -> Select[tuple[int]]:
    """Those who bought something themselves, not through their organization."""
    return select(_purchase.c.customer_id).where(_purchase.c.orders > 0)


def _is_met_by_none(operator: Operator, values: Values) -> bool:
    """Whether a count of nought meets the test."""
    return _is_met(0, operator, values)


def _is_met(number: int, operator: Operator, values: Values) -> bool:
    """Whether a number meets a test."""
    first = float(values[0])
    if operator is Op.LESS:
        return number < first
    if operator is Op.GREATER:
        return number > first
    if operator is Op.BETWEEN:
        return first <= number <= float(values[1])
    return number == first


def _has_bought(bought: Any, found: Field, values: Values) -> Condition:
    """One of the products, or a product of one of the families; a credit alone is no purchase."""
    if found.kind is K.PRODUCT:
        chosen = criteria_values.one_of(bought.product_id, values)
    else:
        of_family = select(_product.c.id).where(criteria_values.one_of(_product.c.family, values))
        chosen = bought.product_id.in_(of_family)
    return and_(bought.orders > 0, chosen)


# -- values of contacts -------------------------------------------------------------------------


def read_values(
    connection: DriverConnection,
    ids: Sequence[int],
    keys: Iterable[str],
    context: PurchaseContext,
) -> dict[int, tuple[Any, ...]]:
    """The values of the fields `keys` of some contacts (≤ 1 000), in their order.

    Money in cents, dates ISO, None for what is empty; contacts that are gone are left out.
    """
    chosen = criteria_values.listed(tuple(ids))
    columns = [_value_of(key, context) for key in keys]
    statement = select(contact.c.id, *columns).where(contact.c.id.in_(select(chosen.c.value)))
    rows = connection.execute(*render(statement)).fetchall()
    return {row[0]: tuple(row[1:]) for row in rows}


def _value_of(key: str, context: PurchaseContext) -> Column:
    found = find_field(key)
    if found is not None and found.kind is K.YES_NO:
        return cast(contact.c.id.in_(_own_customers()), Integer)
    make, formula = _FIELDS[key]
    source, own = make(context), make(context).alias("own_row")
    owner = case((is_there(own, contact), contact.c.id), else_=contact.c.organization_id)
    value = formula(source.c, context)
    read = select(value).select_from(source).where(source.c.customer_id == owner)
    one: Column = read.correlate(contact).scalar_subquery()
    if found is not None and found.never_empty:
        return func.coalesce(one, 0)
    return func.nullif(one, "") if found is not None and found.kind is K.DATE else one
