"""Button that opens a searchable list of fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sme_crm.domain.field import Field
from sme_crm.domain.folding import fold
from sme_crm.ui.forms.criteria_names import label_of
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.search_field import SearchField

_WIDTH = 320
_HEIGHT = 420
_FIELD = Qt.ItemDataRole.UserRole
Sections = Sequence[tuple[str, Sequence[Field]]]


class FieldPicker(Button):
    """Shows the field chosen; `chosen` comes with another Field."""

    chosen = Signal(object)

    def __init__(self, sections: Sections, parent: QWidget | None = None) -> None:
        super().__init__("", "chevron-down", parent=parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._sections = sections
        self._field: Field | None = None
        self.clicked.connect(lambda _checked=False: self.open_list())
        self.show_field(None)

    def field(self) -> Field | None:
        """The field chosen."""
        return self._field

    def show_field(self, field: Field | None) -> None:
        """Show a field without telling anybody."""
        self._field = field
        text = label_of(field) if field is not None else self.tr("Choose a field")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self.tr("Field: {name}").format(name=text))
        self.setToolTip(text.replace("<", "&lt;"))

    def open_list(self) -> FieldList:
        """Open the list below the button."""
        popup = FieldList(self._sections, self)
        popup.chosen.connect(self._choose)
        place = self.mapToGlobal(QPoint(0, self.height() + size.SPACE_4))
        room = self.screen().availableGeometry()
        place.setY(max(room.top(), min(place.y(), room.bottom() - _HEIGHT)))
        place.setX(max(room.left(), min(place.x(), room.right() - _WIDTH)))
        popup.move(place)
        popup.show()
        popup.search.setFocus()
        return popup

    def _choose(self, field: Field) -> None:
        if field != self._field:
            self.show_field(field)
            self.chosen.emit(field)


class FieldList(QWidget):
    """Popup: a search field over the fields by sections."""

    chosen = Signal(object)

    def __init__(self, sections: Sections, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Fields"))
        self._sections = sections
        self.search = SearchField(self.tr("Search a field"), delay=0)
        self.search.textChanged.connect(self._fill)
        self.search.left_downwards.connect(self._go_down)
        self.search.returnPressed.connect(self._take_current)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Fields"))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        card = Card(padding=size.SPACE_8)
        card.body.addWidget(self.search)
        card.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self._fill("")

    def _fill(self, text: str) -> None:
        """Show the fields all of whose words stand for one typed: each word may begin anywhere."""
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

    def _go_down(self) -> None:
        self.list.setFocus()

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        field = item.data(_FIELD)
        if isinstance(field, Field):
            self.close()
            self.chosen.emit(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; letters typed over the list search."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.text().isprintable() and event.text().strip():
            self.search.setFocus()
            self.search.setText(self.search.text() + event.text())
        else:
            super().keyPressEvent(event)
