"""What only tables of this program tell: states of rows, further employers, consents, groups.

Its columns are numbered ("State of the phone 2", "Employer 2"): each belongs to one row of a
contact. Their targets have the kind "row": `phone.state:row#2`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from sme_crm.domain.fields import find_field
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.translation import translated
from sme_crm.services.importing.cleaning import ColumnReader, plain_reader
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.targets import GROUPS, Target

_LANGUAGES: Final = ("en", "fr")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
# The list of the chunk, the place of kind and state in its rows.
_LISTS: Final[dict[str, tuple[str, int, int]]] = {
    "address": ("addresses", 2, 11), "phone": ("phones", 2, 6), "email": ("emails", 2, 5),
    "web_page": ("web_pages", 2, 4),
}  # fmt: skip
_DETAILS: Final = ("dead_reason", "verified_on")
_EMPLOYMENT: Final = ("function", "level", "department", "from_date", "until_date")
_CONSENT: Final = ("decision", "channel", "given_on", "words", "means", "withdrawn_on")
_GROUP: Final = re.compile(r"((?:[^\\;]|\\.)+)", re.DOTALL)

Cells = Callable[[PreparedChunk, int], Sequence[str]]


class OwnRows:
    """Reads such columns; nothing happens in tables that have none."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, int], dict[str, ColumnReader]] = {}

    def add(self, index: int, target: Target) -> ColumnReader:
        """Bring a column into a part of one row; returns its reader."""
        reader = plain_reader(index, multi_line=True)
        entity, _, attribute = target.key.rpartition(".")
        self._columns.setdefault((entity, target.number), {})[attribute] = reader
        return reader

    def read(self, chunk: PreparedChunk, cells: Cells) -> None:
        """Put what the columns say to the rows that are read already."""
        told: dict[str, dict[tuple[int, int], dict[str, str | None]]] = {}
        for (entity, nth), readers in sorted(self._columns.items()):
            values = {
                attribute: [
                    _value(entity, attribute, text)
                    for text in reader.read_cells(cells(chunk, reader.column))
                ]
                for attribute, reader in readers.items()
            }
            if not entity:
                self._read_groups(chunk, values[GROUPS])
            elif entity == "employment":
                self._read_employments(chunk, values)
            elif entity == "consent":
                self._read_consents(chunk, values)
            else:
                rows = told.setdefault(entity, {})
                for number in range(chunk.size):
                    rows[number, nth - 1] = {key: of[number] for key, of in values.items()}
        for entity, rows in told.items():
            _complete(chunk, entity, rows)

    def _read_groups(self, chunk: PreparedChunk, values: Sequence[str | None]) -> None:
        for number, text in enumerate(values):
            for name in _GROUP.findall(text or ""):
                plain = re.sub(r"\\(.)", r"\1", name, flags=re.DOTALL).strip()
                if plain:
                    chunk.groups.append((number, plain))

    def _read_employments(
        self, chunk: PreparedChunk, values: Mapping[str, Sequence[str | None]]
    ) -> None:
        names = values.get("organization", ())
        for number, name in enumerate(names):
            if name and (chunk.employers[number] or chunk.scalars["kind"][number] == "individual"):
                function, level, department, since, until = (
                    values[key][number] if key in values else None for key in _EMPLOYMENT
                )
                parts = (function or "", level or "", department or "", since, until)
                chunk.other_employments.append((number, name, parts))

    def _read_consents(
        self, chunk: PreparedChunk, values: Mapping[str, Sequence[str | None]]
    ) -> None:
        if not {"decision", "channel", "given_on"} <= values.keys():
            return
        for number in range(chunk.size):
            row = [values[key][number] if key in values else None for key in _CONSENT]
            if row[0] and row[1] and row[2]:
                decision, channel, given_on, words, means, withdrawn_on = row
                chunk.consents.append(
                    (number, decision, channel, given_on, words or "", means or "", withdrawn_on)
                )


def _complete(
    chunk: PreparedChunk, entity: str, told: Mapping[tuple[int, int], Mapping[str, str | None]]
) -> None:
    """Give the rows of a list the state and the kind that were told, and their details."""
    name, kind_at, state_at = _LISTS[entity]
    rows: list[tuple[Any, ...]] = getattr(chunk, name)
    for at, row in enumerate(rows):
        said = told.get((row[0], row[1]))
        if said is None:
            continue
        cells = list(row)
        cells[kind_at] = said.get("kind") or cells[kind_at]
        cells[state_at] = said.get("state") or cells[state_at]
        rows[at] = tuple(cells)
        details = {key: said[key] for key in _DETAILS if said.get(key)}
        if details:
            chunk.details[entity, row[0], row[1]] = details


def _value(entity: str, attribute: str, text: str) -> str | None:
    """The value of a cell: the key of a word of a closed list, an ISO date, else the text."""
    if not text:
        return None
    if attribute.endswith(("_date", "_on")):
        return text[:10] if _DATE.match(text) else None
    words = _words(f"{entity}.{attribute}")
    if words:
        return words.get(fold(text))
    return text if attribute in ("words", GROUPS) else clean_text(text)


@cache
def _words(key: str) -> dict[str, str]:
    """The keys of a closed list by their words in every language."""
    field = find_field(key)
    choices = field.choices if field is not None else {}
    return {
        fold(translated(language, "Vocabulary", label)): choice
        for choice, label in choices.items()
        if choice
        for language in _LANGUAGES
    }
