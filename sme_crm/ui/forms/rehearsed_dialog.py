"""A dialog that tells beforehand what accepting it would do."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDTH: Final = 620
_SETTLE_MS: Final = 150


class RehearsedDialog(QDialog):
    """Works out anew what it would do whenever a field says otherwise; accepted only after that.

    Subclasses call `rehearse` when a field changes, read in `ask` and tell in `told`, `reasons`.
    """

    def __init__(
        self, context: UiContext, title: str, accept: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """`accept`: what the button that accepts says, and its icon."""
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(title)
        self.accept_button = Button(*accept, "primary")
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self.accept)
        self.advice = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.told = TextLabel("", TextRole.STRONG, wrap=True)
        self.reasons = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.latest = LatestRead(context.jobs)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self.ask)
        self.setMinimumWidth(_WIDTH)

    @abstractmethod
    def ask(self) -> None:
        """Read by `latest` what the fields as they are would do, and tell it."""

    def rehearse(self) -> None:
        """A field says otherwise: what was asked before is of no use any more."""
        self.accept_button.setEnabled(False)
        self.latest.drop()
        self._settled.start()

    def titled_column(self) -> QVBoxLayout:
        """The column of the dialog, begun with its title."""
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_4)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addSpacing(size.SPACE_8)
        return column

    def grow(self) -> None:
        """Be as high as what is told needs: a window does not heed lines that wrap by itself."""
        needed = self.heightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)


def side_by_side(*parts: Sequence[QWidget]) -> QHBoxLayout:
    """Parts of equal width beside each other, each of a label and what stands below it."""
    line = QHBoxLayout()
    line.setSpacing(size.SPACE_12)
    for part in parts:
        column = QVBoxLayout()
        column.setSpacing(size.SPACE_4)
        for widget in part:
            column.addWidget(widget)
        column.addStretch(1)
        line.addLayout(column, 1)
    return line
