"""The columns of an exported table: what can be chosen, what is usual, how they are headed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.export_formats import GROUPS, UID, is_many, table_keys
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import OWN_PREFIX, find_field, own_field, own_field_id
from sme_crm.domain.folding import fold
from sme_crm.domain.sales.purchase_fields import PURCHASE_FIELDS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.custom_fields import CustomField

Translate = Callable[[str, str], str]
CellKind = Literal["text", "integer", "decimal", "amount", "date", "instant", "yes_no"]

# What an address says of the reader: made by the postal rules, not stored.
MAIL: Final[dict[str, str]] = {
    "mail.civility": QT_TRANSLATE_NOOP("ExportColumns", "Civility before the name"),
    "mail.company": QT_TRANSLATE_NOOP("ExportColumns", "Company written to"),
    "mail.salutation": QT_TRANSLATE_NOOP("ExportColumns", "Salutation"),
    "mail.address": QT_TRANSLATE_NOOP("ExportColumns", "Address line"),
    "mail.line": QT_TRANSLATE_NOOP("ExportColumns", "Lines L1 to L7"),
    "mail.postal_code": QT_TRANSLATE_NOOP("ExportColumns", "Postal code written to"),
    "mail.town": QT_TRANSLATE_NOOP("ExportColumns", "Town written to"),
    "mail.country": QT_TRANSLATE_NOOP("ExportColumns", "Country written to"),
    "mail.valediction": QT_TRANSLATE_NOOP("ExportColumns", "Closing formula"),
}
CODE: Final = "mail.code"
"""The answer code of each contact: only a mailing with a number has them."""
LINES: Final = 7
# The words over a column where the words of the choice would be too long.
_SHORT: Final[dict[str, str]] = {
    "mail.civility": QT_TRANSLATE_NOOP("ExportColumns", "Civility"),
    "mail.company": QT_TRANSLATE_NOOP("ExportColumns", "Company"),
    "mail.line": "L",
    "mail.postal_code": QT_TRANSLATE_NOOP("ExportColumns", "Postal code"),
    "mail.town": QT_TRANSLATE_NOOP("ExportColumns", "Town"),
    "mail.country": QT_TRANSLATE_NOOP("ExportColumns", "Country"),
}
_CODE_HEADING: Final = QT_TRANSLATE_NOOP("ExportColumns", "Answer code")
_GROUPS_HEADING: Final = QT_TRANSLATE_NOOP("ExportColumns", "Groups")
# Fields that follow from others and say something in a table.
_DERIVED: Final = (
    "formatted_name", "organization", "function", "locality", "postal_code", "department",
    "email", "phone", "household", "last_exchange", "touches",
    *(each.key for each in PURCHASE_FIELDS if each.printable), "created_at", "updated_at",
)  # fmt: skip
_KINDS: Final[dict[FieldKind, CellKind]] = {
    FieldKind.INTEGER: "integer", FieldKind.DECIMAL: "decimal", FieldKind.AMOUNT: "amount",
    FieldKind.DATE: "date", FieldKind.BIRTHDAY: "date", FieldKind.INSTANT: "instant",
    FieldKind.YES_NO: "yes_no",
}  # fmt: skip

_MAILING_HOUSE: Final = (
    "reference", "mail.civility", "given_name", "family_name", "mail.company", "mail.line",
    "mail.postal_code", "mail.town", "mail.country",
)  # fmt: skip
_WORD: Final = (
    "mail.civility", "given_name", "family_name", "mail.company", "function", "mail.salutation",
    "mail.address", "mail.postal_code", "mail.town", "mail.country", "mail.valediction", "email",
    "phone", "reference",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: what it is headed by, what its cells are, of which of several rows (from 0).

    `field` is None for groups, the UID and what the postal rules make.
    """

    key: str
    heading: str
    kind: CellKind
    nth: int = 0
    field: Field | None = None

    @property
    def entity(self) -> str:
        """The rows the value is found in; "contact", "own" or "mail" else."""
        if self.field is not None:
            return self.field.entity
        return "mail" if self.key in MAIL or self.key == CODE else "contact"


def offered_columns(own_fields: Iterable[CustomField]) -> list[tuple[str, list[str]]]:
    """What can be chosen, as (section of the field catalogue or "mail", keys)."""
    sections: dict[str, list[str]] = {}
    for key in (*_DERIVED, *table_keys()):
        field = find_field(key)
        section = field.section if field is not None else {GROUPS: "groups"}.get(key, "record")
        sections.setdefault(section, []).append(key)
    sections["own"] = [f"{OWN_PREFIX}{one.id}" for one in own_fields]
    sections["mail"] = list(MAIL)
    return [(section, keys) for section, keys in sections.items() if keys]


def usual_columns(format_key: str, own_fields: Iterable[CustomField]) -> tuple[str, ...]:
    """The columns a format has when none were chosen."""
    own = tuple(f"{OWN_PREFIX}{one.id}" for one in own_fields)
    if format_key == "mailing-house":
        return _MAILING_HOUSE
    return (*(_WORD if format_key == "word" else table_keys()), *own)


def known_columns(keys: Iterable[str], own_fields: Iterable[CustomField]) -> tuple[str, ...]:
    """Those of `keys` that there are, each once."""
    known = {key for _, keys_of in offered_columns(own_fields) for key in keys_of}
    return tuple(dict.fromkeys(key for key in keys if key in known))


