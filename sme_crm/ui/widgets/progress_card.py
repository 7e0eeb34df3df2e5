"""Progress card: what is being done, how far it is, how long it takes, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_STEPS = 1000


class ProgressCard(Card):
    """For a job; `cancelled` comes once, then the card waits for the job to end."""

    cancelled = Signal()

    def __init__(self, what: str, cancellable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._what = TextLabel(what, TextRole.STRONG, wrap=True)
        self._detail = TextLabel("", tone="muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._left = _TimeLeft("", TextRole.SMALL, "muted")
        self._cancel = Button(self.tr("Cancel"))
        if not cancellable:
            self._cancel.hide()
        self._cancel.clicked.connect(self._ask_cancel)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        line.addWidget(self._left, 1)
        line.addWidget(self._cancel)
        self.body.addWidget(self._what)
        self.body.addWidget(self._detail)
        self.body.addWidget(self._bar)
        self.body.addLayout(line)
        self.set_what(what)

    def set_what(self, what: str) -> None:
        """Name the work."""
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self.setAccessibleName(what)

    def set_progress(
        self, done: float | None, detail: str = "", seconds_left: float | None = None
    ) -> None:
        """`done` 0–1 or None when unknown, `detail` a plain sentence, time left in seconds."""
        if done is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(min(1.0, max(0.0, done)) * _STEPS))
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        if self._cancel.isEnabled():
            self._left.tell(seconds_left)

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("Stopping…"))
        self.cancelled.emit()


class _TimeLeft(TextLabel):
    """How long it still takes; a class of its own, as plurals are looked up by its very name."""

    def tell(self, seconds: float | None) -> None:
        """Say it, or nothing where it is not known."""
        self.setText("" if seconds is None else self._words(seconds))

    def _words(self, seconds: float) -> str:
        if seconds < 1:
            return self.tr("Almost done")
        if seconds < 60:
            return self.tr("About %n second(s) left", "", round(seconds))
        return self.tr("About %n minute(s) left", "", round(seconds / 60))
