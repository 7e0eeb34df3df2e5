"""Rows of a table to prepared chunks: every column through its reader, then put together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sme_crm.domain.company_number import siren_of
from sme_crm.formats.delimited import SourceRow
from sme_crm.services.importing import readers
from sme_crm.services.importing.address_columns import AddressColumns
from sme_crm.services.importing.cleaning import CleaningOptions, ColumnReader, plain_reader
from sme_crm.services.importing.prepared import NOTHING_TO_NAME, PreparedChunk
from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    IGNORE,
    UID,
    Target,
    parse_target,
)

_COMPANY_NUMBERS: Final = ("siren", "siret", "vat_number", "naf")
_COMPANY_KEYS: Final = (*_COMPANY_NUMBERS, "legal_form", "sector", "headcount")
_TEXTS: Final = ("birth_name", "profession", "legal_form", "sector", "source", "reference")
_GROUP_MARKS: Final = re.compile(r"\s*(?:[;,|\n]|:::)\s*")
_EMPLOYMENT: Final = (
    "employment.function", "employment.level", "employment.department",
    "employment.from_date", "employment.until_date",
)  # fmt: skip


class TableRows:
    """Prepares the rows of one table by its mapping.

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

    def prepare(self, rows: Sequence[SourceRow]) -> PreparedChunk:
        """The rows cleaned and put together."""
        cells = [row.cells for row in rows]
        chunk = PreparedChunk(lines=[row.line for row in rows], cells=cells)
        # As many columns as the shortest row has; longer ones are rejects.
        self._by_column = list(zip(*cells, strict=False))
        self._judge_rows(rows, chunk)
        left_over: list[tuple[int, str]] = []
        self._read_names(chunk)
        self._read_scalars(chunk, left_over)
        self._read_employments(chunk, left_over)
        self._read_phones(chunk)
        self._read_emails(chunk)
        self._read_web_pages(chunk)
        self._read_own_values(chunk, left_over)
        self._read_groups(chunk)
        self._addresses.read(chunk, self._cells)
        self._move_company_values(chunk)
        self._read_notes(chunk, left_over)
        self._reject_nameless(chunk)
        return chunk

    def _judge_rows(self, rows: Sequence[SourceRow], chunk: PreparedChunk) -> None:
        for number, row in enumerate(rows):
            if row.problem == "too_many_cells":
                chunk.rejected[number] = row.problem
            elif row.problem is not None:
                chunk.warnings.append((number, row.problem))

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

    def _read_names(self, chunk: PreparedChunk) -> None:
        empty = [""] * chunk.size
        given = self._given_names(chunk)
        families = self._values(chunk, "family_name")
        civilities = self._values(chunk, "civility") or list(empty)
        companies = self._values(chunk, "organization_name") or list(empty)
        employers = self._values(chunk, "employment.organization")
        if employers is not None:
            companies = [own or other for own, other in zip(companies, employers, strict=True)]
        kinds: list[str] = [
            said[0] or "" for said in self._values(chunk, "kind") or [("", "")] * chunk.size
        ]
        family: list[str] = list(empty)
        if families is not None:
            family = [one[0] for one in families]
            for number, (_, civility, first) in enumerate(families):
                if civility or first:
                    civilities[number] = civilities[number] or civility
                    given[number] = given[number] or first
        whole = self._values(chunk, FULL_NAME)
        if whole is not None:
            for number, (kind, civility, first, last) in enumerate(whole):
                if kind and not companies[number]:
                    companies[number] = last
                elif not family[number]:
                    family[number] = last
                    given[number] = given[number] or first
                    civilities[number] = civilities[number] or civility
        chunk.employers = self._tell_kinds(kinds, given, family, companies)
        chunk.scalars.update(
            kind=kinds,
            civility=civilities,
            given_name=given,
            family_name=family,
            organization_name=companies,
        )
        uids = self._values(chunk, UID)
        chunk.uids = uids

    def _given_names(self, chunk: PreparedChunk) -> list[str]:
        """The given name, with the middle name of a column of its own behind it."""
        columns = [
            reader.read_cells(self._cells(chunk, index))
            for index, _, reader in sorted(
                self._columns.get("given_name", ()), key=lambda entry: entry[1].number
            )
        ]
        if len(columns) < 2:
            return columns[0] if columns else [""] * chunk.size
        return [" ".join(filter(None, names)) for names in zip(*columns, strict=True)]

    def _tell_kinds(
        self, kinds: list[str], given: list[str], family: list[str], companies: list[str]
    ) -> list[str]:
        """Settles person or company for each row; returns the employers of the people."""
        employers = [""] * len(kinds)
        for number, (first, last, company) in enumerate(zip(given, family, companies, strict=True)):
            if first or last:
                if kinds[number] == "organization" and not company:
                    companies[number] = f"{first} {last}".strip()
                    given[number] = family[number] = ""
                    continue
                kinds[number] = "individual"
                if company:
                    employers[number] = company
                    companies[number] = ""
            elif company and kinds[number] != "individual":
                kinds[number] = "organization"
            else:
                kinds[number] = "individual"
                if company:
                    employers[number] = company
                    companies[number] = ""
        return employers

    # -- single values -------------------------------------------------------------------------

    def _read_scalars(self, chunk: PreparedChunk, left_over: list[tuple[int, str]]) -> None:
        for key in (*_TEXTS, *_COMPANY_NUMBERS):
            values = self._values(chunk, key)
            if values is not None:
                chunk.scalars[key] = values
        for key in (
            "birth_date", "verified_on", "status", "ended", "language", "housing", "wants_news",
            "children", "headcount",
        ):  # fmt: skip
            values = self._values(chunk, key)
            if values is not None:
                chunk.scalars[key] = self._split_left_over(key, values, left_over)
        if "siret" in chunk.scalars:
            sirens = chunk.scalars.setdefault("siren", [""] * chunk.size)
            for number, siret in enumerate(chunk.scalars["siret"]):
                if isinstance(siret, str) and len(siret) == 14 and not sirens[number]:
                    sirens[number] = siren_of(siret)
        responsible = self._values(chunk, "responsible_id")
        if responsible is not None:
            self._read_responsible(chunk, responsible, left_over)

    def _split_left_over(
        self, key: str, values: list[Any], left_over: list[tuple[int, str]]
    ) -> list[object]:
        heading = self._headings[self._columns[key][0][0]]
        for number, (_, rest) in enumerate(values):
            if rest:
                left_over.append((number, f"{heading}: {rest}"))
        return [value for value, _ in values]

    def _read_responsible(
        self, chunk: PreparedChunk, names: list[str], left_over: list[tuple[int, str]]
    ) -> None:
        from sme_crm.domain.folding import fold

        heading = self._headings[self._columns["responsible_id"][0][0]]
        ids: list[object] = []
        for number, name in enumerate(names):
            ids.append(self._staff.get(fold(name)) if name else None)
            if name and ids[-1] is None:
                left_over.append((number, f"{heading}: {name}"))
        chunk.scalars["responsible_id"] = ids

    def _read_employments(self, chunk: PreparedChunk, left_over: list[tuple[int, str]]) -> None:
        parts: list[list[Any]] = []
        for key in _EMPLOYMENT:
            values = self._values(chunk, key)
            if values is None:
                parts.append([None if key.endswith("date") else ""] * chunk.size)
            elif key == "employment.level":
                found = self._split_left_over(key, values, left_over)
                parts.append([value or "" for value in found])
            elif key.endswith("date"):
                parts.append(self._split_left_over(key, values, left_over))
            else:
                parts.append(values)
        if not any(key in self._columns for key in _EMPLOYMENT):
            return
        for number, row in enumerate(zip(*parts, strict=True)):
            if any(row):
                chunk.employments[number] = row
                if not chunk.employers[number] and row[0]:
                    # A function without a company has nowhere else to go.
                    self._keep_function(chunk, number, row[0])

    def _keep_function(self, chunk: PreparedChunk, number: int, function: str) -> None:
        if chunk.scalars["kind"][number] == "individual":
            professions = chunk.scalars.setdefault("profession", [""] * chunk.size)
            professions[number] = professions[number] or function

    # -- rows ----------------------------------------------------------------------------------

    def _read_phones(self, chunk: PreparedChunk) -> None:
        kinds = self._row_kinds(chunk, "phone")
        seen: dict[int, list[str]] = {}
        firsts: list[str | None] = [None] * chunk.size
        append = chunk.phones.append
        for index, _, reader in self._columns.get("phone.number", ()):
            values = reader.read_cells(self._cells(chunk, index))
            said = kinds.get(index)
            for number, phones in enumerate(values):
                if not phones:
                    continue
                if firsts[number] is None and len(phones) == 1 and said is None:
                    phone = phones[0]
                    firsts[number] = phone[3]
                    append((number, 0, *phone))
                    continue
                for kind, shown, e164, digits, state in phones:
                    known = seen.setdefault(number, [])
                    first = firsts[number]
                    if first is None:
                        firsts[number] = digits
                    elif digits and (digits == first or digits in known):
                        continue
                    else:
                        known.append(digits)
                    chosen = said[number] or kind if said else kind
                    append((number, 0 if first is None else len(known), chosen, shown, e164,
                            digits, state))  # fmt: skip

    def _read_emails(self, chunk: PreparedChunk) -> None:
        kinds = self._row_kinds(chunk, "email")
        seen: dict[int, list[str]] = {}
        columns = self._columns.get("email.address", ())
        alone = len(columns) == 1
        for index, _, reader in columns:
            values = reader.read_cells(self._cells(chunk, index))
            said = kinds.get(index)
            append = chunk.emails.append
            for number, emails in enumerate(values):
                if alone and len(emails) == 1 and said is None and not emails[0][4]:
                    append((number, 0, *emails[0][:4]))
                    continue
                for kind, address, folded, state, name in emails:
                    known = seen.setdefault(number, [])
                    if folded in known:
                        continue
                    chosen = said[number] or kind if said else kind
                    append((number, len(known), chosen, address, folded, state))
                    known.append(folded)
                    if name:
                        self._name_from_email(chunk, number, name)

    def _name_from_email(self, chunk: PreparedChunk, number: int, name: str) -> None:
        """The name beside an address ("Jean Dupont <j@d.fr>") of a row that has none."""
        scalars = chunk.scalars
        named = ("given_name", "family_name", "organization_name")
        if any(scalars[key][number] for key in named) or chunk.employers[number]:
            return
        kind, civility, given, family = readers.full_name_reader(-1, self._options)[name]
        if kind:
            scalars["kind"][number], scalars["organization_name"][number] = kind, family
        else:
            scalars["given_name"][number], scalars["family_name"][number] = given, family
            scalars["civility"][number] = scalars["civility"][number] or civility

    def _row_kinds(self, chunk: PreparedChunk, entity: str) -> dict[int, list[str]]:
        """The kinds told by a column before the values ("Phone 1 - Type"), by value column."""
        values = {index for index, _, _ in self._columns.get(_VALUE_KEYS[entity], ())}
        found: dict[int, list[str]] = {}
        for index, _, reader in self._columns.get(f"{entity}.kind", ()):
            # Google tells the kind before the number, we do behind it.
            place = index + 1 if index + 1 in values else index - 1
            if place in values:
                found[place] = reader.read_cells(self._cells(chunk, index))
        return found

    def _read_web_pages(self, chunk: PreparedChunk) -> None:
        places: dict[int, int] = {}
        for index, _, reader in self._columns.get("web_page.url", ()):
            for number, page in enumerate(reader.read_cells(self._cells(chunk, index))):
                if page is not None:
                    place = places.get(number, 0)
                    places[number] = place + 1
                    chunk.web_pages.append((number, place, *page))

    def _read_own_values(self, chunk: PreparedChunk, left_over: list[tuple[int, str]]) -> None:
        for index, _, reader in self._columns.get("own", ()):
            for number, value in enumerate(reader.read_cells(self._cells(chunk, index))):
                text, amount, rest = value
                if text is not None or amount is not None:
                    chunk.own_values.append((number, self._own_base + index, text, amount))
                elif rest:
                    left_over.append((number, f"{self._headings[index]}: {rest}"))

    def _read_groups(self, chunk: PreparedChunk) -> None:
        for index, _, reader in self._columns.get(GROUPS, ()):
            for number, text in enumerate(reader.read_cells(self._cells(chunk, index))):
                if text:
                    for name in _GROUP_MARKS.split(text):
                        # "* My Contacts" is a group of Google's own.
                        if name and not name.startswith("* "):
                            chunk.groups.append((number, name))

    # -- together ------------------------------------------------------------------------------

    def _move_company_values(self, chunk: PreparedChunk) -> None:
        """What describes a company goes to the employer of a row that is a person."""
        keys = [key for key in _COMPANY_KEYS if key in chunk.scalars]
        if not keys:
            return
        for number, employer in enumerate(chunk.employers):
            if employer:
                values: dict[str, object] = {
                    key: chunk.scalars[key][number] for key in keys if chunk.scalars[key][number]
                }
                if values:
                    chunk.company_values[number] = values
                    for key in values:
                        chunk.scalars[key][number] = None if key == "headcount" else ""

    def _read_notes(self, chunk: PreparedChunk, left_over: list[tuple[int, str]]) -> None:
        columns = self._columns.get("notes", ())
        if not columns and not left_over:
            return
        notes: list[str] = [""] * chunk.size
        for index, _, reader in columns:
            heading = f"{self._headings[index]}: " if len(columns) > 1 else ""
            for number, text in enumerate(reader.read_cells(self._cells(chunk, index))):
                if text:
                    before = f"{notes[number]}\n" if notes[number] else ""
                    notes[number] = f"{before}{heading}{text}"
        for number, text in left_over:
            notes[number] = f"{notes[number]}\n{text}" if notes[number] else text
        chunk.scalars["notes"] = list(notes)

    def _reject_nameless(self, chunk: PreparedChunk) -> None:
        scalars = chunk.scalars
        named = zip(
            scalars["given_name"], scalars["family_name"], scalars["organization_name"],
            chunk.employers, strict=True,
        )  # fmt: skip
        nameless = {number for number, names in enumerate(named) if not any(names)}
        if nameless:
            nameless -= {row[0] for row in chunk.emails} | {row[0] for row in chunk.phones}
            for number in nameless:
                chunk.rejected.setdefault(number, NOTHING_TO_NAME)


_VALUE_KEYS: Final = {"phone": "phone.number", "email": "email.address"}
