"""The rows a list has read, the newest used ones kept, with what they show."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from sme_crm.domain.contact import ContactRow
from sme_crm.ui.lists.roles import Cell

ROOM = 2_000
"""Rows kept: some forty screens."""


class CachedRow:
    """A row, its cells as far as they were painted, and whether a change may have made it old."""

    __slots__ = ("row", "cells", "old")

    def __init__(self, row: ContactRow) -> None:
        self.row = row
        self.cells: dict[str, Cell] = {}
        self.old = False


class RowCache:
    """Rows by contact id; the one that was not used for longest goes first."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._rows: OrderedDict[int, CachedRow] = OrderedDict()

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, contact_id: int) -> bool:
        return contact_id in self._rows

    def find(self, contact_id: int) -> CachedRow | None:
        """The row if it is kept; it counts as used."""
        found = self._rows.get(contact_id)
        if found is not None:
            self._rows.move_to_end(contact_id)
        return found

    def put(self, rows: Iterable[ContactRow]) -> None:
        """Keep rows, in the place of what was known of them."""
        for row in rows:
            self._rows[row.id] = CachedRow(row)
            self._rows.move_to_end(row.id)
        while len(self._rows) > self._room:
            self._rows.popitem(last=False)

    def forget(self, ids: Iterable[int]) -> None:
        """Drop rows that are gone."""
        for contact_id in ids:
            self._rows.pop(contact_id, None)

    def make_old(self) -> None:
        """Every row may differ by now: it is shown until it was read again."""
        for kept in self._rows.values():
            kept.old = True

    def clear_cells(self) -> None:
        """Word every row anew (another day, other columns)."""
        for kept in self._rows.values():
            kept.cells.clear()
