"""A dialog that asks for a little: fields below each other, a refusal in words, two buttons."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

_WIDTH = 440
_EDITED = ("textChanged", "currentIndexChanged", "changed")
"""Signals of fields that tell of something else filled in."""


class AskingDialog(QDialog):
    """Fields below each other, a refusal in words, two buttons; subclasses say what is missing."""

    def __init__(self, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._title = title
        self._refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._refusal.hide()
        self.accept_button = Button(accept, "", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._try)

    def lay_out(self, explanation: str, fields: list[tuple[str, QWidget]]) -> None:
        """Put the fields with their captions under the title and an explanation."""
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_4)
        column.addWidget(TextLabel(self._title, TextRole.CARD))
        if explanation:
            column.addWidget(TextLabel(explanation, tone="muted", wrap=True))
        for text, widget in fields:
            column.addSpacing(size.SPACE_8)
            if text:
                column.addWidget(FieldLabel(text, widget))
            column.addWidget(widget)
            for name in _EDITED:
                if hasattr(widget, name):
                    getattr(widget, name).connect(self._retract)
        column.addWidget(self._refusal)
        column.addSpacing(size.SPACE_8)
        column.addStretch(1)
        column.addLayout(dialog_buttons(self, self.accept_button))
        self.setMinimumWidth(_WIDTH)

    def fit(self) -> None:
        """Be as high as wrapped texts need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Wrapped texts know their height now."""
        super().showEvent(event)
        self.fit()

    def missing(self) -> str:
        """What must still be filled in, in words; "" when nothing. Puts the cursor there."""
        return ""

    def _retract(self, *_told: object) -> None:
        """A refusal holds for what was filled in then."""
        self._refusal.hide()

    def _try(self) -> None:
        said = self.missing()
        self._refusal.setText(said)
        self._refusal.setVisible(bool(said))
        self.fit()
        if not said:
            self.accept()
