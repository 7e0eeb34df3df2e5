"""Which country each row of a table is of, where it is not France: for its numbers and codes.

A country in the address decides; else postal code and town, e-mails, sites and numbers with a
country code tell (see `domain.country_evidence`); else what most rows of the file tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any, Final

from sme_crm.domain.country_evidence import (
    FOREIGN_ENDINGS,
    FRANCE,
    Told,
    code_and_town,
    is_foreign_code,
    is_known_abroad,
    told_country,
)
from sme_crm.domain.postal_code import FRENCH_TERRITORIES, read_postal_code
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.targets import POSTAL_LOCALITY, WHOLE_ADDRESS, parse_target
from sme_crm.services.importing.words import read_country

_LEAST_VOTES: Final = 3
_ONE_COUNTRY: Final = 0.8
# Places of country and code in the addresses of a chunk.
_CODE, _COUNTRY, _STATE = 7, 10, 11
_REACH: Final = ("email.address", "web_page.url")
_WHOLE: Final = (POSTAL_LOCALITY, WHOLE_ADDRESS, "address.street")
_BEHIND_ENDS: Final = "/> "
_MAY_BE_ABROAD: Final = re.compile(r"(?<!\d)\d{4}\s+[A-Z]|[A-Z]\s?-\s?\d{4}")


class RowCountries:
    """The columns of a table that tell a country; `home`: that of most rows of the file."""

    def __init__(self, targets: Iterable[tuple[int, str]], home: str = "") -> None:
        self._columns: dict[str, list[int]] = {}
        for index, text in targets:
            self._columns.setdefault(parse_target(text).key, []).append(index)
        # What `is_known_abroad` says, by town.
        self._towns: dict[str, bool] = {}
        self._home = Told(home, sure=False) if home else None
        self._wanted = "phone.number" in self._columns or "address.postal_code" in self._columns

    def told_by(self, cells: Sequence[str]) -> Told | None:
        """The country a row tells by itself, None when it does not."""
        for cell in self._filled("address.country", cells):
            country = read_country(cell)
            if country is not None:
                return Told(country or FRANCE, sure=True)
        reaches = (cell for key in _REACH for cell in self._filled(key, cells))
        return told_country(self._places(cells), reaches, self._filled("phone.number", cells))

    def of_chunk(self, chunk: PreparedChunk, by_column: Sequence[Sequence[str]]) -> dict[int, Told]:
        """The countries of the rows that are not French."""
        found = {}
        for address in chunk.addresses:
            if address[_COUNTRY] and address[1] == 0:
                found[address[0]] = Told(address[_COUNTRY], sure=True)
        if self._wanted and chunk.size:
            rows = range(chunk.size) if self._home is not None else self._suspects(by_column)
            for number in rows:
                if number not in found:
                    told = self.told_by(chunk.cells[number]) or self._home
                    if told is not None:
                        found[number] = told
        return {
            number: told
            for number, told in found.items()
            if told.country not in FRENCH_TERRITORIES and len(told.country) == 2
        }

    def odd_rows(self, rows: Sequence[Sequence[str]]) -> list[int]:
        """The rows that do not look French, or name a country."""
        by_column = list(zip(*rows, strict=False))
        found = set(self._suspects(by_column)) if by_column else set()
        for index in self._columns.get("address.country", ()) if by_column else ():
            found |= {at for at, cell in enumerate(by_column[index]) if cell}
        return sorted(found)

    def put_right(self, chunk: PreparedChunk, told: dict[int, Told]) -> None:
        """Addresses without a country whose code France does not have: of the country told."""
        for at, address in enumerate(chunk.addresses):
            of = told.get(address[0])
            if of is None or address[_COUNTRY] or not address[_CODE]:
                continue
            places = self._places(chunk.cells[address[0]])
            typed = next((code for code, town in places if is_foreign_code(code, town)), "")
            if typed and _is_written(typed, address[_CODE]):
                read = read_postal_code(typed, of.country)
                if read.state == "good":
                    row: list[Any] = list(address)
                    row[_CODE], row[_COUNTRY], row[_STATE] = read.code, of.country, "good"
                    chunk.addresses[at] = tuple(row)

    def _suspects(self, by_column: Sequence[Sequence[str]]) -> list[int]:
        """Rows of which something does not look French; the others are not asked."""
        found: set[int] = set()
        for key, looks_foreign in (
            ("email.address", _ends_abroad), ("web_page.url", _ends_abroad),
            ("phone.number", _is_foreign_number), ("address.postal_code", _is_other_code),
            ("address.locality", self._is_other_town), (POSTAL_LOCALITY, self._is_other_town),
            (WHOLE_ADDRESS, _MAY_BE_ABROAD.search),
        ):  # fmt: skip
            for index in self._columns.get(key, ()):
                cells = by_column[index]
                found.update(compress(range(len(cells)), map(looks_foreign, cells)))
        return sorted(found)

    def _is_other_town(self, cell: str) -> bool:
        known = self._towns.get(cell)
        if known is None:
            known = self._towns[cell] = is_known_abroad(cell)
        return known

    def _filled(self, key: str, cells: Sequence[str]) -> list[str]:
        return [cells[at] for at in self._columns.get(key, ()) if at < len(cells) and cells[at]]

    def _places(self, cells: Sequence[str]) -> list[tuple[str, str]]:
        """(postal code, town) as typed."""
        codes = self._filled("address.postal_code", cells)
        towns = self._filled("address.locality", cells)
        places = []
        if codes or towns:
            code, town = codes[0] if codes else "", towns[0] if towns else ""
            inside = code_and_town(town) if not code else ("", "")
            places.append(inside if inside[0] else (code, town))
        whole = (cell for key in _WHOLE for cell in self._filled(key, cells))
        places += [place for cell in whole if (place := code_and_town(cell))[0]]
        return places


def _ends_abroad(cell: str) -> bool:
    if cell[-1:] in _BEHIND_ENDS:
        cell = cell.rstrip(_BEHIND_ENDS)
    return cell[-3:].lower() in FOREIGN_ENDINGS


def _is_foreign_number(cell: str) -> bool:
    return (cell[:1] == "+" and cell[1:3] != "33") or (cell[:2] == "00" and cell[2:4] != "33")


def _is_other_code(cell: str) -> bool:
    return bool(cell) and (len(cell) != 5 or not cell.isdigit())


def _is_written(typed: str, code: str) -> bool:
    """Whether a code as typed is that of an address, which may have been given a zero."""
    return code in (typed, f"0{typed}", typed.upper()) or typed.endswith(code)


def home_of(rows: Sequence[Sequence[str]], countries: RowCountries) -> str:
    """The country most rows of a file are of, by those that tell; "" for France and for none.

    Most files are French: unless enough rows look otherwise, none is asked.
    """
    odd = countries.odd_rows(rows)
    if len(odd) < _LEAST_VOTES or not any(
        most >= _LEAST_VOTES
        for country, most in _votes((rows[at] for at in odd), countries).items()
        if country not in FRENCH_TERRITORIES
    ):
        return ""
    votes = _votes(rows, countries)
    country, most = votes.most_common(1)[0]
    enough = most >= _ONE_COUNTRY * votes.total()
    return country if enough and country not in FRENCH_TERRITORIES else ""


def _votes(rows: Iterable[Sequence[str]], countries: RowCountries) -> Counter[str]:
    return Counter(told.country for cells in rows if (told := countries.told_by(cells)))
