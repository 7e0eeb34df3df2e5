"""Asks how a ready block is: tone, height, width, who writes its words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.salutation import salutation, valediction
from sme_crm.ui.letters.editor.block_words import role_name
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_WIDTH = 420
_HIGHEST, _WIDEST = 250, 170


def has_choices(role: str) -> bool:
    """Whether there is anything to choose for a ready block of this role."""
    return role in ("salutation", "valediction", "signature", "spacer", "image", "coupon")


class ReadyDialog(QDialog):
    """`changed` comes with the attributes as chosen, `own_words_wanted` to write them oneself."""

    changed = Signal(object)
    own_words_wanted = Signal()
    settings_wanted = Signal()

    def __init__(
        self, role: str, kept: dict[str, Any], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        self.setWindowTitle(role_name(role))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.tone: ComboBox | None = None
        self.number: NumberField | None = None
        self.code: ComboBox | None = None
        self.own_words = Button(self.tr("Write it in my own words"), "edit")
        self.own_words.setVisible(role in ("valediction", "signature"))
        self.own_words.clicked.connect(self._write_own)
        self.settings = Button(self.tr("Who signs, signature as a picture…"), "settings")
        self.settings.setVisible(role == "signature")
        self.settings.clicked.connect(self._go_to_settings)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        self._column.setSpacing(size.SPACE_8)
        self._column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        self._add_fields(role, language)
        self._column.addWidget(self.own_words, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(size.SPACE_8)
        self._add_buttons()

    def _add_fields(self, role: str, language: str) -> None:
        if role in ("salutation", "valediction"):
            write = salutation if role == "salutation" else valediction
            examples = {
                tone: write("mrs", language, tone=tone, family_name="Martin")
                for tone in ("formal", "warm")
            }
            choices = [("formal", self.tr("Formal: {example}").format(example=examples["formal"]))]
            if examples["warm"] != examples["formal"]:
                warm = self.tr("Warm: {example}").format(example=examples["warm"])
                choices.append(("warm", warm))
            self.tone = ComboBox(choices)
            self.tone.choose(self._kept.get("tone", "formal"))
            self._add(self.tr("Tone, by the civility of each contact"), self.tone)
        elif role == "spacer":
            self.number = self._make_number(self._kept.get("height", 5.0), _HIGHEST)
            self._add(self.tr("Height"), self.number)
        elif role == "image":
            self.number = self._make_number(self._kept.get("width", 60.0), _WIDEST)
            self._add(self.tr("Width"), self.number)
        elif role == "coupon":
            self.code = ComboBox(
                [
                    ("text", self.tr("In clear only")),
                    ("qr", self.tr("In clear and as a QR code")),
                    ("datamatrix", self.tr("In clear and as a DataMatrix code")),
                ]
            )
            self.code.choose(self._kept.get("code", "qr"))
            self._add(self.tr("The code of each contact"), self.code)

    def _make_number(self, value: float, most: int) -> NumberField:
        field = NumberField(1, most)
        field.setSuffix(self.tr(" mm"))
        field.setValue(round(value))
        field.selectAll()
        return field

    def _add(self, label: str, field: QWidget) -> None:
        self._column.addWidget(FieldLabel(label, field))
        self._column.addWidget(field)

    def _add_buttons(self) -> None:
        self.accept_button = Button(self.tr("Apply"), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._apply)
        self._column.addLayout(dialog_buttons(self, self.accept_button))

    def _apply(self) -> None:
        changed: dict[str, Any] = {}
        if self.tone is not None:
            changed["tone"] = self.tone.key()
        if self.code is not None:
            changed["code"] = self.code.key()
        if self.number is not None:
            changed["height" if "height" in self._kept else "width"] = float(self.number.value())
        self.accept()
        self.changed.emit(changed)

    def _go_to_settings(self) -> None:
        self.reject()
        self.settings_wanted.emit()

    def _write_own(self) -> None:
        self.accept()
        self.own_words_wanted.emit()
