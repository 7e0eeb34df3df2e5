"""A picture among the settings: shown small, chosen from a file, taken off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button

_SIZE = (180, 72)


class PictureRow(QWidget):
    """`chosen` comes with the path of a picture, None when there is to be none."""

    chosen = Signal(object)

    def __init__(
        self, name: str, asking: str, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._asking = name, asking
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setFixedSize(*_SIZE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(name)
        self.picture.setProperty("logo", True)
        self.choose = Button(asking, "photo")
        self.choose.clicked.connect(self._ask)
        self.remove = Button(self.tr("Remove"), "trash", "quiet")
        self.remove.setAccessibleName(f"{self.remove.text()} ({name})")
        self.remove.clicked.connect(lambda _checked=False: self.chosen.emit(None))
        for button in (self.choose, self.remove):
            button.setEnabled(not read_only)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        for widget in (self.picture, self.choose, self.remove):
            line.addWidget(widget)
        line.addStretch(1)

    def show_picture(self, data: bytes) -> None:
        """Show a PNG or JPEG; nothing is there when it is empty."""
        picture = QPixmap()
        if data and picture.loadFromData(data):
            ratio = self.devicePixelRatioF()
            scaled = picture.scaled(
                self.picture.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            self.picture.setPixmap(scaled)
        else:
            self.picture.setText(self.tr("{picture}: none").format(picture=self._name))
        self.remove.setVisible(bool(data))

    def _ask(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self._asking.rstrip("…"),
            str(Path.home()),
            self.tr("Pictures (*.png *.jpg *.jpeg)"),
        )
        if name:
            self.chosen.emit(Path(name))
