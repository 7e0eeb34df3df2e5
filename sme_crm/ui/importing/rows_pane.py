"""The rows of the dry run: search, table, and the marked row beside it with its decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from sme_crm.services.importing.report import RunRow
from sme_crm.ui.importing.row_detail import ACTIONS, DONE_OF, RowDetail
from sme_crm.ui.importing.run_rows_model import CONTACT, LINE, MATCH, OUTCOME, WHY, RunRowsModel
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState

PAGE = 200
ReadPage = Callable[[str, int, int, str, Callable[[list[RunRow]], object]], object]
"""Reads the next rows: (outcome or "", id to begin behind, how many, words, what hears)."""
_WIDTHS = {CONTACT: 200, OUTCOME: 140, MATCH: 140, LINE: 64}

_WITHOUT_MATCH = ("new", "rejected")


class RunRowsTable(QTableView):
    """A table in which N, U and S decide the marked rows."""

    action_pressed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N, U and S without Ctrl or Alt."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        letter = event.text().upper()
        action = next((key for key, sign in ACTIONS.items() if sign == letter), "")
        if plain and action:
            self.action_pressed.emit(action)
        else:
            super().keyPressEvent(event)


class RowsPane(QWidget):
    """Shows the rows of one outcome; `decided` tells (row, "new" | "update" | "skip")."""

    decided = Signal(object, str)
    contact_wanted = Signal(int)

    def __init__(self, read_page: ReadPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_page = read_page
        self._outcome, self._words = "", ""
        self._files: Sequence[str] = ()
        self._reading = False
        self._asked = 0
        self._total = 0
        self._wanted = 0
        self._scrolled = 0
        self.model = RunRowsModel(self)
        self.view = RunRowsTable()
        self.view.setModel(self.model)
        dress_table(self.view)
        self.view.setAccessibleName(self.tr("Rows of the file"))
        header = self.view.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self.view.selectionModel().currentRowChanged.connect(self._show_marked)
        self.view.verticalScrollBar().valueChanged.connect(self._fetch_near_end)
        self.view.action_pressed.connect(self._decide)
        self.detail = RowDetail()
        self.detail.setMinimumWidth(300)
        self.detail.decided.connect(self._decide)
        self.detail.contact_wanted.connect(self.contact_wanted)
        self.footer = TextLabel("", TextRole.SMALL, "muted")
        self.footer.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_8)
        self.empty = EmptyState("search", self.tr("No row is found"), "")
        self.empty.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card(padding=0)
        card.body.setSpacing(0)
        card.body.addWidget(self.view, 1)
        card.body.addWidget(self.empty, 1)
        card.body.addWidget(self.footer)
        splitter = Splitter()
        splitter.addWidget(card)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([760, 310])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    # -- reading -------------------------------------------------------------------------------

    def show_rows(
        self,
        outcome: str,
        words: str,
        counts: Mapping[str, int],
        files: Sequence[str],
        *,
        keep: bool = False,
    ) -> None:
        """Show the rows of an outcome ("" all) whose names hold words; `keep` the marked row."""
        marked = self.model.row_at(self.view.currentIndex().row())
        self._wanted = marked.id if keep and marked is not None else 0
        self._scrolled = self.view.verticalScrollBar().value() if keep else 0
        limit = max(PAGE, self.model.rowCount()) if keep else PAGE
        self._outcome, self._words, self._files = outcome, words, files
        self._total = counts.get(outcome, 0) if outcome else sum(counts.values())
        self._asked += 1
        self._reading = False
        # New and rejected rows have no contact that is there: the reason gets the room.
        self.view.setColumnHidden(MATCH, outcome in _WITHOUT_MATCH)
        self.model.begin(files)
        self._fetch(limit)

    def _fetch(self, limit: int = PAGE) -> None:
        if self._reading or self.model.complete:
            return
        self._reading = True
        asked = self._asked
        self._read_page(
            self._outcome, self.model.last_id(), limit, self._words,
            lambda rows: self._take(rows, asked, limit),
        )  # fmt: skip

    def _take(self, rows: list[RunRow], asked: int, limit: int) -> None:
        if asked != self._asked:
            return
        self._reading = False
        first = self.model.rowCount() == 0
        self.model.append(rows, complete=len(rows) < limit)
        self._show_footer()
        some = self.model.rowCount() > 0
        self.view.setVisible(some)
        self.empty.setVisible(not some)
        if not some:
            self._show_empty()
            self._show_detail(None)
        elif first:
            at = self.model.line_of(self._wanted) if self._wanted else 0
            self.view.selectRow(max(0, at))
            self.view.verticalScrollBar().setValue(self._scrolled)
            self.view.scrollTo(self.model.index(max(0, at), 0))

    def _show_empty(self) -> None:
        if self._words:
            sentence = self.tr("Search another name, company or town, or clear the search.")
        else:
            sentence = self.tr("Choose another figure above.")
        self.empty.set_texts(self.tr("No row is found"), sentence)

    def _show_footer(self) -> None:
        shown = count_text(self.model.rowCount())
        if self._words:
            more = "" if self.model.complete else "+"
            self.footer.setText(self.tr("{count} found").format(count=shown + more))
        elif self.model.rowCount() < self._total:
            text = self.tr("{shown} of {total} rows; the next ones come as you scroll")
            self.footer.setText(text.format(shown=shown, total=count_text(self._total)))
        else:
            text = self.tr("%n row(s)", "", self.model.rowCount())
            self.footer.setText(text.replace(str(self.model.rowCount()), shown, 1))

    def _fetch_near_end(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        if value > bar.maximum() - 10 * size.ROW_HEIGHT:
            self._fetch()

    # -- deciding ------------------------------------------------------------------------------

    def _show_marked(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_detail(self.model.row_at(current.row()) if current.isValid() else None)

    def _show_detail(self, row: RunRow | None) -> None:
        self.detail.show_row(row, self.model.place_of(row) if row is not None else "")

    def _decide(self, action: str) -> None:
        """Settle every marked row that can be, then go on to the next one."""
        lines = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        settled = False
        for line in lines:
            row = self.model.row_at(line)
            if row is not None and action in RowDetail.possible_actions(row):
                self.model.settle(line, DONE_OF[action])
                self.decided.emit(row, action)
                settled = True
        if not settled:
            return
        if len(lines) == 1 and lines[0] + 1 < self.model.rowCount():
            self.view.selectRow(lines[0] + 1)
        else:
            self._show_detail(self.model.row_at(lines[-1]))
