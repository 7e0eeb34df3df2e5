"""The size in which the text of a letter is shown: larger, smaller, as usual; the paper stays.

Sizes of the text are points, and its layout is told of a screen of another fineness: the letters
grow with all they hold, what was typed stays as it is and can be taken back as before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QImage, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QTextEdit

USUAL: Final = 100
STEPS: Final = (75, 90, USUAL, 110, 125, 150, 175, 200, 250, 300)
"""Per cent of the usual size."""
_POINTS: Final = 72
_INCH: Final = 0.0254  # metres
_PER_WHEEL: Final = 120


def scalable(font: QFont) -> QFont:
    """The font with its height in points, not pixels: the layout makes these pixels again."""
    font.setPointSizeF(font.pixelSize() * _POINTS / _fineness())
    return font


def _fineness() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()


class Scaled(Protocol):
    """What grows with the text: it asks how much."""

    factor: Callable[[], float]


class TextZoom(QObject):
    """The zoom of one editor, by keys, by the wheel, or told."""

    changed = Signal(int)
    """The per cent the user chose."""

    def __init__(self, edit: QTextEdit, *objects: Scaled) -> None:
        """`objects`: what paints itself inside the text."""
        super().__init__(edit)
        self._edit = edit
        self.percent = USUAL
        for each in objects:
            each.factor = lambda: self.factor
        self._device = QImage()
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)

    @property
    def factor(self) -> float:
        """How much larger than usual the text is shown."""
        return self.percent / USUAL

    def show(self, percent: int) -> None:
        """Show the text in this size, or in the nearest there is."""
        percent = min(STEPS, key=lambda step: abs(step - percent))
        if percent == self.percent:
            return
        self.percent = percent
        # A picture of one dot is a device too: only its fineness is asked for.
        device = QImage(1, 1, QImage.Format.Format_RGB32)
        dots = round(_fineness() * self.factor / _INCH)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        self._edit.document().documentLayout().setPaintDevice(device)
        self._device = device
        self.lay_out_anew()
        self._edit.ensureCursorVisible()

    def lay_out_anew(self) -> None:
        """Lay the whole text out again: what its objects say or their size is another."""
        document = self._edit.document()
        # Marking the contents dirty breaks a layout not yet finished.
        document.setDefaultFont(document.defaultFont())
        self._edit.viewport().update()

    def step(self, steps: int) -> None:
        """Go to a larger size, or smaller ones for less than nothing; 0 is the usual one."""
        at = STEPS.index(self.percent) + steps
        before = self.percent
        self.show(STEPS[max(0, min(at, len(STEPS) - 1))] if steps else USUAL)
        if self.percent != before:
            self.changed.emit(self.percent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl with plus, minus, 0 and the wheel."""
        if isinstance(event, QWheelEvent) and watched is self._edit.viewport():
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                turned = event.angleDelta().y()
                if abs(turned) >= _PER_WHEEL:
                    self.step(1 if turned > 0 else -1)
                return True
        elif isinstance(event, QKeyEvent) and watched is self._edit:
            steps = _steps_of(event)
            if steps is not None:
                if event.type() == QEvent.Type.KeyPress:
                    self.step(steps)
                event.accept()
                return event.type() != QEvent.Type.KeyRelease
        return super().eventFilter(watched, event)


def _steps_of(event: QKeyEvent) -> int | None:
    if event.matches(QKeySequence.StandardKey.ZoomIn):
        return 1
    if event.matches(QKeySequence.StandardKey.ZoomOut):
        return -1
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if control == Qt.KeyboardModifier.ControlModifier:
        return {Qt.Key.Key_0: 0, Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
    return None
