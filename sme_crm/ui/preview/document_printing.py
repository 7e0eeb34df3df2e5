"""Prints files kept with a contact: PDF and pictures drawn here, others by their programs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QPainter

from sme_crm.domain.errors import FileRefused
from sme_crm.ui.preview.page_pictures import MM_PER_INCH, POINTS_PER_INCH, draw_page, page_sizes
from sme_crm.ui.preview.printing import light_picture, print_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from sme_crm.services.progress import Progress
    from sme_crm.ui.preview.page_pictures import PageSize

PICTURE_MARGIN = 10
"""mm of white around a printed picture: more than any printer leaves out at the edge."""


@dataclass(frozen=True, slots=True)
class PrintableDocument:
    """A file whose pages are drawn here; `sizes` of PDF pages, empty for pictures."""

    name: str
    content: bytes
    pages: int
    sizes: tuple[PageSize, ...] = ()


class HandedOver(Enum):
    """What became of a file that was handed to the system."""

    PRINTED = "printed"
    OPENED = "opened"
    REFUSED = "refused"


def read_printable(path: Path, media_type: str) -> PrintableDocument | None:
    """A PDF or picture ready for the printer; None for what is not drawn here. For a worker.

    A damaged or locked file is None as well: its own program may know more of it.
    """
    if media_type == "application/pdf":
        return _read_pdf(path)
    if media_type.startswith("image/"):
        content = path.read_bytes()
        pictures = _Pictures(content)
        if pictures.reader.canRead():
            # The pictures of other kinds are those of a film.
            pages = pictures.reader.imageCount() if media_type == "image/tiff" else 1
            return PrintableDocument(path.name, content, max(1, pages))
    return None


def print_document(document: PrintableDocument, printer: QPrinter, progress: Progress) -> int:
    """Print the pages asked for, each whole on its sheet; returns how many. For any thread.

    A PDF page keeps its size when the paper is big enough; a picture fills the paper. What is
    broader than high is turned on paper that is higher than broad, and the other way round.
    Raises as `print_pages`, and FileRefused("damaged") for a picture that ends half-way.
    """

    def draw(painter: QPainter, number: int) -> None:
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        if document.sizes:
            _draw_pdf_page(painter, paper, document, number, printer.resolution())
        else:
            _draw_picture(painter, paper, document, number, printer.resolution())

    return print_pages(printer, document.pages, draw, progress)


def hand_to_system(path: Path) -> HandedOver:
    """Let the system print a file (Windows), or open it in its program to be printed there."""
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")
        except OSError:
            # Its program has no word for printing: opened like anywhere else.
            return _open(path)
        return HandedOver.PRINTED
    return _open(path)


def _open(path: Path) -> HandedOver:
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return HandedOver.OPENED if opened else HandedOver.REFUSED


def _read_pdf(path: Path) -> PrintableDocument | None:
    from pypdfium2 import PdfiumError

    content = path.read_bytes()
    try:
        sizes = page_sizes(content)
    except PdfiumError:
        return None
    return PrintableDocument(path.name, content, len(sizes), sizes) if sizes else None


class _Pictures:
    """A reader over bytes; the buffer lives as long as this."""

    def __init__(self, content: bytes) -> None:
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.reader = QImageReader(self._buffer)
        self.reader.setAutoTransform(True)


def _draw_pdf_page(
    painter: QPainter, paper: QRect, document: PrintableDocument, number: int, dpi: int
) -> None:
    size = document.sizes[number]
    real = QSizeF(size.width, size.height) * (dpi / POINTS_PER_INCH)
    place, turned = place_on_paper(real, paper.toRectF(), enlarge=False)
    picture = draw_page(document.content, number, max(1, round(place.width())))
    _draw_image(painter, paper, light_picture(picture), place, turned)


def _draw_picture(
    painter: QPainter, paper: QRect, document: PrintableDocument, number: int, dpi: int
) -> None:
    pictures = _Pictures(document.content)
    if number:
        pictures.reader.jumpToImage(number)
    picture = pictures.reader.read()
    if picture.isNull():
        raise FileRefused("damaged", file=document.name)
    margin = PICTURE_MARGIN / MM_PER_INCH * dpi
    room = paper.toRectF().adjusted(margin, margin, -margin, -margin)
    place, turned = place_on_paper(QSizeF(picture.size()), room, enlarge=True)
    _draw_image(painter, paper, picture, place, turned)


def place_on_paper(size: QSizeF, room: QRectF, *, enlarge: bool) -> tuple[QRectF, bool]:
    """Where something goes, centred and whole, and whether the paper is to be turned for it.

    On turned paper the place is counted along the turned edges.
    """
    turned = (size.width() > size.height()) != (room.width() > room.height())
    turned = turned and size.width() != size.height()
    if turned:
        room = QRectF(room.y(), room.x(), room.height(), room.width())
    scale = min(room.width() / size.width(), room.height() / size.height())
    shown = size * (scale if enlarge else min(1.0, scale))
    left = room.x() + (room.width() - shown.width()) / 2
    top = room.y() + (room.height() - shown.height()) / 2
    return QRectF(left, top, shown.width(), shown.height()), turned


def _draw_image(
    painter: QPainter, paper: QRect, picture: QImage, place: QRectF, turned: bool
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if turned:
        painter.translate(paper.width(), 0)
        painter.rotate(90)
    painter.drawImage(place, picture)
    painter.restore()
