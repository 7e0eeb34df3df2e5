"""How one file is read: sheet, encoding, delimiter, line of the headings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.formats.delimited_layout import DELIMITERS
from sme_crm.formats.encodings import ENCODINGS
from sme_crm.formats.source import SourceOptions
from sme_crm.services.importing.files import ImportFile
from sme_crm.ui.importing.file_words import encoding_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_MOST_HEADER_LINE = 200


class ReadingBar(QWidget):
    """Shows what was found out about a file and lets the user know better."""

    changed = Signal(object)
    """The `SourceOptions` to read the file again with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = ComboBox(accessible_name=self.tr("Sheet"))
        self.encoding = ComboBox(
            [(name, encoding_text(name)) for name in ENCODINGS],
            accessible_name=self.tr("Encoding"),
        )
        names = {
            ";": self.tr("Semicolon"),
            ",": self.tr("Comma"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar"),
        }
        self.delimiter = ComboBox(
            [(sign, names[sign]) for sign in DELIMITERS], accessible_name=self.tr("Delimiter")
        )
        self.header_line = NumberField(
            0, _MOST_HEADER_LINE, accessible_name=self.tr("Line of the headings")
        )
        self.header_line.setSpecialValueText(self.tr("None"))
        flow = FlowLayout(self)
        self._groups: dict[QWidget, QWidget] = {}
        for text, field in (
            (self.tr("Sheet"), self.sheet),
            (self.tr("Encoding"), self.encoding),
            (self.tr("Delimiter"), self.delimiter),
            (self.tr("Headings on line"), self.header_line),
        ):
            group = QWidget()
            line = QHBoxLayout(group)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(size.SPACE_8)
            line.addWidget(TextLabel(text, TextRole.SMALL, "muted"))
            line.addWidget(field)
            self._groups[field] = group
            flow.addWidget(group)
        for box in (self.sheet, self.encoding, self.delimiter):
            box.activated.connect(self._tell)
        self.header_line.editingFinished.connect(self._tell_header)
        self._shown_header = 0

    def show_file(self, file: ImportFile) -> None:
        """Show how `file` is read."""
        source = file.source
        self._offer(self.sheet, len(source.sheets) > 1)
        self.sheet.set_choices([(sheet.name, sheet.name) for sheet in source.sheets])
        self.sheet.choose(source.sheet or "")
        text = source.format == "csv"
        self._offer(self.encoding, text)
        self._offer(self.delimiter, text)
        self._offer(self.header_line, source.is_table)
        self.encoding.choose(source.encoding or "")
        self.delimiter.choose(source.delimiter or "")
        self._shown_header = source.header_line
        self.header_line.setValue(source.header_line)

    def _offer(self, field: QWidget, visible: bool) -> None:
        self._groups[field].setVisible(visible)

    def _tell_header(self) -> None:
        if self.header_line.value() != self._shown_header:
            self._tell()

    def _tell(self) -> None:
        text = self.encoding.isVisible()
        self.changed.emit(
            SourceOptions(
                encoding=self.encoding.key() if text else None,
                delimiter=self.delimiter.key() if text else None,
                sheet=self.sheet.key() or None if self.sheet.isVisible() else None,
                header_line=self.header_line.value()
                if self.header_line.value() != self._shown_header
                else None,
            )
        )
