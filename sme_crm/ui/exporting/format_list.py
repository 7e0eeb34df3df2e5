"""The formats there are, each with what it is for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from sme_crm.domain.export_formats import FORMATS
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import plain_tooltip

_ICONS: Final = {
    "xlsx": "chart", "csv": "columns", "vcf": "contacts", "vcf3": "mobile", "ldif": "book",
    "mailing-house": "mail", "word": "letters", "json": "command",
}  # fmt: skip


class FormatList(QListWidget):
    """`chosen` tells the key of the format that is current now."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Format of the file"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(TwoLineDelegate(self, size.ROW_HEIGHT, separators=False))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in FORMATS.values():
            name = translated("ExportFormats", one.name)
            purpose = translated("ExportFormats", one.purpose)
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            item.setData(
                ListRole.CELL,
                Cell(name, second_line=purpose, icon=_ICONS[one.key], icon_tone="muted"),
            )
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, purpose)
            item.setToolTip(plain_tooltip(f"{name} · {purpose}"))
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.key()))

    def key(self) -> str:
        """The format that is current."""
        return str(self.item(max(0, self.currentRow())).data(Qt.ItemDataRole.UserRole))

    def choose(self, key: str) -> None:
        """Make a format current; an unknown one changes nothing."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(row)
