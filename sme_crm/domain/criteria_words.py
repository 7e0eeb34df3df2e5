"""Says criteria in words, for people: "Status is Client and Town is Lyon"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain import vocabulary
from sme_crm.domain.criteria import All, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator, Value, ValueShape, value_shape, yes_no_word
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Op = Operator
K = FieldKind

Translate = Callable[[str, str], str]
"""(context, source text) → text in the language of the reader."""


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Labels:
    """The names criteria need: of groups, staff, lots, products by id, of own fields by key.

    `places` names départements, regions and countries by kind and code, and the families of
    products; `date` writes an ISO date as the reader does.
    """

    groups: Mapping[int, str] = field(default_factory=dict)
    staff: Mapping[int, str] = field(default_factory=dict)
    lots: Mapping[int, str] = field(default_factory=dict)
    products: Mapping[int, str] = field(default_factory=dict)
    own_fields: Mapping[str, Field] = field(default_factory=dict)
    places: Mapping[FieldKind, Mapping[str, str]] = field(default_factory=dict)
    date: Callable[[str], str] = _as_it_is

    def field_of(self, key: str) -> Field | None:
        """The field with this key, own fields included."""
        return self.own_fields.get(key) or find_field(key)


OPERATOR_LABELS: Final[dict[Operator, str]] = {
    Op.IS: QT_TRANSLATE_NOOP("Criteria", "is"),
    Op.IS_NOT: QT_TRANSLATE_NOOP("Criteria", "is not"),
    Op.ONE_OF: QT_TRANSLATE_NOOP("Criteria", "is one of"),
    Op.NONE_OF: QT_TRANSLATE_NOOP("Criteria", "is none of"),
    Op.CONTAINS: QT_TRANSLATE_NOOP("Criteria", "contains"),
    Op.CONTAINS_NOT: QT_TRANSLATE_NOOP("Criteria", "does not contain"),
    Op.STARTS_WITH: QT_TRANSLATE_NOOP("Criteria", "starts with"),
    Op.LESS: QT_TRANSLATE_NOOP("Criteria", "is less than"),
    Op.GREATER: QT_TRANSLATE_NOOP("Criteria", "is more than"),
    Op.BETWEEN: QT_TRANSLATE_NOOP("Criteria", "is between"),
    Op.SINCE: QT_TRANSLATE_NOOP("Criteria", "since"),
    Op.OLDER_THAN: QT_TRANSLATE_NOOP("Criteria", "is older than"),
    Op.WITHIN_LAST: QT_TRANSLATE_NOOP("Criteria", "within the last"),
    Op.WITHIN_NEXT: QT_TRANSLATE_NOOP("Criteria", "within the next"),
    Op.IS_EMPTY: QT_TRANSLATE_NOOP("Criteria", "is empty"),
    Op.IS_FILLED: QT_TRANSLATE_NOOP("Criteria", "is filled in"),
    Op.IN_GROUP: QT_TRANSLATE_NOOP("Criteria", "is in"),
    Op.NOT_IN_GROUP: QT_TRANSLATE_NOOP("Criteria", "is not in"),
    Op.DONE_SINCE: QT_TRANSLATE_NOOP("Criteria", "since"),
    Op.DONE_WITHIN: QT_TRANSLATE_NOOP("Criteria", "within the last"),
    Op.NOT_DONE_SINCE: QT_TRANSLATE_NOOP("Criteria", "not since"),
    Op.NOT_DONE_WITHIN: QT_TRANSLATE_NOOP("Criteria", "not within the last"),
    Op.EVER_DONE: QT_TRANSLATE_NOOP("Criteria", "at any time"),
    Op.NEVER_DONE: QT_TRANSLATE_NOOP("Criteria", "never"),
    Op.WITHIN_KM: QT_TRANSLATE_NOOP("Criteria", "at most"),
    Op.NOT_WITHIN_KM: QT_TRANSLATE_NOOP("Criteria", "more than"),
}
"""The operators as pickers list them, between a field and its values."""

_DATE_LABELS: Final[dict[Operator, str]] = {
    Op.LESS: QT_TRANSLATE_NOOP("Criteria", "is before"),
    Op.GREATER: QT_TRANSLATE_NOOP("Criteria", "is after"),
}
_BUYING_LABELS: Final[dict[Operator, str]] = {
    Op.ONE_OF: QT_TRANSLATE_NOOP("Criteria", "was bought:"),
    Op.NONE_OF: QT_TRANSLATE_NOOP("Criteria", "was never bought:"),
}


def operator_label(kind: FieldKind, operator: Operator) -> str:
    """The operator's words for a kind of field, to translate in the context "Criteria"."""
    if kind in (K.DATE, K.BIRTHDAY, K.INSTANT) and operator in _DATE_LABELS:
        return _DATE_LABELS[operator]
    if kind in (K.PRODUCT, K.PRODUCT_FAMILY):
        return _BUYING_LABELS[operator]
    return OPERATOR_LABELS[operator]


