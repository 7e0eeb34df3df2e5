"""A page that scrolls up and down, as wide as the view; Tab goes through it as one reads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from sme_crm.ui.forms.tab_order import step_in_layout, tab_stops


class _Page(QWidget):
    """Says nothing of its least size: Qt takes that of wrapped texts at their narrowest, which
    would leave an empty end below the page. Its height for the width it gets is right."""

    def minimumSizeHint(self) -> QSize:
        """None."""
        return QSize(0, 0)


class ScrollPage(QScrollArea):
    """Put a layout on `page`.

    Tab follows the layout: Qt's own order is that in which widgets were made, and rows that come
    later would all stand at its end.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = _Page()
        self.page.setProperty("page", True)
        self.setWidget(self.page)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next or previous field of the page, past its ends to what stands around."""
        target = step_in_layout(self, self.tab_stops(), forward=forward)
        if target is None:
            return super().focusNextPrevChild(forward)
        if self.isAncestorOf(target):
            self.ensureWidgetVisible(target)
        return True

    def tab_stops(self) -> list[QWidget]:
        """What Tab stops at, in the order of the layout."""
        return tab_stops(self.page.layout())
