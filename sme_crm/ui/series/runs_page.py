"""Series under way: the runs, and where each of their contacts stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.activity_series import MEMBER_STATES, STOP_REASONS
from sme_crm.domain.dates import present_day
from sme_crm.ui.follow_up.task_words import short_day
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.series.series_words import offset_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, FieldLabel, Separator, TextLabel
from sme_crm.ui.widgets.states import EmptyState
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.services.activity_series.running import Member, Run
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.series.series_work import SeriesWork

_MOST_MEMBERS = 500
_STATE_WIDTH, _STEP_WIDTH, _NAME_WIDTH = 140, 96, 176
_TONES = {"active": "info", "stopped": "warning", "finished": "success"}


class RunListModel(CellModel["Run"]):
    """Runs: name with day and size, how many are under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((self.tr("Series under way"), self.tr("Steps")), parent, (1,))

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, anchor day and contacts; steps done of all."""
        run = self._rows[row]
        if column == 0:
            second = self.tr("{day} · {active} of {all} under way").format(
                day=day_text(run.anchor.isoformat()),
                active=count_text(run.active),
                all=count_text(run.members),
            )
            tone = "accent" if run.active else "muted"
            return Cell(run.name, second_line=second, icon="repeat", icon_tone=tone)
        steps = run.done_steps + run.open_steps
        return Cell(f"{count_text(run.done_steps)} / {count_text(steps)}", right_aligned=True)


class MemberListModel(CellModel["Member"]):
    """Contacts of a run with a column a step."""

    def __init__(self, run: Run | None = None, parent: QObject | None = None) -> None:
        steps = run.series.steps if run else ()
        self._order = sorted(range(len(steps)), key=lambda place: steps[place].offset)
        headings = [self.tr("Contact"), self.tr("State")]
        headings += [offset_text(steps[place].offset) for place in self._order]
        super().__init__(headings, parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """Name and organization, state, then each step with its day."""
        member = self._rows[row]
        if column == 0:
            return Cell(
                member.name,
                second_line=member.organization,
                avatar_name=member.name,
                entity_id=member.contact_id,
            )
        if column == 1:
            if member.state == "stopped":
                words = translated("SeriesWords", STOP_REASONS[member.stop_reason or "manual"])
                return Cell(words, chip_tone="warning")
            words = translated("SeriesWords", MEMBER_STATES[member.state])
            return Cell(words, chip_tone=_TONES[member.state])
        step = member.steps[self._order[column - 2]]
        if step is None:
            return Cell("–", muted=True)
        day = "" if step.day is None else short_day_of(step.day)
        late = step.state == "open" and (step.day or "") < present_day().isoformat()
        pictures = {"done": ("success", "ok"), "dropped": ("blocked", "muted")}
        picture, tone = pictures.get(step.state, ("warning", "danger") if late else ("", ""))
        return Cell(day, icon=picture, icon_tone=tone, muted=step.state == "dropped")

    def spoken_at(self, row: int, column: int) -> str:
        """A step with what became of it."""
        spoken = super().spoken_at(row, column)
        if column < 2:
            return spoken
        step = self._rows[row].steps[self._order[column - 2]]
        if step is None:
            return self.tr("left out")
        states = {"done": self.tr("done"), "dropped": self.tr("dropped")}
        words = states.get(step.state, self.tr("open"))
        return f"{spoken}, {words}"


def short_day_of(iso: str) -> str:
    """An ISO day without its year when it is this year's."""
    return short_day(date.fromisoformat(iso))


