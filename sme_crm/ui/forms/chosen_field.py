"""Things chosen by typing: each stands as a small part above the line that is typed into."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.forms.suggesting_editor import SuggestingEditor
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.flow_layout import FlowLayout


class ChosenField(QWidget):
    """The parts by the ids of what they stand for; subclasses search and make the parts."""

    changed = Signal()
    """The user put something in or out."""

    def __init__(self, editor: SuggestingEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[int, QWidget] = {}
        self.editor = editor
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, size.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(self._holder)
        column.addWidget(self.editor)
        self._holder.hide()

    def _put(self, key: int, part: QWidget) -> None:
        """One part more."""
        self._parts[key] = part
        self._flow.addWidget(part)
        self._holder.show()

    def _drop(self, key: int) -> None:
        """One part less, if it is there."""
        part = self._parts.pop(key, None)
        if part is not None:
            part.hide()
            self._flow.removeWidget(part)
            part.deleteLater()
        self._holder.setVisible(bool(self._parts))

    def _clear(self) -> None:
        """No part any more."""
        for key in list(self._parts):
            self._drop(key)
