"""A small window for a long job that runs before there is a main window."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.jobs.long_job import LongJob
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.progress_card import ProgressCard

_WIDTH = 420
_PATIENCE = 300
"""Milliseconds before it shows: a job that is done by then would only flash."""


class ProgressWindow(QWidget):
    """Shows one job while it runs."""

    def __init__(self, job: LongJob) -> None:
        super().__init__()
        self._job = job
        self.setWindowTitle("SME CRM")
        self.setFixedWidth(_WIDTH)
        self._card = ProgressCard(job.title, job.cancellable)
        self._card.cancelled.connect(job.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_16)
        column.addWidget(self._card)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(_PATIENCE)
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._end)

    def _show_progress(self) -> None:
        job = self._job
        self._card.set_progress(job.fraction(), job.what, job.seconds_left())

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
