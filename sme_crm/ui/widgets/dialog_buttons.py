"""The last line of a dialog: other things at the left, "Cancel" and what accepts at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button


def dialog_buttons(dialog: QDialog, accept: QWidget, *others: QWidget) -> QHBoxLayout:
    """A line with `others`, a button that rejects the dialog, and the button that accepts it."""
    cancel = Button(QCoreApplication.translate("DialogButtons", "Cancel"))
    cancel.clicked.connect(dialog.reject)
    line = QHBoxLayout()
    line.setSpacing(size.SPACE_8)
    for other in others:
        line.addWidget(other)
    line.addStretch(1)
    line.addWidget(cancel)
    line.addWidget(accept)
    return line
