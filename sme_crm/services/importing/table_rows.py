"""Rows of a table to prepared chunks: every column through its reader, then put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sme_crm.domain.company_number import (
    format_siren,
    format_siret,
    is_valid_siren,
    is_valid_siret,
    siren_of,
)
from sme_crm.domain.folding import fold
from sme_crm.domain.name_case import proper_case
from sme_crm.domain.names import read_civility, split_full_name
from sme_crm.formats.source_row import SourceRow
from sme_crm.services.importing.headings import folded_heading
from sme_crm.services.importing.mapped_columns import DATE_PARTS
from sme_crm.services.importing.prepared import NOTHING_TO_NAME, PreparedChunk
from sme_crm.services.importing.reach_columns import ReachColumns
from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    MODIFIED,
    UID,
)

_COMPANY_NUMBERS: Final = ("siren", "siret", "vat_number", "naf")
_COMPANY_KEYS: Final = (*_COMPANY_NUMBERS, "legal_form", "sector", "headcount")
_TEXTS: Final = ("birth_name", "profession", "legal_form", "sector", "source", "reference")
_GROUP_MARKS: Final = re.compile(r"\s*(?:[;,|\n]|:::)\s*")
_EMPLOYMENT: Final = (
    "employment.function", "employment.level", "employment.department",
    "employment.from_date", "employment.until_date",
)  # fmt: skip


_MARK: Final = len(", ")
_NOT_TOLD: Final = "[ND]"
"""What SIRENE says of people who objected to being shown (« non diffusible »)."""
_NULLS: Final = ("NULL", "\\N")
"""What dumps of databases write for nothing, in column after column."""
_TYPED: Final = ("phone.number", "email.address", "web_page.url", "birth_date", "siret", "siren")
_BEHIND: Final = frozenset({
    "suffix", "name suffix", "suffixe", "honorific suffix", "suffixe du nom", "suffixe nom",
    "suffixe honorifique", "honorific suffixes", "generational suffix", "post nominals",
    "post nominal", "credentials", "contact suffix", "generation qualifier", "generationqualifier",
    "title", "titre",
})  # fmt: skip
"""Headings of notes that are told behind the others, each with its heading: what stands around a
name in a column of its own ("Jr.", "PhD", "III") and is no civility is a line of the notes."""


def _birthday(year: int | None, month: int | None, day: int | None) -> str | None:
    """The ISO date of a birthday in parts, None when there is no such day."""
    if month is None or day is None:
        return None
    try:
        # A leap year stands for a year that is not told.
        found = date(year or 2000, month, day)
    except ValueError:
        return None
    return found.isoformat() if year else f"--{month:02}-{day:02}"


def _without(mark: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells, those that only hold `mark` empty."""
    return tuple("" if cell == mark else cell for cell in cells) if mark in cells else cells


def _name_people(
    kinds: list[str],
    civilities: list[str],
    given: list[str],
    family: list[str],
    companies: list[str],
) -> None:
    """Of customers named in one column, those the file calls people are no companies."""
    for number, kind in enumerate(kinds):
        if kind == "individual" and companies[number]:
            name = split_full_name(companies[number])
            given[number], family[number] = proper_case(name.given), proper_case(name.family)
            civilities[number] = civilities[number] or name.civility
            companies[number] = ""


def _is_self(company: str, family_name: str) -> bool:
    """Whether a customer "Mme Rivière" is Odile Rivière herself, who works for nobody then."""
    if not family_name or family_name.lower() not in company.lower():
        return False
    return bool(read_civility(company.partition(" ")[0])) and (
        fold(split_full_name(company).family) == fold(family_name)
    )


