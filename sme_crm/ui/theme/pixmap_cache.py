"""Small pictures that are painted once and kept: icons, avatars, chips."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

_LIMIT = 2000  # pictures of some 20 px: about 4 MB at scale 1, 16 MB at scale 2
_kept: dict[Hashable, QPixmap] = {}


def cached_pixmap(
    key: Hashable, size: QSize, ratio: float, paint: Callable[[QPainter], None]
) -> QPixmap:
    """The picture of `key`, painted by `paint` when it is not kept yet.

    `size` is in device-independent px, `ratio` the device pixel ratio; `key` must name everything
    that changes the picture, colours included, but for size and ratio.
    """
    whole_key = (key, size.width(), size.height(), ratio)
    made = _kept.get(whole_key)
    if made is None:
        if len(_kept) >= _LIMIT:
            _kept.clear()
        made = _kept[whole_key] = _painted(size, ratio, paint)
    return made


def _painted(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    made = QPixmap(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    finally:
        painter.end()
    return made
