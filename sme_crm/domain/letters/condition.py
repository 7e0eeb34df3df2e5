"""When a part of a letter is printed: a small tree of tests on the values of the recipient.

Its JSON is that of group criteria (`domain.criteria`) with the operators that text values can
answer without the data file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import fold

Operator = Literal["filled", "empty", "is", "is_not", "one_of", "contains", "starts_with"]
Junction = Literal["all", "any", "not"]

_OPERATORS: Final = frozenset(get_args(Operator))
_JUNCTIONS: Final[tuple[Junction, ...]] = get_args(Junction)
_DEPTH_LIMIT: Final = 20


@dataclass(frozen=True, slots=True)
class FieldTest:
    """One test on one field; case and accents do not count. filled and empty use no `values`."""

    key: str
    operator: Operator
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Combination:
    """Conditions joined: all of them, any of them; "not" has one and wants it unmet."""

    junction: Junction
    conditions: tuple[Condition, ...]

    def __post_init__(self) -> None:
        if self.junction == "not" and len(self.conditions) != 1:
            raise ValueError("not takes one condition")


Condition = FieldTest | Combination


def is_met(condition: Condition, values: Mapping[str, str]) -> bool:
    """True when the values of a recipient meet the condition; an unknown field is empty."""
    if isinstance(condition, Combination):
        met = (is_met(part, values) for part in condition.conditions)
        if condition.junction == "all":
            return all(met)
        return any(met) if condition.junction == "any" else not any(met)
    # A bare key of the field catalogue is a field of the contact itself.
    value = values.get(condition.key) or values.get(f"contact.{condition.key}", "")
    if condition.operator == "filled":
        return bool(value.strip())
    if condition.operator == "empty":
        return not value.strip()
    folded = fold(value)
    wanted = [fold(text) for text in condition.values]
    if condition.operator == "contains":
        return any(text in folded for text in wanted)
    if condition.operator == "starts_with":
        return any(folded.startswith(text) for text in wanted)
    return (folded in wanted) != (condition.operator == "is_not")


def condition_to_json(condition: Condition) -> dict[str, object]:
    """The condition as plain JSON data."""
    if isinstance(condition, Combination):
        parts = [condition_to_json(part) for part in condition.conditions]
        return {"not": parts[0]} if condition.junction == "not" else {condition.junction: parts}
    return {
        "field": condition.key,
        "operator": condition.operator,
        "values": list(condition.values),
    }


def condition_from_json(data: object, *, depth: int = 0) -> Condition:
    """The condition read from JSON data; raises InvalidInput("template_condition")."""
    if not isinstance(data, dict) or depth > _DEPTH_LIMIT:
        raise InvalidInput("template_condition")
    for junction in _JUNCTIONS:
        if junction in data:
            parts = [data[junction]] if junction == "not" else data[junction]
            if not isinstance(parts, list) or len(data) > 1:
                raise InvalidInput("template_condition")
            read = tuple(condition_from_json(part, depth=depth + 1) for part in parts)
            return Combination(junction, read)
    key, operator, values = data.get("field"), data.get("operator"), data.get("values", [])
    if not isinstance(key, str) or not key or operator not in _OPERATORS:
        raise InvalidInput("template_condition")
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise InvalidInput("template_condition")
    return FieldTest(key, cast("Operator", operator), tuple(values))
