"""Finds the names in a table whose headings speak of none, or that has no headings at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sme_crm.domain.given_names import is_given_name
from sme_crm.domain.town_names import official_town
from sme_crm.services.importing.columns import Column
from sme_crm.services.importing.content import (
    looks_like_dates,
    looks_like_full_names,
    person_share,
)
from sme_crm.services.importing.headings import folded_heading
from sme_crm.services.importing.targets import FULL_NAME, POSTAL_LOCALITY

# Only in a table that tells where its rows can be reached is an unknown column perhaps a name.
_REACHED: Final = ("phone.number", "email.address", "address.postal_code", POSTAL_LOCALITY)
_NAMING: Final = frozenset(
    ("nom", "name", "intitule", "libelle", "denomination", "designation", "appellation", "identite")
)
_SOME: Final = 0.1
_ENOUGH: Final = 0.5
_DISTINCT: Final = 0.8
_LONGEST_NAME: Final = 60


def find_names(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns with names and towns found by their values, where no heading tells a name."""
    if all(column.heading.startswith("Column ") for column in columns):
        return _find_unheaded(columns, rows)
    if not any(column.target.startswith(_REACHED) for column in columns if column.filled):
        return columns
    unknown = [column for column in columns if not column.target and _may_name(column, rows)]
    naming = [one for one in unknown if _NAMING & set(folded_heading(one.heading).split())]
    for column in (naming or unknown)[:1]:
        people = person_share(_values(column, rows)) >= _SOME
        return _targeted(columns, column, FULL_NAME if people else "organization_name")
    return columns


def _values(column: Column, rows: Sequence[Sequence[str]]) -> list[str]:
    cells = [row[column.index].strip() for row in rows if column.index < len(row)]
    return [cell for cell in cells if cell]


def _targeted(columns: list[Column], chosen: Column, target: str) -> list[Column]:
    return [
        replace(column, target=target, confidence=0.5) if column is chosen else column
        for column in columns
    ]


def _may_name(column: Column, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the values are short texts, nearly all different, one in nearly every row."""
    values = _values(column, rows)
    if column.filled < _DISTINCT or len(set(values)) < _DISTINCT * len(values):
        return False
    worded = [v for v in values if len(v) <= _LONGEST_NAME and _letters(v) * 2 > len(v)]
    longer = [value for value in worded if _letters(value) > 2]
    return len(longer) >= _DISTINCT * len(values) and not looks_like_dates(values)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _find_unheaded(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Towns beside postal codes, then a given name beside a family name, or whole names."""
    columns = _find_town(columns, rows)
    unknown = [column for column in columns if not column.target and _words_only(column, rows)]
    given = max(unknown, key=lambda column: _given_share(column, rows), default=None)
    if given is not None and _given_share(given, rows) >= _ENOUGH:
        beside = [one for one in unknown if abs(one.index - given.index) == 1]
        if beside:
            # "Durand;Claire" and "Claire;Durand" both exist: the first of two stands before.
            columns = _targeted(columns, beside[0], "family_name")
            return _targeted(columns, given, "given_name")
    for column in unknown:
        values = _values(column, rows)
        if looks_like_full_names(values) and not looks_like_dates(values):
            return _targeted(columns, column, FULL_NAME)
    return columns


def _find_town(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    codes = [column for column in columns if column.target.startswith("address.postal_code")]
    if not codes or any(column.target.startswith("address.locality") for column in columns):
        return columns
    at = codes[0].index
    for column in columns:
        if column.target or abs(column.index - at) != 1:
            continue
        pairs = [
            (row[at].strip(), row[column.index].strip())
            for row in rows
            if len(row) > max(at, column.index) and row[column.index].strip()
        ]
        known = sum(1 for code, town in pairs if official_town(code, town))
        if pairs and known >= _ENOUGH * len(pairs):
            return _targeted(columns, column, "address.locality")
    return columns


def _words_only(column: Column, rows: Sequence[Sequence[str]]) -> bool:
    values = _values(column, rows)
    plain = [value for value in values if not any(map(str.isdigit, value)) and "@" not in value]
    return bool(values) and len(plain) >= _DISTINCT * len(values)


def _given_share(column: Column, rows: Sequence[Sequence[str]]) -> float:
    """The share of values that are given names; a second word may be one too ("Anne Sophie")."""
    values = _values(column, rows)
    given = sum(
        1
        for value in values
        if len(value.split()) <= 2 and is_given_name(value.replace("-", " ").split()[0])
    )
    return given / len(values) if values else 0.0
