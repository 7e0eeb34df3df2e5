"""The end of a review: what was decided, what waits, and how to take the last one back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.duplicates.review_queue import (
    APART,
    COLLEAGUES,
    HOUSEHOLD,
    LATER,
    MERGE,
    ReviewQueue,
)
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.widgets.states import EmptyState


class FinishPage(QWidget):
    """Counts the decisions of a queue."""

    later_wanted = Signal()
    overview_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState("success", "", "")
        self.overview = self.state.add_action(
            self.tr("Back to the overview"), self.overview_wanted.emit, "chevron-left", "primary"
        )
        self.later = self.state.add_action("", self.later_wanted.emit, "eye")
        self.undo = self.state.add_action(
            self.tr("Undo the last decision"), self.undo_wanted.emit, "undo"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)

    def show_end(self, queue: ReviewQueue) -> None:
        """Tell what was decided."""
        merged, apart = queue.count(MERGE), queue.count(APART)
        households, colleagues = queue.count(HOUSEHOLD), queue.count(COLLEAGUES)
        later = queue.count(LATER)
        told = [
            counted(text, count)
            for count, text in (
                (merged, self.tr("%n merged", "", merged)),
                (apart, self.tr("%n not duplicates", "", apart)),
                (households, self.tr("%n household(s)", "", households)),
                (colleagues, self.tr("%n colleagues", "", colleagues)),
                (later, self.tr("%n left for later", "", later)),
            )
            if count
        ]
        title = self.tr("Nothing is left to review") if not later else self.tr("Seen to the end")
        sentence = ", ".join(told)
        self.state.set_texts(title, f"{sentence}." if sentence else "")
        self.later.setText(counted(self.tr("Review the %n left for later", "", later), later))
        self.later.setVisible(later > 0)
        self.undo.setVisible(bool(queue.steps))
        self.overview.setFocus()
