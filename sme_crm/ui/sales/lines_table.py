"""The table of lines: every cell by keys, products proposed as one types, lines shifted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QHeaderView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sme_crm.domain.sales.product import Product
from sme_crm.ui.labels import money_text
from sme_crm.ui.sales.lines_model import (
    DESCRIPTION,
    DISCOUNT,
    NET,
    PRICE,
    QUANTITY,
    UNIT,
    VAT,
    LinesModel,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font

_WIDTHS: Final = {QUANTITY: 76, UNIT: 58, PRICE: 104, DISCOUNT: 90, VAT: 56, NET: 106}
_MOST_ROWS: Final = 12
_OFFERS_WIDTH: Final = 380
_PRODUCT: Final = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class LinesTable(QTableView):
    """Enter and figures edit, Tab goes on, Delete takes a line out, Ctrl+arrows shift it."""

    def __init__(self, *, with_taxes: bool = True, parent: QWidget | None = None) -> None:
        """`with_taxes`: discount and VAT as well."""
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._delegate = _LineDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Lines"))
        self.setFont(font(TextRole.NUMBER))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(size.COMPACT_ROW_HEIGHT)
        rows.setDefaultSectionSize(size.COMPACT_ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setFont(font(TextRole.SMALL_STRONG))
        columns.setHighlightSections(False)
        columns.setFixedHeight(size.HEADER_HEIGHT)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(40)
        for column, width in _WIDTHS.items():
            columns.resizeSection(column, width)
        if not with_taxes:
            for column in (UNIT, DISCOUNT, VAT):
                self.setColumnHidden(column, True)
        self.lines.rowsInserted.connect(lambda *_: self._fit())
        self.lines.rowsRemoved.connect(lambda *_: self._fit())
        self.lines.modelReset.connect(self._fit)
        self._fit()

    def offer(self, products: Sequence[Product]) -> None:
        """The products that are proposed."""
        self._delegate.offer(products)

    def show_vat(self, shown: bool) -> None:
        """Whether there is a column of VAT."""
        self.setColumnHidden(VAT, not shown)

    def add_line(self) -> None:
        """Begin the next line."""
        self._begin(self.lines.rowCount() - 1)

    def add_words(self) -> None:
        """Begin a line of words."""
        self._begin(self.lines.add_words())

    def _begin(self, row: int) -> None:
        index = self.lines.index(row, DESCRIPTION)
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def _fit(self) -> None:
        """As high as the lines need, up to a dozen."""
        rows = min(max(self.lines.rowCount(), 2), _MOST_ROWS)
        self.setFixedHeight(rows * size.COMPACT_ROW_HEIGHT + size.HEADER_HEIGHT + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys for lines as a whole before those of a table."""
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if control and key in ways and self.lines.writable:
            if self.lines.shift(row, ways[key]):
                column = self.currentIndex().column()
                self.setCurrentIndex(self.lines.index(row + ways[key], column))
        elif key == Qt.Key.Key_Delete and self.lines.writable:
            self.lines.remove(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The editor lets Enter through when it closes.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the table behind its last cell, Shift+Tab before its first."""
        here = self.currentIndex()
        shown = [at for at in range(NET) if not self.isColumnHidden(at)]
        edge = (self.lines.rowCount() - 1, shown[-1]) if forward else (0, DESCRIPTION)
        leaves = not here.isValid() or (here.row(), here.column()) == edge or here.column() == NET
        self.setTabKeyNavigation(not leaves)
        return super().focusNextPrevChild(forward)


class _LineDelegate(QStyledItemDelegate):
    """Lines to type into; that of the description proposes products."""

    def __init__(self, table: LinesTable) -> None:
        super().__init__(table)
        self._table = table
        self._offers = QStandardItemModel(self)

    def offer(self, products: Sequence[Product]) -> None:
        self._offers.clear()
        for product in products:
            parts = (product.reference, product.name, money_text(product.price, product.currency))
            item = QStandardItem(" · ".join(part for part in parts if part))
            item.setData(product, _PRODUCT)
            self._offers.appendRow(item)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setAccessibleName(
            str(self._table.lines.headerData(index.column(), Qt.Orientation.Horizontal))
        )
        if index.column() == DESCRIPTION:
            self._propose(editor, index.row())
        elif index.column() != UNIT:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    def _propose(self, editor: QLineEdit, row: int) -> None:
        completer = QCompleter(self._offers, editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = QListView()
        popup.setMinimumWidth(_OFFERS_WIDTH)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        popup.setItemDelegate(QStyledItemDelegate(popup))

        def take(*_: object) -> None:
            product = popup.currentIndex().data(_PRODUCT)
            if isinstance(product, Product):
                editor.setText(product.name)
                self._table.lines.take_product(row, product)
                editor.setProperty("taken", product.name)
                # Once the completer has written its own words into the line.
                QTimer.singleShot(0, editor, lambda: self._go_on(editor))

        completer.activated.connect(take)
        editor.textEdited.connect(lambda _text: editor.setProperty("taken", None))
        editor.setCompleter(completer)

    def _go_on(self, editor: QLineEdit) -> None:
        """What was chosen stands: how many of it comes next."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.EditNextItem)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            taken = editor.property("taken")
            if taken is not None and editor.text() != taken:
                editor.setText(str(taken))
            model.setData(index, editor.text(), int(Qt.ItemDataRole.EditRole))
