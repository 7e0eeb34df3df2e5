"""The page of columns: what each is brought into, with the contacts that come of it beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.mapping import Column
from sme_crm.services.importing.preview import PreviewRow
from sme_crm.ui.importing.preview_table import PreviewTable
from sme_crm.ui.importing.reading_bar import ReadingBar
from sme_crm.ui.importing.target_words import target_model
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

_TARGET_WIDTH, _CHIP_WIDTH = 240, 76
SURE = 0.75
"""From this confidence on a column needs no look."""


class ColumnRow(QWidget):
    """One column of the file: its heading and samples, and the picker of its target."""

    def __init__(self, column: Column, targets: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = column.index
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(column.heading, TextRole.STRONG))
        samples = " · ".join(column.samples) or self.tr("empty column")
        words.addWidget(ElidedLabel(samples, TextRole.SMALL, "muted"))
        self.target = ComboBox(
            accessible_name=self.tr("Field for {column}").format(column=column.heading)
        )
        self.target.setModel(targets)
        self.target.setFixedWidth(_TARGET_WIDTH)
        self.target.choose(column.target)
        self.chip = StatusChip("", Tone.NEUTRAL)
        self.chip.setFixedWidth(_CHIP_WIDTH)
        self.show_confidence(column)
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_8)
        line.setSpacing(size.SPACE_12)
        line.addLayout(words, 1)
        line.addWidget(self.chip)
        line.addWidget(self.target)

    def show_confidence(self, column: Column) -> None:
        """Say how sure the proposal is."""
        if not column.target:
            self.chip.set_status(self.tr("Left out"), Tone.NEUTRAL)
        elif column.confidence >= SURE:
            self.chip.set_status(self.tr("Sure"), Tone.SUCCESS)
        else:
            self.chip.set_status(self.tr("Check"), Tone.WARNING)


class ColumnsPage(QWidget):
    """The columns of one file at the left, the preview at the right."""

    target_chosen = Signal(int, int, str)
    """(number of the file, column, target)"""
    reading_changed = Signal(int, object)
    """(number of the file, SourceOptions)"""
    file_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.rows: list[ColumnRow] = []
        self.file = ComboBox(accessible_name=self.tr("File"))
        self.file.activated.connect(lambda: self.file_chosen.emit(int(self.file.key() or 0)))
        self.about = TextLabel("", TextRole.SMALL, "muted")
        self.reading = ReadingBar()
        self.reading.changed.connect(
            lambda options: self.reading_changed.emit(self._number, options)
        )
        self.preview = PreviewTable()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def _lay_out(self) -> None:
        columns = Card(self.tr("Columns of the file"), padding=0)
        columns.body.addWidget(self._scroll, 1)
        preview = Card(self.tr("The contacts they make"), padding=0)
        preview.body.addWidget(self.preview, 1)
        splitter = Splitter()
        splitter.addWidget(columns)
        splitter.addWidget(preview)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([500, 500])
        top = QHBoxLayout()
        top.setSpacing(size.SPACE_12)
        top.addWidget(self.file)
        top.addWidget(self.about)
        top.addWidget(self.reading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def show_file(
        self, files: list[ImportFile], number: int, own_fields: list[tuple[int, str]]
    ) -> None:
        """Show the columns of one of the files."""
        self._number = number
        file = files[number]
        self.file.set_choices([(str(n), one.path.name) for n, one in enumerate(files)])
        self.file.choose(str(number))
        self.file.setVisible(len(files) > 1)
        self.about.setText(self._words_about(file, alone=len(files) == 1))
        self.reading.show_file(file)
        targets = target_model(own_fields, (column.target for column in file.columns))
        targets.setParent(self)
        content = QWidget()
        content.setProperty("page", True)
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, size.SPACE_8)
        lines.setSpacing(0)
        self.rows = []
        for one in file.columns:
            row = ColumnRow(one, targets, content)
            row.target.activated.connect(lambda _=0, row=row: self._choose(row))
            lines.addWidget(row)
            self.rows.append(row)
        if not file.is_table:
            words = self.tr("A vCard says itself what each of its lines is: nothing to choose.")
            label = TextLabel(words, TextRole.BODY, "muted", wrap=True)
            label.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, 0)
            lines.addWidget(label)
        lines.addStretch(1)
        self._scroll.setWidget(content)

    def _words_about(self, file: ImportFile, *, alone: bool) -> str:
        rows = self.tr("about %n row(s)", "", file.source.estimate_rows())
        parts = [file.path.name] if alone else []
        parts += [file.source.format.upper(), rows]
        if file.remembered:
            parts.append(self.tr("columns as last time"))
        return " · ".join(parts)

    def _choose(self, row: ColumnRow) -> None:
        data = row.target.currentData(Qt.ItemDataRole.UserRole)
        self.target_chosen.emit(self._number, row.index, data if isinstance(data, str) else "")

    def show_columns(self, file: ImportFile) -> None:
        """Bring the confidence of each column up to date after a choice."""
        by_index = {column.index: column for column in file.columns}
        for row in self.rows:
            row.show_confidence(by_index[row.index])

    def show_preview(self, rows: list[PreviewRow]) -> None:
        """Show what becomes of the first rows."""
        self.preview.rows.show_rows(rows)
