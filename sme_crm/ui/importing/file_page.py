"""The first page of an import: choose files, or drop them on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.states import EmptyState

ENDINGS = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.vcard"


class FilePage(QWidget):
    """Asks for the files."""

    chosen = Signal(object)
    """A tuple of paths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state = EmptyState(
            "import",
            self.tr("Bring in the contacts you already have"),
            self.tr(
                "Excel, CSV and text files, and the vCards of your phone. Choose one or several"
                " files, or drop them here: nothing is written before you have seen what will"
                " happen, and an import can be taken back weeks later."
            ),
        )
        self.choose_button = state.add_action(
            self.tr("Choose files…"), self.ask, icon="folder", kind="primary"
        )
        card = Card()
        card.body.addStretch(1)
        card.body.addWidget(state)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(card, 1)

    def ask(self) -> None:
        """Open the file dialog."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Files to import"),
            "",
            ";;".join(
                (
                    self.tr("Contact files ({endings})").format(endings=ENDINGS),
                    self.tr("All files (*)"),
                )
            ),
        )
        if names:
            self.chosen.emit(tuple(Path(name) for name in names))
