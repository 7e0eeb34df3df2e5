"""Asks how a merge field is written: its text if empty, its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.letters.field_formats import FORMAT_LABELS
from sme_crm.domain.letters.template import FieldFormat, FieldRun
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

_WIDTH = 400


class FieldDialog(QDialog):
    """`field_changed` comes with the field as chosen."""

    field_changed = Signal(object)

    def __init__(
        self,
        run: FieldRun,
        name: str,
        formats: Sequence[FieldFormat],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self.setWindowTitle(self.tr("Merge field"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.fallback = QLineEdit(run.fallback)
        self.fallback.setPlaceholderText(self.tr("Nothing"))
        self.format = ComboBox(
            [(form, translated("FieldFormats", FORMAT_LABELS[form])) for form in formats]
        )
        self.format.choose(run.format if run.format in formats else "")
        self.accept_button = Button(self.tr("Apply"), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(name, TextRole.CARD))
        column.addWidget(FieldLabel(self.tr("Text if the sheet has nothing"), self.fallback))
        column.addWidget(self.fallback)
        column.addWidget(FieldLabel(self.tr("Written"), self.format))
        column.addWidget(self.format)
        column.addSpacing(size.SPACE_8)
        column.addLayout(dialog_buttons(self, self.accept_button))
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        kind = cast("FieldFormat", self.format.key())
        changed = replace(self._run, fallback=self.fallback.text().strip(), format=kind)
        if changed != self._run:
            self.field_changed.emit(changed)
