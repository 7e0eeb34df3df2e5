"""One stage of the board: its name and sums, its cards, what is dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.sales.forecast import weighted_amount
from sme_crm.domain.sales.opportunity import OpportunityRow, Stage
from sme_crm.ui.labels import round_money_text
from sme_crm.ui.sales.card_delegate import CARD, GAP, CardDelegate, spoken_card, tone_of
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

MIME: Final = "application/x-sme-crm-opportunity"
LEAST_WIDTH: Final = 172
_DOT: Final = 8
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class CardModel(QAbstractListModel):
    """The cards of one stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OpportunityRow] = []

    def show(self, rows: Sequence[OpportunityRow]) -> None:
        """Show these cards."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, row: int) -> OpportunityRow | None:
        """The card at a place."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, opportunity_id: int) -> int:
        """The place of a card, -1 when it is not here."""
        return next((at for at, row in enumerate(self._rows) if row.id == opportunity_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many cards."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every card can be chosen and carried."""
        del index
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The card itself, its name, all of it in words."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == CARD:
            return row
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.name
        if role in (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole)):
            return spoken_card(row)
        return None


class CardList(QListView):
    """Up and Down walk the cards; Ctrl and arrows carry one; letters act (see `keyPressEvent`)."""

    opened = Signal(int)
    stepped = Signal(int)
    """Left (-1) or right (1) was pressed: another column is meant."""
    carried = Signal(int, int)
    """A card is to go so many columns to the right, so many places down."""
    acted = Signal(str, int)
    """"won", "lost" or "delete" of a card."""
    dropped = Signal(int, object)
    """A card was dropped here, before another one (None: below all)."""
    menu_wanted = Signal(QPoint, int)
    current_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.writable = True
        self._line = -1
        self.painter_of_cards = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self.painter_of_cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("page", True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell_current)

    def current_card(self) -> OpportunityRow | None:
        """The card the user is on."""
        return self.cards.row_at(self.currentIndex().row())

    def choose(self, opportunity_id: int) -> bool:
        """Go to a card; False when it is not here."""
        row = self.cards.row_of(opportunity_id)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row))
            self.scrollTo(self.currentIndex())
        return row >= 0

    def _tell_current(self, *_: object) -> None:
        card = self.current_card()
        if card is not None:
            self.current_moved.emit(card.id)

    # -- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, W wins, L loses, Delete deletes; Ctrl carries, arrows walk."""
        key, card = Qt.Key(event.key()), self.current_card()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        if control and key in ways:
            if card is not None and self.writable:
                self.carried.emit(*ways[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(ways[key][0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
            self.opened.emit(card.id)
        elif key in (Qt.Key.Key_W, Qt.Key.Key_L, Qt.Key.Key_Delete) and card is not None:
            acts = {Qt.Key.Key_W: "won", Qt.Key.Key_L: "lost", Qt.Key.Key_Delete: "delete"}
            if self.writable and not control:
                self.acted.emit(acts[key], card.id)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Open the card."""
        del event
        card = self.current_card()
        if card is not None:
            self.opened.emit(card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a card."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
            if index.isValid():
                self.setCurrentIndex(index)
        card = self.current_card()
        if card is not None:
            self.menu_wanted.emit(event.globalPos(), card.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A column entered has a card to stand on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- dragging ------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the card under the pointer."""
        del supported
        card = self.current_card()
        if card is None or not self.writable:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(card.id))
        picture = self.painter_of_cards.ghost(card, self.viewport().width())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(size.SPACE_24, size.SPACE_16))
        drag.exec(Qt.DropAction.MoveAction)

    def place_at(self, point: QPoint) -> int:
        """Before which card something dropped here would come."""
        for row in range(self.cards.rowCount()):
            if point.y() < self.visualRect(self.cards.index(row)).center().y():
                return row
        return self.cards.rowCount()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only cards of a board."""
        if event.mimeData().hasFormat(MIME) and self.writable:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would come to."""
        super().dragMoveEvent(event)
        self._show_line(self.place_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It would come nowhere."""
        super().dragLeaveEvent(event)
        self._show_line(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move."""
        self._show_line(-1)
        carried = id_of(event.mimeData())
        if carried is None:
            event.ignore()
            return
        before = self.cards.row_at(self.place_at(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.CopyAction)  # the model moves nothing by itself
        event.accept()
        self.dropped.emit(carried, None if before is None else before.id)

    def _show_line(self, place: int) -> None:
        if place != self._line:
            self._line = place
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and the line where one would come between."""
        super().paintEvent(event)
        if self._line < 0:
            return
        count = self.cards.rowCount()
        if self._line < count:
            y = self.visualRect(self.cards.index(self._line)).top() - GAP // 2
        else:
            y = self.visualRect(self.cards.index(count - 1)).bottom() - GAP // 2 if count else 1
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(current_tokens().accent), 2))
        painter.drawLine(0, max(1, y), self.viewport().width(), max(1, y))
        painter.end()


class StageColumn(QFrame):
    """A column of the board."""

    def __init__(self, stage: Stage, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.setProperty("card", "sunken")
        self.setMinimumWidth(LEAST_WIDTH)
        self._dot = _Dot()
        self._name = ElidedLabel("", TextRole.STRONG)
        self._count = TextLabel("", TextRole.SMALL, "muted")
        self._sum = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        self._weighted = TextLabel("", TextRole.SMALL, "muted")
        self.list = CardList()
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        head.addWidget(self._dot)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        below = QHBoxLayout()
        below.addWidget(self._sum)
        below.addStretch(1)
        below.addWidget(self._weighted)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_8, size.SPACE_8, size.SPACE_8, size.SPACE_4)
        column.setSpacing(size.SPACE_4)
        column.addLayout(head)
        column.addLayout(below)
        column.addSpacing(size.SPACE_4)
        column.addWidget(self.list, 1)
        self.set_stage(stage, place)

    def set_stage(self, stage: Stage, place: int) -> None:
        """Another name or colour of the stage."""
        self.stage = stage
        tone = tone_of(stage.kind, place)
        self._dot.set_tone(tone)
        self.list.painter_of_cards.tone = tone
        self._name.setText(stage.name)

    def show_cards(self, rows: Sequence[OpportunityRow], currency: str) -> None:
        """Show the cards of the stage and what they come to."""
        self.list.cards.show(rows)
        counted = [row for row in rows if row.currency == currency]
        amount = sum(row.amount for row in counted)
        weighted = sum(weighted_amount(row.amount, row.probability) for row in counted)
        self._count.setText(str(len(rows)))
        self._sum.setText(round_money_text(amount, currency))
        is_open = self.stage.kind == "open"
        self._weighted.setVisible(is_open)
        weighted_text = self.tr("likely {amount}").format(
            amount=round_money_text(weighted, currency)
        )
        self._weighted.setText(weighted_text)
        parts = [self.stage.name, str(len(rows)), round_money_text(amount, currency)]
        if is_open:
            parts.append(weighted_text)
        self.list.setAccessibleName(", ".join(parts))


class _Dot(QWidget):
    """The colour of a stage."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "neutral"
        self.setFixedSize(_DOT, _DOT)

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().tint(self._tone).strong))
        painter.drawEllipse(0, 0, _DOT, _DOT)
        painter.end()


def mime_of(opportunity_id: int) -> QMimeData:
    """A card as it is carried."""
    data = QMimeData()
    data.setData(MIME, str(opportunity_id).encode("ascii"))
    return data


def id_of(data: QMimeData) -> int | None:
    """The card that is carried; None when it is something else."""
    text = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return int(text) if text.isdigit() else None
