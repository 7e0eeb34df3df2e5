"""Dialog: one field and its new value for all marked contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import SECTIONS, fields_of, find_field
from sme_crm.ui.forms.choice_editors import IdChoiceEditor
from sme_crm.ui.forms.editors import FieldEditor, Unreadable, as_widget
from sme_crm.ui.forms.field_editors import make_editor
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

_LEFT_OUT = frozenset({"kind", "reference", "photo", "lot_id", "household_id", "deleted_at"})
_WIDTH = 460


def bulk_fields() -> tuple[Field, ...]:
    """The fields that can sensibly get one value for many contacts, status and source first."""
    usable = [field for field in fields_of("contact") if field.key not in _LEFT_OUT]
    return tuple(sorted(usable, key=lambda field: field.section != "follow_up"))


class BulkEditDialog(QDialog):
    """Accepted with `field_key()` and `value()`; an empty value clears the field."""

    def __init__(self, context: UiContext, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._count = count
        self.setWindowTitle(self.tr("Edit a field of all"))
        self.setMinimumWidth(_WIDTH)
        self._title = TextLabel("", TextRole.CARD, wrap=True)
        self._title.setText(_counted(self.tr("One value for %n contact(s)", "", count), count))
        self.fields = ComboBox(
            [
                (
                    field.key,
                    f"{translated('Fields', field.label)}  ·  "
                    f"{translated('Fields', SECTIONS[field.section])}",
                )
                for field in bulk_fields()
            ],
            self.tr("Field"),
        )
        self.fields.currentIndexChanged.connect(lambda _index: self._show_editor())
        self._value_label = FieldLabel(self.tr("New value"))
        self._place = QVBoxLayout()
        self._hint = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._refusal.hide()
        self._editor: FieldEditor | None = None
        self._lay_out()
        self._show_editor()

    def _lay_out(self) -> None:
        change = Button(
            _counted(self.tr("Change %n contact(s)", "", self._count), self._count), "", "primary"
        )
        change.setDefault(True)
        change.clicked.connect(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self._title)
        column.addSpacing(size.SPACE_8)
        column.addWidget(FieldLabel(self.tr("Field"), self.fields))
        column.addWidget(self.fields)
        column.addSpacing(size.SPACE_4)
        column.addWidget(self._value_label)
        column.addLayout(self._place)
        column.addWidget(self._refusal)
        column.addWidget(self._hint)
        column.addSpacing(size.SPACE_12)
        column.addLayout(dialog_buttons(self, change))

    def field_key(self) -> str:
        """The field chosen."""
        return self.fields.key()

    def value(self) -> object:
        """The value for all; raises Unreadable."""
        assert self._editor is not None
        return self._editor.value()

    def editor(self) -> FieldEditor:
        """The editor of the value."""
        assert self._editor is not None
        return self._editor

    def _show_editor(self) -> None:
        field = find_field(self.field_key())
        assert field is not None
        if self._editor is not None:
            old = as_widget(self._editor)
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._editor = make_editor(field)
        if field.choices and "" not in field.choices:
            self._editor.set_value(next(iter(field.choices)))
        widget = as_widget(self._editor)
        widget.setAccessibleName(self.tr("New value"))
        self._value_label.setBuddy(widget)
        self._place.addWidget(widget)
        self._refusal.hide()
        self._hint.setText(self._hint_text(field))
        if field.kind is FieldKind.STAFF:
            self._context.jobs.read(
                self._context.workspace.staff.list_members, self._offer_staff, owner=self
            )

    def _hint_text(self, field: Field) -> str:
        sentences = []
        if field.applies_to == "individual":
            sentences.append(self.tr("Concerns people only."))
        elif field.applies_to == "organization":
            sentences.append(self.tr("Concerns companies only."))
        if not field.choices or "" in field.choices:
            sentences.append(self.tr("An empty value clears the field."))
        sentences.append(self.tr("It is one change: Ctrl+Z takes it back."))
        return " ".join(sentences)

    def _offer_staff(self, members: list[StaffMember]) -> None:
        if isinstance(self._editor, IdChoiceEditor):
            active = [(str(member.id), member.name) for member in members if member.active]
            self._editor.offer([("", self.tr("Nobody")), *active])

    def _try(self) -> None:
        try:
            self.value()
        except Unreadable as refusal:
            self._refusal.setText(str(refusal))
            self._refusal.show()
            return
        self.accept()


def _counted(text: str, count: int) -> str:
    return text.replace(str(count), count_text(count), 1)
