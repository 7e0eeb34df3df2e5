"""The start of a series that Today proposed: shown beforehand, then made as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.ui.series.series_work import SeriesWork
from sme_crm.ui.series.start_dialog import StartDialog

if TYPE_CHECKING:
    from sme_crm.domain.follow_up import ProposedSeries
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.ui.context import UiContext


class ProposedStart(QObject):
    """Asks over the window; the screen under it stays where it is."""

    def __init__(self, context: UiContext, proposed: ProposedSeries, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._proposed = proposed
        self._window = window
        self._work = SeriesWork(context, window)
        self.dialog: StartDialog | None = None

    def ask(self) -> None:
        """Show which steps would fall on which days."""
        shelf, series_id = self._context.workspace.series, self._proposed.series_id
        self._context.jobs.read(lambda: shelf.get(series_id), self._show, owner=self)

    def _show(self, entry: SeriesEntry) -> None:
        proposed = self._proposed
        dialog = StartDialog(self._context, [entry], entry, proposed.contact_ids, self._window)
        dialog.day.set_day(proposed.anchor)
        # What is proposed is this series, for these contacts, around this day.
        for field in (dialog.which, dialog.who, dialog.day):
            field.setEnabled(False)
        dialog.accepted.connect(self._start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _start(self) -> None:
        if self.dialog is None:
            return
        proposed, responsible = self._proposed, self.dialog.responsible_id()
        proposals = self._context.workspace.series_proposals
        self._work.run_start(
            proposed.name,
            lambda progress: proposals.accept(
                proposed, responsible_id=responsible, progress=progress
            ),
        )
