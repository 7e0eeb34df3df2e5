"""The steps of an import in a line: which are done, where one is, which can be gone back to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

_DISC = 22
_HEIGHT = size.CONTROL_HEIGHT


class StepButton(QAbstractButton):
    """One step: a number, a tick once it is done, and its word."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.done = False
        self.present = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, *, done: bool, present: bool, reachable: bool) -> None:
        """Show how the step stands; only steps that can be gone to take the focus."""
        self.done, self.present = done, present
        self.setEnabled(reachable and not present)
        shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(self.tr("You are here") if present else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Disc and word."""
        word = metrics(TextRole.STRONG).horizontalAdvance(self.text())
        return QSize(_DISC + size.SPACE_8 + word + size.SPACE_12, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc with number or tick, word, focus ring."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _DISC) // 2
        disc = QRectF(size.SPACE_4, top, _DISC, _DISC)
        filled = self.present or self.done
        ink = tokens.on_accent if self.present else tokens.accent_text if filled else tokens.muted
        painter.setPen(QPen(QColor(tokens.accent if filled else tokens.strong_border), 1))
        ground = tokens.accent if self.present else tokens.accent_soft if filled else tokens.surface
        painter.setBrush(QColor(ground))
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.done and not self.present:
            paint_icon(painter, disc.toRect().adjusted(5, 5, -5, -5), "check", ink)
        else:
            painter.setFont(font(TextRole.SMALL_STRONG))
            painter.setPen(QColor(ink))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        role = TextRole.STRONG if self.present else TextRole.BODY
        painter.setFont(font(role))
        painter.setPen(QColor(tokens.text if filled else tokens.muted))
        place = self.rect().adjusted(_DISC + size.SPACE_4 + size.SPACE_8, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.underMouse() and self.isEnabled() and not self.hasFocus():
            self._paint_underline(painter, place, tokens.accent)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), size.FOCUS_WIDTH))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, size.RADIUS_CONTROL, size.RADIUS_CONTROL)

    def _paint_underline(self, painter: QPainter, place: QRect, color: str) -> None:
        painter.setPen(QPen(QColor(color), 1))
        below = place.center().y() + metrics(TextRole.BODY).height() / 2
        width = metrics(TextRole.BODY).horizontalAdvance(self.text())
        painter.drawLine(QPointF(place.left(), below), QPointF(place.left() + width, below))


class _Joint(QWidget):
    """The line between two steps; it grows with the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(size.SPACE_8)
        self.setMaximumWidth(48)
        self.setFixedHeight(_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() // 2
        painter.fillRect(0, middle, self.width(), 1, QColor(current_tokens().strong_border))


class StepBar(QWidget):
    """Steps as (key, text); those in `set_reachable` can be clicked."""

    chosen = Signal(str)

    def __init__(self, steps: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps of the import"))
        self.buttons: dict[str, StepButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_4)
        for number, (key, text) in enumerate(steps, 1):
            if number > 1:
                line.addWidget(_Joint(), 1)
            button = StepButton(number, text)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self.buttons[key] = button
            line.addWidget(button)
        line.addStretch(2)

    def show_at(self, present: str, reachable: set[str]) -> None:
        """Show that one is at `present`; the steps before it are done."""
        before = present in self.buttons
        for key, button in self.buttons.items():
            here = key == present
            before = before and not here
            button.set_state(done=before, present=here, reachable=key in reachable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the next step that can be gone to."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = [button for button in self.buttons.values() if button.isEnabled()]
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step and here is not None:
            buttons[(here + step) % len(buttons)].setFocus()
        else:
            super().keyPressEvent(event)
