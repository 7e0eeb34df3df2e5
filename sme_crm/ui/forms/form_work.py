"""What screens that save a form field by field write and say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.errors import ConflictError, InvalidInput
from sme_crm.ui.messages import message_for

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


@dataclass(slots=True)
class HeldVersion:
    """The version that a form goes by, and the change that a visit to it goes on with.

    Writes follow each other in one thread and hand both on, so that the second of two quick edits
    is no conflict with the first, and no other change. While writes are `pending`, what is read
    meanwhile is older than what is shown.
    """

    version: str = ""
    visit: int | None = None
    pending: int = 0


class FormWork(QObject):
    """Says what was done with a way back, and what was refused."""

    conflicted = Signal()
    """What was shown is not what is stored any more: it is to be read again."""

    written = Signal()
    """Nothing more is being written of a form: it can be shown as it stands."""

    def __init__(self, context: UiContext, screen: QWidget, icon: str) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self._icon = icon
        self.writable = not context.workspace.read_only

    def tell(self, text: str, change_id: int) -> None:
        """Say what a change did (0: none)."""
        if change_id:
            self._context.notices.toast_change(text, change_id, self._icon)

    def fail(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        if isinstance(error, ConflictError):
            self._context.notices.toast(
                self.tr("It was changed elsewhere meanwhile; this is how it stands now."), "warning"
            )
            self.conflicted.emit()
        elif isinstance(error, InvalidInput):
            message = message_for(error)
            self._context.notices.toast(f"{message.happened} {message.remedy}", "warning")
            self.conflicted.emit()
        else:
            self._context.notices.show_error(error)
