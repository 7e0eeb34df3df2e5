"""Who belongs to a group or a filter: a tree of tests on fields, joined by and, or, not.

The tree says what is meant; `store.queries.criteria` makes one SQL statement of it and
`domain.criteria_words` a sentence. In a data file it is JSON with a version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from sme_crm.domain.criteria_operators import (
    Operator,
    Value,
    Values,
    operators_for,
    values_are_usable,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field
from sme_crm.domain.fields import find_field, own_field_id

VERSION: Final = 1
MOST_TESTS: Final = 200
"""Tests in one tree; far above what a person writes, below what SQLite's parser takes."""
DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class Test:
    """One test on one field; `values` as many as the operator wants."""

    __test__: ClassVar[bool] = False  # its name must not make pytest collect it

    field: str
    operator: Operator
    values: Values = ()


@dataclass(frozen=True, slots=True)
class All:
    """Every child is met; without children everybody is meant."""

    children: tuple[Criteria, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one child is met; without children nobody is meant."""

    children: tuple[Criteria, ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """The child is not met."""

    child: Criteria


Criteria: TypeAlias = All | AnyOf | Not | Test

EVERYBODY: Final = All()


def walk(criteria: Criteria) -> Iterator[Test]:
    """Every test of the tree, from left to right."""
    if isinstance(criteria, Test):
        yield criteria
    elif isinstance(criteria, Not):
        yield from walk(criteria.child)
    else:
        for child in criteria.children:
            yield from walk(child)


def groups_named_in(criteria: Criteria) -> frozenset[int]:
    """The ids of the groups the criteria lean on directly."""
    return frozenset(
        int(value)
        for test in walk(criteria)
        if test.field == "group"
        for value in test.values
        if isinstance(value, int)
    )


def both(first: Criteria, second: Criteria) -> Criteria:
    """The criteria that ask for `first` and `second`, without needless nesting."""
    children: list[Criteria] = []
    for part in (first, second):
        children.extend(part.children if isinstance(part, All) else (part,))
    return children[0] if len(children) == 1 else All(tuple(children))


def check(criteria: Criteria, own_fields: Mapping[str, Field] | None = None) -> None:
    """Raise InvalidInput if the tree cannot be asked.

    Codes: criteria_too_large, criteria_field (no such field, or one that is not filtered by),
    criteria_operator (not one of this kind of field), criteria_values; `field` is the key.
    """
    if _depth(criteria) > DEEPEST or sum(1 for _ in walk(criteria)) > MOST_TESTS:
        raise InvalidInput("criteria_too_large", most=MOST_TESTS)
    for test in walk(criteria):
        field = (own_fields or {}).get(test.field) or find_field(test.field)
        if field is None and own_field_id(test.field) is not None:
            continue  # an own field that was deleted: nobody has a value any more
        if field is None or not field.filterable:
            raise InvalidInput("criteria_field", field=test.field)
        if test.operator not in operators_for(field):
            raise InvalidInput("criteria_operator", field=test.field, operator=test.operator.value)
        if not values_are_usable(field, test.operator, test.values):
            raise InvalidInput("criteria_values", field=test.field, operator=test.operator.value)


def _depth(criteria: Criteria) -> int:
    if isinstance(criteria, Test):
        return 1
    if isinstance(criteria, Not):
        return 1 + _depth(criteria.child)
    return 1 + max((_depth(child) for child in criteria.children), default=0)


# -- JSON ---------------------------------------------------------------------------------------


def to_json(criteria: Criteria) -> str:
    """The tree as kept in a data file, with its version."""
    return json.dumps(
        {"version": VERSION, "criteria": _plain(criteria)},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _plain(criteria: Criteria) -> dict[str, object]:
    if isinstance(criteria, Test):
        return {
            "field": criteria.field,
            "operator": criteria.operator.value,
            "values": list(criteria.values),
        }
    if isinstance(criteria, Not):
        return {"not": _plain(criteria.child)}
    joint = "all" if isinstance(criteria, All) else "any"
    return {joint: [_plain(child) for child in criteria.children]}


def from_json(text: str) -> Criteria:
    """Read the tree `to_json` wrote.

    Raises InvalidInput criteria_unreadable, or criteria_newer for one of a later version.
    """
    try:
        found = json.loads(text)
        version = found["version"]
        if version > VERSION:
            raise InvalidInput("criteria_newer", version=version)
        return _tree(found["criteria"], 1)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InvalidInput("criteria_unreadable") from error


def _tree(plain: dict[str, object], depth: int) -> Criteria:
    """The tree of parsed JSON; raises ValueError or TypeError when it has another shape."""
    if depth > DEEPEST:
        raise ValueError("nested too deep")
    if "field" in plain:
        field, operator, values = plain["field"], plain["operator"], plain["values"]
        if not (isinstance(field, str) and isinstance(operator, str) and isinstance(values, list)):
            raise TypeError(plain)
        if field == "household_id":  # as it was asked for before households had fields
            return Test("in_household", Operator.IS, (operator == Operator.IS_FILLED,))
        return Test(field, Operator(operator), tuple(_value(value) for value in values))
    if "not" in plain:
        refused = plain["not"]
        if not isinstance(refused, dict):
            raise TypeError(plain)
        return Not(_tree(refused, depth + 1))
    joint = All if "all" in plain else AnyOf
    children = plain["all" if joint is All else "any"]
    if not isinstance(children, list):
        raise TypeError(plain)
    return joint(tuple(_tree(child, depth + 1) for child in children))


def _value(value: object) -> Value:
    if isinstance(value, str | int | float):
        return value
    raise TypeError(value)
