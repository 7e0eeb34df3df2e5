"""Comparisons of one SQL value with the values of a test; negatives are made by the caller.

Every condition is false, never NULL, for an empty value: NOT of it is then true.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import (
    Boolean,
    ColumnElement,
    TableValuedAlias,
    and_,
    func,
    literal_column,
    or_,
    select,
)

from sme_crm.domain.criteria_operators import Operator, Values
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.folding import fold
from sme_crm.domain.text_pattern import letters_pattern
from sme_crm.store.queries.criteria_fields import CODES, FOLDED

Column: TypeAlias = ColumnElement[Any]
Condition: TypeAlias = ColumnElement[bool]
K = FieldKind
Op = Operator

# Not true() and false(): the toolkit would simplify the other conditions away with them, and
# an index that is forced needs to see that contacts in the trash are left out.
EVERYBODY: Condition = literal_column("1", Boolean)
NOBODY: Condition = literal_column("0", Boolean)

_NUMBERS = frozenset({K.INTEGER, K.DECIMAL, K.AMOUNT})
_DATES = frozenset({K.DATE, K.BIRTHDAY, K.INSTANT})


def one_of(value: Column, choices: Values | tuple[str, ...]) -> Condition:
    """`value` is among `choices`; a long list is one JSON parameter."""
    if len(choices) <= 20:
        return value.in_(choices)
    rows = listed(choices)
    return value.in_(select(rows.c.value))


def listed(choices: Values | tuple[str, ...]) -> TableValuedAlias:
    """`choices` as a table with the column `value`, one JSON parameter however many they are."""
    return func.json_each(json.dumps(list(choices))).table_valued("value")


def compare(
    field: Field, value: Column, operator: Operator, values: Values, today: date
) -> Condition:
    """The positive test `operator` of `value`, which holds what `field` describes."""
    if operator is Op.IS_EMPTY:
        return is_blank(field.kind, value)
    if field.kind in _NUMBERS:
        return and_(value.is_not(None), _number(value, operator, values))
    if field.kind in _DATES:
        return _date(field.kind, value, operator, values, today)
    if field.kind is K.YES_NO:
        return and_(value.is_not(None), value == (1 if values[0] else 0))
    if field.kind is K.PHONE:
        return _phone(field, value, operator, str(values[0]))
    if field.kind is K.CHOICES:
        return or_(*(_holds_line(value, str(choice)) for choice in values))
    if field.kind in (K.CHOICE, K.STAFF, K.LOT, K.COUNTRY):
        return and_(value.is_not(None), one_of(value, values))
    return _text(field, value, operator, tuple(str(text) for text in values))


def is_blank(kind: FieldKind, value: Column) -> Condition:
    """Nothing is filled in."""
    if kind in _NUMBERS or kind in (K.YES_NO, K.STAFF, K.LOT, K.HOUSEHOLD):
        return value.is_(None)
    return or_(value.is_(None), value == "")


def _number(value: Column, operator: Operator, values: Values) -> Condition:
    if operator is Op.LESS:
        return value < values[0]
    if operator is Op.GREATER:
        return value > values[0]
    if operator is Op.BETWEEN:
        return value.between(values[0], values[1])
    return value == values[0]


def _text(field: Field, value: Column, operator: Operator, texts: tuple[str, ...]) -> Condition:
    if operator in (Op.IS, Op.ONE_OF):
        if field.key in CODES:
            return one_of(value, tuple(_code(text) for text in texts))
        folded = [fold(text) for text in texts] if field.key in FOLDED else []
        if folded and all(folded):
            return one_of(FOLDED[field.key], tuple(folded))
        return or_(*(value.bool_op("GLOB")(letters_pattern(text)) for text in texts))
    text = texts[0]
    if field.key in CODES:
        text = _code(text)
    if operator is Op.STARTS_WITH:
        if field.key in CODES:
            return _begins(value, text)
        key = FOLDED.get(field.key)
        if key is not None and fold(text):
            return _begins(key, fold(text))
        return value.bool_op("GLOB")(f"{letters_pattern(text)}*")
    return value.bool_op("GLOB")(f"*{letters_pattern(text)}*")


def _begins(value: Column, text: str) -> Condition:
    """A range an index can answer."""
    return and_(value >= text, value < text + "\U0010ffff")


def _code(text: str) -> str:
    return "".join(text.split()).upper()


def _holds_line(value: Column, choice: str) -> Condition:
    """Several choices are kept one a line."""
    return and_(value.is_not(None), func.instr("\n" + value + "\n", "\n" + choice + "\n") > 0)


def _phone(field: Field, value: Column, operator: Operator, text: str) -> Condition:
    """Numbers are compared by their digits: "06 12" finds +33 6 12 and 06.12 alike."""
    digits = "".join(character for character in text if character in "0123456789")
    if not digits:
        return NOBODY
    shown: Column = value
    for blank in (" ", ".", "-", "+", "(", ")", "\u00a0", "\u202f", "/"):
        shown = func.replace(shown, blank, "")
    forms = [digits]
    if digits.startswith("0"):
        forms.append(f"33{digits[1:]}")
    elif digits.startswith("33"):
        forms.append(f"0{digits[2:]}")
    if operator is Op.IS:
        return one_of(shown, tuple(forms))
    if operator is Op.STARTS_WITH:
        return or_(*(shown.startswith(form) for form in forms))
    return or_(*(func.instr(shown, form) > 0 for form in forms))


# -- dates --------------------------------------------------------------------------------------


def day_of(value: object, offset: int = 0) -> date:
    """The day `offset` days after an ISO date or a date; the ends of the calendar stop it."""
    day = value if isinstance(value, date) else date.fromisoformat(str(value))
    try:
        return day + timedelta(days=offset)
    except OverflowError:
        return date.max if offset > 0 else date.min


def start_of_day(kind: FieldKind, day: date) -> str:
    """The first stored text of a day: the date itself, or local midnight as a UTC instant."""
    if kind is not K.INSTANT:
        return day.isoformat()
    try:
        midnight = datetime(day.year, day.month, day.day).astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        # Before 1970 some systems know no local time; a day is then taken as a UTC day.
        return f"{day.isoformat()}T00:00:00Z"
    return midnight.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def _date(
    kind: FieldKind, value: Column, operator: Operator, values: Values, today: date
) -> Condition:
    """Bounds as texts: ISO texts sort like dates; a birthday without a year meets none."""
    first, after = _bounds(operator, values, today)
    # "0" stands before every year and after "--MM-DD" and the empty text.
    conditions = [value.is_not(None), value >= (start_of_day(kind, first) if first else "0")]
    if after is not None:
        conditions.append(value < start_of_day(kind, after))
    return and_(*conditions)


def _bounds(operator: Operator, values: Values, today: date) -> tuple[date | None, date | None]:
    """The first day that meets the test and the first that no longer does; None is open."""
    if operator is Op.WITHIN_LAST:
        return day_of(today, -int(values[0])), day_of(today, 1)
    if operator is Op.WITHIN_NEXT:
        return today, day_of(today, int(values[0]) + 1)
    if operator is Op.OLDER_THAN:
        return None, day_of(today, -int(values[0]))
    first = day_of(values[0])
    if operator is Op.SINCE:
        return first, None
    if operator is Op.LESS:
        return None, first
    if operator is Op.GREATER:
        return day_of(first, 1), None
    if operator is Op.BETWEEN:
        return first, day_of(values[1], 1)
    return first, day_of(first, 1)
