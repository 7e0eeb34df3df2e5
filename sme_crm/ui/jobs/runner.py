"""Runs reads in workers, writes in one lane, long jobs beside them; answers in the GUI thread."""

from __future__ import annotations

import itertools
import logging
import threading
import weakref
from collections.abc import Callable
from typing import Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from sme_crm.domain.errors import Cancelled, DataFileError, SmeCrmError
from sme_crm.services.progress import Progress
from sme_crm.ui.jobs.lane import Lane
from sme_crm.ui.jobs.long_job import LongJob

_LOG = logging.getLogger(__name__)
_READERS = 3
T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[Exception], object]


class Ticket:
    """Stands for a call that was asked for; `drop` it when its answer is of no use any more."""

    __slots__ = ("_answered", "_dropped")

    def __init__(self) -> None:
        self._answered = False
        self._dropped = False

    def drop(self) -> None:
        """Forget the answer; a read that did not begin is not run at all."""
        self._dropped = True

    @property
    def dropped(self) -> bool:
        """Whether the answer was given up."""
        return self._dropped

    def note_answer(self) -> None:
        """The call is answered, well or with an error: for the one who runs it."""
        self._answered = True

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return not (self._answered or self._dropped)


class _Call:
    """One call under way. It lives in the runner's book, so that it ends in the GUI thread.

    A worker that held the last reference to a widget would delete it in the wrong thread.
    """

    def __init__(
        self,
        work: Callable[[], object],
        done: Done[Any] | None,
        failed: Failed | None,
        owner: QObject | None,
        ticket: Ticket,
    ) -> None:
        self.work = work
        self.ticket = ticket
        self.result: object = None
        self.error: Exception | None = None
        self._owner = _weak_owner(owner, done)
        self._done = _weakly(done)
        self._failed = _weakly(failed)

    def perform(self) -> None:
        """Do the work, keeping its result or its error."""
        try:
            self.result = self.work()
        except Exception as error:  # noqa: BLE001 - handed to the one who asked
            self.error = error

    def wanted(self) -> bool:
        """Whether somebody is still there for the answer."""
        if self.ticket.dropped:
            return False
        owner = self._owner() if self._owner is not None else None
        return self._owner is None or (owner is not None and shiboken6.isValid(owner))

    def done(self) -> Done[Any] | None:
        """The callback for a result, None when there is none (any more)."""
        return self._done()

    def failed(self) -> Failed | None:
        """The callback for an error, None when there is none (any more)."""
        return self._failed()


def _weak_owner(
    owner: QObject | None, done: Callable[..., object] | None
) -> weakref.ref[QObject] | None:
    if owner is None:
        bound = getattr(done, "__self__", None)
        owner = bound if isinstance(bound, QObject) else None
    return None if owner is None else weakref.ref(owner)


def _weakly(callback: Callable[..., Any] | None) -> Callable[[], Callable[..., Any] | None]:
    """A way to get the callback as long as the object it is bound to lives."""
    if callback is not None and isinstance(getattr(callback, "__self__", None), QObject):
        try:
            return weakref.WeakMethod(cast(Any, callback))
        except TypeError:  # a method of Qt's own, written in C++
            return lambda: callback
    return lambda: callback


def _was_given_up(call: _Call) -> bool:
    """What was asked for is of no use any more, and could not be read: it is gone, or refused.

    Whoever asks anew hears of it then; a failure of the program itself is told in any case.
    """
    return call.ticket.dropped and isinstance(call.error, SmeCrmError)


def _read_a_closed_file(error: Exception | None) -> bool:
    """A read that the user's closing of the file overtook: nobody waits for it, nothing is lost."""
    return isinstance(error, DataFileError) and error.code == "closed"


