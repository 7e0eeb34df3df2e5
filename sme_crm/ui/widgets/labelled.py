"""A field with its name above it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import FieldLabel


def under_label(text: str, field: QWidget, parent: QWidget | None = None) -> QWidget:
    """A widget that holds a field under its name."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(size.SPACE_4)
    column.addWidget(FieldLabel(text, field))
    column.addWidget(field)
    return holder
