"""The list of merge fields that opens where "@" was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.letters.template import FieldRun
from sme_crm.ui.forms.popup_list import PopupList
from sme_crm.ui.letters.editor.field_chips import ValueOf
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.widgets.labels import plain_tooltip

_MANY = 100
_KEY = Qt.ItemDataRole.UserRole


class MergeFieldList(PopupList):
    """Fields by section with the value of the contact shown; what is typed searches both."""

    taken = Signal(str)
    """The key of the field chosen."""
    left = Signal()
    """Closed without a choice."""

    def __init__(self, parent: QWidget, names: FieldNames, value_of: ValueOf) -> None:
        super().__init__(parent, self.tr("Merge fields"), self.tr("Search a field"), _MANY)
        self._names = names
        self._value_of = value_of
        self._chosen = False
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)

    def fill(self, text: str) -> None:
        """Fields whose name or section has the words; a name that begins so comes first."""
        words = fold(text).split()
        found = []
        for at, field in enumerate(self._names.offered):
            name = fold(field.name)
            if all(word in f"{name} {fold(field.section)}" for word in words):
                begins = not words or name.startswith(words[0])
                found.append((not begins, at, field))
        self.list.clear()
        section = ""
        for _later, _at, field in sorted(found, key=lambda each: each[:2]):
            if not words and field.section != section:
                section = field.section
                head = QListWidgetItem(section)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(font(TextRole.SMALL_STRONG))
                self.list.addItem(head)
            value = self._value_of(FieldRun(field.key))
            item = QListWidgetItem(f"{field.name} · {value}" if value else field.name)
            item.setData(_KEY, field.key)
            item.setToolTip(plain_tooltip(item.text()))
            self.list.addItem(item)
        first = next(
            (row for row in range(self.list.count()) if self.list.item(row).data(_KEY)), -1
        )
        self.list.setCurrentRow(first)

    def take(self, item: QListWidgetItem) -> None:
        """Put this field into the text."""
        key = item.data(_KEY)
        if key:
            self._chosen = True
            self.close()
            self.taken.emit(str(key))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing chosen: what was typed stays as typed."""
        super().closeEvent(event)
        if not self._chosen:
            self._chosen = True
            self.left.emit()
