"""The command palette: type a name or a verb, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QListView, QVBoxLayout, QWidget

from sme_crm.domain.contact import ContactRow
from sme_crm.domain.folding import fold
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.navigation import OpenContact, ShowContacts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDTH = 620
_MOST_CONTACTS = 8
_FEW_CONTACTS = 5
_MOST_ACTIONS = 12
_SHOWN_ROWS = 9
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a contact (avatar) or an action (icon), and what Enter does."""

    text: str
    second: str
    icon: str
    act: Callable[[], object]
    contact: ContactRow | None = None


class PaletteModel(QAbstractListModel):
    """The lines that match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The line of a row; raises IndexError."""
        return self._entries[row]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text} {entry.second}".strip()
        if role == ListRole.SECOND_LINE:
            return entry.second or None
        if entry.contact is None:
            return entry.icon if role == ListRole.ICON else None
        if role == ListRole.AVATAR_NAME:
            return entry.text
        if role == ListRole.AVATAR_ICON and entry.contact.kind == "organization":
            return "company"
        return entry.contact.id if role == ListRole.ENTITY_ID else None


class CommandPalette(QDialog):
    """Opens over the window; contacts come from the search, actions from the menus."""

    def __init__(self, context: UiContext, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._context = context
        self._actions = [(fold(_plain(action.text())), action) for action in actions]
        self._latest = LatestRead(context.jobs)
        self._contacts: Sequence[ContactRow] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Find a contact or an action"))
        self.field = SearchField(self.tr("A name, a town, a phone number, an action…"), delay=40)
        self.field.searched.connect(self._search)
        self.field.installEventFilter(self)
        self.model = PaletteModel(self)
        self.view = self._make_view()
        self._hint = TextLabel(self.tr("Nothing found"), tone="muted")
        self._hint.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        frame = QFrame()
        frame.setProperty("card", True)
        frame.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(size.SPACE_8, size.SPACE_8, size.SPACE_8, size.SPACE_8)
        inner.setSpacing(size.SPACE_8)
        inner.addWidget(self.field)
        inner.addWidget(self._hint)
        inner.addWidget(self.view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        outer.addWidget(frame)
        self._show_entries()

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(TwoLineDelegate(view, size.ROW_HEIGHT, separators=False))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(self.tr("What was found"))
        view.clicked.connect(lambda index: self._act(index.row()))
        return view

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of the window."""
        left = (window.width() - _WIDTH) // 2
        self.move(window.mapToGlobal(QPoint(max(0, left), size.SPACE_24 * 2)))
        self.show()
        self.field.setFocus()

    # -- finding -------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self._latest.drop()
        if not text.strip():
            self._contacts = ()
            self._show_entries()
            return
        search = self._context.workspace.search
        self._latest.ask(lambda: search.type_ahead(text, _MOST_CONTACTS), self._show_contacts)

    def _show_contacts(self, contacts: Sequence[ContactRow]) -> None:
        self._contacts = contacts
        self._show_entries()

    def _show_entries(self) -> None:
        actions = self._action_entries()
        entries = [*self._contact_entries(few=bool(actions)), *actions]
        self.model.show(entries)
        self._hint.setVisible(not entries)
        self.view.setVisible(bool(entries))
        rows = min(len(entries), _SHOWN_ROWS)
        self.view.setFixedHeight(max(1, rows) * size.ROW_HEIGHT)
        if entries:
            self._choose(0)

    def _contact_entries(self, *, few: bool) -> list[Entry]:
        """Contacts found; `few` leaves room for the actions found below them."""
        navigator = self._context.navigator
        if not navigator.can_send(OpenContact):
            return []
        entries = [
            Entry(
                row.formatted_name,
                " · ".join(part for part in (row.organization, row.locality, row.email) if part),
                "",
                _sender(self._context, OpenContact(row.id)),
                row,
            )
            for row in self._contacts[: _FEW_CONTACTS if few else _MOST_CONTACTS]
        ]
        text = self.field.text().strip()
        more = len(entries) < len(self._contacts) or len(entries) == _MOST_CONTACTS
        if more and navigator.can_send(ShowContacts):
            words = self.tr("Show every contact with “{text}”").format(text=text)
            entries.append(
                Entry(words, "", "search", _sender(self._context, ShowContacts(text=text)))
            )
        return entries

    def _action_entries(self) -> list[Entry]:
        words = fold(self.field.text()).split()
        found = [
            action
            for folded, action in self._actions
            if all(any(part.startswith(word) for part in folded.split()) for word in words)
        ]
        native = QKeySequence.SequenceFormat.NativeText
        return [
            Entry(
                _plain(action.text()),
                action.shortcut().toString(native),
                action.objectName() or "command",
                action.trigger,
            )
            for action in found[:_MOST_ACTIONS]
        ]

    # -- choosing ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter acts, Esc closes, while the field has the focus."""
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        row = self.view.currentIndex().row()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _SHOWN_ROWS,
            Qt.Key.Key_PageUp: -_SHOWN_ROWS,
        }
        if key in steps:
            self._choose(row + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(row)
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        count = self.model.rowCount()
        if count:
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), count - 1), 0))

    def _act(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        act = self.model.entry(row).act
        self.close()
        act()


def _sender(context: UiContext, request: object) -> Callable[[], object]:
    return lambda: context.navigator.send(request)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
