"""Page header: the title of the screen and one line of tools."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel


class PageHeader(QWidget):
    """Title above; search and filters at the left, the primary action last at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        first = QHBoxLayout()
        first.setSpacing(size.SPACE_12)
        self._title = TextLabel(title, TextRole.TITLE)
        self._subtitle = TextLabel("", TextRole.BODY, "muted")
        self._subtitle.hide()
        first.addWidget(self._title)
        first.addWidget(self._subtitle)
        first.addStretch(1)
        outer.addLayout(first)
        self._first = first
        self._tools = QWidget()
        line = QHBoxLayout(self._tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        self._left = QHBoxLayout()
        self._left.setSpacing(size.SPACE_8)
        self._right = QHBoxLayout()
        self._right.setSpacing(size.SPACE_8)
        line.addLayout(self._left)
        line.addStretch(1)
        line.addLayout(self._right)
        self._tools.hide()
        outer.addWidget(self._tools)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the title and the quiet text beside it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def add_beside(self, widget: QWidget) -> None:
        """Add a switch between screens at the right of the title."""
        self._first.addWidget(widget)

    def add_left(self, widget: QWidget) -> None:
        """Add a tool at the left."""
        self._left.addWidget(widget)
        self._tools.show()

    def add_right(self, widget: QWidget) -> None:
        """Add a tool at the right; the primary action comes last."""
        self._right.addWidget(widget)
        self._tools.show()


def lay_out_screen(
    screen: QWidget,
    above: Sequence[QWidget],
    body: QWidget,
    below: QLayout | None = None,
    *,
    spacing: int = size.SPACE_12,
) -> None:
    """Put the parts of a screen below each other, within the margins of every screen."""
    column = QVBoxLayout(screen)
    column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
    column.setSpacing(spacing)
    for part in above:
        column.addWidget(part)
    column.addWidget(body, 1)
    if below is not None:
        column.addLayout(below)
