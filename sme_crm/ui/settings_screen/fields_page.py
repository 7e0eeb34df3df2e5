"""The page of own fields: what the user adds to the record, and how much each is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.vocabulary import CUSTOM_FIELD_KINDS
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.settings_screen.settings_page import SettingsPage, field_column
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.ui.context import UiContext

_WITH_CHOICES = ("choice", "choices")
_KIND_WIDTH = 130
_USE_WIDTH = 150


def _split(text: str) -> list[str]:
    """The choices typed with semicolons between them."""
    return [part.strip() for part in text.split(";") if part.strip()]


class FieldRow(QWidget):
    """One own field: label, kind, choices, use, order, delete."""

    def __init__(self, page: FieldsPage, field: CustomField, total: int) -> None:
        super().__init__()
        self._page = page
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        column.addLayout(line)
        self.label = LineEditor()
        self.label.setAccessibleName(self.tr("Name of the field"))
        self.label.set_value(field.label)
        self.label.edited.connect(self._rename)
        line.addWidget(self.label, 1)
        kind = TextLabel(translated("Vocabulary", CUSTOM_FIELD_KINDS[field.kind]), tone="muted")
        kind.setFixedWidth(_KIND_WIDTH)
        line.addWidget(kind)
        line.addWidget(self._make_use(total))
        for icon, text, act in (
            ("chevron-up", self.tr("Move up"), lambda: page.move_field(field, -1)),
            ("chevron-down", self.tr("Move down"), lambda: page.move_field(field, 1)),
            ("trash", self.tr("Delete the field"), lambda: page.delete_field(field)),
        ):
            button = IconButton(icon, text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            line.addWidget(button)
        if field.kind in _WITH_CHOICES:
            self.choices = LineEditor()
            self.choices.setAccessibleName(self.tr("Choices of {field}").format(field=field.label))
            self.choices.setPlaceholderText(self.tr("Choices, with ; between them"))
            self.choices.set_value("; ".join(field.choices))
            self.choices.edited.connect(self._change_choices)
            column.addWidget(self.choices)
        self.setEnabled(not page.context.workspace.read_only)

    def _make_use(self, total: int) -> QWidget:
        filled = self._field.filled
        if not filled:
            chip = StatusChip(self.tr("Never used"), "warning")
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(chip)
            line.addStretch(1)
            holder.setFixedWidth(_USE_WIDTH)
            return holder
        percent = round(100 * filled / total) if total else 0
        words = self.tr("{count} filled ({percent} %)").format(
            count=count_text(filled), percent=percent
        )
        label = TextLabel(words, tone="muted")
        label.setFixedWidth(_USE_WIDTH)
        return label

    def _rename(self, value: object) -> None:
        text = str(value)
        if not text:
            self.label.set_value(self._field.label)
            return
        fields, field_id = self._page.context.workspace.custom_fields, self._field.id
        self._page.context.jobs.write(lambda: fields.change(field_id, label=text))

    def _change_choices(self, value: object) -> None:
        fields, field_id = self._page.context.workspace.custom_fields, self._field.id
        choices = _split(str(value))
        self._page.context.jobs.write(lambda: fields.change(field_id, choices=choices))


class FieldsPage(SettingsPage):
    """The list, and a line to add a field."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._fields: list[CustomField] = []
        card = self.add_card(
            self.tr("Your own fields"),
            self.tr("Few is better: a field that is never filled only makes the sheet longer."),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(size.SPACE_8)
        card.body.addLayout(self._rows)
        self._none = TextLabel(self.tr("No own field yet."), tone="muted")
        card.body.addWidget(self._none)
        new = self.add_card(self.tr("Add a field"))
        self.label = LineEditor()
        self.label.setPlaceholderText(self.tr("Favourite product, contract number…"))
        self.kind = ComboBox(
            [(key, translated("Vocabulary", text)) for key, text in CUSTOM_FIELD_KINDS.items()]
        )
        self.kind.currentIndexChanged.connect(lambda _index: self._show_choices())
        self.applies = ComboBox(
            [
                ("both", self.tr("People and companies")),
                ("individual", self.tr("People")),
                ("organization", self.tr("Companies")),
            ]
        )
        self.choices = LineEditor()
        self.choices.setPlaceholderText(self.tr("Choices, with ; between them"))
        self.choices.setAccessibleName(self.tr("Choices"))
        self._add = Button(self.tr("Add"), "plus", "primary")
        self._add.clicked.connect(self.add)
        self._add.setEnabled(not context.workspace.read_only)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        line.addLayout(field_column(self.tr("Name"), self.label), 2)
        line.addLayout(field_column(self.tr("Kind"), self.kind), 1)
        line.addLayout(field_column(self.tr("For"), self.applies), 1)
        new.body.addLayout(line)
        new.body.addWidget(self.choices)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self._add)
        new.body.addLayout(last)
        self.column.addStretch(1)
        self._show_choices()
        context.changes.committed.connect(self._note_commit)

    def _show_choices(self) -> None:
        self.choices.setVisible(self.kind.key() in _WITH_CHOICES)

    def load(self) -> None:
        """Read the fields, and how many contacts there are to fill them for."""
        workspace = self.context.workspace
        self.context.jobs.read(
            lambda: (
                workspace.custom_fields.list_fields(),
                workspace.contact_lists.count(ContactFilter()),
            ),
            self._show,
        )

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("custom_field"):
            self.load()

    def _show(self, found: tuple[Sequence[CustomField], int]) -> None:
        fields, total = found
        self._fields = list(fields)
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for field in fields:
            self._rows.addWidget(FieldRow(self, field, total))
        self._none.setVisible(not fields)

    def add(self) -> None:
        """Add the field that was described."""
        label = self.label.text().strip()
        if not label:
            self.label.setFocus()
            return
        fields = self.context.workspace.custom_fields
        kind, applies, choices = self.kind.key(), self.applies.key(), _split(self.choices.text())

        def finish(_field_id: int) -> None:
            self.label.set_value("")
            self.choices.set_value("")

        self.context.jobs.write(
            lambda: fields.define(label, kind, applies_to=applies, choices=choices),
            finish,
            owner=self,
        )

    def move_field(self, field: CustomField, step: int) -> None:
        """Change places with the field before (-1) or after (1)."""
        at = self._fields.index(field)
        if not 0 <= at + step < len(self._fields):
            return
        other = self._fields[at + step]
        fields = self.context.workspace.custom_fields

        def work() -> None:
            fields.change(field.id, position=other.position)
            fields.change(other.id, position=field.position)

        self.context.jobs.write(work)

    def delete_field(self, field: CustomField) -> None:
        """Delete a field with its values; it can be undone."""
        fields = self.context.workspace.custom_fields
        words = self.tr("Field “{field}” deleted").format(field=field.label)
        self.context.jobs.write(
            lambda: fields.delete(field.id),
            lambda change_id: self.context.notices.toast_change(words, change_id, "trash"),
            owner=self,
        )
