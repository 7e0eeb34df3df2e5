"""Tabs with an optional count, and the pages below them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QTabWidget, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.theme import current_tokens


class _TabBar(QTabBar):
    """Tab bar that shows the focus, which a style sheet cannot."""

    def showEvent(self, event: QShowEvent) -> None:
        # A tab that went while the bar was not shown would leave its gap: have all laid out anew.
        self.setIconSize(self.iconSize())
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_tokens().focus), size.FOCUS_WIDTH))
            place = QRectF(self.tabRect(self.currentIndex()))
            place.setRight(place.right() - size.SPACE_12)
            painter.drawRoundedRect(place.adjusted(1, 2, -1, -2), 5, 5)


class Tabs(QTabWidget):
    """Tabs with keys; "History  24" where a count is known, if there is room for all of them."""

    def __init__(
        self, accessible_name: str = "", parent: QWidget | None = None, *, inset: int = 0
    ) -> None:
        """`inset` pixels stay free before the first tab: it begins where the text below does."""
        super().__init__(parent)
        self.setDocumentMode(True)
        if inset:
            edge = QWidget()
            QHBoxLayout(edge).setContentsMargins(inset, 0, 0, 0)
            self.setCornerWidget(edge, Qt.Corner.TopLeftCorner)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(accessible_name)
        self.setTabBar(_TabBar())
        self.tabBar().setExpanding(False)
        self.tabBar().setFont(font(TextRole.MEDIUM))
        self._texts: dict[str, str] = {}
        self._pages: dict[str, QWidget] = {}
        self._counts: dict[str, int | None] = {}

    def add_page(self, key: str, text: str, page: QWidget) -> None:
        """Add a page at the end."""
        self._texts[key] = text
        self._pages[key] = page
        self.addTab(page, text)

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many things the page holds; None shows no number. KeyError for no such page."""
        if key not in self._texts:
            raise KeyError(key)
        self._counts[key] = count
        self._word_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where not all tabs would be seen with their counts, all are seen without."""
        super().resizeEvent(event)
        self._word_tabs()

    def _word_tabs(self) -> None:
        for with_counts in (True, False):
            for key, text in self._texts.items():
                count = self._counts.get(key) if with_counts else None
                if count is not None:
                    text = f"{text}  {self.locale().toString(count)}"
                self.setTabText(self.indexOf(self._pages[key]), text)
            if not self.isVisible() or self.tabBar().sizeHint().width() <= self.width():
                return

    def choose(self, key: str) -> None:
        """Go to a page; raises KeyError for an unknown key."""
        self.setCurrentWidget(self._pages[key])

    def choice(self) -> str:
        """Key of the page shown, "" if there is none."""
        shown = self.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")
