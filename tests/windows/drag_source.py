"""A small window of another program, from which a file can be dragged."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Source(QWidget):
    """Begins to drag the file when the mouse is pressed on it."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._ready = False
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(20, 100, 160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that it is on the screen: pressed before, the mouse would press what is below."""
        if not self._ready:
            self._ready = True
            print("ready", flush=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        drag.setMimeData(data)
        print("dragging", flush=True)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = Source(sys.argv[1])
    source.show()
    sys.exit(application.exec())
