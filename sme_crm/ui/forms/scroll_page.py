"""A page that scrolls up and down, as wide as the view; Tab goes through it as one reads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget


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
        focused = QApplication.focusWidget()
        stops = self.tab_stops()
        if focused is None or focused not in stops:
            return super().focusNextPrevChild(forward)
        at = stops.index(focused) + (1 if forward else -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if 0 <= at < len(stops):
            stops[at].setFocus(reason)
            self.ensureWidgetVisible(stops[at])
            return True
        outside = self._next_outside(focused, forward)
        if outside is None:
            return super().focusNextPrevChild(forward)
        outside.setFocus(reason)
        return True

    def tab_stops(self) -> list[QWidget]:
        """What Tab stops at, in the order of the layout."""
        layout = self.page.layout()
        return list(_stops(layout)) if layout is not None else []

    def _next_outside(self, focused: QWidget, forward: bool) -> QWidget | None:
        found: QWidget | None = focused
        while found is not None:
            found = found.nextInFocusChain() if forward else found.previousInFocusChain()
            if found is None or found is focused:
                return None
            if _is_stop(found) and not self.isAncestorOf(found) and found.window() is self.window():
                return found
        return None


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            if not widget.isVisible():
                continue
            if _is_stop(widget):
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _stops(inner)


def _is_stop(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        bool(policy & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
    )
