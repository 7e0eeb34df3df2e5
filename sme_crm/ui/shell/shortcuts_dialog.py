"""The list of keyboard shortcuts, made of the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import KeyHint, TextLabel

_SIZE = (520, 600)


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut now, and the keys that work everywhere."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        inner = QWidget()
        inner.setProperty("page", True)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, size.SPACE_12, 0)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(0, 1)
        rows = [(_plain(action.text()), _keys(action)) for action in actions if action.shortcuts()]
        rows += [
            (self.tr("Next field, previous field"), "Tab · Shift+Tab"),
            (self.tr("Take the field back, close a dialog"), "Esc"),
            (self.tr("Through the screens of the side bar"), "↑ ↓"),
        ]
        for at, (text, keys) in enumerate(rows):
            grid.addWidget(TextLabel(text, wrap=True), at, 0)
            grid.addWidget(KeyHint(keys), at, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(len(rows), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_16)
        column.addWidget(TextLabel(self.tr("Keyboard shortcuts"), TextRole.CARD))
        column.addWidget(scroll, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        line.addWidget(close)
        column.addLayout(line)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(keys.toString(native) for keys in action.shortcuts())
