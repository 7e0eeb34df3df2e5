"""Columns of lists of contacts: what each shows of a row, made from the field catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.contact import ORGANIZATION, ContactRow
from sme_crm.domain.contact_filter import SORT_KEYS, SortKey
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import FIELDS
from sme_crm.ui.labels import relative_day_text, translated
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme.tokens import Tone

translate = QCoreApplication.translate

NAME: Final = "formatted_name"
USUAL_COLUMNS: Final = (NAME, "organization", "locality", "status", "last_exchange")
LOADING: Final = Cell("", loading=True)
_TONES: Final[dict[str, Tone]] = {
    "client": Tone.SUCCESS,
    "prospect": Tone.INFO,
    "former": Tone.NEUTRAL,
    "supplier": Tone.VIOLET,
    "partner": Tone.TEAL,
    "prescriber": Tone.PINK,
}
_WIDTHS: Final[dict[str, int]] = {
    NAME: 220,
    "organization": 156,
    "function": 140,
    "locality": 116,
    "email": 210,
    "phone": 128,
    "status": 112,
    "kind": 96,
    "ended": 110,
    "reference": 104,
    "postal_code": 96,
}
_USUAL_WIDTH: Final = 118


@dataclass(frozen=True, slots=True)
class ContactColumn:
    """One column: catalogue key, heading, what it is sorted by (None: it is not), width in px."""

    key: str
    title: str
    sort: SortKey | None
    width: int
    cell: Callable[[ContactRow], Cell]


def status_tone(status: str) -> Tone:
    """The tint of a status chip; the word stands in it."""
    return _TONES.get(status, Tone.NEUTRAL)


def contact_columns(*, trash: bool = False) -> dict[str, ContactColumn]:
    """Every column there is by key, in the order of the catalogue; headings are translated now."""
    return {
        field.key: _column(field)
        for field in FIELDS
        if field.listable and (trash or field.key != "deleted_at")
    }


def sort_title(columns: dict[str, ContactColumn], key: SortKey) -> str:
    """The heading of the column that sorts by `key`."""
    return next((column.title for column in columns.values() if column.sort == key), "")


def usable_columns(keys: Iterable[str], columns: dict[str, ContactColumn]) -> tuple[str, ...]:
    """The keys that exist, each once and the name first; the usual ones when none is left."""
    chosen = dict.fromkeys(key for key in keys if key in columns and key != NAME)
    return (NAME, *chosen) if chosen else tuple(key for key in USUAL_COLUMNS if key in columns)


def _column(field: Field) -> ContactColumn:
    return ContactColumn(
        field.key,
        translated("Fields", field.label),
        _sort_key(field.key),
        _WIDTHS.get(field.key, _USUAL_WIDTH),
        _cell_maker(field),
    )


def _sort_key(key: str) -> SortKey | None:
    if key == NAME:
        return "name"
    return next((sort for sort in SORT_KEYS if sort == key), None)


def _cell_maker(field: Field) -> Callable[[ContactRow], Cell]:
    if field.key == NAME:
        return name_cell
    if field.key == "status":
        words = {key: translated("Vocabulary", label) for key, label in field.choices.items()}
        return lambda row: Cell(
            words.get(row.status, row.status), chip_tone=status_tone(row.status).value
        )
    if field.kind is FieldKind.INSTANT:
        return lambda row: Cell(relative_day_text(getattr(row, field.key)), muted=True)
    if field.choices:
        words = {
            key: translated("Vocabulary", label) for key, label in field.choices.items() if key
        }
        return lambda row: Cell(words.get(getattr(row, field.key), ""), muted=True)
    return lambda row: Cell(str(getattr(row, field.key) or ""))


def name_cell(row: ContactRow) -> Cell:
    """The first column: avatar, name, and below it how to reach the contact or what he does."""
    organization = row.kind == ORGANIZATION
    return Cell(
        row.formatted_name or translate("ContactColumns", "Without a name"),
        second_line=row.email or row.phone or row.function or None,
        avatar_name=row.formatted_name,
        avatar_icon="company" if organization else "",
        entity_id=row.id,
    )
