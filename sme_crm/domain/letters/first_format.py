"""Conditions of templates of format 1, lifted to the criteria of groups.

They were small tests on the texts a letter merges: {"field", "operator", "values"}, joined by
{"all"|"any": […]} and {"not": …}. Fields were named as in the text, with `contact.` before them.
"""

from __future__ import annotations

from typing import Final, Literal, cast, get_args

from sme_crm.domain.criteria import EVERYBODY, All, AnyOf, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator, Values, operators_for, values_are_usable
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field, own_field_id
from sme_crm.domain.folding import fold

TextOperator = Literal["filled", "empty", "is", "is_not", "one_of", "contains", "starts_with"]

_OPERATORS: Final = frozenset(get_args(TextOperator))
_DEPTH_LIMIT: Final = 20
_NOBODY: Final = AnyOf()
# What a letter called otherwise than the catalogue.
_RENAMED: Final = {"employer.name": "organization", "employer.function": "function"}
_BY_CHOICE: Final = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})
_NUMBERS: Final = frozenset({FieldKind.INTEGER, FieldKind.DECIMAL})


def lift_condition(data: object, *, depth: int = 0) -> Criteria:
    """The criteria a condition of format 1 stands for; raises InvalidInput template_condition."""
    if not isinstance(data, dict) or depth > _DEPTH_LIMIT:
        raise InvalidInput("template_condition")
    for junction in ("all", "any", "not"):
        if junction in data:
            parts = [data[junction]] if junction == "not" else data[junction]
            if not isinstance(parts, list) or len(data) > 1:
                raise InvalidInput("template_condition")
            lifted = tuple(lift_condition(part, depth=depth + 1) for part in parts)
            if junction == "not":
                return Not(lifted[0])
            return All(lifted) if junction == "all" else AnyOf(lifted)
    key, operator, values = data.get("field"), data.get("operator"), data.get("values", [])
    if not isinstance(key, str) or not key or operator not in _OPERATORS:
        raise InvalidInput("template_condition")
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise InvalidInput("template_condition")
    return _lift_test(key.removeprefix("contact."), cast("TextOperator", operator), tuple(values))


def _lift_test(key: str, operator: TextOperator, values: tuple[str, ...]) -> Criteria:
    if operator == "is_not":
        return Not(_lift_test(key, "is", values))
    if operator == "filled":
        return _filled(key)
    if operator == "empty":
        return Not(_filled(key))
    key = _RENAMED.get(key, key)
    field = find_field(key)
    if field is None and own_field_id(key) is None:
        return _NOBODY  # such a field was empty for everybody
    if field is not None and field.kind in _BY_CHOICE:
        chosen = _chosen(field, operator, values)
        return Test(key, Operator.ONE_OF, chosen) if chosen else _NOBODY
    compared = {"contains": Operator.CONTAINS, "starts_with": Operator.STARTS_WITH}
    tests = [Test(key, compared.get(operator, Operator.IS), (value,)) for value in values]
    if field is not None and field.kind in _NUMBERS:
        tests = [Test(key, Operator.IS, (int(value),)) for value in values if value.isdecimal()]
    for test in tests:
        _check(field, test)
    return tests[0] if len(tests) == 1 else AnyOf(tuple(tests))


def _filled(key: str) -> Criteria:
    key = _RENAMED.get(key, key)
    field = find_field(key)
    if field is None and own_field_id(key) is None:
        return _NOBODY
    if field is not None and field.never_empty:
        return EVERYBODY
    return Test(key, Operator.IS_FILLED)


def _chosen(field: Field, operator: TextOperator, values: tuple[str, ...]) -> Values:
    """The keys of the choices a test on their text meant."""
    wanted = [fold(value) for value in values]
    if operator == "contains":
        return tuple(key for key in field.choices if any(text in fold(key) for text in wanted))
    if operator == "starts_with":
        return tuple(key for key in field.choices if fold(key).startswith(tuple(wanted)))
    return tuple(key for key in field.choices if fold(key) in wanted)


def _check(field: Field | None, test: Test) -> None:
    if field is None:
        return
    usable = values_are_usable(field, test.operator, test.values)
    if not field.filterable or test.operator not in operators_for(field) or not usable:
        raise InvalidInput("template_condition")
