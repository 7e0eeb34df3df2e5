"""Footer of the list: which rows are in sight, of how many, in which order."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import Sort
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel

HEIGHT = size.CONTROL_HEIGHT + size.SPACE_12


class ListFooter(QFrame):
    """ "1–16 of 48 213 contacts" at the left, the order at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ElidedLabel("", TextRole.SMALL_NUMBER, "muted")
        self._order = TextLabel("", TextRole.SMALL, "muted")
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, 0)
        line.setSpacing(size.SPACE_12)
        line.addWidget(self._rows, 1)
        line.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line_above = Separator()
        line_above.setFixedHeight(1)
        column.addWidget(line_above)
        column.addLayout(line, 1)
        self.setFixedHeight(HEIGHT)

    def show_rows(self, first: int, last: int, count: int) -> None:
        """Rows counted from 0; `last` below `first` when none is in sight."""
        if last < first:
            self._rows.setText("")
            return
        text = self.tr("{first}–{last} of %n contact(s)", "", count)
        grouped = text.replace(str(count), count_text(count), 1)
        self._rows.setText(
            grouped.format(first=count_text(first + 1), last=count_text(min(last + 1, count)))
        )

    def show_waiting(self) -> None:
        """A large change is being written."""
        self._rows.setText(self.tr("A large change is being saved: the list follows in a moment."))

    def show_order(self, title: str, order: Sort) -> None:
        """The order by the heading of its column; an arrow says which way."""
        arrow = "↓" if order.descending else "↑"
        self._order.setText(
            self.tr("Sort: {column} {arrow}").format(column=title, arrow=arrow) if title else ""
        )

    def text(self) -> str:
        """What stands at the left."""
        return self._rows.whole_text()
