"""Gives a contact a photo: from a file, the clipboard or a drop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sme_crm.ui.contacts.sheet.photo import ENDINGS, image_in, photo_of_file, photo_of_image

if TYPE_CHECKING:
    from sme_crm.ui.contacts.sheet.session import SheetSession
    from sme_crm.ui.context import UiContext


class PhotoChooser(QObject):
    """Reads pictures in a worker and saves them, made small, as the photo of the sheet."""

    def __init__(self, context: UiContext, session: SheetSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._window = parent

    def choose(self) -> None:
        """Let the user choose a file."""
        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        kinds = self.tr("Pictures ({endings})").format(endings=endings)
        path, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Choose a photo"), "", kinds
        )
        if path:
            self.take(Path(path))

    def paste(self) -> None:
        """Take the picture of the clipboard."""
        found = image_in(QApplication.clipboard().mimeData())
        if found is None:
            self._context.notices.toast(self.tr("There is no picture to paste."), "info")
        else:
            self.take(found)

    def take(self, source: object) -> None:
        """Make a QImage, or the picture file of a Path, the photo."""
        if isinstance(source, Path):
            path = source
            self._context.jobs.read(
                lambda: photo_of_file(path),
                self._session.save_photo,
                self._context.notices.show_error,
            )
        elif isinstance(source, QImage):
            image = source
            self._context.jobs.read(lambda: photo_of_image(image), self._session.save_photo)
