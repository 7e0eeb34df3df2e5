"""The line of tools above the list: adding, searching, headings, and what is wanted rarely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sme_crm.ui.follow_up.quick_add_line import QuickAddLine
from sme_crm.ui.tasks.filter_bar import TaskFilterBar
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.search_field import SearchField

_SEARCH = 240


class ListTools(QWidget):
    """The line that adds tasks gets the room there is."""

    print_wanted = Signal()
    pdf_wanted = Signal()
    csv_wanted = Signal()
    kinds_wanted = Signal()

    def __init__(
        self,
        quick: QuickAddLine,
        search: SearchField,
        filters: TaskFilterBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        more = IconButton("more", self.tr("Print, export, kinds of tasks"))
        menu = QMenu(more)
        for name, text, wanted in (
            ("printer", self.tr("Print the list…"), self.print_wanted),
            ("pdf", self.tr("List as PDF…"), self.pdf_wanted),
            ("export", self.tr("List as CSV…"), self.csv_wanted),
            ("tag", self.tr("Kinds of tasks…"), self.kinds_wanted),
        ):
            menu.addAction(icon(name), text).triggered.connect(wanted)
        more.setMenu(menu)
        search.setMaximumWidth(_SEARCH)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(quick, 1)
        for tool in (search, filters.grouping, filters.keep_button, more):
            line.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
