"""A chart that is drawn in a worker and answers pointer and keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sme_crm.printing.charts.canvas import Spot
from sme_crm.printing.charts.chart import Chart
from sme_crm.printing.charts.colors import ChartColors
from sme_crm.printing.charts.drawing import draw_chart
from sme_crm.printing.charts.picture import ChartPicture, chart_picture
from sme_crm.ui.charts.chart_words import figure_at, labels_run_right, words_at
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.labels import language_code
from sme_crm.ui.theme.theme import current_tokens, theme
from sme_crm.ui.widgets.labels import plain_tooltip

_PAUSE: Final = 60  # ms after the last change of size
_TYPE: Final = 12.0  # pixels: small print of the interface
_KEYS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class _Drawn:
    picture: ChartPicture
    spots: tuple[Spot, ...]
    ratio: float


class ChartView(QWidget):
    """Shows a chart; `chosen(row, column)` when a figure is clicked or entered.

    Arrow keys go from figure to figure when `can_choose`, Enter chooses.
    """

    chosen = Signal(int, int)

    def __init__(
        self, jobs: JobRunner, *, can_choose: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._can_choose = can_choose
        self._chart: Chart | None = None
        self._image = QImage()
        self._spots: tuple[Spot, ...] = ()
        self._current: Spot | None = None
        self._latest = LatestRead(jobs)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_choose else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        theme().changed.connect(self._draw)

    def sizeHint(self) -> QSize:
        """A chart likes to be wide."""
        return QSize(480, 220)

    def minimumSizeHint(self) -> QSize:
        """Below this no figure could be read."""
        return QSize(220, 120)

    def show_chart(self, chart: Chart | None) -> None:
        """Draw another chart in place of this one."""
        if chart == self._chart:
            return
        self._chart = chart
        self._current = None
        self._spots = ()
        self._image = QImage()
        self.setAccessibleName(chart.title if chart else "")
        self._draw()

    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    def is_drawn(self) -> bool:
        """Whether the picture of the chart is there."""
        return not self._image.isNull()

    def spots(self) -> tuple[Spot, ...]:
        """Where the figures are, in pixels of the widget."""
        return self._spots

    # Drawing

    def _draw(self) -> None:
        self._latest.drop()
        if self._chart is None or self.width() < 40 or self.height() < 40:
            self.update()
            return
        chart, width, height = self._chart, float(self.width()), float(self.height())
        ratio, language, colors = self.devicePixelRatioF(), language_code(), _colors()

        def draw() -> _Drawn:
            drawing = draw_chart(chart, width, height, colors, language, size=_TYPE)
            return _Drawn(chart_picture(drawing, ratio), drawing.spots, ratio)

        self._latest.ask(draw, self._show)

    def _show(self, drawn: _Drawn) -> None:
        picture = drawn.picture
        image = QImage(
            picture.pixels, picture.width, picture.height, QImage.Format.Format_RGBA8888
        ).copy()
        image.setDevicePixelRatio(drawn.ratio)
        self._image = image
        self._spots = drawn.spots
        if self._current is not None:
            self._current = self._spot(self._current.row, self._current.column)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and a ring around the figure the keyboard is at."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(self.rect(), self._image)
        if self._current is not None and self.hasFocus():
            spot = self._current
            pen = QPen(QColor(current_tokens().accent), 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            box = QRectF(spot.x, spot.y, spot.width, spot.height).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, 3, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture is stretched until the new one is there."""
        super().resizeEvent(event)
        if self._chart is not None:
            self._timer.start()

    # Pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the figure under the pointer."""
        spot = self._spot_at(event.position().toPoint())
        pointing = spot is not None and self._can_choose
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        )
        if spot is None or self._chart is None:
            QToolTip.hideText()
            return
        text = words_at(self._chart, spot.row, spot.column, language_code())
        QToolTip.showText(event.globalPosition().toPoint(), plain_tooltip(text), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the figure that is clicked."""
        spot = self._spot_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or spot is None or not self._can_choose:
            super().mousePressEvent(event)
            return
        self._go_to(spot)
        self.chosen.emit(spot.row, spot.column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next figure, Enter chooses it."""
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None and self._spots:
            self._go_to(self._next(*step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.chosen.emit(self._current.row, self._current.column)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first figure."""
        super().focusInEvent(event)
        if self._current is None and self._spots:
            self._go_to(self._spots[0])

    def changeEvent(self, event: QEvent) -> None:
        """Another language writes other figures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()

    def _go_to(self, spot: Spot) -> None:
        self._current = spot
        if self._chart is not None:
            text = words_at(self._chart, spot.row, spot.column, language_code())
            self.setAccessibleDescription(text)
        self.update()

    def _next(self, right: int, down: int) -> Spot:
        """The next figure in a direction, the present one when there is none."""
        now = self._current or self._spots[0]
        if self._chart is None:
            return now
        along, across = (right, down) if labels_run_right(self._chart) else (down, right)
        row, column = now.row + along, now.column + across
        while (spot := self._spot(row, column)) is not None:
            if figure_at(self._chart, row, column) is not None:
                return spot
            row, column = row + along, column + across
        return now

    def _spot(self, row: int, column: int) -> Spot | None:
        return next((one for one in self._spots if (one.row, one.column) == (row, column)), None)

    def _spot_at(self, point: QPoint) -> Spot | None:
        for spot in self._spots:
            if QRectF(spot.x, spot.y, spot.width, spot.height).contains(point):
                if self._chart is None or figure_at(self._chart, spot.row, spot.column) is None:
                    return None
                return spot
        return None


def _colors() -> ChartColors:
    """The colours of the present theme."""
    tokens = current_tokens()
    return ChartColors(
        surface=tokens.surface,
        text=tokens.text,
        muted=tokens.muted,
        faint=tokens.faint,
        grid=tokens.border,
        series=tokens.series,
    )