# Whole sentences, so that every language orders its words; {field} and values are filled in.
_SENTENCES: Final[dict[ValueShape, str]] = {
    ValueShape.NOTHING: QT_TRANSLATE_NOOP("Criteria", "{field} {operator}"),
    ValueShape.NUMBERS: QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first} and {second}"),
    ValueShape.DATES: QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first} and {second}"),
    ValueShape.DAYS: QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first} days"),
    ValueShape.PLACE: QT_TRANSLATE_NOOP("Criteria", "{operator} {second} km from {first}"),
    ValueShape.HISTORY: QT_TRANSLATE_NOOP("Criteria", "{field} {operator}"),
    ValueShape.HISTORY_DATE: QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first}"),
    ValueShape.HISTORY_DAYS: QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first} days"),
}
_SENTENCE: Final = QT_TRANSLATE_NOOP("Criteria", "{field} {operator} {first}")
_QUOTED: Final = QT_TRANSLATE_NOOP("Criteria", "“{text}”")
_GONE: Final = QT_TRANSLATE_NOOP("Criteria", "(no longer there)")
_EVERYBODY: Final = QT_TRANSLATE_NOOP("Criteria", "all contacts")
_NOBODY: Final = QT_TRANSLATE_NOOP("Criteria", "no contact")
_AND: Final = QT_TRANSLATE_NOOP("Criteria", " and ")
_OR: Final = QT_TRANSLATE_NOOP("Criteria", " or ")
_NOT: Final = QT_TRANSLATE_NOOP("Criteria", "not ({criteria})")
_COMMA: Final = QT_TRANSLATE_NOOP("Criteria", ", ")


def describe(criteria: Criteria, translate: Translate, labels: Labels) -> str:
    """The criteria in one sentence without a full stop; plain text, never markup."""
    return _Describer(translate, labels).words(criteria, top=True)


class _Describer:
    def __init__(self, translate: Translate, labels: Labels) -> None:
        self._translate = translate
        self._labels = labels

    def _say(self, text: str) -> str:
        return self._translate("Criteria", text)

    def words(self, criteria: Criteria, *, top: bool = False) -> str:
        if isinstance(criteria, Test):
            return self._test(criteria)
        if isinstance(criteria, Not):
            return self._say(_NOT).replace("{criteria}", self.words(criteria.child, top=True))
        if not criteria.children:
            return self._say(_EVERYBODY if isinstance(criteria, All) else _NOBODY)
        parts = [self.words(child) for child in criteria.children]
        joined = self._say(_AND if isinstance(criteria, All) else _OR).join(parts)
        return joined if top or len(parts) == 1 else f"({joined})"

    def _test(self, test: Test) -> str:
        field = self._labels.field_of(test.field)
        if field is None:
            return f"{self._say(_GONE)} {self._say(OPERATOR_LABELS[test.operator])}"
        shape = value_shape(field.kind, test.operator)
        texts = self._values(field, shape, test)
        parts = {
            "field": self._field(field, shape, test),
            "operator": self._operator(field, test),
            "first": texts[0] if texts else "",
            "second": texts[1] if len(texts) > 1 else "",
        }
        # str.format once: what stands in a value is never read as a placeholder.
        return self._say(_SENTENCES.get(shape, _SENTENCE)).format(**parts)

    def _operator(self, field: Field, test: Test) -> str:
        operator = test.operator
        if len(test.values) == 1 and field.kind not in (K.PRODUCT, K.PRODUCT_FAMILY):
            operator = {Op.ONE_OF: Op.IS, Op.NONE_OF: Op.IS_NOT}.get(operator, operator)
        return self._say(operator_label(field.kind, operator))

    def _field(self, field: Field, shape: ValueShape, test: Test) -> str:
        label = self._translate("Fields", field.label)
        if shape not in (ValueShape.HISTORY, ValueShape.HISTORY_DATE, ValueShape.HISTORY_DAYS):
            return label
        kind, channel, direction = test.values[-3:]
        named = (
            (vocabulary.HISTORY_KINDS, kind),
            (vocabulary.CHANNELS, channel),
            (vocabulary.DIRECTIONS, direction),
        )
        limits = [
            self._translate("Vocabulary", words.get(str(key), str(key)))
            for words, key in named
            if key
        ]
        return f"{label} ({self._say(_COMMA).join(limits)})" if limits else label

    def _values(self, field: Field, shape: ValueShape, test: Test) -> list[str]:
        if shape in (ValueShape.TEXTS, ValueShape.CHOICES, ValueShape.GROUPS):
            listed = [self._value(field, shape, value) for value in test.values]
            return [self._say(_OR).join(listed)]
        return [self._value(field, shape, value) for value in test.values]

    def _value(self, field: Field, shape: ValueShape, value: Value) -> str:
        named = self._named(field, value)
        if named is not None:
            return named
        if shape is ValueShape.YES_NO:
            return self._say(yes_no_word(value))
        if shape in (ValueShape.TEXT, ValueShape.TEXTS):
            return self._say(_QUOTED).format(text=value)
        if isinstance(value, str) and shape in (
            ValueShape.DATE, ValueShape.DATES, ValueShape.HISTORY_DATE
        ):  # fmt: skip
            return self._labels.date(value) if value else ""
        if field.kind is K.AMOUNT and isinstance(value, int | float):
            return f"{value / 100:.2f}"
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        return str(value)

    def _named(self, field: Field, value: Value) -> str | None:
        """The name behind an id or a code; None for kinds whose values are their own words."""
        gone = self._say(_GONE)
        if field.kind in (K.CHOICE, K.CHOICES):
            label = field.choices.get(str(value))
            if label is None:
                return str(value) or gone
            return label if field.entity == "own" else self._translate("Vocabulary", label)
        by_id = {
            K.GROUP: self._labels.groups,
            K.STAFF: self._labels.staff,
            K.LOT: self._labels.lots,
            K.PRODUCT: self._labels.products,
        }
        if field.kind in by_id:
            name = by_id[field.kind].get(int(value))
            return gone if name is None else self._say(_QUOTED).format(text=name)
        if field.kind in (K.DEPARTMENT, K.REGION, K.COUNTRY, K.PRODUCT_FAMILY):
            return self._labels.places.get(field.kind, {}).get(str(value), str(value))
        return None