class TableRows(ReachColumns):
    """Prepares the rows of one table by its mapping."""

    def prepare(self, rows: Sequence[SourceRow]) -> PreparedChunk:
        """The rows cleaned and put together."""
        cells = [row.cells for row in rows]
        chunk = PreparedChunk(lines=[row.line for row in rows], cells=cells)
        # As many columns as the shortest row has; longer ones are rejects.
        self._by_column = list(zip(*cells, strict=False))
        hidden: set[int] = set()
        if self._is_register:
            hidden = {number for number, row in enumerate(cells) if _NOT_TOLD in row}
        if hidden:
            self._by_column = [_without(_NOT_TOLD, column) for column in self._by_column]
        for mark in _NULLS:
            # In names alone it may be somebody's.
            typed = (at for key in _TYPED for at, _, _ in self._columns.get(key, ()))
            if any(mark in self._cells(chunk, at) for at in typed):
                self._by_column = [_without(mark, column) for column in self._by_column]
        self._judge_rows(rows, chunk)
        left_over: list[tuple[int, str]] = []
        self._read_names(chunk)
        self._read_scalars(chunk, left_over)
        self._read_employments(chunk, left_over)
        self._read_emails_and_pages(chunk)
        self._read_related(chunk)
        self._read_own_values(chunk, left_over)
        self._read_groups(chunk)
        self._addresses.read(chunk, self._cells)
        self._read_countries(chunk)
        self._read_phones(chunk)
        self._own_rows.read(chunk, self._cells)
        self._consents.read(chunk, self._cells)
        self._move_company_values(chunk)
        self._read_notes(chunk, left_over)
        self._reject_nameless(chunk, hidden)
        return chunk

    @property
    def _is_register(self) -> bool:
        return "siren" in self._columns or "siret" in self._columns

    def _judge_rows(self, rows: Sequence[SourceRow], chunk: PreparedChunk) -> None:
        for number, row in enumerate(rows):
            if row.problem == "too_many_cells":
                chunk.rejected[number] = row.problem
            elif row.problem is not None:
                chunk.warnings.append((number, row.problem))

    def _read_names(self, chunk: PreparedChunk) -> None:
        empty = [""] * chunk.size
        given = self._values(chunk, "given_name") or list(empty)
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
            for number, (kind, civility, first, last, typed) in enumerate(whole):
                head = f"{companies[number]}, "
                if len(head) > _MARK and typed.lower().startswith(head.lower()):
                    # Odoo shows people as "Azure Interior, Brandon Freeman".
                    name = split_full_name(typed[len(head) :])
                    kind, civility, first, last = "", name.civility, name.given, name.family
                if not typed or given[number] or family[number]:
                    if first and not given[number] and last == family[number]:
                        given[number] = first  # "Hopper" beside "Grace Hopper"
                    continue
                if kinds[number] == "organization":
                    companies[number] = typed
                elif kind and kinds[number] != "individual" and not companies[number]:
                    companies[number] = last
                else:
                    given[number], family[number] = first, last
                    civilities[number] = civilities[number] or civility
        if not any(key in self._columns for key in ("given_name", "family_name", FULL_NAME)):
            _name_people(kinds, civilities, given, family, companies)
        chunk.employers = self._tell_kinds(kinds, given, family, companies)
        chunk.scalars.update(
            kind=kinds,
            civility=civilities,
            given_name=given,
            family_name=family,
            organization_name=companies,
        )
        chunk.uids = self._values(chunk, UID)
        chunk.modified = self._values(chunk, MODIFIED)

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
                if company and not _is_self(company, last):
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
        self._read_birth_parts(chunk)
        if "siret" in chunk.scalars:
            sirens = chunk.scalars.setdefault("siren", [""] * chunk.size)
            for number, siret in enumerate(chunk.scalars["siret"]):
                if isinstance(siret, str) and len(siret) == 14 and not sirens[number]:
                    sirens[number] = siren_of(siret)
        responsible = self._values(chunk, "responsible_id")
        if responsible is not None:
            self._read_responsible(chunk, responsible, left_over)

    def _read_birth_parts(self, chunk: PreparedChunk) -> None:
        """A birthday in columns of its year, month and day ("--05-12" without a year)."""
        parts = [self._values(chunk, f"birth_date:{part}") for part in DATE_PARTS]
        if parts[1] is None or parts[2] is None:
            return
        years = parts[0] or [(None, "")] * chunk.size
        dates = chunk.scalars.setdefault("birth_date", [None] * chunk.size)
        for number, row in enumerate(zip(years, parts[1], parts[2], strict=True)):
            dates[number] = dates[number] or _birthday(*(value for value, _ in row))

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
        every = self._columns.get("notes", ())
        behind = [one for one in every if folded_heading(self._headings[one[0]]) in _BEHIND]
        columns = [one for one in every if one not in behind]
        for index, _, reader in behind:
            heading = self._headings[index]
            cells = reader.read_cells(self._cells(chunk, index))
            left_over += [(at, f"{heading}: {text}") for at, text in enumerate(cells) if text]
        if not every and not left_over:
            return
        notes: list[str] = [""] * chunk.size
        several = len(columns) > 1
        told: list[str] = [""] * chunk.size
        for index, _, reader in columns:
            heading = self._headings[index]
            for number, text in enumerate(reader.read_cells(self._cells(chunk, index))):
                if not text:
                    continue
                if not notes[number]:
                    notes[number], told[number] = text, heading
                    continue
                # Only what stands beside other notes needs the heading it came under.
                if several and told[number]:
                    notes[number], told[number] = f"{told[number]}: {notes[number]}", ""
                notes[number] = f"{notes[number]}\n{heading}: {text}"
        for number, text in left_over:
            notes[number] = f"{notes[number]}\n{text}" if notes[number] else text
        chunk.scalars["notes"] = list(notes)

    def _reject_nameless(self, chunk: PreparedChunk, hidden: set[int]) -> None:
        scalars = chunk.scalars
        named = zip(
            scalars["given_name"], scalars["family_name"], scalars["organization_name"],
            chunk.employers, strict=True,
        )  # fmt: skip
        nameless = {number for number, names in enumerate(named) if not any(names)}
        if nameless:
            nameless -= {row[0] for row in chunk.emails} | {row[0] for row in chunk.phones}
            if "reference" in scalars:
                # A customer number at an address is a customer whose name is yet to be found.
                placed = {row[0] for row in chunk.addresses}
                nameless -= {row for row in placed & nameless if scalars["reference"][row]}
            for number in nameless:
                siret = scalars["siret"][number] if "siret" in scalars else ""
                # A register that names no establishment: its number stands for it.
                unnamed = scalars["kind"][number] != "individual" or number in hidden
                if siret and is_valid_siret(siret) and unnamed:
                    scalars["organization_name"][number] = f"SIRET {format_siret(siret)}"
                    scalars["kind"][number] = "organization"
                    continue
                siren = scalars["siren"][number] if number in hidden else ""
                if siren and is_valid_siren(siren):
                    scalars["organization_name"][number] = f"SIREN {format_siren(siren)}"
                    scalars["kind"][number] = "organization"
                    continue
                chunk.rejected.setdefault(number, NOTHING_TO_NAME)
