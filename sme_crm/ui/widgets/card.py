"""Card: a surface with a border and round corners, with an optional title line."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel


class Card(QFrame):
    """Put widgets in `body`; `padding` 0 is for lists that fill the card."""

    def __init__(
        self, title: str = "", padding: int = size.SPACE_16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._outer = QVBoxLayout(self)
        # One pixel stays free for the border, so that a list does not paint over it.
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self._title: TextLabel | None = None
        self._title_line: QHBoxLayout | None = None
        if title:
            # A list begins a little below its title; other content keeps its own distance.
            self._add_title(title, 0 if padding else size.SPACE_8)
        self.body = QVBoxLayout()
        top = size.SPACE_8 if title else padding
        self.body.setContentsMargins(padding, top if padding else 0, padding, padding)
        self.body.setSpacing(size.SPACE_8)
        self._outer.addLayout(self.body, 1)

    def _add_title(self, title: str, below: int) -> None:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(holder)
        line.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, below)
        line.setSpacing(size.SPACE_8)
        self._title = TextLabel(title, TextRole.CARD)
        line.addWidget(self._title)
        line.addStretch(1)
        self._outer.addWidget(holder)
        self._title_line = line
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Change the title; raises ValueError for a card made without one."""
        if self._title is None:
            raise ValueError("this card was made without a title")
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_to_title_line(self, widget: QWidget) -> None:
        """Put a widget at the right of the title; raises ValueError without a title."""
        if self._title_line is None:
            raise ValueError("this card was made without a title")
        self._title_line.addWidget(widget)
