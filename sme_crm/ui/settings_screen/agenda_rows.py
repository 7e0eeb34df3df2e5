"""Rows of the page of the agenda: one closure of the company, one category of appointments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox

from sme_crm.domain.appointment import CATEGORY_COLORS, Category
from sme_crm.domain.working_days import Closure
from sme_crm.services.working_calendar import StoredClosure
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.settings_screen.settings_page import SettingsRow
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import CATEGORY_TONES
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_COLOR_WIDTH = 130
_DATE_WIDTH = 138


class ClosureRow(SettingsRow):
    """Name, first and last day, each year or once."""

    def __init__(self, context: UiContext, stored: StoredClosure) -> None:
        super().__init__(context)
        self._id, closure = stored.id, stored.closure
        self.name = LineEditor()
        self.name.setAccessibleName(self.tr("Why"))
        self.name.setPlaceholderText(self.tr("Why"))
        self.name.set_value(closure.name)
        self.first = self._date(self.tr("First day"), closure.first_day)
        self.last = self._date(self.tr("Last day"), closure.last_day)
        self.yearly = QCheckBox(self.tr("Every year"))
        self.yearly.setChecked(closure.yearly)
        remove = IconButton("trash", self.tr("Delete the closure"))
        self.name.edited.connect(lambda _value: self._save())
        self.first.editingFinished.connect(self._save)
        self.last.editingFinished.connect(self._save)
        self.yearly.clicked.connect(lambda _on: self._save())
        remove.clicked.connect(lambda _checked=False: self.delete())
        self._before = self.closure()
        self.line.addWidget(self.name, 1)
        for widget in (self.first, self.last, self.yearly, remove):
            self.line.addWidget(widget)

    def _date(self, name: str, day: date) -> DateField:
        field = DateField(name)
        field.setFixedWidth(_DATE_WIDTH)
        field.set_day(day)
        return field

    def closure(self) -> Closure:
        """What the fields say; a last day before the first is the first."""
        first, last = self.first.day(), self.last.day()
        return Closure(first, max(first, last), str(self.name.kept()), self.yearly.isChecked())

    def stored(self) -> StoredClosure:
        """What was read, or saved since."""
        return StoredClosure(self._id, self._before)

    def _save(self) -> None:
        closure = self.closure()
        if closure != self._before:
            self._before = closure
            days = self._context.workspace.working_days
            self.write(lambda: days.save_closure(closure, self._id))

    def delete(self) -> None:
        """The company works then."""
        days = self._context.workspace.working_days
        self.write(lambda: days.delete_closure(self._id))


class CategoryRow(SettingsRow):
    """Colour and name."""

    def __init__(self, context: UiContext, category: Category) -> None:
        super().__init__(context)
        self.category = category
        words = {
            "blue": self.tr("Blue"), "teal": self.tr("Teal"), "violet": self.tr("Violet"),
            "orange": self.tr("Orange"), "pink": self.tr("Pink"), "green": self.tr("Green"),
            "red": self.tr("Red"), "grey": self.tr("Grey"),
        }  # fmt: skip
        self.color = ComboBox([(key, words[key]) for key in CATEGORY_COLORS], self.tr("Colour"))
        self.color.setFixedWidth(_COLOR_WIDTH)
        self.color.setIconSize(QSize(12, 12))
        for row, key in enumerate(CATEGORY_COLORS):
            self.color.setItemIcon(row, _swatch(key))
        self.color.choose(category.color)
        self.color.activated.connect(lambda _row: self._save())
        self.name = LineEditor()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.set_value(category.name)
        self.name.edited.connect(lambda _value: self._save())
        remove = IconButton("trash", self.tr("Delete the category"))
        remove.clicked.connect(lambda _checked=False: self.delete())
        self.line.addWidget(self.color)
        self.line.addWidget(self.name, 1)
        self.line.addWidget(remove)

    def _save(self) -> None:
        agenda, name = self._context.workspace.agenda, str(self.name.kept()) or self.category.name
        color, category_id = self.color.key(), self.category.id
        self.category = replace(self.category, name=name, color=color)
        self.write(lambda: agenda.save_category(name, color, category_id))

    def delete(self) -> None:
        """Its appointments have none then."""
        agenda, category_id = self._context.workspace.agenda, self.category.id
        self.write(lambda: agenda.delete_category(category_id))


def _swatch(color: str) -> QIcon:
    picture = QPixmap(12, 12)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_tokens().tint(CATEGORY_TONES[color]).strong))
    painter.drawRoundedRect(0, 0, 12, 12, 4, 4)
    painter.end()
    return QIcon(picture)
