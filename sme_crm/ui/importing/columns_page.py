"""The page of columns: what each is brought into, with the contacts that come of it beside."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.preview import PreviewRow
from sme_crm.services.importing.remembered_mappings import RememberedMapping
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.column_row import ColumnRow
from sme_crm.ui.importing.file_words import reading_text
from sme_crm.ui.importing.mapping_box import MappingBox
from sme_crm.ui.importing.preview_table import PreviewTable
from sme_crm.ui.importing.row_changes import RowChanges
from sme_crm.ui.importing.target_words import target_model
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

# Lines made before the page is shown, and between two events: a line takes some 5 ms.
_AT_ONCE: Final = 16
_SLICE: Final = 3


class ColumnsPage(QWidget):
    """The columns of one file at the left, the preview at the right."""

    target_chosen = Signal(int, int, str)
    """(number of the file, column, target)"""
    offers_taken = Signal(int)
    """Every column of this file that is left out becomes an own field."""
    taken_back = Signal()
    """The last choice of a column shall be undone."""
    file_chosen = Signal(int)
    mapping_chosen = Signal(int, int)
    """(number of the file, id of a remembered mapping; 0: as recognised)"""
    rule_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._off: frozenset[str] = frozenset()
        self._headings: dict[int, str] = {}
        self._chosen_targets: dict[int, str] = {}
        self.rows: list[ColumnRow] = []
        self.file = ComboBox(accessible_name=self.tr("File"))
        self.file.activated.connect(lambda: self.file_chosen.emit(int(self.file.key() or 0)))
        self.about = ElidedLabel("", TextRole.SMALL, "muted")
        self.mapping = MappingBox()
        self.mapping.mapping_chosen.connect(
            lambda mapping_id: self.mapping_chosen.emit(self._number, mapping_id)
        )
        self.take_back = Button(self.tr("Undo the choice"), "undo", "quiet")
        self.take_back.clicked.connect(self.taken_back)
        self.take_offers = Button("", "plus", "quiet")
        self.take_offers.clicked.connect(lambda: self.offers_taken.emit(self._number))
        self.preview = PreviewTable()
        self.preview.selectionModel().currentRowChanged.connect(self._show_changes)
        self.changes = RowChanges()
        self.changes.rule_toggled.connect(self.rule_toggled)
        self._scroll: ScrollPage | None = None
        self._filled: tuple[ImportFile, QStandardItemModel, QVBoxLayout, QWidget] | None = None
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill)
        self._lay_out()

    def _lay_out(self) -> None:
        self._columns = Card(self.tr("Columns of the file"), padding=0)
        self._columns.add_to_title_line(self.take_offers)
        self._columns.add_to_title_line(self.take_back)
        preview = Card(self.tr("The contacts they make"), padding=0)
        preview.body.addWidget(self.preview, 1)
        changes = Card(self.tr("What cleaning changed in this row"), padding=0)
        changes.body.addWidget(self.changes, 1)
        right = Splitter(Qt.Orientation.Vertical)
        right.addWidget(preview)
        right.addWidget(changes)
        right.setSizes([400, 190])
        right.setStretchFactor(0, 1)
        splitter = Splitter()
        splitter.addWidget(self._columns)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([540, 500])
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_12)
        top.addWidget(self.file)
        top.addWidget(self.about, 1)
        top.addWidget(self.mapping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def show_file(
        self,
        files: list[ImportFile],
        number: int,
        own_fields: list[tuple[int, str]],
        mappings: list[RememberedMapping],
    ) -> None:
        """Show the columns of one of the files."""
        self._number = number
        file = files[number]
        self.file.set_choices([(str(n), one.path.name) for n, one in enumerate(files)])
        self.file.choose(str(number))
        self.file.setVisible(len(files) > 1)
        name = "" if len(files) > 1 else f"{file.path.name} · "
        self.about.setText(name + reading_text(file))
        self.mapping.show_mappings(mappings, file)
        self.mapping.setVisible(file.is_table and bool(mappings))
        self._headings = {column.index: column.heading for column in file.columns}
        self._chosen_targets = file.targets()
        targets = target_model(own_fields, (column.target for column in file.columns))
        targets.setParent(self)
        # In its place before its rows are made: moved with them, each would be styled twice.
        scroll = ScrollPage(self._columns)
        scroll.hide()
        lines = QVBoxLayout(scroll.page)
        lines.setContentsMargins(0, 0, 0, size.SPACE_8)
        lines.setSpacing(0)
        self.rows = []
        self._filled = (file, targets, lines, scroll.page)
        self._make_rows(_AT_ONCE)
        if not file.is_table:
            words = self.tr("A vCard says itself what each of its lines is: nothing to choose.")
            label = TextLabel(words, TextRole.BODY, "muted", wrap=True)
            label.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, 0)
            lines.addWidget(label)
        lines.addStretch(1)
        # Rows keep their height; what does not fit is scrolled to.
        height = lines.sizeHint().height()
        missing = len(file.columns) - len(self.rows)
        if missing:
            height += missing * self.rows[0].sizeHint().height()
            self._filling.start()
        scroll.page.setMinimumHeight(height)
        if self._scroll is not None:
            self._columns.body.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self._scroll = scroll
        self._columns.body.addWidget(scroll, 1)
        scroll.show()
        self._show_offers(file)

    def _make_rows(self, count: int) -> None:
        """Make the lines of the next columns, as they are brought into fields by now."""
        if self._filled is None:
            return
        file, targets, lines, page = self._filled
        made = len(self.rows)
        for one in file.columns[made : made + count]:
            row = ColumnRow(one, targets, page)
            row.chosen.connect(self._choose)
            lines.insertWidget(len(self.rows), row)
            self.rows.append(row)
        if len(self.rows) >= len(file.columns):
            self._filling.stop()

    def _fill(self) -> None:
        self._make_rows(_SLICE)

    def _choose(self, column: int, target: str) -> None:
        self.target_chosen.emit(self._number, column, target)

    def show_columns(self, file: ImportFile) -> None:
        """Bring each column up to date after a choice."""
        self._chosen_targets = file.targets()
        if self._filled is not None:
            self._filled = (file, *self._filled[1:])
        by_index = {column.index: column for column in file.columns}
        for row in self.rows:
            row.show_column(by_index[row.index])
        self._show_offers(file)

    def _show_offers(self, file: ImportFile) -> None:
        offered = sum(1 for column in file.left_out if column.offer)
        self.take_offers.setVisible(offered > 1)
        self.take_offers.setText(self.tr("Keep all %n unknown", "", offered))

    def show_steps(self, count: int) -> None:
        """Offer to undo a choice when there was one."""
        self.take_back.setVisible(count > 0)

    def show_preview(self, rows: list[PreviewRow], off: Collection[str]) -> None:
        """Show what becomes of the first rows; the row that was marked stays so."""
        self._off = frozenset(off)
        marked = max(0, self.preview.currentIndex().row())
        self.preview.rows.show_rows(rows, self._chosen_targets)
        if rows:
            self.preview.selectRow(min(marked, len(rows) - 1))
        else:
            self.changes.show_changes(None, self._headings, self._off)

    def _show_changes(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.preview.rows.row_at(current.row()) if current.isValid() else None
        self.changes.show_changes(row, self._headings, self._off)
