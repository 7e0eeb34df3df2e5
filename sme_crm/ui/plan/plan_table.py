"""The wall planner: actions by months, their bars dragged by the mouse and moved by keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sme_crm.domain.campaigns.plan import Action, moved, stepped, stretched
from sme_crm.ui.lists.table_dress import dress_table, fix_columns, menu_place
from sme_crm.ui.plan.month_header import HEAD, MonthHeader
from sme_crm.ui.plan.plan_delegate import PlanDelegate
from sme_crm.ui.plan.plan_model import ACTION, BUDGET, EXPECTED, YEAR, PlanModel, Span
from sme_crm.ui.plan.year_scale import Part, YearScale
from sme_crm.ui.theme import tokens as size

_WEEK: Final = 7
_PATIENCE_MS: Final = 700
_COLUMNS: Final = ((1000, 260, 124), (800, 196, 118), (0, 150, 106))
"""From which width on how wide names and amounts are: the months get the rest."""
_HELD: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr)


@dataclass(slots=True)
class _Grip:
    """A bar that is held: which part, where, and how it stood."""

    action: Action
    part: Part
    x: float
    span: Span


class PlanTable(QTableView):
    """Arrows go up and down; left and right move the bar by a week, with Ctrl by a month, with
    Shift its end, with Shift and Alt its start; Alt and up or down change the order."""

    moved = Signal(int, object, object)
    """An action, its first and last day."""
    open_wanted = Signal(int)
    new_wanted = Signal(object)
    """The day somewhere below the actions that was double-clicked."""
    delete_wanted = Signal()
    arrange_wanted = Signal(object)
    """The ids of all actions in their new order."""
    menu_wanted = Signal(QPoint)
    current_changed = Signal()

    def __init__(self, model: PlanModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plans = model
        self.writable = True
        self._grip: _Grip | None = None
        self._kept = 0
        self._kept_row = 0
        self._by_keys = 0
        self.setAccessibleName(name)
        self.setModel(model)
        self.months = MonthHeader(model, self)
        self.setHorizontalHeader(self.months)
        dress_table(self)
        self.setItemDelegate(PlanDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.months.setFixedHeight(HEAD)
        self.months.setSectionsMovable(False)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.settle_keys)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.viewport().setMouseTracking(True)
        self._fit_columns()

    # -- places --------------------------------------------------------------------------------

    def current_action(self) -> Action | None:
        """The action the user is on."""
        return self.plans.row_at(self.currentIndex().row())

    def marked_actions(self) -> list[Action]:
        """The marked actions, by row."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [one for row in rows if (one := self.plans.row_at(row)) is not None]

    def choose(self, action_id: int) -> bool:
        """Go to an action; False when it is not shown."""
        row = self.plans.row_of(action_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.plans.index(row, ACTION))
        self.scrollTo(self.plans.index(row, ACTION))
        return True

    def choose_when_shown(self, action_id: int) -> None:
        """Go to an action once the plan is read again."""
        self._kept = action_id

    def year_rect(self, index: QModelIndex) -> QRect:
        """The cell of the year of a row."""
        return self.visualRect(self.plans.index(index.row(), YEAR))

    def scale(self, index: QModelIndex) -> YearScale:
        """Where days stand in a row."""
        year = self.plans.plan.year if self.plans.plan else 2000
        return YearScale.of(year, self.year_rect(index))

    def _keep_place(self) -> None:
        action = self.current_action()
        if action is not None and not self._kept:
            self._kept = action.id
            self._kept_row = self.currentIndex().row()

    def _restore_place(self) -> None:
        """The same action again; where it is gone, the one in its place."""
        kept, self._kept = self._kept, 0
        row, self._kept_row = self._kept_row, 0
        count = self.plans.rowCount()
        if not self.choose(kept) and count:
            self.setCurrentIndex(self.plans.index(min(row, count - 1), ACTION))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The year takes the room that the other columns leave."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        names, amounts = next(wide[1:] for wide in _COLUMNS if width >= wide[0])
        fix_columns(self, {ACTION: names, BUDGET: amounts, EXPECTED: amounts + size.SPACE_16})

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing to do."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        action = self.current_action()
        if self._grip is not None and key == Qt.Key.Key_Escape:
            self._let_go(keep=False)
        elif action is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if self.writable:
                self._move_by_key(action, 1 if key == Qt.Key.Key_Right else -1, held)
        elif key == Qt.Key.Key_Escape and self._by_keys:
            self._forget_keys()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not held:
            self.settle_keys()
            self.open_wanted.emit(action.id)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == Qt.KeyboardModifier.AltModifier:
            self._arrange(-1 if key == Qt.Key.Key_Up else 1)
        else:
            if key not in _HELD:
                self.settle_keys()
            super().keyPressEvent(event)

    def _move_by_key(self, action: Action, step: int, held: Qt.KeyboardModifier) -> None:
        """Show the bar where the keys bring it; it is kept when they rest."""
        if self._by_keys not in (0, action.id):
            self.settle_keys()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        first, last = self.plans.shown_span(action)
        if shift:
            span = stretched(first, last, step * _WEEK, action.year, start=alt)
        elif held & Qt.KeyboardModifier.ControlModifier:
            span = stepped(first, last, step, action.year)
        else:
            span = moved(first, last, step * _WEEK, action.year)
        self._by_keys = action.id
        self.plans.set_span(action.id, span)
        self._patience.start()

    def settle_keys(self) -> None:
        """Keep where the keys brought a bar, as one change."""
        self._patience.stop()
        action_id, self._by_keys = self._by_keys, 0
        action = self.plans.row_at(self.plans.row_of(action_id)) if action_id else None
        if action is not None:
            self._tell(action, self.plans.shown_span(action))

    def _forget_keys(self) -> None:
        self._patience.stop()
        self.plans.set_span(self._by_keys, None)
        self._by_keys = 0

    def _tell(self, action: Action, span: Span) -> None:
        if span == (action.first, action.last):
            self.plans.set_span(action.id, None)
        else:
            self.moved.emit(action.id, *span)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What the keys moved is kept before anything else is done."""
        self.settle_keys()
        super().focusOutEvent(event)

    def _arrange(self, step: int) -> None:
        row, ids = self.currentIndex().row(), [one.id for one in self.plans.rows()]
        if self.writable and 0 <= row + step < len(ids):
            ids[row], ids[row + step] = ids[row + step], ids[row]
            self.arrange_wanted.emit(ids)

    # -- the mouse -----------------------------------------------------------------------------

    def _part_at(self, place: QPoint) -> tuple[Action, Part] | None:
        index = self.indexAt(place)
        action = self.plans.row_at(index.row())
        if action is None or index.column() != YEAR:
            return None
        return action, self.scale(index).part(place.x(), *self.plans.shown_span(action))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a bar, or choose a row."""
        self.settle_keys()
        place = event.position().toPoint()
        found = self._part_at(place) if event.button() is Qt.MouseButton.LeftButton else None
        if found and found[1] and self.writable and not event.modifiers():
            action, part = found
            self.choose(action.id)
            self._grip = _Grip(action, part, place.x(), self.plans.shown_span(action))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar follows; over the others the pointer says what can be done."""
        place = event.position().toPoint()
        if self._grip is None:
            found = self._part_at(place)
            part = found[1] if found and self.writable else ""
            shape = {"": Qt.CursorShape.ArrowCursor, "middle": Qt.CursorShape.SizeAllCursor}
            self.viewport().setCursor(shape.get(part, Qt.CursorShape.SizeHorCursor))
            super().mouseMoveEvent(event)
            return
        held = self._grip
        days = self.scale(self.plans.index(0, YEAR)).days(place.x() - held.x)
        year = held.action.year
        if held.part == "middle":
            span = moved(*held.span, days, year)
        else:
            span = stretched(*held.span, days, year, start=held.part == "start")
        self.plans.set_span(held.action.id, span)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the bar where it is."""
        if self._grip is not None and event.button() is Qt.MouseButton.LeftButton:
            self._let_go(keep=True)
        else:
            super().mouseReleaseEvent(event)

    def _let_go(self, *, keep: bool) -> None:
        held, self._grip = self._grip, None
        if held is None:
            return
        if keep:
            self._tell(held.action, self.plans.shown_span(held.action))
        else:
            self.plans.set_span(held.action.id, None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an action; below them all, begin a new one in that month."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        action = self.plans.row_at(self.indexAt(place).row())
        if action is not None:
            self.open_wanted.emit(action.id)
        elif self.writable and self.plans.plan is not None:
            rect = self.months.year_rect()
            if rect.left() <= place.x() <= rect.right():
                day: date = YearScale.of(self.plans.plan.year, rect).day(place.x())
                self.new_wanted.emit(day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with an action."""
        self.menu_wanted.emit(menu_place(self, event))
