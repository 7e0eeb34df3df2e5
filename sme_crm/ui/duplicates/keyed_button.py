"""A button with the key that does the same, in a small frame before it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import KeyHint


def keyed(hint: str, button: Button) -> QWidget:
    """The key and the button side by side."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(size.SPACE_4)
    line.addWidget(KeyHint(hint))
    line.addWidget(button)
    return holder
