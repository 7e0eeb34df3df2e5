"""The line above a new contact: person or company, and giving it up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.segmented_control import SegmentedControl


class NewBar(QWidget):
    """Chooses the kind of a new contact."""

    kind_chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, 0)
        self.kind = SegmentedControl(
            [
                (INDIVIDUAL, self.tr("Person"), "person"),
                (ORGANIZATION, self.tr("Company"), "company"),
            ],
            self.tr("Person or company"),
        )
        self.kind.chosen.connect(self.kind_chosen)
        line.addWidget(self.kind)
        line.addStretch(1)
        cancel = Button(self.tr("Discard"), kind="quiet")
        cancel.clicked.connect(self.cancelled)
        line.addWidget(cancel)
