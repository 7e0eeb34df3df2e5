"""The list of Today: arrows walk over all sections, one key acts, buttons come under the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QToolTip, QWidget

from sme_crm.ui.theme.icons import icon
from sme_crm.ui.today.today_actions import (
    BUTTON_ICONS,
    CALL,
    DAY,
    DONE,
    DROP,
    GO,
    KEYS,
    LATER,
    NEXT_WEEK,
    OPEN,
    REFUSE,
    START,
    TASK,
    TOMORROW,
    action_of,
    action_words,
)
from sme_crm.ui.today.today_delegate import TodayDelegate
from sme_crm.ui.today.today_model import TodayModel
from sme_crm.ui.today.today_rows import TodayThing

_Move = QAbstractItemView.CursorAction
_STEPS = {_Move.MoveUp: -1, _Move.MovePrevious: -1, _Move.MoveDown: 1, _Move.MoveNext: 1}
_PAGE = 8


class TodayList(QListView):
    """`acted` tells which action is wanted on which row."""

    acted = Signal(str, object)
    left_upwards = Signal()
    """Up was pressed on the first row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TodayModel()
        self.setModel(self.rows)
        self._delegate = TodayDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("What waits today"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("page", True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    # -- rows ----------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[TodayThing]) -> None:
        """Show other rows; the one that was current stays so, or the one in its place."""
        present = self.current()
        row = self.currentIndex().row()
        height = self.verticalScrollBar().value()
        self.rows.show(rows)
        at = self.rows.row_of(present.key) if present is not None else -1
        if at < 0:
            at = self.rows.step(max(row, 0) - 1, 1)
        if at < 0:
            at = self.rows.step(self.rows.rowCount(), -1)
        self._delegate.hovered = -1
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
        self.verticalScrollBar().setValue(height)

    def current(self) -> TodayThing | None:
        """The row chosen."""
        return self.rows.thing(self.currentIndex().row())

    def choose(self, key: str) -> None:
        """Choose a row."""
        self.setCurrentIndex(self.rows.index(self.rows.row_of(key)))

    # -- keys ----------------------------------------------------------------------------------

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Pass over headings."""
        del modifiers
        row = self.currentIndex().row()
        if action is _Move.MoveHome:
            wanted = self.rows.step(-1, 1)
        elif action is _Move.MoveEnd:
            wanted = self.rows.step(self.rows.rowCount(), -1)
        elif action is _Move.MovePageDown:
            wanted = self.rows.step(min(row + _PAGE, self.rows.rowCount()), -1)
        elif action is _Move.MovePageUp:
            wanted = self.rows.step(max(row - _PAGE, -1), 1)
        else:
            wanted = self.rows.step(row, _STEPS.get(action, 0) or 1)
            if wanted < 0 and _STEPS.get(action) == -1:
                self.scrollToTop()
        return self.rows.index(wanted if wanted >= 0 else row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key acts on the chosen row."""
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in KEYS and plain == Qt.KeyboardModifier.NoModifier:
            self.act(KEYS[key])
            return
        if key == Qt.Key.Key_Up and self.rows.step(self.currentIndex().row(), -1) < 0:
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def act(self, action: str) -> None:
        """Do something with the chosen row, if it has that action."""
        thing = self.current()
        if thing is not None:
            self._ask(thing, action_of(thing, action))

    def _ask(self, thing: TodayThing, action: str, at: QPoint | None = None) -> None:
        if action == LATER:
            self._later_menu(thing).popup(at or self._below(thing))
        elif action:
            self.acted.emit(action, thing)

    # -- mouse ---------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the buttons of the row under the mouse."""
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them."""
        super().leaveEvent(event)
        self._delegate.hovered = -1
        self._delegate.hovered_button = ""
        self.viewport().update()

    def _point(self, point: QPoint) -> None:
        index = self.indexAt(point)
        thing = self.rows.thing(index.row())
        button = ""
        if thing is not None:
            button = self._delegate.button_at(self.visualRect(index), thing, point.x(), point.y())
        if (index.row(), button) != (self._delegate.hovered, self._delegate.hovered_button):
            self._delegate.hovered = index.row()
            self._delegate.hovered_button = button
            shape = Qt.CursorShape.PointingHandCursor if button else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A button was clicked."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        thing = self.rows.thing(index.row())
        if thing is None or event.button() != Qt.MouseButton.LeftButton:
            return
        key = self._delegate.button_at(self.visualRect(index), thing, point.x(), point.y())
        if key:
            self._ask(thing, key, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows who or what it is."""
        thing = self.rows.thing(self.indexAt(event.position().toPoint()).row())
        if thing is not None and not self._delegate.hovered_button:
            self._ask(thing, action_of(thing, OPEN) or action_of(thing, ""))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a button does, and its key."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._point(event.pos())
            words = action_words().get(self._delegate.hovered_button)
            if words is not None:
                text = f"{words.text} ({words.key})" if words.key else words.text
                QToolTip.showText(event.globalPos(), text, self.viewport())
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a row."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        thing = self.current() if keyboard else self.rows.thing(self.indexAt(event.pos()).row())
        if thing is None or thing.kind == "heading":
            return
        place = self._below(thing) if keyboard else event.globalPos()
        self.menu_of(thing).popup(place)

    def menu_of(self, thing: TodayThing) -> QMenu:
        """The menu of a row."""
        wanted = (DONE, START, REFUSE, TOMORROW, NEXT_WEEK, DAY, CALL, OPEN, TASK, GO)
        menu = self._menu(thing, [key for key in wanted if action_of(thing, key)])
        if thing.kind == "task":
            menu.addSeparator()
            self._add(menu, thing, DROP)
        return menu

    def _later_menu(self, thing: TodayThing) -> QMenu:
        return self._menu(thing, [TOMORROW, NEXT_WEEK, DAY])

    def _menu(self, thing: TodayThing, keys: Sequence[str]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in keys:
            self._add(menu, thing, key)
        return menu

    def _add(self, menu: QMenu, thing: TodayThing, key: str) -> None:
        words = action_words()[key]
        action = menu.addAction(icon(BUTTON_ICONS.get(key, "clock")), words.text)
        if key == DROP:
            action.setIcon(icon("close"))
        if words.key:
            action.setShortcut(QKeySequence(words.key))
            # Shown beside the text; the list itself hears the key.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: self.acted.emit(key, thing))

    def _below(self, thing: TodayThing) -> QPoint:
        rect = self.visualRect(self.rows.index(self.rows.row_of(thing.key)))
        return self.viewport().mapToGlobal(QPoint(rect.right() - 200, rect.center().y()))
