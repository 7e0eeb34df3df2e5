"""The buttons under the pages of an import; the primary one says what it will do."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from sme_crm.services.importing.report import DryRun
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button


class StepButtons(QObject):
    """Back at the left; leave and go on at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Back"), "chevron-left")
        self.cancel = Button(self.tr("Leave"), kind="quiet")
        self.cancel.setToolTip(self.tr("Nothing is written; you can go on with it later"))
        self.go_on = Button("", kind="primary")
        self.layout_of_buttons = QHBoxLayout()
        self.layout_of_buttons.setSpacing(size.SPACE_8)
        self.layout_of_buttons.addWidget(self.back)
        self.layout_of_buttons.addStretch(1)
        self.layout_of_buttons.addWidget(self.cancel)
        self.layout_of_buttons.addWidget(self.go_on)

    def show_for(self, page: str) -> None:
        """Show the buttons of a page; "files", "end" and "" have none of these."""
        walking = page in ("understood", "columns", "matching", "review")
        for button in (self.back, self.cancel, self.go_on):
            button.setVisible(walking)
        self.go_on.setEnabled(True)
        if page in ("understood", "columns"):
            self.go_on.setText(self.tr("Go on"))
        elif page == "matching":
            self.go_on.setText(self.tr("See what will happen"))

    def offer(self, report: DryRun) -> None:
        """Let the primary button say how many contacts the import touches."""
        rows = report.created + report.updated
        one, many = self.tr("Import one contact"), self.tr("Import {count} contacts")
        self.go_on.setText(one if rows == 1 else many.format(count=count_text(rows)))
        self.go_on.setEnabled(report.writes)

    def offer_count(self, settled: int) -> None:
        """Rows were decided: they are counted before anything is written."""
        self.go_on.setText(self.tr("Count again with %n decision(s)", "", settled))
        self.go_on.setEnabled(True)
