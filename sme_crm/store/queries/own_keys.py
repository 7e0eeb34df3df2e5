"""Values of own fields as keys contacts are found by: the field and the value, as one text."""

from __future__ import annotations

from typing import Final

_VALUE: Final = "substr({key}, instr({key}, ':') + 1)"
_FIELD: Final = "v.field_id = CAST({key} AS INTEGER)"  # it ends at the colon
OWN_VALUE_IS: Final = (
    f"{_FIELD} AND v.text_value = {_VALUE}",
    f"{_FIELD} AND v.number_value = CAST({_VALUE} AS REAL)",
)
"""Conditions on a custom_value `v`, one for each column a value may stand in, as each has its
index; `{key}` is an `own_key`."""


def own_text(text: str | None, number: float | None) -> str:
    """The value of an own field as one text, whichever column it stands in."""
    if text is not None:
        return text
    return "" if number is None else f"{number:.15g}"


def own_key(field_id: int, value: str) -> str:
    """The key of a value as `own_text` gives it."""
    return f"{field_id}:{value}"
