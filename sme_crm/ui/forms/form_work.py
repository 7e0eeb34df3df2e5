"""What screens that save a form field by field write and say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from sme_crm.domain.errors import ConflictError
from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.notices import BannerAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sme_crm.ui.context import UiContext

_CROSSED: Final = "form-crossed"


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


@dataclass(frozen=True, slots=True)
class _Edit:
    """What was written of a form, ready to be written again."""

    held: HeldVersion
    write: Callable[[], int]
    read_version: Callable[[], str]


class FormWork(ScreenWork):
    """Writes fields as they are left; the edits of one visit are one change."""

    written = Signal()
    """Nothing more is being written of a form: it can be shown as it stands."""

    def __init__(self, context: UiContext, screen: QWidget, icon: str) -> None:
        super().__init__(context, screen, icon)
        self._crossed: list[_Edit] = []

    def edit(
        self, held: HeldVersion, write: Callable[[], int], read_version: Callable[[], str]
    ) -> None:
        """Write part of a form: `write` gives the id of its change, 0 for none.

        `write` goes by the version that is held when it runs. Where something else was written
        meanwhile, that is shown, and what was typed can be written over it.
        """
        self._start(_Edit(held, write, read_version), over=False)

    def _start(self, edit: _Edit, *, over: bool) -> None:
        held = edit.held

        def work() -> None:
            if over:
                held.version = edit.read_version()
            change_id = edit.write()
            held.version = edit.read_version()
            held.visit = change_id or held.visit

        def settle(_nothing: None = None) -> None:
            held.pending -= 1
            if not held.pending:
                self.written.emit()

        def fail(error: Exception) -> None:
            settle()
            if isinstance(error, ConflictError):
                self._keep(edit)
            else:
                self.fail(error)

        held.pending += 1
        self._context.jobs.write(work, settle, fail, owner=self)

    def _keep(self, edit: _Edit) -> None:
        """Nothing typed is lost: it waits until it is decided upon."""
        self._crossed.append(edit)
        self._context.notices.banner(
            _CROSSED,
            self.tr(
                "This was changed elsewhere while you were typing. It is shown as it stands now;"
                " what you typed is kept."
            ),
            "conflict",
            (
                BannerAction(self.tr("Write what I typed"), self._write_over),
                BannerAction(self.tr("Leave it as it stands"), self._let_go),
            ),
            dismissable=False,
        )
        self.refused.emit()

    def _write_over(self) -> None:
        for edit in self._let_go():
            self._start(edit, over=True)

    def _let_go(self) -> list[_Edit]:
        crossed, self._crossed = self._crossed, []
        self._context.notices.remove_banner(_CROSSED)
        return crossed
