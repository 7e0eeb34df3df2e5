"""The categories that entries of files name, as categories of the agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sme_crm.domain.appointment import CATEGORY_COLORS, Category
from sme_crm.domain.calendar_entry import CalendarEntry
from sme_crm.domain.folding import fold
from sme_crm.services.calendar_files.appointment_rows import category_name

_MOST_NEW: Final = 30


class FileCategories:
    """Finds categories by name and makes those that are new, up to a bound."""

    def __init__(
        self, present: Iterable[Category], insert: Callable[[str, Mapping[str, object]], int]
    ) -> None:
        """`insert` writes a row of a table and tells its id."""
        self._by_name = {fold(one.name): one for one in present}
        self._insert = insert
        self._new = 0

    def id_of(self, entry: CalendarEntry, *, make: bool) -> int | None:
        """The category of the agenda that the first one of an entry is, made where it is new."""
        name = category_name(entry)
        if not name:
            return None
        known = self._by_name.get(fold(name))
        if known is None and make and self._new < _MOST_NEW:
            self._new += 1
            place = len(self._by_name)
            color = CATEGORY_COLORS[place % len(CATEGORY_COLORS)]
            values = {"name": name, "color": color, "position": place + 1}
            known = Category(self._insert("appointment_category", values), name, color, place)
            self._by_name[fold(name)] = known
        return known.id if known else None

    def name_of(self, category_id: int | None) -> str:
        """The name of a category; "" for none."""
        return next((one.name for one in self._by_name.values() if one.id == category_id), "")
