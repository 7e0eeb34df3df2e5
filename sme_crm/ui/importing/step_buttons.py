"""The buttons under the pages of an import; the primary one says what it will do."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from sme_crm.services.importing.report import DryRun
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button


class StepButtons(QObject):
    """Back to the columns at the left; cancel and go on at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Change the columns"), "chevron-left")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.go_on = Button("", kind="primary")
        self.layout_of_buttons = QHBoxLayout()
        self.layout_of_buttons.setSpacing(size.SPACE_8)
        self.layout_of_buttons.addWidget(self.back)
        self.layout_of_buttons.addStretch(1)
        self.layout_of_buttons.addWidget(self.cancel)
        self.layout_of_buttons.addWidget(self.go_on)

    def show_for(self, *, columns: bool, review: bool) -> None:
        """Show the buttons of the page of columns or of the dry run; none for the others."""
        self.back.setVisible(review)
        self.cancel.setVisible(columns or review)
        self.go_on.setVisible(columns or review)
        self.go_on.setEnabled(True)
        if columns:
            self.go_on.setText(self.tr("See what will happen"))

    def offer(self, report: DryRun) -> None:
        """Let the primary button say how many contacts the import touches."""
        rows = report.created + report.updated
        one, many = self.tr("Import one contact"), self.tr("Import {count} contacts")
        self.go_on.setText(one if rows == 1 else many.format(count=count_text(rows)))
        self.go_on.setEnabled(report.writes)
