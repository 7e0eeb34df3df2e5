"""Flow layout: widgets in lines that break where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Lays its items out like words; each line is as high as its highest item."""

    def __init__(self, parent: QWidget | None = None, spacing: int = size.SPACE_8) -> None:
        super().__init__()
        self.setSpacing(spacing)
        if parent is not None:
            parent.setLayout(self)

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """All in one line would be nice."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest item must fit."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def arrange(self, rect: QRect, move: bool) -> int:
        """One after the other, a new line where the width ends."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                width = min(hint.width(), rect.width())
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += hint.width() + self.spacing()
            line = max(line, hint.height())
        return y + line - rect.y()
