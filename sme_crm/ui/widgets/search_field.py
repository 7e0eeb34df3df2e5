"""Search field: magnifier, text, button to clear, hint of its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import KeyHint

_INSET = 34


class SearchField(QLineEdit):
    """`searched` comes with the text a moment after the last key, at once on Enter and on clear."""

    searched = Signal(str)
    left_downwards = Signal()
    """The user pressed Down: the list below should take the focus."""

    def __init__(
        self,
        placeholder: str,
        shortcut: str = "",
        delay: int = 80,
        parent: QWidget | None = None,
        *,
        icon: str = "search",
    ) -> None:
        """`delay` in ms; `shortcut` such as "Ctrl+F" is only shown: the window has the action."""
        super().__init__(parent)
        self._icon = icon
        self._last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._emit)
        self.textChanged.connect(self._note_text)
        self.returnPressed.connect(self._emit)
        self._clear = IconButton("close", self.tr("Clear the search"), parent=self)
        self._clear.setFixedSize(size.SPACE_24, size.SPACE_24)
        self._clear.setIconSize(QSize(12, 12))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._hint: KeyHint | None = None
        if shortcut:
            sequence = QKeySequence(shortcut)
            self._hint = KeyHint(
                sequence.toString(QKeySequence.SequenceFormat.NativeText), parent=self
            )
            self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumWidth(220)
        right = self._hint.sizeHint().width() + size.SPACE_8 if self._hint else size.SPACE_24
        self.setTextMargins(_INSET - size.SPACE_8 - 4, 0, right, 0)

    def sizeHint(self) -> QSize:
        """Room for a name and a town."""
        return QSize(340, super().sizeHint().height())

    def take_keyboard(self) -> None:
        """The keys go here (Ctrl+F); what is typed takes the place of what was searched."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _note_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._hint is not None:
            self._hint.setVisible(not text)
        if text:
            self._timer.start()
        else:
            self._emit()

    def _emit(self) -> None:
        self._timer.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, Down goes to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button and the hint at the right edge."""
        super().resizeEvent(event)
        for child in (self._clear, self._hint):
            if child is not None:
                wanted = child.sizeHint() if child is self._hint else child.size()
                child.setGeometry(
                    self.width() - wanted.width() - 6,
                    (self.height() - wanted.height()) // 2,
                    wanted.width(),
                    wanted.height(),
                )

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the magnifier when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the magnifier in it."""
        super().paintEvent(event)
        rect = self.rect()
        rect.setWidth(_INSET)
        rect = rect.adjusted(size.SPACE_8 + 1, 0, 0, 0)
        rect.setWidth(size.ICON_SIZE)
        paint_icon(QPainter(self), rect, self._icon, current_tokens().muted)
