"""A repair before it is done: every row before and after, ticks, then one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sme_crm.services.care_repairs import REPAIRS, Proposal, RepairDone
from sme_crm.ui.care.repair_model import AFTER, BEFORE, NAME, RepairModel
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.lists.tick_list import TICK, TickTable
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState, LoadingState

if TYPE_CHECKING:
    from sme_crm.domain.care_lines import CareLine
    from sme_crm.ui.context import UiContext

_TICK_WIDTH = 56
_BEFORE_WIDTH = 260


class RepairTable(TickTable["Proposal"]):
    """Space ticks, Enter chooses among several values or opens the sheet."""

    choice_wanted = Signal(int)

    def __init__(self, model: RepairModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(TICK, _TICK_WIDTH)
        self.setColumnWidth(BEFORE, _BEFORE_WIDTH)
        self._proposals = model
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        proposal = self._proposals.row_at(index.row())
        if index.column() == AFTER and proposal is not None and proposal.choices:
            self.choice_wanted.emit(index.row())

    def enter(self, row: int) -> None:
        """Choose where there is a choice, else open."""
        proposal = self._proposals.row_at(row)
        if proposal is not None and proposal.choices:
            self.choice_wanted.emit(row)
        else:
            super().enter(row)


class RepairPage(QWidget):
    """Looks for proposals in a job, then writes the ticked ones in another."""

    left = Signal()
    contacts_wanted = Signal(object)
    """The line whose contacts must be mended by hand."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.key = ""
        self._line: CareLine | None = None
        self.model = RepairModel(self)
        self.table = RepairTable(self.model)
        self.table.choice_wanted.connect(self._ask_choice)
        self.table.opened.connect(self._open)
        self.model.ticked.connect(self._say_count)
        self._lay_out()

    def _lay_out(self) -> None:
        self.title = TextLabel("", TextRole.CARD)
        self._explanation = TextLabel("", tone="muted", wrap=True)
        self._loading = LoadingState(self.tr("Looking for what can be put right"))
        self._nothing = EmptyState("success", "", "")
        self.by_hand_button = self._nothing.add_action(
            self.tr("Show these contacts"), self._show_contacts, "contacts", "primary"
        )
        self._nothing.add_action(self.tr("Back to the overview"), self.left.emit, "chevron-left")
        self._pages = QStackedWidget()
        for page in (self.table, self._loading, self._nothing):
            self._pages.addWidget(page)
        card = Card(padding=0)
        card.body.addWidget(self._pages, 1)
        self.count = TextLabel("", tone="muted")
        self.all = Button(self.tr("Tick all"), kind="quiet")
        self.all.clicked.connect(lambda _checked=False: self.model.tick_all(True))
        self.none = Button(self.tr("Untick all"), kind="quiet")
        self.none.clicked.connect(lambda _checked=False: self.model.tick_all(False))
        self.apply_button = Button("", "check", "primary")
        self.apply_button.clicked.connect(lambda _checked=False: self.apply())
        foot = QHBoxLayout()
        foot.setSpacing(size.SPACE_8)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.all, self.none, self.apply_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self.title)
        column.addWidget(self._explanation)
        column.addWidget(card, 1)
        column.addLayout(foot)

    # -- looking -------------------------------------------------------------------------------

    def start(self, key: str, line: CareLine | None = None) -> None:
        """Look for the proposals of a repair; `line` is the one that asks for it."""
        repair = REPAIRS[key]
        self.key = key
        self._line = line
        title = translated("Care", repair.title)
        self.title.setText(title)
        self._explanation.setText(translated("Care", repair.explanation))
        self.model.show_proposals(())
        self._pages.setCurrentWidget(self._loading)
        care = self._context.workspace.care
        self._context.jobs.run(
            title,
            lambda progress: (key, care.repairs.propose(key, progress)),
            self._take,
            self._fail,
            owner=self,
        )

    def _take(self, found: tuple[str, list[Proposal]]) -> None:
        key, proposals = found
        if key != self.key:
            return
        self.model.show_proposals(proposals)
        if proposals:
            self._pages.setCurrentWidget(self.table)
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            if self._line is None:
                self._nothing.set_texts(
                    self.tr("Nothing to put right"),
                    self.tr("No value is found that this repair would write otherwise."),
                )
            else:
                self._nothing.set_texts(
                    self.tr("Only you can put these right"),
                    self.tr("The program finds no sure value: open the sheets and fill them in."),
                )
            self.by_hand_button.setVisible(self._line is not None)
            self._pages.setCurrentWidget(self._nothing)
        self._say_count()

    def _show_contacts(self) -> None:
        if self._line is not None:
            self.contacts_wanted.emit(self._line)

    def _fail(self, error: Exception) -> None:
        self._context.notices.show_error(error)
        self.left.emit()

    def _say_count(self) -> None:
        ticked, all_rows = self.model.count_ticked(), self.model.rowCount()
        words = self.tr("{ticked} of {all} ticked")
        self.count.setText(words.format(ticked=count_text(ticked), all=count_text(all_rows)))
        self.count.setVisible(all_rows > 0)
        text = self.tr("Put %n value(s) right", "", ticked)
        self.apply_button.setText(text.replace(str(ticked), count_text(ticked), 1))
        for button in (self.all, self.none, self.apply_button):
            button.setVisible(all_rows > 0)
        self.apply_button.setEnabled(ticked > 0)

    def _open(self, row: int) -> None:
        proposal = self.model.row_at(row)
        if proposal is not None:
            self._context.navigator.send(OpenContact(proposal.contact_id))

    def _ask_choice(self, row: int) -> None:
        proposal = self.model.row_at(row)
        if proposal is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value in proposal.choices:
            action = menu.addAction(value.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, value=value: self.model.choose(row, value)
            )
        place = self.table.visualRect(self.model.index(row, AFTER)).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- writing -------------------------------------------------------------------------------

    def apply(self) -> None:
        """Write what is ticked as one change."""
        chosen, key = self.model.chosen(), self.key
        if not chosen:
            return
        self.apply_button.setEnabled(False)
        care = self._context.workspace.care
        self._context.jobs.run(
            self.title.text(),
            lambda progress: care.repairs.apply(key, chosen, progress),
            self._tell,
            self._forgo,
            owner=self,
        )

    def _tell(self, done: RepairDone) -> None:
        text = self.tr("%n value(s) put right", "", done.written)
        text = text.replace(str(done.written), count_text(done.written), 1)
        if done.left:
            kept = self.tr("%n was/were edited meanwhile and left alone", "", done.left)
            text = f"{text}. {kept}."
        if done.change_id:
            self._context.notices.toast_change(text, done.change_id)
        else:
            self._context.notices.toast(text, "info")
        self.left.emit()

    def _forgo(self, error: Exception) -> None:
        """Nothing was written: the ticks are as they were."""
        self._say_count()
        self._context.notices.show_error(error)
