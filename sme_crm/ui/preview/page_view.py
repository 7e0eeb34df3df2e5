"""Shows the pages of a PDF below each other, sharp at every zoom, drawn in a worker."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.preview.ghosts import Ghost, paint_ghosts
from sme_crm.ui.preview.page_pictures import (
    POINTS_PER_INCH,
    PageOutline,
    PageSize,
    draw_page,
    outline_pages,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.theme import current_tokens

if TYPE_CHECKING:
    from sme_crm.ui.jobs.runner import JobRunner

FIT_WIDTH = "width"
FIT_PAGE = "page"
STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_EDGE = size.SPACE_16
_PICTURES_KEPT = 12
_RESIZE_DELAY = 60  # ms
_SHADOW = 6

Zoom = str | float
_Key = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A document read in a worker, with the picture of its first page at the wanted width."""

    pdf: bytes
    outlines: tuple[PageOutline, ...]
    width: int
    first: QImage | None


class PageView(QAbstractScrollArea):
    """The pages of one PDF; what was shown stays until the next is drawn: nothing blinks."""

    shown = Signal()
    """The document last asked for is on the screen."""
    zoomed = Signal()
    failed = Signal(object)
    """The Exception met while drawing."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self._outlines: tuple[PageOutline, ...] = ()
        self._pictures: OrderedDict[_Key, QImage] = OrderedDict()
        self._asked: set[_Key] = set()
        self._latest = LatestRead(jobs)
        self._zoom: Zoom = FIT_PAGE
        self._ghosts: tuple[Ghost, ...] = ()
        self._ghosts_shown = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 240)
        self.viewport().setAutoFillBackground(False)
        self.horizontalScrollBar().setSingleStep(24)
        self.verticalScrollBar().setSingleStep(24)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_RESIZE_DELAY)
        self._settling.timeout.connect(self._draw_visible)
        self._describe()

    # -- what is shown -------------------------------------------------------------------------

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; the one before stays on the screen until this one is drawn."""
        self._latest.drop()
        if pdf == self._pdf:
            self.shown.emit()
            return
        room, zoom, dpi = self.viewport().size(), self._zoom, self.logicalDpiX()
        ratio = self.devicePixelRatioF()

        def read() -> _Drawn:
            outlines = outline_pages(pdf)
            if not outlines:
                return _Drawn(pdf, outlines, 0, None)
            width = round(page_width(outlines[0].size, room, zoom, dpi) * ratio)
            return _Drawn(pdf, outlines, width, draw_page(pdf, 0, width))

        self._latest.ask(read, self._take, self._fail)

    def clear(self) -> None:
        """Show nothing."""
        self._latest.drop()
        self._pdf, self._outlines = b"", ()
        self._lay_out()

    def page_count(self) -> int:
        """How many pages the document has."""
        return len(self._outlines)

    def text(self) -> str:
        """The words of all pages."""
        return "\n".join(outline.text for outline in self._outlines)

    def pdf(self) -> bytes:
        """The document on the screen."""
        return self._pdf

    def zoom(self) -> Zoom:
        """FIT_WIDTH, FIT_PAGE or a factor (1.0 = as big as on paper)."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages at another size."""
        self._zoom = zoom
        self._lay_out()
        self._draw_visible()
        self.zoomed.emit()

    def step_zoom(self, steps: int) -> None:
        """Bigger (steps > 0) or smaller."""
        present = self.factor()
        if steps > 0:
            wanted = next((step for step in STEPS if step > present + 0.01), STEPS[-1])
        else:
            wanted = next((step for step in reversed(STEPS) if step < present - 0.01), STEPS[0])
        self.set_zoom(wanted)

    def factor(self) -> float:
        """How big the first page is, 1.0 = as on paper."""
        first = self._outlines[0].size if self._outlines else PageSize(595.3, 841.9)
        room = self.viewport().size()
        width = page_width(first, room, self._zoom, self.logicalDpiX())
        return width / first.width * POINTS_PER_INCH / self.logicalDpiX()

    def set_ghosts(self, ghosts: tuple[Ghost, ...], shown: bool) -> None:
        """Show or hide what is drawn over the page and never printed."""
        self._ghosts, self._ghosts_shown = ghosts, shown
        self.viewport().update()

    # -- drawing in a worker -------------------------------------------------------------------

    def _take(self, drawn: _Drawn) -> None:
        self._pdf, self._outlines = drawn.pdf, drawn.outlines
        self._asked.clear()
        if drawn.first is not None:
            self._keep((hash(drawn.pdf), 0, drawn.width), drawn.first)
        self._lay_out()
        self._draw_visible()
        self.shown.emit()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _keep(self, key: _Key, picture: QImage) -> None:
        self._pictures[key] = picture
        self._pictures.move_to_end(key)
        while len(self._pictures) > _PICTURES_KEPT:
            self._pictures.popitem(last=False)

    def _draw_visible(self) -> None:
        """Ask for the pages in sight that are not drawn at this size."""
        ratio = self.devicePixelRatioF()
        window = QRectF(self.viewport().rect())
        for number, place in enumerate(self._places()):
            key = (hash(self._pdf), number, round(place.width() * ratio))
            if key in self._pictures or key in self._asked or not place.intersects(window):
                continue
            self._asked.add(key)
            self._ask_for(key, self._pdf)

    def _ask_for(self, key: _Key, pdf: bytes) -> None:
        def done(picture: QImage) -> None:
            self._asked.discard(key)
            self._keep(key, picture)
            self.viewport().update()

        def failed(error: Exception) -> None:
            self._fail(error)

        self._jobs.read(lambda: draw_page(pdf, key[1], key[2]), done, failed, owner=self)

    # -- geometry ------------------------------------------------------------------------------

    def _page_sizes(self) -> list[QSize]:
        room, dpi = self.viewport().size(), self.logicalDpiX()
        sizes = []
        for outline in self._outlines:
            width = page_width(outline.size, room, self._zoom, dpi)
            sizes.append(QSize(width, round(width * outline.size.height / outline.size.width)))
        return sizes

    def _places(self) -> list[QRectF]:
        """Where each page is in the viewport now."""
        sizes = self._page_sizes()
        room = self.viewport().size()
        height = sum(one.height() + _EDGE for one in sizes) + _EDGE
        y = float(max(_EDGE, (room.height() - height) // 2 + _EDGE))
        y -= self.verticalScrollBar().value()
        places = []
        for one in sizes:
            x = max(_EDGE, (room.width() - one.width()) // 2) - self.horizontalScrollBar().value()
            places.append(QRectF(x, y, one.width(), one.height()))
            y += one.height() + _EDGE
        return places

    def _lay_out(self) -> None:
        sizes = self._page_sizes()
        room = self.viewport().size()
        height = sum(one.height() + _EDGE for one in sizes) + _EDGE
        width = max((one.width() for one in sizes), default=0) + 2 * _EDGE
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """What a screen reader says: how many pages, and their words."""
        count = len(self._outlines)
        self.setAccessibleName(
            self.tr("Preview of %n page(s)", "", count) if count else self.tr("Preview, empty")
        )
        self.setAccessibleDescription(self.text())

    # -- events --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow, paper, picture, ghosts."""
        tokens = current_tokens()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in enumerate(self._places()):
            if not place.intersects(QRectF(event.rect())):
                continue
            _paint_paper(painter, place, tokens.shadow, tokens.dark)
            picture = self._picture_of(number, place)
            if picture is not None:
                painter.drawImage(place, picture)
            if self._ghosts_shown:
                points = self._outlines[number].size.width
                paint_ghosts(painter, place, points, number, self._ghosts, tokens)
        if self.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                size.RADIUS_CONTROL,
                size.RADIUS_CONTROL,
            )

    def _picture_of(self, number: int, place: QRectF) -> QImage | None:
        """The picture at this size, or one of another size until it is drawn."""
        document = hash(self._pdf)
        wanted = (document, number, round(place.width() * self.devicePixelRatioF()))
        found = self._pictures.get(wanted)
        if found is None:
            others = (key for key in reversed(self._pictures) if key[:2] == (document, number))
            other = next(others, None)
            found = self._pictures.get(other) if other is not None else None
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew; the sharp picture follows when the size has settled."""
        super().resizeEvent(event)
        self._lay_out()
        self._settling.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scrolled: draw what came into sight."""
        self.viewport().update()
        self._draw_visible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − zoom, 0 fits the page, Home and End go to the ends."""
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.step_zoom(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif event.key() == Qt.Key.Key_0:
            self.set_zoom(FIT_PAGE)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)


def page_width(page: PageSize, room: QSize, zoom: Zoom, dpi: int) -> int:
    """Width in px of a page in `room` px at a zoom, on a screen of `dpi` px per inch."""
    if isinstance(zoom, float):
        return max(1, round(page.width / POINTS_PER_INCH * dpi * zoom))
    width = max(80, room.width() - 2 * _EDGE)
    if zoom == FIT_WIDTH:
        return width
    height = max(80, room.height() - 2 * _EDGE)
    return max(80, min(width, int(height * page.width / page.height)))


def _paint_paper(painter: QPainter, place: QRectF, shadow: str, dark: bool) -> None:
    """White paper (of any theme: it is paper) on a soft shadow."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for spread in range(_SHADOW, 0, -1):
        tint = QColor(shadow)
        tint.setAlphaF((0.09 if dark else 0.022) * (1 + (_SHADOW - spread) / _SHADOW))
        painter.setBrush(tint)
        grown = place.adjusted(-spread / 2, -spread / 4, spread / 2, spread)
        painter.drawRoundedRect(grown, spread, spread)
    painter.fillRect(place, Qt.GlobalColor.white)
    painter.restore()
