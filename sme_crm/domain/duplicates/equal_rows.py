"""When two rows of one contact say the same: a phone twice, an employer twice.

Only rows that agree in their key are one; in what else they differ, the one that stays is filled
from the other, and what does not fit is kept in the history.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from sme_crm.domain.folding import fold, fold_compact

Row: TypeAlias = Mapping[str, object]
"""A row by column."""

_PLACE_IN_ADDRESS: Final = ("complement", "building", "street", "place", "region")


def _text(row: Row, column: str) -> str:
    return str(row.get(column) or "")


def _address(row: Row) -> object:
    parts = tuple(
        fold_compact(str(text)) if (text := row.get(column)) else "" for column in _PLACE_IN_ADDRESS
    )
    code = fold_compact(_text(row, "postal_code"))
    return parts, code, fold(_text(row, "locality")), _text(row, "country")


def _phone(row: Row) -> object:
    return _text(row, "digits") or fold(_text(row, "number")) or _text(row, "number")


def _email(row: Row) -> object:
    return _text(row, "folded") or _text(row, "address")


def _web_page(row: Row) -> object:
    url = _text(row, "url").casefold().partition("://")[2] or _text(row, "url").casefold()
    return url.removeprefix("www.").rstrip("/")


def _employment(row: Row) -> object:
    """Nobody works twice at a time for one company; earlier times are told by their dates."""
    if row.get("until_date") is None:
        return ""
    return _text(row, "from_date"), row["until_date"]


_KEYS: Final[Mapping[str, Callable[[Row], object]]] = {
    "address": _address,
    "phone": _phone,
    "email": _email,
    "web_page": _web_page,
    "employment": _employment,
    "relation": lambda row: row["kind"],
    "custom_value": lambda row: row["field_id"],
    "group_member": lambda row: row["group_id"],
    "lot_member": lambda row: row["lot_id"],
    "seed": lambda row: "",
    "distinct_pair": lambda row: "",
    "task_contact": lambda row: row["task_id"],
    "appointment_contact": lambda row: row["appointment_id"],
    "printed_line": lambda row: (row["line"],),
    "series_refusal": lambda row: (row["series_id"], row["occasion"]),
    "opportunity_contact": lambda row: row["opportunity_id"],
    "campaign_override": lambda row: row["campaign_id"],
    "campaign_recipient": lambda row: (row["campaign_id"], row["wave_id"]),
}
TABLES_WITH_KEY: Final = frozenset(_KEYS)
"""Tables whose rows move to a survivor only when it has none with the same key."""


def row_key(table: str, row: Row) -> object:
    """What two rows of the same contact (or two contacts) must agree in to be one."""
    return _KEYS[table](row)


def settle_state(kept: Row, dropped: Row) -> str:
    """The state of a row that two agree on: dead if either is, unless proved good later."""
    state, other = _text(kept, "state"), _text(dropped, "state")
    if state == other or "dead" not in (state, other):
        return state
    later = _text(dropped, "verified_on") > _text(kept, "verified_on")
    earlier = _text(dropped, "verified_on") < _text(kept, "verified_on")
    if state == "dead":
        return other if later else state
    return state if earlier else other