def find_columns(
    words: Iterable[str], own_fields: Sequence[CustomField], translate: Translate
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys or headings as a person types them, as (keys found, words that name no column)."""
    known: dict[str, str] = {}
    for _, keys in offered_columns(own_fields):
        for key in keys:
            for name in (key, column_words(key, own_fields, translate)):
                known.setdefault(fold(name), key)
            known.setdefault(fold(_bare(column_words(key, own_fields, translate))), key)
    found = [(word, known.get(fold(word))) for word in words]
    return (
        tuple(dict.fromkeys(key for _, key in found if key is not None)),
        tuple(word for word, key in found if key is None),
    )


def column_words(key: str, own_fields: Iterable[CustomField], translate: Translate) -> str:
    """What a column is called where columns are chosen."""
    if key in MAIL:
        return translate("ExportColumns", MAIL[key])
    if key == CODE:
        return translate("ExportColumns", _CODE_HEADING)
    if key == GROUPS:
        return translate("ExportColumns", _GROUPS_HEADING)
    if key == UID:
        return "UID"
    field = find_field(key)
    if field is not None:
        return translate("Fields", field.label)
    wanted = own_field_id(key)
    return next((one.label for one in own_fields if one.id == wanted), key)


def _bare(words: str) -> str:
    """ "Phone (each number)" without what stands in brackets."""
    return re.sub(r"\s*\([^()]*\)$", "", words)


def table_columns(
    keys: Sequence[str],
    most: Mapping[str, int],
    own_fields: Sequence[CustomField],
    translate: Translate,
    *,
    plain: bool = False,
) -> list[TableColumn]:
    """The columns for chosen keys; neighbours of one kind of row stand row by row.

    `most` tells how many rows of each entity there are at the most: so many times the columns
    come, numbered from the second on. `plain` headings are what mail merges take: letters,
    figures and underscores, 40 at the most.
    """
    derived = {_bare(column_words(key, own_fields, translate)) for key in keys if not is_many(key)}
    columns: list[TableColumn] = []
    at = 0
    while at < len(keys):
        run = [keys[at]]
        field = find_field(keys[at])
        if is_many(keys[at]) and field is not None:
            run = _run_of(keys, at, field.entity)
            for nth in range(most.get(field.entity, 1)):
                columns += [_row_column(key, nth, derived, translate) for key in run]
        else:
            columns += _columns_of(keys[at], own_fields, translate)
        at += len(run)
    return _headed(columns, plain=plain)


def _run_of(keys: Sequence[str], at: int, entity: str) -> list[str]:
    run = []
    for key in keys[at:]:
        field = find_field(key)
        if field is None or field.entity != entity:
            break
        run.append(key)
    return run


def _row_column(key: str, nth: int, derived: set[str], translate: Translate) -> TableColumn:
    field = find_field(key)
    assert field is not None, key
    heading = _bare(translate("Fields", field.label))
    if nth or heading in derived:
        heading = f"{heading} {nth + 1}"
    return TableColumn(key, heading, _KINDS.get(field.kind, "text"), nth, field)


def _columns_of(
    key: str, own_fields: Sequence[CustomField], translate: Translate
) -> list[TableColumn]:
    words = column_words(key, own_fields, translate)
    if key in ("mail.line", "mail.address"):
        words = _SHORT["mail.line"] if key == "mail.line" else f"{words} "
        return [TableColumn(key, f"{words}{nth + 1}", "text", nth) for nth in range(LINES)]
    if key in _SHORT:
        return [TableColumn(key, translate("ExportColumns", _SHORT[key]), "text")]
    wanted = own_field_id(key)
    for one in own_fields:
        if one.id == wanted:
            field = own_field(one.id, one.label, one.kind, "both", one.choices)
            return [TableColumn(key, one.label, _KINDS.get(field.kind, "text"), 0, field)]
    found = find_field(key)
    kind = _KINDS.get(found.kind, "text") if found is not None else "text"
    return [TableColumn(key, _bare(words) if found else words, kind, 0, found)]


def _headed(columns: list[TableColumn], *, plain: bool) -> list[TableColumn]:
    """The columns with headings that are all different."""
    seen: set[str] = set()
    headed = []
    for column in columns:
        heading = plain_heading(column.heading) if plain else column.heading
        base, number = heading, 2
        while fold(heading) in seen:
            heading = f"{base}_{number}" if plain else f"{base} ({number})"
            number += 1
        seen.add(fold(heading))
        headed.append(TableColumn(column.key, heading, column.kind, column.nth, column.field))
    return headed


def plain_heading(heading: str) -> str:
    """A heading mail merges take as the name of a field (Word: 40 signs, no blank)."""
    plain = re.sub(r"\W+", "_", heading).strip("_") or "F"
    return (f"F_{plain}" if plain[0].isdigit() else plain)[:38].rstrip("_")


def catalogue_columns(translate: Translate, times: int = 2) -> list[TableColumn]:
    """Every column a table can have, own fields aside, with `times` rows of each kind."""
    entities = {key.partition(".")[0] for key in table_keys() if is_many(key)}
    return table_columns(table_keys(), dict.fromkeys(entities, times), (), translate)
