"""Paints ready blocks (address, salutation, signature…) as cards that fill their line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPyTextObject, QTextDocument, QTextFormat

from sme_crm.ui.letters.editor.block_formats import INDENT, attributes_of, path_of, role_of
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

_LINE = 18
_EDGE = 5
_TITLE = 132
_ICON, _GAP = 28, 8


@dataclass(frozen=True, slots=True)
class ReadyLook:
    """What a ready block shows: an icon, what it is, what it will say for the contact shown."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()
    picture: QPixmap | None = None


Describe = Callable[[str, dict[str, Any]], ReadyLook]
"""The look of a role with its attributes."""


class ReadyBlocks(QPyTextObject):
    """Registered with a document: sizes and paints every ready block of it."""

    def __init__(self, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self.factor: Callable[[], float] = lambda: 1.0
        """How much larger than usual the text is shown."""

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """As wide as the text, as high as what it says."""
        block = doc.findBlock(posInDocument).blockFormat()
        look = self._describe(role_of(block), attributes_of(block))
        factor = self.factor()
        edges = 2 * doc.documentMargin() * factor + INDENT * len(path_of(block))
        width = max(120.0, doc.textWidth() - edges - 2)
        return QSizeF(width, _height(look, width / factor) * factor)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """A soft card with icon, name, and the words themselves."""
        block = doc.findBlock(posInDocument).blockFormat()
        look = self._describe(role_of(block), attributes_of(block))
        colours = current_tokens()
        factor = self.factor()
        whole = QRectF(rect)
        painter.save()
        painter.translate(whole.topLeft())
        painter.scale(factor, factor)
        box = QRectF(0, 0, whole.width() / factor, whole.height() / factor)
        box.adjust(0.5, 1.5, -0.5, -1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.surface_2))
        painter.drawRoundedRect(box, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        top = box.top() + _EDGE - 2
        icon = QRect(int(box.left()) + 8, int(top) + 2, 14, 14)
        paint_icon(painter, icon, look.icon, colours.muted)
        column = _title_width(box.width())
        self._write(painter, look.title, box, top, TextRole.SMALL, colours.muted, _ICON, column)
        indent = _ICON + column + _GAP
        if look.picture is not None:
            painter.drawPixmap(QPointF(box.left() + indent, top + 2), look.picture)
        room = box.width() - indent - _GAP
        for line in _wrapped(look.lines, int(room)):
            self._write(painter, line, box, top, TextRole.BODY, colours.text, indent, room)
            top += _LINE
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        words: str,
        box: QRectF,
        top: float,
        role: TextRole,
        colour: str,
        indent: float,
        width: float,
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(colour))
        room = QRectF(box.left() + indent, top, width, _LINE)
        shown = metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _title_width(width: float) -> float:
    return min(_TITLE, width / 3)


@lru_cache(maxsize=256)
def _wrapped(lines: tuple[str, ...], width: int) -> tuple[str, ...]:
    """The words broken to a width in pixels."""
    measure = metrics(TextRole.BODY).horizontalAdvance
    made = []
    for line in lines:
        row = ""
        for word in line.split(" "):
            longer = f"{row} {word}" if row else word
            if row and measure(longer) > width:
                made.append(row)
                row = word
            else:
                row = longer
        made.append(row)
    return tuple(made)


def _height(look: ReadyLook, width: float) -> float:
    if look.picture is not None:
        return look.picture.height() / look.picture.devicePixelRatio() + 2 * _EDGE + 2
    # A pixel of the width lies outside the frame that is painted.
    room = width - 1 - _ICON - _title_width(width - 1) - 2 * _GAP
    return _LINE * max(1, len(_wrapped(look.lines, int(room)))) + 2 * _EDGE
