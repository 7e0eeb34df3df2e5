"""A sheet of labels of one's own: its name, its measures by ruler, a picture that follows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.label_sheet import LabelSheet, checked_sheet
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.letters.labels.measure_field import MeasureField
from sme_crm.ui.letters.labels.sheet_picture import SheetPicture
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDTH = 640


class SheetDialog(QDialog):
    """`saved` tells the LabelSheet that was kept, `deleted` that it is gone."""

    saved = Signal(object)
    deleted = Signal(int)

    def __init__(self, context: UiContext, sheet: LabelSheet, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self._sheet = sheet
        own = sheet.id > 0
        self.setWindowTitle(self.tr("Edit the sheet") if own else self.tr("New sheet of labels"))
        self.name = QLineEdit(sheet.name if own else "")
        self.name.setAccessibleName(self.tr("Name of the sheet"))
        self.measures = self._make_measures(sheet)
        self.columns = NumberField(1, 20, self.tr("Columns"))
        self.columns.setValue(sheet.columns)
        self.rows = NumberField(1, 60, self.tr("Rows"))
        self.rows.setValue(sheet.rows)
        self.picture = SheetPicture()
        self.picture.setEnabled(False)
        self.problem = TextLabel("", tone="danger", wrap=True)
        self.save = Button(self.tr("Keep this sheet"), "save", "primary")
        self.save.clicked.connect(self._save)
        self.delete = Button(self.tr("Delete"), "trash", "quiet")
        self.delete.clicked.connect(self._delete)
        self.delete.setVisible(own)
        self._lay_out()
        self._gaps = {
            "pitch_x": sheet.pitch_x - sheet.width, "pitch_y": sheet.pitch_y - sheet.height
        }  # fmt: skip
        self.measures["width"].valueChanged.connect(lambda value: self._pull("pitch_x", value))
        self.measures["height"].valueChanged.connect(lambda value: self._pull("pitch_y", value))
        for key, measure in self.measures.items():
            measure.valueChanged.connect(lambda _value, key=key: self._follow(key))
        for number in (self.columns, self.rows):
            number.valueChanged.connect(lambda _value: self._follow())
        self.save.setDefault(True)
        self.name.textChanged.connect(lambda _text: self._follow())
        self._follow()

    def _make_measures(self, sheet: LabelSheet) -> dict[str, MeasureField]:
        words = {
            "width": self.tr("Width of a label"),
            "height": self.tr("Height of a label"),
            "left": self.tr("Left margin of the sheet"),
            "top": self.tr("Upper margin of the sheet"),
            "pitch_x": self.tr("From label to label, across"),
            "pitch_y": self.tr("From label to label, down"),
        }
        return {key: MeasureField(getattr(sheet, key), text) for key, text in words.items()}

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add(under_label(self.tr("Name of the sheet"), self.name))
        form.add(under_label(self.tr("Columns"), self.columns), 6)
        form.add(under_label(self.tr("Rows"), self.rows), 6)
        for field in self.measures.values():
            form.add(under_label(field.accessibleName(), field), 6)
        left = QWidget()
        left.setLayout(form)
        middle = QHBoxLayout()
        middle.setSpacing(size.SPACE_16)
        middle.addWidget(left, 3)
        middle.addWidget(self.picture, 2)
        close = Button(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.delete)
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addLayout(middle, 1)
        words = self.tr("From label to label: from one edge to the same edge of the next label.")
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        # Room for two lines: fields must not move while one types.
        self.problem.setMinimumHeight(2 * self.problem.fontMetrics().lineSpacing())
        column.addWidget(self.problem)
        column.addLayout(line)
        self.setMinimumWidth(_WIDTH)

    def sheet(self) -> LabelSheet:
        """The sheet as it stands in the fields."""
        lengths = {key: round(field.value(), 3) for key, field in self.measures.items()}
        return LabelSheet(
            name=self.name.text(),
            columns=self.columns.value(),
            rows=self.rows.value(),
            paper_width=self._sheet.paper_width,
            paper_height=self._sheet.paper_height,
            id=self._sheet.id,
            **lengths,
        )

    def _pull(self, pitch: str, length: float) -> None:
        """The next label moves with the size, as far away as before, until it is measured."""
        field, gap = self.measures[pitch], self._gaps.get(pitch)
        if gap is not None:
            field.blockSignals(True)
            field.setValue(length + gap)
            field.blockSignals(False)

    def _follow(self, key: str = "") -> None:
        """The picture follows the measures; what cannot be is said at once."""
        self._gaps.pop(key, None)
        sheet = self.sheet()
        self.picture.show_sheet(sheet, 1)
        try:
            checked_sheet(replace(sheet, name=sheet.name.strip() or "-"))
        except InvalidInput as error:
            self.problem.setText(message_for(error).in_passing)
            self.save.setEnabled(False)
            return
        self.problem.setText("")
        self.save.setEnabled(bool(sheet.name.strip()))

    def _save(self) -> None:
        labels, sheet = self._context.workspace.labels, self.sheet()
        self._context.jobs.write(
            lambda: labels.save_sheet(sheet), self._take_saved, self._refused, owner=self
        )

    def _take_saved(self, sheet: LabelSheet) -> None:
        self.saved.emit(sheet)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.problem.setText(message_for(error).in_passing)

    def _delete(self) -> None:
        labels, sheet = self._context.workspace.labels, self._sheet
        words = self.tr("Sheet “{name}” deleted").format(name=sheet.name)
        notices = self._context.notices

        def done(change_id: int) -> None:
            notices.toast_change(words, change_id)
            self.deleted.emit(sheet.id)
            self.accept()

        self._context.jobs.write(lambda: labels.delete_sheet(sheet.id), done, owner=self)
