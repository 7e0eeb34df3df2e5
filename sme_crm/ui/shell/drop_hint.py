"""What the window shows while files are dragged over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this machine among what is dragged; web addresses are left out."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.is_file() or path.is_dir())


class DropHint(QWidget):
    """Covers the window with a frame and a sentence."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self.hide()

    def show_for(self, count: int) -> None:
        """Say what a drop would do."""
        self._text = self.tr("Drop to import %n file(s)", "", count)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a frame, an icon and the sentence."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.background)
        veil.setAlphaF(0.85)
        painter.fillRect(self.rect(), veil)
        frame = self.rect().adjusted(size.SPACE_16, size.SPACE_16, -size.SPACE_16, -size.SPACE_16)
        painter.setPen(QPen(QColor(tokens.accent), size.FOCUS_WIDTH, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, size.RADIUS_CARD, size.RADIUS_CARD)
        middle = frame.adjusted(0, 0, 0, -size.SPACE_24)
        mark = middle.adjusted(0, middle.height() // 2 - 30, 0, 0)
        mark.setHeight(size.ICON_SIZE_STATE)
        paint_icon(painter, mark, "import", tokens.accent)
        painter.setFont(font(TextRole.CARD))
        painter.setPen(QColor(tokens.text))
        below = frame.adjusted(0, size.ICON_SIZE_STATE + size.SPACE_24, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._text)
