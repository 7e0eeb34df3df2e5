"""The print check: how many letters, who is left out and why, what is worth a look; then output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.labels import count_text
from sme_crm.ui.letters.finding_model import Finding, FindingModel, FoundContactModel, findings_of
from sme_crm.ui.letters.letter_words import FieldNames, grouped
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import MakeGroup, OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel
from sme_crm.ui.widgets.states import EmptyState, LoadingState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sme_crm.domain.contact import ContactRow
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

_MOST_SHOWN = 500
_COUNT_COLUMN = 76


class CheckPane(QWidget):
    """Findings above, the contacts of the chosen one below; save and print at the foot."""

    contact_chosen = Signal(int)
    """Look at this contact's letter."""
    save_wanted = Signal()
    print_wanted = Signal()
    check_wanted = Signal()

    def __init__(
        self, context: UiContext, names: FieldNames, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._names = names
        self._ticket: Ticket | None = None
        self._shown: Finding | None = None
        self.check: PrintCheck | None = None
        self.model = FindingModel(self)
        self.people = FoundContactModel(self)
        self.findings = self._make_table(self.model, self.tr("Findings"))
        header = self.findings.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _COUNT_COLUMN)
        self.findings.selectionModel().currentRowChanged.connect(self._show_people)
        self.list = self._make_table(self.people, self.tr("Contacts of the finding"))
        self.list.selectionModel().currentRowChanged.connect(self._look_at)
        self.list.doubleClicked.connect(lambda index: self._open(index.row()))
        self.list.activated.connect(lambda index: self._open(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._states.addWidget(self._make_result())
        self._loading = LoadingState(self.tr("Checking every letter…"))
        self._states.addWidget(self._loading)
        self._waiting = EmptyState(
            "check",
            self.tr("Look before you print"),
            self.tr("The check says who is left out and why, and what to look at first."),
        )
        self._waiting.add_action(
            self.tr("Check the letters"), self.check_wanted.emit, "check", "primary"
        )
        self._states.addWidget(self._waiting)
        column.addWidget(holder, 1)
        column.addWidget(Separator())
        column.addLayout(self._make_foot())
        self.show_nothing()

    def _make_table(self, model: FindingModel | FoundContactModel, name: str) -> QTableView:
        view = QTableView()
        view.setModel(model)
        dress_table(view)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(name)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _make_result(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._figure = TextLabel("", TextRole.FIGURE)
        self._words = TextLabel("", tone="muted", wrap=True)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        line.setSpacing(size.SPACE_12)
        line.addWidget(self._figure)
        line.addWidget(self._words, 1)
        column.addLayout(line)
        self._run_banner = Banner("", "success")
        self._run_banner.hide()
        self._run_line = QVBoxLayout()
        self._run_line.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, size.SPACE_12)
        self._run_line.addWidget(self._run_banner)
        column.addLayout(self._run_line)
        column.addWidget(Separator())
        holder = QWidget()
        self._found = QStackedLayout(holder)
        self._found.addWidget(self._make_lists())
        self._clean = EmptyState(
            "success",
            self.tr("Nothing to look at"),
            self.tr("Everybody gets a letter, and every letter is as it should be."),
        )
        self._found.addWidget(self._clean)
        column.addWidget(holder, 1)
        return page

    def _make_lists(self) -> QWidget:
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.findings)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_8, size.SPACE_8)
        self._finding = ElidedLabel("", TextRole.STRONG)
        self.group = Button(self.tr("Make a group"), "groups", "quiet")
        self.group.clicked.connect(self._make_group)
        self.group.setVisible(self._context.navigator.can_send(MakeGroup))
        line.addWidget(self._finding, 1)
        line.addWidget(self.group)
        column.addWidget(Separator())
        column.addLayout(line)
        column.addWidget(self.list, 1)
        splitter.addWidget(below)
        splitter.setSizes([380, 260])
        return splitter

    def _make_foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        line.setSpacing(size.SPACE_8)
        self.print = Button(self.tr("Print…"), "printer")
        self.print.clicked.connect(self.print_wanted)
        self.save = Button(self.tr("Save the PDF…"), "pdf", "primary")
        self.save.clicked.connect(self.save_wanted)
        line.addStretch(1)
        line.addWidget(self.print)
        line.addWidget(self.save)
        return line

    # -- what is shown -------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Nothing was checked yet, or what was checked changed."""
        self.check = None
        self._states.setCurrentWidget(self._waiting)
        self._allow(False)

    def show_checking(self) -> None:
        """The check runs."""
        self.check = None
        self._states.setCurrentWidget(self._loading)
        self._allow(False)

    def show_check(self, check: PrintCheck) -> None:
        """What the check found."""
        self.check = check
        findings = findings_of(check, self._names)
        self.model.set_rows(findings)
        letters, pages, out = check.letters, check.pages, len(check.excluded)
        self._figure.setText(grouped(self.tr("%n letter(s)", "", letters), letters))
        words = grouped(self.tr("%n page(s), postal order", "", pages), pages)
        if out:
            words += "\n" + grouped(self.tr("%n contact(s) left out", "", out), out)
        self._words.setText(words)
        if findings:
            self._found.setCurrentIndex(0)
            self.findings.setCurrentIndex(self.model.index(0, 0))
        else:
            self._found.setCurrentWidget(self._clean)
        self._states.setCurrentIndex(0)
        self._allow(check.letters > 0 and not self._context.workspace.read_only)

    def _allow(self, on: bool) -> None:
        self.save.setEnabled(on)
        self.print.setEnabled(on)

    def show_run(self, words: str, actions: Sequence[tuple[str, object]]) -> None:
        """Say what was written or printed last, with what can be done with it."""
        self.hide_run()
        self._run_banner = Banner("", "success")
        self._run_banner.set_message(words, "success")
        for text, act in actions:
            assert callable(act)
            self._run_banner.add_action(text, act)
        self._run_line.addWidget(self._run_banner)

    def add_run_action(self, text: str, act: Callable[[], object]) -> None:
        """Offer one thing more about what was written last; it is done once."""

        def once() -> None:
            button.setEnabled(False)
            act()

        button = self._run_banner.add_action(text, once)

    def hide_run(self) -> None:
        """Forget what was written last: another letter, or to others, is being prepared."""
        self._run_line.removeWidget(self._run_banner)
        self._run_banner.hide()
        self._run_banner.deleteLater()
        self._run_banner = Banner("", "success")
        self._run_banner.hide()

    def _show_people(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._ticket is not None:
            self._ticket.drop()
        finding = self.model.row_at(current.row())
        if finding is None:
            return
        self._shown = finding
        self._finding.setText(finding.words)
        lists = self._context.workspace.contact_lists
        ids = finding.ids[:_MOST_SHOWN]
        self._ticket = self._context.jobs.read(lambda: lists.rows(ids), self._take_people)

    def _take_people(self, rows: list[ContactRow]) -> None:
        self._ticket = None
        if self._shown is not None:
            self.people.show(rows, self._shown.details)
            hidden = len(self._shown.ids) - len(rows)
            words = self._shown.words
            if hidden > 0 and len(rows) == _MOST_SHOWN:
                words = self.tr("{finding}: the first {count}").format(
                    finding=words, count=count_text(len(rows))
                )
            self._finding.setText(words)

    # -- acting --------------------------------------------------------------------------------

    def _look_at(self, current: QModelIndex, _previous: QModelIndex) -> None:
        contact_id = self.people.contact_id(current.row())
        if contact_id is not None:
            self.contact_chosen.emit(contact_id)

    def _open(self, row: int) -> None:
        contact_id = self.people.contact_id(row)
        if contact_id is not None and self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(contact_id))

    def _make_group(self) -> None:
        if self._shown is not None:
            self._context.navigator.send(MakeGroup(self._shown.ids))
