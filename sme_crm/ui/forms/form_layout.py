"""A layout in twelve columns: fields side by side by their span, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.item_layout import ItemLayout

COLUMNS = 12
_NARROW = 260
"""Below this width every field gets a line of its own."""


class FormLayout(ItemLayout):
    """Lays fields out in lines of twelve columns; hidden ones leave no gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._spans: list[int] = []
        self._gap = QSize(size.SPACE_12, size.SPACE_8)
        if parent is not None:
            parent.setLayout(self)

    def add(self, widget: QWidget, span: int = COLUMNS) -> None:
        """Add a field that takes `span` of the twelve columns."""
        self._spans.append(span)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item; by `add` it has its span."""
        super().addItem(item)
        if len(self._spans) < len(self._items):
            self._spans.append(COLUMNS)

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out."""
        item = super().takeAt(index)
        if item is not None:
            del self._spans[index]
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width there is."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(360, self.heightForWidth(360))

    def minimumSize(self) -> QSize:
        """The widest single field must fit."""
        least = 0
        for item in self._items:
            if not item.isEmpty():
                least = max(least, item.minimumSize().width())
        return QSize(least, 0)

    def _lines(self, narrow: bool) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = COLUMNS
        for item, span in zip(self._items, self._spans, strict=True):
            if item.isEmpty():
                continue
            span = COLUMNS if narrow else span
            if used + span > COLUMNS:
                lines.append([])
                used = 0
            lines[-1].append((item, span))
            used += span
        return lines

    def arrange(self, rect: QRect, move: bool) -> int:
        """Line by line, each as high as its highest field."""
        y = rect.y()
        column = (rect.width() + self._gap.width()) / COLUMNS
        for line in self._lines(rect.width() < _NARROW):
            left, height = 0, 0
            places: list[tuple[QLayoutItem, QRect]] = []
            for item, span in line:
                start = round(left * column)
                width = round((left + span) * column) - start - self._gap.width()
                wanted = (
                    item.heightForWidth(width)
                    if item.hasHeightForWidth()
                    else item.sizeHint().height()
                )
                height = max(height, wanted)
                places.append((item, QRect(QPoint(rect.x() + start, y), QSize(width, wanted))))
                left += span
            if move:
                for item, place in places:
                    item.setGeometry(place)
            y += height + self._gap.height()
        return max(0, y - rect.y() - self._gap.height())
