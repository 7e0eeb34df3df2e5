"""The round of verifications: one address after the other, oldest first, one key a decision."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.vocabulary import DEAD_REASONS, ROW_STATES
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import KeyHint, TextLabel
from sme_crm.ui.widgets.states import EmptyState, LoadingState

if TYPE_CHECKING:
    from sme_crm.services.care import ToVerify
    from sme_crm.ui.context import UiContext

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_AT_ONCE = 200
_LEAST_LIST = 300


class DueModel(QAbstractListModel):
    """Contacts whose address is due; those decided on carry the decision."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ToVerify] = []
        self._decided: dict[int, str] = {}

    def show_due(self, rows: list[ToVerify]) -> None:
        """Show another round."""
        self.beginResetModel()
        self._rows = rows
        self._decided = {}
        self.endResetModel()

    def due(self, row: int) -> ToVerify | None:
        """The contact of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def replace(self, due: ToVerify) -> None:
        """Show what became of one contact."""
        for row, each in enumerate(self._rows):
            if each.contact_id == due.contact_id:
                self._rows[row] = due
                self.dataChanged.emit(self.index(row), self.index(row))

    def decide(self, contact_id: int, words: str) -> None:
        """Note a decision, or take it back ("")."""
        self._decided[contact_id] = words
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def decision(self, contact_id: int) -> str:
        """What was decided on a contact, "" for nothing yet."""
        return self._decided.get(contact_id, "")

    def next_open(self, row: int) -> int:
        """The next row without a decision, from `row` on and then from the top; -1: none."""
        order = [*range(row + 1, len(self._rows)), *range(min(row + 1, len(self._rows)))]
        return next((n for n in order if not self.decision(self._rows[n].contact_id)), -1)

    def count_open(self) -> int:
        """How many wait for a decision."""
        return sum(1 for each in self._rows if not self.decision(each.contact_id))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One row a contact."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name and age, or the decision."""
        due = self.due(index.row())
        if due is None:
            return None
        decided = self.decision(due.contact_id)
        second = decided or age_text(due)
        if role == ListRole.CELL:
            return Cell(
                due.name,
                second_line=second,
                avatar_name=due.name,
                avatar_icon="company" if due.kind == "organization" else "",
                entity_id=due.contact_id,
                muted=bool(decided),
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return due.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{due.name}, {second}"
        return None


def age_text(due: ToVerify) -> str:
    """Verified on 12 Nov. 2023, or entered then and never verified."""
    if due.verified_on:
        words = QCoreApplication.translate("VerifyPage", "Verified on {day}")
        return words.format(day=day_text(due.verified_on))
    words = QCoreApplication.translate("VerifyPage", "Never verified, entered on {day}")
    return words.format(day=day_text(due.since))


class DueList(QListView):
    """The list of the round; keys decide."""

    pressed_key = Signal(str)

    def __init__(self, model: DueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(self, size.ROW_HEIGHT))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """V, D, E, N; the arrows walk."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        letter = event.text().upper()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            letter = "E"
        if event.key() == Qt.Key.Key_Delete:
            letter = "D"
        if plain and letter and letter in "VDEN":
            self.pressed_key.emit(letter)
        else:
            super().keyPressEvent(event)


class VerifyPage(QWidget):
    """One contact at a time: still right, dead, edit, later. Each decision can be undone."""

    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = DueModel(self)
        self.list = DueList(self.model)
        self.list.setAccessibleName(self.tr("Addresses to verify"))
        self.list.pressed_key.connect(self._press)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._changes: dict[int, int] = {}
        self._dead = False
        self._lay_out()

    def _lay_out(self) -> None:
        self.state = TextLabel("", tone="muted")
        left = Card(padding=0)
        left.body.addWidget(self.list, 1)
        left.setMinimumWidth(_LEAST_LIST)
        splitter = Splitter()
        splitter.addWidget(left)
        splitter.addWidget(self._sheet())
        splitter.setSizes([400, 600])
        self._loading = LoadingState(self.tr("Looking for the oldest addresses"))
        self._nothing = EmptyState(
            "success",
            "",
            "",
        )
        self._nothing.add_action(self.tr("Back to the overview"), self.left.emit, "chevron-left")
        self._pages = QStackedWidget()
        self._work = splitter
        for page in (splitter, self._loading, self._nothing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self._pages, 1)
        column.addWidget(self.state)

    def _sheet(self) -> Card:
        card = Card()
        self.name = TextLabel("", TextRole.TITLE, wrap=True)
        self._organization = TextLabel("", tone="muted", wrap=True)
        self._addresses = TextLabel("", TextRole.MEDIUM, wrap=True)
        self._reach = TextLabel("", tone="muted", wrap=True)
        self._decision = TextLabel("", TextRole.STRONG, "ok", wrap=True)
        for label in (self.name, self._organization, self._addresses, self._reach, self._decision):
            card.body.addWidget(label)
        card.body.addSpacing(size.SPACE_8)
        writable = not self._context.workspace.read_only
        self.buttons: dict[str, Button] = {}
        for key, text, icon, kind in (
            ("V", self.tr("Still right"), "check", "primary"),
            ("D", self.tr("The address is dead"), "blocked", "secondary"),
            ("E", self.tr("Edit the sheet"), "edit", "secondary"),
            ("N", self.tr("Later"), "chevron-right", "quiet"),
        ):
            button = Button(text, icon, kind)
            button.clicked.connect(partial(self._press, key))
            button.setEnabled(writable or key in "EN")
            self.buttons[key] = button
            line = QHBoxLayout()
            line.setSpacing(size.SPACE_8)
            line.addWidget(KeyHint(key))
            line.addWidget(button)
            if key == "D":
                reasons = [(each, translated("Vocabulary", text))
                           for each, text in DEAD_REASONS.items()]  # fmt: skip
                self.reason = ComboBox(reasons, self.tr("Why mail came back"))
                self.reason.choose("unknown")
                line.addWidget(self.reason)
            line.addStretch(1)
            card.body.addLayout(line)
        self.undo = Button(self.tr("Take this decision back"), "undo", "quiet")
        self.undo.clicked.connect(lambda _checked=False: self.take_back())
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    # -- reading -------------------------------------------------------------------------------

    def start(self, *, dead: bool = False) -> None:
        """Read the oldest addresses, or with `dead` those that are."""
        self._pages.setCurrentWidget(self._loading)
        self._changes = {}
        self._dead = dead
        still = self.tr("The address is good again") if dead else self.tr("Still right")
        self.buttons["V"].setText(still)
        self.buttons["D"].setEnabled(not dead and not self._context.workspace.read_only)
        self.reason.setEnabled(not dead)
        self._nothing.set_texts(
            self.tr("No dead address") if dead else self.tr("No address to verify"),
            self.tr("Addresses marked as dead appear here, to be corrected or made good again.")
            if dead
            else self.tr(
                "Contacts with a postal address appear here, the longest unverified first."
            ),
        )
        care = self._context.workspace.care
        read = care.with_dead_address if dead else care.to_verify
        self._context.jobs.read(lambda: read(_AT_ONCE), self._take, owner=self)

    def _take(self, rows: list[ToVerify]) -> None:
        self.model.show_due(rows)
        self._pages.setCurrentWidget(self._work if rows else self._nothing)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()
        self._say_state()

    def refresh(self) -> None:
        """Read the shown contact anew: its sheet was edited."""
        due = self.current()
        if due is None:
            return
        care, contact_id = self._context.workspace.care, due.contact_id
        self._context.jobs.read(
            lambda: care.read_due(contact_id), self._show_again, self._forgo, owner=self
        )

    def _forgo(self, _error: Exception) -> None:
        """The contact is gone; the list shows it until the next round."""

    def _show_again(self, due: ToVerify) -> None:
        self.model.replace(due)
        self._show_current()

    def current(self) -> ToVerify | None:
        """The contact shown."""
        return self.model.due(self.list.currentIndex().row())

    # -- showing -------------------------------------------------------------------------------

    def _show_current(self) -> None:
        due = self.current()
        if due is None:
            return
        self.name.setText(due.name)
        self._organization.setText(due.organization)
        self._organization.setVisible(bool(due.organization))
        blocks = []
        for address in due.addresses:
            lines = list(address.lines)
            if address.state != "good":
                lines.append(f"({translated('Vocabulary', ROW_STATES[address.state]).lower()})")
            blocks.append("\n".join(lines))
        self._addresses.setText("\n\n".join(blocks))
        reach = "\n".join(filter(None, (due.phone, due.email, age_text(due))))
        self._reach.setText(reach)
        decided = self.model.decision(due.contact_id)
        self._decision.setText(decided)
        self._decision.setVisible(bool(decided))
        self.undo.setVisible(bool(decided))

    def _say_state(self) -> None:
        left, everybody = self.model.count_open(), self.model.rowCount()
        words = self.tr("{left} of {all} left in this round")
        self.state.setText(words.format(left=count_text(left), all=count_text(everybody)))
        self.state.setVisible(everybody > 0)

    # -- deciding ------------------------------------------------------------------------------

    def _press(self, key: str, _checked: bool = False) -> None:
        due = self.current()
        if due is None:
            return
        if key == "N":
            self._go_on()
        elif key == "E":
            self._context.navigator.send(OpenContact(due.contact_id))
        elif not self._context.workspace.read_only:
            care, ids = self._context.workspace.care, self._chosen(due)
            if key == "V" and self._dead:
                self._decide(
                    ids, lambda: care.mark_good(ids), self.tr("Good again, verified today")
                )
            elif key == "V":
                self._decide(ids, lambda: care.verify(ids), self.tr("Verified today"))
            elif not self._dead:
                reason = self.reason.key()
                self._decide(
                    ids, lambda: care.mark_dead(ids, reason), self.tr("Address marked as dead")
                )

    def _chosen(self, due: ToVerify) -> list[int]:
        """The contacts marked in the list, the one shown among them: one decision for all."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        marked = [each.contact_id for row in rows if (each := self.model.due(row)) is not None]
        return marked if due.contact_id in marked else [due.contact_id]

    def _decide(self, ids: list[int], write: Callable[[], int], words: str) -> None:
        for contact_id in ids:
            self.model.decide(contact_id, words)

        def note(change_id: int) -> None:
            if change_id:
                self._changes.update(dict.fromkeys(ids, change_id))
                self._show_current()

        def fail(error: Exception) -> None:
            for contact_id in ids:
                self.model.decide(contact_id, "")
            self._context.notices.show_error(error)

        self._context.jobs.write(write, note, fail, owner=self)
        self._go_on()

    def _go_on(self) -> None:
        row = self.model.next_open(self.list.currentIndex().row())
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self._show_current()
        self._say_state()

    def take_back(self) -> None:
        """Undo the decision on the contact shown."""
        due = self.current()
        change_id = self._changes.pop(due.contact_id, 0) if due is not None else 0
        if due is None or not change_id:
            return
        self.model.decide(due.contact_id, "")
        self._context.undo.undo_change(change_id)
        self._show_current()
        self._say_state()

    def note_undone(self, change_id: int) -> None:
        """A decision was undone elsewhere (Ctrl+Z): it waits again."""
        for contact_id, known in list(self._changes.items()):
            if known == change_id:
                del self._changes[contact_id]
                self.model.decide(contact_id, "")
                self._show_current()
                self._say_state()
