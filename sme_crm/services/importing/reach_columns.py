"""Phones, e-mails and web pages of the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sme_crm.domain.folding import clean_text
from sme_crm.domain.related_people import RelatedPerson
from sme_crm.services.importing import readers
from sme_crm.services.importing.mapped_columns import MappedColumns
from sme_crm.services.importing.phone_codes import joined_cells, phones_of_codes
from sme_crm.services.importing.phone_reader import PhoneReader
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.targets import PHONE_CODE, RELATED, RELATED_KIND

# Google parts several values of a cell so.
_SEVERAL: Final = re.compile(r"\s*(?::::|[;\n])\s*")
_NO_COLUMN: Final = -1
_PAGE_PARTS: Final = 3
_VALUE_KEYS: Final = {"phone": "phone.number", "email": "email.address"}


class ReachColumns(MappedColumns):
    """Reads how the contact of each row can be reached."""

    def _read_countries(self, chunk: PreparedChunk) -> None:
        """Find the rows of other countries; what was typed there is no French code."""
        self.countries = {}
        if self._options.on("phones") or self._options.on("postal_codes"):
            self.countries = self._row_countries.of_chunk(chunk, self._by_column)
        if self.countries and self._options.on("postal_codes"):
            self._row_countries.put_right(chunk, self.countries)

    def _read_phones(self, chunk: PreparedChunk) -> None:
        kinds = self._row_kinds(chunk, "phone")
        seen: dict[int, list[str]] = {}
        firsts: list[str | None] = [None] * chunk.size
        append = chunk.phones.append
        self._join_codes(chunk)
        emails: list[tuple[int, tuple[str, ...]]] = []
        columns: list[tuple[int, PhoneReader, Sequence[str]]] = [
            (index, reader, self.joined.get(index) or self._cells(chunk, index))
            for index, reader in self._phones.items()
        ]
        if self._numbers_beside:
            found = [self._numbers_beside.get(number, "") for number in range(chunk.size)]
            columns.append((_NO_COLUMN, PhoneReader(_NO_COLUMN, "", self._options), found))
        for index, reader, cells in columns:
            values = reader.read_rows(cells, self.countries)
            said = kinds.get(index)
            for number, phones in enumerate(values):
                if not phones:
                    continue
                if len(phones[-1]) == 1:
                    emails += ((number, row) for row in phones if len(row) == 1)
                    phones = [row for row in phones if len(row) > 1]
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
        self._add_emails(
            chunk, [(number, ("work", one, one.lower(), "good", "")) for number, (one,) in emails]
        )

    def _join_codes(self, chunk: PreparedChunk) -> None:
        """Put area and country codes before the numbers they belong to."""
        codes = {index for index, _, _ in self._columns.get(PHONE_CODE, ())}
        if not codes or not chunk.size:
            return
        phones = [index for index, _, _ in self._columns.get("phone.number", ())]
        self.joined = {
            phone: joined_cells(
                self._cells(chunk, phone),
                [(self._headings[code], self._cells(chunk, code)) for code in of_phone],
            )
            for phone, of_phone in phones_of_codes(codes, phones).items()
        }

    def _read_emails_and_pages(self, chunk: PreparedChunk) -> None:
        """E-mails and web pages; each may stand in a cell for the other."""
        kinds = self._row_kinds(chunk, "email")
        seen: dict[int, list[str]] = {}
        pages: list[tuple[int, tuple[str, ...]]] = []
        columns = self._columns.get("email.address", ())
        alone = len(columns) == 1
        self._numbers_beside = {}
        append = chunk.emails.append
        for index, _, reader in columns:
            values = reader.read_cells(self._cells(chunk, index))
            said = kinds.get(index)
            for number, rows in enumerate(values):
                if alone and len(rows) == 1 and said is None and rows[0][-1] == "":
                    append((number, 0, *rows[0][:4]))
                    continue
                for row in rows:
                    if len(row) == 1:
                        told = self._numbers_beside.get(number, "")
                        self._numbers_beside[number] = f"{told}\n{row[0]}".strip()
                    elif len(row) == _PAGE_PARTS:
                        pages.append((number, row))
                    else:
                        known = seen.setdefault(number, [])
                        self._add_email(chunk, number, row, known, said[number] if said else "")
        beside: list[tuple[int, tuple[str, ...]]] = []
        for index, _, reader in self._columns.get("web_page.url", ()):
            for number, rows in enumerate(reader.read_cells(self._cells(chunk, index))):
                for row in rows:
                    (pages if len(row) == _PAGE_PARTS else beside).append((number, row))
        self._add_emails(chunk, beside)
        self._add_pages(chunk, pages)

    def _add_emails(self, chunk: PreparedChunk, rows: list[tuple[int, tuple[str, ...]]]) -> None:
        """E-mails that stood in cells for something else."""
        if not rows:
            return
        seen: dict[int, list[str]] = {}
        for number, _, _, _, folded, _ in chunk.emails:
            seen.setdefault(number, []).append(folded)
        for number, row in rows:
            self._add_email(chunk, number, row, seen.setdefault(number, []), "")

    def _add_email(
        self, chunk: PreparedChunk, number: int, row: tuple[str, ...], known: list[str], said: str
    ) -> None:
        kind, address, folded, state, name = row
        if folded in known:
            return
        chunk.emails.append((number, len(known), said or kind, address, folded, state))
        known.append(folded)
        if name:
            self._name_from_email(chunk, number, name)

    @staticmethod
    def _add_pages(chunk: PreparedChunk, pages: list[tuple[int, tuple[str, ...]]]) -> None:
        places: dict[int, list[str]] = {}
        for number, (kind, url, state) in pages:
            known = places.setdefault(number, [])
            if url not in known:
                chunk.web_pages.append((number, len(known), kind, url, state))
                known.append(url)

    def _name_from_email(self, chunk: PreparedChunk, number: int, name: str) -> None:
        """The name beside an address ("Jean Dupont <j@d.fr>") of a row that has none."""
        scalars = chunk.scalars
        named = ("given_name", "family_name", "organization_name")
        if any(scalars[key][number] for key in named) or chunk.employers[number]:
            return
        kind, civility, given, family, _ = readers.full_name_reader(-1, self._options)[name]
        if kind:
            scalars["kind"][number], scalars["organization_name"][number] = kind, family
        else:
            scalars["given_name"][number], scalars["family_name"][number] = given, family
            scalars["civility"][number] = scalars["civility"][number] or civility

    def _read_related(self, chunk: PreparedChunk) -> None:
        """The people the rows name, with what the column of the same number calls them."""
        labels = {
            target.number: self._cells(chunk, index)
            for index, target, _ in self._columns.get(RELATED_KIND, ())
        }
        for index, target, reader in self._columns.get(RELATED, ()):
            said = labels.get(target.number)
            for number, text in enumerate(reader.read_cells(self._cells(chunk, index))):
                label = clean_text(said[number]).lstrip("* ") if said and text else ""
                names = filter(None, _SEVERAL.split(text)) if text else ()
                chunk.related += [
                    (number, RelatedPerson(label, name, label or self._headings[index]))
                    for name in names
                ]

    def _row_kinds(self, chunk: PreparedChunk, entity: str) -> dict[int, list[str]]:
        """The kinds told by a column before the values ("Phone 1 - Type"), by value column."""
        values = {index for index, _, _ in self._columns.get(_VALUE_KEYS[entity], ())}
        found: dict[int, list[str]] = {}
        kinds = self._columns.get(f"{entity}.kind", ())
        # Google tells the kind before each number, others behind it.
        step = 1 if kinds and min(values, default=0) > kinds[0][0] else -1
        for index, _, reader in kinds:
            place = index + step if index + step in values else index - step
            if place in values:
                found[place] = reader.read_cells(self._cells(chunk, index))
        return found
