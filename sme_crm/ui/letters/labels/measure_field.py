"""A length in millimetres, to a tenth or finer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font


class MeasureField(QDoubleSpinBox):
    """The wheel changes it only when it has the focus."""

    def __init__(
        self,
        value: float,
        accessible_name: str,
        *,
        least: float = 0.0,
        most: float = 999.0,
        decimals: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(0.5)
        self.setSuffix(" mm")
        self.setValue(value)
        self.setAccessibleName(accessible_name)
        self.setFont(font(TextRole.NUMBER))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(size.SPACE_12 - 2, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
