"""The address columns of a table put together: parts, whole addresses, several per row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from sme_crm.domain.folding import clean_text
from sme_crm.domain.postal_code import read_postal_code
from sme_crm.domain.town_names import official_town, read_district
from sme_crm.services.importing.addresses import AddressParts, read_address
from sme_crm.services.importing.cleaning import (
    CleaningOptions,
    ColumnReader,
    Reading,
    UniqueReader,
    plain_reader,
)
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.readers import (
    country_reader,
    locality_reader,
    postal_code_reader,
    row_kind_reader,
)
from sme_crm.services.importing.targets import POSTAL_LOCALITY, WHOLE_ADDRESS, Target

CellsOf = Callable[[PreparedChunk, int], Sequence[str]]
_LINE_END = re.compile("[\r\n]")
_WITH_DISTRICTS = ("", "75", "69", "13")
_NO_TOWN = ("", "", False, "")
_PARTS = ("complement", "building", "street", "place", "region")


class TownRule(ColumnReader):
    """A rule that looks at a town and its postal code together, once the row is read."""

    def __init__(self, column: int, rule: str, options: CleaningOptions) -> None:
        super().__init__(column, rule, lambda text: (text, text, ""))
        self.used = options.on(rule)
        # What was changed in the preview: (row of the chunk, before, after).
        self.told: list[tuple[int, str, str]] = []
        self.explaining = False

    def _tell(self, number: int, before: str, after: str) -> None:
        if self.explaining:
            self.told.append((number, before, after))


class TownReader(TownRule):
    """Towns in capitals by their official spelling, where the postal code agrees."""

    def spell(self, number: int, postal_code: str, town: str) -> str:
        """The official name of a town, or the town as it is."""
        official = official_town(postal_code, town)
        if not official or official == town:
            return town
        self.changed += 1
        self._keep_example(f"{postal_code} {town}", f"{postal_code} {official}")
        self._tell(number, town, official)
        return official


class DistrictReader(TownRule):
    """Towns with the number of an arrondissement: their postal code tells it."""

    def place(self, number: int, code: str, town: str) -> tuple[str, str]:
        """(postal code, town) of a row; a postal code that says something else stays, and so
        does its town."""
        name, postal_code = read_district(town)
        if not name or code not in ("", postal_code):
            return code, town
        self.changed += 1
        self._keep_example(town, f"{postal_code} {name}")
        self._tell(number, town, f"{postal_code} {name}")
        return postal_code, name


class _Group:
    """The columns of one address of each row."""

    def __init__(self, kind: str, number: int) -> None:
        self.kind = kind
        self.number = number
        self.columns: dict[str, list[tuple[int, ColumnReader]]] = {}
        self.towns: TownReader | None = None
        self.districts: DistrictReader | None = None


class AddressColumns:
    """Every address of a table; `readers` serve the preview."""

    def __init__(self, options: CleaningOptions) -> None:
        self._options = options
        self._groups: dict[tuple[str, int], _Group] = {}
        self.readers: list[ColumnReader] = []

    def add(self, index: int, target: Target) -> None:
        """Take a column in."""
        key = (target.kind, target.number)
        group = self._groups.setdefault(key, _Group(*key))
        part = target.key.removeprefix("address.")
        reader = self._reader(index, part)
        group.columns.setdefault(part, []).append((index, reader))
        self.readers.append(reader)
        if part in ("locality", POSTAL_LOCALITY) and group.towns is None:
            group.towns = TownReader(index, "towns", self._options)
            group.districts = DistrictReader(index, "districts", self._options)
            self.readers += (group.towns, group.districts)

    def _reader(self, index: int, part: str) -> ColumnReader:
        if part == "postal_code":
            return postal_code_reader(index, self._options)
        if part in ("locality", POSTAL_LOCALITY):
            return locality_reader(index, self._options)
        if part == "country":
            return country_reader(index)
        if part == "kind":
            return row_kind_reader(index)
        if part in (WHOLE_ADDRESS, "street"):
            return _whole_reader(index, part, self._options)
        return plain_reader(index)

    def read(self, chunk: PreparedChunk, cells_of: CellsOf) -> None:
        """Add the addresses of the rows to the chunk."""
        places: dict[int, int] = {}
        for group in self._groups.values():
            if set(group.columns) <= {"kind"}:
                continue
            values = {
                part: [reader.read_cells(cells_of(chunk, index)) for index, reader in columns]
                for part, columns in group.columns.items()
            }
            _GroupRows(chunk, group, values, places).read()


def _whole_reader(column: int, part: str, options: CleaningOptions) -> ColumnReader:
    """Values are texts of one line, or `AddressParts` of a cell that holds several lines."""
    always = part == WHOLE_ADDRESS

    def read(text: str) -> Reading:
        if not always and "\n" not in text and "\r" not in text:
            clean = clean_text(text)
            return (clean, clean, "")
        clean = clean_text(text, multi_line=True)
        if not clean:
            return ("", "", "")
        if not options.on("addresses"):
            clean = clean_text(text)
            return (clean, clean, "")
        parts = read_address(clean)
        return (parts, parts.shown, "")

    def read_plain(cells: Sequence[str]) -> tuple[list[Any], list[str]]:
        if any(map(_LINE_END.search, cells)):
            values: list[Any] = [
                None if _LINE_END.search(cell) else clean_text(cell) for cell in cells
            ]
        else:
            values = list(map(clean_text, cells))
        shown = [
            cell if value is None else value for value, cell in zip(values, cells, strict=True)
        ]
        return values, shown

    if always:
        return UniqueReader(column, "addresses", read)
    return UniqueReader(column, "text", read, read_plain)


class _GroupRows:
    """The rows of one group of columns."""

    def __init__(
        self,
        chunk: PreparedChunk,
        group: _Group,
        values: dict[str, list[list[Any]]],
        places: dict[int, int],
    ) -> None:
        self._chunk = chunk
        self._kind = group.kind
        self._towns = group.towns if group.towns is not None and group.towns.used else None
        districts = group.districts
        self._districts = districts if districts is not None and districts.used else None
        self._values = values
        self._places = places

    def read(self) -> None:
        """Add the addresses: parts as they are read, the others put together."""
        size = self._chunk.size
        texts = [self._joined(part, size) for part in _PARTS]
        codes = self._first("postal_code", ("", "good", ""), size)
        towns = self._first("locality", _NO_TOWN, size)
        both = self._first(POSTAL_LOCALITY, _NO_TOWN, size)
        countries = self._first("country", "", size)
        kinds = self._first("kind", "", size)
        wholes = self._first(WHOLE_ADDRESS, "", size)
        rows = zip(*texts, codes, towns, both, countries, kinds, wholes, strict=True)
        spell = self._towns.spell if self._towns is not None else None
        for number, row in enumerate(rows):
            complement, building, street, place, region, code, town, pair, country, kind, whole = (
                row
            )
            if (whole or pair[0] or pair[1] or town[1] or country != ""
                    or type(street) is not str):  # fmt: skip
                self._put_together(number, row)
            elif street or town[0] or code[0] or complement or building or place or region:
                name = spell(number, code[0], town[0]) if town[2] and spell else town[0]
                found = code[0]
                if name and found[:2] in _WITH_DISTRICTS and self._districts is not None:
                    found, name = self._districts.place(number, found, name)
                self._add(number, kind, (
                    complement, building, street, place, found, name, region, "", code[1]
                ))  # fmt: skip

    def _put_together(self, number: int, row: tuple[Any, ...]) -> None:
        """Add one address of which some parts stand in one cell, or abroad."""
        complement, building, street, place, region, code, town, pair, country, kind, whole = row
        if not (street or town[0] or code[0] or pair[0] or pair[1] or complement or building
                or place or whole or country or region):  # fmt: skip
            return
        if whole and street and (town[0] or code[0]):
            # A whole address beside its own parts says nothing more.
            row = (*row[:-1], "")
        parts = _fitted(row)
        if (town[2] or pair[2]) and self._towns is not None and not parts[7]:
            name = self._towns.spell(number, parts[4], parts[5])
            parts = (*parts[:5], name, *parts[6:])
        if parts[5] and not parts[7] and self._districts is not None:
            parts = (*parts[:4], *self._districts.place(number, parts[4], parts[5]), *parts[6:])
        self._add(number, kind, parts)

    def _add(self, number: int, kind: str, parts: tuple[Any, ...]) -> None:
        if not kind:
            at_work = self._chunk.employers[number] or (
                self._chunk.scalars["kind"][number] == "organization"
            )
            kind = self._kind or ("work" if at_work else "home")
        position = self._places.get(number, 0)
        self._places[number] = position + 1
        self._chunk.addresses.append((number, position, kind, *parts))

    def _first(self, part: str, empty: Any, size: int) -> list[Any]:
        """The column of a part; of several the first that is filled in each row."""
        columns = self._values.get(part)
        if not columns:
            return [empty] * size
        if len(columns) == 1:
            return columns[0]
        return [
            next((value for value in row if value and (value != empty)), empty)
            for row in zip(*columns, strict=True)
        ]

    def _joined(self, part: str, size: int) -> Sequence[Any]:
        """The column of a part, or several joined by blanks (number, kind of street, street)."""
        columns = self._values.get(part)
        if not columns:
            return [""] * size
        if len(columns) == 1:
            return columns[0]
        return [
            " ".join(
                (str(value) if isinstance(value, str) else value.shown) for value in row if value
            )
            for row in zip(*columns, strict=True)
        ]


def _fitted(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The parts of a row with whole cells, towns behind codes, or a country."""
    complement, building, street, place, region, code, town, pair, country, _, whole = row
    for cell in (whole, street):
        if isinstance(cell, AddressParts):
            complement = complement or cell.complement
            building = building or cell.building
            place = place or cell.place
            code = code if code[0] else (cell.postal_code, "good", cell.postal_code)
            town = town if town[0] else (cell.locality, "", False, "")
            country = country or cell.country
            region = region or cell.region
    if isinstance(street, AddressParts) or not street:
        cell = street if isinstance(street, AddressParts) else whole
        street = cell.street if isinstance(cell, AddressParts) else str(cell or street)
    locality, found_code, _, typed = town if town[0] else pair
    postal_code, state, as_typed = code
    if not postal_code and (found_code or pair[1]):
        postal_code, state = found_code or pair[1], "good"
        as_typed = typed or postal_code
    if country is None:
        country = ""
    if country and postal_code:
        # 1000 is no lost zero in Brussels.
        read = read_postal_code(as_typed or postal_code, country)
        postal_code, state = read.code or as_typed, read.state
    return complement, building, street, place, postal_code, locality, region, country, state
