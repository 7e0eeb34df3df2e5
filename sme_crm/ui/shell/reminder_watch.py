"""Watches the clock for the reminders of the open file: what rings, what was missed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from sme_crm.domain.dates import present_moment
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.settings import REMINDERS_OF, STAFF_NAME, reminded_member

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.reminder import Reminder, ReminderKey, Ringing
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.changes import ChangeRelay
    from sme_crm.ui.jobs.runner import JobRunner
    from sme_crm.ui.settings import MachineSettings

_LOG = logging.getLogger(__name__)
Clock = Callable[[], datetime]
Missed = Literal["", "closed", "asleep"]

TICK: Final = 20_000  # ms; the wall clock is looked at so often, however long the wait
_SHORTEST_TICK: Final = 50  # ms
_ASLEEP_AFTER: Final = timedelta(minutes=2)
"""The clock cannot go on so far between two looks, unless the computer slept or was set."""
_SET_BACK: Final = timedelta(seconds=2)
_MISSED_BY: Final = timedelta(minutes=1)
_AFTER_CHANGE: Final = 300  # ms; a round of changes is followed once
_AFTER_FAILURE: Final = timedelta(minutes=5)
_ENTITIES: Final = ("task", "task_contact", "appointment", "appointment_contact", "staff")
_MISSED_ORDER: Final = {"closed": 0, "asleep": 1, "": 2}


@dataclass(frozen=True, slots=True)
class Rung:
    """A reminder that rings, and why it was missed if it was."""

    reminder: Reminder
    missed: Missed = ""


class ReminderWatch(QObject):
    """Knows what rings now. It asks the file only when something can have changed.

    A long timer is never trusted: it stops while the computer sleeps, and the clock may be set.
    The wall clock is looked at every twenty seconds, which costs nothing.
    """

    changed = Signal()
    """What rings is something else."""
    rang = Signal(object)
    """The `Rung`s that came to those there were."""
    ticked = Signal()
    """Some time went by."""
    failed = Signal(object)
    """The Exception of a reading or writing; told once, until one goes well."""

    def __init__(
        self,
        workspace: Workspace,
        jobs: JobRunner,
        changes: ChangeRelay,
        clock: Clock = present_moment,
        parent: QObject | None = None,
        settings: MachineSettings | None = None,
    ) -> None:
        """Without `settings` everybody's reminders ring."""
        super().__init__(parent)
        self._settings = settings
        self._workspace = workspace
        self._jobs = jobs
        self._clock = clock
        self._began = self._looked = clock()
        self._next_at: datetime | None = None
        self._slept_since: datetime | None = None
        self._first = True
        self._failing = False
        self._latest = LatestRead(jobs)
        self._silenced: set[ReminderKey] = set()
        self.rung: tuple[Rung, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        self._after_change = QTimer(self)
        self._after_change.setSingleShot(True)
        self._after_change.setInterval(_AFTER_CHANGE)
        self._after_change.timeout.connect(self.ask)
        changes.committed.connect(self._note_changes)
        if settings is not None:
            settings.changed.connect(self._follow_setting)

    def start(self) -> None:
        """Ask for the first time, then go on looking at the clock."""
        self._timer.start()
        self.ask()

    def stop(self) -> None:
        """Stop for good: the file is about to be closed."""
        self._timer.stop()
        self._after_change.stop()
        self._latest.drop()

    def now(self) -> datetime:
        """The local moment it is."""
        return self._clock()

    # -- asking --------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the clock; ask when it is time, or when the clock did not just go on."""
        now = self._clock()
        before, self._looked = self._looked, now
        if now - before > _ASLEEP_AFTER:
            self._slept_since = self._slept_since or before
            self.ask()
        elif before - now > _SET_BACK or (self._next_at is not None and now >= self._next_at):
            self.ask()
        self._plan(now)
        self.ticked.emit()

    def ask(self) -> None:
        """Read in a worker what rings now."""
        workspace, now = self._workspace, self._clock()
        self._next_at = None  # the answer tells it
        member = "" if self._settings is None else reminded_member(self._settings)
        # The worker asks for the service too: to load it takes longer than to use it.
        self._latest.ask(
            lambda: (now, workspace.reminders.ringing(now, member)),
            self._take,
            self._fail,
            owner=self,
        )

    def _follow_setting(self, key: str) -> None:
        if key in (REMINDERS_OF.key, STAFF_NAME.key):
            self.ask()

    def _note_changes(self, changes: Changes) -> None:
        shown = {one.reminder.contact_id for one in self.rung}
        if any(map(changes.touches, _ENTITIES)) or not shown.isdisjoint(changes.ids("contact")):
            self._after_change.start()

    def _take(self, answer: tuple[datetime, Ringing]) -> None:
        now, ringing = answer
        self._failing = False
        self._next_at = ringing.next_at
        before = {one.reminder.key: one for one in self.rung}
        told = [
            Rung(one, self._missed(one, now, before.get(one.key)))
            for one in ringing.reminders
            if one.key not in self._silenced
        ]
        self._first = False
        self._slept_since = None
        told.sort(key=lambda one: (_MISSED_ORDER[one.missed], one.reminder.at, one.reminder.key))
        self._show(tuple(told))
        new = tuple(one for one in told if one.reminder.key not in before)
        if new:
            self.rang.emit(new)
        self._plan(now)

    def _missed(self, reminder: Reminder, now: datetime, before: Rung | None) -> Missed:
        if before is not None and before.reminder.at == reminder.at:
            return before.missed
        if self._first and reminder.at < self._began - _MISSED_BY:
            return "closed"
        slept = self._slept_since
        if slept is not None and slept < reminder.at < now - _MISSED_BY:
            return "asleep"
        return ""

    def _show(self, rung: tuple[Rung, ...]) -> None:
        if rung != self.rung:
            self.rung = rung
            self.changed.emit()

    def _plan(self, now: datetime) -> None:
        """Look again in twenty seconds, or sooner when the next one rings before."""
        left = TICK
        if self._next_at is not None:
            left = round((self._next_at - now).total_seconds() * 1000)
        interval = min(TICK, max(_SHORTEST_TICK, left))
        if interval != self._timer.interval():
            self._timer.setInterval(interval)

    def _fail(self, error: Exception) -> None:
        self._next_at = self._clock() + _AFTER_FAILURE
        self._tell_failure(error)

    def _tell_failure(self, error: Exception) -> None:
        _LOG.info("the reminders could not be read or kept: %s", type(error).__name__)
        if not self._failing:
            self._failing = True
            self.failed.emit(error)

    # -- what the user does --------------------------------------------------------------------

    def snooze(self, keys: Iterable[ReminderKey], until: datetime) -> None:
        """Let reminders ring again at a local moment."""
        workspace, chosen = self._workspace, tuple(keys)
        self._write(chosen, lambda: workspace.reminders.snooze(chosen, until))

    def dismiss(self, keys: Iterable[ReminderKey]) -> None:
        """Let reminders be quiet for good."""
        workspace, chosen, now = self._workspace, tuple(keys), self._clock()
        self._write(chosen, lambda: workspace.reminders.dismiss(chosen, now))

    def _write(self, keys: tuple[ReminderKey, ...], work: Callable[[], object]) -> None:
        """Let them go from the list at once; what could not be kept comes back."""
        self._silenced.update(keys)
        self._show(tuple(one for one in self.rung if one.reminder.key not in self._silenced))

        def done(_answer: object = None) -> None:
            self._silenced.difference_update(keys)
            self.ask()

        def failed(error: Exception) -> None:
            self._silenced.difference_update(keys)
            self._tell_failure(error)
            self.ask()

        self._jobs.write(work, done, failed, owner=self)
