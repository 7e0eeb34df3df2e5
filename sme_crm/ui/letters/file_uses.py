"""After a mailing: the address files it used up a use of, each offered to be noted in one click."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.ui.labels import count_text

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot
    from sme_crm.services.letters.letters import PrintedRun
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.letters.check_pane import CheckPane


class FileUses(QObject):
    """Nothing is noted by itself: a run may have been a test, or never gone to the post."""

    def __init__(self, context: UiContext, pane: CheckPane, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._pane = pane
        self._run: PrintedRun | None = None
        self._purpose = ""

    def offer(self, run: PrintedRun, purpose: str) -> None:
        """Look for files of limited use among the recipients of a run that was just written."""
        lots, ids = self._context.workspace.lots, run.check.ready
        self._run = run
        self._purpose = purpose
        if not self._context.workspace.read_only:
            self._context.jobs.read(lambda: (run, lots.used_by(ids)), self._take, owner=self)

    def _take(self, found: tuple[PrintedRun, Sequence[tuple[Lot, int]]]) -> None:
        run, used = found
        if run is not self._run:
            return
        for lot, count in used:
            text = self.tr("Note a use of “{name}”").format(name=lot.name)
            note = partial(self._note, lot, count)
            self._pane.add_run_action(text.replace("&", "&&"), note)

    def _note(self, lot: Lot, count: int) -> None:
        lots, purpose = self._context.workspace.lots, self._purpose
        words = self.tr("Use of “{name}” noted for {count} addresses").format(
            name=lot.name, count=count_text(count)
        )
        self._context.jobs.write(
            lambda: lots.log_use_today(lot.id, purpose, addresses=count),
            lambda change_id: self._context.notices.toast_change(words, change_id),
            owner=self,
        )
