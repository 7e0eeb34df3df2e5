"""The figures of a dry run as chips that filter the rows below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from sme_crm.services.importing.report import OUTCOMES
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.flow_layout import FlowLayout

TONES = {
    "": "neutral",
    "new": "success",
    "updated": "info",
    "identical": "neutral",
    "possible": "warning",
    "skipped": "violet",
    "rejected": "danger",
}
_DOT = 8


class FigureChip(QAbstractButton):
    """A dot of the outcome's tone, its word, how many rows."""

    def __init__(self, text: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._count = 0
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many rows have the outcome."""
        self._count = count
        self.setAccessibleName(f"{self.text()}: {count_text(count)}")
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        """How many rows."""
        return self._count

    def sizeHint(self) -> QSize:
        """Dot, word, figure."""
        word = metrics(TextRole.MEDIUM).horizontalAdvance(self.text())
        figure = metrics(TextRole.NUMBER_STRONG).horizontalAdvance(count_text(self._count))
        return QSize(
            word + figure + _DOT + 2 * size.SPACE_12 + 2 * size.SPACE_8, size.CONTROL_HEIGHT
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, dot, word, figure."""
        tokens = current_tokens()
        tint = tokens.tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = tint.background if on else tokens.hover if self.underMouse() else tokens.surface
        painter.setBrush(QColor(ground))
        edge = tokens.focus if self.hasFocus() else tint.strong if on else tokens.strong_border
        painter.setPen(QPen(QColor(edge), size.FOCUS_WIDTH if self.hasFocus() or on else 1))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.strong))
        middle = self.height() / 2
        painter.drawEllipse(QRectF(size.SPACE_12, middle - _DOT / 2, _DOT, _DOT))
        painter.setPen(QColor(tint.text if on else tokens.text))
        painter.setFont(font(TextRole.MEDIUM))
        place = self.rect().adjusted(size.SPACE_12 + _DOT + size.SPACE_8, 0, -size.SPACE_12, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, left, self.text())
        painter.setFont(font(TextRole.NUMBER_STRONG))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, right, count_text(self._count))


class OutcomeChips(QWidget):
    """All rows, then each outcome there is; Left and Right change the choice."""

    chosen = Signal(str)
    """An outcome, "" for all rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What will happen to the rows"))
        self.chips: dict[str, FigureChip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        flow = FlowLayout(self)
        words = {"": self.tr("All rows")}
        words |= {key: translated("ImportOutcomes", text) for key, text in OUTCOMES.items()}
        for key, text in words.items():
            chip = FigureChip(text, TONES[key])
            chip.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            self.chips[key] = chip
            flow.addWidget(chip)
        self.chips[""].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the figures; outcomes no row has are left away, except new ones."""
        for key, chip in self.chips.items():
            chip.set_count(counts.get(key, 0) if key else sum(counts.values()))
            chip.setVisible(key in ("", "new") or chip.count() > 0 or chip.isChecked())
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Choose an outcome without a signal."""
        self.chips[key].setChecked(True)
        self.chips[key].show()

    def choice(self) -> str:
        """The outcome chosen, "" for all rows."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = [key for key, chip in self.chips.items() if not chip.isHidden()]
        if not step or self.choice() not in keys:
            super().keyPressEvent(event)
            return
        key = keys[(keys.index(self.choice()) + step) % len(keys)]
        self.chips[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(key)
        self.chosen.emit(key)
