"""Chooses the remembered mapping a file is read by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.remembered_mappings import RememberedMapping
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

_WIDTH = 240


def mapping_words(mapping: RememberedMapping) -> str:
    """A mapping by its name, and its supplier if it says another word."""
    if mapping.supplier and mapping.supplier != mapping.name:
        return f"{mapping.name} · {mapping.supplier}"
    return mapping.name


class MappingBox(QWidget):
    """A combo box of the remembered mappings, "as recognised" first."""

    mapping_chosen = Signal(int)
    """The id of a mapping, 0 for what the program recognises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ComboBox(accessible_name=self.tr("Remembered columns"))
        self.box.setMaximumWidth(_WIDTH)
        self.box.activated.connect(lambda: self.mapping_chosen.emit(int(self.box.key() or 0)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(TextLabel(self.tr("Columns"), TextRole.SMALL, "muted"))
        line.addWidget(self.box)

    def show_mappings(self, mappings: list[RememberedMapping], file: ImportFile) -> None:
        """Offer the mappings; the one the file is read by is chosen."""
        choices = [("0", self.tr("As recognised"))]
        choices += [(str(one.id), mapping_words(one)) for one in mappings]
        self.box.set_choices(choices)
        used = next((one.id for one in mappings if one.name == file.remembered), 0)
        self.box.choose(str(used))
