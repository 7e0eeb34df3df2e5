"""Icons: our stroke SVGs, drawn in the colours of the current theme at any scale."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sme_crm.paths import resources
from sme_crm.ui.theme.pixmap_cache import cached_pixmap
from sme_crm.ui.theme.theme import current_tokens

_LOG = logging.getLogger(__name__)


@cache
def _source(name: str) -> str:
    file: Path = (resources() / "icons") / f"{name}.svg"
    return file.read_text(encoding="utf-8")


def pixmap(name: str, color: str, size: QSize | int, ratio: float = 1.0) -> QPixmap:
    """Picture of an icon.

    `name` is a file of resources/icons without ending, `color` #RRGGBB (from the tokens), `size`
    in device-independent px, `ratio` the device pixel ratio. An unknown name gives an empty
    picture and a log line. Cached.
    """
    wanted = QSize(size, size) if isinstance(size, int) else size
    return cached_pixmap(
        (name, color), wanted, ratio, lambda painter: _draw(painter, name, color, wanted)
    )


def _draw(painter: QPainter, name: str, color: str, size: QSize) -> None:
    try:
        source = _source(name)
    except OSError:
        _LOG.warning("there is no icon %r", name)
        return
    side = min(size.width(), size.height())
    square = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    renderer.render(painter, square)


def paint_icon(painter: QPainter, rect: QRect, name: str, color: str) -> None:
    """Paint an icon centred in `rect` (device-independent px) in `color` (#RRGGBB)."""
    side = min(rect.width(), rect.height())
    made = pixmap(name, color, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(
        rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, made
    )


class _ThemedIconEngine(QIconEngine):
    """Draws one icon in the colours that the theme has at that moment."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def _color(self, mode: QIcon.Mode) -> str:
        tokens = current_tokens()
        if mode is QIcon.Mode.Disabled:
            return tokens.faint
        if mode is QIcon.Mode.Selected and self._tone in {"text", "muted"}:
            return tokens.on_accent_soft
        if mode is QIcon.Mode.Active and self._tone == "muted":
            return tokens.text
        return tokens.color(self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint at `rect`; the state (on, off) makes no difference."""
        paint_icon(painter, rect, self._name, self._color(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Picture of `size` device px."""
        return pixmap(self._name, self._color(mode), size)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Picture of `size` device-independent px (so since Qt 6.8) for a screen of `scale`."""
        return pixmap(self._name, self._color(mode), size, scale)

    def clone(self) -> QIconEngine:
        """A second engine for the same icon."""
        return _ThemedIconEngine(self._name, self._tone)


def icon(name: str, tone: str = "muted") -> QIcon:
    """Icon that follows the theme by itself.

    `tone` is the name of a colour token ("muted", "text", "accent", "on_accent", "danger",
    "side_bar_text"…) or of a chip tone ("info", "teal"…). Disabled, active (hover) and selected
    states have their own colour.
    """
    return QIcon(_ThemedIconEngine(name, tone))
