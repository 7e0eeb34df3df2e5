"""The page of changes: search, list, and beside it what one change did and its undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.changes import Changes, UndoResult
from sme_crm.ui.changes_screen.change_details import ChangeDetails
from sme_crm.ui.changes_screen.change_list_model import (
    CONTACTS,
    STATE,
    WHAT,
    WHEN,
    WHO,
    ChangeListModel,
)
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.services.undo import Change
    from sme_crm.ui.context import UiContext

_PAGE = 200
_LOADING_AFTER = 200  # ms
_WIDTHS = {WHEN: 150, WHO: 110, CONTACTS: 84, STATE: 110}


class ChangePage(QWidget):
    """Every change, newest first; the next ones are fetched while scrolling down."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._wanted: int | None = None
        self._whole = False
        self._result: UndoResult | None = None
        self.model = ChangeListModel(self)
        self.search = SearchField(self.tr("Search a name, a group, a file…"))
        self.search.searched.connect(lambda _text: self.reload())
        self.view: QTableView = self._make_view()
        self.search.left_downwards.connect(self.view.setFocus)
        self.details = ChangeDetails(context)
        self.details.undo_wanted.connect(self.undo_chosen)
        self.details.report_wanted.connect(self.show_report)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LOADING_AFTER)
        self._late.timeout.connect(lambda: self._states.setCurrentWidget(self._loading))
        self._lay_out()
        context.changes.committed.connect(self._note_commit)

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        dress_table(view)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(self.tr("Changes"))
        header = view.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            view.setColumnWidth(column, width)
        view.selectionModel().currentRowChanged.connect(self._show_chosen)
        view.verticalScrollBar().valueChanged.connect(self._fetch_if_near_end)
        return view

    def _lay_out(self) -> None:
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._empty = EmptyState("changes", "", "")
        self._loading = LoadingState(self.tr("Reading the changes…"))
        self._error = ErrorState(self.reload)
        for state in (self.view, self._empty, self._loading, self._error):
            self._states.addWidget(state)
        card = Card(padding=0)
        card.body.addWidget(holder)
        splitter = Splitter()
        splitter.addWidget(card)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([700, 380])
        tools = QHBoxLayout()
        tools.addWidget(self.search)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(splitter, 1)

    # -- reading -------------------------------------------------------------------------------

    def narrow(self, text: str, change_id: int | None) -> None:
        """Look for words, or go to one change, at the next `reload`."""
        self.search.blockSignals(True)
        self.search.setText(text)
        self.search.blockSignals(False)
        self._wanted = change_id

    def reload(self) -> None:
        """Read the first page anew; the change that was chosen stays so."""
        chosen = self.chosen()
        if self._wanted is None and chosen is not None:
            self._wanted = chosen.id
        text = self.search.text()
        undo = self._context.workspace
        self._late.start()
        self._latest.ask(
            lambda: undo.undo.list_changes(limit=_PAGE, text=text), self._show, self._fail
        )

    def _show(self, changes: list[Change]) -> None:
        self._late.stop()
        self._whole = len(changes) < _PAGE
        self.model.set_rows(changes)
        if not changes:
            self._show_empty()
            return
        self._states.setCurrentWidget(self.view)
        row = self.model.row_of(self._wanted) if self._wanted is not None else 0
        self._wanted = None
        self.view.selectRow(max(0, row))
        self.view.scrollTo(self.model.index(max(0, row), 0))

    def _show_empty(self) -> None:
        if self.search.text():
            self._empty.set_texts(
                self.tr("No change matches this search"),
                self.tr("Try another name, or clear the search."),
            )
        else:
            self._empty.set_texts(
                self.tr("No changes yet"),
                self.tr("Whatever you enter, import or delete will be listed here, to be undone."),
            )
        self._states.setCurrentWidget(self._empty)
        self.details.show_nothing()

    def _fail(self, error: Exception) -> None:
        self._late.stop()
        self._error.show_error(error)
        self._states.setCurrentWidget(self._error)

    def _fetch_if_near_end(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        oldest = self.model.oldest_id()
        if self._whole or self._latest.waiting or oldest is None:
            return
        if bar.maximum() - value > bar.pageStep():
            return
        text = self.search.text()
        workspace = self._context.workspace
        self._latest.ask(
            lambda: workspace.undo.list_changes(before_id=oldest, limit=_PAGE, text=text),
            self._append,
            self._fail,
        )

    def _append(self, changes: Sequence[Change]) -> None:
        self._whole = len(changes) < _PAGE
        self.model.add_rows(changes)

    def _note_commit(self, _changes: Changes) -> None:
        if self.isVisible():
            self.reload()

    # -- choosing and undoing ------------------------------------------------------------------

    def chosen(self) -> Change | None:
        """The change that is marked."""
        return self.model.row_at(self.view.currentIndex().row())

    def _show_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        change = self.model.row_at(current.row())
        if change is None:
            self.details.show_nothing()
            return
        result = self._result
        self.details.show_change(
            change, result if result is not None and result.change_id == change.id else None
        )

    def undo_chosen(self) -> None:
        """Take the marked change back; one that was taken back is made again."""
        change = self.chosen()
        if change is None:
            return
        target = change.undone_by if change.undone_by is not None else change.id
        self._context.undo.undo_change(target, self._show_result)

    def _show_result(self, result: UndoResult) -> None:
        self._result = result
        self._wanted = result.change_id or None
        self.details.show_result(result)
        if not result.change_id:
            return
        if result.kept or result.conflicts:
            self._open_report(result.change_id)
            self.reload()
            return
        words = self.tr("%n contact(s) taken back", "", len(result.taken_back))
        if not result.taken_back:
            words = self.tr("Done")
        self._context.notices.toast_change(words, result.change_id, "undo")
        self.reload()

    def show_report(self) -> None:
        """Open the report of the marked undo: taken back, kept, in conflict."""
        change = self.chosen()
        if change is not None:
            self._open_report(change.id)

    def _open_report(self, change_id: int) -> None:
        from sme_crm.ui.lists.undo_report import UndoReportDialog

        UndoReportDialog(self._context, change_id, self.window()).open()
