"""Dresses a table view as the lists of the program look."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics


def dress_table(view: QTableView, row_height: int = size.ROW_HEIGHT) -> TwoLineDelegate:
    """Give `view` our delegate, header, row height in px, row selection and smooth scrolling."""
    delegate = TwoLineDelegate(view, row_height)
    view.setItemDelegate(delegate)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.setVisible(False)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(row_height)
    rows.setDefaultSectionSize(row_height)
    columns = view.horizontalHeader()
    columns.setFont(font(TextRole.SMALL_STRONG))
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setFixedHeight(size.HEADER_HEIGHT)
    columns.setHighlightSections(False)
    columns.setTextElideMode(Qt.TextElideMode.ElideRight)
    columns.setSectionsMovable(True)
    columns.setMinimumSectionSize(56)
    return delegate


def fix_columns(view: QTableView, widths: Mapping[int, int]) -> None:
    """Let the columns stay where they are: some as wide as said (px), the others share the rest.

    Where the view has its model already, a heading longer than that widens its column.
    """
    header, model = view.horizontalHeader(), view.model()
    header.setSectionsMovable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        if model is not None:
            heading = str(model.headerData(column, Qt.Orientation.Horizontal))
            needed = metrics(TextRole.BODY).horizontalAdvance(heading) + 2 * size.SPACE_16
            width = max(width, needed)
        header.resizeSection(column, width)


def menu_place(view: QTableView, event: QContextMenuEvent) -> QPoint:
    """Where on the screen the menu of the marked cells opens; a cell not marked is marked alone."""
    if event.reason() is QContextMenuEvent.Reason.Keyboard:
        place = view.visualRect(view.currentIndex()).center()
    else:
        place = view.viewport().mapFromGlobal(event.globalPos())
        index = view.indexAt(place)
        if index.isValid() and not view.selectionModel().isSelected(index):
            view.setCurrentIndex(index)
    return view.viewport().mapToGlobal(place)