class MoveDialog(QDialog):
    """Asks for another anchor day."""

    def __init__(self, run: Run, count: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move the anchor day"))
        self.day = DateField(run.series.anchor or self.tr("Anchor day"))
        self.day.setDate(QDate(run.anchor.year, run.anchor.month, run.anchor.day))
        if count is None:
            words = self.tr(
                "Every open step of everybody in it moves; what is done stays as it is."
            )
        else:
            words = self.tr("The open steps of %n contact(s) move.", "", count)
        move = Button(self.tr("Move the open steps"), "calendar", "primary")
        move.setDefault(True)
        move.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        column.addWidget(FieldLabel(run.series.anchor or self.tr("Anchor day"), self.day))
        column.addWidget(self.day)
        column.addSpacing(size.SPACE_8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(move)
        column.addLayout(buttons)
        self.setMinimumWidth(420)

    def anchor(self) -> date:
        """The day chosen."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())


class RunsPage(QWidget):
    """The runs at the left, the contacts of one at the right."""

    def __init__(self, context: UiContext, work: SeriesWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._work = work
        self._wanted: int | None = None
        self.model = RunListModel(self)
        self.table = _table(self.model, self.tr("Series under way"))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.members = MemberListModel(None, self)
        self.member_table = _table(self.members, self.tr("Contacts of the series"))
        self.title = ElidedLabel("", TextRole.CARD)
        self.move_button = Button(self.tr("Move the day…"), "calendar")
        self.stop_button = Button(self.tr("Stop"), "blocked")
        self.note = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._nothing = EmptyState(
            "repeat",
            self.tr("No series under way"),
            self.tr("Choose a series and start it for a group: its steps become tasks."),
        )
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_run())
        self.member_table.doubleClicked.connect(self._open)
        self.move_button.clicked.connect(lambda _checked=False: self.move_run())
        self.stop_button.clicked.connect(lambda _checked=False: self.stop_run())

    def _lay_out(self) -> None:
        left = Card(padding=0)
        left.body.addWidget(self.table)
        right = Card(padding=0)
        head = QHBoxLayout()
        head.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        head.setSpacing(size.SPACE_8)
        head.addWidget(self.title, 1)
        head.addWidget(self.move_button)
        head.addWidget(self.stop_button)
        right.body.setSpacing(0)
        right.body.addLayout(head)
        right.body.addWidget(Separator())
        right.body.addWidget(self.member_table, 1)
        right.body.addWidget(Separator())
        foot = QHBoxLayout()
        foot.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_8)
        foot.addWidget(self.note)
        right.body.addLayout(foot)
        splitter = Splitter()
        for part, least in ((left, 260), (right, 480)):
            part.setMinimumWidth(least)
            splitter.addWidget(part)
        splitter.setSizes([300, 820])
        splitter.setStretchFactor(1, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

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
        runs = self._context.workspace.series_runs

        def take(members: Sequence[Member]) -> None:
            now = self.run()
            if now is not None and now.id == run.id:
                self._show_members(run, members)

        self._context.jobs.read(lambda: runs.members(run.id, limit=_MOST_MEMBERS), take, owner=self)

    def _show_members(self, run: Run, members: Sequence[Member]) -> None:
        marked = {member.id for member in self.marked()}
        old, self.members = self.members, MemberListModel(run, self)
        self.members.set_rows(members)
        self.member_table.setModel(self.members)
        old.deleteLater()
        header = self.member_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widths = [_NAME_WIDTH, _STATE_WIDTH] + [_STEP_WIDTH] * len(run.series.steps)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        for row, member in enumerate(members):
            if member.id in marked:
                self.member_table.selectRow(row)
        shown = self.tr("{active} under way, {finished} finished, {stopped} stopped").format(
            active=count_text(run.active),
            finished=count_text(run.finished),
            stopped=count_text(run.stopped),
        )
        if len(members) < run.members:
            shown += " · " + self.tr("the first %n shown", "", len(members))
        self.note.setText(shown)

    # -- acting --------------------------------------------------------------------------------

    def marked(self) -> list[Member]:
        """The contacts marked in the list."""
        rows = self.member_table.selectionModel().selectedRows()
        found = [self.members.row_at(index.row()) for index in rows]
        return [member for member in found if member is not None]

    def move_run(self) -> MoveDialog | None:
        """Ask for another day, for those marked or for everybody."""
        run, marked = self.run(), [member.id for member in self.marked()]
        if run is None:
            return None
        dialog = MoveDialog(run, len(marked) or None, self)
        dialog.accepted.connect(lambda: self._work.move(run, dialog.anchor(), marked or None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def stop_run(self) -> None:
        """Stop those marked, or everybody; can be undone."""
        run, marked = self.run(), [member.id for member in self.marked()]
        if run is not None:
            self._work.stop(run, marked or None)

    def _open(self, index: QModelIndex) -> None:
        member = self.members.row_at(index.row())
        if member is not None:
            self._context.navigator.send(OpenContact(member.contact_id))


def _table(model: CellModel[Run] | CellModel[Member], name: str) -> QTableView:
    table = QTableView()
    dress_table(table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return table
