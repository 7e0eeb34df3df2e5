"""What the history keeps of a merged contact, in words: a line for each value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field, own_field_id
from sme_crm.ui.contacts.sheet.row_forms import part_label
from sme_crm.ui.labels import translated
from sme_crm.ui.value_words import value_words

if TYPE_CHECKING:
    from sme_crm.services.history import TimelineEntry
    from sme_crm.ui.contacts.sheet.change_words import Names

translate = QCoreApplication.translate
# Shown elsewhere on the sheet, or nothing that can be read.
_NOT_WORDED = (FieldKind.PHOTO, FieldKind.LOT, FieldKind.HOUSEHOLD)


def merge_title(entry: TimelineEntry) -> str:
    """What was merged, or that it was taken apart again."""
    if entry.details.get("apart"):
        return translate("MergeWords", "Merge taken apart: what stood here before")
    return translate("MergeWords", "Merged: {name}").format(name=entry.subject)


def can_be_taken_apart(entry: TimelineEntry) -> bool:
    """Whether the entry tells of a contact that is part of this one."""
    return not entry.details.get("apart") and entry.link_id is not None


def describe_merge(entry: TimelineEntry, names: Names) -> list[str]:
    """A line for each value of the merged contact that this one does not show.

    Then a line for each value this one had before.
    """
    lines = _fields(entry.details.get("values"), names, "")
    for row in _listed(entry.details.get("rows")):
        values = row.get("values")
        table = str(row.get("table", ""))
        for column, value in values.items() if isinstance(values, dict) else ():
            described = find_field(f"{table}.{column}")
            if described is not None:
                lines.append(_line(part_label(table, column), _short(described, value, names)))
            elif table == "relation" and column == "note":
                lines.append(_line(part_label(table, column), str(value)))
    before = translate("MergeWords", "{label} before")
    return lines + _fields(entry.details.get("replaced"), names, before)


def _fields(values: object, names: Names, label: str) -> list[str]:
    lines = []
    for key, value in values.items() if isinstance(values, dict) else ():
        described = _described(key, names)
        if described is None or described.kind in _NOT_WORDED:
            continue
        own = described.entity == "own"
        title = described.label if own else translated("Fields", described.label)
        title = label.format(label=title) if label else title
        lines.append(_line(title, _short(described, value, names)))
    return lines


def _described(key: str, names: Names) -> Field | None:
    field_id = own_field_id(key)
    return find_field(key) if field_id is None else names.own_fields.get(field_id)


def _short(described: Field, value: object, names: Names) -> str:
    return value_words(described, value, {FieldKind.STAFF: names.staff})


def _line(label: str, value: str) -> str:
    return translate("MergeWords", "{label}: {value}").format(label=label, value=value)


def _listed(rows: object) -> list[Mapping[str, object]]:
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
