"""What a screen writes: in the writing thread, said with a way back, refusals said in passing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class ScreenWork(QObject):
    """Writes changes of a screen; `icon` stands beside what is said of them."""

    refused = Signal()
    """Something was not kept: what is shown is to be read again."""

    def __init__(self, context: UiContext, screen: QWidget, icon: str) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self._icon = icon
        self.writable = not context.workspace.read_only

    def write(
        self,
        work: Callable[[], int],
        said: str,
        done: Callable[[], object] | None = None,
        *,
        icon: str = "",
    ) -> None:
        """Make one change (its id is what `work` returns), say what it did, go on with `done`."""

        def finish(change_id: int) -> None:
            self.tell(said, change_id, icon)
            if done is not None:
                done()

        if self.writable:
            self._context.jobs.write(work, finish, self.fail, owner=self)

    def tell(self, said: str, change_id: int, icon: str = "") -> None:
        """Say what a change did, if it did anything and there is something to say."""
        if change_id and said:
            self._context.notices.toast_change(said, change_id, icon or self._icon)

    def fail(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        if self._context.notices.tell_failure(error):
            self.refused.emit()
