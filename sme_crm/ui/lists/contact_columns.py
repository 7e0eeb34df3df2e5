"""Columns of lists of contacts: what each shows of a row, made from the field catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.amounts import format_number
from sme_crm.domain.contact import ORGANIZATION, ContactRow
from sme_crm.domain.contact_filter import SORT_KEYS, SortKey
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import FIELDS
from sme_crm.ui.labels import day_text, language_code, relative_day_text, translated
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
_WIDTHS: Final[dict[str, tuple[int, int]]] = {
    NAME: (240, 180),
    "organization": (164, 116),
    "function": (150, 110),
    "household": (170, 120),
    "locality": (124, 90),
    "email": (220, 140),
    "phone": (128, 120),
    "status": (130, 118),
    "last_exchange": (112, 104),
    "touches": (112, 96),
    "order_count": (104, 80),
    "purchase_total": (122, 100),
    "year_amount": (122, 100),
    "last_order": (112, 100),
    "kind": (96, 84),
    "ended": (112, 90),
    "reference": (104, 84),
    "postal_code": (100, 76),
}
"""Wished and least widths in px."""
_USUAL_WIDTHS: Final = (122, 116)


@dataclass(frozen=True, slots=True)
class ContactColumn:
    """One column: catalogue key, words, what it is sorted by (None: it is not), widths in px.

    `heading` is `title` or a shorter word for the narrow column. Where room is short a column
    shrinks down to `least`.
    """

    key: str
    title: str
    heading: str
    sort: SortKey | None
    width: int
    least: int
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
    return next((column.heading for column in columns.values() if column.sort == key), "")


def usable_columns(keys: Iterable[str], columns: dict[str, ContactColumn]) -> tuple[str, ...]:
    """The keys that exist, each once and the name first; the usual ones when none is left."""
    chosen = dict.fromkeys(key for key in keys if key in columns and key != NAME)
    return (NAME, *chosen) if chosen else tuple(key for key in USUAL_COLUMNS if key in columns)


def fitting_widths(
    columns: Sequence[ContactColumn], chosen: Mapping[str, int], room: int
) -> list[int]:
    """Widths in px for `room`: where it is short, columns the user did not size give a share.

    The first column, the name, takes what is left over.
    """
    wished = [chosen.get(column.key, column.width) for column in columns]
    spare: list[int] = [
        0 if column.key in chosen else column.width - column.least for column in columns
    ]
    lacking = sum(wished) - room
    total: int = sum(spare)
    if lacking > 0 and total > 0:
        share = min(1.0, lacking / total)
        wished = [width - round(less * share) for width, less in zip(wished, spare, strict=True)]
    others = wished[1:]
    return [max(columns[0].least, room - sum(others)), *others]


def _column(field: Field) -> ContactColumn:
    width, least = _WIDTHS.get(field.key, _USUAL_WIDTHS)
    title = translated("Fields", field.label)
    short = {
        NAME: translate("ContactColumns", "Name"),
        "last_exchange": translate("ContactColumns", "Exchange"),
        "touches": translate("ContactColumns", "Touches"),
        "order_count": translate("ContactColumns", "Orders"),
        "purchase_total": translate("ContactColumns", "Purchases"),
        "year_amount": translate("ContactColumns", "In 12 months"),
    }
    return ContactColumn(
        field.key,
        title,
        short.get(field.key, title),
        _sort_key(field.key),
        width,
        least,
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
    if field.kind is FieldKind.AMOUNT:
        return lambda row: Cell(_money(getattr(row, field.key)), right_aligned=True)
    if field.kind is FieldKind.DATE:
        return lambda row: Cell(day_text(getattr(row, field.key)), muted=True)
    if field.choices:
        words = {
            key: translated("Vocabulary", label) for key, label in field.choices.items() if key
        }
        return lambda row: Cell(words.get(getattr(row, field.key), ""), muted=True)
    return lambda row: Cell(str(getattr(row, field.key) or ""))


def _money(cents: int | None) -> str:
    """An amount without its sign: the heading says what it is, the business has one currency."""
    return "" if cents is None else format_number(Decimal(cents) / 100, language_code(), 2)


def name_cell(row: ContactRow) -> Cell:
    """The first column: avatar, name, and below it how to reach the contact or what he does;
    a trap address says that it is one.
    """
    own_icon = "target" if row.trap else "company" if row.kind == ORGANIZATION else ""
    trap = translated("Fields", "Trap address") if row.trap else ""
    return Cell(
        row.formatted_name or translate("ContactColumns", "Without a name"),
        second_line=trap or row.email or row.phone or row.function or None,
        avatar_name=row.formatted_name,
        avatar_icon=own_icon,
        entity_id=row.id,
    )
