"""Lists of contacts for screens: filtered, sorted, in pages; every read is short."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.errors import Cancelled
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries import contact_list
from sme_crm.store.queries.contact_order import count_found, read_found, read_ids
from sme_crm.store.queries.search import Condition, asks_index_alone, match_text

WIDE = 3_000
"""A search that finds more is shown in the order of the search index."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What a list shows at once: its first rows and how many there are in all."""

    rows: tuple[ContactRow, ...]
    count: int


class ContactLists:
    """Reads lists of contacts. Every method may run in a worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _condition(self, wanted: ContactFilter) -> Condition:
        return contact_list.filter_condition(wanted, self._compile)

    def _compile(self, wanted: ContactFilter) -> Condition:
        from sme_crm.store.queries.criteria import filter_forms

        return filter_forms(self._database, wanted)

    def first_page(
        self,
        wanted: ContactFilter = ContactFilter(),
        sort: Sort = Sort(),
        limit: int = 50,
    ) -> FirstPage:
        """The first `limit` rows and the count."""
        connection = self._database.reader()
        condition = self._condition(wanted)
        with self._database.translated_errors():
            found = self._count_found(connection, wanted, sort)
            if found is not None and found > WIDE:
                ids = next(read_found(connection, match_text(wanted.text), limit))
                return FirstPage(tuple(self.rows(ids)), found)
            total = contact_list.count(connection, condition) if found is None else found
            rows = contact_list.read_first_rows(connection, condition, sort, limit, total)
        return FirstPage(tuple(rows), total)

    def _count_found(
        self, connection: DriverConnection, wanted: ContactFilter, sort: Sort
    ) -> int | None:
        """How many contacts a search of words alone finds, by name; None for other lists.

        More than WIDE are shown as the index has them: by the first eight letters of the name,
        which is near enough among thousands; sorting 250 000 takes most of a second.
        """
        words = match_text(wanted.text)
        if not words or sort != Sort() or wanted != ContactFilter(text=wanted.text):
            return None
        if not asks_index_alone(wanted.text):
            return None
        return count_found(connection, words)

    def count(self, wanted: ContactFilter) -> int:
        """How many contacts meet the filter."""
        with self._database.translated_errors():
            return contact_list.count(self._database.reader(), self._condition(wanted))

    def ids(
        self,
        wanted: ContactFilter = ContactFilter(),
        sort: Sort = Sort(),
        stopped: Callable[[], bool] | None = None,
    ) -> array[int]:
        """Every id of the list in order; `stopped` is asked between slices (raises Cancelled)."""
        connection = self._database.reader()
        found: array[int] = array("I")
        with self._database.translated_errors():
            if (self._count_found(connection, wanted, sort) or 0) > WIDE:
                parts = read_found(connection, match_text(wanted.text))
            else:
                parts = read_ids(connection, self._condition(wanted), sort)
            for part in parts:
                if stopped is not None and stopped():
                    raise Cancelled
                found.extend(part)
        return found

    def orders_exactly(self, wanted: ContactFilter, sort: Sort, count: int) -> bool:
        """Whether a list of `count` contacts has the order of its column to the last letter."""
        return not wanted.text or sort != Sort() or count <= WIDE

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """The rows of `ids` in their order; ids that are gone are left out."""
        with self._database.translated_errors():
            rows = contact_list.read_rows(self._database.reader(), ids)
        return [rows[contact_id] for contact_id in ids if contact_id in rows]
