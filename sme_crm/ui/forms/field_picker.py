"""Box that opens a searchable list of fields by sections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from sme_crm.domain.field import Field
from sme_crm.domain.folding import fold
from sme_crm.ui.forms.criteria_names import label_of
from sme_crm.ui.forms.popup_list import PopupBox, PopupList
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font

_FIELD = Qt.ItemDataRole.UserRole
Sections = Sequence[tuple[str, Sequence[Field]]]


class FieldPicker(PopupBox):
    """Shows the field chosen; `chosen` comes with another Field."""

    chosen = Signal(object)

    def __init__(self, sections: Sections, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Field"))
        self._sections = sections
        self._field: Field | None = None
        self.show_field(None)

    def field(self) -> Field | None:
        """The field chosen."""
        return self._field

    def show_field(self, field: Field | None) -> None:
        """Show a field without telling anybody."""
        self._field = field
        self.say(label_of(field) if field is not None else self.tr("Choose a field"))

    def make_list(self) -> FieldList:
        """The list of fields."""
        fields = FieldList(self._sections, self)
        fields.chosen.connect(self._choose)
        return fields

    def _choose(self, field: Field) -> None:
        if field != self._field:
            self.show_field(field)
            self.chosen.emit(field)


class FieldList(PopupList):
    """A search field over the fields by sections."""

    chosen = Signal(object)

    def __init__(self, sections: Sections, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Fields"), self.tr("Search a field"))
        self._sections = sections

    def fill(self, text: str) -> None:
        """The fields with all the words typed; each field once while one searches."""
        self.list.clear()
        words = fold(text).split()
        listed: set[str] = set()
        for title, fields in self._sections:
            found = [
                field
                for field in fields
                if all(word in fold(f"{label_of(field)} {title}") for word in words)
                and not (words and field.key in listed)
            ]
            listed.update(field.key for field in found)
            if found and title:
                self._add_title(title)
            for field in found:
                item = QListWidgetItem(label_of(field), self.list)
                item.setData(_FIELD, field)
                item.setSizeHint(QSize(0, size.CONTROL_HEIGHT))
        self._choose_first()

    def _add_title(self, title: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font(TextRole.CAPTION))
        item.setSizeHint(QSize(0, size.CONTROL_HEIGHT))

    def _choose_first(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_FIELD) is not None:
                self.list.setCurrentRow(row)
                return

    def take(self, item: QListWidgetItem) -> None:
        """Choose a field and close."""
        field = item.data(_FIELD)
        if isinstance(field, Field):
            self.close()
            self.chosen.emit(field)
