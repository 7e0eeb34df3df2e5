"""What was understood of one file: its kind, its layout, its columns; how it is read is folded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.remembered_mappings import RememberedMapping
from sme_crm.services.importing.report import LEFT_OUT_REASONS
from sme_crm.ui.importing.file_words import (
    columns_text,
    format_text,
    headings_text,
    layout_text,
    reading_text,
)
from sme_crm.ui.importing.mapping_box import MappingBox
from sme_crm.ui.importing.reading_bar import ReadingBar
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

translate = QCoreApplication.translate
_LINES_TOLD = 5


class FileCard(Card):
    """One file; what is changed comes with its number."""

    reading_changed = Signal(int, object)
    """(number, SourceOptions)"""
    mapping_chosen = Signal(int, int)
    """(number, id of a remembered mapping; 0: as recognised)"""
    sheets_wanted = Signal(int)
    """The other visible sheets shall be imported too."""
    removed = Signal(int)

    def __init__(
        self,
        number: int,
        file: ImportFile,
        mappings: list[RememberedMapping],
        *,
        alone: bool,
        other_sheets: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.number = number
        self.setAccessibleName(file.path.name)
        self.reading = ReadingBar()
        self.reading.show_file(file)
        self.reading.hide()
        self.reading.changed.connect(lambda options: self.reading_changed.emit(number, options))
        self.change_reading = Button(self.tr("Read it another way"), "settings", "quiet")
        self.change_reading.setCheckable(True)
        self.change_reading.toggled.connect(self.reading.setVisible)
        self.change_reading.setVisible(file.is_table)
        self.mapping = MappingBox()
        self.mapping.show_mappings(mappings, file)
        self.mapping.mapping_chosen.connect(
            lambda mapping_id: self.mapping_chosen.emit(number, mapping_id)
        )
        self.mapping.setVisible(file.is_table and bool(mappings))
        self.remove = Button(self.tr("Leave it out"), "close", "quiet")
        self.remove.clicked.connect(lambda: self.removed.emit(number))
        self.remove.setVisible(not alone)
        self.body.addLayout(self._head(file))
        self.body.addWidget(TextLabel(reading_text(file), tone="muted", wrap=True))
        if file.is_table:
            self.body.addWidget(TextLabel(columns_text(file), wrap=True))
            self.body.addWidget(ElidedLabel(headings_text(file), TextRole.SMALL, "muted"))
        for note in _notes_of(file):
            self.body.addWidget(TextLabel(note, TextRole.SMALL, "muted", wrap=True))
        if other_sheets:
            self.body.addLayout(self._sheets_line(other_sheets))
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.mapping)
        line.addWidget(self.change_reading)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.reading)

    def _head(self, file: ImportFile) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(ElidedLabel(file.path.name, TextRole.CARD), 1)
        layout = layout_text(file)
        if layout:
            line.addWidget(StatusChip(layout, Tone.SUCCESS))
        line.addWidget(StatusChip(format_text(file.source.format), Tone.INFO))
        return line

    def _sheets_line(self, count: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        words = self.tr("%n other sheet(s) hold rows too", "", count)
        line.addWidget(TextLabel(words))
        self.take_sheets = Button(self.tr("Import it (them) as well", "", count), "plus")
        self.take_sheets.clicked.connect(lambda: self.sheets_wanted.emit(self.number))
        line.addWidget(self.take_sheets)
        line.addStretch(1)
        return line


def _notes_of(file: ImportFile) -> list[str]:
    """What stands around the rows and is none of them (titles, totals, notes), in words."""
    lines: dict[str, list[int]] = {}
    for one in file.source.left_out:
        lines.setdefault(one.reason, []).append(one.line)
    return [
        translate("FileCard", "Left out: {what} (line {lines})").format(
            what=_lowered(translated("ImportReasons", LEFT_OUT_REASONS.get(reason, reason))),
            lines=", ".join(map(str, found[:_LINES_TOLD]))
            + ("…" if len(found) > _LINES_TOLD else ""),
        )
        for reason, found in lines.items()
    ]


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
