"""Own fields: what the user adds to the record, with how often each is filled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from sme_crm.domain.amounts import read_amount, read_number
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.vocabulary import CUSTOM_FIELD_KINDS
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

# Kinds whose value is a number; the others are texts (a date is an ISO text).
NUMERIC_KINDS = frozenset({"number", "amount", "yes_no"})


@dataclass(frozen=True, slots=True)
class CustomField:
    """An own field; `filled` counts the contacts that have a value (0: never used)."""

    id: int
    label: str
    kind: str
    applies_to: str
    choices: tuple[str, ...]
    position: int
    filled: int = 0


class CustomFields:
    """Defines own fields and writes their values."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_fields(self, *, counted: bool = True) -> list[CustomField]:
        """All own fields in their order; `counted` with their fill counts, which takes its time."""
        filled = (
            "(SELECT count(*) FROM custom_value v JOIN contact c ON c.id = v.contact_id"
            " WHERE v.field_id = f.id AND c.deleted_at IS NULL)"
        )
        rows = (
            self._database.reader()
            .execute(
                "SELECT f.id, f.label, f.kind, f.applies_to, f.choices, f.position,"
                f" {filled if counted else '0'} FROM custom_field f ORDER BY f.position, f.id"
            )
            .fetchall()
        )
        return [
            CustomField(row[0], row[1], row[2], row[3], tuple(json.loads(row[4])), row[5], row[6])
            for row in rows
        ]

    def define(
        self,
        label: str,
        kind: str = "text",
        *,
        applies_to: str = "both",
        choices: Sequence[str] = (),
    ) -> int:
        """Add an own field; returns its id. Raises InvalidInput field_exists, unknown_kind."""
        with UnitOfWork(self._database, "custom_field.create") as work:
            return self._make(work, label, kind, applies_to, choices)

    def _make(
        self, work: UnitOfWork, label: str, kind: str, applies_to: str, choices: Sequence[str]
    ) -> int:
        label = clean_text(label)
        if kind not in CUSTOM_FIELD_KINDS:
            raise InvalidInput("unknown_kind", kind=kind)
        if not label:
            raise InvalidInput("name_missing")
        if self._find(work, label) is not None:
            raise InvalidInput("field_exists")
        position = work.connection.execute(
            "SELECT coalesce(max(position), 0) + 1 FROM custom_field"
        ).fetchone()[0]
        return work.insert(
            "custom_field",
            {
                "label": label,
                "kind": kind,
                "applies_to": applies_to,
                "choices": json.dumps([clean_text(choice) for choice in choices]),
                "position": position,
            },
        )

    def change(
        self,
        field_id: int,
        *,
        label: str | None = None,
        choices: Sequence[str] | None = None,
        position: int | None = None,
    ) -> None:
        """Rename, reorder or give other choices; the kind stays, values lean on it."""
        values: dict[str, object] = {}
        if label is not None:
            values["label"] = clean_text(label)
        if choices is not None:
            values["choices"] = json.dumps([clean_text(choice) for choice in choices])
        if position is not None:
            values["position"] = position
        with UnitOfWork(self._database, "custom_field.edit") as work:
            work.update("custom_field", field_id, values)

    def delete(self, field_id: int) -> int:
        """Delete a field and its values as one change that can be undone; returns its id."""
        with UnitOfWork(self._database, "custom_field.delete") as work:
            count = work.delete_where("custom_value", f"field_id = {int(field_id)}")
            work.describe(count=count)
            work.delete("custom_field", field_id)
        return work.change_id

    def find_or_make(self, work: UnitOfWork, label: str) -> int:
        """The field labelled `label` (case and accents aside), a text field made if new."""
        found = self._find(work, label)
        return self._make(work, label, "text", "both", ()) if found is None else found

    def _find(self, work: UnitOfWork, label: str) -> int | None:
        wanted = fold(label)
        rows = work.connection.execute("SELECT id, label FROM custom_field").fetchall()
        return next((row[0] for row in rows if fold(row[1]) == wanted), None)

    def write_value(self, work: UnitOfWork, contact_id: int, field_id: int, value: object) -> None:
        """Write or clear one value inside an open unit of work."""
        row = work.connection.execute(
            "SELECT kind FROM custom_field WHERE id = ?", (field_id,)
        ).fetchone()
        if row is None:
            raise NotFound("field", id=field_id)
        columns = value_columns(row[0], value)
        old = work.connection.execute(
            "SELECT id FROM custom_value WHERE contact_id = ? AND field_id = ?",
            (contact_id, field_id),
        ).fetchone()
        if columns is None:
            if old is not None:
                work.delete("custom_value", old[0])
        elif old is not None:
            work.update("custom_value", old[0], columns)
        else:
            work.insert("custom_value", {"contact_id": contact_id, "field_id": field_id, **columns})


def value_columns(kind: str, value: object) -> dict[str, Any] | None:
    """The columns of a value, None when it is blank; raises InvalidInput not_a_number."""
    if value is None or value == "":
        return None
    if kind == "amount" and isinstance(value, str):
        # Typed in the currency's unit, kept in whole cents.
        value = read_amount(value).cents
        if value is None:
            raise InvalidInput("not_a_number")
    if kind in NUMERIC_KINDS:
        return {"text_value": None, "number_value": _number(value)}
    if isinstance(value, list | tuple):
        value = "\n".join(str(part) for part in value)
    text = clean_text(str(value), multi_line=True)
    return {"text_value": text, "number_value": None} if text else None


def _number(value: object) -> float:
    """A number, also as typed ("1 234,5"); raises InvalidInput not_a_number."""
    text = str(int(value)) if isinstance(value, bool) else str(value)
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        read = read_number(text).value
        if read is None:
            raise InvalidInput("not_a_number") from None
        number = float(read)
    if not isfinite(number):
        raise InvalidInput("not_a_number")
    return number
