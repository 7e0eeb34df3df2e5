"""What is under way, how far it is, how long it takes, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.jobs.long_job import LongJob
from sme_crm.ui.labels import percent_sign
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.progress_card import ProgressCard

_WIDTH = 460
_DELAY = 200
"""Milliseconds before the card shows: what is done by then would only flash."""


class ProgressPage(QWidget):
    """Shows one long job, or that a file is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: LongJob | None = None
        self.card: ProgressCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, size.SPACE_24, 0, 0)
        self._column.addStretch(1)
        self._column.addStretch(2)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_DELAY)
        self._late.timeout.connect(self._show_card)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_job(self, text: str, job: LongJob | None) -> None:
        """Begin to show what is done; `job` None for what has no progress."""
        self._take_card_away()
        self._job = job
        self.setAccessibleName(text)
        card = ProgressCard(text, cancellable=job is not None)
        card.setFixedWidth(_WIDTH)
        card.hide()
        self._column.insertWidget(1, card, 0, Qt.AlignmentFlag.AlignHCenter)
        self.card = card
        if job is not None:
            job.show_on_page(True)
            card.cancelled.connect(job.cancel)
            job.progressed.connect(self._show_progress)
        self._late.start()

    def end(self) -> None:
        """Nothing is under way any more."""
        self._take_card_away()
        self._job = None

    def _take_card_away(self) -> None:
        self._late.stop()
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _show_card(self) -> None:
        if self.card is not None:
            self.card.show()

    def _show_progress(self) -> None:
        job, card = self._job, self.card
        if job is None or card is None:
            return
        detail = job.what
        if not detail and job.total:
            # Not rows: writing counts the parts of contacts, and a file's length is an estimate.
            share = round(100 * min(1.0, job.done / job.total))
            detail = f"{share}{percent_sign()}"
        card.set_progress(job.fraction(), detail, job.seconds_left())
