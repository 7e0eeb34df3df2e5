"""Where the parts of the export dialog stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.exporting.column_pane import ColumnPane
from sme_crm.ui.exporting.export_preview import ExportPreviewTable
from sme_crm.ui.exporting.format_list import FormatList
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import TextLabel

_WIDTH, _HEIGHT = 1080, 640
_FORMATS_WIDTH = 276
_CHOOSER_WIDTH = 292


@dataclass(frozen=True, slots=True)
class DialogParts:
    """The widgets of the dialog."""

    title: TextLabel
    formats: FormatList
    columns: ColumnPane
    preview: ExportPreviewTable
    text: QPlainTextEdit
    pages: QStackedWidget
    problem: TextLabel
    encoding: ComboBox
    delimiter: ComboBox
    channel: ComboBox
    photos: QCheckBox
    left_out: TextLabel
    cancel: Button
    export: Button


def lay_out(dialog: QDialog, parts: DialogParts) -> None:
    """Put the parts in their places: formats left, columns in the middle, preview right."""
    dialog.resize(_WIDTH, _HEIGHT)
    formats = Card(padding=size.SPACE_4)
    formats.setFixedWidth(_FORMATS_WIDTH)
    formats.body.addWidget(parts.formats)
    body = QHBoxLayout()
    body.setSpacing(size.SPACE_16)
    body.addWidget(formats)
    body.addLayout(_choices(parts), 1)
    foot = QHBoxLayout()
    foot.setSpacing(size.SPACE_8)
    foot.addWidget(parts.left_out, 1)
    foot.addWidget(parts.cancel)
    foot.addWidget(parts.export)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
    column.setSpacing(size.SPACE_12)
    column.addWidget(parts.title)
    column.addLayout(body, 1)
    column.addLayout(foot)
    parts.problem.hide()


def _choices(parts: DialogParts) -> QVBoxLayout:
    options = QHBoxLayout()
    options.setSpacing(size.SPACE_12)
    for label, box in (
        (parts.channel.accessibleName(), parts.channel),
        (parts.encoding.accessibleName(), parts.encoding),
        (parts.delimiter.accessibleName(), parts.delimiter),
    ):
        options.addWidget(under_label(label, box))
    options.addWidget(parts.photos)
    options.addStretch(1)
    parts.columns.setFixedWidth(_CHOOSER_WIDTH)
    shown = Card(padding=0)
    shown.body.addWidget(parts.preview)
    line = QHBoxLayout()
    line.setSpacing(size.SPACE_16)
    line.addWidget(parts.columns)
    line.addWidget(shown, 1)
    table = QWidget()
    table.setLayout(line)
    line.setContentsMargins(0, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(size.SPACE_12)
    column.addLayout(options)
    column.addWidget(parts.problem)
    begun = Card(padding=size.SPACE_8)
    begun.body.addWidget(parts.text)
    parts.pages.addWidget(table)
    parts.pages.addWidget(begun)
    column.addWidget(parts.pages, 1)
    return column
