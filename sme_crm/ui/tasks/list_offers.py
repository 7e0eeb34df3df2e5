"""What there is to choose from on the screen of tasks (kinds, staff, kept lists), and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sme_crm.ui.follow_up.task_words import KindWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sme_crm.domain.changes import Changes
    from sme_crm.domain.task_filter import KeptTaskFilter
    from sme_crm.services.staff import StaffMember
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.tasks.filter_bar import TaskFilterBar

    _Offers = tuple[list[ActivityKind], list[StaffMember], list[KeptTaskFilter]]

_COUNT_MS = 250


class ListOffers(QObject):
    """Read after the first rows, and again when they change; the bar of filters has them first."""

    came = Signal()
    """`kinds` and `members` are known, or others than before."""

    def __init__(self, context: UiContext, filters: TaskFilterBar, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._filters = filters
        self._screen = screen
        self.kinds = KindWords()
        self.members: list[StaffMember] = []
        self._begun = False
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._timer.timeout.connect(self._count)
        context.changes.committed.connect(self._note_commit)

    def begin(self) -> None:
        """Read for the first time; afterwards nothing is done."""
        if not self._begun:
            self._begun = True
            self._read()

    def count_soon(self) -> None:
        """Count what each view has, in a moment."""
        self._timer.start()

    def _read(self) -> None:
        workspace = self._context.workspace

        def read() -> _Offers:
            return (
                workspace.activity_kinds.list_kinds(),
                workspace.staff.list_members(),
                workspace.task_filters.list_filters(),
            )

        self._context.jobs.read(read, self._take, owner=self)

    def _take(self, offers: _Offers) -> None:
        own, self.members, kept = offers
        self.kinds = KindWords(own)
        self._filters.offer(self.kinds, self.members)
        self._filters.offer_kept(kept)
        self.came.emit()
        self._timer.start()

    def _count(self) -> None:
        lists = self._context.workspace.task_lists
        counted = self._filters.counted_filters()

        def read() -> dict[str, int]:
            return dict(zip(counted, lists.counts(list(counted.values())), strict=True))

        self._context.jobs.read(read, self._filters.set_counts, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in ("staff", "task_filter", "activity_kind")):
            self._read()
        if changes.touches("task") and self._screen.isVisible():
            self._timer.start()
