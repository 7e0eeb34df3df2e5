"""The comparisons of criteria: which each kind of field offers and which values they want."""

from __future__ import annotations

import math
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Value: TypeAlias = str | int | float | bool
Values: TypeAlias = tuple[Value, ...]

MOST_DAYS: Final = 36_600
"""A hundred years: days beyond are a slip of the hand."""
MOST_KM: Final = 2_000
LONGEST_TEXT: Final = 200
"""Characters of a text sought; GLOB refuses patterns far beyond."""


class Operator(StrEnum):
    """How a field is compared; the values are the words of the JSON form."""

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    CONTAINS = "contains"
    CONTAINS_NOT = "contains_not"
    STARTS_WITH = "starts_with"
    LESS = "less"
    GREATER = "greater"
    BETWEEN = "between"
    SINCE = "since"
    OLDER_THAN = "older_than_days"
    WITHIN_LAST = "within_last_days"
    WITHIN_NEXT = "within_next_days"
    IS_EMPTY = "empty"
    IS_FILLED = "filled"
    IN_GROUP = "in_group"
    NOT_IN_GROUP = "not_in_group"
    DONE_SINCE = "done_since"
    DONE_WITHIN = "done_within_days"
    NOT_DONE_SINCE = "not_done_since"
    NOT_DONE_WITHIN = "not_done_within_days"
    EVER_DONE = "ever_done"
    NEVER_DONE = "never_done"
    WITHIN_KM = "within_km"
    NOT_WITHIN_KM = "not_within_km"


Op = Operator
K = FieldKind

# A negative comparison is met exactly when its positive one is not, empty fields included.
NEGATIVES: Final[dict[Operator, Operator]] = {
    Op.IS_NOT: Op.IS,
    Op.NONE_OF: Op.ONE_OF,
    Op.CONTAINS_NOT: Op.CONTAINS,
    Op.IS_FILLED: Op.IS_EMPTY,
    Op.NOT_IN_GROUP: Op.IN_GROUP,
    Op.NOT_DONE_SINCE: Op.DONE_SINCE,
    Op.NOT_DONE_WITHIN: Op.DONE_WITHIN,
    Op.NEVER_DONE: Op.EVER_DONE,
    Op.NOT_WITHIN_KM: Op.WITHIN_KM,
}

_EMPTY = (Op.IS_EMPTY, Op.IS_FILLED)
_TEXT = (
    Op.IS,
    Op.IS_NOT,
    Op.CONTAINS,
    Op.CONTAINS_NOT,
    Op.STARTS_WITH,
    Op.ONE_OF,
    Op.NONE_OF,
    *_EMPTY,
)
_NUMBER = (Op.IS, Op.IS_NOT, Op.LESS, Op.GREATER, Op.BETWEEN, *_EMPTY)
_DATE = (
    Op.WITHIN_LAST, Op.OLDER_THAN, Op.WITHIN_NEXT, Op.SINCE, Op.LESS, Op.GREATER, Op.IS, Op.BETWEEN,
    *_EMPTY,
)  # fmt: skip
_CHOICE = (Op.ONE_OF, Op.NONE_OF, *_EMPTY)

OPERATORS: Final[dict[FieldKind, tuple[Operator, ...]]] = {
    K.TEXT: _TEXT,
    K.LONG_TEXT: (Op.CONTAINS, Op.CONTAINS_NOT, *_EMPTY),
    K.PHONE: (Op.CONTAINS, Op.CONTAINS_NOT, Op.STARTS_WITH, Op.IS, Op.IS_NOT, *_EMPTY),
    K.EMAIL: _TEXT,
    K.URL: _TEXT,
    K.INTEGER: _NUMBER,
    K.DECIMAL: _NUMBER,
    K.AMOUNT: _NUMBER,
    K.DATE: _DATE,
    K.BIRTHDAY: _DATE,
    K.INSTANT: _DATE,
    K.YES_NO: (Op.IS, *_EMPTY),
    K.CHOICE: _CHOICE,
    K.CHOICES: _CHOICE,
    K.COUNTRY: _CHOICE,
    K.DEPARTMENT: _CHOICE,
    K.REGION: (Op.ONE_OF, Op.NONE_OF),
    K.NEAR: (Op.WITHIN_KM, Op.NOT_WITHIN_KM),
    K.STAFF: _CHOICE,
    K.LOT: _CHOICE,
    K.HOUSEHOLD: _EMPTY,
    K.PHOTO: _EMPTY,
    K.PRODUCT: (Op.ONE_OF, Op.NONE_OF),
    K.PRODUCT_FAMILY: (Op.ONE_OF, Op.NONE_OF),
    K.GROUP: (Op.IN_GROUP, Op.NOT_IN_GROUP),
    K.HISTORY: (
        Op.DONE_WITHIN, Op.NOT_DONE_WITHIN, Op.DONE_SINCE, Op.NOT_DONE_SINCE, Op.EVER_DONE,
        Op.NEVER_DONE,
    ),
}  # fmt: skip

_NUMERIC = frozenset({K.INTEGER, K.DECIMAL, K.AMOUNT})
_DATED = frozenset({K.DATE, K.BIRTHDAY, K.INSTANT})
_BY_ID = frozenset({K.STAFF, K.LOT, K.GROUP, K.PRODUCT})

