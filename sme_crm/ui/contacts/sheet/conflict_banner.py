"""The banner that says a sheet was changed elsewhere while it was edited here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.widgets.banner import Banner


class ConflictBanner(Banner):
    """Typed text stays in its field until the user decides."""

    keep_wanted = Signal()
    reload_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "conflict", dismissable=False, parent=parent)
        self.set_message(
            self.tr("This sheet was changed elsewhere. What you typed is not saved yet."),
            "conflict",
        )
        self.add_action(self.tr("Reload"), self.reload_wanted.emit)
        self.add_action(self.tr("Keep mine"), self.keep_wanted.emit)
        self.hide()
