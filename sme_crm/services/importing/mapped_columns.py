"""The columns of a table as targets with their readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sme_crm.services.importing import readers
from sme_crm.services.importing.address_columns import AddressColumns
from sme_crm.services.importing.cleaning import CleaningOptions, ColumnReader, plain_reader
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    IGNORE,
    Target,
    parse_target,
)

_COMPANY_NUMBERS: Final = ("siren", "siret", "vat_number", "naf")


class MappedColumns:
    """The columns of one table by what they are brought into.

    `targets`: what each column (by index) is brought into; `own_kinds`: kind of the own field a
    column fills, by column; `staff`: ids by folded name.
    """

    def __init__(
        self,
        targets: Mapping[int, str],
        headings: Sequence[str],
        options: CleaningOptions,
        own_kinds: Mapping[int, str],
        staff: Mapping[str, int],
        *,
        guarded: bool = False,
        own_base: int = 0,
    ) -> None:
        self._headings = headings
        self._options = options
        self._by_column: list[tuple[str, ...]] = []
        self._own_base = own_base
        self._staff = staff
        self._own_kinds = own_kinds
        self._columns: dict[str, list[tuple[int, Target, ColumnReader]]] = {}
        self.readers: list[ColumnReader] = []
        self._addresses = AddressColumns(options)
        for index, text in sorted(targets.items()):
            if text == IGNORE:
                continue
            target = parse_target(text)
            if target.entity == "address":
                self._addresses.add(index, target)
            else:
                self._add(index, target)
        self.readers += self._addresses.readers
        for reader in self.readers:
            reader.guarded = guarded

    def _add(self, index: int, target: Target) -> None:
        key = target.key
        reader = self._reader(index, target)
        self.readers.append(reader)
        if key.startswith(("own.", "new.")):
            key = "own"
        self._columns.setdefault(key, []).append((index, target, reader))

    def _reader(self, index: int, target: Target) -> ColumnReader:
        key, options = target.key, self._options
        if key == "phone.number":
            return readers.phone_reader(index, target.kind, options)
        if key == "email.address":
            return readers.email_reader(index, target.kind, options)
        if key == "web_page.url":
            return readers.web_page_reader(index, target.kind)
        if key in ("phone.kind", "email.kind"):
            return readers.row_kind_reader(index)
        if key == "given_name":
            return readers.given_name_reader(index, options)
        if key == "family_name":
            return readers.family_name_reader(index, options)
        if key == FULL_NAME:
            return readers.full_name_reader(index, options)
        if key in ("organization_name", "employment.organization"):
            return readers.company_reader(index, options)
        if key == "civility":
            return readers.civility_reader(index, options)
        if key in _COMPANY_NUMBERS:
            return readers.company_number_reader(index, key, options)
        if key in ("birth_date", "verified_on", "employment.from_date", "employment.until_date"):
            return readers.date_reader(index, key, options)
        if key in readers.CHOICE_KEYS:
            return readers.choice_reader(index, key)
        if key in ("children", "headcount"):
            return readers.integer_reader(index)
        if key.startswith(("own.", "new.")):
            return readers.own_value_reader(index, self._own_kinds[index], options)
        return plain_reader(index, multi_line=key in ("notes", GROUPS))

    # -- a chunk -------------------------------------------------------------------------------

    def _cells(self, chunk: PreparedChunk, index: int) -> Sequence[str]:
        return self._by_column[index] if chunk.size else ()

    def _values(self, chunk: PreparedChunk, key: str) -> list[Any] | None:
        """The values of the first column of a target, None when no column has it."""
        columns = self._columns.get(key)
        if not columns:
            return None
        index, _, reader = columns[0]
        return reader.read_cells(self._cells(chunk, index))

    # -- names ---------------------------------------------------------------------------------
