"""Columns that say who agreed or objected to what: one for each channel, a day, the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from sme_crm.domain.amounts import read_yes_no
from sme_crm.domain.dates import present_day, read_date
from sme_crm.domain.folding import clean_text
from sme_crm.services.importing.cleaning import (
    CleaningOptions,
    ColumnReader,
    Reading,
    plain_reader,
)
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.targets import CONSENT, CONSENT_DAY, Target

Cells = Callable[[PreparedChunk, int], Sequence[str]]
_MEANS: Final = "import"


class ConsentColumns:
    """Reads such columns; nothing happens in tables that have none.

    Yes is a consent, no an objection, a day the consent of that day; an empty cell, or one that
    says neither, is no proof of anything. The exact words are those of their own column, else
    the heading with the cell; without a day the one of the import counts.
    """

    def __init__(self) -> None:
        self._said: list[tuple[str, str, ColumnReader]] = []
        self._days: list[ColumnReader] = []
        self._words: list[ColumnReader] = []
        self._today = present_day()

    def add(
        self, index: int, target: Target, heading: str, options: CleaningOptions
    ) -> ColumnReader:
        """Bring a column into consents; returns its reader."""
        month_first = index in options.month_first
        if target.key == CONSENT:
            reader = ColumnReader(index, "", _saying(month_first, options, self._today))
            self._said.append((target.kind or "all", heading, reader))
        elif target.key == CONSENT_DAY:
            reader = ColumnReader(index, "", _day(month_first, options, self._today))
            self._days.append(reader)
        else:
            reader = plain_reader(index, multi_line=True)
            self._words.append(reader)
        return reader

    def read(self, chunk: PreparedChunk, cells: Cells) -> None:
        """Put the consents and objections of the rows to them."""
        days = [reader.read_cells(cells(chunk, reader.column)) for reader in self._days]
        words = [reader.read_cells(cells(chunk, reader.column)) for reader in self._words]
        for channel, heading, reader in self._said:
            column = cells(chunk, reader.column)
            for number, said in enumerate(reader.read_cells(column)):
                if said is None:
                    continue
                decision, day = said
                day = day or next((each[number] for each in days if each[number]), "")
                told = next((each[number] for each in words if each[number]), "")
                told = told or f"{heading} : {clean_text(column[number])}"
                chunk.consents.append(
                    (number, decision, channel, day or self._today.isoformat(), told, _MEANS, None)
                )


def _saying(month_first: bool, options: CleaningOptions, today: date) -> Callable[[str], Reading]:
    day = _day(month_first, options, today)

    def read(text: str) -> Reading:
        clean = clean_text(text)
        agreed = read_yes_no(clean)
        if agreed is not None:
            return ("consent" if agreed else "objection", ""), text, ""
        given, _, _ = day(clean)
        return (("consent", given) if given else None), text, ""

    return read


def _day(month_first: bool, options: CleaningOptions, today: date) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        found = read_date(
            clean_text(text),
            month_first=month_first,
            spreadsheet_serials=options.spreadsheet,
            today=today,
        ).day
        return (found.isoformat() if found is not None and found <= today else ""), text, ""

    return read
