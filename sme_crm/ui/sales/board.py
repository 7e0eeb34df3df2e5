"""The board of opportunities: a column a stage; cards are carried by mouse or by keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from sme_crm.domain.sales.opportunity import OpportunityRow, Stage
from sme_crm.ui.sales.stage_column import StageColumn
from sme_crm.ui.theme import tokens as size


class PipelineBoard(QScrollArea):
    """Shows the stages side by side; tells what is asked of cards, moves none itself."""

    opened = Signal(int)
    moved = Signal(int, int, object)
    """A card is to go to a stage, before another card (None: below all)."""
    closing_wanted = Signal(str, int)
    """A card is to be "won" or "lost"."""
    delete_wanted = Signal(int)
    menu_wanted = Signal(QPoint, int)
    current_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: list[StageColumn] = []
        self._current: int | None = None
        self._writable = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Board of opportunities"))
        self._holder = QWidget()
        self._line = QHBoxLayout(self._holder)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(size.SPACE_12)
        self.setWidget(self._holder)

    def set_writable(self, writable: bool) -> None:
        """Whether cards can be carried."""
        self._writable = writable
        for column in self.columns:
            column.list.writable = writable

    def show_rows(
        self, stages: Sequence[Stage], rows: Sequence[OpportunityRow], currency: str
    ) -> None:
        """Show these cards; the user stays on the card he was on."""
        focused = any(column.list.hasFocus() for column in self.columns)
        if [column.stage.id for column in self.columns] != [stage.id for stage in stages]:
            self._make_columns(stages)
        by_stage: dict[int, list[OpportunityRow]] = {}
        for row in rows:
            by_stage.setdefault(row.stage_id, []).append(row)
        current = self._current
        for place, (column, stage) in enumerate(zip(self.columns, stages, strict=True)):
            column.set_stage(stage, place)
            column.show_cards(by_stage.get(stage.id, ()), currency)
        if current is not None:
            self.choose(current, focus=focused)

    def choose(self, opportunity_id: int, *, focus: bool = False) -> bool:
        """Go to a card; False when it is not shown."""
        for column in self.columns:
            if column.list.choose(opportunity_id):
                self._current = opportunity_id
                self.ensureWidgetVisible(column, size.SPACE_24, 0)
                if focus:
                    column.list.setFocus()
                return True
        return False

    def focus_cards(self) -> None:
        """Put the keys on the card the user was on, else on the first one."""
        if self._current is not None and self.choose(self._current, focus=True):
            return
        for column in self.columns:
            if column.list.cards.rowCount():
                column.list.setFocus()
                return

    def current_card(self) -> OpportunityRow | None:
        """The card the user is on."""
        for column in self.columns:
            if self._current is not None and column.list.cards.row_of(self._current) >= 0:
                return column.list.cards.row_at(column.list.cards.row_of(self._current))
        return None

    # -- making --------------------------------------------------------------------------------

    def _make_columns(self, stages: Sequence[Stage]) -> None:
        for old in self.columns:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.columns = []
        for place, stage in enumerate(stages):
            column = StageColumn(stage, place)
            column.list.writable = self._writable
            column.list.opened.connect(self.opened)
            column.list.stepped.connect(partial(self._step, place))
            column.list.carried.connect(partial(self._carry, place))
            column.list.acted.connect(self._act)
            column.list.dropped.connect(partial(self._drop, place))
            column.list.menu_wanted.connect(self.menu_wanted)
            column.list.current_moved.connect(self._note_current)
            self._line.addWidget(column, 1)
            self.columns.append(column)

    def _note_current(self, opportunity_id: int) -> None:
        self._current = opportunity_id
        self.current_moved.emit(opportunity_id)

    # -- keys ----------------------------------------------------------------------------------

    def _step(self, place: int, by: int) -> None:
        """To the next column with cards."""
        row = self.columns[place].list.currentIndex().row()
        place += by
        while 0 <= place < len(self.columns):
            cards = self.columns[place].list
            if cards.cards.rowCount():
                at = min(max(row, 0), cards.cards.rowCount() - 1)
                cards.setCurrentIndex(cards.cards.index(at))
                cards.setFocus()
                self.ensureWidgetVisible(self.columns[place], size.SPACE_24, 0)
                return
            place += by

    def _carry(self, place: int, right: int, down: int) -> None:
        cards = self.columns[place].list
        card = cards.current_card()
        if card is None:
            return
        if right:
            target = place + right
            if 0 <= target < len(self.columns):
                self._drop(target, card.id, None)
            return
        row = cards.currentIndex().row() + (2 if down > 0 else -1)
        if row < 0 or row > cards.cards.rowCount():
            return
        before = cards.cards.row_at(row)
        self._drop(place, card.id, None if before is None else before.id)

    def _act(self, action: str, opportunity_id: int) -> None:
        if action == "delete":
            self.delete_wanted.emit(opportunity_id)
        else:
            self.closing_wanted.emit(action, opportunity_id)

    def _drop(self, place: int, opportunity_id: int, before_id: int | None) -> None:
        stage = self.columns[place].stage
        here = self.columns[place].list.cards.row_of(opportunity_id) >= 0
        self._current = opportunity_id
        if before_id == opportunity_id:
            return
        if stage.kind == "open" or here:
            self.moved.emit(opportunity_id, stage.id, before_id)
        else:
            self.closing_wanted.emit(stage.kind, opportunity_id)
