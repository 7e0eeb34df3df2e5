"""Series under way: the runs, and where each of their contacts stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.labels import count_text, day_text
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.series.move_dialog import MoveDialog
from sme_crm.ui.series.run_models import MemberListModel, RunListModel
from sme_crm.ui.series.run_output import RunOutput
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.services.activity_series.running import Member, Run, Standing
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.series.series_work import SeriesWork

_PAGE: Final = 500
_NEAR_END: Final = 600  # px below which the next contacts are read
_STATE_WIDTH, _STEP_WIDTH, _NAME_WIDTH = 140, 96, 176
_SELECT_ROW: Final = (
    QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
)


class RunsPage(QWidget):
    """The runs at the left, the contacts of one at the right."""

    def __init__(self, context: UiContext, work: SeriesWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._work = work
        self._wanted: int | None = None
        self._complete = True
        self._shown_run = 0
        self.output = RunOutput(context, self)
        self.model = RunListModel(self)
        self.table = _table(self.model, self.tr("Series under way"))
        self.members = MemberListModel(None, self)
        self.member_table = _table(self.members, self.tr("Contacts of the series"))
        self.title = ElidedLabel("", TextRole.CARD)
        self.move_button = Button(self.tr("Move the day…"), "calendar")
        self.stop_button = Button(self.tr("Stop the series"), "blocked")
        self.more_button = IconButton("more", self.tr("Print or export who stands where"))
        self.search = SearchField(self.tr("Find a contact in it"), "Ctrl+F")
        self.standing = ComboBox(
            [
                ("", self.tr("Everybody")),
                ("late", self.tr("With a step overdue")),
                ("active", self.tr("Under way")),
                ("finished", self.tr("Finished")),
                ("stopped", self.tr("Stopped")),
            ],
            self.tr("Who is shown"),
        )
        self.note = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._nothing = EmptyState(
            "repeat",
            self.tr("No series under way"),
            self.tr("Choose a series and start it for a group: its steps become tasks."),
        )
        self._nothing.add_action(
            self.tr("Start a series…"), lambda: self._work.start(None), "repeat", "primary"
        )
        self._nobody = EmptyState(
            "search", self.tr("Nobody like that"), self.tr("Show everybody to see the others.")
        )
        self._lay_out()
        self._listen()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._fill_menu()
        left = Card(padding=0)
        left.body.addWidget(self.table)
        right = Card(padding=0)
        self._people = QStackedWidget()
        self._people.addWidget(self.member_table)
        self._people.addWidget(self._nobody)
        self._nobody.add_action(self.tr("Show everybody"), self._show_everybody, "close")
        right.body.setSpacing(0)
        right.body.addLayout(
            _line(self.title, self.move_button, self.stop_button, self.more_button)
        )
        right.body.addLayout(_line(self.search, self.standing, above=0))
        right.body.addWidget(Separator())
        right.body.addWidget(self._people, 1)
        right.body.addWidget(Separator())
        foot = QHBoxLayout()
        foot.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_8)
        foot.addWidget(self.note)
        right.body.addLayout(foot)
        splitter = Splitter()
        for part, least in ((left, 260), (right, 480)):
            part.setMinimumWidth(least)
            splitter.addWidget(part)
        splitter.setSizes([340, 780])
        splitter.setStretchFactor(1, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _fill_menu(self) -> None:
        menu = QMenu(self.more_button)
        for name, text, act in (
            ("printer", self.tr("Print the list…"), self.output.print_list),
            ("pdf", self.tr("List as PDF…"), self.output.save_pdf),
            ("export", self.tr("List as CSV…"), self.output.save_csv),
        ):
            action = menu.addAction(icon(name), text)
            action.triggered.connect(lambda _checked=False, act=act: self._put_out(act))
        self.more_button.setMenu(menu)

    def _listen(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_run())
        self.member_table.doubleClicked.connect(self._open)
        self.member_table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.member_table.customContextMenuRequested.connect(self._open_menu)
        self.member_table.verticalScrollBar().valueChanged.connect(self._read_on)
        for keys, act in (
            (Qt.Key.Key_Return, self._open_current),
            (Qt.Key.Key_Enter, self._open_current),
            (Qt.Key.Key_Delete, self._stop_marked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.member_table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.search.searched.connect(lambda _text: self._show_run())
        self.search.left_downwards.connect(self.member_table.setFocus)
        self.standing.currentIndexChanged.connect(lambda _row: self._show_run())
        self.move_button.clicked.connect(lambda _checked=False: self.move_run())
        self.stop_button.clicked.connect(lambda _checked=False: self.stop_run())

    # -- reading -------------------------------------------------------------------------------

    def load(self, wanted: int | None = None) -> None:
        """Read the runs; go to `wanted`."""
        self._wanted = wanted or self._wanted
        runs = self._context.workspace.series_runs
        self._context.jobs.read(runs.list_runs, self._take, owner=self)

    def _take(self, runs: Sequence[Run]) -> None:
        present = self.run()
        wanted = self._wanted or (present.id if present else None)
        self._wanted = None
        self.model.set_rows(runs)
        self._pages.setCurrentIndex(0 if runs else 1)
        places = [place for place, run in enumerate(runs) if run.id == wanted] or [0]
        if runs:
            self.table.setCurrentIndex(self.model.index(places[0], 0))
            self._show_run()

    def run(self) -> Run | None:
        """The run chosen."""
        return self.model.row_at(self.table.currentIndex().row())

    def _show_run(self) -> None:
        run = self.run()
        if run is None:
            return
        self.title.setText(f"{run.name} · {day_text(run.anchor.isoformat())}")
        writable = not self._context.workspace.read_only and run.active > 0
        self.move_button.setEnabled(writable)
        self.stop_button.setEnabled(writable)
        asked = self._asked()
        same = run.id == self._shown_run
        limit = max(_PAGE, self.members.rowCount()) if same else _PAGE

        def take(members: Sequence[Member]) -> None:
            if asked == self._asked():
                self._complete = len(members) < limit
                self._show_members(run, members)

        runs, standing, text = self._context.workspace.series_runs, asked[1], asked[2]
        self._context.jobs.read(
            lambda: runs.members(run.id, limit=limit, standing=standing, text=text),
            take,
            owner=self,
        )

    def _asked(self) -> tuple[int, Standing, str]:
        run = self.run()
        return run.id if run else 0, self._standing(), self.search.text()

    def _standing(self) -> Standing:
        known: dict[str, Standing] = {
            "late": "late", "active": "active", "finished": "finished", "stopped": "stopped",
        }  # fmt: skip
        return known.get(self.standing.key(), "")

    def _show_members(self, run: Run, members: Sequence[Member]) -> None:
        marked = {member.id for member in self.marked()}
        self._shown_run = run.id
        old, self.members = self.members, MemberListModel(run, self)
        self.members.set_rows(members)
        place = self.member_table.verticalScrollBar().value()
        self.member_table.setModel(self.members)
        chosen = self.member_table.selectionModel()
        chosen.selectionChanged.connect(self._name_stop)
        old.deleteLater()
        header = self.member_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widths = [_NAME_WIDTH, _STATE_WIDTH] + [_STEP_WIDTH] * len(run.series.steps)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        for row, member in enumerate(members):
            if member.id in marked:
                chosen.select(self.members.index(row, 0), _SELECT_ROW)
        self.member_table.verticalScrollBar().setValue(place)
        self._people.setCurrentIndex(0 if members else 1)
        self._name_stop()
        self._tell(run)

    def _tell(self, run: Run) -> None:
        shown = self.tr("{active} under way, {finished} finished, {stopped} stopped").format(
            active=count_text(run.active),
            finished=count_text(run.finished),
            stopped=count_text(run.stopped),
        )
        if self.members.rowCount() < run.members:
            shown += " · " + self.tr("%n shown", "", self.members.rowCount())
        self.note.setText(shown)

    def _read_on(self) -> None:
        """Near the end of the list: read the contacts that follow."""
        bar, run = self.member_table.verticalScrollBar(), self.run()
        if self._complete or run is None or bar.maximum() - bar.value() > _NEAR_END:
            return
        self._complete = True  # until the answer is there
        asked, rows = self._asked(), self.members.rows()
        after = rows[-1].id if rows else 0

        def take(members: Sequence[Member]) -> None:
            now = self.members.rows()
            if asked == self._asked() and now and now[-1].id == after:
                self._complete = len(members) < _PAGE
                self.members.add_rows(members)
                self._tell(run)

        runs, standing, text = self._context.workspace.series_runs, asked[1], asked[2]
        self._context.jobs.read(
            lambda: runs.members(run.id, after=after, limit=_PAGE, standing=standing, text=text),
            take,
            owner=self,
        )

    def _show_everybody(self) -> None:
        self.standing.choose("")
        self.search.clear()

    # -- acting --------------------------------------------------------------------------------

    def marked(self) -> list[Member]:
        """The contacts marked in the list."""
        rows = self.member_table.selectionModel().selectedRows()
        found = [self.members.row_at(index.row()) for index in rows]
        return [member for member in found if member is not None]

    def move_run(self) -> MoveDialog | None:
        """Ask for another day, for those marked or for everybody."""
        run, marked = self.run(), [member.id for member in self.marked()]
        if run is None or not self.move_button.isEnabled():
            return None
        dialog = MoveDialog(run, len(marked) or None, self)
        dialog.accepted.connect(lambda: self._work.move(run, dialog.anchor(), marked or None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def stop_run(self) -> None:
        """Stop those marked, or everybody; can be undone."""
        run, marked = self.run(), [member.id for member in self.marked()]
        if run is not None and self.stop_button.isEnabled():
            self._work.stop(run, marked or None)

    def _stop_marked(self) -> None:
        if self.marked():
            self.stop_run()

    def _name_stop(self) -> None:
        """Say whom the button stops."""
        count = len(self.marked())
        stop_some = self.tr("Stop %n contact(s)", "", count)
        self.stop_button.setText(stop_some if count else self.tr("Stop the series"))

    def print_list(self) -> None:
        """Print who stands where, those that are shown."""
        self._put_out(self.output.print_list)

    def _put_out(self, write: Callable[[Run, Standing, str], None]) -> None:
        run = self.run()
        if run is not None:
            write(run, *self._asked()[1:])

    def _open(self, index: QModelIndex) -> None:
        member = self.members.row_at(index.row())
        if member is not None:
            self._context.navigator.send(OpenContact(member.contact_id))

    def _open_current(self) -> None:
        self._open(self.member_table.currentIndex())

    def _open_menu(self, place: QPoint) -> None:
        if not self.marked():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, act, enabled in (
            ("contacts", self.tr("Open the contact"), self._open_current, True),
            ("calendar", self.tr("Move the day…"), self.move_run, self.move_button.isEnabled()),
            ("blocked", self.stop_button.text(), self.stop_run, self.stop_button.isEnabled()),
        ):
            action = menu.addAction(icon(name), text)
            action.setEnabled(enabled)
            action.triggered.connect(act)
        menu.popup(self.member_table.viewport().mapToGlobal(place))


def _line(first: QWidget, *others: QWidget, above: int = size.SPACE_12) -> QHBoxLayout:
    """Widgets beside each other; the first has the room there is."""
    line = QHBoxLayout()
    line.setContentsMargins(size.SPACE_16, above, size.SPACE_12, size.SPACE_12)
    line.setSpacing(size.SPACE_8)
    line.addWidget(first, 1)
    for other in others:
        line.addWidget(other)
    return line


def _table(model: RunListModel | MemberListModel, name: str) -> QTableView:
    table = QTableView()
    dress_table(table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return table
