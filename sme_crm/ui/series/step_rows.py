"""The steps of a series as a line of days, each with what can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.task import HIGH
from sme_crm.ui.series.series_words import offset_text, variants_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, plain_tooltip

if TYPE_CHECKING:
    from sme_crm.domain.activity_series import Step
    from sme_crm.ui.follow_up.task_words import KindWords

_RAIL = 116
_DOT = 28
_DAY_WIDTH = 64
_ROW = 58


class StepRow(QWidget):
    """One step: its day at a dot of the line, what is to be done, how."""

    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(
        self,
        step: Step,
        kinds: KindWords,
        people: dict[int, str],
        *,
        first: bool,
        last: bool,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._icon = kinds.icon(step.kind)
        self._first, self._last, self._writable = first, last, writable
        self.setMinimumHeight(_ROW)
        details = [kinds.text(step.kind), step.time]
        if step.responsible_id is not None:
            details.append(people.get(step.responsible_id, ""))
        if step.priority == HIGH:
            details.append(self.tr("high priority"))
        if step.variants:
            details.append(variants_text(len(step.variants)))
        second = " · ".join(part for part in details if part)
        line = QHBoxLayout(self)
        line.setContentsMargins(_RAIL, size.SPACE_8, 0, size.SPACE_8)
        line.setSpacing(size.SPACE_4)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ElidedLabel(step.subject, TextRole.MEDIUM))
        words.addWidget(ElidedLabel(second, TextRole.SMALL, "muted"))
        line.addLayout(words, 1)
        if writable:
            edit = IconButton("edit", self.tr("Edit the step {day}").format(day=self.day_text()))
            edit.clicked.connect(lambda _checked=False: self.edit_wanted.emit())
            remove = IconButton(
                "trash", self.tr("Delete the step {day}").format(day=self.day_text())
            )
            remove.clicked.connect(lambda _checked=False: self.remove_wanted.emit())
            line.addWidget(edit)
            line.addWidget(remove)
        self.setToolTip(plain_tooltip(step.notes))
        self.setAccessibleName(f"{self.day_text()} {step.subject}, {second}")

    def day_text(self) -> str:
        """D+7."""
        return offset_text(self._step.offset)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit it."""
        super().mouseDoubleClickEvent(event)
        if self._writable:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of its buttons."""
        if self._writable and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of days with the dot."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2
        rail = _DAY_WIDTH + _DOT // 2 + size.SPACE_4
        painter.setPen(QColor(tokens.strong_border))
        painter.drawLine(
            QPoint(rail, middle if self._first else 0),
            QPoint(rail, middle if self._last else self.height()),
        )
        tint = tokens.tint("info")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawEllipse(QPoint(rail, middle), _DOT // 2, _DOT // 2)
        edge = size.ICON_SIZE
        box = self.rect()
        box.setRect(rail - edge // 2, middle - edge // 2, edge, edge)
        paint_icon(painter, box, self._icon, tint.text)
        painter.setPen(QColor(tokens.text if self._step.offset else tokens.accent))
        painter.setFont(font(TextRole.NUMBER_STRONG))
        box.setRect(0, 0, _DAY_WIDTH - size.SPACE_4, self.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags), self.day_text())
        painter.end()

    def sizeHint(self) -> QSize:
        """A row as high as its two lines."""
        return QSize(360, _ROW)
