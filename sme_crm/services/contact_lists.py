"""Lists of contacts for screens: filtered, sorted, in pages; every read is short."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.errors import Cancelled
from sme_crm.store.database import Database
from sme_crm.store.queries import contact_list
from sme_crm.store.queries.search import Condition


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
        from sme_crm.store.queries.criteria import filter_sql

        sql, values = filter_sql(self._database, wanted.criteria, wanted.group_id)
        return Condition(sql, values)

    def first_page(
        self,
        wanted: ContactFilter = ContactFilter(),  # noqa: B008 - frozen
        sort: Sort = Sort(),  # noqa: B008 - frozen
        limit: int = 50,
    ) -> FirstPage:
        """The first `limit` rows and the count."""
        connection = self._database.reader()
        condition = self._condition(wanted)
        with self._database.translated_errors():
            rows = contact_list.read_first_rows(connection, condition, sort, limit)
            total = len(rows)
            if total >= limit:
                total = contact_list.count(connection, condition)
        return FirstPage(tuple(rows), total)

    def count(self, wanted: ContactFilter) -> int:
        """How many contacts meet the filter."""
        with self._database.translated_errors():
            return contact_list.count(self._database.reader(), self._condition(wanted))

    def ids(
        self,
        wanted: ContactFilter = ContactFilter(),  # noqa: B008 - frozen
        sort: Sort = Sort(),  # noqa: B008 - frozen
        stopped: Callable[[], bool] | None = None,
    ) -> array[int]:
        """Every id of the list in order; `stopped` is asked between slices (raises Cancelled)."""
        connection = self._database.reader()
        costly = bool(wanted.text or wanted.group_id is not None or wanted.criteria is not None)
        found: array[int] = array("I")
        with self._database.translated_errors():
            for part in contact_list.read_ids(
                connection, self._condition(wanted), sort, sliced=not costly
            ):
                if stopped is not None and stopped():
                    raise Cancelled
                found.extend(part)
        return found

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """The rows of `ids` in their order; ids that are gone are left out."""
        with self._database.translated_errors():
            rows = contact_list.read_rows(self._database.reader(), ids)
        return [rows[contact_id] for contact_id in ids if contact_id in rows]
