"""The headers of the side by side: the contacts above, the labels of the fields at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from sme_crm.ui.duplicates.case_rows import TOLD, second_line
from sme_crm.ui.duplicates.comparison_model import ComparisonModel
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.chip import paint_chip
from sme_crm.ui.widgets.labels import plain_tooltip

LABEL_WIDTH = 156
HEAD_HEIGHT = 84
_KEY = 18


def paint_key(painter: QPainter, place: QRect, keys: str) -> None:
    """A key of the keyboard in a small frame."""
    tokens = current_tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.strong_border))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font(TextRole.CAPTION))
    painter.setPen(QColor(tokens.muted))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


class ContactHeader(QHeaderView):
    """Key, avatar, name, what tells it from namesakes, and whether it stays. Click: it stays."""

    stay_wanted = Signal(int)
    turn_wanted = Signal(int)

    def __init__(self, shown: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shown = shown
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """High enough for three lines."""
        return QSize(200, HEAD_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one contact."""
        sheet, state = self._shown.sheet(logicalIndex), self._shown.state
        if sheet is None or state is None:
            return
        tokens = current_tokens()
        contact = sheet.contact
        out = state.is_out(contact.id)
        stays = state.can_merge and contact.id == state.survivor_id
        painter.save()
        painter.fillRect(rect, QColor(tokens.accent_soft if stays else tokens.surface_2))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if out:
            painter.setOpacity(0.5)
        left, top = rect.left() + size.SPACE_12, rect.top() + size.SPACE_12
        avatar = QRect(left, top, size.AVATAR_SIZE, size.AVATAR_SIZE)
        icon = "company" if contact.kind == "organization" else ""
        paint_avatar(painter, avatar, initials_of(contact.formatted_name), contact.id, icon)
        right = rect.right() - size.SPACE_8
        key = QRect(right - _KEY, top - 2, _KEY, _KEY)
        paint_key(painter, key, str(logicalIndex + 1))
        room = key.left() - avatar.right() - size.SPACE_12
        text_left = avatar.right() + size.SPACE_8
        for line, (text, role, color) in enumerate(
            (
                (contact.formatted_name or "–", TextRole.STRONG, tokens.text),
                (
                    second_line(sheet),
                    TextRole.SMALL,
                    tokens.muted_strong if stays else tokens.muted,
                ),
            )
        ):
            painter.setFont(font(role))
            painter.setPen(QColor(color))
            cut = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)
            place = QRect(text_left, top - 2 + 18 * line, room, 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
        words = self._shown.role_words(logicalIndex)
        if words:
            tone = size.Tone.SUCCESS if stays else size.Tone.NEUTRAL
            chip = QRect(text_left, top + 38, room, size.CHIP_HEIGHT)
            paint_chip(painter, chip, words, tone, selected=stays)
        if state.can_merge and state.can_leave_out:
            painter.setOpacity(1)
            paint_icon(painter, self._turn_place(rect), "plus" if out else "close", tokens.muted)
        painter.restore()

    def _turn_place(self, rect: QRect) -> QRect:
        side = size.ICON_SIZE
        return QRect(rect.right() - side - 9, rect.bottom() - side - 11, side, side)

    def _at(self, event: QMouseEvent | QHelpEvent) -> tuple[int, bool]:
        """The contact under the pointer, and whether it points at the sign that leaves it out."""
        column = self.logicalIndexAt(event.pos())
        if column < 0:
            return column, False
        rect = QRect(self.sectionViewportPosition(column), 0, self.sectionSize(column), HEAD_HEIGHT)
        near = self._turn_place(rect).adjusted(-6, -6, 6, 6)
        state = self._shown.state
        can = state is not None and state.can_merge and state.can_leave_out
        return column, can and near.contains(event.pos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the contact stay, or leave it out."""
        column, turn = self._at(event)
        if column >= 0 and event.button() is Qt.MouseButton.LeftButton:
            (self.turn_wanted if turn else self.stay_wanted).emit(column)
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole name, and what a click does."""
        if isinstance(event, QHelpEvent):
            column, turn = self._at(event)
            sheet = self._shown.sheet(column)
            if sheet is not None:
                told = self.tr("Leave it out or take it in again (Alt+{key})")
                if not turn:
                    told = self.tr("{name}: let this one stay ({key})")
                name = plain_tooltip(sheet.contact.formatted_name)
                QToolTip.showText(event.globalPos(), told.format(name=name, key=column + 1), self)
                return True
        return super().viewportEvent(event)


class LabelHeader(QHeaderView):
    """The fields; a bar and strong words say that the contacts differ in one."""

    def __init__(self, shown: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._shown = shown
        self.marked = -1
        self.setFixedWidth(LABEL_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(size.SPACE_24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one label."""
        if logicalIndex >= len(self._shown.rows):
            return
        tokens = current_tokens()
        row = self._shown.rows[logicalIndex]
        differs = row.differs and row.kind != TOLD
        painter.save()
        marked = logicalIndex == self.marked
        painter.fillRect(rect, QColor(tokens.accent_soft if marked else tokens.surface_2))
        painter.setPen(QColor(tokens.row_line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if differs:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(tokens.tint(size.Tone.WARNING).strong))
        role = TextRole.SMALL_STRONG if differs else TextRole.SMALL
        painter.setFont(font(role))
        strong = tokens.text if differs else tokens.muted
        painter.setPen(QColor(tokens.on_accent_soft if marked else strong))
        place = rect.adjusted(size.SPACE_12, 7, -size.SPACE_8, -4)
        painter.drawText(
            place, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), row.label
        )
        painter.restore()

    def label_height(self, row: int) -> int:
        """What a label takes, in as many lines as it needs."""
        shown = self._shown.rows[row]
        role = TextRole.SMALL_STRONG if shown.differs else TextRole.SMALL
        room = QRect(0, 0, LABEL_WIDTH - size.SPACE_12 - size.SPACE_8, 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics(role).boundingRect(room, flags, shown.label).height() + 13
