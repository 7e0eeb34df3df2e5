"""Paints around the text: bars and bands of conditions, names of blocks, bullets, coupon frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine, QTextTable

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.typography import NARROW, NO_BREAK
from sme_crm.ui.letters.editor.bands import BAND, CAPTION, GAP, Part
from sme_crm.ui.letters.editor.block_formats import (
    INDENT,
    Step,
    attributes_of,
    is_ready,
    role_of,
)
from sme_crm.ui.letters.editor.block_words import role_name
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit

translate = QCoreApplication.translate

_BAR: Final = 3


class MarginPainter:
    """Knows where everything around the text of one editor stands."""

    def __init__(self, edit: LetterEdit) -> None:
        self._edit = edit
        self.condition_words: Callable[[Criteria], str] = lambda _criteria: ""

    def condition_under(self, place: QPointF) -> int | None:
        """The condition whose band is shown at a place of the viewport."""
        for part in self._edit.parts:
            if not part.begun:
                continue
            top = self._box(part.item).top() - part.above + part.gap + GAP
            for depth, step in part.begun:
                if self._band(top, depth).contains(place):
                    return step.condition
                top += BAND + GAP
        return None

    def paint_behind(self, painter: QPainter, seen: QRect) -> None:
        """What lies under the text: frames of coupons, the ready block the cursor is at."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current_tokens()
        for part in self._edit.parts:
            item = part.item
            if isinstance(item, QTextTable):
                continue
            if role_of(item.blockFormat()) == "coupon" and self._shows(self._box(item), seen):
                pen = QPen(QColor(colours.strong_border), 1, Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._box(item).adjusted(-7.5, -3.5, 7.5, 5.5), 4, 4)

    def paint(self, painter: QPainter, seen: QRect) -> None:
        """Bars, bands, names and bullets, over the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = 0
        former: int | None = None
        for part in self._edit.parts:
            item = part.item
            box = self._box(item)
            if not isinstance(item, QTextTable) and role_of(item.blockFormat()) == "item":
                kept = attributes_of(item.blockFormat())
                number = number + 1 if former == kept.get("list", 0) else 1
                former = kept.get("list", 0)
                if self._shows(box, seen):
                    words = f"{number}." if kept.get("numbered") else "•"
                    self._paint_marker(painter, box.top(), len(part.path), words)
            else:
                former = None
            if self._shows(box.adjusted(0, -part.above, 0, 0), seen):
                self._paint_above(painter, part, box)
                self._paint_bars(painter, part, box)
            if isinstance(item, QTextTable):
                continue
            if self._has_cursor(item):
                self._paint_cursor(painter, box)
            if item.length() == 1 and not self._edit.isReadOnly():
                self._paint_hint(painter, item, box)
            elif self._shows(box, seen):
                self._paint_spaces(painter, item, box)

    def _shows(self, box: QRectF, seen: QRect) -> bool:
        return box.bottom() >= seen.top() and box.top() <= seen.bottom()

    def _box(self, item: QTextBlock | QTextTable) -> QRectF:
        """Where a block is shown, in the viewport."""
        layout = self._edit.document().documentLayout()
        if isinstance(item, QTextTable):
            # It begins at the words of the first cell, and is as large as with all margins.
            shown = item.format()
            edge = shown.cellPadding() + shown.border() + 0.5
            box = layout.frameBoundingRect(item).translated(-edge, -edge)
            box.setHeight(box.height() - shown.topMargin() - shown.bottomMargin())
            box.setWidth(box.width() - shown.leftMargin())
        else:
            box = layout.blockBoundingRect(item)
        return box.translated(
            -self._edit.horizontalScrollBar().value(), -self._edit.verticalScrollBar().value()
        )

    def _left(self, depth: int = 0) -> float:
        """Where text stands that so many conditions or lists hold."""
        # Of all distances the layout makes only the edge larger with the letters.
        edge = self._edit.document().documentMargin() * self._edit.zoom.factor
        return edge + INDENT * depth

    def _has_cursor(self, block: QTextBlock) -> bool:
        edit = self._edit
        return edit.hasFocus() and is_ready(block) and edit.textCursor().block() == block

    def _paint_cursor(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(current_tokens().accent), size.FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            box.adjusted(1, 2, -1, -2), size.RADIUS_CONTROL, size.RADIUS_CONTROL
        )

    def _paint_hint(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        """What belongs into an empty line."""
        role = role_of(block.blockFormat())
        words = _hint(role)
        alone = sum(role_of(each.blockFormat()) == "paragraph" for each in self._blocks()) == 1
        if not words or (role == "paragraph" and not alone):
            return
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(current_tokens().muted))
        left = box.left() + block.blockFormat().leftMargin()
        room = QRectF(left, box.top(), box.right() - left, metrics(TextRole.BODY).height())
        shown = metrics(TextRole.BODY).elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _blocks(self) -> list[QTextBlock]:
        items = (part.item for part in self._edit.parts)
        return [item for item in items if not isinstance(item, QTextTable)]

    def _paint_spaces(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        """A quiet mark under each space at which no line breaks: wide or narrow as it is."""
        text = block.text()
        if NO_BREAK not in text and NARROW not in text:
            return
        painter.setPen(QPen(QColor(current_tokens().strong_border), 1))
        layout = block.layout()
        # Lines count UTF-16 units.
        at = 0
        for letter in text:
            units = 2 if ord(letter) > 0xFFFF else 1
            if letter in (NO_BREAK, NARROW):
                line = layout.lineForTextPosition(at)
                if line.isValid():
                    left, right = _x(line, at), _x(line, at + units)
                    y = box.top() + line.y() + line.ascent() + 2.5
                    corner = QPointF(layout.position().x() - box.left(), 0)
                    start = QPointF(box.left() + left, y) + corner
                    painter.drawLine(start, QPointF(box.left() + right - 1, y) + corner)
            at += units

    def _paint_marker(self, painter: QPainter, top: float, depth: int, words: str) -> None:
        factor = self._edit.zoom.factor
        painter.setFont(font(TextRole.BODY, round(TextRole.BODY.size * factor)))
        painter.setPen(QColor(current_tokens().text))
        height = metrics(TextRole.BODY).height() * factor
        room = QRectF(self._left(depth), top, 15, height)
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, place | Qt.TextFlag.TextDontClip, words)

    def _paint_above(self, painter: QPainter, part: Part, box: QRectF) -> None:
        """The bands of the conditions that begin here, then the name of the block."""
        top = box.top() - part.above + part.gap + (GAP if part.begun else 0)
        for depth, step in part.begun:
            self._paint_band(painter, top, depth, step)
            top += BAND + GAP
        if part.caption:
            painter.setFont(font(TextRole.SMALL))
            painter.setPen(QColor(current_tokens().muted))
            left = self._left(len(part.path))
            # Near its block, above the frame of a coupon.
            top = box.top() - CAPTION + (0 if part.caption == "coupon" else GAP)
            room = QRectF(left, top, 300, CAPTION - GAP)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, role_name(part.caption))

    def _paint_band(self, painter: QPainter, top: float, depth: int, step: Step) -> None:
        colours = current_tokens()
        tint = colours.tint("violet")
        box = self._band(top, depth)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawRoundedRect(box, size.SPACE_4, size.SPACE_4)
        icon = QRect(int(box.left()) + 7, int(top) + 4, 14, 14)
        paint_icon(painter, icon, "filter", tint.text)
        words = self._words(step)
        painter.setFont(font(TextRole.SMALL))
        painter.setPen(QColor(tint.text))
        room = box.adjusted(27, 0, -6, 0)
        shown = metrics(TextRole.SMALL).elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _band(self, top: float, depth: int) -> QRectF:
        left = self._left(depth)
        width = self._edit.viewport().width() - left - self._left()
        return QRectF(left, top, width, BAND)

    def _words(self, step: Step) -> str:
        if not step.met:
            return translate("LetterWords", "Otherwise")
        if step.condition not in self._edit.conditions:
            return ""
        words = self.condition_words(self._edit.conditions[step.condition].criteria)
        return translate("LetterWords", "Only if: {condition}").format(condition=words)

    def _paint_bars(self, painter: QPainter, part: Part, box: QRectF) -> None:
        tint = current_tokens().tint("violet")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.strong))
        begun = {depth for depth, _step in part.begun}
        for depth in range(len(part.path)):
            left = self._left(depth) + 2
            top = box.top() - (GAP if depth in begun else part.above + 6)
            painter.drawRoundedRect(QRectF(left, top, _BAR, box.bottom() - top), _BAR / 2, _BAR / 2)


def _x(line: QTextLine, at: int) -> float:
    """Where a position of a line stands; the binding gives it alone or with the position."""
    found = cast("tuple[float, int] | float", line.cursorToX(at))
    return found[0] if isinstance(found, tuple) else found


def _hint(role: str) -> str:
    return {
        "subject": translate("LetterWords", "What is it about?"),
        "paragraph": translate("LetterWords", "Write here; @ puts in a field"),
        "postscript": translate("LetterWords", "What should be read for sure?"),
    }.get(role, "")
