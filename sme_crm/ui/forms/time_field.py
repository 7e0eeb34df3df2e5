"""A field for a time of the day: typed in any usual way, or stepped by quarters of an hour."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.ui.theme.fonts import TextRole, font

_TIME: Final = re.compile(r"(\d{1,2})(?:\s*[:hH.,]?\s*(\d{2})?)\s*([aApP])?\.?[mM]?\.?", re.ASCII)
_STEP: Final = 15
_WIDTH: Final = 72


def read_time(text: str) -> time | None:
    """ "9", "9:30", "9h30", "0930", "2 pm" as a time of the day; None when it is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match[3] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeField(QLineEdit):
    """Up and Down step; what cannot be read becomes what was there before."""

    changed = Signal(object)
    """The time the user set."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setFont(font(TextRole.NUMBER))
        self.setFixedWidth(_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(12)
        self._time = time(9)
        self.textEdited.connect(self._note)
        self.set_time(self._time)

    def moment(self) -> time:
        """The time that stands in the field."""
        return read_time(self.text()) or self._time

    def set_time(self, moment: time) -> None:
        """Show a time."""
        self._time = moment.replace(second=0, microsecond=0, tzinfo=None)
        self.setText(f"{self._time.hour}:{self._time.minute:02}")

    def _note(self, text: str) -> None:
        read = read_time(text)
        if read is not None and len(text.strip()) > 2 and read != self._time:
            self._time = read
            self.changed.emit(read)

    def step(self, quarters: int) -> None:
        """So many quarters of an hour later, within the day."""
        now = self.moment()
        minutes = (now.hour * 60 + now.minute) // _STEP * _STEP + quarters * _STEP
        minutes = min(max(minutes, 0), 24 * 60 - _STEP)
        self.set_time(time(minutes // 60, minutes % 60))
        self.changed.emit(self._time)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step by a quarter of an hour."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the time as agendas do."""
        read = read_time(self.text())
        differs = read is not None and read != self._time
        self.set_time(read or self._time)
        if differs:
            self.changed.emit(self._time)
        super().focusOutEvent(event)
