"""Which cards and charts the dashboard shows, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.dashboard.dashboard_cards import CardKind, card_name
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import TextLabel

_KEY = Qt.ItemDataRole.UserRole


class CardsDialog(QDialog):
    """Ticked ones are shown; they are dragged, or moved by the arrows."""

    def __init__(
        self, kinds: Sequence[CardKind], shown: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.setWindowTitle(self.tr("Cards of the dashboard"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Cards"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setMinimumSize(380, 380)
        self._fill(shown)
        up = IconButton("chevron-up", self.tr("Move up"))
        down = IconButton("chevron-down", self.tr("Move down"))
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        arrows = QVBoxLayout()
        arrows.addWidget(up)
        arrows.addWidget(down)
        arrows.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.list, 1)
        line.addLayout(arrows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("Show these"), QDialogButtonBox.ButtonRole.AcceptRole)
        usual = buttons.addButton(
            self.tr("As at the beginning"), QDialogButtonBox.ButtonRole.ResetRole
        )
        usual.clicked.connect(lambda: self._fill(tuple(kind.key for kind in kinds)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(TextLabel(self.tr("Tick what you want to see, in your order."), wrap=True))
        outer.addLayout(line, 1)
        outer.addWidget(buttons)

    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked ones in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _fill(self, shown: Iterable[str]) -> None:
        known = {kind.key: kind for kind in self._kinds}
        order = [key for key in shown if key in known]
        self.list.clear()
        for key in (*order, *(key for key in known if key not in order)):
            kind = known[key]
            item = QListWidgetItem(icon(kind.icon), card_name(kind))
            item.setData(_KEY, key)
            checked = Qt.CheckState.Checked if key in order else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + step, item)
            self.list.setCurrentRow(row + step)
