"""What screens that save a form field by field write and say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from sme_crm.domain.errors import ConflictError
from sme_crm.ui.jobs.screen_work import ScreenWork


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


class FormWork(ScreenWork):
    """Writes fields as they are left; the edits of one visit are one change."""

    written = Signal()
    """Nothing more is being written of a form: it can be shown as it stands."""

    def edit(
        self, held: HeldVersion, write: Callable[[], int], read_version: Callable[[], str]
    ) -> None:
        """Write part of a form: `write` gives the id of its change, 0 for none."""

        def work() -> None:
            change_id = write()
            held.version = read_version()
            held.visit = change_id or held.visit

        def settle(_nothing: None = None) -> None:
            held.pending -= 1
            if not held.pending:
                self.written.emit()

        def fail(error: Exception) -> None:
            settle()
            self.fail(error)

        held.pending += 1
        self._context.jobs.write(work, settle, fail, owner=self)

    def fail(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        if isinstance(error, ConflictError):
            self._context.notices.toast(
                self.tr("It was changed elsewhere meanwhile; this is how it stands now."), "warning"
            )
            self.refused.emit()
        else:
            super().fail(error)