_YES_NO_WORDS = {
    True: QT_TRANSLATE_NOOP("Criteria", "yes"),
    False: QT_TRANSLATE_NOOP("Criteria", "no"),
}


def yes_no_word(value: object) -> str:
    """The word for a yes/no value, to translate in the context "Criteria"."""
    return _YES_NO_WORDS[bool(value)]


class ValueShape(StrEnum):
    """What an editor must ask for an operator."""

    NOTHING = "nothing"
    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    NUMBERS = "numbers"
    DATE = "date"
    DATES = "dates"
    DAYS = "days"
    YES_NO = "yes_no"
    CHOICES = "choices"
    GROUPS = "groups"
    PLACE = "place"  # town or postal code, km
    HISTORY = "history"  # kind, channel, direction ("" = any)
    HISTORY_DATE = "history_date"  # date, kind, channel, direction
    HISTORY_DAYS = "history_days"  # days, kind, channel, direction


_SHAPES: Final[dict[Operator, ValueShape]] = {
    Op.IS_EMPTY: ValueShape.NOTHING,
    Op.IS_FILLED: ValueShape.NOTHING,
    Op.SINCE: ValueShape.DATE,
    Op.OLDER_THAN: ValueShape.DAYS,
    Op.WITHIN_LAST: ValueShape.DAYS,
    Op.WITHIN_NEXT: ValueShape.DAYS,
    Op.IN_GROUP: ValueShape.GROUPS,
    Op.NOT_IN_GROUP: ValueShape.GROUPS,
    Op.WITHIN_KM: ValueShape.PLACE,
    Op.NOT_WITHIN_KM: ValueShape.PLACE,
    Op.EVER_DONE: ValueShape.HISTORY,
    Op.NEVER_DONE: ValueShape.HISTORY,
    Op.DONE_SINCE: ValueShape.HISTORY_DATE,
    Op.NOT_DONE_SINCE: ValueShape.HISTORY_DATE,
    Op.DONE_WITHIN: ValueShape.HISTORY_DAYS,
    Op.NOT_DONE_WITHIN: ValueShape.HISTORY_DAYS,
}


def operators_for(field: Field) -> tuple[Operator, ...]:
    """The comparisons a field offers, the most useful first."""
    offered = OPERATORS[field.kind]
    if field.never_empty:
        return tuple(operator for operator in offered if operator not in _EMPTY)
    return offered


def value_shape(kind: FieldKind, operator: Operator) -> ValueShape:
    """Which values `operator` wants for a field of `kind`."""
    if operator in _SHAPES:
        return _SHAPES[operator]
    if kind is K.YES_NO:
        return ValueShape.YES_NO
    if kind in _DATED:
        return ValueShape.DATES if operator is Op.BETWEEN else ValueShape.DATE
    if kind in _NUMERIC:
        return ValueShape.NUMBERS if operator is Op.BETWEEN else ValueShape.NUMBER
    if operator not in (Op.ONE_OF, Op.NONE_OF):
        return ValueShape.TEXT
    return ValueShape.TEXTS if OPERATORS[kind] is _TEXT else ValueShape.CHOICES


def values_are_usable(field: Field, operator: Operator, values: Values) -> bool:
    """Whether `values` have the number, types and ranges `operator` wants for `field`."""
    shape = value_shape(field.kind, operator)
    if shape is ValueShape.NOTHING:
        return not values
    if shape in (ValueShape.TEXTS, ValueShape.CHOICES, ValueShape.GROUPS):
        wanted = int if field.kind in _BY_ID else str
        return bool(values) and all(
            type(value) is wanted and len(str(value)) <= LONGEST_TEXT for value in values
        )
    if shape in _HISTORY_SHAPES:
        return _history_is_usable(shape, values)
    if shape is ValueShape.PLACE:
        return len(values) == 2 and _is_text(values[0]) and _is_number(values[1], 0, MOST_KM)
    pair = shape in (ValueShape.NUMBERS, ValueShape.DATES)
    return len(values) == (2 if pair else 1) and all(_is_single(shape, value) for value in values)


_HISTORY_SHAPES = (ValueShape.HISTORY, ValueShape.HISTORY_DATE, ValueShape.HISTORY_DAYS)


def _history_is_usable(shape: ValueShape, values: Values) -> bool:
    when = 0 if shape is ValueShape.HISTORY else 1
    if len(values) != when + 3 or not all(isinstance(value, str) for value in values[when:]):
        return False
    if shape is ValueShape.HISTORY_DATE:
        return _is_date(values[0])
    return when == 0 or _is_days(values[0])


def _is_single(shape: ValueShape, value: Value) -> bool:
    if shape is ValueShape.TEXT:
        return _is_text(value)
    if shape in (ValueShape.DATE, ValueShape.DATES):
        return _is_date(value)
    if shape is ValueShape.DAYS:
        return _is_days(value)
    if shape is ValueShape.YES_NO:
        return isinstance(value, bool)
    return _is_number(value, -1e15, 1e15)


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= LONGEST_TEXT


def _is_number(value: Value, least: float, most: float) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and least <= value <= most


def _is_days(value: Value) -> bool:
    return isinstance(value, int) and _is_number(value, 0, MOST_DAYS)


def _is_date(value: Value) -> bool:
    # YYYY-MM-DD only: fromisoformat also takes week dates, which do not sort like the rest.
    if not isinstance(value, str) or len(value) != 10 or not value[4] == value[7] == "-":
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
