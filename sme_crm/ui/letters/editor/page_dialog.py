"""Asks how the pages of a template are: paper, size and family of the letters, letterhead."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.amounts import format_number
from sme_crm.domain.letters.template import (
    LetterheadOverride,
    LetterTemplate,
    PageFormat,
    TypeFamily,
)
from sme_crm.ui.labels import language_code
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

_WIDTH: Final = 460
_SIZES: Final = ("9", "9.5", "10", "10.5", "11", "11.5", "12", "13", "14")
_LINES_HEIGHT: Final = 84


class PageDialog(QDialog):
    """`changed` comes with the template as chosen."""

    changed = Signal(object)
    settings_wanted = Signal()

    def __init__(self, template: LetterTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = template
        self._kept = template.letterhead or LetterheadOverride()
        self.setWindowTitle(self.tr("Page and letterhead"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.language = ComboBox(_languages(template.language))
        self.language.choose(template.language)
        self.page = ComboBox(
            [
                ("a4", self.tr("A4, with the window of the envelope")),
                ("a5", self.tr("A5")),
                ("a5_two_up", self.tr("A5, two on a sheet of A4 to be cut")),
            ]
        )
        self.page.choose(template.page)
        points = f"{template.size:g}"
        known = _SIZES if points in _SIZES else (*_SIZES, points)
        words = self.tr("{points} points")
        shown = {each: format_number(Decimal(each), language_code()) for each in known}
        self.points = ComboBox([(each, words.format(points=shown[each])) for each in known])
        self.points.choose(points)
        self.family = ComboBox([("noto-sans", "Noto Sans"), ("inter", "Inter")])
        self.family.choose(template.family)
        self.own = QCheckBox(self.tr("Another letterhead than that of the settings"))
        self.own.setChecked(template.letterhead is not None)
        self.name = QLineEdit(self._kept.name)
        self.name.setPlaceholderText(self.tr("As in the settings"))
        self.lines = QPlainTextEdit("\n".join(self._kept.lines))
        self.lines.setPlaceholderText(self.tr("As in the settings"))
        self.lines.setFixedHeight(_LINES_HEIGHT)
        self.lines.setTabChangesFocus(True)
        self.logo = QCheckBox(self.tr("With the logo"))
        self.logo.setChecked(not self._kept.without_logo)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        for label, field in (
            (self.tr("Language of the letter"), self.language),
            (self.tr("Paper"), self.page),
            (self.tr("Size of the text"), self.points),
            (self.tr("Typeface"), self.family),
        ):
            column.addWidget(FieldLabel(label, field))
            column.addWidget(field)
        column.addSpacing(size.SPACE_8)
        self.settings = Button(self.tr("Letterhead and logo of all letters…"), "settings")
        self.settings.clicked.connect(self._go_to_settings)
        column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.own)
        letterhead = QWidget()
        inside = QVBoxLayout(letterhead)
        inside.setContentsMargins(size.SPACE_24, 0, 0, 0)
        inside.setSpacing(size.SPACE_8)
        for label, line in ((self.tr("Name"), self.name), (self.tr("Lines below"), self.lines)):
            inside.addWidget(FieldLabel(label, line))
            inside.addWidget(line)
        inside.addWidget(self.logo)
        note = self.tr("The legal line at the foot of the page always stays.")
        inside.addWidget(TextLabel(note, TextRole.SMALL, "muted", wrap=True))
        letterhead.setEnabled(self.own.isChecked())
        self.own.toggled.connect(letterhead.setEnabled)
        column.addWidget(letterhead)
        column.addSpacing(size.SPACE_8)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        self.accept_button = Button(self.tr("Apply"), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._apply)
        return dialog_buttons(self, self.accept_button)

    def _letterhead(self) -> LetterheadOverride | None:
        if not self.own.isChecked():
            return None
        lines = tuple(line.strip() for line in self.lines.toPlainText().split("\n"))
        return replace(
            self._kept,
            name=self.name.text().strip(),
            lines=tuple(line for line in lines if line),
            without_logo=not self.logo.isChecked(),
        )

    def _go_to_settings(self) -> None:
        self.reject()
        self.settings_wanted.emit()

    def _apply(self) -> None:
        changed = replace(
            self._template,
            language=self.language.key(),
            page=cast("PageFormat", self.page.key()),
            size=float(self.points.key()),
            family=cast("TypeFamily", self.family.key()),
            letterhead=self._letterhead(),
        )
        self.accept()
        if changed != self._template:
            self.changed.emit(changed)


def _languages(present: str) -> list[tuple[str, str]]:
    """The languages a letter's ready words are known in, and the one it has."""
    known = [
        ("fr", QCoreApplication.translate("PageDialog", "French")),
        ("en", QCoreApplication.translate("PageDialog", "English")),
    ]
    return known if present in dict(known) else [*known, (present, present)]
