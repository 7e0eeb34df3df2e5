"""The columns of a table as targets with their readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sme_crm.domain.country_evidence import Told
from sme_crm.domain.vocabulary import CIVILITIES
from sme_crm.services.importing import readers
from sme_crm.services.importing.address_columns import AddressColumns, TownRule
from sme_crm.services.importing.cleaning import CleaningOptions, ColumnReader, plain_reader
from sme_crm.services.importing.consent_columns import ConsentColumns
from sme_crm.services.importing.own_rows import OwnRows
from sme_crm.services.importing.phone_reader import PhoneReader
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.row_countries import RowCountries
from sme_crm.services.importing.targets import (
    CONSENT_KEYS,
    ELSE,
    FULL_NAME,
    GROUPS,
    MODIFIED,
    ROW,
    Target,
    parse_target,
    split_targets,
)

DATE_PARTS: Final = ("year", "month", "day")
"""The kinds of columns that hold a part of a date each."""
# Texts that several columns make together.
_JOINED: Final = frozenset({
    "given_name", "family_name", FULL_NAME, "organization_name", "birth_name", "profession",
    "employment.function", "employment.department", "legal_form", "sector", "source",
})  # fmt: skip
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
        # Cells of phones with codes of other columns before them, by column: of the last chunk.
        self.joined: dict[int, list[str]] = {}
        # The countries of its rows that are not French.
        self.countries: dict[int, Told] = {}
        self._phones: dict[int, PhoneReader] = {}
        # Numbers that stood in cells for e-mails, by row of the last chunk.
        self._numbers_beside: dict[int, str] = {}
        self._own_base = own_base
        self._staff = staff
        self._own_kinds = own_kinds
        self._columns: dict[str, list[tuple[int, Target, ColumnReader]]] = {}
        self.readers: list[ColumnReader] = []
        self._addresses = AddressColumns(options)
        self._own_rows = OwnRows()
        self._consents = ConsentColumns()
        single = [(index, one) for index, text in targets.items() for one in split_targets(text)]
        self._row_countries = RowCountries(single, options.home)
        for index, text in sorted(targets.items()):
            for target in map(parse_target, split_targets(text)):
                if target.kind == ROW:
                    self.readers.append(self._own_rows.add(index, target))
                elif target.key in CONSENT_KEYS:
                    heading = headings[index] if index < len(headings) else ""
                    self.readers.append(self._consents.add(index, target, heading, options))
                elif target.entity == "address":
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
        elif key == "birth_date" and target.kind in DATE_PARTS:
            key = f"birth_date:{target.kind}"
        self._columns.setdefault(key, []).append((index, target, reader))

    def _reader(self, index: int, target: Target) -> ColumnReader:
        key, options = target.key, self._options
        if key == "phone.number":
            self._phones[index] = PhoneReader(index, target.kind, options)
            return self._phones[index]
        if key == "email.address":
            return readers.email_reader(index, target.kind, options)
        if key == "web_page.url":
            return readers.web_page_reader(index, target.kind, options)
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
        if key == "birth_date" and target.kind in DATE_PARTS:
            return readers.integer_reader(index, options)
        if key == "kind" and target.kind == "company":
            return readers.company_flag_reader(index)
        if key in ("birth_date", "verified_on", "employment.from_date", "employment.until_date"):
            return readers.date_reader(index, key, options)
        if key == MODIFIED:
            return readers.moment_reader(index, options)
        if key in readers.CHOICE_KEYS:
            return readers.choice_reader(index, key, options)
        if key in ("children", "headcount"):
            return readers.integer_reader(index, options)
        if key.startswith(("own.", "new.")):
            return readers.own_value_reader(index, self._own_kinds[index], options)
        return plain_reader(index, multi_line=key in ("notes", GROUPS))

    def explain_rows(self) -> None:
        """Keep what is changed in each row, for a preview."""
        for reader in self.readers:
            if isinstance(reader, TownRule):
                reader.explaining = True

    # -- a chunk -------------------------------------------------------------------------------

    def _cells(self, chunk: PreparedChunk, index: int) -> Sequence[str]:
        return self._by_column[index] if chunk.size else ()

    def _values(self, chunk: PreparedChunk, key: str) -> list[Any] | None:
        """The values of a target, None when no column has it.

        Of several columns texts are joined by blanks, of other values the first counts; columns
        marked `ELSE` fill what is empty then.
        """
        columns = self._columns.get(key)
        if not columns:
            return None
        if len(columns) == 1:
            index, _, reader = columns[0]
            return reader.read_cells(self._cells(chunk, index))
        ordered = sorted(columns, key=lambda column: (column[1].kind == ELSE, column[1].number))
        first = [column for column in ordered if column[1].kind != ELSE]
        if len(first) > 1 and key in _JOINED:
            cells = zip(*(self._cells(chunk, index) for index, _, _ in first), strict=True)
            joined = [" ".join(filter(None, map(str.strip, row))) for row in cells]
            values = first[0][2].read_cells(joined)
            ordered = ordered[len(first) :]
        else:
            index, _, reader = ordered.pop(0)
            values = reader.read_cells(self._cells(chunk, index))
        is_filled = CIVILITIES.__contains__ if key == "civility" else _is_filled
        for index, _, reader in ordered:
            others = reader.read_cells(self._cells(chunk, index))
            values = [
                value if is_filled(value) else other or value
                for value, other in zip(values, others, strict=True)
            ]
        return values


def _is_filled(value: Any) -> bool:
    return any(value) if isinstance(value, tuple) else value not in ("", None)
