"""Asks what a change of a repeated appointment is for: this one, those after it too, all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

_WIDTH = 380
_KEYS = {Qt.Key.Key_1: "one", Qt.Key.Key_2: "following", Qt.Key.Key_3: "all"}
# On French keyboards the digits need Shift: the keys give these characters without it.
_CHARACTERS = {"&": "one", "é": "following", '"': "all"}


class ScopeDialog(QDialog):
    """Three answers with the keys 1, 2, 3; Esc leaves everything as it was."""

    answered = Signal(str)
    """ "one", "following" or "all"."""

    def __init__(self, title: str, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(title, TextRole.CARD))
        column.addWidget(ElidedLabel(subject, tone="muted"))
        column.addSpacing(size.SPACE_4)
        self.buttons: dict[str, Button] = {}
        for number, (scope, text) in enumerate(
            (
                ("one", self.tr("Only this one")),
                ("following", self.tr("This and the following")),
                ("all", self.tr("All")),
            ),
            1,
        ):
            button = Button(
                f"{text}  ({number})", kind="primary" if scope == "one" else "secondary"
            )
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, scope=scope: self.answer(scope))
            self.buttons[scope] = button
            column.addWidget(button)
        cancel = Button(self.tr("Cancel"), kind="quiet")
        cancel.clicked.connect(self.reject)
        column.addWidget(cancel)
        self.buttons["one"].setFocus()

    def answer(self, scope: str) -> None:
        """Give an answer and go."""
        self.answered.emit(scope)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 answer."""
        scope = _KEYS.get(Qt.Key(event.key())) or _CHARACTERS.get(event.text())
        if scope:
            self.answer(scope)
        else:
            super().keyPressEvent(event)
