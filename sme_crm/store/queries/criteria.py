"""Criteria and groups as SQL: one statement each, nothing is filtered in Python.

Trap addresses meet no criteria and are counted in no group, unless that is what is asked for:
what is made for them alone must not change a figure nor get a letter of ours.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, UnaryExpression, select
from sqlalchemy.sql.operators import custom_op

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, Criteria, Test, from_json, groups_named_in, walk
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import present_day
from sme_crm.domain.field import Field
from sme_crm.domain.fields import own_field
from sme_crm.store.queries.contact_list import LIVE
from sme_crm.store.queries.criteria_conditions import CriteriaContext, GroupDefinition, condition
from sme_crm.store.queries.criteria_plan import Plan, plan_ids
from sme_crm.store.queries.purchase_fields import load_purchase_context
from sme_crm.store.queries.search import Condition
from sme_crm.store.queries.statement import render
from sme_crm.store.tables import contact

if TYPE_CHECKING:
    from sme_crm.store.database import Database

__all__ = [
    "CriteriaContext",
    "condition",
    "count_statement",
    "filter_forms",
    "load_context",
    "members_among",
    "membership_statement",
    "preview_statement",
    "select_ids",
]


def load_context(database: Database, today: date | None = None) -> CriteriaContext:
    """Read the groups, own fields and state of sums of a data file (short reads)."""
    connection = database.reader()
    today = today or present_day()

    def count(statement: Select[Any]) -> int:
        return int(connection.execute(*render(statement)).fetchone()[0])

    groups = connection.execute(
        "SELECT id, kind = 'dynamic', criteria, parent_id FROM contact_group ORDER BY position, id"
    ).fetchall()
    own = connection.execute(
        "SELECT id, label, kind, applies_to, choices FROM custom_field ORDER BY position, id"
    ).fetchall()
    return CriteriaContext(
        today=today,
        groups={row[0]: GroupDefinition(row[0], bool(row[1]), row[2], row[3]) for row in groups},
        own_fields={f"own.{row[0]}": _own(row) for row in own},
        count=count,
        traps=bool(connection.execute("SELECT EXISTS (SELECT 1 FROM seed)").fetchone()[0]),
        purchases=load_purchase_context(connection, today),
    )


def _own(row: tuple[Any, ...]) -> Field:
    return own_field(row[0], row[1], row[2], row[3], json.loads(row[4]))


def without_traps(criteria: Criteria, context: CriteriaContext) -> Criteria:
    """The criteria, and that no trap address is meant unless they, or their groups, ask for it."""
    if not context.traps or _ask_for_traps(criteria, context, frozenset()):
        return criteria
    return All((criteria, Test("trap_address", Operator.IS, (False,))))


def _ask_for_traps(criteria: Criteria, context: CriteriaContext, inside: frozenset[int]) -> bool:
    if any(test.field == "trap_address" for test in walk(criteria)):
        return True
    named = (context.groups.get(each) for each in groups_named_in(criteria) - inside)
    return any(
        _ask_for_traps(from_json(group.criteria), context, inside | {group.id})
        for group in named
        if group is not None and group.dynamic
    )


def select_ids(criteria: Criteria, context: CriteriaContext) -> Select[tuple[int]]:
    """The ids of the contacts that meet `criteria`; those in the trash never do.

    Render it with `statement.render`, which writes the index hints. Raises as `condition` does.
    """
    return _plan(criteria, context).ids


def _plan(criteria: Criteria, context: CriteriaContext) -> Plan:
    return plan_ids(without_traps(criteria, context), context, context.count)


def filter_forms(database: Database, wanted: ContactFilter) -> Condition:
    """A filter's group and criteria (its kind and statuses too) for SQL written by hand.

    Contacts in the trash do not meet it. Raises as `condition` does.
    """
    context = load_context(database)
    asked: list[Criteria] = [] if wanted.criteria is None else [wanted.criteria]
    if wanted.kind:
        asked.append(Test("kind", Operator.ONE_OF, (wanted.kind,)))
    if wanted.statuses:
        asked.append(Test("status", Operator.ONE_OF, wanted.statuses))
    if wanted.group_id is not None:
        asked.append(Test("group", Operator.IN_GROUP, (wanted.group_id,)))
    criteria: Criteria = All(tuple(asked))
    if not wanted.traps:
        criteria = without_traps(criteria, context)
    plan = plan_ids(criteria, context, context.count)
    sql, values = render(plan.ids)
    live = contact.c.deleted_at.is_(None)
    each = select(contact.c.id).where(live, condition(criteria, context, probing=True))
    each_sql, each_values = render(each)
    # The plus keeps SQLite from looking many contacts up: the list is read in its order instead
    # and each row of it found among the members.
    return Condition(
        f"{LIVE} AND {'' if plan.few else '+'}contact.id IN ({sql})",
        values,
        ids=Condition(sql, values),
        # Rendered as a whole, so that what it asks of other tables knows its contact.
        each=Condition(each_sql.partition("WHERE ")[2], each_values),
    )


def count_statement(criteria: Criteria, context: CriteriaContext) -> Select[tuple[int]]:
    """How many contacts meet `criteria`."""
    return _plan(criteria, context).number


def _unsought(column: ColumnElement[int]) -> ColumnElement[int]:
    """The column with a plus before it: no index nor key is used to look its values up."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def preview_statement(
    criteria: Criteria, context: CriteriaContext, limit: int
) -> Select[tuple[int, str]]:
    """Ids and names of the first contacts, in name order."""
    plan = _plan(criteria, context)
    found = contact.c.id if plan.few else _unsought(contact.c.id)
    return (
        select(contact.c.id, contact.c.formatted_name)
        .where(contact.c.deleted_at.is_(None), found.in_(plan.ids))
        .order_by(contact.c.sort_name, contact.c.id)
        .limit(limit)
    )


def membership_statement(
    contact_id: int, tested: list[Criteria], context: CriteriaContext
) -> Select[Any]:
    """One row that says for one contact which criteria of `tested` it meets, in order."""
    met: list[Any] = [condition(without_traps(each, context), context) for each in tested]
    return select(*met).where(contact.c.id == contact_id, contact.c.deleted_at.is_(None))


def members_among(criteria: Criteria, context: CriteriaContext) -> Condition:
    """Which of some contacts meet `criteria`; the ids asked about come first, as a JSON list.

    Nobody is spared for being a trap address: a letter to one reads as any other.
    """
    met = condition(criteria, context, probing=True)
    sql, values = render(select(contact.c.id).where(contact.c.id > 0, met))
    return Condition(
        "SELECT contact.id FROM json_each(?) AS given CROSS JOIN contact"
        f" ON contact.id = given.value WHERE {sql.partition('WHERE ')[2]}",
        values,
    )