class JobRunner(QObject):
    """The one place where work leaves the GUI thread and comes back to it."""

    unhandled = Signal(object)
    """An Exception of a call that was made without `failed`."""
    long_jobs_changed = Signal()
    """A long job began or ended."""
    idle = Signal()
    """Nothing is under way any more."""
    _performed = Signal(int)
    _delivered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._late: list[int] | None = None
        self._numbers = itertools.count(1)
        self._calls: dict[int, _Call] = {}
        self._writes: set[int] = set()
        self._long_jobs: dict[int, LongJob] = {}
        self._job_threads: list[threading.Thread] = []
        self._readers = Lane("reader", _READERS)
        self._writer = Lane("writer", 1)
        self._performed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    # -- asking --------------------------------------------------------------------------------

    def read(
        self,
        work: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
        late: bool = False,
    ) -> Ticket:
        """Run `work` in a reading worker, then `done(result)` or `failed(error)` here.

        With `late` it waits, during the start of the program, until the first page is there:
        what it loads must not slow that down. Nothing comes back when `owner` (default: the
        QObject `done` is a method of) is gone.
        """
        ticket = Ticket()
        if self._closed:
            # A timer of a screen that is going away: nobody waits for the answer any more.
            ticket.drop()
            return ticket
        number = self._note(_Call(work, done, failed, owner, ticket))
        if late and self._late is not None:
            self._late.append(number)
        else:
            self._submit_read(number)
        return ticket

    def _submit_read(self, number: int) -> None:
        self._readers.submit(lambda: self._perform(number, skip_unwanted=True))

    def hold_late_reads(self) -> None:
        """The program starts: late reads wait."""
        if self._late is None:
            self._late = []

    def release_late_reads(self) -> None:
        """The first page is there: late reads run now, and at once from here on."""
        waiting, self._late = self._late or [], None
        for number in waiting:
            self._submit_read(number)

    def write(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run `work` in the writer's lane, in the order of asking; it is run in any case."""
        number = self._note(_Call(work, done, failed, owner, Ticket()))
        self._writes.add(number)
        self._writer.submit(lambda: self._perform(number))

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
        cancellable: bool = True,
    ) -> LongJob:
        """Run a long job in a thread of its own, with a progress that people see."""
        job = LongJob(title, cancellable, self)
        number = self._note(_Call(lambda: work(job.progress), done, failed, owner, Ticket()))
        self._long_jobs[number] = job
        self.long_jobs_changed.emit()
        thread = threading.Thread(
            target=self._perform, args=(number,), name=f"job-{number}", daemon=True
        )
        self._job_threads = [one for one in self._job_threads if one.is_alive()] + [thread]
        thread.start()
        return job

    # -- looking -------------------------------------------------------------------------------

    def long_jobs(self) -> tuple[LongJob, ...]:
        """The long jobs under way, the oldest first."""
        return tuple(self._long_jobs.values())

    def writes_pending(self) -> int:
        """How many writes were asked for and are not answered."""
        return len(self._writes)

    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._calls)

    # -- ending --------------------------------------------------------------------------------

    def flush(self, seconds: float = 30.0) -> bool:
        """Wait until every write is done and answered; False after `seconds`.

        The window goes on being painted, but hears neither keys nor the mouse.
        """
        return self._wait(lambda: not self._writes, seconds)

    def finish_long_jobs(self, seconds: float = 30.0) -> bool:
        """Cancel every long job and wait for it to stop; False after `seconds`."""
        for job in self.long_jobs():
            job.cancel()
        return self._wait(lambda: not self._long_jobs, seconds)

    def close(self, seconds: float = 30.0) -> bool:
        """Finish the writes, stop the long jobs, end the threads; False when one did not."""
        self.release_late_reads()
        stopped = self.finish_long_jobs(seconds)
        flushed = self.flush(seconds)
        self._closed = True
        readers = self._readers.close(seconds)
        writer = self._writer.close(seconds)
        # One that has told its end is still on its way out, through this object: without it, or
        # while Python ends, it would take the program down.
        for thread in self._job_threads:
            thread.join(seconds if stopped else 0)
        self._calls.clear()
        return stopped and flushed and readers and writer

    def _wait(self, ready: Callable[[], bool], seconds: float) -> bool:
        if ready():
            return True
        loop = QEventLoop()
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(round(seconds * 1000))

        def look() -> None:
            if ready():
                loop.quit()

        # Not `_performed`: one emitted just before this connection would never be looked at.
        self._delivered.connect(look)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._delivered.disconnect(look)
        return ready()

    # -- between the threads -------------------------------------------------------------------

    def _note(self, call: _Call) -> int:
        number = next(self._numbers)
        self._calls[number] = call
        return number

    def _perform(self, number: int, skip_unwanted: bool = False) -> None:
        """In the working thread: do the work of one call and say so."""
        call = self._calls.get(number)
        if call is not None and not (skip_unwanted and call.ticket.dropped):
            call.perform()
        del call
        if shiboken6.isValid(self):
            self._performed.emit(number)

    def _deliver(self, number: int) -> None:
        """In the GUI thread: give the answer to the one who asked, if he is still there."""
        call = self._calls.pop(number, None)
        wrote = number in self._writes
        self._writes.discard(number)
        job = self._long_jobs.pop(number, None)
        if job is not None:
            job.end()
            self.long_jobs_changed.emit()
        try:
            if call is not None and (wrote or not _read_a_closed_file(call.error)):
                self._answer(call)
        finally:
            self._delivered.emit()
            if not self._calls:
                self.idle.emit()

    def _answer(self, call: _Call) -> None:
        call.ticket.note_answer()
        if call.error is None:
            done = call.done()
            if done is not None and call.wanted():
                done(call.result)
            return
        failed = call.failed()
        if failed is not None and call.wanted():
            failed(call.error)
        elif not (isinstance(call.error, Cancelled) or _was_given_up(call)):
            # Also when the owner is gone: an error nobody hears of is the worst kind.
            self.unhandled.emit(call.error)
