"""The banner that says a sheet was changed elsewhere while it was edited here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button


class ConflictBanner(QWidget):
    """Typed text stays in its field until the user decides. Buttons stand below: it is narrow."""

    keep_wanted = Signal()
    reload_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(
            Banner(
                self.tr("This sheet was changed elsewhere. What you typed is not saved yet."),
                "conflict",
                dismissable=False,
            )
        )
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        for text, signal in (
            (self.tr("Reload"), self.reload_wanted),
            (self.tr("Keep mine"), self.keep_wanted),
        ):
            button = Button(text)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
            line.addWidget(button)
        column.addLayout(line)
        self.hide()
