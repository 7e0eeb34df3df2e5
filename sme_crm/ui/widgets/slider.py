"""Slider: a number chosen along a line; the wheel moves it only when it has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget


class Slider(QSlider):
    """Whole numbers from `least` to `most`, `step` with each press of an arrow."""

    def __init__(
        self,
        least: int,
        most: int,
        step: int,
        accessible_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(5 * step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the slider has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
