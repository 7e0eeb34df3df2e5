"""Who meets criteria: how many, who comes first; a count can be interrupted while it runs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sme_crm.domain.criteria import Criteria, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import Cancelled
from sme_crm.store import driver
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.groups import newest_change


@dataclass(frozen=True, slots=True)
class Preview:
    """The first contacts that meet criteria, in name order: ids and names."""

    rows: tuple[tuple[int, str], ...]


class Interruption:
    """Stops the statement that runs under it, from any thread, now or as soon as it starts."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: DriverConnection | None = None
        self._stopped = False

    def stop(self) -> None:
        """Stop what runs; the call it belongs to raises Cancelled."""
        with self._lock:
            self._stopped = True
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def watch(self, connection: DriverConnection) -> Iterator[None]:
        """Let `stop` interrupt `connection` meanwhile; raises Cancelled if it did."""
        with self._lock:
            if self._stopped:
                raise Cancelled
            self._connection = connection
        try:
            yield
        except driver.OperationalError as error:
            if self._stopped:
                raise Cancelled from error
            raise
        finally:
            with self._lock:
                self._connection = None


def is_group(group_id: int) -> Criteria:
    """The criteria that are the membership of one group."""
    return Test("group", Operator.IN_GROUP, (group_id,))


class GroupCounts:
    """Counts and previews; the counts of groups are kept until the next change or day."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._counted: dict[int, int] = {}
        self._counted_at: tuple[int, date] = (-1, date.min)

    def count(self, criteria: Criteria, interruption: Interruption | None = None) -> int:
        """How many contacts meet `criteria`. Raises Cancelled when interrupted."""
        from sme_crm.store.queries import criteria as compiled
        from sme_crm.store.queries.statement import render

        context = compiled.load_context(self._database)
        statement = render(compiled.count_statement(criteria, context))
        count: int = self._read(statement, interruption)[0][0]
        return count

    def count_group(self, group_id: int, interruption: Interruption | None = None) -> int:
        """How many contacts belong to a group; kept until something changes."""
        now = (newest_change(self._database.reader()), present_day())
        with self._lock:
            if now != self._counted_at:
                self._counted, self._counted_at = {}, now
            known = self._counted.get(group_id)
        if known is not None:
            return known
        counted = self.count(is_group(group_id), interruption)
        with self._lock:
            if now == self._counted_at:
                self._counted[group_id] = counted
        return counted

    def preview(
        self, criteria: Criteria, limit: int = 10, interruption: Interruption | None = None
    ) -> Preview:
        """The first `limit` contacts that meet `criteria`, by name."""
        from sme_crm.store.queries import criteria as compiled
        from sme_crm.store.queries.statement import render

        context = compiled.load_context(self._database)
        statement = render(compiled.preview_statement(criteria, context, limit))
        rows = self._read(statement, interruption)
        return Preview(tuple((row[0], row[1]) for row in rows))

    def ids(self, criteria: Criteria, interruption: Interruption | None = None) -> list[int]:
        """The ids of all contacts that meet `criteria`, ascending."""
        from sme_crm.store.queries import criteria as compiled
        from sme_crm.store.queries.statement import render

        context = compiled.load_context(self._database)
        statement = render(compiled.select_ids(criteria, context))
        return sorted(row[0] for row in self._read(statement, interruption))

    def _read(
        self, statement: tuple[str, tuple[object, ...]], interruption: Interruption | None
    ) -> list[Any]:
        connection = self._database.reader()
        with (
            (interruption or Interruption()).watch(connection),
            self._database.translated_errors(),
        ):
            return connection.execute(*statement).fetchall()
