"""Asks for another anchor day of a series under way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.services.activity_series.running import Run


class MoveDialog(QDialog):
    """Asks for another anchor day."""

    def __init__(self, run: Run, count: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move the anchor day"))
        self.day = DateField(run.series.anchor or self.tr("Anchor day"))
        self.day.set_day(run.anchor)
        if count is None:
            words = self.tr(
                "Every open step of everybody in it moves; what is done stays as it is."
            )
        else:
            words = self.tr("The open steps of %n contact(s) move.", "", count)
        move = Button(self.tr("Move the open steps"), "calendar", "primary")
        move.setDefault(True)
        move.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        column.addWidget(FieldLabel(run.series.anchor or self.tr("Anchor day"), self.day))
        column.addWidget(self.day)
        column.addSpacing(size.SPACE_8)
        column.addLayout(dialog_buttons(self, move))
        self.setMinimumWidth(420)

    def anchor(self) -> date:
        """The day chosen."""
        return self.day.day()
