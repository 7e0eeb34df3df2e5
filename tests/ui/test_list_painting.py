"""Rows of lists as they are painted: two lines, chips, selection, any text plain."""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QStyledItemDelegate,
    QTableView,
)
from pytestqt.qtbot import QtBot

from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.lists.two_line_delegate import read_cell
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.tokens import LIGHT
from tests.ui.painting import colors_of, light, show

__all__ = ["light"]
MARKUP = "<b>bold</b> & <img src=x>"


class ContactRows(QAbstractTableModel):
    """Rows as a list model answers them: one Cell per cell."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return self._count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 5

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role != int(ListRole.CELL):
            return None
        row = index.row()
        return (
            Cell(f"Émilie Dupont {row % 40}", "emilie@example.org", f"Émilie {row}", "", row),
            Cell(f"Atelier {row % 40}", icon="company"),
            Cell("Nantes", icon="pin", icon_tone="teal"),
            Cell("Prospect", chip_tone="info"),
            Cell(f"{row} €", muted=True, right_aligned=True),
        )[index.column()]


def make_table(qtbot: QtBot, rows: int = 500) -> QTableView:
    table = QTableView()
    dress_table(table)
    model = ContactRows(rows)
    model.setParent(table)
    table.setModel(model)
    table.resize(800, size.HEADER_HEIGHT + 40 * size.ROW_HEIGHT)
    show(qtbot, table)
    return table


def test_table_paints_rows_faster_than_blinking(qtbot: QtBot) -> None:
    """Our delegate must not cost much more than Qt's own, which paints text alone."""

    class PlainRows(ContactRows):
        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
            return "Émilie Dupont" if role == int(Qt.ItemDataRole.DisplayRole) else None

    ours, plain = make_table(qtbot), make_table(qtbot)
    rows = PlainRows(500)
    rows.setParent(plain)
    plain.setModel(rows)
    plain.setItemDelegate(QStyledItemDelegate(plain))

    def seconds_of(table: QTableView) -> float:
        image = QImage(table.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
        start = time.process_time()
        table.viewport().render(image)
        return time.process_time() - start

    # In turn: what else the machine does slows down one as much as the other.
    spent = [(seconds_of(ours), seconds_of(plain)) for _ in range(8)]
    quickest, quickest_plain = (min(each) for each in zip(*spent, strict=True))
    assert quickest < 2 * quickest_plain


def test_selected_row_is_tinted_and_focused(qtbot: QtBot) -> None:
    table = make_table(qtbot, 3)
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    QApplication.processEvents()
    shown = colors_of(table.viewport().grab().toImage())
    assert QColor(LIGHT.accent_soft).name() in shown
    assert QColor(LIGHT.focus).name() in shown
    assert QColor(LIGHT.row_line).name() in shown


def test_row_under_the_pointer_is_tinted(qtbot: QtBot) -> None:
    table = make_table(qtbot, 3)
    hover = QColor(LIGHT.hover).name()
    assert hover not in colors_of(table.viewport().grab().toImage())
    at = table.visualRect(table.model().index(2, 1)).center().toPointF()
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        at,
        table.viewport().mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(table.viewport(), move)
    assert hover in colors_of(table.viewport().grab().toImage())


def test_cell_is_read_role_by_role_too(qtbot: QtBot) -> None:
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    model = QStandardItemModel(1, 1)
    item = QStandardItem("12 €")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
    item.setData("second", ListRole.SECOND_LINE)
    item.setData("Name", ListRole.AVATAR_NAME)
    item.setData(7, ListRole.ENTITY_ID)
    item.setData("danger", ListRole.CHIP_TONE)
    model.setItem(0, 0, item)
    assert read_cell(model.index(0, 0)) == Cell(
        "12 €", "second", "Name", entity_id=7, chip_tone="danger", right_aligned=True
    )


def test_cell_with_markup_and_line_breaks_is_plain(qtbot: QtBot) -> None:
    table = make_table(qtbot, 1)
    delegate = table.itemDelegate()
    style = delegate._body
    laid_out, _ = style.laid_out("<b>a</b>\nb", 300)
    assert laid_out.text() == "<b>a</b> b"
    assert laid_out.textFormat() is Qt.TextFormat.PlainText
