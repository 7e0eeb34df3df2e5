"""Photos of contacts: read from a file, a drop or the clipboard, made small enough to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from sme_crm.domain.errors import FileRefused

LARGEST_SIDE = 512
_LARGEST_FILE = 50_000_000
_JPEG_QUALITY = 88
ENDINGS = ("png", "jpg", "jpeg", "bmp", "gif", "webp")


def photo_of_file(path: Path) -> bytes:
    """The picture of a file as bytes to keep; raises FileRefused missing, unreadable."""
    if not path.is_file():
        raise FileRefused("missing", file=path.name)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if path.stat().st_size > _LARGEST_FILE:
        raise FileRefused("unreadable", file=path.name)
    if whole.isValid() and max(whole.width(), whole.height()) > LARGEST_SIDE:
        # Asked for small, a JPEG of a camera is read small: no hundreds of megabytes.
        reader.setScaledSize(_small(whole))
    image = reader.read()
    if image.isNull():
        raise FileRefused("unreadable", file=path.name)
    return photo_of_image(image)


def photo_of_image(image: QImage) -> bytes:
    """A picture as bytes to keep: at most 512 px, JPEG, or PNG when it is transparent."""
    if max(image.width(), image.height()) > LARGEST_SIDE:
        image = image.scaled(
            _small(image.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG" if image.hasAlphaChannel() else b"JPEG"))
    if not image.hasAlphaChannel():
        writer.setQuality(_JPEG_QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())


def _small(whole: QSize) -> QSize:
    return whole.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)


def image_in(data: QMimeData) -> QImage | Path | None:
    """The picture, or the path of a picture file, that was dropped or lies in the clipboard."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower().lstrip(".") in ENDINGS:
            return path
    if data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            return image
    return None
