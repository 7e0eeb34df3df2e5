"""What screen readers find in the painted views of the agenda: a node for each entry.

The nodes are made when they are asked for; nobody asks without such a program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget

from sme_crm.ui.agenda.entry_words import entry_text

if TYPE_CHECKING:
    from sme_crm.ui.agenda.canvas import Canvas
    from sme_crm.ui.agenda.entries import Entry, Key


class EntryNode(QObject):
    """Stands for an entry among the objects: with it its interface comes and goes."""

    def __init__(self, canvas: Canvas, key: Key) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.key = key

    def entry(self) -> Entry | None:
        """The entry as it is now; None when it is not shown any more."""
        return self.canvas.entry_of(self.key)


class EntryNodes(QObject):
    """The nodes of a view, by the keys of its entries."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self._nodes: dict[Key, EntryNode] = {}

    def all(self) -> list[EntryNode]:
        """A node for each entry, in the order of time."""
        keys = [entry.key for entry in self.canvas.entries()]
        for key in self._nodes.keys() - set(keys):
            self._nodes.pop(key).deleteLater()
        return [self.of(key) for key in keys]

    def of(self, key: Key) -> EntryNode:
        """The node of an entry."""
        if key not in self._nodes:
            self._nodes[key] = EntryNode(self.canvas, key)
        return self._nodes[key]


class _EntryInterface(QAccessibleObject):
    """An item with its times, subject, place and what it collides with as its name."""

    def __init__(self, node: EntryNode) -> None:
        super().__init__(node)
        self._node = node

    def isValid(self) -> bool:
        return super().isValid() and self._node.entry() is not None

    def parent(self) -> Any:
        return QAccessible.queryAccessibleInterface(self._node.canvas)

    def child(self, index: int) -> Any:
        return None

    def childAt(self, x: int, y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: object) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        canvas = self._node.canvas
        chosen = canvas.selected()
        state.selectable = state.focusable = True
        state.selected = chosen is not None and chosen.key == self._node.key
        state.focused = state.selected and canvas.hasFocus()
        shown = self._rect().intersects(canvas.viewport().rect())
        state.offscreen = not shown
        state.invisible = not canvas.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        entry = self._node.entry()
        if entry is None or kind is not QAccessible.Text.Name:
            return ""
        return entry_text(entry, self._node.canvas.colliding(entry))

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Entries are renamed in their dialog."""

    def _rect(self) -> QRect:
        return self._node.canvas.rect_of(self._node.key)

    def rect(self) -> QRect:
        rect = self._rect()
        return QRect(self._node.canvas.viewport().mapToGlobal(rect.topLeft()), rect.size())


class _CanvasInterface(QAccessibleWidget):
    """A view as the list of its entries."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas

    def childCount(self) -> int:
        return len(self._canvas.entries())

    def child(self, index: int) -> Any:
        nodes = self._canvas.nodes.all()
        if not 0 <= index < len(nodes):
            return None
        return QAccessible.queryAccessibleInterface(nodes[index])

    def indexOfChild(self, child: Any) -> int:
        node = child.object()
        nodes = self._canvas.nodes.all()
        return nodes.index(node) if node in nodes else -1

    def childAt(self, x: int, y: int) -> Any:
        entry = self._canvas.entry_at(self._canvas.viewport().mapFromGlobal(QPoint(x, y)))
        if entry is None:
            return None
        return QAccessible.queryAccessibleInterface(self._canvas.nodes.of(entry.key))

    def focusChild(self) -> Any:
        entry = self._canvas.selected()
        if entry is None or not self._canvas.hasFocus():
            return None
        return QAccessible.queryAccessibleInterface(self._canvas.nodes.of(entry.key))


def tell_of_entry(canvas: Canvas, entry: Entry) -> None:
    """Let a screen reader say the entry that is selected now."""
    if QAccessible.isActive():
        node = canvas.nodes.of(entry.key)
        QAccessible.updateAccessibility(QAccessibleEvent(node, QAccessible.Event.Focus))


def make_entries_accessible() -> None:
    """Let Qt ask here for the interfaces of the views and their entries; once is enough."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface_of)


_installed = False


def _interface_of(_kind: str, thing: QObject) -> Any:
    if isinstance(thing, EntryNode):
        return _EntryInterface(thing)
    nodes = getattr(thing, "nodes", None)
    return _CanvasInterface(nodes.canvas) if isinstance(nodes, EntryNodes) else None
