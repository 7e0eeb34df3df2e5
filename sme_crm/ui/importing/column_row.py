"""One column of the file: its heading and samples, how sure its field is, and the picker."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.services.importing.mapping import Column
from sme_crm.ui.importing.file_words import SURE
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.chip import StatusChip, chip_width
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import ElidedLabel

_TARGET_WIDTH = 232


class ColumnRow(QWidget):
    """Tells what was chosen; a column that is left out can become a field of one's own."""

    chosen = Signal(int, str)
    """(column, target)"""

    def __init__(self, column: Column, targets: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = column.index
        self._offer = ""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(column.heading, TextRole.STRONG, parent=self))
        samples = " · ".join(column.samples) or self.tr("empty column")
        words.addWidget(ElidedLabel(samples, TextRole.SMALL, "muted", parent=self))
        self.target = ComboBox(
            accessible_name=self.tr("Field for {column}").format(column=column.heading),
            parent=self,
        )
        self.target.setModel(targets)
        self.target.setFixedWidth(_TARGET_WIDTH)
        self.target.activated.connect(self._tell)
        # Everything is made where it stays: a widget that moves is styled once more.
        self._state = QStackedWidget(self)
        holder = QWidget(self._state)
        self.chip = StatusChip("", Tone.NEUTRAL, parent=holder)
        self.keep = Button(self.tr("Keep"), "plus", "quiet", parent=self._state)
        self.keep.setToolTip(self.tr("Keep the column as a field of your own"))
        self.keep.setAccessibleName(
            self.tr("Keep {column} as a field of your own").format(column=column.heading)
        )
        self.keep.clicked.connect(lambda: self.chosen.emit(self.index, self._offer))
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignRight)
        self._state.addWidget(holder)
        self._state.addWidget(self.keep)
        self._state.setFixedWidth(self._state_width())
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_8)
        line.setSpacing(size.SPACE_12)
        line.addLayout(words, 1)
        line.addWidget(self._state)
        line.addWidget(self.target)
        self.show_column(column)

    def _state_width(self) -> int:
        words = (self.tr("Left out"), self.tr("Sure"), self.tr("Check"))
        return max(self.keep.sizeHint().width(), *(chip_width(word) for word in words))

    def show_column(self, column: Column) -> None:
        """Show what the column is brought into now, and how sure that is."""
        self._offer = column.offer
        if self.target.currentData(Qt.ItemDataRole.UserRole) != column.target:
            self.target.setCurrentIndex(
                max(0, self.target.findData(column.target, Qt.ItemDataRole.UserRole))
            )
        offered = bool(column.offer) and not column.target
        self._state.setCurrentIndex(1 if offered else 0)
        if not column.target:
            self.chip.set_status(self.tr("Left out"), Tone.NEUTRAL)
        elif column.confidence >= SURE:
            self.chip.set_status(self.tr("Sure"), Tone.SUCCESS)
        else:
            self.chip.set_status(self.tr("Check"), Tone.WARNING)
        self.chip.setToolTip(
            self.tr("{percent}% sure").format(percent=round(column.confidence * 100))
            if column.target
            else ""
        )

    def _tell(self) -> None:
        data = self.target.currentData(Qt.ItemDataRole.UserRole)
        self.chosen.emit(self.index, data if isinstance(data, str) else "")
