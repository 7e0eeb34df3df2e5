"""What a screen of a list and one of its records reads, and when it reads it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from sme_crm.ui.jobs.latest_read import LatestRead

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import FormWork

_SETTLE_MS: Final = 80
L = TypeVar("L")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Followed:
    """The tables a screen shows something of, and the origin of the changes it makes itself.

    What is in `own` tables is read again at once, the rest when changes have come to rest.
    """

    own: tuple[str, ...]
    related: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordScreen(Generic[L, R]):
    """How a screen asks and shows: what `ask_…` give back is called in a worker.

    `show_record` is told whether anybody else may have changed it, so that the fields shown give
    way to it; `lose_record` that the record wanted is gone.
    """

    ask_list: Callable[[], Callable[[], L]]
    show_list: Callable[[L], object]
    ask_record: Callable[[int], Callable[[], R]]
    show_record: Callable[[R, bool], object]
    lose_record: Callable[[int], object]
    show_error: Callable[[Exception], object]


class RecordReading(QObject, Generic[L, R]):
    """Reads in workers, follows every change and what the `work` of the screen writes."""

    def __init__(
        self,
        context: UiContext,
        widget: QWidget,
        work: FormWork,
        followed: Followed,
        screen: RecordScreen[L, R],
    ) -> None:
        super().__init__(widget)
        self.wanted: int | None = None
        self._followed = followed
        self._screen = screen
        self._foreign = False
        self._list = LatestRead(context.jobs)
        self._record = LatestRead(context.jobs)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self.reload)
        work.written.connect(self.reload_soon)
        work.refused.connect(self.restore)
        context.changes.committed.connect(self._note_commit)

    def open(self, record_id: int) -> None:
        """Read and show one record, from now on with the list."""
        self.wanted = record_id
        self._record.ask(
            self._screen.ask_record(record_id),
            self._take_record,
            lambda _error: self._screen.lose_record(record_id),
            owner=self,
        )

    @property
    def waiting(self) -> bool:
        """Whether the list or a record is still being read."""
        return self._list.waiting or self._record.waiting

    def close(self) -> None:
        """No record is wanted any more, not even the one under way."""
        self.wanted = None
        self._record.drop()

    def reload(self) -> None:
        """Read what is shown again."""
        screen = self._screen
        self._list.ask(screen.ask_list(), screen.show_list, screen.show_error, owner=self)
        if self.wanted is not None:
            self.open(self.wanted)

    def reload_soon(self) -> None:
        """Read again when changes have come to rest."""
        self._settled.start()

    def restore(self) -> None:
        """What was refused gives way to what is stored."""
        self._foreign = True
        self.reload()

    def _take_record(self, found: R) -> None:
        foreign, self._foreign = self._foreign, False
        self._screen.show_record(found, foreign)

    def _note_commit(self, changes: Changes) -> None:
        own = any(changes.touches(table) for table in self._followed.own)
        if not own and not any(changes.touches(table) for table in self._followed.related):
            return
        self._foreign = self._foreign or changes.origin != self._followed.origin
        if own:
            self.reload()
        else:
            self.reload_soon()
