"""The cards of the long jobs under way, over the lower right corner of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.jobs.long_job import LongJob
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.progress_card import ProgressCard

_WIDTH = 340
_DELAY = 400
"""Milliseconds before a card shows: a job that is done by then would only flash."""


class JobCards(QWidget):
    """One card per long job; hidden while there is none."""

    def __init__(self, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._cards: dict[LongJob, _JobCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(size.SPACE_8)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._show_new)
        jobs.long_jobs_changed.connect(self._look)
        window.installEventFilter(self)
        self.setAccessibleName(self.tr("Work in progress"))
        self.hide()

    def _look(self) -> None:
        present = self._to_show()
        for job in [job for job in self._cards if job not in present]:
            card = self._cards.pop(job)
            self._column.removeWidget(card)
            card.deleteLater()
        if any(job not in self._cards for job in present):
            self._timer.start()
        self._place()

    def _to_show(self) -> list[LongJob]:
        """The jobs that no screen shows the progress of."""
        jobs = self._jobs.long_jobs()
        for job in jobs:
            job.moved.connect(self._look, Qt.ConnectionType.UniqueConnection)
        return [job for job in jobs if not job.on_page]

    def _show_new(self) -> None:
        for job in self._to_show():
            if job not in self._cards:
                self._add_card(job)
        self._place()

    def _add_card(self, job: LongJob) -> None:
        card = _JobCard(job)
        self._cards[job] = card
        self._column.addWidget(card)
        job.progressed.connect(self._place)

    def _place(self) -> None:
        self.setVisible(bool(self._cards))
        if not self._cards:
            return
        window = self._window
        height = self._column.heightForWidth(_WIDTH)
        wanted = max(height, self._column.sizeHint().height())
        self.setGeometry(
            window.width() - _WIDTH - size.SPACE_24,
            window.height() - wanted - size.SPACE_24,
            _WIDTH,
            wanted,
        )
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and self._cards:
            self._place()
        return super().eventFilter(watched, event)


class _JobCard(ProgressCard):
    """The card of one job."""

    def __init__(self, job: LongJob) -> None:
        super().__init__(job.title, job.cancellable)
        self._job = job
        self.cancelled.connect(job.cancel)
        job.progressed.connect(self._show_progress)
        self._show_progress()

    def _show_progress(self) -> None:
        job = self._job
        self.set_progress(job.fraction(), job.what, job.seconds_left())
