"""What all pages of the settings are: a column of cards that scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDEST = 860


class SettingsPage(QScrollArea):
    """Add cards to `column`; `load` reads what the page shows, each time it is entered."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        inner.setProperty("page", True)
        inner.setMaximumWidth(_WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, size.SPACE_16, size.SPACE_8, size.SPACE_16)
        self.column.setSpacing(size.SPACE_12)
        self.setWidget(inner)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def load(self) -> None:
        """Read what the page shows."""

    def leave(self) -> None:
        """Save what is being typed: leaving a field does it."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def add_card(self, title: str, sentence: str = "") -> Card:
        """A card with a title and a quiet sentence below it."""
        card = Card(title)
        if sentence:
            card.body.addWidget(TextLabel(sentence, tone="muted", wrap=True))
        self.column.addWidget(card)
        return card


class SettingsRow(QWidget):
    """A line of fields whose changes are written at once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(size.SPACE_8)
        self.setEnabled(not context.workspace.read_only)

    def write(self, act: Callable[[], object]) -> None:
        """Write; what is refused is said in passing."""
        write_at_once(self._context, self, act)


def write_at_once(context: UiContext, owner: QObject, act: Callable[[], object]) -> None:
    """Write for a field; what is refused is said in passing."""
    context.jobs.write(act, None, context.notices.tell_failure, owner=owner)


def field_column(label: str, field: QWidget) -> QVBoxLayout:
    """A field with its caption above."""
    column = QVBoxLayout()
    column.setSpacing(size.SPACE_4)
    column.addWidget(FieldLabel(label, field))
    column.addWidget(field)
    return column


def row_of(*parts: QWidget | QVBoxLayout, stretch: bool = False) -> QHBoxLayout:
    """Parts side by side, with room at the right if `stretch`."""
    line = QHBoxLayout()
    line.setSpacing(size.SPACE_12)
    for part in parts:
        if isinstance(part, QWidget):
            line.addWidget(part)
        else:
            line.addLayout(part, 1)
    if stretch:
        line.addStretch(1)
    return line
