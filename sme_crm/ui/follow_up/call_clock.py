"""The clock of a call: started by hand or by dialling."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

_TICK_MS = 1000


class CallClock(QWidget):
    """May be stopped and go on again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began: float | None = None
        self._spent = 0
        self.shown = TextLabel("", TextRole.FIGURE)
        self.shown.setAccessibleName(self.tr("Length of the call"))
        self.button = Button(self.tr("Start the clock"), "clock")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _checked=False: self.toggle())
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._show)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.shown)
        line.addWidget(self.button)
        self._show()

    def start(self) -> None:
        """Start, unless it runs already."""
        if self._began is None:
            self.toggle()

    def stop(self) -> None:
        """Stop, if it runs."""
        if self._began is not None:
            self.toggle()

    def toggle(self) -> None:
        """Start the clock, or stop it."""
        if self._began is None:
            self._began = monotonic()
            self._timer.start()
            self.button.setText(self.tr("Stop the clock"))
        else:
            self._spent = self.seconds() or 0
            self._began = None
            self._timer.stop()
            self.button.setText(self.tr("Start the clock"))
        self._show()

    def seconds(self) -> int | None:
        """How long the call took so far, None when it was not timed."""
        running = 0 if self._began is None else int(monotonic() - self._began)
        timed = self._began is not None or self._spent
        return self._spent + running if timed else None

    def _show(self) -> None:
        minutes, rest = divmod(self.seconds() or 0, 60)
        self.shown.setText(f"{minutes}:{rest:02d}")
