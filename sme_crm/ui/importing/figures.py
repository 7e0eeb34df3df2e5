"""Counts of an import as figures side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.services.importing.report import DryRun
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel


class Figures(QWidget):
    """New, updated, identical, left out, rejected, companies: a card for each that counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(size.SPACE_12)

    def show_report(self, report: DryRun) -> None:
        """Show the counts; new ones always, the others when there are any."""
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        figures = (
            (self.tr("new contact(s)", "", report.created), report.created, "", True),
            (
                self.tr("company(ies) named in the rows, made too", "", report.companies),
                report.companies, "", False,
            ),
            (self.tr("contact(s) updated", "", report.updated), report.updated, "accent", False),
            (
                self.tr("row(s) already there, nothing new", "", report.identical),
                report.identical, "muted", False,
            ),
            (self.tr("row(s) left out", "", report.skipped), report.skipped, "muted", False),
            (self.tr("row(s) rejected", "", report.rejected), report.rejected, "danger", False),
        )  # fmt: skip
        for text, count, tone, always in figures:
            if count or always:
                self._line.addWidget(_figure(text, count, tone), 1)


def _figure(text: str, count: int, tone: str) -> Card:
    card = Card()
    column = QVBoxLayout()
    column.setSpacing(size.SPACE_4)
    column.addWidget(TextLabel(count_text(count), TextRole.FIGURE, tone))
    column.addWidget(TextLabel(text, TextRole.SMALL, "muted", wrap=True))
    card.body.addLayout(column)
    card.setAccessibleName(f"{text}: {count}")
    return card
