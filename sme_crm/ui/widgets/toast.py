"""Toast: a short message over the window that says what was done and offers to undo it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

_SHOWN_FOR = 6000  # ms; long enough to read a sentence and reach the button
_WIDEST = 520
_HEIGHT = 44
_MOST_LINES = 3
_BEFORE_TEXT = 42
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class _ToastButton(QAbstractButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        width = metrics(TextRole.STRONG).horizontalAdvance(text) + size.SPACE_16
        self.setFixedSize(width, size.SPACE_24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = QColor(current_tokens().toast_action)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = painter.pen()
            pen.setColor(color)
            pen.setWidth(size.FOCUS_WIDTH)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        text_font = font(TextRole.STRONG)
        text_font.setUnderline(self.underMouse())
        painter.setFont(text_font)
        painter.setPen(color)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Toast(QWidget):
    """One per window; shows itself at the bottom and leaves by itself, never takes the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._text = self._shown = ""
        self._icon = "success"
        self._act: Callable[[], object] | None = None
        self._button: _ToastButton | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, size.SPACE_12, 0)
        self._line.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        icon: str = "success",
    ) -> None:
        """Show `text`; a button `action` ("Undo") calls `act` and closes the toast."""
        self._text = " ".join(text.split())
        self._icon = icon
        self._act = act
        if self._button is not None:
            self._line.removeWidget(self._button)
            self._button.deleteLater()
            self._button = None
        if action and act is not None:
            self._button = _ToastButton(action, self)
            self._button.clicked.connect(self._run_action)
            self._line.addWidget(self._button)
        self.setAccessibleName(self._text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """The message shown last."""
        return self._text

    def _run_action(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        """On one line where it fits, on several where it is long; what is cut stays in the tip."""
        window, text_size = self._window, metrics(TextRole.MEDIUM)
        button = self._button.width() + size.SPACE_16 if self._button is not None else 0
        wanted = text_size.horizontalAdvance(self._text) + _BEFORE_TEXT + 2 + button
        width = min(wanted + size.SPACE_16, max(_WIDEST, button + 200), window.width() - 32)
        room = self._room(width)
        lines = QRect(0, 0, room, 10_000)
        needed = text_size.boundingRect(lines, int(_FLAGS), self._text).height()
        most = _MOST_LINES * text_size.lineSpacing()
        self._shown = self._text
        if needed > most:
            self._shown = _cut(self._text, room, most)
        self.setToolTip(self._text if self._shown != self._text else "")
        height = max(_HEIGHT, min(needed, most) + size.SPACE_24)
        self.resize(width, height)
        self.move(QPoint((window.width() - width) // 2, window.height() - height - size.SPACE_24))

    def _room(self, width: int) -> int:
        taken = self._button.width() + size.SPACE_12 if self._button is not None else 0
        return width - _BEFORE_TEXT - taken - size.SPACE_12

    def shown_text(self) -> str:
        """The message as it is painted: cut where it is longer than the toast may be."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the time again."""
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, text in its lines."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.toast))
        painter.drawRoundedRect(self.rect().toRectF(), size.RADIUS_CARD, size.RADIUS_CARD)
        place = self.rect().adjusted(size.SPACE_16, 0, 0, 0)
        place.setWidth(size.ICON_SIZE)
        paint_icon(painter, place, self._icon, tokens.toast_action)
        room = QRect(_BEFORE_TEXT, 0, self._room(self.width()), self.height())
        painter.setFont(font(TextRole.MEDIUM))
        painter.setPen(QColor(tokens.on_toast))
        painter.drawText(room, int(_FLAGS), self._shown)


def _cut(text: str, width: int, height: int) -> str:
    """As many words of the text as lines of `width` by `height` hold, with an ellipsis."""
    words = text.split(" ")
    low, high = 1, len(words)
    while low < high:  # the most words that fit
        middle = (low + high + 1) // 2
        told = " ".join(words[:middle]) + "…"
        room = QRect(0, 0, width, 10_000)
        if metrics(TextRole.MEDIUM).boundingRect(room, int(_FLAGS), told).height() <= height:
            low = middle
        else:
            high = middle - 1
    return " ".join(words[:low]) + "…"
