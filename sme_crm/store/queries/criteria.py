"""Criteria and groups as SQL: one statement each, nothing is filtered in Python.

The members of a dynamic group are exactly those who meet its criteria now. A static group holds
its own members and those of the groups below it. Criteria may ask for groups in turn; a circle
is refused when a group is saved, and again here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select, true

from sme_crm.domain import geography
from sme_crm.domain.criteria import All, Criteria, Not, Test, from_json
from sme_crm.domain.criteria_operators import NEGATIVES, Operator, Value, Values
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field, own_field, own_field_id
from sme_crm.domain.folding import fold
from sme_crm.domain.vocabulary import EXCHANGE_KINDS
from sme_crm.store import tables
from sme_crm.store.queries import criteria_fields, criteria_values
from sme_crm.store.queries.statement import render
from sme_crm.store.tables import contact

if TYPE_CHECKING:
    from sme_crm.store.database import Database

Condition: TypeAlias = ColumnElement[bool]
Column: TypeAlias = ColumnElement[Any]
O = Operator  # noqa: E741 - short for the branches below
K = FieldKind


@dataclass(frozen=True, slots=True)
class GroupDefinition:
    """What the compiler must know of a group."""

    id: int
    dynamic: bool
    criteria: str
    parent_id: int | None


@dataclass(frozen=True, slots=True)
class CriteriaContext:
    """What criteria lean on beside the contacts: today, the groups, the own fields."""

    today: date = field(default_factory=date.today)
    groups: Mapping[int, GroupDefinition] = field(default_factory=dict)
    own_fields: Mapping[str, Field] = field(default_factory=dict)

    def below(self, group_id: int) -> list[int]:
        """The groups right below a group."""
        return [group.id for group in self.groups.values() if group.parent_id == group_id]


def load_context(database: Database, today: date | None = None) -> CriteriaContext:
    """Read the groups and own fields of a data file (two short reads)."""
    connection = database.reader()
    groups = connection.execute(
        "SELECT id, kind = 'dynamic', criteria, parent_id FROM contact_group ORDER BY position, id"
    ).fetchall()
    own = connection.execute("SELECT id, label, kind, applies_to FROM custom_field").fetchall()
    return CriteriaContext(
        today=today or date.today(),  # noqa: DTZ011 - the user's day
        groups={row[0]: GroupDefinition(row[0], bool(row[1]), row[2], row[3]) for row in groups},
        own_fields={f"own.{row[0]}": own_field(*row) for row in own},
    )


def select_ids(criteria: Criteria, context: CriteriaContext) -> Select[tuple[int]]:
    """The ids of the contacts that meet `criteria`; those in the trash never do."""
    return select(contact.c.id).where(contact.c.deleted_at.is_(None), condition(criteria, context))


def condition(criteria: Criteria, context: CriteriaContext) -> Condition:
    """The condition on the table `contact` that `criteria` are.

    Raises InvalidInput criteria_field for an unknown field, group_cycle for groups that contain
    each other.
    """
    return _Compiler(context).compile(criteria)


class _Compiler:
    """Compiles one tree; knows the groups it is inside of."""

    def __init__(self, context: CriteriaContext) -> None:
        self._context = context
        self._inside: list[int] = []

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
            return and_(true(), *parts)
        return or_(false(), *parts)

    def _test(self, key: str, operator: Operator, values: Values) -> Condition:
        own_id = own_field_id(key)
        if own_id is not None:
            return self._own(key, own_id, operator, values)
        found = find_field(key)
        if found is None:
            raise InvalidInput("criteria_field", field=key)
        if found.kind is K.GROUP:
            return or_(false(), *(self._in_group(int(value)) for value in values))
        if found.kind is K.HISTORY:
            return _contacted(operator, values, self._context.today)
        if found.kind is K.NEAR:
            return _near(str(values[0]), float(values[1]))
        if found.entity != "contact":
            return _owned(found, operator, values, self._context.today)
        return _own_value(found, operator, values, self._context.today)

    def _own(self, key: str, own_id: int, operator: Operator, values: Values) -> Condition:
        """A test of an own field; one that is gone has no values any more."""
        table = tables.custom_value
        found = self._context.own_fields.get(key)
        rows = select(table.c.contact_id).where(table.c.field_id == own_id)
        if found is None:
            return true() if operator is O.IS_EMPTY else false()
        if operator is O.IS_EMPTY:
            return not_(contact.c.id.in_(rows))
        numeric = found.kind in (K.DECIMAL, K.AMOUNT, K.YES_NO)
        value = table.c.number_value if numeric else table.c.text_value
        met = criteria_values.compare(found, value, operator, values, self._context.today)
        return contact.c.id.in_(rows.where(met))

    def _in_group(self, group_id: int) -> Condition:
        group = self._context.groups.get(group_id)
        if group is None:
            return false()
        if group_id in self._inside:
            raise InvalidInput("group_cycle", group_id=group_id)
        self._inside.append(group_id)
        try:
            if group.dynamic:
                return self.compile(from_json(group.criteria))
            parts = [self._in_group(child) for child in self._context.below(group_id)]
        finally:
            self._inside.pop()
        return or_(_is_member(group_id), *parts)


def _is_member(group_id: int) -> Condition:
    member = tables.group_member
    return contact.c.id.in_(select(member.c.contact_id).where(member.c.group_id == group_id))


def _own_value(found: Field, operator: Operator, values: Values, today: date) -> Condition:
    """A test of a value of the contact itself."""
    if found.kind is K.REGION:
        codes = [code for region in values for code in geography.departments_of_region(str(region))]
        return criteria_values.one_of(contact.c.department, tuple(codes))
    if found.kind is K.COUNTRY and operator is O.ONE_OF:
        return _countries(contact.c.country, values, in_france=_in_france())
    if found.kind is K.DEPARTMENT and operator is O.ONE_OF:
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


def _owned(found: Field, operator: Operator, values: Values, today: date) -> Condition:
    """A test of rows the contact owns: one of them meets it; empty when none is filled."""
    table = criteria_fields.owned_table(found)
    value = criteria_fields.owned_value(found)
    rows = select(1).where(criteria_fields.owner_column(table) == contact.c.id)
    if operator is O.IS_EMPTY:
        filled = not_(criteria_values.is_blank(found.kind, value))
        return not_(rows.where(filled).exists())
    if found.kind is K.COUNTRY:
        met = _countries(value, values, in_france=value == "")
    else:
        met = criteria_values.compare(found, value, operator, values, today)
    return rows.where(met).exists()


def _contacted(operator: Operator, values: Values, today: date) -> Condition:
    """There is an exchange in the history, of a kind, channel and direction, since a day."""
    kind, channel, direction = values[-3:]
    since: Value | None = values[0] if len(values) == 4 else None
    first = ""
    if operator is O.DONE_WITHIN and since is not None:
        first = criteria_values.start_of_day(K.INSTANT, criteria_values.day_of(today, -int(since)))
    elif since is not None:
        first = criteria_values.start_of_day(K.INSTANT, date.fromisoformat(str(since)))
    if not (kind or channel or direction):
        return and_(contact.c.last_exchange.is_not(None), contact.c.last_exchange >= first)
    history = tables.history
    rows = select(1).where(history.c.contact_id == contact.c.id, history.c.at >= first)
    rows = rows.where(history.c.kind == kind if kind else history.c.kind.in_(EXCHANGE_KINDS))
    if channel:
        rows = rows.where(history.c.channel == channel)
    if direction:
        rows = rows.where(history.c.direction == direction)
    return rows.exists()


def _near(place: str, km: float) -> Condition:
    """Within `km` of a town by postal code; CEDEX codes by the town they stand behind."""
    codes = geography.postal_codes_within(place, km)
    if not codes:
        return false()
    communes = [commune for code in codes for commune in geography.communes_of(code)]
    town = func.substr(contact.c.locality_key, 1, func.instr(contact.c.locality_key, " cedex") - 1)
    cedex = and_(
        func.instr(contact.c.locality_key, " cedex") > 0,
        criteria_values.one_of(
            contact.c.department, tuple(sorted({commune.department for commune in communes}))
        ),
        criteria_values.one_of(town, tuple(sorted({fold(commune.name) for commune in communes}))),
    )
    by_code = criteria_values.one_of(contact.c.postal_code, codes)
    return and_(contact.c.country == "", or_(by_code, cedex))


def filter_sql(
    database: Database, criteria: Criteria | None, group_id: int | None
) -> tuple[str, tuple[object, ...]]:
    """A condition on `contact` for SQL written by hand: its text and values.

    Contacts in the trash do not meet it. Raises as `condition` does.
    """
    context = load_context(database)
    asked: list[Criteria] = [] if criteria is None else [criteria]
    if group_id is not None:
        asked.append(Test("group", O.IN_GROUP, (group_id,)))
    sql, values = render(select_ids(All(tuple(asked)), context))
    return f"contact.id IN ({sql})", values


def count_statement(criteria: Criteria, context: CriteriaContext) -> Select[tuple[int]]:
    """How many contacts meet `criteria`."""
    return select_ids(criteria, context).with_only_columns(func.count())


def preview_statement(
    criteria: Criteria, context: CriteriaContext, limit: int
) -> Select[tuple[int, str]]:
    """Ids and names of the first contacts, in name order."""
    found = contact.c.id.in_(select_ids(criteria, context))
    return (
        select(contact.c.id, contact.c.formatted_name)
        .where(contact.c.deleted_at.is_(None), found)
        .order_by(contact.c.sort_name, contact.c.id)
        .limit(limit)
    )


def membership_statement(
    contact_id: int, tested: list[Criteria], context: CriteriaContext
) -> Select[Any]:
    """One row that says for one contact which criteria of `tested` it meets, in order."""
    met: list[Any] = [condition(criteria, context) for criteria in tested]
    return select(*met).where(contact.c.id == contact_id, contact.c.deleted_at.is_(None))
