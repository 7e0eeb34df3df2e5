"""A sheet of labels in small: which are used already, where printing begins; a click changes it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sme_crm.domain.label_sheet import LabelSheet
from sme_crm.ui.theme.theme import current_tokens

_HEIGHT = 208
_EDGE = 4
_ROUND = 2.0


class SheetPicture(QWidget):
    """The first free label is chosen by click or with the arrow keys."""

    chosen = Signal(int)
    """The number of the first free label, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: LabelSheet | None = None
        self.first = 1
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(200, _HEIGHT)

    def show_sheet(self, sheet: LabelSheet, first: int) -> None:
        """Show a sheet; `first` is its first free label."""
        self._sheet = sheet
        self.first = max(1, min(first, sheet.count))
        self._describe()
        self.update()

    def choose(self, first: int) -> None:
        """Begin at another label."""
        if self._sheet is None or not 1 <= first <= self._sheet.count or first == self.first:
            return
        self.first = first
        self._describe()
        self.update()
        self.chosen.emit(first)

    def show_count(self, count: int) -> None:
        """How many labels will be printed: they are tinted."""
        self._count = count
        self.update()

    def _describe(self) -> None:
        if self._sheet is None:
            return
        words = self.tr("First free label: {number} of {count}")
        text = words.format(number=self.first, count=self._sheet.count)
        self.setAccessibleName(text)
        self.setToolTip(text)

    # -- geometry ------------------------------------------------------------------------------

    def _paper(self, sheet: LabelSheet) -> QRectF:
        height = self.height() - 2.0 * _EDGE
        scale = min(height / sheet.paper_height, (self.width() - 2.0 * _EDGE) / sheet.paper_width)
        width, height = sheet.paper_width * scale, sheet.paper_height * scale
        return QRectF((self.width() - width) / 2, _EDGE, width, height)

    def place_of(self, number: int) -> QRectF:
        """Where a label is in the widget."""
        sheet = self._sheet
        if sheet is None:
            return QRectF()
        paper = self._paper(sheet)
        scale = paper.width() / sheet.paper_width
        x, y = sheet.position(number)
        place = QRectF(paper.x() + x * scale, paper.y() + y * scale,
                       sheet.width * scale, sheet.height * scale)  # fmt: skip
        return place.adjusted(0.75, 0.75, -0.75, -0.75)

    def _label_at(self, point: QPointF) -> int:
        sheet = self._sheet
        if sheet is None:
            return 0
        paper = self._paper(sheet)
        scale = sheet.paper_width / paper.width()
        return sheet.number_at((point.x() - paper.x()) * scale, (point.y() - paper.y()) * scale)

    # -- events --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, then each label: used, to be printed, free."""
        sheet, tokens = self._sheet, current_tokens()
        if sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.focus if self.hasFocus() else tokens.strong_border))
        painter.setBrush(QColor(tokens.surface_2))
        painter.drawRect(self._paper(sheet))
        for number in range(1, sheet.count + 1):
            used = number < self.first
            printed = not used and number < self.first + self._count
            fill = tokens.border if used else tokens.accent_soft if printed else tokens.surface
            line = tokens.accent if number == self.first else tokens.strong_border
            painter.setPen(QColor(line))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(self.place_of(number), _ROUND, _ROUND)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(self.place_of(self.first), Qt.AlignmentFlag.AlignCenter, str(self.first))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at the label under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(self._label_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go label by label, Home to the first."""
        columns = self._sheet.columns if self._sheet is not None else 1
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self.first + step)
        elif event.key() == Qt.Key.Key_Home:
            self.choose(1)
        else:
            super().keyPressEvent(event)
