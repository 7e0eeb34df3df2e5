"""Reads a list of contacts in workers: first page, order, rows, what a small change did to it."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.contact_filter import ContactFilter, Sort
from sme_crm.domain.errors import Cancelled, DataFileError
from sme_crm.ui.lists.list_order import place_changed

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

FIRST_ROWS = 50
_WAIT_MS = 400
_RETRY_MS = 700
_KINDS = ("page", "order", "rows", "change")


@dataclass(frozen=True, slots=True)
class Followed:
    """The list after a small change: its ids, and the rows of the changed contacts."""

    ids: array[int]
    rows: list[ContactRow]
    changed: frozenset[int]


class ListReading(QObject):
    """At most one read of each kind is under way; a new list makes all others void.

    While another program part writes so much that the file is locked, reads are tried again.
    """

    page_read = Signal(object)
    """`FirstPage` of a new list."""
    order_read = Signal(object)
    """Every id in order, as array."""
    rows_read = Signal(object)
    """Rows that were asked for."""
    change_read = Signal(object)
    """`Followed`."""
    failed = Signal(object)
    """An Exception; what was read before is as good as it was."""
    waiting = Signal(bool)
    """Reads wait for a large change that is being written, or do so no longer."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._lists = context.workspace.contact_lists
        self._jobs = context.jobs
        self._tickets: dict[str, Ticket] = {}
        self._stop = threading.Event()
        self._is_waiting = False
        self._wait_timer = QTimer(self)
        self._wait_timer.setSingleShot(True)
        self._wait_timer.setInterval(_WAIT_MS)
        self._wait_timer.timeout.connect(self._note_wait)

    # -- asking --------------------------------------------------------------------------------

    def busy(self, *kinds: str) -> bool:
        """Whether a read of these kinds ("page", "order", "rows", "change") is under way."""
        return any(kind in self._tickets for kind in kinds or _KINDS)

    def give_up(self) -> None:
        """Make everything void that is under way."""
        self._stop.set()
        self._stop = threading.Event()
        for ticket in self._tickets.values():
            ticket.drop()
        self._tickets.clear()

    def read_page(self, wanted: ContactFilter, sort: Sort) -> None:
        """Begin a new list."""
        self.give_up()
        lists = self._lists
        self._read("page", lambda: lists.first_page(wanted, sort, FIRST_ROWS), self.page_read)

    def read_order(self, wanted: ContactFilter, sort: Sort) -> None:
        """Read every id."""
        lists, stop = self._lists, self._stop
        self._read("order", lambda: lists.ids(wanted, sort, stop.is_set), self.order_read)

    def read_rows(self, ids: Sequence[int]) -> None:
        """Read the rows of some ids."""
        lists = self._lists
        self._read("rows", lambda: lists.rows(ids), self.rows_read)

    def follow(
        self, wanted: ContactFilter, sort: Sort, ids: array[int], changed: frozenset[int]
    ) -> None:
        """Find out what a change of a few contacts did to a list that is known as a whole."""
        lists = self._lists

        def put_in_order(some: Sequence[int]) -> Sequence[int]:
            if wanted.ids is not None:
                belonging = frozenset(wanted.ids)
                some = [one for one in some if one in belonging]
            return lists.ids(replace(wanted, ids=tuple(some)), sort)

        def work() -> Followed:
            fresh = place_changed(ids, tuple(changed), put_in_order)
            return Followed(fresh, lists.rows(tuple(changed)), changed)

        self._read("change", work, self.change_read)

    def _read(self, kind: str, work: Callable[[], object], answer: Any) -> None:
        def done(result: object) -> None:
            self._end(kind)
            answer.emit(result)

        def fail(error: Exception) -> None:
            self._tickets.pop(kind, None)
            if isinstance(error, Cancelled):
                return
            if isinstance(error, DataFileError) and error.code == "busy":
                self._set_waiting(True)
                stop = self._stop
                QTimer.singleShot(_RETRY_MS, self, lambda: self._retry(kind, work, answer, stop))
                return
            self._end(kind)
            self.failed.emit(error)

        self._tickets[kind] = self._jobs.read(work, done, fail, owner=self)
        if kind in ("page", "rows"):
            self._wait_timer.start()

    def _retry(
        self, kind: str, work: Callable[[], object], answer: Any, stop: threading.Event
    ) -> None:
        if stop is self._stop and kind not in self._tickets:
            self._read(kind, work, answer)

    # -- waiting -------------------------------------------------------------------------------

    def _end(self, kind: str) -> None:
        self._tickets.pop(kind, None)
        if not self.busy("page", "rows"):
            self._wait_timer.stop()
            self._set_waiting(False)

    def _note_wait(self) -> None:
        """A read takes long: say so if that is because something is being written."""
        if self._jobs.writes_pending() or self._jobs.long_jobs():
            self._set_waiting(True)

    def _set_waiting(self, waiting: bool) -> None:
        if waiting != self._is_waiting:
            self._is_waiting = waiting
            self.waiting.emit(waiting)
