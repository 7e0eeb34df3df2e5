"""Ghosts over a previewed page: envelope window, folds and margins, drawn but never printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sme_crm.ui.preview.page_pictures import MM_PER_INCH, POINTS_PER_INCH
from sme_crm.ui.theme.tokens import Tokens

GhostKind = Literal["window", "clear", "fold", "margin"]
_MM = POINTS_PER_INCH / MM_PER_INCH
_FOLD_REACH = 0.08
"""How far into the page a fold is drawn, as a share of its width: not as far as the margin."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """A rectangle in mm from the top left of the page; a fold has no height.

    "window" is where the address must stand, "clear" where nothing else may.
    """

    kind: GhostKind
    left: float
    top: float
    width: float
    height: float = 0.0
    first_page_only: bool = True


# Envelopes DL and C6/5 with the French window, A4 folded in three (see printing.letters.composer).
LETTER_GHOSTS: tuple[Ghost, ...] = (
    Ghost("clear", 90, 34, 119, 60),
    Ghost("window", 110, 50, 80, 29),
    Ghost("fold", 0, 99, 210),
    Ghost("fold", 0, 198, 210),
    Ghost("margin", 20, 20, 170, 256, first_page_only=False),
)


def paint_ghosts(
    painter: QPainter,
    page: QRectF,
    points: float,
    number: int,
    ghosts: tuple[Ghost, ...],
    tokens: Tokens,
) -> None:
    """Paint the ghosts of page `number` (from 0) that fills `page` px and is `points` wide."""
    scale = page.width() / points * _MM
    painter.save()
    painter.setClipRect(page)
    for ghost in ghosts:
        if number and ghost.first_page_only:
            continue
        place = QRectF(
            page.x() + ghost.left * scale,
            page.y() + ghost.top * scale,
            ghost.width * scale,
            ghost.height * scale,
        )
        _paint_ghost(painter, place, ghost.kind, tokens)
    painter.restore()


def _paint_ghost(painter: QPainter, place: QRectF, kind: GhostKind, tokens: Tokens) -> None:
    name = {"window": "info", "clear": "warning", "fold": "violet", "margin": "neutral"}[kind]
    line = QColor(tokens.tint(name).strong)
    if kind == "margin":
        line.setAlphaF(0.45)
    pen = QPen(line, 1.0)
    pen.setCosmetic(True)
    pen.setStyle(Qt.PenStyle.SolidLine if kind == "window" else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind == "fold":
        # At the edges only, as on the paper: across the page it would strike out a line of text.
        reach = QPointF(place.width() * _FOLD_REACH, 0)
        painter.drawLine(place.topLeft(), place.topLeft() + reach)
        painter.drawLine(place.topRight() - reach, place.topRight())
        return
    if kind in ("window", "clear"):
        wash = QColor(line)
        wash.setAlphaF(0.09 if kind == "window" else 0.05)
        painter.setBrush(wash)
    painter.drawRect(place)
