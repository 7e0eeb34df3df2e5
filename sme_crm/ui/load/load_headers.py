"""The headings of the load: days above, people at the left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from sme_crm.domain.dates import DAY_NAMES, MONTH_NAMES
from sme_crm.domain.task_load import LoadDay
from sme_crm.ui.labels import language_code
from sme_crm.ui.load.load_model import LoadModel
from sme_crm.ui.load.load_words import load_texts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens

HEAD: Final = 62
PEOPLE: Final = 164
_MONTH, _DAY, _NUMBER = (4, 16), (20, 15), (36, 22)
_WIDE_DAY: Final = 42
_DOT: Final = 4


class DayHeader(QHeaderView):
    """The month where it begins, the day of the week, its number; a dot below holidays."""

    def __init__(self, model: LoadModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._load_model = model
        self.setSectionsMovable(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(size.SPACE_16)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(HEAD)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One day."""
        load = self._load_model.load
        if load is None or not rect.isValid():
            return
        tokens = current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(tokens.surface_2))
        day = self._load_model.day_at(section)
        if day is None:
            painter.setFont(font(TextRole.SMALL_STRONG))
            painter.setPen(QColor(tokens.warning))
            area = rect.adjusted(size.SPACE_4, 0, -size.SPACE_4, -size.SPACE_8)
            text = metrics(TextRole.SMALL_STRONG).elidedText(
                load_texts().overdue(), Qt.TextElideMode.ElideRight, area.width()
            )
            painter.drawText(
                area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text
            )
        else:
            off, today = load.off(day), day == load.today
            if off is not None:
                painter.fillRect(rect, QColor(tokens.sunken))
            language = language_code()
            names = DAY_NAMES["fr" if language == "fr" else "en"]
            name = names[day.weekday()]
            short = name[:3] if rect.width() >= _WIDE_DAY else name[:1].upper()
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(tokens.accent_text if today else tokens.muted))
            self._line(painter, rect, _DAY, short)
            self._paint_number(painter, rect, str(day.day), today, off is not None)
            if off is not None and off.kind != "weekday":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.warning))
                middle = rect.center().x() + 0.5
                painter.drawEllipse(QRectF(middle - _DOT / 2, rect.bottom() - 3, _DOT, _DOT))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The days, and over them each month where it begins."""
        super().paintEvent(event)
        load = self._load_model.load
        if load is None:
            return
        painter = QPainter(self.viewport())
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(current_tokens().text))
        names = MONTH_NAMES["fr" if language_code() == "fr" else "en"]
        last = len(load.days)
        for section, each in enumerate(load.days, 1):
            if (section == 1 and not _ends(load.days, 3)) or each.day.day == 1:
                left = self.sectionViewportPosition(section) + 3
                text = names[each.day.month - 1]
                room = self.sectionViewportPosition(last) + self.sectionSize(last) - left
                if room >= metrics(TextRole.CAPTION).horizontalAdvance(text):
                    area = QRect(left, _MONTH[0], room, _MONTH[1])
                    painter.drawText(
                        area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
                    )
        painter.end()

    def _paint_number(
        self, painter: QPainter, rect: QRect, text: str, today: bool, off: bool
    ) -> None:
        tokens = current_tokens()
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            wide = min(rect.width() - 2, 26)
            left = rect.center().x() + 0.5 - wide / 2
            box = QRectF(left, rect.top() + _NUMBER[0], wide, _NUMBER[1] - 2)
            painter.drawRoundedRect(box, 10, 10)
        painter.setFont(font(TextRole.NUMBER_STRONG))
        color = tokens.on_accent if today else tokens.muted_strong if off else tokens.text
        painter.setPen(QColor(color))
        self._line(painter, rect, _NUMBER, text)

    def _line(self, painter: QPainter, rect: QRect, line: tuple[int, int], text: str) -> None:
        area = QRect(rect.left() - 6, rect.top() + line[0], rect.width() + 12, line[1] - 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


class PeopleHeader(QHeaderView):
    """The name, and what the person can do a day."""

    def __init__(self, model: LoadModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._load_model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(PEOPLE)

    def sizeHint(self) -> QSize:
        """As wide as a name."""
        return QSize(PEOPLE, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One person."""
        if not rect.isValid():
            return
        tokens, model = current_tokens(), self._load_model
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        name = str(model.headerData(section, Qt.Orientation.Vertical) or "")
        together = section == 0 and model.rowCount() > 1
        role = TextRole.STRONG if together else TextRole.MEDIUM
        area = rect.adjusted(size.SPACE_12, size.SPACE_8, -size.SPACE_8, -size.SPACE_8)
        half = area.height() // 2
        for text, text_role, color, top in (
            (name, role, tokens.text, area.top()),
            (model.daily_text(section), TextRole.SMALL_NUMBER, tokens.muted, area.top() + half),
        ):
            painter.setFont(font(text_role))
            painter.setPen(QColor(color))
            shown = metrics(text_role).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(
                QRect(area.left(), top, area.width(), half),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown,
            )  # fmt: skip
        painter.setPen(QPen(QColor(tokens.row_line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _ends(days: tuple[LoadDay, ...], within: int) -> bool:
    """Whether the next month begins within the first few days: its name needs the room."""
    return any(each.day.day == 1 for each in days[1:within])
