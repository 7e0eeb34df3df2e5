"""Findings of a check above, the contacts of the chosen one below, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text
from sme_crm.ui.letters.finding_model import (
    Checked,
    Finding,
    FindingModel,
    FoundContactModel,
    findings_of,
)
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.navigation import MakeGroup, OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.letters.remedies import Remedy

_MOST_SHOWN = 500
_COUNT_COLUMN = 76


class FindingsView(QWidget):
    """Who is left out and why, what is worth a look.

    `remedies` says what can be done about a finding; several contacts may be selected for it,
    without a selection it is done to all of them.
    """

    contact_chosen = Signal(int)
    remedy_wanted = Signal(str, object, object)
    """The key of a remedy, the finding, the ids it is for."""

    def __init__(
        self,
        context: UiContext,
        clean: str = "",
        names: FieldNames | None = None,
        remedies: Callable[[Finding], list[Remedy]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._names = names or FieldNames()
        self._remedies = remedies
        self._shown: Finding | None = None
        self._latest = LatestRead(context.jobs)
        self.buttons: dict[str, Button] = {}
        self._offered: Sequence[Remedy] = ()
        self.model = FindingModel(self)
        self.people = FoundContactModel(self)
        self.findings = _table(self.model, self.tr("Findings"))
        header = self.findings.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _COUNT_COLUMN)
        self.findings.selectionModel().currentRowChanged.connect(self._show_people)
        self.list = _table(self.people, self.tr("Contacts of the finding"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentRowChanged.connect(self._look_at)
        self.list.selectionModel().selectionChanged.connect(self._tell_how_many)
        self.list.activated.connect(self._open)
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.findings)
        splitter.addWidget(self._make_below())
        splitter.setSizes([340, 300])
        self._clean = EmptyState(
            "success",
            self.tr("Nothing to look at"),
            clean or self.tr("Nobody is left out, and everything fits."),
        )
        self._states = QStackedLayout(self)
        self._states.addWidget(self._clean)
        self._states.addWidget(splitter)

    def _make_below(self) -> QWidget:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_8, 0)
        self._finding = ElidedLabel("", TextRole.STRONG)
        self.group = Button(self.tr("Make a group"), "groups", "quiet")
        self.group.clicked.connect(self._make_group)
        self.group.setVisible(self._context.navigator.can_send(MakeGroup))
        line.addWidget(self._finding, 1)
        line.addWidget(self.group)
        column.addLayout(line)
        self._bar = QWidget()
        self._bar_line = FlowLayout(self._bar, size.SPACE_4)
        self._bar_line.setContentsMargins(size.SPACE_12, 0, size.SPACE_8, size.SPACE_8)
        column.addWidget(self._bar)
        column.addWidget(self.list, 1)
        return below

    def show_check(self, check: Checked | None, *, follows: bool = False) -> int:
        """Show what was found; returns how many findings there are. The finding stays chosen.

        Where the check `follows` one of the same contacts, what is the same stays as it stands.
        """
        before = self._shown.key if self._shown is not None else ""
        found = findings_of(check, self._names) if check is not None else []
        self.model.set_rows(found)
        if not follows or self._shown not in found:
            self._shown = None
            self.people.show([], {})
        self._states.setCurrentIndex(1 if found else 0)
        if found:
            row = next((at for at, each in enumerate(found) if each.key == before), 0)
            self.findings.setCurrentIndex(self.model.index(row, 0))
        return len(found)

    def showEvent(self, event: QShowEvent) -> None:
        """The finding chosen while a new check ran comes into view."""
        super().showEvent(event)
        self.findings.scrollTo(self.findings.currentIndex())

    def chosen_ids(self) -> tuple[int, ...]:
        """The contacts selected below, all of the finding when none is."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        ids = (self.people.contact_id(row) for row in rows)
        chosen = tuple(one for one in ids if one is not None)
        return chosen or (self._shown.ids if self._shown is not None else ())

    def _show_people(self, current: QModelIndex, _previous: QModelIndex) -> None:
        finding = self.model.row_at(current.row())
        if finding is not None and finding == self._shown:
            return
        self._latest.drop()
        self._shown = finding
        if finding is None:
            return
        self._finding.setText(finding.words)
        self._show_remedies(self._remedies(finding) if self._remedies is not None else ())
        lists, ids = self._context.workspace.contact_lists, finding.ids[:_MOST_SHOWN]
        self._latest.ask(lambda: lists.rows(ids), self._take_people)

    def _show_remedies(self, remedies: Sequence[Remedy]) -> None:
        for button in self.buttons.values():
            self._bar_line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        self._offered = remedies
        for remedy in remedies:
            tip = self.tr("For the first of the contacts selected below")
            if not remedy.each:
                tip = self.tr("For the contacts selected below, or all of them")
            button = Button(remedy.words, remedy.icon, "quiet", tip)
            button.clicked.connect(lambda _checked=False, key=remedy.key: self._want(key))
            self._bar_line.addWidget(button)
            self.buttons[remedy.key] = button
        self._bar.setVisible(bool(remedies))
        self._tell_how_many()

    def _tell_how_many(self) -> None:
        """The buttons say to how many contacts at once they are done."""
        count = len(self.chosen_ids())
        for remedy in self._offered:
            several = remedy.counted and count > 1
            words = f"{remedy.words} ({count_text(count)})" if several else remedy.words
            self.buttons[remedy.key].setText(words)

    def _want(self, key: str) -> None:
        ids = self.chosen_ids()
        if self._shown is not None and ids:
            self.remedy_wanted.emit(key, self._shown, ids)

    def _take_people(self, rows: list[ContactRow]) -> None:
        if self._shown is None:
            return
        self.people.show(rows, self._shown.details)
        self._tell_how_many()
        hidden = len(self._shown.ids) - len(rows)
        if hidden > 0 and len(rows) == _MOST_SHOWN:
            words = self.tr("{finding}: the first {count}")
            count = count_text(len(rows))
            self._finding.setText(words.format(finding=self._shown.words, count=count))

    def _look_at(self, current: QModelIndex, _previous: QModelIndex) -> None:
        contact_id = self.people.contact_id(current.row())
        if contact_id is not None:
            self.contact_chosen.emit(contact_id)

    def _open(self, index: QModelIndex) -> None:
        contact_id = self.people.contact_id(index.row())
        if contact_id is not None and self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(contact_id))

    def _make_group(self) -> None:
        if self._shown is not None:
            self._context.navigator.send(MakeGroup(self._shown.ids))


def _table(model: FindingModel | FoundContactModel, name: str) -> QTableView:
    view = QTableView()
    view.setModel(model)
    dress_table(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setAccessibleName(name)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
