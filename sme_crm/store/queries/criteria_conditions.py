"""Each test of criteria as a condition on the table `contact`.

The members of a dynamic group are exactly those who meet its criteria now. A static group holds
its own members and those of the groups below it. Criteria may ask for groups in turn; a circle
is refused when a group is saved, and again here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Select, and_, not_, or_, select, union

from sme_crm.domain import geography
from sme_crm.domain.criteria import All, Criteria, Not, Test, from_json
from sme_crm.domain.criteria_operators import NEGATIVES, Operator, Value, Values
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field, own_field_id
from sme_crm.domain.folding import fold
from sme_crm.domain.vocabulary import EXCHANGE_KINDS
from sme_crm.store import tables
from sme_crm.store.queries import criteria_fields, criteria_values
from sme_crm.store.queries.criteria_values import EVERYBODY, NOBODY
from sme_crm.store.queries.purchase_fields import (
    PurchaseContext,
    is_of_purchases,
    listed_customers,
    purchase_condition,
)
from sme_crm.store.queries.purchase_lists import Listed
from sme_crm.store.tables import contact

Condition: TypeAlias = ColumnElement[bool]
Column: TypeAlias = ColumnElement[Any]
Op = Operator
K = FieldKind
_BY_TOWN = "INDEXED BY contact_by_locality_key"
# Kinds of own fields whose tests go by the index of their values.
_SORTED_KINDS = frozenset({K.DECIMAL, K.AMOUNT, K.YES_NO, K.DATE, K.CHOICE})


@dataclass(frozen=True, slots=True)
class GroupDefinition:
    """What the compiler must know of a group."""

    id: int
    dynamic: bool
    criteria: str
    parent_id: int | None


@dataclass(frozen=True, slots=True)
class CriteriaContext:
    """What criteria lean on beside the contacts: today, groups, own fields, sums of purchases.

    `count` runs a short counting statement, by which the plan is chosen; `traps`: there are trap
    addresses.
    """

    today: date = field(default_factory=present_day)
    groups: Mapping[int, GroupDefinition] = field(default_factory=dict)
    own_fields: Mapping[str, Field] = field(default_factory=dict)
    count: Callable[[Select[Any]], int] | None = None
    traps: bool = False
    purchases: PurchaseContext = field(default_factory=PurchaseContext)

    def below(self, group_id: int) -> list[int]:
        """The groups right below a group."""
        return [group.id for group in self.groups.values() if group.parent_id == group_id]


def condition(
    criteria: Criteria,
    context: CriteriaContext,
    *,
    probing: bool = False,
    inside: tuple[int, ...] = (),
) -> Condition:
    """The condition on the table `contact` that `criteria` are.

    `probing`: few contacts will be asked, so rows of other tables are looked up one contact at a
    time; otherwise their contacts are listed once. `inside` are the groups the criteria are part
    of. Raises InvalidInput criteria_field for an unknown field, group_cycle for groups that
    contain each other.
    """
    return _Compiler(context, probing, inside).compile(criteria)


class _Compiler:
    """Compiles one tree; knows the groups it is inside of."""

    def __init__(self, context: CriteriaContext, probing: bool, inside: tuple[int, ...]) -> None:
        self._context = context
        self._probing = probing
        self._inside = list(inside)

    def compile(self, criteria: Criteria) -> Condition:
        if isinstance(criteria, Test):
            positive = NEGATIVES.get(criteria.operator)
            if positive is None:
                return self._test(criteria.field, criteria.operator, criteria.values)
            return not_(self._test(criteria.field, positive, criteria.values))
        if isinstance(criteria, Not):
            return not_(self.compile(criteria.child))
        parts = [self.compile(child) for child in criteria.children]
        if isinstance(criteria, All):
            return and_(*parts) if parts else EVERYBODY
        return or_(*parts) if parts else NOBODY

    def _test(self, key: str, operator: Operator, values: Values) -> Condition:
        own_id = own_field_id(key)
        if own_id is not None:
            return self._own(key, own_id, operator, values)
        found = find_field(key)
        if found is None:
            raise InvalidInput("criteria_field", field=key)
        if found.kind is K.GROUP:
            return or_(*(self._in_group(int(value)) for value in values))
        if found.kind is K.LOT and operator is Op.ONE_OF:
            return self._in_lot(values)
        if found.kind is K.HISTORY:
            return self._contacted(operator, values)
        if found.kind is K.NEAR:
            return _near(str(values[0]), float(values[1]))
        if is_of_purchases(found):
            bought = self._context.purchases
            return purchase_condition(found, operator, values, bought, probing=self._probing)
        if found.entity != "contact":
            return self._owned(found, operator, values)
        return _own_value(found, operator, values, self._context.today)

    def _has_row(self, owner: Column, *conditions: Condition) -> Condition:
        """A row of another table names the contact and meets the conditions."""
        if self._probing:
            return select(1).where(owner == contact.c.id, *conditions).exists()
        return contact.c.id.in_(select(owner).where(*conditions))

    def _own(self, key: str, own_id: int, operator: Operator, values: Values) -> Condition:
        """A test of an own field; one that is gone has no values any more."""
        table = tables.custom_value
        found = self._context.own_fields.get(key)
        of_field = table.c.field_id == own_id
        if found is None:
            return EVERYBODY if operator is Op.IS_EMPTY else NOBODY
        if operator is Op.IS_EMPTY:
            return not_(self._has_row(table.c.contact_id, of_field))
        numeric = found.kind in (K.DECIMAL, K.AMOUNT, K.YES_NO)
        value = table.c.number_value if numeric else table.c.text_value
        met = criteria_values.compare(found, value, operator, values, self._context.today)
        return self._has_row(table.c.contact_id, of_field, met)

    def _in_group(self, group_id: int) -> Condition:
        group = self._context.groups.get(group_id)
        if group is None:
            return NOBODY
        if group_id in self._inside:
            raise InvalidInput("group_cycle", group_id=group_id)
        self._inside.append(group_id)
        try:
            if group.dynamic:
                return self.compile(from_json(group.criteria))
            parts = [self._in_group(child) for child in self._context.below(group_id)]
        finally:
            self._inside.pop()
        member = tables.group_member
        return or_(self._has_row(member.c.contact_id, member.c.group_id == group_id), *parts)

    def _in_lot(self, values: Values) -> Condition:
        """A lot brought the contact, first or again."""
        member = tables.lot_member
        again = self._has_row(member.c.contact_id, member.c.lot_id.in_(values))
        first = and_(
            contact.c.lot_id.is_not(None), criteria_values.one_of(contact.c.lot_id, values)
        )
        return or_(first, again)

    def _owned(self, found: Field, operator: Operator, values: Values) -> Condition:
        """A test of rows the contact owns: one of them meets it; empty when none is filled."""
        table = criteria_fields.owned_table(found)
        owner = criteria_fields.owner_column(table)
        value = criteria_fields.owned_value(found)
        if operator is Op.IS_EMPTY:
            return not_(self._has_row(owner, not_(criteria_values.is_blank(found.kind, value))))
        if found.kind is K.COUNTRY:
            return self._has_row(owner, _countries(value, values, in_france=value == ""))
        met = criteria_values.compare(found, value, operator, values, self._context.today)
        return self._has_row(owner, met)

    def _contacted(self, operator: Operator, values: Values) -> Condition:
        """There is an exchange in the history, of a kind, channel and direction, since a day."""
        kind, channel, direction = values[-3:]
        first = first_instant(operator, values, self._context.today)
        if not (kind or channel or direction):
            return and_(contact.c.last_exchange.is_not(None), contact.c.last_exchange >= first)
        history = tables.history
        wanted = [
            history.c.at >= first,
            history.c.kind == kind if kind else history.c.kind.in_(EXCHANGE_KINDS),
        ]
        if channel:
            wanted.append(history.c.channel == channel)
        if direction:
            wanted.append(history.c.direction == direction)
        return self._has_row(history.c.contact_id, *wanted)


def listed_contacts(test: Test, context: CriteriaContext) -> Select[tuple[int]] | None:
    """The contacts of a positive test as rows of another table's index; None where none has it.

    They are the own members of one static group, the holders of a value of an own field, the
    owners of an e-mail address; for those who bought something see `listed_buyers`.
    """
    own_id = own_field_id(test.field)
    if own_id is not None:
        table = tables.custom_value
        own = context.own_fields.get(test.field)
        if own is None or own.kind not in _SORTED_KINDS or test.operator is Op.IS_EMPTY:
            return None
        of_text = own.kind in (K.DATE, K.CHOICE)
        value: Column = table.c.text_value if of_text else table.c.number_value
        met = criteria_values.compare(own, value, test.operator, test.values, context.today)
        return select(table.c.contact_id).where(table.c.field_id == own_id, met)
    found = find_field(test.field)
    if found is not None and found.key == "email.address" and test.operator in (Op.IS, Op.ONE_OF):
        value = criteria_fields.owned_value(found)
        met = criteria_values.compare(found, value, test.operator, test.values, context.today)
        return select(tables.email.c.contact_id).where(met)
    if test.operator is Op.IN_GROUP and len(test.values) == 1:
        group_id = int(test.values[0])
        member = tables.group_member
        if group_id in context.groups and not context.below(group_id):
            return select(member.c.contact_id).where(member.c.group_id == group_id)
    return None


def listed_buyers(criteria: Criteria, context: CriteriaContext) -> Listed | None:
    """The contacts of a positive test of purchases; None for any other."""
    found = find_field(criteria.field) if isinstance(criteria, Test) else None
    if not isinstance(criteria, Test) or found is None or not is_of_purchases(found):
        return None
    if criteria.operator in NEGATIVES:
        return None
    return listed_customers(found, criteria.operator, criteria.values, context.purchases)


def first_instant(operator: Operator, values: Values, today: date) -> str:
    """Where the time a history test looks at begins; "" when it is all of it."""
    since: Value | None = values[0] if len(values) == 4 else None
    if since is None:
        return ""
    day = date.fromisoformat(str(since)) if operator is Op.DONE_SINCE else None
    day = day or criteria_values.day_of(today, -int(since))
    return criteria_values.start_of_day(K.INSTANT, day)


def _own_value(found: Field, operator: Operator, values: Values, today: date) -> Condition:
    """A test of a value of the contact itself."""
    if found.kind is K.REGION:
        codes = [code for region in values for code in geography.departments_of_region(str(region))]
        return criteria_values.one_of(contact.c.department, tuple(codes))
    if found.kind is K.COUNTRY and operator is Op.ONE_OF:
        return _countries(contact.c.country, values, in_france=_in_france())
    if found.kind is K.DEPARTMENT and operator is Op.ONE_OF:
        return criteria_values.one_of(contact.c.department, values)
    value = criteria_fields.contact_value(found, today)
    if found.kind is K.YES_NO and found.key in criteria_fields.FORMULAS:
        return value if values[0] else not_(value)
    return criteria_values.compare(found, value, operator, values, today)


def _countries(country: Column, values: Values, in_france: Condition) -> Condition:
    """France is no country in the file: an empty one, where there is an address at all."""
    others = tuple(value for value in values if value not in ("", "FR"))
    parts = [criteria_values.one_of(country, others)] if others else []
    if len(others) < len(values):
        parts.append(in_france)
    return or_(*parts)


def _in_france() -> Condition:
    return and_(contact.c.country == "", or_(contact.c.postal_code != "", contact.c.locality != ""))


def _near(place: str, km: float) -> Condition:
    """Within `km` of a town by postal code, those of the offices (CEDEX) there included.

    A CEDEX code is in no table of communes: it is found by the contacts who have it, whose town
    is written "Lyon CEDEX 03". Addresses abroad have no département.
    """
    codes = geography.postal_codes_within(place, km)
    if not codes:
        return NOBODY
    communes = [commune for code in codes for commune in geography.communes_of(code)]
    departments = tuple(sorted({commune.department for commune in communes}))
    towns = criteria_values.listed(tuple(sorted({fold(commune.name) for commune in communes})))
    known = criteria_values.listed(codes)
    served = contact.alias("served")
    offices = select(served.c.postal_code).with_hint(served, _BY_TOWN, "sqlite")
    offices = offices.where(
        served.c.deleted_at.is_(None),
        served.c.locality_key >= towns.c.value + " cedex",
        served.c.locality_key < towns.c.value + " cedex~",
    )
    return and_(
        criteria_values.one_of(contact.c.department, departments),
        contact.c.postal_code.in_(union(select(known.c.value), offices)),
    )
