"""The screen of activity series: the series with their steps, and those under way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.lists.entry_list import EntryPane, EntryTable
from sme_crm.ui.navigation import OpenSeries, Panel, StartSeries
from sme_crm.ui.series.runs_page import RunsPage
from sme_crm.ui.series.series_list import WIDTHS, SeriesListModel, listed
from sme_crm.ui.series.series_page import SeriesPage
from sme_crm.ui.series.series_work import SeriesWork
from sme_crm.ui.series.step_dialog import StepOffers
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.ui.context import UiContext

_LEAST_LIST, _LEAST_PAGE = 300, 480
_TABLES = ("series", "series_run", "series_member", "task")
_OFFERED = (
    "contact_group",
    "staff",
    "letter_template",
    "activity_kind",
    "custom_field",
    "setting",
)


class SeriesPanel(Panel):
    """Reads series in workers; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None
        self._to_start: ContactFilter | tuple[int, ...] | None = None
        self._writable = not context.workspace.read_only
        self.work = SeriesWork(context, self)
        self.model = SeriesListModel(self)
        self.table = EntryTable(
            self.model,
            self.tr("Series"),
            WIDTHS,
            {Qt.Key.Key_Delete: self.delete, Qt.Key.Key_Return: self.start},
        )
        self.page = SeriesPage(self.work, writable=self._writable)
        self.runs = RunsPage(context, self.work)
        self.search = SearchField(self.tr("Search a series"), "Ctrl+F")
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()
        self._reload()
        self._read_offers()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Series"))
        self.views = SegmentedControl(
            [("series", self.tr("Series"), ""), ("runs", self.tr("Under way"), "")],
            self.tr("What is shown"),
        )
        header.add_left(self.search)
        header.add_left(self.views)
        self.import_button = Button(self.tr("Import…"), "import")
        self.import_button.clicked.connect(lambda _checked=False: self.work.bring_in())
        self.new_button = Button(self.tr("New series"), "plus")
        self.new_button.clicked.connect(lambda _checked=False: self.work.new())
        self.start_button = Button(self.tr("Start a series…"), "repeat", "primary")
        self.start_button.clicked.connect(lambda _checked=False: self.start())
        for button in (self.import_button, self.new_button, self.start_button):
            button.setEnabled(self._writable)
            header.add_right(button)
        not_found = EmptyState(
            "search", self.tr("No such series"), self.tr("Names and purposes are searched.")
        )
        not_found.add_action(self.tr("Show every series"), self.search.clear, "close")
        self._list = EntryPane(self.model, self.table, self.search, not_found)
        least = (_LEAST_LIST, _LEAST_PAGE)
        self._splitter = self._list.beside(self.page, least, (1, 2), [380, 740])
        self._pages = ReadPages(
            self.tr("The series are being read"), self._reload, self._splitter, self.runs
        )
        lay_out_screen(self, [header], self._pages)

    def _listen(self) -> None:
        self.work.made.connect(self._open)
        self.work.started.connect(self._show_started)
        self.views.chosen.connect(lambda _key: self._show_view())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("Start a series…"), "repeat", "Ctrl+Return", self.start, True),
            (self.tr("New series"), "plus", NEW_HERE, self.work.new, True),
            (self.tr("Duplicate the series"), "copy", "Ctrl+D", self._copy, True),
            (self.tr("Import a series…"), "import", "", self.work.bring_in, True),
            (self.tr("Export the series…"), "export", "", self._export, False),
            (self.tr("Delete the series"), "trash", "", self.delete, True),
        ):
            enabled = self._writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one series, or ask which one to start for a selection."""
        if isinstance(request, OpenSeries):
            self.views.choose("series")
            self._show_view()
            self._open(request.series_id)
        elif isinstance(request, StartSeries):
            self._to_start = request.selection
            if self.model.all_entries():
                self._start_wanted()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self.page.leave()

    def focus_search(self) -> bool:
        """The search of the list that is shown."""
        search = self.search if self.views.choice() == "series" else self.runs.search
        search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """Print where the contacts of the series under way stand."""
        if self.views.choice() != "runs" or self.runs.run() is None:
            return False
        self.runs.print_list()
        return True

    def _open(self, series_id: int) -> None:
        self._wanted = series_id
        if self.table.choose(series_id):
            self._wanted = None

    def _show_started(self, run_id: int) -> None:
        self.views.choose("runs")
        self._show_view()
        self.runs.load(run_id)

    # -- reading -------------------------------------------------------------------------------

    def _reload(self) -> None:
        shelf, language = self._context.workspace.series, language_code()
        self._context.jobs.read(
            lambda: shelf.list_series(language), self._take, self._pages.show_error, owner=self
        )
        self.runs.load()

    def _take(self, entries: Sequence[SeriesEntry]) -> None:
        self._pages.settle()
        self.work.entries = entries
        if self._list.take(listed(entries), self._wanted):
            self._wanted = None
        self._show_view()
        self._show_current()
        self._start_wanted()

    def _start_wanted(self) -> None:
        selection, self._to_start = self._to_start, None
        if selection is not None and self._writable:
            self.work.start(self._current(), selection)

    def _read_offers(self) -> None:
        workspace = self._context.workspace

        def read() -> tuple[StepOffers, list[tuple[str, str]]]:
            own = workspace.custom_fields.list_fields(counted=False)
            dates = [("birth_date", translated("Fields", "Birth date"))]
            dates += [(f"own.{field.id}", field.label) for field in own if field.kind == "date"]
            groups = [group for group in workspace.groups.list_groups() if not group.unreadable]
            staff = [member for member in workspace.staff.list_members() if member.active]
            kinds = KindWords(workspace.activity_kinds.list_kinds())
            advised = workspace.advised_times.all()
            return StepOffers(kinds, workspace.series.letters(), staff, groups, advised), dates

        self._context.jobs.read(read, lambda found: self.page.set_offers(*found), owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self._reload()
        if any(changes.touches(table) for table in _OFFERED):
            self._read_offers()

    # -- showing -------------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def _show_view(self) -> None:
        series = self.views.choice() == "series"
        self.search.setVisible(series)
        self._show(self._splitter if series else self.runs)

    def _current(self) -> SeriesEntry | None:
        found = self.table.current_entry()
        return found.entry if found else None

    def _show_current(self) -> None:
        entry = self._current()
        if entry is not None:
            self.page.show_entry(entry)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.work.fill_menu(menu, self._current())
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- acting --------------------------------------------------------------------------------

    def start(self) -> None:
        """Ask whom the series shall be started for."""
        if self._writable:
            self.work.start(self._current())

    def delete(self) -> None:
        """Delete the series, if it is the business's own."""
        if self._writable:
            self.work.delete(self._current())

    def _copy(self) -> None:
        self.work.copy(self._current())

    def _export(self) -> None:
        self.work.export(self._current())
