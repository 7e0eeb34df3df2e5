"""A popup list with a search field, below the combo box that opens it."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.search_field import SearchField

WIDTH = 320
_HEIGHT = 420
_LEAST_ROWS_FOR_SEARCH = 9


class PopupList(QWidget):
    """Subclasses fill `list` in `fill(text)` and take an item in `take(item)`."""

    def __init__(self, parent: QWidget, name: str, search_text: str, rows: int = 100) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self.search = SearchField(search_text, delay=0)
        self.search.textChanged.connect(self.fill)
        self.search.left_downwards.connect(self._go_down)
        self.search.returnPressed.connect(self._take_current)
        self.list = _PopupItems()
        self.list.setAccessibleName(name)
        self.list.itemClicked.connect(self.take)
        card = Card(padding=size.SPACE_8)
        card.body.addWidget(self.search)
        card.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        searchable = rows >= _LEAST_ROWS_FOR_SEARCH
        self.search.setVisible(searchable)
        least = rows * size.CONTROL_HEIGHT + 2 * size.SPACE_12
        self.setFixedSize(WIDTH, _HEIGHT if searchable else least)

    @abstractmethod
    def fill(self, text: str) -> None:
        """List what meets the words sought."""

    @abstractmethod
    def take(self, item: QListWidgetItem) -> None:
        """An item was clicked, or Enter or Space pressed on it."""

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget, as far as the screen has room."""
        place = widget.mapToGlobal(QPoint(0, widget.height() + size.SPACE_4))
        self.open_at(place, widget)

    def open_at(self, place: QPoint, widget: QWidget) -> None:
        """Open at a place of the screen that `widget` is on, as far as there is room."""
        self.fill("")
        room = widget.screen().availableGeometry()
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        (self.search if not self.search.isHidden() else self.list).setFocus()

    def _go_down(self) -> None:
        self.list.setFocus()

    def _take_current(self) -> None:
        if not self.isVisible():
            # Enter in the search field comes here once more, when the list has closed already.
            return
        item = self.list.currentItem()
        if item is not None:
            self.take(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Enter and Space take; letters typed over the list search."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take_current()
        elif event.text().isprintable() and event.text().strip() and not self.search.isHidden():
            self.search.setFocus()
            self.search.setText(self.search.text() + event.text())
        else:
            super().keyPressEvent(event)


class _PopupItems(QListWidget):
    """Leaves Space to the popup: a list would take it for the search by letters."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All other keys move in the list."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PopupBox(ComboBox):
    """Looks like a combo box and opens a `PopupList` of its own."""

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(accessible_name=accessible_name, parent=parent)
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem("")

    def say(self, text: str) -> None:
        """Show what is chosen."""
        self.setItemText(0, text)
        self.setAccessibleDescription(text)
        self.setToolTip(text.replace("&", "&amp;").replace("<", "&lt;"))

    @abstractmethod
    def make_list(self) -> PopupList:
        """The list to open."""

    def showPopup(self) -> None:
        """Open our list instead of that of a combo box."""
        self.make_list().open_below(self)
